"""Stated absences that a verb carries: "did not prosecute any", "did not report investigating", "was not aware of"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from tipreport.model import State
from tipreport.parse.indicators.mentions import NOTHING, Mention, phrase
from tipreport.parse.indicators.silences import REACH, Named, Silences
from tipreport.parse.indicators.tokens import Token
from tipreport.parse.indicators.words import BASE, PAST
from tipreport.rules.changes import MOVES
from tipreport.rules.lexicon import MetricRow
from tipreport.rules.negations import ANY, JUDGING, NOT_DENYING, PARTLY, PASSED, PASSED_IN_OBJECT, PASSED_UNKNOWN, SCANT

# A verb's place, and what it may mean.
_Verbs: TypeAlias = list[tuple[int, tuple[MetricRow, ...]]]


def absences(tokens: Sequence[Token], officials: MetricRow, earlier: Sequence[Mention] = ()) -> list[Mention]:
    """The absences that verbs state. `officials` is the metric of whatever is done about officials; `earlier` are
    the figures in front, whose parts may be what is not told.

    Grammar: not {adverb} verbs ["any"] object | not report-verb objects | not data-verb data-noun "on" objects |
    not aware-word objects. "did not investigate, prosecute, or convict any traffickers" is three.
    """
    reader = _Negations(tokens, earlier)
    reader.officials = officials
    reader.read()
    reader.undivided()
    for mention in reader.found:
        if not mention.kind and mention.rule == "negated verb" and reader.of_them(mention):
            whole = next((m for m in reversed(earlier) if m.kind and m.start < mention.start), None)
            if whole is not None:  # "did not prosecute any of them"
                mention.kind, mention.unit, mention.whole, mention.role = whole.kind, whole.unit, whole, "part"
                mention.whole_span = (whole.start, whole.stop)
    return reader.found


class _Negations(Silences):
    """The absences of one sentence, in order; each production gets the place of its negation."""

    def read(self) -> None:
        at = 0
        while at < len(self.tokens):
            token = self.tokens[at]
            low, word = token.low, token.word
            if word is not None and "not" in word.grammar and self.low(at + 1) not in NOT_DENYING:
                at = self.negation(at)
            elif low == "neither":
                self.neither(at)
            elif token.value is not None and token.value.kind == "none":
                self.no_reports(at)
            elif low == "unavailable" or (
                low == "available"
                and self.low(at - 1 - (self.low(at - 1) == "made")) in ("not", "were not", "was not", "not made")
            ):
                self.unavailable(at)
            elif low == "unaware of":
                self.untold(at, at, at + 1, State.NONE_KNOWN)
            elif (
                low in ("unknown", "unclear", "not available")
                and self.low(at + 1) in ("how", "whether")
                and any(self.low(back) in ("was", "is", "were", "are", "remained") for back in range(at - 3, at))
            ):
                self.untold(at, at, at + 1, State.NOT_REPORTED)  # "it is unknown how many victims were referred"
            at += 1

    def of_them(self, mention: Mention) -> bool:
        near = self.tokens[mention.at + 1 : mention.at + 7]
        return any(token.low in ("of them", "of these", "of those") for token in near)

    def negation(self, at: int) -> int:
        """Read one negation; the index of its last verb."""
        tokens = self.tokens
        if self.partial(at):
            return at
        verbs: _Verbs = []
        silence: set[str] = set()
        light = False
        last = at
        index = at
        while index + 1 < len(tokens) and index + 1 - at < 18:
            index += 1
            token = tokens[index]
            word = token.word
            if token.kind in ("time", "decoy") or (token.kind == "mark" and token.low in (",", "/")):
                continue
            if token.kind != "word":
                break
            if token.low in JUDGING and not verbs:
                return at
            if word is None:
                if token.low.endswith("ly") or token.low in PASSED_UNKNOWN:
                    continue
                break
            if "conj" in word.grammar or token.low in PASSED:
                continue
            finite = word.tense in (BASE, PAST)
            told = word.silence & {"report", "data", "split", "aware"}
            if told and (finite or not word.tense or "aware" in told):
                silence |= word.silence
                if word.verbs and word.tense == BASE:
                    verbs.append((index, word.verbs))
                light = light or word.light
            elif word.verbs and finite and not (word.noun is not None and verbs):
                verbs.append((index, word.verbs))
                light = light or word.light
            elif (word.light or word.phase_verb) and finite:
                light = True
            else:
                break
            last = index
        else:
            index += 1
        if last == at:
            if "been" in (self.low(at + 1), self.low(at + 2)):
                self.denied_nouns(at, index - 1)  # "there has never been a conviction"
        elif "split" in silence:
            self.untold(at, last, last + 1, State.NOT_DISAGGREGATED)
        elif "aware" in silence:
            self.untold(at, last, last + 1, State.NONE_KNOWN)
        elif "data" in silence and self.low(at) in ("was not", "were not", "is not", "are not"):
            self.unavailable(at)  # "data on prosecutions were not made available"
        elif "report" in silence or ("data" in silence and self.data_noun(last + 1)):
            self.untold(at, last, last + 1, State.NOT_REPORTED)
        elif not (verbs and self.denied_verbs(at, last, verbs)) and (light or "data" in silence):
            self.denied_nouns(at, last)
            if verbs and light:  # "did not identify or provide care to any victims"
                behind = next((n for n in range(last + 1, min(len(tokens), last + 8)) if self.low(n) == "any"), -1)
                if behind > 0:
                    self.denied_verbs(at, behind - 1, verbs)
        return last

    def partial(self, at: int) -> bool:
        """ "Some victims did not receive care": what is denied of a part is no number of the country"""
        for back in range(at - 1, max(-1, at - 14), -1):
            low = self.low(back)
            if low in (";", ":", "but", "while", "although", "that"):
                return False
            if low in PARTLY:
                return True
        return False

    def neither(self, at: int) -> None:
        """ "neither investigated nor prosecuted any cases", "neither the government nor NGOs identified any victims" """
        verbs: _Verbs = []
        light = False
        if self.low(at + 1).startswith(MOVES):
            return  # "neither increased prosecutions nor approved the plan"
        for index in range(at + 1, min(len(self.tokens) - 2, at + REACH)):
            if self.low(index) == ";":
                break
            if self.low(index) == "nor" and (word := self.word(index + 1)) is not None and "report" in word.silence:
                self.untold(index, index + 1, index + 2, State.NOT_REPORTED)  # "nor reported orders"
        for index in range(at + 1, min(len(self.tokens), at + 16)):
            token = self.tokens[index]
            word = token.word
            if token.low in ("any", "a"):
                if verbs and token.low == "any" and self.denied_verbs(at, index - 1, verbs):
                    return
                if light and token.low == "any":
                    self.denied_nouns(at, index - 1)  # "neither funded nor took part in any campaign"
                return
            if token.kind in ("value", "mark") and token.low != ",":
                return
            light = light or (word is not None and word.light)
            if word is not None and word.verbs and word.tense in (PAST, BASE) and word.noun is None:
                verbs.append((index, word.verbs))

    def denied_verbs(self, at: int, last: int, verbs: _Verbs) -> bool:
        """The metric verbs' own object: "did not prosecute or convict any traffickers"."""
        probe, any_word = self.denied_object(last + 1)
        if probe is None:
            return False
        if probe.counted is not None and not any(probe.kind in row.objects for _, rows in verbs for row in rows):
            if probe.counted not in [row for _, rows in verbs for row in rows]:
                return False
            probe.kind = probe.counted.objects[0]  # "did not identify any potential victims"
        made = False
        stop = at if len(verbs) > 1 else any_word if any_word >= 0 else last
        for _, rows in verbs:
            row = next(
                (
                    row
                    for row in rows
                    if (probe.kind and probe.kind in row.objects)
                    or (not probe.kind and any_word >= 0 and row.governs and "any" in row.objects)
                ),
                None,
            )
            if row is not None and row.metric != "victims":
                self.absence(at, stop, row, State.ZERO_STATED, probe, "negated verb")
                made = True
        return made

    def denied_object(self, at: int) -> tuple[Mention | None, int]:
        """The noun phrase behind a negated verb, and where "any" stands (-1 where it does not)."""
        tokens = self.tokens
        any_word = -1
        limit = min(len(tokens), at + 6)
        while at < limit:
            token = tokens[at]
            if token.low in ("anyone", "anybody"):
                return Mention(at, at + 1, NOTHING, 0, 0), at
            if token.low in ANY:
                any_word = at if token.low == "any" else any_word
            elif token.kind != "time" and token.low not in PASSED_IN_OBJECT:
                break
            elif token.low in ("the", "its", "for", "and", "in") and any_word < 0:
                return None, any_word
            at += 1
        if at == len(tokens) and any_word >= 0:
            return Mention(at, at, NOTHING, 0, 0), any_word
        if at >= limit or tokens[at].kind != "word":
            return None, any_word
        probe = phrase(tokens, at)
        word = self.word(probe.noun_at)
        one = probe.noun_at < 0 or (word is not None and not word.plural)
        if any_word < 0 and one and tokens[at - 1].low not in ("a", "an", "a single"):
            return None, any_word
        probe.end = max(probe.end, at)
        return probe, any_word

    def denied_nouns(self, at: int, last: int) -> None:
        """ "did not make any arrests", "did not fund any campaigns", "did not operate shelters" """
        tokens = self.tokens
        any_word = -1
        named: Named = []
        for index in range(last + 1, min(len(tokens), last + 13)):
            token = tokens[index]
            word, after = token.word, self.word(index + 1)
            if token.kind == "value" or (token.kind == "mark" and token.low != ","):
                break
            if token.low == "any":
                any_word = index
            if word is not None:
                row = word.counted or word.service
                if row is not None:
                    if after is not None and (after.counted or after.noun) is not None and not named:
                        continue
                    named.append((row, self.noun_with_of(index)))
                    if self.low(index + 1) not in (",", "or", "and", "nor"):
                        break
                elif word.noun is not None and word.form is None and any_word < 0:
                    if after is None:
                        break
                elif word.grammar & {"prep", "rel", "clause", "aux"} and not named:
                    break
            if token.low in JUDGING or token.low in SCANT:
                return
            if token.has("not"):
                break
        stop = any_word if any_word > last and len(named) == 1 else last
        for row, probe in named:
            mention = self.absence(at, stop, row, State.ZERO_STATED, probe, "negated verb with a noun")
            if probe.counted is not None:
                mention.kind, mention.counted, mention.unit = "", row, row.unit
            elif not probe.kind:
                mention.unit = None
