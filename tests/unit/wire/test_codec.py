"""JSON: the keys and their order, what is refused and where, and that all comes back as it was."""

from __future__ import annotations

import copy
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest

from tipreport.errors import ModelError, WireFormatError
from tipreport.model import Anchor, Metric, Report, Section, Source, Span
from tipreport.wire import codec as wire

# The order of keys as the design gives it.
KEYS = {
    "$": "schema generator country edition published source placement text sentences sections recommendations "
    "indicators roles problems evidence",
    "$.generator": "version rules",
    "$.country": "name alpha3",
    "$.source": "publisher title citation disclaimer url accessed sha256 evidence",
    "$.placement": "tier compliance movement effort watch_list_years waiver limbs policy_or_pattern reasons evidence origin",
    "$.sections[3]": "kind heading basis span grade",
    "$.sections[3].grade": "direction level span origin",
    "$.recommendations[0]": "rank basis span actions origin",
    "$.recommendations[0].actions[0]": "verb object continues intensity themes span",
    "$.indicators[0]": "id metric statistic state qualifier low high converted phase offence form population condition "
    "doers source certainty period base comparisons section span sentence rule origin",
    "$.indicators[0].low": "value unit",
    "$.indicators[0].converted": "low high",
    "$.indicators[0].period": "kind start end inferred",
    "$.indicators[0].base": "relation id span",
    "$.indicators[0].comparisons[0]": "kind id stated",
    "$.roles[0]": "relation place form population rank span origin",
    "$.roles[0].place": "name alpha3",
    "$.problems[0]": "severity code message span",
}


def objects(data: Any, path: str = "$") -> Iterator[tuple[str, dict[str, Any]]]:
    """All objects with fixed keys, and their paths."""
    if isinstance(data, dict):
        if not path.endswith(".evidence"):
            yield path, data
        for key, value in data.items():
            yield from objects(value, f"{path}.{key}")
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from objects(value, f"{path}[{index}]")


def leaves(data: Any, path: str = "$") -> Iterator[tuple[str, Any, Any]]:
    """All values that are no objects, with their paths and a way to change them."""
    items: Any = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in items:
        here = f"{path}.{key}" if isinstance(data, dict) else f"{path}[{key}]"
        if isinstance(value, dict) or (isinstance(value, list) and any(isinstance(item, dict) for item in value)):
            yield from leaves(value, here)
        else:
            yield here, data, key


def at(data: Any, path: str) -> Any:
    """`$.sections[3].grade` of the data."""
    for step in path.replace("[", ".").replace("]", "").split(".")[1:]:
        data = data[int(step)] if step.isdigit() else data[step]
    return data


def refusal(data: Any) -> WireFormatError:
    with pytest.raises(WireFormatError) as caught:
        wire.from_dict(data)
    assert caught.value.__cause__ is None
    assert str(caught.value).startswith(f"{caught.value.path}: ")
    return caught.value


def test_keys_stand_in_the_order_of_the_design(full: Report) -> None:
    data = wire.to_dict(full)
    assert {path: " ".join(at(data, path)) for path in KEYS} == KEYS
    # and the hand-made report leaves no class of the model out
    assert {type_of(path) for path, _ in objects(data)} == {type_of(path) for path in KEYS}


def type_of(path: str) -> str:
    return (
        "".join(letter for letter in path if not letter.isdigit())
        .replace(".high", ".low")
        .replace(".converted.low", ".low")
    )


def test_values_have_the_form_of_the_design(full: Report) -> None:
    data = wire.to_dict(full)
    assert data["schema"] == "tipreport/1"
    assert data["published"] == "2011-06-27"
    assert data["placement"]["tier"] == "2WL"
    assert data["placement"]["evidence"] == {"tier": [13, 30], "compliance": [47, 66]}
    assert data["evidence"] == {"edition": [235, 239], "country": [0, 7]}
    assert list(data["evidence"]) == ["edition", "country"]
    assert data["indicators"][0]["low"] == {"value": 26, "unit": "case"}
    assert data["indicators"][0]["converted"] == {"low": {"value": "12.50", "unit": "USD"}, "high": None}
    assert data["indicators"][3]["high"] == {"value": None, "unit": "life"}
    assert data["sections"][0]["heading"] is None


