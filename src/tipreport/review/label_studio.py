"""Label Studio: tasks as JSON, with the labelling interface that they need.

Each narrative is a task. A figure is a region of the text with its metric as label; its fields are choices and text
areas of the region; what it refers to are relations.

Source: https://labelstud.io/guide/task_format.html. Offsets count UTF-16 code units there, as JavaScript does.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from xml.sax.saxutils import quoteattr

import attrs

from tipreport.errors import ReviewError, expect
from tipreport.model import Metric, Report, Span
from tipreport.model.arguments import reports_in
from tipreport.review.corrections import source_of
from tipreport.review.fields import INDICATOR
from tipreport.review.marks import CONDITION, LINKS, NOTED, Link, Mark, marks_of, with_marks
from tipreport.wire.codec import read_json

CHOICES = {
    field.name: field.words for field in INDICATOR if field.words and not field.several and len(field.words) < 12
}
AREAS = (*(field.name for field in INDICATOR if field.name not in CHOICES and field.name != "metric"), *NOTED)


def to_label_studio(reports: Iterable[Report], *, blind: bool = False) -> str:
    """Tasks for Label Studio, the indicators as annotations, as JSON; `blind` leaves the annotations out.

    >>> import json, tipreport
    >>> tasks = json.loads(tipreport.to_label_studio([tipreport.read("seeds/norway-2011.txt")]))
    >>> tasks[0]["data"]["narrative"], tasks[0]["annotations"][0]["result"][0]["value"]["labels"]
    ('NOR 2011', ['victims'])
    """
    tasks = []
    for report in reports_in(reports):
        alpha3, edition = source_of(report)
        annotations = [] if blind else [{"result": list(_results(report))}]
        tasks.append({"data": {"text": report.text, "narrative": f"{alpha3} {edition}"}, "annotations": annotations})
    return json.dumps(tasks, ensure_ascii=False, indent=1) + "\n"


def _results(report: Report) -> Iterator[dict[str, Any]]:
    marks, links = marks_of(report)
    units = Units(report.text)
    for mark in marks:
        place = {"start": units.of(mark.span.start), "end": units.of(mark.span.end)}
        where = {"id": mark.name, "to_name": "text"}
        words = mark.span.of(report.text)
        label = {**place, "text": words, "labels": [mark.label]}
        yield {**where, "from_name": "metric", "type": "labels", "value": label}
        for name, text in mark.fields.items():
            if name in CHOICES:
                yield {**where, "from_name": name, "type": "choices", "value": {**place, "choices": [text]}}
            else:
                yield {**where, "from_name": name, "type": "textarea", "value": {**place, "text": [text]}}
    for link in links:
        labels = [link.kind, *([link.text] if link.text else [])]
        yield {"type": "relation", "from_id": link.source, "to_id": link.goal, "direction": "right", "labels": labels}


class Units:
    """Offsets in UTF-16 code units, from those in code points and back."""

    def __init__(self, text: str) -> None:
        self._wide = [at for at, character in enumerate(text) if ord(character) > 0xFFFF]

    def of(self, at: int) -> int:
        """The code unit at a code point."""
        return at + sum(place < at for place in self._wide)

    def point(self, unit: int) -> int:
        """The code point at a code unit."""
        at = unit
        for number, place in enumerate(self._wide):
            if place + number < unit:
                at = unit - number - 1
        return at


def from_label_studio(reports: Iterable[Report], tasks: str | bytes) -> list[Report]:
    """The reports that tasks of Label Studio are of, with the indicators annotated there in the place of their own.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> (again,) = tipreport.from_label_studio([report], tipreport.to_label_studio([report]))
    >>> len(again.indicators) == len(report.indicators)
    True

    A task without annotations is left out; of several annotations the last one counts. Raises `ReviewError` for a task
    of another text, and for annotations that are none of ours.
    """
    by_name = {"{} {}".format(*source_of(report)): report for report in reports_in(reports)}
    expect(tasks, "tasks", "the JSON that Label Studio exports", str, bytes)
    found = read_json(tasks)
    if not isinstance(found, list):
        raise ReviewError("not a list of tasks", subject=str(type(found).__name__))
    made = []
    for number, task in enumerate(found, 1):
        try:
            data, annotations = task["data"], task.get("annotations") or []
            report = by_name.get(data["narrative"])
            if report is None:
                raise ReviewError("the narrative is not at hand", subject=str(data["narrative"]))
            if data["text"] != report.text:
                raise ReviewError("the task is of another text", subject=str(data["narrative"]))
            if annotations:
                made.append(_annotated(report, annotations[-1]["result"]))
        except ReviewError as error:
            raise ReviewError(f"task {number}: {error.message}", subject=error.subject, hint=error.hint) from None
        except (KeyError, TypeError, AttributeError, IndexError, ValueError) as error:
            raise ReviewError(f"task {number}: not in the form of Label Studio", subject=repr(error)) from None
    return made


def _annotated(report: Report, results: Sequence[Any]) -> Report:
    units = Units(report.text)
    marks: dict[str, Mark] = {}
    fields: dict[str, dict[str, str]] = defaultdict(dict)
    links: list[Link] = []
    for each in results:
        kind, value = each["type"], each.get("value", {})
        if kind == "relation":
            labels = each.get("labels") or []
            links.append(Link(labels[0] if labels else "", each["from_id"], each["to_id"], "".join(labels[1:2])))
        elif kind == "labels":
            span = Span(units.point(value["start"]), units.point(value["end"]))
            marks[each["id"]] = Mark(each["id"], value["labels"][0], span)
        elif kind in ("choices", "textarea"):
            texts = value["choices" if kind == "choices" else "text"]
            fields[each["id"]][each["from_name"]] = texts if isinstance(texts, str) else "|".join(texts)
        else:
            raise ReviewError("a result of a kind that is none of ours", subject=str(kind))
    return with_marks(report, [attrs.evolve(mark, fields=fields[name]) for name, mark in marks.items()], links)


def configuration() -> str:
    """The labelling interface.

    >>> configuration().split("\\n")[0]
    '<View>'
    """
    lines = ["<View>", '  <Labels name="metric" toName="text">']
    lines += [f"    <Label value={quoteattr(label)}/>" for label in (*Metric, CONDITION)]
    lines += ["  </Labels>", '  <Text name="text" value="$text"/>']
    for name, words in CHOICES.items():
        lines.append(f'  <Choices name="{name}" toName="text" perRegion="true" choice="single" showInline="true">')
        lines += [f'    <Choice value="{word}"/>' for word in words]
        lines.append("  </Choices>")
    lines += [
        f'  <TextArea name="{name}" toName="text" perRegion="true" rows="1" maxSubmissions="1" placeholder="{name}"/>'
        for name in AREAS
    ]
    lines += ["  <Relations>", *(f'    <Relation value="{kind}"/>' for kind in LINKS), "  </Relations>", "</View>"]
    return "\n".join(lines) + "\n"
