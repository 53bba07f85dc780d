"""Read the indicators of a narrative: scan each sentence, assemble, link, and write down."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from tipreport.model import Indicator, Problem, Section, SectionKind, Severity, Span
from tipreport.parse.indicators import amounts, build, unattached
from tipreport.parse.indicators.assemble import Sentence
from tipreport.parse.indicators.circumstances import actors, forms
from tipreport.parse.indicators.compose import read_values
from tipreport.parse.indicators.dating import periods
from tipreport.parse.indicators.lexis import lexis
from tipreport.parse.indicators.links import inherit, looked_back_at, of_its_year, pair, taken_over
from tipreport.parse.indicators.lists import mirrored, resum
from tipreport.parse.indicators.mentions import Mention
from tipreport.parse.indicators.negation import absences
from tipreport.parse.indicators.officials import about_officials
from tipreport.parse.indicators.scan import scan
from tipreport.rules._trie import trie_pattern
from tipreport.rules.lexicon import CONTRACTIONS, MetricRow
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
    "unclear unavailable unaware yet lacked declined life"
).split()
TRIGGER = re.compile(rf"[^a-z](?=(?!(?:19|20)\d\d\b)\d|{trie_pattern((*_WORDS, *CONTRACTIONS))}\b)(?<=\W)")
# What a sentence must hold to state an absence by a verb.
NEGATIONS = re.compile(
    trie_pattern(
        (
            "neither", "yet to", "not", "no ", "never", "fail", "unable", "unaware", "unknown", "unclear", "lacked", "declined",
            "n't", "none", "nothing",
        )
    )
)  # fmt: skip
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
    return _Reading(text, edition, country, rules).read(sentences, sections)


class _Reading:
    """One narrative: its text in the forms that the passes need, and what has been read of it."""

    def __init__(self, text: str, edition: int | None, country: str | None, rules: RuleSet) -> None:
        self.text, self.edition, self.country = text, edition, country
        self.low = lower(text)
        self.plain = self.low.replace("’", "'").replace("\u00a0", " ")
        self.words = lexis(rules)
        self.named = _named(rules)
        self.problems: list[Problem] = []

    def read(
        self, sentences: Sequence[Span], sections: Sequence[Section]
    ) -> tuple[tuple[Indicator, ...], tuple[Problem, ...]]:
        text, low, plain = self.text, self.low, self.plain
        starts = [sentence.start for sentence in sentences]
        found: list[tuple[Mention, Section]] = []
        paragraph = 0
        for section in sections:
            if section.kind not in READ:
                continue
            previous: list[Mention] = []
            paragraph += 1
            begin = section.heading.end if section.heading is not None else section.span.start
            last_end = begin
            for index in range(bisect_left(starts, begin), len(sentences)):
                span = sentences[index]
                start, end = span.start, span.end
                if start >= section.span.end:
                    break
                if text.find("\n", last_end, start) >= 0:
                    previous = []
                    paragraph += 1
                last_end = end
                if not (TRIGGER.search(plain, start - 1, end) if start else TRIGGER.search(f" {plain[:end]}")):
                    continue
                if low.find("should", start, end) >= 0 and ADVICE.search(low, start, end):
                    continue
                for mention in self.sentence(span, previous):
                    mention.paragraph = paragraph
                    found.append((mention, section))
                    previous.append(mention)
        indicators = build.indicators(found, self.edition, self.country)
        for mention, _ in found:
            # They name one another in circles, and a circle stays in memory until the collector comes by.
            mention.priors, mention.prior_of = [], []
        return indicators, tuple(self.problems)

    def sentence(self, span: Span, previous: list[Mention]) -> list[Mention]:
        """The mentions of one sentence; `previous` are those in front of it in its paragraph."""
        named = self.named
        start, end = span.start, span.end
        scanned, openers = scan(self.text, self.low, self.plain, start, end, self.words, self.edition)
        tokens = read_values(scanned, openers, self.words, self.country, self.text)
        sentence = Sentence(tokens, previous, self.words)
        officials = named["complicit_officials"]
        if tokens is not scanned:  # there are values
            sentence.read()
            length: Mention | None = None
            for mention in sentence.mentions:
                if mention.value.kind == "money":
                    amounts.money(tokens, mention, named)
                elif mention.value.kind in ("duration", "life") and not _of_victims(sentence, mention):
                    amounts.duration(tokens, mention, named, length)
                    length = mention
                    _got(sentence, mention, named["sentences_custodial"])
            about_officials(sentence, officials)
            unattached.negated_nouns(sentence)
        if NEGATIONS.search(self.plain, start, end):
            _merge(sentence, absences(tokens, officials, [*previous[-12:], *sentence.mentions]))
        if sentence.mentions:
            self.complete(sentence)
        kept = self.kept(sentence)
        for mention in kept:
            mention.sentence = span
        return kept

    def complete(self, sentence: Sentence) -> None:
        """What the mentions lend each other, and what the words around them add."""
        mentions, previous, named = sentence.mentions, sentence.previous, self.named
        unattached.numbers_of(sentence)
        resum(sentence)
        pair(sentence, previous)
        forms(sentence)
        if "respectively" in sentence.lows:
            mirrored(sentence)
        unattached.known(sentence)
        inherit(mentions)
        unattached.capacities(sentence, named)
        unattached.defaults(sentence, named, previous)
        taken_over(sentence, previous)
        unattached.only_potential(sentence, named)
        inherit(mentions)
        actors(sentence)
        periods(sentence, self.edition)
        of_its_year(sentence, previous)
        looked_back_at(sentence, previous)
        inherit(mentions)
        if sentence.times and sentence.times[0][0] <= _OPENS:
            for mention in mentions:
                mention.framed = mention.own_period
        opening = sentence.lows[0]
        if opening in ("it", "they"):
            for mention in mentions:
                mention.goes_on = True
        elif opening in ("a", "an"):  # "A court in the north sentenced one man"
            for mention in mentions:
                mention.story = True

    def kept(self, sentence: Sentence) -> list[Mention]:
        """The mentions with a metric; a number without becomes a Problem."""
        kept = []
        for mention in sentence.mentions:
            value = mention.value
            if value.kind == "count" and isinstance(value.low, Decimal) and value.low % 1:
                mention.rows = ()  # a fraction of a person or a case is misread
            if mention.rows:
                kept.append(mention)
            elif (
                not mention.reference
                and value.kind in ("count", "percent", "money")
                and mention.kind != "thing"
                and not (value.low == 1 and value.kind == "count")
            ):
                shown = self.text[mention.start : mention.stop]
                self.unread(mention.start, mention.stop, f"no rule could attach {shown!r}")
        for token in sentence.digits:
            if token.low.isdigit() or not token.low.isalnum():
                self.unread(token.start, token.end, f"no number is written like {shortened(token.low)!r}")
        return kept

    def unread(self, start: int, end: int, message: str) -> None:
        self.problems.append(
            Problem(severity=Severity.INFO, code="unread_number", message=message, span=Span(start, end))
        )


def _got(sentence: Sentence, length: Mention, custodial: MetricRow) -> None:
    """ "22 got between one and five years": whoever gets a length of time goes to prison"""
    place = sentence.mentions.index(length)
    who = sentence.mentions[place - 1] if place else None
    if who is None or who.rows or not who.bare or who.value.kind != "count" or not length.rows:
        return
    between = [token.low for token in sentence.tokens[who.end : length.at]]
    if length.rows[0].metric == "sentence_length" and between in _GOT:
        who.rows, who.rule = (custodial,), "predicate with a noun"


_GOT = (["got"], ["received"], ["were", "given"], ["was", "given"], ["were", "sentenced", "to"], ["to"])


def _of_victims(sentence: Sentence, mention: Mention) -> bool:
    """ "One was jailed for six weeks": a victim serves no sentence"""
    told = next((m for m in reversed(sentence.mentions) if m.at < mention.at), None)
    return told is not None and bool(told.rows) and told.rows[0].metric == "victims_penalized"


def _merge(sentence: Sentence, stated: list[Mention]) -> None:
    """Absences of verbs beside the other mentions; where a value's own negation says the same, that one stays."""
    if not stated:
        return
    own = {mention.at for mention in sentence.mentions if mention.rows}
    places = {mention.at for mention in stated}
    sentence.mentions = sorted(
        [
            *(m for m in sentence.mentions if m.rows or not m.nothing or m.at not in places),
            *(s for s in stated if s.at not in own),
        ],
        key=lambda m: m.at,
    )


def shortened(text: str) -> str:
    """At most forty characters of a text."""
    return text if len(text) <= _FALLBACK else text[:_FALLBACK] + "…"
