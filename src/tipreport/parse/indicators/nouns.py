"""Noun phrases: what a figure counts, as the words behind it say."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence

import attrs

from tipreport.model import Form, Offence, Phase
from tipreport.parse.text.words import FAR, ING, NEAR, PAST, PRESENT, SOON, Token, Value, Word
from tipreport.rules.lexicon import MetricRow

NOTHING = Value("none", 0, 0)
"""What stands for the value where only a noun phrase is read."""


@attrs.define(eq=False)
class Phrase:
    """What a noun phrase says.

    `end` is the token behind it, `noun_at` its noun (-1 without one). `kind` says what is counted (a kind of `NounRow`),
    `counted` is the metric that the noun itself names.
    `premodified` are the metrics of a participle in front of the noun ("12 convicted traffickers").
    """

    end: int
    noun_at: int = -1
    kind: str = ""
    unit: str | None = None
    counted: MetricRow | None = None
    form: Form | None = None
    own_form: bool = False
    population: tuple[str, ...] = ()
    phase: Phase | None = None
    offence: Offence | None = None
    premodified: tuple[MetricRow, ...] = ()

    @property
    def bare(self) -> bool:
        """Whether no noun says what is counted."""
        return not self.kind and self.counted is None


def phrase(tokens: Sequence[Token], at: int, value: Value = NOTHING, *, nothing: bool = False) -> Phrase:
    """The noun phrase that starts at `at`, behind `value`.

    Grammar: {modifier} noun {noun}. "26 sex trafficking investigations", "12 convicted traffickers", "six Romanians"; a
    verb or a preposition ends it.
    """
    return _Reader(tokens, at, value, nothing).read().made()


def noun_phrase(tokens: Sequence[Token], at: int) -> Phrase | None:
    """The noun phrase that starts at `at`, where it has a noun."""
    if _stands_alone(tokens, at):
        return None
    found = _Reader(tokens, at, NOTHING, False).read()
    return found.made() if found.found >= 0 else None


def _stands_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that is no noun stands before one that ends a noun phrase, which is soon seen."""
    token = tokens[at]
    word = token.word
    if word is None or word.noun is not None or word.counted is not None or token.nationality is not None:
        return False
    if at + 1 == len(tokens):
        return True
    after = tokens[at + 1]
    behind = after.word
    return behind is not None and behind.ends and after.nationality is None and not after.possessive and not after.value


