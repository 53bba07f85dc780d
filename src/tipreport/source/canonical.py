"""The canonical text: one kind of line end and blank, nothing invisible, no marks of Markdown inside the lines, one line a
paragraph, each change recorded."""

from __future__ import annotations

import re

from tipreport.errors import EncodingError, NotANarrativeError
from tipreport.model import Span
from tipreport.source.cuts import cut
from tipreport.source.marks import unmarked
from tipreport.source.mojibake import CONTROLS, HIDDEN, repaired
from tipreport.source.offsets import Copier, OffsetMap
from tipreport.source.slips import mended
from tipreport.source.unwrap import unwrapped

# Characters that stand in no text: NUL, and halves of surrogate pairs.
IMPOSSIBLE = re.compile("[\x00\ud800-\udfff]")

INVISIBLE = "invisible character"
# A line that was joined may show that the next goes on too; so many times at most.
_TURNS = 4

_LIGATURES = zip("\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06", "ff fi fl ffi ffl st st".split(), strict=True)
# What is written otherwise, one character at a time: other ends of lines, other blanks, ligatures, and controls that
# stand for a character of Windows-1252.
WRITTEN: dict[str, str] = {
    **dict.fromkeys("\r\x0b\x0c\x1c\x1d\x1e\u2028\u2029", "\n"),
    **dict.fromkeys("\t\xa0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))), " "),
    **dict(_LIGATURES),
    **CONTROLS,
}
# Any of these, or what is invisible: `\xa0`, `\u200b`, `\r`, `\ufb01`. One class, which is what makes it fast.
ODD = re.compile(f"[{HIDDEN.pattern[1:-1]}\x81\x8d\x8f\x90\x9d{''.join(WRITTEN)}]")
# A soft hyphen that ends a line, where it is seen: `traf\xad` before `ficking`.
SEEN_HYPHEN = re.compile(r"(?<=[^\W\d_])\xad[ \t\xa0]*(?=\r?\n[ \t\xa0]*[a-z])")


def canonical(text: str, *, wrapped: bool = True) -> tuple[str, OffsetMap, list[tuple[Span, str]]]:
    """The canonical text of `text`, its map to `text`, and what was left out with the reason.

    >>> made, offsets, dropped = canonical("Norway\\u00a0(Tier\\u200b 1)\\r\\n")
    >>> made, dropped
    ('Norway (Tier 1)\\n', [(Span(12, 13), 'invisible character')])

    `wrapped=False` leaves the lines as they are, for a text whose lines were made by a reader. Made again from a
    canonical text, it is that text. Raises `NotANarrativeError` for an empty text, `EncodingError` for NUL and for
    halves of surrogate pairs.
    """
    if not text or text.isspace():
        raise NotANarrativeError("the text is empty", subject=text[:40], hint="give the text of one narrative")
    if (not _encodes(text) or "\0" in text) and (bad := IMPOSSIBLE.search(text)):
        at = bad.start()
        raise EncodingError(
            f"not text: character {at} is U+{ord(bad.group()):04X}",
            subject=text[max(0, at - 20) : at + 20].encode("ascii", "backslashreplace").decode(),
            hint="decode the file anew",
            offset=at,
        )
    made, offsets, hidden = repaired(text)
    dropped = [(span, INVISIBLE) for span in hidden]
    made, inner, gone, ends = _plain(made)
    dropped += [(offsets.origin_span(span), reason) for span, reason in gone]
    if len(offsets.made) > 1:
        # A blank may have been put right out of letters: `Â` and a no-break space.
        blanks = map(offsets.origin_span, ends)
        dropped += [(span, "blank at the end of a line") for span in blanks if not span.of(text).isspace()]
    offsets = inner.then(offsets)
    made, inner, gone = mended(made)
    dropped += [(offsets.origin_span(span), reason) for span, reason in gone]
    offsets = inner.then(offsets)
    if wrapped:
        made, inner, gone = unmarked(made)
        dropped += [(offsets.origin_span(span), reason) for span, reason in gone]
        offsets = inner.then(offsets)
        for _ in range(_TURNS):
            before = made
            made, inner, gone = unwrapped(before)
            dropped += [(offsets.origin_span(span), reason) for span, reason in gone]
            offsets = inner.then(offsets)
            if made == before:
                break
    made, inner = cut(made)
    offsets = inner.then(offsets)
    if not made.strip():
        raise NotANarrativeError("the text is empty", subject=text[:40], hint="give the text of one narrative")
    dropped.sort(key=lambda each: each[0])
    return made, offsets, dropped


def _encodes(text: str) -> bool:
    """Whether there is no half of a surrogate pair in `text`; far cheaper than a look for one."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _plain(text: str) -> tuple[str, OffsetMap, list[tuple[Span, str]], list[Span]]:
    """One kind of line end and blank, nothing invisible, no blanks at the ends of lines; these last, where they were."""
    ends: list[Span] = []
    dropped: list[tuple[Span, str]] = []
    copier = Copier(text)
    for match in ODD.finditer(text):
        start, end = match.span()
        piece = WRITTEN.get(text[start])
        if piece is not None:
            copier.put(start, end + (text[start : end + 1] == "\r\n"), piece)
        elif SEEN_HYPHEN.match(text, start):
            copier.put(start, end, "-")
        else:
            copier.drop(start, end)
            dropped.append((Span(start, end), INVISIBLE))
    made, offsets = copier.done()
    if " \n" in made or made[-1:] == " ":
        made, inner, gone = _trimmed(made)
        ends = [offsets.origin_span(span) for span in gone]
        offsets = inner.then(offsets)
    return made, offsets, dropped, ends


def _trimmed(text: str) -> tuple[str, OffsetMap, list[Span]]:
    """No blanks at the ends of lines."""
    copier = Copier(text)
    gone: list[Span] = []
    at = 0
    while at < len(text):
        end = text.find(" \n", at)
        end = len(text) if end < 0 else end + 1
        start = end
        while start > at and text[start - 1] == " ":
            start -= 1
        if start < end:
            copier.drop(start, end)
            gone.append(Span(start, end))
        at = end
    made, offsets = copier.done()
    return made, offsets, gone
