"""Attach the values of a sentence to what they count: one pass over its tokens, left to right.

The state is small: the governor (the verb or noun that what follows is an object of), the subjects that wait for their
predicate, the zone (newer or earlier figures) and the whole of which parts are being listed. `roles`, `governors` and
`verbs` hold the productions.
"""

from __future__ import annotations

from tipreport.model import StatedChange
from tipreport.parse.indicators.mentions import Mention, noun_phrase
from tipreport.parse.indicators.roles import Roles
from tipreport.parse.indicators.state import Zone, choose
from tipreport.parse.indicators.tokens import Token
from tipreport.parse.indicators.verbs import Verbs
from tipreport.parse.indicators.words import Word
from tipreport.rules.changes import CHANGES, FALLS, RISES

__all__ = ["Sentence", "choose"]

_DEFINITE = frozenset(("the", "these", "those", "its", "their", "all", "his"))
_COUNTING = frozenset(
    (
        "a total of",
        "an additional",
        *"additional other new remaining approximately total only just another further".split(),
    )
)
_MARKS = frozenset("( ) ; , : — – -".split())
# What an unknown word must end with to do anything: "earmarked", "there".
_NO_WORD = ("ed", "there")
_CHANGED = (*RISES, *FALLS)
_REACH = 10
# How many subjects wait for a predicate at most.
_SUBJECTS = 12


