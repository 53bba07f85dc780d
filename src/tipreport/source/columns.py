"""Words on a page become lines in reading order: column by column, with what runs across the page in its place."""

from __future__ import annotations

import statistics
from bisect import bisect_left, bisect_right
from itertools import pairwise

import attrs

BIN = 2.0
"""How far apart, in points, the places are at which a gutter is looked for."""
GUTTER = 5.0
"""No gutter is narrower, in points."""
LINES = 5
"""No word may cross a gutter over so many lines."""
SIDE = 2
"""So many lines stand on either side of it at least."""
INDENT = 15.0
"""No first line of a paragraph stands further in, in points."""
MOST = 150
"""So many places are looked at for a gutter."""
DEEPEST = 3
"""How often a column may hold columns."""


@attrs.define(init=False)
class Word:
    """A word and its box, in points from the bottom left of the page; `middle` is the height of its middle."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    middle: float

    def __init__(self, text: str, x0: float, y0: float, x1: float, y1: float) -> None:
        self.text, self.x0, self.y0, self.x1, self.y1 = text, x0, y0, x1, y1
        self.middle = (y0 + y1) / 2


@attrs.frozen
class TextLine:
    """A line: its text, where it begins and ends, the height of its middle, and how high its words are.

    `first` is how long its first word is; `column` the number of its column on the page, in reading order.
    """

    text: str
    x0: float
    x1: float
    middle: float
    size: float
    first: float
    words: int
    column: int


def reading_order(words: list[Word]) -> list[TextLine]:
    """The lines of a page in the order in which they are read.

    >>> left = [Word(f"left{n}", 50, 700 - 12 * n, 280, 710 - 12 * n) for n in range(6)]
    >>> right = [Word(f"right{n}", 310, 700 - 12 * n, 540, 710 - 12 * n) for n in range(6)]
    >>> mixed = [word for pair in zip(left, right) for word in pair]
    >>> [line.text for line in reading_order(mixed)][4:8]
    ['left4', 'left5', 'right0', 'right1']
    """
    lines: list[TextLine] = []
    for column, block in enumerate(_blocks(words, 0)):
        lines += [_line_of(each, column) for each in _lines(block)]
    return lines


def _line_of(words: list[Word], column: int) -> TextLine:
    sizes = sorted(word.y1 - word.y0 for word in words)
    return TextLine(
        text=" ".join([word.text for word in words]),
        x0=words[0].x0,
        x1=max([word.x1 for word in words]),
        middle=sum([word.middle for word in words]) / len(words),
        size=sizes[len(sizes) // 2],
        first=words[0].x1 - words[0].x0,
        words=len(words),
        column=column,
    )


def _blocks(words: list[Word], depth: int) -> list[list[Word]]:
    """The words of each column, in reading order."""
    found = _gutter(words) if depth < DEEPEST and len(words) >= 2 * LINES else None
    if found is None:
        return [words] if words else []
    x, bands = found
    blocks: list[list[Word]] = []
    rest = sorted(words, key=lambda word: -word.middle)
    at = 0
    for top, bottom in bands:
        above: list[Word] = []
        while at < len(rest) and rest[at].middle > top:
            above.append(rest[at])
            at += 1
        inside: list[Word] = []
        while at < len(rest) and rest[at].middle >= bottom:
            inside.append(rest[at])
            at += 1
        if above:
            blocks.append(above)
        blocks += _blocks([word for word in inside if word.x0 + word.x1 < 2 * x], depth + 1)
        blocks += _blocks([word for word in inside if word.x0 + word.x1 >= 2 * x], depth + 1)
    if at < len(rest):
        blocks.append(rest[at:])
    return blocks


def _gutter(words: list[Word]) -> tuple[float, list[tuple[float, float]]] | None:
    """A place that no word crosses over the height of several lines, and between which heights."""
    left, right = min(word.x0 for word in words), max(word.x1 for word in words)
    top, bottom = max(word.y1 for word in words), min(word.y0 for word in words)
    height = statistics.median(word.y1 - word.y0 for word in words)
    count = int((right - left) / BIN) + 1
    if count < 20 or height <= 0 or count > 5_000:
        return None
    first, last = int(count * 0.2), int(count * 0.8)
    crossing: list[list[float]] = [[] for _ in range(first, last + 1)]
    for word in words:
        # A gutter must be free of the word by half its width on either side.
        begin = int((word.x0 - left - GUTTER / 2) / BIN) + 1
        end = int((word.x1 - left + GUTTER / 2) / BIN)
        for index in range(max(first, begin), min(last, end) + 1):
            crossing[index - first].append(word.middle)
    found: list[tuple[float, int, list[tuple[float, float]]]] = []
    for index, heights in enumerate(crossing, first):
        edges = [top + height, *sorted(heights, reverse=True), bottom - height]
        bands = [(upper, lower) for upper, lower in pairwise(edges) if upper - lower > LINES * height]
        if bands:
            found.append((sum(upper - lower for upper, lower in bands), index, bands))
    # The place that is free over the greatest height, of those that have lines on either side.
    found.sort(key=lambda each: (-each[0], each[1]))
    placed = sorted((word.middle, word.x0, word.x1) for word in words)
    best: tuple[float, float, list[tuple[float, float]]] | None = None
    for most, index, bands in found[:MOST]:
        if best is not None and best[0] >= most:
            break
        x = left + index * BIN
        bands = [band for band in bands if _two_sided(placed, x, band)]
        free = sum(upper - lower for upper, lower in bands)
        if bands and (best is None or free > best[0]):
            best = (free, x, bands)
    if best is None:
        return None
    # The edges are the middles of words that cross; what is free lies between them.
    return best[1], [(upper - height / 4, lower + height / 4) for upper, lower in best[2]]


def _two_sided(placed: list[tuple[float, float, float]], x: float, band: tuple[float, float]) -> bool:
    """Whether lines stand on either side of `x`, those on the right one below the other."""
    upper, lower = band
    inside = placed[bisect_right(placed, (lower, 1e9, 1e9)) : bisect_left(placed, (upper, -1e9, -1e9))]
    left = {round(middle / 4) for middle, _, x1 in inside if x1 <= x}
    right: dict[int, float] = {}
    for middle, x0, _ in inside:
        if x0 >= x:
            row = round(middle / 4)
            right[row] = min(x0, right.get(row, x0))
    if min(len(left), len(right)) < SIDE or max(len(left), len(right)) < LINES:
        return False
    edge = min(right.values())
    return sum(x0 < edge + INDENT for x0 in right.values()) >= 0.6 * len(right)


def _lines(words: list[Word]) -> list[list[Word]]:
    """The lines of a column, top to bottom."""
    lines: list[list[Word]] = []
    middle = height = 0.0
    for word in sorted(words, key=lambda word: (-word.middle, word.x0)):
        size = word.y1 - word.y0
        if lines and abs(word.middle - middle) < 0.5 * max(height, size):
            lines[-1].append(word)
        else:
            lines.append([word])
            height = 0.0
        # The highest word gives the line its place; a footnote mark stands above it.
        if size > height:
            middle, height = word.middle, size
    return [sorted(line, key=lambda word: word.x0) for line in lines]
