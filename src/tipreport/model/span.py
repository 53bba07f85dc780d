"""Where a value stands: half-open ranges of code points."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from tipreport.errors import ModelError


@attrs.frozen(order=True, repr=False, init=False)
class Span:
    """A half-open range `[start, end)` in code points of `Report.text`.

    >>> span = Span(3, 9)
    >>> span, len(span), span.of("a narrow path")
    (Span(3, 9), 6, 'arrow ')

    Raises `ModelError` unless `0 <= start <= end`.
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        # Written out, since a report has hundreds: attrs' own way with a check after it takes half as long again.
        if not 0 <= start <= end:
            raise ModelError(
                "a span needs 0 <= start <= end", subject=f"{start}, {end}", hint="give code points of the text"
            )
        _set_start(self, start)
        _set_end(self, end)

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end})"

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """A span is a place, so it is true even where it is empty."""
        return True

    def __iter__(self) -> Iterator[int]:
        yield self.start
        yield self.end

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether `other` lies inside this span, ends included."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> Span:
        """The span `by` code points further on."""
        return Span(self.start + by, self.end + by)


_set_start, _set_end = (Span.__dict__[name].__set__ for name in ("start", "end"))


@attrs.frozen
class Anchor:
    """The characters that show a value which is not itself a span: `what` is the value's name.

    >>> Anchor("tier", Span(3, 9))
    Anchor(what='tier', span=Span(3, 9))
    """

    what: str
    span: Span
