"""What two runs read differently from one text."""

from __future__ import annotations

from enum import StrEnum

import attrs

from tipreport.model.report import Country, Generator
from tipreport.model.span import Span


class PartKind(StrEnum):
    """A part of a report that two runs may read differently. A `report` is its own fields: country, edition, date."""

    REPORT = "report"
    SOURCE = "source"
    PLACEMENT = "placement"
    SENTENCE = "sentence"
    SECTION = "section"
    RECOMMENDATION = "recommendation"
    ACTION = "action"
    INDICATOR = "indicator"
    ROLE = "role"
    PROBLEM = "problem"


class ReadingChangeKind(StrEnum):
    """Whether only the new run has a part (`found`), only the old (`lost`), or both and not alike (`changed`)."""

    FOUND = "found"
    LOST = "lost"
    CHANGED = "changed"


@attrs.frozen
class AttributeChange:
    """One attribute that was read as something else, each value as the wire format writes it; null where it has none.

    >>> AttributeChange("period.start", "2010-01-01", None)
    AttributeChange(name='period.start', old='2010-01-01', new=None)

    A key inside of another stands behind a point. Strings stand as they are, all else is JSON.
    """

    name: str
    old: str | None
    new: str | None


@attrs.frozen(kw_only=True)
class ReadingChange:
    """One part of the report that one run found and the other lacks, or that was read as something else.

    `name` says which: the id of an indicator, the kind of a section, the rank of a recommendation, ... as in the old
    run, or in the new where only that has it. `span` are its characters, those of the new run where both have it.
    `attributes` are those that differ, and all that say something for a part that only one run has.
    """

    part: PartKind
    kind: ReadingChangeKind
    name: str
    span: Span | None
    attributes: tuple[AttributeChange, ...]


@attrs.frozen(kw_only=True, repr=False)
class Rereading:
    """What a new version, or another rule set, reads differently from the same text: true if anything.

    `country` and `edition` are those of the new run. `sha256` is the hash of its source.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> tipreport.reading_changes(report, report)
    <Rereading Norway 2011: nothing changed>
    """

    country: Country | None
    edition: int | None
    sha256: str | None
    old: Generator
    new: Generator
    changes: tuple[ReadingChange, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changes)

    def of(self, part: str, kind: str | None = None) -> tuple[ReadingChange, ...]:
        """The changes of one kind of part, such as `"indicator"`; and of one kind of change, such as `"lost"`."""
        wanted = PartKind(part), ReadingChangeKind(kind) if kind else None
        return tuple(change for change in self.changes if change.part is wanted[0] and wanted[1] in (None, change.kind))

    def __repr__(self) -> str:
        name = f"{self.country.name if self.country else 'unknown country'} {self.edition or '?'}"
        counts = {kind: sum(change.kind is kind for change in self.changes) for kind in ReadingChangeKind}
        said = ", ".join(f"{count} {kind.value}" for kind, count in counts.items() if count)
        return f"<Rereading {name}: {said or 'nothing changed'}>"
