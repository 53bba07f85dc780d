"""What type checkers make of the public API. Checked by mypy and pyright, never run."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, assert_type

import pandas
import polars

import tipreport
from tipreport import (
    Action,
    Anchor,
    Base,
    ClaimSource,
    ComparedWith,
    Compliance,
    Corpus,
    Country,
    Direction,
    Document,
    Dropped,
    Finding,
    Form,
    Grade,
    Indicator,
    Level,
    Period,
    Place,
    Placement,
    Problem,
    Quantity,
    Reason,
    Recommendation,
    Relation,
    Report,
    Role,
    Section,
    SectionBasis,
    SectionKind,
    Severity,
    Source,
    SourceSpan,
    Span,
    State,
    Theme,
    Tier,
    TipReportError,
    Verdict,
)


def reading(path: Path, text: str) -> None:
    assert_type(tipreport.__version__, str)
    assert_type(tipreport.read(path), Report)
    assert_type(tipreport.read("norway.txt", country="NOR", edition=2011, strict=True), Report)
    assert_type(tipreport.parse(text), Report)
    assert_type(tipreport.parse(text, country="NOR", edition=2011, rules=None, strict=False), Report)
    for document in tipreport.documents(path):
        assert_type(document, Document)
        assert_type(document.text, str)
        assert_type(document.source_span(Span(0, 1)), SourceSpan)
        assert_type(document.dropped, tuple[Dropped, ...])
        assert_type(tipreport.parse(document), Report)
    # Wrong calls are errors: each of these would be reported as an unused ignore if it were accepted.
    tipreport.parse(text, "NOR")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    tipreport.parse(text, edition="2011")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    tipreport.read(12.5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def report_attributes(report: Report) -> None:
    assert_type(report.country, Country | None)
    assert_type(report.alpha3, str | None)
    assert_type(report.edition, int | None)
    assert_type(report.published, datetime.date | None)
    assert_type(report.tier, Tier | None)
    assert_type(report.compliance, Compliance | None)
    assert_type(report.source, Source)
    assert_type(report.placement, Placement)
    assert_type(report.text, str)
    assert_type(report.sentences, tuple[Span, ...])
    assert_type(report.sections, tuple[Section, ...])
    assert_type(report.recommendations, tuple[Recommendation, ...])
    assert_type(report.indicators, tuple[Indicator, ...])
    assert_type(report.roles, tuple[Role, ...])
    assert_type(report.problems, tuple[Problem, ...])
    assert_type(report.evidence, tuple[Anchor, ...])
    report.text = ""  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]


def checks(report: Report, corpus: Corpus) -> None:
    assert_type(tipreport.check(report), tuple[Finding, ...])
    assert_type(tipreport.check(corpus), tuple[Finding, ...])
    assert_type(tipreport.check([report]), tuple[Finding, ...])
    assert_type(tipreport.explain(report, report.indicators[0]), str)
    for found in tipreport.check(report):
        assert_type(found.verdict, Verdict)
        assert_type(found.severity, Severity)
        assert_type(found.reasons, tuple[Reason, ...])
        assert_type(found.evidence, tuple[Anchor, ...])
        assert_type(found.country, Country | None)
        assert_type(tipreport.from_json(tipreport.to_json(found), Finding), Finding)
    tipreport.check("norway.txt")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def report_methods(report: Report, span: Span) -> None:
    assert_type(report.quote(span), str)
    assert_type(report.quote(report.recommendations[0]), str)
    assert_type(report.section("protection"), Section | None)
    assert_type(report.section(SectionKind.PROTECTION), Section | None)
    assert_type(report.sections_of("profile", "analysis"), tuple[Section, ...])
    assert_type(report.section_at(span), Section | None)
    assert_type(report.sentence_at(span), Span | None)
    assert_type(report.indicator("investigations@4312"), Indicator)
    hash(report)


def parts(
    placement: Placement, section: Section, recommendation: Recommendation, role: Role, problem: Problem, source: Source
) -> None:
    assert_type(placement.watch_list_years, int | None)
    assert_type(placement.reasons, tuple[Span, ...])
    assert_type(placement.span_of("tier"), Span | None)
    assert_type(section.kind, SectionKind)
    assert_type(section.basis, SectionBasis)
    assert_type(section.heading, Span | None)
    assert_type(section.grade, Grade | None)
    if section.grade is not None:
        assert_type(section.grade.direction, Direction | None)
        assert_type(section.grade.level, Level | None)
    assert_type(recommendation.actions, tuple[Action, ...])
    action = recommendation.actions[0]
    assert_type(action.verb, str)
    assert_type(action.object, Span | None)
    assert_type(action.continues, bool)
    assert_type(action.intensity, tuple[str, ...])
    assert_type(action.themes, tuple[Theme, ...])
    assert_type(role.relation, Relation)
    assert_type(role.place, Place)
    assert_type(role.place.alpha3, str | None)
    assert_type(role.form, Form | None)
    assert_type(problem.severity, Severity)
    assert_type(problem.span, Span | None)
    assert_type(source.accessed, datetime.date | None)


def indicators(indicator: Indicator) -> None:
    assert_type(indicator.metric, str)
    assert_type(indicator.state, State)
    assert_type(indicator.low, Quantity | None)
    assert_type(indicator.value, Quantity | None)
    assert_type(indicator.period, Period | None)
    assert_type(indicator.base, Base | None)
    assert_type(indicator.comparisons, tuple[ComparedWith, ...])
    assert_type(indicator.source, ClaimSource)
    if indicator.low is not None:
        assert_type(indicator.low.value, int | Decimal | None)
        assert_type(indicator.low.months, Decimal | None)


def spans(span: Span) -> None:
    assert_type(span.of("text"), str)
    assert_type(len(span), int)
    assert_type(span < Span(0, 1), bool)
    start, end = span
    assert_type(start, int)
    assert_type(end, int)


def many(path: Path) -> None:
    failed: list[tipreport.Failure] = []
    assert_type(tipreport.read_corpus(path), Corpus)
    assert_type(tipreport.read_corpus([path, "-"], edition=2011, workers=2, progress=print, failures=failed), Corpus)
    assert_type(tipreport.iter_reports(iter([path]), strict=True, progress=False, failures=failed), Iterator[Report])
    assert_type(failed[0].path, str)
    assert_type(failed[0].part, int | None)
    assert_type(failed[0].error, TipReportError)
    tipreport.read_corpus(path, country="NOR")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    try:
        tipreport.read_corpus(path)
    except tipreport.CorpusError as caught:
        assert_type(caught.failures, tuple[tipreport.Failure, ...])
        assert_type(caught.corpus, Corpus | None)


def corpora(reports: list[Report]) -> None:
    corpus = Corpus(reports)
    assert_type(corpus, Corpus)
    assert_type(corpus.reports, tuple[Report, ...])
    assert_type(iter(corpus), Iterator[Report])
    assert_type(corpus["NOR", 2011], Report)
    assert_type(corpus.get("NOR", 2011), Report | None)
    assert_type(corpus.filter(country="NOR"), Corpus)
    assert_type(corpus.filter(country=["NOR", "SWE"], edition=range(2001, 2012), tier=Tier.TIER_1), Corpus)
    assert_type(corpus.filter(tier=["1", Tier.TIER_2], where=lambda report: report.tier is not None), Corpus)
    assert_type(corpus + corpus, Corpus)
    assert_type(corpus.editions, tuple[int, ...])
    assert_type(corpus.countries, tuple[Country, ...])


def out(report: Report) -> None:
    assert_type(tipreport.to_json(report), str)
    assert_type(tipreport.from_json("{}"), Report)
    assert_type(tipreport.to_dict(report), dict[str, Any])
    assert_type(tipreport.from_dict({}), Report)
    assert_type(tipreport.json_schema(), dict[str, Any])
    assert_type(tipreport.to_records(report, "recommendations"), list[dict[str, Any]])
    assert_type(tipreport.to_records(Corpus([report]), "indicators"), list[dict[str, Any]])
    assert_type(tipreport.to_records(tipreport.compare(report, report), "revisions"), list[dict[str, Any]])
    assert_type(tipreport.to_records(tipreport.check(report), "findings", evidence=False), list[dict[str, Any]])
    assert_type(tipreport.to_csv(iter([report]), Path("tables"), tables=["roles"]), tuple[Path, ...])
    assert_type(tipreport.to_parquet(tipreport.timeline([report], "NOR"), "tables", force=True), tuple[Path, ...])
    assert_type(tipreport.data_dictionary(), list[dict[str, Any]])
    assert_type(tipreport.cite(report, report.roles[0], style="bluebook"), str)


def frames(corpus: Corpus) -> None:
    assert_type(tipreport.to_pandas(corpus, "indicators", numbers="float"), pandas.DataFrame)
    assert_type(tipreport.to_polars(corpus, "indicators", cite="chicago"), polars.DataFrame)


def comparing(report: Report) -> None:
    panel = tipreport.panel([report], ["convictions"], units={"convictions": "offender"}, balanced=True)
    assert_type(panel, tipreport.Panel)
    assert_type(panel["NOR", 2011]["convictions"].claim, tipreport.PanelClaim | None)
    assert_type(panel.conflicts, tuple[tipreport.PanelConflict, ...])
    assert_type(tipreport.write_panel(panel, "panel.csv", long=True, force=True), tuple[Path, ...])
    assert_type(tipreport.addresses(2019, "NOR"), tuple[tipreport.Address, ...])
    comparison = tipreport.compare(report, report)
    assert_type(comparison, tipreport.Comparison)
    assert_type(bool(comparison), bool)
    assert_type(comparison.placement, tipreport.PlacementChange | None)
    assert_type(comparison.recommendations_of("new", "dropped"), tuple[tipreport.RecommendationMatch, ...])
    assert_type(comparison.indicators[0].absolute, int | Decimal | None)
    assert_type(comparison.indicators[0].relative, Decimal | None)
    assert_type(comparison.incomparable[0].reasons, tuple[tipreport.Reason, ...])
    assert_type(comparison.swapped(), tipreport.Comparison)
    assert_type(tipreport.from_json("{}", tipreport.Comparison), tipreport.Comparison)


def checked_by_people(corpus: Corpus, report: Report) -> None:
    sample = tipreport.sample(corpus, 100, by=("edition",), of=("indicator",), seed=1)
    assert_type(sample, tipreport.Sample)
    assert_type(sample.cells[0].weight, float)
    codings = tipreport.read_sheet("ada.csv", Path("ben.json"))
    assert_type(codings, tipreport.Codings)
    found = tipreport.agreement(codings, [report])
    assert_type(found.measure("precision").low, float | None)
    assert_type(found.paragraph(), str)
    made = tipreport.coded_corrections(codings, corpus)
    assert_type(made, list[tipreport.Correction])
    assert_type(tipreport.correct(report, made), Report)
    assert_type(tipreport.correct(corpus, tipreport.read_corrections("made.jsonl"), elsewhere=[]), Corpus)
    assert_type(report.indicators[0].origin, tipreport.Origin)
    assert_type(tipreport.to_brat(report), tuple[str, str])
    assert_type(tipreport.from_label_studio([report], "[]"), list[Report])


def vocabularies() -> None:
    assert_type(Tier("2WL"), Tier)
    assert_type(Tier.TIER_2_WATCH_LIST.label, str)
    _: str = Tier.TIER_1


def errors(error: TipReportError) -> None:
    assert_type(error.subject, str | None)
    assert_type(error.hint, str | None)
    try:
        tipreport.parse("")
    except tipreport.NotANarrativeError as caught:
        assert_type(caught.message, str)
    except tipreport.StrictError as caught:
        assert_type(caught.problems, tuple[Problem, ...])
