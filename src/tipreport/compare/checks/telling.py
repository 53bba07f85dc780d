"""How a check tells what it found: figures in the words of the text, reasons with what differs, the finding itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from tipreport.compare.comparable import Ends, ends
from tipreport.model import Anchor, Finding, Indicator, Period, Reason, Report, Severity, Verdict

SEVERITY: Final = MappingProxyType(
    {Verdict.HOLDS: Severity.INFO, Verdict.EXPLAINED: Severity.INFO, Verdict.REFUSED: Severity.INFO}
)
"""How much a verdict matters; a contradiction says so itself."""

MOST: Final = 100
"""More figures in one sentence, or parts of one whole, than anybody writes: they are read wrongly, and not judged."""


def finding(
    report: Report,
    rule: str,
    code: str,
    verdict: Verdict,
    message: str,
    figures: Mapping[str, Indicator],
    *,
    severity: Severity | None = None,
    reasons: Iterable[Reason] = (),
    evidence: Iterable[Anchor] = (),
) -> Finding:
    """The finding, its figures as evidence under their names, and where it stands."""
    return Finding(
        rule=rule,
        code=code,
        severity=severity or SEVERITY[verdict],
        verdict=verdict,
        message=message,
        evidence=(*(Anchor(name, one.span) for name, one in figures.items()), *evidence),
        indicators=tuple(one.id for one in figures.values()),
        reasons=tuple(reasons),
        country=report.country,
        edition=report.edition,
    )


def in_order(indicators: Iterable[Indicator]) -> list[Indicator]:
    """In order of the text, whatever the order in the report."""
    return sorted(indicators, key=lambda one: (one.span.start, one.span.end, one.id))


def told(report: Report, one: Indicator) -> str:
    """A figure in the words of the text, with its time where it is known.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> told(report, report.indicators[0])
    '“25 percent” (2010)'
    """
    words = " ".join(report.quote(one).split())
    time = when(one.period)
    return f"“{words}”" + (f" ({time})" if time else "")


def when(period: Period | None) -> str:
    """A period in a word or two; empty where there is none."""
    if period is None:
        return ""
    if period.year is not None:
        return str(period.year)
    return period.kind.replace("_", " ") + (f" {period.end.year}" if period.end else "")


def spoken(word: str) -> str:
    """A word of a vocabulary with blanks."""
    return word.replace("_", " ")


def number(value: int | Decimal) -> str:
    """A number without trailing noughts: `36`, `37.5`."""
    if isinstance(value, int) or value == value.to_integral_value():
        return f"{int(value):,}"
    return f"{value.normalize():,f}"


def exact(one: Indicator) -> Ends | None:
    """The value where it is one number and no hedge stands before it, else null."""
    value = ends(one)
    if value is None or value.low is None or value.low != value.high or one.qualifier.value != "exact":
        return None
    return value


# What differs, for each reason that has words for it.

_DETAILS: Final[Mapping[Reason, Callable[[Indicator], str]]] = MappingProxyType(
    {
        Reason.METRIC_DIFFERS: lambda one: spoken(one.metric),
        Reason.STATISTIC_DIFFERS: lambda one: one.statistic.value,
        Reason.UNIT_DIFFERS: lambda one: next((each.unit or "none" for each in (one.low, one.high) if each), "none"),
        Reason.FORM_DIFFERS: lambda one: spoken(one.form) if one.form else "none said",
        Reason.POPULATION_DIFFERS: lambda one: ", ".join(sorted(one.population)) or "none said",
        Reason.OFFENCE_DIFFERS: lambda one: one.offence.value if one.offence else "trafficking",
        Reason.PHASE_DIFFERS: lambda one: one.phase.value if one.phase else "none said",
        Reason.DOER_DIFFERS: lambda one: ", ".join(map(spoken, one.doers)),
        Reason.SOURCE_DIFFERS: lambda one: spoken(one.source),
        Reason.PERIOD_DIFFERS: lambda one: spoken(one.period.kind) if one.period else "none said",
        Reason.PERIOD_UNSTATED: lambda one: when(one.period) or "none said",
    }
)


def because(reasons: Iterable[Reason], a: Indicator, b: Indicator) -> str:
    """The reasons in words, each with what differs: `unit differs (referral, victim); subset of whole`."""
    said = []
    for reason in reasons:
        detail = _DETAILS.get(reason)
        said.append(spoken(reason) + (f" ({detail(a)} / {detail(b)})" if detail else ""))
    return "; ".join(said)
