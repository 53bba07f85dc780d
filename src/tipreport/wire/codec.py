"""JSON, in and out: the wire format `tipreport/1`.

The keys are the names of the attributes, and every key is always there. A `Span` is `[start, end]`, an enum its value,
a date ISO 8601, a `Decimal` a string, an integer an integer, and anchors are an object of names and spans.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, overload

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from tipreport import model
from tipreport.errors import ModelError, WireFormatError, expect
from tipreport.model import (
    Action,
    Anchor,
    Comparison,
    Finding,
    Indicator,
    Ledger,
    Quantity,
    Recommendation,
    Report,
    Rereading,
    Role,
    Section,
    Span,
    Timeline,
)
from tipreport.wire.refusal import RefusalError, refusal

SCHEMA = "tipreport/1"
"""The name and version of the wire format of a report, the value of its key `schema`."""

ROOTS: dict[type, str] = {
    Report: SCHEMA,
    Comparison: "tipreport-comparison/1",
    Timeline: "tipreport-timeline/1",
    Ledger: "tipreport-ledger/1",
    Finding: "tipreport-finding/1",
    Rereading: "tipreport-rereading/1",
}
"""What stands alone in a file, each with its own wire format: the first key is `schema`."""

KEY_ORDER: dict[type, tuple[str, ...]] = {
    Section: ("kind", "heading", "basis", "span", "grade"),
    Recommendation: ("rank", "basis", "span", "actions", "origin"),
    Action: ("verb", "object", "continues", "intensity", "themes", "span"),
    Role: ("relation", "place", "form", "population", "rank", "span", "origin"),
}
"""The order of keys where it is not the order of the attributes."""

VOCABULARIES = tuple(kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, StrEnum))
"""The enums of the model."""

# `2011-06-27`; fromisoformat alone would also read `20110627` and `2011-W26-1`
ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# `12.8`, `-0`, `1.5E+10`: whatever str() makes of a finite Decimal; Decimal alone would also read ` 1_2 ` and `NaN`
DECIMAL = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:E[+-]?[0-9]+)?")

Hook = Callable[[Any, Any], Any]
Root = TypeVar("Root")


def to_dict(report: object) -> dict[str, Any]:
    """The report, or what else has a wire format, as plain dicts, lists, strings, integers, booleans and nulls.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> data = to_dict(report)
    >>> data["schema"], data["country"], data["placement"]["evidence"]["tier"]
    ('tipreport/1', {'name': 'Norway', 'alpha3': 'NOR'}, [594, 600])

    Raises `ModelError` where two anchors of one part have the same name, since the object can hold only one, and for
    what has no wire format.
    """
    if type(report) not in ROOTS:
        raise ModelError("no wire format for it", subject=type(report).__name__, hint=f"there are {root_names()}")
    made: dict[str, Any] = _writer().unstructure(report, type(report))
    return made


def root_names() -> str:
    """What has a wire format, for a hint."""
    return ", ".join(f"{kind.__name__} ({schema})" for kind, schema in ROOTS.items())


@overload
def from_dict(data: Any) -> Report: ...
@overload
def from_dict(data: Any, kind: type[Root]) -> Root: ...
def from_dict(data: Any, kind: Any = Report) -> Any:
    """The report that `to_dict` made `data` of: `from_dict(to_dict(report)) == report`.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> data = to_dict(report)
    >>> data["sections"][2]["colour"] = "red"
    >>> from_dict(data)
    Traceback (most recent call last):
        ...
    tipreport.errors.WireFormatError: $.sections[2].colour: no such key; ...

    Raises `WireFormatError`, whose `path` names the key: for an unknown or a missing key, a value of the wrong type,
    one that breaks a contract of the model, and another schema than that of `kind` (`tipreport/1` for a report).
    """
    expect(kind, "kind", "a class of the model", type)
    try:
        made = _writer().structure(data, kind)
    except Exception:
        # Which key it was is found by a second, slower reading: only what is refused pays for it.
        try:
            made = _explainer().structure(data, kind)
        except Exception as error:
            raise refusal(error) from None
    return made


def to_json(report: object, *, indent: int | None = None) -> str:
    """The report as JSON text: one line, or indented by `indent` blanks.

    >>> import tipreport
    >>> to_json(tipreport.read("seeds/norway-2011.txt"))[:24]
    '{"schema": "tipreport/1"'

    Characters outside ASCII stand as they are: write it as UTF-8. Raises as `to_dict` does.
    """
    if indent is not None:
        expect(indent, "indent", "a number of blanks", int)
    return json.dumps(to_dict(report), ensure_ascii=False, indent=indent, allow_nan=False)


@overload
def from_json(text: str | bytes) -> Report: ...
@overload
def from_json(text: str | bytes, kind: type[Root]) -> Root: ...
def from_json(text: str | bytes, kind: Any = Report) -> Any:
    """The report that `to_json` made `text` of: `from_json(to_json(report)) == report`.

    >>> from_json('{"schema": "tipreport/2"}')
    Traceback (most recent call last):
        ...
    tipreport.errors.WireFormatError: $.schema: another version of the wire format: 'tipreport/2'; ...

    Bytes are UTF-8, UTF-16 or UTF-32. Raises `WireFormatError` for what is no JSON, and as `from_dict` does.
    """
    return from_dict(read_json(text), kind)


def read_json(text: str | bytes) -> Any:
    """The plain values of a JSON text. Raises `WireFormatError` for what is no JSON, and for a key in it twice."""
    expect(text, "text", "JSON as a str or bytes", str, bytes, bytearray)
    try:
        return json.loads(text, object_pairs_hook=_object)
    except WireFormatError:
        raise
    except json.JSONDecodeError as error:
        near = error.doc[max(0, error.pos - 20) : error.pos + 20]
        raise WireFormatError(
            f"not JSON: {error.msg} in line {error.lineno}, column {error.colno}", subject=near
        ) from None
    except UnicodeDecodeError as error:
        raise WireFormatError(f"not JSON: byte {error.start} is not {error.encoding}", hint="write UTF-8") from None
    except RecursionError:
        raise WireFormatError("not JSON of a report: nested too deeply") from None
    except ValueError as error:  # an integer of thousands of digits
        raise WireFormatError(f"not JSON of a report: {error}") from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object, whose keys are there once each: which of two is meant, nobody can say."""
    made = dict(pairs)
    if len(made) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for number, name in enumerate(names) if name in names[:number])
        raise WireFormatError("a key that is there twice", subject=twice, hint="keep one of the two")
    return made


