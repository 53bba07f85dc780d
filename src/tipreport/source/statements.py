"""Sentences that place a country: on its compliance, or that it is a special case; and whom they are about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache

import attrs

from tipreport.rules.countries import GAZETTEER
from tipreport.rules.gazetteer import CountryRow, Gazetteer
from tipreport.rules.openings import OF_ANY_COUNTRY, SPECIAL_CASE_SENTENCE
from tipreport.rules.tiers import COMPLIANCE

# `The Government of the Kingdom of Norway fully meets`, `The Icelandic government`, `Hong Kong authorities`.
SUBJECT = re.compile(
    r"\b(?:Government|Governments|Council|[Aa]uthorities)\s+o[fn]\s+(?P<of>(?:the\s+)?(?:(?:Kingdom|State|Republic|Union|Commonwealth|Sultanate|"
    r"Principality|Grand\s+Duchy|Islamic\s+Republic|People[’']s\s+Republic)\s+of\s+)?(?:the\s+)?[^\s,;]+(?:\s+(?:and|of|the|&|[A-Z(][^\s,;]*)){0,7})"
)
# `Norway is a destination`, `Nigeria remained on`: a name that opens a sentence.
OPENING_NAME = re.compile(
    r"(?:The\s+)?(?P<name>[A-ZÀ-Þ][^\s,;:]*(?:\s+(?:and|of|the|(?:d[’'])?\(?[A-ZÀ-Þ][^\s,;:]*)){0,6})\s+(?:is|are|was|remains?|does|do|fully|has)\b"
)
# `The Icelandic government`, `Taiwan authorities`
OF_PEOPLE = re.compile(
    r"\b(?P<people>[A-ZÀ-Þ][\w’'-]+(?:[ ](?:and[ ])?[A-ZÀ-Þ][\w’'-]+){0,3})\s+(?:[Gg]overnment|authorities)\b"
)
# How far the verb of a compliance or special case reaches.
VERB_REACH = 14
# How far from the word "standards" the rest of a sentence on compliance stands.
REACH = 240
# How far in front of its verb the subject of such a sentence stands at most.
SUBJECT_REACH = 600
# The end of a sentence; not that of `St.` or `U.S.`.
_END = re.compile(r"(?<!\bSt)(?<![A-Z])[.!?][”\"’)]{0,2}\s+(?=[“\"A-ZÀ-Þ])")
_OF_ANY = re.compile(OF_ANY_COUNTRY, re.IGNORECASE)
_LINE = re.compile(r"[^\n]+")


@cache
def _compliance() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row.pattern})" for row in COMPLIANCE), re.IGNORECASE)


@cache
def _special_case() -> re.Pattern[str]:
    return re.compile(SPECIAL_CASE_SENTENCE, re.IGNORECASE)


def compliance_at(words: str) -> int | None:
    """Where the words of a compliance sentence stand in `words`, null where there are none.

    >>> compliance_at("The Government of Norway fully meets the minimum standards.")
    25
    """
    at = words.find("standards")
    while at >= 0:
        # A look at what stands in front of the word is far cheaper than one at the whole paragraph.
        if match := _compliance().search(words, max(0, at - REACH), at + REACH):
            return _verb_at(match)
        at = words.find("standards", at + REACH)
    return None


def _verb_at(match: re.Match[str]) -> int:
    """Where the verb stands in what was matched; some patterns reach back to the head of the sentence."""
    return match.start("verb") if match.groupdict().get("verb") else match.start()


def special_case_at(words: str) -> int | None:
    """Where the words that make a special case stand."""
    if "case" not in words.lower():
        return None
    match = _special_case().search(words)
    return match.start() if match else None


def first_named(
    places: Iterable[re.Match[str]], offset: int, countries: Gazetteer
) -> tuple[CountryRow, int, int] | None:
    """The first country that one of the matches names, and where its name begins and ends in the text."""
    for match in places:
        name = match.lastgroup or ""
        if found := longest(match[name], countries):
            row, shown = found
            left = offset + match.start(name) + match[name].index(shown)
            return row, left, left + len(shown)
    return None


def longest(words: str, countries: Gazetteer) -> tuple[CountryRow, str] | None:
    """The country of the longest run of words at the head of `words`, with titles of states left off."""
    parts = words.split()
    for first in (0, *(index + 1 for index, part in enumerate(parts[:-1]) if part == "of")):
        for last in range(len(parts), first, -1):
            shown = " ".join(parts[first:last])
            if shown in words and (
                row := countries.find(shown.strip("()’'"))
                or countries.find(shown.removesuffix("’s").removesuffix("'s"))
            ):
                return row, shown
    return None


def subject_before(
    words: str, start: int, at: int, countries: Gazetteer = GAZETTEER
) -> tuple[CountryRow, int, int] | None:
    """The country that the verb at `at` is said of, named behind `start`, and where its name begins and ends.

    >>> subject_before("The Government of Togo fully meets the standards.", 0, 23)[0].alpha3
    'TGO'
    """
    # The verb stands behind its name: `Somalia remains` a Special Case.
    places = [*SUBJECT.finditer(words, start, at)][::-1] + [*OPENING_NAME.finditer(words, start, at + VERB_REACH)][::-1]
    if found := first_named(places, 0, countries):
        return found
    for match in [*OF_PEOPLE.finditer(words, start, at)][::-1]:
        shown = match["people"]
        while shown:  # `The Royal Thai government`
            if row := countries.find(shown) or countries.demonym(shown):
                return row, match.end("people") - len(shown), match.end("people")
            shown = shown.partition(" ")[2]
    return None


@attrs.frozen
class Statement:
    """A sentence that places a country: where it begins, where its verb stands, and of which country it is."""

    start: int
    at: int
    country: CountryRow | None


def statements_of(lines: Iterable[re.Match[str]], countries: Gazetteer = GAZETTEER) -> Iterator[Statement]:
    """The sentences that place a country in lines of one text, in order.

    >>> lines = placing_lines("The Government of Togo fully meets the minimum standards.")
    >>> [each.country.alpha3 for each in statements_of(lines)]
    ['TGO']
    """
    for line in lines:
        words = line.group()
        found = [*_complied(words), *_special_case().finditer(words)]
        starts = [0, *(stop.end() for stop in _END.finditer(words))]
        for at, end in sorted((_verb_at(match), match.end()) for match in found):
            start = starts[max(0, bisect_left(starts, at) - 1)]
            near = max(start, at - SUBJECT_REACH)
            if not _OF_ANY.search(words, near, end):
                named = subject_before(words, near, at, countries)
                yield Statement(line.start() + start, line.start() + at, named[0] if named else None)


def placing_lines(text: str) -> Iterator[re.Match[str]]:
    """The lines that may hold a sentence that places a country."""
    return lines_with(text, "standards", "pecial Case", "pecial case", "PECIAL CASE")


def _complied(words: str) -> Iterator[re.Match[str]]:
    at, done = words.find("standards"), 0
    while at >= 0:
        for match in _compliance().finditer(words, max(done, at - REACH), at + REACH):
            yield match
            done = match.end()
        done = max(done, at + 1)
        at = words.find("standards", max(at + 1, done))


def lines_with(text: str, *words: str) -> Iterator[re.Match[str]]:
    """The lines that hold one of the words; a look for a word is far cheaper than a pattern on every line.

    >>> [line.group() for line in lines_with("Norway\\nTier 1\\n", "Tier")]
    ['Tier 1']
    """
    places = sorted(at for word in words for at in _places(text, word))
    done = -1
    for at in places:
        if at >= done and (line := _LINE.match(text, text.rfind("\n", 0, at) + 1)):
            yield line
            done = line.end()


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))
