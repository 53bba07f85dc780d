"""Newer and earlier figures, wholes and their parts: what role a value plays beside those in front of it."""

from __future__ import annotations

from tipreport.parse.indicators.mentions import Mention, noun_phrase
from tipreport.parse.indicators.parts import Parts
from tipreport.parse.indicators.state import Zone, direction
from tipreport.parse.indicators.tokens import Token
from tipreport.parse.indicators.values import Value
from tipreport.parse.indicators.words import PAST, PRESENT

_REACH = 8
_MORE = ("another", "a further", "an additional", "additional", "further")


class Roles(Parts):
    """The productions that set a value against others."""

    def role(self, mention: Mention, at: int) -> None:
        zone, lows = self.zone, self.lows
        last = self.last()
        if last is not None and last.role == "prior":
            last = next((m for m in reversed(self.mentions) if m.role != "prior"), last)
        if (
            zone.prior
            and at - zone.since > 3 * _REACH
            and not any(m.role == "prior" and m.at > zone.since for m in self.mentions[-3:])
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
        if zone.prior and lows[at - 1] in _MORE and lows[at - 2] in ("and", "but", "while", ","):
            self.zone = zone = Zone(number=zone.number + 1)  # ", against 37 the year before, and another 32"
        if zone.prior:
            mention.role = "prior"
            mention.stated = zone.stated
            if self.strange(mention) and lows[mention.end].endswith("s"):
                mention.kind = "thing"  # "compared to 12 passes"
            return
        if mention.value.kind in ("money", "duration", "life"):
            if self.earlier_in_year(mention, last):
                mention.role = "prior"
            return
        if lows[at - 1] == "from" and last is not None and last.bare and mention.bare and self.low(last.at - 1) == "to":
            mention.role, mention.stated = "prior", direction(self.tokens[max(0, last.at - 6) : last.at])
            return  # "fell to 12 from 25"
        if self.attributed(mention, at, last):
            return
        if zone.whole is not None and zone.whole.value.kind == "money" and self.of_amount(mention):
            self.as_part(mention, zone.whole)
            return
        if last is not None and self.gapped(mention, last):
            return
        if zone.whole is not None:
            if self.beyond(mention, zone.whole) and last is zone.whole:
                larger = (m for m in reversed(self.mentions[-_REACH:]) if m.role == "new" and m.value.kind == "count")
                # "prosecuting 16 defendants in seven cases - 13 for ...": the list is of what is large enough
                zone.whole = next((m for m in larger if not self.beyond(mention, m)), zone.whole)
            if self.continues_list(mention, at) and not self.beyond(mention, zone.whole):
                self.as_part(mention, zone.whole)
                return
            zone.whole = None
        if (
            self.base is not None
            and not self.beyond(mention, self.base)
            and mention.value.kind in ("count", "none", "percent", "all")
            and not self.strange(mention)
        ):
            self.as_part(mention, self.base)
            mention.whole_span = self.base_span
            return
        if last is not None and self.earlier_in_year(mention, last):
            mention.role = "prior"
            return
        if last is not None and lows[at - 1] == ";" and self.counts_on(mention):
            return
        if last is None and mention.bare and mention.value.kind == "count" and lows[mention.end] in ("were", "was"):
            told = next(
                (m for m in reversed(self.previous[-8:]) if m.role == "new" and m.kind and m.value.kind == "count"),
                None,
            )
            if told is not None and self.nominal(mention.end + 1) and not self.beyond(mention, told):
                self.as_part(mention, told)  # "Thirteen were men": of those in the sentence before
            return
        if last is not None and self.left_over(mention, last, at):
            return
        shares = mention.value.kind == "percent" and mention.bare and last is not None and last.value.kind == "count"
        before = lows[at - 1] if shares else ""
        if last is not None and (before == "(" or (before == "or" and lows[at - 2] == ",")):
            self.as_part(mention, last)  # "36, or more than four out of five"
            return
        if last is None or last.value.kind not in ("count",) or mention.value.kind not in ("count", "percent"):
            return
        if self.apposition(mention, last, at):
            whole = last if last.role != "part" or last.whole is None else last.whole
            if not self.beyond(mention, whole):
                self.as_part(mention, whole)

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
        before = self.lows[at - 1].rpartition(" ")[2]
        if before == "to" and self.mentions and self.mentions[-1].role == "from":
            earlier = self.mentions[-1]
            earlier.role = "prior"
            earlier.prior_of = [mention]
            stated = self.zone.stated or direction(self.tokens[max(0, earlier.at - 12) : at])
            mention.priors.append((earlier, "value_pair", stated))
            earlier.stated = stated
            self.zone.prior = False
            return True
        if before != "from" or mention.value.range:
            return False
        for ahead in range(mention.end, min(len(self.tokens) - 1, mention.end + 6)):
            if (
                self.low(ahead) == "to"
                and self.tokens[ahead + 1].kind == "value"
                and direction(self.tokens[max(0, at - 14) : at]) is not None
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
        if mention.kind == "person" and mention.population and before in (",", "and", "–", "—", ":", ";"):
            if last.role == "part" and (last.kind == "person" or last.bare):
                return last.whole is not None and last.at > mention.at - 12
            return (
                last.kind in ("victim", "potential", "case", "suspect", "offender")
                and not last.population
                and before != "and"
                and mention.at - last.end < 8
            )
        return False

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
        elif last is None and token.low in ("included", "comprised") and any(t.kind == "value" for t in after):
            wanted = next((self.noun_after(back) for back in range(at - 1, -1, -1) if self.noun_after(back)), "")
            told = next((m for m in reversed(self.previous[-8:]) if m.role == "new" and m.kind == wanted != ""), None)
            if told is not None:  # "Foreign victims included 14 from Romania": of those in the sentence before
                self.base, self.base_span = told, (token.start, token.end)
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
        behind = self.tokens[probe.end].word if probe.end < len(self.tokens) else None
        if behind is not None and behind.tense == PAST and behind.verbs and not probe.premodified:
            probe.premodified = behind.verbs  # "of the victims assisted"
        found = self.antecedent(probe)
        if found is not None:
            self.base, self.base_span = found, (self.tokens[at].start, self.tokens[probe.end - 1].end)

    def noun_after(self, at: int) -> str:
        word = self.tokens[at].word if at < len(self.tokens) else None
        return word.noun.kind if word is not None and word.noun is not None else ""

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
        if not self.zone.prior or (last.role == "prior" and last.end >= at - 3 and time is None):
            self.zone.whole, self.zone.whole_at = last, at
            self.zone.prior = False
