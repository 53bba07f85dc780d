"""Corrections as JSON lines in the W3C Web Annotation data model, so that other tools can show them.

    {"@context": [...], "id": "urn:tipreport:correction:...", "type": "Annotation", "motivation": "editing",
     "creator": {"type": "Person", "name": "..."}, "created": "2026-05-01T12:00:00+00:00",
     "body": [{"type": "Dataset", "part": "indicator", "says": "right", "was": {...}, "now": {...}},
              {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": "why"}],
     "target": {"source": "urn:tipreport:NOR:2011", "sha256": "...",
                "selector": [{"type": "TextQuoteSelector", "exact": "26", "prefix": "...", "suffix": "..."},
                             {"type": "TextPositionSelector", "start": 4118, "end": 4120}]}}

Source: https://www.w3.org/TR/annotation-model/ (Recommendation of 23 February 2017), sections 3.2 and 4.2.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

import attrs

from tipreport.errors import ReviewError, TipReportError, UnreadableFileError
from tipreport.model import Grade, Indicator, Placement, Recommendation, Report, Role, Span
from tipreport.model.arguments import path_name
from tipreport.review.anchors import Quote, squeezed
from tipreport.review.readings import PLACEMENT, Reading, part_of, quote_of, structured
from tipreport.wire.codec import read_json

CONTEXT: list[Any] = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "part": "urn:tipreport:part",
        "says": "urn:tipreport:says",
        "was": {"@id": "urn:tipreport:was", "@type": "@json"},
        "now": {"@id": "urn:tipreport:now", "@type": "@json"},
        "repeat": "urn:tipreport:repeat",
        "sha256": "urn:tipreport:sha256",
    },
]
SOURCE = re.compile(r"urn:tipreport:(?P<alpha3>[A-Z]{3}):(?P<edition>[0-9]{4})")


class Says(StrEnum):
    """What a correction says of the words: `RIGHT`, this is what they say; `NONE`, they say no such thing; `CHECKED`,
    a person has looked at all of them, and there is no indicator but those that persons have read."""

    RIGHT = "right"
    NONE = "none"
    CHECKED = "checked"


KINDS: Mapping[str, type[Any]] = {
    "indicator": Indicator,
    "role": Role,
    "recommendation": Recommendation,
    "grade": Grade,
}
"""The parts that can be corrected, beside a value of the placement (`placement`) and words checked (`text`)."""


@attrs.frozen(kw_only=True)
class Correction:
    """What a person says of some words of a narrative: `now` is right, where the library read `was`.

    `was` is null for what was missed, `now` for what is none. Both are readings: the keys of the wire format that say
    something, with quotes for spans. `part` is `indicator`, `role`, `recommendation`, `grade`, `placement` (a reading
    of one key, such as `{"tier": "2WL"}`), or `text`. `created` is a date and time after ISO 8601. `repeat` counts the
    figures that are alike in all and stand at the same words ("did not investigate or prosecute any official").
    """

    alpha3: str
    edition: int
    quote: Quote
    part: str
    says: Says
    was: Reading | None = attrs.field(default=None, hash=False)
    now: Reading | None = attrs.field(default=None, hash=False)
    creator: str
    created: str | None = None
    why: str | None = None
    sha256: str | None = None
    repeat: int = 1

    def __str__(self) -> str:
        words = " ".join(self.quote.exact.split())
        when = f", {self.created[:10]}" if self.created else ""
        why = f": {self.why}" if self.why else ""
        return f"{self.part} at “{words[:60]}” of {self.alpha3} {self.edition}, by {self.creator}{when}{why}"

    @property
    def id(self) -> str:
        """A name that follows from all that it says."""
        return f"urn:tipreport:correction:{hashlib.sha256(canonical(_body(self)).encode()).hexdigest()[:24]}"


def canonical(data: Any) -> str:
    """The one JSON text of some plain data."""
    return json.dumps(data, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def source_of(report: Report) -> tuple[str, int]:
    """Country and edition. Raises `ReviewError` where one is unknown."""
    if report.alpha3 is None or report.edition is None:
        raise ReviewError(
            "a review needs the country and edition of each report",
            subject=repr(report),
            hint="pass country= or edition= when you read it",
        )
    return report.alpha3, report.edition


def to_annotation(correction: Correction) -> dict[str, Any]:
    """The correction as a Web Annotation."""
    return {"@context": CONTEXT, "id": correction.id, "type": "Annotation", **_body(correction)}


def _body(correction: Correction) -> dict[str, Any]:
    quote = correction.quote
    said: dict[str, Any] = {"type": "Dataset", "part": correction.part, "says": correction.says.value}
    said |= {"was": correction.was, "now": correction.now, "repeat": correction.repeat}
    body: list[dict[str, Any]] = [said]
    if correction.why:
        text = {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": correction.why}
        body.append(text)
    words = {"type": "TextQuoteSelector", "exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix}
    selectors: list[dict[str, Any]] = [words]
    if quote.start is not None and quote.end is not None:
        selectors.append({"type": "TextPositionSelector", "start": quote.start, "end": quote.end})
    return {
        "motivation": "assessing" if correction.says is Says.CHECKED else "editing",
        "creator": {"type": "Person", "name": correction.creator},
        "created": correction.created,
        "body": body,
        "target": {
            "source": f"urn:tipreport:{correction.alpha3}:{correction.edition}",
            "sha256": correction.sha256,
            "selector": selectors,
        },
    }


def from_annotation(data: Any) -> Correction:
    """The correction that a Web Annotation is. Raises `ReviewError` for one that is none, or cannot be right."""
    data = _object(data, "the annotation")
    target = _object(data.get("target"), "target")
    found = SOURCE.fullmatch(str(target.get("source")))
    if found is None:
        raise ReviewError("target.source names no narrative", subject=str(target.get("source")), hint=_SOURCE_HINT)
    quote = _quote(target.get("selector"))
    bodies = data.get("body")
    bodies = [_object(each, "body") for each in (bodies if isinstance(bodies, list) else [bodies])]
    said = next((each for each in bodies if each.get("type") == "Dataset"), None)
    if said is None:
        raise ReviewError("no correction: none of its bodies is of type Dataset", subject=canonical(data)[:80])
    why = next((each.get("value") for each in bodies if each.get("purpose") == "commenting"), None)
    creator = data.get("creator")
    name = creator.get("name") if isinstance(creator, dict) else creator
    if not isinstance(name, str) or not name.strip():
        raise ReviewError("creator has no name", subject=repr(creator), hint="a correction says whose it is")
    correction = Correction(
        alpha3=found["alpha3"],
        edition=int(found["edition"]),
        quote=quote,
        part=str(said.get("part")),
        says=_says(said.get("says")),
        was=_reading(said.get("was"), "was"),
        now=_reading(said.get("now"), "now"),
        creator=name,
        created=_moment(data.get("created")),
        why=None if why is None else str(why),
        sha256=None if target.get("sha256") is None else str(target.get("sha256")),
        repeat=_repeat(said.get("repeat", 1)),
    )
    check_correction(correction)
    return correction


_SOURCE_HINT = "write urn:tipreport:NOR:2011"


def _object(data: Any, name: str) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise ReviewError(f"{name} is no object", subject=repr(data))
    return data


def _repeat(number: Any) -> int:
    if type(number) is not int or number < 1:
        raise ReviewError("repeat is no number from 1 on", subject=repr(number))
    return number


def _reading(data: Any, name: str) -> Reading | None:
    return None if data is None else _object(data, name)


def _says(word: Any) -> Says:
    try:
        return Says(word)
    except ValueError:
        raise ReviewError("no such thing to say", subject=str(word), hint=f"there are {', '.join(Says)}") from None


def _moment(moment: Any) -> str | None:
    if moment is None:
        return None
    try:
        datetime.datetime.fromisoformat(moment)
    except (TypeError, ValueError):
        raise ReviewError("created is no date and time", subject=str(moment), hint="2026-05-01T12:00:00Z") from None
    return str(moment)


def _quote(selectors: Any) -> Quote:
    each = [_object(one, "selector") for one in (selectors if isinstance(selectors, list) else [selectors])]
    words = next((one for one in each if one.get("type") == "TextQuoteSelector"), None)
    place = next((one for one in each if one.get("type") == "TextPositionSelector"), {})
    if words is None:
        raise ReviewError("no TextQuoteSelector", subject=canonical(each)[:80], hint="the words come first")
    quote = quote_of({**words, "start": place.get("start"), "end": place.get("end")})
    if not squeezed(quote.exact):
        raise ReviewError("a quote without words", subject=repr(quote.exact))
    if quote.start is not None and quote.end is not None and not 0 <= quote.start < quote.end:
        raise ReviewError("the position is no span", subject=f"{quote.start}, {quote.end}")
    return quote


def check_correction(correction: Correction) -> None:
    """Raise `ReviewError` for one that cannot be right: a part that is none, a reading that no part can have."""
    says, part, was, now = correction.says, correction.part, correction.was, correction.now
    if (part == "text") is not (says is Says.CHECKED) or (part not in KINDS and part not in ("text", "placement")):
        raise ReviewError(
            f"{says.value} says nothing of this part",
            subject=part,
            hint=f"there are {', '.join(KINDS)}, placement, text",
        )
    if says is Says.RIGHT and now is None:
        raise ReviewError("now is missing: what is right?", subject=part)
    if says is Says.NONE and (now is not None or was is None):
        raise ReviewError("what is none has a was, and no now", subject=part)
    for reading in (was, now):
        if reading is None:
            continue
        if part == "placement":
            placement_value(reading)
        elif part in KINDS:
            part_of(KINDS[part], reading, _ANY, _ANY, "other", _anywhere)


_ANY = Span(0, 1)


def _anywhere(words: Mapping[str, Any]) -> Span:
    quote_of(words)  # that it is one
    return _ANY


def placement_value(reading: Reading) -> tuple[str, Any]:
    """The name and the value that a reading gives of a placement. Raises `ReviewError`."""
    if len(reading) != 1 or (name := next(iter(reading))) not in PLACEMENT:
        raise ReviewError(
            "a correction gives one value of the placement",
            subject=str([*reading]),
            hint=f"there are {', '.join(PLACEMENT)}",
        )
    empty: dict[str, Any] = dict.fromkeys(PLACEMENT) | {"limbs": [], "reasons": [], "evidence": {}, "origin": "person"}
    return name, getattr(structured(Placement, empty | dict(reading)), name)


def to_json_lines(corrections: Iterable[Correction]) -> str:
    """The corrections as JSON, one annotation a line."""
    return "".join(f"{json.dumps(to_annotation(each), ensure_ascii=False)}\n" for each in corrections)


def read_corrections(path: str | os.PathLike[str]) -> list[Correction]:
    """The corrections in a file of JSON lines, in its order; one that stands there twice is given once.

    >>> import tipreport
    >>> tipreport.read_corrections("no-such-file.jsonl")
    Traceback (most recent call last):
        ...
    tipreport.errors.UnreadableFileError: no such file: 'no-such-file.jsonl'; check the path

    Raises `ReviewError`, which names the line, for what is no correction; `UnreadableFileError`.
    """
    name = path_name(path)
    try:
        lines = Path(name).read_bytes().decode("utf-8-sig").split("\n")
    except FileNotFoundError:
        raise UnreadableFileError("no such file", subject=name, hint="check the path") from None
    except OSError as error:
        raise UnreadableFileError(error.strerror or "cannot be read", subject=name) from None
    except UnicodeDecodeError as error:
        raise ReviewError(f"not UTF-8 at byte {error.start}", subject=name) from None
    found: dict[Correction, None] = {}
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found.setdefault(from_annotation(read_json(line)))
            except TipReportError as error:
                raise ReviewError(
                    f"{name}, line {number}: {error.message}", subject=error.subject, hint=error.hint
                ) from None
    return list(found)
