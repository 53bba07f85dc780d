"""What became of each recommendation: a best one-to-one pairing of the two lists, then splits and mergers.

The likeness of two recommendations depends on their own words and on nothing else, so neither the order of the lists
nor what else they hold changes whether two may be the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

import attrs

from tipreport.compare.assignment import best_pairs
from tipreport.compare.strength import strength_of
from tipreport.compare.words import Words, edits, words_of
from tipreport.model import Recommendation, RecommendationChange, RecommendationMatch, Report
from tipreport.model.changes import in_order

ALIKE = 430
"""Likeness from which two recommendations are the same one in other words, in thousandths; see `docs/comparing.md`."""
INSIDE = 600
"""Share of an item's words that another holds for it to be a part of that one, in thousandths."""
PART = 150
"""Share of the whole's words that a part must add to what the other parts hold, in thousandths."""
HELD = 700
"""What one item lying inside of another is worth as likeness, in thousandths of the share that lies inside."""
ENOUGH = 20
"""Weight that two items must share to be compared at all: two full words, or what amounts to them."""
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


@attrs.frozen
class Group:
    """One item on one side and its parts on the other; `worth` decides between groups that claim one item."""

    whole: int
    parts: tuple[int, ...]
    worth: int


def recommendation_changes(earlier: Report, later: Report) -> tuple[RecommendationMatch, ...]:
    """What became of each recommendation of the earlier report, and what is new in the later one.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> {match.kind.value for match in recommendation_changes(report, report)}
    {'repeated'}
    """
    before, after = _items(earlier), _items(later)
    matches, before, after = _repeated(before, after)
    likeness = _shared(before, after)
    pairs = best_pairs(_worth(before, after, likeness))
    splits = _groups(before, after, likeness, pairs, turned=False)
    mergers = _groups(after, before, likeness, pairs, turned=True)
    taken_before: set[int] = set()
    taken_after: set[int] = set()
    for kind, group in _settled(splits, mergers):
        rows, columns = (
            ((group.whole,), group.parts) if kind is RecommendationChange.SPLIT else (group.parts, (group.whole,))
        )
        taken_before.update(rows)
        taken_after.update(columns)
        matches.append(_many(kind, [before[row] for row in rows], [after[column] for column in columns]))
    for row, column in pairs:
        if row not in taken_before and column not in taken_after:
            taken_before.add(row)
            taken_after.add(column)
            matches.append(_reworded(before[row], after[column]))
    for at, item in enumerate(before):
        if at not in taken_before:
            matches.append(_alone(RecommendationChange.DROPPED, earlier=(item.rank,), later=()))
    for at, item in enumerate(after):
        if at not in taken_after:
            matches.append(_alone(RecommendationChange.NEW, earlier=(), later=(item.rank,)))
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
            shared=tuple(items[0].words.forms),
        )
        for key, items in here.items()
    ]
    return (
        matches,
        [item for item in before if item.words.key not in here],
        [item for item in after if item.words.key not in here],
    )


def _shared(before: Sequence[Item], after: Sequence[Item]) -> dict[tuple[int, int], int]:
    """The weight that each pair shares, for pairs that share enough."""
    holders: dict[str, list[int]] = {}
    for column, item in enumerate(after):
        for form in item.words.forms:
            holders.setdefault(form, []).append(column)
    made: dict[tuple[int, int], int] = {}
    for row, item in enumerate(before):
        line = [0] * len(after) if len(after) <= COMMON else None
        sparse: dict[int, int] = {}
        for form, weight in item.words.forms.items():
            columns = holders.get(form, ())
            if line is not None:
                for column in columns:
                    line[column] += weight
            elif len(columns) <= COMMON:
                for column in columns:
                    sparse[column] = sparse.get(column, 0) + weight
        for column, weight in enumerate(line) if line is not None else sparse.items():
            if weight >= ENOUGH:
                made[row, column] = weight
    return made


