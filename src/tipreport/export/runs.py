"""Editions of a ledger that tell the same, one after the other: they are shown as one."""

from __future__ import annotations

from collections.abc import Sequence

from tipreport.model import Asked, Entry, RecommendationChange

AS_BEFORE = (RecommendationChange.NEW, RecommendationChange.REPEATED)


def runs(entry: Entry) -> list[tuple[Asked, ...]]:
    """The editions of a recommendation, those in a row that tell the same together.

    >>> from tipreport.model import Met
    >>> asked = [Asked(edition=year, ranks=(1,), change=RecommendationChange.REPEATED, met=Met.NO_EVIDENCE)
    ...          for year in (2001, 2002, 2003, 2005)]
    >>> [years(run) for run in runs(Entry(asked=tuple(asked)))]
    ['2001-03', '2005']
    """
    made: list[list[Asked]] = []
    for asked in entry:
        before = made[-1][-1] if made else None
        if before and asked.edition == before.edition + 1 and _alike(before, asked):
            made[-1].append(asked)
        else:
            made.append([asked])
    return [tuple(run) for run in made]


def _alike(one: Asked, other: Asked) -> bool:
    """Whether the second adds nothing: the same is shown of it, no sentence speaks of either, its words are those."""
    return (
        one.met is other.met
        and not one.answers
        and not other.answers
        and other.change in AS_BEFORE
        and (one.answered_by is None) is (other.answered_by is None)
    )


def years(run: Sequence[Asked]) -> str:
    """The editions of a run: `2001-08`."""
    first, last = run[0].edition, run[-1].edition
    if first == last:
        return str(first)
    return f"{first}-{last % 100:02}" if first // 100 == last // 100 else f"{first}-{last}"
