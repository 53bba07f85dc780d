"""From offsets of a made text back to those of the text it was made from, recorded while it is made."""

from __future__ import annotations

from bisect import bisect_right

import attrs

from tipreport.model import Span


@attrs.frozen
class OffsetMap:
    """Pieces of a made text and where each came from.

    Piece `i` covers `[made[i], made[i + 1])` (the last one ends at `length`) and came from `[origin[i], ends[i])`.
    A piece as long as its origin is a plain copy, character for character; any other was put there for all of its
    origin together (a ligature for its letters, one blank for a run of blanks).

    >>> made, offsets = Copier("of\\xadfice").drop(2, 3).done()  # a soft hyphen
    >>> made, offsets.origin_span(Span(1, 4))
    ('office', Span(1, 5))
    """

    made: tuple[int, ...]
    origin: tuple[int, ...]
    ends: tuple[int, ...]
    length: int

    @classmethod
    def identity(cls, length: int) -> OffsetMap:
        """The map of a text that was taken as it is."""
        return cls((0,), (0,), (length,), length)

    def origin_span(self, span: Span) -> Span:
        """The smallest range of the origin that the characters of `span` came from.

        >>> Copier("a&amp;b").put(1, 6, "&").done()[1].origin_span(Span(1, 3))
        Span(1, 7)
        """
        return Span(*self._range(span.start, span.end))

    def then(self, inner: OffsetMap) -> OffsetMap:
        """The map of this made text to the origin of the text it was made from, which `inner` maps further back.

        >>> text, inner = Copier("a\\xadb c").drop(1, 2).done()
        >>> made, outer = Copier(text).put(2, 3, "_").done()
        >>> made, outer.then(inner).origin_span(Span(1, 4))
        ('ab_c', Span(2, 5))
        """
        if inner._plain():
            return self
        if self._plain() and self.length == inner.length:
            return inner
        pieces = Pieces()
        for index, start in enumerate(self.made):
            size = self._stop(index) - start
            at, end = self.origin[index], self.ends[index]
            if size != end - at:
                pieces.put(size, *inner._range(at, end))
                continue
            piece = inner._piece(at)
            while at < end:
                stop = min(end, inner._stop(piece))
                if stop > at:
                    if inner._copied(piece):
                        pieces.copy(*inner._inside(piece, at, stop))
                    else:
                        pieces.put(stop - at, inner.origin[piece], inner.ends[piece])
                    at = stop
                piece += 1
        return pieces.done()

    def part(self, span: Span) -> OffsetMap:
        """The map of the part `span` of the made text."""
        if span.start == 0 and span.end == self.length:
            return self
        return OffsetMap((0,), (span.start,), (span.end,), len(span)).then(self)

    def _plain(self) -> bool:
        """Whether the text was taken as it is, from its beginning."""
        return len(self.made) == 1 and self.origin[0] == 0 and self._copied(0)

    def _stop(self, index: int) -> int:
        return self.made[index + 1] if index + 1 < len(self.made) else self.length

    def _copied(self, index: int) -> bool:
        return self._stop(index) - self.made[index] == self.ends[index] - self.origin[index]

    def _piece(self, offset: int) -> int:
        return max(0, bisect_right(self.made, offset) - 1)

    def _inside(self, index: int, start: int, end: int) -> tuple[int, int]:
        """Where `[start, end)`, which lies inside piece `index`, came from."""
        if self._copied(index):
            shift = self.origin[index] - self.made[index]
            return start + shift, end + shift
        return self.origin[index], self.ends[index]

    def _range(self, start: int, end: int) -> tuple[int, int]:
        if start >= self.length:
            return self.ends[-1], self.ends[-1]
        piece = self._piece(start)
        first, last = self._inside(piece, start, max(start, min(end, self._stop(piece))))
        if end <= start:
            return first, first
        if end > self._stop(piece):
            piece = self._piece(end - 1)
            last = self._inside(piece, self.made[piece], end)[1]
        return first, max(first, last)


class Pieces:
    """Gathers the pieces of a map, left to right; what lies side by side in both texts becomes one piece."""

    def __init__(self) -> None:
        self.size = 0
        self._made: list[int] = []
        self._origin: list[int] = []
        self._ends: list[int] = []
        self._plain = False

    def copy(self, start: int, end: int) -> None:
        """Characters that were taken as they are from `[start, end)`."""
        if end <= start:
            return
        if self._plain and self._ends[-1] == start:
            self._ends[-1] = end
        else:
            self._made.append(self.size)
            self._origin.append(start)
            self._ends.append(end)
            self._plain = True
        self.size += end - start

    def put(self, size: int, start: int, end: int) -> None:
        """`size` characters that stand for all of `[start, end)` together."""
        if size == end - start and size > 1:
            # As long as its origin, yet no copy: a character at a time, each of which came from all of it.
            for _ in range(size):
                self.put(1, start, end)
        elif size == end - start:
            self.copy(start, end)
        elif size:
            self._made.append(self.size)
            self._origin.append(start)
            self._ends.append(end)
            self.size += size
            self._plain = False

    def done(self) -> OffsetMap:
        """The map."""
        if not self._made:
            return OffsetMap((0,), (0,), (0,), 0)
        return OffsetMap(tuple(self._made), tuple(self._origin), tuple(self._ends), self.size)


class Copier:
    """Makes a text out of another, left to right, and records where each piece came from.

    >>> made, offsets = Copier("\\ufb01ne").put(0, 1, "fi").done()
    >>> made, offsets.origin_span(Span(2, 4))
    ('fine', Span(1, 3))
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._here = 0
        self._parts: list[str] = []
        self._pieces = Pieces()

    @property
    def size(self) -> int:
        """How many characters have been made so far."""
        return self._pieces.size

    def put(self, start: int, end: int, piece: str) -> Copier:
        """Copy all up to `start`, then write `piece` in place of `[start, end)`."""
        if start > self._here:
            self._parts.append(self._text[self._here : start])
            self._pieces.copy(self._here, start)
        if piece:
            self._parts.append(piece)
            self._pieces.put(len(piece), start, end)
        self._here = end
        return self

    def drop(self, start: int, end: int) -> Copier:
        """Copy all up to `start` and leave `[start, end)` out."""
        return self.put(start, end, "")

    def done(self) -> tuple[str, OffsetMap]:
        """Copy the rest; the text made, and its map."""
        self.drop(len(self._text), len(self._text))
        return "".join(self._parts), self._pieces.done()
