"""Read the indicators of a narrative: scan each sentence, assemble, link, and write down."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from tipreport.model import Indicator, Problem, Section, SectionKind, Severity, Span, State
from tipreport.parse.indicators import amounts, attributes, denials, resolve, write
from tipreport.parse.indicators.constructions import Reader
from tipreport.parse.indicators.dating import periods
from tipreport.parse.indicators.figures import Figure
from tipreport.parse.text.lexis import lexis
from tipreport.parse.text.numbers import read_values
from tipreport.parse.text.scan import scan
from tipreport.rules._trie import trie_pattern
from tipreport.rules.grammar.classes import NEGATING, TRIGGERS
from tipreport.rules.lexicon import CONTRACTIONS
from tipreport.rules.number_words import NUMBER_WORDS
from tipreport.rules.ruleset import RuleSet

READ = frozenset(
    (
        SectionKind.PROFILE, SectionKind.ANALYSIS, SectionKind.PROSECUTION, SectionKind.PROTECTION, SectionKind.PREVENTION,
        SectionKind.SCOPE_AND_MAGNITUDE, SectionKind.GOVERNMENT_EFFORTS,
    )
)  # fmt: skip
# What a sentence must hold to be read at all: a digit, a number word, a negation, "all"; and to state an absence by a verb.
_NUMBERS = (word for word in NUMBER_WORDS if word.isalpha())
TRIGGER = re.compile(rf"[^a-z](?=(?!(?:19|20)\d\d\b)\d|{trie_pattern((*TRIGGERS, *_NUMBERS, *CONTRACTIONS))}\b)(?<=\W)")
NEGATIONS = re.compile(trie_pattern(NEGATING))
# "The government should adopt": advice, whose numbers are no findings
ADVICE = re.compile(r"\bshould\b")
_FALLBACK = 40
# "In 2012, ...", "During the reporting period, ...": at which token a sentence's own time stands at the latest.
_OPENS = 2


def lower(text: str) -> str:
    """Lower case of the same length: `lower("İA") == "İa"`."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)


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
    return _Reading(text, edition, country, rules).read(sentences, sections)


