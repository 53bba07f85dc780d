"""Plain rows: a report or a corpus as one flat table of reports, sections, recommendations, indicators, ...

Each table is declared once, in `TABLES`: the columns with their type, vocabulary and meaning, and the way to each
value. Rows, tables of other libraries and the data dictionary all follow from it. Over 400 lines: it is one list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import attrs

from tipreport.compare.check import check
from tipreport.errors import ModelError
from tipreport.model import (
    Certainty,
    ClaimSource,
    Compliance,
    Corpus,
    Direction,
    Doer,
    Effort,
    Finding,
    Form,
    Level,
    Limb,
    Metric,
    Movement,
    Offence,
    PeriodKind,
    Phase,
    Qualifier,
    Reason,
    RecommendationBasis,
    Relation,
    Report,
    SectionBasis,
    SectionKind,
    Severity,
    Span,
    State,
    Statistic,
    Theme,
    Tier,
    Verdict,
)

Vocabulary = type[StrEnum]

SEPARATOR = "|"
"""Between the words of a cell that holds several (the default of pandas' `str.get_dummies`)."""


@attrs.frozen
class Row:
    """What a row is made of: a part of a report, what holds the part, and its number there, from 1.

    The report is null for a finding, which knows its country and edition itself.
    """

    report: Any
    part: Any
    whole: Any = None
    number: int = 1


@attrs.frozen
class Column:
    """One column: its name, what its cells are, what they mean, and how they are had.

    `type` is str, int, number (int or Decimal), bool or date; every cell may be null. `vocabulary` is the enum whose
    values occur. A cell with `several` holds its words with `|` between them.
    """

    name: str
    type: str
    description: str
    get: Callable[[Row], Any] = attrs.field(repr=False)
    vocabulary: Vocabulary | None = None
    several: bool = False


@attrs.frozen
class Table:
    """One table: its name, what one row is, its columns, and the rows of a report."""

    name: str
    description: str
    columns: tuple[Column, ...] = attrs.field(repr=False)
    rows: Callable[[Report], Iterable[Row]] = attrs.field(repr=False)


def to_records(reports: Report | Corpus | Iterable[Report | Finding], table: str) -> list[dict[str, Any]]:
    """The rows of one table, each a dict from column to plain value, ready for `pandas.DataFrame` or `csv.DictWriter`.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> first = to_records(report, "recommendations")[0]
    >>> first["country"], first["edition"], first["rank"], first["verbs"]
    ('Norway', 2011, 1, 'prosecute|convict|analyze')

    The tables are reports, sections, recommendations, actions, indicators, roles, problems and findings; `TABLES` says
    what their columns are. The findings are those of `check`, or the ones that you give in place of reports. Values are
    str, int, bool, date and Decimal; what is not known is None. Offsets count code points of `Report.text`.
    Raises `ModelError` for another name, and for a finding where a report is asked for.
    """
    known = TABLES.get(table)
    if known is None:
        raise ModelError("no such table", subject=table, hint=f"there are {', '.join(TABLES)}")
    getters = [(column.name, column.get) for column in known.columns]
    each = (reports,) if isinstance(reports, Report) else reports
    rows = (
        _finding_rows(each)
        if table == "findings"
        else (row for report in _only_reports(each) for row in known.rows(report))
    )
    return [{name: get(row) for name, get in getters} for row in rows]


def _only_reports(each: Iterable[Report | Finding]) -> Iterator[Report]:
    for one in each:
        if not isinstance(one, Report):
            raise ModelError("no report", subject=repr(one), hint="of findings there is the table findings")
        yield one


def _finding_rows(each: Corpus | Iterable[Report | Finding]) -> Iterator[Row]:
    """Of a corpus also the findings that need several editions."""
    whole = each if isinstance(each, Corpus) else tuple(each)
    given = [one for one in whole if isinstance(one, Finding)]
    reports = whole if isinstance(whole, Corpus) else [one for one in whole if isinstance(one, Report)]
    yield from (Row(None, found) for found in (*given, *check(reports)))


# Ways to a value


def _attribute(*path: str) -> Callable[[Row], Any]:
    """The value at the end of the path from the part, plain; null where the path breaks off."""

    def get(row: Row) -> Any:
        value = row.part
        for name in path:
            if value is None:
                return None
            value = getattr(value, name)
        return _plain(value)

    return get


def _quoted(*path: str) -> Callable[[Row], str | None]:
    """The words at the span at the end of the path."""

    def get(row: Row) -> str | None:
        value = row.part
        for name in path:
            if value is None:
                return None
            value = getattr(value, name)
        return None if value is None else row.report.quote(value)

    return get


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return SEPARATOR.join(map(_plain, value)) or None
    return value


def _joined(values: Iterable[str]) -> str | None:
    """Each word once, in order."""
    return SEPARATOR.join(dict.fromkeys(map(str, values))) or None


def _span(row: Row) -> Span | None:
    span: Span | None = row.part.span
    return span


def _sentence(row: Row) -> str | None:
    span = _span(row)
    found = None if span is None else row.report.sentence_at(span)
    return None if found is None else row.report.quote(found)


def _section(row: Row) -> str | None:
    span = _span(row)
    found = None if span is None else row.report.section_at(span)
    return None if found is None else found.kind.value


def _column(
    name: str,
    type: str,
    description: str,
    get: Callable[[Row], Any] | None = None,
    vocabulary: Vocabulary | None = None,
    several: bool = False,
) -> Column:
    """A column whose value is the part's attribute of the same name, unless `get` says otherwise."""
    return Column(name, type, description, get or _attribute(name), vocabulary, several)


# Columns that several tables share

_KEY = (
    _column("country", "str", "Name of the country that the narrative is about.",
            lambda row: row.report.country and row.report.country.name),
    _column("alpha3", "str", "ISO 3166-1 alpha-3 code of that country; XKX for Kosovo, ISO 3166-3 for former states.",
            lambda row: row.report.alpha3),
    _column("edition", "int", "Year of the report.", lambda row: row.report.edition),
)  # fmt: skip

_START = _column("start", "int", "Where the quote begins in the text, in code points.", _attribute("span", "start"))
_END = _column("end", "int", "Where the quote ends in the text, in code points; not part of it.",
               _attribute("span", "end"))  # fmt: skip
_PLACE = (
    _column("quote", "str", "The words that the row was read from.", _quoted("span")),
    _column("sentence", "str", "The sentence in which the quote begins.", _sentence),
    _column("section", "str", "Kind of the section in which the quote begins.", _section, SectionKind),
    _START,
    _END,
)


# Tables

_REPORTS = (
    *_KEY,
    _column("published", "date", "Date of publication."),
    _column("tier", "str", "Placement.", _attribute("placement", "tier"), Tier),
    _column("compliance", "str", "How far the minimum standards are met.",
            _attribute("placement", "compliance"), Compliance),
    _column("movement", "str", "Placement against that of the edition before, as stated.",
            _attribute("placement", "movement"), Movement),
    _column("effort", "str", "Efforts against the reporting period before, as the analysis states them.",
            _attribute("placement", "effort"), Effort),
    _column("watch_list_years", "int", "Years in a row on the Watch List, as stated.",
            _attribute("placement", "watch_list_years")),
    _column("waiver", "bool", "Whether a waiver from the downgrade to Tier 3 is stated.",
            _attribute("placement", "waiver")),
    _column("limbs", "str", "Grounds for the Watch List that are named.",
            _attribute("placement", "limbs"), Limb, several=True),
    _column("policy_or_pattern", "bool", "Whether a government policy or pattern of trafficking is stated.",
            _attribute("placement", "policy_or_pattern")),
    _column("publisher", "str", "Publisher of the page.", _attribute("source", "publisher")),
    _column("title", "str", "Title of the page.", _attribute("source", "title")),
    _column("citation", "str", "How the page wants to be cited.", _attribute("source", "citation")),
    _column("url", "str", "Address of the page.", _attribute("source", "url")),
    _column("accessed", "date", "Date of access.", _attribute("source", "accessed")),
    _column("sha256", "str", "SHA-256 of the input.", _attribute("source", "sha256")),
    _column("characters", "int", "Length of the text in code points.", lambda row: len(row.report.text)),
    _column("sentences", "int", "Number of sentences.", lambda row: len(row.report.sentences)),
    _column("sections", "int", "Number of sections.", lambda row: len(row.report.sections)),
    _column("recommendations", "int", "Number of recommendations.", lambda row: len(row.report.recommendations)),
    _column("indicators", "int", "Number of indicators.", lambda row: len(row.report.indicators)),
    _column("roles", "int", "Number of roles.", lambda row: len(row.report.roles)),
    _column("problems", "int", "Number of problems.", lambda row: len(row.report.problems)),
    _column("version", "str", "Version of the library that read the narrative.", _attribute("generator", "version")),
    _column("rules", "str", "Rule set by which it was read.", _attribute("generator", "rules")),
)  # fmt: skip

_SECTIONS = (
    *_KEY,
    _column("number", "int", "Number of the section in the text, from 1.", lambda row: row.number),
    _column("section", "str", "What the section is about.", _attribute("kind"), SectionKind),
    _column("basis", "str", "Whether a printed heading or the opening sentence names it.", vocabulary=SectionBasis),
    _column("heading", "str", "The printed heading.", _quoted("heading")),
    _column("direction", "str", "Grade: which way the effort went.", _attribute("grade", "direction"), Direction),
    _column("level", "str", "Grade: how strong the effort is.", _attribute("grade", "level"), Level),
    _column("grade", "str", "The words of the grade.", _quoted("grade")),
    _column("quote", "str", "The text of the section.", _quoted("span")),
    _column("sentence", "str", "The sentence in which the grade begins.",
            lambda row: row.part.grade and _sentence(attrs.evolve(row, part=row.part.grade))),
    _START,
    _END,
)  # fmt: skip

_RECOMMENDATIONS = (
    *_KEY,
    _column("rank", "int", "Number of the recommendation in the narrative, from 1."),
    _column("basis", "str", "A printed list, or advice in prose.", vocabulary=RecommendationBasis),
    _column("verbs", "str", "Verbs of its actions.",
            lambda row: _joined(action.verb for action in row.part.actions), several=True),
    _column("themes", "str", "Themes of its actions.",
            lambda row: _joined(theme for action in row.part.actions for theme in action.themes), Theme, several=True),
    _column("actions", "int", "Number of its actions.", lambda row: len(row.part.actions)),
    *_PLACE,
)  # fmt: skip

_ACTIONS = (
    *_KEY,
    _column("rank", "int", "Number of the recommendation in the narrative, from 1.", lambda row: row.whole.rank),
    _column("number", "int", "Number of the action in the recommendation, from 1.", lambda row: row.number),
    _column("verb", "str", "What is to be done, the verb as a dictionary lists it."),
    _column("object", "str", "The words that say to what.", _quoted("object")),
    _column("continues", "bool", "Whether the text asks to go on with it."),
    _column("intensity", "str", "The words that say how hard.", several=True),
    _column("themes", "str", "The themes that it belongs to.", vocabulary=Theme, several=True),
    _column("basis", "str", "A printed list, or advice in prose.", lambda row: row.whole.basis.value,
            RecommendationBasis),
    *_PLACE,
)  # fmt: skip

_INDICATORS = (
    *_KEY,
    _column("id", "str", "Name of the indicator in its report."),
    _column("metric", "str", "What is measured; x-name:metric comes from outside.", vocabulary=Metric),
    _column("statistic", "str", "What the value is of its population.", vocabulary=Statistic),
    _column("state", "str", "What kind of answer it is.", vocabulary=State),
    _column("qualifier", "str", "Hedge of the value.", vocabulary=Qualifier),
    _column("value", "number", "The one value, where low and high agree or only one is known.",
            _attribute("value", "value")),
    _column("unit", "str", "Unit of the one value.", _attribute("value", "unit")),
    _column("low", "number", "Lower end of the value.", _attribute("low", "value")),
    _column("low_unit", "str", "Unit of the lower end; money has an ISO 4217 code.", _attribute("low", "unit")),
    _column("high", "number", "Upper end of the value.", _attribute("high", "value")),
    _column("high_unit", "str", "Unit of the upper end; money has an ISO 4217 code.", _attribute("high", "unit")),
    _column("low_months", "number", "Lower end of a duration in months; months and years only.",
            _attribute("low", "months")),
    _column("high_months", "number", "Upper end of a duration in months; months and years only.",
            _attribute("high", "months")),
    _column("converted_low", "number", "Lower end of the amount that the text gives in another currency.",
            _attribute("converted", "low", "value")),
    _column("converted_high", "number", "Upper end of that amount.", _attribute("converted", "high", "value")),
    _column("converted_unit", "str", "Currency of that amount.",
            lambda row: _attribute("converted", "low", "unit")(row) or _attribute("converted", "high", "unit")(row)),
    _column("phase", "str", "Stage of the proceeding that was counted.", vocabulary=Phase),
    _column("offence", "str", "What the counted proceeding was about.", vocabulary=Offence),
    _column("form", "str", "Form of trafficking.", vocabulary=Form),
    _column("population", "str", "Who was counted: child, women, foreign, an alpha-3 code, ...", several=True),
    _column("condition", "str", "The words that limit it (if the victim is a child).", _quoted("condition")),
    _column("doers", "str", "Who acted.", vocabulary=Doer, several=True),
    _column("source", "str", "Who says so.", vocabulary=ClaimSource),
    _column("certainty", "str", "How firmly the claim is made.", vocabulary=Certainty),
    _column("period_kind", "str", "What kind of time the figure covers.", _attribute("period", "kind"), PeriodKind),
    _column("period_start", "date", "First day of that time.", _attribute("period", "start")),
    _column("period_end", "date", "Last day of that time.", _attribute("period", "end")),
    _column("period_inferred", "bool", "Whether the paragraph fixes it and not the sentence.",
            _attribute("period", "inferred")),
    _column("base_relation", "str", "How the figure is taken from a whole.", _attribute("base", "relation")),
    _column("base_id", "str", "The indicator that is the whole.", _attribute("base", "id")),
    _column("base", "str", "The words that name the whole.", _quoted("base")),
    _column("compared_with", "str", "The indicators against which the sentence sets this one.",
            lambda row: _joined(each.id for each in row.part.comparisons if each.id is not None), several=True),
    _column("stated_changes", "str", "The changes that the sentence states.",
            lambda row: _joined(each.stated for each in row.part.comparisons if each.stated is not None), several=True),
    _column("rule", "str", "The rule that read it."),
    *_PLACE,
)  # fmt: skip

_ROLES = (
    *_KEY,
    _column("relation", "str", "What the place is to the country.", vocabulary=Relation),
    _column("place", "str", "Name of the place.", _attribute("place", "name")),
    _column("place_alpha3", "str", "ISO 3166-1 alpha-3 code of the place; null for a region.",
            _attribute("place", "alpha3")),
    _column("form", "str", "Form of trafficking.", vocabulary=Form),
    _column("population", "str", "Who is trafficked: child, women, foreign, an alpha-3 code, ...", several=True),
    _column("rank", "str", "The words that rank it (to a lesser extent)."),
    *_PLACE,
)  # fmt: skip

_PROBLEMS = (
    *_KEY,
    _column("severity", "str", "How much it matters.", vocabulary=Severity),
    _column("code", "str", "Name of the kind of problem."),
    _column("message", "str", "What could not be read, or does not fit."),
    *_PLACE,
)


_FINDINGS = (
    _column("country", "str", "Name of the country that the narrative is about.", _attribute("country", "name")),
    _column("alpha3", "str", "ISO 3166-1 alpha-3 code of that country.", _attribute("country", "alpha3")),
    _column("edition", "int", "Year of the report."),
    _column("severity", "str", "How much it matters.", vocabulary=Severity),
    _column("verdict", "str", "What the check came to.", vocabulary=Verdict),
    _column("rule", "str", "The check that found it."),
    _column("code", "str", "Name of the kind of finding."),
    _column("message", "str", "What was found, in words."),
    _column("reasons", "str", "Why a comparison was refused.", vocabulary=Reason, several=True),
    _column("indicators", "str", "Ids of the figures that it is about.", several=True),
    _column("evidence", "str", "Where it rests on, in code points of the text: whole 7099 7102.",
            lambda row: _joined(f"{each.what} {each.span.start} {each.span.end}" for each in row.part.evidence),
            several=True),
)  # fmt: skip


def _parts(name: str) -> Callable[[Report], Iterator[Row]]:
    def rows(report: Report) -> Iterator[Row]:
        for number, part in enumerate(getattr(report, name), 1):
            yield Row(report, part, report, number)

    return rows


def _action_rows(report: Report) -> Iterator[Row]:
    for item in report.recommendations:
        for number, action in enumerate(item.actions, 1):
            yield Row(report, action, item, number)


TABLES: Mapping[str, Table] = MappingProxyType(
    {
        table.name: table
        for table in (
            Table("reports", "One narrative.", _REPORTS, lambda report: (Row(report, report),)),
            Table("sections", "One section.", _SECTIONS, _parts("sections")),
            Table("recommendations", "One item of the list.", _RECOMMENDATIONS, _parts("recommendations")),
            Table("actions", "One action of a recommendation.", _ACTIONS, _action_rows),
            Table("indicators", "One quantity or stated absence.", _INDICATORS, _parts("indicators")),
            Table("roles", "One place in one role.", _ROLES, _parts("roles")),
            Table("problems", "One thing that could not be read.", _PROBLEMS, _parts("problems")),
            Table("findings", "One result of check.", _FINDINGS, lambda report: _finding_rows((report,))),
        )
    }
)
"""The tables by name."""
