"""Rows compiled: a pattern of names becomes two regular expressions, one read leftwards from the focus, one rightwards.

A sentence is a string with a character for each chunk, so that a row is matched in one step. Bounded is not linear: what
could be matched in many ways is refused when it is compiled (`compiled`), so that a figure costs the same in any text.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeAlias, TypeVar

import attrs

from tipreport.errors import TipReportError
from tipreport.rules.grammar.rows import GAPS

# A name, a class of names, the opening of a group, a repeat.
_PIECE = re.compile(
    r"\s*(?:(?P<set>\[\^?[A-Z_ ]+\])|(?P<open>\(\?!|\((?P<group>\w+):|\()|(?P<mark>[)|#])|(?P<name>[A-Z_]+))"
    r"(?P<repeat>(?:\{\d+,\d+\}|\{\d+\}|\?)\??)?"
)
_OPTIONAL = ("?", "{0,")
_CLOSED = re.compile(r"(?:\{\d+,\d+\}|\{\d+\}|\?)\??")
_ALONE = re.compile(r"\[\\?([^\]^])\]")
_TURNED = {"START": r"\Z", "END": r"\A"}
_PLAIN = {"START": r"\A", "END": r"\Z"}

# An atom is characters that one place may hold, or an anchor, or a group of alternatives.
Atom: TypeAlias = "str | tuple[str, list[Sequence_]]"
Sequence_: TypeAlias = "list[tuple[Atom, str]]"
_T = TypeVar("_T")


class PatternError(TipReportError, ValueError):
    """A pattern of a row that cannot be used, with what is wrong in it."""


@attrs.frozen(eq=False)
class Pattern:
    """A compiled pattern: `left` is matched on the reversed text from the focus on, `right` on the text behind it.

    What is soon seen: `needs` are characters without which it cannot fit, `front` and `behind` those of which one must
    stand next to the focus ("" is an end of the text); None where anything may.
    """

    left: re.Pattern[str] | None
    right: re.Pattern[str] | None
    needs: frozenset[str] = frozenset()
    front: frozenset[str] | None = None
    behind: frozenset[str] | None = None
    alone: bool = attrs.field(
        init=False, default=attrs.Factory(lambda self: self.left is self.right is None, takes_self=True)
    )
    """Whether it asks for nothing around the focus."""

    def may_stand(self, front: str, behind: str) -> bool:
        """Whether it can fit between two characters."""
        return (self.front is None or front in self.front) and (self.behind is None or behind in self.behind)


class Rows(Generic[_T]):
    """Rows by the character in their focus, in order, and for each two characters around it those that may fit there."""

    def __init__(self, rows: Iterable[tuple[str, Pattern, _T]]) -> None:
        self.rows = tuple(rows)
        self.near: dict[tuple[str, str, str], tuple[tuple[Pattern, _T], ...]] = {}

    def between(self, text: str, at: int) -> tuple[tuple[Pattern, _T], ...]:
        """The rows that may fit at a place of a text, by what stands there and next to it."""
        key = text[at - 1 : at] if at else "", text[at], text[at + 1 : at + 2]
        found = self.near.get(key)
        if found is None:
            front, focus, behind = key
            found = self.near[key] = tuple(
                (pattern, row) for one, pattern, row in self.rows if one == focus and pattern.may_stand(front, behind)
            )
        return found


class _Parser:
    """Turns a pattern of names into alternatives of sequences of atoms."""

    def __init__(self, pattern: str, kinds: Mapping[str, str]) -> None:
        self.kinds, self.pattern, self.at = kinds, pattern, 0

    def alternatives(self) -> list[Sequence_]:
        found: list[Sequence_] = [[]]
        while self.at < len(self.pattern):
            if self.pattern[self.at].isspace():
                self.at += 1
                continue
            piece = _PIECE.match(self.pattern, self.at)
            if piece is None:
                raise PatternError(
                    f"cannot read {self.pattern[self.at :]!r} in the pattern {self.pattern!r}", subject=self.pattern
                )
            if piece["mark"] == ")":
                return found
            self.at = piece.end()
            if piece["mark"] == "|":
                found.append([])
            elif piece["open"]:
                found[-1].append(self.group(piece["open"], piece["group"]))
            else:
                found[-1].append((self.atom(piece), piece["repeat"] or ""))
        return found

    def group(self, opening: str, name: str | None) -> tuple[Atom, str]:
        inner = self.alternatives()
        if self.at >= len(self.pattern):
            raise PatternError(f"a bracket is open in the pattern {self.pattern!r}", subject=self.pattern)
        self.at += 1
        repeat = _CLOSED.match(self.pattern, self.at)
        self.at = repeat.end() if repeat else self.at
        head = f"(?P<{name}>" if name else "(?!" if opening == "(?!" else "(?:"
        made = repeat.group() if repeat else ""
        if made:
            self.refuse_ambiguous(inner)
        return (head, inner), made

    def atom(self, piece: re.Match[str]) -> str:
        if piece["name"] in _PLAIN:
            return str(piece["name"])
        names = piece["set"].strip("[^]").split() if piece["set"] else [piece["name"]]
        unknown = [name for name in names if name not in self.kinds]
        if unknown:
            raise PatternError(f"no kind of chunk is called {unknown[0]!r}: {self.pattern!r}", subject=self.pattern)
        inverse = "^" if piece["set"] and piece["set"].startswith("[^") else ""
        return f"[{inverse}{re.escape(''.join(self.kinds[name] for name in names))}]"

    def refuse_ambiguous(self, alternatives: list[Sequence_]) -> None:
        """A repeated group whose opening can also stand in an open repeat at its end has many ways to match."""
        for sequence in alternatives:
            *_, (last, repeat) = sequence or [("", "")]
            first = sequence[0][0] if sequence else ""
            if len(sequence) > 1 and repeat and isinstance(first, str) and isinstance(last, str):
                both = [c for c in map(chr, range(33, 127)) if re.match(first, c) and re.match(last, c)]
                if both:
                    raise PatternError(f"a repeat can be matched in many ways: {self.pattern!r}", subject=self.pattern)


def _written(alternatives: list[Sequence_], turned: bool) -> str:
    return "|".join(
        "".join(_piece(atom, turned) + repeat for atom, repeat in (reversed(sequence) if turned else sequence))
        for sequence in alternatives
    )


def _piece(atom: Atom, turned: bool) -> str:
    if isinstance(atom, str):
        return (_TURNED if turned else _PLAIN).get(atom, atom)
    return f"{atom[0]}{_written(atom[1], turned)})"


def _spelled(pattern: str) -> str:
    """The pattern with the names of gaps written out; a gap with a repeat behind it is grouped."""
    for _ in range(3):
        pattern = re.sub(r"[A-Z_]+", lambda found: GAPS.get(found.group(), found.group()), pattern)
    return pattern


def _needed(alternatives: list[Sequence_]) -> str:
    """The characters that every match holds: of what stands alone and must."""
    if len(alternatives) != 1:
        return ""
    single = (atom for atom, repeat in alternatives[0] if not repeat and isinstance(atom, str))
    inner = "".join(
        _needed(atom[1])
        for atom, repeat in alternatives[0]
        if not repeat and not isinstance(atom, str) and atom[0] != "(?!"
    )
    return inner + "".join(found.group(1) for atom in single if (found := _ALONE.fullmatch(atom)))


def _nearest(alternatives: list[Sequence_], kinds: str, turned: bool) -> tuple[set[str], bool]:
    """The characters that can stand next to the focus in a match, and whether any may, since nothing must."""
    found: set[str] = set()
    anything = False
    for sequence in alternatives:
        for atom, repeat in reversed(sequence) if turned else sequence:
            here, optional = _opening(atom, kinds, turned)
            found |= here
            if not (optional or repeat.startswith(_OPTIONAL)):
                break
        else:
            anything = True
    return found, anything


def _opening(atom: Atom, kinds: str, turned: bool) -> tuple[set[str], bool]:
    """The same of an atom; the end of the text is ""."""
    if not isinstance(atom, str):
        return (set(), True) if atom[0] == "(?!" else _nearest(atom[1], kinds, turned)
    if atom in _PLAIN:
        return {""}, atom != ("START" if turned else "END")
    return {char for char in kinds if re.match(atom, char)}, False


class _Half(NamedTuple):
    """One side of a pattern."""

    regex: re.Pattern[str] | None = None
    needs: str = ""
    nearest: frozenset[str] | None = None


@functools.lru_cache(maxsize=1024)
def _one(pattern: str, kinds: tuple[tuple[str, str], ...], turned: bool) -> _Half:
    if not pattern.strip():
        return _Half()
    names = dict(kinds)
    parser = _Parser(pattern, names)
    found = parser.alternatives()
    if parser.at < len(pattern):
        raise PatternError(f"a bracket too many in the pattern {pattern!r}", subject=pattern)
    nearest, anything = _nearest(found, "".join(names.values()), turned)
    near = None if anything else frozenset(nearest)
    return _Half(re.compile(_written(found, turned)), _needed(found), near)


def compiled(pattern: str, kinds: Mapping[str, str]) -> Pattern:
    """The two halves of a pattern, at its `#`.

    Raises `PatternError` for a name that is none, an open bracket, and a repeat that could be matched in many ways.
    """
    left, focus, right = _spelled(pattern).partition("#")
    if not focus:
        raise PatternError(f"a pattern needs a # for the figure in focus: {pattern!r}", subject=pattern)
    names = tuple(kinds.items())
    front, behind = _one(left, names, True), _one(right, names, False)
    needs = frozenset(front.needs + behind.needs)
    return Pattern(front.regex, behind.regex, needs, front.nearest, behind.nearest)


@attrs.define(eq=False)
class Match:
    """Where a row fits: for each named group the places in the text that it covers."""

    groups: dict[str, range]

    def places(self, name: str) -> range:
        """The places of a group, none where it is not there."""
        return self.groups.get(name, range(0))


def matched(pattern: Pattern, text: str, turned: str, at: int) -> Match | None:
    """Match `pattern` with its focus at `text[at]`; `turned` is the text reversed."""
    groups: dict[str, range] = {}
    size = len(text)
    if pattern.left is not None:
        left = pattern.left.match(turned, size - at)
        if left is None:
            return None
        for name in pattern.left.groupindex:
            start, end = left.span(name)
            if start >= 0:
                groups[name] = range(size - end, size - start)
    if pattern.right is not None:
        right = pattern.right.match(text, at + 1)
        if right is None:
            return None
        for name in pattern.right.groupindex:
            start, end = right.span(name)
            if start >= 0:
                groups[name] = range(start, end)
    return Match(groups)


__all__: Sequence[str] = ("Match", "Pattern", "PatternError", "Rows", "compiled", "matched")
