"""How the placement of one report differs from that of another."""

from __future__ import annotations

from tipreport.model import Placement, PlacementChange, Report, Span

MUST_BE_KNOWN = ("tier", "compliance", "effort")
"""Attributes that differ only where both reports have them: a text that does not say it has not changed it."""

MAY_BE_SILENT = ("watch_list_years", "waiver", "limbs", "policy_or_pattern")
"""Attributes that a placement either has or has not: silence on a waiver is an answer."""


def placement_change(earlier: Report, later: Report) -> PlacementChange | None:
    """How the placement differs, with the sentences that say so; null where it does not.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> placement_change(report, report) is None
    True
    """
    one, other = earlier.placement, later.placement
    changed = [
        name
        for name in MUST_BE_KNOWN
        if getattr(one, name) is not getattr(other, name) and None not in (getattr(one, name), getattr(other, name))
    ]
    changed += [name for name in MAY_BE_SILENT if _told(one, name) != _told(other, name)]
    if not changed:
        return None
    return PlacementChange(
        changed=tuple(changed),
        earlier_tier=one.tier,
        later_tier=other.tier,
        earlier_compliance=one.compliance,
        later_compliance=other.compliance,
        earlier_sentences=_sentences(earlier, changed),
        later_sentences=_sentences(later, changed),
        earlier_reasons=one.reasons,
        later_reasons=other.reasons,
    )


def _told(placement: Placement, name: str) -> object:
    value = getattr(placement, name)
    return frozenset(value) if isinstance(value, tuple) else value


def _sentences(report: Report, changed: list[str]) -> tuple[Span, ...]:
    """The sentences in which the values stand that changed; the words themselves where they stand in none."""
    found = []
    for name in changed:
        spans = [anchor.span for anchor in report.placement.evidence if anchor.what.partition(".")[0] == name]
        found += [report.sentence_at(span) or span for span in spans]
    return tuple(dict.fromkeys(sorted(found)))
