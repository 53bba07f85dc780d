"""How alike two recommendations are: their own words decide, and nothing else that the lists hold.

A list is rewritten from the front: the next edition keeps the verb and what it is done to, and changes the details
behind. So a word that only one of the two has counts less the further back it stands, and little behind `including`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import nsmallest
from zlib import crc32

from tipreport.compare.acting import Item
from tipreport.compare.words import Words, alignment, weight
from tipreport.rules.likeness import FULL

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
LEAST = 9
"""Weight that two items must share to be compared at all: two words of the field, or one and two common ones."""
WIDE = 32
"""Items that must hold a word at least, and half of the list, for its part in the sums to be worked out all at once."""
SURE = 700
"""Likeness from which the order of the words is not looked at any more, in thousandths."""
CLOSEST = 12
"""Partners of an item that are looked at, on either side; with fewer, a list of hundreds would be squared twice."""

SHIFT = 32
"""Bits of each of the three sums that are kept in one number: shared weight, faded weights of the one and the other."""
MASK = (1 << SHIFT) - 1


class Pairs:
    """What each pair of two lists shares.

    `shared` holds, for each item of the earlier list, the weight that it shares with items of the later one, `near` how
    alike they are but for order and opening, in thousandths. Both leave out who share less than `LEAST`.
    """

    __slots__ = ("after", "before", "items_after", "items_before", "near", "shared")

    def __init__(self, before: Sequence[Item], after: Sequence[Item]) -> None:
        self.items_before: Sequence[Item] = before
        self.items_after: Sequence[Item] = after
        self.before: list[Words] = [item.words for item in before]
        self.after: list[Words] = [item.words for item in after]
        self.shared: list[dict[int, int]] = []
        self.near: list[dict[int, int]] = []
        for words, line in zip(self.before, _lines(self.before, self.after), strict=True):
            self._add(words, line)

    def _add(self, words: Words, line: list[int]) -> None:
        """What one item shares with each of the later list. Once for each pair of two lists, so without calls."""
        after, total, faded = self.after, words.total, words.faded_total
        least = LEAST << 2 * SHIFT
        shared_with: dict[int, int] = {}
        near: dict[int, int] = {}
        for column, value in enumerate(line):
            if value < least:
                continue
            other = after[column]
            shared = value >> 2 * SHIFT
            left = (faded - (value >> SHIFT & MASK) + other.faded_total - (value & MASK)) // 100
            found = 2000 * shared // (2 * shared + left or 1)
            if shared >= ENOUGH:
                held = HELD * shared // min(total, other.all)
                if held > found:
                    found = held
            shared_with[column] = shared
            near[column] = found
        self.shared.append(shared_with)
        self.near.append(near)

    def likeness(self, row: int, column: int) -> int:
        """How alike the two are but for order and opening, in thousandths; 0 where they share too little."""
        return self.near[row].get(column, 0)


def _lines(before: Sequence[Words], after: Sequence[Words]) -> Iterator[list[int]]:
    """For each item the sums that it shares with each of the other list.

    Three sums in one number, so that one addition a shared word is enough. The words that half of a list has are added
    up once for all items that have them in the same places.
    """
    holders: dict[str, list[tuple[int, int]]] = {}
    for column, words in enumerate(after):
        faded = words.faded
        for form in words.forms:
            holders.setdefault(form, []).append((column, faded[form]))
    wide = max(WIDE, len(after) // 2)
    bases: dict[tuple[tuple[str, int], ...], list[int]] = {}
    nothing = [0] * len(after)
    for words in before:
        faded = words.faded
        held = [
            (form, weight << 2 * SHIFT | faded[form] << SHIFT)
            for form, weight in words.forms.items()
            if form in holders
        ]
        common = tuple(each for each in held if len(holders[each[0]]) >= wide)
        if common:
            base = bases.get(common)
            if base is None:
                base = bases[common] = _summed(nothing, common, holders)
            line = _summed(base, [each for each in held if len(holders[each[0]]) < wide], holders)
        else:
            line = _summed(nothing, held, holders)
        yield line


def _summed(base: list[int], forms: Sequence[tuple[str, int]], holders: dict[str, list[tuple[int, int]]]) -> list[int]:
    line = base[:]
    for form, own in forms:
        for column, there in holders[form]:
            line[column] += own + there
    return line


def alike(one: Item, other: Item, likeness: int) -> int:
    """The likeness of two items with what their opening, the order of their words, and their acts add or take away."""
    if opens_alike(one.words, other.words) or one_thing(one, other):
        likeness += OPENING
    if likeness >= SURE:
        likeness += IN_ORDER_MOST
    elif likeness + IN_ORDER_MOST >= ALIKE:
        likeness += in_order(one.words, other.words)
    if likeness >= ALIKE and one.acts and other.acts and not one.acts & other.acts:
        likeness -= APART
    return likeness


def one_thing(one: Item, other: Item) -> bool:
    """Whether their first actions do one act to one thing of a telling name: `establish a database`."""
    here, there = one.acting[:1], other.acting[:1]
    if not here or not there or not here[0].acts & there[0].acts:
        return False
    return any(weight(form) == FULL for form in here[0].heads & there[0].heads)


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
    least = ALIKE - OPENING - IN_ORDER_MOST
    here, there = [_number(words) for words in pairs.before], [_number(words) for words in pairs.after]
    least = ALIKE - OPENING - IN_ORDER_MOST
    here, there = [_number(words) for words in pairs.before], [_number(words) for words in pairs.after]
    by_row: list[list[int]] = []
    by_column: list[list[int]] = [[] for _ in there]
    for row, line in enumerate(pairs.near):
        kept: list[int] = []
        number = here[row]
        for column, likeness in line.items() if row not in rows else ():
            if likeness >= least and column not in columns:
                # One number that is the less the more alike the two are. What ties depends on the two texts, in either
                # order, and on nothing else; spread out, so that items that are all alike have partners of their own.
                tie = ((number ^ there[column]) * SPREAD & 0xFFFFFFFF) >> 16
                found = (MOST_ALIKE - likeness << 16 | tie) << 2 * PLACE | row << PLACE | column
                kept.append(found)
                by_column[column].append(found)
        by_row.append(kept)
    made = {}
    for found in {each for lines in (by_row, by_column) for line in lines for each in _closest(line)}:
        row, column = found >> PLACE & PLACES, found & PLACES
        likeness, tie = pairs.near[row][column], found >> 2 * PLACE & 0xFFFF
        found_alike = alike(pairs.items_before[row], pairs.items_after[column], likeness)
        if found_alike >= ALIKE:
            made[row, column] = ((found_alike - ALIKE + 10) * 1_000 + likeness << 20) + tie
    return made


def _closest(line: list[int]) -> list[int]:
    return line if len(line) <= CLOSEST else nsmallest(CLOSEST, line)


MOST_ALIKE = 1 << 12
"""More than any likeness."""
PLACE = 24
"""Bits of a place in a list."""
PLACES = (1 << PLACE) - 1
SPREAD = 0x9E3779B1
"""An odd number near 2³² divided by the golden ratio (Knuth): it takes neighbors apart."""


def _number(words: Words) -> int:
    return crc32(words.key.encode())
