"""The pairs of editions in `tests/gold/lists`, as `benchmarks/comparing.py` measures them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest


@pytest.mark.slow
@pytest.mark.parametrize(("name", "answered"), [("editions.json", 0.65), ("editions-second.json", 0.55)])
def test_pairs_of_editions(measures: Callable[[str], ModuleType], root: Path, name: str, answered: float) -> None:
    tally = measures("pairs").measured(root / "tests" / "gold" / "lists" / name)
    rows = {row: (precision, recall) for row, _, _, precision, recall in tally.rows()}
    assert rows["repeated"] == (1, 1)
    assert min(rows["reworded"]) > 0.92
    assert rows["strength"][0] >= 0.9
    assert rows["strength"][1] >= 0.7
    assert rows["ledger"][0] >= 0.95
    assert rows["ledger"][1] >= answered
    assert rows["figures"][0] >= 0.85
    # No figure is said to have been revised that was not.
    assert "revisions made up" not in rows
