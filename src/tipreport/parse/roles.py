"""Roles: the places that people come from, pass through and are sent to, and the governments that work together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tipreport.model import Country, Form, Place, Relation, Role, Section, SectionKind, Span
from tipreport.rules._trie import trie_pattern
from tipreport.rules.countries import by_alpha3, demonym, demonym_pattern, find, name_pattern
from tipreport.rules.roles import (
    BETWEEN,
    COOPERATED,
    COOPERATION_LEAD,
    EXPLOITED,
    FORMS,
    MOVES,
    OWN_FORMULAS,
    OWN_ROLES,
    PEOPLE,
    POPULATIONS,
    PREPOSITIONS,
    RANKS,
    REGIONS,
    SUCCESSORS,
    WITHIN,
)

_FROM = (SectionKind.PROFILE, SectionKind.SCOPE_AND_MAGNITUDE)
_PARTNERS = (SectionKind.PROSECUTION, SectionKind.PROTECTION, SectionKind.PREVENTION, SectionKind.GOVERNMENT_EFFORTS)
_I = re.IGNORECASE

# `Norway is a destination and, to a lesser extent, a transit and source country`: up to the noun.
OWN = re.compile(
    r"\b(?:is|are|was|remains?|serves?\s+as|has\s+become|continues?\s+to\s+be)\s+(?P<roles>[^.;]{0,240}?\b"
    r"(?:source|origin|transit|destination|sending|receiving)\b(?:[^.;]{0,60}?\b(?:source|origin|transit|destination)\b){0,3})"
    r"(?P<noun>\s+(?:country|countries|territory|territories|point|area|location|place|state|nation)?)",
    _I,
)
# One role word with the rank in front of it.
OWN_WORD = re.compile(
    rf"(?:(?P<rank>{RANKS}),?\s+)?(?:(?:an?|the|and|or|as)\s+)*\b(?P<word>source|origin|transit|destination|sending|receiving)\b",
    _I,
)
CLAUSE = re.compile(r";|,?\s+while\b|,?\s+whereas\b", _I)
_MOVES, _EXPLOITED, _PEOPLE = re.compile(MOVES, _I), re.compile(EXPLOITED, _I), re.compile(PEOPLE, _I)
_WITHIN, _COOPERATED = re.compile(WITHIN, _I), re.compile(COOPERATED)
_LEAD, _RANK = re.compile(COOPERATION_LEAD, _I), re.compile(RANKS, _I)
_BETWEEN = re.compile(BETWEEN, _I)


@cache
def _places() -> re.Pattern[str]:
    return re.compile(rf"\b(?:the\s+)?(?:(?P<region>{trie_pattern(REGIONS)})|(?P<name>{name_pattern()}))\b")


@cache
def _formulas() -> tuple[tuple[re.Pattern[str], tuple[tuple[Relation, tuple[str, ...]], ...]], ...]:
    return tuple((re.compile(rf"\b{pattern}", _I), roles) for pattern, roles in OWN_FORMULAS)


@cache
def _demonyms() -> re.Pattern[str]:
    # `Nigerian women and girls`
    return re.compile(rf"\b(?P<demonym>{demonym_pattern()})\b(?=(?:\s+[\w-]+){{0,2}}?\s+{PEOPLE[2:]})")


@cache
def _prepositions() -> re.Pattern[str]:
    parts = [rf"(?P<p{index}>{pattern})" for index, (pattern, _) in enumerate(PREPOSITIONS)]
    return re.compile(rf"\b(?:{'|'.join(parts)})\b", _I)


@cache
def _details() -> re.Pattern[str]:
    # One pass over people and forms: `women and girls subjected to sex trafficking`.
    forms = [rf"(?P<f{index}>{pattern})" for index, (pattern, _) in enumerate(FORMS)]
    people = [rf"(?P<q{index}>{pattern})" for index, (pattern, _) in enumerate(POPULATIONS)]
    return re.compile(rf"\b(?:{'|'.join(forms + people)})\b", _I)


_Group = tuple[Form | None, tuple[str, ...]]


def _groups(text: str, start: int, end: int) -> list[_Group]:
    """Who suffers which form: `women to sex trafficking and men to forced labor` are two groups."""
    groups: list[_Group] = []
    people: list[str] = []
    after_form = False
    for match in _details().finditer(text, start, end):
        name = str(match.lastgroup)
        index = int(name[1:])
        if name[0] == "q":
            if after_form:
                people, after_form = [], False
            if POPULATIONS[index][1] not in people:
                people.append(POPULATIONS[index][1])
        else:
            form = FORMS[index][1]
            if (form, tuple(people)) not in groups:
                groups.append((form, tuple(people)))
            after_form = True
    if people and not after_form:
        groups.append((None, tuple(people)))
    return groups or [(None, ())]


class RoleReader:
    """Reads the roles of one text. `country` is what the narrative is about, null if unknown."""

    def __init__(self, text: str, country: Country | None, edition: int | None) -> None:
        self.text = text
        self.country = country
        self.edition = edition
        self._found: dict[tuple[Relation, Place, Form | None, tuple[str, ...]], Role] = {}

    def read(self, sections: Sequence[Section], sentences: Sequence[Span]) -> tuple[Role, ...]:
        """All roles, in the order of the text; one for each relation, place, form and population."""
        for section in sections:
            if section.kind not in (*_FROM, *_PARTNERS):
                continue
            start = section.heading.end if section.heading else section.span.start
            for sentence in sentences:
                if sentence.end <= start or sentence.start >= section.span.end:
                    continue
                if section.kind in _FROM:
                    self._movement(sentence)
                else:
                    self._cooperation(sentence)
        return tuple(sorted(self._found.values(), key=lambda role: role.span))

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
        row = find(match["name"])
        if row is None:
            return []
        if row.last_edition and self.edition and self.edition > row.last_edition:
            successors = [by_alpha3(code) for code in SUCCESSORS[row.alpha3]]
            return [Place(each.name, each.alpha3) for each in successors if each]
        return [Place(row.name, row.alpha3)]

    def _own(self, place: Place) -> bool:
        return self.country is not None and place.alpha3 == self.country.alpha3

    # origin, transit, destination, internal

    def _movement(self, sentence: Span) -> None:
        words = sentence.of(self.text)
        own = OWN.search(words)
        if own and self.country and not re.search(r"\bvictims\b", words[: own.start()]):
            self._own_roles(sentence, own)
            self._clause(sentence.start + own.end(), sentence.end)
            return
        if not (_PEOPLE.search(words) and _MOVES.search(words)):
            return
        self._formula(sentence)
        start = sentence.start
        for cut in [*CLAUSE.finditer(self.text, sentence.start, sentence.end), None]:
            self._clause(start, cut.start() if cut else sentence.end)
            start = cut.end() if cut else start

    def _formula(self, sentence: Span) -> None:
        """`human traffickers exploit domestic and foreign victims in Peru, and ... victims from Peru abroad`"""
        for pattern, roles in _formulas():
            for match in pattern.finditer(self.text, sentence.start, sentence.end):
                named = _places().match(self.text, match.end(), sentence.end)
                if named is None:
                    continue
                for place in self._resolve(named):
                    if self._own(place):
                        for relation, people in roles:
                            self._add(relation, place, Span(*named.span()), [(None, people)])

    def _own_roles(self, sentence: Span, own: re.Match[str]) -> None:
        assert self.country is not None
        place = Place(self.country.name, self.country.alpha3)
        start = sentence.start
        subject = next(
            (
                Span(*match.span())
                for match in _places().finditer(self.text, start, start + own.start())
                if any(self._own(each) for each in self._resolve(match))
            ),
            Span(start, start + own.start()) if own.start() else None,
        )
        if subject is None:
            return
        while len(subject) and self.text[subject.end - 1] == " ":
            subject = Span(subject.start, subject.end - 1)
        groups = _groups(self.text, start + own.end(), sentence.end)
        rank: str | None = None
        for match in OWN_WORD.finditer(own["roles"]):
            if match["rank"]:
                rank = re.sub(r"^and,?\s+", "", " ".join(match["rank"].split()))
            relation = next(relation for pattern, relation in OWN_ROLES if re.fullmatch(pattern, match["word"], _I))
            self._add(relation, place, subject, groups, rank)

    def _clause(self, start: int, end: int) -> None:
        text = self.text
        groups = _groups(text, start, end)
        rank = None
        if "extent" in text[start:end] and (ranked := _RANK.search(text, start, end)) and "extent" in ranked.group():
            rank = re.sub(r"^and,?\s+", "", ranked.group())
        if self.country and _EXPLOITED.search(text, start, end) and (within := _WITHIN.search(text, start, end)):
            self._add(Relation.INTERNAL, Place(self.country.name, self.country.alpha3), Span(*within.span()), groups)
        for match in _demonyms().finditer(text, start, end):
            row = demonym(match["demonym"])
            if row and not self._own(place := Place(row.name, row.alpha3)) and _EXPLOITED.search(text, start, end):
                self._add(Relation.ORIGIN, place, Span(*match.span("demonym")), groups)
        for relation, match in self._listed(start, end):
            for place in self._resolve(match):
                if self._own(place):
                    continue
                self._add(relation, place, Span(*match.span()), groups, rank)

    def _listed(self, start: int, end: int) -> Iterator[tuple[Relation, re.Match[str]]]:
        """The places of a clause that a preposition governs, directly or as parts of its list."""
        governed: tuple[int, Relation] | None = None
        prepositions = list(_prepositions().finditer(self.text, start, end))
        index = 0
        for match in _places().finditer(self.text, start, end):
            while index < len(prepositions) and prepositions[index].end() <= match.start():
                found = prepositions[index]
                relation = PREPOSITIONS[int(str(found.lastgroup)[1:])][1]
                if relation is None:
                    exploited = _EXPLOITED.search(self.text, start, found.start())
                    governed = (found.end(), Relation.DESTINATION) if exploited else None
                else:
                    governed = found.end(), relation
                index += 1
            if governed is None:
                continue
            between = _BETWEEN.match(self.text, governed[0], match.start())
            if between is None or between.end() != match.start():
                governed = None
                continue
            yield governed[1], match
            governed = match.end(), governed[1]

    # cooperation

    def _cooperation(self, sentence: Span) -> None:
        if _places().search(self.text, sentence.start, sentence.end) is None:
            return
        verb = _COOPERATED.search(self.text, sentence.start, sentence.end)
        if verb is None:
            return
        first = _places().search(self.text, verb.end(), sentence.end)
        leads = list(_LEAD.finditer(self.text, verb.start(), first.start() if first else verb.start()))
        if not leads:
            return
        lead = leads[-1]
        here = lead.end()
        listed = False
        for match in _places().finditer(self.text, lead.end(), sentence.end):
            between = self.text[here : match.start()]
            if not (_BETWEEN.fullmatch(between) if listed else re.fullmatch(r"[^.;]{0,80}", between)):
                continue
            if not listed and re.search(r"\b(?:from|to|against|by)\s*$", between):
                continue
            for place in self._resolve(match):
                if not self._own(place):
                    self._add(Relation.COOPERATION, place, Span(*match.span()), [(None, ())])
            here, listed = match.end(), True


def read_roles(
    text: str, sections: Sequence[Section], sentences: Sequence[Span], country: Country | None, edition: int | None
) -> tuple[Role, ...]:
    """The roles that the profile states, and the partners that the other sections name.

    >>> text = "Women from Ghana are subjected to sex trafficking."
    >>> part = Section(kind=SectionKind.PROFILE, span=Span(0, 50))
    >>> role, = read_roles(text, [part], [Span(0, 50)], None, None)
    >>> role.relation.value, role.place.alpha3, role.form.value, role.population
    ('origin', 'GHA', 'sex', ('women',))
    """
    return RoleReader(text, country, edition).read(sections, sentences)
