"""A sentence cut into chunks, its clauses told apart, and what may be asked of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from tipreport.parse.indicators.chunks import Chunk, Chunker
from tipreport.parse.indicators.figures import Figure, Sentence
from tipreport.parse.text.lexis import Lexis
from tipreport.parse.text.times import Time
from tipreport.parse.text.words import LONG, NEAR, Token, Word
from tipreport.rules.grammar.rows import KINDS
from tipreport.rules.lexicon import MetricRow

Groups = Mapping[str, Sequence[int]]
"""What a pattern matched, by the names of its groups: places of chunks."""
Sight = tuple[list[int], str, str, frozenset[str]]
"""What a figure sees: places of chunks, their symbols, the same turned round, and which symbols there are."""

# How many chunks around a figure a row sees: enough for any row, and a bound on the work.
LEFT, RIGHT = 160, LONG
NUMBERED = frozenset(KINDS[name] for name in ("COUNTED", "NOUNED", "BARE", "OF_THEM", "SHARE", "MONEY", "LENGTH"))
_ACTIVE = frozenset(KINDS[name] for name in ("DOES", "DOING", "DO"))
_VERBAL = _ACTIVE | {KINDS[name] for name in ("WHEN_DONE", "DONE", "GIVEN", "DEED", "GETS", "RESULTS")}
_OPENS_CLAUSE = frozenset(KINDS[name] for name in ("DOES", "GIVEN", "GETS", "DEED", "PHASE"))
_SUBJECT = frozenset(KINDS[name] for name in ("WORD", "ACTOR", "TIME", "IT", "NOUN"))
_OPENS_SENTENCE = frozenset((KINDS["SEMI"], KINDS["BREAK"]))
_JOINTS = frozenset((KINDS["COMMA"], KINDS["AND"]))
_GOVERNS = _ACTIVE | {KINDS["PHASE"]}
_BEFORE_GOVERNOR = _VERBAL | {KINDS[name] for name in ("OTHER_VERB", "SEMI", "CLAUSE", "CHANGE", "MOVED", "PHASE")}
BREAK = KINDS["BREAK"]


class Chunked(Sentence):
    """A sentence of chunks: `symbols` has the kind of each, `places` those that are figures, `views` what each sees."""

    def __init__(
        self, tokens: list[Token], previous: Sequence[Figure], lexis: Lexis, past: Sequence[Figure] = ()
    ) -> None:
        super().__init__(tokens, previous, past)
        self.lexis = lexis
        self.chunks: list[Chunk] = []
        self.symbols: list[str] = []
        self.places: list[int] = []
        self.views: dict[int, list[int]] = {}
        self.sights: dict[int, Sight] = {}
        self.times: list[tuple[int, Time]] = []
        self.digits: list[Token] = []
        # where words stand that name a form or an actor, or say who says so
        self.marked: list[tuple[int, Word]] = []
        for at, token in enumerate(tokens):
            word = token.word
            if word is not None:
                if word.marked:
                    self.marked.append((at, word))
            elif token.time is not None:
                self.times.append((at, token.time))
            elif token.kind == "digits":
                self.digits.append(token)

    def cut(self) -> None:
        """Cut the sentence into chunks, and tell its clauses apart."""
        self.chunks = Chunker(self.tokens, self.noted).read()
        self.symbols = [chunk.symbol for chunk in self.chunks]
        self.places = [place for place, chunk in enumerate(self.chunks) if chunk.figure is not None]
        self.mark_clauses()
        self.views = self.viewed()

    def noted(self, at: int) -> tuple[Figure, str] | None:
        """The figure at a value, kept among those of the sentence."""
        found = self.figure(at)
        if found is not None:
            self.figures.append(found[0])
        return found

    def mark_clauses(self) -> None:
        """A finite verb with a subject of its own, or none, opens a clause: the comma or "and" in front is a break."""
        symbols = self.symbols
        for place in range(2, len(symbols)):
            if symbols[place] not in _OPENS_CLAUSE:
                continue
            joint = place - 1
            while joint > 0 and symbols[joint] in _SUBJECT and place - joint < 4:
                joint -= 1
            first = joint
            while first > 0 and symbols[first] in _JOINTS:
                first -= 1
            if joint == place - 1 and symbols[joint] == KINDS["COMMA"] and self.relative_open(joint):
                continue  # "one case, which involved five victims, was still open"
            if (
                symbols[joint] in _JOINTS
                and first > 0
                and symbols[first] not in _BEFORE_GOVERNOR - {";", "w", "Z", "M", "U"}
            ):
                symbols[first + 1 : joint + 1] = BREAK * (joint - first)

    def relative_open(self, place: int) -> bool:
        """Whether a comma closes a relative clause that a comma opened."""
        for one in range(place - 1, max(0, place - NEAR), -1):
            if self.symbols[one] == KINDS["WHO"]:
                return self.symbols[one - 1] == KINDS["COMMA"]
            if self.symbols[one] in _OPENS_SENTENCE:
                return False
        return False

    def viewed(self) -> dict[int, list[int]]:
        """For each chunk what it sees: from outside of brackets what is outside, from inside what stands in front as well."""
        outside: list[int] = []
        views: dict[int, list[int]] = {}
        inside: list[int] | None = None
        for place, symbol in enumerate(self.symbols):
            if symbol == "(" and inside is None:
                inside = [*outside[-LEFT:], place]
            elif inside is not None:
                inside.append(place)
                views[place] = inside
                if symbol == ")":
                    inside = None
            elif symbol != ")":
                outside.append(place)
                views[place] = outside
        return views

    def sight(self, view: list[int], place: int) -> Sight:
        """What the figure at a place sees of its view."""
        known = self.sights.get(id(view))
        if known is None:
            seen = view
            if len(view) > RIGHT:
                at = bisect_left(view, place)
                seen = view[max(0, at - LEFT) : at + RIGHT]
            text = "".join([self.symbols[one] for one in seen])
            known = seen, text, text[::-1], frozenset(text)
            if seen is view:  # as nearly always, the same for all figures
                self.sights[id(view)] = known
        return known

    def become(self, place: int, symbol: str) -> None:
        """Make the chunk at a place one of another kind."""
        self.symbols[place] = symbol
        self.sights.clear()

    def at(self, place: int) -> Figure:
        """The figure of a chunk that is one."""
        figure = self.chunks[place].figure
        assert figure is not None
        return figure

    def figures_between(self, left: int, right: int) -> list[int]:
        """The places of the figures between two places."""
        return self.places[bisect_right(self.places, left) : bisect_left(self.places, right)]

    def group(self, groups: Groups, name: str) -> Chunk | None:
        """The first chunk of a group."""
        places = groups.get(name)
        return self.chunks[places[0]] if places else None

    def group_figure(self, groups: Groups) -> Figure:
        chunk = self.group(groups, "figure")
        assert chunk is not None
        assert chunk.figure is not None
        return chunk.figure

    def metrics_of(self, chunk: Chunk) -> list[MetricRow]:
        """The metrics that a noun names."""
        said = chunk.phrase.counted if chunk.phrase is not None else None
        word = chunk.word
        if word is None:
            return [] if said is None else [said]
        return [row for row in (said, word.counted, word.service, *word.deeds) if row is not None]

    def is_known(self, figure: Figure) -> bool:
        """ "no reports of", "no known", "no victims are known": nobody knows of any"""
        for at in range(figure.end, min(len(self.tokens) - 1, figure.end + NEAR)):
            if self.has(at, "be") and self.has(at + 1, "is_known"):
                return True  # "no cases of child sex tourism were reported"
            if self.tokens[at].kind == "mark" or self.has(at, "conj"):
                break
        for token in self.tokens[figure.at + 1 : figure.at + 4]:
            if token.word is None:
                if token.kind == "mark":
                    return False
                continue
            if "known" in token.word.silence:
                return True
            if token.word.noun is not None or token.word.counted is not None:
                return False
        return False

    def year_before(self, at: int) -> int | None:
        """The year that is named last in front, outside of brackets that are closed."""
        depth = 0
        for token in reversed(self.tokens[max(0, at - LONG) : at]):
            if token.kind == "mark":
                depth += (token.low == ")") - (token.low == "(" and depth > 0)
            if depth == 0 and token.time is not None and token.time.year is not None and not token.time.name:
                return token.time.year
        return None
