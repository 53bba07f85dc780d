"""The figures on the gold narratives, and that nothing found at the last commit is lost."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def accuracy(root: Path) -> ModuleType:
    """`benchmarks/accuracy.py`, which is no part of the package."""
    path = root / "benchmarks" / "accuracy.py"
    if not path.exists():
        pytest.skip("the benchmarks are not here")
    spec = importlib.util.spec_from_file_location("accuracy", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["accuracy"] = module
    spec.loader.exec_module(module)
    return module


def _figures(accuracy: ModuleType, only: str | None = None) -> tuple[float, float, dict[str, float]]:
    texts = [(name, gold["indicators"], accuracy.read(text, gold)) for name, gold, text in accuracy.narratives()]
    score, _ = accuracy.run(one for one in texts if only in (None, one[0]))
    right = score.right.total()
    shares = {name: sum(score.agree[metric, name] for metric in score.right) / right for name in accuracy.ATTRIBUTES}
    return right / score.found.total(), right / score.gold.total(), shares


def test_the_seed(accuracy: ModuleType) -> None:
    precision, recall, shares = _figures(accuracy, "norway-2011")
    assert precision >= 0.97
    assert recall >= 0.97
    assert min(shares.values()) >= 0.92


def test_all_narratives(accuracy: ModuleType) -> None:
    precision, recall, shares = _figures(accuracy)
    assert precision >= 0.95
    assert recall >= 0.85
    assert min(shares.values()) >= 0.90


def test_nothing_found_at_the_last_commit_is_lost(accuracy: ModuleType) -> None:
    baseline = json.loads(accuracy.BASELINE.read_text(encoding="utf-8"))
    _, findings = accuracy.run(
        (name, gold["indicators"], accuracy.read(text, gold)) for name, gold, text in accuracy.narratives()
    )
    assert list(accuracy.losses(baseline, findings)) == []


def test_every_rule_that_read_something_is_explained(accuracy: ModuleType) -> None:
    from tipreport.rules.readings import PREFIXES, READINGS

    known = {row.name for row in READINGS}
    rules = {one.rule for _, gold, text in accuracy.narratives() for one in accuracy.read(text, gold)}
    for rule in rules:
        name = rule
        while prefix := next((prefix for prefix in PREFIXES if name.startswith(prefix)), None):
            name = name.removeprefix(prefix)
        assert name in known, rule
