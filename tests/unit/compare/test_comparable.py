"""Likeness: each reason alone, and which way a value went."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import attrs
import pytest

from tipreport.compare.comparable import TESTS, Figures, change, incomparable, is_subset
from tipreport.model import (
    Base,
    BaseRelation,
    ClaimSource,
    Doer,
    Form,
    Indicator,
    Offence,
    Period,
    Phase,
    Qualifier,
    Quantity,
    Reason,
    SectionKind,
    Span,
    State,
    StatedChange,
    Statistic,
)

NONE = Figures("if the victim is a child", {})


def year(number: int, kind: str = "calendar_year") -> Period:
    return Period(kind, datetime.date(number, 1, 1), datetime.date(number, 12, 31))


def figure(value: int | Decimal | None = 26, unit: str | None = "case", **changes: Any) -> Indicator:
    """26 investigations of 2010, with what is changed."""
    quantity = None if value is None else Quantity(value, unit)
    given: dict[str, Any] = {
        "id": "investigations@0", "metric": "investigations", "statistic": Statistic.COUNT, "state": State.VALUE,
        "low": quantity, "high": quantity, "period": year(2010), "section": SectionKind.PROSECUTION,
        "span": Span(0, 2), "sentence": Span(0, 9), "rule": "value",
    }  # fmt: skip
    return Indicator(**{**given, **changes})


@pytest.mark.parametrize(
    ("reason", "changes"),
    [
        (Reason.NO_VALUE, {"low": None, "high": None, "state": State.NOT_REPORTED}),
        (Reason.METRIC_DIFFERS, {"metric": "prosecutions"}),
        (Reason.STATISTIC_DIFFERS, {"statistic": Statistic.MEAN}),
        (Reason.UNIT_DIFFERS, {"low": Quantity(31, "suspect"), "high": Quantity(31, "suspect")}),
        (Reason.FORM_DIFFERS, {"form": Form.SEX}),
        (Reason.POPULATION_DIFFERS, {"population": ("child",)}),
        (Reason.OFFENCE_DIFFERS, {"offence": Offence.DEMAND}),
        (Reason.PHASE_DIFFERS, {"phase": Phase.CONTINUED}),
        (Reason.CONDITION_DIFFERS, {"condition": Span(0, 9)}),
        (Reason.DOER_DIFFERS, {"doers": (Doer.NGO,)}),
        (Reason.SOURCE_DIFFERS, {"source": ClaimSource.NGO}),
        (Reason.PERIOD_DIFFERS, {"period": year(2009, "fiscal_year")}),
        (Reason.PERIOD_UNSTATED, {"period": None}),
    ],
)
def test_each_difference_is_its_reason_and_no_other(reason: Reason, changes: dict[str, Any]) -> None:
    one = figure(doers=(Doer.GOVERNMENT,))
    other = figure(**{"doers": (Doer.GOVERNMENT,), "period": year(2009), **changes})
    assert incomparable(one, other, NONE) == incomparable(other, one, NONE) == (reason,)


def test_every_reason_has_its_test() -> None:
    """But for the one of matching: that several figures fit is no difference of two."""
    assert [reason for reason, _ in TESTS] == [reason for reason in Reason if reason is not Reason.SEVERAL_FIT]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"period": year(2009)},
        {"source": ClaimSource.GOVERNMENT},
        {"phase": Phase.INITIATED},
        {"offence": Offence.TRAFFICKING},
        {"doers": (Doer.POLICE,)},
        {"qualifier": Qualifier.APPROXIMATELY},
    ],
)
def test_what_does_not_matter(changes: dict[str, Any]) -> None:
    assert incomparable(figure(doers=(Doer.GOVERNMENT,)), figure(**changes), NONE) == ()


def test_the_government_stands_for_its_organs_only_in_what_the_state_alone_does() -> None:
    government, police = {"doers": (Doer.GOVERNMENT,)}, {"doers": (Doer.POLICE,)}
    assert incomparable(figure(**government), figure(**police), NONE) == ()
    assert incomparable(figure(doers=(Doer.PROSECUTORS,)), figure(**police), NONE) == (Reason.DOER_DIFFERS,)
    identified = {"metric": "victims_identified"}
    assert incomparable(figure(**government, **identified), figure(**police, **identified), NONE) == (
        Reason.DOER_DIFFERS,
    )


def test_years_are_months_and_suspects_are_offenders_but_no_cases() -> None:
    lengths = {"metric": "sentence_length"}
    assert incomparable(figure(2, "year", **lengths), figure(30, "month", **lengths), NONE) == ()
    assert incomparable(figure(2, "offender"), figure(3, "suspect"), NONE) == ()
    assert incomparable(figure(2, "offender"), figure(3, "case"), NONE) == (Reason.UNIT_DIFFERS,)


def test_half_a_year_is_compared_with_the_same_half() -> None:
    def months(start: int, end: int, number: int) -> Indicator:
        return figure(period=Period("partial", datetime.date(number, start, 1), datetime.date(number, end, 28)))

    assert incomparable(months(1, 6, 2019), months(1, 6, 2020), NONE) == ()
    assert incomparable(months(1, 6, 2019), months(7, 12, 2020), NONE) == (Reason.PERIOD_DIFFERS,)
    leap = figure(period=Period("partial", datetime.date(2020, 1, 1), datetime.date(2020, 2, 29)))
    assert incomparable(months(1, 2, 2019), leap, NONE) == ()


def test_a_part_is_known_by_its_form_or_it_is_a_subset() -> None:
    whole = figure(8, id="investigations@9")
    figures = Figures("", {whole.id: whole})
    part = figure(7, base=Base(BaseRelation.PART_OF, whole.id, Span(0, 1)))
    assert is_subset(part, figures)
    assert incomparable(part, figure(5, period=year(2009)), figures) == (Reason.SUBSET_OF_WHOLE,)
    assert not is_subset(attrs.evolve(part, form=Form.SEX), figures)
    assert not is_subset(attrs.evolve(part, metric="convictions"), figures)


def test_a_mean_of_some_is_a_subset_and_a_mean_of_all_is_none() -> None:
    whole = figure(8, "offender", id="convictions@0", metric="convictions")
    part_of = Base(BaseRelation.PART_OF, whole.id, Span(0, 1))
    for size, some in ((7, True), (8, False)):
        group = figure(size, "offender", id="sentences_custodial@0", metric="sentences_custodial", base=part_of)
        mean = figure(
            2, "year", metric="sentence_length", statistic=Statistic.MEAN,
            base=Base(BaseRelation.STATISTIC_OF, group.id, Span(0, 1)),
        )  # fmt: skip
        assert is_subset(mean, Figures("", {whole.id: whole, group.id: group})) is some


AT_LEAST_40 = figure(low=Quantity(40, "case"), high=None, qualifier=Qualifier.AT_LEAST)
ABOUT_100 = figure(100, qualifier=Qualifier.APPROXIMATELY)


@pytest.mark.parametrize(
    ("earlier", "later", "way"),
    [
        (figure(7), figure(11), StatedChange.INCREASE),
        (figure(31), figure(26), StatedChange.DECREASE),
        (figure(31), figure(31), StatedChange.SAME),
        (figure(30, "month"), figure(2, "year"), StatedChange.DECREASE),
        (figure(24, "month"), figure(2, "year"), StatedChange.SAME),
        (figure(38), AT_LEAST_40, StatedChange.INCREASE),
        (figure(45), AT_LEAST_40, None),
        (AT_LEAST_40, figure(39), StatedChange.DECREASE),
        (ABOUT_100, figure(105), None),
        (figure(95), ABOUT_100, None),
        (ABOUT_100, figure(150), StatedChange.INCREASE),
        (figure(7, "case"), figure(11, "offender"), None),
        (figure(7, "USD"), figure(11, "EUR"), None),
        (figure(7), figure(None, low=None, high=None, state=State.NONE_KNOWN), None),
        (figure(None, low=Quantity(None, "life"), high=Quantity(None, "life")), figure(30, "year"), None),
    ],
)
def test_which_way_a_value_went(earlier: Indicator, later: Indicator, way: StatedChange | None) -> None:
    assert change(earlier, later) is way
