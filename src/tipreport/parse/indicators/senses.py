"""Which words of its sentence say what an indicator holds: the tables looked up once more, for `explain`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from tipreport.model import Indicator, Span
from tipreport.parse.indicators.read import lower
from tipreport.parse.text.lexis import lexis
from tipreport.parse.text.scan import scan
from tipreport.parse.text.words import Token, Word
from tipreport.rules.ruleset import RuleSet


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
