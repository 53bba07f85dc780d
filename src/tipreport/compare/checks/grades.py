"""The direction that a section's grade gives, against the figures of the section. Never more than information."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from tipreport.compare.checks.direction import Pair, pairs
from tipreport.compare.checks.telling import exact, finding, number, spoken
from tipreport.compare.comparable import Figures, incomparable
from tipreport.model import Anchor, Direction, Finding, Report, Span, Statistic, Verdict

RULE: Final = "grades"

EFFORTS: Final = frozenset(
    "investigations prosecutions convictions victims_identified victims_assisted referrals funding trainings "
    "inspections campaigns".split()
)
"""Metrics of which more is more effort."""


def grades(report: Report, figures: Figures) -> Iterator[Finding]:
    """Totals that went the other way than the grade of their section.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> [found.message for found in grades(report, Figures.of(report))]
    ['the grade says increased; investigations went from 31 + 7 = 38 to 26 + 11 = 37. A grade weighs more than a count']

    A grade is of the effort as a whole: this is never a contradiction, only something to know.
    """
    by_section: dict[Span, dict[str, list[Pair]]] = defaultdict(lambda: defaultdict(list))
    for pair in pairs(report, figures):
        section = report.section_at(pair.later.span)
        if section is not None and pair.later.metric in EFFORTS:
            by_section[section.span][pair.later.metric].append(pair)
    for section in report.sections if by_section else ():
        grade = section.grade
        if grade is None or grade.direction not in (Direction.INCREASED, Direction.DECREASED):
            continue
        for metric, group in by_section.get(section.span, {}).items():
            first = [pair for pair in group if pair.later.sentence == group[0].later.sentence]
            sums = _sums(first, figures)
            if sums is None:
                continue
            before, after = sums
            went = None if before == after else Direction.INCREASED if after > before else Direction.DECREASED
            if went is None or went is grade.direction:
                continue
            yield finding(
                report, RULE, "grade_against_a_total", Verdict.EXPLAINED,
                f"the grade says {grade.direction}; {spoken(metric)} went from {_sum(first, 'earlier')} to "
                f"{_sum(first, 'later')}. A grade weighs more than a count",
                {f"{name} {at}": getattr(pair, name)
                 for at, pair in enumerate(first, 1) for name in ("later", "earlier")},
                evidence=(Anchor("grade", grade.span),),
            )  # fmt: skip


def _sums(group: Sequence[Pair], figures: Figures) -> tuple[int | Decimal, int | Decimal] | None:
    """The totals, where each pair is comparable and exact and no two of them count the same."""
    if any(incomparable(pair.later, pair.earlier, figures) for pair in group):
        return None
    kinds = [(pair.later.form, pair.later.population) for pair in group]
    if len(set(kinds)) < len(kinds) or (len(kinds) > 1 and not all(form for form, _ in kinds)):
        return None
    values = [(exact(pair.earlier), exact(pair.later)) for pair in group]
    before: int | Decimal = 0
    after: int | Decimal = 0
    for earlier, later in values:
        if earlier is None or later is None or earlier.low is None or later.low is None:
            return None
        before += earlier.low
        after += later.low
    if any(pair.later.statistic not in (Statistic.COUNT, Statistic.AMOUNT) for pair in group):
        return None
    return before, after


def _sum(group: Sequence[Pair], side: str) -> str:
    values = [value.low for pair in group if (value := exact(getattr(pair, side))) and value.low is not None]
    listed = " + ".join(map(number, values))
    return listed if len(values) == 1 else f"{listed} = {number(sum(values))}"
