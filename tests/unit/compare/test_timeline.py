"""Timelines and the law of the tiers: what is counted, what is missing, what breaks a rule."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import pytest

import tipreport
from tipreport.compare.checks.tier_audit import audit, audit_placement
from tipreport.compare.standings import moved
from tipreport.model import (
    Anchor,
    Compliance,
    Corpus,
    Country,
    Generator,
    Indicator,
    Limb,
    Movement,
    Period,
    Placement,
    Quantity,
    Reason,
    Report,
    Section,
    SectionKind,
    Source,
    Span,
    State,
    Statistic,
    Tier,
)
from tipreport.rules.tier_law import COMPLIANCE_OF_TIER, TIER_LAW, tier_law

WL = Tier.TIER_2_WATCH_LIST
TEXT = "Words that placements and figures are read from."
WORDS = Span(0, len(TEXT))


def report(
    edition: int,
    tier: Tier | None,
    indicators: Sequence[Indicator] = (),
    *,
    alpha3: str = "NOR",
    waiver: bool | None = None,
    movement: Movement | None = None,
    years: int | None = None,
    compliance: Compliance | None = None,
    limbs: tuple[Limb, ...] = (),
) -> Report:
    return Report(
        generator=Generator("0", "test"),
        country=Country("Norway", alpha3),
        edition=edition,
        published=None,
        source=Source(),
        placement=Placement(
            tier=tier,
            waiver=waiver,
            movement=movement,
            watch_list_years=years,
            compliance=compliance,
            limbs=limbs,
            evidence=(Anchor("tier", Span(0, 5)),),
        ),
        text=TEXT,
        sentences=(WORDS,),
        sections=(Section(kind=SectionKind.ANALYSIS, span=WORDS),),
        indicators=tuple(indicators),
    )


def figure(value: int | None, year: int, at: int = 0, unit: str = "case", kind: str = "calendar_year") -> Indicator:
    quantity = None if value is None else Quantity(value, unit)
    return Indicator(
        id=f"investigations@{at}",
        metric="investigations",
        statistic=Statistic.COUNT,
        state=State.NOT_REPORTED if value is None else State.VALUE,
        low=quantity,
        high=quantity,
        period=Period(kind, datetime.date(year, 1, 1), datetime.date(year, 12, 31)),
        section=SectionKind.ANALYSIS,
        span=Span(at, at + 1),
        sentence=WORDS,
        rule="test",
    )


def codes(reports: Sequence[Report]) -> list[tuple[int | None, str]]:
    return [(finding.edition, finding.code) for finding in audit(reports)]


def test_every_edition_has_one_law() -> None:
    for edition in range(2001, 2040):
        found = [law for law in TIER_LAW if law.first <= edition and (law.last is None or edition <= law.last)]
        assert [tier_law(edition)] == found
    assert tier_law(2000) is None
    assert all(law.source for law in TIER_LAW)


@pytest.mark.parametrize(("first", "longest"), [(2009, 4), (2012, 4), (2019, 3), (2022, 3)])
def test_a_run_may_be_as_long_as_the_law_says_and_no_longer(first: int, longest: int) -> None:
    run = [report(first + n, WL, waiver=True) for n in range(longest)]
    assert codes(run) == []
    assert codes([*run, report(first + longest, WL, waiver=True)]) == [(first + longest, "watch_list_too_long")]


def test_years_before_the_limit_do_not_count() -> None:
    assert codes([report(edition, WL) for edition in range(2004, 2011)]) == []


def test_a_third_year_asks_for_a_waiver() -> None:
    run = [report(edition, WL) for edition in (2013, 2014, 2015)]
    assert codes(run) == [(2015, "watch_list_without_waiver")]
    (found,) = [each for each in tipreport.check(Corpus(run)) if each.code == "watch_list_without_waiver"]
    # It may stand in words that were not read.
    assert (found.verdict, found.severity) == ("not_read", "info")


def test_a_run_whose_beginning_is_missing_breaks_no_rule_that_could_not_be_known() -> None:
    parts = [report(edition, WL, waiver=True) for edition in (2013, 2014, 2016, 2017, 2018)]
    assert codes(parts) == []


def test_a_stated_count_that_the_editions_exceed_is_a_contradiction() -> None:
    first = report(2013, Tier.TIER_2)
    run = [first, report(2014, WL), report(2015, WL, years=2), report(2016, WL, years=2, waiver=True)]
    assert codes(run) == [(2016, "watch_list_years_differ")]
    # It may exceed what the editions show: years before 2009, or before the corpus begins, count there.
    assert codes([report(2009, WL, years=4)]) == []


def test_tier_3_after_the_limit_is_explained() -> None:
    run = [report(edition, WL, waiver=True) for edition in range(2009, 2013)]
    (finding,) = audit([*run, report(2013, Tier.TIER_3)])
    assert (finding.code, finding.verdict.value, finding.severity.value) == (
        "watch_list_exhausted",
        "explained",
        "info",
    )


def test_a_return_to_the_watch_list_lasts_one_edition() -> None:
    exhausted = [report(edition, WL, waiver=True) for edition in (2019, 2020, 2021)]
    back = [*exhausted, report(2022, Tier.TIER_3), report(2023, WL), report(2024, WL)]
    assert codes(back) == [(2022, "watch_list_exhausted"), (2024, "watch_list_return_too_long")]
    never = [report(2021, Tier.TIER_2), report(2022, Tier.TIER_3), report(2023, WL), report(2024, WL)]
    assert codes(never) == []


def test_stated_and_shown_movement() -> None:
    pair = [report(2014, Tier.TIER_2), report(2015, WL, movement=Movement.UPGRADED)]
    assert codes(pair) == [(2015, "movement_differs")]
    assert codes([report(2013, Tier.TIER_2), report(2015, WL, movement=Movement.UPGRADED)]) == []


@pytest.mark.parametrize("tier", list(COMPLIANCE_OF_TIER))
@pytest.mark.parametrize("compliance", list(Compliance))
def test_tier_and_compliance_go_together(tier: Tier, compliance: Compliance) -> None:
    found = {
        finding.code for finding in audit_placement(report(2015, tier, compliance=compliance, limbs=(Limb.VICTIMS,)))
    }
    assert ("tier_and_compliance_differ" in found) == (compliance not in COMPLIANCE_OF_TIER[tier])


def test_what_the_law_of_the_edition_does_not_have() -> None:
    def found(edition: int, limb: Limb) -> set[str]:
        return {finding.code for finding in audit_placement(report(edition, WL, limbs=(limb,)))}

    assert found(2003, Limb.VICTIMS) >= {"tier_not_in_law"}
    assert found(2018, Limb.COMMITMENTS) == set()
    assert found(2019, Limb.COMMITMENTS) == {"limb_not_in_law"}
    (silent,) = audit_placement(report(2012, WL))
    assert (silent.code, silent.verdict) == ("watch_list_without_limb", "not_read")
    assert list(audit_placement(report(2012, WL, waiver=True))) == []


@pytest.mark.parametrize("tier", [tier for tier in Tier if tier is not Tier.SPECIAL_CASE])
@pytest.mark.parametrize("other", [tier for tier in Tier if tier is not Tier.SPECIAL_CASE])
def test_a_movement_turned_round_is_its_opposite(tier: Tier, other: Tier) -> None:
    opposite = {
        Movement.UPGRADED: Movement.DOWNGRADED,
        Movement.DOWNGRADED: Movement.UPGRADED,
        Movement.REMAINED: Movement.REMAINED,
    }
    there = moved(tier, other)
    assert there is not None
    assert moved(other, tier) is opposite[there]
    assert moved(tier, Tier.SPECIAL_CASE) is None


def test_a_timeline_names_what_is_missing() -> None:
    corpus = Corpus(
        [
            report(2011, Tier.TIER_1, [figure(26, 2010), figure(31, 2009, at=2)]),
            report(2012, None),
            report(2014, Tier.TIER_2, [figure(None, 2013)]),
            report(2014, Tier.TIER_2, alpha3="SWE"),
        ]
    )
    found = tipreport.timeline(corpus, "NOR")
    assert (found.editions, found.gaps) == ((2011, 2012, 2014), (2013,))
    assert [standing.moved for standing in found.standings] == [None, None, None]
    (series,) = found.of("investigations")
    assert [(point.edition, point.restated) for point in series] == [(2011, False), (2011, True), (2014, False)]
    assert series.missing == (2012,)
    assert series.breaks == ()
    assert series.at(2014)[0].indicator.value is None
    assert found.sentence(series.points[0]) == TEXT


def test_a_gap_may_follow_the_first_edition() -> None:
    found = tipreport.timeline(Corpus([report(2011, None), report(2014, None)]), "NOR")
    assert found.gaps == (2012, 2013)


def test_figures_that_may_not_be_compared_break_a_series() -> None:
    cases, people = report(2012, None, [figure(26, 2011)]), report(2013, None, [figure(9, 2012, unit="offender")])
    (series,) = tipreport.timeline([cases, people], "NOR").series
    assert [(found.earlier_edition, found.later_edition, found.reasons) for found in series.breaks] == [
        (2012, 2013, (Reason.UNIT_DIFFERS,))
    ]
    # One comparable pair is enough.
    both = report(2013, None, [figure(9, 2012, unit="offender"), figure(9, 2012, at=2)])
    assert tipreport.timeline([cases, both], "NOR").series[0].breaks == ()


def test_a_country_that_is_not_there_is_an_error() -> None:
    with pytest.raises(tipreport.ModelError, match=r"NOR.*holds SWE"):
        tipreport.timeline([report(2014, None, alpha3="SWE")], "NOR")
