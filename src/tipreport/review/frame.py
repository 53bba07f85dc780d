"""The sentences of a report in which figures may stand: what recall is measured on."""

from __future__ import annotations

import re
from functools import cache

from tipreport.model import Indicator, Report, SectionKind, Span
from tipreport.rules._trie import trie_pattern
from tipreport.rules.frame import FIGURE_WORDS

NOT_LOOKED_AT = frozenset(
    (SectionKind.FRONT_MATTER, SectionKind.END_MATTER, SectionKind.RECOMMENDATIONS, SectionKind.METHODOLOGY)
)
"""Sections that hold no indicators by the annotation guide."""


@cache
def _figure() -> re.Pattern[str]:
    # `26`, `1,263`, `no`, `twenty-six`; not `2015`
    return re.compile(rf"(?<!\w)(?:(?!(?:19|20)\d\d\b)\d|{trie_pattern(tuple(sorted(FIGURE_WORDS)))}\b)", re.IGNORECASE)


def may_hold_a_figure(words: str) -> bool:
    """Whether there is a number that is no year, or a word that denies.

    >>> may_hold_a_figure("Courts convicted no one."), may_hold_a_figure("In 2015 the law was amended.")
    (True, False)
    """
    return _figure().search(words.replace("’", "'")) is not None


def by_sentence(report: Report) -> dict[Span, list[Indicator]]:
    """The sentences of the sections that are read, each with the indicators that begin in it."""
    found: dict[Span, list[Indicator]] = {}
    for sentence in report.sentences:
        section = report.section_at(sentence)
        if section is not None and section.kind not in NOT_LOOKED_AT:
            found[sentence] = []
    for indicator in report.indicators:
        place = report.sentence_at(indicator.span) or indicator.sentence
        found.setdefault(place, []).append(indicator)
    return found


def silent(report: Report) -> list[Span]:
    """The sentences that may hold a figure and gave none.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> [report.quote(sentence)[:40] for sentence in silent(report)][:2]
    [...]
    """
    return [
        sentence
        for sentence, indicators in sorted(by_sentence(report).items())
        if not indicators and may_hold_a_figure(sentence.of(report.text))
    ]
