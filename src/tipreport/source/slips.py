"""What bad hands left in a text: blanks behind hyphens, and marks that became U+FFFD.

`NGO- run` is one word, and so is `anti- trafficking`; `sex- and labor trafficking` and a dash (`two shelters- one for men`)
stay as they are. An apostrophe, a dash or quotes are put back where nothing else can have stood: `the country\ufffds`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tipreport.model import Span
from tipreport.rules.countries import COUNTRIES
from tipreport.rules.noise import HYPHEN_JOINED, HYPHEN_OPENING, HYPHEN_SUSPENDED
from tipreport.source.offsets import Copier, OffsetMap

STRAY = "stray blank at a hyphen"

# What stands behind a hyphen and a blank: `run` in `NGO- run`.
TAIL = re.compile(r"(?P<blank>[ ]+)(?P<tail>[a-z]+)(?P<by>[ ]by\b)?")
# The half in front of a hyphen.
HEAD = re.compile(r"[A-Za-z]{1,40}\Z")


@cache
def _lost() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Where U+FFFD can have been one character only, and which. It stands for each byte of it, up to three times."""
    mark = "\ufffd{1,3}"
    end = r"(?=[\s).,;:]|\Z)"
    return (
        (re.compile(rf"(?<=[\s(]){mark}(?=\w[^\ufffd\n]{{0,60}}{mark}{end})"), "“"),  # the ?blue heart? campaign
        (re.compile(rf"“[^“”\ufffd\n]{{1,61}}(?P<mark>{mark}){end}"), "”"),
        (re.compile(rf"(?<=[A-Za-z]){mark}(?=(?:s|t|re|ve|ll)\b)"), "’"),  # country?s, don?t
        (re.compile(rf"(?<=[a-z]s){mark}(?=[ ][a-z])"), "’"),  # victims? families
        (re.compile(rf"(?<=\b[dlDLNO]){mark}(?=[A-Z])"), "’"),  # d?Ivoire
        (re.compile(rf"(?<=\d){mark}(?=\d)"), "–"),  # 2011?2014
        (re.compile(rf"(?<=[ ]){mark}(?=[ ])"), "–"),  # victims ? nine women ? in May
        (re.compile(rf"(?<=[a-z\d]){mark}(?=\d)|(?<=\d){mark}(?=[a-z])"), "—"),  # victims?9 women, in 2014?a record
        (re.compile(rf"(?<=[.,;!?]){mark}{end}"), "”"),
    )


@cache
def _accented() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The words of countries' names that have an accented letter, where it became U+FFFD: `S?O TOM?`."""
    names = [name for row in COUNTRIES for name in (row.name, *row.names)]
    words = {word for name in names for word in re.findall(r"[^\W\d_]+", name) if not word.isascii()}
    return tuple(
        (
            re.compile(
                r"(?<![\w\ufffd])" + "".join(c if c.isascii() else "\ufffd{1,3}" for c in word) + r"(?![\w\ufffd])"
            ),
            word,
        )
        for each in sorted(words)
        for word in (each, each.upper())
    )


def mended(text: str) -> tuple[str, OffsetMap, list[tuple[Span, str]]]:
    """`text` without such slips, its map, and what was left out.

    >>> mended("The country\\ufffds NGO- run shelter and its anti -trafficking unit took sex- and labor cases.")[0]
    'The country’s NGO-run shelter and its anti-trafficking unit took sex- and labor cases.'
    """
    offsets = OffsetMap.identity(len(text))
    if "\ufffd" in text:
        for pattern, char in (*_accented(), *_lost()):
            copier = Copier(text)
            for match in pattern.finditer(text):
                copier.put(*match.span("mark" if "mark" in pattern.groupindex else 0), char)
            text, inner = copier.done()
            offsets = inner.then(offsets)
    dropped: list[tuple[Span, str]] = []
    if "- " in text or " -" in text:
        copier = Copier(text)
        for start, end in sorted({*_behind(text), *_before(text)}):
            copier.drop(start, end)
            dropped.append((offsets.origin_span(Span(start, end)), STRAY))
        if dropped:
            text, inner = copier.done()
            offsets = inner.then(offsets)
    return text, offsets, dropped


def _before(text: str) -> Iterator[tuple[int, int]]:
    """`anti -trafficking`"""
    at = text.find(" -")
    while at >= 0:
        if text[at + 2 : at + 3].islower():
            end = len(text[: at + 1].rstrip(" ")) if text[at - 1 : at] == " " else at
            head = HEAD.search(text, max(0, end - 40), end)
            if head and head.group().lower() in HYPHEN_OPENING:
                yield end, at + 1
        at = text.find(" -", at + 1)


def _behind(text: str) -> Iterator[tuple[int, int]]:
    """`NGO- run`"""
    at = text.find("- ")
    while at >= 0:
        match = TAIL.match(text, at + 1)
        head = HEAD.search(text, max(0, at - 40), at)
        if match and head and match["tail"] not in HYPHEN_SUSPENDED:
            word, tail = head.group(), match["tail"]
            if word.lower() in HYPHEN_OPENING or (
                # A dash stands behind what is many: `two shelters- run by nuns`.
                (tail in HYPHEN_JOINED and not match["by"] and (not word.endswith("s") or word.isupper()))
                or f"{word}-{tail}" in text
            ):
                yield match.span("blank")
        at = text.find("- ", at + 1)
