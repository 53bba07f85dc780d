"""A narrative as it came: its canonical text, where each character stood in the input, and what was left out."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

import attrs

from tipreport.errors import ModelError
from tipreport.model import Anchor, Span
from tipreport.source.canonical import canonical
from tipreport.source.card import Card, read_card
from tipreport.source.offsets import OffsetMap
from tipreport.source.webcard import from_address


@attrs.frozen
class Dropped:
    """What a reader left out of the text: where it stood in the input as it came, and why."""

    span: Span
    reason: str
    page: int | None = None


@attrs.frozen
class SourceSpan:
    """Where a value stands in the input as it came.

    `start` and `end` count code points of the file as decoded, its byte order mark aside and its line ends as they are
    (`open(path, newline="")`, for UTF-8 with `encoding="utf-8-sig"`); for a PDF, of the text extracted from `page` (from 1),
    as `tipreport.source.pdf.page_texts` gives it.
    """

    start: int
    end: int
    page: int | None = None


@attrs.frozen(kw_only=True)
class Extract:
    """What a reader of one format makes of a file: a text, its map to the file, and what it left out of it.

    `card` is what the file says of itself outside its text. `pages` is where each page begins in the extracted text.
    """

    text: str
    offsets: OffsetMap
    media: str
    card: Card = Card()
    dropped: tuple[Dropped, ...] = ()
    pages: tuple[int, ...] = ()
    wrapped: bool = True


@attrs.frozen(kw_only=True, repr=False)
class Document:
    """One narrative, with what stands around it.

    >>> import tipreport
    >>> document, = tipreport.documents("seeds/norway-2011.txt")
    >>> document.card.title
    '2011 Trafficking in Persons Report - Norway'
    >>> document.source_span(tipreport.Span(4, 11))
    SourceSpan(start=4, end=11, page=None)

    `text` is the text of the report that `parse` makes of it. `card` is what the page says of itself, above or
    around the text. `sha256` is that of the bytes of the file. `pages` holds the offset at which each page of a PDF
    begins in the extracted text.
    """

    text: str
    offsets: OffsetMap
    path: str | None = None
    media: str = "text"
    card: Card = Card()
    dropped: tuple[Dropped, ...] = ()
    sha256: str | None = None
    pages: tuple[int, ...] = ()

    @classmethod
    def from_text(cls, text: str, *, path: str | None = None, sha256: str | None = None) -> Document:
        """The document of a text that holds one narrative, with whatever stands around it.

        >>> Document.from_text("Norway (Tier\\xa01)\\r\\n").text
        'Norway (Tier 1)\\n'

        Raises `NotANarrativeError` for an empty text, `EncodingError` for NUL and halves of surrogate pairs.
        """
        if sha256 is None:
            sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        extract = Extract(text=text, offsets=OffsetMap.identity(len(text)), media="text")
        return cls.from_extract(extract, path=path, sha256=sha256)

    @classmethod
    def from_extract(cls, extract: Extract, *, path: str | None = None, sha256: str | None = None) -> Document:
        """The document of what a reader made of a file."""
        text, offsets, gone = canonical(extract.text, wrapped=extract.wrapped)
        dropped = extract.dropped
        if gone:
            own = (_placed(extract.offsets.origin_span(span), reason, extract.pages) for span, reason in gone)
            dropped = tuple(sorted((*dropped, *own), key=lambda each: (each.page or 0, each.span)))
        return cls(
            text=text,
            offsets=offsets.then(extract.offsets),
            path=path,
            media=extract.media,
            card=_card(text, extract.card),
            dropped=dropped,
            sha256=sha256,
            pages=extract.pages,
        )

    def source_span(self, span: Span) -> SourceSpan:
        """Where the characters of `span` stand in the input as it came.

        >>> Document.from_text("\\ufb01ve victims").source_span(Span(0, 4))
        SourceSpan(start=0, end=3, page=None)

        Raises `ModelError` for a span outside the text.
        """
        if span.end > len(self.text):
            raise ModelError("a span outside the text", subject=f"{span} of {len(self.text)}")
        found = self.offsets.origin_span(span)
        if not self.pages:
            return SourceSpan(found.start, found.end)
        page = max(0, bisect_right(self.pages, found.start) - 1)
        return SourceSpan(found.start - self.pages[page], found.end - self.pages[page], page + 1)

    def parts(self, spans: Iterable[Span]) -> tuple[Document, ...]:
        """The documents of the parts `spans` of this one, each with its map, and of its card what holds for the part.

        The country of the card is not their own. What was left out goes with the part in whose stretch of the file it
        stood: from its first character, or the head of the file, to the next part.
        """
        raws = sorted((self._raw(each), index) for index, each in enumerate(self.dropped))
        made: list[Document] = []
        for span in spans:
            anchors = tuple(
                Anchor(anchor.what, Span(anchor.span.start - span.start, anchor.span.end - span.start))
                for anchor in self.card.evidence
                if span.contains(anchor.span) and anchor.what != "country"
            )
            unread = tuple(
                Span(each.start - span.start, each.end - span.start) for each in self.card.unread if span.contains(each)
            )
            first = bisect_left(raws, (self._origin(span.start),)) if span.start else 0
            last = bisect_left(raws, (self._origin(span.end),)) if span.end < len(self.text) else len(raws)
            made.append(
                attrs.evolve(
                    self,
                    text=span.of(self.text),
                    offsets=self.offsets.part(span),
                    card=attrs.evolve(self.card, evidence=anchors, unread=unread, country=None),
                    dropped=tuple(self.dropped[index] for index in sorted(index for _, index in raws[first:last])),
                )
            )
        return tuple(made)

    def _origin(self, at: int) -> int:
        return self.offsets.origin_span(Span(at, at)).start

    def _raw(self, dropped: Dropped) -> int:
        return dropped.span.start + (self.pages[dropped.page - 1] if dropped.page else 0)

    def __repr__(self) -> str:
        return f"<Document {self.path or 'of a text'}: {self.media}, {len(self.text):,} characters>"


def _placed(span: Span, reason: str, pages: tuple[int, ...]) -> Dropped:
    if not pages:
        return Dropped(span, reason)
    page = max(0, bisect_right(pages, span.start) - 1)
    return Dropped(Span(span.start - pages[page], span.end - pages[page]), reason, page + 1)


def _card(text: str, other: Card) -> Card:
    """What the text says of itself, then what its file says, then what its address says."""
    card = read_card(text).filled(other)
    return card.filled(from_address(card.url)) if card.url else card
