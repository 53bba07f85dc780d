"""JSON that was written before is still read, and is still valid.

The reports in the folders beside this file say what the rules of their day read, so they are never compared with what
is read today: only the format is kept, not the reading.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import tipreport

HERE = Path(__file__).parent
FOLDERS = sorted(path.parent for path in HERE.glob("*/schema.json"))
REPORTS = [path for folder in FOLDERS for path in sorted(folder.glob("*.json")) if path.name != "schema.json"]
NOW = tipreport.json_schema()
AGAIN = "the wire format has changed: see tests/wire/store.py"


def test_the_format_of_today_is_stored() -> None:
    assert NOW["title"].replace("/", "-") in [folder.name for folder in FOLDERS], AGAIN


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_stored_report_is_read_and_written_as_it_was(path: Path) -> None:
    text = path.read_text("utf-8")
    report = tipreport.from_json(text)
    assert tipreport.read(path) == report
    assert (report.alpha3, report.edition, report.tier) == ("NOR", 2011, "1")
    assert len(report.recommendations) == 8
    assert report.quote(report.recommendations[6]).startswith("fund a national anti-trafficking")
    if path.parent.name == NOW["title"].replace("/", "-"):
        assert tipreport.to_json(report, indent=1) + "\n" == text, AGAIN


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_stored_report_is_valid_by_the_schema_of_its_day(path: Path) -> None:
    schema = json.loads((path.parent / "schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(path.read_text("utf-8")))


def test_the_schema_of_today_allows_all_that_the_stored_one_does() -> None:
    """The same keys of the same types; a vocabulary may have gained words, and lost none."""
    stored = json.loads((HERE / NOW["title"].replace("/", "-") / "schema.json").read_text("utf-8"))
    assert bare(NOW) == bare(stored), AGAIN
    old, new = dict(words(stored)), dict(words(NOW))
    assert old.keys() == new.keys(), AGAIN
    for path, members in old.items():
        assert members <= new[path], f"{path}: {AGAIN}"


def bare(schema: Any) -> Any:
    """The schema without descriptions and without the words of the vocabularies."""
    if isinstance(schema, dict):
        named = "properties" in schema  # there, `description` and `enum` may be keys of the format
        return {
            key: {name: bare(value) for name, value in inner.items()} if named and key == "properties" else bare(inner)
            for key, inner in schema.items()
            if key not in ("description", "enum")
        }
    return [bare(each) for each in schema] if isinstance(schema, list) else schema


def words(schema: Any, path: str = "$") -> list[tuple[str, set[str]]]:
    """The vocabularies, each with the path to it."""
    items: Any = schema.items() if isinstance(schema, dict) else enumerate(schema) if isinstance(schema, list) else ()
    found = [(path, set(schema["enum"]))] if isinstance(schema, dict) and isinstance(schema.get("enum"), list) else []
    for key, value in items:
        found += words(value, f"{path}.{key}")
    return found
