"""For every layout: what is read from a narrative set in it is what went in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from tipreport.parse.narrative import parse_structure
from tipreport.testing import LAYOUTS, Layout, misread, narrative, narrative_of, render, shows_edition


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
@given(seed=st.integers(0, 2**32))
@settings(max_examples=5)
def test_what_goes_in_comes_out(layout: Layout, seed: int) -> None:
    said = narrative(seed, layout)
    text = render(said, layout)
    told = not shows_edition(layout)
    report = parse_structure(text, edition=said.edition if told else None)
    assert misread(report, said, layout, told=told) == []


GOLD = sorted((Path(__file__).parents[1] / "gold").glob("*-20??.txt"))


@pytest.mark.parametrize("path", GOLD, ids=[path.stem for path in GOLD])
def test_a_report_is_read_alike_in_every_layout_of_its_edition(path: Path) -> None:
    edition = int(path.stem[-4:])
    said = narrative_of(parse_structure(path.read_text("utf-8"), edition=edition))
    rows = [row for row in LAYOUTS if row.first <= edition <= row.last and row.special == (said.tier == "special_case")]
    assert rows
    for row in rows:
        told = not shows_edition(row)
        report = parse_structure(render(said, row), edition=edition if told else None)
        assert (row.name, misread(report, said, row, told=told)) == (row.name, [])
