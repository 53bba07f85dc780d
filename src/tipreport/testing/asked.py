"""Lists of recommendations that change from edition to edition, with what became of each item."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence

import attrs

from tipreport.testing.asks import ADDITIONS, CONSIDER, FILLERS, FRAMES, MORE, OTHERWISE, Frame


@attrs.frozen
class Ask:
    """One clause: a frame with its blanks filled, and what has been done to its wording."""

    frame: Frame
    fill: tuple[tuple[str, str], ...]
    lead: str = ""
    tail: bool = True
    tail_first: bool = False
    addition: str = ""
    swaps: tuple[tuple[str, str], ...] = ()
    again: bool = False

    def words(self) -> str:
        fill = dict(self.fill)
        verb, thing, tail = (part.format(**fill) for part in (self.frame.verb, self.frame.object, self.frame.tail))
        if self.lead == CONSIDER:
            verb = " and ".join(_gerund(each) for each in verb.split(" and "))
        body = self.frame.again.format(**fill) if self.again and self.lead != CONSIDER else f"{verb} {thing}"
        for old, new in self.swaps:
            body = re.sub(rf"\b{re.escape(old)}\b", new, body, count=1)
            tail = re.sub(rf"\b{re.escape(old)}\b", new, tail, count=1)
        lead = f"{self.lead} {body}" if self.lead else body
        parts = [lead] + [tail] * (self.tail and not self.again) + [self.addition] * bool(self.addition)
        if self.tail_first and self.tail and self.addition:
            parts = [lead, self.addition, tail]
        return " ".join(part for part in parts if part)


def _gerund(verb: str) -> str:
    first, _, rest = verb.partition(" ")
    ending = first[:-1] if first.endswith("e") and not first.endswith("ee") else first
    return f"{ending}ing {rest}".strip()


Item = tuple[Ask, ...]
"""An item of the list: one clause, or two that are joined."""


def words_of_item(item: Item) -> str:
    text = ", and ".join(ask.words() for ask in item)
    return text[0].upper() + text[1:]


class Asks:
    """Clauses that this run has not used; one in four may have the frame of one that stands, and is a near miss."""

    def __init__(self, random_: random.Random) -> None:
        self.random = random_
        self.used: set[tuple[str, tuple[tuple[str, str], ...]]] = set()

    def next(self, standing: Iterable[Ask]) -> Ask:
        taken = {ask.frame.verb for ask in standing}
        free = [frame for frame in FRAMES if frame.verb not in taken]
        if not free or self.random.random() < 0.25:
            free = list(FRAMES)
        while True:
            frame = self.random.choice(free)
            names = re.findall(r"\{(\w+)\}", f"{frame.object} {frame.tail}")
            fill = tuple((name, self.random.choice(FILLERS[name])) for name in names)
            if (frame.verb, fill) not in self.used:
                self.used.add((frame.verb, fill))
                return Ask(frame, fill)


def _reworded(ask: Ask, random_: random.Random) -> Ask:
    """The clause in other words that ask for as much: one to three changes."""
    changes = ["swap", "swap", "tail", "addition", "number", "order", "again"]
    changed = ask
    for change in random_.sample(changes, random_.randint(1, 3)):
        text = changed.words()
        if change == "swap":
            known = [old for old in OTHERWISE if re.search(rf"\b{re.escape(old)}\b", text)]
            if ask.lead == CONSIDER:
                known = [old for old in known if old not in ask.frame.verb]
            for old in random_.sample(known, min(len(known), random_.randint(1, 2))):
                changed = attrs.evolve(changed, swaps=(*changed.swaps, (old, random_.choice(OTHERWISE[old]))))
        elif change == "tail" and not changed.frame.tail.startswith("and "):  # one act more is no rewording
            changed = attrs.evolve(changed, tail=not changed.tail)
        elif change == "again" and not ask.lead:
            changed = attrs.evolve(changed, again=not changed.again)
        elif change == "addition":
            changed = attrs.evolve(changed, addition="" if changed.addition else random_.choice(ADDITIONS))
        elif change == "order":
            changed = attrs.evolve(changed, tail_first=not changed.tail_first)
        elif change == "number":
            fill = dict(changed.fill)
            if "number" in fill:
                fill["number"] = random_.choice([each for each in FILLERS["number"] if each != fill["number"]])
            changed = attrs.evolve(changed, fill=tuple(fill.items()))
    return changed


def _perhaps(ask: Ask, random_: random.Random) -> Ask:
    """A part is as often reworded as it is kept."""
    return _reworded(ask, random_) if random_.random() < 0.5 else ask


def _stronger(ask: Ask, random_: random.Random) -> Ask | None:
    if ask.lead == CONSIDER:
        return attrs.evolve(ask, lead="")
    return None if ask.lead or ask.again else attrs.evolve(ask, lead=random_.choice(MORE))


def _weaker(ask: Ask, random_: random.Random) -> Ask | None:
    if ask.lead and ask.lead != CONSIDER:
        return attrs.evolve(ask, lead="")
    unchanged = not any(old in ask.frame.verb for old, _ in ask.swaps)
    return attrs.evolve(ask, lead=CONSIDER) if not ask.lead and not ask.again and unchanged else None


@attrs.frozen
class ListChange:
    items: tuple[Item, ...]
    origins: tuple[tuple[str, tuple[int, ...], tuple[int, ...]], ...]
    strengths: tuple[tuple[str, int, int], ...]


def next_list(items: Sequence[Item], asks: Asks, random_: random.Random) -> ListChange:
    """The list of the next edition: most items stay, the others meet a fate each; then all are shuffled."""
    made: list[tuple[Item, str, tuple[int, ...], str]] = []
    dropped: list[tuple[int, ...]] = []
    waiting = list(enumerate(items, 1))
    random_.shuffle(waiting)
    while waiting:
        rank, item = waiting.pop()
        fate = random_.choices(
            ["keep", "case", "reword", "stronger", "weaker", "split", "merge", "drop"], [30, 4, 28, 8, 8, 8, 8, 12]
        )[0]
        if fate == "split" and len(item) == 2:
            made += [((_perhaps(ask, random_),), "split", (rank,), "") for ask in item]
            continue
        if fate == "merge" and len(item) == 1:
            other = next((each for each in waiting if len(each[1]) == 1), None)
            if other is not None:
                waiting.remove(other)
                made.append(
                    (
                        (_perhaps(item[0], random_), _perhaps(other[1][0], random_)),
                        "merged",
                        tuple(sorted((rank, other[0]))),
                        "",
                    )
                )
                continue
        if fate == "drop" and len(items) - len(dropped) > 5:
            dropped.append((rank,))
            continue
        if fate in ("stronger", "weaker"):
            changed = (_stronger if fate == "stronger" else _weaker)(item[0], random_)
            if changed is not None:
                if random_.random() < 0.3:
                    changed = _reworded(changed, random_)
                made.append(((changed, *item[1:]), "reworded", (rank,), f"{fate}"))
                continue
        if fate == "reword":
            changed_item = tuple(_reworded(ask, random_) for ask in item)
            if _key(changed_item) != _key(item):
                made.append((changed_item, "reworded", (rank,), ""))
                continue
        made.append((item, "repeated", (rank,), ""))
    standing = [ask for item in items for ask in item]
    for _ in range(max(random_.randint(0, 3), 7 - len(made))):
        fresh: list[Ask] = []
        for _ in range(1 + (random_.random() < 0.4)):
            fresh.append(asks.next(standing))
            standing += fresh[-1:]
        made.append((tuple(fresh), "new", (), ""))
    random_.shuffle(made)
    origins: dict[tuple[str, tuple[int, ...]], list[int]] = {}
    strengths = []
    for place, (_, kind, ranks, note) in enumerate(made, 1):
        origins.setdefault((kind, ranks or (-place,)), []).append(place)
        if note in ("stronger", "weaker"):
            strengths.append(({"stronger": "strengthened", "weaker": "weakened"}[note], ranks[0], place))
    told = [(kind, () if kind == "new" else ranks, tuple(places)) for (kind, ranks), places in origins.items()]
    told += [("dropped", ranks, ()) for ranks in dropped]
    return ListChange(tuple(item for item, *_ in made), tuple(told), tuple(strengths))


def _key(item: Item) -> list[str]:
    return re.findall(r"\w+", words_of_item(item).lower())
