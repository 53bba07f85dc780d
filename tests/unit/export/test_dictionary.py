"""The page of the tables says what the tables are, and its examples for other programs run."""

from __future__ import annotations

import doctest
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest

import tipreport
from tipreport.errors import ModelError
from tipreport.export.dictionary import data_dictionary, markdown, renewed, table_page
from tipreport.export.records import TABLES, table_named, to_records
from tipreport.model import Corpus, Report


def page(root: Path) -> str:
    return (root / "docs" / "tables.md").read_text("utf-8")


def test_the_page_is_what_the_tables_say(root: Path) -> None:
    again = "python -m tipreport.export.dictionary docs/tables.md"
    assert page(root) == renewed(page(root)), again
    folder = root / "docs" / "tables"
    assert {path.stem for path in folder.glob("*.md")} == set(TABLES), again
    for name, table in TABLES.items():
        assert (folder / f"{name}.md").read_text("utf-8") == table_page(table), again


def test_every_column_has_a_row_with_a_meaning_and_a_source() -> None:
    rows = data_dictionary()
    assert [(row["table"], row["column"]) for row in rows] == [
        (name, column.name) for name, table in TABLES.items() for column in table.columns
    ]
    for row in rows:
        assert row["description"].endswith("."), row
        assert row["source"]
        assert "|" not in row["description"] + row["source"] + (row["unit"] or "")  # it would end the cell of the page
    assert data_dictionary("roles") == [row for row in rows if row["table"] == "roles"]
    with pytest.raises(ModelError, match="no such table: 'figures'; there are reports,"):
        data_dictionary("figures")
    for name in TABLES:
        assert f"](tables/{name}.md)" in markdown()


def test_every_number_has_a_unit_or_is_a_number_of_things() -> None:
    for row in data_dictionary():
        if row["type"] in ("number", "float"):
            assert row["unit"], row
        if row["type"] == "int" and row["unit"] is None:
            assert re.match(r"Number of|Its? |The recommendation", row["description"]), row


def test_every_source_is_an_attribute_of_the_model() -> None:
    import tipreport.model as model

    for row in data_dictionary():
        source = row["source"]
        if source == "tipreport.cite" or source.startswith("order of"):
            continue
        name, *path = source.split(", ")[0].split(".")
        kind: Any = getattr(model, name)
        for part in path:
            known = {field.name: field.type for field in attrs.fields(kind)} if attrs.has(kind) else {}
            assert part in known or hasattr(kind, part), (row["table"], row["column"], source)
            inner = re.findall(r"[A-Z]\w+", str(known.get(part, "")))
            found = [getattr(model, word) for word in inner if attrs.has(getattr(model, word, None) or int)]
            if part == "value" and kind.__name__ == "Indicator":
                found = [model.Quantity]
            if not found:
                break
            kind = found[0]


def test_a_page_without_marks_is_refused() -> None:
    with pytest.raises(ModelError, match="a page without the marks of the dictionary"):
        renewed("# Tables\n")


def test_the_dictionary_is_a_table_itself(objects: Mapping[str, Any]) -> None:
    for name, table in TABLES.items():
        described = [row["column"] for row in data_dictionary(table_named(name, objects[table.of]))]
        for row in to_records(objects[table.of], name):
            assert list(row) == described


# Examples that need more than the extra `test`


def run_block(root: Path, heading: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, report: Report) -> int:
    """Run the examples under a heading in an empty folder, those that the page skips too."""
    part = re.search(rf"^## {heading}\n(.*?)(?=^## )", page(root), re.MULTILINE | re.DOTALL)
    assert part is not None
    text = part[1].replace("# doctest: +SKIP", "")
    test = doctest.DocTestParser().get_doctest(text, {"tipreport": tipreport, "report": report}, heading, None, 0)
    monkeypatch.chdir(tmp_path)
    failed, tried = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS).run(test)
    assert failed == 0
    return tried


def test_the_example_for_duckdb_runs(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, norway: Report
) -> None:
    pytest.importorskip("duckdb", reason="DuckDB is not installed")
    pytest.importorskip("pyarrow", reason="the extra arrow is not installed")
    assert run_block(root, "DuckDB", tmp_path, monkeypatch, norway) >= 3


def test_duckdb_joins_all_that_has_keys(tmp_path: Path, editions: Corpus) -> None:
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    pytest.importorskip("pyarrow", reason="the extra arrow is not installed")
    tipreport.to_parquet(editions, tmp_path)
    (lost,) = duckdb.sql(
        f"SELECT count(*) FROM '{tmp_path}/indicators.parquet' AS i ANTI JOIN '{tmp_path}/sections.parquet' AS s "
        "ON i.alpha3 = s.alpha3 AND i.edition = s.edition AND i.section_number = s.number"
    ).fetchall()[0]
    assert lost == 0
    (total,) = duckdb.sql(f"SELECT sum(value) FROM '{tmp_path}/indicators.parquet' WHERE unit = 'case'").fetchall()[0]
    assert total == sum(
        row["value"] for row in to_records(editions, "indicators") if row["unit"] == "case" and row["value"] is not None
    )


def test_the_example_for_pandas_runs(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, norway: Report
) -> None:
    pandas = pytest.importorskip("pandas", reason="the extra pandas is not installed")
    tipreport.to_csv(norway, tmp_path / "tables")
    code = re.search(r"^In pandas:\n\n((?:    .*\n)+)", page(root), re.MULTILINE)
    assert code is not None
    monkeypatch.chdir(tmp_path)
    scope: dict[str, Any] = {"pandas": pandas}
    exec("\n".join(line[4:] for line in code[1].splitlines()), scope)
    assert list(scope["frame"]["place"]) == [role.place.name for role in norway.roles]