class _Reader:
    """One phrase on the way: the place, and what its words have said so far."""

    def __init__(self, tokens: Sequence[Token], at: int, value: Value, nothing: bool) -> None:
        self.tokens, self.value, self.nothing = tokens, value, nothing
        self.limit = min(len(tokens), at + FAR)
        self.at = self.begin = at + self.partitive(at)
        self.found, self.cut = -1, 0
        self.kind = ""
        self.unit: str | None = None
        self.counted: MetricRow | None = None
        self.phase: Phase | None = None
        self.offence: Offence | None = None
        self.forms: list[tuple[Form, int]] = []
        self.people: list[str] = []
        self.modifiers: dict[str, str] = {}
        self.premodified: tuple[MetricRow, ...] = ()

    def partitive(self, at: int) -> int:
        """ "dozens of children", "half of victims": the words between a value and its noun"""
        if at >= self.limit or not self.tokens[at].has("partitive") or self.value is NOTHING:
            return 0
        other = at + 1 < self.limit and self.tokens[at + 1].low == "other"
        return int(self.value.implied or self.value.kind == "percent" or other)

    def read(self) -> _Reader:
        while self.at < self.limit:
            token = self.tokens[self.at]
            step = (
                self.word(token) if token.kind == "word" else self.mark(token) if token.kind == "mark" else self.size()
            )
            if not step:
                break
            self.at += step
        return self

    def mark(self, token: Token) -> int:
        """ "two new, modern shelters": a comma between two adjectives"""
        first = self.tokens[self.begin].word
        joins = token.low == "," and self.found < 0 and self.at == self.begin + 1 and self.value is not NOTHING
        joins = joins and not self.tokens[self.begin].low.endswith("ly")
        return int(joins and (first is None or not (first.verbs or first.light)) and self.noun_ahead(1, 3))

    def size(self) -> int:
        """ "one 40-bed shelter": the size of what is counted has a number of its own, in front of which the phrase ends"""
        if self.found >= 0:
            return 0
        if self.tokens[self.at].kind == "time":  # "three 2013 convictions"
            return int(self.at > self.begin or self.value is not NOTHING)
        value = self.tokens[self.at].value
        if value is not None and value.kind == "duration" and value.hyphen:
            return 1  # "six two-week courses"
        if not joined(self.tokens, self.at):
            return 0
        self.cut = self.cut or self.at
        return 3

    def word(self, token: Token) -> int:
        """How many tokens further the phrase goes at this word; 0 where it ends."""
        if self.found >= 0 and token.start - self.tokens[self.at - 1].end > 2:
            return 0
        if token.nationality is not None:
            return self.nationality(token)
        if token.possessive and self.found < 0:  # "five men's crisis centers"
            if token.word is not None and token.word.population is not None:
                self.people.append(token.word.population)
            return 1
        if token.word is None:
            return self.unknown(token)
        if token.word.ends:
            return 0
        for production in _productions(token.word):
            step = production(self, token, token.word)
            if step is not None:
                return step
        return 1

    def nationality(self, token: Token) -> int:
        """ "six Romanians": people; "six Romanian victims": a modifier"""
        if token.nationality:
            self.people.append(token.nationality)
        if self.found < 0 and (token.low.endswith("s") or not self.noun_ahead(1, FAR)):
            self.take("person", None, None)
        return 1

    def unknown(self, token: Token) -> int:
        single = self.found >= 0 and _single(self.tokens[self.found])
        ahead = self.noun_ahead(0, SOON)
        if single and token.low.endswith("s") and self.value.low != 1 and not ahead:
            self.take("thing", None, None)  # "2,000 visa applications": a noun that no table has
            return 1
        if self.found >= 0 and (not (single and ahead) or token.low.endswith("ly")):
            return 0
        return 1

    def modifier(self, token: Token, word: Word) -> int | None:
        if word.modifier is None or self.found >= 0 or (word.noun is not None and not self.noun_ahead(1, FAR)):
            return None
        self.modifiers |= word.modifier
        return 1

    def noun(self, token: Token, word: Word) -> int | None:
        if word.population is not None and not (self.people and word.population == "national"):
            self.people.append(word.population)  # "two Zambian nationals" are of Zambia
        noun = word.noun
        if noun is None and word.counted is None:
            return None
        if noun is not None:
            if noun.population and noun.population not in self.people:
                self.people.append(noun.population)
            if noun.form is not None:
                self.forms.append((noun.form, self.at))
            self.offence = noun.offence or self.offence
        head = self.tokens[self.found] if self.found >= 0 else None
        if (
            head is not None
            and not _single(head)
            and self.kind != "thing"
            and (head.nationality is None or head.low.endswith("s"))
        ):
            return 0  # a plural head is the head
        self.take(noun.kind if noun is not None else "", noun.unit if noun is not None else None, word.counted)
        return 1

    def known(self, token: Token, word: Word) -> int | None:
        """ "no known cases" """
        plain = word.noun is not None and " " not in token.low  # "no reports officials penalized victims"
        if plain or not self.nothing or self.found >= 0:
            return None
        return 0 if token.low.endswith("that") else 1

    def form(self, token: Token, word: Word) -> int | None:
        assert word.form is not None
        self.forms.append((word.form, self.at))
        return 1

    def behind_noun(self, token: Token, word: Word) -> int | None:
        """ "12 victim support officers": a service between two nouns; anything else ends the phrase"""
        if self.found < 0:
            return None
        if self.joined_population(word):
            return 1  # "22 male and female victims"
        joined = self.joined_people(word)
        if joined is not None:
            self.people.append(joined)
            return 2
        return int(word.service is not None and _single(self.tokens[self.found]) and self.noun_ahead(0, SOON))

    def joined_population(self, word: Word) -> bool:
        """Whether "and" joins two adjectives of who the counted people are, and not two nouns."""
        head, after = self.tokens[self.found], self.at + 1
        if "conj" not in word.grammar or after >= self.limit:
            return False
        pair = (head.word, self.tokens[after].word)
        adjectives = all(each is not None and each.population is not None and not each.plural for each in pair)
        return adjectives and self.noun_ahead(2, SOON)

    def joined_people(self, word: Word) -> str | None:
        """ "70 women and girls": one count of both"""
        after = self.at + 1
        if "conj" not in word.grammar or after >= self.limit or not self.people:
            return None
        head, noun = (self.tokens[at].word for at in (self.found, after))
        if head is None or head.noun is None or noun is None or noun.noun is None or not noun.plural:
            return None
        both = head.plural and head.noun.population in self.people
        return noun.noun.population if both and noun.noun.population not in self.people else None

    def grammar(self, token: Token, word: Word) -> int | None:
        if word.change or word.grammar & _STOPS or (word.silence & _TELLS and (word.tense or "aware" in word.silence)):
            return 0
        inside = self.at > self.begin and not self.tokens[self.at - 1].has("det")
        return 0 if inside and "article" in word.grammar else None

    def conjunction(self, token: Token, word: Word) -> int | None:
        """ "sex and labor trafficking victims", "new or pending cases"; no number may follow"""
        after = self.at + 1
        goes_on = after < self.limit and self.tokens[after].kind == "word" and self.at > self.begin
        return int(goes_on and self.noun_ahead(1, FAR) and not self.verb_at(after))

    def verb(self, token: Token, word: Word) -> int | None:
        acts = bool(word.verbs or word.light)
        if (acts or word.deeds or word.phase_verb) and word.tense in (PAST, PRESENT):
            front = self.tokens[self.begin : self.at]
            opens = all(one.low.endswith("ly") for one in front)  # "37 newly identified victims"
            convicted = word.tense == PAST and opens and not word.light
            if convicted and self.noun_ahead(1, NEAR):
                self.premodified = word.verbs  # "12 convicted traffickers"
                return 1
            return 0
        return 0 if acts and word.tense == ING and not self.noun_ahead(1, SOON) else None

    def clause(self, token: Token, word: Word) -> int | None:
        if word.grammar & _CLAUSES:
            return 0
        self.phase = word.phase or self.phase
        return None

    def take(self, kind: str, unit: str | None, counted: MetricRow | None) -> None:
        self.found, self.kind, self.unit, self.counted = self.at, kind, unit, counted

    def noun_ahead(self, skip: int, reach: int) -> bool:
        return noun_ahead(self.tokens, self.at + skip, min(self.limit, self.at + reach))

    def verb_at(self, at: int) -> bool:
        word = self.tokens[at].word
        finite = word is not None and bool(word.verbs) and word.tense in (PAST, PRESENT)
        return finite and not noun_ahead(self.tokens, at + 1, min(len(self.tokens), at + SOON))

    def made(self) -> Phrase:
        found, kind, unit = self.found, self.kind, self.unit
        end = self.cut or (found + 1 if found >= 0 else self.begin)
        if found < 0 and self.at > self.begin and self.forms:
            end = max(place for _, place in self.forms) + 1
        people = self.people if found >= 0 else self.people[:2]
        if kind in self.modifiers:
            kind = self.modifiers[kind]
            unit = _MODIFIED_UNITS.get(kind, unit)
        form = merge_forms([form for form, place in self.forms if place < end]) if self.forms else None
        if kind == unit == "official":
            unit = _listed_unit(self.tokens, end)
        return Phrase(
            end, found, kind, unit, self.counted, form, form is not None, tuple(dict.fromkeys(people)) if people else (), self.phase,
            self.offence, self.premodified,
        )  # fmt: skip


