"""Read the indicators of a narrative: scan each sentence, assemble, link, and write down."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Sequence

from tipreport.model import Form, Indicator, Problem, Section, SectionKind, Severity, Span, Statistic
from tipreport.parse.indicators import amounts, build, unattached
from tipreport.parse.indicators.assemble import Sentence
from tipreport.parse.indicators.circumstances import actors, forms, periods
from tipreport.parse.indicators.compose import read_values
from tipreport.parse.indicators.lexis import Lexis, lexis
from tipreport.parse.indicators.links import inherit, pair
from tipreport.parse.indicators.mentions import Mention
from tipreport.parse.indicators.negation import absences
from tipreport.parse.indicators.scan import scan
from tipreport.rules._trie import trie_pattern
from tipreport.rules.lexicon import MetricRow
from tipreport.rules.ruleset import RuleSet

READ = frozenset(
    (
        SectionKind.PROFILE, SectionKind.ANALYSIS, SectionKind.PROSECUTION, SectionKind.PROTECTION, SectionKind.PREVENTION,
        SectionKind.SCOPE_AND_MAGNITUDE, SectionKind.GOVERNMENT_EFFORTS,
    )
)  # fmt: skip
# What a sentence must hold to be read at all: a digit, a number word, a negation, "all".
_WORDS = (
    "no not none never neither nobody nothing nor zero nil cannot all half third quarter dozen dozens scores hundred hundreds "
    "thousand thousands million millions one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety fail failed unable unknown "
    "unclear unavailable unaware yet lacked declined life didn't don't doesn't hasn't haven't hadn't wasn't weren't isn't aren't couldn't"
).split()
TRIGGER = re.compile(rf"\W(?:(?!(?:19|20)\d\d\b)\d|{trie_pattern(_WORDS)}\b)")
# What a sentence must hold to state an absence by a verb.
NEGATIONS = re.compile(
    trie_pattern(
        (
            "neither", "yet to", "not", "no ", "never", "fail", "unable", "unaware", "unknown", "unclear", "lacked", "declined",
            "n't", "n’t", "none", "nothing",
        )
    )
)  # fmt: skip
# "The government should adopt": advice, whose numbers are no findings
ADVICE = re.compile(r"\bshould\b")
_FALLBACK = 40


def lower(text: str) -> str:
    """Lower case of the same length: `lower("İA") == "İa"`."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)


@functools.lru_cache(maxsize=8)
def _named(rules: RuleSet) -> dict[str, MetricRow]:
    named: dict[str, MetricRow] = {}
    for row in rules.metrics:
        named.setdefault(row.metric, row)
    return named


def read_indicators(
    text: str,
    sentences: Sequence[Span],
    sections: Sequence[Section],
    *,
    edition: int | None,
    country: str | None,
    rules: RuleSet,
) -> tuple[tuple[Indicator, ...], tuple[Problem, ...]]:
    """The indicators of `text` in order, and a `Problem` of severity info for each number that no rule could attach.

    Read are the sections about trafficking and the efforts against it, sentence by sentence; a paragraph is a line.
    `country` (alpha-3) says what "rupees" and "nationals" are, `edition` what "the reporting period" is.
    """
    words = lexis(rules)
    named = _named(rules)
    low = lower(text)
    plain = low.replace("’", "'").replace("\u00a0", " ")
    starts = [sentence.start for sentence in sentences]
    found: list[tuple[Mention, Section]] = []
    problems: list[Problem] = []
    for section in sections:
        if section.kind not in READ:
            continue
        previous: list[Mention] = []
        begin = section.heading.end if section.heading is not None else section.span.start
        last_end = begin
        for index in range(bisect_left(starts, begin), len(sentences)):
            span = sentences[index]
            if span.start >= section.span.end:
                break
            if "\n" in text[last_end : span.start]:
                previous = []
            last_end = span.end
            if not _holds(TRIGGER, low, span):
                continue
            if low.find("should", span.start, span.end) >= 0 and ADVICE.search(low, span.start, span.end):
                continue
            mentions = _sentence(text, low, plain, span, previous, words, named, edition, country, problems)
            found.extend((mention, section) for mention in mentions)
            previous.extend(mentions)
    indicators = build.indicators(text, found, words, edition, country)
    for mention, _ in found:
        # They name one another in circles, and a circle stays in memory until the collector comes by.
        mention.priors, mention.prior_of = [], []
    return indicators, tuple(problems)


