"""Splits and mergers: one recommendation on one side, its parts on the other.

Both are found by one search, in which the whole stands on the earlier side or on the later one.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import attrs

from tipreport.compare.acting import TOLD, Acting, Item, act_forms, one_act, one_object, speaks_of
from tipreport.compare.alike import Pairs
from tipreport.compare.words import Words, weight
from tipreport.rules.acts import families
from tipreport.rules.likeness import FULL

CLEARLY = 550
"""Share of a part's words that the whole holds, and of the whole's words that its parts hold, in thousandths."""
REST = 350
"""Likeness of an item and what a pair leaves of its greater side, for it to be a further part, in thousandths."""
PART = 150
"""Share of the whole's words that a part must add to what the other parts hold, in thousandths."""
MOST = 300
"""Share of a further part's words that the rest must hold, in thousandths: a turn of phrase alone makes no part."""
TAKEN = 400
"""Share of a further part's words that is enough where the whole is long, in thousandths."""
SMALLER = 850
"""How much of the whole's words a part that is found before anything is paired may have, in thousandths."""


@attrs.frozen
class Group:
    """A whole and its parts, by their places. `split`: the whole is of the earlier list."""

    split: bool
    whole: int
    parts: tuple[int, ...]
    covered: int
    key: str
    rule: str = "parts"

    @property
    def rows(self) -> tuple[int, ...]:
        """Places in the earlier list."""
        return (self.whole,) if self.split else self.parts

    @property
    def columns(self) -> tuple[int, ...]:
        """Places in the later list."""
        return self.parts if self.split else (self.whole,)


