"""Why a figure was read as it was, for `explain`: the rows that a row beat, and the words that say what it holds.

A row is found beaten when the figure is read again without the rows that won; a sense is looked up in the tables once more.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

import attrs

from tipreport.model import Indicator, Report, Section, Span
from tipreport.parse.indicators.read import _Reading, lower
from tipreport.parse.sentences import sentences
from tipreport.parse.text.lexis import Grammar, lexis
from tipreport.parse.text.scan import scan
from tipreport.parse.text.words import Token, Word
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


def _noun(word: Word, indicator: Indicator) -> bool:
    return any(row is not None and row.metric == indicator.metric for row in (word.counted, word.service))


def _verb(word: Word, indicator: Indicator) -> bool:
    return any(row.metric == indicator.metric for row in word.verbs)


SAYS: Final[Mapping[str, Callable[[Word, Indicator], bool]]] = MappingProxyType(
    {
        "metric": _noun,
        "qualifier": lambda word, one: word.hedge is not None and word.hedge is one.qualifier,
        "statistic": lambda word, one: word.statistic is one.statistic,
        "form": lambda word, one: one.form is not None and word.form is one.form,
        "phase": lambda word, one: one.phase is not None and one.phase in (word.phase, word.phase_verb),
        "population": lambda word, one: (
            word.population in one.population or (word.noun is not None and word.noun.population in one.population)
        ),
        "doers": lambda word, one: word.actor is not None and word.actor in one.doers,
        "source": lambda word, one: word.source is one.source,
        "certainty": lambda word, one: word.certainty is one.certainty,
    }
)
"""For each attribute, whether a word of the tables has the sense that the indicator holds; a noun before a verb."""


def senses(text: str, indicator: Indicator, rules: RuleSet, edition: int | None) -> dict[str, Span]:
    """For each attribute the nearest words of the sentence that can say it; nothing for what comes from elsewhere.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> found = senses(report.text, report.indicators[4], tipreport.DEFAULT_RULES, report.edition)
    >>> {name: report.quote(span) for name, span in found.items()}
    {'metric': 'investigations', 'form': 'sex trafficking', 'phase': 'initiated', 'doers': 'authorities', 'period': '2010'}
    """
    start = indicator.sentence.start
    sentence = indicator.sentence.of(text)
    low = lower(sentence)
    plain = low.replace("’", "'").replace("\u00a0", " ")
    tokens, _ = scan(sentence, low, plain, 0, len(sentence), lexis(rules), edition)
    value = indicator.span.shifted(-start)
    near = sorted(tokens, key=lambda token: max(token.start - value.end, value.start - token.end))
    found: dict[str, Span] = {}
    for name, says in (*SAYS.items(), ("metric", _verb)):
        for token in near:
            if name not in found and token.word is not None and says(token.word, indicator):
                found[name] = Span(token.start, token.end).shifted(start)
                break
    time = next((token for token in near if _is_period(token, indicator)), None)
    if time is not None:
        found["period"] = Span(time.start, time.end).shifted(start)
    return found


def _is_period(token: Token, indicator: Indicator) -> bool:
    """Whether a phrase of time gives the period. "this year" waits for the edition, and is taken where it is near."""
    time, period = token.time, indicator.period
    if time is None or period is None or period.inferred:
        return False
    return bool(time.relative) or (time.first, time.last) == (period.start, period.end)
