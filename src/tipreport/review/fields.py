"""What a person writes of a part, a text a field: from the part, and back to what the wire format has.

value       26 | 9 to 48 | 40 to (open) | to 12         with the qualifier: at_least 40 has no upper end
unit        case | month to year                         of both ends where they differ
period      2010 | fiscal_year 2010-10-01/2011-09-30 | reporting_period | 2010 inferred
population  child|women                                  several words, as in the tables
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, Protocol

import attrs

from tipreport.errors import ModelError, ReviewError
from tipreport.model import (
    UNITS,
    Certainty,
    ClaimSource,
    Direction,
    Doer,
    Form,
    Grade,
    Indicator,
    Level,
    Metric,
    Offence,
    Period,
    PeriodKind,
    Phase,
    Qualifier,
    Quantity,
    Recommendation,
    Relation,
    Report,
    Role,
    State,
    Statistic,
    Tier,
)
from tipreport.model.vocabulary import check_metric, check_unit

SEPARATOR = "|"
MOST = 2000
"""Characters that a field may have."""

# `9 to 48`, `40 to`, `to 12`, `26`, `12.5`, `-3` is none; "1,263" is 1263
RANGE = re.compile(r"(?P<low>[\d.,]*) *(?P<to>to)? *(?P<high>[\d.,]*)")
NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
# `2010`, `fiscal_year 2010-10-01/2011-09-30`, `cumulative 2012-03-01/`, each with ` inferred` or without
PERIOD = re.compile(
    r"(?:(?P<year>\d{4})|(?P<kind>[a-z_]+)(?: (?P<start>\d{4}-\d\d-\d\d)?/(?P<end>\d{4}-\d\d-\d\d)?)?)"
    r"(?P<inferred> inferred)?"
)
LOW_ONLY = (Qualifier.AT_LEAST, Qualifier.MORE_THAN)
HIGH_ONLY = (Qualifier.AT_MOST, Qualifier.LESS_THAN)


@attrs.frozen
class Field:
    """One field: its name, the words that it may have (none: any), and how it is had from a part and checked."""

    name: str
    get: Callable[[Any], str]
    check: Callable[[str], None]
    words: tuple[str, ...] = ()
    several: bool = False


def _one(name: str, vocabulary: type[StrEnum]) -> Field:
    words = tuple(word.value for word in vocabulary)

    def check(text: str) -> None:
        if text not in words:
            raise ReviewError(f"not a {name}", subject=text, hint=f"there are {', '.join(words)}")

    return Field(name, lambda part: str(getattr(part, name) or ""), check, words)


def _several(name: str, vocabulary: type[StrEnum] | None) -> Field:
    words = () if vocabulary is None else tuple(word.value for word in vocabulary)

    def check(text: str) -> None:
        for word in text.split(SEPARATOR):
            if (words and word not in words) or not word.strip():
                hint = f"there are {', '.join(words)}" if words else "write child|women"
                raise ReviewError(f"not a word of {name}", subject=word, hint=hint)

    return Field(name, lambda part: SEPARATOR.join(getattr(part, name)), check, words, several=True)


class Ends(Protocol):
    """What has a low and a high end."""

    @property
    def low(self) -> Quantity | None: ...
    @property
    def high(self) -> Quantity | None: ...
    @property
    def qualifier(self) -> Qualifier: ...
    @property
    def statistic(self) -> Statistic: ...


def value_text(indicator: Ends) -> str:
    """The value as a field has it."""
    low, high = indicator.low, indicator.high
    if low is None and high is None:
        return ""
    ends = ["" if end is None or end.value is None else format(Decimal(end.value), "f") for end in (low, high)]
    if low is not None and high is not None:
        return ends[0] if low == high else f"{ends[0]} to {ends[1]}".strip()
    open_end = _open_end(indicator.qualifier, indicator.statistic)
    if low is not None:
        return ends[0] if open_end == "high" else f"{ends[0]} to"
    return ends[1] if open_end == "low" else f"to {ends[1]}"


def unit_text(indicator: Ends) -> str:
    """The unit of the value; of both ends where they differ."""
    units = list(dict.fromkeys(end.unit for end in (indicator.low, indicator.high) if end is not None))
    return (units[0] or "") if len(units) == 1 else " to ".join(unit or _NO_UNIT for unit in units)


_NO_UNIT = "-"


def _open_end(qualifier: str, statistic: str) -> str | None:
    if qualifier in LOW_ONLY or statistic == Statistic.MINIMUM:
        return "high"
    return "low" if qualifier in HIGH_ONLY or statistic == Statistic.MAXIMUM else None


def ends_of(fields: Mapping[str, str]) -> tuple[Quantity | None, Quantity | None]:
    """Low and high of a value, its unit, qualifier and statistic. Raises `ReviewError`."""
    text, unit = fields.get("value", ""), fields.get("unit", "")
    state = fields.get("state") or State.VALUE
    if state in (State.NONE_KNOWN, State.NOT_REPORTED, State.NOT_DISAGGREGATED):
        if text:
            raise ReviewError(f"{state} has no value", subject=text)
        return None, None
    units = ["" if one == _NO_UNIT else one for one in unit.split(" to ")] if unit else [""]
    low_unit, high_unit = units[0] or None, units[-1] or None
    if not text and state == State.ZERO_STATED:
        text = "0"
    found = RANGE.fullmatch(text)
    if found is None or (not found["to"] and found["high"]) or (text and not (found["low"] or found["high"])):
        raise ReviewError("not a value", subject=text, hint="write 26, or 9 to 48")
    low, high = (_number(found[name]) for name in ("low", "high"))
    if not found["to"]:
        if low is None and "life" not in units:
            raise ReviewError("a value is missing", subject=unit or None, hint="write 26, or 9 to 48")
        open_end = _open_end(fields.get("qualifier", ""), fields.get("statistic", ""))
        one = Quantity(low, low_unit)
        return (one if open_end != "low" else None), (one if open_end != "high" else None)
    return (
        Quantity(low, low_unit) if low is not None else None,
        Quantity(high, high_unit) if high is not None or high_unit == "life" else None,
    )


def _number(text: str) -> int | Decimal | None:
    if not text:
        return None
    if not NUMBER.fullmatch(text):
        raise ReviewError("not a number", subject=text, hint="write 1263 or 12.5")
    try:
        value = Decimal(text.replace(",", ""))
    except InvalidOperation:
        raise ReviewError("not a number", subject=text) from None
    return value if "." in text else int(value)


def period_text(period: Period | None) -> str:
    """The time as a field has it."""
    if period is None:
        return ""
    inferred = " inferred" if period.inferred else ""
    if period.kind is PeriodKind.CALENDAR_YEAR and period.year is not None and _whole_year(period):
        return f"{period.year}{inferred}"
    ends = f" {period.start or ''}/{period.end or ''}" if period.start or period.end else ""
    return f"{period.kind.value}{ends}{inferred}"


def _whole_year(period: Period) -> bool:
    start, end = period.start, period.end
    if start is None or end is None:
        return False
    return (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)


def period_of(text: str) -> dict[str, Any] | None:
    """The period that a field says, as the wire format has it. Raises `ReviewError`."""
    if not text:
        return None
    found = PERIOD.fullmatch(text)
    hint = "write 2010, or fiscal_year 2010-10-01/2011-09-30"
    if found is None:
        raise ReviewError("not a period", subject=text, hint=hint)
    if found["year"]:
        start, end, kind = f"{found['year']}-01-01", f"{found['year']}-12-31", PeriodKind.CALENDAR_YEAR.value
    else:
        start, end, kind = found["start"], found["end"], found["kind"]
    if kind not in [each.value for each in PeriodKind]:
        raise ReviewError("no such kind of period", subject=kind, hint=f"there are {', '.join(PeriodKind)}")
    return {"kind": kind, "start": start, "end": end, "inferred": bool(found["inferred"])}


def _checked_by(check: Callable[[str], object]) -> Callable[[str], None]:
    def checked(text: str) -> None:
        try:
            check(text)
        except ModelError as error:
            raise ReviewError(error.message, subject=error.subject, hint=error.hint) from None

    return checked


def _check_unit(text: str) -> None:
    for unit in text.split(" to "):
        if unit != _NO_UNIT:
            check_unit(unit)


def _check_period(text: str) -> None:
    period_of(text)


def _check_range(text: str) -> None:
    ends_of({"value": text, "unit": "life"})


INDICATOR = (
    Field("metric", lambda part: str(part.metric), _checked_by(check_metric), tuple(Metric)),
    _one("state", State),
    Field("value", value_text, _check_range),
    Field("unit", unit_text, _checked_by(_check_unit), tuple(sorted(UNITS))),
    _one("qualifier", Qualifier),
    _one("statistic", Statistic),
    _one("form", Form),
    Field("period", lambda part: period_text(part.period), _check_period),
    _several("population", None),
    _several("doers", Doer),
    _one("offence", Offence),
    _one("phase", Phase),
    _one("source", ClaimSource),
    _one("certainty", Certainty),
)
ROLE = (
    _one("relation", Relation),
    Field("place", lambda part: part.place.alpha3 or part.place.name, lambda text: None),
    _one("form", Form),
    _several("population", None),
)
GRADE = (_one("direction", Direction), _one("level", Level))
TIER = (_one("tier", Tier),)
RECOMMENDATION = (
    Field(
        "verbs", lambda part: SEPARATOR.join(action.verb for action in part.actions), lambda text: None, several=True
    ),
)

FIELDS: dict[str, tuple[Field, ...]] = {
    "indicator": INDICATOR,
    "sentence": INDICATOR,
    "tier": TIER,
    "grade": GRADE,
    "role": ROLE,
    "recommendation": RECOMMENDATION,
}
"""The fields of each kind of cell; those of a sentence are for what was missed in it."""

ALL_FIELDS = tuple(dict.fromkeys(field.name for fields in FIELDS.values() for field in fields))
"""The names of all fields, in the order of the sheets."""

Part = Indicator | Role | Grade | Recommendation | Report


def fields_of(kind: str, part: Any) -> dict[str, str]:
    """The fields of a part; of a report for `tier`.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> made = fields_of("indicator", report.indicators[4])
    >>> made["metric"], made["value"], made["unit"], made["period"]
    ('investigations', '26', 'case', '2010')
    """
    return {field.name: field.get(part) for field in FIELDS[kind]}


def check_fields(kind: str, fields: Mapping[str, str]) -> None:
    """Raise `ReviewError`, its `subject` the field's text, for what cannot be a value; `field` names the field."""
    for field in FIELDS[kind]:
        text = fields.get(field.name, "")
        if len(text) > MOST:
            raise FieldError(field.name, ReviewError(f"more than {MOST} characters", subject=text))
        if text:
            try:
                field.check(text)
            except ReviewError as error:
                raise FieldError(field.name, error) from None
    if FIELDS[kind] is INDICATOR and fields.get("metric"):
        try:
            ends_of(fields)
        except ReviewError as error:
            raise FieldError("value", error) from None


