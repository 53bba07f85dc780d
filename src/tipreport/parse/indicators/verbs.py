"""Verbs: active ones govern what follows, passive ones and deeds take the subjects that wait."""

from __future__ import annotations

from tipreport.parse.indicators.governors import Governors
from tipreport.parse.indicators.mentions import Mention
from tipreport.parse.indicators.state import Governor, Zone, choose
from tipreport.parse.indicators.tokens import Token
from tipreport.parse.indicators.words import BASE, ING, PAST, PRESENT, Word
from tipreport.rules.lexicon import MetricRow

_BE = frozenset("was were is are been being be got get".split())
_SOFT = frozenset(
    "also then later officially formally subsequently ultimately further additionally jointly not only already reportedly allegedly eventually still newly since all both each either initially successfully proactively".split()
)
_ENDED = frozenset("resulted ended culminated led resulting leading concluded".split())
_THEY = frozenset("it they whom he she".split())
_LIVE = frozenset("work works worked live lives lived serve serves served".split())
_RECEIVED = frozenset(
    "received given granted provided offered awarded issued ordered got obtained afforded completed faced underwent undergone sentenced handed receiving paid earned accepted requested used utilized sought".split()
)
# "convicted 25 traffickers in nine cases and sentenced 17": before a figure they act on it
_GIVING = frozenset(("sentenced", "ordered", "awarded", "granted", "issued", "given"))
# What can join a verb to the one in front.
_JOINTS = frozenset(("and", "or", ",", "nor", "and/or", "but"))
_REACH = 8
# How many subjects wait for a predicate at most.
_SUBJECTS = 12


