"""Splits and mergers: one recommendation on one side, its parts on the other.

Both are found by one search, in which the whole stands on the earlier side or on the later one.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import attrs

from tipreport.compare.words import Words

CLEARLY = 550
"""Share of a part's words that the whole holds, and of the whole's words that its parts hold, in thousandths."""
REST = 350
"""Likeness of an item and what a pair leaves of its greater side, for it to be a further part, in thousandths."""
PART = 150
"""Share of the whole's words that a part must add to what the other parts hold, in thousandths."""

MOST = 300
"""Share of a further part's words that the rest must hold, in thousandths: a turn of phrase alone makes no part."""

Shared = Mapping[tuple[int, int], int]
"""The weight of the words that two items share, by their places in the earlier and in the later list."""


@attrs.frozen
class Group:
    """A whole and its parts, by their places. `split`: the whole is of the earlier list."""

    split: bool
    whole: int
    parts: tuple[int, ...]
    covered: int
    key: str

    @property
    def rows(self) -> tuple[int, ...]:
        """Places in the earlier list."""
        return (self.whole,) if self.split else self.parts

    @property
    def columns(self) -> tuple[int, ...]:
        """Places in the later list."""
        return self.parts if self.split else (self.whole,)


def clear_groups(before: Sequence[Words], after: Sequence[Words], shared: Shared) -> list[Group]:
    """Wholes that are all but covered by parts that lie all but inside of them, and are like nothing else as much.

    They are found before items are paired one to one, so that a part is not taken for a poor match of another item.
    """
    made = []
    for split in (True, False):
        wholes, parts, turned = _turned(before, after, shared, split)
        inside = _inside(parts, turned)
        if not inside:
            continue
        wanted = {part for claimed in inside.values() for part in claimed}
        alike: dict[int, list[tuple[int, int]]] = {}
        for (whole, part), weight in turned.items():
            if part in wanted:
                alike.setdefault(part, []).append((2000 * weight // (wholes[whole].total + parts[part].total), whole))
        for whole, claimed in inside.items():
            claimed = [
                part
                for part in claimed
                if all(
                    other == whole or likeness * parts[part].total <= 1000 * turned[whole, part]
                    for likeness, other in alike[part]
                )
            ]
            group = _group(split, whole, wholes[whole], parts, claimed)
            if group is None or group.covered * 1000 < CLEARLY * wholes[whole].total:
                continue
            best = max(2000 * turned[whole, part] // (wholes[whole].total + parts[part].total) for part in group.parts)
            if best * wholes[whole].total < 1000 * group.covered:
                made.append(group)
    return settled(made)


def left_groups(
    before: Sequence[Words],
    after: Sequence[Words],
    shared: Shared,
    pairs: Collection[tuple[int, int]],
    taken: tuple[Collection[int], Collection[int]],
) -> list[Group]:
    """Pairs whose one side is more than the other, and has the rest among the items that are left over.

    The rest of a whole are its words that the paired item does not have; another item is a part where it is like them.
    """
    made = []
    for split in (True, False):
        wholes, parts, turned = _turned(before, after, shared, split)
        partner = dict(pairs if split else ((column, row) for row, column in pairs))
        gone = {*partner.values(), *taken[split]}
        free: dict[int, list[int]] = {}
        for whole, part in turned:
            if part not in gone and whole in partner:
                free.setdefault(whole, []).append(part)
        for whole, waiting in free.items():
            rest = {
                form: weight for form, weight in wholes[whole].forms.items() if form not in parts[partner[whole]].forms
            }
            chosen = [partner[whole]]
            while waiting:
                found = max((*_likeness(rest, parts[part]), parts[part].key, part) for part in waiting)
                alike, gain, _, part = found
                if alike < REST or gain * 1000 < max(PART * wholes[whole].total, MOST * parts[part].total):
                    break
                chosen.append(part)
                waiting.remove(part)
                for form in parts[part].forms:
                    rest.pop(form, None)
            if len(chosen) > 1:
                covered = wholes[whole].total - sum(rest.values())
                made.append(Group(split, whole, tuple(sorted(chosen)), covered, wholes[whole].key))
    return settled(made)


def _likeness(rest: Mapping[str, int], part: Words) -> tuple[int, int]:
    """How like a part is to the rest of a whole (Dice, in thousandths), and the weight that they share."""
    gain = sum(rest[form] for form in part.forms if form in rest)
    return 2000 * gain // (sum(rest.values()) + part.total or 1), gain


def _turned(
    before: Sequence[Words], after: Sequence[Words], shared: Shared, split: bool
) -> tuple[Sequence[Words], Sequence[Words], Shared]:
    """Wholes, parts, and what they share."""
    if split:
        return before, after, shared
    return after, before, {(column, row): weight for (row, column), weight in shared.items()}


def _inside(parts: Sequence[Words], shared: Shared) -> dict[int, list[int]]:
    """For each whole the parts that have most of their words from it, where there are two at least."""
    found: dict[int, list[int]] = {}
    enough = [CLEARLY * part.total for part in parts]
    for (whole, part), weight in shared.items():
        if weight * 1000 >= enough[part]:
            found.setdefault(whole, []).append(part)
    return {whole: claimed for whole, claimed in found.items() if len(claimed) > 1}


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