def test_only_plain_values_come_out(full: Report) -> None:
    full = attrs.evolve(full, indicators=(attrs.evolve(full.indicators[1], metric=Metric.INVESTIGATIONS),))

    def plain(value: Any) -> bool:
        if type(value) is dict:
            return all(type(key) is str and plain(item) for key, item in value.items())
        if type(value) is list:
            return all(map(plain, value))
        return value is None or type(value) in (str, int, bool)

    assert plain(wire.to_dict(full))


def test_all_comes_back_as_it_was(full: Report) -> None:
    assert wire.from_dict(wire.to_dict(full)) == full
    text = wire.to_json(full)
    back = wire.from_json(text)
    assert back == full
    assert repr(attrs.astuple(back)) == repr(attrs.astuple(full))  # types too: 12.50 is no 12.5
    assert wire.to_json(back) == text
    assert wire.from_json(text.encode()) == full
    assert wire.from_json(wire.to_json(full, indent=2)) == full
    assert "\n" not in text
    assert "Norvège" in text


def test_every_unknown_key_is_refused_with_its_path(full: Report) -> None:
    whole = wire.to_dict(full)
    for path, _ in objects(whole):
        data = copy.deepcopy(whole)
        at(data, path)["colour"] = "red"
        error = refusal(data)
        assert error.path == f"{path}.colour"
        assert error.message.endswith("no such key")


def test_every_missing_key_is_refused_with_its_path(full: Report) -> None:
    whole = wire.to_dict(full)
    for path, found in objects(whole):
        for key in found:
            data = copy.deepcopy(whole)
            del at(data, path)[key]
            error = refusal(data)
            assert error.path == f"{path}.{key}"
            assert error.message.endswith("the key is missing")


@pytest.mark.parametrize("wrong", [1.5, True, {"a": 1}, [[1]], [1.0, 2.0], float("nan"), b"bytes"])
def test_every_wrong_type_is_refused_with_its_path(full: Report, wrong: object) -> None:
    whole = wire.to_dict(full)
    for path, _, _ in leaves(whole):
        data = copy.deepcopy(whole)
        parent, key = next((parent, key) for found, parent, key in leaves(data) if found == path)
        if type(parent[key]) is type(wrong) is bool or path in ("$.placement.waiver", "$.placement.policy_or_pattern"):
            continue
        parent[key] = wrong
        assert refusal(data).path.startswith(path), path


def put(path: str, value: object) -> Callable[[Any], None]:
    parent, _, key = path.rpartition(".")

    def change(data: Any) -> None:
        if key.endswith("]"):
            name, _, index = key.rstrip("]").partition("[")
            at(data, f"{parent}.{name}")[int(index)] = value
        else:
            at(data, parent)[key] = value

    return change


