"""What became of each recommendation: a best one-to-one pairing of the two lists, then splits and mergers.

The likeness of two recommendations depends on their own words and on nothing else, so neither the order of the lists
nor what else they hold changes whether two may be the same.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from zlib import crc32

import attrs

from tipreport.compare.assignment import best_pairs
from tipreport.compare.parts import Group, clear_groups, left_groups
from tipreport.compare.strength import strength_of
from tipreport.compare.words import Words, edits, shared_words, words_of
from tipreport.model import Recommendation, RecommendationChange, RecommendationMatch, Report
from tipreport.model.changes import in_order

ALIKE = 400
"""Likeness from which two recommendations are the same one in other words, in thousandths; see `docs/comparing.md`."""
OPENING = 100
"""What it adds to the likeness of two items that they open alike, with two of three words: `train police on ...`."""
HELD = 700
"""What one item lying inside of another is worth as likeness, in thousandths of the share that lies inside."""
ENOUGH = 20
"""Weight that two items must share for the one to lie inside of the other: two full words, or what amounts to them."""
LEAST = 10
"""Weight that two items must share to be compared at all: one full word, or two words of the field."""
COMMON = 300
"""Items that may share a word before it says nothing any more; keeps lists of thousands from being squared."""


@attrs.frozen(eq=False)
class Item:
    """A recommendation with its words."""

    recommendation: Recommendation
    words: Words
    report: Report

    @property
    def rank(self) -> int:
        """Its number in the list."""
        return self.recommendation.rank


def recommendation_changes(earlier: Report, later: Report) -> tuple[RecommendationMatch, ...]:
    """What became of each recommendation of the earlier report, and what is new in the later one.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> {match.kind.value for match in recommendation_changes(report, report)}
    {'repeated'}
    """
    matches, before, after = _repeated(_items(earlier), _items(later))
    words_before, words_after = [item.words for item in before], [item.words for item in after]
    shared = _shared(words_before, words_after)
    groups = clear_groups(words_before, words_after, shared)
    rows = {row for group in groups for row in group.rows}
    columns = {column for group in groups for column in group.columns}
    pairs = best_pairs(_worth(words_before, words_after, shared, rows, columns))
    groups += left_groups(words_before, words_after, shared, pairs, (rows, columns))
    for group in groups:
        rows.update(group.rows)
        columns.update(group.columns)
        matches.append(_parts(group, before, after))
    for row, column in pairs:
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            matches.append(_reworded(before[row], after[column]))
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


def _shared(before: Sequence[Words], after: Sequence[Words]) -> dict[tuple[int, int], int]:
    """The weight that each pair shares, for pairs that share enough."""
    holders: dict[str, list[int]] = {}
    for column, words in enumerate(after):
        for form in words.forms:
            holders.setdefault(form, []).append(column)
    made: dict[tuple[int, int], int] = {}
    for row, words in enumerate(before):
        line: dict[int, int] = {}
        for form, weight in words.forms.items():
            columns = holders.get(form, ())
            if len(columns) <= COMMON:
                for column in columns:
                    line[column] = line.get(column, 0) + weight
        for column, weight in line.items():
            if weight >= LEAST:
                made[row, column] = weight
    return made


def likeness_of(shared: int, one: int, other: int) -> int:
    """How alike two items are, in thousandths, from the weight that they share and the weight of each.

    >>> likeness_of(50, 50, 50), likeness_of(50, 50, 200), likeness_of(10, 50, 50)
    (1000, 700, 200)

    The greater of two: the share of all words that both have (Dice), and `HELD` of the share of the smaller one that
    lies inside the greater, since an item that grows by half a sentence is the same item.
    """
    alike = 2000 * shared // (one + other)
    return alike if shared < ENOUGH else max(alike, HELD * shared // min(one, other))


def _worth(
    before: Sequence[Words],
    after: Sequence[Words],
    shared: dict[tuple[int, int], int],
    rows: Container[int],
    columns: Container[int],
) -> dict[tuple[int, int], int]:
    """What pairing two items is worth, for those that are alike and not in `rows` or `columns` already.

    It counts from the threshold, so that one good pair wins over two poor ones, and differs in its last digits by
    the texts, so that there is one best pairing whatever the order of the lists.
    """
    made = {}
    totals = [words.total for words in after]
    for (row, column), weight in shared.items():
        one, other = before[row].total, totals[column]
        # What cannot reach the threshold by either measure is most of the pairs.
        if weight * 1000 < (ALIKE - OPENING) * min(one, other) or row in rows or column in columns:
            continue
        alike = likeness_of(weight, one, other)
        if alike + OPENING >= ALIKE and opens_alike(before[row], after[column]):
            alike += OPENING
        if alike >= ALIKE:
            exact = 2_000_000 * weight // (one + other)
            tie = _tie(before[row].key, after[column].key)
            made[row, column] = ((alike - ALIKE + 10) * 10_000 + exact // 100 << 20) + tie
    return made


def opens_alike(one: Words, other: Words) -> bool:
    """Whether two items begin with the same verb and object, as far as two of three words show."""
    return len(one.opening & other.opening) > 1


def _tie(one: str, other: str) -> int:
    """A small number that depends on the two texts, in either order, and on nothing else."""
    return (crc32(one.encode()) ^ crc32(other.encode())) & 0xFFFF


# Matches


def _reworded(one: Item, other: Item) -> RecommendationMatch:
    strength, words = strength_of(one, other)
    return RecommendationMatch(
        kind=RecommendationChange.REWORDED,
        earlier=(one.rank,),
        later=(other.rank,),
        rule="same_opening" if opens_alike(one.words, other.words) else "shared_words",
        shared=shared_words(one.words, other.words),
        edits=edits(one.words, other.words),
        strength=strength,
        strength_words=words,
    )


def _parts(group: Group, items_before: Sequence[Item], items_after: Sequence[Item]) -> RecommendationMatch:
    before = [items_before[row] for row in group.rows]
    after = [items_after[column] for column in group.columns]
    return RecommendationMatch(
        kind=RecommendationChange.SPLIT if group.split else RecommendationChange.MERGED,
        earlier=tuple(item.rank for item in before),
        later=tuple(item.rank for item in after),
        rule="parts",
        shared=tuple(
            dict.fromkeys(word for other in after for one in before for word in shared_words(one.words, other.words))
        ),
        edits=tuple(edit for one in before for other in after for edit in edits(one.words, other.words)),
    )


def _alone(
    kind: RecommendationChange, *, earlier: tuple[int, ...] = (), later: tuple[int, ...] = ()
) -> RecommendationMatch:
    return RecommendationMatch(kind=kind, earlier=earlier, later=later, rule="unmatched")
