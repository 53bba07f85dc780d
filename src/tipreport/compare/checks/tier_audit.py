"""Placements against the law of their edition (`rules/tier_law.py`).

A breach is what the reports as read show: it may lie in the report, in a bad copy, or in the reading. So each finding
names the words it rests on. What cannot be known for a missing edition is no finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tipreport.compare.standings import standings
from tipreport.model import Anchor, Finding, Report, Severity, Standing, Tier, Verdict
from tipreport.rules.tier_law import COMPLIANCE_OF_TIER, TierLaw, tier_law


def audit_placement(report: Report) -> Iterator[Finding]:
    """What one report's placement says against the law of its edition.

    >>> import tipreport
    >>> list(audit_placement(tipreport.read("seeds/norway-2011.txt")))
    []
    """
    placement = report.placement
    law = tier_law(report.edition) if report.edition is not None else None
    if law is None or placement.tier is None:
        return
    tier = placement.tier
    if tier not in law.tiers:
        yield _finding(
            report, "tier_not_in_law", f"{tier.label} did not exist in {report.edition} ({law.source})", "tier"
        )
    expected = COMPLIANCE_OF_TIER.get(tier)
    if expected and placement.compliance is not None and placement.compliance not in expected:
        said = placement.compliance.value.replace("_", " ")
        yield _finding(
            report,
            "tier_and_compliance_differ",
            f"{tier.label} goes with {expected[0].value.replace('_', ' ')}, and the analysis says {said}",
            "tier",
            "compliance",
        )
    if tier is not Tier.TIER_2_WATCH_LIST:
        return
    for limb in placement.limbs:
        if limb not in law.limbs:
            message = f"the ground {limb.value!r} was not in the law of {report.edition} ({law.source})"
            yield _finding(report, "limb_not_in_law", message, f"limb_{limb.value}", severity=Severity.WARNING)
    if not placement.limbs and placement.waiver is None and placement.span_of("tier") is not None:
        message = "the analysis names none of the grounds that the law asks for, as far as it could be read"
        yield _finding(
            report, "watch_list_without_limb", message, "tier", severity=Severity.INFO, verdict=Verdict.NOT_READ
        )


def audit_run(reports: Sequence[Report]) -> Iterator[Finding]:
    """What the placements of one country say against the law and each other, edition after edition."""
    by_edition = {report.edition: report for report in reports if report.edition is not None}
    history = standings(by_edition[edition] for edition in sorted(by_edition))
    for index, now in enumerate(history):
        report = by_edition[now.edition]
        before = history[index - 1] if index and history[index - 1].edition == now.edition - 1 else None
        law = tier_law(now.edition)
        yield from _movement(report, before, now)
        if law is not None and law.longest_run is not None:
            yield from _clock(report, before, now, law)
            yield from _return(report, history[:index], now, law)


def _movement(report: Report, before: Standing | None, now: Standing) -> Iterator[Finding]:
    """The movement that the narrative names against the one that the two tiers show."""
    if before is None or now.stated is None or now.moved is None or now.stated is now.moved:
        return
    was = before.tier.label if before.tier else "no tier"
    is_now = now.tier.label if now.tier else "no tier"
    message = f"the narrative says {now.stated.value}; the tier was {was} in {before.edition} and is {is_now}"
    yield _finding(report, "movement_differs", message, "movement", "tier")


def _clock(report: Report, before: Standing | None, now: Standing, law: TierLaw) -> Iterator[Finding]:
    """The limit on consecutive editions on the Watch List, waivers included."""
    run = now.watch_list_run
    allowed, longest = law.watch_list_years or 0, law.longest_run or 0
    if run is not None:
        if run > longest:
            message = f"edition {run} in a row on the Watch List; the law allows {longest} with waivers ({law.source})"
            yield _finding(report, "watch_list_too_long", message, "tier")
        elif run > allowed and not now.waiver:
            message = (
                f"edition {run} in a row on the Watch List, and no waiver was read; the law asks for one ({law.source})"
            )
            yield _finding(
                report, "watch_list_without_waiver", message, "tier", severity=Severity.INFO, verdict=Verdict.NOT_READ
            )
        stated = report.placement.watch_list_years
        # The narrative counts the years before 2009 too, so it may say more than the legal clock.
        if stated is not None and now.run_known and stated < run:
            message = f"the narrative counts {stated} consecutive years on the Watch List, the editions show {run}"
            yield _finding(report, "watch_list_years_differ", message, "watch_list_years")
    elif now.tier is Tier.TIER_3 and before is not None and (before.watch_list_run or 0) >= allowed:
        message = (
            f"Tier 3 after {before.watch_list_run} editions in a row on the Watch List: what the law asks for unless "
            f"the tier is better or a waiver is left ({law.source})"
        )
        yield _finding(
            report, "watch_list_exhausted", message, "tier", severity=Severity.INFO, verdict=Verdict.EXPLAINED
        )


def _return(report: Report, earlier: Sequence[Standing], now: Standing, law: TierLaw) -> Iterator[Finding]:
    """A country that the limit has put on Tier 3 and that comes back to the Watch List may stay one edition."""
    run = now.watch_list_run
    if law.return_years is None or run is None or not now.run_known or run <= law.return_years:
        return
    before_run = [standing for standing in earlier if standing.edition <= now.edition - run]
    on_tier_3 = 0
    for standing in reversed(before_run):
        if standing.edition != now.edition - run - on_tier_3 or standing.tier is not Tier.TIER_3:
            break
        on_tier_3 += 1
    last_list = next((each for each in before_run if each.edition == now.edition - run - on_tier_3), None)
    then = tier_law(last_list.edition) if last_list else None
    if on_tier_3 and last_list and then and (last_list.watch_list_run or 0) >= (then.longest_run or 99):
        message = (
            f"edition {run} in a row on the Watch List after Tier 3 for an exhausted Watch List; the law allows "
            f"{law.return_years} ({law.source})"
        )
        yield _finding(report, "watch_list_return_too_long", message, "tier", severity=Severity.WARNING)


def _finding(
    report: Report,
    code: str,
    message: str,
    *whats: str,
    severity: Severity = Severity.ERROR,
    verdict: Verdict = Verdict.CONTRADICTION,
) -> Finding:
    spans = ((what, report.placement.span_of(what)) for what in whats)
    return Finding(
        rule="tier_law",
        code=code,
        severity=severity,
        verdict=verdict,
        message=message,
        evidence=tuple(Anchor(what, span) for what, span in spans if span is not None),
        country=report.country,
        edition=report.edition,
    )


def audit(reports: Iterable[Report]) -> tuple[Finding, ...]:
    """All findings on the placements of a corpus, country by country.

    >>> import tipreport
    >>> audit([tipreport.read("seeds/norway-2011.txt")])
    ()
    """
    countries: dict[str, list[Report]] = {}
    for report in reports:
        if report.country is not None:
            countries.setdefault(report.country.alpha3, []).append(report)
    return tuple(finding for own in countries.values() for finding in audit_run(own))
