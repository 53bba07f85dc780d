"""Corrections that are about the same thing, and whether they contradict one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

from tipreport.model import Report, Span
from tipreport.review.corrections import Correction, Says, canonical, placement_value
from tipreport.review.readings import Reading

PLACES = frozenset(("start", "end", "prefix", "suffix"))
"""Keys of a quote that differ from text to text."""


@attrs.frozen
class Set:
    """A correction and where it stands."""

    correction: Correction
    span: Span

    @property
    def says(self) -> Says:
        """What the correction says of the words."""
        return self.correction.says

    @property
    def told(self) -> Reading:
        """The reading that the correction is about: what was read, or what is right where nothing was."""
        return self.correction.was or self.correction.now or {}


def by_subject(found: Iterable[Set], report: Report) -> Iterator[list[Set]]:
    """The corrections of each thing."""
    groups: dict[Any, list[Set]] = defaultdict(list)
    for each in found:
        groups[_subject(each, report)].append(each)
    yield from groups.values()


def _subject(found: Set, report: Report) -> Any:
    correction = found.correction
    match correction.part:
        case "text":
            return found
        case "placement":
            return "placement", placement_value(found.told)[0]
        case "grade":
            section = report.section_at(found.span)
            return "grade", section and section.span
        case "indicator":
            missed = correction.was is None
            metric, values = found.told.get("metric"), _values(correction.was)
            return "indicator", found.span, metric, missed, values, correction.repeat
        case "role":
            return "role", found.span, canonical({**found.told, "rank": None})
    return correction.part, found.span


def contradict(several: Sequence[Set]) -> bool:
    """Whether some corrections of one thing differ.

    One person may have missed two figures at the same words; two persons must have missed the same.
    """
    if len({outcome(each) for each in several}) < 2:
        return False
    first = several[0].correction
    if first.part != "indicator" or first.was is not None:
        return True
    by_person: dict[str, set[str]] = defaultdict(set)
    for each in several:
        by_person[each.correction.creator].add(outcome(each))
    values = {_values(each.correction.now) for each in several}
    return len(values) > 1 or len({frozenset(each) for each in by_person.values()}) > 1


def once(several: Sequence[Set]) -> Iterable[Set]:
    """Corrections of one thing that do not differ, each once."""
    return {(outcome(each), canonical(_without_places(each.correction.was))): each for each in several}.values()


def outcome(found: Set) -> str:
    """What a correction comes to."""
    return canonical([found.says, _without_places(found.correction.now)])


def told(several: Iterable[Set]) -> str:
    """The corrections, and what each says, for a person."""
    return "; ".join(f"{each.correction} ({_short(each.correction)})" for each in several)


def _short(correction: Correction) -> str:
    return "none" if correction.now is None else canonical(_without_places(correction.now))[:120]


def _without_places(data: Any) -> Any:
    if isinstance(data, dict):
        return {name: _without_places(value) for name, value in data.items() if name not in PLACES}
    return [_without_places(each) for each in data] if isinstance(data, list) else data


def _values(reading: Reading | None) -> str:
    return canonical([reading.get(name) for name in ("state", "low", "high")] if reading else None)
