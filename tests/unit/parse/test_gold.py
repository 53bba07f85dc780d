"""The figures on the gold narratives, and that nothing found at the last commit is lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest


@pytest.fixture(scope="module")
def accuracy(measures: Callable[[str], ModuleType]) -> ModuleType:
    return measures("accuracy")


@pytest.fixture(scope="module")
def scored(accuracy: ModuleType) -> list[Any]:
    """Each gold narrative with what is read in it."""
    return [accuracy.score(text, accuracy.read(text, country)) for text, country in accuracy.narratives()]


def _shares(accuracy: ModuleType, scored: list[Any]) -> tuple[float, float, dict[str, float]]:
    rows = accuracy.rows(scored)
    strict = dict(zip(accuracy.FIGURES, accuracy.figures(rows), strict=True))
    attributes = dict(zip(accuracy.ATTRIBUTES, map(float, accuracy.agreement(rows)), strict=True))
    return float(strict["precision"]), float(strict["recall"]), attributes


def test_the_seed(accuracy: ModuleType, scored: list[Any]) -> None:
    precision, recall, shares = _shares(accuracy, [one for one in scored if one.text.name == "norway-2011"])
    assert precision >= 0.96
    assert recall >= 0.96
    assert min(shares.values()) >= 0.9


def test_nothing_found_at_the_last_commit_is_lost(accuracy: ModuleType, scored: list[Any]) -> None:
    baseline = json.loads(accuracy.BASELINE.read_text(encoding="utf-8"))
    assert list(accuracy.below(baseline, accuracy.rows(scored))) == []
    assert list(accuracy.losses(baseline, accuracy.findings(scored))) == []


def test_every_rule_that_read_something_is_explained(scored: list[Any]) -> None:
    from tipreport.rules.readings import PREFIXES, READINGS

    known = {row.name for row in READINGS}
    rules = {one.rule for text in scored for one in text.found}
    for rule in rules:
        name = rule
        while prefix := next((prefix for prefix in PREFIXES if name.startswith(prefix)), None):
            name = name.removeprefix(prefix)
        assert name in known, rule
