"""What was found once is not found again: each input that is kept goes through its target."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

HERE = Path(__file__).parent
KEPT = sorted(path for path in (HERE / "corpus").glob("*/*") if path.is_file())

_spec = importlib.util.spec_from_file_location("tipreport_fuzz_targets", HERE / "targets.py")
assert _spec is not None
assert _spec.loader is not None
targets = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(targets)


def test_each_target_has_a_corpus() -> None:
    assert {path.parent.name for path in KEPT} == set(targets.TARGETS)


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_promises_hold(path: Path) -> None:
    targets.TARGETS[path.parent.name](path.read_bytes())
