"""The rows of the grammar at work: each figure of a sentence gets its edges from the first row that fits.

`Row.where` names a condition (`conditions`), `Row.gives` what the row does (`give_...`); both get the figure, its place
among the chunks, the match and the row. First how figures stand to each other (`RELATE`), then what they count (`ATTACH`),
and when all is resolved what nothing says outright (`REST`).

Over 400 lines: one vocabulary of conditions and actions, a few lines each.
"""

from __future__ import annotations

import functools
import itertools
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from tipreport.errors import ModelError
from tipreport.model import Doer, StatedChange
from tipreport.parse.indicators import conditions
from tipreport.parse.indicators.chunked import RIGHT, Chunked, Groups
from tipreport.parse.indicators.chunks import Chunk
from tipreport.parse.indicators.conditions import Condition
from tipreport.parse.indicators.figures import (
    Figure,
    accepts,
    as_part,
    beyond,
    choose,
    counted_new,
    direction,
)
from tipreport.parse.indicators.grammar import Pattern, Rows, compiled, matched
from tipreport.parse.indicators.nouns import Phrase
from tipreport.parse.text.lexis import Lexis
from tipreport.parse.text.words import FAR, NEAR, SOON, Token
from tipreport.rules.grammar.kinds import ANYONE, LENGTHS, LICENSED, MEASURES, OFFICIALS, PERSONS, SHARES, VICTIMS
from tipreport.rules.grammar.rows import KINDS, Row
from tipreport.rules.lexicon import MetricRow

_ACTIVE = frozenset(KINDS[name] for name in ("DOES", "DOING", "DO"))
_VERBAL = _ACTIVE | {KINDS[name] for name in ("WHEN_DONE", "DONE", "GIVEN", "DEED", "GETS", "RESULTS")}
_PASSIVE = frozenset((KINDS["DONE"], KINDS["GIVEN"]))
_SUBJECT = frozenset(KINDS[name] for name in ("WORD", "ACTOR", "TIME", "IT", "NOUN"))
_BEFORE_DENIED = _SUBJECT | {KINDS["AND"], KINDS["COMMA"], KINDS["DO"], KINDS["PHASE"]}
_GOVERNS = _ACTIVE | {KINDS["PHASE"]}
_BEFORE_GOVERNOR = _VERBAL | {KINDS[name] for name in ("OTHER_VERB", "SEMI", "CLAUSE", "CHANGE", "MOVED", "PHASE")}
PART, EARLIER = KINDS["PART"], KINDS["EARLIER"]


_NONE: Groups = MappingProxyType({})


class Asked(NamedTuple):
    """A row with its conditions: those that ask the figure alone, and those that ask the sentence."""

    row: Row
    alone: tuple[Callable[[Figure], bool], ...]
    around: tuple[Condition, ...]

    def may_be(self, figure: Figure) -> bool:
        """Whether the row can be for a figure, whatever stands around it."""
        for ask in self.alone:  # noqa: SIM110 - a third of the time of `all`
            if not ask(figure):
                return False
        return True

    def fits(self, reader: Reader, figure: Figure, place: int, groups: Groups) -> bool:
        """Whether what the row asks of the sentence holds."""
        for ask in self.around:  # noqa: SIM110
            if not ask(reader, figure, place, groups):
                return False
        return True


Table: TypeAlias = "Rows[Asked]"


def table_of(rows: tuple[Row, ...]) -> Table:
    """For each kind of figure the rows that are for it, compiled, with their conditions."""
    table: list[tuple[str, Pattern, Asked]] = []
    for row in rows:
        pattern = compiled(row.pattern, KINDS)
        names = row.where.split()
        unknown = [name for name in names if name not in conditions.CONDITIONS]
        if unknown or not hasattr(Reader, f"give_{row.gives}"):
            said = f"where={unknown[0]!r}" if unknown else f"gives={row.gives!r}"
            raise ModelError(
                f"the row {row.name!r} has {said}, which names nothing; docs/extending.md says what there is"
            )
        alone = tuple(conditions.OF_FIGURE[name] for name in names if name in conditions.OF_FIGURE)
        around = tuple(conditions.AROUND[name] for name in names if name in conditions.AROUND)
        table += ((KINDS[kind], pattern, Asked(row, alone, around)) for kind in row.figures.split())
    return Rows(table)


@functools.lru_cache(maxsize=8)
def _tables(lexis: Lexis) -> tuple[Table, Table, Table]:
    """The rows of a rule set: how figures stand to each other, what they count, what is left."""
    grammar = lexis.grammar
    return table_of(grammar.relate), table_of(grammar.attach), table_of(grammar.rest)


