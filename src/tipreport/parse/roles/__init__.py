"""Roles: the places that people come from, pass through and are sent to, and the governments that work together.

A cascade over each clause of the profile. Places and peoples are found first (`places`), then the words that say a way
(*from*, *through*, *to*, *in*, *abroad*), and each way takes the list of places behind it (`lists`). What a place of the
list is, and what the country itself is by it, depends on who is spoken of (`clause`):

    sentence  = own-roles? clause (cut clause)*
    own-roles = home copula rank? role-word (("," | "and") rank? role-word)* people-and-forms
    clause    = (people | way list)*
    list      = glue* place (glue+ (place | unknown-name))*

The country itself is the destination of foreigners in it, internal for its nationals in it, an origin of its nationals
abroad. Its own roles (`own`) are words of their own, and partners (`partners`) stand in the other sections.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from tipreport.model import Country, Problem, Role, Section, SectionKind, Span
from tipreport.parse.paragraphs import lowered
from tipreport.parse.roles.clause import read_profile_sentence
from tipreport.parse.roles.partners import may_name_partners, read_partners
from tipreport.parse.roles.places import PlaceReader
from tipreport.parse.roles.sentence import Found, Sentence
from tipreport.rules.countries import GAZETTEER
from tipreport.rules.gazetteer import Gazetteer

__all__ = ["read_roles"]

_PROFILE = (SectionKind.PROFILE, SectionKind.SCOPE_AND_MAGNITUDE)
_OTHERS = (SectionKind.PROSECUTION, SectionKind.PROTECTION, SectionKind.PREVENTION, SectionKind.GOVERNMENT_EFFORTS)


def read_roles(
    text: str,
    sections: Sequence[Section],
    sentences: Sequence[Span],
    country: Country | None,
    edition: int | None,
    countries: Gazetteer = GAZETTEER,
) -> tuple[tuple[Role, ...], tuple[Problem, ...]]:
    """The roles that the profile states, and the partners that the other sections name; `countries` are those that are known.

    >>> text = "Women from Ghana are subjected to sex trafficking."
    >>> part = Section(kind=SectionKind.PROFILE, span=Span(0, 50))
    >>> (role,), problems = read_roles(text, [part], [Span(0, 50)], None, None)
    >>> role.relation.value, role.place.alpha3, role.form.value, role.population
    ('origin', 'GHA', 'sex', ('women',))

    One role for each relation, place, form and population, in the order of the text. A problem for each place in a list
    that no table has, or that may be several: it is passed over, and the list goes on.
    """
    found = Found()
    places = PlaceReader(text, country, edition, countries)
    for section in sections:
        if section.kind not in (*_PROFILE, *_OTHERS):
            continue
        start = section.heading.end if section.heading else section.span.start
        first = bisect_right(sentences, start, key=attrgetter("end"))
        stems = may_name_partners(text, start, section.span.end)
        for span in sentences[first : bisect_left(sentences, section.span.end, key=attrgetter("start"))]:
            words = span.of(text)
            if section.kind in _OTHERS and not any(map(words.__contains__, stems)):
                continue
            sentence = Sentence(span.start, words, lowered(words), places, found)
            if section.kind in _PROFILE:
                read_profile_sentence(sentence)
            else:
                read_partners(sentence)
    return found.roles, tuple(found.problems)
