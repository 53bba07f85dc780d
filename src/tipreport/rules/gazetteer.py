"""Looking up countries: exact after folding, by name, code, abbreviation and demonym, over any table of rows."""

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

import attrs

from tipreport.rules._trie import initials, trie_pattern


@attrs.frozen
class CountryRow:
    """One country or territory: `CountryRow("NOR", "Norway", demonyms=("Norwegian", "Norwegians"))`.

    `alpha3` is its ISO 3166-1 code, its ISO 3166-3 code if it is a former state, or XKX for Kosovo. `name` is the
    report's latest name for it in plain order. Prose prints `name`, `names` and `demonyms`, and `abbreviations` in just
    this case (CAR is a country, "car" is not). `labels` are what headings, lists and data sets print and prose does
    not: inverted, glossed, official and squashed forms. Parts that narratives name like countries (Scotland, Bonaire)
    are names of the whole. `last_edition` is the last one that has it as one country: a later "Serbia and Montenegro"
    is two.
    """

    alpha3: str
    name: str
    names: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    last_edition: int | None = None


# Left out of a key: the apostrophes of print, of keyboards and of Windows-1252 read as Latin-1 ("Cote d\x92Ivoire").
_APOSTROPHES: Final = dict.fromkeys(map(ord, "'\u2018\u2019\u201b\u02bc\u2032`\u00b4\uff07\x91\x92"))
# Between the words of a key: "Guinea-Bissau", "St. Lucia", "Congo, Republic of the".
_BETWEEN_WORDS: Final = re.compile(r"[\W_]+")
# "The Bahamas", "the DRC".
_LEADING_THE: Final = re.compile(r"\A\s*(?:the\s+)+", re.IGNORECASE)

# How prose may print a character of a name: "Sri\nLanka", "Cote d’Ivoire", "Guinea–Bissau".
_PRINTED: Final[Mapping[str, str]] = MappingProxyType(
    {
        " ": r"\s+",
        "'": "['\u2018\u2019\u02bc`\u00b4]",
        "-": "[-\u2010\u2011\u2013]",
    }
)


def fold(name: str) -> str:
    """The key under which a name is looked up: without case, accents, punctuation and a leading "the".

    >>> fold("Côte d’Ivoire")
    'cote divoire'
    >>> fold("CuraÃ§ao"), fold("Trinidad & Tobago"), fold("THE GAMBIA")
    ('curacao', 'trinidad and tobago', 'gambia')

    UTF-8 that was read as Windows-1252 or Latin-1 is repaired first.
    """
    text = _repaired(name).translate(_APOSTROPHES)
    if not text.isascii():
        text = _without_accents(text)
    text = _BETWEEN_WORDS.sub(" ", text.casefold().replace("&", " and ")).strip()
    return _LEADING_THE.sub("", text) if text.startswith("the ") else text


def _merged(rows: Iterable[CountryRow]) -> tuple[CountryRow, ...]:
    """The rows, those of one code as one."""
    made: dict[str, CountryRow] = {}
    for row in rows:
        first = made.get(row.alpha3)
        if first is None:
            made[row.alpha3] = row
            continue
        made[row.alpha3] = CountryRow(
            row.alpha3,
            first.name,
            names=tuple(name for name in (*first.names, row.name, *row.names) if name != first.name),
            abbreviations=(*first.abbreviations, *row.abbreviations),
            demonyms=(*first.demonyms, *row.demonyms),
            labels=(*first.labels, *row.labels),
            last_edition=first.last_edition if first.last_edition is not None else row.last_edition,
        )
    return tuple(made.values())


