"""The annotated narratives as coded reports: what a person read, in the place of what the library does.

    python benchmarks/annotated.py --to DIR                 brat standoff: NAME.txt and NAME.ann, for a second look
    python benchmarks/annotated.py --to DIR --blind         without the annotations, for a second coder to begin
    python benchmarks/annotated.py --to DIR --format label-studio

Text, sections and sentences are the library's; indicators, recommendations, roles, grades and placement are the
annotator's.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

import tipreport
from tipreport import Report, Span
from tipreport.wire.codec import make_converter

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold"

Gold = Mapping[str, Any]

_converter = make_converter(detailed_validation=False)


def annotated(folder: Path = GOLD) -> Iterator[tuple[str, Report, Report]]:
    """The name of each narrative, its report as read, and as annotated."""
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"), parse_float=str)
        if "indicators" not in gold:
            continue  # the baseline
        text = path.with_suffix(".txt")
        source = text if text.exists() else ROOT / "seeds" / text.name
        document = tipreport.Document.from_text(source.read_text(encoding="utf-8"))
        read = tipreport.parse(document, country=gold["country"], edition=gold["edition"])
        yield path.stem, read, coded(read, gold, document)


def coded(read: Report, gold: Gold, document: tipreport.Document) -> Report:
    """The report of an annotation, its spans moved from the file into the text of the report."""
    place = Places(read.text, document)
    return attrs.evolve(
        read,
        placement=_placement(read, gold),
        sections=_sections(read, gold, place),
        recommendations=_recommendations(read, gold, place),
        roles=_roles(read, gold),
        indicators=_indicators(read, gold, place),
    )


class Places:
    """From places in the file to places in the text of the report."""

    def __init__(self, text: str, document: tipreport.Document) -> None:
        starts: dict[int, int] = {}
        ends: dict[int, int] = {}
        if text == document.text:
            for at in range(len(text)):
                if not text[at].isspace():
                    raw = document.source_span(Span(at, at + 1))
                    starts[raw.start], ends[raw.end] = at, at + 1
        self._starts, self._ends = starts, ends

    def __call__(self, start: int, end: int) -> Span:
        while start not in self._starts and start < end:
            start += 1
        while end not in self._ends and end > start:
            end -= 1
        return Span(self._starts[start], self._ends[end])


def _placement(read: Report, gold: Gold) -> tipreport.Placement:
    named = {name: gold[name] for name in ("tier", "compliance", "movement")} | dict(gold["placement"])
    data = _converter.unstructure(read.placement) | named | {"origin": "person"}
    placement: tipreport.Placement = _converter.structure(data, tipreport.Placement)
    return placement


def _sections(read: Report, gold: Gold, place: Places) -> tuple[tipreport.Section, ...]:
    """The sections as read, with the grades as annotated."""
    grades = []
    for one in gold["sections"]:
        if one["grade"]:
            start = _find(read.text, one["grade"]["text"], place(*one["span"]).start)
            axes = {"direction": one["grade"]["direction"], "level": one["grade"]["level"]}
            grades.append(_converter.structure({**axes, "span": start, "origin": "person"}, tipreport.Grade))
    return tuple(
        attrs.evolve(section, grade=next((grade for grade in grades if section.span.contains(grade.span)), None))
        for section in read.sections
    )


def _find(text: str, words: str, start: int, end: int | None = None) -> list[int]:
    """Where words stand from a place on, else anywhere, whatever the blanks between them."""
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    found = pattern.search(text, start, len(text) if end is None else end) or pattern.search(text)
    if found is None:
        raise SystemExit(f"not in the text: {words}")
    return [*found.span()]


def _recommendations(read: Report, gold: Gold, place: Places) -> tuple[tipreport.Recommendation, ...]:
    made = []
    for rank, item in enumerate(gold["recommendations"], 1):
        span = place(*item["span"])
        actions = []
        for action in item["actions"]:
            words = action["object"]
            place_of = _find(read.text, words, span.start, span.end) if words else None
            rest = {name: action[name] for name in ("verb", "continues", "intensity", "themes")}
            actions.append({**rest, "object": place_of, "span": [*span]})
        data = {"rank": rank, "basis": item["basis"], "span": [*span], "actions": actions, "origin": "person"}
        made.append(_converter.structure(data, tipreport.Recommendation))
    return tuple(made)


def _roles(read: Report, gold: Gold) -> tuple[tipreport.Role, ...]:
    """The roles; the annotation quotes the place, whose first mention in the sections read is taken."""
    names = {role.place.alpha3: role.place.name for role in read.roles if role.place.alpha3}
    start = next((one.span.start for one in read.sections if one.kind in ("profile", "scope_and_magnitude")), 0)
    made = []
    for role in gold["roles"]:
        region = not (len(role["place"]) == 3 and role["place"].isupper())
        name = role["place"] if region else names.get(role["place"], role["quote"])
        words = role["quote"]
        data = {name: role[name] for name in ("relation", "form", "population", "rank")}
        data |= {"place": {"name": name, "alpha3": None if region else role["place"]}, "origin": "person"}
        made.append(_converter.structure({**data, "span": _find(read.text, words, start)}, tipreport.Role))
    return tuple(made)


def _indicators(read: Report, gold: Gold, place: Places) -> tuple[tipreport.Indicator, ...]:
    spans = {one["id"]: place(*one["span"]) for one in gold["indicators"]}
    ids: dict[str, str] = {}
    for one in gold["indicators"]:
        name = number = f"{one['metric']}@{spans[one['id']].start}"
        count = 1
        while number in ids.values():
            count += 1
            number = f"{name}.{count}"
        ids[one["id"]] = number
    made = []
    for one in gold["indicators"]:
        span = spans[one["id"]]
        sentence = read.sentence_at(span) or span
        section = read.section_at(span)
        data = {name: value for name, value in one.items() if name not in ("quote", "optional")}
        data |= {"id": ids[one["id"]], "span": [*span], "rule": "person", "origin": "person"}
        data |= {"sentence": [sentence.start, max(sentence.end, span.end)], "section": section and section.kind.value}
        words = one["condition"]
        data["condition"] = _find(read.text, words, sentence.start) if words else None
        if one["base"]:
            data["base"] = {"relation": one["base"]["relation"], **_base(one["base"]["id"], ids, spans, span)}
        data["comparisons"] = [{**each, "id": ids.get(each["id"])} for each in one["comparisons"]]
        made.append(_converter.structure(data, tipreport.Indicator))
    return tuple(made)


def _base(id: str | None, ids: Mapping[str, str], spans: Mapping[str, Span], own: Span) -> dict[str, Any]:
    """The annotation gives no words for the whole: those of its figure, or the figure's own."""
    return {"id": ids.get(id or ""), "span": [*spans.get(id or "", own)]}


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the annotated narratives in a form of an annotation tool."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path, required=True, help="the folder to write to")
    parser.add_argument("--format", choices=("brat", "label-studio"), default="brat")
    parser.add_argument("--blind", action="store_true", help="leave the annotations out")
    options = parser.parse_args(arguments)
    reports = [
        (name, attrs.evolve(report, indicators=()) if options.blind else report) for name, _, report in annotated()
    ]
    options.to.mkdir(parents=True, exist_ok=True)
    from tipreport.review import brat, label_studio

    if options.format == "brat":
        for name, report in reports:
            text, annotations = brat.to_brat(report)
            (options.to / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
            (options.to / f"{name}.ann").write_text(annotations, encoding="utf-8", newline="\n")
        (options.to / "annotation.conf").write_text(brat.configuration(), encoding="utf-8", newline="\n")
    else:
        tasks = label_studio.to_label_studio([report for _, report in reports])
        (options.to / "tasks.json").write_text(tasks, encoding="utf-8", newline="\n")
        (options.to / "labels.xml").write_text(label_studio.configuration(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
