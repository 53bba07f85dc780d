"""What became of each recommendation: a best one-to-one pairing of the two lists, then splits and mergers.

The likeness of two recommendations depends on their own words and on nothing else, so neither the order of the lists
nor what else they hold changes whether two may be the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from tipreport.compare.acting import Item
from tipreport.compare.alike import Pairs, opens_alike, worth
from tipreport.compare.assignment import best_pairs
from tipreport.compare.parts import Group, clear_groups, left_groups
from tipreport.compare.strength import strength_of
from tipreport.compare.words import edits, shared_words, words_of
from tipreport.model import RecommendationChange, RecommendationMatch, Report
from tipreport.model.changes import in_order


def recommendation_changes(
    earlier: Report, later: Report, *, with_edits: bool = True
) -> tuple[RecommendationMatch, ...]:
    """What became of each recommendation of the earlier report, and what is new in the later one.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> {match.kind.value for match in recommendation_changes(report, report)}
    {'repeated'}

    The edits are set word against word; who does not show them (`with_edits`) is spared their time.
    """
    matches, before, after = _repeated(_items(earlier), _items(later))
    pairs = Pairs(before, after)
    groups = clear_groups(pairs)
    rows = {row for group in groups for row in group.rows}
    columns = {column for group in groups for column in group.columns}
    paired = best_pairs(worth(pairs, rows, columns))
    groups += left_groups(before, after, pairs, paired, (rows, columns))
    for group in groups:
        rows.update(group.rows)
        columns.update(group.columns)
        matches.append(_parts(group, before, after, with_edits))
    for row, column in paired:
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            matches.append(_reworded(before[row], after[column], with_edits))
    for at, item in enumerate(before):
        if at not in rows:
            matches.append(_alone(RecommendationChange.DROPPED, earlier=(item.rank,)))
    for at, item in enumerate(after):
        if at not in columns:
            matches.append(_alone(RecommendationChange.NEW, later=(item.rank,)))
    return in_order(matches)


def _items(report: Report) -> list[Item]:
    return [Item(each, words_of(report.text, each.span), report) for each in report.recommendations]


# One to one


def _repeated(before: list[Item], after: list[Item]) -> tuple[list[RecommendationMatch], list[Item], list[Item]]:
    """Items that are equal up to case and punctuation, and those that are left. What a list repeats stands together."""
    there: dict[str, list[Item]] = {}
    for item in after:
        there.setdefault(item.words.key, []).append(item)
    here: dict[str, list[Item]] = {}
    for item in before:
        if item.words.key in there:
            here.setdefault(item.words.key, []).append(item)
    matches = [
        RecommendationMatch(
            kind=RecommendationChange.REPEATED,
            earlier=tuple(item.rank for item in items),
            later=tuple(item.rank for item in there[key]),
            rule="equal",
            shared=tuple(dict.fromkeys(items[0].words.folded)),
        )
        for key, items in here.items()
    ]
    return (
        matches,
        [item for item in before if item.words.key not in here],
        [item for item in after if item.words.key not in here],
    )


# Matches


def _reworded(one: Item, other: Item, with_edits: bool) -> RecommendationMatch:
    strength, words = strength_of(one, other)
    return RecommendationMatch(
        kind=RecommendationChange.REWORDED,
        earlier=(one.rank,),
        later=(other.rank,),
        rule="same_opening" if opens_alike(one.words, other.words) else "shared_words",
        shared=shared_words(one.words, other.words),
        edits=edits(one.words, other.words) if with_edits else (),
        strength=strength,
        strength_words=words,
    )


def _parts(
    group: Group, items_before: Sequence[Item], items_after: Sequence[Item], with_edits: bool
) -> RecommendationMatch:
    before = [items_before[row] for row in group.rows]
    after = [items_after[column] for column in group.columns]
    return RecommendationMatch(
        kind=RecommendationChange.SPLIT if group.split else RecommendationChange.MERGED,
        earlier=tuple(item.rank for item in before),
        later=tuple(item.rank for item in after),
        rule=group.rule,
        shared=tuple(
            dict.fromkeys(word for other in after for one in before for word in shared_words(one.words, other.words))
        ),
        edits=tuple(edit for one in before for other in after for edit in edits(one.words, other.words) if with_edits),
    )


def _alone(
    kind: RecommendationChange, *, earlier: tuple[int, ...] = (), later: tuple[int, ...] = ()
) -> RecommendationMatch:
    return RecommendationMatch(kind=kind, earlier=earlier, later=later, rule="unmatched")