def clear_groups(pairs: Pairs) -> list[Group]:
    """Wholes that are all but covered by parts that lie all but inside of them, and are like nothing else as much.

    They are found before items are paired one to one, so that a part is not taken for a poor match of another item.
    """
    made = []
    for split, inside in zip((True, False), _inside(pairs), strict=True):
        if not inside:
            continue
        wholes, parts = (pairs.before, pairs.after) if split else (pairs.after, pairs.before)
        closest = _closest({part for claimed in inside.values() for part in claimed}, pairs, split)
        for whole, weights in inside.items():
            claimed = [
                part
                for part, shared in weights.items()
                if closest[part].but(whole) * parts[part].total <= 1000 * shared
            ]
            group = _group(split, whole, wholes[whole], parts, claimed) if len(claimed) > 1 else None
            if group is None or group.covered * 1000 < CLEARLY * wholes[whole].total:
                continue
            best = max(2000 * weights[part] // (wholes[whole].total + parts[part].total) for part in group.parts)
            if best * wholes[whole].total < 1000 * group.covered:
                made.append(group)
    return settled(made)


Inside = dict[int, dict[int, int]]
"""For each whole the parts that have most of their words from it, with the weight that they share."""


def _inside(pairs: Pairs) -> tuple[Inside, Inside]:
    """The parts of earlier items among the later ones, and the other way round; of wholes that have two at least."""
    split: Inside = {}
    merged: Inside = {}
    totals = [words.total for words in pairs.after]
    for row, line in enumerate(pairs.shared):
        total = pairs.before[row].total
        for column, shared in line.items():
            other = totals[column]
            if other * 1000 <= SMALLER * total and shared * 1000 >= CLEARLY * other:
                split.setdefault(row, {})[column] = shared
            elif total * 1000 <= SMALLER * other and shared * 1000 >= CLEARLY * total:
                merged.setdefault(column, {})[row] = shared
    return (
        {whole: parts for whole, parts in split.items() if len(parts) > 1},
        {whole: parts for whole, parts in merged.items() if len(parts) > 1},
    )


@attrs.define
class _Closest:
    """The two likenesses of a part that are greatest, and with which whole the greatest is."""

    most: int = 0
    whole: int = -1
    next: int = 0

    def add(self, whole: int, likeness: int) -> None:
        """One more whole."""
        if likeness > self.most:
            self.most, self.whole, self.next = likeness, whole, self.most
        elif likeness > self.next:
            self.next = likeness

    def but(self, whole: int) -> int:
        """The greatest likeness with any other whole."""
        return self.next if whole == self.whole else self.most


def _closest(wanted: Collection[int], pairs: Pairs, split: bool) -> dict[int, _Closest]:
    found = {part: _Closest() for part in wanted}
    totals = [words.total for words in pairs.after]
    for row, line in enumerate(pairs.shared):
        total = pairs.before[row].total
        if not split and row not in found:
            continue
        for column, shared in line.items():
            if not split:
                found[row].add(column, 2000 * shared // (total + totals[column]))
            elif column in found:
                found[column].add(row, 2000 * shared // (total + totals[column]))
    return found


def left_groups(
    before: Sequence[Item],
    after: Sequence[Item],
    pairs: Pairs,
    made_pairs: Collection[tuple[int, int]],
    taken: tuple[Collection[int], Collection[int]],
) -> list[Group]:
    """Pairs whose one side is more than the other, and has the rest among the items that are left over.

    The rest of a whole are its words that the paired item does not have; another item is a part where it is like them,
    or where an action of the whole that the paired item does not have went to it.
    """
    made = []
    for split in (True, False):
        wholes, parts = (before, after) if split else (after, before)
        partner = dict(made_pairs if split else ((column, row) for row, column in made_pairs))
        gone = {*partner.values(), *taken[split]}
        free: dict[int, list[int]] = {whole: [] for whole in partner}
        for row, line in enumerate(pairs.shared):
            for column in line:
                whole, part = (row, column) if split else (column, row)
                if whole in free and part not in gone:
                    free[whole].append(part)
        by_act: dict[str, list[int]] = {}
        for part in range(len(parts)):
            if part not in gone:
                for act in parts[part].acts_said:
                    by_act.setdefault(act, []).append(part)
        for whole, waiting in free.items():
            chosen, rest = _more_parts(wholes[whole].words, parts[partner[whole]].words, parts, waiting)
            rule = "parts"
            if not chosen and by_act:
                close = {
                    part for part in waiting if pairs.likeness(*((whole, part) if split else (part, whole))) >= CLOSE
                }
                chosen = _moved_to(wholes[whole], parts[partner[whole]], parts, by_act, close)
                rule = "actions"
            if chosen:
                covered = wholes[whole].words.total - sum(rest.values())
                places = tuple(sorted((partner[whole], *chosen)))
                made.append(Group(split, whole, places, covered, wholes[whole].words.key, rule))
    return settled(made)


def _more_parts(
    whole: Words, paired: Words, parts: Sequence[Item], waiting: Sequence[int]
) -> tuple[list[int], dict[str, int]]:
    """The items that are like what the paired one leaves of the whole, and what they leave of it."""
    rest = {form: weight for form, weight in whole.forms.items() if form not in paired.forms}
    chosen: list[int] = []
    left = list(waiting)
    while left:
        alike, gain, _, part = max((*_likeness(rest, parts[part].words), parts[part].words.key, part) for part in left)
        total = parts[part].words.total
        # A short item that is taken into a long one adds little to it, but most of itself.
        if alike < REST or gain * 1000 < max(min(PART * whole.total, TAKEN * total), MOST * total):
            break
        chosen.append(part)
        left.remove(part)
        for form in parts[part].words.forms:
            rest.pop(form, None)
    return chosen, rest


CLOSE = 200
"""Likeness of a whole and an item that may have taken over an action whose object says little, in thousandths."""


def _moved_to(
    whole: Item, paired: Item, parts: Sequence[Item], by_act: Mapping[str, Sequence[int]], close: Collection[int]
) -> list[int]:
    """The one item that took over an action of the whole, one that the paired item no longer asks for."""
    kept = paired.acting
    moved = [
        action
        for action in whole.acting
        if action.acts and not any(_covers(action, other) for other in kept) and not _said(action, paired.words)
    ]
    found = {
        part
        for one in moved
        for act in one.acts
        for part in by_act.get(act, ())
        if any(_covers(one, other, clearly=part not in close) for other in parts[part].acting)
    }
    ranked = sorted(found, key=lambda part: (_likeness(whole.words.forms, parts[part].words), parts[part].words.key))
    return ranked[-1:]


SAID = 600
"""Share of the words of an object that an item must hold for an action to be in it in other words, in thousandths."""


def _said(action: Acting, words: Words) -> bool:
    """Whether an item speaks of an action that it does not have as its own: of its object, and of its act if known."""
    told = {form for form in action.words.forms if form in words.forms}
    if sum(map(weight, told)) * 1000 < SAID * action.words.total:
        return False
    return not action.acts or speaks_of(action.acts, words)


def _covers(one: Acting, other: Acting, *, clearly: bool = False) -> bool:
    """Whether two actions are one. `clearly`: their objects share words, but for traffickers and their crimes, who are
    the object of all law enforcement."""
    bare = not clearly or bool(one.acts & other.acts & families())
    return one_act(one, other) and one_object(one.words, other.words, bare=bare) and not _for_another(one, other)


def _for_another(one: Acting, other: Acting) -> bool:
    """Whether two objects share what says the act alone: `funding for services`, `a budget for the office`."""
    naming = act_forms(one.acts & other.acts)
    here, there = ({form for form in each.words.forms if form not in naming} for each in (one, other))
    told = any(weight(form) >= TOLD for form in here) and any(weight(form) >= FULL for form in there)
    return told and not here & there


def _likeness(rest: Mapping[str, int], part: Words) -> tuple[int, int]:
    """How like a part is to the rest of a whole (Dice, in thousandths), and the weight that they share."""
    gain = sum(rest[form] for form in part.forms if form in rest)
    return 2000 * gain // (sum(rest.values()) + part.total or 1), gain


def _group(split: bool, at: int, whole: Words, parts: Sequence[Words], claimed: Sequence[int]) -> Group | None:
    """The parts that cover most of the whole: the one that adds most first, as long as one adds enough."""
    left = dict(whole.forms)
    chosen: list[int] = []
    waiting = set(claimed)
    while waiting:
        gains = {part: sum(left.get(form, 0) for form in parts[part].forms) for part in waiting}
        best = max(waiting, key=lambda part: (gains[part], parts[part].key))
        if gains[best] * 1000 < PART * whole.total:
            break
        chosen.append(best)
        waiting.discard(best)
        for form in parts[best].forms:
            left.pop(form, None)
    if len(chosen) < 2:
        return None
    return Group(split, at, tuple(sorted(chosen)), whole.total - sum(left.values()), whole.key)


def settled(groups: Sequence[Group]) -> list[Group]:
    """Groups that share no item: those that cover most first."""
    rows: set[int] = set()
    columns: set[int] = set()
    kept = []
    for group in sorted(groups, key=lambda group: (-group.covered, group.key, group.split)):
        if not rows.intersection(group.rows) and not columns.intersection(group.columns):
            rows.update(group.rows)
            columns.update(group.columns)
            kept.append(group)
    return kept
