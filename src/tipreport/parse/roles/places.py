"""The places that a text names: countries, regions, several regions before one head, peoples, the country itself."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

import attrs

from tipreport.model import Country, Place
from tipreport.rules._trie import initials, trie_pattern
from tipreport.rules.gazetteer import CountryRow, Gazetteer
from tipreport.rules.people import LOCALES, PERSONS, QUALIFIERS
from tipreport.rules.regions import DIRECTIONS, HEADS, LANDS, REGIONS, SYNONYMS
from tipreport.rules.roles import SUCCESSORS

_DIRECTION = rf"(?i:{'|'.join(sorted(DIRECTIONS, key=len, reverse=True))})"
# `South and Southeast Asia`, `Central, South, and West African`; `South Africa` and the `Central African Republic` are countries.
_SHARED = (
    rf"(?!South\s+Africa|Central\s+African\s+Republic)(?P<directions>(?:{_DIRECTION}(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|and/or)\s+|\s*/\s*)){{0,3}}"
    rf"{_DIRECTION})\s+(?P<head>{'|'.join(sorted(HEADS, key=len, reverse=True))})s?"
)
_EACH = re.compile(_DIRECTION)
_ADJECTIVES = {form: name for name, adjectives in REGIONS for form in adjectives}
_NAMED = {**{name: name for name, _ in REGIONS}, **SYNONYMS, **_ADJECTIVES}
# `in Libyan brothels`, `other African countries`
_LAND = re.compile(rf"\s+(?:{'|'.join(LANDS)})\b", re.IGNORECASE)
_LOCALE = re.compile(rf"(?:\s+[a-z-]+){{0,2}}\s+(?:{LOCALES})\b")
# `Nigerian women`, `North Korean contract workers`
_PERSON = re.compile(rf"(?:['’]s)?(?:\s+(?!{QUALIFIERS})[a-z-]+){{0,3}}?\s+(?:{PERSONS})\b")
# What a nationality goes on with where it is not in front of a noun: `Burmese are`, `Bolivians, who`.
_ALONE = re.compile(
    r"(?=\s*[,.;)—–]|\s+(?:are|were|is|was|have|has|may|might|can|who|that|in|to|from|abroad|overseas|and|or|migrat\w+|seeking|"
    r"working|living|traveling|transit\w*|overstaying|account\w*|made|make|being|face|also|often|sometimes|on|through|continue|as|employed|reported\w*|do|did|residing)\b|\s*\Z)"
)


@attrs.frozen
class Mention:
    """A place that is named, or the people of it. `places` is empty where the words mean more than one, or none."""

    start: int
    end: int
    places: tuple[Place, ...]
    called: bool
    """An adjective or a noun of nationality rather than a name."""
    people: bool
    """It says who: `Nigerian women`, `Bolivians`."""
    located: bool
    """An adjective that says where: `African countries`, `in Libyan brothels`."""
    land: bool
    """One in front of a land: `African countries`."""
    candidates: tuple[CountryRow, ...] = ()
    """What an ambiguous word may mean."""


# What `initials` looks ahead for.
_INITIALS = re.compile(r"\(\?=\[((?:\\.|[^\]])*)\]\)")


@lru_cache(maxsize=8)
def _pattern(countries: Gazetteer) -> re.Pattern[str]:
    region = initials(_NAMED) + trie_pattern(_NAMED, {" ": r"\s+"})
    name, demonym = countries.name_pattern, countries.demonym_pattern
    # Most words open none of these, which a look at their first letters tells.
    letters = "".join(found for source in (name, demonym, region) for found in _INITIALS.findall(source)[:1])
    opening = rf"(?=[A-ZÀ-Þ{letters}]|the\s|country\b|territory\b|{trie_pattern(DIRECTIONS)})"
    return re.compile(
        rf"\b{opening}(?:the\s+|The\s+)?(?:(?P<shared>{_SHARED})|(?P<own>(?<=he\s)(?:country|territory)(?!\s+of\b))|(?P<name>{name})|"
        rf"(?!Gulf\s+of\b)(?P<region>{region})(?!\s+American)|(?P<demonym>{demonym}))\b(?![-‐]\w)"
    )


class PlaceReader:
    """Finds the places in the sentences of one text; `home` is the country that the text is about."""

    def __init__(self, text: str, home: Country | None, edition: int | None, countries: Gazetteer) -> None:
        self.text = text
        self.countries = countries
        self.edition = edition
        self.home = Place(home.name, home.alpha3) if home else None

    @cached_property
    def home_names(self) -> tuple[str, ...]:
        """What the country itself is called."""
        row = self.countries.by_alpha3(self.home.alpha3 or "") if self.home else None
        return (row.name, *row.names) if row else ()

    def own(self, place: Place) -> bool:
        """Whether the place is the country that the text is about."""
        return self.home is not None and place.alpha3 == self.home.alpha3

    def mentions(self, words: str, start: int = 0, end: int | None = None) -> list[Mention]:
        """The places that `words` names, in order.

        >>> from tipreport.rules.countries import GAZETTEER
        >>> words = "Thai women from South and Southeast Asia in other Balkan states"
        >>> reader = PlaceReader(words, None, None, GAZETTEER)
        >>> [[place.name for place in each.places] for each in reader.mentions(words)]
        [['Thailand'], ['South Asia', 'Southeast Asia'], ['Balkans']]
        """
        last = len(words) if end is None else end
        found = list(_pattern(self.countries).finditer(words, start, last))
        made: list[Mention] = []
        for match in reversed(found):
            each = self._mention(match, words, made[-1] if made else None)
            if each is not None:
                made.append(each)
        return [each for each in made[::-1] if each.places or each.candidates]

    def _mention(self, match: re.Match[str], words: str, behind: Mention | None) -> Mention | None:
        candidates: tuple[CountryRow, ...] = ()
        at, end = match.span()
        called = False
        if match["shared"]:
            head = HEADS[match["head"]]
            called = head != match["head"] or match["shared"][-1] == "s"
            places = tuple(Place(f"{_titled(each.group())} {head}") for each in _EACH.finditer(match["directions"]))
        elif match["own"]:
            places = (self.home,) if self.home else ()
        elif match["name"]:
            places, candidates = self._country(match["name"])
        elif match["region"]:
            printed = " ".join(match["region"].split())
            called = printed in _ADJECTIVES
            places = (Place(_NAMED[printed]),)
        else:
            called = True
            places, candidates = self._nation(match["demonym"])
            if words[max(0, at - 12) : at].lower().endswith(("ethnic ", "ethnically ")):
                places, candidates = (), ()  # says nothing of where they are from, and still joins those before it
        if not places and not candidates and not called:
            return None
        person = _PERSON.match(words, end)
        noun = called and match.group()[-1] == "s"
        if called:
            people = person is not None or (noun and _LAND.match(words, end) is None)
            lands = None if people else _LAND.match(words, end)
            land = lands is not None
            located = land or (not people and _LOCALE.match(words, end) is not None)
            if lands and match["demonym"] is None:
                end = lands.end()
            if not people and not located:
                # What is joined to the next one is what that is: `Chinese, Bolivian, and Thai women`.
                joined = behind is not None and _joined(words, end, behind.start)
                if joined and behind is not None and behind.called:
                    people, located, land = behind.people, behind.located, behind.land
                else:
                    people = match["demonym"] is not None and _ALONE.match(words, end) is not None
        else:
            bare = not words[:at].rstrip().endswith(_GOVERNING)
            # `Caribbean and South American women`
            joined = behind is not None and behind.called and behind.people and match["region"] is not None
            joined = joined and behind is not None and _joined(words, end, behind.start)
            people = (person is not None or joined) and bare and match["own"] is None
            located = land = False
            # `Caribbean islands`
            if match["region"] and (lands := _LAND.match(words, end)):
                end = lands.end()
        return Mention(at, end, places, called, people, located, land, candidates)

    def _country(self, printed: str) -> tuple[tuple[Place, ...], tuple[CountryRow, ...]]:
        row = self.countries.find(printed)
        if row is not None:
            return self._as_of_edition(row), ()
        return self._meant(self.countries.ambiguous_names.get(" ".join(printed.split()), ()))

    def _nation(self, printed: str) -> tuple[tuple[Place, ...], tuple[CountryRow, ...]]:
        row = self.countries.demonym(printed)
        if row is not None:
            return self._as_of_edition(row), ()
        return self._meant(self.countries.ambiguous_demonyms.get(" ".join(printed.split()), ()))

    def _as_of_edition(self, row: CountryRow) -> tuple[Place, ...]:
        if row.last_edition and self.edition and self.edition > row.last_edition:
            successors = [self.countries.by_alpha3(code) for code in SUCCESSORS[row.alpha3]]
            return tuple(Place(each.name, each.alpha3) for each in successors if each)
        return (Place(row.name, row.alpha3),)

    def _meant(self, codes: tuple[str, ...]) -> tuple[tuple[Place, ...], tuple[CountryRow, ...]]:
        """Of the countries that a word may mean: the one that the text is about, else the one that it names in full."""
        rows = tuple(row for row in map(self.countries.by_alpha3, codes) if row)
        if len(rows) > 1:
            own = [row for row in rows if self.home and row.alpha3 == self.home.alpha3]
            named = own or [row for row in rows if row.alpha3 in self._named]
            if len(named) == 1:
                return self._as_of_edition(named[0]), ()
        return (), rows if len(rows) > 1 else ()

    @cached_property
    def _named(self) -> frozenset[str | None]:
        """The countries that some words of the text mean without doubt."""
        names = re.compile(rf"\b{self.countries.name_pattern}\b")
        rows = map(self.countries.find, {match.group() for match in names.finditer(self.text)})
        return frozenset(row.alpha3 for row in rows if row)


# One step between two of one list that say who: `Chinese, Bolivian, and other South American nationals`.
_JOIN = re.compile(
    r"[\s,/(—–-]+|(?:and|or|as\s+well\s+as|other|some|ethnic|reportedly|possibly|increasingly|also|especially|particularly|"
    r"male|female|many|a\s+few|foreign)\b"
)
# A name behind one of these is a place, whatever noun follows: `in Kenya women`.
_GOVERNING = (
    " from",
    " other",
    " and",
    " in",
    " to",
    " into",
    " through",
    " of",
    " within",
    " via",
    " transit",
    " and in",
    "From",
    "In",
    "Within",
    "Throughout",
    " throughout",
)


def _titled(direction: str) -> str:
    """`south` as a name has it, `sub-Saharan` as it is printed."""
    return direction if "-" in direction else direction[:1].upper() + direction[1:]


def _joined(words: str, start: int, end: int) -> bool:
    while start < end:
        step = _JOIN.match(words, start, end)
        if step is None:
            return False
        start = step.end()
    return True