# What ends a noun phrase in front of its noun, and what ends it where a clause begins.
_STOPS = frozenset(("prep", "aux", "rel", "part", "not"))
_TELLS = frozenset(("report", "data", "split", "aware"))
_CLAUSES = frozenset(("clause", "report"))
_ENDS = frozenset(("prep", "aux", "rel", "clause", "part", "not", "article"))
_MODIFIED_UNITS = {"suspect": "suspect", "potential": "victim"}
_Production = Callable[[_Reader, Token, Word], "int | None"]
# Each with the words that it can say anything of, in the order in which they are asked.
_PRODUCTIONS: tuple[tuple[_Production, Callable[[Word], object]], ...] = (
    (_Reader.modifier, lambda word: word.modifier is not None),
    (_Reader.known, lambda word: "known" in word.silence),
    (_Reader.noun, lambda word: word.noun or word.counted or word.population),
    (_Reader.form, lambda word: word.form is not None),
    (_Reader.behind_noun, lambda word: True),
    (_Reader.grammar, lambda word: word.change or word.grammar & (_STOPS | {"article"}) or word.silence & _TELLS),
    (_Reader.conjunction, lambda word: "conj" in word.grammar),
    (_Reader.verb, lambda word: word.tense and (word.verbs or word.light or word.deeds or word.phase_verb)),
    (_Reader.clause, lambda word: word.grammar & _CLAUSES or word.phase is not None),
)


@functools.lru_cache(maxsize=20_000)
def _productions(word: Word) -> tuple[_Production, ...]:
    """Those that can say anything of a word."""
    return tuple(production for production, concerns in _PRODUCTIONS if concerns(word))


def _listed_unit(tokens: Sequence[Token], at: int) -> str:
    """ "260 prosecutors, judges, and social workers" are persons, not all of them officials"""
    for token in tokens[at : at + FAR]:
        if token.kind == "value" or (token.kind == "mark" and token.low != ",") or token.has("prep"):
            break
        if token.word is not None and token.word.noun is not None and token.word.noun.unit == "person":
            return "person"
    return "official"


def _single(token: Token) -> bool:
    """A noun in the singular is a modifier where a plural follows: "12 victim advocates"."""
    return token.word is not None and not token.word.plural and token.nationality is None


def noun_ahead(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether a countable noun follows before anything that ends a noun phrase."""
    while at < limit:
        token = tokens[at]
        if token.kind != "word":
            return False
        if token.nationality is None and (word := token.word) is not None:
            if word.noun is not None or word.counted is not None:
                return True
            if word.grammar & _ENDS or word.change:
                return False
        at += 1
    return False


def joined(tokens: Sequence[Token], at: int) -> bool:
    """ "12-member unit": a count joined by a hyphen to the word behind"""
    value = tokens[at].value
    if value is None or value.kind != "count" or at + 2 >= len(tokens) or tokens[at + 1].low != "-":
        return False
    return tokens[at + 1].start == tokens[at].end


def merge_forms(forms: Sequence[Form]) -> Form | None:
    """One form for several words: two different ones are an undivided mix."""
    kinds = set(forms)
    if not kinds:
        return None
    if Form.BOTH in kinds:
        return Form.BOTH
    if len(kinds) > 1 and kinds <= {Form.SEX, Form.LABOR, Form.SEX_OR_LABOR}:
        return Form.SEX_OR_LABOR
    return forms[0]
