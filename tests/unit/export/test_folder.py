"""Tables as files: what is read back is what was written, all files or none, and no spreadsheet takes text for code."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from tipreport.errors import CorpusConflictError, ForeignFileError, MissingExtraError, ModelError
from tipreport.export import folder as module
from tipreport.export.cells import digits, parsed
from tipreport.export.folder import to_csv, to_jsonl, to_parquet
from tipreport.export.records import TABLES, to_records
from tipreport.model import Corpus, Metric, Place, Report, Role, Span
from tipreport.testing import corpora
from tipreport.wire.neutral import neutral, original

csv.field_size_limit(2**31 - 1)
HOSTILE = (
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1", "''", "'", "", "＝1", "a,b", 'a"b', "a\nb", "a\r\nb",
    "NA", "nan", "</script>", "\u202edlrow", "\x1b[2J", " =1", "a\u2028b", "\ufeff", "0x1F", "1e5", "2011-01-01", "true",
)  # fmt: skip


# Readers of their own, by what is documented


def types(table: str, names: Iterable[str]) -> dict[str, str]:
    """The types of columns; those of a metric in a wide panel are those of the long one."""
    long = {column.name: column.type for column in TABLES["panel_long"].columns}
    known = {column.name: column.type for column in TABLES[table].columns}
    metrics = dict.fromkeys(Metric, "number")
    return {name: known.get(name) or metrics.get(name) or long[name.rpartition("_")[2]] for name in names}


def from_csv(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    columns = types(path.stem, header)
    return [
        {
            name: original(cell) if columns[name] == "str" else parsed(columns[name], cell) if cell else None
            for name, cell in zip(header, row, strict=True)
        }
        for row in rows
    ]


def from_jsonl(path: Path) -> list[dict[str, Any]]:
    def cell(name: str, value: Any) -> Any:
        apart = isinstance(value, str) and columns[name] != "str"
        return parsed(columns[name], value) if apart else value

    lines = path.read_bytes().decode("utf-8").split("\n")
    assert lines.pop() == ""
    columns = types(path.stem, json.loads(lines[0]) if lines else ())
    return [{name: cell(name, value) for name, value in json.loads(line).items()} for line in lines]


def from_parquet(path: Path) -> list[dict[str, Any]]:
    import pyarrow.parquet

    rows: list[dict[str, Any]] = pyarrow.parquet.read_table(path).to_pylist()
    return rows


Write = Callable[..., tuple[Path, ...]]
Read = Callable[[Path], list[dict[str, Any]]]
FORMATS: Mapping[str, tuple[Write, Read]] = {
    "parquet": (to_parquet, from_parquet),
    "csv": (to_csv, from_csv),
    "jsonl": (to_jsonl, from_jsonl),
}
formats = pytest.mark.parametrize("name", FORMATS)


def used(name: str) -> tuple[Write, Read]:
    if name == "parquet":
        pytest.importorskip("pyarrow")
    return FORMATS[name]


# Round trips


@formats
def test_every_table_is_read_back_as_it_was(objects: Mapping[str, Any], tmp_path: Path, name: str) -> None:
    write, read = used(name)
    seen = set()
    for kind, x in objects.items():
        paths = write(x, tmp_path / kind)
        for path in paths:
            assert read(path) == to_records(x, path.stem), path
        seen |= {path.stem for path in paths}
        assert sorted(paths) == sorted((tmp_path / kind).iterdir())
    assert seen == set(TABLES)


@pytest.mark.slow
@formats
@settings(max_examples=8)
@given(corpus=corpora(max_size=3))
def test_every_corpus_is_read_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, name: str, corpus: Corpus
) -> None:
    write, read = used(name)
    for path in write(corpus, tmp_path_factory.mktemp(name)):
        assert read(path) == to_records(corpus, path.stem)


@formats
def test_an_iterator_is_read_once_and_gives_the_same_files(
    editions: Corpus, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, read = used(name)
    monkeypatch.setattr(module, "GROUP", 7)
    monkeypatch.setattr(module, "ITEMS", 1)
    for path in write(iter(editions), tmp_path):
        wanted = [row for report in editions for row in to_records(report, path.stem)]
        assert read(path) == wanted
        assert len(wanted) > 7 or path.stem in ("reports", "problems")


@formats
def test_options_and_single_tables(editions: Corpus, tmp_path: Path, name: str) -> None:
    write, read = used(name)
    (path,) = write(editions, tmp_path, tables=["roles", "roles"], evidence=False)
    assert read(path) == to_records(editions, "roles", evidence=False)
    assert list(tmp_path.iterdir()) == [path]
    (cited,) = write(editions, tmp_path, tables=["reports"], cite="bluebook")
    if name == "jsonl":
        rows = [json.loads(line) for line in cited.read_text("utf-8").splitlines()]
        assert [row["cited_as"] for row in rows] == [
            row["cited_as"] for row in to_records(editions, "reports", cite="bluebook")
        ]


# Text that means harm


@given(st.text())
def test_a_neutral_text_is_no_formula_and_has_a_way_back(text: str) -> None:
    cell = neutral(text)
    assert cell
    assert cell[0] not in "=+-@\t\r\n＝＋－＠"
    assert original(cell) == text


def hostile(report: Report) -> Report:
    words = "".join(HOSTILE) + "x" * 2_000_000
    roles = tuple(Role(relation="origin", place=Place(word), span=Span(0, 1), rank=word) for word in (*HOSTILE, words))
    return attrs.evolve(report, roles=roles)


@formats
def test_hostile_text_comes_back_and_does_nothing(full: Report, tmp_path: Path, name: str) -> None:
    write, read = used(name)
    (path,) = write(hostile(full), tmp_path, tables=["roles"])
    assert read(path) == to_records(hostile(full), "roles")
    if name == "csv":
        raw = path.read_bytes()
        assert raw.endswith(b"\r\n")
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                assert all(not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row)


def test_a_negative_number_is_no_text(objects: Mapping[str, Any], tmp_path: Path) -> None:
    to_csv(objects["Comparison"].swapped(), tmp_path, tables=["indicator_changes"])
    with (tmp_path / "indicator_changes.csv").open(encoding="utf-8", newline="") as file:
        absolute = [row["absolute"] for row in csv.DictReader(file)]
    assert [cell for cell in absolute if cell.startswith("-")]
    assert not [cell for cell in absolute if cell.startswith("'")]


NUMBERS = (0, -7, 10**5000, Decimal("12.50"), Decimal("1E+999999999"), Decimal("-0.00001"), 2**63)


@pytest.mark.parametrize("cell", NUMBERS, ids=range(len(NUMBERS)))
def test_numbers_of_any_length_come_back(cell: int | Decimal) -> None:
    assert parsed("number", digits(cell)) == cell
    assert len(digits(cell)) < 6000


def test_pandas_reads_the_csv_as_documented(full: Report, tmp_path: Path) -> None:
    pd = pytest.importorskip("pandas")
    report = attrs.evolve(
        full, roles=tuple(Role(relation="origin", place=Place(word), span=Span(0, 1)) for word in HOSTILE)
    )
    (path,) = to_csv(report, tmp_path, tables=["roles"])
    frame = pd.read_csv(path, dtype="string", keep_default_na=False, na_values=[""])
    assert list(frame["place"].str.removeprefix("'")) == list(HOSTILE)


# Files


@formats
def test_files_are_ours_or_stay(editions: Corpus, full: Report, tmp_path: Path, name: str) -> None:
    write, read = used(name)
    write(editions, tmp_path, tables=["roles", "reports"])
    write(full, tmp_path, tables=["roles", "reports"], evidence=False, cite="bluebook")
    write(full, tmp_path, tables=["roles", "reports"])
    assert read(tmp_path / f"roles.{name}") == to_records(full, "roles")
    foreign = tmp_path / f"roles.{name}"
    for words in (
        b"country,alpha3,edition,tier\r\nNorway,NOR,2011,1\r\n",
        b'{"country":"Norway"}\n',
        b"[" * 9999,
        b"PAR1",
    ):
        foreign.write_bytes(words)
        with pytest.raises(ForeignFileError, match=r"does not hold the table roles of tipreport: .*roles"):
            write(editions, tmp_path)
        assert foreign.read_bytes() == words
        assert sorted(path.stem for path in tmp_path.iterdir()) == ["reports", "roles"]
    write(editions, tmp_path, tables=["roles"], force=True)
    assert read(foreign) == to_records(editions, "roles")
    foreign.write_bytes((tmp_path / f"reports.{name}").read_bytes())  # of ours, but another table
    with pytest.raises(ForeignFileError):
        write(editions, tmp_path)
    foreign.write_bytes(b"")
    write(editions, tmp_path)


@formats
@pytest.mark.parametrize("step", ["fsync", "rows", "interrupt"])
def test_a_failure_leaves_what_was_there(
    editions: Corpus, tmp_path: Path, name: str, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, _ = used(name)
    write(editions.reports[0], tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    def reports() -> Any:
        yield editions.reports[1]
        raise KeyboardInterrupt if step == "interrupt" else OSError(28, "No space left on device")

    if step == "fsync":
        monkeypatch.setattr(os, "fsync", full_disk)
    for place in (tmp_path, tmp_path / "new"):
        with pytest.raises(KeyboardInterrupt if step == "interrupt" else OSError):
            write(editions if step == "fsync" else reports(), place)
        assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_two_reports_of_one_edition_are_a_conflict_unless_they_are_equal(editions: Corpus, tmp_path: Path) -> None:
    first = editions.reports[0]
    to_csv(iter([first, attrs.evolve(first)]), tmp_path)
    assert len(from_csv(tmp_path / "reports.csv")) == 1
    other = attrs.evolve(first, published=None)
    with pytest.raises(CorpusConflictError, match="two different reports of one country and edition: 'NOR 2011'"):
        to_csv([first, other], tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_what_cannot_be_written_is_said(editions: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ModelError, match="no such table of a Corpus: 'asked'"):
        to_csv(editions, tmp_path / "new", tables=["asked"])
    (tmp_path / "file").write_text("x")
    with pytest.raises(OSError, match="file"):
        to_csv(editions, tmp_path / "file")
    (tmp_path / "roles.csv").mkdir()
    with pytest.raises(IsADirectoryError):
        to_csv(editions, tmp_path)
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r'pyarrow is not installed; pip install "tipreport\[arrow\]"'):
        to_parquet(editions, tmp_path / "new")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "roles.csv"]
