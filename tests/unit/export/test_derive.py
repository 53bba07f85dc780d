"""Tables in other people's shape: what each cell means, and the words behind it."""

from __future__ import annotations

import attrs
import pytest

import tipreport
from tipreport.export.derive import DATA_SETS
from tipreport.model import Placement, Report, Tier


@pytest.mark.parametrize("name", DATA_SETS)
def test_every_cell_has_its_words_and_every_column_a_definition(name: str, norway: Report) -> None:
    rows = tipreport.derive(norway, name, evidence=True)
    assert rows
    for column in DATA_SETS[name].columns:
        assert column.definition
        for row in rows:
            spans = row[f"{column.name}_spans"]
            assert all(norway.text[start:end].strip() for start, end in spans)
            if row[column.name] not in (None, "no mention", False):
                assert spans, (column.name, row[column.name])


def test_transit_states_and_partners_make_no_edge(norway: Report) -> None:
    senders = {edge["sender"] for edge in tipreport.derive(norway, "network")}
    assert {"NGA", "COD", "ROU"} <= senders  # the Democratic Republic, not the other Congo
    assert not senders & {"ITA", "ESP", "MAR", "COG", "NOR"}
    assert {edge["receiver"] for edge in tipreport.derive(norway, "network")} == {"NOR"}


def test_prosecutions_are_no_convictions(norway: Report) -> None:
    """The seed: 11 prosecuted for sex trafficking and none for labor trafficking; eight convicted."""
    (row,) = tipreport.derive(norway, "hti", evidence=True)
    assert row["prosnum"] == 11
    assert {norway.text[start:end] for start, end in row["prosnum_spans"]} >= {"11"}
    without = attrs.evolve(
        norway, indicators=tuple(one for one in norway.indicators if one.metric != "prosecutions"), problems=()
    )
    assert tipreport.derive(without, "hti")[0]["prosnum"] is None


@pytest.mark.parametrize(("tier", "number", "hti"), [("2WL", 2, 2), ("3", 3, 3), ("special_case", 666, None)])
def test_tiers_as_numbers(tier: str, number: int, hti: int | None, norway: Report) -> None:
    report = attrs.evolve(norway, placement=Placement(tier=Tier(tier)))
    (row,) = tipreport.derive(report, "scorecard")
    assert (row["tier"], row["watch_list"], row["minimum_standards"]) == (number, tier == "2WL", None)
    assert tipreport.derive(report, "hti")[0]["tier"] == hti


def test_another_name_is_an_error(norway: Report) -> None:
    with pytest.raises(tipreport.ModelError, match="scorecard, hti, network"):
        tipreport.derive(norway, "3p")
