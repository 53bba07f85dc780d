"""Figures of two editions: who is set against whom, what is refused, and what is a revision."""

from __future__ import annotations

import pytest

import tipreport
from tipreport.model import Caveat, Comparison, Reason


def compared(earlier: str, later: str, *, section: str = "Prosecution") -> Comparison:
    """The comparison of 2017 and 2018, each with these sentences in one section."""

    def edition(year: int, said: str) -> tipreport.Report:
        return tipreport.parse(
            "PERU: Tier 2\n\nThe Government of Peru does not fully meet the minimum standards for the elimination of "
            f"trafficking but is making significant efforts to do so.\n\n{section}\n\nThe government maintained efforts. "
            f"{said}\n",
            edition=year,
        )

    return tipreport.compare(edition(2017, earlier), edition(2018, later))


def pairs(comparison: Comparison) -> list[tuple[str, str]]:
    """The pairs by their words."""
    before = {one.id: one for one in comparison.earlier.indicators}
    after = {one.id: one for one in comparison.later.indicators}
    return [
        (comparison.earlier.quote(before[pair.earlier]), comparison.later.quote(after[pair.later]))
        for pair in comparison.indicators
    ]


def test_the_later_edition_names_the_partner() -> None:
    comparison = compared(
        "Police investigated 34 cases.",
        "Police investigated 51 cases, compared with 34 cases in the previous reporting period.",
    )
    assert pairs(comparison) == [("34", "51")]
    assert comparison.indicators[0].caveats == (Caveat.PERIOD_UNSTATED,)
    assert comparison.revisions == ()


def test_a_figure_without_a_period_is_of_its_editions_time_where_its_section_is() -> None:
    earlier = "Police investigated 34 cases. Courts convicted six traffickers in 2016."
    later = "Police investigated 51 cases in 2017. Courts convicted nine traffickers in 2017."
    assert pairs(compared(earlier, later)) == [("34", "51"), ("six", "nine")]
    alone = compared("Police investigated 34 cases.", "Police investigated 51 cases in 2017.")
    assert pairs(alone) == [("34", "51")]
    assert alone.indicators[0].caveats == (Caveat.PERIOD_UNSTATED,)
    # The figures of its section that are dated are of another time, so that it may be of any.
    other = compared(
        "Police investigated 34 cases. Between 2010 and 2014, courts convicted six traffickers.",
        "Police investigated 51 cases in 2017.",
    )
    assert pairs(other) == []
    assert other.incomparable[0].reasons == (Reason.PERIOD_UNSTATED,)


def test_a_stated_zero_has_no_unit_of_its_own() -> None:
    comparison = compared(
        "In 2016, there were no convictions for forced labor.",
        "In 2017, courts convicted four traffickers for forced labor.",
    )
    (change,) = comparison.indicators
    assert (change.absolute, change.direction) == (4, "increase")


def test_of_several_that_fit_the_one_of_the_same_noun_is_taken() -> None:
    comparison = compared(
        "In 2016, police investigated 20 cases (11 of forced labor and nine of sex trafficking).",
        "In 2017, police investigated 26 cases (12 of forced labor, 12 of sex trafficking, and two of forced begging).",
    )
    assert ("11", "12") in pairs(comparison)


@pytest.mark.parametrize(
    ("earlier", "later", "found"),
    [
        ("trained 70 officials", "trained 25 farm inspectors", 0),
        ("trained 70 nurses", "trained 25 judges", 0),
        ("trained 70 labor inspectors", "trained 25 labor inspectors", 1),
        ("trained 70 officials", "trained 25 government officials", 1),
    ],
)
def test_trainees_of_two_trades_are_two_groups(earlier: str, later: str, found: int) -> None:
    assert len(compared(f"The ministry {earlier}.", f"The ministry {later}.").indicators) == found


