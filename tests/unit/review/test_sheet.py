"""Sheets: what goes out as CSV and Excel comes back, and what cannot be is one error that names row and column."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import attrs
import pytest

import tipreport
from tipreport import CellAnswer, Corpus, Report, ReviewError, Sample
from tipreport.export.sheet import sheet_html
from tipreport.review.sheet import COLUMNS, NEEDED, SHEET

openpyxl = pytest.importorskip("openpyxl")

HOSTILE = '=HYPERLINK("http://example.org";"26") <script>alert(1)</script> \u202e+1 \x07'


@pytest.fixture(scope="module")
def sample(norway: Report) -> Sample:
    return tipreport.sample(Corpus([norway]), 30, seed=2)


def rows_of(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))


def write(path: Path, rows: list[dict[str, str]], delimiter: str = ",") -> Path:
    file = io.StringIO()
    writer = csv.DictWriter(file, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(file.getvalue(), "utf-8", newline="")
    return path


@pytest.fixture
def rows(sample: Sample, tmp_path: Path) -> list[dict[str, str]]:
    tipreport.to_sheet(sample, tmp_path / "blank.csv")
    return rows_of(tmp_path / "blank.csv")


def answered(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    return [{**row, "answer": "right", "coder": "Ada"} for row in rows]


def test_a_csv_sheet_comes_back(sample: Sample, rows: list[dict[str, str]], tmp_path: Path) -> None:
    assert tuple(rows[0]) == COLUMNS
    codings = tipreport.read_sheet(write(tmp_path / "ada.csv", answered(rows)))
    assert codings.coders == ("Ada",)
    assert [each.cell.id for each in codings] == [cell.id for cell in sample.cells]
    assert {each.answer for each in codings} == {CellAnswer.RIGHT}
    indicator = next(n for n, row in enumerate(rows) if row["kind"] == "indicator")
    assert f"«{rows[indicator]['words']}»" in rows[indicator]["sentence"]
    # as a spreadsheet of another country saves it
    assert len(tipreport.read_sheet(write(tmp_path / "b.csv", answered(rows), ";"))) == len(rows)


def test_an_excel_sheet_comes_back(sample: Sample, tmp_path: Path) -> None:
    path = tmp_path / "ada.xlsx"
    tipreport.to_sheet(sample, path)
    book = openpyxl.load_workbook(path)
    page = book.active
    head = [cell.value for cell in page[1]]
    assert tuple(head) == COLUMNS
    for row in range(2, page.max_row + 1):
        page.cell(row, head.index("answer") + 1).value = "Right"
        page.cell(row, head.index("coder") + 1).value = "Ada"
        if page.cell(row, head.index("value") + 1).value == "26":
            page.cell(row, head.index("value") + 1).value = 26  # a number, as who types one in gets
    book.save(path)
    codings = tipreport.read_sheet(path)
    assert len(codings) == len(sample)
    assert {each.answer for each in codings} == {CellAnswer.RIGHT}


def test_what_the_page_saves_comes_back(sample: Sample, tmp_path: Path) -> None:
    cell = sample.cells[0]
    kept = {"text": cell.sha256, "stratum": cell.stratum, "frame": cell.population, "drawn": cell.drawn}
    entry = {
        "cell": cell.id,
        "kind": cell.kind.value,
        "sentence": cell.sentence,
        **kept,
        "answer": "unsure",
        "fields": {},
    }
    data = {"schema": SHEET, "mode": "verify", "coder": "Ada", "answers": [entry]}
    path = tmp_path / "ada.json"
    path.write_text(json.dumps(data), "utf-8")
    (said,) = tipreport.read_sheet(path)
    assert (said.answer, said.cell.id, said.coder) == ("unsure", cell.id, "Ada")
    for change, message in (
        ({"schema": "other/1"}, "not a sheet that was saved"),
        ({"answers": [{**entry, "colour": "red"}]}, "row 1: no such column"),
        ({"answers": [{**entry, "fields": []}]}, "column fields"),
        ({"answers": [{**entry, "answer": ["right"]}]}, "column answer: no text"),
        ({"answers": [3]}, "row 1: no object"),
    ):
        path.write_text(json.dumps(data | change), "utf-8")
        with pytest.raises(ReviewError, match=message):
            tipreport.read_sheet(path)


def test_a_blind_sheet_has_nothing_that_was_read(sample: Sample, tmp_path: Path) -> None:
    tipreport.to_sheet(sample, tmp_path / "blind.csv", blind=True)
    rows = rows_of(tmp_path / "blind.csv")
    assert {row["metric"] + row["value"] + row["form"] for row in rows} == {""}
    at = next(n for n, row in enumerate(rows) if row["kind"] == "indicator")
    rows[at] |= {"metric": "arrests", "value": "1,263", "unit": "suspect"}
    (said,) = tipreport.read_sheet(write(tmp_path / "blind.csv", rows))
    assert (said.answer, said.fields["value"], said.coder) == (CellAnswer.READ, "1,263", "blind")


def test_a_figure_that_was_missed_is_a_row_more(rows: list[dict[str, str]], tmp_path: Path) -> None:
    row = next(row for row in rows if row["kind"] == "sentence")
    words = row["sentence"].split()[0]
    more = {**row, "answer": "missed", "metric": "arrests", "value": "7", "missed": words}
    codings = tipreport.read_sheet(
        write(tmp_path / "ada.csv", [{**row, "answer": "right"}, more, {**more, "value": "8"}])
    )
    assert [each.answer.value for each in codings] == ["right", "missed", "missed"]
    for change, column in (({"missed": "nowhere"}, "missed"), ({"metric": ""}, "metric"), ({"missed": ""}, "missed")):
        with pytest.raises(ReviewError, match=f"row 2, column {column}"):
            tipreport.read_sheet(write(tmp_path / "bad.csv", [{**more, **change}]))


@pytest.mark.parametrize(
    ("changes", "column", "said"),
    [
        ({"answer": "right; wrong"}, "answer", "two answers"),
        ({"answer": "maybe"}, "answer", "no such answer"),
        ({"cell": "NOR-2011-indicator-1-2-1~00000000"}, "cell", "was changed"),
        ({"cell": "NOR 2011"}, "cell", "was changed"),
        ({"text": "t000"}, "cell", "was changed"),
        ({"frame": "9"}, "cell", "was changed"),
        ({"drawn": "0"}, "drawn", "was changed"),
        ({"stratum": "one"}, "stratum", "not a number"),
        ({"answer": "wrong", "metric": "hotlines"}, "metric", "no such metric"),
        ({"answer": "wrong", "value": "many"}, "value", "not a value"),
        ({"answer": "wrong", "value": "1.2.3"}, "value", "not a number"),
        ({"answer": "wrong", "unit": "dozen"}, "unit", "no such unit"),
        ({"answer": "wrong", "form": "slavery"}, "form", "not a form"),
        ({"answer": "wrong", "period": "last year"}, "period", "not a period"),
        ({"answer": "wrong", "doers": "police|army"}, "doers", "not a word of doers"),
        ({"answer": "wrong", "state": "not_reported", "value": "3"}, "value", "has no value"),
        ({"answer": "wrong", "tier": "2"}, "tier", "has no such field"),
        ({"answer": "wrong", "population": "x" * 3000}, "population", "more than"),
    ],
)
def test_a_row_that_cannot_be_is_named(
    rows: list[dict[str, str]], tmp_path: Path, changes: dict[str, str], column: str, said: str
) -> None:
    at = next(n for n, row in enumerate(rows) if row["kind"] == "indicator")
    made = answered(rows)
    made[at] |= changes
    with pytest.raises(ReviewError, match=rf"bad\.csv, row {at + 2}, column {column}: .*{said}"):
        tipreport.read_sheet(write(tmp_path / "bad.csv", made))


def test_a_sentence_that_gave_none_is_right_or_has_one_that_was_missed(
    rows: list[dict[str, str]], tmp_path: Path
) -> None:
    row = next(row for row in rows if row["kind"] == "sentence")
    with pytest.raises(ReviewError, match="column answer: not said of a sentence"):
        tipreport.read_sheet(write(tmp_path / "a.csv", [{**row, "answer": "wrong"}]))


@pytest.mark.parametrize("column", NEEDED)
def test_a_missing_column_is_named(rows: list[dict[str, str]], tmp_path: Path, column: str) -> None:
    made = [{name: text for name, text in row.items() if name != column} for row in rows]
    with pytest.raises(ReviewError, match=f"a column is missing: '{column}'"):
        tipreport.read_sheet(write(tmp_path / "bad.csv", made))


def test_two_answers_to_one_cell_are_refused(rows: list[dict[str, str]], tmp_path: Path) -> None:
    twice = [*answered(rows), {**rows[0], "answer": "unsure", "coder": "Ada"}]
    with pytest.raises(ReviewError, match=rf"row {len(rows) + 2}, column answer: a second answer to the cell of row 2"):
        tipreport.read_sheet(write(tmp_path / "twice.csv", twice))
    one = write(tmp_path / "one.csv", answered(rows)[:1])
    other = write(tmp_path / "other.csv", [{**rows[0], "answer": "unsure", "coder": "Ada"}])
    with pytest.raises(ReviewError, match="Ada gives two answers"):
        tipreport.read_sheet(one, other)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", b"", "a column is missing"),
        ("a.csv", b"\xff\xfe\x00", "not UTF-8"),
        ("a.csv", b"a\x00b", "not a sheet"),
        ("a.csv", b'cell,"', "not CSV"),
        ("a.xlsx", b"PK\x03\x04 and no more", "not an Excel file"),
        ("a.json", b'{"schema": 1}', "not a sheet that was saved"),
    ],
)
def test_what_is_no_sheet_is_refused(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ReviewError, match=said):
        tipreport.read_sheet(tmp_path / name)
    with pytest.raises(tipreport.UnreadableFileError):
        tipreport.read_sheet(tmp_path / "nowhere.csv")


def test_another_ending_and_a_file_that_is_there_are_refused(sample: Sample, tmp_path: Path) -> None:
    with pytest.raises(ReviewError, match="no such kind of sheet"):
        tipreport.to_sheet(sample, tmp_path / "a.ods")
    tipreport.to_sheet(sample, tmp_path / "a.csv")
    with pytest.raises(tipreport.ForeignFileError):
        tipreport.to_sheet(sample, tmp_path / "a.csv")
    tipreport.to_sheet(sample, tmp_path / "a.csv", force=True)


def test_hostile_text_stays_text(sample: Sample, tmp_path: Path) -> None:
    hostile = attrs.evolve(
        sample,
        cells=tuple(attrs.evolve(cell, sentence=HOSTILE, before=HOSTILE, words="", at=0) for cell in sample.cells[:3]),
    )
    tipreport.to_sheet(hostile, tmp_path / "h.csv")
    assert all(row["sentence"].startswith("'=HYPERLINK") for row in rows_of(tmp_path / "h.csv"))
    tipreport.to_sheet(hostile, tmp_path / "h.xlsx")
    page = openpyxl.load_workbook(tmp_path / "h.xlsx").active
    cells: list[Any] = [cell for line in page.iter_rows(min_row=2) for cell in line if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert any(cell.value.startswith("=HYPERLINK") for cell in cells)
    page = sheet_html(hostile, blind=False)
    assert "<script>alert" not in page
    assert page.count("<script") == 2
    made = [{**row, "answer": "right"} for row in rows_of(tmp_path / "h.csv")]
    assert len(tipreport.read_sheet(write(tmp_path / "back.csv", made))) == 3


@pytest.mark.slow
def test_a_hundred_thousand_rows(rows: list[dict[str, str]], tmp_path: Path) -> None:
    many = [{**row, "coder": f"c{turn}", "answer": "right"} for turn in range(100_000 // len(rows) + 1) for row in rows]
    assert len(many) >= 100_000
    assert len(tipreport.read_sheet(write(tmp_path / "many.csv", many))) == len(many)
