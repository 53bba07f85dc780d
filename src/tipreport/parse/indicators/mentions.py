"""Mentions: each value with the noun phrase that it counts."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from tipreport.model import (
    Certainty,
    ClaimSource,
    Doer,
    Form,
    Offence,
    Period,
    Phase,
    Span,
    State,
    StatedChange,
    Statistic,
)
from tipreport.parse.indicators.tokens import Token
from tipreport.parse.indicators.values import Value
from tipreport.parse.indicators.words import ING, PAST
from tipreport.rules.lexicon import MetricRow


@attrs.define(eq=False)
class Mention:
    """One value on its way to an indicator.

    `at` is its token, `end` the token behind its noun phrase. `kind` says what is counted (a kind of `NounRow`).
    `whole` is the mention that it is a part of, `priors` are the earlier figures set against it. `verb_at` is the passive
    verb that it is the subject of, `doer_at` what governs it. A `story` is one case that the report tells; what
    `goes_on` has a pronoun for who acts, what is `framed` stands in a sentence that opens with its time.
    """

    at: int
    end: int
    value: Value
    start: int
    stop: int
    sentence: Span | None = None
    kind: str = ""
    unit: str | None = None
    counted: MetricRow | None = None
    rows: tuple[MetricRow, ...] = ()
    rule: str = ""
    firm: bool = False
    loose: bool = False
    form: Form | None = None
    population: tuple[str, ...] = ()
    phase: Phase | None = None
    offence: Offence | None = None
    state: State = State.VALUE
    statistic: Statistic | None = None
    role: str = "new"
    whole: Mention | None = None
    whole_span: tuple[int, int] | None = None
    relation: str = "part_of"
    prior_of: list[Mention] = attrs.field(factory=list)
    priors: list[tuple[Mention | None, str, StatedChange | None]] = attrs.field(factory=list)
    stated: StatedChange | None = None
    period: Period | None = None
    doers: tuple[Doer, ...] = ()
    source: ClaimSource = ClaimSource.NARRATOR
    certainty: Certainty = Certainty.ASSERTED
    definite: bool = False
    reference: bool = False
    pronoun: str = ""
    noun_at: int = -1
    potential: bool = False
    segment: int = 0
    id: str = ""
    condition: tuple[int, int] | None = None
    premodified: tuple[MetricRow, ...] = ()
    nothing: bool = False
    own_form: bool = False
    own_period: bool = False
    undated: bool = False
    doer_at: int = -1
    verb_at: int = -1
    story: bool = False
    goes_on: bool = False
    framed: bool = False
    paragraph: int = 0

    @property
    def bare(self) -> bool:
        """Whether no noun says what is counted."""
        return not self.kind and self.counted is None


# "of the eight", "of these", "of them"
_PRONOUNS = frozenset(("them", "these", "those", "whom", "which"))
_PARTITIVE = frozenset(("of them", "of these", "of those", "of whom", "of which"))
_ENDS = frozenset(("prep", "aux", "rel", "clause", "part", "not"))
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her", "these", "those", "this", "all"))
# "no", "none": what stands for the value where only a noun phrase is read
NOTHING = Value("none", 0, 0)
# Nouns that do not count when a noun follows: "12 law enforcement officers", "five victim advocates"
_LONGEST_PHRASE = 14


def noun_phrase(tokens: Sequence[Token], mention: Mention) -> None:
    """Read what `mention` counts.

    Grammar: value {modifier} noun {noun}. "26 sex trafficking investigations", "12 convicted traffickers", "six
    Romanians"; a verb or a preposition ends it. "31 sex trafficking and seven labor trafficking investigations" has its
    noun only at the end, which the reader of coordination finds.
    """
    at = mention.at + 1
    limit = min(len(tokens), at + _LONGEST_PHRASE)
    forms: list[tuple[Form, int]] = []
    people: list[str] = []
    modifiers: dict[str, str] = {}
    found = -1
    if at < limit and tokens[at].low in ("of", "or so") and tokens[mention.at].value is not None:
        value = mention.value
        if value.implied or value.kind == "percent" or (at + 1 < limit and tokens[at + 1].low in ("other",)):
            at += 1  # "dozens of children", "half of victims"
    begin = at
    while at < limit:
        token = tokens[at]
        word = token.word
        if token.kind == "mark":
            if token.low in ("-", "'", '"', "“", "”") or (token.low == "/" and found < 0):
                at += 1
                continue
            break
        if token.kind != "word":
            break
        if found >= 0 and token.start - tokens[at - 1].end > 2:
            break
        if token.nationality is not None:
            people.append(token.nationality)
            # "six Romanians", "nine Ivoirians": people; "six Romanian victims": a modifier
            if found < 0 and (token.low.endswith("s") or not _noun_ahead(tokens, at + 1, limit)):
                found = at
                mention.kind, mention.unit, mention.counted = "person", None, None
            at += 1
            continue
        if token.possessive and found < 0:  # "five men's crisis centers"
            if word is not None and word.population is not None:
                people.append(word.population)
            at += 1
            continue
        if word is None:
            if (
                found >= 0
                and _single(tokens[found])
                and token.low.endswith("s")
                and mention.value.low != 1
                and not _noun_ahead(tokens, at, min(limit, at + 3))
            ):
                found = at  # "2,000 visa applications": a noun that no table has
                mention.kind, mention.unit, mention.counted = "thing", None, None
                at += 1
                continue
            if found >= 0 and not (_single(tokens[found]) and _noun_ahead(tokens, at, min(limit, at + 3))):
                break
            if token.low.endswith(("ly",)) and found >= 0:
                break
            at += 1
            continue
        if word.modifier is not None and found < 0 and (word.noun is None or _noun_ahead(tokens, at + 1, limit)):
            modifiers |= word.modifier
            at += 1
            continue
        if word.population is not None:
            people.append(word.population)
        noun = word.noun
        counted = word.counted
        if (noun is not None or counted is not None) and not (
            word.verbs and word.tense in (PAST,) and noun is None and counted is None
        ):
            if noun is not None and noun.population and noun.population not in people:
                people.append(noun.population)
            if noun is not None and noun.form is not None:
                forms.append((noun.form, at))
            if noun is not None and noun.offence is not None:
                mention.offence = noun.offence
            if (
                found >= 0
                and not _single(tokens[found])
                and mention.kind != "thing"
                and tokens[found].nationality is None
            ):
                break  # a plural head is the head
            found = at
            mention.counted = counted
            mention.kind = noun.kind if noun is not None else ""
            mention.unit = noun.unit if noun is not None else None
            at += 1
            continue
        if mention.nothing and "known" in word.silence and found < 0:
            at += 1
            continue
        if word.form is not None:
            forms.append((word.form, at))
            at += 1
            continue
        if found >= 0:
            if word.service is not None and _single(tokens[found]) and _noun_ahead(tokens, at, min(limit, at + 3)):
                at += 1
                continue
            break
        grammar = word.grammar
        if (
            "prep" in grammar
            or "aux" in grammar
            or "rel" in grammar
            or "part" in grammar
            or word.change
            or "not" in grammar
        ):
            break
        if "conj" in grammar:
            # "sex and labor trafficking victims", "new or pending cases"; no number may follow
            if (
                at + 1 < limit
                and tokens[at + 1].kind == "word"
                and at > begin
                and _noun_ahead(tokens, at + 1, limit)
                and not _verb(tokens[at + 1], tokens, at + 1)
            ):
                at += 1
                continue
            break
        if (word.verbs or word.light or word.deeds or word.phase_verb) and word.tense in (PAST, "present"):
            if (
                word.tense == PAST
                and at == begin
                and not word.light
                and _noun_ahead(tokens, at + 1, min(limit, at + 5))
            ):
                at += 1  # "12 convicted traffickers"
                mention.premodified = word.verbs
                continue
            break
        if (word.verbs or word.light) and word.tense == ING and not _noun_ahead(tokens, at + 1, min(limit, at + 4)):
            break
        if "clause" in grammar or "report" in grammar:
            break
        if word.phase is not None:
            mention.phase = word.phase
        at += 1
    mention.end = (found + 1) if found >= 0 else begin
    mention.noun_at = found
    if found < 0 and at > begin and forms:
        mention.end = max(place for _, place in forms) + 1
    if found < 0:
        people = list(people[:2]) if forms or people else []
    if found >= 0 and mention.kind in modifiers:
        mention.kind = modifiers[mention.kind]
        mention.unit = {"suspect": "suspect", "potential": "victim"}.get(mention.kind, mention.unit)
    elif found >= 0 and mention.kind == "person" and "person" in modifiers:
        mention.potential = True
    if forms and any(place < mention.end for _, place in forms):
        mention.form = merge_forms([form for form, place in forms if place < mention.end])
        mention.own_form = mention.form is not None
    mention.population = tuple(dict.fromkeys(people)) if people else ()
    if mention.kind == "official" and mention.unit == "official":
        mention.unit = _listed_unit(tokens, mention.end)


def phrase(tokens: Sequence[Token], at: int, value: Value = NOTHING) -> Mention:
    """What the noun phrase that starts at `at` counts, as the mention of a value in front of it."""
    mention = Mention(at - 1, at, value, 0, 0)
    noun_phrase(tokens, mention)
    return mention


def _listed_unit(tokens: Sequence[Token], at: int) -> str:
    """ "260 prosecutors, judges, and social workers" are persons, not all of them officials"""
    for token in tokens[at : at + 10]:
        if token.kind == "value" or (token.kind == "mark" and token.low != ",") or token.has("prep"):
            break
        if token.word is not None and token.word.noun is not None and token.word.noun.unit == "person":
            return "person"
    return "official"


def _single(token: Token) -> bool:
    """A noun in the singular is a modifier where a plural follows: "12 victim advocates"."""
    return token.word is not None and not token.word.plural and token.nationality is None


def _verb(token: Token, tokens: Sequence[Token], at: int) -> bool:
    word = token.word
    return (
        word is not None
        and bool(word.verbs)
        and word.tense in (PAST, "present")
        and not _noun_ahead(tokens, at + 1, min(len(tokens), at + 3))
    )


def _noun_ahead(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether a countable noun follows before anything that ends a noun phrase."""
    while at < limit:
        token = tokens[at]
        if token.kind == "mark" and token.low in ("-",):
            at += 1
            continue
        if token.kind != "word":
            return False
        word = token.word
        if token.nationality is not None:
            at += 1
            continue
        if word is not None:
            if word.noun is not None or word.counted is not None:
                return True
            if word.grammar & _ENDS or word.change or token.low in _ARTICLES:
                return False
        at += 1
    return False


def merge_forms(forms: Sequence[Form]) -> Form | None:
    """One form for several words: two different ones are an undivided mix."""
    kinds = set(forms)
    if not kinds:
        return None
    if Form.BOTH in kinds:
        return Form.BOTH
    if len(kinds) == 1:
        return forms[0]
    if kinds <= {Form.SEX, Form.LABOR, Form.SEX_OR_LABOR}:
        return Form.SEX_OR_LABOR
    return forms[0]
