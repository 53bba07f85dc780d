"""Figures: each value of a sentence with what it counts, and how figures stand to each other.

Over 400 lines: the figure and what a value is one of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

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
from tipreport.parse.indicators.nouns import Phrase, joined, phrase
from tipreport.parse.text.words import FAR, LONG, NEAR, Token, Value
from tipreport.rules.changes import FALLS, RISES
from tipreport.rules.grammar.kinds import FIRMS, MEASURES, PEOPLE, SHARES, VICTIMS
from tipreport.rules.lexicon import MetricRow

# A bare number of this size behind an amount is an amount.
_AMOUNT = 1000


@attrs.define(eq=False)
class Figure:
    """One value on its way to an indicator.

    `at` is its token, `end` the token behind its noun phrase, `start` and `stop` its characters. What its noun phrase says
    is taken over; the edges come next: `rows` and `rule` say what it counts, `whole` what it is a part of, `newer` the
    figure that it is set against, `continues` the one whose noun or verb goes on. `resolve` fills in what they lend.
    """

    at: int
    end: int
    value: Value
    start: int
    stop: int
    noun_at: int = -1
    kind: str = ""
    unit: str | None = None
    counted: MetricRow | None = None
    form: Form | None = None
    own_form: bool = False
    population: tuple[str, ...] = ()
    phase: Phase | None = None
    offence: Offence | None = None
    potential: bool = False
    confirmed: bool = False
    premodified: tuple[MetricRow, ...] = ()
    nothing: bool = False
    pronoun: str = ""
    definite: bool = False
    reference: bool = False
    repeats: bool = False
    rows: tuple[MetricRow, ...] = ()
    rule: str = ""
    governor: int = -1
    predicate: int = -1
    role: str = "new"
    whole: Figure | None = None
    whole_span: tuple[int, int] | None = None
    relation: str = "part_of"
    newer: Figure | None = None
    earlier: list[tuple[Figure | None, str, StatedChange | None]] = attrs.field(factory=list)
    stated: StatedChange | None = None
    continues: Figure | None = None
    hint: tuple[MetricRow, ...] = ()
    odd: bool = False
    state: State = State.VALUE
    statistic: Statistic | None = None
    period: Period | None = None
    own_period: bool = False
    undated: bool = False
    doers: tuple[Doer, ...] = ()
    source: ClaimSource = ClaimSource.NARRATOR
    certainty: Certainty = Certainty.ASSERTED
    condition: tuple[int, int] | None = None
    framed: bool = False
    story: bool = False
    goes_on: bool = False
    paragraph: int = 0
    sentence: Span | None = None

    @property
    def bare(self) -> bool:
        """Whether no noun says what is counted."""
        return not self.kind and self.counted is None

    def say(self, said: Phrase) -> None:
        """Take over what a noun phrase says."""
        self.noun_at, self.kind, self.unit, self.counted = said.noun_at, said.kind, said.unit, said.counted
        self.form, self.own_form, self.population = said.form, said.own_form, said.population
        self.phase, self.offence = said.phase, said.offence
        self.premodified = said.premodified
        self.end = said.end

    def count_as(self, other: Figure | Phrase) -> None:
        """Count what another counts."""
        self.kind, self.unit, self.counted = other.kind, other.unit, other.counted


def figure_of(token: Token, at: int, said: Phrase | None = None) -> Figure:
    """The figure of a value, with its noun phrase."""
    value = token.value
    assert value is not None
    made = Figure(at, at + 1, value, token.start, token.end)
    made.nothing = value.kind == "none" or (value.kind == "count" and value.low == value.high == 0)
    if token.has("unknown_number"):
        made.state = State.NOT_REPORTED
    if said is not None:
        made.say(said)
    return made


def accepts(row: MetricRow, figure: Figure | Phrase) -> bool:
    """Whether the verbs and services of `row` can be about what `figure` counts."""
    if figure.bare:
        return row.bare is not None
    if row.unit == "official" and figure.unit == "person":
        return False  # "three members of the board resigned": no officials
    return figure.kind in row.objects


def choose(rows: Iterable[MetricRow], figure: Figure | Phrase) -> MetricRow | None:
    """The first row that fits what is counted."""
    rows = tuple(rows)
    if isinstance(figure, Figure) and figure.potential:
        potential = next((row for row in rows if "potential" in row.objects), None)
        if potential is not None:
            return potential
    return next((row for row in rows if accepts(row, figure) and (row.governs or not figure.bare)), None)


def direction(tokens: Sequence[Token]) -> StatedChange | None:
    """What the words in front say of the change."""
    for token in reversed(tokens):
        if token.low.startswith(RISES):
            return StatedChange.INCREASE
        if token.low.startswith(FALLS):
            return StatedChange.DECREASE
    return None


def beyond(figure: Figure, whole: Figure) -> bool:
    """A part is not larger than its whole."""
    low, high = figure.value.low, whole.value.high
    if whole.value.kind != "count" or figure.value.kind != "count" or low is None or high is None:
        return False
    return low > high


def counted_new(figure: Figure) -> bool:
    """Whether a figure is a count of its own, that others can be parts of."""
    return figure.role == "new" and figure.value.kind == "count" and not figure.nothing


def as_part(figure: Figure, whole: Figure) -> None:
    """Make `figure` a part of `whole`."""
    figure.role, figure.whole = "part", whole
    value, amount = figure.value, whole.value
    if amount.kind == "money" and value.kind == "count" and figure.bare and (value.low or 0) >= _AMOUNT:
        # "150 million kwacha, of which 49 million"
        value.kind, value.low_unit, value.high_unit = "money", amount.low_unit, amount.high_unit
    if figure.pronoun and figure.bare and whole.kind:
        figure.kind, figure.unit = whole.kind, whole.unit
    figure.relation = "share_of" if value.kind in SHARES else "part_of"
    figure.whole_span = (whole.start, whole.stop)


# Which kinds a pronoun or a noun of one kind can stand for.
_STANDS_FOR = {
    "case": frozenset(("case", "offender", "suspect", "complaint")),
    "victim": VICTIMS,
    "person": frozenset(("person", "victim", "potential")),
}


# So many figures of the paragraphs before are looked at.
_PAST = 300


class Sentence:
    """One sentence: its tokens, its figures, the figures in front of it in its paragraph, and those of the paragraphs before."""

    def __init__(self, tokens: list[Token], previous: Sequence[Figure], past: Sequence[Figure] = ()) -> None:
        self.tokens, self.previous, self.past = tokens, previous, past
        self.figures: list[Figure] = []
        # from the end they are also what stands in front of the first: lows[-1] == ""
        self.lows = [token.low for token in tokens]
        self.lows += _AROUND

    def has(self, at: int, name: str) -> bool:
        """Whether the token at `at` is a word of that class."""
        return 0 <= at < len(self.tokens) and self.tokens[at].has(name)

    def in_front(self, at: int, within: int = LONG) -> Iterator[Figure]:
        """The figures in front of a token, nearest first."""
        return (figure for figure in reversed(self.figures[-(within * 2) :]) if figure.at < at)

    def told(self, at: int, within: int = FAR) -> Iterator[Figure]:
        """The figures in front of a token and those of the sentences in front, nearest first."""
        yield from self.in_front(at)
        yield from reversed(self.previous[-within:])

    # ---- what a value is a figure of

    def figure(self, at: int) -> tuple[Figure, str] | None:
        """The figure of the value at `at` and the name of its chunk; None where the value is no figure of its own."""
        token = self.tokens[at]
        value = token.value
        assert value is not None
        if joined(self.tokens, at):
            return self.of_beds(at)
        made = figure_of(token, at, phrase(self.tokens, at + 1, value, nothing=value.kind == "none"))
        before = self.before(at)
        made.definite = self.has(before, "definite") or (before >= 0 and self.tokens[before].possessive)
        if value.kind in MEASURES:
            made.counted = None
            kind = "MONEY" if value.kind == "money" else "LENGTH"
            return None if self.difference(before) else (made, kind)
        if self.is_reference(made, before):
            made.reference = True
            return made, "REPEATED"
        if self.is_none(made, before):
            return None
        if self.has(at + 1, "of") or self.has(at + 1, "of_whom"):
            self.partitive(made)
        if self.opens(at):
            return made, "OPENING"
        self.as_potential(made)
        made.repeats = self.repeats(made, before)
        return made, self.kind_of(made)

    def of_beds(self, at: int) -> tuple[Figure, str] | None:
        """ "40-bed shelter", "40-person shelter", and nothing else that is joined by a hyphen"""
        behind = self.tokens[at + 2]
        if behind.word is None or behind.start != self.tokens[at + 1].end:
            return None
        made = figure_of(self.tokens[at], at)
        made.noun_at, made.end = at + 2, at + 3
        row, noun = behind.word.counted, behind.word.noun
        if row is not None and row.unit == "bed":
            made.counted = row
            return made, "COUNTED"
        if noun is None or noun.kind not in PEOPLE or not any(self.shelters(one) for one in range(at + 3, at + 6)):
            return None
        made.kind = made.unit = "person"
        return made, "NOUNED"

    def shelters(self, at: int) -> bool:
        word = self.tokens[at].word if at < len(self.tokens) else None
        return word is not None and word.counted is not None and word.counted.of_shelters

    def before(self, at: int) -> int:
        """The token in front of a value and of what only counts: "the additional", "a total of" """
        at -= 1
        while self.has(at, "counting"):
            at -= 1
        return at

    def is_none(self, made: Figure, before: int) -> bool:
        """Whether a value is no figure: "by 12 cases", "one of the largest", "12 more than", "all forms" """
        value, at = made.value, made.at
        if value.kind == "all":
            return self.has(before, "not") or not self.all_counts(made)
        if self.has(before, "but") and before > 0 and self.has(before - 1, "every"):
            return True  # "all but 14"
        if value.kind == "none":
            return self.denies_more(at)
        if self.difference(before):
            return True
        if value.kind != "count":
            return False
        if made.bare and self.has(at + 1, "than"):
            return True  # "12 more than in 2016"
        return self.tokens[at].low == "one" and (self.one_of_many(at) or self.pronominal(made))

    def denies_more(self, at: int) -> bool:
        """Whether a "no", "none" or "neither" denies a verb, or what is told, and counts nothing"""
        behind = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        after = behind.word if behind is not None else None
        if self.has(at, "neither"):
            acts = after is not None and after.tense == "past" and (after.verbs or after.deeds or after.light)
            if acts and not self.has(at + 1, "be"):
                return True  # "it neither increased investigations nor"
            if any(token.has("nor") for token in self.tokens[at + 1 : at + NEAR]):
                return True  # "neither the police nor the courts"
        if self.has(at, "nothing") and self.has(at + 1, "be") and self.has(at + 2, "is_known"):
            return True  # "nothing is known of five officers"
        if after is not None and ("noun" in after.silence or "reports_that" in after.grammar):
            return True  # "no data on arrests"
        return behind is not None and behind.kind == "decoy"  # "122 girls, none older than 17"

    def one_of_many(self, at: int) -> bool:
        """ "one of the few": of no figure that has been given, and not the whole that a clause opens with"""
        if not (self.has(at + 1, "of") or self.has(at + 1, "of_whom")) or self.has(at - 1, "only"):
            return False
        if self.has(at + 1, "of_whom"):
            return False
        place = at + 3 if self.has(at + 2, "definite") else at + 2
        behind = self.tokens[place] if place < len(self.tokens) else None
        if behind is not None and behind.value is not None:
            return behind.value.kind != "count"
        listed = self.has(at - 1, "conj") or self.lows[at - 1] == ","
        formed = behind is not None and behind.word is not None and behind.word.form is not None
        # "four of forced begging, one of forced criminality"
        return not (listed and (self.has(at + 2, "definite") or formed))

    def pronominal(self, made: Figure) -> bool:
        """ "had received one": a pronoun"""
        at = made.at - 1
        adjective = at > 0 and self.tokens[at].kind == "word" and self.has(at - 1, "story")
        return made.bare and (self.has(at, "receiving") or (adjective and not self.has(at, "only")))  # "a smaller one"

    def difference(self, before: int) -> bool:
        """ "increased its budget by $5,000", "an increase of 12 cases": how much more or less, no figure of its own"""
        if self.has(before, "of"):
            return self.has(before - 1, "difference")
        if not self.has(before, "by"):
            return False
        for token in reversed(self.tokens[max(0, before - NEAR) : before]):
            if token.low.startswith(_CHANGED):
                return True
            if token.value is not None or (token.word is not None and token.word.verbs and token.word.service is None):
                return False
        return False

    def all_counts(self, made: Figure) -> bool:
        """ "all" is a share only of people or of what pronouns stand for: "all of the offenders", not "all forms" """
        at = made.at
        if self.has(at + 1, "of_whom") or self.has(at + 1, "of"):
            return not any(token.time is not None for token in self.tokens[at + 2 : at + 5])  # "all of the year before"
        behind = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if behind is not None and behind.value is not None:
            return False
        if made.kind in PEOPLE and made.noun_at > 0:
            return self.all_people(made)
        if at == 0 or self.lows[at - 1] == ";":
            gets = self.has(at + 1, "be") or self.has(at + 1, "receiving")
            return gets and bool(self.figures or self.previous)  # "All were sent to prison"
        if self.lows[at - 1] == "," and (self.has(at + 1, "prep") or self.has(at + 1, "to")):
            return bool(self.figures)  # "convicted 17 traffickers, all for sexual exploitation"
        before = self.tokens[at - 1].word
        ends = behind is None or behind.kind == "mark" or self.has(at + 1, "to") or self.has(at + 1, "conj")
        return before is not None and bool(before.verbs) and ends

    def all_people(self, made: Figure) -> bool:
        """ "all victims were", and not "available to all victims" """
        if self.has(made.at - 1, "prep") and not self.has(made.at - 1, "by"):
            return False
        token = self.tokens[made.noun_at]
        return token.word is None or token.word.plural or token.nationality is not None

    def is_reference(self, made: Figure, before: int) -> bool:
        """ "of the eight", "out of 43": names a whole that has been given"""
        if made.value.kind != "count":
            return False
        if before >= 0 and self.tokens[before].possessive and self.has(before - 1, "definite"):
            before -= 1  # "of the country's 149 crisis rooms"
        if made.definite and self.has(before - 1, "among"):
            return True
        if not self.has(before, "of") or before < 1:
            return False
        ahead = self.tokens[before - 1]
        out = self.has(before - 1, "out") and before > 1 and self.tokens[before - 2].value is not None
        return (ahead.value is not None and self.tokens[before - 1].value is not None) or out

    def opens(self, at: int) -> bool:
        """ "Of 83 victims identified in 2018, 79 were foreign" """
        value = self.tokens[at].value
        return at == 1 and self.has(0, "of") and value is not None and value.kind == "count"

    def repeats(self, made: Figure, before: int) -> bool:
        """ "the 20 victims" of a sentence in front"""
        definite = made.definite and self.has(before, "article")
        if not (definite or self.has(before, "of_these")) or made.value.kind != "count" or made.value.low == 1:
            return False
        if self.has(before, "possessor"):
            return False
        return any(one.value.low == made.value.low and one.rows for one in self.previous[-FAR:])

    def partitive(self, made: Figure) -> None:
        """ "94 of them", "118 of the children", "none of the cases": a part whose whole is named by a word"""
        at = made.at + 1
        if self.has(at, "of_whom"):
            self.of_pronoun(made, at)
            return
        definite = self.has(at + 1, "definite") or self.has(at + 1, "such")
        if definite and at + 2 < len(self.tokens) and self.tokens[at + 2].value is not None:
            return
        if not definite and made.value.kind not in ("percent", "all", "none"):
            return
        said = phrase(self.tokens, at + 2 if definite else at + 1, made.value)
        if said.bare and not definite:
            if made.value.kind == "none" and any(token.possessive for token in self.tokens[at + 1 : at + 4]):
                made.kind = "thing"  # "none of the island's ordinances"
            return
        made.pronoun = "of the" if definite else "of"
        self.say_of(made, said)
        staff = made.kind == "official" and self.has(at + 1, "possessor")
        if staff and any(one.kind in FIRMS for one in self.in_front(made.at)):
            made.kind = made.unit = "suspect"  # "searched seven agencies and arrested nine of their staff"

    def of_pronoun(self, made: Figure, at: int) -> None:
        """ "94 of them", "two of these cases": the noun behind says what is counted"""
        made.pronoun = self.lows[at]
        said = phrase(self.tokens, at + 1, made.value) if self.has(at, "of_these") else None
        made.end = max(made.end, at + 1)
        if said is not None and not said.bare:
            self.say_of(made, said)

    def say_of(self, made: Figure, said: Phrase) -> None:
        """Take over what stands behind "of"."""
        made.kind, made.unit, made.counted, made.noun_at = said.kind, said.unit, said.counted, said.noun_at
        made.population = made.population or said.population
        made.form, made.own_form = made.form or said.form, made.own_form or said.own_form
        made.premodified = made.premodified or said.premodified
        made.end = max(made.end, said.end)

    def as_potential(self, made: Figure) -> None:
        """ "identified 55 as potential victims" """
        if self.has(made.end, "as") and made.end + 1 < len(self.tokens):
            word = self.tokens[made.end + 1].word
            made.potential = made.potential or (word is not None and word.modifier is not None)

    def kind_of(self, made: Figure) -> str:
        """The name of the chunk of a figure of persons, cases or things."""
        if made.counted is not None and "potential" in made.counted.objects and made.counted.unit == "victim":
            # "assisted 63 potential victims": the verb decides, and where there is none, they are only potential
            made.counted, made.kind, made.unit = None, "potential", "victim"
        if made.pronoun:
            return "OF_THEM"
        if made.counted is not None:
            return "COUNTED"
        if made.bare:
            return "SHARE" if made.value.kind in SHARES else "BARE"
        return "NOUNED"

    # ---- what a figure refers to

    def antecedent(self, made: Figure, at: int | None = None) -> Figure | None:
        """The figure that "them" or "the victims" stands for: the nearest of that kind that is large enough."""
        at = made.at if at is None else at
        wanted = {row.metric for row in made.premodified if accepts(row, made)}
        counts = (one for one in self.told(at) if one.value.kind == "count" and not one.nothing)
        fitting = [
            one for one in counts if not beyond(made, one) and not (one.whole is not None and one.whole.role == "prior")
        ]
        decided = next((one for one in fitting if self.is_told_of(made, one, wanted)), None)
        if decided is not None:
            whole = decided.whole if decided.role == "part" and not made.own_form else None
            apart = made.counted is None or decided.counted is not made.counted
            return whole if apart and whole is not None and whole.rows[:1] == decided.rows[:1] else decided
        possible = None
        for one in fitting:
            if one.role == "prior" or not self.stands_for(made, one):
                continue
            if made.kind == "victim" and one.kind == "potential":
                possible = possible or (None if wanted else one)  # identified victims are no potential ones
                continue
            return self.all_of(made, one)
        return possible

    def is_told_of(self, made: Figure, one: Figure, wanted: Set[str]) -> bool:
        """ "of the investigations", "of the identified victims": what is said of them decides"""
        same = made.counted is not None and one.counted is made.counted
        return one.role != "prior" and (same or (bool(one.rows) and one.rows[0].metric in wanted))

    def all_of(self, made: Figure, one: Figure) -> Figure:
        """ "116 of the victims", "half of those assisted": of all, not of those of the last kind"""
        told = self.tokens[made.end].word if made.end < len(self.tokens) else None
        all_told = made.pronoun == "of those" and told is not None and bool(told.verbs)
        general = (all_told or made.pronoun in ("of the", "of")) and not made.own_form
        whole = one.whole if one.role == "part" else None
        if not general or whole is None or not one.rows or whole.rows[:1] != one.rows[:1]:
            return one
        return whole

    def stands_for(self, made: Figure, other: Figure) -> bool:
        if made.kind == "victim" and not other.kind and other.rows and other.rows[0].unit != "victim":
            return False
        if made.pronoun in ("of whom", "among whom") and other.kind == "thing":
            return False  # "222 victims from 45 countries, 71 percent of whom were women"
        if made.kind == "case" and other.rows and other.rows[0].of:
            return False  # cases are convicted, and people are sentenced in them
        if not made.kind or not other.kind or made.kind == other.kind:
            return True
        return other.kind in _STANDS_FOR.get(made.kind, frozenset())

    def find_whole(self, made: Figure) -> Figure | None:
        """The earlier figure that a definite number repeats, the nearest first."""
        told = (one for one in self.told(made.at, LONG) if one is not made and not one.reference)
        found = next(
            (o for o in told if o.value.low == made.value.low and o.value.kind == "count" and not o.nothing), None
        )
        return found or self.told_long_ago(made)

    def told_long_ago(self, made: Figure) -> Figure | None:
        """ "the 118 identified victims": of a paragraph before, and of the same kind"""
        metrics = {row.metric for row in made.premodified}
        if not metrics or made.value.kind != "count":
            return None
        alike = (one for one in reversed(self.past[-_PAST:]) if one.value.low == made.value.low and one.role == "new")
        return next((one for one in alike if one.rows and one.rows[0].metric in metrics), None)

    def nominal(self, at: int) -> bool:
        """Whether a noun or a form follows "were": "were children", "were for sex trafficking", not "were convicted"."""
        if self.has(at, "from"):
            return True
        for token in self.tokens[at : at + 4]:
            word = token.word
            if token.nationality is not None:
                return True
            if word is None:
                continue
            if word.tense == "past" and (word.verbs or word.light):
                return False
            if word.population or word.noun is not None or word.form is not None:
                return True
        return False

    def strange(self, made: Figure) -> bool:
        """ "of the 721 victims, issued 91 special passes": a noun that no table has is none of the victims"""
        token = self.tokens[made.end] if made.end < len(self.tokens) else None
        if not made.bare or token is None or token.kind != "word" or token.word is not None:
            return False
        return not token.low.endswith(("ed", "ly"))


_AROUND = ("",) * 4
_CHANGED = (*RISES, *FALLS)