@pytest.mark.parametrize(
    ("change", "path", "says"),
    [
        (put("$.sections[2].kind", "sport"), "$.sections[2].kind", "not a SectionKind: 'sport'; there are"),
        (put("$.published", "27 June 2011"), "$.published", "not a date"),
        (put("$.published", "2011-02-30"), "$.published", "not a date"),
        (put("$.published", "20110627"), "$.published", "not a date"),
        (put("$.sections[1].span", [9, 3]), "$.sections[1].span", "0 <= start <= end"),
        (put("$.sections[1].span", [1, 2, 3]), "$.sections[1].span", "not a span"),
        (put("$.placement.evidence.tier", [9, 3]), "$.placement.evidence.tier", "0 <= start <= end"),
        (put("$.placement.evidence", []), "$.placement.evidence", "not an object"),
        (put("$.sentences[1]", [0, 1]), "$", "in order and disjoint"),
        (put("$.text", "short"), "$", "cover the text"),
        (put("$.country.alpha3", "Nor"), "$.country", "alpha-3"),
        (put("$.country", "NOR"), "$.country", "not an object: 'NOR'"),
        (put("$.recommendations[0].rank", 0), "$.recommendations[0]", "count from 1"),
        (put("$.indicators[1].metric", "hotlines"), "$.indicators[1]", "no such metric: 'hotlines'"),
        (put("$.indicators[1].low.unit", "cow"), "$.indicators[1].low", "no such unit"),
        (put("$.indicators[1].low.value", "NaN"), "$.indicators[1].low.value", "not a number"),
        (put("$.indicators[1].low.value", " 1_0"), "$.indicators[1].low.value", "not a number"),
        (put("$.indicators[1].low.value", 12.5), "$.indicators[1].low.value", "a decimal as a string"),
        (put("$.indicators[1].state", "none_known"), "$.indicators[1]", "stated absence has no value"),
        (put("$.indicators[0].base.id", "nobody"), "$", "names an indicator"),
        (put("$.indicators[0].doers", "police"), "$.indicators[0].doers", "not a list"),
        (put("$.indicators[0].doers[1]", "army"), "$.indicators[0].doers[1]", "not a Doer"),
        (put("$.edition", True), "$.edition", "not an integer"),
        (put("$.edition", "2011"), "$.edition", "not an integer"),
        (put("$.schema", "tipreport/2"), "$.schema", "another version .*: 'tipreport/2'; .* tipreport/1"),
        (put("$.schema", None), "$.schema", "another version"),
    ],
)  # fmt: skip
def test_a_bad_value_is_refused_with_its_path_and_a_reason(
    full: Report, change: Callable[[Any], None], path: str, says: str
) -> None:
    data = wire.to_dict(full)
    change(data)
    error = refusal(data)
    assert error.path == path
    with pytest.raises(WireFormatError, match=says):
        wire.from_json(json.dumps(data))


@pytest.mark.parametrize("data", [None, [], "text", 3, [{"schema": "tipreport/1"}]])
def test_what_is_no_object_is_refused(data: object) -> None:
    assert refusal(data).path == "$"


def test_a_key_that_is_no_name_is_quoted_in_the_path(full: Report) -> None:
    data = wire.to_dict(full)
    data["evidence"]["a.b c"] = [1]
    assert refusal(data).path == '$.evidence["a.b c"]'


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "not JSON"),
        ('{"schema": "tipreport/1",}', "not JSON.* line 1, column 2"),
        ("\ufeff{}", "not JSON"),
        (b"\xff\xfe\xff", "not JSON"),
        (b'{"text": "\xe9"}', "not JSON: byte 10"),
        ("[" * 100_000, "nested too deeply"),
        ('{"edition": ' + "9" * 5000 + "}", "not JSON of a report"),
        ('{"edition": 2011, "text": "", "edition": 2012}', "a key that is there twice: 'edition'"),
        ('{"source": {"title": null, "title": null}}', "a key that is there twice: 'title'"),
        ("{}", "schema: the key is missing"),
    ],
)
def test_what_is_no_json_of_a_report_is_refused(text: str | bytes, says: str) -> None:
    with pytest.raises(WireFormatError, match=says):
        wire.from_json(text)


def test_an_object_holds_one_anchor_of_a_name(full: Report) -> None:
    twice = (Anchor("tier", Span(0, 1)), Anchor("tier", Span(1, 2)))
    with pytest.raises(ModelError, match="two anchors of one name"):
        wire.to_json(attrs.evolve(full, evidence=twice))


def test_a_converter_of_ones_own_reads_and_writes_parts_and_wholes(full: Report) -> None:
    @attrs.frozen
    class Case:
        name: str
        report: Report
        sections: tuple[Section, ...] = ()
        source: Source | None = None

    converter = wire.make_converter()
    case = Case("Doe v. Norway", full, full.sections, full.source)
    data = converter.unstructure(case)
    assert data["report"] == wire.to_dict(full)
    assert json.loads(json.dumps(data)) == data
    assert converter.structure(data, Case) == case


@pytest.mark.parametrize("module", ["html", "records", "files", "words"])
def test_only_json_loads_cattrs(module: str) -> None:
    code = f"import sys; import tipreport.export.{module}; assert 'cattrs' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_output_is_the_same_for_any_hash_seed() -> None:
    code = (
        "from tipreport.wire.schema import json_schema; from tipreport.export.records import TABLES; import json;"
        "print(json.dumps(json_schema()), [column.name for table in TABLES.values() for column in table.columns])"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(made) == 1
