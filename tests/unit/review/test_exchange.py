"""brat and Label Studio: what goes there comes back, on every annotated narrative."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import pytest

import tipreport
from tipreport import Report, ReviewError, Span
from tipreport.review import brat, label_studio

from .conftest import Gold


def same(one: Report, other: Report) -> bool:
    def told(report: Report) -> list[Any]:
        made = [attrs.evolve(each, rule="", origin="person") for each in report.indicators]
        return sorted(made, key=lambda each: (each.span, each.id))

    return told(one) == told(other)


def test_brat_gives_back_the_gold(gold: Gold) -> None:
    for name, (read, coded) in gold.items():
        for report in (read, coded):
            text, annotations = tipreport.to_brat(report)
            assert text == report.text
            for line in annotations.splitlines():
                if line.startswith("T"):
                    _, place, words = line.split("\t")
                    spans = [tuple(map(int, piece.split())) for piece in place.split(" ", 1)[1].split(";")]
                    assert " ".join(text[start:end] for start, end in spans) == words
            assert same(tipreport.from_brat(report, annotations), report), name


def test_label_studio_gives_back_the_gold(gold: Gold) -> None:
    reports = [coded for _, coded in gold.values()]
    tasks = tipreport.to_label_studio(reports)
    for again, report in zip(tipreport.from_label_studio(reports, tasks), reports, strict=True):
        assert same(again, report)
    blind = json.loads(tipreport.to_label_studio(reports, blind=True))
    assert all(task["annotations"] == [] for task in blind)


def test_offsets_of_label_studio_are_those_of_javascript(norway: Report) -> None:
    text = norway.text.replace(
        "Norwegian authorities initiated", "Norwegian \U0001f1f3\U0001f1f4 authorities initiated"
    )
    report = tipreport.parse(text, country="NOR", edition=2011)
    (task,) = json.loads(tipreport.to_label_studio([report]))
    for result in task["annotations"][0]["result"]:
        if result["type"] == "labels":
            wide = report.text.encode("utf-16-le")
            start, end = result["value"]["start"], result["value"]["end"]
            assert wide[2 * start : 2 * end].decode("utf-16-le") == result["value"]["text"]
    assert same(tipreport.from_label_studio([report], json.dumps([task]))[0], report)


def test_the_configurations_name_every_metric() -> None:
    for configuration in (brat.configuration(), label_studio.configuration()):
        assert all(metric in configuration for metric in tipreport.Metric)


def test_a_second_coder_can_begin_with_the_gold(
    measures: Callable[[str], ModuleType], tmp_path: Path, gold: Gold
) -> None:
    annotated = measures("annotated")
    assert annotated.main(["--to", str(tmp_path / "brat")]) == 0
    assert annotated.main(["--to", str(tmp_path / "blind"), "--blind"]) == 0
    assert annotated.main(["--to", str(tmp_path / "ls"), "--format", "label-studio"]) == 0
    assert len(list((tmp_path / "brat").glob("*.ann"))) == len(gold)
    assert {path.read_text("utf-8") for path in (tmp_path / "blind").glob("*.ann")} == {""}
    name, (read, coded) = next(iter(gold.items()))
    assert same(tipreport.from_brat(read, (tmp_path / "brat" / f"{name}.ann").read_text("utf-8")), coded)
    assert len(json.loads((tmp_path / "ls" / "tasks.json").read_text("utf-8"))) == len(gold)


def test_what_was_changed_there_becomes_corrections(norway: Report) -> None:
    annotations = tipreport.to_brat(norway)[1]
    line = next(line for line in annotations.splitlines() if "investigations" in line and line.endswith("\t26"))
    changed = annotations.replace(line, line.replace("investigations", "arrests"))
    made = tipreport.corrections(norway, tipreport.from_brat(norway, changed), creator="Ada")
    done = tipreport.correct(norway, made)
    (person,) = [one for one in done.indicators if one.origin == "person"]
    assert (person.metric, str(person.value)) == ("arrests", "26 case")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("T1\thotlines 0 3\tNor", "T1: no such metric"),
        ("T1\tarrests 3 3\t", "line 1: no span"),
        ("T1\tarrests 0 99999999\tx", "outside of the text"),
        ("hello", "line 1: not an annotation"),
        ("A1\tform T9 sex", "not there"),
        ("T1\tarrests 0 3\tNor\nR1\tvalue_pair Arg1:T1 Arg2:T7", "leads nowhere"),
        ("T1\tarrests 0 3\tNor\n#1\tAnnotatorNotes T1\tvalue: 3", "says no field"),
        ("T1\tarrests 0 3\tNor\n#1\tAnnotatorNotes T1\tvalue=three", "T1: not a value"),
        ("T1\tarrests 0 3\tNor\n#1\tAnnotatorNotes T1\tcolour=red", "T1: no such field"),
    ],
)
def test_brat_that_cannot_be_is_refused(norway: Report, line: str, said: str) -> None:
    with pytest.raises(ReviewError, match=said):
        tipreport.from_brat(norway, f"{line}\n")


def test_tasks_that_cannot_be_are_refused(norway: Report) -> None:
    tasks = json.loads(tipreport.to_label_studio([norway]))
    for change, said in (
        ({}, "not a list of tasks"),
        ([{}], "task 1: not in the form"),
        ([{"data": {"narrative": "XXX 1", "text": ""}}], "not at hand"),
        ([{"data": {"narrative": "NOR 2011", "text": "other"}}], "another text"),
        ([{**tasks[0], "annotations": [{"result": [{"type": "stars"}]}]}], "task 1: a result of a kind"),
    ):
        with pytest.raises(ReviewError, match=said):
            tipreport.from_label_studio([norway], json.dumps(change))


def test_a_span_over_two_lines_is_in_pieces(norway: Report) -> None:
    at = norway.text.index("\n\n", 3000)
    figure = attrs.evolve(
        norway.indicators[0], span=Span(at - 5, at + 7), sentence=Span(at - 5, at + 7), id="victims@1"
    )
    report = attrs.evolve(norway, indicators=(figure,))
    annotations = tipreport.to_brat(report)[1]
    assert ";" in annotations.splitlines()[0].split("\t")[1]
    assert tipreport.from_brat(report, annotations).indicators[0].span == figure.span
