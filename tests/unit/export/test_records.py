"""Rows: flat and plain, with country and edition first and the words they were read from last."""

from __future__ import annotations

import datetime
from decimal import Decimal
from enum import Enum

import attrs
import pytest
from hypothesis import given, settings

from tipreport.compare.check import check
from tipreport.errors import ModelError
from tipreport.export.records import TABLES, to_records
from tipreport.model import Corpus, Report
from tipreport.testing import reports

TYPES = {
    "str": (str,),
    "int": (int,),
    "number": (int, Decimal),
    "float": (float,),
    "bool": (bool,),
    "date": (datetime.date,),
}


OF_REPORTS = [name for name, table in TABLES.items() if table.of == "Report"]


@pytest.mark.parametrize("table", OF_REPORTS)
def test_rows_open_with_the_key_and_close_with_the_place(full: Report, table: str) -> None:
    rows = to_records(full, table)
    assert rows
    for row in rows:
        assert list(row)[:3] == ["country", "alpha3", "edition"]
        assert list(row.values())[:3] == ["Norway", "NOR", 2011]
        assert {"quote", "sentence", "section", "start", "end"} <= set(row)
        assert table == "sections" or row["section_number"] is None or row["section_number"] >= 1
        if row.get("start") is not None:
            assert row["quote"] == full.text[row["start"] : row["end"]]


@settings(max_examples=50)
@given(reports())
def test_every_cell_is_of_the_declared_type_and_vocabulary(report: Report) -> None:
    for name in (*OF_REPORTS, "findings"):
        for row in to_records(report, name):
            for column in TABLES[name].columns:
                cell = row[column.name]
                assert cell is None or type(cell) in TYPES[column.type], (name, column)
                assert not isinstance(cell, Enum)
                if cell is not None and column.vocabulary is not None and ":" not in cell:
                    words = cell.split("|") if column.several else [cell]
                    assert {column.vocabulary(word).value for word in words} == set(words)


def test_every_column_is_described_once() -> None:
    for table in TABLES.values():
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
        assert table.description.endswith(".")
        for column in table.columns:
            assert column.type in TYPES
            assert column.description.endswith(".")


def test_an_indicator_in_a_row(full: Report) -> None:
    first, second, *_, silent = to_records(full, "indicators")
    assert first["id"] == "investigations@26"
    assert (first["value"], first["unit"], first["low"], first["high_unit"]) == (26, "case", 26, "case")
    assert (first["converted_low"], first["converted_high"]) == (Decimal("12.50"), None)
    assert first["converted_unit"] == "USD"
    assert (first["population"], first["doers"]) == ("child|women", "government|police")
    assert (first["period_start"], first["period_inferred"]) == (datetime.date(2010, 1, 1), True)
    assert (first["base_relation"], first["base_id"], first["base"]) == ("part_of", "investigations@31", "cases")
    assert (first["compared_with"], first["stated_changes"]) == ("investigations@31", "decrease")
    assert (first["condition"], first["quote"], first["section"]) == ("in 2010", "26", "prosecution")
    assert first["sentence"].startswith("It began 26 cases")
    assert second["period_kind"] is None
    assert (silent["state"], silent["value"], silent["low"], silent["unit"]) == ("not_reported", None, None, None)


def test_a_length_has_its_months(full: Report) -> None:
    length = to_records(full, "indicators")[3]
    assert (length["low_months"], length["high_months"], length["high_unit"]) == (Decimal(9), None, "life")


def test_recommendations_and_their_actions(full: Report) -> None:
    (item,) = to_records(full, "recommendations")
    assert (item["verbs"], item["themes"], item["actions"]) == ("prosecute|fund", "prosecution|protection", 2)
    prosecute, fund = to_records(full, "actions")
    assert (prosecute["rank"], prosecute["number"], fund["number"]) == (1, 1, 2)
    assert (prosecute["object"], prosecute["continues"], prosecute["intensity"]) == ("traffickers", True, "vigorously")
    assert fund["object"] is None


def test_a_section_in_a_row(full: Report) -> None:
    rows = to_records(full, "sections")
    assert [row["section"] for row in rows] == ["front_matter", "analysis", "recommendations", "prosecution"]
    assert (rows[2]["heading"], rows[2]["grade"], rows[2]["sentence"]) == ("Recommendations:", None, None)
    assert (rows[3]["direction"], rows[3]["level"]) == ("increased", "strong")
    assert rows[3]["sentence"] == "The government increased its strong efforts."


def test_a_report_in_a_row(full: Report) -> None:
    (row,) = to_records(full, "reports")
    assert (row["tier"], row["limbs"], row["waiver"]) == ("2WL", "victims|evidence", True)
    assert (row["indicators"], row["characters"]) == (5, len(full.text))


def test_what_is_not_known_is_none(full: Report) -> None:
    unknown = attrs.evolve(full, country=None, edition=None)
    assert list(to_records(unknown, "roles")[0].values())[:3] == [None, None, None]
    assert to_records(full, "problems")[1]["quote"] is None


def test_a_corpus_and_a_list_of_reports_give_the_rows_of_all(full: Report) -> None:
    other = attrs.evolve(full, edition=2012)
    assert len(to_records(Corpus([full, other]), "roles")) == 4
    assert [row["edition"] for row in to_records([other, full], "reports")] == [2012, 2011]


def test_an_unknown_table_names_those_there_are(full: Report) -> None:
    with pytest.raises(
        ModelError, match=r"no such table: 'figures'; there are reports, .*roles, problems, indicators, findings$"
    ):
        to_records(full, "figures")


def test_findings_in_rows(full: Report) -> None:
    found = check(full)
    rows = to_records(full, "findings")
    assert rows == to_records(Corpus([full]), "findings")
    assert [row["code"] for row in rows] == [one.code for one in found]
    (refused,) = (row for row in rows if row["verdict"] == "refused")
    assert "form_differs" in refused["reasons"].split("|")
    first = found[[row["verdict"] for row in rows].index("refused")].evidence[0]
    assert refused["evidence"].split("|")[0] == f"{first.what} {first.span.start} {first.span.end}"


def test_a_finding_is_in_no_other_table(full: Report) -> None:
    with pytest.raises(ModelError, match="the table indicators is of a Report"):
        to_records(check(full), "indicators")
