"""The JSON Schema accepts what is written, and refuses what from_dict refuses by its shape."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from tipreport.model import Report
from tipreport.testing import reports
from tipreport.wire.codec import from_dict, to_dict
from tipreport.wire.schema import json_schema

VALIDATOR = jsonschema.Draft202012Validator(json_schema())


def keys(data: Any) -> Iterator[tuple[dict[str, Any], str]]:
    """All keys, each with the object that holds it; names of evidence are free."""
    for value in data.values() if isinstance(data, dict) else data:
        if isinstance(value, dict | list):
            yield from keys(value)
    if isinstance(data, dict):
        yield from ((data, key) for key in data)


def changed(whole: dict[str, Any], number: int) -> tuple[dict[str, Any], dict[str, Any], str]:
    """A copy, and in it the object and key of that number."""
    data = copy.deepcopy(whole)
    holder, key = list(keys(data))[number]
    return data, holder, key


def test_it_is_a_json_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())
    assert json_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_object_is_closed_and_every_key_required() -> None:
    schema = json_schema()
    objects = [part for part in (schema, *schema["$defs"].values()) if "properties" in part]
    assert len(objects) == 18
    for part in objects:
        assert part["additionalProperties"] is False
        assert part["required"] == list(part["properties"])
        assert part["description"]


def test_every_definition_is_used() -> None:
    schema = json_schema()
    text = str(schema)
    assert [name for name in schema["$defs"] if f"'#/$defs/{name}'" not in text] == []


def test_the_callers_changes_stay_the_callers() -> None:
    json_schema()["$defs"]["Span"]["items"] = True
    json_schema()["properties"]["text"]["type"] = "integer"
    assert json_schema()["$defs"]["Span"]["items"] is False
    assert json_schema()["properties"]["text"] == {"type": "string"}


def test_the_example_is_valid(full: Report) -> None:
    VALIDATOR.validate(to_dict(full))


@settings(max_examples=50)
@given(reports())
def test_every_report_is_valid(report: Report) -> None:
    VALIDATOR.validate(to_dict(report))


def test_each_key_changed_is_refused(full: Report) -> None:
    whole = to_dict(full)
    names = [name for name, _ in enumerate(keys(whole))]
    free = 0
    for number in names:
        data, holder, key = changed(whole, number)
        holder[f"{key}_"] = holder.pop(key)
        if VALIDATOR.is_valid(data):
            free += 1  # the name of an anchor
            from_dict(data)
        else:
            with pytest.raises(ValueError, match="no such key"):
                from_dict(data)
    assert free == len(full.evidence) + len(full.source.evidence) + len(full.placement.evidence)


@pytest.mark.parametrize("wrong", [1.5, -1, "", "-", [None], {"a": None}, [1, 2, 3], [-1, 2]])
def test_what_the_schema_refuses_from_dict_refuses(full: Report, wrong: object) -> None:
    whole = to_dict(full)
    refused = 0
    for number, _ in enumerate(keys(whole)):
        data, holder, key = changed(whole, number)
        holder[key] = wrong
        if not VALIDATOR.is_valid(data):
            refused += 1
            with pytest.raises(ValueError, match=r"^\$"):
                from_dict(data)
    assert refused > 50
