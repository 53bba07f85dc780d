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


PAGE = """{name} (Tier {tier})

{profile}

The Government of {name} {comply} the minimum standards for the elimination of trafficking{tail}

Prosecution

The government maintained law enforcement efforts. {prosecution}
"""


def hti(profile: str = "", prosecution: str = "", edition: int = 2010, tier: int = 2) -> dict[str, object]:
    met = tier == 1
    text = PAGE.format(
        name="Malta",
        tier=tier,
        profile=profile or "Malta is a country of interest.",
        comply="fully complies with" if met else "does not fully comply with",
        tail="." if met else "; however, it is making significant efforts to do so.",
        prosecution=prosecution,
    )
    (row,) = tipreport.derive(tipreport.parse(text, edition=edition), "hti")
    return row


def yes(row: dict[str, object]) -> set[str]:
    return {name for name, value in row.items() if value == "yes"} - {"efforts", "minstand"}


def test_who_meets_the_standards_makes_efforts() -> None:
    assert (hti(tier=1)["minstand"], hti(tier=1)["efforts"]) == ("yes", "yes")
    assert (hti()["minstand"], hti()["efforts"]) == ("no", "yes")


def test_the_order_in_which_roles_are_named() -> None:
    row = hti("Malta is a transit and, to a lesser extent, a destination country for trafficked women.")
    assert [row[f"{name}_order"] for name in ("source", "transit", "destination")] == [
        "no mention",
        "first mention",
        "second mention",
    ]


def test_a_role_without_a_form_goes_by_what_its_people_suffer() -> None:
    told = "Malta is a source and destination country. Maltese girls are exploited in prostitution in Malta. "
    row = hti(told + "Men from Chad are subjected to forced labor on farms.")
    assert yes(row) == {
        *("source", "destination", "internal", "sex_source", "pinternal", "labor_destination", "child_prostitution"),
    }


def test_a_form_that_is_told_is_not_widened() -> None:
    told = "Malta is a source country for women trafficked for sexual exploitation. "
    assert yes(hti(told + "Maltese men are subjected to forced labor in Malta.")) == {
        *("source", "sex_source", "internal", "linternal"),
    }


@pytest.mark.parametrize(
    ("sentence", "column"),
    [
        ("Men are held in debt bondage on farms.", "debt_bondage"),
        ("Women are forced into prostitution to pay off their fees.", "debt_bondage"),
        ("Girls are subjected to domestic servitude.", "domestic_servitude"),
        ("Militias abducted boys and forced them to become soldiers.", "child_soldiers"),
        ("Girls from Mali are exploited in prostitution.", "child_prostitution"),
        ("Boys from Mali are subjected to forced labor.", "child_labor"),
    ],
)
def test_types_in_any_role(sentence: str, column: str) -> None:
    assert column in yes(hti(f"Malta is a country of interest. {sentence}"))


@pytest.mark.parametrize(
    "sentence",
    ["There were no reports of child soldiers.", "Some women are at risk of debt bondage and domestic servitude."],
)
def test_what_is_denied_or_only_a_risk_is_no_type(sentence: str) -> None:
    assert not yes(hti(f"Malta is a country of interest. {sentence}"))


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("In 2009, authorities prosecuted 12 traffickers, compared with 30 traffickers prosecuted in 2008.", 12),
        (
            "During the year, courts prosecuted 8 traffickers, compared with five during the previous reporting period.",
            8,
        ),
        (
            "Authorities prosecuted at least 40 traffickers, compared with 25 during the previous reporting period.",
            None,
        ),
        ("In 2007, authorities prosecuted 12 traffickers.", None),
        ("Since 2005, authorities have prosecuted 90 traffickers.", None),
    ],
)
def test_prosecutions_are_of_the_current_period(sentence: str, number: int | None) -> None:
    assert hti(prosecution=sentence)["prosnum"] == number
