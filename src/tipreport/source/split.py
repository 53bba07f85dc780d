"""A page that holds many narratives becomes one document each, cut at the country headings."""

from __future__ import annotations

import re

from tipreport.errors import NotANarrativeError
from tipreport.model import Span
from tipreport.source.document import Document
from tipreport.source.headings import NarrativeHeading, narrative_headings, tier_of
from tipreport.source.unheaded import beginnings

INDEX_AT_LEAST = 3
"""So many countries with nothing said of any of them are an index."""

# A line of prose: twelve words or more, a third of them in lower case at least, and a full stop or its like.
LINE = re.compile(r"[^\n]{60,}")
LOWER = re.compile(r"(?:^| )[a-z][a-z’'-]*")
STOP = re.compile(r"[.;:](?:\s|[”\"’)]|\Z)")


def split(document: Document) -> tuple[Document, ...]:
    """The documents of the narratives in `document`, in order; the document itself where there is one or none.

    >>> prose = "{0} is a country of transit for men who are made to work on farms, and the police know of no case.\\n"
    >>> page = "NORWAY: Tier 1\\n" + prose.format("Norway") + "OMAN: Tier 2\\n" + prose.format("Oman")
    >>> [part.text[:14] for part in split(Document.from_text(page))]
    ['NORWAY: Tier 1', 'OMAN: Tier 2\\nO']

    What stands before the first heading is front matter of the first. A heading counts only if prose follows it before
    the next: lists of countries by tier are no narratives. The heading of one country twice in a row is a running head.
    Raises `NotANarrativeError` for an index: countries with their tiers, and nothing said of any of them.
    """
    text = document.text
    found = [heading for heading in narrative_headings(text) if heading.country or _unknown(heading, text)]
    ends = [heading.span.start for heading in found[1:]] + [len(text)]
    told = [heading for heading, end in zip(found, ends, strict=False) if _prose(text, heading.span.end, end)]
    if not told:
        names = {_name(heading, text) for heading in found}
        if len(names) >= INDEX_AT_LEAST:
            raise NotANarrativeError(
                f"an index of {len(names)} countries, with no narrative",
                subject=document.path or text.strip()[:60],
                hint="give the page of one country, or a page that holds the narratives themselves",
            )
    firsts = [
        heading
        for before, heading in zip([None, *told], told, strict=False)
        if before is None or _name(before, text) != _name(heading, text)
    ]
    lost = beginnings(text, firsts, document.card.edition)
    # What stands before the first heading is a part of its own only if a narrative begins in it.
    heads = firsts if firsts and lost and lost[0].at < firsts[0].span.start else firsts[1:]
    starts = sorted({0, *(heading.span.start for heading in heads), *(each.at for each in lost)})
    if len(starts) < 2:
        return (document,)
    return document.parts(map(Span, starts, [*starts[1:], len(text)]))


def _name(heading: NarrativeHeading, text: str) -> str:
    if heading.country:
        return heading.country.alpha3
    return heading.name.of(text).casefold() if heading.name else ""


def _unknown(heading: NarrativeHeading, text: str) -> bool:
    """Whether it heads a narrative of a country that no table has: a name in capitals with its tier."""
    if heading.tier is None or heading.name is None:
        return False
    name = heading.name.of(text)
    return name.isupper() and not any(char.isdigit() for char in name) and tier_of(name) is None


def _prose(text: str, start: int, end: int) -> bool:
    for match in LINE.finditer(text, start, end):
        words = match.group()
        count = words.count(" ") + 1
        if count >= 12 and len(LOWER.findall(words)) * 3 >= count and STOP.search(words):
            return True
    return False
