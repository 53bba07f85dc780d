"""Country headings: where a narrative begins, of which country, with which tier."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import attrs

from tipreport.model import Span, Tier
from tipreport.rules.countries import GAZETTEER
from tipreport.rules.gazetteer import CountryRow, Gazetteer
from tipreport.rules.tiers import TIERS


@cache
def tier_words() -> re.Pattern[str]:
    """The words of any tier, longest first."""
    # `Tier 2 Watch List`, `TIER 2 - WATCH LIST`, `Special Case`
    return re.compile("|".join(f"(?:{row.pattern})" for row in TIERS), re.IGNORECASE)


def tier_of(words: str) -> Tier | None:
    """The tier that the words name.

    >>> tier_of("TIER 2 - WATCH LIST")
    <Tier.TIER_2_WATCH_LIST: '2WL'>
    """
    for row in TIERS:
        if re.match(row.pattern, words, re.IGNORECASE):
            return Tier(row.value)
    return None


@cache
def _named() -> re.Pattern[str]:
    # `NORWAY: Tier 1`, `Norway (Tier 1)`, `CURAÇAO: Tier 2†`, `Ghana TIER Ranking: TIER 2 (TIP 2023)`,
    # `LUXEMBOURG (TIER 1)   [Extracted from ...]`, `GHANA (Tier 2) – Extracted in part from the ...`, `CHAD [Tier 2]`,
    # `NORWAY, Tier 1`, `HONG KONG: Tier 21` with the mark of a note.
    return re.compile(
        r"^[ \t*_#]{0,8}(?P<name>(?:20\d\d[ ])?[^\W\d_][^\n:\[\]]{1,69}?)[ \t*†‡]{0,8}(?:tier[ \t]+ranking)?[ \t]*(?P<mark>[(\[:,–—-])[ \t]*"
        rf"(?P<tier>{tier_words().pattern}|tier[ ][123](?=[\d¹²³]\)?[ \t]*$))"
        r"(?P<rest>[^\n]{0,120})$",
        re.IGNORECASE | re.MULTILINE,
    )


@cache
def _reversed() -> re.Pattern[str]:
    # `SPECIAL CASE: LIBYA`, `Special Case (Libya)`
    return re.compile(
        r"^[ \t*_#]{0,8}(?P<tier>special[ \t]+case)[ \t]*[:(–—-][ \t]*(?P<name>[^\W\d_][^\n:()]{1,69}?)[ \t)*†‡_]{0,12}$",
        re.IGNORECASE | re.MULTILINE,
    )


@cache
def _lone() -> re.Pattern[str]:
    # A line that is the tier alone: `Special Case`, `Tier 2 Watch List`, `(Tier 2 Watch List)`.
    return re.compile(
        rf"^[ \t*_#]{{0,8}}[(\[]?(?P<tier>{tier_words().pattern})[)\]]?[ \t*_†‡]{{0,8}}$", re.IGNORECASE | re.MULTILINE
    )


# The title of the special cases, under which names stand bare: `Special Cases`, `VI. SPECIAL CASES`.
SPECIAL_CASES = re.compile(
    r"^[ \t*_#]{0,8}(?:[IVX]{1,5}\.[ \t]*)?(?P<tier>special[ \t]+cases)[ \t*_:]{0,8}$", re.IGNORECASE | re.MULTILINE
)
# A line that may be a bare name, and is followed by a line of prose: `THE BAHAMAS`.
BARE = re.compile(
    r"^[ \t*_#]{0,8}(?P<name>[A-ZÀ-Þ][^\n:;.!?|]{2,58}[^\W\d_)])[ \t*_†‡]{0,8}\n[ \t\n]{0,80}(?=[^\n]{60})",
    re.MULTILINE,
)
# What may follow the tier in a heading line: marks, a bracketed note, "Extracted from ...", never a sentence.
AFTER_TIER = re.compile(r"[\s)\]*†‡_¹²³\d]{0,12}(?:$|[–—\[(-]+\s*\S.{0,110}$|extracted\b.{0,110}$)", re.IGNORECASE)
# The same note on lines of its own below the tier: `–`, `Extracted`, `in part from the U.S.`, `State Dept 2023 TIP Report`.
EXTRACTED = re.compile(
    r"\)?\s{0,4}[–—\[-]?\s{0,4}Extracted\b(?:[^.]|U\.S\.){0,90}?"
    r"(?:20\d\d\s+TIP\s+Report|Trafficking\s+in\s+Persons\s+Report,?\s+(?:June|July)\s+20\d\d)[ \t\])]*$",
    re.MULTILINE,
)
# A title in front of the name: `2017 TIP Report for Kuwait – Tier 2`.
TITLED = re.compile(
    r"(?:the\s)?(?:20\d\d\s)?(?:TIP|Trafficking\sin\sPersons)\sReport(?:\s20\d\d)?\s?(?:for|on|[-–—])\s(?:the\s)?",
    re.IGNORECASE,
)
# The longest line that may be a heading.
LONGEST = 400
_LINE = re.compile(r"[^\n]+")
# The longest line that is looked up as a country's name.
NAME = 70
# A line of capitals that may be the upper half of a name on two lines.
UPPER_HALF = re.compile(r"[A-Z][A-Z .,’'()-]{2,60}")


@attrs.frozen
class NarrativeHeading:
    """A heading line. `span` is the line, or both lines of a name that is broken; `country` null if unknown."""

    span: Span
    name: Span | None
    country: CountryRow | None
    tier: Tier | None
    tier_span: Span | None


def _line(text: str, at: int) -> tuple[int, int]:
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return start, len(text) if end < 0 else end


def may_name_a_tier(low: str) -> bool:
    """Whether words in small letters hold one of those of which every tier has one."""
    return "tier" in low or "special" in low or "rated" in low


def _lines_with_a_tier(text: str) -> list[tuple[int, int]]:
    """The lines that could be headings: a look for a word is far cheaper than a pattern on every line."""
    found: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        start, end = line.span()
        if end - start <= LONGEST and may_name_a_tier(line.group().lower()):
            found.append((start, end))
    return found


def _two_lines(text: str, start: int, name: str, countries: Gazetteer) -> tuple[int, CountryRow] | None:
    """The country of a name whose upper half stands on the line before `start`, and where that line starts."""
    if start == 0:
        return None
    upper_start, upper_end = _line(text, start - 1)
    upper = text[upper_start:upper_end].strip()
    if not UPPER_HALF.fullmatch(upper):
        return None
    country = countries.find(f"{upper} {name}")
    return None if country is None else (upper_start, country)


def narrative_headings(text: str, countries: Gazetteer = GAZETTEER) -> Iterator[NarrativeHeading]:
    """The country headings of `text`, in order; `countries` are those that are known.

    >>> [heading.country.alpha3 for heading in narrative_headings("NORWAY: Tier 1\\n\\nNorway is ...\\n")]
    ['NOR']
    """
    found: list[NarrativeHeading] = []
    near = _lines_with_a_tier(text)
    for pattern in (_named(), _reversed()):
        for match in filter(None, (pattern.match(text, *line) for line in near)):
            rest = match.groupdict().get("rest") or ""
            if rest and not AFTER_TIER.match(rest):
                continue
            name = match["name"].strip(" \t(*†‡")
            start, end = match.span()
            broken = _two_lines(text, start, name, countries)
            country = broken[1] if broken else countries.find(name)
            if country is None and (titled := TITLED.match(name)):
                name = name[titled.end() :]
                country = countries.find(name)
            if country is None and match.groupdict().get("mark") == ",":
                continue  # `Last year, Tier 2`
            if country is None and (len(name.split()) > 8 or not name[:1].isupper()):
                continue
            if rest and (noted := EXTRACTED.match(text, match.start("rest"))):
                end = max(end, noted.end())  # the note goes on below
            if broken:
                start = broken[0]
            found.append(
                NarrativeHeading(
                    Span(start, end),
                    Span(at := text.index(name, match.start("name")), at + len(name)),
                    country,
                    tier_of(match["tier"]),
                    Span(*match.span("tier")),
                )
            )
    found += _alone(text, near, found, countries)
    found += _bare(text, near, found, countries)
    found.sort(key=lambda heading: (heading.span.start, heading.span.end))
    return iter(found)


def _alone(
    text: str, near: list[tuple[int, int]], others: list[NarrativeHeading], countries: Gazetteer
) -> list[NarrativeHeading]:
    """Tiers alone on their line: with the country on the line before, or, if there is but one and no other, without.

    A page that defines the tiers has a line for each of them, and they head no narrative.
    """
    found: list[NarrativeHeading] = []
    nameless: list[NarrativeHeading] = []
    for match in filter(None, (_lone().match(text, *line) for line in near)):
        tier, tier_span = tier_of(match["tier"]), Span(*match.span("tier"))
        start, end = _line(text, max(0, match.start() - 1))
        name = text[start:end].strip(" \t*_#†‡")
        if match.start() and len(name) <= NAME and (country := countries.find(name)):
            left = start + text[start:end].index(name)
            noted = EXTRACTED.match(text, match.end())
            end = noted.end() if noted else match.end()
            found.append(NarrativeHeading(Span(start, end), Span(left, left + len(name)), country, tier, tier_span))
        else:
            nameless.append(NarrativeHeading(Span(*match.span()), None, None, tier, tier_span))
    if len(nameless) == 1 and not any(each.country for each in (*others, *found)):
        return [*found, *nameless]
    return [*found, *(each for each in nameless if each.tier is Tier.SPECIAL_CASE)]


def _bare(
    text: str, near: list[tuple[int, int]], others: list[NarrativeHeading], countries: Gazetteer
) -> list[NarrativeHeading]:
    """Names without a tier: under the title of the special cases, or in the first line of the text."""
    found: list[NarrativeHeading] = []
    title = next(filter(None, (SPECIAL_CASES.match(text, *line) for line in near)), None)
    start = title.end() if title else len(text)
    stop = min((each.span.start for each in others if each.name and each.span.start > start), default=len(text))
    first = len(text) - len(text.lstrip())
    for match in [BARE.match(text, first), *(BARE.finditer(text, start, stop) if title else ())]:
        country = countries.find(match["name"].strip()) if match else None
        if match is None or country is None:
            continue
        inside = title is not None and match.start() >= start
        found.append(
            NarrativeHeading(
                Span(match.start(), match.end("name")),
                Span(*match.span("name")),
                country,
                Tier.SPECIAL_CASE if inside else None,
                Span(*title.span("tier")) if title and inside else None,
            )
        )
    return found
