"""The wordings of a placement: each row finds its example, and only what holds the word that it says it needs."""

from __future__ import annotations

import re

import pytest

from tipreport.rules import tiers

TABLES = (
    tiers.TIERS,
    tiers.COMPLIANCE,
    tiers.SIGNIFICANT_EFFORTS,
    tiers.MOVEMENT,
    tiers.EFFORT,
    tiers.LIMBS,
    tiers.WAIVER,
    tiers.POLICY_OR_PATTERN,
)


@pytest.mark.parametrize("row", [row for table in TABLES for row in table], ids=lambda row: row.example)
def test_a_row_finds_its_example(row: tiers.Wording) -> None:
    match = re.search(row.pattern, row.example.lower())
    assert match is not None
    assert row.needs in match.group()
