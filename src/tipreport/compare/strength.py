"""Whether a recommendation in other words asks for more or for less."""

from __future__ import annotations

from typing import Protocol

from tipreport.compare.words import Words, concept
from tipreport.model import Action, Recommendation, Strength
from tipreport.rules.likeness import BOOSTERS, SOFTENERS
from tipreport.rules.verbs import verb_rows


class HasWords(Protocol):
    """A recommendation with its words."""

    @property
    def recommendation(self) -> Recommendation: ...
    @property
    def words(self) -> Words: ...


CONTINUING = 2
"""The category of `continue`: it credits an effort that was made, and asks for neither more nor less."""


def strength_of(earlier: HasWords, later: HasWords) -> tuple[Strength | None, tuple[str, ...]]:
    """Which way the later wording goes, and the words that say so; null where nothing or contrary things are said.

    Words of intensity that came or went count (`vigorously`, `consider`), and the category of the first verb where it
    was put for another one (`study` 3, `improve` 4, `enact` 5).
    """
    more: list[str] = []
    less: list[str] = []
    before, after = set(earlier.words.folded), set(later.words.folded)
    for word in sorted(before ^ after):
        if word in BOOSTERS:
            (more if word in after else less).append(word)
        elif word in SOFTENERS:
            (less if word in after else more).append(word)
    one, other = _first(earlier.recommendation), _first(later.recommendation)
    if one and other and concept(one.verb) != concept(other.verb):
        step = _category(other.verb) - _category(one.verb)
        if step and CONTINUING not in (_category(one.verb), _category(other.verb)):
            (more if step > 0 else less).extend((one.verb, other.verb))
    if bool(more) == bool(less):
        return None, ()
    return (Strength.STRENGTHENED, tuple(more)) if more else (Strength.WEAKENED, tuple(less))


def _first(item: Recommendation) -> Action | None:
    return item.actions[0] if item.actions else None


def _category(verb: str) -> int:
    row = verb_rows().get(verb)
    return row.category if row else CONTINUING
