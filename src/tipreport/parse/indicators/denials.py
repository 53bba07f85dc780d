"""Stated absences: "did not prosecute any", "did not report investigating", "data on arrests were not available".

A negation is matched against `rules.grammar.deny` as a figure is against its rows. What is denied then stands behind it:
verbs with their object (zero), or the metrics that a list of nouns, gerunds and "how many ... were" names (not reported,
none known).

Over 400 lines: one kind of statement, with the list that it denies.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence

import attrs

from tipreport.model import State
from tipreport.parse.indicators.chunks import Chunk, Chunker
from tipreport.parse.indicators.constructions import Reader
from tipreport.parse.indicators.figures import Figure, choose
from tipreport.parse.indicators.grammar import Rows, compiled, matched
from tipreport.parse.indicators.nouns import Phrase, phrase
from tipreport.parse.text.words import FAR, ING, LONG, NEAR, PRESENT, SOON, Token, Value, Word
from tipreport.rules.grammar.deny import DENIED, DENY, NEITHER, SILENT
from tipreport.rules.grammar.kinds import EFFORTS, INVOLVED, OFFICIALS
from tipreport.rules.grammar.rows import Row
from tipreport.rules.lexicon import MetricRow

_VERBAL = frozenset(
    DENIED[name] for name in ("DO", "DOES", "DONE", "PHASE", "GIVEN", "GETS", "DEED", "DOING", "WHEN_DONE")
)
_SILENCES = {"report": "SAYS", "data": "KEEPS", "split": "SPLITS", "aware": "AWARE", "noun": "DATA", "known": "KNOWN"}
_ENDS = frozenset(DENIED[name] for name in ("SEMI", "CLAUSE", "COLON", "OPEN", "CHANGE"))
_SKIPPED = frozenset(
    DENIED[name] for name in ("ANY", "WORD", "FORM", "TIME", "MORE", "COMMA", "AND", "IT", "ACTOR", "NOT", "PREP")
)
_NOUNS = frozenset(DENIED[name] for name in ("NOUN", "ACTOR"))
_NEGATIONS = frozenset((DENIED["NOT"], DENIED["NEITHER"]))
_PREPS = frozenset(DENIED[name] for name in ("OF", "PREP", "INVOLVING", "WITH", "TO"))


@attrs.define(eq=False)
class Piece:
    """A chunk, or a word between chunks that a negation looks at."""

    symbol: str
    at: int
    end: int
    word: Word | None = None
    phrase: Phrase | None = None
    known: bool = False


@functools.cache
def _rows() -> Rows[Row]:
    """The rows for a negation, and those for "neither"."""
    both = ((DENIED["NOT"], DENY), (DENIED["NEITHER"], NEITHER))
    return Rows((focus, compiled(row.pattern, DENIED), row) for focus, rows in both for row in rows)


def absences(sentence: Reader) -> list[Figure]:
    """The absences that the negations of a sentence state, in order."""
    return _Denials(sentence).read()


class _Denials:
    """The negations of one sentence."""

    def __init__(self, sentence: Reader) -> None:
        self.sentence, self.tokens = sentence, sentence.tokens
        chunks = sentence.chunks or Chunker(sentence.tokens, lambda at: None).read()
        symbols = sentence.symbols or [chunk.symbol for chunk in chunks]
        self.pieces = list(_pieces(self.tokens, chunks, symbols))
        self.text = "".join(piece.symbol for piece in self.pieces)
        self.turned = self.text[::-1]
        self.found: list[Figure] = []

    def read(self) -> list[Figure]:
        done = -1
        for place, piece in enumerate(self.pieces):
            if piece.at < done:
                continue
            if piece.symbol in _NEGATIONS:
                done = self.negation(place)
            elif piece.symbol == DENIED["MISSING"] and not self.tokens[piece.at].has("available"):
                self.unavailable(place, place)
            elif piece.symbol == DENIED["UNCLEAR"]:
                self.unclear(place)
            elif piece.known:
                self.no_reports(place)
        return self.found

    def negation(self, place: int) -> int:
        """Read one negation; the token behind what it denies."""
        begin = max(0, place - LONG)
        text = self.text[begin : place + LONG]
        turned, present = text[::-1], frozenset(text)
        for pattern, row in _rows().between(text, place - begin):
            found = matched(pattern, text, turned, place - begin) if pattern.needs <= present else None
            if found is None:
                continue
            groups = {name: [begin + one for one in places] for name, places in found.groups.items()}
            made = len(self.found)
            if self.give(row, place, groups):
                last = self.pieces[groups["verbs"][-1]].end if groups.get("verbs") else 0
                for figure in self.found[made:]:
                    figure.rule = row.name
                return last
        return 0

    # ---- what a row gives

    def give(self, row: Row, place: int, groups: Groups) -> bool:
        return bool(getattr(self, f"give_{row.gives}")(place, groups, row))

    def give_nothing(self, place: int, groups: Groups, row: Row) -> bool:
        return True

    def give_undivided(self, place: int, groups: Groups, row: Row) -> bool:
        """ "did not report how many of the 45 were children": a part that is not told"""
        many = next(one for one in range(place, len(self.pieces)) if self.text[one] == DENIED["MANY"])
        behind = self.behind_of(many)
        whole = self.whole_of(place, many, behind)
        said = next((row for row, probe in self.named(behind, clause=True) if not row.context), None)
        if said is not None and self.text[many + 1 : many + 2] == DENIED["DONE"]:
            return False  # "how many were referred": the verb says what
        if (
            said is None
            and whole is None
            and any(self.kind_at(one) == "victim" for one in range(many, min(len(self.pieces), many + SOON)))
        ):
            said = self.sentence.lexis.named["victims_identified"]
        if whole is None and said is None:
            return False
        metric = said or (whole.rows[0] if whole is not None else None)
        assert metric is not None
        kind = whole.kind if whole is not None else ""
        state = State.NOT_DISAGGREGATED if whole is not None else State.NOT_REPORTED
        self.absence(place, self.last_said(place, many), metric, state, Phrase(self.pieces[many].end, kind=kind))
        return True

    def whole_of(self, place: int, many: int, behind: int) -> Figure | None:
        """What a part is not told of: the sum, the number that is said again, else the count in front."""
        if self.tokens[self.pieces[many].at].has("how_much"):
            told = self.sentence.told(self.pieces[place].at)
            return next((one for one in told if one.rows and one.value.kind == "money"), None)
        at = self.pieces[behind - 1].at
        own = next((one for one in self.sentence.figures if one.at == at and one.value.kind == "count"), None)
        if own is not None:
            found = self.sentence.find_whole(own)
            return found if found is not None and found.rows else None
        suffered = self.text[many + 1 : many + 2] == DENIED["DONE"]
        of_them = any(self.kind_at(one) == "victim" for one in range(many + 1, behind))
        return self.whole_before(place, of_victims=suffered or of_them)

    def behind_of(self, many: int) -> int:
        """The piece that says what is not told: "how many of the potential victims" they are is told."""
        if self.text[many + 1 : many + 2] != DENIED["OF"]:
            return many
        nouns = (one for one in range(many + 2, min(len(self.pieces), many + NEAR)) if self.text[one] in _TOLD_OF)
        return next(nouns, many - 1) + 1

    def kind_at(self, place: int) -> str:
        said = self.pieces[place].phrase
        return said.kind if said is not None else ""

    def give_split(self, place: int, groups: Groups, row: Row) -> bool:
        """ "did not disaggregate convictions by form" """
        last = next(one for one in range(place, len(self.pieces)) if self.text[one] == DENIED["SPLITS"])
        if self.untold(place, last, last + 1, State.NOT_DISAGGREGATED):
            return True
        whole = self.whole_before(place)
        passive = self.tokens[self.pieces[place].at].has("not_be")
        if whole is None or passive:
            return True
        self.absence(
            place, last, whole.rows[0], State.NOT_DISAGGREGATED, Phrase(self.pieces[last].end, kind=whole.kind)
        )
        return True

    def give_unknown(self, place: int, groups: Groups, row: Row) -> bool:
        last = next(one for one in range(place, len(self.pieces)) if self.text[one] == DENIED["AWARE"])
        return bool(self.untold(place, last, last + 1, State.NONE_KNOWN))

    def give_untold(self, place: int, groups: Groups, row: Row) -> bool:
        last = groups["verbs"][-1]
        if last + 1 < len(self.pieces) and self.text[last + 1] == DENIED["SCANT"]:
            return True
        self.untold(place, last, last + 1, State.NOT_REPORTED)
        return True

    def give_unavailable(self, place: int, groups: Groups, row: Row) -> bool:
        return self.tokens[self.pieces[place].at].has("not_be") and self.unavailable(groups["data"][0], place)

    def give_zero(self, place: int, groups: Groups, row: Row) -> bool:
        """Verbs denied of their object: "did not prosecute or convict any traffickers"."""
        verbs = [one for one in groups["verbs"] if self.text[one] in _VERBAL]
        return self.zero(place, verbs, groups["verbs"][-1] + 1)

    def give_zero_each(self, place: int, groups: Groups, row: Row) -> bool:
        """ "neither investigated nor prosecuted any cases": each verb with the object that follows"""
        made = False
        verbs = [one for one in groups["verbs"] if self.text[one] in _VERBAL or self.text[one] == DENIED["SAYS"]]
        if self.tokens[self.pieces[place].at + 1].low.startswith(EFFORTS):
            return True
        told = False
        for verb, after in zip(verbs, [*verbs[1:], len(self.pieces)], strict=True):
            if self.text[verb] == DENIED["SAYS"]:
                made = bool(self.untold(verb - 1, verb, verb + 1, State.NOT_REPORTED)) or made
                continue
            own = self.nouns_behind(verb + 1, after)
            object_here = any(self.text[one] in _NOUNS for one in range(verb + 1, after))
            begin = verb - 1 if told and self.text[verb - 1] in _JOINS else place  # "nor ordered restitution"
            told = bool(own) or object_here
            if own and self.light(verb):
                made = self.zero_nouns(begin, own, verb) or made
            else:
                made = self.zero(begin, [verb], verb + 1 if object_here else verbs[-1] + 1) or made
        if not made and verbs and (self.funds(verbs[0]) or any(map(self.light, verbs))):
            nouns = self.nouns_behind(verbs[-1] + 1, len(self.pieces))
            made = bool(nouns) and self.zero_nouns(place, nouns, place)
        return made

    def give_zero_nouns(self, place: int, groups: Groups, row: Row) -> bool:
        """ "did not make any arrests", "did not identify or provide care to any victims" """
        verbs = groups.get("verbs", [])
        nouns = self.listed(groups["nouns"])
        made = False
        own = [one for one in verbs if self.text[one] in _VERBAL and not self.light(one)]
        if own and own != list(verbs):
            made = self.zero(place, own, groups["nouns"][-1] + 1)
        if self.definite(groups["nouns"][0]) or self.as_something(groups["nouns"][-1] + 1):
            return True
        if own and own == list(verbs) and self.zero(place, own, verbs[-1] + 1):
            return True
        if own and own[-1:] == list(verbs)[-1:] and not self.funds(own[-1]):
            return made
        return self.zero_nouns(place, nouns, groups["verbs"][-1] if verbs else groups["nouns"][0]) or made

    # ---- zeros

    def light(self, place: int) -> bool:
        word = self.pieces[place].word
        return word is not None and (word.light or word.phase_verb is not None)

    def funds(self, place: int) -> bool:
        """Whether a verb is one of money, whose object is what it pays for: "did not fund any research" """
        word = self.pieces[place].word
        return word is not None and any("money" in row.objects for row in word.verbs)

    def definite(self, place: int) -> bool:
        """ "did not finish the action plan": of one that is known"""
        at = self.pieces[place].at
        return at > 0 and self.tokens[at - 1].has("definite") and not self.tokens[at - 1].has("any")

    def as_something(self, place: int) -> bool:
        """ "did not record convictions as trafficking convictions": of how they are filed"""
        return (
            place < len(self.pieces) and self.tokens[min(self.pieces[place].at, len(self.tokens) - 1)].has("as")
        ) or (self.pieces[place - 1].end < len(self.tokens) and self.tokens[self.pieces[place - 1].end].has("as"))

    def listed(self, places: Sequence[int]) -> list[int]:
        """The nouns of a list: behind a comma only where an "or" closes it."""
        nouns = [one for one in places if self.pieces[one].symbol in (DENIED["METRIC"], DENIED["SERVICE"])]
        ands = [one for one in places if self.text[one] == DENIED["AND"]]
        return nouns if ands else nouns[:1]

    def nouns_behind(self, start: int, stop: int) -> list[int]:
        found = []
        for one in range(start, min(stop, start + NEAR)):
            if self.text[one] in (DENIED["METRIC"], DENIED["SERVICE"]):
                found.append(one)
            elif self.text[one] not in _SKIPPED and self.text[one] not in (DENIED["NOUN"], DENIED["ANY"]):
                break
        return found[:1]

    def zero_nouns(self, place: int, nouns: Sequence[int], last: int) -> bool:
        for one in nouns:
            piece = self.pieces[one]
            for row in self.metrics_of(piece)[:1]:
                probe = self.with_of(one)
                stop = last if len(nouns) > 1 else self.any_before(one, last)
                made = self.absence(place, stop, row, State.ZERO_STATED, probe)
                if probe.counted is not None:
                    made.kind, made.counted, made.unit = "", row, row.unit
                elif not probe.kind:
                    made.unit = None
        return bool(nouns)

    def any_before(self, place: int, last: int) -> int:
        """ "did not fund any": the words of the denial, "any" included"""
        return next((one for one in range(place, last, -1) if self.text[one] == DENIED["ANY"]), last)

    def zero(self, place: int, verbs: Sequence[int], start: int) -> bool:
        """Zero for each verb whose object stands at `start`; not where it is one that is known, or none that fits."""
        probe, any_at = self.object_at(start)
        if probe is None:
            return False
        passive = verbs and self.text[verbs[0]] in (DENIED["DONE"], DENIED["GIVEN"])
        if passive:
            return False  # "were not convicted": of whom the subject tells
        made = False
        for verb in verbs:
            word = self.pieces[verb].word
            row = self.fit(word.verbs, probe, any_at >= 0) if word is not None else None
            if row is not None and not row.context:
                stop = place if len(verbs) > 1 else any_at if any_at >= 0 else verb
                figure = self.absence(place, stop, row, State.ZERO_STATED, probe)
                self.of_them(figure, start)
                made = True
        if not made and verbs and probe.bare and any_at >= 0 and self.light(verbs[-1]):
            return self.zero_of_noun(place, any_at)
        return made

    def zero_of_noun(self, place: int, last: int) -> bool:
        """ "courts could order compensation, but they did not order any": none of the noun in front"""
        front = range(place - 1, max(-1, place - NEAR), -1)
        noun = next((one for one in front if self.text[one] in (DENIED["SERVICE"], DENIED["METRIC"])), -1)
        rows = self.metrics_of(self.pieces[noun])[:1] if noun >= 0 else []
        for row in rows:
            self.absence(place, last, row, State.ZERO_STATED, Phrase(self.pieces[last].end)).unit = None
        return bool(rows)

    def object_at(self, start: int) -> tuple[Phrase | None, int]:
        """The noun phrase behind denied verbs, and where "any" stands (-1 without)."""
        any_at = -1
        for one in range(start, min(len(self.pieces), start + NEAR)):
            piece = self.pieces[one]
            if piece.symbol == DENIED["ANY"]:
                if self.tokens[piece.at].has("anyone"):
                    return Phrase(piece.end), one
                any_at = one
            elif piece.symbol in (DENIED["NOUN"], DENIED["ACTOR"], DENIED["METRIC"]):
                said = piece.phrase or phrase(self.tokens, piece.at)
                return (said, any_at) if any_at >= 0 or self.indefinite(piece, said) else (None, any_at)
            elif piece.symbol in (DENIED["OF_WHOM"], DENIED["OF"]) and any_at >= 0:
                return Phrase(piece.end), any_at
            elif piece.symbol == DENIED["THE"] and any_at < 0 and not self.tokens[piece.at].has("story"):
                return None, -1
            elif piece.symbol in (DENIED["SERVICE"], DENIED["PREP"], DENIED["TO"]) and any_at < 0:
                continue
            elif piece.symbol not in _SKIPPED and piece.symbol not in (DENIED["THE"], DENIED["SCANT"]):
                break
            if piece.symbol == DENIED["SCANT"]:
                return None, any_at
        return (Phrase(len(self.tokens)), any_at) if any_at >= 0 else (None, any_at)

    def indefinite(self, piece: Piece, said: Phrase) -> bool:
        """ "victims", "a victim": of nobody in particular"""
        plural = said.noun_at >= 0 and self.is_plural(said)
        return plural or (piece.at > 0 and self.tokens[piece.at - 1].has("story"))

    def is_plural(self, said: Phrase) -> bool:
        word = self.tokens[said.noun_at].word
        return self.tokens[said.noun_at].nationality is not None or (word is not None and word.plural)

    def fit(self, rows: Sequence[MetricRow], probe: Phrase, any_: bool) -> MetricRow | None:
        if probe.bare:
            fits = (row for row in rows if row.governs and ("any" in row.objects or row.bare))
            return next(fits, None) if any_ else None
        kind = probe.kind or (
            probe.counted.objects[0] if probe.counted is not None and "potential" in probe.counted.objects else ""
        )
        kind = "suspect" if kind in OFFICIALS and any(row.enforces for row in rows) else kind
        return next((row for row in rows if kind and kind in row.objects and not row.within), None)

    def of_them(self, figure: Figure, start: int) -> None:
        """ "did not prosecute any of them": of those in front"""
        if figure.kind or not any(
            self.text[one] == DENIED["OF_WHOM"] for one in range(start, min(len(self.pieces), start + NEAR))
        ):
            return
        whole = next((one for one in self.sentence.told(figure.at) if one.kind), None)
        if whole is not None:
            figure.kind, figure.unit, figure.whole, figure.role = whole.kind, whole.unit, whole, "part"
            figure.whole_span = (whole.start, whole.stop)

    # ---- what is not told

    def unclear(self, place: int) -> None:
        """ "it is unknown how many victims were referred" """
        after = place + 1
        if after < len(self.pieces) and self.text[after] in (DENIED["MANY"], DENIED["WHETHER"]):
            if self.text[after] == DENIED["MANY"] and after + 1 < len(self.pieces) and self.text[after + 1] in _PART_OF:
                self.give_undivided(place, {}, DENY[0])
            else:
                self.untold(place, place, after, State.NOT_REPORTED)
            for figure in self.found[-1:]:
                figure.rule = "not reported"

    def no_reports(self, place: int) -> None:
        """ "no data on victims", "no reports that the government penalized victims" """
        for one in range(place + 1, min(len(self.pieces), place + NEAR)):
            piece = self.pieces[one]
            if piece.symbol == DENIED["DATA"]:
                made = self.untold(place, one, one + 1, State.NOT_REPORTED)
            elif piece.symbol == DENIED["KNOWN"]:
                if not self.clause_follows(one):
                    return
                made = self.untold(place, one, one + 1, State.NONE_KNOWN, clause=True)
                if not made:
                    made = self.involved(place, one)
            elif piece.symbol in _SKIPPED or piece.symbol == DENIED["FORM"]:
                continue
            else:
                return
            for figure in self.found[len(self.found) - made :] if made else ():
                figure.rule = "none known" if figure.state is State.NONE_KNOWN else "not reported"
            return

    def clause_follows(self, place: int) -> bool:
        """ "no reports that", "no reported cases in which", "no reports officials penalized" """
        if self.tokens[self.pieces[place].end - 1].low.endswith("that"):
            return True
        near = self.pieces[place + 1 : place + SOON]
        return any(
            piece.symbol == DENIED["WHO"]
            or self.tokens[piece.at].has("in_which")
            or (
                (piece.symbol == DENIED["ACTOR"] or (piece.phrase is not None and piece.phrase.kind == "official"))
                and all(one.symbol == DENIED["THE"] for one in near[:number])
            )
            for number, piece in enumerate(near)
        )

    def involved(self, place: int, last: int) -> int:
        """ "no reports that peacekeepers had been involved in trafficking": officials of whom that is not known"""
        for one in range(last + 1, min(len(self.pieces), last + NEAR)):
            said = self.pieces[one].phrase
            if said is not None and said.kind in OFFICIALS and said.unit != "person":
                words = self.tokens[said.end : said.end + NEAR]
                if any(token.low.startswith(INVOLVED) for token in words):
                    self.absence(place, last, self.sentence.lexis.officials, State.NONE_KNOWN, said).unit = None
                    return 1
                return 0
        return 0

    def unavailable(self, place: int, at: int) -> bool:
        """ "statistics on arrests were not available": what is not told stands in front, or is the figure in front"""
        data = next((one for one in range(place, max(-1, place - FAR), -1) if self.text[one] == DENIED["DATA"]), -1)
        if data < 0:
            return False
        made = self.untold(at, self.last_missing(at), data + 1, State.NOT_REPORTED, stop=at)
        if not made and any(self.text[one] == DENIED["TIME"] for one in range(data, at)):
            told = next(
                (one for one in self.sentence.told(self.pieces[data].at) if one.rows and one.value.kind == "count"),
                None,
            )
            if told is not None:
                probe = Phrase(self.pieces[at].end, kind=told.kind, form=told.form)
                self.absence(at, self.last_missing(at), told.rows[0], State.NOT_REPORTED, probe).governor = -1
                made = 1
        for figure in self.found[len(self.found) - made :] if made else ():
            figure.rule = "data not available"
        return bool(made)

    def last_missing(self, at: int) -> int:
        return next(
            (one for one in range(at, min(len(self.pieces), at + SOON)) if self.text[one] == DENIED["MISSING"]), at
        )

    def last_said(self, place: int, many: int) -> int:
        return next((one for one in range(many, place, -1) if self.text[one] in _SAID), place)

    def whole_before(self, place: int, *, of_victims: bool = False) -> Figure | None:
        """The count in front; of what was done to people, that of them as victims, where there is one."""
        at = self.pieces[place].at
        told = [one for one in self.sentence.told(at) if one.rows and one.value.kind == "count" and one.role == "new"]
        counts = [one for one in told if not one.nothing]
        victims = [one for one in counts if one.rows[0].officially] if of_victims else []
        return next(iter(victims or counts), None)

    def untold(self, place: int, last: int, begin: int, state: State, *, clause: bool = False, stop: int = -1) -> int:
        """Each metric that is named in what is not told; how many."""
        named = self.named(begin, clause=clause, stop=stop)
        seen: set[str] = set()
        for row, probe in named:
            if row.metric not in seen and not (row.context and not clause):
                seen.add(row.metric)
                made = self.absence(place, last if len(named) == 1 else place, row, state, probe)
                if state is not State.NOT_REPORTED:
                    made.unit = None
        return len(seen)

    def named(self, begin: int, *, clause: bool = False, stop: int = -1) -> list[tuple[MetricRow, Phrase]]:
        """The metrics named from a piece on: nouns, gerunds, and in a clause or behind "how many" its own verbs."""
        return _Named(self, begin, clause, stop).read()

    def metrics_of(self, piece: Piece) -> list[MetricRow]:
        said = piece.phrase.counted if piece.phrase is not None else None
        word = piece.word
        rows = [said, word.counted if word is not None else None, word.service if word is not None else None]
        return [row for row in rows if row is not None]

    def with_of(self, place: int) -> Phrase:
        """A metric noun with what "of" adds: "convictions of officials"."""
        piece = self.pieces[place]
        word = piece.word
        said = piece.phrase or Phrase(piece.end, counted=word.counted if word is not None else None)
        if place + 2 < len(self.pieces) and self.text[place + 1] in _PREPS:
            behind = place + 2
            while behind < len(self.pieces) - 1 and self.text[behind] in (DENIED["ANY"], DENIED["THE"], DENIED["WORD"]):
                behind += 1
            of = self.pieces[behind].phrase
            near = self.pieces[behind].word
            form = near.form if near is not None else None
            if of is not None:
                return attrs.evolve(
                    said, kind=said.kind or of.kind, unit=said.unit or of.unit, population=said.population or of.population,
                    form=said.form or of.form, own_form=said.own_form or of.own_form, end=max(said.end, of.end),
                )  # fmt: skip
            if form is not None and said.form is None:
                return attrs.evolve(said, form=form, own_form=True, end=max(said.end, self.pieces[behind].end))
        return said

    def absence(self, place: int, last: int, row: MetricRow, state: State, said: Phrase) -> Figure:
        """One absence, from the negation to the piece `last`, of what `said` says."""
        at = self.pieces[place].at
        stop = max(self.pieces[last].end, at + 1) - 1
        figure = Figure(at, at + 1, Value("none", 0, 0), self.tokens[at].start, self.tokens[stop].end)
        figure.say(said)
        figure.counted = None
        figure.rows, figure.state, figure.governor = (row,), state, at
        figure.nothing = state is State.ZERO_STATED
        self.found.append(figure)
        return figure


class _Named:
    """The metrics that are named in what is not told, piece by piece."""

    def __init__(self, denials: _Denials, begin: int, clause: bool, stop: int) -> None:
        self.denials, self.pieces, self.text = denials, denials.pieces, denials.text
        self.counting, self.preposition = clause, False
        self.pending: Phrase | None = None
        self.found: list[tuple[MetricRow, Phrase]] = []
        self.place = begin
        self.stop = stop if stop >= 0 else len(self.pieces)
        first = self.pieces[begin].at if begin < len(self.pieces) else 0
        self.reach = first + FAR

    def read(self) -> list[tuple[MetricRow, Phrase]]:
        while self.place < self.stop and self.pieces[self.place].at < self.reach:
            piece = self.pieces[self.place]
            if self.ends(piece):
                break
            self.step(piece)
            self.place += 1
        return self.found

    def ends(self, piece: Piece) -> bool:
        if piece.symbol in _ENDS or self.denials.tokens[piece.at].has("stops"):
            return True
        if piece.symbol == DENIED["NOT"] and self.place > 0 and piece.word is not None:
            return True  # ", nor did it report", "and courts did not order"
        if self.denials.tokens[piece.at].has("pronoun") and self.text[self.place - 1 : self.place] == DENIED["AND"]:
            return True  # "did not report any prosecutions, and it depended on donors for care"
        if piece.symbol == DENIED["BREAK"]:
            after = self.place + 1
            return after < len(self.pieces) and self.text[after] not in _GOES_ON
        if self.is_one_case(piece):
            return True  # "no further information regarding a May 2010 case involving the arrest of"
        if piece.symbol == DENIED["WHETHER"]:
            return self.text[self.place + 1 : self.place + 2] != DENIED["ANY"]
        if (
            piece.symbol in _FIGURES
            and not piece.known
            and self.text[: self.place].rstrip(DENIED["THE"])[-1:] in (DENIED["AND"], DENIED["COMMA"])
        ):
            return True  # "..., and 24 victims assisted investigators"
        return piece.symbol == DENIED["WHO"] and bool(self.found)

    def is_one_case(self, piece: Piece) -> bool:
        """Whether a single case is told of, of which there is no number."""
        said, sentence = piece.phrase, self.denials.sentence
        if said is None or said.kind != "case" or said.noun_at < 0 or self.denials.is_plural(said):
            return False
        front = range(piece.at - 1, max(-1, piece.at - SOON), -1)
        return any(sentence.has(at, "story") or sentence.has(at, "definite") for at in front)

    def step(self, piece: Piece) -> None:
        symbol = piece.symbol
        if symbol in (DENIED["MANY"], DENIED["WHETHER"]):
            self.counting = True
        elif symbol == DENIED["DOING"]:
            said = self.object_behind()
            if said is None and self.denials.light(self.place) and self.no_noun():
                self.pronoun()  # "could grant permits but did not report granting any", "granting it to victims"
            self.verb(piece, said)
        elif symbol in _VERBAL:
            self.finite(piece)
        elif self.names(piece):
            self.noun(piece)
        elif symbol in _NOUNS and piece.phrase is not None and not piece.phrase.bare:
            self.pending = piece.phrase
        if symbol in _PREPS or (symbol == DENIED["DOING"] and self.denials.light(self.place)):
            self.preposition = True

    def finite(self, piece: Piece) -> None:
        """What a verb with its object or subject names; in "how many received services" the noun says what."""
        symbol, behind = piece.symbol, self.text[self.place + 1 : self.place + SOON]
        if self.text[self.place - 1] in _VERBAL:
            return  # "jailed identified victims"
        got = symbol in (DENIED["GETS"], DENIED["GIVEN"])
        if got and (DENIED["SERVICE"] in behind or DENIED["METRIC"] in behind):
            return
        if self.stands_for(piece):
            self.pronoun()
        elif self.counting or (self.pending is not None and symbol in (DENIED["WHEN_DONE"], DENIED["DONE"])):
            active = symbol in (DENIED["DOES"], DENIED["DO"])
            after = self.object_behind() if active else None
            self.verb(piece, after or self.pending or self.object_behind())

    def names(self, piece: Piece) -> bool:
        """Whether a noun says what is not told."""
        symbol, front = piece.symbol, self.text[: self.place]
        if symbol == DENIED["METRIC"]:  # "participated in investigations or prosecutions"
            return not front.endswith(DENIED["DEED"] + DENIED["AND"])
        if symbol == DENIED["DATA"]:
            return piece.word is not None and " " in piece.word.text  # "sentencing data"
        if symbol != DENIED["SERVICE"] or front[-1:] == DENIED["TO"]:
            return False
        purpose = (
            self.counting and bool(self.found) and front[-1:] in _PREPS
        )  # "how many it referred to NGOs for assistance"
        return (self.preposition or self.counting) and not purpose

    def verb(self, piece: Piece, probe: Phrase | None) -> None:
        word = piece.word
        if word is None:
            return
        rows = word.deeds if piece.symbol == DENIED["DEED"] and word.deeds else word.verbs
        lows = self.denials.sentence.lows
        behind = self.denials.sentence.plainly(piece.end, piece.end + NEAR)
        for tail, phrasal in self.denials.sentence.lexis.separable.get(lows[piece.at], ()):
            if f" {' '.join(tail)} " in behind and probe is not None and probe.kind in phrasal.objects:
                self.found.append((phrasal, probe))  # "did not report holding any recruiters accountable"
                return
        row = self.fit(rows, probe)
        known = (
            row is not None
            and probe is not None
            and probe.counted is not None
            and row.suspected == probe.counted.metric
        )
        if row is not None and not row.context and not known:
            self.found.append((row, probe or Phrase(piece.end)))

    def fit(self, rows: Sequence[MetricRow], probe: Phrase | None) -> MetricRow | None:
        if probe is None or probe.bare:
            return next((row for row in rows if row.governs and row.bare), None)
        rows = [row for row in rows if not row.within]
        if probe.kind in OFFICIALS:
            suspect = next((row for row in rows if "suspect" in row.objects and row.enforces), None)
            return suspect or choose(rows, probe)
        return choose(rows, probe)

    def no_noun(self) -> bool:
        """Whether nothing but "any" or "it" stands behind."""
        return (
            self.text[self.place + 1 :] == DENIED["ANY"] or self.text[self.place + 1 : self.place + 2] == DENIED["IT"]
        )

    def stands_for(self, piece: Piece) -> bool:
        """Whether what was got is only a pronoun: "how many victims had received one" """
        word, sentence = piece.word, self.denials.sentence
        return word is not None and "receiving" in word.grammar and sentence.has(piece.end, "stands_for")

    def pronoun(self) -> None:
        """ "Victims could claim compensation, but the government did not report how many received it" """
        for piece in reversed(self.pieces[: self.place]):
            word = piece.word
            if word is None or piece.symbol not in _GIVEN:
                continue
            rows = word.deeds if piece.symbol == DENIED["DEED"] else self.denials.metrics_of(piece)
            if rows:
                self.found.append((rows[0], self.pending or Phrase(piece.end)))
                return

    def noun(self, piece: Piece) -> None:
        for row in self.denials.metrics_of(piece)[:1]:
            own = piece.phrase is not None and piece.phrase.counted is not None
            if self.found and self.found[-1][0].funds:
                return  # "information on funds allocated for victim protection"
            if row.context or (not own and row.vague) or (row.standing and self.counting):
                return
            self.found.append((row, self.denials.with_of(self.place)))

    def object_behind(self) -> Phrase | None:
        """The object of a verb, past the verbs beside it."""
        for one in range(self.place + 1, min(len(self.pieces), self.place + NEAR)):
            piece = self.pieces[one]
            if piece.phrase is not None and piece.symbol in (*_NOUNS, DENIED["METRIC"]):
                return piece.phrase
            in_front = self.text[one + 1 : one + 2] in _NOUNS  # "jailed identified victims"
            beside = piece.symbol in _VERBAL and (in_front or self.text[one - 1] in _JOINS)
            if piece.symbol not in _SKIPPED and piece.symbol not in (DENIED["DOING"], DENIED["THE"]) and not beside:
                break
        return None


def _pieces(tokens: Sequence[Token], chunks: Sequence[Chunk], symbols: Sequence[str]) -> Iterator[Piece]:
    """The chunks, and the words between them that a negation looks at."""
    at = 0
    for chunk, symbol in zip(chunks, symbols, strict=True):
        yield from _between(tokens, at, chunk.at)
        silent = _silent(tokens, chunk)
        value = tokens[chunk.at].value
        known = value is not None and value.kind == "none"
        yield Piece(silent or symbol, chunk.at, chunk.end, chunk.word, chunk.phrase, known)
        if known and chunk.end > chunk.at + 1:
            yield from _inside(tokens, chunk)
        at = chunk.end
    yield from _between(tokens, at, len(tokens))


def _inside(tokens: Sequence[Token], chunk: Chunk) -> Iterator[Piece]:
    """ "no reports of", "no data": what a denied noun phrase is made of"""
    for at in range(chunk.at + 1, chunk.end):
        word = tokens[at].word
        kind = next((one for one in ("noun", "known") if one in word.silence), None) if word is not None else None
        if kind is not None:
            yield Piece(DENIED[_SILENCES[kind]], at, at + 1, word)


def _between(tokens: Sequence[Token], start: int, end: int) -> Iterator[Piece]:
    for at in range(start, end):
        word = tokens[at].word
        if word is None:
            value = tokens[at].value
            if value is not None and value.kind == "none":
                yield Piece(DENIED["WORD"], at, at + 1, None, None, True)
            continue
        kind, told = _in_denials(word)
        if kind is None and not word.grammar & _HELPS:
            kind = told
        if kind is not None:
            yield Piece(DENIED[kind], at, at + 1, word)


@functools.lru_cache(maxsize=20_000)
def _in_denials(word: Word) -> tuple[str | None, str | None]:
    """What a word is in the eyes of a negation: by its classes, and by what it says of telling."""
    kind = next((kind for name, kind in SILENT if name in word.grammar), None)
    return kind, next((kind for name, kind in _SILENCES.items() if name in word.silence), None)


def _silent(tokens: Sequence[Token], chunk: Chunk) -> str | None:
    """The kind of a chunk in the eyes of a negation, where it is another."""
    word = chunk.word if chunk.word is not None else tokens[chunk.at].word
    if word is None:
        return None
    kind, told = _in_denials(word)
    if kind is not None and kind != "THE":
        return DENIED[kind]
    if told is None or (told == "SPLITS" and word.tense) or told not in _FINITE:
        return None if told is None else DENIED[told]
    finite = word.tense not in (ING, PRESENT)
    return DENIED[told] if finite and (chunk.symbol in _VERBAL or chunk.symbol == DENIED["WORD"]) else None


def negated_nouns(sentence: Reader) -> None:
    """ "no investigations, prosecutions, or convictions": one negation, a figure for each noun.

    Grammar: no noun {("," | "or" | "and") [form] noun}.
    """
    tokens = sentence.tokens
    for figure in sentence.figures:
        if not figure.nothing or figure.counted is None or not figure.rows:
            continue
        at = figure.end
        rows = [*figure.rows]
        while at < len(tokens) and (tokens[at].reads("comma") or tokens[at].has("conj")):
            while at < len(tokens) and _between_nouns(tokens[at]):
                at += 1
            word = tokens[at].word if at < len(tokens) else None
            if word is None or word.counted is None or tokens[at].kind != "word":
                break
            if word.counted not in rows:
                rows.append(word.counted)
            at += 1
            figure.end = at
        if len(rows) > 1:
            figure.rows = tuple(rows)


def _between_nouns(token: Token) -> bool:
    """What may stand between two nouns of such a list: "or any sex trafficking" """
    joins = token.reads("comma") or any(token.has(name) for name in ("conj", "any", "none"))
    return joins or (token.word is not None and token.word.form is not None)


Groups = Mapping[str, Sequence[int]]
_HELPS = frozenset(("have", "do", "be", "modal"))
_FIGURES = frozenset(
    DENIED[name]
    for name in ("COUNTED", "NOUNED", "BARE", "OF_THEM", "EARLIER", "PART", "REPEATED", "MONEY", "LENGTH", "SHARE")
)
_TOLD_OF = _NOUNS | _FIGURES | {DENIED["METRIC"]}
_JOINS = frozenset((DENIED["AND"], DENIED["COMMA"], DENIED["BREAK"]))
_FINITE = frozenset(("SAYS", "KEEPS", "SPLITS"))
_SAID = frozenset((DENIED["SAYS"], DENIED["KEEPS"], DENIED["DATA"]))
_GIVEN = frozenset((DENIED["SERVICE"], DENIED["METRIC"], DENIED["DEED"]))
_PART_OF = frozenset((DENIED["OF"], DENIED["OF_WHOM"], DENIED["BE"], DENIED["REPEATED"]))
_GOES_ON = frozenset(
    (DENIED["METRIC"], DENIED["DOING"], DENIED["SERVICE"], DENIED["FORM"], DENIED["ANY"], DENIED["DO"], DENIED["DONE"])
)

__all__ = ["absences", "negated_nouns"]
