"""The state of the pass over one sentence: what governs, what waits, and where newer and earlier figures stand."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from tipreport.model import Phase, StatedChange
from tipreport.parse.indicators.lexis import Lexis
from tipreport.parse.indicators.mentions import Mention
from tipreport.parse.indicators.periods import Time
from tipreport.parse.indicators.tokens import Token
from tipreport.rules.changes import FALLS, RISES
from tipreport.rules.lexicon import MetricRow


@attrs.define(eq=False)
class Governor:
    """The verbs or the noun that govern what follows: for each coordinated verb the rows that it may mean."""

    groups: list[tuple[MetricRow, ...]]
    at: int
    noun: bool = False
    light: bool = False
    phase: Phase | None = None
    extra: tuple[MetricRow, ...] = ()


@attrs.define(eq=False)
class Zone:
    """Where the pass is: newer or earlier figures, and in the list of which whole's parts."""

    prior: bool = False
    stated: StatedChange | None = None
    since: int = -1
    whole: Mention | None = None
    whole_at: int = -1
    number: int = 0

    def copy(self) -> Zone:
        return Zone(self.prior, self.stated, self.since, self.whole, self.whole_at, self.number)


def accepts(row: MetricRow, mention: Mention) -> bool:
    """Whether the verbs and services of `row` can be about what `mention` counts."""
    if mention.bare:
        return row.bare is not None
    if row.unit == "official" and mention.unit == "person":
        return False  # "three members of the board resigned": no officials
    return mention.kind in row.objects


def choose(rows: Sequence[MetricRow], mention: Mention) -> MetricRow | None:
    """The first row that fits what is counted."""
    if mention.potential and any("potential" in row.objects for row in rows):
        for row in rows:
            if "potential" in row.objects:
                return row
    for row in rows:
        if accepts(row, mention) and (row.governs or not mention.bare):
            return row
    return None


def direction(tokens: Sequence[Token]) -> StatedChange | None:
    """What the words in front say of the change."""
    for token in reversed(tokens):
        if token.low.startswith(RISES):
            return StatedChange.INCREASE
        if token.low.startswith(FALLS):
            return StatedChange.DECREASE
    return None


# So many places in front of a sentence and behind it may be looked at without asking whether they are there.
_AROUND = ("",) * 4


class State:
    """One sentence: its tokens, the mentions found so far, and what the tokens behind them left open."""

    def __init__(self, tokens: list[Token], previous: Sequence[Mention], lexis: Lexis) -> None:
        self.words = lexis.words
        self.separable = lexis.separable
        self.suffering = lexis.suffering
        self.officials = lexis.officials
        self.suspended: list[Mention] = []
        self.equal: StatedChange | None = None
        self.tokens = tokens
        self.previous = previous
        self.mentions: list[Mention] = []
        self.references: list[Mention] = []
        self.dropped: list[Token] = []
        self.governor: Governor | None = None
        self.subjects: list[Mention] = []
        self.predicated: list[Mention] = []
        self.verb_at = -9
        self.passive = False
        self.waiting: list[Mention] = []
        self.wait_end = 0
        self.zone = Zone()
        self.stack: list[tuple[Zone, Governor | None, list[Mention]]] = []
        self.base: Mention | None = None
        self.base_span: tuple[int, int] | None = None
        self.phrase_end = 0
        self.segment = 0
        # the words of the tokens with empty ones around them, the places of words for forms and for actors, the phrases
        # of time, digits left over
        self.lows: list[str] = []
        self.formed: list[int] = []
        self.acting: list[int] = []
        self.times: list[tuple[int, Time]] = []
        self.digits: list[Token] = []
        self.note()

    def note(self) -> None:
        """Note in one pass what the productions look for again and again."""
        add = self.lows.append
        for at, token in enumerate(self.tokens):
            add(token.low)
            word = token.word
            if word is not None:
                if word.marked:
                    if word.form is not None:
                        self.formed.append(at)
                    if word.actor is not None:
                        self.acting.append(at)
            elif token.time is not None:
                self.times.append((at, token.time))
            elif token.kind == "digits":
                self.digits.append(token)
        self.lows += _AROUND  # from the end they are also what stands in front of the first: lows[-1] == ""

    def last(self) -> Mention | None:
        return self.mentions[-1] if self.mentions else None

    def low(self, at: int) -> str:
        lows = self.lows
        return lows[at] if 0 <= at < len(lows) else ""

    def boundary(self) -> None:
        self.governor, self.subjects, self.waiting = None, [], []
        self.segment += 1

    def year_before(self, at: int) -> int | None:
        depth = 0
        for token in reversed(self.tokens[max(0, at - 40) : at]):
            if token.kind == "mark":  # "(98 in 2016), including 60 children (45": not the year of a closed parenthesis
                depth += (token.low == ")") - (token.low == "(" and depth > 0)
            if depth == 0 and token.time is not None and token.time.year is not None and not token.time.name:
                return token.time.year
        return None

    def adjacent(self, at: int) -> int:
        """The index of the word in front of a value, hedges and articles left out."""
        before = at - 1
        while before >= 0:
            token = self.tokens[before]
            word = token.word
            if token.kind == "time" or (
                token.kind == "word"
                and (
                    (word is None and token.low.endswith("ly"))
                    or (word is not None and ("det" in word.grammar or word.hedge is not None) and not word.verbs)
                )
            ):
                before -= 1
                continue
            break
        return before