class Reader(Chunked):
    """One sentence on its way from tokens to figures with their edges."""

    def read(self) -> None:
        """Cut the sentence into chunks and give each figure its edges."""
        self.cut()
        relate, attach, _ = _tables(self.lexis)
        self.apply(relate)
        self.share_nouns()
        self.apply(attach)
        for figure in self.figures:
            if figure.repeats and any(self.says_again(figure, one) for one in self.previous[-FAR:]):
                figure.rows, figure.kind, figure.counted = (), "thing", None

    def says_again(self, figure: Figure, other: Figure) -> bool:
        """ "the 20 victims" of a sentence in front: nothing else is said of them"""
        same = other.value.low == figure.value.low and bool(other.rows)
        return same and (not figure.rows or figure.rows[0].context or figure.rows[0] in other.rows)

    def apply(self, table: Table) -> None:
        """Try the rows at each figure in order."""
        for place in self.places:
            self.pick(place, table)

    def rest(self) -> None:
        """Try what is left for the figures that nothing has said anything of."""
        table = _tables(self.lexis)[2]
        for place in self.places:
            if not self.at(place).rows:
                self.pick(place, table)

    def pick(self, place: int, table: Table) -> None:
        """Give a figure the edge of the first row that fits; the rows that fit too are kept for `explain`."""
        view = self.views.get(place)
        if view is None:
            return
        seen, text, turned, present = self.sight(view, place)
        at = bisect_left(seen, place)
        rows = table.between(text, at)
        if not rows:
            return
        figure = self.at(place)
        for pattern, row in rows:
            if not pattern.needs <= present or not row.may_be(figure):
                continue
            groups: Groups = _NONE
            if not pattern.alone:
                found = matched(pattern, text, turned, at)
                if found is None:
                    continue
                groups = {name: [seen[one] for one in places] for name, places in found.groups.items()}
            if row.fits(self, figure, place, groups) and self.give(row.row, figure, place, groups):
                return

    def give(self, row: Row, figure: Figure, place: int, groups: Groups) -> bool:
        return bool(getattr(self, f"give_{row.gives}")(figure, place, groups, row))

    def fit(self, rows: Iterable[MetricRow], figure: Figure, *, needs: bool = False) -> MetricRow | None:
        """The row that fits what a figure counts; `needs`: only where the words behind are there that it asks for."""
        there = (row for row in rows if not row.within or self.says(row.within))
        asked = [row for row in there if not (needs and row.needs) or self.is_there(row.needs, figure)]
        asked = list(self.of_victims_only(asked, figure))
        kind = figure.kind
        figure.kind = self.kind_of_whole(figure)
        row = choose(asked, figure)
        if row is None and figure.bare and figure.nothing:
            row = next((one for one in asked if one.claims), None)  # "suspending none"
        figure.kind = kind
        if row is not None:
            self.unit_by(row, figure)
        if (row is None or row.bare == "official") and kind in OFFICIALS:
            return self.fit_official(asked, figure) or row
        return row

    def unit_by(self, row: MetricRow, figure: Figure) -> None:
        """What the people counted are by what is done to them."""
        if row.enforces and figure.unit == "person":
            figure.unit = row.bare  # "arrested 12 teachers"
        if row.unit == "organization" and figure.kind in OFFICIALS:
            figure.unit = row.unit  # "suspended the licenses of nine agents"

    def kind_of_whole(self, figure: Figure) -> str:
        """What a figure counts, and a part without a noun what its whole does."""
        whole = figure.whole
        if not figure.bare or figure.role != "part" or whole is None:
            return figure.kind
        return whole.kind or ("case" if whole.counted is not None and whole.counted.unit == "case" else "")

    def says(self, name: str) -> bool:
        """Whether the sentence has a word of a class."""
        return any(token.has(name) for token in self.tokens)

    def of_victims_only(self, rows: Sequence[MetricRow], figure: Figure) -> Sequence[MetricRow]:
        """The rows without those that count victims as such, where people are only at risk or in need."""
        if figure.noun_at >= 0 and self.tokens[figure.noun_at].has("at_risk") and figure.kind != "victim":
            exploited = self.says("exploited")  # "one percent of the population had been exploited abroad"
            rows = [row for row in rows if not row.officially or (row.context and exploited)]
        if figure.kind == "worker" and not (figure.own_form or figure.premodified):
            rows = [row for row in rows if not row.brings_home]
        return rows

    def fit_official(self, rows: Sequence[MetricRow], figure: Figure) -> MetricRow | None:
        """ "convicted two officers": the verb decides for officials as for anybody"""
        kind, figure.kind = figure.kind, "suspect"
        row = choose([one for one in rows if one.enforces], figure)
        if row is None:
            figure.kind = kind
        else:
            figure.unit = "official"
        return row

    def is_there(self, name: str, figure: Figure) -> bool:
        """Whether a word of a class, or a length of time, stands behind a figure."""
        for token in self.tokens[figure.end : figure.end + FAR]:
            if token.has(name) or (token.value is not None and token.value.kind in LENGTHS):
                return True
        return False

    # ---- what a row gives: what a figure counts

    def give_verbs(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """The metrics of verbs, one for each."""
        places = [
            one for one in groups.get("verb", ()) if self.symbols[one] in _VERBAL and self.chunks[one].word is not None
        ]
        if figure.reference and self.find_whole(figure) is not None:
            return False  # of one that has been given
        active = bool(places) and places[0] < place
        if active and self.denied(places[0]):
            figure.kind = "thing"  # "did not repatriate the six children"
            return False
        passive = bool(places) and self.symbols[places[0]] in _PASSIVE
        if figure.kind in ANYONE and self.said_to_be_victims(figure):
            figure.kind = figure.unit = "victim"  # "arrested 14 women, who were victims"
        if figure.bare and figure.role == "new":
            if passive:
                self.lend(figure)
            elif active:
                self.go_on_with(figure, places)
        rows = self.metrics_of_verbs(figure, places, active=active)
        if figure.reference is False and places and self.taken_in(places[-1]):
            return False
        if not rows or self.no_effort(figure, rows[0], places, groups):
            return False
        figure.rows, figure.rule = tuple(self.counted_as(figure, rows, places, passive=passive)), row.name
        self.tied_to(figure, self.chunks[places[-1]], active=active)
        return True

    def taken_in(self, place: int) -> bool:
        """ "the 4,290 calls taken in 2007": a preposition of time is no part of a verb"""
        chunk = self.chunks[place]
        phrasal = self.symbols[place] in _PARTICIPLES and chunk.word is not None and chunk.word.text.endswith(" in")
        return phrasal and chunk.end < len(self.tokens) and self.tokens[chunk.end].time is not None

    def give_agent(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """ "88 were referred by embassies and 51 by the police": no part of the 88, but of what these are a part of"""
        if not self.give_verbs(figure, place, groups, row):
            return False
        other = next(self.in_front(figure.at), None)
        if other is not None and figure.whole is other:
            figure.whole, figure.role = other.whole, other.role
        return True

    def metrics_of_verbs(self, figure: Figure, places: Sequence[int], *, active: bool) -> list[MetricRow]:
        """The rows of the verbs that fit, one for each metric."""
        rows: list[MetricRow] = []
        for one in places:
            word = self.chunks[one].word
            assert word is not None
            if figure.value.kind == "percent" and self.tokens[self.chunks[one].at].has("makes_up"):
                continue
            deed = self.symbols[one] == KINDS["DEED"] or (not active and self.symbols[one] == KINDS["DO"])
            alone = deed and " " not in word.text
            found = self.fit(word.deeds if deed and word.deeds else word.verbs, figure, needs=active or alone)
            if figure.noun_at < 0:
                front = self.chunks[max(0, one - NEAR) : one] if active else self.in_front_of(figure)
                found = self.claimed_noun(word.verbs, front) or found
            if found is not None and all(found.metric != other.metric for other in rows):
                rows.append(found)
        return rows

    def no_effort(self, figure: Figure, row: MetricRow, places: Sequence[int], groups: Groups) -> bool:
        """Whether what a verb says is told of people who are no victims, or of a part whose whole says more."""
        if row.context and (figure.role == "part" or figure.reference):
            return True
        if row.suspected and figure.kind == "person" and self.unsafe(figure):
            figure.kind = "thing"  # "removed 95 children from hazardous work"
            return True
        # "four million of its nationals live or work in Europe"
        if figure.kind in VICTIMS:
            return False
        return row.context and self.any_is(places, "lives") and not conditions.suffers(self, figure, places[0], groups)

    def counted_as(
        self, figure: Figure, rows: list[MetricRow], places: Sequence[int], *, passive: bool
    ) -> Sequence[MetricRow]:
        """Whom the figure counts by what the verbs say of them, and its metrics by that."""
        whole = figure.whole
        if self.any_is(places, "confirms") and "potential" in (figure.kind, whole.kind if whole else ""):
            figure.kind = figure.unit = "victim"  # "confirmed 205 of the potential victims"
            figure.confirmed = True
            return rows
        if rows[0].context and self.any_is(places, "reporting") and self.officials_say(places[0]):
            return (self.lexis.named["victims_identified"],)  # "the ministry reported 17 victims of forced labor"
        identified = self.fit(figure.premodified, figure) if rows[0].context and figure.premodified else None
        if identified is not None:
            return (identified,)  # "subjected 62 percent of identified victims to forced labor"
        event = self.event_in_front(figure) if rows[0].attended and figure.kind not in OFFICIALS else None
        if event is not None and event.rows[0].vague:
            return event.rows[:1]  # "49 talks in schools, which some 7,300 pupils attended"
        total = self.total_of_victims(figure, passive=passive) if rows[0].context and not figure.nothing else None
        if total is not None:  # "identified 45 victims. Thirty-three victims were subjected to forced begging"
            as_part(figure, total)
            return total.rows[:1]
        if figure.bare and figure.role == "part" and whole is not None and whole.kind:
            figure.kind, figure.unit = whole.kind, whole.unit
        return rows

    def officials_say(self, verb: int) -> bool:
        """Whether the body in front of a verb is one of the state."""
        clause = itertools.takewhile(lambda one: self.symbols[one] not in _APART, range(verb - 1, -1, -1))
        body = next((self.chunks[one] for one in clause if self.symbols[one] == KINDS["ACTOR"]), None)
        return body is not None and body.word is not None and body.word.actor in _STATE

    def event_in_front(self, figure: Figure) -> Figure | None:
        """The events told of in front."""
        return next((one for one in self.in_front(figure.at) if one.rows and one.rows[0].unit == "event"), None)

    def tied_to(self, figure: Figure, verb: Chunk, *, active: bool) -> None:
        """Note the verb of a figure, in front or behind, with its phase and "as potential victims"."""
        if self.has(verb.end, "as") and verb.end + 1 < len(self.tokens):
            word = self.tokens[verb.end + 1].word
            figure.potential = figure.potential or (word is not None and word.modifier is not None)
        if active:
            figure.governor = verb.at
        else:
            figure.predicate = verb.at
        if verb.word is not None:
            figure.phase = figure.phase or verb.word.phase_verb

    def any_is(self, places: Sequence[int], name: str) -> bool:
        """Whether a verb is of a class."""
        return any(self.tokens[self.chunks[one].at].has(name) for one in places)

    def said_to_be_victims(self, figure: Figure) -> bool:
        """Whether a relative clause behind says that the people counted were victims."""
        if figure.end >= len(self.tokens):
            return False
        if self.has(figure.end, "as"):  # "identified two migrants as victims"
            return any(map(_is_victim, self.tokens[figure.end + 1 : figure.end + 3]))
        at = figure.end + self.tokens[figure.end].reads("comma")
        if not self.has(at, "rel"):
            return False
        if self.has(at + 1, "were_victims"):
            return True
        if self.has(at + 1, "be"):
            return any(map(_is_victim, self.tokens[at + 1 : at + 1 + SOON]))
        near = range(at + 1, min(len(self.tokens) - 1, at + NEAR))  # "whom a court later recognized as victims"
        said = next((one for one in near if self.has(one, "as") or self.tokens[one].reads("considers")), -1)
        return said > 0 and _is_victim(self.tokens[said + 1])

    def in_front_of(self, figure: Figure) -> list[Chunk]:
        """ "the sentences of the other three were suspended": the noun and its "of" """
        place = next(one for one in self.places if self.at(one) is figure)
        front = self.chunks[max(0, place - SOON) : place]
        return front if any(chunk.symbol == KINDS["OF"] for chunk in front) else []

    def claimed_noun(self, rows: Sequence[MetricRow], front: Sequence[Chunk]) -> MetricRow | None:
        """ "suspended all sentences; they fully suspended seven of the nine": what is done with a noun in front"""
        claims = [row for row in rows if row.claims and row.of]
        for chunk in front if claims else ():
            named = {row.metric for row in self.metrics_of(chunk)} if chunk.symbol in _NAMING else set()
            for row in claims:
                if named.intersection(row.of):
                    return row
        return None

    def unsafe(self, figure: Figure) -> bool:
        """Whether what people were taken out of is dangerous work, which is not trafficking."""
        return any(self.has(one, "unsafe") for one in range(figure.end, min(len(self.tokens), figure.end + FAR)))

    def give_verbs_among(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """ "detained several victims, including three women": the three are victims"""
        chunk = self.group(groups, "noun")
        kind = figure.kind
        if chunk is not None and chunk.phrase is not None and kind == "person" and chunk.phrase.kind in VICTIMS:
            figure.kind = chunk.phrase.kind
        if self.give_verbs(figure, place, groups, row):
            return True
        figure.kind = kind
        return False

    def give_noun_in(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """ "imposed fines in 120 of 2,300 inspections" """
        chunk = self.group(groups, "noun")
        found = next(iter(self.metrics_of(chunk)), None) if chunk is not None else None
        counted = figure.counted
        if found is None or not found.enforces or counted is None or counted.metric != "inspections":
            return False
        figure.counted, figure.kind, figure.unit = None, "", found.bare
        figure.rows, figure.rule, figure.role, figure.whole = (found,), row.name, "new", None
        return True

    def total_of_victims(self, figure: Figure, *, passive: bool) -> Figure | None:
        """The victims told of in front whom a figure of victims is a part of; of its own sentence where it says "were victims" """
        if not (figure.bare or figure.kind in VICTIMS) or figure.definite or figure.role != "new":
            return None
        front = self.told(figure.at, FAR) if passive or self.of_victims_told(figure) else self.in_front(figure.at)
        told = (one for one in front if counted_new(one) and one.rows)
        return next((one for one in told if one.rows[0].unit == "victim" and not beyond(figure, one)), None)

    def of_victims_told(self, figure: Figure) -> bool:
        """ "the majority of these victims had been lured; fewer than 25 were victims of sex trafficking" """
        front = [chunk for chunk in self.chunks if chunk.at < figure.at and chunk.phrase is not None]
        return any(
            chunk.phrase.kind in VICTIMS and (self.has(chunk.at - 1, "definite") or self.has(chunk.at - 1, "of_these"))
            for chunk in front
            if chunk.phrase is not None
        )

    def denied(self, place: int) -> bool:
        """Whether a negation governs the verb at a place: "did not repatriate", "did not identify or refer" """
        for one in range(place - 1, max(-1, place - NEAR), -1):
            if self.symbols[one] == KINDS["NOT"]:
                return True
            if self.symbols[one] not in _BEFORE_DENIED:
                return False
        return False

    def give_counted(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """The metric of the noun itself, unless a verb claims it: "upheld three convictions"."""
        assert figure.counted is not None
        if figure.counted.needs and figure.nothing and not self.says(figure.counted.needs):
            return False  # "the changes meant no penalty for defendants"
        if figure.counted.within and not self.says(figure.counted.within):
            figure.kind = "thing"  # "paid 30 visits to schools": no inspector did
            return False
        if figure.role == "part" and figure.noun_at < 0 and self.confirmed(place):
            figure.counted, figure.kind = None, "potential"
            return False  # "of the 60 potential victims, authorities confirmed seven"
        claim = self.claimed_in_front(figure, figure.counted.metric, place) or self.claimed_behind(place)
        if claim is not None:
            figure.counted, figure.kind, figure.rows, figure.rule = None, "case", (claim,), "object of a verb"
            return True
        figure.rows, figure.rule = (figure.counted,), row.name
        return True

    def confirmed(self, place: int) -> bool:
        """Whether the verb in front makes potential victims victims."""
        before = self.chunks[max(0, place - 2) : place]
        return any(one.symbol in _ACTIVE and self.tokens[one.at].has("confirms") for one in before)

    def claimed_in_front(self, figure: Figure, metric: str, place: int) -> MetricRow | None:
        """ "upheld three convictions": what the verb that governs the noun does with it; it lends its phase"""
        near = range(place - 1, max(-1, place - 6), -1)
        at = next((one for one in near if self.symbols[one] in _BEFORE_GOVERNOR), place)
        word = self.chunks[at].word
        if self.symbols[at] not in _GOVERNS or word is None:
            return None
        figure.governor = self.chunks[at].at
        figure.phase = figure.phase or word.phase_verb
        return next((row for row in word.verbs if row.claims and (not row.of or metric in row.of)), None)

    def claimed_behind(self, place: int) -> MetricRow | None:
        """ "three convictions were overturned" """
        for one in range(place + 1, min(len(self.symbols), place + NEAR)):
            symbol, word = self.symbols[one], self.chunks[one].word
            if symbol == KINDS["DONE"] and word is not None:
                return next((row for row in word.verbs if row.claims), None)
            if symbol not in _BETWEEN:
                return None
        return None

    def give_noun(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """The metric of a noun that governs."""
        chunk = self.group(groups, "noun")
        assert chunk is not None
        rows = self.metrics_of(chunk)
        found = self.fit(rows, figure)
        if found is None and rows and figure.kind in OFFICIALS and "suspect" in rows[0].objects:
            figure.kind, figure.unit, found = "suspect", "official", rows[0]
        if found is None and figure.bare and groups["noun"][0] > place:
            found = next((one for one in rows if one.bare), None)
        if found is None:
            return False
        figure.rows, figure.rule = (found,), row.name
        if groups["noun"][0] < place:
            figure.governor = chunk.at
        return True

    def give_any_noun(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """ "ordered two traffickers to pay restitution": what the noun names, whoever is counted"""
        chunk = self.group(groups, "noun")
        rows = self.metrics_of(chunk) if chunk is not None else []
        figure.rows, figure.rule = tuple(rows[:1]), row.name
        return bool(rows)

    def give_number(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """The noun stands in front: "prosecutions fell to 12"."""
        if figure.kind or (figure.role == "prior" and figure.value.kind == "percent"):
            return False  # "compared with 83 victims in 2019", "compared with 48 percent in 2018"
        chunk = self.group(groups, "noun")
        assert chunk is not None
        if "".join(self.symbols[max(0, groups["noun"][0] - 2) : groups["noun"][0]]) == KINDS["NOUN"] + KINDS["WITH"]:
            return False  # "the number of agencies with permits dropped to 1,250": of agencies
        said = chunk.phrase
        named = said.counted if said is not None else None
        found = next(iter(self.metrics_of(chunk)), None) if row.name.endswith("metric noun") else named
        if found is None and said is not None and not said.bare:
            found = self.done_behind(said, groups["noun"][0] + 1)
        if found is None:
            return False
        figure.rows, figure.rule = (found,), row.name
        if said is None:
            figure.counted = found
        else:
            figure.count_as(said)
            figure.form = figure.form or said.form
            figure.population = figure.population or said.population
        return True

    def done_behind(self, said: Phrase, behind: int) -> MetricRow | None:
        """What is said of a noun: "the number of victims assisted fell to 12" """
        verbs = (c.word for c in self.chunks[behind : behind + SOON] if c.symbol in _VERBAL and c.word is not None)
        word = next(verbs, None)
        found = next((row for row in word.verbs if said.kind in row.objects), None) if word is not None else None
        return self.lexis.suffering if found is None and said.kind in VICTIMS else found

    def give_respectively(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        verbs = [one for one in groups["verb"] if self.symbols[one] in _VERBAL]
        places = self.figures_between(verbs[-1], place + RIGHT)[: len(verbs)]
        if place not in places or len(places) != len(verbs):
            return False
        last = self.at(places[-1])
        for one, verb in zip(places, verbs, strict=True):
            other, word = self.at(one), self.chunks[verb].word
            if other.bare:
                other.count_as(last)
            found = self.fit(word.verbs, other) if word is not None else None
            if found is not None:
                other.rows, other.rule, other.governor = (found,), row.name, self.chunks[verb].at
        return bool(figure.rows)

    def give_metric(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """The metric that the row names."""
        figure.rows, figure.rule = (self.lexis.named[row.metric],), row.name
        return True

    def give_custody(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        if figure.value.kind == "none" or self.is_course(figure):
            return False
        return self.give_metric(figure, place, groups, row)

    def is_course(self, figure: Figure) -> bool:
        """ "38 officers received a two-week course": the length belongs to the noun behind it, which is no prison"""
        for at in range(figure.end, len(self.tokens)):
            value = self.tokens[at].value
            if value is not None and value.kind == "duration":
                return value.hyphen and not any(self.has(one, "prison") for one in range(at + 1, at + 1 + SOON))
        return False

    def give_phrasal(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """A phrasal verb around its object: "took 112 cases to court"."""
        chunk = self.group(groups, "verb")
        assert chunk is not None
        text = self.plainly(figure.end, min(figure.end + NEAR, self.next_verb(place)))
        for tail, found in self.lexis.separable.get(self.lows[chunk.at], ()):
            if len(tail) == 1 and self.lexis.is_a(tail[0], "prepositional"):
                continue  # "provided no resources for": these do not part
            if len(tail) == 1 and not self.closes(figure, tail[0]):
                continue  # "took 1,300 children off the streets in 2013" is no "took in"
            if f"{' '.join(tail)} " in text and accepts(found, figure):
                figure.rows, figure.rule, figure.governor = (found,), row.name, chunk.at
                return True
        return False

    def plainly(self, start: int, end: int) -> str:
        """The words of a stretch without articles: a phrasal verb is the same with any."""
        return (
            " ".join(self.lows[at] for at in range(start, min(end, len(self.lows))) if not self.has(at, "article"))
            + " "
        )

    def next_verb(self, place: int) -> int:
        """Where a verb beside that of the figure stands: "helped 162 women escape and sent 74 of them home"."""
        for one in range(place + 2, min(len(self.symbols), place + NEAR)):
            if self.symbols[one] in _ACTIVE and self.symbols[one - 1] in _JOINS:
                return self.chunks[one].at
        return len(self.tokens)

    def closes(self, figure: Figure, word: str) -> bool:
        """Whether a word behind a figure ends its part of the sentence, or another preposition follows."""
        at = next((one for one in range(figure.end, len(self.lows)) if self.lows[one] == word), -1)
        if at < 0:
            return False
        return (
            at + 1 == len(self.tokens)
            or self.tokens[at + 1].kind == "mark"
            or self.has(at + 1, "prep")
            or self.has(at + 1, "conj")
        )

    def give_handled(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """What is done with the cases is done with the people in them, and the other way round."""
        other = self.group_figure(groups)
        if other.reference or other.repeats:
            other = self.find_whole(other) or other
        found = (
            other.rows[0]
            if other.rows
            else other.whole.rows[0]
            if other.whole is not None and other.whole.rows
            else None
        )
        if found is None:
            return False
        if figure.kind == "case":
            fits = ("case" in found.objects or found.unit != "victim") and other.kind in PERSONS
        else:
            found = found if choose([found], figure) is not None else self.lexis.named.get(found.metric, found)
            fits = (
                (other.kind == "case" or other.counted is not None)
                and found.governs
                and choose([found], figure) is not None
            )
        if fits:
            figure.rows, figure.rule = (found,), row.name
        return fits

    def give_handled_noun(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """ "These cases involved 20 defendants": what the sentence in front says of the cases"""
        chunk = self.group(groups, "noun")
        if chunk is None or chunk.phrase is None or chunk.phrase.kind != "case":
            return False
        told = (one for one in reversed(self.previous[-NEAR:]) if one.rows and one.value.kind == "count")
        other = next((one for one in told if one.kind == "case" or one.counted is not None), None)
        if other is None or choose(other.rows[:1], figure) is None:
            return False
        figure.rows, figure.rule = other.rows[:1], row.name
        return True

    def give_verbs_noun(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """ "revoked the licenses of 14 agencies" """
        verb, noun = self.group(groups, "verb"), self.group(groups, "noun")
        if verb is None or verb.word is None or noun is None:
            return False
        said = noun.phrase
        licenses = said is not None and said.kind == "license"
        if not (figure.bare or figure.kind in LICENSED or licenses):
            return False
        found = choose(verb.word.verbs, said) if said is not None and not said.bare else None
        if found is None or not found.governs:
            found = self.fit(verb.word.verbs, figure)
        if found is None:
            return False
        figure.rows, figure.rule, figure.governor = (found,), row.name, verb.at
        return True

    def give_as_case(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """ "opened cases against five men" """
        chunk = self.group(groups, "verb")
        word = chunk.word if chunk is not None else None
        found = next((one for one in word.verbs if "case" in one.objects), None) if word is not None else None
        if chunk is None or found is None:
            return False
        if figure.kind in OFFICIALS:
            figure.kind, figure.unit = "suspect", "official"
        figure.rows, figure.rule, figure.governor = (found,), row.name, chunk.at
        return True

    def give_claimed(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """ "eight had their sentences suspended" """
        words = [self.chunks[one].word for one in groups["verb"]]
        found = next((one for word in words if word is not None for one in word.verbs if one.claims), None)
        if found is None:
            return False
        figure.rows, figure.rule = (found,), row.name
        return True

    def give_outcome(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        chunk = self.group(groups, "noun")
        assert chunk is not None
        rows = self.metrics_of(chunk)
        proceeding = (
            figure.bare or figure.kind in ("case", "complaint") or (figure.counted and figure.counted.unit == "case")
        )
        if not rows or not proceeding:
            return False  # calls that led to an arrest are calls
        called = figure.whole is not None and figure.whole.counted is not None and figure.whole.counted.unit == "call"
        if figure.role == "part" and called and rows[0].unit != "case":
            return False  # "1,714 calls, 57 of which led to the identification of victims": still calls
        figure.rows, figure.rule = (rows[0],), row.name
        people = rows[0].unit not in ("case", None)
        figure.counted, figure.kind, figure.unit = None, "" if people else "case", rows[0].bare if people else "case"
        return True

    def give_nobody(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """ "no court ordered restitution": the noun behind says what there was none of"""
        chunk = self.group(groups, "noun")
        assert chunk is not None
        found = next(iter(self.metrics_of(chunk)), None)
        if found is None or (chunk.word is not None and "noun" in chunk.word.silence):
            return False  # "collected no reliable information"
        figure.rows, figure.rule = (found,), row.name
        figure.kind, figure.unit, figure.counted = "", found.unit, found
        return True

    def give_said(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """ "none of them were victims": victims, whatever their whole is"""
        figure.kind = figure.unit = "victim"
        return self.give_metric(figure, place, groups, row)

    def give_premodified(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        if figure.reference and self.find_whole(figure) is not None:
            return False  # "11 of the 33 convicted traffickers": the 33 have been given
        if "sex offender" in self.plainly(figure.at, figure.end):
            return False  # "denied entry to 12 convicted sex offenders": of any crime, in any country
        found = self.fit(figure.premodified, figure)
        if found is None or found.context:
            return False
        figure.rows, figure.rule = (found,), row.name
        return True

    def give_attended(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """ "3,200 talks, attended by 230,000 people" """
        other = self.group_figure(groups)
        if not other.rows or not (other.rows[0].teaches or other.rows[0].vague):
            return False
        figure.rows = (self.lexis.named["trainees"],) if other.rows[0].teaches else other.rows[:1]
        figure.rule = row.name
        return True

    def give_paid(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """ "restitution totaling $5,000 to nine victims" """
        behind = (one for one in self.figures if one.at > figure.at)
        around = (*self.in_front(figure.at), *behind)
        money = next((one for one in around if one.value.kind == "money" and one.rows), None)
        if money is None or figure.kind not in money.rows[0].objects:
            return False
        figure.rows, figure.rule = money.rows[:1], row.name
        return True

    # ---- what a row gives: how figures stand to each other

    def give_thing(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        figure.kind = "thing"
        return True

    def give_newest(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        return True

    def give_prior(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        figure.role = "prior"
        chunk = self.group(groups, "change")
        stated = chunk.word.stated if chunk is not None and chunk.word is not None else self.moved_before(figure.at)
        figure.stated = stated
        if self.strange(figure) and self.lows[figure.end].endswith("s"):
            figure.kind = "thing"  # "compared to 12 passes"
        self.become(place, EARLIER)
        return True

    def moved_before(self, at: int) -> StatedChange | None:
        return direction(self.tokens[max(0, at - FAR) : at])

    def give_from_to(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """ "rose from 90 in 2003 to 167 in 2004": the first is the earlier figure"""
        stated = direction(self.tokens[max(0, figure.at - FAR) : figure.at])
        if stated is None:
            return False
        newer = self.group_figure(groups)
        figure.role, figure.newer, figure.stated = "prior", newer, stated
        newer.earlier.append((figure, "value_pair", stated))
        self.become(place, EARLIER)
        return True

    def give_part(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        chunk = self.group(groups, "figure")
        assert chunk is not None
        whole = self.listed_whole(place, groups)
        span = (whole.start, whole.stop)
        if chunk.symbol == PART and whole.whole is not None and beyond(figure, whole):
            whole = whole.whole
        if whole.reference or whole.repeats:
            whole = self.told_whole(figure, whole)
        if beyond(figure, whole) and row.name.startswith("kinds"):
            larger = (one for one in self.in_front(whole.at) if counted_new(one) and not beyond(figure, one))
            whole = next(larger, whole)
            span = (whole.start, whole.stop)
        if beyond(figure, whole) or figure.value.kind in MEASURES:
            return False
        named = chunk.figure
        if chunk.symbol == KINDS["REPEATED"] and figure.bare and named is not None:
            if not (named.bare and whole.counted is not None and whole.counted.unit == "case"):
                figure.count_as(whole if named.bare else named)  # "63 of the 180 agencies"
            figure.population, figure.premodified = figure.population or named.population, named.premodified
            if figure.form is None:
                figure.form, figure.own_form = named.form, named.own_form
        return self.made_part(figure, place, whole, span)

    def listed_whole(self, place: int, groups: Groups) -> Figure:
        """The whole that a row names, or that of the parts in between: the list of kinds goes on"""
        whole = self.group_figure(groups)
        between = self.figures_between(groups["figure"][0], place)
        listed = [self.at(one).whole for one in between if self.symbols[one] == PART]
        last = listed[-1] if listed else None
        return last if last is not None and last is not whole and counted_new(last) else whole

    def told_whole(self, figure: Figure, whole: Figure) -> Figure:
        """What a repeated number was said of first; without it a hint of what is told of victims"""
        found = self.find_whole(whole)
        if found is None and whole.kind in VICTIMS:  # "Of the 67 victims in all, 24 were children"
            told = (one for one in self.told(whole.at, FAR) if one.rows and one.rows[0].unit == "victim")
            figure.hint = next((one.rows[:1] for one in told if one.role == "new"), ())
        return found or whole

    def made_part(self, figure: Figure, place: int, whole: Figure | None, span: tuple[int, int] | None = None) -> bool:
        if whole is None or whole is figure or beyond(figure, whole):
            return False
        if figure.kind == "case" and whole.kind in VICTIMS and self.has(figure.at - 1, "prep"):
            return False  # "140 victims, identified in two cases"
        as_part(figure, whole)
        if span is not None:
            figure.whole_span = span
        self.become(place, PART)
        return True

    def give_of_pronoun(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        before = self.chunks[place - 1] if place else None
        counted = figure.value.kind == "count" and not figure.nothing
        if (
            not counted
            and before is not None
            and before.symbol in _ACTIVE
            and before.word is not None
            and before.word.light
        ):
            figure.kind = "thing"  # "legal aid and care, but it provided none of these": no people
            return False
        return self.made_part(figure, place, self.antecedent(figure))

    def give_part_before(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """A part of a figure of the sentences in front."""
        told = (one for one in reversed(self.previous[-NEAR:]) if counted_new(one) and one.rows)
        if figure.kind in VICTIMS:
            farther = (one for one in reversed(self.previous[-FAR:]) if counted_new(one) and one.rows)
            told = (one for one in farther if one.rows[0].unit == "victim")
        return self.made_part(figure, place, next((one for one in told if not beyond(figure, one)), None))

    def give_part_told(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        told = (one for one in self.told(figure.at, NEAR) if counted_new(one) and one.value.low and one.kind != "thing")
        whole = next((one for one in told if not beyond(figure, one)), None)
        if row.name.startswith("accounted"):
            self.form_in_front(figure)
            if whole is not None and figure.pronoun and figure.kind == "case":
                figure.count_as(whole)  # "accounted for 545 of the cases": of whatever is counted
        return self.made_part(figure, place, whole)

    def form_in_front(self, figure: Figure) -> None:
        """ "sex trafficking accounted for 545": the form is the subject"""
        for token in reversed(self.tokens[max(0, figure.at - NEAR) : figure.at]):
            if token.value is not None or token.kind == "mark" or token.has("conj"):
                return
            if token.word is not None and token.word.form is not None:
                figure.form, figure.own_form = token.word.form, True
                return

    def give_part_on(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        if row.name.startswith("accounted"):
            self.form_in_front(figure)
        return self.made_part(figure, place, self.group_figure(groups).whole)

    def give_part_noun(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """ "Of the victims identified, 345 were female": the whole is named by its noun, and by what was done"""
        (at,) = groups["noun"][:1]
        chunk = self.chunks[at]
        said = chunk.phrase
        if said is None or (said.bare and not said.premodified):
            return False
        done = said.premodified or self.done_to(at + 1)
        whole = self.named_whole(figure, chunk.at, said, done)
        if whole is None and not done:
            probe = Figure(chunk.at, chunk.end, figure.value, 0, 0, kind=said.kind, counted=said.counted)
            whole = self.antecedent(probe)
        if whole is not None:
            return self.made_part(figure, place, whole)
        found = choose(done, said) if done else None
        if found is None:
            return False
        figure.rows, figure.rule = (found,), row.name
        figure.kind, figure.unit = figure.kind or said.kind, figure.unit or said.unit
        self.become(place, PART)
        return True

    def named_whole(self, figure: Figure, at: int, said: Phrase, done: Sequence[MetricRow]) -> Figure | None:
        """ "350 investigations of 540 suspects. Of the investigations, ...": the figure in front that counts what is named"""
        fits = choose(done, said) if done else said.counted
        names = {fits.metric} if fits is not None else {one.metric for one in done}
        told = (one for one in self.told(at, FAR) if counted_new(one) and one.rows and not beyond(figure, one))
        named = [one for one in told if one.rows[0].metric in names]
        alike = (one for one in named if one.counted is not None and said.counted is not None)
        return next(alike, next(iter(named), None))

    def done_to(self, place: int) -> tuple[MetricRow, ...]:
        """What a participle behind a noun says: "of the victims identified" """
        chunk = self.chunks[place] if place < len(self.chunks) else None
        participle = chunk is not None and chunk.symbol == KINDS["WHEN_DONE"]
        return chunk.word.verbs if chunk is not None and participle and chunk.word is not None else ()

    def give_bracketed(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """ "most victims (240) were women": the noun in front of the bracket says what is counted"""
        chunk = self.group(groups, "noun")
        said = chunk.phrase if chunk is not None else None
        if said is None or said.bare:
            return False
        told = (one for one in self.told(figure.at, NEAR) if counted_new(one) and not beyond(figure, one))
        whole = next((one for one in told if one.kind == said.kind or one.counted is not None), None)
        if whole is None and said.counted is None:
            return False
        figure.count_as(said)
        figure.form, figure.population = figure.form or said.form, figure.population or said.population
        if whole is None and said.counted is not None:
            figure.rows, figure.rule = (said.counted,), row.name
            return True
        return self.made_part(figure, place, whole)

    def give_verbs_bracketed(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """ "identified fewer potential victims (190)": the noun in front says that they are potential"""
        chunk = self.group(groups, "noun")
        said = chunk.phrase if chunk is not None else None
        if figure.bare and said is not None and said.kind == "potential":
            figure.count_as(said)
            figure.population = figure.population or said.population
        return self.give_verbs(figure, place, groups, row)

    def give_same(self, figure: Figure, place: int, groups: Groups, row: Row) -> bool:
        """Goes on with what another figure counts."""
        other = self.group_figure(groups)
        figure.continues, figure.rule = other, row.name
        if figure.bare:
            figure.count_as(other)
        if row.name != "gapped verb":
            figure.form = figure.form or other.form
        return True

    # ---- what several rows ask

    def share_nouns(self) -> None:
        """ "31 sex and seven labor trafficking investigations": the noun stands once, at the end"""
        for index in range(len(self.places) - 2, -1, -1):
            place, after = self.places[index], self.places[index + 1]
            left, right = self.at(place), self.at(after)
            if left.value.kind != "count" or right.value.kind != "count" or not left.bare or right.bare:
                continue
            between = "".join(self.symbols[place + 1 : after])
            if self.acts_apart(place, after):
                continue
            if 0 < len(between) <= 4 and set(between) <= _SHARED:
                left.count_as(right)
                if self.symbols[place] == KINDS["BARE"] and left.counted is not None:
                    self.become(place, KINDS["COUNTED"])
                elif self.symbols[place] == KINDS["BARE"]:
                    self.become(place, KINDS["NOUNED"])

    def acts_apart(self, place: int, after: int) -> bool:
        """ "courts acquitted five and 13 trials were pending": the second has a verb of its own, and the first has one too"""
        led = place > 0 and self.symbols[place - 1] in _ACTIVE
        return led and self.symbols[after + 1 : after + 2] in ([KINDS["DEED"]], [KINDS["BE"]], [KINDS["DONE"]])

    def go_on_with(self, figure: Figure, places: Sequence[int]) -> None:
        """ "registered 37 agencies and fined one": a bare object counts what the object in front does, if its verb takes that"""
        last = next(
            (
                one
                for one in self.in_front(figure.at, 4)
                if one.value.kind == "count" and one.kind and one.role != "prior"
            ),
            None,
        )
        if last is None or last.kind == "thing":
            return
        words = [self.chunks[one].word for one in places]
        if any(last.kind in row.objects for word in words if word is not None for row in word.verbs):
            figure.kind, figure.unit = last.kind, last.unit

    def lend(self, figure: Figure) -> None:
        """ "Two constables were suspended, yet neither was put on trial": what a bare subject stands for.

        Officials or victims, where the sentence in front, or the part of its own in front, tells of nobody else.
        """
        if figure.value.kind not in ("count", "none") or self.strange(figure):
            return  # "no chief was charged": a noun that no table has
        told = [one for one in self.in_front(figure.at, 4) if one is not figure]
        if not told and any(map(_is_victim, self.tokens[max(0, figure.at - FAR) : figure.at])):
            figure.kind = figure.unit = "victim"  # "Victims are seldom penalized: seven were held"
            return
        told = told or self.told_before()
        classes = {_class(one) for one in told} - {""}
        if len(classes) != 1 or not classes <= {"official", "victim"}:
            return
        (kind,) = classes
        whole = next(one for one in told if _class(one) == kind)
        figure.kind = figure.unit = kind
        if counted_new(whole) and not beyond(figure, whole):
            as_part(figure, whole)

    def told_before(self) -> list[Figure]:
        """The figures of the sentence in front, the last first."""
        last = self.previous[-1].sentence if self.previous else None
        if last is None or not 0 <= self.tokens[0].start - last.end <= SOON:
            return []
        return [one for one in reversed(self.previous[-NEAR:]) if one.sentence == last]


_APART = frozenset(KINDS[name] for name in ("SEMI", "BREAK", "COMMA", "CLAUSE", "WHO"))
_PARTICIPLES = frozenset((KINDS["DONE"], KINDS["WHEN_DONE"]))
_STATE = frozenset((Doer.GOVERNMENT, Doer.POLICE, Doer.PROSECUTORS, Doer.EMBASSY))


def _is_victim(token: Token) -> bool:
    return token.word is not None and token.word.noun is not None and token.word.noun.kind == "victim"


def _class(figure: Figure) -> str:
    """Whom a figure tells of, as far as it matters for what is done to them."""
    if figure.value.kind in MEASURES:
        return ""
    if figure.kind in OFFICIALS or figure.unit == "official" or (figure.rows and figure.rows[0].unit == "official"):
        return "official"
    if figure.kind in VICTIMS or (figure.rows and figure.rows[0].unit == "victim"):
        return "victim"
    if figure.value.kind in SHARES:
        return ""
    return figure.kind or (figure.rows[0].metric if figure.rows else "")


_NAMING = frozenset((KINDS["METRIC"], KINDS["SERVICE"]))
_JOINS = frozenset(KINDS[name] for name in ("AND", "COMMA", "BREAK", "SEMI"))
_SHARED = frozenset((KINDS["AND"], KINDS["COMMA"], KINDS["MORE"], KINDS["FORM"], KINDS["WORD"]))
_BETWEEN = frozenset(
    KINDS[name]
    for name in ("PREP", "OF", "FROM", "TO", "WORD", "TIME", "FORM", "NOUN", "ACTOR", "METRIC", "COMMA", "AND")
)

__all__ = ["Reader"]
