"""The lines of a page: which of them are its content, and the text that they make."""

from __future__ import annotations

import re

import attrs

from tipreport.model import Span
from tipreport.rules.noise import TITLES
from tipreport.source.document import Dropped
from tipreport.source.offsets import OffsetMap, Pieces
from tipreport.source.unwrap import COUNTRY

MENU_AT_LEAST = 6
"""So many lines in a row that are nothing but links are a menu."""
CONTENT_SHARE = 0.6
"""The part of a page that is marked as its content is taken for it if it holds at least this share of the prose."""

# The end of a sentence.
STOP = re.compile(r"[.;:](?:\s|[”\"’)]|\Z)")
# The title of the report, such as stands in a line above the content.
TITLE = re.compile("|".join(f"(?:{re.sub(r'[?]P<[^>]+>', '?:', pattern)})" for pattern in TITLES), re.IGNORECASE)


@attrs.define
class Line:
    """A line that is being made: its pieces of text with the range of the page each came from, and what holds for it.

    `noise` is why its element holds no text of the narrative, `sure` whether that is certain; `content` whether it
    stands in what the page marks as its content; `linked` how many of its characters are links.
    """

    pieces: list[tuple[str, int, int]] = attrs.Factory(list)
    size: int = 0
    gap: int = 0
    noise: str | None = None
    sure: bool = False
    content: bool = False
    level: int = 0
    linked: int = 0
    mark: tuple[str, int] | None = None

    def add(self, words: str, start: int, end: int) -> None:
        """Put `words` at the end, which came from `[start, end)`."""
        if words:
            self.pieces.append((words, start, end))
            self.size += len(words) if not words.isspace() else 0

    def add_even(self, words: str, start: int) -> None:
        """Put `words` at the end as they stand from `start` on, without a blank that would be a second one."""
        if words[:1] == " " and (not self.pieces or self.pieces[-1][0][-1] == " "):
            words, start = words[1:], start + 1
        self.add(words, start, start + len(words))

    def join(self, other: Line, between: str) -> None:
        """Put another line at the end."""
        self.pieces.append((between, other.pieces[0][1], other.pieces[0][1]))
        self.pieces += other.pieces
        self.size += other.size
        self.linked += other.linked

    @property
    def words(self) -> str:
        """Its text."""
        return "".join(piece for piece, _, _ in self.pieces)

    @property
    def menu(self) -> bool:
        """Whether it is nothing but links."""
        return self.size < 90 and self.linked >= 0.9 * self.size > 0


def assembled(
    raw: str, lines: list[Line], reasons: list[tuple[int, str]]
) -> tuple[str, OffsetMap, tuple[Dropped, ...]]:
    """The text that the lines make, its map to the page, and what was left out of the page.

    Every character of the page that is not blank lies in the origin of a character of the text, or was left out.
    """
    _judge(lines)
    parts: list[str] = []
    pieces = Pieces()
    dropped: list[Dropped] = []
    here = 0
    gap = 0
    waiting: list[tuple[int, str]] = []
    hidden = iter(reasons)
    following = next(hidden, None)

    def leave(end: int) -> None:
        nonlocal here
        marks = sorted(waiting)
        waiting.clear()
        start = here
        reason = marks[0][1] if marks else "markup"
        for at, other in [*marks[1:], (end, "")]:
            if other == reason:
                continue
            stop = max(start, min(at, end))
            if raw[start:stop].strip():
                dropped.append(Dropped(Span(start, stop), reason))
            start, reason = stop, other
        here = end

    for line in lines:
        start = line.pieces[0][1]
        while following is not None and following[0] < start:
            waiting.append(following)
            following = next(hidden, None)
        if line.noise is not None:
            waiting.append((start, line.noise))
            gap = max(gap, line.gap)
            continue
        gap = max(gap, line.gap)
        if parts:
            parts.append("\n" * max(1, gap))
            pieces.put(max(1, gap), start, start)
        gap = 0
        if line.mark is not None and not BULLETED.match(line.words):
            parts.append(line.mark[0])
            pieces.put(len(line.mark[0]), start, start)
        for words, begin, end in line.pieces:
            if begin > here:
                while following is not None and following[0] < begin:
                    waiting.append(following)
                    following = next(hidden, None)
                leave(begin)
            parts.append(words)
            if len(words) == end - begin:
                pieces.copy(begin, end)
            else:
                pieces.put(len(words), begin, end)
            here = max(here, end)
    waiting += [each for each in (following, *hidden) if each is not None]
    leave(len(raw))
    if parts:
        parts.append("\n")
        pieces.put(1, len(raw), len(raw))
    return "".join(parts), pieces.done(), tuple(dropped)


# A line that has a mark of its own: `• Fund`, `* Fund`, `1. Fund`.
BULLETED = re.compile(r"\s{0,9}(?:[•▪●◦‣·*–-]\s?|\(?\d{1,3}[.)]\s)")


def _prose(line: Line) -> bool:
    return line.size >= 80 and line.linked * 2 < line.size and STOP.search(line.words) is not None


def _judge(lines: list[Line]) -> None:
    """Which lines are no text of the narrative: `noise` says why, and null that they are."""
    told = [(line, line.size) for line in lines if _prose(line)]
    whole = sum(size for _, size in told)
    doubtful = sum(size for line, size in told if line.noise and not line.sure)
    if doubtful * 2 > whole:
        # The class of an element around everything, or one that is never closed, says nothing.
        for line in lines:
            if not line.sure:
                line.noise = None
    kept = sum(size for line, size in told if line.noise is None)
    if not kept and whole:
        for line in lines:
            line.noise = None
        kept = whole
    marked = sum(size for line, size in told if line.noise is None and line.content)
    if marked and marked >= CONTENT_SHARE * kept:
        for line in lines:
            if line.noise is None and not line.content and line.level != 1 and not _title(line):
                line.noise = "outside the content of the page"
    run: list[Line] = []
    for line in [*lines, Line()]:
        if line.menu and line.noise is None:
            run.append(line)
            continue
        if len(run) >= MENU_AT_LEAST:
            for each in run:
                each.noise = "menu of links"
        if line.noise is None:
            run = []


def _title(line: Line) -> bool:
    if line.size > 120 or line.menu:
        return False
    words = line.words
    return TITLE.search(words) is not None or COUNTRY.match(words) is not None
