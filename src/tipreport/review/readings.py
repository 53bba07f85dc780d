"""What a correction says of a part, apart from where it stands: plain JSON whose places are words and whose references
are the words of what they refer to, so that it can be set into another copy of the text.

Only what differs from the default is written: `{"metric": "convictions", "low": {...}, "high": {...}}`.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import attrs
from cattrs import Converter

from tipreport.errors import ReviewError
from tipreport.model import Grade, Indicator, Origin, Placement, Recommendation, Report, Role, Span, StatedChange
from tipreport.review.anchors import Ground, Quote
from tipreport.wire.codec import make_converter
from tipreport.wire.refusal import refusal

Reading = Mapping[str, Any]
Place = Callable[[Mapping[str, Any]], Span | None]
"""Where the words of a quote in a reading stand."""

Part = Indicator | Role | Recommendation | Grade

PLACED: dict[type, frozenset[str]] = {
    Indicator: frozenset(("id", "section", "span", "sentence", "rule", "origin")),
    Role: frozenset(("span", "origin")),
    Recommendation: frozenset(("rank", "span", "origin")),
    Grade: frozenset(("span", "origin")),
}
"""Keys of the wire format that follow from where the part stands, and are no part of a reading."""

DEFAULTS: dict[type, dict[str, Any]] = {
    Indicator: {
        "metric": None, "statistic": "count", "state": "value", "qualifier": "exact", "low": None, "high": None,
        "converted": None, "phase": None, "offence": None, "form": None, "population": [], "condition": None,
        "doers": [], "source": "narrator", "certainty": "asserted", "period": None, "base": None, "comparisons": [],
    },
    Role: {"relation": None, "place": None, "form": None, "population": [], "rank": None},
    Recommendation: {"basis": "list", "actions": []},
    Grade: {"direction": None, "level": None},
}  # fmt: skip
"""What a key is where a reading does not have it."""

PLACEMENT = tuple(
    field.name for field in attrs.fields(Placement) if field.name not in ("reasons", "evidence", "origin")
)
"""The values of a placement; a correction gives one of them."""


@cache
def converter() -> Converter:
    """That of the wire format."""
    return make_converter(detailed_validation=False)


def reading_of(report: Report, part: Part, ground: Ground) -> dict[str, Any]:
    """What the report says in the part.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> reading_of(report, report.section("prosecution").grade, Ground(report.text))
    {'direction': 'increased'}
    """
    kind = type(part)
    made = {name: value for name, value in converter().unstructure(part, kind).items() if name not in PLACED[kind]}
    if isinstance(part, Indicator):
        made["condition"] = _quoted(part.condition, ground)
        if part.base is not None:
            words = _quoted(part.base.span, ground)
            of = _referred(report, part.base.id, ground)
            made["base"] = {"relation": part.base.relation.value, "of": of, "words": words}
        made["comparisons"] = [
            {"kind": each.kind.value, "with": _referred(report, each.id, ground), "stated": _plain(each.stated)}
            for each in part.comparisons
        ]
    elif isinstance(part, Recommendation):
        for written, action in zip(made["actions"], part.actions, strict=True):
            written["object"] = _quoted(action.object, ground)
            written["span"] = _quoted(action.span, ground)
    return {name: value for name, value in made.items() if value != DEFAULTS[kind][name]}


def _quoted(span: Span | None, ground: Ground) -> dict[str, Any] | None:
    return None if span is None else attrs.asdict(ground.quote(span))


def _plain(word: StatedChange | None) -> str | None:
    return None if word is None else word.value


def _referred(report: Report, id: str | None, ground: Ground) -> dict[str, Any] | None:
    if id is None:
        return None
    found = report.indicator(id)
    return {"metric": found.metric, "words": _quoted(found.span, ground)}


def part_of(kind: type[Any], reading: Reading, span: Span, sentence: Span, section: str, place: Place) -> Any:
    """The part that a reading makes at a span, a person's. `place` says where the quotes in it stand.

    What it refers to is left empty: `tipreport.review.correct` fills it in when all parts are there. Raises
    `ReviewError` for what is no such part.
    """
    try:
        here: dict[str, Any] = {"span": [*span], "origin": Origin.PERSON.value}
        data = copy.deepcopy({**DEFAULTS[kind], **reading})
        if kind is Indicator:
            data["condition"] = _spanned(data["condition"], place)
            if (base := data["base"]) is not None:
                words = _spanned(base.get("words"), place) or _spanned((base.get("of") or {}).get("words"), place)
                data["base"] = {"relation": base.get("relation"), "id": None, "span": words or [*span]}
            data["comparisons"] = [
                {"kind": each.get("kind"), "id": None, "stated": each.get("stated")} for each in data["comparisons"]
            ]
            here["id"] = f"{data['metric']}@{span.start}"
            here["sentence"] = [min(sentence.start, span.start), max(sentence.end, span.end)]
            here |= {"section": section, "rule": Origin.PERSON.value}
        elif kind is Recommendation:
            for action in data["actions"]:
                action["object"] = _spanned(action.get("object"), place)
                action["span"] = _spanned(action.get("span"), place) or [*span]
            here["rank"] = 1
    except (AttributeError, TypeError, KeyError):
        raise ReviewError(f"not in the form of a reading of {kind.__name__.lower()}", subject=repr(reading)) from None
    return structured(kind, data | here)


def structured(kind: type[Any], data: Mapping[str, Any]) -> Any:
    """The part of the model that the data are. Raises `ReviewError`, with the path of the key."""
    try:
        return converter().structure(data, kind)
    except Exception:
        # As in the wire format: which key it was is found by a second reading.
        try:
            return make_converter().structure(data, kind)
        except Exception as error:
            found = refusal(error)
            raise ReviewError(
                f"no {kind.__name__.lower()}: {found.message}", subject=found.subject, hint=found.hint
            ) from None


def _spanned(quote: Mapping[str, Any] | None, place: Place) -> list[int] | None:
    span = None if quote is None else place(quote)
    return None if span is None else [*span]


def quote_of(data: Any) -> Quote:
    """The quote that a reading, or a selector, holds. Raises `ReviewError` for what is none."""
    made: dict[str, Any] = {}
    for name, kind in (("exact", str), ("prefix", str), ("suffix", str), ("start", int), ("end", int)):
        value = data.get(name) if isinstance(data, Mapping) else None
        if value is None:
            continue
        if type(value) is not kind:
            raise ReviewError(f"{name} is no {'text' if kind is str else 'number'}", subject=repr(value))
        made[name] = value
    if "exact" not in made:
        raise ReviewError("a quote without words", subject=repr(data))
    return Quote(**made)
