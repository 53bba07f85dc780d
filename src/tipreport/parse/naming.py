"""Which country a text is about, where neither its heading nor its card says so: by whom its sentences are about."""

from __future__ import annotations

from collections.abc import Sequence

from tipreport.model import Span
from tipreport.parse.paragraphs import Paragraph
from tipreport.rules.gazetteer import CountryRow, Gazetteer
from tipreport.source.statements import (
    OPENING_NAME,
    SUBJECT,
    compliance_at,
    first_named,
    special_case_at,
    subject_before,
)

# How far into a paragraph its subject stands.
OPENING_REACH = 200


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
            if named := subject_before(words, start, at, countries):
                row, left, right = named
                return row, Span(line.start + left, line.start + right)
    for line in lines:
        if line.prose:
            opening = OPENING_NAME.match(line.words)
            places = [opening] if opening else [*SUBJECT.finditer(line.words, 0, OPENING_REACH)]
            if named := first_named(places, line.start, countries):
                row, left, right = named
                return row, Span(left, right)
    return None, None
