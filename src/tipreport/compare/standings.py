"""The placements of a country, edition after edition: what moved, and how long it has stood on the Watch List."""

from __future__ import annotations

from collections.abc import Iterable

from tipreport.model import Movement, Report, Standing, Tier
from tipreport.rules.tier_law import CLOCK_STARTS, RANK


def standings(reports: Iterable[Report]) -> tuple[Standing, ...]:
    """One standing for each report of one country; the reports come in order of their editions.

    >>> import tipreport
    >>> standings([tipreport.read("seeds/norway-2011.txt")])[0].tier.label
    'Tier 1'
    """
    made: list[Standing] = []
    for report in reports:
        if report.edition is not None:
            before = made[-1] if made and made[-1].edition == report.edition - 1 else None
            made.append(_standing(report, report.edition, before))
    return tuple(made)


def _standing(report: Report, edition: int, before: Standing | None) -> Standing:
    placement = report.placement
    run, known = _run(placement.tier, edition, before)
    return Standing(
        edition=edition,
        tier=placement.tier,
        stated=placement.movement,
        moved=moved(before.tier if before else None, placement.tier),
        watch_list_run=run,
        run_known=known,
        waiver=placement.waiver,
    )


def moved(before: Tier | None, now: Tier | None) -> Movement | None:
    """What two tiers say of the movement between them; null where one is not known or is a Special Case.

    >>> moved(Tier.TIER_2, Tier.TIER_2_WATCH_LIST)
    <Movement.DOWNGRADED: 'downgraded'>
    """
    if before is None or now is None or before not in RANK or now not in RANK:
        return None
    if before is now:
        return Movement.REMAINED
    return Movement.UPGRADED if RANK[now] < RANK[before] else Movement.DOWNGRADED


def _run(tier: Tier | None, edition: int, before: Standing | None) -> tuple[int | None, bool]:
    """The editions on the Watch List that count, and whether the run's beginning was seen."""
    if tier is not Tier.TIER_2_WATCH_LIST or edition < CLOCK_STARTS:
        return None, True
    if edition == CLOCK_STARTS:
        return 1, True
    if before is None or before.tier is None:
        return 1, False
    return (before.watch_list_run or 0) + 1, before.run_known
