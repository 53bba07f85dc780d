"""`tipreport-comparison/1`: what is written is what the schema allows, and what is not is refused with its path."""

from __future__ import annotations

import pickle

import jsonschema
import pytest

import tipreport
from tipreport.errors import ModelError, WireFormatError
from tipreport.model import Comparison
from tipreport.testing import country_run
from tipreport.wire.codec import from_dict, to_dict
from tipreport.wire.schema import json_schema

VALIDATOR = jsonschema.Draft202012Validator(json_schema(Comparison))


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    earlier, later = country_run(1, editions=range(2010, 2012)).reports
    return tipreport.compare(earlier, later)


def test_the_schema_is_one_and_holds_what_is_written(comparison: Comparison) -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema(Comparison))
    data = to_dict(comparison)
    VALIDATOR.validate(data)
    assert data["schema"] == "tipreport-comparison/1"
    assert data["earlier"]["schema"] == "tipreport/1"
    assert from_dict(data, Comparison) == comparison


def test_a_pickle_changes_nothing(comparison: Comparison) -> None:
    assert pickle.loads(pickle.dumps(comparison)) == comparison
    assert hash(pickle.loads(pickle.dumps(comparison))) == hash(comparison)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("$.scope", "decades"),
        ("$.recommendations[0].kind", "renewed"),
        ("$.recommendations[0].edits", [[0, 1]]),
        ("$.later.edition", "2011"),
        ("$.gaps", None),
    ],
)
def test_what_does_not_fit_is_refused_with_its_path(comparison: Comparison, path: str, value: object) -> None:
    data = to_dict(comparison)
    *way, last = path.removeprefix("$.").replace("[0]", ".0").split(".")
    place = data
    for step in way:
        place = place[int(step) if step.isdigit() else step]
    place[last] = value
    with pytest.raises(WireFormatError) as caught:
        from_dict(data, Comparison)
    assert caught.value.path.startswith(path)
    assert list(VALIDATOR.iter_errors(data))


def test_a_report_is_no_comparison(comparison: Comparison) -> None:
    with pytest.raises(WireFormatError, match="another version"):
        from_dict(to_dict(comparison.later), Comparison)
    with pytest.raises(ModelError, match="no wire format"):
        json_schema(int)


def test_a_match_names_an_item_and_a_refusal_its_reasons() -> None:
    with pytest.raises(ModelError):
        tipreport.RecommendationMatch(kind=tipreport.RecommendationChange.NEW, earlier=(), later=(), rule="")
    with pytest.raises(ModelError):
        tipreport.Incomparable(earlier="a", later="b", reasons=())