@pytest.mark.parametrize(
    ("earlier", "later", "revised"),
    [
        ("In 2016, courts convicted 16 suspects.", "convicted 20 traffickers (16 in 2016)", 0),
        ("In 2016, courts convicted at least 16 traffickers.", "convicted 20 traffickers (18 in 2016)", 0),
        ("In 2016, courts convicted about 16 traffickers.", "convicted 20 traffickers (17 in 2016)", 0),
        ("In 2016, courts convicted 16 traffickers.", "convicted 20 traffickers (18 in 2016)", 1),
        ("In 2016, courts convicted 16 sex traffickers.", "convicted 20 labor traffickers (18 in 2016)", 0),
        # Nothing is said of when the older figure is of, and nothing else of its section is dated.
        ("Courts convicted 16 traffickers of cars.", "convicted 20 traffickers in total (18 in 2015)", 0),
    ],
)
def test_a_revision_needs_one_kind_one_form_and_one_time(earlier: str, later: str, revised: int) -> None:
    assert len(compared(earlier, f"In 2017, courts {later}.").revisions) == revised


def test_two_brackets_for_one_figure_revise_nothing() -> None:
    """The second bracket belongs to another figure, whatever the reader made of it."""
    comparison = compared(
        "In 2016, courts convicted seven for sex trafficking.",
        "In 2017, courts convicted eight for sex trafficking (seven in 2016), and three for forced labor (one in 2016).",
    )
    assert comparison.revisions == ()


def test_only_the_first_figure_behind_is_the_counterpart() -> None:
    """Found in "compared with 75, when a single raid accounted for 59": the 59 explains the 75."""
    comparison = compared(
        "Police identified 81 victims in 2016; 52 of them were exploited in forced begging.",
        "Police identified 30 victims in 2017, compared with 80 in 2016, when a single raid accounted for 52 victims.",
        section="Protection",
    )
    assert ("81", "30") in pairs(comparison)
    assert [(revision.said_low.value, revision.restated_low.value) for revision in comparison.revisions if revision.said_low and revision.restated_low] == [(81, 80)]  # fmt: skip


def test_a_number_goes_with_a_number_before_it_goes_with_a_zero() -> None:
    comparison = compared(
        "The ministry trained 96 police officers.",
        "The ministry held two courses for 142 police officers, but it did not train any judges.",
    )
    assert ("96", "142") in pairs(comparison)


def test_parts_that_are_told_in_the_same_words_are_one_part() -> None:
    comparison = compared(
        "In 2016, the hotline received 900 calls, 70 of which concerned child trafficking.",
        "In 2017, the hotline received 800 calls, 60 of which concerned child trafficking.",
        section="Protection",
    )
    assert ("70", "60") in pairs(comparison)


@pytest.mark.parametrize(
    ("earlier", "later", "found"),
    [
        # one metric for several deeds: fined, suspended, revoked
        (
            "The ministry fined four recruitment agencies and revoked the licenses of nine agencies.",
            "The ministry fined six recruitment agencies and revoked the licenses of four agencies.",
            [("four", "six"), ("nine", "four")],
        ),
        # begun, and continued
        (
            "Prosecutors initiated prosecution of 30 suspects and continued the prosecution of 11 suspects.",
            "Prosecutors initiated prosecution of 25 suspects and continued the prosecution of 30 suspects.",
            [("30", "25"), ("11", "30")],
        ),
        # parts that say in the same words which parts they are
        (
            "Police investigated 40 cases, 31 under the port law and nine under Article 7.",
            "Police investigated 30 cases, 22 under the port law and eight under Article 7.",
            [("40", "30"), ("31", "22"), ("nine", "eight")],
        ),
        # what was taught is no offence; what inspectors found is no form of inspections
        (
            "The ministry trained 60 police officers.",
            "The ministry trained 80 police officers on the difference between trafficking and smuggling.",
            [("60", "80")],
        ),
        (
            "The ministry inspected 500 businesses.",
            "The ministry inspected 700 businesses and did not find any cases of forced labor.",
            [("500", "700")],
        ),
    ],
)
def test_like_goes_with_like(earlier: str, later: str, found: list[tuple[str, str]]) -> None:
    assert sorted(pairs(compared(earlier, later))) == sorted(found)


def test_another_deed_is_refused() -> None:
    comparison = compared(
        "The ministry fined four recruitment agencies.", "The ministry suspended four recruitment agencies."
    )
    assert pairs(comparison) == []
    assert [one.reasons for one in comparison.incomparable] == [(Reason.PHASE_DIFFERS,)]
