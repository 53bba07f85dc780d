"""UTF-8 that was read as something else, put right: `â€™` is an apostrophe, `Ã©` is é.

The two usual kinds are UTF-8 read as Windows-1252 and UTF-8 read as Latin-1. A sequence is put right only if the
letter or mark that comes out is one that an English report prints (Latin letters, punctuation, currency, ligatures),
so that `«Spaß»` and a stray `Â` stay what they are. What was broken twice is put right twice.
"""

from __future__ import annotations

import re

from tipreport.model import Span
from tipreport.source.offsets import Copier, OffsetMap

# The characters that Windows-1252 has at the bytes 0x80 to 0x9f; where it has none, the control of Latin-1.
_HIGH = {byte: bytes([byte]).decode("cp1252", "replace").replace("\ufffd", chr(byte)) for byte in range(0x80, 0xA0)}
# A control of Latin-1 that stands for a character of Windows-1252: `\x92` is an apostrophe.
CONTROLS: dict[str, str] = {chr(byte): char for byte, char in _HIGH.items() if char != chr(byte)}

# What each character is as a byte behind the first of a sequence.
_BYTE = {
    **{chr(byte): byte for byte in range(0x80, 0xC0)},
    **{char: byte for byte, char in _HIGH.items()},
}
_LEADS = "\xc2\xc3\xc4\xc5\xc8\xcc\xe2\xef"
_FOLLOW = "".join(map(re.escape, sorted(_BYTE)))
_HIDDEN = "\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x01-\x08\x0e-\x1f\x7f"

# What is never seen: soft hyphens, zero-width blanks, marks of direction and order, controls.
HIDDEN = re.compile(f"[{_HIDDEN}]")

# `Ã©`, `â€™`, `Â\u200b£`: what opens a sequence, before its second character.
HINT = re.compile(f"[{_LEADS}][{_HIDDEN}]*[{_FOLLOW}]")
# A run of characters that may stand for bytes.
RUN = re.compile(f"[{_LEADS}{_FOLLOW}{_HIDDEN}]{{2,}}")
# (first, last) of what may come out.
_PRINTED = (
    (0xA0, 0x17F),
    (0x218, 0x21B),
    (0x300, 0x33F),
    (0x2000, 0x206F),
    (0x20A0, 0x20BF),
    (0x2122, 0x2122),
    (0x2190, 0x2193),
    (0x25A0, 0x25CF),
    (0xFB00, 0xFB06),
    (0xFEFF, 0xFEFF),
    (0xFFFD, 0xFFFD),
)


def _decoded(chars: list[str], size: int) -> str | None:
    """What the last `size` characters stand for, if they are one sequence of UTF-8."""
    if len(chars) < size:
        return None
    lead = ord(chars[-size])
    if lead > 0xFF or not (0xC2 <= lead <= 0xDF if size == 2 else 0xE0 <= lead <= 0xEF) or chars[-size] not in _LEADS:
        return None
    rest = [_BYTE.get(char) for char in chars[1 - size :]]
    if None in rest:
        return None
    try:
        made = bytes([lead, *(byte for byte in rest if byte is not None)]).decode("utf-8")
    except UnicodeDecodeError:
        return None
    return made if any(first <= ord(made) <= last for first, last in _PRINTED) else None


def repaired(text: str) -> tuple[str, OffsetMap, list[Span]]:
    """`text` with such sequences put right, the map back, and where invisible characters went from among them.

    >>> repaired("Cura\\xc3\\xa7ao\\xe2\\u20ac\\u2122s")[0]
    'Curaçao’s'
    """
    copier = Copier(text)
    dropped: list[Span] = []
    if any(lead in text for lead in _LEADS) and HINT.search(text) is not None:
        for match in RUN.finditer(text):
            if HINT.search(match.group()):
                _repair(copier, match.group(), match.start(), dropped)
    made, offsets = copier.done()
    return made, offsets, dropped


def _repair(copier: Copier, run: str, at: int, dropped: list[Span]) -> None:
    # A stack: each character is put on top, and as long as the top is a sequence, it becomes what it stands for. What
    # is invisible and no part of a sequence is taken off again, since it may stand between the halves of one.
    chars: list[str] = []
    places: list[Span] = []
    gone: list[Span] = []
    for index, char in enumerate(run):
        if chars and HIDDEN.match(chars[-1]):
            chars.pop()
            gone.append(places.pop())
        chars.append(char)
        places.append(Span(at + index, at + index + 1))
        size = 2
        while size <= 3:
            made = _decoded(chars, size)
            if made is None:
                size += 1
                continue
            place = Span(places[-size].start, places[-1].end)
            del chars[-size:], places[-size:]
            chars.append(made)
            places.append(place)
            size = 2
    chars, places = _half_quotes(chars, places)
    dropped += gone
    written = [*zip(places, chars, strict=True), *((place, "") for place in gone)]
    for place, piece in sorted(written, key=lambda each: each[0]):
        copier.put(place.start, place.end, piece)


def _half_quotes(chars: list[str], places: list[Span]) -> tuple[list[str], list[Span]]:
    """`â€` that no sequence goes on from is an end quote: its third character is one that Windows-1252 does not have."""
    made: list[str] = []
    where: list[Span] = []
    at = 0
    while at < len(chars):
        char, place = chars[at], places[at]
        after = at + 2
        while after < len(chars) and HIDDEN.match(chars[after]):
            after += 1
        opens = made[-1:] and (made[-1] in _LEADS or (len(made) > 1 and made[-2] in "\xe2\xef" and made[-1] in _BYTE))
        half = char == "\xe2" and chars[at + 1 : at + 2] in (["\u20ac"], ["\x80"])
        if half and not opens and (after >= len(chars) or chars[after] not in _BYTE):
            char, place = "\u201d", Span(place.start, places[at + 1].end)
            at += 1
        made.append(char)
        where.append(place)
        at += 1
    return made, where
