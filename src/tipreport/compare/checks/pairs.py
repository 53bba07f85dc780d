"""Figures of two years that stand near each other and invite a comparison that must be refused."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import Final

from tipreport.compare.checks.telling import because, finding, in_order, spoken, told
from tipreport.compare.comparable import Figures, ends, incomparable
from tipreport.model import BaseRelation, Finding, Indicator, PeriodKind, Reason, Report, State, Statistic, Verdict

RULE: Final = "pairs"

REACH: Final = MappingProxyType({Statistic.COUNT: 1, Statistic.AMOUNT: 1, Statistic.MEAN: 4, Statistic.MEDIAN: 4})
"""How many sentences on the other figure may stand. Averages are few, so that one is set against the next; shares,
spreads and limits invite nothing."""

YEARLY: Final = frozenset({PeriodKind.CALENDAR_YEAR, PeriodKind.FISCAL_YEAR, PeriodKind.REPORTING_PERIOD})

PLAIN: Final = frozenset({Reason.FORM_DIFFERS, Reason.POPULATION_DIFFERS})
"""Reasons that anybody sees: nobody sets girls against men. Where these hold, nothing needs to be said."""

POTENTIAL: Final = frozenset({"potential"})
"""A word of the population that is overlooked easily: potential victims are set against victims."""

WEAK: Final = frozenset({Reason.PERIOD_UNSTATED, Reason.PERIOD_DIFFERS})
"""Reasons that alone are none to speak up: many figures have no period."""


def pairs(report: Report, figures: Figures) -> Iterator[Finding]:
    """Each figure of an earlier year that no newer figure names, with the figure that a reader would set against it.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> [found.message for found in pairs(report, Figures.of(report)) if "referrals" in found.message]
    ['referrals “531” and “292” (2009) may not be compared: unit differs (referral / victim); ...']

    The other figure is the nearest of the same metric and statistic: in the next sentence, for an average within four.
    Where any within reach may be compared with it there is nothing to report, nor where form or people differ, which
    the words show, nor where a period is all that is missing. Parts and noughts invite no comparison.
    """
    named = {each.id for one in report.indicators for each in one.comparisons}
    here: dict[object, list[Indicator]] = defaultdict(list)
    for one in in_order(report.indicators):
        if _invites(one):
            here[_place(report, one)].append(one)
    for group in here.values():
        for one in group:
            if one.id in named or one.comparisons or not _is_earlier(one, report):
                continue
            refused = [(other, incomparable(other, one, figures)) for other in _near(report, one, group)]
            if not refused or not all(_is_worth_saying(other, one, reasons) for other, reasons in refused):
                continue
            other, reasons = refused[0]
            yield finding(
                report, RULE, "pair_refused", Verdict.REFUSED,
                f"{spoken(one.metric)} {told(report, other)} and {told(report, one)} may not be compared: "
                f"{because(reasons, other, one)}",
                {"later": other, "earlier": one}, reasons=reasons,
            )  # fmt: skip


def _invites(one: Indicator) -> bool:
    """Whether it is a value that a reader would set against another."""
    part = one.base is not None and one.base.relation is BaseRelation.PART_OF
    return one.state is State.VALUE and one.statistic in REACH and not part and ends(one) is not None


def _is_worth_saying(other: Indicator, one: Indicator, reasons: Sequence[Reason]) -> bool:
    if Reason.SUBSET_OF_WHOLE in reasons:
        return True
    overlooked = {Reason.POPULATION_DIFFERS} if set(other.population) ^ set(one.population) == POTENTIAL else set()
    return not (PLAIN & set(reasons)) - overlooked and bool(set(reasons) - WEAK)


def _place(report: Report, one: Indicator) -> object:
    section = report.section_at(one.span)
    return one.metric, one.statistic, section and section.span


def _is_earlier(one: Indicator, report: Report) -> bool:
    """Whether it is of a year before the one that the edition reports on, and says so itself."""
    period = one.period
    if period is None or period.inferred or period.kind not in YEARLY or period.end is None or report.edition is None:
        return False
    return period.end.year < report.edition - 1


def _near(report: Report, one: Indicator, alike: Sequence[Indicator]) -> list[Indicator]:
    """The newer figures within reach, the nearest first; not its own whole or part."""
    at = bisect_left(alike, (one.span, one.id), key=lambda other: (other.span, other.id))
    # Only the next few: what stands further off is no neighbour, however many stand in between.
    reach = REACH[one.statistic]
    around = [other for other in alike[max(0, at - 4) : at + 5] if _is_newer(other, one)]
    reached = [(_apart(report, one, other), other) for other in around if not _are_whole_and_part(one, other)]
    return [other for apart, other in sorted(reached, key=lambda each: each[0]) if apart <= reach]


def _are_whole_and_part(one: Indicator, other: Indicator) -> bool:
    return any(a.base is not None and a.base.id == b.id for a, b in ((one, other), (other, one)))


def _apart(report: Report, one: Indicator, other: Indicator) -> int:
    places = [bisect_left(report.sentences, each.sentence) for each in (one, other)]
    return abs(places[0] - places[1])


def _is_newer(other: Indicator, one: Indicator) -> bool:
    """A figure without a period counts as one of the edition's own year."""
    if other.period is None:
        return True
    if other.period.end is None or one.period is None or one.period.end is None:
        return False
    return other.period.end.year > one.period.end.year
