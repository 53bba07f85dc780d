"""Figures set against their like: what changed, what may not be compared, and what was revised afterwards."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator

import attrs

from tipreport.compare.comparable import change, incomparable, one_part
from tipreport.compare.figures import YEARLY, Own, Side, is_current, other_cell, silent, year
from tipreport.compare.restated import normal, partners, revisions
from tipreport.model import (
    Caveat,
    Certainty,
    Doer,
    Form,
    Incomparable,
    Indicator,
    IndicatorChange,
    Qualifier,
    Quantity,
    Reason,
    Report,
    Revision,
    State,
    StateChange,
)
from tipreport.rules.counted import BY_NOUN

DOLLARS = "USD"


@attrs.frozen
class IndicatorResult:
    """All that the figures of two reports give."""

    changes: tuple[IndicatorChange, ...]
    states: tuple[StateChange, ...]
    refused: tuple[Incomparable, ...]
    appeared: tuple[str, ...]
    vanished: tuple[str, ...]
    revisions: tuple[Revision, ...]


def indicator_changes(earlier: Report, later: Report, *, revised: bool) -> IndicatorResult:
    """The figures of the later report against those of the earlier one, and with `revised` what it says otherwise.

    Each figure is paired at most once: first with the one that the later edition itself sets it against ("compared with
    30 in the previous period"), then with a figure of which the very same is said, then with any that is comparable, as
    long as only one fits. What is left over of one metric is refused with its reasons, the pair with the fewest first.
    """
    editions = (earlier.edition, later.edition)
    if None in editions:
        editions = (None, None)
    numbers: dict[Hashable, int] = {}
    before, after = Side.of(earlier, editions[0], numbers), Side.of(later, editions[1], numbers)
    pairing = _Pairing(before, after, editions)
    pairing.run(partners(before, after) if revised else ())
    places = {one.id: at for at, one in enumerate(later.indicators)}
    return IndicatorResult(
        tuple(sorted(pairing.changes, key=lambda pair: places[pair.later])),
        tuple(sorted(pairing.states, key=lambda pair: places[pair.later])),
        tuple(sorted(pairing.refused, key=lambda pair: places[pair.later])),
        tuple(pairing.after),
        tuple(pairing.before),
        revisions(before, after) if revised else (),
    )


Key = Callable[[Own], Hashable]

KEYS: tuple[tuple[Key, bool], ...] = (
    (lambda one: (one.told, one.value, one.indicator.section), True),
    (lambda one: (one.told, one.value), True),
    (lambda one: (one.told, one.indicator.section), False),
    (lambda one: one.told, False),
    (lambda one: (one.told, one.noun), False),
    (lambda one: (one.told, one.noun, one.part), False),
)
"""What two figures must share to be paired, from the most to the least. True: the value is among it, so that of several
figures of one key any may be paired with any."""


class _Pairing:
    """Figures that are still alone on both sides, and what has been found of the others."""

    def __init__(self, before: Side, after: Side, editions: tuple[int | None, int | None]) -> None:
        self.before = {one.indicator.id: one for one in before.own}
        self.after = {one.indicator.id: one for one in after.own}
        self.before_in = before.figures
        self.after_in = after.figures
        self.current = (before.current, after.current)
        self.editions = editions
        self.changes: list[IndicatorChange] = []
        self.states: list[StateChange] = []
        self.refused: list[Incomparable] = []

    def run(self, named: Iterable[tuple[Indicator, Indicator]]) -> None:
        """From the surest to the least sure; `named` are the pairs that the later edition makes itself."""
        for one, other in named:
            self._pair(one, other)
        self._by_current()
        for key, one_value in KEYS:
            if self.before and self.after:
                self._by_key(key, one_value)
        self._by_likeness()
        self._refuse()

    def _by_key(self, key: Key, one_value: bool) -> None:
        """Pairs those of one key: one figure on each side, or several of the same value."""
        here, there = _grouped(self.before.values(), key), _grouped(self.after.values(), key)
        for shared, ones in here.items():
            others = there.get(shared, [])
            if len(ones) == 1 == len(others) or one_value:
                for first, second in zip(ones, others, strict=False):
                    one, other = first.indicator, second.indicator
                    if _plainly_alike(one, other) or not self._reasons(one, other):
                        self._pair(one, other)

    def _by_current(self) -> None:
        """Pairs figures of which the same is said but for the time, where both are of their editions' own time."""
        sides = []
        for held, current, edition in zip((self.before, self.after), self.current, self.editions, strict=True):
            own = [one for one in held.values() if one.indicator.id in current or is_current(one.indicator, edition)]
            sides.append(_grouped(own, lambda one: (one.timeless, one.indicator.section)))
        for key, ones in sides[0].items():
            others = sides[1].get(key, [])
            if len(ones) == 1 == len(others):
                one, other = ones[0].indicator, others[0].indicator
                if self._both_current(one, other) and not self._reasons(one, other):
                    self._pair(one, other)

    def _by_likeness(self) -> None:
        """Pairs what is comparable with one figure only, which is comparable with no other."""
        for answers, numbers in ((False, True), (False, False), (True, False)):
            # A number goes with a number before it goes with a stated zero.
            fits = [
                (one, other)
                for one, other in self._of_one_metric()
                if not (numbers and State.ZERO_STATED in (one.state, other.state))
                and not (self._answer_differs(one, other) if answers else self._reasons(one, other))
            ]
            left = _counts(one.id for one, _ in fits)
            right = _counts(other.id for _, other in fits)
            for one, other in fits:
                if left[one.id] == 1 == right[other.id]:
                    self._pair(one, other)

    def _refuse(self) -> None:
        """Sets what is left of one metric side by side, those with the fewest reasons first, and says why not."""
        refusals = []
        for one, other in self._of_one_metric():
            if not other_cell(one, other):
                reasons = self._reasons(one, other) or (Reason.SEVERAL_FIT,)
                refusals.append((len(reasons), _sorting(one), _sorting(other), one.id, other.id, reasons))
        for _, _, _, one_id, other_id, reasons in sorted(refusals, key=lambda refusal: refusal[:3]):
            if one_id in self.before and other_id in self.after:
                del self.before[one_id], self.after[other_id]
                self.refused.append(Incomparable(earlier=one_id, later=other_id, reasons=reasons))

    def _of_one_metric(self) -> Iterator[tuple[Indicator, Indicator]]:
        there = _grouped(self.after.values(), lambda one: one.metric)
        for one in self.before.values():
            for other in there.get(one.metric, ()):
                yield one.indicator, other.indicator

    def _reasons(self, one: Indicator, other: Indicator) -> tuple[Reason, ...]:
        """Why the two may not be compared; two answers without a value may, where they answer the same."""
        if one == other:
            return ()
        reasons = self._but_the_current(one, other, incomparable(one, other, self.before_in, self.after_in))
        if Reason.SUBSET_OF_WHOLE in reasons and one_part(one, other, self.before_in, self.after_in):
            reasons = tuple(reason for reason in reasons if reason is not Reason.SUBSET_OF_WHOLE)
        no_values = silent(one) and silent(other)
        if reasons and (no_values or _dollars(one, other)):
            passed = {Reason.NO_VALUE} if no_values else {Reason.UNIT_DIFFERS}
            reasons = tuple(reason for reason in reasons if reason not in passed)
        if not reasons and None not in (one.period, other.period) and not self._one_edition_on(one, other):
            return () if self._both_current(one, other) else (Reason.PERIOD_DIFFERS,)
        return reasons

    def _but_the_current(self, one: Indicator, other: Indicator, reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
        """Without the reason of the period, where one figure has none and both are of their editions' own time."""
        passed = (Reason.PERIOD_UNSTATED, Reason.PERIOD_DIFFERS)
        if set(passed).intersection(reasons) and self._both_current(one, other):
            return tuple(reason for reason in reasons if reason not in passed)
        return reasons

    def _both_current(self, one: Indicator, other: Indicator) -> bool:
        """Whether both are of their editions' own time, and one of them says so by nothing of its own sentence."""
        if all(each.period is not None and not each.period.inferred for each in (one, other)):
            return False
        sides = zip((one, other), self.current, self.editions, strict=True)
        return all(each.id in current or is_current(each, edition) for each, current, edition in sides)

    def _answer_differs(self, one: Indicator, other: Indicator) -> tuple[Reason, ...]:
        """As `_reasons`, for a value on one side and an answer without one on the other."""
        if silent(one) is silent(other):
            return (Reason.NO_VALUE,)
        passed = {Reason.NO_VALUE, Reason.STATISTIC_DIFFERS, Reason.UNIT_DIFFERS}
        answer = one if silent(one) else other
        if answer.state is State.NOT_REPORTED:
            # "The government did not report on prosecutions" leaves out those of every form and of every body of it.
            if answer.form in (None, Form.UNSPECIFIED):
                passed.add(Reason.FORM_DIFFERS)
            if set(answer.doers) <= {Doer.GOVERNMENT}:
                passed.add(Reason.DOER_DIFFERS)
        if answer.period is None:
            passed.add(Reason.PERIOD_UNSTATED)  # it answers for the time that its edition is about
        reasons = incomparable(one, other, self.before_in, self.after_in)
        reasons = tuple(reason for reason in reasons if reason not in passed)
        if reasons or answer.period is None or self._one_edition_on(one, other):
            return reasons
        return (Reason.PERIOD_DIFFERS,)

    def _one_edition_on(self, one: Indicator, other: Indicator) -> bool:
        return year(one, self.editions[0]) == year(other, self.editions[1])

    def _pair(self, one: Indicator, other: Indicator) -> None:
        del self.before[one.id], self.after[other.id]
        if silent(one) or silent(other):
            self.states.append(
                StateChange(earlier=one.id, later=other.id, earlier_state=one.state, later_state=other.state)
            )
            return
        self.changes.append(_change(one, other))


def _plainly_alike(one: Indicator, other: Indicator) -> bool:
    """Whether two of which the same is told are comparable without looking further: a short way past `incomparable`."""
    if one.base is not None or other.base is not None or one.condition is not None or other.condition is not None:
        return False
    low, later = one.low, other.low
    return (
        low is not None
        and later is not None
        and low == one.high
        and later == other.high
        and low.unit == later.unit
        and one.metric not in BY_NOUN
        and (one.period is None or one.period.kind in YEARLY)
    )


def _change(one: Indicator, other: Indicator) -> IndicatorChange:
    caveats = []
    if one.period is None or other.period is None:
        caveats.append(Caveat.PERIOD_UNSTATED)
    elif one.period.inferred or other.period.inferred:
        caveats.append(Caveat.PERIOD_INFERRED)
    if one.qualifier is not Qualifier.EXACT or other.qualifier is not Qualifier.EXACT:
        caveats.append(Caveat.HEDGED)
    if one.certainty is not other.certainty or Certainty.ALLEGED in (one.certainty, other.certainty):
        caveats.append(Caveat.CERTAINTY_DIFFERS)
    low, high, later_low, later_high = one.low, one.high, other.low, other.high
    if dollars := _dollars(one, other):
        caveats.append(Caveat.CONVERTED)
        (low, high), (later_low, later_high) = dollars
    else:
        low, high, later_low, later_high = normal(low), normal(high), normal(later_low), normal(later_high)
    return IndicatorChange(
        earlier=one.id,
        later=other.id,
        earlier_low=low,
        earlier_high=high,
        later_low=later_low,
        later_high=later_high,
        direction=change(_with(one, low, high), _with(other, later_low, later_high)),
        caveats=tuple(caveats),
    )


def _with(one: Indicator, low: Quantity | None, high: Quantity | None) -> Indicator:
    return one if low is one.low and high is one.high else attrs.evolve(one, low=low, high=high)


Ends = tuple[Quantity | None, Quantity | None]


def _dollars(one: Indicator, other: Indicator) -> tuple[Ends, Ends] | None:
    """Both amounts in dollars, where their own currencies differ and the texts give them in dollars too."""
    if one.low is not None and other.low is not None and one.low.unit == other.low.unit:
        return None
    units = [{each.unit for each in (side.low, side.high) if each is not None} for side in (one, other)]
    if units[0] == units[1]:
        return None
    first, second = _in_dollars(one, units[0]), _in_dollars(other, units[1])
    return (first, second) if first and second else None


def _in_dollars(one: Indicator, units: set[str | None]) -> Ends | None:
    if units == {DOLLARS}:
        return one.low, one.high
    if one.converted is None:
        return None
    given = {each.unit for each in (one.converted.low, one.converted.high) if each is not None}
    return (one.converted.low, one.converted.high) if given == {DOLLARS} else None


def _grouped(ones: Iterable[Own], key: Key) -> dict[Hashable, list[Own]]:
    made: dict[Hashable, list[Own]] = {}
    for one in ones:
        made.setdefault(key(one), []).append(one)
    return made


def _counts(ids: Iterable[str]) -> dict[str, int]:
    made: dict[str, int] = {}
    for name in ids:
        made[name] = made.get(name, 0) + 1
    return made


def _sorting(one: Indicator) -> str:
    """A key that does not depend on where the figure stands, as far as figures can be told apart without it."""
    return repr((one.section, one.form, one.population, one.low, one.high, one.state, one.span.start))
