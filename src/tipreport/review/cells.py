"""What can be checked: indicators, sentences that gave none, tiers, grades, roles, recommendations."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

import attrs

from tipreport.errors import ReviewError
from tipreport.model import Corpus, Report, Span
from tipreport.review.anchors import digest
from tipreport.review.corrections import source_of
from tipreport.review.fields import fields_of
from tipreport.review.frame import silent


class CellKind(StrEnum):
    """What a cell asks about: a part that was read, or a sentence that may hold a figure and gave none."""

    INDICATOR = "indicator"
    SENTENCE = "sentence"
    TIER = "tier"
    GRADE = "grade"
    ROLE = "role"
    RECOMMENDATION = "recommendation"


@attrs.frozen(kw_only=True)
class Drawn:
    """A thing that was drawn to be checked: what and where it is, and what it stands for.

    `population` things like it are in the corpus, of which `drawn` are in the sample. `number` tells parts apart that
    stand at the same words; `sha256` is the beginning of the digest of the text.
    """

    kind: CellKind
    alpha3: str
    edition: int
    start: int
    end: int
    number: int
    sha256: str
    stratum: int = 0
    population: int = 1
    drawn: int = 1

    @property
    def weight(self) -> float:
        """How many things of the corpus it stands for."""
        return self.population / self.drawn

    @property
    def id(self) -> str:
        """Its name, with a check of all that it must not lose: `NOR-2011-indicator-4118-4120-1~0a1b2c3d`."""
        place = f"{self.alpha3}-{self.edition}-{self.kind}-{self.start}-{self.end}-{self.number}"
        kept = f"{place}|{self.sha256}|{self.stratum}|{self.population}|{self.drawn}"
        return f"{place}~{hashlib.sha256(kept.encode()).hexdigest()[:8]}"


@attrs.frozen(kw_only=True)
class Cell(Drawn):
    """One thing to check, with the words around it and what was read: the fields of the part.

    `before` and `after` are the neighbouring sentences; `words` are the part's and begin at character `at` of the
    sentence; they are empty where the whole sentence is meant.
    """

    country: str
    section: str
    before: str
    sentence: str
    after: str
    words: str
    at: int
    read: Mapping[str, str] = attrs.field(hash=False)


# `NOR-2011-indicator-4118-4120-1~0a1b2c3d`
ID = re.compile(
    r"(?P<alpha3>[A-Z]{3})-(?P<edition>\d{4})-(?P<kind>[a-z]+)-(?P<start>\d{1,9})-(?P<end>\d{1,9})-(?P<number>\d{1,6})~[0-9a-f]{8}"
)


def drawn_of(id: str, sha256: str, stratum: int, population: int, drawn: int) -> Drawn:
    """What a name in a sheet stands for. Raises `ReviewError` for one that was changed, or whose weights were."""
    found = ID.fullmatch(id)
    if found is None or found["kind"] not in list(CellKind):
        raise ReviewError("no name of a cell: it was changed", subject=id)
    made = Drawn(
        kind=CellKind(found["kind"]),
        alpha3=found["alpha3"],
        **{name: int(found[name]) for name in ("edition", "start", "end", "number")},
        sha256=sha256,
        stratum=stratum,
        population=population,
        drawn=drawn,
    )
    if made.id != id:
        raise ReviewError("the name, or what belongs to it (text, stratum, frame, drawn), was changed", subject=id)
    return made


def short_digest(report: Report) -> str:
    """What a cell keeps of the digest of the text; the letter keeps spreadsheets from taking it for a number."""
    return f"t{digest(report.text)[:15]}"


def cells(report: Report, kind: CellKind) -> Iterator[Cell]:
    """All cells of a kind that a report has."""
    seen: dict[Span, int] = defaultdict(int)
    sha256 = short_digest(report)
    alpha3, edition = source_of(report)
    for span, part in parts(report, kind):
        seen[span] += 1
        sentence = report.sentence_at(span) or span
        section = report.section_at(span)
        before, after = _neighbours(report, sentence)
        first = min(sentence.start, span.start)
        yield Cell(
            kind=kind,
            alpha3=alpha3,
            country=report.country.name if report.country else "",
            edition=edition,
            section=section.kind.value if section else "",
            start=span.start,
            end=span.end,
            number=seen[span],
            sha256=sha256,
            before=before,
            sentence=_line(report, Span(first, max(sentence.end, span.end))),
            after=after,
            words="" if kind is CellKind.SENTENCE else _line(report, span),
            at=len(_line(report, Span(first, span.start + 1))) - 1,
            read={} if kind is CellKind.SENTENCE else fields_of(kind, part),
        )


def parts(report: Report, kind: CellKind) -> Iterator[tuple[Span, Any]]:
    """The parts of a report that cells of a kind ask about, each with its words."""
    match kind:
        case CellKind.INDICATOR:
            yield from ((one.span, one) for one in report.indicators)
        case CellKind.SENTENCE:
            yield from ((sentence, None) for sentence in silent(report))
        case CellKind.TIER:
            span = report.placement.span_of("tier") or report.placement.span_of("compliance")
            if span is not None:
                yield span, report
        case CellKind.GRADE:
            yield from ((one.grade.span, one.grade) for one in report.sections if one.grade is not None)
        case CellKind.ROLE:
            yield from ((one.span, one) for one in report.roles)
        case CellKind.RECOMMENDATION:
            yield from ((one.span, one) for one in report.recommendations)


def part_at(report: Report, cell: Drawn) -> Any:
    """The part that a cell asks about. Raises `ReviewError` where the report does not have it, or has another text."""
    if cell.sha256 != short_digest(report):
        raise ReviewError(
            "the sheet is of another text", subject=cell.id, hint="read the narratives that the sample was drawn from"
        )
    span, number = Span(cell.start, cell.end), cell.number
    for place, part in parts(report, cell.kind):
        if place == span:
            number -= 1
            if number == 0:
                return part
    raise ReviewError(
        "the corpus has no such reading",
        subject=cell.id,
        hint="read it with the version that the sample was drawn with",
    )


def report_of(corpus: Corpus, cell: Drawn) -> Report:
    """The report of a cell. Raises `ReviewError` where the corpus does not have it."""
    report = corpus.get(cell.alpha3, cell.edition)
    if report is None:
        raise ReviewError(
            "the corpus does not have the narrative of the sheet", subject=f"{cell.alpha3} {cell.edition}"
        )
    return report


def _neighbours(report: Report, sentence: Span) -> tuple[str, str]:
    """The sentences before and behind."""
    at = bisect_left(report.sentences, sentence)
    before = report.sentences[at - 1 : at] if at else ()
    after = [each for each in report.sentences[at : at + 2] if each.start >= sentence.end][:1]
    return "".join(_line(report, each) for each in before), "".join(_line(report, each) for each in after)


def _line(report: Report, span: Span) -> str:
    return " ".join(span.of(report.text).split())
