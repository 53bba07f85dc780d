"""Tables of every kind of object: typed, keyed, joined, and the same in every library."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given, settings

import tipreport
from tipreport.errors import MissingExtraError, ModelError
from tipreport.export.frames import PRECISION, SCALE, to_arrow, to_pandas, to_polars
from tipreport.export.records import TABLES, table_named, to_records
from tipreport.model import Corpus, Indicator, Place, Quantity, Report, Role, Span
from tipreport.testing import corpora

TYPES = {
    "str": (str,),
    "int": (int,),
    "number": (int, Decimal),
    "float": (float,),
    "bool": (bool,),
    "date": (datetime.date,),
}


def nothing(value: Any) -> Any:
    """A cell of pandas as a plain value."""
    import pandas as pd

    return None if value is None or value is pd.NA or value is pd.NaT else value


def from_pandas(x: Any, table: str) -> list[dict[str, Any]]:
    frame = to_pandas(x, table)
    rows = [{name: nothing(value) for name, value in row.items()} for row in frame.to_dict("records")]
    columns = table_named(table, x).columns
    dates = [column.name for column in columns if column.type == "date"]
    words = [column.name for column in columns if column.vocabulary is not None and not column.several]
    for row in rows:
        row.update({name: row[name].date() for name in dates if row[name] is not None})
        row.update(
            {name: None for name in words if row[name] != row[name]}
        )  # a category that is missing is a float NaN
    return rows


def from_polars(x: Any, table: str) -> list[dict[str, Any]]:
    return to_polars(x, table).to_dicts()


def from_arrow(x: Any, table: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = to_arrow(x, table).to_pylist()
    return rows


LIBRARIES = {"pandas": from_pandas, "polars": from_polars, "pyarrow": from_arrow}
library = pytest.mark.parametrize("library", LIBRARIES)


# Rows


@pytest.mark.parametrize("table", TABLES)
def test_there_are_rows_of_the_declared_types_with_a_key_of_their_own(objects: Mapping[str, Any], table: str) -> None:
    known = table_named(table, objects[TABLES[table].of])
    rows = to_records(objects[known.of], table)
    assert rows or table in EMPTY
    for row in rows:
        assert list(row) == [column.name for column in known.columns]
        for column in known.columns:
            cell = row[column.name]
            assert cell is None or type(cell) in TYPES[column.type], (table, column.name, cell)
            if cell is not None and column.vocabulary is not None:
                for word in cell.split("|") if column.several else [cell]:
                    assert column.vocabulary(word).value == word
    keys = [tuple(row[name] for name in known.key) for row in rows]
    assert len(set(keys)) == len(keys)


EMPTY = {"problems"}
"""Tables that have no row in `objects`; the properties below have some."""


@settings(max_examples=40)
@given(corpora(max_size=3))
def test_keys_tell_the_rows_of_a_corpus_apart(corpus: Corpus) -> None:
    for name, table in TABLES.items():
        if table.of == "Report":
            rows = to_records(corpus, name, evidence=False)
            assert len({tuple(row[part] for part in table.key) for row in rows}) == len(rows)


def test_keys_join(objects: Mapping[str, Any]) -> None:
    def keys(table: str, *names: str) -> set[tuple[Any, ...]]:
        rows = to_records(objects[TABLES[table].of], table)
        found = (tuple(row[name] for name in names) for row in rows)
        return {key for key in found if None not in key and "" not in key}

    report = ("alpha3", "edition")
    sections = keys("sections", *report, "number")
    for table in ("recommendations", "actions", "indicators", "roles", "findings", "points", "asked"):
        assert keys(table, *report, "section_number") <= sections, table
    assert keys("actions", *report, "rank") <= keys("recommendations", *report, "rank")
    indicators = keys("indicators", *report, "id")
    assert keys("points", *report, "indicator_id") <= indicators
    assert keys("indicators", *report, "base_id") <= indicators
    for table in ("indicator_changes", "state_changes", "incomparable"):
        for side in ("earlier", "later"):
            assert keys(table, f"{side}_alpha3", f"{side}_edition", f"{side}_id") <= indicators
    for name in ("said", "restated"):
        assert keys("revisions", "earlier_alpha3", f"{name}_edition", f"{name}_id") <= indicators
    assert keys("answers", "alpha3", "entry", "edition") <= keys("asked", "alpha3", "entry", "edition")
    assert keys("answers", "alpha3", "edition", "rank", "action") <= keys("actions", *report, "rank", "number")


@pytest.mark.parametrize("table", TABLES)
def test_a_quote_stands_where_its_row_says(objects: Mapping[str, Any], table: str, editions: Corpus) -> None:
    for row in to_records(objects[TABLES[table].of], table):
        edition = row.get("answered_by") if table == "answers" else row.get("edition")
        report = editions.get("NOR", edition) if edition else None
        if report is not None and row.get("start") is not None and table not in ("answers", "findings", "asked"):
            assert row["quote"] == report.text[row["start"] : row["end"]]
        if report is not None and table in ("answers", "findings", "asked") and row["start"] is not None:
            words = report.text[row["start"] : row["end"]]
            assert words in (row["sentence"] if table == "answers" else row.get("quotes") or row["quote"])
        for side in ("earlier", "later"):
            if row.get(f"{side}_start") is not None:
                report = editions["NOR", row[f"{side}_edition"]]
                assert row[f"{side}_quote"].startswith(report.text[row[f"{side}_start"] : row[f"{side}_end"]])


def test_the_rows_of_a_comparison_say_what_the_comparison_says(objects: Mapping[str, Any]) -> None:
    comparison = objects["Comparison"]
    (whole,) = to_records(comparison, "comparisons")
    assert (whole["earlier_tier"], whole["later_tier"]) == ("1", "2")
    assert whole["changed"].split("|") == list(comparison.changed)
    assert whole["reused_share"] == pytest.approx(float(comparison.reused_share))
    kinds = [row["kind"] for row in to_records(comparison, "recommendation_changes")]
    assert kinds == [match.kind.value for match in comparison.recommendations]
    rows = to_records(comparison, "indicator_changes")
    assert [row["absolute"] for row in rows] == [pair.absolute for pair in comparison.indicators]
    assert {row["side"] for row in to_records(comparison, "role_changes")} == {"earlier", "later"}
    revised = to_records(comparison, "revisions")[0]
    assert (revised["metric"], revised["said_edition"], revised["restated_edition"]) == ("investigations", 2011, 2012)
    assert (revised["said_low"], revised["restated_low"], revised["unit"]) == (26, 33, "case")
    turned = to_records(comparison.swapped(), "revisions")[0]
    assert {**turned, **{k: revised[k] for k in turned if k.startswith(("earlier", "later"))}} == revised


def test_a_gap_is_a_row_and_a_missing_figure_is_one(objects: Mapping[str, Any]) -> None:
    rows = to_records(objects["Timeline"], "placements")
    assert [(row["edition"], row["gap"], row["tier"]) for row in rows] == [
        (2011, False, "1"),
        (2012, False, "2"),
        (2013, True, None),
        (2014, False, "1"),
    ]
    points = to_records(objects["Timeline"], "points")
    missing = [row for row in points if row["missing"]]
    assert len(missing) == sum(len(series.missing) for series in objects["Timeline"].series) > 0
    assert {row[name] for row in missing for name in ("indicator_id", "state", "value", "quote", "start")} == {None}
    broken = sum(len(series.breaks) for series in objects["Timeline"].series)
    assert sum(row["break_reasons"] is not None for row in points) == broken


def test_findings_of_reports_and_findings_alone(editions: Corpus) -> None:
    from tipreport.compare.check import check

    rows = to_records(editions, "findings")
    alone = to_records(check(editions), "findings")
    assert [row["message"] for row in rows] == [row["message"] for row in alone]
    for row, bare in zip(rows, alone, strict=True):
        assert bare["quotes"] is None
        assert {name for name in row if row[name] != bare[name]} <= {"quotes", "sentence", "section", "section_number"}
    first = editions.reports[0]
    assert len(to_records(first, "findings")) == len(check(first))
    assert to_records((), "findings") == []


def test_evidence_and_citations_are_columns_that_may_be_asked_for(objects: Mapping[str, Any]) -> None:
    for name, table in TABLES.items():
        x = objects[table.of]
        full = to_records(x, name)
        bare = to_records(x, name, evidence=False)
        assert [{key: row[key] for key in kept} for row, kept in zip(full, bare, strict=True)] == bare
        assert not {"quote", "sentence", "quotes"} & {key for row in bare for key in row}
        for row in to_records(x, name, cite="bluebook"):
            cited = {key: row[key] for key in table.cited}
            if row.get("gap"):
                assert set(cited.values()) == {None}
            for key, said in cited.items():
                edition = row[key.replace("cited_as", "edition")] if name != "answers" else row["answered_by"]
                assert said is None or f"U.S. Dep't of State, {edition} Trafficking in Persons Report: Norway" in said
    with pytest.raises(ModelError, match="no such style of citation: 'apa'"):
        to_records((), "roles", cite="apa")


def test_an_object_has_its_own_tables(objects: Mapping[str, Any]) -> None:
    with pytest.raises(ModelError, match=r"no such table of a Timeline: 'roles'; there are placements, points$"):
        to_records(objects["Timeline"], "roles")
    with pytest.raises(ModelError, match=r"no such table of a Corpus: 'asked'; there are reports, .*findings$"):
        to_records(objects["Report"], "asked")
    with pytest.raises(ModelError, match=r"no such table: 'figures'; there are reports, .*agreement$"):
        to_records([objects["Timeline"]], "figures")
    with pytest.raises(ModelError, match=r"the table roles is of a Report: .*Timeline"):
        to_records([objects["Timeline"]], "roles")
    for wrong in ("NOR", 7, {"a": 1}, None):
        with pytest.raises(ModelError, match="no table can be made of this"):
            to_records(wrong, "roles")  # type: ignore[arg-type]


def test_several_objects_give_the_rows_of_all(objects: Mapping[str, Any]) -> None:
    for name, table in TABLES.items():
        if table.of not in ("Report", "Finding"):
            once = to_records(objects[table.of], name)
            assert to_records([objects[table.of]] * 2, name) == once * 2
            if table.grown is None:  # an iterator does not show which columns there are
                assert to_records(iter([objects[table.of]]), name) == once


# Libraries


@library
@pytest.mark.parametrize("table", TABLES)
def test_a_library_holds_what_the_rows_hold(objects: Mapping[str, Any], table: str, library: str) -> None:
    pytest.importorskip(library)
    x = objects[TABLES[table].of]
    assert LIBRARIES[library](x, table) == to_records(x, table)


@pytest.mark.slow
@library
@settings(max_examples=25)
@given(corpus=corpora(max_size=3))
def test_a_library_holds_the_rows_of_any_corpus(library: str, corpus: Corpus) -> None:
    pytest.importorskip(library)
    for name, table in TABLES.items():
        if table.of == "Report":
            assert LIBRARIES[library](corpus, name) == to_records(corpus, name)


def test_pandas_has_the_types_that_are_documented(full: Report) -> None:
    pd = pytest.importorskip("pandas")
    for x in (full, Corpus()):
        for name, table in TABLES.items():
            if table.of != "Report":
                continue
            frame = to_pandas(x, name)
            for column in table.columns:
                said = str(frame[column.name].dtype)
                if column.vocabulary is not None and not column.several:
                    assert said == "category"
                    assert list(frame[column.name].cat.categories)[: len(column.vocabulary)] == list(column.vocabulary)
                else:
                    wanted = {"str": "string", "int": "Int64", "bool": "boolean", "float": "Float64"}
                    assert said == {**wanted, "date": "datetime64[s]", "number": "object"}[column.type], column
            floats = to_pandas(x, name, numbers="float")
            assert all(floats[each.name].dtype == pd.Float64Dtype() for each in table.columns if each.type == "number")
    assert to_pandas(full, "roles").attrs["tipreport"] == {"table": "roles", "version": tipreport.__version__}
    values = to_pandas(full, "indicators")["value"]
    assert values[2] == Decimal("12.5")


def test_polars_has_the_types_that_are_documented(full: Report) -> None:
    pl = pytest.importorskip("polars")
    frame = to_polars(full, "indicators")
    assert frame.schema["value"] == pl.Decimal(PRECISION, SCALE)
    assert frame.schema["period_start"] == pl.Date
    assert frame.schema["start"] == pl.Int64
    assert frame.schema["period_inferred"] == pl.Boolean
    assert frame.schema["state"] == pl.Enum(["value", "zero_stated", "none_known", "not_reported", "not_disaggregated"])
    assert to_polars(full, "indicators", numbers="float").schema["value"] == pl.Float64
    assert to_polars(Corpus(), "indicators").schema["metric"] == pl.Enum([metric.value for metric in tipreport.Metric])


def test_arrow_says_what_its_columns_are(full: Report) -> None:
    pa = pytest.importorskip("pyarrow")
    schema = to_arrow(full, "indicators").schema
    assert schema.field("value").type == pa.decimal128(PRECISION, SCALE)
    assert schema.field("state").type == pa.dictionary(pa.int32(), pa.string())
    assert schema.field("low_months").metadata[b"unit"] == b"months"
    assert schema.field("form").metadata[b"vocabulary"] == b"sex|labor|both|sex_or_labor|unspecified|other"
    assert schema.metadata[b"tipreport.table"] == b"indicators"
    assert schema.metadata[b"tipreport.version"] == tipreport.__version__.encode()
    assert schema.metadata[b"tipreport.key"] == b"alpha3,edition,id"
    assert to_arrow(Corpus(), "indicators").schema.equals(schema)


def with_value(report: Report, value: int | Decimal) -> Report:
    first, *others = report.indicators
    quantity = Quantity(value, "case")
    return attrs.evolve(report, indicators=(attrs.evolve(first, low=quantity, high=quantity), *others))


@library
def test_a_number_that_does_not_fit_is_refused_and_not_rounded(full: Report, library: str) -> None:
    pytest.importorskip(library)
    make = LIBRARIES[library]
    for value in (10 ** (PRECISION - SCALE) - 1, Decimal(1).scaleb(-SCALE), Decimal("2.500000000000000000000")):
        assert make(with_value(full, value), "indicators")[0]["value"] == value
    for value in (10 ** (PRECISION - SCALE), Decimal(1).scaleb(-SCALE - 1), 10**5000):
        report = with_value(full, value)
        if library == "pandas":
            assert make(report, "indicators")[0]["value"] == value
        else:
            with pytest.raises(ModelError, match="a number of more than 29 digits, or of more than 9 behind the point"):
                make(report, "indicators")
        assert to_records(report, "indicators")[0]["value"] == value


@library
def test_namibia_is_no_missing_value(full: Report, library: str) -> None:
    pytest.importorskip(library)
    words = ("NA", "nan", "NaN", "null", "None", "", "N/A", "<NA>", "-inf")
    roles = tuple(Role(relation="origin", place=Place(word), span=Span(0, 1), population=("NA",)) for word in words)
    report = attrs.evolve(full, roles=roles)
    rows = LIBRARIES[library](report, "roles")
    assert [row["place"] for row in rows] == list(words)
    assert {row["population"] for row in rows} == {"NA"}
    assert rows == to_records(report, "roles")


@library
def test_a_metric_from_outside_is_a_word_more(full: Report, library: str) -> None:
    pytest.importorskip(library)
    rows = LIBRARIES[library](full, "indicators")
    assert [row["metric"] for row in rows] == [each.metric for each in full.indicators]
    assert "x-acme:spent" in {row["metric"] for row in rows}
    assert isinstance(full.indicators[2], Indicator)


@pytest.mark.parametrize(
    ("make", "module", "extra"),
    [(to_pandas, "pandas", "pandas"), (to_polars, "polars", "polars"), (to_arrow, "pyarrow", "arrow")],
)
def test_a_missing_extra_says_what_to_install(
    full: Report, monkeypatch: pytest.MonkeyPatch, make: Any, module: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError) as caught:
        make(full, "roles")
    assert str(caught.value) == f'{module} is not installed; pip install "tipreport[{extra}]"'
    assert isinstance(caught.value, ImportError)
