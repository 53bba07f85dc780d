"""The same quantity, given twice with different values."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from tipreport.compare.checks.telling import finding, in_order, spoken, told
from tipreport.compare.comparable import Figures, change, ends
from tipreport.model import (
    BaseRelation,
    Finding,
    Indicator,
    Offence,
    PeriodKind,
    Report,
    Severity,
    StatedChange,
    Statistic,
    Verdict,
)

RULE: Final = "twice"

# `In another case, police arrested three`; `an additional 12`
APART = re.compile(
    r"\b(?:also|(?:an)?other|others|additional(?:ly)?|separate(?:ly)?|further|elsewhere|more|second|new|previous(?:ly)?"
    r"|one case|a case|through|via|thanks to|these|those|this|such|first|month|quarter|jointly|each|including|local"
    r"|regional|provincial)\b",
    re.IGNORECASE,
)
"""Words that say, or let fear, that the figure is of something else than the national total."""

# `in Bergen`, `in the Western Region`; but not `in 2010`, and the months are let through below
PLACE = re.compile(r"\b(?:in|at|from|near|across|outside|to|with) (?:the )?(?=[A-Z])(?P<name>[A-Z][a-z]+)")
MONTHS: Final = frozenset(
    "January February March April May June July August September October November December".split()
)

KINDS: Final = frozenset({PeriodKind.CALENDAR_YEAR, PeriodKind.REPORTING_PERIOD, PeriodKind.FISCAL_YEAR})
"""Periods of which there is one total. Of a month or of half a year there may be several figures."""

OF_ONE_TOTAL: Final = frozenset(
    "investigations prosecutions convictions acquittals victims_identified potential_victims victims_assisted "
    "victims_sheltered repatriations shelters hotline_calls".split()
)
"""Metrics that a narrative totals once a year. Arrests, trainings and money are told piece by piece."""


def twice(report: Report, figures: Figures) -> Iterator[Finding]:
    """Figures that agree in everything but the value.

    >>> import tipreport
    >>> said = "The government convicted {} trafficking offenders in 2010. "
    >>> text = "NORWAY (Tier 1)\\n\\nProsecution\\n\\n" + said.format(12) + "Penalties were strict. " + said.format(15)
    >>> report = tipreport.parse(text, edition=2011)
    >>> [found.message for found in twice(report, Figures.of(report))]
    ['convictions given twice for the same time: “12” (2010) and “15” (2010)']

    They are in two sentences, are parts of nothing, cover a whole year, and no word near them names a place or another
    case. It is a warning: what sets the two apart may be said in words that no rule reads.
    """
    alike: dict[object, list[Indicator]] = defaultdict(list)
    total = [one for one in in_order(report.indicators) if _is_total(one)]
    national = {sentence for sentence in {one.sentence for one in total} if _is_national(report.quote(sentence))}
    for one in total:
        if one.sentence in national:
            alike[_key(one)].append(one)
    for group in alike.values():
        for first, second in pairwise(group):
            if first.sentence == second.sentence or change(first, second) in (None, StatedChange.SAME):
                continue
            if second.id in {each.id for each in first.comparisons} or first.id in {
                each.id for each in second.comparisons
            }:
                continue
            yield finding(
                report, RULE, "given_twice", Verdict.CONTRADICTION,
                f"{spoken(first.metric)} given twice for the same time: {told(report, first)} and "
                f"{told(report, second)}",
                {"first": first, "second": second}, severity=Severity.WARNING,
            )  # fmt: skip


def _is_total(one: Indicator) -> bool:
    """Whether it is one number for a whole year, and a part of nothing."""
    if one.metric not in OF_ONE_TOTAL or one.statistic is not Statistic.COUNT or one.condition is not None:
        return False
    if one.base is not None and one.base.relation is BaseRelation.PART_OF:
        return False
    value, period = ends(one), one.period
    yearly = period is not None and period.kind in KINDS and period.start is not None
    return yearly and value is not None and value.low == value.high


def _is_national(words: str) -> bool:
    """Whether nothing in the sentence names a place or sets its figures apart."""
    return APART.search(words) is None and all(found["name"] in MONTHS for found in PLACE.finditer(words))


def _key(one: Indicator) -> object:
    assert one.period is not None
    value = ends(one)
    return (
        one.metric,
        value and value.unit,
        one.form,
        frozenset(one.population),
        one.offence or Offence.TRAFFICKING,
        one.phase,
        frozenset(one.doers),
        one.source,
        one.period.kind,
        one.period.start,
        one.period.end,
    )
