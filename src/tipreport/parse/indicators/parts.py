"""Parts and their wholes: which figure a value is a part of, where words say so outside of a list."""

from __future__ import annotations

from tipreport.parse.indicators.mentions import Mention
from tipreport.parse.indicators.state import State
from tipreport.parse.indicators.words import PAST

_REACH = 8
# How many figures back a whole is looked for: enough for prose, and a bound on the work.
_MEMORY = 40
# A bare number of this size behind an amount is an amount.
_AMOUNT = 1000
# Verbs that no table has and that do not end in "ed".
_WENT = frozenset(
    "came went fled left became spoke ran chose won lost felt began fell grew rose got met told originated".split()
)


class Parts(State):
    """The productions that make a value a part."""

    def as_part(self, mention: Mention, whole: Mention) -> None:
        mention.role, mention.whole = "part", whole
        value, amount = mention.value, whole.value
        if amount.kind == "money" and value.kind == "count" and mention.bare and (value.low or 0) >= _AMOUNT:
            # "150 million kwacha, of which 49 million"
            value.kind, value.low_unit, value.high_unit = "money", amount.low_unit, amount.high_unit
        if mention.pronoun and mention.bare and whole.kind:
            mention.kind, mention.unit = whole.kind, whole.unit
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
        possible: Mention | None = None
        wanted = {row.metric for row in mention.premodified}
        for other in [*reversed(self.mentions[-_MEMORY:]), *reversed(self.previous[-12:])]:
            if other.role == "prior" or other.value.kind != "count" or other.nothing or self.beyond(mention, other):
                continue
            if other.counted is mention.counted is not None or (other.rows and other.rows[0].metric in wanted):
                return other  # "of the investigations", "of the identified victims": what is said of them decides
        for other in [*reversed(self.mentions[-_MEMORY:]), *reversed(self.previous[-12:])]:
            earlier = other.role == "prior" and not (self.zone.prior and other is self.last())
            if other.value.kind != "count" or other.nothing or earlier:
                continue
            cases = mention.kind == "case" and other.kind in ("offender", "suspect", "case", "complaint")
            if (
                mention.kind
                and other.kind
                and mention.kind != other.kind
                and not cases
                and not (mention.kind == "victim" and other.kind == "potential")
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
            if mention.kind == "victim" and other.kind == "potential":
                possible = possible or other
                continue
            return other
        return possible

    def find_whole(self, mention: Mention) -> Mention | None:
        """The earlier figure that a definite number repeats, the nearest first."""
        for other in [*reversed(self.mentions[-_MEMORY:]), *reversed(self.previous[-_MEMORY:])]:
            if other.value.low == mention.value.low and other.value.kind == "count" and not other.nothing:
                return other
        return None

    def of_amount(self, mention: Mention) -> bool:
        """ "150 million kwacha, of which the treasury released 49 million" """
        return mention.bare and mention.value.kind == "count" and (mention.value.low or 0) >= _AMOUNT

    def strange(self, mention: Mention) -> bool:
        """ "of the 721 victims, issued 91 special passes": a noun that no table has is none of the victims"""
        token = self.tokens[mention.end] if mention.end < len(self.tokens) else None
        return (
            mention.bare
            and token is not None
            and token.kind == "word"
            and token.word is None
            and not token.low.endswith(("ed", "ly"))
            and token.low not in _WENT
        )

    def counts_on(self, mention: Mention) -> bool:
        """ "assisted 561 victims in 2016; 317 were victims of forced labor": of the figure that opened the sentence"""
        follows = self.low(mention.end)
        told_of = follows == "were victims" or (follows in ("were", "was") and self.nominal(mention.end + 1))
        if not mention.bare or not told_of:
            return False
        told = next(
            (m for m in self.mentions[:_REACH] if m.role == "new" and m.kind in ("victim", "potential", "case")), None
        )
        if told is None or not told.rows or self.beyond(mention, told):
            return False
        self.as_part(mention, told)
        return True

    def left_over(self, mention: Mention, last: Mention, at: int) -> bool:
        """ "Eleven were sentenced to life, and the remaining 19 to terms"; "; 341, or two-thirds, had been stopped"."""
        if not mention.bare or mention.value.kind != "count" or last.value.kind not in ("count", "life", "duration"):
            return False
        if self.low(at - 1).endswith(("remaining", "other", "others")) and self.low(mention.end) == "to":
            told = next((m for m in reversed(self.mentions[-_REACH:]) if m.rows and m.value.kind == "count"), None)
            if told is None or told.rule not in ("subject of a passive verb", "object of a verb"):
                return False
            mention.rows, mention.rule, mention.kind, mention.unit = told.rows, told.rule, told.kind, told.unit
            mention.doer_at, mention.firm = told.doer_at, True
            return True
        if self.low(at - 1) != ";" or last.kind not in ("victim", "potential", "person", "worker"):
            return False
        aux = mention.end
        if self.low(aux) == "," and self.low(aux + 1) == "or":
            aux = next((n for n in range(aux + 2, aux + 5) if self.low(n) == ","), aux) + 1
        whole = last if last.role != "part" or last.whole is None else last.whole
        if (
            self.low(aux) in ("were", "was", "had", "have")
            and whole.value.kind == "count"
            and not self.beyond(mention, whole)
        ):
            self.as_part(mention, whole)
            return True
        return False

    def gapped(self, mention: Mention, last: Mention) -> bool:
        """ "10 resulted in convictions and five in acquittals": the verb stands once"""
        if last.rule != "outcome" or not mention.bare or self.low(mention.end) != "in":
            return False
        word = self.tokens[mention.end + 1].word if mention.end + 1 < len(self.tokens) else None
        if word is None or word.counted is None:
            return False
        mention.rows, mention.rule, mention.kind, mention.unit = (word.counted,), "outcome", "case", "case"
        mention.firm = True
        if last.role == "part" and last.whole is not None:
            mention.role, mention.whole, mention.whole_span = "part", last.whole, last.whole_span
        return True

    def attributed(self, mention: Mention, at: int, last: Mention | None) -> bool:
        """ "the army was responsible for 163, other groups for the remaining 14"; "in 2016 there had been 26".

        "Sex trafficking accounted for 545 of the cases and forced labor for 603" is the same.
        """
        of_cases = mention.kind == "case" and mention.pronoun == "of the"
        if mention.value.kind != "count" or not (of_cases or mention.bare):
            return False
        before = at - 1
        while self.lows[before] in ("the", "remaining", "the remaining", "another", "other"):
            before -= 1
        if self.lows[before] == "for":
            told: Mention | None = None
            if self.low(before - 1) in ("responsible", "accounted"):
                recent = (m for m in reversed([*self.previous[-_REACH:], *self.mentions[-_REACH:]]) if m.role == "new")
                told = next((m for m in recent if m.rows and m.value.kind == "count"), None)
            elif last is not None and last.rule == "responsible for":
                told = last.whole
            if told is not None and not self.beyond(mention, told):
                self.as_part(mention, told)
                mention.rule = "responsible for"
                if of_cases:
                    mention.kind, mention.unit = told.kind, told.unit
                for token in reversed(self.tokens[max(0, before - _REACH) : before]):
                    if token.kind in ("value", "mark") or token.low in ("and", "while"):
                        break
                    if token.word is not None and token.word.form is not None and mention.form is None:
                        mention.form, mention.own_form = token.word.form, True
                    if token.word is not None and token.word.population is not None:
                        mention.population = (token.word.population,)
                return True
        if last is not None and self.lows[at - 1] == "been" and "there" in (self.low(at - 3), self.low(at - 4)):
            year, now = self.year_before(at), self.year_before(last.at + 1)
            time = next((t.time for t in self.tokens[last.end : last.end + _REACH] if t.time is not None), None)
            now = now or (time.year if time is not None else None)
            if year is not None and now is not None and year < now:
                mention.role = "prior"
                return True
        return False

    def nominal(self, at: int) -> bool:
        """Whether a noun or a form follows "were": "were children", "were for sex trafficking", not "were convicted"."""
        if self.low(at) == "from":
            return True
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
