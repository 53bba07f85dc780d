"""Cut a sentence into chunks: figures with their nouns, verbs as they are used, nouns, and the words between them."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence

import attrs

from tipreport.parse.indicators.figures import Figure
from tipreport.parse.indicators.grammar import Rows, compiled, matched
from tipreport.parse.indicators.nouns import Phrase, noun_phrase, phrase
from tipreport.parse.text.words import PAST, VERBAL, Token, Word
from tipreport.rules.grammar.chunks import VERBS
from tipreport.rules.grammar.rows import KINDS, MARKS

# Plain dictionaries are looked up in half the time.
_KINDS, _MARKS = dict(KINDS), dict(MARKS)
_MARK_KINDS = {"word": MARKS["UNKNOWN"], "digits": MARKS["UNKNOWN"], "decoy": MARKS["UNKNOWN"], "time": MARKS["TIME"]}
_PUNCTUATION = {",": "COMMA", "-": "HYPHEN", "'": "QUOTE", '"': "QUOTE", "“": "QUOTE", "”": "QUOTE"}
_COUNTS = frozenset(("count", "percent", "none", "all"))


@attrs.define(eq=False)
class Chunk:
    """One piece of a sentence. `symbol` stands for its kind; `at` is its token, `end` the token behind it."""

    symbol: str
    at: int
    end: int
    word: Word | None = None
    figure: Figure | None = None
    phrase: Phrase | None = None


def marks_of(tokens: Sequence[Token]) -> str:
    """The tokens of a sentence as a string of `MARKS`, one character a token."""
    return "".join(map(_mark, tokens))


def _mark(token: Token) -> str:
    word = token.word
    if token.value is not None:
        return _MARKS["COUNT" if token.value.kind in _COUNTS else "MEASURE"]
    if token.nationality is not None:
        return _MARKS["NATION"]
    if token.kind == "mark":
        return _MARKS[_PUNCTUATION.get(token.low, "STOP")]
    if word is not None:
        return _MARKS["ARTICLE"] if token.possessive else word.mark
    if token.kind == "word":
        if token.possessive:
            return _MARKS["ARTICLE"]
        if token.low.endswith("ly"):
            return _MARKS["ADVERB"]
        if token.low.endswith("ed") and len(token.low) > 3:
            return _MARKS["UNKNOWN_PAST"]
    return _MARK_KINDS.get(token.kind, _MARKS["UNKNOWN"])


@functools.cache
def _verb_rows() -> Rows[str]:
    """For each mark of a verb the rows that are for it."""
    patterns = ((row, compiled(f"{row.before} # {row.behind}", MARKS)) for row in VERBS)
    return Rows((_MARKS[name], pattern, row.gives) for row, pattern in patterns for name in row.marks.split())


class Chunker:
    """The chunks of one sentence; `figure` makes the figure of a value, or None where the value is none."""

    def __init__(self, tokens: Sequence[Token], figure: Callable[[int], tuple[Figure, str] | None]) -> None:
        self.tokens, self.figure = tokens, figure
        self.marks = marks_of(tokens)
        self.turned = self.marks[::-1]
        self.out: list[Chunk] = []
        self.at = 0

    def read(self) -> list[Chunk]:
        tokens, out = self.tokens, self.out
        while self.at < len(tokens):
            token = tokens[self.at]
            word = token.word
            if token.kind == "word":
                symbol = word.fixed if word is not None else None
                if symbol is None:
                    self.word(token)
                elif symbol:
                    out.append(Chunk(symbol, self.at, self.at + 1, word))
            elif token.value is not None:
                self.value()
            elif token.kind == "time":
                self.add("TIME")
            elif token.kind == "mark":
                self.mark(token)
            self.at += 1
        return out

    def add(self, kind: str, word: Word | None = None, end: int = 0, phrase: Phrase | None = None) -> None:
        self.out.append(Chunk(_KINDS[kind], self.at, end or self.at + 1, word, None, phrase))

    def value(self) -> None:
        if lasts(self.tokens, self.at):
            return  # "a two-day course"
        found = self.figure(self.at)
        if found is None:
            self.add("WORD")
            return
        figure, kind = found
        end = max(self.at + 1, figure.end)
        self.out.append(Chunk(_KINDS[kind], self.at, end, None, figure))
        self.at = end - 1

    def mark(self, token: Token) -> None:
        if token.low in _MARKED:
            self.add(_MARKED[token.low])
        elif token.low == "-" and self.at and token.start > self.tokens[self.at - 1].end:
            self.add("COLON")

    def word(self, token: Token) -> None:
        word = token.word
        if word is not None and self.function_word(token, word):
            return
        verb = self.verb(word) if self.marks[self.at] in VERBAL else ""
        if verb:
            self.out.append(Chunk(verb, self.at, self.at + 1, word))
        elif word is None:
            if token.nationality is not None:
                self.add("NOUN", None, 0, phrase(self.tokens, self.at))
            elif not token.low.endswith("ly") and not self.follows("WORD"):
                self.add("WORD")
        else:
            symbol = word.late
            if symbol is None:
                self.noun(word)
            elif symbol:
                self.out.append(Chunk(symbol, self.at, self.at + 1, word))

    def function_word(self, token: Token, word: Word) -> bool:
        if word.weighs and (word.change or self.sets_against(token)):
            plain = word.change and word.stated is None  # "compared with"
            if plain or self.compares(token):
                self.add("CHANGE", word)
                return True
            if not word.verbs and not word.light:
                return word.change
        symbol = word.early
        if symbol:
            self.out.append(Chunk(symbol, self.at, self.at + 1, word))
        return symbol is not None

    def compares(self, token: Token) -> bool:
        """ "down from 20": words of change set figures against each other where one stands in front or follows"""
        return any(chunk.figure is not None for chunk in self.out) or self.value_soon()

    def sets_against(self, token: Token) -> bool:
        """ ", against 46 in 2013"; "twice as many as" """
        if token.has("as_many_as"):
            return self.at > 0 and self.tokens[self.at - 1].has("multiple")
        return token.has("against") and self.at > 0 and self.marks[self.at - 1] in _BEFORE_AGAINST and self.value_soon()

    def value_soon(self) -> bool:
        return any(token.value is not None for token in self.tokens[self.at + 1 : self.at + 3])

    def follows(self, kind: str) -> bool:
        """Whether a chunk of that kind stands directly in front."""
        return bool(self.out) and self.out[-1].symbol == _KINDS[kind] and self.out[-1].end == self.at

    def verb(self, word: Word | None) -> str:
        """The kind of verb that stands here, "" for none."""
        rows = _verb_rows().between(self.marks, self.at)
        fitting = (gives for row, gives in rows if matched(row, self.marks, self.turned, self.at) is not None)
        use = next(fitting, "")
        if not use:
            return ""
        if use == "passive" and self.out and self.out[-1].symbol == _KINDS["BE"]:
            self.out.pop()
        return _KINDS[_kind_of_verb(use, word, self.out)]

    def noun(self, word: Word) -> None:
        """A noun phrase: one that names a metric or a service, an actor, any other; or a form, or a word."""
        found = noun_phrase(self.tokens, self.at)
        if found is not None:
            self.with_noun(found)
        elif word.counted is not None:
            self.add("METRIC", word)
        elif _serves(word):
            self.add("SERVICE", word)
        elif "det" in word.grammar:
            return
        elif word.actor is not None:
            self.add("ACTOR", word)
        elif word.form is not None:
            if not self.follows("FORM"):
                self.add("FORM", word)
        elif not self.follows("WORD"):
            self.add("WORD")

    def with_noun(self, found: Phrase) -> None:
        """A noun phrase that has its noun; the service behind it: "victim services" """
        head, end = self.tokens[found.noun_at].word, found.noun_at + 1
        behind = self.tokens[end].word if end < len(self.tokens) else None
        served = behind is not None and _serves(behind) and behind.counted is None and behind.noun is None
        if found.counted is None and served and not (head is not None and head.plural):
            self.add("SERVICE", behind, end + 1)
            self.at = end
            return
        kind = "METRIC" if found.counted is not None else "ACTOR" if head is not None and head.actor else "NOUN"
        self.add(kind, head, end, found)
        self.at = found.noun_at


def lasts(tokens: Sequence[Token], at: int) -> bool:
    """ "two-week courses": a length of time that only says how long what is behind it lasts"""
    value = tokens[at].value
    if value is None or value.kind != "duration" or not value.hyphen or at + 1 >= len(tokens):
        return False
    word = tokens[at + 1].word
    row = word.counted or word.service if word is not None else None
    return row is not None and (row.teaches or row.attended)


def _serves(word: Word) -> bool:
    """Whether a word names a service; "trafficking" is none."""
    return word.service is not None and "suffering" not in word.grammar


def _kind_of_verb(use: str, word: Word | None, out: Sequence[Chunk]) -> str:
    """The kind of chunk for a verb as it is used."""
    if use == "other" or word is None:
        return "OTHER_VERB"
    deeds = bool(word.deeds)
    if use == "passive":
        return "GIVEN" if word.light or word.grammar & {"receiving", "giving"} else "DONE"
    if use == "progressive":
        return "DEED" if deeds else "DOING"
    if use == "gerund":
        return "DOING"
    if use == "gets":
        return "GETS"
    subject = bool(out) and out[-1].symbol in _FIGURES
    if deeds and (not word.verbs or (word.tense != PAST and subject)):
        return "DEED"
    if use == "participle":
        return "WHEN_DONE"
    if not (word.verbs or word.light):
        return "PHASE"
    return "DO" if use == "base" else "DOES"


_FIGURES = frozenset(_KINDS[name] for name in ("COUNTED", "NOUNED", "BARE", "OF_THEM"))
_MARKED = {",": "COMMA", ";": "SEMI", "(": "OPEN", ")": "CLOSE", ":": "COLON", "—": "COLON", "–": "COLON"}
_BEFORE_AGAINST = frozenset((_MARKS["COMMA"], _MARKS["STOP"], _MARKS["HYPHEN"]))
