"""The packages under `examples/` install, and keep what they promise."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.slow
def test_a_package_that_builds_on_ours_installs_and_passes_its_tests(root: Path, tmp_path: Path) -> None:
    example = root / "examples" / "tipreport-acme"
    if not example.is_dir():
        pytest.skip("the examples are not here")
    pytest.importorskip("hatchling")
    copy = shutil.copytree(example, tmp_path / "tipreport-acme")
    install = "-m pip install --quiet --no-deps --no-build-isolation --no-index --disable-pip-version-check".split()
    subprocess.run([sys.executable, *install, "--target", tmp_path / "site", copy], check=True)
    shutil.rmtree(copy / "src")  # what is tested is what was installed
    tests = "-m pytest -q -p no:cacheprovider --import-mode=importlib".split()
    path = os.pathsep.join([str(tmp_path / "site"), *sys.path])
    done = subprocess.run(
        [sys.executable, *tests, copy / "tests"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": path},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
