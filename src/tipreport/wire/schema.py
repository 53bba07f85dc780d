"""The JSON Schema of the wire format, made from the classes of the model."""

from __future__ import annotations

import copy
import datetime
import inspect
import types
import typing
from decimal import Decimal
from enum import StrEnum
from typing import Any

import attrs

from tipreport.errors import ModelError, expect
from tipreport.model import UNITS, Anchor, Country, Indicator, Metric, Quantity, Recommendation, Report
from tipreport.model.vocabulary import CURRENCY_CODE, OUTSIDE_METRIC
from tipreport.wire.codec import DECIMAL, ISO_DATE, ROOTS, root_names, wire_keys

DIALECT = "https://json-schema.org/draft/2020-12/schema"

PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    types.NoneType: {"type": "null"},
    datetime.date: {"type": "string", "format": "date", "pattern": f"^{ISO_DATE.pattern}$"},
    Decimal: {"type": "string", "pattern": f"^{DECIMAL.pattern}$"},
}
"""The types that are written as they are, or as a string."""

SPAN: dict[str, Any] = {
    "description": "[start, end): a half-open range in code points of the key text.",
    "type": "array",
    "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 0}],
    "items": False,
    "minItems": 2,
}

EVIDENCE: dict[str, Any] = {
    "description": "Where the values were read that are no spans themselves, by name.",
    "type": "object",
    "additionalProperties": {"$ref": "#/$defs/Span"},
}

NARROWER: dict[tuple[type, str], dict[str, Any]] = {
    (Country, "alpha3"): {"type": "string", "pattern": "^[A-Z]{3}$"},
    (Indicator, "metric"): {
        "anyOf": [{"$ref": "#/$defs/Metric"}, {"type": "string", "pattern": f"^{OUTSIDE_METRIC.pattern}$"}]
    },
    (Quantity, "unit"): {
        "anyOf": [
            {"enum": sorted(UNITS)},
            {"type": "string", "pattern": f"^{CURRENCY_CODE.pattern}$"},
            {"type": "null"},
        ]
    },
    (Recommendation, "rank"): {"type": "integer", "minimum": 1},
}
"""What the validators of the model ask for beyond the type."""


def json_schema(kind: type = Report) -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `to_json` writes of a report, or of what else has a wire format.

    >>> import tipreport
    >>> schema = json_schema()
    >>> schema["title"], schema["$defs"]["Tier"]["enum"]
    ('tipreport/1', ['1', '2', '2WL', '3', 'special_case'])

    >>> json_schema(tipreport.Finding)["title"]
    'tipreport-finding/1'

    Every key is required and no other is allowed. What a schema cannot say (spans inside the text, sections that cover
    it, references that name an indicator) is checked by `from_json` alone. Raises `ModelError` for what has no wire
    format.
    """
    expect(kind, "kind", "a class of the model", type)
    if kind not in ROOTS:
        raise ModelError("no wire format for it", subject=kind.__name__, hint=f"there are {root_names()}")
    made: dict[str, Any] = {"Span": SPAN, "Evidence": EVIDENCE}
    root = _object(kind, made)
    if "Indicator" in made:
        _named(Metric, made)  # the metric is a plain string in the model, so no field leads to its vocabulary
    whole = {"$schema": DIALECT, "title": ROOTS[kind], **root, "$defs": dict(sorted(made.items()))}
    return copy.deepcopy(whole)  # the caller may change it; the tables above stay as they are


def _object(kind: type, made: dict[str, Any]) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    keys = {key: _key(kind, key, hints, made) for key in wire_keys(kind)}
    return {
        "description": _opening(kind),
        "type": "object",
        "properties": keys,
        "required": list(keys),
        "additionalProperties": False,
    }


def _key(kind: type, key: str, hints: dict[str, Any], made: dict[str, Any]) -> dict[str, Any]:
    if key == "schema" and kind in ROOTS:
        return {"const": ROOTS[kind]}
    return NARROWER.get((kind, key)) or _value(hints[key], made)


def _value(hint: Any, made: dict[str, Any]) -> dict[str, Any]:
    if hint in PLAIN:
        return PLAIN[hint]
    if hint == tuple[Anchor, ...]:
        return {"$ref": "#/$defs/Evidence"}
    if typing.get_origin(hint) is tuple:
        return {"type": "array", "items": _value(typing.get_args(hint)[0], made)}
    if members := typing.get_args(hint):
        return {"anyOf": [_value(member, made) for member in members]}
    return _named(hint, made)


def _named(kind: type, made: dict[str, Any]) -> dict[str, Any]:
    name = kind.__name__
    if name not in made:
        made[name] = {}  # taken, should the class lead back to itself
        if issubclass(kind, StrEnum):
            made[name] = {"description": _opening(kind), "enum": [member.value for member in kind]}
        elif attrs.has(kind):
            made[name] = _object(kind, made)
        else:
            raise TypeError(f"the wire format has no form for {name}")
    return {"$ref": f"#/$defs/{name}"}


def _opening(kind: type) -> str:
    """The first sentence or two of the docstring: what stands before its first blank line."""
    return " ".join(inspect.cleandoc(kind.__doc__ or "").partition("\n\n")[0].split())
