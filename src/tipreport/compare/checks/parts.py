"""Parts against their whole: sums, parts that exceed it, and what the sentence says of the rest."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Final

import attrs

from tipreport.compare.checks.telling import MOST, exact, finding, in_order, number, spoken, told
from tipreport.compare.comparable import Ends, Figures, ends
from tipreport.model import (
    BaseRelation,
    Finding,
    Form,
    Indicator,
    Qualifier,
    Report,
    Severity,
    Span,
    Statistic,
    Verdict,
)

RULE: Final = "parts"

# `45 for forced labor and the remaining 26 for sex trafficking`; `consisting of 12 women and 8 girls`
THE_REST = re.compile(r"\b(?:remaining|the rest|the others?|consist(?:s|ed|ing) of|compris(?:es|ed|ing)|namely)\b")
"""Words that say that the parts are all of the whole."""

# `71 cases, including 45 ...`: there may be others
NOT_ALL = re.compile(r"\b(?:includ(?:es|ed|ing)|such as|among|at least|of whom|of which|of these|of them|only)\b")
"""Words that leave room for others."""

# What tells people apart: two populations are disjoint where one axis has two values.
_AXES: Final = MappingProxyType(
    {
        "women": {"age": "adult", "sex": "female"},
        "men": {"age": "adult", "sex": "male"},
        "girls": {"age": "child", "sex": "female"},
        "boys": {"age": "child", "sex": "male"},
        "child": {"age": "child"},
        "adult": {"age": "adult"},
        "national": {"origin": "national"},
        "foreign": {"origin": "foreign"},
    }
)


def parts(report: Report, figures: Figures) -> Iterator[Finding]:
    """Each whole with its parts: a part that exceeds it, and sums by form, by people and by phase.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> [found.message for found in parts(report, Figures.of(report))]
    ['victims assisted by form: “194” + “105” + “20” = 319, the whole “319” (2010)']

    Parts that come to less than the whole are no contradiction unless the sentence says that they are all of it ("the
    remaining 26"). Forms that come to more are none either, unless a group that suffered both is counted apart: a
    victim of sex and labor trafficking is counted under each.
    """
    by_whole: dict[str, list[Indicator]] = defaultdict(list)
    for one in in_order(report.indicators):
        base = one.base
        if base is not None and base.id is not None and base.relation is BaseRelation.PART_OF and base.id != one.id:
            by_whole[base.id].append(one)
    sentences: dict[Span, list[Indicator]] = defaultdict(list)
    for one in report.indicators if by_whole else ():
        sentences[one.sentence].append(one)
    unread = sorted(problem.span for problem in report.unread if problem.span is not None)
    for whole in in_order(figures.by_id[name] for name in by_whole):
        if len(by_whole[whole.id]) > MOST:
            continue
        counted = [one for one in by_whole[whole.id] if _is_counted(one, whole)]
        too_large = [one for one in counted if _exceeds(one, whole)]
        for one in too_large:
            # A whole that was only understood may be the wrong one, the more so where something else is counted.
            if _names(report, one, whole) and one.metric == whole.metric:
                yield finding(
                    report, RULE, "part_exceeds_whole", Verdict.CONTRADICTION,
                    f"{spoken(one.metric)} {told(report, one)} is given as a part of {told(report, whole)}",
                    {"part": one, "whole": whole}, severity=Severity.ERROR,
                )  # fmt: skip
        if too_large:
            continue
        groups = list(_groups(counted, whole))
        grouped = {one.id for _, group in groups for one in group}
        # A part that is in no group may belong to any: then only sums that come out are told.
        loose = {one.sentence for one in counted if one.metric == whole.metric and one.id not in grouped}
        for by, group in groups:
            if len(group) > 1 and len(sentences[group[0].sentence]) <= MOST:
                around = [one for one in sentences[group[0].sentence] if one is not whole and one.id not in grouped]
                known = not loose & {one.sentence for one in group}
                yield from _summed(report, whole, by, group, Around(around, unread, known))


def _is_counted(part: Indicator, whole: Indicator) -> bool:
    """Whether the part counts the same kind of thing in the same time: people of people, cases of cases."""
    if not _is_same_time(part, whole) or part.statistic is not whole.statistic:
        return False
    a, b = ends(part), ends(whole)
    countable = part.statistic in (Statistic.COUNT, Statistic.AMOUNT)
    return countable and a is not None and b is not None and a.unit == b.unit


def _names(report: Report, part: Indicator, whole: Indicator) -> bool:
    """Whether the words tie the part to the whole: one sentence, or its number said again ("of the eight")."""
    if part.sentence == whole.sentence:
        return True
    return part.base is not None and (
        part.base.span != whole.span and report.quote(part.base.span).lower() == report.quote(whole).lower()
    )


def _is_same_time(part: Indicator, whole: Indicator) -> bool:
    a, b = part.period, whole.period
    return a is None or b is None or (a.start, a.end) == (b.start, b.end)


def _exceeds(part: Indicator, whole: Indicator) -> bool:
    a, b = ends(part), ends(whole)
    if a is None or b is None or a.low is None or b.high is None:
        return False
    return a.low > _upper(b, whole)


def _upper(value: Ends, one: Indicator) -> Decimal:
    """The highest that the value can mean: an approximation may be a tenth off."""
    high = Decimal(value.high or 0)
    return high * Decimal("1.1") if one.qualifier is Qualifier.APPROXIMATELY else high


def _groups(counted: Sequence[Indicator], whole: Indicator) -> Iterator[tuple[str, list[Indicator]]]:
    """The parts of the whole's own metric that one attribute alone tells apart, and no two of which overlap."""
    alike = [one for one in counted if one.metric == whole.metric]
    people = set(whole.population)

    def same(one: Indicator, *names: str) -> bool:
        return all(
            (set(one.population) == people) if name == "population" else getattr(one, name) == getattr(whole, name)
            for name in names
        )

    forms = [one for one in alike if one.form != whole.form and one.form and same(one, "population", "phase")]
    if len({one.form for one in forms}) == len(forms) and Form.SEX_OR_LABOR not in {one.form for one in forms}:
        yield "form", forms
    phases = [one for one in alike if one.phase != whole.phase and one.phase and same(one, "population", "form")]
    if len({one.phase for one in phases}) == len(phases):
        yield "phase", phases
    others = [one for one in alike if set(one.population) - people and same(one, "form", "phase")]
    for by in ("age and sex", "origin"):
        group = [one for one in others if _is_by(by, set(one.population) - people)]
        if all(_disjoint(one, other) for at, one in enumerate(group) for other in group[:at]):
            yield by, group


def _is_by(by: str, people: set[str]) -> bool:
    origin = [word for word in people if word not in _AXES or "origin" in _AXES[word]]
    return bool(people) and (len(origin) == len(people) if by == "origin" else not origin)


def _disjoint(one: Indicator, other: Indicator) -> bool:
    a, b = _axes(one), _axes(other)
    for axis in a.keys() & b.keys():
        both = a[axis] | b[axis]
        # Who is foreign may be of any of the nationalities that stand beside it; but not of the country's own.
        if not a[axis] & b[axis] and ("foreign" not in both or both == {"foreign", "national"}):
            return True
    return False


def _axes(one: Indicator) -> dict[str, set[str]]:
    """The values of each axis; what is none of the words above is a nationality, an origin of its own."""
    made: dict[str, set[str]] = defaultdict(set)
    for word in one.population:
        for axis, value in _AXES.get(word, {"origin": word}).items():
            made[axis].add(value)
    return made


@attrs.frozen
class Around:
    """What else stands in the sentence of a group: figures, numbers that no rule read, and whether the group is known
    to be whole, since no other part of the sentence may belong to it."""

    figures: Sequence[Indicator]
    unread: Sequence[Span]
    known: bool


def _summed(report: Report, whole: Indicator, by: str, group: Sequence[Indicator], around: Around) -> Iterator[Finding]:
    """The group's sum against the whole."""
    names = {"whole": whole} | {f"part {at}": one for at, one in enumerate(group, 1)}
    listed = " + ".join(f"“{' '.join(report.quote(one).split())}”" for one in group)
    values = [ends(one) for one in group]
    least = sum((value.low or 0 for value in values if value), start=Decimal(0))
    all_exact = all(exact(one) for one in group)
    total = ends(whole)
    if total is None:
        return
    said = f"{spoken(whole.metric)} by {by}: {listed} = {number(least)}, the whole {told(report, whole)}"
    if total.high is not None and least > _upper(total, whole):
        if _is_another(whole, least, around) or not all(_names(report, one, whole) for one in group):
            return
        if by == "form" and not any(one.form is Form.BOTH for one in group):
            yield finding(
                report, RULE, "parts_overlap", Verdict.EXPLAINED, f"{said}; some may be counted under both", names
            )
        else:
            yield finding(
                report, RULE, "parts_exceed_whole", Verdict.CONTRADICTION, said, names, severity=Severity.ERROR
            )
    elif not all_exact or exact(whole) is None:
        return
    elif least == total.low:
        yield finding(report, RULE, "parts_add_up", Verdict.HOLDS, said, names)
    elif around.known and _are_all(report, whole, group, around):
        yield finding(
            report, RULE, "parts_fall_short", Verdict.CONTRADICTION,
            f"{said}; the sentence says that these are all", names, severity=Severity.ERROR,
        )  # fmt: skip
    elif around.known:
        rest = Decimal(total.low or 0) - least
        yield finding(
            report, RULE, "parts_within_whole", Verdict.HOLDS, f"{said}; {number(rest)} in none of them", names
        )


def _is_another(whole: Indicator, total: int | Decimal, around: Around) -> bool:
    """Whether another figure of the sentence is what the parts come to: then that one is the whole that was meant."""
    values = [ends(one) for one in around.figures if one.metric == whole.metric]
    return any(value is not None and value.low == total for value in values)


def _are_all(report: Report, whole: Indicator, group: Sequence[Indicator], around: Around) -> bool:
    """Whether one sentence says so, with nothing in it that leaves room, and no number in it that was not read."""
    if any(one.sentence != whole.sentence for one in group):
        return False
    reach = Span(min(whole.span.start, group[0].span.start), max(whole.span.end, group[-1].span.end))
    words = reach.of(report.text).lower()
    if THE_REST.search(words) is None or NOT_ALL.search(words) is not None:
        return False
    at = bisect_left(around.unread, reach)
    unread = at < len(around.unread) and around.unread[at].start < reach.end
    return not unread and not any(reach.contains(one.span) for one in around.figures)
