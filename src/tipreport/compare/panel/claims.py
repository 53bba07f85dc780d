"""Which figures of a report claim a cell of the panel, and why the others do not."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final

import attrs

from tipreport.compare.comparable import OF_THE_STATE, OFFICIAL, SAME_UNIT, Figures
from tipreport.model import (
    BaseRelation,
    Certainty,
    Doer,
    Form,
    Indicator,
    LeftOut,
    Offence,
    PanelBasis,
    PanelClaim,
    PanelExclusion,
    Phase,
    Qualifier,
    Quantity,
    Report,
    Span,
    State,
    Statistic,
)
from tipreport.rules.panel import (
    ABSENCE_OF_OFFICIALS,
    BY_METRIC,
    DEFAULT_DOERS,
    DEFAULT_OFFENCES,
    FORMS_OF_ALL,
    OFFICIALS_REACH,
    WHOLE_FORMS,
)

YEAR_DAYS: Final = range(350, 380)
"""Days of a period that is a year, give or take a fortnight."""

MARCH: Final = 3
"""The month in which a reporting period ends."""

OFFICIAL_PERSON: Final = "official"
"""The unit of officials: "convicted two police officers" are some of all who were convicted."""


@attrs.frozen
class Counted:
    """What a panel counts: its offences, its doers, and the only unit of a metric where one is asked for."""

    offences: frozenset[Offence]
    doers: frozenset[Doer]
    units: Mapping[str, str] = attrs.field(factory=dict, eq=False)


DEFAULT: Final = Counted(frozenset(DEFAULT_OFFENCES), frozenset(DEFAULT_DOERS))
"""What a panel counts unless it is told otherwise."""


@attrs.frozen
class Claims:
    """The claims on one cell, and the figures of the metric that make none."""

    claims: tuple[PanelClaim, ...]
    left_out: tuple[LeftOut, ...]


def claims_on(report: Report, metric: str, counted: Counted = DEFAULT) -> Claims:
    """The figures of a metric that claim its cell: wholes, and sums of forms that are all of it.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> [(one.value, one.basis.value) for one in claims_on(report, "investigations").claims]
    [(37, 'sum_of_forms')]
    """
    compared = {other.id for one in report.indicators for other in one.comparisons}
    place = Place(report.edition, compared, counted, Figures.of(report))
    own = [one for one in report.indicators if one.metric == metric]
    wholes: list[Indicator] = []
    forms: list[Indicator] = []
    left_out: list[LeftOut] = []
    for one in own:
        reason = next((reason for reason, test in TESTS if test(one, place)), None)
        if reason is not None:
            left_out.append(LeftOut(one.id, reason))
        elif one.form in WHOLE_FORMS:
            wholes.append(one)
        else:
            forms.append(one)
    made = [_whole(one) for one in wholes] + list(_sums(forms))
    if not made:
        made = _one_form(forms)
    used = {name for claim in made for name in claim.ids}
    left_out += [LeftOut(one.id, PanelExclusion.FORM) for one in forms if one.id not in used]
    return Claims(tuple(made), tuple(left_out))


# What a figure must be


@attrs.frozen
class Place:
    """What the tests of a figure need to know beside it: its edition, the figures that others are compared with."""

    edition: int | None
    compared: set[str | None]
    counted: Counted
    figures: Figures


Test = Callable[[Indicator, Place], bool]


def _statistic(one: Indicator, _: Place) -> bool:
    row = BY_METRIC.get(one.metric)
    allowed = {row.statistic} if row else {Statistic.COUNT, Statistic.AMOUNT}
    return one.statistic not in allowed


def _offence(one: Indicator, place: Place) -> bool:
    return (one.offence or Offence.TRAFFICKING) not in place.counted.offences


def _doer(one: Indicator, place: Place) -> bool:
    """Whom the sentence does not name is taken to be the government; what others did with it is not its own."""
    return not set(one.doers) <= place.counted.doers


def _source(one: Indicator, _: Place) -> bool:
    return one.source not in OFFICIAL


def _certainty(one: Indicator, _: Place) -> bool:
    return one.certainty is Certainty.ALLEGED


def _condition(one: Indicator, _: Place) -> bool:
    return one.condition is not None


def _earlier(one: Indicator, place: Place) -> bool:
    """A figure of an earlier year, or one without a year that another is compared with."""
    if one.period is None or one.period.end is None or place.edition is None:
        return one.id in place.compared
    return _month(one.period.end) <= (place.edition - 1, MARCH)


def _period(one: Indicator, place: Place) -> bool:
    """A year that is not the row's: a part of it, several, or one that ends behind the reporting period."""
    period = one.period
    if period is None:
        return False
    if period.start is None or period.end is None:
        return True
    if (period.end - period.start).days not in YEAR_DAYS:
        return True
    return place.edition is not None and _month(period.end) > (place.edition, MARCH)


def _month(day: datetime.date) -> tuple[int, int]:
    return day.year, day.month


def _part(one: Indicator, place: Place) -> bool:
    """Some of a whole of its own kind; of the arrested, all who were convicted ("12 of the 34") are all convictions.

    That none of them was convicted does not say that nobody was.
    """
    if one.base is None:
        return False
    whole = place.figures.by_id.get(one.base.id or "")
    other = whole is not None and whole.metric != one.metric and one.state is State.VALUE
    return not other or one.base.relation is not BaseRelation.PART_OF


def _population(one: Indicator, _: Place) -> bool:
    return bool(one.population)


def _phase(one: Indicator, _: Place) -> bool:
    return one.phase in (Phase.CONTINUED, Phase.PENDING)


