"""A country's run of editions in which every change is known, to measure how well changes are found.

>>> from tipreport.testing.runs import country_run
>>> run = country_run(7, editions=(2015, 2016, 2017))
>>> len(run.reports), len(run.changes), run.reports[0].edition
(3, 2, 2015)

The same seed gives the same run, on every platform. Needs no extra.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

import attrs

from tipreport.model import (
    Country,
    Direction,
    Level,
    Relation,
    Report,
)
from tipreport.testing.asked import Asks, Item, ListChange, next_list
from tipreport.testing.asks import FILLERS, STOCK
from tipreport.testing.built import COMPLIANCE, GRADED, PLACES, Edition, report_of
from tipreport.testing.told import SERIES, Figure, Told, next_figures


@attrs.frozen
class KnownChanges:
    """What was changed between two editions of a run, each change as the parts that it concerns.

    Recommendations are `(kind, earlier ranks, later ranks)`, strengths `(strength, earlier rank, later rank)`, pairs of
    indicators two ids, earlier before later.
    """

    recommendations: frozenset[tuple[str, tuple[int, ...], tuple[int, ...]]]
    strengths: frozenset[tuple[str, int, int]]
    indicators: frozenset[tuple[str, str]]
    not_reported: frozenset[tuple[str, str]]
    incomparable: frozenset[tuple[str, str]]
    appeared: frozenset[str]
    vanished: frozenset[str]
    revisions: frozenset[tuple[str, str]]
    grades: frozenset[str]
    roles_gained: frozenset[tuple[str, str]]
    roles_lost: frozenset[tuple[str, str]]
    placement: bool
    reused: int


@attrs.frozen
class CountryRun:
    """Reports of consecutive editions, and the changes from each to the next."""

    reports: tuple[Report, ...]
    changes: tuple[KnownChanges, ...]


def country_run(
    seed: int,
    *,
    editions: Iterable[int] = range(2010, 2020),
    country: Country | None = None,
    items: int | None = None,
    series: Sequence[Told] = SERIES,
) -> CountryRun:
    """The run of that seed. `editions` follow one another year by year.

    >>> country_run(1) == country_run(1), country_run(1) == country_run(2)
    (True, False)

    `items` is the number of recommendations in the first edition, from 8 to 14 unless given; `series` are the figures
    that may be told. Ids, ranks and offsets are those of the reports.
    """
    random_ = random.Random(f"tipreport {seed}")
    land = country or Country("Norway", "NOR")
    years = list(editions)
    asks = Asks(random_)
    first_items: list[Item] = []
    for _ in range(items or random_.randint(8, 14)):
        standing = [ask for item in first_items for ask in item]
        first = asks.next(standing)
        first_items.append((first, asks.next([*standing, first])) if random_.random() < 0.4 else (first,))
    figures = [Figure(told, random_.randint(0, 90), years[0]) for told in series if random_.random() < 0.8]
    state = Edition(
        years[0],
        random_.choice(list(COMPLIANCE)),
        tuple(first_items),
        tuple(figures),
        tuple((kind, random_.choice(list(Direction)), None) for kind in GRADED),
        tuple(dict.fromkeys((random_.choice(list(Relation)[:3]), random_.choice(PLACES)) for _ in range(8))),
        tuple(_stock(random_) for _ in range(10)),
    )
    reports = [report_of(state, land)]
    changes = []
    for year in years[1:]:
        following, known = _next_edition(state, year, asks, series, random_)
        report = report_of(following, land)
        changes.append(_known(state, following, reports[-1], report, *known))
        state = following
        reports.append(report)
    return CountryRun(tuple(reports), tuple(changes))


def _stock(random_: random.Random) -> str:
    return random_.choice(STOCK).format(**{name: random_.choice(words) for name, words in FILLERS.items()})


def _next_edition(
    state: Edition, year: int, asks: Asks, series: Sequence[Told], random_: random.Random
) -> tuple[Edition, tuple[ListChange, dict[Told, str], dict[Told, int]]]:
    lists = next_list(state.items, asks, random_)
    figures, fates, restated = next_figures(state.figures, year, series, random_)
    kept = [sentence for sentence in state.stock if random_.random() < 0.4]
    fresh = [sentence for sentence in (_stock(random_) for _ in range(10 - len(kept))) if sentence not in state.stock]
    following = Edition(
        year,
        state.tier if random_.random() < 0.7 else random_.choice(list(COMPLIANCE)),
        lists.items,
        tuple(figures),
        tuple(
            grade
            if random_.random() < 0.6
            else (grade[0], random_.choice(list(Direction)), random_.choice([None, *Level]))
            for grade in state.grades
        ),
        tuple(
            dict.fromkeys(
                [role for role in state.roles if random_.random() < 0.85]
                + [(random_.choice(list(Relation)[:3]), random_.choice(PLACES)) for _ in range(random_.randint(0, 2))]
            )
        ),
        tuple(kept + fresh),
    )
    return following, (lists, fates, restated)


def _known(
    before: Edition,
    after: Edition,
    earlier: Report,
    later: Report,
    lists: ListChange,
    fates: dict[Told, str],
    restated: dict[Told, int],
) -> KnownChanges:
    ids_before = _ids(before, earlier)
    ids_after = _ids(after, later)

    def pairs(*wanted: str) -> frozenset[tuple[str, str]]:
        return frozenset(
            (ids_before[series, False], ids_after[series, False]) for series, fate in fates.items() if fate in wanted
        )

    words_before = [earlier.quote(span) for span in earlier.sentences]
    words_after = [later.quote(span) for span in later.sentences]
    left = list(words_before)
    reused = 0
    for words in words_after:
        if words in left:
            left.remove(words)
            reused += 1
    return KnownChanges(
        recommendations=frozenset(lists.origins),
        strengths=frozenset(lists.strengths),
        indicators=pairs("changed"),
        not_reported=pairs("not_reported"),
        incomparable=pairs("incomparable"),
        appeared=frozenset(ids_after[series, False] for series, fate in fates.items() if fate == "appeared"),
        vanished=frozenset(ids_before[series, False] for series, fate in fates.items() if fate == "vanished"),
        revisions=frozenset((ids_before[series, False], ids_after[series, True]) for series in restated),
        grades=frozenset(
            one[0].value for one, other in zip(before.grades, after.grades, strict=True) if one[1:] != other[1:]
        ),
        roles_gained=frozenset((r.value, p.name) for r, p in set(after.roles) - set(before.roles)),
        roles_lost=frozenset((r.value, p.name) for r, p in set(before.roles) - set(after.roles)),
        placement=before.tier is not after.tier,
        reused=reused,
    )


def _ids(state: Edition, report: Report) -> dict[tuple[Told, bool], str]:
    told = [figure for kind in GRADED for figure in state.figures if figure.series.section is kind]
    return {
        (figure.series, figure.restated): indicator.id
        for figure, indicator in zip(told, report.indicators, strict=True)
    }