def make_converter(*, detailed_validation: bool = True) -> Converter:
    """A cattrs converter of your own that reads and writes reports and their parts, alone or inside your classes.

    >>> from tipreport.model import Section, SectionKind, Span
    >>> make_converter().unstructure(Section(kind=SectionKind.PROFILE, span=Span(0, 9)))
    {'kind': 'profile', 'heading': None, 'basis': 'inferred', 'span': [0, 9], 'grade': None}

    With `detailed_validation`, errors are groups that hold every refused key (see `cattrs.transform_error`); without
    it the first one is raised as it is.
    """
    converter = Converter(detailed_validation=detailed_validation, unstruct_collection_overrides={tuple: list})
    converter.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    converter.register_structure_hook(Span, _read_span)
    converter.register_unstructure_hook_func(_is_anchors, _write_anchors)
    converter.register_structure_hook_func(_is_anchors, _read_anchors)
    converter.register_unstructure_hook(datetime.date, datetime.date.isoformat)
    converter.register_structure_hook(datetime.date, _read_date)
    for kind, words in ((str, "a string"), (int, "an integer"), (bool, "true or false")):
        converter.register_structure_hook(kind, _reader_of(kind, words))
    # One by one: they are strings, so a rule for enums would come after the hooks for `str`.
    for vocabulary in VOCABULARIES:
        converter.register_unstructure_hook(vocabulary, str)
        converter.register_structure_hook(vocabulary, _enum_reader(vocabulary))
    converter.register_structure_hook_factory(_is_tuple, lambda kind: _tuple_reader(kind, converter))
    converter.register_unstructure_hook_factory(_is_ours, lambda kind: _class_writer(kind, converter))
    converter.register_structure_hook_factory(_is_ours, lambda kind: _class_reader(kind, converter))
    return converter


def wire_keys(kind: type) -> tuple[str, ...]:
    """The keys of a class of the model, in the order of the wire format.

    >>> from tipreport.model import Role
    >>> wire_keys(Role)
    ('relation', 'place', 'form', 'population', 'rank', 'span', 'origin')
    """
    names = tuple(field.name for field in attrs.fields(kind))
    if kind in ROOTS:
        return "schema", *names
    return KEY_ORDER.get(kind, names)


@cache
def _writer() -> Converter:
    return make_converter(detailed_validation=False)


@cache
def _explainer() -> Converter:
    return make_converter(detailed_validation=True)


# Classes


def _is_ours(kind: Any) -> bool:
    return isinstance(kind, type) and attrs.has(kind) and kind.__module__.startswith("tipreport.model.")


