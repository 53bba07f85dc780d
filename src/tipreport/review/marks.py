"""The figures of a report as annotation tools hold them: marks with a label and fields, and links between them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from tipreport.errors import ReviewError
from tipreport.model import (
    Base,
    BaseRelation,
    ComparedWith,
    ComparisonKind,
    Converted,
    Indicator,
    Origin,
    Qualifier,
    Quantity,
    Report,
    Span,
    Statistic,
)
from tipreport.review.fields import (
    DEFAULTS,
    INDICATOR,
    check_fields,
    ends_of,
    fields_of,
    filled,
    reading_from,
    unit_text,
    value_text,
)
from tipreport.review.readings import part_of, structured

CONDITION = "condition"
"""The label of words that limit a figure, and of the link to them."""

NOTED = ("base_words", "converted", "compared")
"""Fields that a mark has beside those of a sheet: `7099-7102`, `184000 USD`, and comparisons with what is no figure."""

LINKS = (*(word.value for word in BaseRelation), *(word.value for word in ComparisonKind), CONDITION)
"""What a link can be: to the whole, to an earlier figure, to the words of a condition."""

NO_UNIT = "?"

# `7099-7102`
PLACE = re.compile(r"(?P<start>\d{1,9})-(?P<end>\d{1,9})")


@attrs.frozen
class _Amount:
    """Both ends of an amount, of which none is left open without saying so."""

    low: Quantity | None
    high: Quantity | None
    qualifier: Qualifier = Qualifier.EXACT
    statistic: Statistic = Statistic.COUNT


@attrs.frozen
class Mark:
    """Words with a label, which is the metric, and fields."""

    name: str
    label: str
    span: Span
    fields: Mapping[str, str] = attrs.field(factory=dict, hash=False)


@attrs.frozen
class Link:
    """From one mark to another; `text` is the change that the sentence states."""

    kind: str
    source: str
    goal: str
    text: str = ""


def marks_of(report: Report) -> tuple[list[Mark], list[Link]]:
    """The marks and links of a report's indicators, in order."""
    marks: list[Mark] = []
    links: list[Link] = []
    names = {one.id: f"T{number}" for number, one in enumerate(report.indicators, 1)}
    conditions: list[tuple[str, Span]] = []
    for one in report.indicators:
        fields = fields_of("indicator", one)
        label = fields.pop("metric")
        fields = {name: text for name, text in fields.items() if text and text != DEFAULTS.get(name)}
        if one.converted is not None and (one.converted.low or one.converted.high):
            amount = _Amount(one.converted.low, one.converted.high)
            fields["converted"] = f"{value_text(amount)} {unit_text(amount) or NO_UNIT}"
        name = names[one.id]
        if one.base is not None:
            fields["base_words"] = f"{one.base.span.start}-{one.base.span.end}"
            if one.base.id is None:
                fields["compared"] = one.base.relation.value
            else:
                links.append(Link(one.base.relation.value, name, names[one.base.id]))
        loose = []
        for each in one.comparisons:
            if each.id is None:
                loose.append(f"{each.kind.value} {each.stated.value}" if each.stated else each.kind.value)
            else:
                links.append(Link(each.kind.value, name, names[each.id], each.stated.value if each.stated else ""))
        if loose:
            fields["compared"] = "|".join([*([fields["compared"]] if "compared" in fields else []), *loose])
        if one.condition is not None and len(one.condition):
            conditions.append((name, one.condition))
        marks.append(Mark(name, label, one.span, fields))
    for number, (name, span) in enumerate(conditions, len(names) + 1):
        marks.append(Mark(f"T{number}", CONDITION, span))
        links.append(Link(CONDITION, name, f"T{number}"))
    return marks, links


def with_marks(report: Report, marks: Sequence[Mark], links: Iterable[Link]) -> Report:
    """The report with the figures that the marks and links are, a person's.

    Raises `ReviewError`, which names the mark, for a field that cannot be, a link to nothing, a mark outside the text.
    """
    by_name = {mark.name: mark for mark in marks}
    if len(by_name) != len(marks):
        raise ReviewError("two marks of one name", subject=str(sorted(mark.name for mark in marks))[:80])
    for mark in marks:
        if mark.span.end > len(report.text):
            raise ReviewError(f"{mark.name} stands outside of the text", subject=f"{mark.span} of {len(report.text)}")
    out: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        if link.source not in by_name or link.goal not in by_name or link.kind not in LINKS:
            raise ReviewError("a link that leads nowhere", subject=f"{link.kind} from {link.source} to {link.goal}")
        out[link.source].append(link)
    figures = [mark for mark in marks if mark.label != CONDITION]
    figures.sort(key=lambda mark: mark.span)  # and as they came, where several stand at the same words
    names: dict[str, str] = {}
    for mark in figures:
        name = first = f"{mark.label}@{mark.span.start}"
        count = 1
        while name in names.values():
            count += 1
            name = f"{first}.{count}"
        names[mark.name] = name
    made = tuple(_indicator(report, mark, out[mark.name], by_name, names) for mark in figures)
    return attrs.evolve(report, indicators=made)


def _indicator(
    report: Report, mark: Mark, links: Sequence[Link], marks: Mapping[str, Mark], names: Mapping[str, str]
) -> Indicator:
    fields = filled("indicator", {"metric": mark.label, **{k: v for k, v in mark.fields.items() if k not in NOTED}})
    try:
        for name in mark.fields:
            if name not in NOTED and name not in {field.name for field in INDICATOR}:
                raise ReviewError("no such field", subject=name)
        check_fields("indicator", fields)
        section = report.section_at(mark.span)
        sentence = report.sentence_at(mark.span) or mark.span
        kind = section.kind.value if section else "other"
        made: Indicator = part_of(Indicator, reading_from(fields), mark.span, sentence, kind, lambda _: None)
        loose = [word for word in mark.fields.get("compared", "").split("|") if word]
        base: dict[str, Any] | None = None
        comparisons: list[dict[str, Any]] = []
        words = mark.fields.get("base_words")
        for link in links:
            if link.kind in list(BaseRelation):
                goal = marks[link.goal]
                base = {"relation": link.kind, "id": names[goal.name], "span": _place(words) or [*goal.span]}
            elif link.kind != CONDITION:
                comparisons.append({"kind": link.kind, "id": names[marks[link.goal].name], "stated": link.text or None})
        if loose and loose[0] in list(BaseRelation):
            base = {"relation": loose.pop(0), "id": None, "span": _place(words) or [*mark.span]}
        for word in loose:
            kind, _, stated = word.partition(" ")
            comparisons.append({"kind": kind, "id": None, "stated": stated or None})
        condition = next((marks[link.goal].span for link in links if link.kind == CONDITION), None)
        changes: dict[str, Any] = {"condition": condition, "converted": _converted(mark.fields.get("converted"))}
        if base is not None:
            changes["base"] = structured(Base, base)
        changes["comparisons"] = tuple(structured(ComparedWith, each) for each in comparisons)
        return attrs.evolve(made, id=names[mark.name], origin=Origin.PERSON, **changes)
    except ReviewError as error:
        raise ReviewError(f"{mark.name}: {error.message}", subject=error.subject, hint=error.hint) from None


def _place(text: str | None) -> list[int] | None:
    found = PLACE.fullmatch(text) if text else None
    return [int(found["start"]), int(found["end"])] if found else None


def _converted(text: str | None) -> Converted | None:
    if not text:
        return None
    value, _, unit = text.rpartition(" ")
    return Converted(*ends_of({"value": value, "unit": "" if unit == NO_UNIT else unit}))