class _Reading:
    """One narrative: its text in the forms that the passes need, and what has been read of it."""

    def __init__(self, text: str, edition: int | None, country: str | None, rules: RuleSet) -> None:
        self.text, self.edition, self.country = text, edition, country
        self.low = lower(text)
        self.plain = self.low.replace("’", "'").replace("\u00a0", " ")
        self.words = lexis(rules)
        self.problems: list[Problem] = []

    def read(
        self, sentences: Sequence[Span], sections: Sequence[Section]
    ) -> tuple[tuple[Indicator, ...], tuple[Problem, ...]]:
        text, low, plain = self.text, self.low, self.plain
        starts = [sentence.start for sentence in sentences]
        found: list[tuple[Figure, Section]] = []
        paragraph, past = 0, list[Figure]()
        for section in sections:
            if section.kind not in READ:
                continue
            previous: list[Figure] = []
            paragraph += 1
            begin = section.heading.end if section.heading is not None else section.span.start
            last_end = begin
            for index in range(bisect_left(starts, begin), len(sentences)):
                span = sentences[index]
                start, end = span.start, span.end
                if start >= section.span.end:
                    break
                if text.find("\n", last_end, start) >= 0:
                    past += previous
                    previous = []
                    paragraph += 1
                last_end = end
                if not (TRIGGER.search(plain, start - 1, end) if start else TRIGGER.search(f" {plain[:end]}")):
                    continue
                if low.find("should", start, end) >= 0 and ADVICE.search(low, start, end):
                    continue
                for figure in self.sentence(span, previous, past):
                    figure.paragraph = paragraph
                    found.append((figure, section))
                    previous.append(figure)
            past += previous
        indicators = write.indicators(found, self.edition, self.country)
        for figure, _ in found:
            # They name one another in circles, and a circle stays in memory until the collector comes by.
            figure.earlier, figure.newer, figure.whole, figure.continues = [], None, None, None
        return indicators, tuple(self.problems)

    def sentence(self, span: Span, previous: list[Figure], past: list[Figure]) -> list[Figure]:
        """The figures of one sentence; `previous` are those in front of it in its paragraph, `past` those of others."""
        start, end = span.start, span.end
        scanned, openers = scan(self.text, self.low, self.plain, start, end, self.words, self.edition)
        tokens = read_values(scanned, openers, self.words, self.country, self.text)
        sentence = Reader(tokens, previous, self.words, past)
        if tokens is not scanned:  # there are values
            sentence.read()
            amounts.read(sentence, self.words.named)
            denials.negated_nouns(sentence)
        if NEGATIONS.search(self.plain, start, end):
            _merge(sentence, denials.absences(sentence))
        if sentence.figures:
            self.complete(sentence)
        kept = self.kept(sentence)
        for figure in kept:
            figure.sentence = span
        return kept

    def complete(self, sentence: Reader) -> None:
        """What the figures lend each other, and what the words around them add."""
        figures = sentence.figures
        resolve.resum(sentence)
        resolve.pair(sentence)
        attributes.forms(sentence)
        resolve.mirror(sentence)
        for figure in figures:
            if figure.nothing and sentence.is_known(figure):
                figure.state = State.NONE_KNOWN
        resolve.taken_over(sentence)
        resolve.mark_odd(sentence)
        resolve.resolve(sentence)
        sentence.rest()
        attributes.capacities(sentence, self.words.named)
        resolve.over(sentence)
        attributes.only_potential(sentence, self.words.named)
        resolve.resolve(sentence)
        attributes.actors(sentence)
        periods(sentence, self.edition)
        resolve.of_its_year(sentence)
        resolve.looked_back_at(sentence)
        resolve.resolve(sentence)
        self.frame(sentence)

    def frame(self, sentence: Reader) -> None:
        """How the sentence opens: with its time, with a pronoun, with a story."""
        timed = bool(sentence.times) and sentence.times[0][0] <= _OPENS
        goes_on = sentence.has(0, "pronoun")
        story = sentence.has(0, "story")  # "A court in the north sentenced one man"
        for figure in sentence.figures:
            figure.framed, figure.goes_on, figure.story = timed and figure.own_period, goes_on, story

    def kept(self, sentence: Reader) -> list[Figure]:
        """The figures with a metric; a number without becomes a Problem."""
        kept = []
        for figure in sentence.figures:
            value = figure.value
            if value.kind == "count" and isinstance(value.low, Decimal) and value.low % 1:
                figure.rows = ()  # a fraction of a person or a case is misread
            if figure.rows:
                kept.append(figure)
            elif (
                not figure.reference
                and value.kind in ("count", "percent", "money")
                and figure.kind != "thing"
                and not (value.low == 1 and value.kind == "count")
            ):
                shown = self.text[figure.start : figure.stop]
                self.unread(figure.start, figure.stop, f"no rule could attach {shown!r}")
        for token in sentence.digits:
            if token.low.isdigit() or not token.low.isalnum():
                self.unread(token.start, token.end, f"no number is written like {shortened(token.low)!r}")
        return kept

    def unread(self, start: int, end: int, message: str) -> None:
        self.problems.append(
            Problem(severity=Severity.INFO, code="unread_number", message=message, span=Span(start, end))
        )


def _merge(sentence: Reader, stated: list[Figure]) -> None:
    """Absences of verbs beside the other figures; where a value's own negation says the same, that one stays."""
    if not stated:
        return
    own = {figure.at for figure in sentence.figures if figure.rows}
    places = {figure.at for figure in stated}
    sentence.figures = sorted(
        [
            *(m for m in sentence.figures if m.rows or not m.nothing or m.at not in places),
            *(s for s in stated if s.at not in own),
        ],
        key=lambda m: m.at,
    )


def shortened(text: str) -> str:
    """At most forty characters of a text."""
    return text if len(text) <= _FALLBACK else text[:_FALLBACK] + "…"
