"""The traps that the seed sets (design, section 7)."""

from __future__ import annotations

from pathlib import Path

import pytest

import tipreport
from tipreport.model import Indicator


@pytest.fixture(scope="module")
def found(root: Path) -> tuple[Indicator, ...]:
    """The indicators of the seed."""
    return tipreport.read(str(root / "seeds" / "norway-2011.txt")).indicators


def _of(found: tuple[Indicator, ...], metric: str) -> list[Indicator]:
    return [indicator for indicator in found if indicator.metric == metric]


def _value(indicator: Indicator) -> object:
    return indicator.value and indicator.value.value


def test_investigations_by_form_and_year(found: tuple[Indicator, ...]) -> None:
    figures = {
        (one.period and one.period.year, one.form and one.form.value): _value(one)
        for one in _of(found, "investigations")
    }
    assert figures == {(2010, "sex"): 26, (2010, "labor"): 11, (2009, "sex"): 31, (2009, "labor"): 7}


def test_a_pair_compares_like_with_like(found: tuple[Indicator, ...]) -> None:
    by_id = {one.id: one for one in found}
    for one in found:
        for other in one.comparisons:
            if other.kind == "value_pair" and other.id is not None:
                assert by_id[other.id].metric == one.metric
                assert by_id[other.id].form == one.form or one.metric == "sentence_length"


def test_seven_of_eight_and_the_mean_over_the_seven(found: tuple[Indicator, ...]) -> None:
    by_id = {one.id: one for one in found}
    seven = next(one for one in _of(found, "sentences_custodial") if _value(one) == 7)
    assert seven.base is not None
    assert seven.base.id is not None
    assert _value(by_id[seven.base.id]) == 8
    spread, mean = _of(found, "sentence_length")[:2]
    assert (spread.statistic.value, mean.statistic.value) == ("spread", "mean")
    assert spread.base is not None
    assert mean.base is not None
    assert spread.base.id == mean.base.id == seven.id


def test_the_mean_of_the_year_before_is_over_its_own_group(found: tuple[Indicator, ...]) -> None:
    last = _of(found, "sentence_length")[-1]
    assert (last.statistic.value, _value(last), last.period and last.period.year) == ("mean", 30, 2009)


def test_referrals_of_many_and_of_the_government(found: tuple[Indicator, ...]) -> None:
    many, government = _of(found, "referrals")
    assert (_value(many), many.value and many.value.unit) == (531, "referral")
    assert (_value(government), government.value and government.value.unit, government.qualifier.value) == (
        292,
        "victim",
        "approximately",
    )


def test_the_parts_of_the_assisted_add_up(found: tuple[Indicator, ...]) -> None:
    whole, *parts = _of(found, "victims_assisted")
    assert _value(whole) == sum(part.value.value for part in parts if part.value and part.value.value)
    assert [part.form and part.form.value for part in parts] == ["sex", "labor", "both"]
    assert {part.base and part.base.id for part in parts} == {whole.id}


def test_disappearances_are_no_victims(found: tuple[Indicator, ...]) -> None:
    (lost,) = _of(found, "disappearances")
    assert (_value(lost), lost.source.value, lost.certainty.value) == (47, "unofficial", "reported")


def test_buyers_are_demand(found: tuple[Indicator, ...]) -> None:
    (charges,) = _of(found, "charges")
    assert (_value(charges), charges.offence and charges.offence.value) == (280, "demand")


def test_stated_noughts(found: tuple[Indicator, ...]) -> None:
    noughts = [one.metric for one in found if one.state == "zero_stated"]
    assert sorted(noughts) == sorted(["prosecutions", "prosecutions", "sentences_suspended", "shelters", "campaigns"])


def test_no_number_of_the_recommendations_or_the_card(found: tuple[Indicator, ...]) -> None:
    assert {one.section.value for one in found} <= {"profile", "analysis", "prosecution", "protection", "prevention"}


def test_cities_ages_and_plans_are_no_indicators(found: tuple[Indicator, ...]) -> None:
    assert not {18, 224, 2014} & {_value(one) for one in found}
    assert not [
        one
        for one in found
        if _value(one) == 2 and one.metric not in ("victims", "sentence_length", "studies", "convictions")
    ]


def test_a_mean_is_taken_over_the_people_of_its_year(norway: tipreport.Report) -> None:
    """The 30 months are of those convicted in 2009, not of the one offender of the sentence before."""
    mean = next(one for one in norway.indicators if norway.quote(one) == "30 months")
    assert mean.base is not None
    assert mean.base.id is not None
    convicted = norway.indicator(mean.base.id)
    assert (convicted.metric, norway.quote(convicted), convicted.period and convicted.period.year) == (
        "convictions",
        "six",
        2009,
    )
    assert mean.form is None


def test_who_acted(norway: tipreport.Report) -> None:
    """ "its leadership role as an international donor" makes the government no foreign one; a list of doers is a list."""
    doers = {norway.quote(one): set(one.doers) for one in norway.indicators}
    assert doers["$12.8 million"] == {"government"}
    assert doers["531"] == {"municipality", "police", "international_organization", "ngo", "government"}


def test_whom_a_sex_trafficker_exploited(norway: tipreport.Report) -> None:
    """ "One sex trafficking offender, who exploited two boys": the boys were exploited in sex trafficking."""
    (boys,) = [one for one in norway.indicators if one.population == ("boys",)]
    assert boys.form == "sex"