@attrs.frozen(eq=False, slots=False)
class Gazetteer:
    """Tables of countries, ready to be looked up. Compared by identity: tables and patterns are made once for each.

    Two rows of one code are one country: the first gives its name, and all names are looked up. What may mean several
    countries, and what only looks like one, is in the other tables.

    >>> mine = Gazetteer((CountryRow("XAA", "Ruritania"), CountryRow("MMR", "Myanmar"), CountryRow("MMR", "Burma")))
    >>> mine.find("RURITANIA").alpha3, mine.find("Burma").name, mine.find("Norway")
    ('XAA', 'Myanmar', None)
    """

    rows: tuple[CountryRow, ...] = attrs.field(converter=_merged)
    ambiguous_names: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    ambiguous_demonyms: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    decoys: tuple[str, ...] = ()

    def find(self, name: str) -> CountryRow | None:
        """The country of that name, or None; see `tipreport.rules.countries.find`."""
        return (
            self._as_printed.get(name)
            or self._by_name.get(fold(name))
            or self._by_abbreviation.get(_undotted(_LEADING_THE.sub("", name)))
        )

    def by_alpha3(self, code: str) -> CountryRow | None:
        """The country of that code, or None."""
        return self._by_alpha3.get(code)

    def demonym(self, word: str) -> CountryRow | None:
        """The country whose people or things the word names, or None; see `tipreport.rules.countries.demonym`."""
        if found := self._as_called.get(word):
            return found
        return None if word == word.lower() else self._by_demonym.get(fold(word))

    @functools.cached_property
    def name_pattern(self) -> str:
        """The source of a pattern of names in prose; see `tipreport.rules.countries.name_pattern`."""
        words = [*self.ambiguous_names, *self.decoys]
        for row in self.rows:
            words += (row.name, *row.names, *(short.removesuffix(".") for short in row.abbreviations))
            words += (people for people in row.demonyms if _holds_part(people, self._by_name))
        return _prose_pattern(words)

    @functools.cached_property
    def demonym_pattern(self) -> str:
        """The source of a pattern of demonyms in prose; see `tipreport.rules.countries.demonym_pattern`."""
        words = [*self.ambiguous_demonyms, *self.decoys]
        demonyms = {**self._by_demonym, **dict.fromkeys(map(fold, self.ambiguous_demonyms))}
        for row in self.rows:
            words += row.demonyms
            words += (name for name in (row.name, *row.names) if _holds_part(name, demonyms))
        return _prose_pattern(words)

    @functools.cached_property
    def _by_name(self) -> Mapping[str, CountryRow]:
        return _first((fold(name), row) for row in self.rows for name in (row.name, *row.names, *row.labels))

    @functools.cached_property
    def _as_printed(self) -> Mapping[str, CountryRow]:
        """The names as the tables print them, which need no folding."""
        return {name: self._by_name[fold(name)] for row in self.rows for name in (row.name, *row.names)}

    @functools.cached_property
    def _as_called(self) -> Mapping[str, CountryRow]:
        return {people: self._by_demonym[fold(people)] for row in self.rows for people in row.demonyms}

    @functools.cached_property
    def _by_abbreviation(self) -> Mapping[str, CountryRow]:
        return _first((_undotted(short), row) for row in self.rows for short in row.abbreviations)

    @functools.cached_property
    def _by_alpha3(self) -> Mapping[str, CountryRow]:
        return {row.alpha3: row for row in self.rows}

    @functools.cached_property
    def _by_demonym(self) -> Mapping[str, CountryRow]:
        return _first((fold(people), row) for row in self.rows for people in row.demonyms)


def _first(found: Iterable[tuple[str, CountryRow]]) -> Mapping[str, CountryRow]:
    """The first row of each key: those of a caller stand before ours."""
    made: dict[str, CountryRow] = {}
    for key, row in found:
        made.setdefault(key, row)
    return made


def _repaired(text: str) -> str:
    if text.isascii():
        return text
    for encoding in ("cp1252", "latin-1"):
        try:
            return text.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return text


def _without_accents(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


def _undotted(text: str) -> str:
    return text.replace(".", "").strip()


def _holds_part(text: str, keys: Mapping[str, object]) -> bool:
    """Whether some of the words of the text, but not all of them, are a key."""
    words = fold(text).split()
    parts = ((start, end) for start in range(len(words)) for end in range(start + 1, len(words) + 1))
    return any(" ".join(words[start:end]) in keys for start, end in parts if end - start < len(words))


def _prose_pattern(words: Iterable[str]) -> str:
    printed = {form for word in words for form in _spellings(word)}
    letters = {char for word in printed for char in word if not char.isascii()}
    # Composed, decomposed or without its accent; sorted, so that the pattern is the same in every run.
    accented = {char: rf"[{_without_accents(char)}{char}][\u0300-\u036f]?" for char in sorted(letters)}
    first = initials(form for word in printed for form in (word, _without_accents(word)))
    return first + trie_pattern(printed, {**_PRINTED, **accented})


def _spellings(word: str) -> Iterator[str]:
    yield word
    if "St. " in word:
        yield word.replace("St. ", "St ")
    if " d'" in word:
        yield word.replace(" d'", " D'")