def _class_writer(kind: type, converter: Converter) -> Callable[[Any], dict[str, Any]]:
    write: Callable[[Any], dict[str, Any]] = make_dict_unstructure_fn(kind, converter, **_overrides(kind))
    if schema := ROOTS.get(kind):
        return lambda root: {"schema": schema, **write(root)}
    if keys := KEY_ORDER.get(kind):

        def ordered(value: Any) -> dict[str, Any]:
            made = write(value)
            return {key: made[key] for key in keys}

        return ordered
    return write


def _class_reader(kind: type, converter: Converter) -> Hook:
    # Extra keys are refused here and not by cattrs, whose test lets a missing key pass where the model has a default.
    read: Hook = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=False, **_overrides(kind))
    keys = wire_keys(kind)
    known = frozenset(keys)
    schema = ROOTS.get(kind)

    def checked(data: Any, as_kind: Any) -> Any:
        if type(data) is not dict:
            raise RefusalError("not an object", data)
        if schema and data.get("schema") != schema and "schema" in data:
            raise RefusalError(
                "another version of the wire format", data["schema"], key="schema", hint=f"this library reads {schema}"
            )
        if data.keys() != known:
            for key in data:
                if key not in known:
                    raise RefusalError("no such key", key=str(key), hint=f"there are {', '.join(keys)}")
            missing = next(key for key in keys if key not in data)
            raise RefusalError("the key is missing", key=missing)
        return read(data, as_kind)

    return checked


def _overrides(kind: type) -> dict[str, Any]:
    if kind is Quantity:
        return {"value": override(unstruct_hook=_write_number, struct_hook=_read_number)}
    if kind is Indicator:
        # A `Metric` is a `str`, and an outside metric is no `Metric`: both leave as plain strings.
        return {"metric": override(unstruct_hook=str)}
    return {}


# Values


def _write_number(value: int | Decimal | None) -> int | str | None:
    return str(value) if isinstance(value, Decimal) else value


def _read_number(value: Any, _: Any) -> int | Decimal | None:
    if value is None or type(value) is int:
        return value
    if isinstance(value, str) and DECIMAL.fullmatch(value):
        return Decimal(value)
    raise RefusalError("not a number", value, hint="write an integer, or a decimal as a string such as '12.8'")


def _write_anchors(anchors: tuple[Anchor, ...]) -> dict[str, list[int]]:
    made = {anchor.what: [anchor.span.start, anchor.span.end] for anchor in anchors}
    if len(made) != len(anchors):
        raise ModelError("two anchors of one name", subject=", ".join(anchor.what for anchor in anchors))
    return made


def _read_anchors(data: Any, _: Any) -> tuple[Anchor, ...]:
    if type(data) is not dict:
        raise RefusalError("not an object of names and spans", data)
    made = []
    for what, span in data.items():
        if not isinstance(what, str):
            raise RefusalError("not a string", what)
        try:
            made.append(Anchor(what, _read_span(span, Span)))
        except (RefusalError, ModelError) as error:
            raise RefusalError(error.message, hint=error.hint, key=what, subject=error.subject) from None
    return tuple(made)


def _read_span(value: Any, _: Any) -> Span:
    if type(value) is list and len(value) == 2:
        start, end = value
        if type(start) is int and type(end) is int:
            return Span(start, end)
    raise RefusalError("not a span", value, hint="write [start, end]")


def _read_date(value: Any, _: Any) -> datetime.date:
    if isinstance(value, str) and ISO_DATE.fullmatch(value):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            pass
    raise RefusalError("not a date", value, hint="write it like 2011-06-27")


def _reader_of(kind: type, words: str) -> Hook:
    # By `type`, so that true is no integer; an enum member is let in as the string that it is.
    def read(value: Any, _: Any) -> Any:
        if type(value) is kind or (kind is str and isinstance(value, str)):
            return value
        raise RefusalError(f"not {words}", value)

    return read


def _enum_reader(kind: type[StrEnum]) -> Hook:
    members = {member.value: member for member in kind}

    def read(value: Any, _: Any) -> StrEnum:
        if isinstance(value, str) and value in members:
            return members[value]
        raise RefusalError(f"not a {kind.__name__}", value, hint=f"there are {', '.join(members)}")

    return read


def _is_anchors(kind: Any) -> bool:
    return bool(kind == tuple[Anchor, ...])


def _is_tuple(kind: Any) -> bool:
    return getattr(kind, "__origin__", None) is tuple and not _is_anchors(kind)


def _tuple_reader(kind: Any, converter: Converter) -> Hook:
    # cattrs alone would read the characters of a string as its items.
    read = converter.get_structure_hook(list[kind.__args__[0]])

    def checked(value: Any, _: Any) -> tuple[Any, ...]:
        if type(value) is not list:
            raise RefusalError("not a list", value)
        return tuple(read(value, None))

    return checked