def likeness_of(shared: int, one: int, other: int) -> int:
    """How alike two items are, in thousandths, from the weight that they share and the weight of each.

    >>> likeness_of(50, 50, 50), likeness_of(50, 50, 200), likeness_of(10, 50, 50)
    (1000, 700, 200)

    The greater of two: the share of all words that both have (Dice), and `HELD` of the share of the smaller one that
    lies inside the greater, since an item that grows by half a sentence is the same item.
    """
    return max(2000 * shared // (one + other), HELD * shared // min(one, other))


def _worth(
    before: Sequence[Item], after: Sequence[Item], shared: dict[tuple[int, int], int]
) -> dict[tuple[int, int], int]:
    """What pairing two items is worth, for those that are alike.

    It counts from the threshold, so that one good pair wins over two poor ones, and differs in its last digits by
    the texts, so that there is one best pairing whatever the order of the lists.
    """
    made = {}
    for (row, column), weight in shared.items():
        one, other = before[row].words, after[column].words
        alike = likeness_of(weight, one.total, other.total)
        if alike >= ALIKE:
            exact = 2_000_000 * weight // (one.total + other.total)
            made[row, column] = ((alike - ALIKE + 10) * 10_000 + exact // 100 << 20) + _tie(one.key, other.key)
    return made


def _tie(one: str, other: str) -> int:
    """A small number that depends on the two texts, in either order, and on nothing else."""
    return (crc32(one.encode()) ^ crc32(other.encode())) & 0xFFFF


# Splits and mergers


def _groups(
    wholes: Sequence[Item],
    parts: Sequence[Item],
    shared: dict[tuple[int, int], int],
    pairs: Sequence[tuple[int, int]],
    *,
    turned: bool,
) -> list[Group]:
    """Wholes whose words are shared out among several parts: the paired one, and others that were left over.

    A part has most of its words from the whole, and brings words of it that no other part has.
    """
    paired = {(column, row) if turned else (row, column) for row, column in pairs}
    partner = dict(paired)
    free = set(range(len(parts))) - {part for _, part in paired}
    candidates: dict[int, list[int]] = {}
    for pair, weight in shared.items():
        whole, part = pair[::-1] if turned else pair
        inside = part in free or partner.get(whole) == part
        if inside and weight * 1000 >= INSIDE * parts[part].words.total:
            candidates.setdefault(whole, []).append(part)
    made = []
    for whole, claimed in candidates.items():
        if len(claimed) < 2 or (whole in partner and partner[whole] not in claimed):
            continue
        chosen = _cover(wholes[whole].words, parts, claimed)
        if len(chosen) > 1 and (whole not in partner or partner[whole] in chosen):
            held = {form for part in chosen for form in parts[part].words.forms}
            forms = wholes[whole].words.forms
            made.append(Group(whole, tuple(sorted(chosen)), sum(forms[form] for form in forms if form in held)))
    return made


def _cover(whole: Words, parts: Sequence[Item], claimed: Sequence[int]) -> list[int]:
    """The parts that cover most of the whole: the one that adds most first, as long as one adds enough."""
    left = dict(whole.forms)
    chosen: list[int] = []
    waiting = set(claimed)
    while waiting:
        gains = {part: sum(left.get(form, 0) for form in parts[part].words.forms) for part in waiting}
        best = max(waiting, key=lambda part: (gains[part], parts[part].words.key))
        if gains[best] * 1000 < PART * whole.total:
            break
        chosen.append(best)
        waiting.discard(best)
        for form in parts[best].words.forms:
            left.pop(form, None)
    return chosen


def _settled(splits: Sequence[Group], mergers: Sequence[Group]) -> list[tuple[RecommendationChange, Group]]:
    """Groups that share no item, those of greatest worth first."""
    both = [(RecommendationChange.SPLIT, group) for group in splits]
    both += [(RecommendationChange.MERGED, group) for group in mergers]
    both.sort(key=lambda one: (-one[1].worth, one[0], one[1].whole))
    taken: dict[bool, set[int]] = {False: set(), True: set()}
    kept = []
    for kind, group in both:
        split = kind is RecommendationChange.SPLIT
        here, there = taken[not split], taken[split]
        if group.whole not in here and not there & set(group.parts):
            here.add(group.whole)
            there.update(group.parts)
            kept.append((kind, group))
    return kept


# Matches


def _reworded(one: Item, other: Item) -> RecommendationMatch:
    strength, words = strength_of(one, other)
    forms = other.words.forms
    return RecommendationMatch(
        kind=RecommendationChange.REWORDED,
        earlier=(one.rank,),
        later=(other.rank,),
        rule="shared_words",
        shared=tuple(form for form in one.words.forms if form in forms),
        edits=edits(one.words, other.words),
        strength=strength,
        strength_words=words,
    )


def _many(kind: RecommendationChange, before: Sequence[Item], after: Sequence[Item]) -> RecommendationMatch:
    held = {form for item in after for form in item.words.forms}
    return RecommendationMatch(
        kind=kind,
        earlier=tuple(item.rank for item in before),
        later=tuple(item.rank for item in after),
        rule="parts",
        shared=tuple(dict.fromkeys(form for item in before for form in item.words.forms if form in held)),
        edits=tuple(edit for one in before for other in after for edit in edits(one.words, other.words)),
    )


def _alone(kind: RecommendationChange, *, earlier: tuple[int, ...], later: tuple[int, ...]) -> RecommendationMatch:
    return RecommendationMatch(kind=kind, earlier=earlier, later=later, rule="unmatched")
