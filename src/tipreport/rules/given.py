"""Which country a caller means: by a code in any case, a name, or a form of it that other data sets print.

A heading is looked up as it is printed (`Gazetteer.find`). People and data sets write names otherwise: turned about
("Congo, Rep."), cut short ("Korea, Dem. People's Rep."), with an older name beside it ("Myanmar (Burma)"). Such a name is a set
of words, cut words written out; it is the country one of whose names has just these words. What may be two is refused.
"""

from __future__ import annotations

import difflib
import re
from functools import lru_cache
from typing import Final

from tipreport.errors import ModelError, expect
from tipreport.rules.countries import GAZETTEER
from tipreport.rules.gazetteer import CountryRow, Gazetteer, fold

AMBIGUOUS_GIVEN: Final[dict[str, tuple[str, ...]]] = {"roc": ("COG", "TWN")}
"""What a text means by its own country, and a caller may mean otherwise; folded."""

WRITTEN_OUT: Final[dict[str, str]] = {
    "rep": "republic",
    "dem": "democratic",
    "people": "peoples",
    "fed": "federation",
    "federal": "federation",
    "federated": "federation",
    "sts": "states",
    "state": "states",
    "is": "island",
    "isl": "island",
    "isls": "island",
    "islands": "island",
    "st": "saint",
    "n": "north",
    "s": "south",
    "eq": "equatorial",
    "equat": "equatorial",
    "herz": "herzegovina",
    "dr": "democratic republic",
    "pr": "peoples republic",
    "dpr": "democratic peoples republic",
    "pdr": "democratic peoples republic",
    "rb": "bolivarian republic",
    "fyr": "former yugoslav republic",
    "fyrom": "former yugoslav republic macedonia",
    "us": "united states",
    "uk": "united kingdom",
}
"""Words as data sets cut them, and as the table has them: `Micronesia, Fed. Sts.`, `Venezuela, RB`."""

PASSED_OVER: Final = frozenset({"the", "of", "and", "i"})
"""Words that no name is told by."""

NO_GLOSS: Final = frozenset({"country", "state", "nation", "the"})
"""What stands in brackets and says no more: `Georgia (country)`."""

GLOSSES: Final[tuple[tuple[str, str], ...]] = (
    ("DEU", "Prussia"),
    ("FLK", "Malvinas"),
    ("IRN", "Persia"),
    ("ITA", "Sardinia"),
    ("KHM", "Kampuchea"),
    ("LKA", "Ceylon"),
    ("MAF", "French part"),
    ("MDG", "Malagasy"),
    ("PRI", "US"),
    ("PSE", "Gaza"),
    ("PSE", "West Bank"),
    ("RUS", "Soviet Union"),
    ("RUS", "USSR"),
    ("SXM", "Dutch part"),
    ("TUR", "Ottoman Empire"),
    ("TWN", "ROC"),
    ("TZA", "Tanganyika"),
    ("WSM", "Western Samoa"),
    ("XKX", "under UNSC res. 1244"),
    ("ZWE", "Rhodesia"),
)
"""What stands beside a country's name and is no name of it today: `Zimbabwe (Rhodesia)`, `Turkey/Ottoman Empire`."""

# `D.P.R. Korea`
_INITIALS: Final = re.compile(r"\b(?:[A-Za-z]\.){2,}")
# `Myanmar (Burma)`, `Falkland Islands [Malvinas]`, `Burma/Myanmar`
_BESIDE: Final = re.compile(r"\s*(?P<name>[^(\[/]+?)\s*[(\[/]\s*(?P<gloss>[^)\]]+?)\s*[)\]]?\s*")


def given_country(name: str, countries: Gazetteer = GAZETTEER) -> CountryRow:
    """The country that a caller means.

    >>> [given_country(name).alpha3 for name in ("nor", "Norway", "Congo, Rep.", "Korea, Dem. People's Rep.", "Myanmar (Burma)")]
    ['NOR', 'NOR', 'COG', 'PRK', 'MMR']
    >>> given_country("Congo")
    Traceback (most recent call last):
    tipreport.errors.ModelError: several countries may be meant: 'Congo'; say which: Democratic Republic of the Congo (COD)
    or Republic of the Congo (COG)

    Raises `ModelError` for a name that no country has, and for one that may be several.
    """
    expect(name, "country", "a name or an ISO 3166 alpha-3 code as a str", str, hint="such as country='NOR'")
    found = countries_meant(name, countries)
    if len(found) == 1:
        return found[0]
    if found:
        raise ModelError(
            "several countries may be meant", subject=name, hint=f"say which: {' or '.join(map(_shown, found))}"
        )
    near = difflib.get_close_matches(fold(name), _by_name(countries), n=1, cutoff=0.8)
    meant = f"perhaps {_shown(_by_name(countries)[near[0]])}; " if near else ""
    raise ModelError("no such country", subject=name, hint=f"{meant}give its name or its ISO 3166 alpha-3 code")


def _shown(row: CountryRow) -> str:
    return f"{row.name} ({row.alpha3})"


def countries_meant(name: str, countries: Gazetteer = GAZETTEER) -> tuple[CountryRow, ...]:
    """The countries that the name may mean: none, one, or the candidates."""
    key = fold(name)
    if row := countries.by_alpha3(name.strip().upper()):
        return (row,)
    several = {**{fold(each): codes for each, codes in countries.ambiguous_names.items()}, **AMBIGUOUS_GIVEN}
    if key in several:
        return tuple(row for row in map(countries.by_alpha3, several[key]) if row)
    if row := countries.find(name) or countries.find(name.strip().upper()):
        return (row,)
    words = _words(name)
    beside = _BESIDE.fullmatch(name)
    if beside and "/" in name:
        first, second = countries_meant(beside["name"], countries), countries_meant(beside["gloss"], countries)
        if first and second and first != second:
            return tuple(dict.fromkeys((*first, *second)))  # `Sudan/South Sudan`
    if rows := _by_words(countries).get(words, ()):
        return rows
    for each, codes in several.items():
        if words == _words(each):  # `Congo (the)`
            return tuple(row for row in map(countries.by_alpha3, codes) if row)
    if beside and (rows := countries_meant(beside["name"], countries)):
        gloss = beside["gloss"]
        if fold(gloss) in NO_GLOSS:
            return rows
        told = {row.alpha3 for row in countries_meant(gloss, countries)}
        told |= {code for code, each in GLOSSES if _words(each) == _words(gloss)}
        return tuple(row for row in rows if row.alpha3 in told)
    return ()


def _words(name: str) -> frozenset[str]:
    joined = _INITIALS.sub(lambda match: match.group().replace(".", "") + " ", name)
    words = (WRITTEN_OUT.get(word, word) for word in fold(joined).split())
    return frozenset(each for word in words for each in word.split()) - PASSED_OVER


@lru_cache(maxsize=8)
def _by_words(countries: Gazetteer) -> dict[frozenset[str], tuple[CountryRow, ...]]:
    made: dict[frozenset[str], tuple[CountryRow, ...]] = {}
    for row in countries.rows:
        for name in (row.name, *row.names, *row.labels):
            words = _words(name)
            if row not in made.get(words, ()):
                made[words] = (*made.get(words, ()), row)
    return made


@lru_cache(maxsize=8)
def _by_name(countries: Gazetteer) -> dict[str, CountryRow]:
    return {fold(name): row for row in countries.rows for name in (row.name, *row.names)}
