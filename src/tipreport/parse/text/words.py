"""What a sentence is cut into: tokens, the words and values that they hold, and the phrases of several words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TypeAlias

import attrs

from tipreport.model import Certainty, ClaimSource, Doer, Form, Phase, Qualifier, StatedChange, Statistic
from tipreport.parse.text.times import Time
from tipreport.rules._trie import trie_pattern
from tipreport.rules.grammar.classes import TEXTS
from tipreport.rules.grammar.rows import KINDS, MARKS
from tipreport.rules.lexicon import IRREGULAR, MetricRow, NounRow
from tipreport.rules.number_words import DIVISIONS, DURATIONS, NUMBER_WORDS

BASE, PAST, ING, PRESENT = "base", "past", "ing", "present"
SOON, NEAR, FAR, LONG = 3, 8, 24, 40
"""How many tokens, chunks or figures off something may stand: right beside, near, in the same part, in the sentence."""


@attrs.define(eq=False)
class Word:
    """All senses of one word or fixed phrase. `tense` goes with `verbs`, `deeds` and `phase_verb`.

    `tells` says whether it is about who says so, `marked` whether that, or whether it names a form or an actor, `turns`
    whether a clause or an earlier figure can follow it.
    """

    text: str
    tense: str = ""
    verbs: tuple[MetricRow, ...] = ()
    deeds: tuple[MetricRow, ...] = ()
    counted: MetricRow | None = None
    service: MetricRow | None = None
    noun: NounRow | None = None
    plural: bool = False
    form: Form | None = None
    population: str | None = None
    modifier: dict[str, str] | None = None
    phase: Phase | None = None
    phase_verb: Phase | None = None
    hedge: Qualifier | None = None
    statistic: Statistic | None = None
    change: bool = False
    stated: StatedChange | None = None
    silence: frozenset[str] = frozenset()
    grammar: frozenset[str] = frozenset()
    actor: Doer | None = None
    source: ClaimSource | None = None
    certainty: Certainty | None = None
    light: bool = False
    marked: bool = False
    turns: bool = False
    tells: bool = False
    mark: str = "_"
    early: str | None = None
    late: str | None = None
    fixed: str | None = None
    weighs: bool = False
    ends: bool = False


Number = int | Decimal


@attrs.define(eq=False)
class Value:
    """One value of a sentence. `kind`: count, money, duration, percent, life, none (a negation), all.

    `low` and `high` differ in a range; their units too ("nine months" to "four years").
    """

    kind: str
    low: Number | None
    high: Number | None
    low_unit: str | None = None
    high_unit: str | None = None
    qualifier: Qualifier = Qualifier.EXACT
    range: bool = False
    between: bool = False
    converted: tuple[Number, Number] | None = None
    implied: bool = False
    hyphen: bool = False
    extreme: str = ""


@attrs.define(eq=False)
class Token:
    """One unit of a sentence. `kind`: word, mark, digits, value, time. `low` is its text in lower case."""

    kind: str
    start: int
    end: int
    low: str
    word: Word | None = None
    value: Value | None = None
    time: Time | None = None
    nationality: str | None = None
    possessive: bool = False

    @property
    def said(self) -> Word:
        """The word, where the caller knows that the token is one."""
        assert self.word is not None
        return self.word

    def has(self, name: str) -> bool:
        """Whether it is a word of that class of `CLASSES`."""
        return self.word is not None and name in self.word.grammar

    def reads(self, name: str) -> bool:
        """Whether its text is one of those of that class of `TEXTS`."""
        return self.low in _TEXTS[name]


# A plain dictionary is looked up in half the time.
_TEXTS = dict(TEXTS)

# "12", "two" of "two-thirds", "anti-trafficking", ","; each with the blanks behind it. The first alternative is most
# words, in half the time that the others take.
_SINGLE = (word for word in DURATIONS if not word.endswith("s"))
TOKEN = re.compile(
    r"[a-z]+ (?![\s_])|"
    r"(?:\d{1,3}(?: \d{3})+(?![\w/-]|[.,]\d)|\d[\w.,/½]*|"
    rf"{trie_pattern(word for word in NUMBER_WORDS if word.isalpha())}(?=-{trie_pattern([*DIVISIONS, *_SINGLE])})|"
    r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\s\w])[\s_]*"
)


@attrs.define(eq=False)
class Phrase:
    """A piece of a phrase: the entry of the phrase that ends with it, and the pieces that can go on."""

    end: Entry | None = None
    then: dict[str, Phrase] = attrs.field(factory=dict)


# What a token is made of: its kind, length and text, its word, its nationality if it is written with a capital, whether
# it is a possessive, whether a value can open with it, and the phrases that it opens. A bare tuple: a narrative unpacks
# a thousand.
Entry: TypeAlias = "tuple[str, int, str, Word | None, str | None, bool, bool, dict[str, Phrase] | None]"


def phrase_at(then: dict[str, Phrase], pieces: Sequence[str], index: int) -> tuple[Entry, int, int] | None:
    """The longest phrase that goes on with `pieces[index:]`: its entry, the piece behind it, the length of its pieces."""
    found = None
    length = 0
    while index < len(pieces):
        piece = pieces[index]
        node = then.get(piece)
        last = node is None
        if node is None:  # more blanks behind it, or "society's", "18,"
            if piece[:-1].isalpha() and (piece[-1] == " " or piece[-1].isalpha()):
                break
            core = piece.rstrip()
            node = then.get(core) or then.get(core.partition("'")[0]) or then.get(core.rstrip(".,/"))
            if node is None or node.end is None:
                break
        length += len(piece)
        index += 1
        if node.end is not None and not _goes_on(piece, pieces, index):
            found = node.end, index, length
        if last:
            break
        then = node.then
    return found


def _goes_on(piece: str, pieces: Sequence[str], index: int) -> bool:
    """Whether a letter or digit follows a piece directly, or behind a hyphen."""
    if piece[-1].isspace() or index == len(pieces):
        return False
    after = pieces[index]
    if after == "-":
        return index + 1 < len(pieces) and pieces[index + 1][0].isalnum()
    return after[0].isalnum()


def is_blank(char: str) -> bool:
    """Whether no token holds the character."""
    return char == "_" or char.isspace()


VERBAL = frozenset(
    MARKS[name]
    for name in (
        "HAVE", "DO", "MODAL", "PAST", "RECEIVED", "GIVING", "NOUN_BASE", "BASE", "NOUN_PRESENT", "PRESENT", "NOUN_ING",
        "ING", "UNKNOWN_PAST",
    )
)  # fmt: skip
"""Of the marks: what can be a verb."""
_CLASS_MARKS = (
    ("be", "BE"), ("not_be", "NOT_BE"), ("not", "NOT"), ("have", "HAVE"), ("do", "DO"), ("modal", "MODAL"), ("to", "TO"),
    ("of", "OF"), ("article", "ARTICLE"), ("conj", "AND"), ("rel", "WHO"), ("pronoun", "PRONOUN"),
)  # fmt: skip
_LATE_MARKS = (
    ("part", "PART"),
    ("clause", "CLAUSE"),
    ("prep", "PREP"),
    ("adverb", "ADVERB"),
    ("det", "DET"),
    ("any", "DET"),
)


def word_mark(word: Word) -> str:
    """The character of `MARKS` that a known word has in the eyes of a `ChunkRow`."""
    grammar = word.grammar
    if word.change:
        return MARKS["CHANGE"]
    for name, mark in _CLASS_MARKS:
        if name in grammar:
            return MARKS[mark]
    noun = word.noun is not None or word.counted is not None or word.service is not None
    verbal = bool(word.verbs or word.deeds or word.light or word.phase_verb)
    if verbal and word.tense:
        return MARKS[_verb_mark(word, noun)]
    for name, mark in _LATE_MARKS:
        if name in grammar:
            return MARKS[mark]
    if word.actor is not None:
        return MARKS["ACTOR"]
    return MARKS["NOUN" if noun else "FORM" if word.form is not None else "DET" if word.hedge else "UNKNOWN"]


def _verb_mark(word: Word, noun: bool) -> str:
    if word.tense == PAST:
        return "RECEIVED" if "receiving" in word.grammar else "GIVING" if "giving" in word.grammar else "PAST"
    if word.tense == ING:
        return "NOUN_ING" if noun else "ING"
    if word.tense == PRESENT:
        return "NOUN_PRESENT" if noun else "PRESENT"
    return "NOUN_BASE" if noun else "BASE"


def word_symbol(word: Word, table: Sequence[tuple[str, str]]) -> str | None:
    """The kind of chunk that a word's classes name; "" for no chunk, None where none of them does."""
    grammar = word.grammar
    for name, kind in table:
        if name in grammar:
            return KINDS.get(kind, "")
    return None


