"""The roles of the gold narratives, by the floors of `benchmarks/roles.py`."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType


def test_the_roles_of_the_gold(measures: Callable[[str], ModuleType]) -> None:
    roles = measures("roles")
    recall, precision = roles.figures()
    assert recall >= roles.RECALL
    assert precision >= roles.PRECISION
