"""How alike two recommendations are: their own words decide, and nothing else that the lists hold.

A list is rewritten from the front: the next edition keeps the verb and what it is done to, and changes the details
behind. So a word that only one of the two has counts less the further back it stands, and little behind `including`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import nsmallest
from zlib import crc32

from tipreport.compare.acting import Item
from tipreport.compare.words import Words, alignment

ALIKE = 440
"""Likeness from which two recommendations are the same one in other words, in thousandths; see `docs/comparing.md`."""
OPENING = 100
"""What it adds to the likeness of two items that they open alike, with two of three words: `train police on ...`."""
IN_ORDER = 30
"""What each shared word from the third on adds that stands in the same order in both, common words among them."""
IN_ORDER_MOST = 100
"""What they add at most."""
APART = 60
"""What it takes away that they ask for other acts: `fund the plan` and `train police on the plan`."""
HELD = 700
"""What one item lying inside of another is worth as likeness, in thousandths of the share that lies inside."""
ENOUGH = 20
"""Weight that two items must share for the one to lie inside of the other: two full words, or what amounts to them."""
LEAST = 10
"""Weight that two items must share to be compared at all: one full word, or two words of the field."""
COMMON = 300
"""Items that may hold a word before it no longer leads from one item to another; an item of such words is looked for
all the same, at the cost of looking at every other."""
CLOSEST = 12
"""Partners of an item that are looked at, on either side; with fewer, a list of hundreds would be squared twice."""

Shared = dict[tuple[int, int], int]
"""The weight of the words that two items share, by their places in the earlier and in the later list."""


class Pairs:
    """What each pair of two lists shares: the weight of the words, and their faded weights on either side."""

    __slots__ = ("after", "before", "items_after", "items_before", "packed")

    def __init__(self, before: Sequence[Item], after: Sequence[Item]) -> None:
        self.items_before = before
        self.items_after = after
        self.before = [item.words for item in before]
        self.after = [item.words for item in after]
        self.packed = _packed(self.before, self.after)

    def shared(self) -> Shared:
        """The weight that each pair shares."""
        return {pair: value >> 2 * SHIFT for pair, value in self.packed.items()}

    def likeness(self, row: int, column: int) -> int:
        """How alike the two are but for order and opening, in thousandths; 0 where they share too little."""
        value = self.packed.get((row, column))
        return 0 if value is None else _likeness(value, self.before[row], self.after[column])

    def alike(self, row: int, column: int) -> int:
        """How alike the two are."""
        return alike(self.items_before[row], self.items_after[column], self.likeness(row, column))

    def all(self) -> Iterator[tuple[int, int, int]]:
        """Row, column and likeness of each pair that shares enough."""
        before, after = self.before, self.after
        for (row, column), value in self.packed.items():
            yield row, column, _likeness(value, before[row], after[column])


SHIFT = 32
"""Bits of each of the three sums that are kept in one number."""
MASK = (1 << SHIFT) - 1


def _packed(before: Sequence[Words], after: Sequence[Words]) -> dict[tuple[int, int], int]:
    """Three sums a pair in one number, so that one addition a shared word is enough."""
    holders: dict[str, list[tuple[int, int]]] = {}
    for column, words in enumerate(after):
        faded = words.faded
        for form in words.forms:
            holders.setdefault(form, []).append((column, faded[form]))
    made: dict[tuple[int, int], int] = {}
    for row, words in enumerate(before):
        line: dict[int, int] = {}
        faded = words.faded
        common: list[tuple[str, int]] = []
        rare = 0
        for form, weight in words.forms.items():
            held = holders.get(form)
            if held is None:
                continue
            own = weight << 2 * SHIFT | faded[form] << SHIFT
            if len(held) > COMMON:
                common.append((form, own))
                continue
            rare += weight
            for column, there in held:
                line[column] = line.get(column, 0) + own + there
        if common:
            everywhere = 2 * rare < words.total  # most of its words are common: then these must lead to its like
            for form, own in common:
                for column, there in holders[form]:
                    if everywhere or column in line:
                        line[column] = line.get(column, 0) + own + there
        least = LEAST << 2 * SHIFT
        for column, value in line.items():
            if value >= least:
                made[row, column] = value
    return made


def _likeness(value: int, one: Words, other: Words) -> int:
    shared = value >> 2 * SHIFT
    left = (one.faded_total - (value >> SHIFT & MASK) + other.faded_total - (value & MASK)) // 100
    found = 2000 * shared // (2 * shared + left or 1)
    if shared >= ENOUGH:
        return max(found, HELD * shared // min(one.total, other.total))
    return found


def alike(one: Item, other: Item, likeness: int) -> int:
    """The likeness of two items with what their opening, the order of their words, and their acts add or take away."""
    if opens_alike(one.words, other.words):
        likeness += OPENING
    if likeness + IN_ORDER_MOST >= ALIKE:
        likeness += in_order(one.words, other.words)
    if likeness >= ALIKE and one.acts and other.acts and not one.acts & other.acts:
        likeness -= APART
    return likeness


def in_order(one: Words, other: Words) -> int:
    """What the words add that stand in one order in both."""
    shared = one.forms.keys() & other.forms.keys()
    if len(shared) < 3:
        return 0
    here = [form for form in one.sequence if form in shared]
    there = [form for form in other.sequence if form in shared]
    return min(IN_ORDER_MOST, IN_ORDER * max(0, len(alignment(here, there)) - 2))


def opens_alike(one: Words, other: Words) -> bool:
    """Whether two items begin with the same verb and object, as far as two of three words show."""
    return len(one.opening & other.opening) > 1


def worth(pairs: Pairs, rows: set[int], columns: set[int]) -> dict[tuple[int, int], int]:
    """What pairing two items is worth, for those that are alike and not in `rows` or `columns` already.

    It counts from the threshold, so that one good pair wins over two poor ones, and differs in its last digits by
    the texts, so that there is one best pairing whatever the order of the lists.
    """
    by_row: dict[int, list[tuple[int, int, int, int]]] = {}
    by_column: dict[int, list[tuple[int, int, int, int]]] = {}
    least = ALIKE - OPENING - IN_ORDER_MOST
    here, there = [_number(words) for words in pairs.before], [_number(words) for words in pairs.after]
    for row, column, likeness in pairs.all():
        if likeness >= least and row not in rows and column not in columns:
            # The tie is a small number that depends on the two texts, in either order, and on nothing else; spread
            # out, so that items that are all alike do not all have the same few partners.
            tie = ((here[row] ^ there[column]) * SPREAD & 0xFFFFFFFF) >> 16
            found = (-likeness, tie, row, column)
            by_row.setdefault(row, []).append(found)
            by_column.setdefault(column, []).append(found)
    made = {}
    for _, tie, row, column in {
        found for lines in (by_row, by_column) for line in lines.values() for found in nsmallest(CLOSEST, line)
    }:
        likeness = pairs.likeness(row, column)
        found_alike = alike(pairs.items_before[row], pairs.items_after[column], likeness)
        if found_alike >= ALIKE:
            made[row, column] = ((found_alike - ALIKE + 10) * 1_000 + likeness << 20) + tie
    return made


SPREAD = 0x9E3779B1
"""An odd number near 2³² divided by the golden ratio (Knuth): it takes neighbors apart."""


def _number(words: Words) -> int:
    return crc32(words.key.encode())
