"""Roles: the places that people come from, pass through and are sent to, and the governments that work together."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from operator import attrgetter

from tipreport.model import Country, Form, Place, Relation, Role, Section, SectionKind, Span
from tipreport.parse.paragraphs import lowered
from tipreport.rules._trie import initials, rows_pattern, trie_pattern
from tipreport.rules.countries import GAZETTEER
from tipreport.rules.gazetteer import Gazetteer
from tipreport.rules.roles import (
    BETWEEN,
    BY_DOERS,
    COOPERATED,
    COOPERATION_LEAD,
    COOPERATION_STEMS,
    DOERS,
    DOING,
    EXPLOITED,
    FORMS,
    HELD_HERE,
    MOVES,
    OWN_FORMULAS,
    OWN_ROLES,
    OWN_WORDS,
    PEOPLE,
    POPULATIONS,
    PREPOSITIONS,
    RANKS,
    REGIONS,
    SUCCESSORS,
    UNDER_WAY,
    WITHIN,
)

_FROM = (SectionKind.PROFILE, SectionKind.SCOPE_AND_MAGNITUDE)
_PARTNERS = (SectionKind.PROSECUTION, SectionKind.PROTECTION, SectionKind.PREVENTION, SectionKind.GOVERNMENT_EFFORTS)
_I = re.IGNORECASE

# `Norway is a destination and, to a lesser extent, a transit and source country`: up to the noun.
OWN = re.compile(
    r"\b(?:is|are|was|remains?|serves?\s+as|has\s+become|continues?\s+to\s+be)\s+(?P<roles>[^.;]{0,240}?\b"
    r"(?:source|origin|transit|destination|sending|receiving)\b(?:[^.;]{0,60}?\b(?:source|origin|transit|destination)\b){0,3})"
    r"(?P<noun>\s+(?:country|countries|territory|territories|point|area|location|place|state|nation)?)"
)
# One role word with the rank in front of it.
OWN_WORD = re.compile(
    rf"(?:(?P<rank>{RANKS}),?\s+)?(?:(?:an?|the|and|or|as)\s+)*\b(?P<word>source|origin|transit|destination|sending|receiving)\b",
    _I,
)
# All but those that look for names and words as printed read the text in small letters, which is far faster than
# patterns without regard to case are.
CLAUSE = re.compile(r"[;\s](?:(?<=;)|(?<=\s)(?:while|whereas)\b)")
_MOVES, _EXPLOITED, _PEOPLE = re.compile(MOVES), re.compile(EXPLOITED), re.compile(PEOPLE)
_WITHIN, _COOPERATED, _LEAD = re.compile(WITHIN), re.compile(COOPERATED), re.compile(COOPERATION_LEAD)
_DOERS, _BY_DOERS, _DOING = re.compile(DOERS), re.compile(BY_DOERS), re.compile(DOING)
_BY = re.compile(r"\bby\s+(?:[\w-]+\s+){0,3}\Z")
_UNDER_WAY, _HELD_HERE = re.compile(UNDER_WAY), re.compile(HELD_HERE)
_RANK, _BETWEEN = re.compile(RANKS, _I), re.compile(BETWEEN, _I)


@lru_cache(maxsize=8)
def _places(countries: Gazetteer) -> re.Pattern[str]:
    region = initials(REGIONS) + trie_pattern(REGIONS)
    return re.compile(rf"\b(?:the\s+)?(?:(?P<region>{region})|(?P<name>{countries.name_pattern}))\b")


@cache
def _formulas() -> tuple[re.Pattern[str], tuple[tuple[tuple[Relation, tuple[str, ...]], ...], ...]]:
    return rows_pattern(OWN_FORMULAS)


@lru_cache(maxsize=8)
def _demonyms(countries: Gazetteer) -> re.Pattern[str]:
    # `Nigerian women and girls`
    return re.compile(rf"\b(?P<demonym>{countries.demonym_pattern})\b(?=(?:\s+[\w-]+){{0,2}}?\s+{PEOPLE[2:]})")


@cache
def _prepositions() -> tuple[re.Pattern[str], tuple[Relation | None, ...]]:
    return rows_pattern(PREPOSITIONS)


@cache
def _details() -> tuple[re.Pattern[str], tuple[Form | str, ...]]:
    # One pass over people and forms: `women and girls subjected to sex trafficking`.
    return rows_pattern((*FORMS, *POPULATIONS))


_Group = tuple[Form | None, tuple[str, ...]]


def _groups(low: str, start: int, end: int) -> list[_Group]:
    """Who suffers which form: `women to sex trafficking and men to forced labor` are two groups."""
    groups: list[_Group] = []
    people: list[str] = []
    after_form = False
    pattern, rows = _details()
    for match in pattern.finditer(low, start, end):
        found = rows[(match.lastindex or 0) - 1]
        if isinstance(found, Form):
            if (found, tuple(people)) not in groups:
                groups.append((found, tuple(people)))
            after_form = True
        else:
            if after_form:
                people, after_form = [], False
            if found not in people:
                people.append(found)
    if people and not after_form:
        groups.append((None, tuple(people)))
    return groups or [(None, ())]


class RoleReader:
    """Reads the roles of one text, a sentence at a time. `country` is what the narrative is about, null if unknown."""

    def __init__(
        self, text: str, country: Country | None, edition: int | None, countries: Gazetteer = GAZETTEER
    ) -> None:
        self.text = text
        self.countries = countries
        self.edition = edition
        self._home = Place(country.name, country.alpha3) if country else None
        self._found: dict[tuple[Relation, Place, Form | None, tuple[str, ...]], Role] = {}
        # The sentence: where it begins, its words, and the same in small letters.
        self._at = 0
        self._words = self._low = ""

    def read(self, sections: Sequence[Section], sentences: Sequence[Span]) -> tuple[Role, ...]:
        """All roles, in the order of the text; one for each relation, place, form and population."""
        for section in sections:
            if section.kind not in (*_FROM, *_PARTNERS):
                continue
            start = section.heading.end if section.heading else section.span.start
            first = bisect_right(sentences, start, key=attrgetter("end"))
            stems = [stem for stem in COOPERATION_STEMS if self.text.find(stem, start, section.span.end) >= 0]
            for sentence in sentences[first : bisect_left(sentences, section.span.end, key=attrgetter("start"))]:
                words = sentence.of(self.text)
                if section.kind in _PARTNERS and not any(map(words.__contains__, stems)):
                    continue
                self._at, self._words, self._low = sentence.start, words, lowered(words)
                if section.kind in _FROM:
                    self._movement()
                else:
                    self._cooperation()
        return tuple(sorted(self._found.values(), key=lambda role: (role.span.start, role.span.end)))

    def _span(self, start: int, end: int) -> Span:
        return Span(self._at + start, self._at + end)

    def _add(
        self, relation: Relation, place: Place, span: Span, groups: Sequence[_Group], rank: str | None = None
    ) -> None:
        for form, people in groups:
            key = (relation, place, form, people)
            if key not in self._found:
                self._found[key] = Role(
                    relation=relation, place=place, span=span, form=form, population=people, rank=rank
                )

    def _resolve(self, match: re.Match[str]) -> list[Place]:
        if match["region"]:
            return [Place(match["region"].removeprefix("the ")[:1].upper() + match["region"].removeprefix("the ")[1:])]
        row = self.countries.find(match["name"])
        if row is None:
            return []
        if row.last_edition and self.edition and self.edition > row.last_edition:
            successors = [self.countries.by_alpha3(code) for code in SUCCESSORS[row.alpha3]]
            return [Place(each.name, each.alpha3) for each in successors if each]
        return [Place(row.name, row.alpha3)]

    def _own(self, place: Place) -> bool:
        return self._home is not None and place.alpha3 == self._home.alpha3

    # origin, transit, destination, internal

    def _movement(self) -> None:
        low = self._low
        own = OWN.search(low) if any(map(low.__contains__, OWN_WORDS)) else None
        if own and self._home and not re.search(r"\bvictims\b", low[: own.start()]):
            self._own_roles(own, self._home)
            self._clause(own.end(), len(low))
            return
        if not (_PEOPLE.search(low) and _MOVES.search(low)):
            return
        self._formula()
        start = 0
        cuts = CLAUSE.finditer(low) if ";" in low or "while" in low or "whereas" in low else ()
        for cut in [*cuts, None]:
            self._clause(start, cut.start() if cut else len(low))
            start = cut.end() if cut else start

    def _formula(self) -> None:
        """`human traffickers exploit domestic and foreign victims in Peru, and ... victims from Peru abroad`"""
        pattern, rows = _formulas()
        for match in pattern.finditer(self._low):
            named = _places(self.countries).match(self._words, match.end())
            if self._home and named and any(self._own(place) for place in self._resolve(named)):
                for relation, people in rows[(match.lastindex or 0) - 1]:
                    self._add(relation, self._home, self._span(*named.span()), [(None, people)])

    def _own_roles(self, own: re.Match[str], home: Place) -> None:
        first, last = next(
            (
                match.span()
                for match in _places(self.countries).finditer(self._words, 0, own.start())
                if any(self._own(each) for each in self._resolve(match))
            ),
            (0, own.start()),
        )
        if not last:
            return
        last = first + len(self._words[first:last].rstrip(" "))
        groups = _groups(self._low, own.end(), len(self._low))
        rank: str | None = None
        for match in OWN_WORD.finditer(self._words[own.start("roles") : own.end("roles")]):
            if match["rank"]:
                rank = re.sub(r"^and,?\s+", "", " ".join(match["rank"].split()))
            relation = next(relation for pattern, relation in OWN_ROLES if re.fullmatch(pattern, match["word"], _I))
            self._add(relation, home, self._span(first, last), groups, rank)

    def _clause(self, start: int, end: int) -> None:
        words, low = self._words, self._low
        groups: list[_Group] = []  # who suffers what is looked for once there is a place
        exploited = _EXPLOITED.search(low, start, end) is not None
        if self._home and exploited and (within := _WITHIN.search(low, start, end)):
            groups = _groups(low, start, end)
            self._add(Relation.INTERNAL, self._home, self._span(*within.span()), groups)
        if exploited:
            for match in _demonyms(self.countries).finditer(words, start, end):
                row = self.countries.demonym(match["demonym"])
                who = _PEOPLE.search(low, match.end(), end)
                if who and (
                    _DOERS.search(low, who.start(), who.end()) or self._doer(start, match.start(), who.end(), end)
                ):
                    continue
                if row and not self._own(place := Place(row.name, row.alpha3)):
                    groups = groups or _groups(low, start, end)
                    self._add(Relation.ORIGIN, place, self._span(*match.span("demonym")), groups)
        rank = None
        if "extent" in low[start:end] and (ranked := _RANK.search(words, start, end)) and "extent" in ranked.group():
            rank = re.sub(r"^and,?\s+", "", ranked.group())
        for relation, listed in self._lists(start, end):
            for match in listed:
                for place in self._resolve(match):
                    if not self._own(place):
                        groups = groups or _groups(low, start, end)
                        self._add(relation, place, self._span(*match.span()), groups, rank)

    def _lists(self, start: int, end: int) -> Iterator[tuple[Relation, list[re.Match[str]]]]:
        """The places of a clause that a preposition governs, directly or as parts of its list."""
        places = list(_places(self.countries).finditer(self._words, start, end))
        if not places:
            return
        governed: tuple[int, Relation] | None = None
        pattern, relations = _prepositions()
        prepositions = list(pattern.finditer(self._low, start, end))
        index = at = 0
        listed: list[re.Match[str]] = []
        for match in places:
            opened = False
            while index < len(prepositions) and prepositions[index].end() <= match.start():
                found = prepositions[index]
                relation = relations[(found.lastindex or 0) - 1]
                if governed and listed and self._holds(governed[1], start, at, listed, end):
                    yield governed[1], listed
                listed, at, opened = [], found.start(), True
                if relation is None:
                    exploited = _EXPLOITED.search(self._low, start, found.start())
                    governed = (found.end(), Relation.DESTINATION) if exploited else None
                else:
                    governed = found.end(), relation
                index += 1
            if governed is None:
                continue
            between = _BETWEEN.match(self._words, governed[0], match.start())
            if between is None or between.end() != match.start():
                if not opened and listed and self._holds(governed[1], start, at, listed, end):
                    yield governed[1], listed
                governed, listed = None, []
                continue
            listed.append(match)
            governed = match.end(), governed[1]
        if governed and listed and self._holds(governed[1], start, at, listed, end):
            yield governed[1], listed

    def _holds(self, relation: Relation, start: int, at: int, listed: Sequence[re.Match[str]], end: int) -> bool:
        """Whether the list whose preposition stands at `at` says what its preposition does of people exploited."""
        if relation is Relation.ORIGIN:
            return not self._doer(start, at, listed[-1].end(), end)
        if relation is Relation.DESTINATION and _UNDER_WAY.search(self._low, max(start, at - 20), at):
            return bool(_EXPLOITED.search(self._low, start, at) or not _HELD_HERE.match(self._words, listed[-1].end()))
        return True

    def _doer(self, start: int, before: int, behind: int, end: int) -> bool:
        """Whether those between `before` and `behind` exploit others: `exploited by men from ...`, `... exploit girls`."""
        low = self._low
        named = _DOERS.search(low, max(start, before - 60), before)
        if named and not (named["joined"] and _BY.search(low, max(start, named.start() - 40), named.start())):
            return True  # `women exploited by gangs are from ...` are not the gangs
        return bool(_BY_DOERS.search(low, max(start, before - 80), before) or _DOING.match(low, behind, end))

    # cooperation

    def _cooperation(self) -> None:
        words, low = self._words, self._low
        verb = _COOPERATED.search(words)
        if verb is None or _LEAD.search(low, verb.start()) is None:
            return
        first = _places(self.countries).search(words, verb.end())
        leads = list(_LEAD.finditer(low, verb.start(), first.start())) if first else []
        if not leads:
            return
        here = leads[-1].end()
        listed = False
        for match in _places(self.countries).finditer(words, here):
            between = words[here : match.start()]
            if not (_BETWEEN.fullmatch(between) if listed else re.fullmatch(r"[^.;]{0,80}", between)):
                continue
            if not listed and re.search(r"\b(?:from|to|against|by)\s*$", between):
                continue
            for place in self._resolve(match):
                if not self._own(place):
                    self._add(Relation.COOPERATION, place, self._span(*match.span()), [(None, ())])
            here, listed = match.end(), True


def read_roles(
    text: str,
    sections: Sequence[Section],
    sentences: Sequence[Span],
    country: Country | None,
    edition: int | None,
    countries: Gazetteer = GAZETTEER,
) -> tuple[Role, ...]:
    """The roles that the profile states, and the partners that the other sections name; `countries` are those that are known.

    >>> text = "Women from Ghana are subjected to sex trafficking."
    >>> part = Section(kind=SectionKind.PROFILE, span=Span(0, 50))
    >>> role, = read_roles(text, [part], [Span(0, 50)], None, None)
    >>> role.relation.value, role.place.alpha3, role.form.value, role.population
    ('origin', 'GHA', 'sex', ('women',))
    """
    return RoleReader(text, country, edition, countries).read(sections, sentences)
