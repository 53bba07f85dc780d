"""Whether a recommendation in other words asks for more or less: only where a row of `rules/strength.py` says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tipreport.compare.acting import Item, one_object
from tipreport.compare.words import TELLING, Words, alignment, concept, weight
from tipreport.model import Strength
from tipreport.rules.acts import GENERAL_VERBS, act_of_verb
from tipreport.rules.strength import (
    EVERY,
    EVERYWHERE,
    EXAMPLES,
    INTENSITY,
    JOINING,
    LEADING,
    MORE,
    PUSHES,
    RESTRICTIONS,
    SCALES,
    SOFTENERS,
)


def strength_of(earlier: Item, later: Item) -> tuple[Strength | None, tuple[str, ...]]:
    """Which way the later wording goes, and the words that say so; null where nothing or contrary things are said.

    What counts are the words of intensity of a closed list in front of a verb that both have (`vigorously`), words that
    soften (`consider`, `where appropriate`), `increase` in place of `continue to`, the step of a scale (`study` and
    `enact`), and what is added to the item in place, or taken from it, while all else stays: an act, a member of a
    list, `including ...`, `all`.
    """
    more = _asks_more(earlier, later) or _added(earlier, later)
    less = _asks_more(later, earlier) or _added(later, earlier)
    if bool(more) == bool(less):
        return None, ()
    return (Strength.STRENGTHENED, tuple(more)) if more else (Strength.WEAKENED, tuple(less))


def _asks_more(one: Item, other: Item) -> list[str]:
    """The words by which the other item asks for more of what both ask for."""
    return [
        *_intensity(one.words, other.words),
        *_softened(one.words, other.words),
        *_from_continuing(one, other),
        *_higher(one, other),
    ]


def _intensity(one: Words, other: Words) -> Iterator[str]:
    """Words of intensity that only the other has, next to a word that both have."""
    here = Counter(concept(word) for word in one.folded if word in INTENSITY or word in PUSHES)
    shown = _shown(other)
    for at, word in enumerate(other.folded):
        if word not in INTENSITY and word not in PUSHES:
            continue
        if here[concept(word)]:
            here[concept(word)] -= 1
        elif shown[at] and any(form in one.forms for form in _beside(other.folded, at)):
            yield word


def _beside(words: Sequence[str], at: int) -> Iterator[str]:
    """The nearest words on both sides that weigh something; `efforts to` is passed over."""
    for step in (1, -1):
        place = at + step
        while 0 <= place < len(words):
            form = concept(words[place])
            if weight(form) and form != "effort":
                yield form
                break
            place += step


def _softened(one: Words, other: Words) -> Iterator[str]:
    """Words that soften only the one, where the other has the act that they soften."""
    kept = _softeners(other.folded)
    for word, at in _softeners(one.folded).items():
        if word not in kept and any(form in other.forms for form in _beside(one.folded, at)):
            yield word


def _softeners(words: Sequence[str]) -> dict[str, int]:
    """The words that soften, with the place of the last word of each."""
    found: dict[str, int] = {}
    if SOFTENING.isdisjoint(words):
        return found
    for at, word in enumerate(words):
        for row in SOFTENERS if word in SOFTENING else ():
            if row[-1] == word and tuple(words[at - len(row) + 1 : at + 1]) == row:
                found["consider" if word == "considering" else " ".join(row)] = at
    return found


SOFTENING = frozenset(row[-1] for row in SOFTENERS)
OPENING = frozenset(row[0] for row in EXAMPLES)


def _from_continuing(one: Item, other: Item) -> Iterator[str]:
    """`increase training` where the one has `continue to train`, or `continue training`."""
    going_on = [
        each
        for each in one.acting
        if each.action.continues and each.acts and MORE.isdisjoint({each.action.verb, *each.action.intensity})
    ]
    for each in other.acting:
        pushed = [word for word in (each.action.verb, *each.action.intensity) if word in MORE]
        if pushed and not each.action.continues and any(each.acts & before.acts for before in going_on):
            yield from ("continue", pushed[0])
            return


def _higher(one: Item, other: Item) -> Iterator[str]:
    """The verbs of a scale, where the other item stands higher on it and asks it of the same object."""
    for scale in SCALES:
        here, there = _step(one, scale), _step(other, scale)
        if (
            here
            and there
            and there[0] > here[0]
            and one_object(here[2], there[2])
            and here[1] not in _softeners(one.words.folded)  # which is said already
        ):
            yield from (here[1], there[1])


def _step(item: Item, scale: Sequence[str]) -> tuple[int, str, Words] | None:
    """The highest step that an item has on a scale, with its verb and object."""
    found = [
        (step, each.action.verb, each.words)
        for each in item.acting
        for step, verbs in enumerate(scale)
        if each.action.verb in verbs.split()
    ]
    return max(found, key=lambda row: row[0]) if found else None


# What is added in place

BOTH = frozenset({"sex", "labor"})
FORMS = BOTH | {"forced"}


def _added(one: Item, other: Item) -> list[str]:
    """What the other item adds to the one, in the words that it adds; nothing where it leaves anything out."""
    here, there = one.words, other.words
    pairs = alignment([concept(word) for word in here.folded], [concept(word) for word in there.folded])
    left_out = _only_in(one, other, {at for at, _ in pairs})
    if left_out:
        return []
    aligned = {to for _, to in pairs}
    new = _only_in(other, one, aligned)
    found = []
    for start, stop in _runs(aligned, len(there.folded)):
        run = range(start, stop)
        told = [at for at in run if at in new]
        if told and _joins(there, start, stop, told[0]):
            found += [there.folded[at] for at in told]
    if not found and not new:
        found = _every(here, there)
    return found


def _only_in(item: Item, other: Item, aligned: set[int]) -> set[int]:
    """The places of words of an item that say something and that the other item does not have anywhere."""
    words, shown = item.words, _shown(item.words)
    verbs = {each.action.verb for each in item.acting if each.action.verb in act_of_verb()}
    held = set(map(concept, other.words.folded))
    passed = {
        word for scale in SCALES if (step := _step(other, scale)) for row in scale[: step[0]] for word in row.split()
    }
    # Both forms are no more and no less than trafficking: `sex and labor trafficking`.
    both = FORMS if set(words.folded) >= BOTH and BOTH.isdisjoint(other.words.folded) else frozenset[str]()
    return {
        at
        for at, word in enumerate(words.folded)
        if at not in aligned
        and word not in both
        and shown[at]
        and word not in INTENSITY
        and word not in passed  # who asks to adopt it asks to draft it
        and (weight(concept(word)) >= TELLING or word in verbs)
        and concept(word) not in held
    }


def _runs(aligned: set[int], size: int) -> Iterator[tuple[int, int]]:
    """The runs of words that are not aligned."""
    start = None
    for at in range(size + 1):
        if at < size and at not in aligned:
            start = at if start is None else start
        elif start is not None:
            yield start, at
            start = None


def _joins(words: Words, start: int, stop: int, first: int) -> bool:
    """Whether a run of words adds to a list, and does not narrow or describe what is there."""
    run = words.folded[start:stop]
    if RESTRICTIONS.intersection(words.folded[start:first]):
        return False
    if "including" in run and EVERY.intersection(words.folded[max(0, start - 5) : start]):
        return False  # `all forms of trafficking, including forced begging`
    if JOINING.intersection(run):
        return True
    between = words.text[words.places[start - 1][1] : words.places[start][0]] if start else ""
    behind = words.text[words.places[stop - 1][1] : words.span.end][:1]
    if start and words.folded[start - 1] in JOINING and (not behind or behind in ",;"):
        return True
    return run[0] not in LEADING and ("," in between or (behind == "," and start > 0))


def _every(one: Words, other: Words) -> list[str]:
    """`all` and the like, where the other item has more of it and nothing else is new."""
    if len([w for w in other.folded if w in EVERY]) > len([w for w in one.folded if w in EVERY]):
        return [word for word in other.folded if word in EVERY][:1]
    text, before = f" {other.key} ", f" {one.key} "
    return [" ".join(row) for row in EVERYWHERE if f" {' '.join(row)} " in text and f" {' '.join(row)} " not in before]


def _shown(words: Words) -> list[bool]:
    """For each word whether it counts: those behind `such as` or `by` are examples and means, up to the next act."""
    folded, places = words.folded, words.places
    made = []
    shown = True
    for at in range(len(folded)):
        if folded[at] in OPENING and any(tuple(folded[at : at + size]) in EXAMPLES for size in (1, 2, 3)):
            shown = False
        elif not shown and at and _next_act(words, at, places):
            shown = True
        made.append(shown)
    return made


def _next_act(words: Words, at: int, places: Sequence[tuple[int, int]]) -> bool:
    """Whether a clause begins at a word: behind a comma or semicolon and `and` with a verb, or with `for` or `to`."""
    between = words.text[places[at - 1][1] : places[at][0]]
    if ";" in between:
        return True
    word = words.folded[at]
    if "," not in between:
        return False
    if word == "and" and at + 1 < len(words.folded):
        return any(each in act_of_verb() or each in GENERAL_VERBS for each in words.folded[at + 1 : at + 3])
    return word in ("for", "to")
