"""Which country a text is about, where neither its heading nor its card says so: by whom its sentences are about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tipreport.model import Span
from tipreport.parse.paragraphs import Paragraph, compliance_at, special_case_at
from tipreport.rules.gazetteer import CountryRow, Gazetteer

# `The Government of the Kingdom of Norway fully meets`, `The Icelandic government`, `Hong Kong authorities`.
SUBJECT = re.compile(
    r"\b(?:Government|Governments|Council|authorities)\s+of\s+(?P<of>(?:the\s+)?(?:(?:Kingdom|State|Republic|Union|Commonwealth|Sultanate|"
    r"Principality|Grand\s+Duchy|Islamic\s+Republic|People[’']s\s+Republic)\s+of\s+)?(?:the\s+)?[^\s,;]+(?:\s+(?:and|of|the|&|[A-Z(][^\s,;]*)){0,7})"
)
# `Norway is a destination`, `Nigeria remained on`: a name that opens a sentence.
OPENING_NAME = re.compile(
    r"(?:The\s+)?(?P<name>[A-ZÀ-Þ][^\s,;:]*(?:\s+(?:and|of|the|(?:d[’'])?[A-ZÀ-Þ][^\s,;:]*)){0,6})\s+(?:is|are|was|remains?|does|do|fully|has)\b"
)

# How far the verb of a compliance or special case reaches, and how far into a paragraph its subject stands.
VERB_REACH, OPENING_REACH = 14, 200


def named_in(lines: Sequence[Paragraph], countries: Gazetteer) -> tuple[CountryRow | None, Span | None]:
    """The country whose compliance is stated, or whom the profile or a grade opens with, and where its name stands.

    >>> from tipreport.parse.paragraphs import paragraphs
    >>> from tipreport.rules.ruleset import DEFAULT_RULES
    >>> row, span = named_in(paragraphs("The Government of Togo fully meets the minimum standards."), DEFAULT_RULES.gazetteer)
    >>> row.alpha3, span
    ('TGO', Span(18, 22))
    """
    # Whose compliance is stated, then whom the profile or a grade opens with.
    for line in lines:
        words = line.words
        at = compliance_at(words)
        if at is None:
            at = special_case_at(words)
        if at is None:
            continue
        sentence = words.rfind(". ", 0, at) + 1
        for start in dict.fromkeys((sentence, 0)):
            # The verb stands behind its name: `Somalia remains` a Special Case.
            places = [*SUBJECT.finditer(words, start, at)][::-1] + [
                *OPENING_NAME.finditer(words, start, at + VERB_REACH)
            ][::-1]
            if named := _first_named(places, line.start, countries):
                return named
    for line in lines:
        if line.prose:
            opening = OPENING_NAME.match(line.words)
            places = [opening] if opening else [*SUBJECT.finditer(line.words, 0, OPENING_REACH)]
            if named := _first_named(places, line.start, countries):
                return named
    return None, None


def _first_named(places: Iterable[re.Match[str]], offset: int, countries: Gazetteer) -> tuple[CountryRow, Span] | None:
    """The first country that one of the matches names, and where its name stands in the text."""
    for match in places:
        name = match.lastgroup or ""
        if found := _longest(match[name], countries):
            row, shown = found
            left = offset + match.start(name) + match[name].index(shown)
            return row, Span(left, left + len(shown))
    return None


def _longest(words: str, countries: Gazetteer) -> tuple[CountryRow, str] | None:
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
