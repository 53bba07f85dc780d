"""The traps that the seed sets for whoever compares (design, section 7)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import tipreport
from tipreport.compare.check import check
from tipreport.model import Finding, Reason, Report, Severity, Verdict

Annotated = Callable[[str], Report]


@pytest.fixture(params=["as read", "as annotated"])
def report(request: pytest.FixtureRequest, norway: Report, annotated: Annotated) -> Report:
    """The seed, as the rules read it and as people do."""
    return norway if request.param == "as read" else annotated("norway-2011")


def _about(report: Report, *words: str) -> list[Finding]:
    """The findings that rest on all the words."""
    return [found for found in check(report) if {*words} <= {report.quote(anchor.span) for anchor in found.evidence}]


def test_nothing_in_the_seed_is_a_contradiction(report: Report) -> None:
    found = check(report)
    assert found
    assert {one.verdict for one in found} <= {Verdict.HOLDS, Verdict.EXPLAINED, Verdict.REFUSED}
    assert {one.severity for one in found} == {Severity.INFO}


def test_the_sum_with_a_group_that_suffered_both_holds(report: Report) -> None:
    (found,) = _about(report, "319", "194", "105", "20")
    assert (found.code, found.verdict) == ("parts_add_up", Verdict.HOLDS)
    assert [anchor.what for anchor in found.evidence] == ["whole", "part 1", "part 2", "part 3"]


def test_531_against_292_is_refused_with_reasons(report: Report) -> None:
    (found,) = _about(report, "531", "292")
    assert found.verdict is Verdict.REFUSED
    assert {Reason.UNIT_DIFFERS, Reason.DOER_DIFFERS, Reason.PERIOD_UNSTATED} <= set(found.reasons)


def test_the_mean_of_seven_pools_with_the_eighth(report: Report) -> None:
    (found,) = _about(report, "two years", "30 months")
    assert found.verdict is Verdict.EXPLAINED
    assert found.reasons == (Reason.SUBSET_OF_WHOLE,)
    assert "a mean of 36 months" in found.message
    assert _about(report, "Seven", "One", "10 years", "Eight") == [found]


def test_the_mean_of_seven_is_never_set_against_the_mean_of_all(report: Report) -> None:
    found = _about(report, "30 months")
    assert found
    for one in found:
        assert Reason.SUBSET_OF_WHOLE in one.reasons


def test_one_form_fell_and_one_rose_and_the_grade_says_improved(report: Report) -> None:
    (found,) = _about(report, "26", "11", "31", "seven")
    assert (found.verdict, found.severity) == (Verdict.EXPLAINED, Severity.INFO)
    assert "31 + 7 = 38" in found.message
    assert "26 + 11 = 37" in found.message


def test_stated_increases_hold(report: Report) -> None:
    held = {tuple(report.quote(anchor.span) for anchor in one.evidence)
            for one in check(report) if one.code == "direction_holds"}  # fmt: skip
    assert held == {("11", "seven"), ("$12.8 million", "$9.3 million")}


def test_children_who_disappeared_and_buyers_are_in_no_finding(report: Report) -> None:
    assert not _about(report, "47")
    assert not _about(report, "280")


def test_the_deported_child_is_not_pretended_to_be_understood(report: Report) -> None:
    """No rule can see honestly that "despite identification" and "had not identified" speak of one child."""
    words = " ".join(report.quote(anchor.span) for one in check(report) for anchor in one.evidence)
    assert "child" not in words


def earlier_years(said: str) -> list[str]:
    text = (
        "GEORGIA: Tier 1\n\nThe Government of Georgia fully meets the minimum standards for the elimination of "
        f"trafficking.\n\nProsecution\n\n{said}"
    )
    return [found.code for found in tipreport.check(tipreport.parse(text, edition=2018)) if found.rule == "direction"]


def test_each_of_several_earlier_years_has_its_own_direction() -> None:
    assert earlier_years("Courts convicted four traffickers, down from five in 2016 but up from three in 2015.") == [
        "direction_holds",
        "direction_holds",
    ]


def test_a_direction_stated_of_a_list_is_that_of_its_first_year() -> None:
    said = "Courts convicted four traffickers in 2017, a decrease from nine in 2016, 25 in 2015, and three in 2014."
    assert earlier_years(said) == ["direction_holds", "direction_holds", "direction_of_the_first"]
    assert "direction_contradicted" in earlier_years(
        "Courts convicted four traffickers in 2017, a decrease from two in 2016."
    )
