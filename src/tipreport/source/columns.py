"""Words on a page become lines in reading order: column by column, with what runs across the page in its place."""

from __future__ import annotations

import statistics

import attrs

BIN = 2.0
"""How far apart, in points, the places are at which a gutter is looked for."""
GUTTER = 5.0
"""No gutter is narrower, in points."""
LINES = 5
"""So many lines on either side of a gutter make columns."""
DEEPEST = 3
"""How often a column may hold columns."""


@attrs.frozen
class Word:
    """A word and its box, in points from the bottom left of the page."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return (self.y0 + self.y1) / 2


@attrs.frozen
class TextLine:
    """A line of words. `column` is the number of its column on the page, in reading order."""

    words: tuple[Word, ...]
    column: int

    @property
    def text(self) -> str:
        """Its words, with a blank between."""
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        """Where it begins."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Where it ends."""
        return max(word.x1 for word in self.words)

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return statistics.fmean(word.middle for word in self.words)

    @property
    def size(self) -> float:
        """How high its words are."""
        return statistics.median(word.y1 - word.y0 for word in self.words)


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
        lines += (TextLine(tuple(each), column) for each in _lines(block))
    return lines


def _blocks(words: list[Word], depth: int) -> list[list[Word]]:
    """The words of each column, in reading order."""
    found = _gutter(words) if depth < DEEPEST and len(words) >= 4 * LINES else None
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
        for side in ([w for w in inside if w.x0 + w.x1 < 2 * x], [w for w in inside if w.x0 + w.x1 >= 2 * x]):
            blocks += _blocks(side, depth + 1)
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
    crossing: dict[int, list[float]] = {index: [] for index in range(first, last + 1)}
    for word in words:
        # A gutter must be free of the word by half its width on either side.
        begin = int((word.x0 - left - GUTTER / 2) / BIN) + 1
        end = int((word.x1 - left + GUTTER / 2) / BIN)
        for index in range(max(first, begin), min(last, end) + 1):
            crossing[index].append(word.middle)
    best: tuple[float, float, list[tuple[float, float]]] | None = None
    for index, heights in crossing.items():
        x = left + index * BIN
        edges = [top + height, *sorted(heights, reverse=True), bottom - height]
        bands = [
            (upper, lower) for upper, lower in zip(edges, edges[1:], strict=False) if upper - lower > LINES * height
        ]
        free = sum(upper - lower for upper, lower in bands)
        if bands and (best is None or free > best[0] + height / 2):
            bands = [band for band in bands if _two_sided(words, x, band)]
            free = sum(upper - lower for upper, lower in bands)
            if bands and (best is None or free > best[0]):
                best = (free, x, bands)
    if best is None:
        return None
    _, x, bands = best
    # The edges are the middles of words that cross; what is free lies between them.
    return x, [(upper - height / 4, lower + height / 4) for upper, lower in bands]


def _two_sided(words: list[Word], x: float, band: tuple[float, float]) -> bool:
    upper, lower = band
    inside = [word for word in words if lower < word.middle < upper]
    for side in ([word for word in inside if word.x1 <= x], [word for word in inside if word.x0 >= x]):
        if len({round(word.middle / 4) for word in side}) < LINES or len(side) * 5 < len(inside):
            return False
    return True


def _lines(words: list[Word]) -> list[list[Word]]:
    """The lines of a column, top to bottom."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (-word.middle, word.x0)):
        if lines:
            # The highest words give the line its height; a footnote mark stands above its middle.
            line = lines[-1]
            tall = max(line, key=lambda other: other.y1 - other.y0)
            if abs(word.middle - tall.middle) < 0.5 * max(tall.y1 - tall.y0, word.y1 - word.y0):
                line.append(word)
                continue
        lines.append([word])
    return [sorted(line, key=lambda word: word.x0) for line in lines]