def past_and_ing(verb: str) -> tuple[tuple[str, ...], str]:
    """The past forms and the -ing form of a regular or listed verb.

    >>> past_and_ing("identify"), past_and_ing("take")
    ((('identified',), 'identifying'), (('took', 'taken'), 'taking'))
    """
    if verb in IRREGULAR:
        past, ing = IRREGULAR[verb]
        return tuple(past.split()), ing
    if verb.endswith("e"):
        return (verb + "d",), verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return (verb[:-1] + "ied",), verb + "ing"
    return (verb + "ed",), verb + "ing"


def third(verb: str) -> str:
    """The third person: `third("identify") == "identifies"`."""
    if verb.endswith(("s", "x", "ch", "sh")) or verb == "go":
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def number_forms(noun: str) -> tuple[str, str]:
    """Singular and plural: `number_forms("agency") == ("agency", "agencies")`; a row may state both with a bar."""
    if "|" in noun:
        one, _, many = noun.partition("|")
        return one, many
    head, of, tail = noun.partition(" of ")
    return noun, third(head) + of + tail


def verb_forms(verb: str) -> Iterator[tuple[str, str]]:
    """The forms of a verb or a phrase that opens with one, each with its tense."""
    first, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    past, ing = past_and_ing(first)
    yield first + tail, BASE
    yield third(first) + tail, PRESENT
    for form in past:
        yield form + tail, PAST
    yield ing + tail, ING