class FieldError(ReviewError):
    """What is wrong with a field."""

    def __init__(self, field: str, error: ReviewError) -> None:
        super().__init__(error.message, subject=error.subject, hint=error.hint)
        self.field = field


DEFAULTS = {"state": "value", "qualifier": "exact", "statistic": "count", "source": "narrator", "certainty": "asserted"}
"""What is meant where a field of an indicator is left empty."""


def filled(kind: str, fields: Mapping[str, str]) -> dict[str, str]:
    """All fields of a kind, as a coder wrote them: what was left empty is empty, or what that means."""
    empty = {field.name: "" for field in FIELDS[kind]}
    return {**empty, **(DEFAULTS if FIELDS[kind] is INDICATOR else {}), **fields}


def reading_from(fields: Mapping[str, str]) -> dict[str, Any]:
    """The reading of an indicator that the fields say, for a correction: what they do not say is not in it."""
    low, high = ends_of(fields)
    made: dict[str, Any] = {name: fields[name] for name in ONE if fields.get(name)}
    made |= {name: _quantity(end) for name, end in (("low", low), ("high", high)) if end is not None}
    made |= {name: fields[name].split(SEPARATOR) for name in ("population", "doers") if fields.get(name)}
    if period := period_of(fields.get("period", "")):
        made["period"] = period
    return made


ONE = ("metric", "state", "qualifier", "statistic", "form", "offence", "phase", "source", "certainty")
"""Fields of an indicator that are one word."""


def _quantity(end: Quantity) -> dict[str, Any]:
    value = str(end.value) if isinstance(end.value, Decimal) else end.value
    return {"value": value, "unit": end.unit}
