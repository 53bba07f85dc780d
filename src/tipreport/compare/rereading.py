"""What a new version reads differently: two reports of one text, part by part, by their wire form."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from tipreport.errors import ComparisonError
from tipreport.model import (
    AttributeChange,
    PartKind,
    ReadingChange,
    ReadingChangeKind,
    Report,
    Rereading,
    Span,
)
from tipreport.model.arguments import expect_report, reports_in
from tipreport.wire.codec import to_dict

Data = dict[str, Any]
Key = Callable[[Data], Hashable]


def reading_changes(old: Report, new: Report) -> Rereading:
    """What the report of a new version, or of other rules, reads differently from the same text.

    >>> import attrs, tipreport
    >>> new = tipreport.read("seeds/norway-2011.txt")
    >>> old = attrs.evolve(new, roles=new.roles[:-1])
    >>> reading_changes(old, new)
    <Rereading Norway 2011: 1 found>
    >>> [change.part.value for change in reading_changes(old, new).changes]
    ['role']

    Not to be confused with `compare`, which sets two texts against each other. A part is the same in both runs where
    its characters and what it is (metric, relation, kind ...) are; else where its characters are; else where it is the
    same thing and starts or ends with the same character. All that the wire format holds is compared but the text and
    what made the report. Raises `ComparisonError` where the texts differ.
    """
    expect_report(old, "old")
    expect_report(new, "new")
    if old.text != new.text:
        raise ComparisonError(
            "the texts differ, and not only what was read from them",
            subject=" and ".join(f"{report.alpha3 or '?'} {report.edition or '?'}" for report in (old, new)),
            hint="set them against each other with compare",
        )
    before, after = _parts(to_dict(old)), _parts(to_dict(new))
    return Rereading(
        country=new.country,
        edition=new.edition,
        sha256=new.source.sha256,
        old=old.generator,
        new=new.generator,
        changes=tuple(change for part in PartKind for change in _changes(part, before[part], after[part])),
    )


def paired_readings(old: Iterable[Report], new: Iterable[Report]) -> tuple[tuple[Report | None, Report | None], ...]:
    """The reports of two runs in pairs, in the old run's order; null stands where only one run has a report.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> paired_readings([report], [])
    ((<Report Norway 2011, Tier 1: ...>, None),)

    Reports of one text are a pair; else those of one country and edition, or of one source, where each run has one
    such report. So a pair may be of two texts, which `reading_changes` refuses.
    """
    olds, news = list(reports_in(old, "old")), list(reports_in(new, "new"))
    pairs: dict[int, int] = {}
    left = set(range(len(news)))
    for number, key in enumerate((_text, _place, _source)):
        waiting = _by_key(((at, news[at]) for at in sorted(left)), key)
        asking = _by_key(((at, one) for at, one in enumerate(olds) if at not in pairs), key)
        for name, askers in asking.items():
            found = waiting.get(name, [])
            if number == 0 or len(askers) == len(found) == 1:
                pairs |= dict(zip(askers, found, strict=False))
        left.difference_update(pairs.values())
    return (
        *((one, news[pairs[at]] if at in pairs else None) for at, one in enumerate(olds)),
        *((None, news[at]) for at in sorted(left)),
    )


def _text(report: Report) -> Hashable:
    return report.text


def _place(report: Report) -> Hashable:
    return None if None in (report.alpha3, report.edition) else (report.alpha3, report.edition)


def _source(report: Report) -> Hashable:
    return report.source.sha256


def _by_key(reports: Iterable[tuple[int, Report]], key: Callable[[Report], Hashable]) -> Mapping[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = defaultdict(list)
    for at, report in reports:
        if (name := key(report)) is not None:
            found[name].append(at)
    return found


def _parts(report: Data) -> Mapping[PartKind, Sequence[Data]]:
    """The parts of a report as plain objects; an action is a part of its own and says whose it is."""
    whole = {key: report[key] for key in ("country", "edition", "published", "evidence")}
    items = report["recommendations"]
    return {
        PartKind.REPORT: [whole],
        PartKind.SOURCE: [report["source"]],
        PartKind.PLACEMENT: [report["placement"]],
        PartKind.SENTENCE: [{"span": span} for span in report["sentences"]],
        PartKind.SECTION: report["sections"],
        PartKind.RECOMMENDATION: [{key: item[key] for key in item if key != "actions"} for item in items],
        PartKind.ACTION: [{"rank": item["rank"], **action} for item in items for action in item["actions"]],
        PartKind.INDICATOR: report["indicators"],
        PartKind.ROLE: report["roles"],
        PartKind.PROBLEM: report["problems"],
    }


WHAT: Mapping[PartKind, str | None] = {
    PartKind.REPORT: None,
    PartKind.SOURCE: None,
    PartKind.PLACEMENT: None,
    PartKind.SENTENCE: None,
    PartKind.SECTION: "kind",
    PartKind.RECOMMENDATION: None,
    PartKind.ACTION: "verb",
    PartKind.INDICATOR: "metric",
    PartKind.ROLE: "relation",
    PartKind.PROBLEM: "code",
}
"""The attribute that says what a part is."""

NAMES: Mapping[PartKind, Callable[[Data], str]] = {
    PartKind.REPORT: lambda part: "",
    PartKind.SOURCE: lambda part: "",
    PartKind.PLACEMENT: lambda part: "",
    PartKind.SENTENCE: lambda part: "",
    PartKind.SECTION: lambda part: part["kind"],
    PartKind.RECOMMENDATION: lambda part: f"{part['rank']}",
    PartKind.ACTION: lambda part: f"{part['rank']} {part['verb']}",
    PartKind.INDICATOR: lambda part: part["id"],
    PartKind.ROLE: lambda part: f"{part['relation']} {part['place']['name']}",
    PartKind.PROBLEM: lambda part: part["code"],
}
"""What a part is called."""


def _changes(part: PartKind, old: Sequence[Data], new: Sequence[Data]) -> Iterator[ReadingChange]:
    """The changes of the parts of one kind, in order of the text."""
    found = []
    for before, after in _pairs(part, old, new):
        if before == after:
            continue
        shown: Data = after or before or {}
        kind = ReadingChangeKind.CHANGED
        if before is None or after is None:
            kind = ReadingChangeKind.FOUND if before is None else ReadingChangeKind.LOST
        change = ReadingChange(
            part=part,
            kind=kind,
            name=NAMES[part](before or shown),
            span=Span(*shown["span"]) if shown.get("span") else None,
            attributes=tuple(_attributes(before, after)),
        )
        found.append(change)
    yield from sorted(found, key=lambda change: (change.span or Span(0, 0), change.kind, change.name))


def _pairs(part: PartKind, old: Sequence[Data], new: Sequence[Data]) -> Iterator[tuple[Data | None, Data | None]]:
    """Each part with the same part of the other run, or with nothing. Linear: each way of being the same is a key."""
    what = WHAT[part]
    for same in (_alike, _what_and_where, _where, _what_and_start, _what_and_end):
        mine: dict[Hashable, list[Data]] = defaultdict(list)
        for one in reversed(old):
            mine[same(one, what)].append(one)
        mine.pop(None, None)
        rest, taken = [], set()
        for one in new:
            if found := mine.get(same(one, what)):
                taken.add(id(found[-1]))
                yield found.pop(), one
            else:
                rest.append(one)
        old, new = [one for one in old if id(one) not in taken], rest
    yield from ((one, None) for one in old)
    yield from ((None, one) for one in new)


# The ways in which a part of one run is a part of the other, the surest first. Null is like nothing.


def _alike(part: Data, what: str | None) -> Hashable:
    return json.dumps(part, sort_keys=True)


def _what_and_where(part: Data, what: str | None) -> Hashable:
    return part[what] if what else None, *(part.get("span") or ())


def _where(part: Data, what: str | None) -> Hashable:
    return tuple(part["span"]) if part.get("span") else None


def _what_and_start(part: Data, what: str | None) -> Hashable:
    return (part[what] if what else None, part["span"][0]) if part.get("span") else None


def _what_and_end(part: Data, what: str | None) -> Hashable:
    return (part[what] if what else None, part["span"][1]) if part.get("span") else None


def _attributes(old: Data | None, new: Data | None) -> Iterator[AttributeChange]:
    """What differs, in order of the wire format; an object is looked into where both runs have one."""
    was, now = dict(_flat(old or {}, new or {})), dict(_flat(new or {}, old or {}))
    if old is None or new is None:
        was.pop("span", None)  # the change has it
        now.pop("span", None)
    for name in dict.fromkeys((*now, *was)):
        before, after = _written(was.get(name)), _written(now.get(name))
        if before != after:
            yield AttributeChange(name, before, after)


def _flat(part: Data, other: Data, prefix: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in part.items():
        twin = other.get(key)
        if isinstance(value, dict) and (isinstance(twin, dict) or not other):
            yield from _flat(value, twin or {}, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def _written(value: Any) -> str | None:
    """A value as it is shown: nothing for null and for an empty list."""
    if value is None or value == []:
        return None
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
