"""Tuples that show themselves: a line for each of theirs, and a table in a notebook."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, SupportsIndex, TypeVar, overload

T = TypeVar("T", covariant=True)

MOST = 30
"""Lines that are shown."""

WORDS = 70
"""Characters of a part's words that are shown."""


def clipped(text: str, limit: int | None = None) -> str:
    """The text in one line; what is longer than `limit` characters is cut behind a word and ends in an ellipsis.

    >>> clipped("  The Government\\nof Norway ", 18), clipped("anti-trafficking", 8)
    ('The Government of…', 'anti-tr…')
    """
    line = " ".join(text.split())
    if limit is None or len(line) <= limit:
        return line
    cut = line[: limit - 1]
    word = cut if line[limit - 1] == " " else cut.rpartition(" ")[0]
    return (word if len(word) > limit // 2 else cut).rstrip(" ,;:") + "…"


class Listed(tuple[T, ...]):
    """A tuple, equal to any other of the same items.

    >>> Listed([1, 2])
    1
    2
    """

    __slots__ = ()

    @overload
    def __getitem__(self, key: SupportsIndex, /) -> T: ...
    @overload
    def __getitem__(self, key: slice, /) -> Listed[T]: ...
    def __getitem__(self, key: SupportsIndex | slice, /) -> T | Listed[T]:
        return self._like(super().__getitem__(key)) if isinstance(key, slice) else super().__getitem__(key)

    def _like(self, items: Iterable[Any]) -> Listed[Any]:
        return type(self)(items)

    def _line(self, item: Any) -> str:
        return repr(item)

    def __repr__(self) -> str:
        lines = [self._line(item) for item in tuple(self)[:MOST]]
        more = len(self) - len(lines)
        return "\n".join([*lines, *([f"… and {more:,} more"] if more else [])]) or "()"

    def _repr_html_(self) -> str:
        from tipreport.export.html import repr_html  # as in Report

        return repr_html(self)


class Parts(Listed[T]):
    """The parts of a report, which show their words.

    >>> import tipreport
    >>> tipreport.read("seeds/norway-2011.txt").recommendations[6:]
    <Recommendation 7: fund> “fund a national anti-trafficking awareness campaign”
    <Recommendation 8: establish> “establish a national anti-trafficking rapporteur to draft critical…”
    """

    text: str

    def __new__(cls, items: Iterable[T] = (), text: str = "") -> Parts[T]:
        made = super().__new__(cls, items)
        made.text = text
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (tuple(self), self.text)

    def _like(self, items: Iterable[Any]) -> Parts[Any]:
        return type(self)(items, self.text)

    def _line(self, item: Any) -> str:
        span = getattr(item, "span", None)
        words = clipped(span.of(self.text), WORDS) if span else ""
        return f"{item!r} “{words}”" if words else repr(item)
