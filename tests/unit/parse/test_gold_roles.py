"""The roles of the gold narratives, by the floors of `benchmarks/roles.py`."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest


def test_the_roles_of_the_gold(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = root / "benchmarks"
    if not folder.exists():
        pytest.skip("the benchmarks are not here")
    monkeypatch.syspath_prepend(folder)
    roles = importlib.import_module("roles")
    recall, precision = roles.figures()
    assert recall >= roles.RECALL
    assert precision >= roles.PRECISION
