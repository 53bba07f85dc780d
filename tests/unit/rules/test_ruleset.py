"""Rules of one's own: they win, they go from process to process, and ours stay as they are."""

from __future__ import annotations

import pickle

import pytest

import tipreport
from tipreport.rules import DEFAULT_RULES, CountryRow
from tipreport.rules.countries import COUNTRIES, GAZETTEER

MINE = DEFAULT_RULES.extend(
    "x-acme", countries=(CountryRow("MMR", "Myanmar"), CountryRow("COG", "Congo"), CountryRow("XAA", "Ruritania"))
)


@pytest.mark.parametrize("row", COUNTRIES, ids=lambda row: row.alpha3)
def test_every_country_is_still_found_by_every_name(row: CountryRow) -> None:
    for name in (row.name, *row.names, *row.labels, *row.abbreviations):
        found, ours = MINE.gazetteer.find(name), GAZETTEER.find(name)
        assert ours is not None
        assert found is not None
        assert found.alpha3 == ours.alpha3


def test_a_name_that_may_mean_two_is_that_of_the_row() -> None:
    assert GAZETTEER.find("Congo") is None
    found = MINE.gazetteer.find("Congo")
    assert found is not None
    assert found.alpha3 == "COG"


def test_the_rules_of_the_library_share_one_gazetteer_even_as_a_copy() -> None:
    assert DEFAULT_RULES.gazetteer is GAZETTEER
    assert pickle.loads(pickle.dumps(DEFAULT_RULES)).gazetteer is GAZETTEER
    assert DEFAULT_RULES.extend("x-acme").gazetteer is GAZETTEER


def test_a_copy_reads_the_same() -> None:
    text = "RURITANIA: Tier 1\n\nWomen from Myanmar are subjected to forced labor in Ruritania.\n"
    there = tipreport.parse(text, edition=2019, rules=pickle.loads(pickle.dumps(MINE)))
    assert there == tipreport.parse(text, edition=2019, rules=MINE)
    assert there.alpha3 == "XAA"


def test_a_country_that_nobody_knows_is_refused_by_name() -> None:
    with pytest.raises(tipreport.ModelError, match="no such country: 'Freedonia'"):
        tipreport.parse("Tier 1", country="Freedonia", rules=MINE)


def test_a_table_that_is_none_is_named() -> None:
    with pytest.raises(TypeError, match="no such table: kings"):
        DEFAULT_RULES.extend("x-acme", kings=())
