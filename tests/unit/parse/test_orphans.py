"""Processes that read for another end when that one does, whatever ended it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

# Reads the seed again and again with two processes, says so once both are at it, and never comes to an end.
READS = """
import sys, tipreport
if __name__ == "__main__":
    for number, _ in enumerate(tipreport.iter_reports([sys.argv[1]] * 100_000, workers=3, progress=False)):
        if number == 20:
            print("reading", flush=True)
"""
# The same, with processes that have nothing to do: whoever asked does not ask again.
IDLES = """
import sys, time, tipreport
if __name__ == "__main__":
    found = tipreport.iter_reports([sys.argv[1]] * 100_000, workers=3, progress=False)
    for _ in range(20):
        next(found)
    print("reading", flush=True)
    time.sleep(600)
"""
pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="signals are those of POSIX"),
    pytest.mark.usefixtures("hangup_heeded"),
]


@pytest.mark.parametrize("script", [READS, IDLES], ids=["reads", "idles"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_workers_end_within_two_seconds_of_their_parent(
    number: signal.Signals, script: str, seed: Path, tmp_path: Path
) -> None:
    path = tmp_path / "reads.py"
    path.write_text(script, "utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    parent = subprocess.Popen(
        [sys.executable, path, seed], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, cwd=tmp_path
    )
    assert parent.stdout is not None
    try:
        assert parent.stdout.readline() == b"reading\n"
        parent.send_signal(number)
        start = time.monotonic()
        # The end of the file comes when nobody holds the standard output any more, the workers included.
        assert parent.communicate(timeout=20)[0] == b""
        assert time.monotonic() - start < 2
        assert parent.returncode == -number
    finally:
        parent.kill()
