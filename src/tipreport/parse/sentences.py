"""Sentences, with their offsets. A line end always ends one."""

from __future__ import annotations

import re

from tipreport.model import Span
from tipreport.rules.sentences import ABBREVIATIONS, NUMBERED, STARTERS

# A line end, or a closing mark with its quotes that a new sentence can follow: `year. The`, `workers.There`. That the
# pattern opens with one class makes the search several times as fast as an alternative would. The group tells a stop
# behind a word of five letters or more that ends like no abbreviation of as many: most stops.
_LONG = 5
_LONG_ABBREVIATION = "".join(sorted({rf"(?<!{word[-_LONG:]}\.)" for word in ABBREVIATIONS if len(word) >= _LONG}))
BOUNDARY = re.compile(
    r"[\n.!?](?:(?<=\n)\n*|"
    rf"(?<=[a-z]{{{_LONG}}}\.){_LONG_ABBREVIATION} +(?=[\"“‘'(\[•*†]{{0,3}}[A-Z0-9À-Þ])(?P<sure>)|"
    r"(?<!\n)[\"”’')\]]{0,3}(?: +(?=[\"“‘'(\[•*†]{0,3}[A-Z0-9À-Þ])|(?=[A-Z][a-z]|NGOs\b)|(?<=[a-z]{3}\.)(?=A [a-z])))"
)
# The word in front of a full stop: `U.S`, `No`, `Art`.
LAST_WORD = re.compile(r"[\w.&/:@-]{1,40}$")
INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]")
NEXT_WORD = re.compile(r"[\"“‘'(\[•*† ]{0,5}(\w+)")


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether what stands at `match` is a full stop that ends no sentence."""
    at = match.start()
    if text[at] != ".":
        return False
    # Nearly always a plain word: no initials, and longer than any abbreviation or none of them.
    word = text[max(0, at - 12) : at].rpartition(" ")[2]
    if len(word) > 1 and word.isalpha() and match.group()[-1] == " " and word.lower() not in ABBREVIATIONS:
        return False
    before = text[max(0, at - 40) : at].split()
    last = LAST_WORD.search(before[-1]) if before and not text[at - 1].isspace() else None
    if last is None:
        return False
    word = last.group().rstrip(".")
    after = NEXT_WORD.match(text, at + 1)
    following = after.group(1) if after else ""
    lower = word.lower().lstrip("(")
    if match.group()[-1:] != " ":  # no blank follows: `www.State`, `Ph.D`, `U.S.Coast`; but `in 2014.In 2013`
        if following in STARTERS and (word[-1:].isdigit() or INITIALS.fullmatch(word)):
            return False
        return not word[-2:].isalpha() or not word[-1:].islower() or "/" in word or "www" in lower or "@" in word
    if lower in NUMBERED:
        return following[:1].isdigit()
    if lower in ABBREVIATIONS:
        return True
    if INITIALS.fullmatch(word) and (len(word) > 1 or word.isupper()) and not word.isdigit():
        return following not in STARTERS
    return False


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of `text`: in order, disjoint, without blanks at their ends; each lies in one line.

    >>> text = "Section 224 of the U.S. Code applies. No. 5 does not.\\nPROTECTION"
    >>> [span.of(text) for span in sentences(text)]
    ['Section 224 of the U.S. Code applies.', 'No. 5 does not.', 'PROTECTION']
    """
    ends = [match.end() for match in BOUNDARY.finditer(text) if match.lastgroup or not _goes_on(text, match)]
    found: list[Span] = []
    start = 0
    for end in (*ends, len(text)):
        words = text[start:end]
        bare = words.strip()
        if bare:
            left = start + words.index(bare[0])
            found.append(Span(left, left + len(bare)))
        start = end
    return tuple(found)