class Verbs(Governors):
    """The productions of verbs, clauses and comparison markers."""

    def verb(self, at: int, token: Token, word: Word) -> bool:
        """A verb: active ones govern what follows, passive ones and deeds take the subjects that wait."""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if after is not None and after.kind == "time" and token.low.endswith(" in"):
            last = self.last()
            if last is None or last.end not in (at, at - 1):
                return True  # "fewer than those taken in 2007"
            word = self.words.get(token.low[:-3], word)  # "279 victims assisted in 2007"
        tense = word.tense
        if tense == PAST and self.low(at - 1) in ("of those", "those", "of these"):
            last = self.last()
            if last is not None and last.end == at and last.bare and not last.rows and word.verbs:
                row = choose(word.verbs, last)
                if row is not None:
                    last.rows, last.rule = (row,), "participle"
            return True  # "11 of those convicted received": who they are
        if "aux" in word.grammar and self.helps(at + 1):
            return True
        if tense == PAST and word.verbs and self.low(at - 1) in _THEY and self.contact(at, word):
            return True
        if self.subjects and self.subjects[-1].loose and not self.directly(self.subjects[-1], at):
            self.subjects = self.subjects[:-1]
        passive = tense == PAST and self.is_passive(at)
        if token.low in _ENDED and (self.subjects or self.mentions):
            self.ended(at)
        groups = [word.verbs] if word.verbs else []
        if self.subjects and not passive and (word.deeds or token.low in _RECEIVED):
            self.subjects = [m for m in self.subjects if not self.another_acts(m, at)]
        if word.deeds and self.subjects and not passive and tense in (PAST, PRESENT, BASE):
            for mention in self.subjects:
                row = choose(word.deeds, mention)
                if row is not None and mention.whole is not None and mention.whole.kind == "victim":
                    row = (
                        row if "victim" in row.objects else None
                    )  # "the case, with five victims, one a minor, was open"
                if row is self.suffering and not self.suffers(mention, at):
                    continue  # "700,000 foreigners work in the country"
                if row is not None and self.tied(mention, at) and (not mention.rows or mention is self.subjects[-1]):
                    mention.rows, mention.rule = (row,), "subject of a verb"
                    self.predicated = [*self.predicated[-_SUBJECTS:], mention]
                    groups = []
            if not groups and word.verbs:
                self.subjects = []
        if word.deeds and self.waiting and tense == BASE and self.low(at - 1) == "to":
            for mention in self.waiting:  # "ordered 12 traffickers to pay fines"
                row = choose(word.deeds, mention)
                if row is not None:
                    mention.rows, mention.rule = (row,), "subject of a verb"
            self.waiting = []
            return True
        if passive and word.verbs:
            taking = word.light or token.low in _RECEIVED
            if not taking or any(choose(word.verbs, m) is not None for m in self.subjects):
                self.predicate(at, word.verbs)
                self.verb_at, self.passive = at, True
                return True
        if passive:
            if (word.light or token.low in _RECEIVED) and self.subjects:
                self.named_before(self.subjects[-1])
                self.waiting, self.wait_end = (
                    [
                        m
                        for m in self.subjects
                        if self.tied(m, at) and not (m.rows and m.rule.startswith(("subject", "predicate")))
                    ],
                    at + 2 * _REACH,
                )
                self.subjects = []
            self.verb_at, self.passive = at, True
            return True
        if tense == PAST and self.reduced(at, after):
            last = self.last()
            said = last is not None and last.nothing and last.bare and last.role == "prior" and token.has("report")
            if last is not None and last.end == at and word.verbs and not (said or last.rows or last.counted):
                row = choose(word.verbs, last)
                if row is not None:
                    last.rows, last.rule = (row,), "participle"
            if last is not None and last.end == at and word.phase_verb is not None:
                last.phase = last.phase or word.phase_verb
            return True
        if (tense == PAST and word.noun is None) or tense in (ING, BASE, PRESENT):
            if (
                (token.low in _RECEIVED)
                and not (after is not None and after.low in ("them", "him", "her"))
                and not (token.low in _GIVING and after is not None and after.kind == "value")
                and self.subjects
                and tense == PAST
                and any(self.tied(m, at) for m in self.subjects)
            ):
                self.waiting, self.wait_end = (
                    [
                        m
                        for m in self.subjects
                        if self.tied(m, at) and not (m.rows and m.rule.startswith(("subject", "predicate")))
                    ],
                    at + 2 * _REACH,
                )
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

    def another_acts(self, mention: Mention, at: int) -> bool:
        """ "12 inquiries in 2016, and the ministry cooperated": a nearer subject than the figure"""
        joint = next(
            (n for n in range(mention.end, at) if self.lows[n] in ("and", "but", "while", ";", "although", "whereas")),
            -1,
        )
        if joint < 0 or self.lows[joint + 1] not in ("the", "a", "an", "its"):
            return False
        return any(
            token.word is not None and (token.word.actor is not None or token.word.noun is not None)
            for token in self.tokens[joint + 1 : at]
        )

    def suffers(self, mention: Mention, at: int) -> bool:
        """ "5,000 children work in forced labor": to work or live somewhere is no trafficking by itself"""
        if self.low(at) not in _LIVE or mention.own_form:
            return True
        return any(
            token.word is not None and token.word.form is not None for token in self.tokens[at : at + 2 * _REACH]
        )

    def helps(self, at: int) -> bool:
        """ "four guards had allegedly taken bribes": "had" only helps the verb behind it"""
        for token in self.tokens[at : at + 2]:
            if token.word is not None and token.word.tense == PAST:
                return True
            if not (token.low in _SOFT or token.low.endswith("ly")):
                return False
        return False

    def contact(self, at: int, word: Word) -> bool:
        """ "a third of the victims it assisted", "12 suspects whom it had arrested": the figure is the object"""
        last = self.last()
        if last is None or last.bare or last.rows or last.counted is not None or last.end != at - 1:
            return False
        row = choose(word.verbs, last)
        if row is not None:
            last.rows, last.rule = (row,), "object of a relative clause"
        return row is not None

    def directly(self, mention: Mention, at: int) -> bool:
        """ "reported that all victims received care": what is reported may be the subject of the verb behind it"""
        between = self.tokens[mention.end : at]
        return len(between) <= _REACH and not any(
            token.kind == "mark" or token.value is not None or token.low in ("and", "or", "but") for token in between
        )

    def named_before(self, mention: Mention) -> None:
        """ "There is no provision for restitution and none was ordered": the noun in front says what there was none of"""
        if not mention.nothing or not mention.bare or mention.rows or mention.end != mention.at + 1:
            return
        if not self.tokens[mention.end].has("aux"):
            return  # "no actions were taken": a noun that no table has
        for token in reversed(self.tokens[max(0, mention.at - _REACH) : mention.at]):
            row = None if token.word is None else token.word.service or token.word.counted
            if row is not None and token.word is not None and not token.word.verbs:
                mention.rows, mention.rule, mention.unit = (row,), "predicate with a noun", row.unit
                mention.firm = True
                return

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

    def infinitive(self, at: int) -> bool:
        if self.low(at - 1) == "to" and self.low(at - 2).startswith("refer"):
            return False  # "referred to care"
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
        elif (
            finite
            and self.zone.whole is not None
            and self.new_clause(at, self.zone.whole_at)
            and self.low(self.zone.whole_at) != "("
        ):
            self.zone.whole = None
        old = self.governor
        joins = (
            old is not None
            and not old.noun
            and old.groups
            and groups
            and at - old.at <= 5
            and not _JOINTS.isdisjoint(self.lows[old.at + 1 : at])
            and not any(
                t.kind == "value"
                or (t.kind == "word" and t.word is not None and (t.word.noun is not None or "prep" in t.word.grammar))
                for t in self.tokens[old.at + 1 : at]
            )
        )
        if old is not None and old.noun and word.tense == ING and at == old.at + 1:
            old.extra = word.verbs  # "investigations involving 45 victims"
            return
        if token.low == "involving" and (row := self.handled()) is not None:
            self.governor = Governor([(row,)], at, noun=True, extra=word.verbs)
            return  # "investigated 138 cases (109 of ...) involving 271 suspects"
        if joins and old is not None:
            known = {row.metric for group in old.groups for row in group[:1]}
            groups = [group for group in groups if group[0].metric not in known]  # "arrested or detained"
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

    def handled(self) -> MetricRow | None:
        """What is done with the cases in front, where it can be done with suspects too."""
        told = next((m for m in reversed(self.mentions[-_SUBJECTS:]) if m.role != "part"), None)
        if told is None or not told.rows or not (told.kind == "case" or told.counted is not None):
            return None
        row = told.rows[0]
        return row if row.governs and "suspect" in row.objects and "victim" not in row.objects else None

    def new_clause(self, at: int, floor: int = -1) -> bool:
        """Whether a finite verb opens a clause of its own: ", and convicted five", ", courts convicted five"."""
        for back in range(at - 1, max(floor, at - 8), -1):
            token = self.tokens[back]
            if token.kind == "mark" and token.low in (",", ")", ";"):
                return True
            if token.low in ("and", "but", "while"):
                return True
            if token.kind in ("value", "time"):
                return False
        return floor < 0 and at < 8

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

    def unknown(self, at: int, token: Token) -> None:
        """An unknown verb ends the reach of the one before: "investigated the case and ... 12 women"."""
        low = token.low
        if low == "there":
            self.governor, self.waiting = None, []  # "and there were no cases"
            return
        if not low.endswith("ed") or at < self.phrase_end or len(low) < 5:
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
        self.zone = Zone(prior=True, stated=word.stated, since=at, number=self.zone.number + 1)
        self.subjects, self.waiting = [], []
        if (old := self.governor) is not None and old.light:
            self.governor = Governor(old.groups, old.at, old.noun, light=False, phase=old.phase, extra=old.extra)

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
