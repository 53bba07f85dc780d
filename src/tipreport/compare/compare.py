"""Two reports set side by side: each part of the comparison has a module of its own, and here they meet."""

from __future__ import annotations

import attrs

from tipreport.compare.indicators import indicator_changes
from tipreport.compare.placement import placement_change
from tipreport.compare.recommendations import recommendation_changes
from tipreport.compare.sections import grade_changes, reused_sentences, roles_only_in, sentences
from tipreport.errors import ComparisonError
from tipreport.model import (
    Comparison,
    ComparisonScope,
    Gap,
    GapKind,
    RecommendationBasis,
    Report,
    Side,
)
from tipreport.model.arguments import expect_report


def compare(earlier: Report, later: Report) -> Comparison:
    """What changed from one report to another, what stayed, and what may not be compared.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> comparison = compare(report, report)
    >>> bool(comparison), len(comparison.recommendations_of("repeated"))
    (False, 8)

    The two are editions of one country, in any order, or two countries in one edition (`scope` says which). Swapping
    them inverts everything but the revisions. What a report lacks is in `gaps`. Raises `ComparisonError` for two
    countries in two editions, where every difference would be one of place and time at once.
    """
    expect_report(earlier, "earlier")
    expect_report(later, "later")
    scope = _scope(earlier, later)
    if _key(earlier) > _key(later) or (
        # Only for texts that are equal: a report is long to print.
        _key(earlier) == _key(later) and earlier != later and repr(attrs.astuple(earlier)) > repr(attrs.astuple(later))
    ):
        # One direction is computed and the other follows from it, so that no rule can hold one way only.
        return _compared(later, earlier, scope).swapped()
    return _compared(earlier, later, scope)


def _key(report: Report) -> tuple[int, str, str]:
    return report.edition or 0, report.alpha3 or "", report.text


def _scope(earlier: Report, later: Report) -> ComparisonScope:
    countries, editions = (earlier.alpha3, later.alpha3), (earlier.edition, later.edition)
    one_country = None if None in countries else countries[0] == countries[1]
    one_edition = None if None in editions else editions[0] == editions[1]
    if one_country is False and one_edition is not True:
        raise ComparisonError(
            "two countries in two editions have nothing in common"
            if one_edition is False
            else "two countries, of which one has no edition",
            subject=" and ".join(f"{report.alpha3} {report.edition or '?'}" for report in (earlier, later)),
            hint="compare editions of one country, or two countries in one edition",
        )
    if one_country is None or one_edition is None:
        return ComparisonScope.UNKNOWN
    if not one_country:
        return ComparisonScope.COUNTRIES
    return ComparisonScope.COPIES if one_edition else ComparisonScope.EDITIONS


def _compared(earlier: Report, later: Report, scope: ComparisonScope) -> Comparison:
    """The comparison of an older report with a newer one."""
    figures = indicator_changes(earlier, later, revised=scope is ComparisonScope.EDITIONS)
    before, after = sentences(earlier), sentences(later)
    return Comparison(
        scope=scope,
        earlier=earlier,
        later=later,
        placement=placement_change(earlier, later),
        recommendations=recommendation_changes(earlier, later),
        indicators=figures.changes,
        states=figures.states,
        incomparable=figures.refused,
        appeared=figures.appeared,
        vanished=figures.vanished,
        revisions=figures.revisions,
        grades=grade_changes(earlier, later),
        roles_gained=roles_only_in(later, earlier),
        roles_lost=roles_only_in(earlier, later),
        reused=reused_sentences(before, after),
        earlier_sentences=len(before),
        later_sentences=len(after),
        gaps=_gaps(earlier, later),
    )


def _gaps(earlier: Report, later: Report) -> tuple[Gap, ...]:
    found = []
    for side, report in ((Side.EARLIER, earlier), (Side.LATER, later)):
        lacking = {
            GapKind.COUNTRY: report.country is None,
            GapKind.EDITION: report.edition is None,
            GapKind.TIER: report.tier is None,
            GapKind.COMPLIANCE: report.compliance is None,
            GapKind.RECOMMENDATIONS: not report.recommendations,
            GapKind.RECOMMENDATION_LIST: any(
                item.basis is not RecommendationBasis.LIST for item in report.recommendations
            ),
            GapKind.INDICATORS: not report.indicators,
        }
        found += [Gap(kind, side) for kind, lacks in lacking.items() if lacks]
    return tuple(sorted(found, key=lambda gap: (gap.kind, gap.side)))
