"""The citations that a page's buttons copy: what all of a narrative's share is held once, the rest by each value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from tipreport.export.cite import cite
from tipreport.model import Recommendation, Report, Span


class Citations:
    """The citations of a narrative's values.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> made = Citations(report)
    >>> made.head + made.tail(report.indicators[0]) == tipreport.cite(report, report.indicators[0])
    True
    """

    def __init__(self, report: Report) -> None:
        self._report = report
        sentences: dict[Span, str] = {}
        self._whole: dict[tuple[bool, Span], str] = {}
        for part in _parts(report):
            key = self._key(part)
            if key not in self._whole:
                # Values of one sentence are cited alike.
                shared = None if key[0] else report.sentence_at(key[1])
                if shared is None or not shared.contains(key[1]):
                    self._whole[key] = cite(report, part)
                else:
                    self._whole[key] = sentences.get(shared) or sentences.setdefault(shared, cite(report, part))
        self.head: str = _shared(self._whole.values()) if len(self._whole) > 1 else ""

    def tail(self, part: object) -> str:
        """What is left of a value's citation behind the head."""
        return self._whole[self._key(part)][len(self.head) :]

    def _key(self, part: object) -> tuple[bool, Span]:
        return isinstance(part, Recommendation), self._report.place_of(part)


def _shared(texts: Iterable[str]) -> str:
    """What all begin with."""
    first, *_, last = sorted(texts)  # what these two share, those between them do too
    return "".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False)))


def _parts(report: Report) -> Iterator[object]:
    yield from report.placement.evidence
    yield from (section.grade for section in report.sections if section.grade)
    yield from report.recommendations
    yield from report.indicators
    yield from report.roles
