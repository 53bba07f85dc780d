"""The tables of a rule set, compiled once: words to senses, and the phrases of several words."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence

import attrs

from tipreport.parse.text.words import (
    PAST,
    PRESENT,
    TOKEN,
    VERBAL,
    Entry,
    Phrase,
    Word,
    is_blank,
    number_forms,
    verb_forms,
    word_mark,
    word_symbol,
)
from tipreport.rules.currencies import CURRENCIES, DOLLARS, SIGNS, CurrencyRow
from tipreport.rules.gazetteer import fold
from tipreport.rules.grammar.chunks import SYMBOLS, WORDS
from tipreport.rules.grammar.classes import CLASSES, LIGHT, TEXTS
from tipreport.rules.grammar.rows import Row
from tipreport.rules.lexicon import GRAMMAR, REPORTED_AS, MetricRow
from tipreport.rules.number_words import DURATIONS, HEDGES, HUNDRED_AND, INDEFINITE, MULTIPLIERS, NUMBER_WORDS
from tipreport.rules.ruleset import RuleSet

STARTS = frozenset((*NUMBER_WORDS, *INDEFINITE)) | TEXTS["starts"]
"""What a value can open with, beside digits, money words, shares and negations."""
OPENERS = STARTS | DOLLARS | TEXTS["half"] | TEXTS["all"]

# What ends a noun phrase in front of its noun, and what compares beside words of change.
_ENDING = frozenset(("prep", "aux", "rel", "part", "not"))
_COMPARING = frozenset(("as_many_as", "against"))
# So many words that no table has are kept: more than a whole edition has.
_OTHERS = 20_000
_LONGEST = 30
# The most words of a country's name, marks between them too.
_NAMED = 6


@attrs.frozen(eq=False)
class Grammar:
    """The rows of a rule set: how figures stand to each other, what they count, and what is left."""

    relate: tuple[Row, ...]
    attach: tuple[Row, ...]
    rest: tuple[Row, ...]


@attrs.frozen(eq=False)
class Lexis:
    """What the scanner needs: the words and phrases, and the money words.

    `money` are the words that a currency can start with. `entries` holds each known word as it stands in a text, with
    and without a blank behind it, `others` some of those that no table has.
    """

    words: dict[str, Word]
    currencies: dict[str, tuple[CurrencyRow, ...]]
    demonyms: dict[str, str]
    countries: dict[str, str]
    separable: dict[str, tuple[tuple[tuple[str, ...], MetricRow], ...]]
    suffering: MetricRow
    officials: MetricRow
    named: dict[str, MetricRow]
    grammar: Grammar
    openers: frozenset[str]
    money: frozenset[str]
    entries: dict[str, Entry] = attrs.field(factory=dict)
    others: dict[str, Entry] = attrs.field(factory=dict)

    def is_a(self, text: str, name: str) -> bool:
        """Whether a word is of a class."""
        word = self.words.get(text)
        return word is not None and name in word.grammar

    def country(self, pieces: Sequence[str]) -> tuple[str, int] | None:
        """The country whose name stands at the start of some words, the longest name first, and how many words it has.

        >>> from tipreport.rules.ruleset import DEFAULT_RULES
        >>> lexis(DEFAULT_RULES).country(["the", "philippines", ",", "two"])
        ('PHL', 2)
        """
        for many in range(min(_NAMED, len(pieces)), 0, -1):
            name = fold(" ".join(pieces[:many])).replace(" ", "")
            found = self.countries.get(name) if pieces[many - 1] != "," else None
            if found is not None:
                return found, many
        return None

    def other(self, piece: str) -> Entry:
        """The entry of a piece that is not in `entries`, kept for when it comes again."""
        made = self.entry(piece)
        if len(piece) <= _LONGEST:
            if len(self.others) >= _OTHERS:
                self.others.clear()
            self.others[piece] = made
        return made

    def entry(self, piece: str) -> Entry:
        """The entry of a word or mark with the blanks behind it, known or not: "government's", "Romanian-born"."""
        end = len(piece)
        while is_blank(piece[end - 1]):
            end -= 1
        found = piece[:end].replace("’", "'").replace("\u00a0", " ")
        if not found[0].isalnum():
            return "mark", end, found, None, None, False, found in self.openers, None
        word = self.words.get(found)
        possessive = False
        if word is None:
            if " " in found and "-" in found:
                found = found.replace("-", " ")
                word = self.words.get(found)
            if word is None and found.endswith("'s"):
                possessive, found = True, found[:-2]
                word = self.words.get(found)
        nationality = self.demonyms.get(found, self.demonyms.get(found.rpartition("-")[0]))
        return "word", end, found, word, nationality, possessive, found in self.openers, None

    def add(self, text: str) -> None:
        """Enter a word, mark or phrase."""
        head, *pieces = TOKEN.findall(text)
        entry = self.entry(text)
        if not pieces:
            for piece in (text, f"{text} "):
                known = self.entries.get(piece)
                self.entries[piece] = (*entry[:-1], known[-1] if known else None)
            return
        known = self.entries.get(head) or self.entry(head)
        then = known[-1] if known[-1] is not None else {}
        self.entries[head] = (*known[:-1], then)
        for piece in pieces[:-1]:
            then = then.setdefault(piece, Phrase()).then
        for piece in (pieces[-1], f"{pieces[-1]} "):
            then.setdefault(piece, Phrase()).end = entry


def _listed(texts: str | Iterable[str]) -> list[str]:
    """The words of a class."""
    return texts.split() if isinstance(texts, str) else list(texts)


class _Builder:
    def __init__(self) -> None:
        self.words: dict[str, Word] = {}

    def word(self, text: str) -> Word:
        return self.words.setdefault(text, Word(text))

    def nouns(self, names: Iterable[str]) -> Iterator[Word]:
        for name in names:
            one, many = number_forms(name)
            yield self.word(one)
            other = self.word(many)
            other.plural = True
            if other.text != one:
                yield other

    def verbs(self, names: Iterable[str]) -> Iterator[Word]:
        for name in names:
            for form, tense in verb_forms(name):
                if tense == PRESENT and self.is_noun(form):
                    continue
                word = self.word(form)
                # "shut", "put": the past is what the reports use
                if not word.tense or tense == PAST:
                    word.tense = tense
                yield word

    def is_noun(self, form: str) -> bool:
        """ "gave 615 talks to villagers": the first word of what could be a phrasal verb counts"""
        first, _, rest = form.partition(" ")
        return bool(rest) and first in self.words and self.words[first].counted is not None

    def metrics(self, rows: Iterable[MetricRow]) -> None:
        for row in rows:
            for word in self.nouns(row.nouns):
                word.counted = word.counted or row
            for word in self.nouns(row.services):
                word.service = word.service or row
            for word in self.verbs(row.verbs):
                if row not in word.verbs:
                    word.verbs = (*word.verbs, row)
            for word in self.verbs(row.deeds):
                if row not in word.deeds:
                    word.deeds = (*word.deeds, row)
            if row.governs:
                for word in self.nouns(row.nouns):
                    word.service = word.service or row

    def senses(self, rules: RuleSet) -> None:
        """What the words of the other tables say; where two rows have a word, the first or the last holds."""
        for noun in rules.nouns:
            for word in self.nouns(noun.words):
                word.noun = word.noun or noun
        for modifier in rules.modifiers:
            for text in modifier.words:
                self.word(text).modifier = dict(modifier.kinds)
        for phase in rules.phases:
            for word in self.verbs(phase.verbs):
                word.phase_verb = phase.phase
        for name, rows in (
            ("phase", rules.phases), ("form", rules.forms), ("population", rules.populations), ("statistic", rules.statistics),
        ):  # fmt: skip
            for row in rows:
                for text in row.words:
                    setattr(self.word(text), name, getattr(row, name))
        for hedge in HEDGES:
            for text in hedge.words:
                self.word(text).hedge = hedge.qualifier
        for change in rules.changes:
            for text in change.words:
                word = self.word(text)
                word.change, word.stated = True, change.stated
        self.who(rules)

    def who(self, rules: RuleSet) -> None:
        """Who acts, who says so, and what is withheld."""
        for silence in rules.silences:
            verbal = silence.kind in ("report", "data", "split")
            for word in self.verbs(silence.words) if verbal else map(self.word, silence.words):
                word.silence |= {silence.kind}
        for actor in rules.actors:
            for text in actor.words:
                word = self.word(text)
                word.actor = word.actor or actor.doer
        for source in rules.sources:
            for text in source.words:
                word = self.word(text)
                word.source, word.certainty = word.source or source.source, word.certainty or source.certainty

    def classes(self) -> None:
        for name, texts in (*GRAMMAR.items(), *CLASSES.items()):
            for text in _listed(texts):
                self.word(text).grammar |= {name}
        for text in (*INDEFINITE, *REPORTED_AS):
            self.word(text)

    def finished(self) -> list[str]:
        """The negations; each word gets what follows from all its senses."""
        shared: dict[frozenset[str], frozenset[str]] = {}
        for word in self.words.values():
            # a tenth of the sets, so that they stay near
            grammar = word.grammar = shared.setdefault(word.grammar, word.grammar)
            word.mark, word.early, word.late = word_mark(word), word_symbol(word, SYMBOLS), word_symbol(word, WORDS)
            word.weighs = word.change or bool(word.grammar & _COMPARING)
            if not word.weighs:  # what it is wherever it stands
                word.fixed = word.late if word.early is None and word.mark not in VERBAL else word.early
            word.ends = (word.change or bool(word.grammar & _ENDING)) and not _is_nominal(word)
            word.turns = word.change or "clause" in grammar
            word.tells = word.certainty is not None or "report" in grammar or word.text in REPORTED_AS
            word.marked = word.tells or word.form is not None or word.actor is not None
        return [word.text for word in self.words.values() if "none" in word.grammar]


def _is_nominal(word: Word) -> bool:
    """Whether a word has a sense that a noun phrase can go on with."""
    senses = (word.noun, word.counted, word.population, word.modifier, word.form, word.service, word.silence)
    return any(senses)


_MARKS = (*",.()-;:'\"“”–—/%$&",)


@functools.lru_cache(maxsize=8)
def lexis(rules: RuleSet) -> Lexis:
    """The compiled tables of `rules`, built on first use."""
    build = _Builder()
    build.metrics(rules.metrics)
    build.senses(rules)
    build.classes()
    heads = list(dict.fromkeys(verb.split(" ")[0] for row in rules.metrics for verb in row.verbs if " " in verb))
    for word in build.verbs(LIGHT):
        word.light = True
    for word in build.verbs(heads):
        word.light = word.light or not word.verbs
    money = _money()
    demonyms = _demonyms(rules)
    openers = OPENERS.union(money, build.finished())
    suffering = build.words["trafficking"].service or rules.metrics[0]
    named: dict[str, MetricRow] = {}
    for row in rules.metrics:
        named.setdefault(row.metric, row)
    made = Lexis(
        words=build.words,
        currencies=money,
        demonyms=demonyms,
        countries=_countries(rules),
        separable=_separable(rules.metrics),
        suffering=suffering,
        officials=next((row for row in rules.metrics if row.bare == "official"), suffering),
        named=named,
        grammar=Grammar(rules.relate, rules.attach, rules.rest),
        openers=openers,
        money=frozenset(name.split(" ")[0].split("$")[0] or "$" for name in money),
    )
    for text in [
        *build.words,
        *demonyms,
        *NUMBER_WORDS,
        *HUNDRED_AND,
        *MULTIPLIERS,
        *DURATIONS,
        *TEXTS["percent"],
        *_MARKS,
    ]:
        if " " in text or len(TOKEN.findall(text)) == 1:
            made.add(text)
    return made


def _demonyms(rules: RuleSet) -> dict[str, str]:
    """Whose people are called so; "" where those of two countries are ("Dominican")."""
    countries = rules.gazetteer
    shared = {people.lower(): "" for people, codes in countries.ambiguous_demonyms.items() if len(codes) > 1}
    return shared | {
        people.lower(): row.alpha3
        for row in countries.rows
        for people in row.demonyms
        if people not in countries.ambiguous_demonyms
    }


def _countries(rules: RuleSet) -> dict[str, str]:
    """Names of countries without blanks and marks, as `Lexis.country` asks for them."""
    countries = rules.gazetteer
    return {
        fold(name).replace(" ", ""): row.alpha3
        for row in countries.rows
        for name in (row.name, *row.names)
        if name not in countries.ambiguous_names
    }


def _separable(metrics: Iterable[MetricRow]) -> dict[str, tuple[tuple[tuple[str, ...], MetricRow], ...]]:
    """For each form of a verb the words that make a phrase of it, which its object can stand before, without articles."""
    articles = _listed(CLASSES["article"])
    found: dict[str, list[tuple[tuple[str, ...], MetricRow]]] = {}
    for row in metrics:
        for verb in row.verbs:
            if " " in verb:
                for shape, _ in verb_forms(verb):
                    head, *tail = shape.split(" ")
                    found.setdefault(head, []).append((tuple(one for one in tail if one not in articles), row))
    return {head: tuple(dict.fromkeys(rows)) for head, rows in found.items()}


def _money() -> dict[str, tuple[CurrencyRow, ...]]:
    """Words, abbreviations and signs of currencies."""
    names: dict[str, list[CurrencyRow]] = {}
    for row in CURRENCIES:
        for name in (*row.words, *row.shared):
            for form in {name, *number_forms(name)}:
                names.setdefault(form, []).append(row)
        for name in row.abbreviations:
            names.setdefault(name, []).append(row)
    for sign, code in SIGNS.items():
        names.setdefault(sign, []).extend(row for row in CURRENCIES if row.code == code)
    return {name: tuple(rows) for name, rows in names.items()}