class Sentence(Roles, Verbs):
    """One sentence: its tokens, and the mentions that the pass finds in them."""

    def read(self) -> None:
        """Find the mentions in order, each with the rows that it got from its own words."""
        for at, token in enumerate(self.tokens):
            kind, word = token.kind, token.word
            if kind == "word":
                if word is None:
                    if token.low.endswith(_NO_WORD):
                        self.unknown(at, token)
                elif word.acts:
                    self.word(at, token, word)
            elif kind == "mark":
                if token.low in _MARKS:
                    self.mark(at, token)
            elif kind == "value":
                self.value(at, token)
        self.share_nouns()
        if self.references:
            self.mentions = sorted([*self.mentions, *self.references], key=lambda mention: mention.at)

    def mark(self, at: int, token: Token) -> None:
        if token.low == "(":
            self.stack.append((self.zone, self.governor, self.subjects))
            self.zone = self.zone.copy()
            self.open(at)
        elif token.low == ")" and self.stack:
            self.zone, self.governor, self.subjects = self.stack.pop()
        elif token.low == ";":
            self.boundary()
            if not (self.stack and self.zone.whole is not None):  # "(1,158 women; 218 men)": parts of one whole
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
            last = next((m for m in reversed(self.mentions[-_SUBJECTS:]) if m.role != "prior"), None)
            if last is not None and self.zone.whole is None and not self.zone.prior and self.lists_parts(at):
                self.zone.whole, self.zone.whole_at = last, at

    def value(self, at: int, token: Token) -> None:
        value = token.value
        assert value is not None
        tokens, lows = self.tokens, self.lows
        following = lows[at + 1]
        if following == "-" and at + 1 < len(tokens) and tokens[at + 1].start == token.end and value.kind == "count":
            joined = at + 2 < len(tokens) and tokens[at + 2].start == tokens[at + 1].end
            word = tokens[at + 2].word if joined else None
            if joined and (word is None or word.counted is None or word.counted.unit != "bed"):
                return  # "12-member unit", not "40-bed shelter"
            if word is not None and word.counted is not None:
                bed = Mention(at, at + 3, value, token.start, token.end, kind="", counted=word.counted, noun_at=at + 2)
                bed.rows, bed.rule = (word.counted,), "counted noun"
                self.mentions.append(bed)
                return
        mention = Mention(at, at + 1, value, token.start, token.end)
        mention.nothing = value.kind == "none" or (value.kind == "count" and value.low == value.high == 0)
        noun_phrase(tokens, mention)
        if value.kind == "all" and not self.all_counts(at, mention):
            return
        if value.kind == "none" and following.startswith(("older ", "younger ", "under ", "over ")):
            return  # "122 girls, none older than 17"
        before = at - 1
        while lows[before] in _COUNTING:
            before -= 1
        mention.definite = lows[before] in _DEFINITE or (before >= 0 and tokens[before].possessive)
        if self.is_reference(at, before, mention):
            self.refer(mention, before)
            return
        if lows[before] in ("by", "of") and self.difference(before):
            return
        if mention.bare and following.endswith((" than", " than in")) and value.kind == "count":
            return  # "12 more than in 2016"
        of_some = value.kind == "count" and token.low == "one" and (following == "of" or following.startswith("of "))
        if of_some and not self.zone.whole and not self.one_of_told(at):
            return
        if lows[at + 1].startswith("of"):
            self.partitive(mention)
        if mention.pronoun in ("of whom", "of which") and self.subjects:
            self.subjects = []  # "34 suspects, including eight women, a dozen of whom were prosecuted": not the eight
        mention.segment = self.segment
        if at == 1 and lows[0] == "of" and value.kind == "count":
            self.base, self.base_span = mention, (token.start, token.end)  # "Of 83 victims identified in 2018, 79 were"
            self.govern(mention, at)
            self.mentions.append(mention)
            self.phrase_end = max(self.phrase_end, mention.end)
            return
        if self.equal is not None:
            mention.priors.append((None, "equal", self.equal))
            self.equal = None
        if lows[mention.end] == "as":
            self.as_potential(mention)
        self.role(mention, at)
        self.govern(mention, at)
        self.mentions.append(mention)
        if mention.firm and not mention.bare and self.governor is not None and not self.governor.noun:
            mention.loose = lows[self.governor.at] in ("reported", "stated", "said", "noted")
        if self.subjects and lows[at - 1] in ("and", ",", "but"):
            # "61 cases were under way and 25 had been sent to court": each has its own predicate
            self.subjects = [one for one in self.subjects if one.role == "part" or lows[one.end] not in ("were", "was")]
        if (
            (not mention.firm or mention.loose)
            and value.kind not in ("money", "duration", "life")
            and not self.complement(at)
            and not self.strange(mention)
        ):
            self.subjects = [*self.subjects[-_SUBJECTS:], mention]
        self.phrase_end = max(self.phrase_end, mention.end)

    def difference(self, at: int) -> bool:
        """ "increased its budget by $5,000", "an increase of 12 cases": how much more or less, no figure of its own"""
        if self.low(at) == "of":
            return self.low(at - 1) in CHANGES
        for token in reversed(self.tokens[max(0, at - _REACH) : at]):
            if token.low.startswith(_CHANGED):
                return True
            word = token.word
            if token.kind == "value" or (word is not None and word.verbs and word.service is None):
                return False
        return False

    def one_of_told(self, at: int) -> bool:
        """ "one of the four was sentenced": of a figure that has been given"""
        place = at + 3
        if self.low(at + 1) != "of" or self.low(at + 2) not in _DEFINITE or place >= len(self.tokens):
            return False
        value = self.tokens[place].value
        return value is not None and value.kind == "count"

    def complement(self, at: int) -> bool:
        """ "the owners of two plantations were arrested": the owners were"""
        before = self.tokens[at - 2] if at > 1 and self.lows[at - 1] == "of" else None
        if before is None or before.kind != "word" or before.word is None:
            return before is not None and before.kind == "word"
        return before.word.noun is not None and before.low not in ("number", "group", "total")

    def value_soon(self, at: int) -> bool:
        """ ", against 46 in 2013" """
        return any(token.kind == "value" for token in self.tokens[at + 1 : at + 3])

    def as_potential(self, mention: Mention) -> None:
        """ "identified 55 as potential victims" """
        at = mention.end + 1
        if at < len(self.tokens):
            word = self.tokens[at].word
            mention.potential = mention.potential or (word is not None and word.modifier is not None)

    def all_counts(self, at: int, mention: Mention) -> bool:
        """ "all" is a share only before people or pronouns: "all of the offenders", "all of them", not "all forms"."""
        following = self.low(at + 1)
        if following in ("of", "of them", "of whom", "of these", "of those", "of which"):
            return not any(token.kind == "time" for token in self.tokens[at + 2 : at + 5])  # "all of the year before"
        if at + 1 < len(self.tokens) and self.tokens[at + 1].kind == "value":
            return False
        if mention.kind in ("victim", "potential", "offender", "suspect", "person", "official") and mention.noun_at > 0:
            word = self.tokens[mention.noun_at].word
            return word is None or word.plural or self.tokens[mention.noun_at].nationality is not None
        first = at == 0 or self.low(at - 1) == ";"
        if first and following in ("were", "received") and (self.mentions or self.previous):
            return True  # "All were sent to prison"
        previous = self.tokens[at - 1].word if at else None
        if self.low(at - 1) == "," and following in ("for", "of whom", "to") and self.mentions:
            return True  # "convicted 17 traffickers, all for sexual exploitation"
        return previous is not None and bool(previous.verbs) and following in (",", ".", "to", "and", "")

    def is_reference(self, at: int, before: int, mention: Mention) -> bool:
        """ "of the eight", "out of 43": names a whole."""
        if mention.value.kind != "count":
            return False
        if self.tokens[before].possessive and self.low(before - 1) in _DEFINITE:
            before -= 1  # "of the country's 149 crisis rooms"
        if mention.definite and self.low(before - 1) in ("of", "all of", "among", "from among"):
            return True
        if self.lows[before] == "of" and before >= 1:
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
            if mention.counted is not None:
                mention.rows, mention.rule = (mention.counted,), "counted noun"
            mention.segment = self.segment
            self.references.append(mention)

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
            if (
                mention.kind == "official"
                and self.low(at + 1) == "their"
                and any(m.kind in ("agency", "organization", "facility") for m in self.mentions[-_REACH:])
            ):
                mention.kind = mention.unit = "suspect"  # "searched seven agencies and arrested nine of their staff"
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
            elif mention.value.kind == "none" and any(t.possessive for t in self.tokens[at + 1 : at + 4]):
                mention.kind = "thing"  # "none of the island's ordinances"

    def word(self, at: int, token: Token, word: Word) -> None:
        inside = at < self.phrase_end and at >= (self.mentions[-1].at if self.mentions else 0)
        grammar = word.grammar
        low = token.low
        against = low == "against" and self.lows[at - 1] in (",", "(", "–", "—") and self.value_soon(at)
        if (word.change or against) and not inside:
            self.change(at, word)
            return
        if "part" in grammar and not inside:
            self.open_parts(at, token)
            if low not in ("of whom", "of which"):
                return
        acts = word.verbs or word.deeds or word.light or word.phase_verb
        if not inside and acts and self.verb(at, token, word):
            return
        noun = word.service
        if noun is None and word.counted is not None and not inside:
            noun = word.counted
        if noun is not None:
            self.service(at, noun, inside, word)
        if (
            low == "of"
            and (at == 0 or self.lows[at - 1] == ";")
            and self.lows[at + 1] in ("the", "these", "those", "its", "all")
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

    def zone_of(self, mention: Mention) -> StatedChange | None:
        """The change stated where an earlier figure stands."""
        return mention.stated
