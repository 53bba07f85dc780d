"""For every layout: what is read from a narrative set in it is what went in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from tipreport.parse.narrative import parse_structure
from tipreport.testing import LAYOUTS, Layout, misread, narrative, render, shows_edition


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
@given(seed=st.integers(0, 2**32))
@settings(max_examples=5)
def test_what_goes_in_comes_out(layout: Layout, seed: int) -> None:
    said = narrative(seed, layout)
    text = render(said, layout)
    told = not shows_edition(layout)
    report = parse_structure(text, edition=said.edition if told else None)
    assert misread(report, said, layout, told=told) == []
