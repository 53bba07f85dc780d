"""Where a narrative begins whose country heading is lost.

Its own sentences show it: the sentence on its compliance names another country than the narrative that it seems to stand in, or
its list of recommendations does. From there one goes back to its profile, if that stands in front: to the paragraph that
opens with its name, behind the last heading of the narrative before. Where none opens so, what lies between belongs to
neither for certain, and is cut off from both.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import attrs

from tipreport.rules.countries import GAZETTEER
from tipreport.rules.editions import layout_of
from tipreport.rules.gazetteer import CountryRow, Gazetteer
from tipreport.rules.headings import HEADINGS
from tipreport.rules.openings import PROFILE_SENTENCE
from tipreport.source.headings import NAME, NarrativeHeading
from tipreport.source.statements import (
    OPENING_NAME,
    SUBJECT,
    Statement,
    first_named,
    lines_with,
    placing_lines,
    statements_of,
)

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_WORDS = "|".join(re.escape(row.words).replace(r"\ ", r"\s+") for row in HEADINGS)
# `PROSECUTION`, `## Prevention`, `Protection. The government ...`: the heading of a section at the head of a line.
_HEADING = re.compile(
    rf"^[ \t*_#\[]{{0,8}}(?:{_WORDS})(?P<rest>\s*[.:–—-](?=\s)|[ \t*_#\]:.]*$)", re.IGNORECASE | re.MULTILINE
)
# `RECOMMENDATIONS FOR BENIN:`, `Recommendations for Benin: Fund ...`
_ADDRESSED = re.compile(
    r"[ \t*_#]{0,8}(?:(?:prioriti[sz]ed|priority)[ ])?recommendations?[ ](?:for|to)[ ](?P<name>[^\n:]{2,80}?)[ \t*_]*(?::|$)",
    re.IGNORECASE,
)
_ROLES = re.compile(PROFILE_SENTENCE, re.IGNORECASE)
# The end of a sentence.
_END = re.compile(r"(?<!\bSt)(?<![A-Z])[.!?][”\"’)]{0,2}\s+(?=[“\"A-ZÀ-Þ])")
# How much prose a line has at least, and how far into it its subject stands.
PROSE, REACH = 60, 160


@attrs.frozen
class Beginning:
    """Where a narrative begins, and the country whose it is; null where what begins belongs to none for certain."""

    at: int
    country: CountryRow | None


def beginnings(
    text: str, headings: Sequence[NarrativeHeading], edition: int | None = None, countries: Gazetteer = GAZETTEER
) -> list[Beginning]:
    """Where narratives begin among those of `headings` that have lost their own, in order.

    >>> said = "The Government of {0} fully meets the minimum standards.\\n\\nPROSECUTION\\n\\nIt tried nine men.\\n\\n"
    >>> text = "NORWAY: Tier 1\\n\\n" + said.format("Norway") + said.format("Oman")
    >>> from tipreport.source.headings import narrative_headings
    >>> [(each.country.name, text[each.at : each.at + 22]) for each in beginnings(text, list(narrative_headings(text)))]
    [('Oman', 'The Government of Oman')]
    """
    found: list[Beginning] = []
    addressed = list(_addressed(text, countries))
    lines = list(placing_lines(text))
    lists, places = [each.start for each in addressed], [line.start() for line in lines]
    starts = [0, *(heading.span.start for heading in headings)]
    ends = [*starts[1:], len(text)]
    layout = layout_of(edition)
    first = None if layout is None else not layout.profile_last
    for heading, low, high in zip([None, *headings], starts, ends, strict=True):
        named = addressed[bisect_left(lists, low) : bisect_left(lists, high)]
        placing = lines[bisect_left(places, low) : bisect_left(places, high)]
        if _is_plain(heading, named, placing):
            continue
        inside = sorted([*named, *statements_of(placing, countries)], key=lambda each: each.start)
        if heading is None:
            # What stands in front of the first heading is its front matter, unless it is a narrative itself.
            following = headings[0].country if headings else None
            inside = [each for each in inside if each.country and not _same(each.country, following)]
            if not any(_told(text, each, low, high) for each in inside):
                continue
            if headings:
                found.append(Beginning(0, inside[0].country))
        low = heading.span.end if heading else low
        found += _Zone(text, low, high, first).read(heading.country if heading else None, inside)
    return found


def _is_plain(heading: NarrativeHeading | None, named: Sequence[Statement], lines: Sequence[re.Match[str]]) -> bool:
    """Whether one line at most may place a country, which names that of the heading: the case of nearly all narratives."""
    if heading is None or heading.country is None:
        return not named and not lines
    country = heading.country
    return (
        len(lines) < 2
        and all(country.name in line.group() for line in lines)
        and all(_same(country, each.country) for each in named)
    )


def _addressed(text: str, countries: Gazetteer) -> Iterator[Statement]:
    """Lists of recommendations that name their country."""
    for line in lines_with(text, "ecommendation", "ECOMMENDATION"):
        match = _ADDRESSED.match(line.group())
        if match and (country := countries.find(match["name"].strip())):
            yield Statement(line.start(), -1, country)


def _same(one: CountryRow | None, other: CountryRow | None) -> bool:
    """Whether two names are of one country, or one of a part of the other: `Serbia`, `Serbia and Montenegro`."""
    if one is None or other is None:
        return False
    names = one.name.split(" and "), other.name.split(" and ")
    return one.alpha3 == other.alpha3 or one.name in names[1] or other.name in names[0]


def _told(text: str, placed: Statement, low: int, high: int) -> bool:
    """Whether more is told of a country than the sentence that places it: sections, or its roles."""
    if _HEADING.search(text, placed.start, high):
        return True
    return placed.country is not None and any(
        _ROLES.match(line.group()) and _opens(line.group()[:REACH], placed.country)
        for line in _LINE.finditer(text, low, placed.start + 1)
    )


def _opens(words: str, country: CountryRow) -> bool:
    """Whether a sentence opens with the country as its subject: `Benin is a source country`."""
    words = words.lstrip(" \t*_")
    places = [match for match in (OPENING_NAME.match(words), SUBJECT.match(words.removeprefix("The "))) if match]
    named = first_named(places, 0, GAZETTEER)
    return named is not None and named[0].alpha3 == country.alpha3


class _Zone:
    """What stands between two country headings, from the end of the first on."""

    def __init__(self, text: str, low: int, high: int, profile_first: bool | None) -> None:
        self.text, self.low, self.high, self.profile_first = text, low, high, profile_first

    def read(self, here: CountryRow | None, placed: Sequence[Statement]) -> Iterator[Beginning]:
        """The beginnings in it, given its country and the sentences that place one."""
        # Where the narrative begins, the sentence that places it, and the last that did.
        low, own, last = self.low, None, None
        for each in placed:
            if each.country is None and last is not None:
                each = attrs.evolve(each, country=self._told_of(last.start, each.start))
            if each.country is None:
                own, last = own or each, each
                continue
            if here is None or (
                own is None and (_same(here, each.country) or not _HEADING.search(self.text, low, each.start))
            ):
                # The first sentence of a narrative is on its own country, by whatever name.
                here, own = here or each.country, own or each
            elif not _same(here, each.country) and (each.at >= 0 or _HEADING.search(self.text, low, each.start)):
                yield from self._begin(each, each.country, low, own or each, last)
                here, own, low = each.country, each, each.start
            last = each

    def _told_of(self, start: int, end: int) -> CountryRow | None:
        """The country whose roles a paragraph between two sentences opens with: `The Government does not fully meet` is its."""
        for line in list(_LINE.finditer(self.text, start, end))[1:]:
            opening = OPENING_NAME.match(line.group()) if _ROLES.match(line.group()) else None
            if opening and (named := first_named([opening], 0, GAZETTEER)):
                return named[0]
        return None

    def _begin(
        self, placed: Statement, country: CountryRow, low: int, own: Statement, last: Statement | None
    ) -> Iterator[Beginning]:
        """Where the narrative of `placed` begins; in front of it what belongs to none for certain."""
        text = self.text
        lines = list(_LINE.finditer(text, last.start if last else low, placed.start))
        first = next((index for index in range(len(lines) - 1, -1, -1) if _HEADING.match(lines[index].group())), None)
        if first is not None and not _HEADING.match(lines[first].group())["rest"].strip():  # type: ignore[index]
            first += 1
        # What a heading or the last sentence on the country before stands over is its own, as far as its line goes.
        owned = 0 if first is None else first
        for index, line in enumerate(lines[owned:]):
            for start in self._sentences(line, placed):
                opens = start == line.start() if index else _ROLES.match(text, start)
                if opens and _opens(text[start : start + REACH], country):
                    yield Beginning(self._named_above(start, country), country)
                    return
        rest = [line for line in lines[owned + 1 :] if len(line.group()) >= PROSE]
        at = placed.start
        if rest and text.rfind("\n", 0, at) < rest[-1].end() == at:
            # It stands amid its line, behind sentences that may be of either.
            yield Beginning(rest[-1].start(), None)
        elif rest and (placed.at < 0 or self._is_profile_first(low, own)):
            yield Beginning(rest[0].start(), None)
        yield Beginning(self._named_above(at, country), country)

    def _named_above(self, at: int, country: CountryRow) -> int:
        """Where the line before begins if it is the bare name of the country, which has lost its tier."""
        end = len(self.text[:at].rstrip())
        start = self.text.rfind("\n", 0, end) + 1
        name = self.text[start:end].strip(" \t*_#:")
        row = GAZETTEER.find(name) if "\n" in self.text[end:at] and len(name) <= NAME else None
        return start if row and row.alpha3 == country.alpha3 else at

    def _sentences(self, line: re.Match[str], placed: Statement) -> Iterator[int]:
        """Where sentences begin in a line, and in what stands of the line of `placed` before it."""
        yield line.start()
        yield from (end.end() for end in _END.finditer(self.text, line.start(), min(line.end(), placed.start)))

    def _is_profile_first(self, low: int, own: Statement) -> bool:
        """Whether a profile stands in front of the sentence that places a country."""
        if self.profile_first is not None:
            return self.profile_first
        return any(len(line.group()) >= PROSE for line in _LINE.finditer(self.text, low, own.start))
