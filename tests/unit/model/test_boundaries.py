"""Each field that has bounds: the least, the greatest, one beyond. And what was pickled by another version."""

from __future__ import annotations

import datetime
import pickle
from collections.abc import Callable
from decimal import Decimal

import attrs
import pytest

import tipreport
from tipreport import ModelError
from tipreport.model import (
    Country,
    Grade,
    Period,
    PeriodKind,
    Problem,
    Quantity,
    Recommendation,
    Report,
    Section,
    SectionKind,
    Severity,
    Span,
)

TEXT = "NORWAY (Tier 1)\n\nThe Government of Norway fully complies with the minimum standards.\n\nThe police convicted five men.\n"


@pytest.fixture(scope="module")
def report() -> Report:
    return tipreport.parse(TEXT, edition=2011)


END = len(TEXT)
ALLOWED: dict[str, Callable[[Report], object]] = {
    "an empty span": lambda _: Span(0, 0),
    "a span of the whole text": lambda report: report.quote(Span(0, END)),
    "an empty span at the end": lambda report: report.quote(Span(END, END)),
    "the first edition": lambda report: attrs.evolve(report, edition=2001),
    "the last edition": lambda report: attrs.evolve(report, edition=2099),
    "no edition": lambda report: attrs.evolve(report, edition=None),
    "rank 1": lambda _: Recommendation(rank=1, span=Span(0, 1)),
    "a period of a day": lambda _: Period(PeriodKind.DATED, datetime.date(2010, 1, 1), datetime.date(2010, 1, 1)),
    "the first and the last day": lambda _: Period(PeriodKind.RANGE, datetime.date.min, datetime.date.max),
    "an open period": lambda _: Period(PeriodKind.RANGE, None, None),
    "nothing": lambda _: Quantity(0, "case"),
    "a great number": lambda _: Quantity(10**30, "USD"),
    "a small fraction": lambda _: Quantity(Decimal("1E-30"), "USD"),
    "a life": lambda _: Quantity(None, "life"),
    "a code": lambda _: Country("Norway", "NOR"),
    "a grade of one axis": lambda _: Grade(None, tipreport.Level.STRONG, Span(0, 1)),
    "a problem at the end": lambda report: attrs.evolve(report, problems=(problem(END),)),
}
REFUSED: dict[str, Callable[[Report], object]] = {
    "a span that starts before the text": lambda _: Span(-1, 0),
    "a span that ends before it starts": lambda _: Span(1, 0),
    "a span one beyond the text": lambda report: report.quote(Span(0, END + 1)),
    "the year before the first edition": lambda report: attrs.evolve(report, edition=2000),
    "the year behind the last": lambda report: attrs.evolve(report, edition=2100),
    "rank 0": lambda _: Recommendation(rank=0, span=Span(0, 1)),
    "a period that ends a day before": lambda _: Period(
        PeriodKind.DATED, datetime.date(2010, 1, 2), datetime.date(2010, 1, 1)
    ),
    "no number": lambda _: Quantity(Decimal("NaN"), "USD"),
    "without end": lambda _: Quantity(Decimal("Infinity"), "USD"),
    "a unit that there is not": lambda _: Quantity(1, "cases"),
    "two letters": lambda _: Country("Norway", "NO"),
    "four letters": lambda _: Country("Norway", "NORW"),
    "small letters": lambda _: Country("Norway", "nor"),
    "a digit": lambda _: Country("Norway", "N0R"),
    "a letter that is none of ASCII": lambda _: Country("Norway", "NØR"),
    "a grade of no axis": lambda _: Grade(None, None, Span(0, 1)),
    "a problem one beyond the text": lambda report: attrs.evolve(report, problems=(problem(END + 1),)),
    "a sentence one beyond the text": lambda report: attrs.evolve(report, sentences=(Span(0, END + 1),)),
    "sentences that overlap": lambda report: attrs.evolve(report, sentences=(Span(0, 2), Span(1, 3))),
    "sections one short of the text": lambda report: attrs.evolve(
        report, sections=(Section(kind=SectionKind.OTHER, span=Span(0, END - 1)),)
    ),
    "sections one beyond the text": lambda report: attrs.evolve(
        report, sections=(Section(kind=SectionKind.OTHER, span=Span(0, END + 1)),)
    ),
    "sections with a gap": lambda report: attrs.evolve(
        report,
        sections=(Section(kind=SectionKind.OTHER, span=Span(0, 1)), Section(kind=SectionKind.OTHER, span=Span(2, END))),
    ),
    "ranks that leave one out": lambda report: attrs.evolve(
        report, recommendations=(Recommendation(rank=2, span=Span(0, 1)),)
    ),
    "an indicator twice": lambda report: attrs.evolve(report, indicators=report.indicators * 2),
    "an indicator beyond its sentence": lambda report: attrs.evolve(
        report.indicators[0], span=Span(report.indicators[0].sentence.start, report.indicators[0].sentence.end + 1)
    ),
}


def problem(end: int) -> Problem:
    return Problem(severity=Severity.INFO, code="a", message="b", span=Span(0, end))


@pytest.mark.parametrize("name", ALLOWED)
def test_what_is_just_within(name: str, report: Report) -> None:
    assert ALLOWED[name](report) is not None


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_one_beyond(name: str, report: Report) -> None:
    with pytest.raises(ModelError):
        REFUSED[name](report)


@pytest.mark.parametrize("name", [name for name in ALLOWED if "edition" in name or "problem" in name])
def test_what_is_just_within_comes_back_from_json(name: str, report: Report) -> None:
    made = ALLOWED[name](report)
    assert tipreport.from_json(tipreport.to_json(made)) == made


class TestPickles:
    def test_they_come_back(self, report: Report) -> None:
        assert pickle.loads(pickle.dumps(report)) == report

    def test_what_an_older_version_did_not_have_is_its_default(self, report: Report) -> None:
        older = object.__new__(type(report.placement))
        older.__setstate__({"tier": report.tier})  # type: ignore[attr-defined]
        assert older == type(report.placement)(tier=report.tier)

    @pytest.mark.parametrize("change", ["lacks", "has"])
    def test_what_cannot_be_filled_in_is_refused_and_says_which_version_wrote_it(
        self, report: Report, change: str
    ) -> None:
        state = {field.name: getattr(report, field.name) for field in attrs.fields(Report)}
        state["generator"] = attrs.evolve(report.generator, version="0.0.9")
        if change == "lacks":
            del state["text"]
        else:
            state["colour"] = "red"
        with pytest.raises(ModelError, match=rf"0\.0\.9\): it {change} (?:text|colour)"):
            object.__new__(Report).__setstate__(state)  # type: ignore[attr-defined]