def _unit(one: Indicator, place: Place) -> bool:
    """A zero and a silence are of any unit, unless they are of officials only."""
    if one.state is not State.VALUE:
        return _counts_people(one) and _is_of_officials(one, place)
    row = BY_METRIC.get(one.metric)
    units = {unit_of(end) for end in (one.low, one.high) if end is not None}
    if (asked := place.counted.units.get(one.metric)) is not None:
        return units != {SAME_UNIT.get(asked, asked)}
    if row is None or not row.units:
        return len(units) > 1 or (one.metric in OF_THE_STATE and OFFICIAL_PERSON in units and _counts_people(one))
    return len(units) > 1 or not units <= {*row.units, None}


def _is_of_officials(one: Indicator, place: Place) -> bool:
    if any(end.unit == OFFICIAL_PERSON for end in (one.low, one.high) if end is not None):
        return True
    behind = place.figures.text[one.span.start : min(one.sentence.end, one.span.end + OFFICIALS_REACH)]
    return one.metric in OF_THE_STATE and ABSENCE_OF_OFFICIALS.search(behind) is not None


def _counts_people(one: Indicator) -> bool:
    return one.metric != "complicit_officials"


TESTS: Final[tuple[tuple[PanelExclusion, Test], ...]] = (
    (PanelExclusion.STATISTIC, _statistic),
    (PanelExclusion.OFFENCE, _offence),
    (PanelExclusion.DOER, _doer),
    (PanelExclusion.SOURCE, _source),
    (PanelExclusion.CERTAINTY, _certainty),
    (PanelExclusion.CONDITION, _condition),
    (PanelExclusion.EARLIER, _earlier),
    (PanelExclusion.PERIOD, _period),
    (PanelExclusion.PART, _part),
    (PanelExclusion.POPULATION, _population),
    (PanelExclusion.PHASE, _phase),
    (PanelExclusion.UNIT, _unit),
)
"""Every reason with its test; the first that holds is given."""


def unit_of(quantity: Quantity) -> str | None:
    """The unit, a suspect being an offender."""
    return SAME_UNIT.get(quantity.unit or "", quantity.unit)


# Claims


def _whole(one: Indicator) -> PanelClaim:
    return PanelClaim(
        basis=PanelBasis.WHOLE,
        state=one.state,
        qualifier=one.qualifier,
        low=one.low,
        high=one.high,
        indicators=(one,),
    )


def _sums(forms: Sequence[Indicator]) -> Iterable[PanelClaim]:
    """Sex and labor trafficking side by side in one sentence: their sum, each form once, of one unit and time."""
    by_sentence: dict[tuple[Span, object], list[Indicator]] = defaultdict(list)
    for one in forms:
        if one.low is not None or one.high is not None:
            by_sentence[one.sentence, (one.period, one.phase, one.doers)].append(one)
    for group in by_sentence.values():
        found = [one.form for one in group]
        if set(found) >= FORMS_OF_ALL and len(set(found)) == len(found):
            claim = _added(group, PanelBasis.SUM_OF_FORMS)
            if claim is not None:
                yield claim


def _one_form(forms: Sequence[Indicator]) -> list[PanelClaim]:
    """Figures of one form where the text says that there was none of the other: each is the whole."""
    zeros = {one.form: one for one in reversed(forms) if one.state is State.ZERO_STATED}
    some = [one for one in forms if one.state is State.VALUE]
    if {one.form for one in forms} != FORMS_OF_ALL or not zeros:
        return []
    if not some:
        # Two zeros in two sentences.
        claim = (
            _added([zeros[form] for form in (Form.SEX, Form.LABOR)], PanelBasis.ONE_FORM) if len(zeros) > 1 else None
        )
        return [claim] if claim else []
    (form, *others) = {one.form for one in some}
    if others or form in zeros:
        return []
    (zero,) = zeros.values()
    made = (_added([one, zero], PanelBasis.ONE_FORM) for one in some)
    return [claim for claim in made if claim is not None]


def _added(group: Sequence[Indicator], basis: PanelBasis) -> PanelClaim | None:
    """The sum of some figures; null where they have two units, or the ends of some are open on either side."""
    units = {
        unit_of(end) for one in group if one.state is State.VALUE for end in (one.low, one.high) if end is not None
    }
    if len(units) > 1:
        return None
    unit = next((end.unit for one in group if one.state is State.VALUE for end in (one.low, one.high) if end), None)
    if unit is None:
        unit = next((end.unit for one in group for end in (one.low, one.high) if end), None)
    low, high = _sum([one.low for one in group]), _sum([one.high for one in group])
    if low is None and high is None:
        return None
    hedges = {one.qualifier for one in group}
    return PanelClaim(
        basis=basis,
        state=State.VALUE if any(one.state is State.VALUE for one in group) else State.ZERO_STATED,
        qualifier=next(hedge for hedge in LOOSEST if hedge in hedges),
        low=None if low is None else Quantity(low, unit),
        high=None if high is None else Quantity(high, unit),
        indicators=tuple(group),
    )


def _sum(ends: Sequence[Quantity | None]) -> int | Decimal | None:
    """Null where an end is open: the sum is then open at that end too."""
    total: int | Decimal = 0
    for end in ends:
        if end is None or end.value is None:
            return None
        total += end.value
    return total


LOOSEST: Final = (
    Qualifier.APPROXIMATELY,
    Qualifier.MORE_THAN,
    Qualifier.AT_LEAST,
    Qualifier.LESS_THAN,
    Qualifier.AT_MOST,
    Qualifier.EXACT,
)
"""Hedges in the order in which one of them hedges a sum: more than 20 and 5 are more than 25."""
