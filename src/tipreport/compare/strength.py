"""Whether a recommendation in other words asks for more or for less."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from tipreport.compare.words import Words, concept
from tipreport.model import Recommendation, Strength
from tipreport.rules.likeness import MANNER, PUSHES, SOFTENERS
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

    What counts are the words of intensity that the actions have (`vigorously`, `intensify efforts to`), words that
    soften (`consider`, `where appropriate`), and the category of the verb where one verb was put for another
    (`study` 3, `improve` 4, `enact` 5).
    """
    more: list[str] = []
    less: list[str] = []
    before, after = _intensity(earlier), _intensity(later)
    more += sorted(_only_in(after, before))
    less += sorted(_only_in(before, after))
    soft_before, soft_after = _softeners(earlier.words.folded), _softeners(later.words.folded)
    more += sorted(soft_before - soft_after)
    less += sorted(soft_after - soft_before)
    if not more and not less:
        _verbs(earlier, later, more, less)
    if bool(more) == bool(less):
        return None, ()
    return (Strength.STRENGTHENED, tuple(more)) if more else (Strength.WEAKENED, tuple(less))


def _intensity(item: HasWords) -> dict[str, set[str]]:
    """The words that say how hard, by the verb that they go with; those in front of a verb that was not read by ""."""
    made: dict[str, set[str]] = {}
    for action in item.recommendation.actions:
        made.setdefault(concept(action.verb), set()).update(filter(_says_how_hard, action.intensity))
    if not item.recommendation.actions:
        made[""] = set(filter(_says_how_hard, item.words.folded[:1]))
    return made


def _says_how_hard(word: str) -> bool:
    return (word.endswith("ly") and word not in MANNER) or word in PUSHES


def _only_in(these: dict[str, set[str]], those: dict[str, set[str]]) -> set[str]:
    """Words that a verb has here and not there; of a verb that stands on one side only, those that no other has."""
    everywhere = {word for words in those.values() for word in words}
    return {word for verb, words in these.items() for word in words - those.get(verb, everywhere)}


def _softeners(words: Sequence[str]) -> set[str]:
    held = set(words)
    found = set()
    for row in SOFTENERS:
        if row[0] in held and (len(row) == 1 or row in set(pairwise(words))):
            found.add("consider" if row[0] == "considering" else " ".join(row))
    return found


def _verbs(earlier: HasWords, later: HasWords, more: list[str], less: list[str]) -> None:
    """The verb that was put for another, where exactly one was."""
    one = {concept(action.verb): action.verb for action in earlier.recommendation.actions}
    other = {concept(action.verb): action.verb for action in later.recommendation.actions}
    gone, come = [one[verb] for verb in one if verb not in other], [other[verb] for verb in other if verb not in one]
    if len(gone) != 1 or len(come) != 1:
        return
    first, second = _category(gone[0]), _category(come[0])
    if CONTINUING in (first, second) or first == second:
        return
    (more if second > first else less).extend((gone[0], come[0]))


def _category(verb: str) -> int:
    row = verb_rows().get(verb)
    return row.category if row else CONTINUING
