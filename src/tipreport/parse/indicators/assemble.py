"""Attach the values of a sentence to what they count: one pass over its tokens, left to right.

The state is small: the governor (the verb or noun that what follows is an object of), the subjects that wait for their
predicate, the zone (newer or earlier figures) and the whole of which parts are being listed.

Over 400 lines: the productions share the state of one sentence; to be cut by production.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from tipreport.model import Phase, State, StatedChange
from tipreport.parse.indicators.lexis import BASE, ING, PAST, PRESENT, Lexis, Word
from tipreport.parse.indicators.mentions import Mention, noun_phrase
from tipreport.parse.indicators.values import Token, Value
from tipreport.rules.lexicon import MetricRow

_BE = frozenset("was were is are been being be got get".split())
_SOFT = frozenset(
    "also then later officially formally subsequently ultimately further additionally jointly not only already reportedly allegedly eventually still newly since all both each either initially successfully proactively".split()
)
_DEFINITE = frozenset(("the", "these", "those", "its", "their", "all", "his"))
_ENDED = frozenset("resulted ended culminated led resulting leading concluded".split())
_RECEIVED = frozenset(
    "received given granted provided offered awarded issued ordered got obtained afforded completed faced underwent undergone sentenced handed receiving paid earned".split()
)
_REACH = 8


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


def accepts(row: MetricRow, mention: Mention) -> bool:
    """Whether the verbs and services of `row` can be about what `mention` counts."""
    if mention.bare:
        return row.bare is not None
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


class Sentence:
    """One sentence: its tokens, and the mentions that the pass finds in them."""

    def __init__(self, tokens: list[Token], previous: Sequence[Mention], lexis: Lexis) -> None:
        self.separable = lexis.separable
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

    def read(self) -> list[Mention]:
        """The mentions in order, each with the rows that it got from its own words."""
        tokens = self.tokens
        for at, token in enumerate(tokens):
            if token.kind == "mark":
                self.mark(at, token)
            elif token.kind == "value":
                self.value(at, token)
            elif token.kind == "word":
                if token.word is not None:
                    self.word(at, token, token.word)
                else:
                    self.unknown(at, token)
        self.share_nouns()
        return self.mentions

    # ---- marks

    def mark(self, at: int, token: Token) -> None:
        if token.low == "(":
            self.stack.append((self.zone, self.governor, self.subjects))
            self.zone = attrs.evolve(self.zone)
            self.open(at)
        elif token.low == ")" and self.stack:
            self.zone, self.governor, self.subjects = self.stack.pop()
        elif token.low == ";":
            self.boundary()
            self.zone = Zone(number=self.zone.number + 1)
        elif token.low == ",":
            if self.suspended:
                self.subjects, self.suspended, self.governor = self.suspended, [], None
            zone = self.zone
            if (
                zone.prior
                and zone.since >= 0
                and not any(m.at > zone.since for m in self.mentions[-1:])
                and any(t.kind == "time" for t in self.tokens[zone.since : at])
            ):
                self.equal = zone.stated
                self.zone = Zone(number=zone.number + 1)
        elif (
            token.low in (":", "—", "–") or (token.low == "-" and at and token.start > self.tokens[at - 1].end)
        ) and at >= self.phrase_end:
            last = self.last()
            if last is not None and self.zone.whole is None and not self.zone.prior and self.lists_parts(at):
                self.zone.whole, self.zone.whole_at = last, at

    def lists_parts(self, at: int) -> bool:
        """Whether a list of figures follows directly: ": 71 Malians, 38 Burkinabe" """
        return any(token.kind == "value" for token in self.tokens[at + 1 : at + 3])

    def open(self, at: int) -> None:
        """A parenthesis after a count: an earlier figure "(12 in 2015)", or parts "(190 boys and 97 girls)"."""
        tokens, close = self.tokens, at + 1
        values, time, change = 0, None, False
        while close < len(tokens) and tokens[close].low != ")" and close - at < 60:
            token = tokens[close]
            values += token.kind == "value"
            if token.kind == "time" and token.time is not None and time is None and token.time.kind is not None:
                time = token.time
            change = change or (token.word is not None and token.word.change)
            close += 1
        last = self.last()
        if last is None or not values or change:
            return
        if time is not None:
            before = self.year_before(at)
            if time.relative.startswith("prior") or (time.year is not None and (before is None or time.year < before)):
                self.zone.prior, self.zone.since, self.zone.stated = True, at, None
                self.zone.number += 1
                return
        if not self.zone.prior:
            self.zone.whole, self.zone.whole_at = last, at

    def year_before(self, at: int) -> int | None:
        for token in reversed(self.tokens[max(0, at - 40) : at]):
            if token.time is not None and token.time.year is not None and not token.time.name:
                return token.time.year
        return None

    def boundary(self) -> None:
        self.governor, self.subjects, self.waiting = None, [], []
        self.segment += 1

    # ---- values

    def last(self) -> Mention | None:
        return self.mentions[-1] if self.mentions else None

    def low(self, at: int) -> str:
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def value(self, at: int, token: Token) -> None:
        value = token.value
        assert value is not None
        tokens = self.tokens
        following = self.low(at + 1)
        if following == "-" and at + 1 < len(tokens) and tokens[at + 1].start == token.end and value.kind == "count":
            if at + 2 < len(tokens) and tokens[at + 2].start == tokens[at + 1].end:
                return  # "12-member unit"
        mention = Mention(at, at + 1, value, token.start, token.end)
        mention.nothing = value.kind == "none"
        noun_phrase(tokens, mention)
        if value.kind == "all" and not self.all_counts(at, mention):
            return
        before = at - 1
        while before >= 0 and (
            self.low(before)
            in (
                "additional",
                "other",
                "new",
                "remaining",
                "approximately",
                "total",
                "only",
                "just",
                "another",
                "further",
                "a total of",
                "an additional",
            )
        ):
            before -= 1
        mention.definite = self.low(before) in _DEFINITE
        if self.is_reference(at, before, mention):
            self.refer(mention, before)
            return
        if (value.kind == "count" and token.low == "one" and following == "of") or (
            token.low == "one" and following.startswith("of ")
        ):
            if not self.zone.whole and self.low(at - 1) not in (",", "and"):
                return
        self.partitive(mention)
        mention.segment = self.segment
        if self.equal is not None:
            mention.priors.append((None, "equal", self.equal))
            self.equal = None
        self.as_potential(mention)
        self.role(mention, at)
        self.govern(mention, at)
        self.mentions.append(mention)
        if not mention.firm:
            self.subjects.append(mention)
        self.phrase_end = max(self.phrase_end, mention.end)

    def as_potential(self, mention: Mention) -> None:
        """ "identified 55 as potential victims" """
        at = mention.end
        if self.low(at) == "as" and at + 1 < len(self.tokens):
            word = self.tokens[at + 1].word
            mention.potential = mention.potential or (word is not None and word.modifier is not None)

    def all_counts(self, at: int, mention: Mention) -> bool:
        """ "all" is a share only before people or pronouns: "all of the offenders", "all of them", not "all forms"."""
        following = self.low(at + 1)
        if following in ("of", "of them", "of whom", "of these", "of those", "of which"):
            return True
        if at + 1 < len(self.tokens) and self.tokens[at + 1].kind == "value":
            return False
        if mention.kind in ("victim", "potential", "offender", "suspect", "person", "official") and mention.noun_at > 0:
            word = self.tokens[mention.noun_at].word
            return word is None or word.plural or self.tokens[mention.noun_at].nationality is not None
        previous = self.tokens[at - 1].word if at else None
        return previous is not None and bool(previous.verbs) and following in (",", ".", "to", "and", "")

    def is_reference(self, at: int, before: int, mention: Mention) -> bool:
        """ "of the eight", "out of 43": names a whole."""
        if mention.value.kind != "count":
            return False
        if (
            mention.definite
            and self.low(before - 1) in ("of", "all of", "among", "from among", "from")
            and (self.low(before - 1) != "from" or False)
        ):
            return True
        if self.low(before) in ("all", "both") and False:
            return True
        if self.low(before) == "of" and before >= 1:
            ahead = self.tokens[before - 1]
            if ahead.kind == "value" or (ahead.low == "out" and self.tokens[before - 2].kind == "value"):
                return True
            # "Of 83 victims identified in 2018, 79 were ...": the whole counts as well
        return False

    def refer(self, mention: Mention, before: int) -> None:
        """Take `mention` as the whole of the figure in front ("seven of the eight") or of those that follow."""
        mention.reference = True
        found = self.find_whole(mention)
        last = self.last()
        whole = found or mention
        if last is not None and mention.at - last.at <= 5 and last.noun_at < 0:
            if last.bare:
                last.kind, last.unit, last.counted = mention.kind, mention.unit, mention.counted
                if not mention.bare:
                    last.noun_at = mention.noun_at
                elif found is not None:
                    last.kind, last.unit, last.counted = found.kind, found.unit, found.counted
            last.population = last.population or mention.population
            if last.form is None:
                last.form, last.own_form = mention.form, mention.own_form
            last.end = mention.end
            last.whole, last.whole_span = whole, (mention.start, mention.stop)
            last.relation = "share_of" if last.value.kind in ("percent", "all") else "part_of"
            last.role = "part"
            self.phrase_end = max(self.phrase_end, mention.end)
            self.regovern(last)
        else:
            self.base, self.base_span = whole, (mention.start, mention.stop)
        if found is None:
            mention.role = "new"
            mention.segment = self.segment
            self.references.append(mention)

    def find_whole(self, mention: Mention) -> Mention | None:
        """The earlier figure that a definite number repeats, the nearest first."""
        for other in [*reversed(self.mentions), *reversed(self.previous)]:
            if other.value.low == mention.value.low and other.value.kind == "count" and not other.nothing:
                return other
        return None

    def partitive(self, mention: Mention) -> None:
        """ "94 of them", "118 of the children", "none of the cases": a part whose whole is named by a word."""
        at = mention.at + 1
        following = self.low(at)
        if following in ("of them", "of these", "of those", "of whom", "of which"):
            mention.pronoun = following
            # "two of these cases": the noun behind says what is counted
            if following in ("of these", "of those"):
                probe = Mention(at, at + 1, mention.value, mention.start, mention.stop)
                noun_phrase(self.tokens, probe)
                if not probe.bare:
                    mention.kind, mention.unit, mention.counted, mention.noun_at = (
                        probe.kind,
                        probe.unit,
                        probe.counted,
                        probe.noun_at,
                    )
                    mention.end = probe.end
                    mention.population = mention.population or probe.population
            mention.end = max(mention.end, at + 1)
        elif following == "of" and self.low(at + 1) in ("the", "its", "these", "those", "their", "this", "all", "such"):
            if at + 2 < len(self.tokens) and self.tokens[at + 2].kind == "value":
                return
            probe = Mention(at + 1, at + 2, mention.value, mention.start, mention.stop)
            noun_phrase(self.tokens, probe)
            mention.pronoun = "of the"
            mention.kind, mention.unit, mention.counted, mention.noun_at = (
                probe.kind,
                probe.unit,
                probe.counted,
                probe.noun_at,
            )
            mention.population = mention.population or probe.population
            mention.form, mention.own_form = probe.form, probe.own_form
            mention.end = probe.end
        elif following == "of" and mention.value.kind in ("percent", "all", "none"):
            probe = Mention(at, at + 1, mention.value, mention.start, mention.stop)
            noun_phrase(self.tokens, probe)
            if not probe.bare:
                mention.pronoun = "of"
                mention.kind, mention.unit, mention.counted, mention.noun_at = (
                    probe.kind,
                    probe.unit,
                    probe.counted,
                    probe.noun_at,
                )
                mention.population, mention.end = probe.population, probe.end
                mention.form, mention.own_form = probe.form, probe.own_form

    # ---- roles

    def role(self, mention: Mention, at: int) -> None:
        zone = self.zone
        last = next((m for m in reversed(self.mentions) if m.role != "prior"), self.last())
        if (
            zone.prior
            and at - zone.since > 3 * _REACH
            and not any(m.role == "prior" and m.at > zone.since for m in self.mentions)
        ):
            zone.prior = False
        if mention.pronoun in ("of them", "of these", "of those", "of whom", "of which", "of the"):
            whole = self.antecedent(mention)
            if whole is not None:
                self.as_part(mention, whole)
                if mention.role == "part":
                    return
        if mention.value.kind not in ("duration", "life") and self.from_to(mention, at):
            return
        if zone.prior:
            mention.role = "prior"
            mention.stated = zone.stated
            return
        if mention.value.kind in ("money", "duration", "life"):
            if self.earlier_in_year(mention, last):
                mention.role = "prior"
            return
        if zone.whole is not None:
            if self.continues_list(mention, at) and not self.beyond(mention, zone.whole):
                self.as_part(mention, zone.whole)
                return
            zone.whole = None
        if self.base is not None and mention.value.kind in ("count", "none", "percent", "all"):
            self.as_part(mention, self.base)
            mention.whole_span = self.base_span
            return
        if last is not None and self.earlier_in_year(mention, last):
            mention.role = "prior"
            return
        if last is None or last.value.kind not in ("count",) or mention.value.kind not in ("count", "percent"):
            if (
                mention.value.kind == "percent"
                and last is not None
                and last.value.kind == "count"
                and self.low(at - 1) in ("(", ",")
                and mention.bare
            ):
                self.as_part(mention, last)
            return
        if self.apposition(mention, last, at):
            whole = last if last.role != "part" or last.whole is None else last.whole
            if not self.beyond(mention, whole):
                self.as_part(mention, whole)

    def as_part(self, mention: Mention, whole: Mention) -> None:
        mention.role, mention.whole = "part", whole
        mention.relation = "share_of" if mention.value.kind in ("percent", "all") else "part_of"
        mention.whole_span = (whole.start, whole.stop)

    def beyond(self, mention: Mention, whole: Mention) -> bool:
        """A part is not larger than its whole."""
        low, high = mention.value.low, whole.value.high
        if whole.value.kind != "count" or mention.value.kind != "count" or low is None or high is None:
            return False
        return low > high

    def antecedent(self, mention: Mention) -> Mention | None:
        """The figure that "them" or "the victims" stands for: the nearest of that kind that is large enough."""
        value = mention.value
        for other in [*reversed(self.mentions), *reversed(self.previous[-12:])]:
            if other.value.kind != "count" or other.nothing or other.role == "prior":
                continue
            cases = mention.kind == "case" and other.kind in ("offender", "suspect", "case")
            if (
                mention.kind
                and other.kind
                and mention.kind != other.kind
                and not cases
                and not (mention.kind == "person" and other.kind in ("victim", "potential", "person"))
            ):
                continue
            if (
                value.kind == "count"
                and value.low is not None
                and other.value.low is not None
                and value.low > other.value.low
            ):
                continue
            return other
        return None

    def continues_list(self, mention: Mention, at: int) -> bool:
        """Whether a list of parts goes on: directly behind its opening, or after a comma or "and" without a new verb."""
        if self.governor is not None and self.governor.at > self.zone.whole_at and not self.governor.noun:
            word = self.tokens[self.governor.at].word
            if (
                word is not None
                and word.tense in (PAST, PRESENT)
                and word.verbs
                and self.adjacent(at) == self.governor.at
            ):
                return self.low(self.zone.whole_at) == "("
        return True

    def from_to(self, mention: Mention, at: int) -> bool:
        """ "from 90 in 2003 to 167 in 2004": the first is the earlier figure"""
        if self.low(at - 1).split(" ")[-1] == "to" and self.mentions and self.mentions[-1].role == "from":
            earlier = self.mentions[-1]
            earlier.role = "prior"
            earlier.prior_of = [mention]
            if earlier.bare and not mention.bare:
                pass
            stated = self.zone.stated or _direction(self.tokens[max(0, earlier.at - 12) : at])
            mention.priors.append((earlier, "value_pair", stated))
            self.zone.prior = False
            return True
        if self.low(at - 1).split(" ")[-1] != "from" or mention.value.range:
            return False
        for ahead in range(mention.end, min(len(self.tokens) - 1, mention.end + 6)):
            if (
                self.low(ahead) == "to"
                and self.tokens[ahead + 1].kind == "value"
                and _direction(self.tokens[max(0, at - 14) : at]) is not None
            ):
                mention.role = "from"
                return True
        return False

    def earlier_in_year(self, mention: Mention, last: Mention | None) -> bool:
        """ "58 traffickers in 2008 and 50 in 2007": the same figure for a year before"""
        if last is None or (not mention.bare and mention.value.kind == "count") or mention.end >= len(self.tokens) - 1:
            return False
        if mention.value.kind != last.value.kind:
            return False
        after = mention.end
        if self.low(after) not in ("in", "during", "of", "for") or after + 1 >= len(self.tokens):
            return False
        step = 2 if self.low(after + 1) == "the" else 1
        time = self.tokens[after + step].time if after + step < len(self.tokens) else None
        if time is None:
            return False
        before = self.year_before(mention.at)
        if time.relative.startswith("prior"):
            return True
        return time.year is not None and before is not None and time.year < before

    def apposition(self, mention: Mention, last: Mention, at: int) -> bool:
        """Parts set beside their whole: "12 cases, eight for sex trafficking", "287 were children", "45 victims, 30 women"."""
        if mention.counted is not None or last.role == "prior":
            return False
        before = self.low(at - 1)
        following = self.tokens[mention.end] if mention.end < len(self.tokens) else None
        if mention.bare:
            if following is None:
                return False
            predicate = following.low in ("were", "was", "are", "had been") and self.nominal(mention.end + 1)
            if predicate:
                return True
            if before not in (",", "and", "–", "—", "(", ":", ", and"):
                return False
            if self.adjacent(at) != -1 and self.governor is not None and self.adjacent(at) == self.governor.at:
                return False
            return (
                following.low in ("for", "of", "involving", "in", "on", "from", "related")
                or mention.own_form
                or following.low in ("female", "male")
            )
        if mention.kind == "person" and mention.population and before in (",", "and", "–", "—", ":"):
            if last.role == "part" and last.kind == "person":
                return last.whole is not None and last.at > mention.at - 12
            return (
                last.kind in ("victim", "potential", "case", "suspect", "offender")
                and not last.population
                and before != "and"
                and mention.at - last.end < 8
            )
        return False

    def nominal(self, at: int) -> bool:
        """Whether a noun or a form follows "were": "were children", "were for sex trafficking", not "were convicted"."""
        for token in self.tokens[at : at + 4]:
            word = token.word
            if token.nationality is not None:
                return True
            if word is None:
                continue
            if (word.verbs and word.tense == PAST) or (word.light and word.tense == PAST):
                return False
            if word.population or word.noun is not None or word.form is not None:
                return True
        return False

    # ---- governors

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

    def govern(self, mention: Mention, at: int) -> None:
        governor = self.governor
        if mention.value.kind in ("money", "duration", "life"):
            mention.counted = None
            if governor is not None:
                mention.doer_at = governor.at
            return
        if mention.counted is not None:
            mention.rows, mention.rule = (mention.counted,), "counted noun"
            if governor is not None:
                mention.phase = mention.phase or governor.phase
                mention.doer_at = governor.at
            return
        if governor is None:
            return
        if self.separated(mention, governor):
            return
        mention.doer_at = governor.at
        before = self.adjacent(at)
        word = self.tokens[before].word if before >= 0 else None
        if (
            before == governor.at
            or (governor.noun and before == governor.at + 1)
            or (governor.noun and word is not None and "prep" in word.grammar and before - governor.at <= 2)
        ):
            mention.firm = True
        unknown = (
            mention.bare
            and mention.end < len(self.tokens)
            and self.tokens[mention.end].kind == "word"
            and self.tokens[mention.end].word is None
        )
        if unknown and not (mention.firm and any("any" in row.objects for group in governor.groups for row in group)):
            return
        if mention.bare and mention.role != "new" and not mention.firm:
            return
        rows = [row for group in governor.groups if (row := choose(group, mention)) is not None]
        if not rows and governor.extra:
            rows = [row for row in [choose(governor.extra, mention)] if row is not None]
        if not rows:
            if governor.light:
                self.waiting, self.wait_end = [mention], at + 3 * _REACH
            return
        if mention.bare and not mention.firm and mention.role == "new" and self.low(at - 1) not in (",", "and"):
            return
        mention.rows = tuple(rows)
        mention.rule = "object of a noun" if governor.noun else "object of a verb"
        mention.phase = mention.phase or governor.phase

    def separated(self, mention: Mention, governor: Governor) -> bool:
        """ "took 112 cases to court": a phrasal verb around its object"""
        rows = self.separable.get(self.low(governor.at))
        if not rows or mention.at - governor.at > 4:
            return False
        lows = [token.low for token in self.tokens[mention.end : mention.end + 8]]
        text = " ".join(lows) + " "
        for tail, row in rows:
            if " ".join(tail) + " " in text and accepts(row, mention):
                mention.rows, mention.rule, mention.firm = (row,), "object of a verb", True
                return True
        return False

    def regovern(self, mention: Mention) -> None:
        """Govern again once "of the eight traffickers" has said what is counted."""
        governor = self.governor
        if governor is None or governor.at > mention.at:
            return
        rows = [row for group in governor.groups if (row := choose(group, mention)) is not None]
        if rows and not mention.counted:
            mention.rows, mention.rule = tuple(rows), "object of a verb"

    def word(self, at: int, token: Token, word: Word) -> None:
        inside = at < self.phrase_end and at >= (self.mentions[-1].at if self.mentions else 0)
        grammar = word.grammar
        if word.change and not inside:
            self.change(at, word)
            return
        if "part" in grammar and not inside:
            self.open_parts(at, token)
            if token.low not in ("of whom", "of which"):
                return
        if not inside and (word.verbs or word.deeds or word.light or word.phase_verb):
            if self.verb(at, token, word):
                return
        noun = word.service
        if noun is None and word.counted is not None and not inside:
            noun = word.counted
        if noun is not None:
            self.service(at, noun, inside, word)
        if (
            token.low == "of"
            and (at == 0 or self.low(at - 1) == ";")
            and self.low(at + 1) in ("the", "these", "those", "its", "all")
        ):
            self.open_base(at)
        if "rel" in grammar:
            self.relative(at, token)
        elif (
            "clause" in grammar
            and not inside
            and at > 0
            and token.low not in ("as", "since", "so", "before", "after", "until", "if")
        ):
            if token.low not in ("when",) or not self.zone.prior:
                self.boundary()
                if token.low in ("while", "whereas", "although", "though", "but", "however"):
                    self.zone = Zone(number=self.zone.number + 1)
        elif token.low == "after" or token.low == "before":
            self.subjects = []

    def unknown(self, at: int, token: Token) -> None:
        """An unknown verb ends the reach of the one before: "investigated the case and ... 12 women"."""
        if at < self.phrase_end or not token.low.endswith("ed") or len(token.low) < 5:
            return
        before = self.tokens[at - 1] if at else None
        if before is None or self.low(at - 1) in ("the", "a", "of", "-"):
            return
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if after is not None and (
            after.kind == "value" or after.low in ("the", "a", "an", "its", "their", "to", "that", "with")
        ):
            self.governor, self.waiting = None, []

    def change(self, at: int, word: Word) -> None:
        if self.tokens[at].low == "compared" and self.low(at + 1) not in ("with", "to"):
            pass
        self.zone = Zone(prior=True, stated=word.stated, since=at, number=self.zone.number + 1)
        self.subjects, self.waiting = [], []
        if self.governor is not None:
            self.governor = attrs.evolve(self.governor, light=False)

    def open_parts(self, at: int, token: Token) -> None:
        """ "including", "of whom": the parts of the figure in front follow"""
        if self.zone.prior and not (self.mentions and self.mentions[-1].role == "prior"):
            return
        last = self.last() if self.zone.prior else next((m for m in reversed(self.mentions) if m.role != "prior"), None)
        after = self.tokens[at + 1 : at + 5]
        if last is not None and (at - last.at < 40) and any(t.kind == "value" for t in after):
            whole = last
            if (
                token.low.startswith("includ")
                and last.role == "part"
                and last.whole is not None
                and self.zone.whole is not None
            ):
                whole = last
            self.zone.whole, self.zone.whole_at, self.zone.prior = whole, at, False
            self.subjects = []
        elif last is None and token.low in (
            "of these",
            "of those",
            "of them",
            "among them",
            "among these",
            "among those",
            "of this number",
            "of that number",
            "of this total",
            "of that total",
            "these included",
            "this included",
            "of the victims",
            "of the total",
        ):
            wanted = self.noun_after(at + 1)
            for other in reversed(self.previous[-12:]):
                if (
                    other.role in ("new",)
                    and other.value.kind == "count"
                    and not other.nothing
                    and (not wanted or other.kind == wanted or not other.kind)
                ):
                    self.base = other
                    self.base_span = (token.start, token.end)
                    break

    def open_base(self, at: int) -> None:
        """ "Of the new cases, 47 involved ...": the whole is named by a noun alone"""
        probe = Mention(at + 1, at + 2, Value("count", 0, 0), 0, 0)
        noun_phrase(self.tokens, probe)
        if probe.bare or any(t.kind == "value" for t in self.tokens[at : probe.end]):
            return
        found = self.antecedent(probe)
        if found is not None:
            self.base, self.base_span = found, (self.tokens[at].start, self.tokens[probe.end - 1].end)

    def noun_after(self, at: int) -> str:
        word = self.tokens[at].word if at < len(self.tokens) else None
        return word.noun.kind if word is not None and word.noun is not None else ""

    def relative(self, at: int, token: Token) -> None:
        if token.low in ("whom", "of whom", "of which"):
            return
        last = self.last()
        if self.low(at - 1) == "," and self.subjects and self.subjects[-1] is last:
            self.suspended = self.subjects
        self.governor, self.waiting = None, []
        self.subjects = (
            [last] if last is not None and last.end >= at - 1 and not last.rows and last.counted is None else []
        )

    def service(self, at: int, row: MetricRow, inside: bool, word: Word) -> None:
        """A noun that governs what follows, or that says what was done with the subjects that wait."""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if self.waiting and at <= self.wait_end and not inside and word.service is not None:
            done = False
            for mention in self.waiting:
                if accepts(row, mention) or mention.bare:
                    mention.rows, mention.rule = (row,), "predicate with a noun"
                    done = True
            if done:
                self.predicated = self.waiting
                self.waiting = []
                return
        follows = after is not None and (
            (
                after.word is not None
                and ("prep" in after.word.grammar or (after.word.verbs and after.word.tense == ING))
                and after.low not in ("by", "in", "during", "at", "from", "under")
            )
            or after.low == "were"
        )
        if not follows:
            return
        self.governor = Governor([(row,)], at, noun=True, phase=self.governor.phase if self.governor else None)

    def is_passive(self, at: int) -> bool:
        before = at - 1
        for _ in range(4):
            if before < 0:
                return False
            token = self.tokens[before]
            if token.low in _BE:
                return True
            if token.low in _SOFT or token.low.endswith("ly") or token.kind == "time" or token.has("not"):
                before -= 1
                continue
            break
        return self.passive and self.verb_at >= at - 3 and (self.low(before) in ("and", "or", ",", "but", "nor"))

    def verb(self, at: int, token: Token, word: Word) -> bool:
        """A verb: active ones govern what follows, passive ones and deeds take the subjects that wait."""
        tense = word.tense
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        passive = tense == PAST and self.is_passive(at)
        if token.low in _ENDED and (self.subjects or self.mentions):
            self.ended(at)
        groups = [tuple(row for row in word.verbs)] if word.verbs else []
        if word.deeds and self.subjects and not passive and tense in (PAST, PRESENT, BASE):
            for mention in self.subjects:
                row = choose(word.deeds, mention)
                if row is not None and self.tied(mention, at):
                    mention.rows, mention.rule = (row,), "subject of a verb"
                    self.predicated = [*self.predicated, mention]
                    groups = []
        if token.low.endswith(" in") and after is not None and after.kind == "time":
            return True  # "taken in 2007"
        fits = any(choose(word.verbs, m) is not None for m in self.subjects) if word.verbs else False
        if passive and word.verbs and (fits or not (word.light or token.low in _RECEIVED)):
            self.predicate(at, word.verbs)
            self.verb_at, self.passive = at, True
            if not self.predicated:
                pass
            return True
        if passive:
            if (word.light or token.low in _RECEIVED) and self.subjects:
                self.waiting, self.wait_end = [m for m in self.subjects if self.tied(m, at)], at + 2 * _REACH
                self.subjects = []
            self.verb_at, self.passive = at, True
            return True
        if tense == PAST and self.reduced(at, after):
            last = self.last()
            if last is not None and last.end == at and word.verbs and not last.rows and last.counted is None:
                row = choose(word.verbs, last)
                if row is not None:
                    last.rows, last.rule = (row,), "participle"
            elif False:
                pass
            if last is not None and last.end == at and word.phase_verb is not None:
                last.phase = last.phase or word.phase_verb
            return True
        if (tense == PAST and word.noun is None) or tense in (ING, BASE, PRESENT):
            if (
                (token.low in _RECEIVED)
                and self.subjects
                and tense == PAST
                and any(self.tied(m, at) for m in self.subjects)
            ):
                self.waiting, self.wait_end = [m for m in self.subjects if self.tied(m, at)], at + 2 * _REACH
                self.subjects = []
                self.verb_at, self.passive = at, False
                return True
            if (
                tense in (BASE, PRESENT)
                and (word.noun is not None or word.counted is not None or word.service is not None)
                and not self.infinitive(at)
            ):
                return False
            if tense == ING and (word.counted is not None or word.service is not None) and not self.gerund(at, after):
                return False
            self.active(at, token, word, groups)
            return True
        return False

    def infinitive(self, at: int) -> bool:
        return self.low(at - 1) in ("to", "not", "did not", "does not", "and", "or", "could", "would")

    def gerund(self, at: int, after: Token | None) -> bool:
        """ "training 40 judges", "trafficking five children": the noun's twin is a verb where a number follows"""
        return after is not None and (after.kind == "value" or after.low in ("a total of", "more than"))

    def active(self, at: int, token: Token, word: Word, groups: list[tuple[MetricRow, ...]]) -> None:
        finite = word.tense == PAST
        if self.waiting and word.tense == BASE and self.low(at - 1) == "to":
            return  # "were ordered to pay fines"
        if finite and self.zone.prior and at - self.zone.since > 1 and self.new_clause(at):
            self.zone = Zone(number=self.zone.number + 1)
        elif finite and self.zone.whole is not None and self.new_clause(at) and self.low(self.zone.whole_at) != "(":
            self.zone.whole = None
        old = self.governor
        joins = (
            old is not None
            and not old.noun
            and old.groups
            and groups
            and at - old.at <= 5
            and not any(
                t.kind == "value"
                or (t.kind == "word" and t.word is not None and (t.word.noun is not None or "prep" in t.word.grammar))
                for t in self.tokens[old.at + 1 : at]
            )
            and any(t.low in ("and", "or", ",", "nor", "and/or", "but") for t in self.tokens[old.at + 1 : at])
        )
        if old is not None and old.noun and word.tense == ING and at == old.at + 1:
            old.extra = word.verbs  # "investigations involving 45 victims"
            return
        if joins and old is not None:
            self.governor = Governor([*old.groups, *groups], at, phase=word.phase_verb or old.phase)
        elif groups:
            self.governor = Governor(groups, at, light=word.light, phase=word.phase_verb)
        else:
            phase = word.phase_verb
            if word.light or phase is not None:
                if old is not None and phase is not None and not old.noun and at - old.at <= 2:
                    return
                self.governor = Governor([], at, light=True, phase=phase)
        if finite:
            self.subjects = []
        self.waiting = []
        self.verb_at, self.passive = at, False

    def new_clause(self, at: int) -> bool:
        """Whether a finite verb opens a clause of its own: ", and convicted five", ", courts convicted five"."""
        for back in range(at - 1, max(-1, at - 8), -1):
            token = self.tokens[back]
            if token.kind == "mark" and token.low in (",", ")", ";"):
                return True
            if token.low in ("and", "but", "while"):
                return True
            if token.kind in ("value", "time"):
                return False
        return at < 8

    def reduced(self, at: int, after: Token | None) -> bool:
        """ "12 victims identified in 2009", "offenders convicted by courts": a participle behind its noun"""
        if at == 0:
            return False
        before = self.tokens[at - 1]
        last = self.last()
        behind_noun = (last is not None and last.end == at) or (
            before.word is not None
            and (before.word.noun is not None or before.word.counted is not None)
            and before.word.actor is None
        )
        if not behind_noun:
            return False
        if after is None or after.kind in ("mark", "time"):
            return after is None or after.low != "-"
        return (
            after.word is not None
            and (
                "prep" in after.word.grammar
                or "conj" in after.word.grammar
                or "clause" in after.word.grammar
                or after.word.change
                or "aux" in after.word.grammar
                or after.low in ("as",)
            )
            and after.low not in ("nor",)
        )

    def tied(self, mention: Mention, at: int) -> bool:
        """Whether a subject is near enough to its verb."""
        return at - mention.end <= 14 or mention.end >= at - 14

    def predicate(self, at: int, rows: Sequence[MetricRow]) -> None:
        joined = self.passive and self.verb_at >= at - 4 and bool(self.predicated) and not self.subjects
        for mention in self.predicated if joined else self.subjects:
            if (
                mention.counted is not None
                and mention.counted in mention.rows
                and mention.kind != "case"
                and mention.kind not in ("victim",)
            ):
                continue
            row = choose(rows, mention)
            if row is None or (not joined and not self.tied(mention, at)):
                continue
            mention.rows = (
                (*mention.rows, row) if joined and row not in mention.rows else mention.rows if joined else (row,)
            )
            mention.rule = "subject of a passive verb"
            mention.doer_at = -1
        if not joined:
            self.predicated = self.subjects
            self.subjects = []

    def ended(self, at: int) -> None:
        """ "no investigations resulted in prosecution", "none of the cases ended in a conviction" """
        if self.low(at + 1) not in ("in", "to"):
            return
        for ahead in range(at + 2, min(at + 7, len(self.tokens))):
            token = self.tokens[ahead]
            if token.kind == "value":
                return
            row = token.word.counted if token.word is not None else None
            if row is not None:
                for mention in self.subjects[-1:]:
                    mention.rows, mention.counted, mention.rule = (row,), None, "outcome"
                    mention.kind, mention.unit = "case", "case"
                self.subjects = []
                return

    def zone_of(self, mention: Mention) -> StatedChange | None:
        """The change stated where an earlier figure stands."""
        return mention.stated

    # ---- coordination

    def share_nouns(self) -> None:
        """ "31 sex and seven labor trafficking investigations": the noun stands once, at the end"""
        for left, right in zip(reversed(self.mentions[:-1]), reversed(self.mentions[1:]), strict=True):
            if not left.bare or right.bare or left.value.kind != "count" or right.value.kind != "count":
                continue
            if right.at - left.end > 3 or any(
                (t.kind != "mark" and t.word is None) or t.kind == "time" for t in self.tokens[left.end : right.at]
            ):
                continue
            joint = [t.low for t in self.tokens[left.end : right.at]]
            if not joint or not set(joint) <= {"and", "or", ",", "another", "an", "additional", "nor"}:
                continue
            left.kind, left.unit, left.counted = right.kind, right.unit, right.counted
            if right.counted is not None and not left.rows:
                left.rows, left.rule = right.rows, right.rule
            elif not left.rows and self.tokens:
                left.rows, left.rule = right.rows, right.rule
            if left.role == "part" and right.role != "part":
                left.role, left.whole = right.role, right.whole


_UP = (
    "increas",
    "rose",
    "rise",
    "grew",
    "expand",
    "up ",
    "rais",
    "doubl",
    "tripl",
    "an increase",
    "a significant increase",
    "improv",
)
_DOWN = ("decreas", "fell", "declin", "drop", "reduc", "down ", "a decrease", "a significant decrease")


def _direction(tokens: Sequence[Token]) -> StatedChange | None:
    """What the words in front say of the change."""
    for token in reversed(tokens):
        if token.low.startswith(_UP):
            return StatedChange.INCREASE
        if token.low.startswith(_DOWN):
            return StatedChange.DECREASE
    return None


def state_of(mention: Mention) -> State:
    """A negation that counts is a stated nought."""
    return State.ZERO_STATED if mention.nothing else mention.state
