"""Lines that hold a heading in their midst, broken before and behind it.

Copies lose line ends: `to do so. PROSECUTION The government ...`, `PROTECTIONThe government ...`, a whole narrative in
one line. A heading of a section counts inside a line where a sentence ends before it and one begins behind it; that of
a country where it is printed in capitals, or opens the line, with its tier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tipreport.rules._trie import trie_pattern
from tipreport.rules.countries import find
from tipreport.rules.headings import ADDRESSEE, HEADINGS
from tipreport.source.headings import tier_words
from tipreport.source.offsets import Copier, OffsetMap

# What opens the first sentence of a section, where the heading in front of it is no more than a word of prose.
STARTERS = (
    "The|During|Despite|In|Although|While|As|Authorities|There|Over|Through|Officials|Government|Police|Human|Efforts"
)
# What ends the sentence in front of a heading.
ENDS = frozenset('.!?;:”"’)]†‡*•')
# The least that follows the heading of a country in its line.
FOLLOWS = 10
# The longest name of a country with what may stand in front of it: `63 VALDORIA VALDORIA`.
REACH = 80
# A word of a name in capitals: `CÔTE`, `D’IVOIRE`, `(BURMA)`.
CAPITAL_WORD = re.compile(r"[(]?[A-ZÀ-Þ][A-ZÀ-Þ.’'-]*[),]?\Z")
# The mark in front of a tier: `NORWAY: Tier 1`, `Norway (Tier 1)`.
BEFORE_TIER = re.compile(r"[ \t]*(?P<mark>[:(])[ \t]*\Z")
# What a tier in a heading opens with; the mark before it is `: ` or `(`.
OPENS = ("Tier", "TIER", "Special", "SPECIAL")
# What stands between a tier and the text of the narrative.
BEHIND_TIER = re.compile(r"\)?[†‡*]{0,3}(?P<gap>[ \t]+)(?=[“\"A-ZÀ-Þ])(?!Extracted|EXTRACTED)")
# `NORWAY TIER RANKING BY YEAR 1 2 2WL 3 2009 2010`
BOX = re.compile(r"TIER RANKING BY YEAR(?:[ \t]+(?:20\d\d|2[ \t]0\d\d|(?:2?WL|[1-3]|SC)\b))*[ \t]*")

# `[ Human Trafficking, Country-by-Country ] Fiji`, `| [ ... ]  SURINAME (Tier 2)`: the way to a page, and the name of the country.
WAY = re.compile(
    r"[ \t|]{0,9}\[[^\[\]\n]{4,80}\](?P<gap>[ \t]+)(?P<name>[A-ZÀ-Þ][^\n\[\]():]{1,60}?)[ \t]*(?:$|(?=[(:]))",
    re.MULTILINE,
)
# `RICA (Tier 2)`, the lower half of a name.
LOWER_HALF = re.compile(r"\n[ \t]*(?P<name>[A-ZÀ-Þ][^\n\[\]():]{1,40}?)[ \t]*[(:]")
# `State Dept 2023 TIP Report The Government of Fiji`, `2023 TIP Report - Albania The Government of Albania`: the title of
# a copy, and the sentence that it runs into.
TITLE = re.compile(
    r"(?<=\bDept[ \n])20\d\d TIP Report(?:[ \t]*[–—-][ \t]*[A-ZÀ-Þ][^\n.,;:]{1,40}?)?(?P<gap>[ \t]+)(?=The[ \t]+[Gg]overnment\b)"
)


@cache
def _headings() -> tuple[re.Pattern[str], dict[str, re.Pattern[str]]]:
    """The words of all headings of sections, and for those of each what stands behind them inside a line."""
    rows: dict[str, re.Pattern[str]] = {}
    for words in dict.fromkeys(row.words for row in HEADINGS if row.run_in):
        advice = words.endswith("Recommendations")
        # `PROSECUTION The`, `PROTECTIONThe`, `RECOMMENDATIONS FOR NORWAY: Fund`
        addressee = rf"(?: FOR {ADDRESSEE}(?=:))?" if advice else ""
        capitals = rf"{addressee}(?P<mark>[:.]?)(?P<gap>[ \t]*)(?=[A-ZÀ-Þ][a-zß-ÿ ]|[“\"•*])"
        rows.setdefault(words.upper(), re.compile(capitals))
        # `ProsecutionThe`, `Prosecution The`, `Recommendations for Norway: Fund`
        title = rf"(?P<mark>[:.]?)(?P<gap>[ \t]*)(?=(?:{STARTERS})\b)"
        if advice:
            # `Prioritized Recommendations Fund`: never words of prose
            bare = "?" if words.startswith("Prior") else ""
            title = rf"(?P<mark> (?:for|to) {ADDRESSEE}:|:){bare}(?P<gap>[ \t]*)(?=[A-Z•*])"
        rows.setdefault(words, re.compile(title))
    return re.compile(trie_pattern(rows)), rows


def cut(text: str) -> tuple[str, OffsetMap]:
    """`text` with each heading on a line of its own, and the map back.

    >>> cut("It is making efforts to do so. PROSECUTION The government tried no one.")[0]
    'It is making efforts to do so.\\nPROSECUTION\\nThe government tried no one.'
    """
    breaks = sorted({*_sections(text), *_countries(text), *_boxes(text), *_titles(text)})
    if not breaks:
        return text, OffsetMap.identity(len(text))
    copier = Copier(text)
    done = 0
    for start, end in breaks:
        if start >= done and start and end < len(text) and "\n" not in text[start - 1 : end + 1]:
            copier.put(start, end, "\n")
            done = end
    return copier.done()


def _left(text: str, at: int) -> int:
    while at and text[at - 1] in " \t":
        at -= 1
    return at


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))


def _sections(text: str) -> Iterator[tuple[int, int]]:
    pattern, rows = _headings()
    for heading in pattern.finditer(text):
        at, words = heading.start(), heading.group()
        match = rows[words].match(text, heading.end())
        if match is None or (at and text[at - 1].isalpha() and text[at - 1].isupper()):
            continue
        if text[match.end() : match.end() + 1] == "*" and not _follows(text, match.end()):
            continue  # `**PROSECUTION**` stands alone already
        left = _left(text, at)
        opens = left == 0 or text[left - 1] == "\n"
        if opens or text[left - 1] in ENDS or (words.isupper() and text[left - 1].isdigit()):
            if not opens:
                yield left, at
            if not match["mark"]:
                yield match.span("gap")


def _follows(text: str, at: int) -> bool:
    """Whether more than marks follow in the line."""
    end = text.find("\n", at)
    return bool(text[at : end if end >= 0 else len(text)].strip(" \t*_:."))


def _countries(text: str) -> Iterator[tuple[int, int]]:
    marked = (
        _tiers().match(text, at)
        for words in OPENS
        for at in _places(text, words)
        if text[at - 1 : at] == "(" or text[max(0, at - 2) : at] == ": "
    )
    for match in filter(None, marked):
        behind = BEHIND_TIER.match(text, match.end())
        if behind is None:
            continue
        line = text.find("\n", behind.end(), behind.end() + FOLLOWS)
        if line >= 0 or behind.end() + FOLLOWS > len(text):
            continue
        start = max(text.rfind("\n", 0, match.start()) + 1, match.start() - REACH)
        before = BEFORE_TIER.search(text, start, match.start("tier"))
        if before is None or (before["mark"] == "(") != (text[match.end() : match.end() + 1] == ")"):
            continue
        name = _name(text, start, before.start(), opens=start == 0 or text[start - 1] == "\n")
        if name is not None:
            left = _left(text, name)
            yield left, name
            yield behind.span("gap")


@cache
def _tiers() -> re.Pattern[str]:
    return re.compile(rf"[ \t]*(?P<tier>{tier_words().pattern})", re.IGNORECASE)


def _name(text: str, start: int, end: int, *, opens: bool) -> int | None:
    """Where the name that ends at `end` begins: the line itself, or the longest run of words in capitals."""
    words = text[start:end].rstrip(" \t*†‡")
    if opens and find(words.strip()):
        return start
    best = None
    at = len(words)
    while at > 0:
        at = words.rfind(" ", 0, at)
        first = words[at + 1 :].split(" ", 1)[0]
        if not CAPITAL_WORD.match(first):
            break
        if find(words[at + 1 :]):
            best = start + at + 1
        if at < 0:
            break
    return best


def _boxes(text: str) -> Iterator[tuple[int, int]]:
    for match in BOX.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        words = text[max(start, match.start() - REACH) : match.start()].rstrip(" ")
        at = len(words)
        while at > 0:
            following = words.rfind(" ", 0, at)
            if not CAPITAL_WORD.match(words[following + 1 : at]):
                break
            at = following
        first = max(start, match.start() - REACH) + (at + 1 if at >= 0 else 0)
        yield _left(text, first), first
        yield match.end() - len(match.group()) + len(match.group().rstrip(" \t")), match.end()


def _titles(text: str) -> Iterator[tuple[int, int]]:
    if "Dept 20" in text or "Dept\n20" in text:
        yield from (match.span("gap") for match in TITLE.finditer(text))
    for at in _places(text, "["):
        # Only at the head of a line, where a look back is far cheaper than a pattern on every line.
        start = text.rfind("\n", max(0, at - 10), at) + 1
        if at - start < 10 and (match := WAY.match(text, start)) and _names(text, match):
            yield match.span("gap")


def _names(text: str, way: re.Match[str]) -> bool:
    """Whether a country stands behind the way to a page; its name may go on below: `COSTA` before `RICA (Tier 2)`."""
    if find(way["name"]):
        return True
    below = LOWER_HALF.match(text, way.end())
    return below is not None and find(f"{way['name']} {below['name']}") is not None
