"""Which rows a row of the grammar beat: what reads a figure when the rows that won are taken away, for `explain`."""

from __future__ import annotations

import attrs

from tipreport.model import Indicator, Report, Section, Span
from tipreport.parse.indicators.read import _Reading
from tipreport.parse.sentences import sentences
from tipreport.parse.text.lexis import Grammar
from tipreport.rules.grammar.rows import Row
from tipreport.rules.ruleset import RuleSet

# More rows than have been seen to fit one figure.
_MOST = 8


@attrs.frozen
class Rival:
    """A row that would read a figure if those in front of it did not, and as what."""

    name: str
    metrics: tuple[str, ...]


def rivals(report: Report, indicator: Indicator, rules: RuleSet) -> tuple[Rival, ...]:
    """The rows that fit an indicator's figure as well and stand behind the one that read it, in their order.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> outcome = report.indicator("prosecutions@4609")  # "no investigations of forced labor this year resulted in prosecution"
    >>> [(one.name, one.metrics) for one in rivals(report, outcome, tipreport.DEFAULT_RULES)]
    [('counted noun', ('investigations',))]

    The paragraph is read again up to the sentence, each time without the row that won. A figure whose metric comes from
    another (`part of ...`), and one that no row of the rule set read, has none.
    """
    found: list[Rival] = []
    gone = [indicator.rule]
    while len(found) < _MOST and any(row.name == gone[-1] for row in _rows(rules)):
        again = _read_without(report, indicator, rules, frozenset(gone))
        if not again or again[0].rule in gone:
            break
        name = again[0].rule
        found.append(Rival(name, tuple(one.metric for one in again if one.rule == name)))
        gone.append(name)
    return tuple(found)


def _rows(rules: RuleSet) -> tuple[Row, ...]:
    return (*rules.relate, *rules.attach, *rules.rest)


def _read_without(report: Report, indicator: Indicator, rules: RuleSet, gone: frozenset[str]) -> list[Indicator]:
    """What is read at an indicator's characters without the rows of these names."""
    end = indicator.sentence.end
    section = next(one for one in report.sections if one.span.start <= indicator.span.start < one.span.end)
    begin = section.heading.end if section.heading is not None else section.span.start
    start = max(begin, report.text.rfind("\n", 0, indicator.sentence.start) + 1)
    text = report.text[start:end]
    reading = _Reading(text, report.edition, report.alpha3, rules)
    kept = (tuple(row for row in rows if row.name not in gone) for rows in (rules.relate, rules.attach, rules.rest))
    reading.words = attrs.evolve(reading.words, grammar=Grammar(*kept))
    whole = Section(kind=section.kind, span=Span(0, len(text)))
    indicators, _ = reading.read(sentences(text), [whole])
    return [one for one in indicators if one.span.shifted(start) == indicator.span]