def _holds(pattern: re.Pattern[str], low: str, span: Span) -> bool:
    """Whether the sentence has a match of a pattern that opens with the mark in front of a word."""
    if span.start == 0:
        return pattern.search(f" {low[: span.end]}") is not None
    return pattern.search(low, span.start - 1, span.end) is not None


def _sentence(
    text: str,
    low: str,
    plain: str,
    span: Span,
    previous: list[Mention],
    words: Lexis,
    named: dict[str, MetricRow],
    edition: int | None,
    country: str | None,
    problems: list[Problem],
) -> list[Mention]:
    scanned, openers = scan(text, low, plain, span.start, span.end, words, edition)
    tokens = read_values(scanned, openers, words, country)
    sentence = Sentence(tokens, previous, words)
    sentence.read()
    sentence.mentions = sorted([*sentence.mentions, *sentence.references], key=lambda m: m.at)
    length: Mention | None = None
    for mention in sentence.mentions:
        if mention.value.kind == "money":
            amounts.money(tokens, mention, named)
        elif mention.value.kind in ("duration", "life"):
            amounts.duration(tokens, mention, named, length)
            length = mention
    officials = named["complicit_officials"]
    unattached.about_officials(sentence, officials)
    unattached.negated_nouns(sentence, officials)
    if NEGATIONS.search(low, span.start, span.end):
        _merge(sentence, absences(tokens, officials, [*previous[-12:], *sentence.mentions]))
    if not sentence.mentions:
        return _kept(sentence, text, problems, previous)
    unattached.numbers_of(sentence)
    pair(sentence, previous)
    forms(sentence)
    unattached.known(sentence)
    for mention in sentence.mentions:
        inherit(mention)
    unattached.defaults(sentence, named, previous)
    unattached.taken_over(sentence, previous)
    unattached.only_potential(sentence, named)
    for mention in sentence.mentions:
        inherit(mention)
    actors(sentence)
    periods(sentence, edition)
    for mention in sentence.mentions:
        inherit(mention)
    kept = _kept(sentence, text, problems, previous)
    for mention in kept:
        mention.sentence = (span.start, span.end)
    return kept


def _merge(sentence: Sentence, stated: list[Mention]) -> None:
    """Absences of verbs beside the other mentions; where a value's own negation says the same, that one stays."""
    if not stated:
        return
    own = {mention.at for mention in sentence.mentions if mention.rows}
    sentence.mentions = sorted(
        [
            *(m for m in sentence.mentions if not (m.nothing and not m.rows and any(s.at == m.at for s in stated))),
            *(s for s in stated if s.at not in own),
        ],
        key=lambda m: m.at,
    )


def _kept(sentence: Sentence, text: str, problems: list[Problem], previous: Sequence[Mention]) -> list[Mention]:
    """The mentions with a metric; a number without becomes a Problem."""
    kept = []
    for mention in sentence.mentions:
        if mention.rows:
            kept.append(mention)
            continue
        if mention.reference or mention.value.kind not in ("count", "percent", "money") or mention.kind == "thing":
            continue
        if mention.value.low == 1 and mention.value.kind == "count":
            continue
        span = Span(mention.start, mention.stop)
        problems.append(
            Problem(
                severity=Severity.INFO,
                code="unread_number",
                message=f"no rule could attach {text[mention.start : mention.stop]!r}",
                span=span,
            )
        )
    for token in sentence.tokens:
        if (token.kind == "digits" and not token.low.isalnum()) or (token.kind == "digits" and token.low.isdigit()):
            span = Span(token.start, token.end)
            problems.append(
                Problem(
                    severity=Severity.INFO,
                    code="unread_number",
                    message=f"no number is written like {shortened(token.low)!r}",
                    span=span,
                )
            )
    del previous
    return kept


def shortened(text: str) -> str:
    """At most forty characters of a text."""
    return text if len(text) <= _FALLBACK else text[:_FALLBACK] + "…"


__all__ = ["Form", "Statistic", "read_indicators"]
