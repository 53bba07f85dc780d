"""brat standoff: a text and a file of annotations beside it, with the configuration that brat needs.

    T1	investigations 4118 4120	26        the words of a figure, its metric as their type
    A1	form T1 sex                             what is one word of a vocabulary
    #1	AnnotatorNotes T1	value=26; unit=case; period=2010     what is not
    R1	value_pair Arg1:T1 Arg2:T2              what it refers to; a note on it is the change that the text states

Source: https://brat.nlplab.org/standoff.html. Offsets count code points, as ours do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tipreport.errors import ReviewError, expect
from tipreport.model import Metric, Report, Span
from tipreport.model.arguments import expect_report
from tipreport.review.fields import INDICATOR
from tipreport.review.marks import CONDITION, LINKS, Link, Mark, marks_of, with_marks

ATTRIBUTES = {
    field.name: field.words for field in INDICATOR if field.words and not field.several and len(field.words) < 12
}
"""Fields that are attributes: those of one word, of few."""

OUTSIDE = "__"
"""In the place of the colon of a metric from outside, which a type cannot have."""

# `T1<tab>investigations 4118 4120;4121 4125<tab>26`
MARK = re.compile(r"(?P<name>T\d+)\t(?P<label>\S+) (?P<spans>\d+ \d+(?:;\d+ \d+)*)(?:\t.*)?")
# `A1<tab>form T1 sex`, `M1<tab>...`
ATTRIBUTE = re.compile(r"[AM]\d+\t(?P<field>\S+) (?P<name>T\d+) (?P<word>\S+)")
# `R1<tab>value_pair Arg1:T1 Arg2:T2`
RELATION = re.compile(r"(?P<name>R\d+)\t(?P<kind>\S+) Arg1:(?P<source>T\d+) Arg2:(?P<goal>T\d+)\s*")
# `#1<tab>AnnotatorNotes T1<tab>value=26; unit=case`
NOTE = re.compile(r"#\d+\tAnnotatorNotes (?P<name>[TR]\d+)\t(?P<text>.*)")


def to_brat(report: Report) -> tuple[str, str]:
    """The text of a report, and its indicators as brat's annotations: the contents of NAME.txt and NAME.ann.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> text, annotations = tipreport.to_brat(report)
    >>> text == report.text
    True
    >>> print(annotations.split("\\n")[4])
    T5	investigations 4118 4120	26
    """
    expect_report(report)
    marks, links = marks_of(report)
    lines = [*_marks(report.text, marks), *_links(links, len(marks))]
    return report.text, "".join(f"{line}\n" for line in lines)


def _marks(text: str, marks: list[Mark]) -> Iterator[str]:
    for mark in marks:
        places = list(_pieces(text, mark.span)) or [(mark.span.start, mark.span.end)]
        pieces = ";".join(f"{start} {end}" for start, end in places)
        words = re.sub(r"[\r\n]", " ", " ".join(text[start:end] for start, end in places))
        yield f"{mark.name}\t{mark.label.replace(':', OUTSIDE)} {pieces}\t{words}"
    number = 0
    for mark in marks:
        for name, word in mark.fields.items():
            if name in ATTRIBUTES:
                number += 1
                yield f"A{number}\t{name} {mark.name} {word}"
    for number, mark in enumerate(marks, 1):
        if noted := "; ".join(f"{name}={text}" for name, text in mark.fields.items() if name not in ATTRIBUTES):
            yield f"#{number}\tAnnotatorNotes {mark.name}\t{noted}"


def _pieces(text: str, span: Span) -> Iterator[tuple[int, int]]:
    """A span without the ends of lines in it, which brat does not have in one piece."""
    start = span.start
    for piece in re.split(r"([\r\n]+)", span.of(text)):
        if piece and piece[0] not in "\r\n":
            yield start, start + len(piece)
        start += len(piece)


def _links(links: list[Link], notes: int) -> Iterator[str]:
    for number, link in enumerate(links, 1):
        yield f"R{number}\t{link.kind} Arg1:{link.source} Arg2:{link.goal}"
        if link.text:
            notes += 1
            yield f"#{notes}\tAnnotatorNotes R{number}\t{link.text}"


def from_brat(report: Report, annotations: str) -> Report:
    """The report with the indicators of brat's annotations (the contents of NAME.ann) in the place of its own.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> again = tipreport.from_brat(report, tipreport.to_brat(report)[1])
    >>> [str(one.value) for one in again.indicators] == [str(one.value) for one in report.indicators]
    True

    `tipreport.corrections(report, again, creator=...)` makes corrections of what differs. Raises `ReviewError`, which
    names line or mark, for what is no annotation of ours.
    """
    expect_report(report)
    expect(annotations, "annotations", "the contents of a file of annotations as a str", str)
    spans: dict[str, tuple[str, Span]] = {}
    fields: dict[str, dict[str, str]] = {}
    relations: list[re.Match[str]] = []
    stated: dict[str, str] = {}
    for number, line in enumerate(annotations.split("\n"), 1):
        line = line.removesuffix("\r")  # as an editor may save it
        if not line.strip():
            continue
        if found := MARK.fullmatch(line):
            places = [int(place) for place in re.findall(r"\d+", found["spans"])]
            if min(places) >= max(places):
                raise ReviewError(f"line {number}: no span", subject=line[:80])
            spans[found["name"]] = found["label"].replace(OUTSIDE, ":"), Span(min(places), max(places))
        elif found := ATTRIBUTE.fullmatch(line):
            fields.setdefault(found["name"], {})[found["field"]] = found["word"]
        elif found := RELATION.fullmatch(line):
            relations.append(found)
        elif found := NOTE.fullmatch(line):
            if found["name"].startswith("R"):
                stated[found["name"]] = found["text"].strip()
            else:
                fields.setdefault(found["name"], {}).update(_noted(found["text"], number))
        else:
            raise ReviewError(f"line {number}: not an annotation of ours", subject=line[:80])
    marks = [Mark(name, label, span, fields.pop(name, {})) for name, (label, span) in spans.items()]
    if fields:
        raise ReviewError("said of a mark that is not there", subject=next(iter(fields)))
    links = [Link(each["kind"], each["source"], each["goal"], stated.get(each["name"], "")) for each in relations]
    return with_marks(report, marks, links)


def _noted(text: str, number: int) -> dict[str, str]:
    made = {}
    for piece in text.split(";"):
        name, equals, value = piece.partition("=")
        if not equals:
            raise ReviewError(
                f"line {number}: a note that says no field", subject=piece, hint="write value=26; unit=case"
            )
        made[name.strip()] = value.strip()
    return made


def configuration() -> str:
    """The file annotation.conf: types, relations and attributes.

    >>> configuration().split("\\n")[:2]
    ['[entities]', 'investigations']
    """
    lines = ["[entities]", *Metric, CONDITION, "", "[relations]"]
    lines += [f"{kind}\tArg1:<ENTITY>, Arg2:<ENTITY>" for kind in LINKS]
    lines += ["", "[events]", "", "[attributes]"]
    lines += [f"{name}\tArg:<ENTITY>, Value:{'|'.join(words)}" for name, words in ATTRIBUTES.items()]
    return "\n".join(lines) + "\n"
