"""Where words stand, in a way that outlives the text: the words with what stands around them first, the place second.

Blanks count for nothing: two copies of a text that differ only in them have the same anchors.
"""

from __future__ import annotations

import hashlib
from functools import cached_property

import attrs

from tipreport.model import Span

CONTEXT = 32
"""Characters on either side that an anchor has at least, where the text has them."""

MOST_CONTEXT = 2048
"""More are not taken, however often the words are repeated."""

LEAST_SHARED = 12
"""Characters around the words that must be the same where the rest of the context has changed."""


@attrs.frozen(kw_only=True)
class Quote:
    """Words of a text with what stands before and behind them, and where they stood in the text they were taken from.

    These are the TextQuoteSelector and the TextPositionSelector of the W3C Web Annotation data model.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None


def digest(text: str) -> str:
    """The SHA-256 of a text as UTF-8; half of a surrogate pair counts as it is.

    >>> digest("")[:12]
    'e3b0c44298fc'
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def squeezed(text: str) -> str:
    """The text without blanks.

    >>> squeezed(" 26 sex\\ntrafficking ")
    '26sextrafficking'
    """
    return "".join(text.split())


class Ground:
    """A text in which words are looked for.

    >>> ground = Ground("Police arrested 12 men. Police arrested 12 women.")
    >>> quote = ground.quote(Span(40, 42))
    >>> Ground("Police  arrested 12\\nmen. Police arrested\\n\\n12 women.").find(quote)
    Span(42, 44)
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._squeezed = squeezed(text)

    @cached_property
    def sha256(self) -> str:
        """The digest of the text."""
        return digest(self.text)

    @cached_property
    def _places(self) -> list[int]:
        """Where each character stands that is no blank."""
        return [at for at, character in enumerate(self.text) if not character.isspace()]

    def quote(self, span: Span) -> Quote:
        """The words at a span, with as much around them as tells them from all others, if the text does."""
        text, start, end = self.text, span.start, span.end
        width = CONTEXT
        while True:
            first, last = max(0, start - width), min(len(text), end + width)
            whole = squeezed(text[first:last])
            again = self._squeezed.find(whole, self._squeezed.find(whole) + 1)
            if again < 0 or width >= MOST_CONTEXT or (first == 0 and last == len(text)):
                return Quote(
                    exact=text[start:end], prefix=text[first:start], suffix=text[end:last], start=start, end=end
                )
            width *= 2

    def find(self, quote: Quote, sha256: str | None = None) -> Span | None:
        """Where the words stand; null where they do not, or where several places fit as well.

        `sha256` is the digest of the text that the anchor was made in: in that text its place is taken at once.
        """
        start, end = quote.start, quote.end
        if start is not None and end is not None and sha256 == self.sha256 and self.text[start:end] == quote.exact:
            return Span(start, end)
        exact = squeezed(quote.exact)
        if not exact:
            return None
        before, behind = squeezed(quote.prefix), squeezed(quote.suffix)
        whole = [at + len(before) for at in self._all(before + exact + behind)]
        if not whole:
            whole = self._alike(exact, before, behind)
        at = self._nearest(whole, start)
        return None if at is None else Span(self._places[at], self._places[at + len(exact) - 1] + 1)

    def _all(self, words: str) -> list[int]:
        found, at = [], self._squeezed.find(words)
        while at >= 0:
            found.append(at)
            at = self._squeezed.find(words, at + 1)
        return found

    def _alike(self, exact: str, before: str, behind: str) -> list[int]:
        """Where the words stand with the most of their context; nowhere if that is little."""
        best: list[int] = []
        most = min(LEAST_SHARED, len(before) + len(behind))
        for at in self._all(exact):
            end = at + len(exact)
            shared = _common(before[::-1], self._squeezed[max(0, at - len(before)) : at][::-1])
            shared += _common(behind, self._squeezed[end : end + len(behind)])
            if shared > most:
                best, most = [at], shared
            elif shared == most:
                best.append(at)
        return best

    def _nearest(self, found: list[int], start: int | None) -> int | None:
        """The only one, or the one that is much nearer to the old place than any other."""
        if len(found) < 2:
            return found[0] if found else None
        if start is None:
            return None
        near = sorted(found, key=lambda at: abs(self._places[at] - start))
        first, second = (abs(self._places[at] - start) for at in near[:2])
        return near[0] if first * 2 < second else None


def _common(one: str, other: str) -> int:
    """How many characters the two begin with alike."""
    for number, (mine, yours) in enumerate(zip(one, other, strict=False)):
        if mine != yours:
            return number
    return min(len(one), len(other))
