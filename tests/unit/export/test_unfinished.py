"""What a run that was ended in the midst of writing leaves behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from tipreport.export.files import write_text, written_together

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="signals and locks are those of POSIX"),
    pytest.mark.usefixtures("hangup_heeded"),
]


def begin(arguments: Sequence[object]) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    return subprocess.Popen(
        [sys.executable, "-m", "tipreport", *map(str, arguments)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
    )


def unfinished(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*.part")) if folder.exists() else []


def interrupted(folder: Path, seed: Path, number: signal.Signals) -> None:
    """Export a few thousand narratives, and send the signal while they are being written."""
    sources = folder.parent / "sources"
    sources.mkdir(exist_ok=True)
    for each in range(4000):
        (sources / f"{each}.txt").symlink_to(seed)
    run = begin(["export", sources, "--to", folder, "--workers", 2])
    try:
        for _ in range(1000):
            if unfinished(folder) or run.poll() is not None:
                break
            time.sleep(0.02)
        assert unfinished(folder), "it did not begin to write"
        run.send_signal(number)
        assert run.wait(timeout=20) == -number
    finally:
        run.kill()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_run_that_is_asked_to_end_leaves_nothing_unfinished(
    number: signal.Signals, seed: Path, tmp_path: Path
) -> None:
    interrupted(tmp_path / "tables", seed, number)
    assert unfinished(tmp_path / "tables") == []


def test_a_later_run_clears_what_a_killed_one_left(seed: Path, tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    interrupted(folder, seed, signal.SIGKILL)
    assert unfinished(folder)
    assert begin(["export", seed, "--to", folder]).wait(timeout=60) == 0
    assert unfinished(folder) == []
    assert (folder / "indicators.csv").exists()


def test_what_another_run_is_writing_is_not_taken_from_it(tmp_path: Path) -> None:
    goal = tmp_path / "norway.json"
    with written_together([goal]) as (file,):
        file.write(b"first")
        here = unfinished(tmp_path)
        script = "import sys; from tipreport.export.files import write_text; write_text(sys.argv[1], 'second')"
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        subprocess.run([sys.executable, "-c", script, goal], check=True, env=environment)
        assert unfinished(tmp_path) == here
        assert goal.read_text("utf-8") == "second"
    assert goal.read_text("utf-8") == "first"
    assert unfinished(tmp_path) == []


def test_files_of_other_names_are_left_alone(tmp_path: Path) -> None:
    for name in (".norway.json.kept", "norway.json.part", ".sweden.json.abc.part"):
        (tmp_path / name).write_text("mine", "utf-8")
    write_text(tmp_path / "norway.json", "new")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".norway.json.kept", ".sweden.json.abc.part", "norway.json", "norway.json.part",
    ]  # fmt: skip


def test_a_killed_run_goes_on_where_it_was(seed: Path, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    sources, folder = tmp_path / "sources", tmp_path / "tables"
    sources.mkdir()
    for number in range(40):
        (sources / f"{number:02}.txt").symlink_to(seed)
    (sources / "40.txt").write_text("Dear diary", "utf-8")
    arguments = ["export", sources, "--to", folder, "--parts"]
    run = begin(arguments)
    try:
        for _ in range(1000):
            if len(list(folder.glob("part-*"))) >= 2 or run.poll() is not None:
                break
            time.sleep(0.02)
        run.kill()
        run.wait(timeout=20)
        done = {path.name: (path / "part.json").stat().st_mtime_ns for path in folder.glob("part-*")}
        assert 2 <= len(done) < 41
        again = subprocess.run(
            [sys.executable, "-m", "tipreport", *map(str, arguments)],
            capture_output=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            check=False,
        )
    finally:
        run.kill()
    assert again.returncode == 1
    assert b"40.txt" in again.stderr
    assert f"wrote {41 - len(done)} parts".encode() in again.stderr
    assert len(list(folder.glob("part-*"))) == 41
    assert {name: (folder / name / "part.json").stat().st_mtime_ns for name in done} == done
    assert unfinished(folder) == []
