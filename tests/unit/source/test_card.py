"""The card of a page."""

from __future__ import annotations

from tipreport.source.card import read_card


def test_prose_that_speaks_of_another_edition_names_none() -> None:
    prose = "The government said that the 2009 Trafficking in Persons Report had been read by all ministries. " * 3
    assert read_card(prose).edition is None
    assert read_card("2011 Trafficking in Persons Report - Norway\n\n" + prose).edition == 2011
