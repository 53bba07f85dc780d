"""The table of findings: what `tipreport.check` says, alone or beside the reports that it says it of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tipreport.export.tables.column import (
    COUNTED,
    REPORT_KEY,
    SEPARATOR,
    Column,
    Row,
    Table,
    Way,
    column,
    country_columns,
    section_kind,
    section_number,
    sentence,
)
from tipreport.export.tables.reports import KEY
from tipreport.model import Finding, Reason, Report, SectionKind, Severity, Span, Verdict


def _span(row: Row) -> Span | None:
    """The characters that the finding rests on first."""
    evidence = row.part.evidence
    return evidence[0].span if evidence else None


def _evidence(row: Row) -> str | None:
    parts = (f"{anchor.what} {anchor.span.start} {anchor.span.end}" for anchor in row.part.evidence)
    return SEPARATOR.join(parts) or None


def _quotes(row: Row) -> str | None:
    if row.report is None:
        return None
    return SEPARATOR.join(row.report.text[each.span.start : each.span.end] for each in row.part.evidence) or None


def _at_span(get: Callable[[Span], int]) -> Callable[[Row], int | None]:
    def value(row: Row) -> int | None:
        span = _span(row)
        return None if span is None else get(span)

    return value


_EDITION: Column = column("edition", "int", REPORT_KEY[2].description, "edition", unit="year")

FINDINGS = (
    *country_columns(lambda row: row.part.country, ".country"),
    _EDITION,
    column("number", "int", "Number of the finding among those of the report, from 1.", COUNTED),
    column("severity", "str", "How much it matters.", vocabulary=Severity),
    column("verdict", "str", "What the check came to.", vocabulary=Verdict),
    column("rule", "str", "The check that found it."),
    column("code", "str", "Name of what was found."),
    column("message", "str", "What was found, in words."),
    column("indicators", "str", "The indicators that it is about; they join with `indicators.id`.", several=True),
    column("reasons", "str", "Why a comparison was refused.", vocabulary=Reason, several=True),
    column("evidence", "str", "Name and characters of all that it rests on, as in `whole 7099 7102`.",
           Way(".evidence", _evidence), several=True),
    column("quotes", "str", "The words of all that it rests on; null where the report is not at hand.",
           Way(".evidence", _quotes), several=True, evidence=True),
    column("sentence", "str", "The sentence in which the first of them begins.",
           Way("Report.sentences", lambda row: sentence(row.report, _span(row))), evidence=True),
    column("section", "str", "Kind of the section in which the first of them begins.",
           Way("Report.sections.kind", lambda row: section_kind(row.report, _span(row))), vocabulary=SectionKind),
    column("section_number", "int", "Number of that section in the text, from 1; joins with `sections.number`.",
           Way("Report.sections", lambda row: section_number(row.report, _span(row)))),
    column("start", "int", "Where the first of them begins in the text of the report.",
           Way(".evidence.span.start", _at_span(lambda span: span.start)), unit="code points"),
    column("end", "int", "Where the first of them ends in the text of the report; not part of it.",
           Way(".evidence.span.end", _at_span(lambda span: span.end)), unit="code points"),
)  # fmt: skip


def rows_of(findings: Iterable[Finding], report: Callable[[Finding], Report | None]) -> Iterator[Row]:
    """A row a finding, counted report by report."""
    counts: dict[tuple[str | None, int | None], int] = {}
    for found in findings:
        key = found.country.alpha3 if found.country else None, found.edition
        counts[key] = counts.get(key, 0) + 1
        yield Row(report(found), found, None, counts[key])


def _alone(finding: Finding) -> Iterator[Row]:
    return rows_of((finding,), lambda _: None)


TABLES = (
    Table("findings", "Finding", "Finding", "One result of a check.", (*KEY, "number"), FINDINGS, _alone),
)  # fmt: skip
