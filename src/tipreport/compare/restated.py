"""What the later edition says of the earlier one's figures: what it compares its own with, what it gives otherwise."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from tipreport.compare.comparable import change, ends, incomparable
from tipreport.compare.deeds import deed
from tipreport.compare.figures import Side, is_current, other_cell, silent
from tipreport.compare.words import words_of
from tipreport.model import UNITS, Indicator, Qualifier, Quantity, Revision, StatedChange


def partners(older: Side, newer: Side) -> Iterator[tuple[Indicator, Indicator]]:
    """Pairs that the newer edition makes: "41 cases, compared with 30" names the 30 of the edition before.

    The figure that it repeats must stand in the older edition as one of its own, of one metric and the same number, and
    no other may fit as well. Periods do not matter then: the sentence itself says that the two go together.
    """
    own = {one.indicator.id: one.indicator for one in newer.own}
    restated = {one.id: one for one in newer.restated}
    taken: set[str] = set()
    for one in own.values():
        named = restated.get(counterpart(one, newer) or "")
        if named is None or other_cell(one, named) or deed(one, newer.figures.text) != deed(named, newer.figures.text):
            continue
        fits = [
            other
            for other in _same(named, older)
            if not other_cell(one, other) and other.statistic is one.statistic and (other.base is None or one.base)
        ]
        if len(fits) == 1 and fits[0].id not in taken:
            taken.add(fits[0].id)
            yield fits[0], one


def counterpart(one: Indicator, newer: Side) -> str | None:
    """The figure of the time before that one is set against: the first of its own metric that its sentence names.

    What comes behind it belongs to another figure, or explains the first ("when a single operation accounted for 59").
    """
    held = (newer.figures.by_id.get(each.id or "") for each in one.comparisons)
    found = [other for other in held if other is not None and other.metric == one.metric]
    return min(found, key=lambda other: other.span).id if found else None


def _same(one: Indicator, older: Side) -> list[Indicator]:
    """The older edition's own figures of that metric and number: those alike in all, else those that do not differ."""
    fits = [
        other.indicator
        for other in older.own
        if other.metric == one.metric and not other_cell(other.indicator, one) and same_number(other.indicator, one)
    ]
    alike = [other for other in fits if (other.form, set(other.population)) == (one.form, set(one.population))]
    return alike or fits


def same_number(one: Indicator, other: Indicator) -> bool:
    """Whether the two are one number in whatever words: "16 suspects" and "at least 16 traffickers" are."""
    if silent(one) or silent(other):
        return one.state is other.state
    if one.value is None or other.value is None:
        return (one.low, one.high) == (other.low, other.high)
    here, there = ends(one), ends(other)
    if here is None or there is None:
        return one.value == other.value
    numbers = {here.low, here.high} & {there.low, there.high} - {None}
    money = {here.unit, there.unit} - UNITS - {None}
    return bool(numbers) and (here.unit == there.unit or not money)


# Revisions


def revisions(older: Side, newer: Side) -> tuple[Revision, ...]:
    """Figures that the newer edition repeats for a time that the older one had covered, where the two differ.

    Only where one figure of the older edition fits, of the very same kind, form and time, and the values exclude each
    other; which of two was meant is no guess of ours.
    """
    made = []
    for one in newer.restated:
        if one.period is None or one.qualifier is not Qualifier.EXACT or not _well_placed(one, newer):
            continue
        kin = [other.indicator for other in older.own if other.metric == one.metric]
        if any(same_number(other, one) for other in kin):
            continue
        fits = [other for other in kin if _fits(other, one, older, newer, alone=len(kin) == 1)]
        if len(fits) != 1 or _repeated_beside(fits[0], one, newer):
            continue
        if change(fits[0], one) in (StatedChange.INCREASE, StatedChange.DECREASE):
            other = fits[0]
            made.append(
                Revision(
                    said=other.id,
                    restated=one.id,
                    said_low=normal(other.low),
                    said_high=normal(other.high),
                    restated_low=normal(one.low),
                    restated_high=normal(one.high),
                )
            )
    return tuple(made)


def _well_placed(one: Indicator, newer: Side) -> bool:
    """Whether the sentence sets the figure, and no other, against a newer one of its kind and form.

    Where no newer figure is set against it, it must be alone of its metric, unit and time in its sentence.
    """
    against = [other.indicator for other in newer.own if any(each.id == one.id for each in other.indicator.comparisons)]
    if not against:
        beside = newer.figures.by_id.values()
        return not any(
            other.id != one.id and other.sentence == one.sentence and _told(other) == _told(one) for other in beside
        )
    return all(other.metric == one.metric and other.form is one.form for other in against) and any(
        counterpart(other, newer) == one.id for other in against
    )


def _told(one: Indicator) -> Hashable:
    return one.metric, one.low and one.low.unit, _time(one)


def _repeated_beside(said: Indicator, one: Indicator, newer: Side) -> bool:
    """Whether the sentence has the older number too, whatever was read of it: then that is what it repeats."""
    return any(
        other.sentence == one.sentence
        and other.low is not None
        and said.low is not None
        and other.low.value == said.low.value
        for other in newer.figures.by_id.values()
    )


def _fits(other: Indicator, one: Indicator, older: Side, newer: Side, *, alone: bool) -> bool:
    """Whether the older figure is the one that is repeated, but for its value."""
    if other.form is not one.form or set(other.population) != set(one.population):
        return False
    if other.qualifier is not Qualifier.EXACT or silent(other) or silent(one):
        return False
    reasons = set(incomparable(other, one, older.figures, newer.figures))
    if other.period is not None:
        return not reasons and _time(other) == _time(one)
    if one.period is None or {reason.value for reason in reasons} - {"period_unstated"}:
        return False
    # Without a period it is of its edition's own time, if anything of that kind is.
    own_time = is_current(one, older.edition)
    return own_time and (other.id in older.current or (alone and _one_subject(other, one, older, newer)))


SUBJECT = 400
"""Share of the words of the shorter sentence that two sentences must share to speak of one thing, in thousandths."""


def _one_subject(other: Indicator, one: Indicator, older: Side, newer: Side) -> bool:
    here = words_of(older.figures.text, other.sentence).forms
    there = words_of(newer.figures.text, one.sentence).forms
    shared = sum(weight for form, weight in here.items() if form in there)
    return shared * 1000 >= SUBJECT * min(sum(here.values()), sum(there.values()))


def normal(quantity: Quantity | None) -> Quantity | None:
    """Years as months; everything else as it stands."""
    if quantity is None or quantity.unit != "year" or quantity.months is None:
        return quantity
    return Quantity(quantity.months, "month")


def _time(one: Indicator) -> Hashable:
    return one.period and (one.period.kind, one.period.start, one.period.end)
