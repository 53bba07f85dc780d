"""What is not told: "did not report how many", "no data on", "statistics were unavailable", "did not disaggregate"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from tipreport.model import State
from tipreport.parse.indicators.mentions import NOTHING, Mention, phrase
from tipreport.parse.indicators.tokens import Token
from tipreport.parse.indicators.values import Value
from tipreport.parse.indicators.words import ING, PAST, Word
from tipreport.rules.lexicon import MetricRow
from tipreport.rules.negations import LINKS, PARTS, QUANTITY, SCANT, STOPS

# Metrics, each with what it is about.
Named: TypeAlias = list[tuple[MetricRow, Mention]]

OFFICIALS = ("official", "complicit")
REACH = 26
_INVOLVED = ("involv", "engag", "complicit", "implicat", "facilitat", "participat", "traffick", "collud")
_RULES = {
    State.NOT_REPORTED: "not reported",
    State.NONE_KNOWN: "none known",
    State.NOT_DISAGGREGATED: "not disaggregated",
}


class Silences:
    """The productions of silence; each gets the place of its negation, and adds to `found`.

    `earlier` are the figures in front of the sentence and in it.
    """

    def __init__(self, tokens: Sequence[Token], earlier: Sequence[Mention] = ()) -> None:
        self.tokens, self.earlier = tokens, earlier
        self.found: list[Mention] = []
        self.officials: MetricRow | None = None

    def low(self, at: int) -> str:
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def word(self, at: int) -> Word | None:
        return self.tokens[at].word if 0 <= at < len(self.tokens) else None

    def absence(self, at: int, stop: int, row: MetricRow, state: State, probe: Mention, rule: str = "") -> Mention:
        """The mention of one absence, from the negation to `stop`, of what `probe` says."""
        tokens = self.tokens
        mention = Mention(at, at + 1, Value("none", 0, 0), tokens[at].start, tokens[stop].end)
        mention.rows, mention.state, mention.rule, mention.doer_at = (row,), state, rule or _RULES[state], at
        mention.nothing = state is State.ZERO_STATED
        mention.kind, mention.unit, mention.form, mention.own_form = probe.kind, probe.unit, probe.form, probe.own_form
        mention.population, mention.offence = probe.population, probe.offence
        mention.end = probe.end
        self.found.append(mention)
        return mention

    def data_noun(self, at: int) -> bool:
        for token in self.tokens[at : at + 9]:
            if (token.kind == "mark" and token.low in (";", ".")) or token.low in SCANT:
                return False
            if token.word is not None and "noun" in token.word.silence:
                return True
        return False

    def untold(self, at: int, last: int, begin: int, state: State, *, clause: bool = False) -> None:
        """Each metric noun, gerund or "how many ... were" in what is not reported."""
        named = self.named(begin, clause)
        if named and named[-1][1].kind in OFFICIALS:
            for row, probe in named:  # "investigations, prosecutions, or convictions of officials"
                if probe.counted is None and row.nouns:
                    probe.kind = named[-1][1].kind
        seen: set[str] = set()
        for row, probe in named:
            if row.metric in seen:
                continue
            seen.add(row.metric)
            mention = self.absence(at, last if len(named) == 1 else at, row, state, probe)
            if state is not State.NOT_REPORTED:
                mention.unit = None

    def named(self, begin: int, clause: bool) -> Named:
        """The metrics named from `begin` on; in a clause ("reports that ...") its own verbs count."""
        tokens = self.tokens
        named: Named = []
        counting, behind_preposition = clause, False
        pending: Mention | None = None
        stop = min(len(tokens), begin + REACH)
        index = begin - 1
        while index + 1 < stop:
            index += 1
            token = tokens[index]
            word = token.word
            if token.low in STOPS or (token.kind == "mark" and token.low in ("(", ":", "–")):
                break
            if token.kind == "value":
                continue
            counting = counting or token.low in QUANTITY
            if word is None:
                continue
            row = word.counted or word.service
            # "data on victims assisted by NGOs"
            participle = word.tense == PAST and (counting or (pending is not None and pending.end == index))
            gerund = word.tense == ING and (row is None or self.noun_next(index + 1))
            if word.verbs and word.noun is None and not word.light and (participle or gerund):
                taken = pending if word.tense == PAST and not clause else None
                probe = taken or self.object_behind(index + 1)
                done = _fit(word.verbs, probe)
                if done is not None and done.metric != "victims":
                    named.append((done, probe))
                    pending = None
            elif row is not None and (
                word.counted is not None or ((behind_preposition or counting) and tokens[index - 1].low != "to")
            ):
                vague = word.counted is None and row.metric in ("studies", "victims", "campaigns")
                if not vague and not (row.metric == "shelters" and counting):
                    named.append((row, self.noun_with_of(index)))
            elif word.noun is not None:
                probe = phrase(tokens, index)
                pending = pending or probe
                index = max(index, probe.end - 1)
            if "prep" in word.grammar or (word.light and word.tense == ING):
                behind_preposition = True
            if "rel" in word.grammar and named:
                break
        return named

    def noun_next(self, at: int) -> bool:
        word = self.word(at)
        return self.low(at) in ("any", "or", ",", "and") or (word is not None and word.noun is not None)

    def object_behind(self, at: int) -> Mention:
        """The object of a gerund, past the gerunds beside it."""
        while (low := self.low(at)) in LINKS:
            at += 1
            if low in (",", "or", "and"):
                while (word := self.word(at)) is not None and word.tense == ING:
                    at += 1
        return phrase(self.tokens, at)

    def noun_with_of(self, at: int) -> Mention:
        """The phrase that ends in a metric noun, with what "of" adds."""
        probe = Mention(at - 1, at + 1, NOTHING, 0, 0)
        back = at
        while at - back < 5 and self.low(back - 1) and (word := self.word(back - 1)) is not None and word.form:
            probe.form, probe.own_form = word.form, True
            back -= 1
        own = self.word(at)
        probe.counted = own.counted if own is not None else None
        if self.low(at + 1) in ("of", "for", "against", "involving"):
            of = phrase(self.tokens, at + 2)
            probe.population, probe.kind, probe.unit = of.population, of.kind, of.unit
            probe.form, probe.own_form = probe.form or of.form, probe.own_form or of.own_form
            probe.end = max(probe.end, of.end)
        return probe

    def no_reports(self, at: int) -> None:
        """ "no data on victims", "no reports that the government penalized victims" """
        for index in range(at + 1, min(len(self.tokens), at + 6)):
            token = self.tokens[index]
            word = token.word
            if token.kind != "word":
                return
            if word is None:
                continue
            if "noun" in word.silence and token.low != "record":
                self.untold(at, index, index + 1, State.NOT_REPORTED)
                return
            if "known" in word.silence and index - at <= 4:
                follows = self.word(index + 1)
                acting = follows is not None and (
                    follows.actor is not None or (follows.noun is not None and follows.noun.kind == "official")
                )  # "no reports officials penalized victims"
                if token.low == "reports that" or self.low(index + 1) == "that" or (token.low == "reports" and acting):
                    made = len(self.found)
                    self.untold(at, index, index + 1, State.NONE_KNOWN, clause=True)
                    if len(self.found) == made:
                        self.involved(at, index)
                    return
                for behind in range(index + 1, index + 4):
                    if self.low(behind) in ("in which", "where"):
                        # "no reported cases in which authorities penalized victims"
                        self.untold(at, behind - 1, behind + 1, State.NONE_KNOWN, clause=True)
                        break
                return
            if word.counted is not None or word.noun is not None:
                return

    def involved(self, at: int, last: int) -> None:
        """ "no reports that peacekeepers had been involved in trafficking": officials of whom that is not known"""
        begin = last + 1 + (self.low(last + 1) == "that")
        for index in range(begin, min(len(self.tokens), begin + 5)):
            probe = phrase(self.tokens, index)
            if probe.kind in OFFICIALS and probe.unit != "person":
                words = self.tokens[probe.end : probe.end + 6]
                if self.officials is not None and any(token.low.startswith(_INVOLVED) for token in words):
                    self.absence(at, last, self.officials, State.NONE_KNOWN, probe).unit = None
                return

    def unavailable(self, at: int) -> None:
        """ "statistics on arrests were not available": what is not told stands in front.

        "convicted 31, down from 109 in 2020; data for 2021 were not available": what the figure in front counts.
        """
        tokens = self.tokens
        for back in range(at - 1, max(-1, at - 16), -1):
            word = self.word(back)
            if word is not None and "noun" in word.silence:
                begin = at - 1 if self.low(at) == "available" else at
                left = max(0, back - 6)
                front = Silences(tokens[left : at - 1])
                front.untold(back - left, back - left, back - left + 1, State.NOT_REPORTED)
                for mention in front.found:
                    mention.end, mention.doer_at = mention.end + left, mention.doer_at + left
                    mention.at, mention.start, mention.stop = begin, tokens[begin].start, tokens[at].end
                self.found.extend(front.found)
                if not front.found and any(token.kind == "time" for token in tokens[back + 1 : begin]):
                    told = next((m for m in reversed(self.earlier) if m.rows and m.start < tokens[back].start), None)
                    if told is not None and told.value.kind == "count":
                        probe = Mention(begin, begin + 1, told.value, 0, 0, kind=told.kind, form=told.form)
                        self.absence(begin, at, told.rows[0], State.NOT_REPORTED, probe).doer_at = -1
                return
            if self.low(back) in (";", "."):
                return

    def undivided(self) -> None:
        """ "did not say how many of the 45 were labor cases", "did not disaggregate the data": parts that are not told.

        The metric is that of the whole in front.
        """
        tokens = self.tokens
        told = {mention.at for mention in self.found}
        for at, token in enumerate(tokens):
            negated = token.has("not")
            if not (negated or token.low in ("unknown", "unclear")) or at in told:
                continue
            span = tokens[at + 1 : at + 9]
            passive = token.low in ("was not", "were not", "is not", "are not")
            split = not passive and any(t.word is not None and "split" in t.word.silence for t in span[:3])
            many = next((n for n, t in enumerate(span[:-2]) if t.low == "how" and span[n + 1].low == "many"), None)
            if (many is not None and span[many + 2].low not in PARTS) or (many is None and not split):
                continue
            whole = next(
                (
                    m
                    for m in reversed(self.earlier)
                    if m.start < token.start and m.rows and m.value.kind == "count" and m.role == "new"
                ),
                None,
            )
            if whole is None:
                continue
            last = next((n for n, t in enumerate(span) if t.word is not None and t.word.silence), 0) + at + 1
            probe = Mention(at, min(len(tokens), last + 1), whole.value, 0, 0, kind=whole.kind)
            self.absence(at, last if negated else at, whole.rows[0], State.NOT_DISAGGREGATED, probe)


def _fit(rows: Sequence[MetricRow], probe: Mention) -> MetricRow | None:
    """The first row about what the object is, or that governs what no noun names."""
    return next((row for row in rows if (probe.kind in row.objects if probe.kind else row.governs)), None)
