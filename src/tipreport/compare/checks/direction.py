"""A stated direction against the one that the figures give."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Final

import attrs

from tipreport.compare.checks.telling import MOST, because, exact, finding, in_order, number, spoken, told
from tipreport.compare.comparable import Figures, change, incomparable
from tipreport.model import (
    BaseRelation,
    Finding,
    Indicator,
    Reason,
    Report,
    Severity,
    StatedChange,
    Statistic,
    Verdict,
)

RULE: Final = "direction"

SET_ASIDE: Final = frozenset({Reason.DOER_DIFFERS, Reason.SOURCE_DIFFERS, Reason.PERIOD_UNSTATED, Reason.PHASE_DIFFERS})
"""Reasons that do not hold where the sentence itself sets the two side by side: what the earlier figure does not say
("an increase from seven") it takes from the newer one."""

CALLED: Final = MappingProxyType(
    {StatedChange.INCREASE: "an increase", StatedChange.DECREASE: "a decrease", StatedChange.SAME: "no change"}
)


@attrs.frozen
class Pair:
    """Two figures that a sentence sets side by side."""

    later: Indicator
    earlier: Indicator
    stated: StatedChange | None


def pairs(report: Report, figures: Figures) -> list[Pair]:
    """All pairs with two printed figures, in order of the text; those that run backwards in time are no pairs."""
    found = []
    for later in in_order(report.indicators):
        ids = {each.id for each in later.comparisons}
        for each in later.comparisons:
            earlier = figures.by_id.get(each.id) if each.id is not None else None
            if earlier is None or earlier is later or _backwards(earlier, later):
                continue
            # "compared to 14 victims (10 women and four men)": it is the 14 that is set against the newer figure.
            if earlier.base is None or earlier.base.id is None or earlier.base.id not in ids:
                found.append(Pair(later, earlier, each.stated))
    return found


def _backwards(earlier: Indicator, later: Indicator) -> bool:
    a, b = earlier.period, later.period
    return a is not None and b is not None and a.start is not None and b.start is not None and a.start > b.start


def direction(report: Report, figures: Figures) -> Iterator[Finding]:
    """Each stated change against the two figures; a pair that may not be compared is refused.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> [found.message for found in direction(report, Figures.of(report))][0]
    'an increase, as stated: prosecutions went from “seven” (2009) to “11” (2010)'

    Before anything is called a contradiction, three harmless readings are tried: the statement is of the total of all
    that the sentence lists; it is of the first of several earlier years ("a decrease from nine in 2016, 25 in 2015 and
    two in 2014"); and the mean is that of a part, where the figures of the other parts are given too.
    """
    found = pairs(report, figures)
    totals = _totals(found)
    statistics = _statistics(report)
    pooled_with: set[tuple[str, str]] = set()
    for pair in found:
        later, earlier, stated = pair.later, pair.earlier, pair.stated
        pool = _pool(later, figures, statistics) if stated else None
        if pool is not None and _way(earlier, pool.mean) is stated:
            if (pool.whole.id, earlier.id) not in pooled_with:
                pooled_with.add((pool.whole.id, earlier.id))
                yield _pooled(report, pair, pool)
            continue
        if stated and (later.base and later.base.id, earlier.id) in pooled_with:
            continue
        reasons = [reason for reason in incomparable(later, earlier, figures) if reason not in SET_ASIDE]
        if {Reason.NO_VALUE, Reason.METRIC_DIFFERS} & set(reasons):
            continue  # nothing to set side by side, or a link that was read wrongly
        if reasons:
            yield finding(
                report, RULE, "pair_refused", Verdict.REFUSED,
                f"{spoken(later.metric)} {told(report, later)} and {told(report, earlier)} are set side by side, but "
                f"may not be compared: {because(reasons, later, earlier)}",
                {"later": later, "earlier": earlier}, reasons=reasons,
            )  # fmt: skip
            continue
        computed = change(earlier, later)
        if stated is None or computed is None:
            continue
        first = next(each for each in found if each.later is later and each.stated is stated)
        if computed is not stated and first is not pair and change(first.earlier, later) is stated:
            yield finding(
                report, RULE, "direction_of_the_first", Verdict.EXPLAINED,
                f"{CALLED[stated]} is stated against {told(report, first.earlier)}, the first of the earlier figures; "
                f"{spoken(later.metric)} went from {told(report, earlier)} to {told(report, later)}",
                {"later": later, "first": first.earlier, "earlier": earlier},
            )  # fmt: skip
            continue
        yield _judged(report, pair, computed, totals[_total_key(pair)])


def _judged(report: Report, pair: Pair, computed: StatedChange, total: Sequence[Pair]) -> Finding:
    later, earlier, stated = pair.later, pair.earlier, pair.stated
    assert stated is not None
    both = {"later": later, "earlier": earlier}
    from_to = f"{spoken(later.metric)} went from {told(report, earlier)} to {told(report, later)}"
    if computed is stated:
        return finding(report, RULE, "direction_holds", Verdict.HOLDS, f"{CALLED[stated]}, as stated: {from_to}", both)
    sums = _sums(total)
    if sums is not None and _compare(*sums) is stated:
        return finding(
            report, RULE, "direction_of_the_total", Verdict.EXPLAINED,
            f"{from_to}; {CALLED[stated]} is stated of the total, {number(sums[0])} to {number(sums[1])}",
            both | {f"other {at}": each for at, each in enumerate(_others(pair, total), 1)},
        )  # fmt: skip
    return finding(
        report, RULE, "direction_contradicted", Verdict.CONTRADICTION,
        f"{CALLED[stated]} is stated, but {from_to}", both, severity=Severity.ERROR,
    )  # fmt: skip


# The first harmless reading: the sentence speaks of the total.


def _total_key(pair: Pair) -> object:
    return pair.later.sentence, pair.later.metric, pair.stated


def _totals(found: Sequence[Pair]) -> Mapping[object, list[Pair]]:
    made: dict[object, list[Pair]] = defaultdict(list)
    for pair in found:
        made[_total_key(pair)].append(pair)
    return made


def _sums(total: Sequence[Pair]) -> tuple[int | Decimal, int | Decimal] | None:
    """The earlier and the later total, where there are several pairs of exact figures in one unit."""
    if not 1 < len(total) <= MOST:
        return None
    sides = [[exact(pair.earlier) for pair in total], [exact(pair.later) for pair in total]]
    every = [each for side in sides for each in side]
    if len({each.unit if each else "?" for each in every}) != 1 or None in every:
        return None
    before, after = (sum((each.low or 0 for each in side if each), start=0) for side in sides)
    return before, after


def _others(pair: Pair, total: Sequence[Pair]) -> list[Indicator]:
    return [each for other in total if other is not pair for each in (other.later, other.earlier)][:8]


def _compare(before: int | Decimal, after: int | Decimal) -> StatedChange:
    if before == after:
        return StatedChange.SAME
    return StatedChange.INCREASE if after > before else StatedChange.DECREASE


# The second: it is the mean of a part.


@attrs.frozen
class Pool:
    """The mean of a whole, from the means of its parts."""

    whole: Indicator
    mean: Decimal
    unit: str | None
    parts: tuple[tuple[Indicator, Indicator], ...]
    """Each group with its figure."""


def _statistics(report: Report) -> Mapping[str, list[Indicator]]:
    """Means and single lengths by the metric and whole of the group that they are taken over."""
    groups = {one.id: one for one in report.indicators}
    made: dict[str, list[Indicator]] = defaultdict(list)
    for one in in_order(report.indicators):
        base = one.base
        group = groups.get(base.id) if base is not None and base.id is not None else None
        if base is None or group is None or base.relation is not BaseRelation.STATISTIC_OF:
            continue
        if group.base is not None and group.base.id is not None and one.statistic in (Statistic.MEAN, Statistic.COUNT):
            made[group.base.id].append(one)
    return made


def _pool(mean: Indicator, figures: Figures, statistics: Mapping[str, list[Indicator]]) -> Pool | None:
    """The mean of the whole group, where each part of it has one exact figure and the parts add up to the whole."""
    group = figures.by_id.get(mean.base.id or "") if mean.base else None
    whole = figures.by_id.get(group.base.id or "") if group is not None and group.base is not None else None
    size = exact(whole) if whole is not None else None
    if whole is None or size is None or not size.low or len(statistics.get(whole.id, ())) > MOST:
        return None
    parts: dict[str, tuple[Indicator, Indicator]] = {}
    weights = total = Decimal(0)
    unit: str | None = None
    for one in statistics.get(whole.id, ()):
        part = figures.by_id[one.base.id or ""] if one.base else one
        value, weight = exact(one), exact(part)
        if one.metric != mean.metric or part.base is None or part.base.relation is not BaseRelation.PART_OF:
            continue
        if value is None or value.low is None or weight is None or weight.low is None or part.id in parts:
            return None
        if parts and value.unit != unit:
            return None
        unit = value.unit
        parts[part.id] = (part, one)
        weights += weight.low
        total += Decimal(weight.low) * Decimal(value.low)
    if len(parts) < 2 or weights != size.low:
        return None
    return Pool(whole, total / weights, unit, tuple(parts.values()))


def _way(earlier: Indicator, mean: Decimal) -> StatedChange | None:
    before = exact(earlier)
    return None if before is None or before.low is None else _compare(before.low, mean)


def _pooled(report: Report, pair: Pair, pool: Pool) -> Finding:
    assert pair.stated is not None
    worked = " + ".join(f"{report.quote(group)} × {told(report, one)}" for group, one in pool.parts)
    return finding(
        report, RULE, "mean_of_a_part", Verdict.EXPLAINED,
        f"{CALLED[pair.stated]} from {told(report, pair.earlier)} is stated of the whole: {worked}, a mean of "
        f"{number(pool.mean)}{f' {pool.unit}s' if pool.unit else ''} for all {told(report, pool.whole)}; the figure of "
        "a part is not set against it",
        {"earlier": pair.earlier, "whole": pool.whole}
        | {f"{name} {at}": each
           for at, part in enumerate(pool.parts, 1) for name, each in zip(("group", "figure"), part, strict=True)},
        reasons=(Reason.SUBSET_OF_WHOLE,),
    )  # fmt: skip
