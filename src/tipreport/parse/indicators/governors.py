"""Governors: the verb, noun or predicate that says what a value counts."""

from __future__ import annotations

from collections.abc import Sequence

from tipreport.parse.indicators.mentions import Mention
from tipreport.parse.indicators.state import Governor, State, accepts, choose
from tipreport.parse.indicators.words import ING, Word
from tipreport.rules.lexicon import MetricRow

_REACH = 8
# How many figures back a bare subject looks for what it stands for, and how far off the sentence in front may end.
_NEAR = 8
_GAP = 3


def _class(mention: Mention) -> str:
    """Whom a figure tells of, as far as it matters for what is done to them."""
    if mention.value.kind not in ("count", "none", "percent", "all"):
        return ""
    if mention.kind in ("official", "complicit") or (mention.rows and mention.rows[0].bare == "official"):
        return "official"
    if mention.kind in ("victim", "potential") or (mention.rows and mention.rows[0].unit == "victim"):
        return "victim"
    if mention.value.kind in ("percent", "all"):
        return ""
    return mention.kind or (mention.rows[0].metric if mention.rows else "")


class Governors(State):
    """The productions that attach a value to what governs it."""

    def govern(self, mention: Mention, at: int) -> None:
        governor = self.governor
        if mention.value.kind in ("money", "duration", "life"):
            mention.counted = None
            if governor is not None:
                mention.doer_at = governor.at
            return
        if mention.counted is not None:
            mention.rows, mention.rule = (mention.counted,), "counted noun"
            claim = None if governor is None else next((r for g in governor.groups for r in g if r.claims), None)
            if claim is None and governor is not None and "potential" in mention.counted.objects:
                others = [r for g in governor.groups for r in g if "potential" in r.objects]
                if others and all(mention.counted.metric not in (r.metric, r.suspected) for r in others[:1]):
                    mention.kind, mention.counted = "potential", None
                    mention.rows, mention.rule = (
                        (others[0],),
                        "object of a noun" if governor.noun else "object of a verb",
                    )
                    mention.doer_at = governor.at
                    return  # "assisted 63 potential victims": the verb decides
            if claim is not None and claim.of and mention.counted.metric not in claim.of:
                claim = None
            if claim is not None:  # "upheld three convictions"
                mention.rows, mention.counted, mention.kind, mention.rule = (claim,), None, "case", "object of a verb"
            if governor is not None:
                mention.phase = mention.phase or governor.phase
                mention.doer_at = governor.at
            return
        if self.lows[at - 1] == "of" and at > 1 and mention.kind in self.suffering.objects:
            before_of = self.tokens[at - 2].word
            if before_of is not None and (before_of.form is not None or before_of.service is self.suffering):
                mention.rows, mention.rule, mention.firm = (self.suffering,), "object of a noun", True
                return  # "the forced labor of five men"
        if governor is None:
            return
        if mention.nothing and mention.bare and mention.end == at + 1 and self.serves(mention.end):
            return  # "received no public money": the noun says what there was none of
        if governor.phase is not None and self.mentions and self.mentions[-1].counted is not None and mention.bare:
            mention.doer_at = governor.at
            if mention.nothing:  # "in the previous year, it had opened none"
                last = self.mentions[-1]
                mention.rows, mention.rule, mention.counted = last.rows, "continued list", last.counted
                mention.kind, mention.unit, mention.form = last.kind, last.unit, mention.form or last.form
            return  # "opened 34 investigations and closed nine": more of them
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
            mention.end < len(self.tokens)
            and self.tokens[mention.end].word is None
            and self.tokens[mention.end].kind == "word"
            and mention.bare
        )
        if unknown and not (mention.firm and any("any" in row.objects for group in governor.groups for row in group)):
            return
        if not mention.firm and (mention.role == "prior" or (mention.role != "new" and mention.bare)):
            return
        lead = at - 1
        while self.low(lead) in ("a", "a further", "an additional", "another", "further", "additional"):
            lead -= 1
        listed = self.low(lead) in (",", "and", "or") and bool(self.mentions)
        if governor.noun and not mention.firm and not listed:
            return  # "fines for ... in two separate cases"
        if mention.value.kind == "percent" and mention.bare:
            return
        rows: list[MetricRow] = []
        for group in governor.groups:
            row = choose([r for r in group if not r.needs or self.supplied(r, governor, mention)], mention)
            if row is not None:
                rows.append(row)
        if len(rows) > 1:  # "deported or jailed 22 victims" is one figure
            rows = list({row.metric: row for row in reversed(rows)}.values())[::-1]
        if not rows and governor.extra and (row := choose(governor.extra, mention)) is not None:
            rows = [row]
        if not rows:
            if governor.light:
                self.waiting, self.wait_end = [mention], at + 3 * _REACH
            return
        if not mention.firm and mention.role == "new" and mention.bare and self.low(lead) not in (",", "and"):
            return
        mention.rows = tuple(rows)
        mention.rule = "object of a noun" if governor.noun else "object of a verb"
        mention.phase = mention.phase or governor.phase

    def serves(self, at: int) -> bool:
        """Whether a noun follows that names something done or given."""
        word = self.tokens[at].word if at < len(self.tokens) else None
        return word is not None and word.service is not None and word.counted is None and word.noun is None

    def supplied(self, row: MetricRow, governor: Governor, mention: Mention) -> bool:
        """Whether what a row needs stands behind its verb: "sentenced two men to prison", not "for slavery"."""
        if governor.noun:
            return True
        ahead = self.tokens[mention.end : mention.end + 3 * _REACH]
        return any(
            token.has(row.needs) or (token.value and token.value.kind in ("duration", "life")) for token in ahead
        )

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

    def service(self, at: int, row: MetricRow, inside: bool, word: Word) -> None:
        """A noun that governs what follows, or that says what was done with the subjects that wait."""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if (
            not inside
            and after is not None
            and after.kind == "word"
            and (after.word is None or after.word.noun is not None)
            and self.low(at + 2) in ("for", "to", "of")
        ):
            after, at = self.tokens[at + 2], at + 1  # "restitution claims for 23 victims"
        if self.waiting and at <= self.wait_end and not inside and word.service is not None:
            done = False
            for mention in self.waiting:
                self.lend(mention)
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
            or (after.low == "in" and "case" in row.objects and self.cases_follow(at + 2))
        )
        if not follows:
            return
        self.governor = Governor([(row,)], at, noun=True, phase=self.governor.phase if self.governor else None)

    def cases_follow(self, at: int) -> bool:
        """ "convictions in 12 of 19 cases" """
        if at >= len(self.tokens) or self.tokens[at].kind != "value":
            return False
        return any(
            token.word is not None and token.word.noun is not None and token.word.noun.kind == "case"
            for token in self.tokens[at + 1 : at + 4]
        )

    def share_nouns(self) -> None:
        """ "31 sex and seven labor trafficking investigations": the noun stands once, at the end"""
        for index in range(len(self.mentions) - 2, -1, -1):
            left, right = self.mentions[index], self.mentions[index + 1]
            if left.value.kind != "count" or right.value.kind != "count" or not left.bare or right.bare:
                continue
            between = self.tokens[left.end : right.at]
            if between and between[0].kind == "word" and between[0].word is None and between[-1].low == "and":
                between = between[1:]  # "76 temporary and nine long-term shelters"
            between = [t for t in between if t.word is None or t.word.phase_verb is None]  # "eight and continuing 15"
            if len(between) > 3 or any((t.kind != "mark" and t.word is None) or t.kind == "time" for t in between):
                continue
            joint = [t.low for t in between]
            if not joint or not set(joint) <= {"and", "or", ",", "another", "an", "additional", "nor"}:
                continue
            left.kind, left.unit, left.counted = right.kind, right.unit, right.counted
            if (right.counted is not None and not left.rows) or (not left.rows and self.tokens):
                left.rows, left.rule = right.rows, right.rule
            if left.role == "part" and right.role != "part":
                left.role, left.whole = right.role, right.whole

    def lend(self, mention: Mention) -> None:
        """ "Two constables were suspended, yet neither was put on trial": what a bare subject stands for.

        Officials or victims, where the sentence in front, or the part of its own in front, tells of nobody else.
        """
        accused = mention.kind == "suspect" and mention.pronoun == "of the"  # "two of the accused"
        if not (mention.bare or accused) or mention.value.kind not in ("count", "none") or mention.role == "prior":
            return
        told = [other for other in self.mentions[-_NEAR:] if other.at < mention.at and other is not mention]
        after = self.tokens[mention.end] if mention.end < len(self.tokens) else None
        if after is None or after.word is None or not (after.has("aux") or after.word.tense):
            return  # "no chief was charged": a noun that no table has
        if not told and any(
            token.word is not None and token.word.noun is not None and token.word.noun.kind == "victim"
            for token in self.tokens[: mention.at]
        ):
            mention.kind = mention.unit = "victim"  # "Victims are seldom penalized: seven were held"
            return
        if not told and self.previous:
            last = self.previous[-1].sentence
            if last is not None and 0 <= self.tokens[0].start - last.end <= _GAP:
                told = [other for other in self.previous[-_NEAR:] if other.sentence == last]
        classes = {_class(other) for other in told} - {""}
        if len(classes) != 1 or not told:
            return
        kind = classes.pop()
        if kind not in ("official", "victim"):
            return
        whole = next(other for other in reversed(told) if _class(other) == kind)
        mention.kind, mention.unit = kind, kind
        low = mention.value.low
        if (
            mention.role == "new"
            and whole.value.kind == "count"
            and not whole.nothing
            and whole.role == "new"
            and not (low is not None and whole.value.low is not None and low > whole.value.low)
        ):
            mention.role, mention.whole = "part", whole
            mention.whole_span = (whole.start, whole.stop)

    def tied(self, mention: Mention, at: int) -> bool:
        """Whether a subject is near enough to its verb."""
        return at - mention.end <= 14 or mention.end >= at - 14

    def predicate(self, at: int, rows: Sequence[MetricRow]) -> None:
        joined = self.passive and self.verb_at >= at - 4 and bool(self.predicated) and not self.subjects
        for mention in self.predicated if joined else self.subjects:
            if self.of_standing(mention):
                continue
            if not joined:
                self.lend(mention)
                if mention.rule == "subject of a verb" and mention is not self.subjects[-1]:
                    continue  # "61 cases were under investigation and 25 had been sent to court"
            claim = next((row for row in rows if row.claims), None)
            if claim is not None and mention.counted is not None and mention.counted in mention.rows:
                mention.rows, mention.counted, mention.kind = (claim,), None, "case"  # "no conviction was reversed"
                mention.rule = "subject of a passive verb"
                continue
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
                (*mention.rows, row)
                if joined and row.metric not in {other.metric for other in mention.rows}
                else mention.rows
                if joined
                else (row,)
            )
            mention.rule = "subject of a passive verb"
            mention.doer_at = -1
            mention.verb_at = at
        if not joined:
            self.predicated = self.subjects
            self.subjects = []

    def of_standing(self, mention: Mention) -> bool:
        """ "of the 110 facilities, 12 were opened in 2017": parts of what stands are not investigated"""
        whole = mention.whole if mention.role == "part" and mention.bare else None
        return whole is not None and not whole.kind and whole.counted is not None and not whole.counted.governs

    def ended(self, at: int) -> None:
        """ "no investigations resulted in prosecution", "none of the cases ended in a conviction" """
        if self.low(at + 1) not in ("in", "to"):
            return
        for ahead in range(at + 2, min(at + 7, len(self.tokens))):
            token = self.tokens[ahead]
            if token.kind == "value":
                return
            row = token.word.counted or token.word.service if token.word is not None else None
            if row is not None and "case" in row.objects:
                for mention in self.subjects[-1:]:
                    told = mention.whole if mention.role == "part" and mention.bare else mention
                    proceeding = told is not None and (
                        told.kind == "case"
                        or bool(told.rows and "case" in told.rows[0].objects and told.rows[0].governs)
                    )
                    if not (proceeding or (told is mention and mention.bare)):
                        continue  # calls that led to an arrest are calls
                    mention.rows, mention.counted, mention.rule = (row,), None, "outcome"
                    mention.kind, mention.unit = "case", "case"
                self.subjects = []
                return
