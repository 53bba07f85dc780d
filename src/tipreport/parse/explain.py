"""Say in words which rule read what from which characters."""

from __future__ import annotations

from tipreport.model import Indicator, Period, Report, Span, State
from tipreport.rules.readings import PREFIXES, READINGS

_MEANINGS = {row.name: row for row in READINGS}
_STATES = {
    State.ZERO_STATED: "a stated nought",
    State.NONE_KNOWN: "none known",
    State.NOT_REPORTED: "not reported",
    State.NOT_DISAGGREGATED: "not disaggregated",
}


def explain(report: Report, indicator: Indicator) -> str:
    """How an indicator was read, line by line: value, rule, sentence, then each attribute that says something.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> print(explain(report, report.indicators[4]))  # doctest: +ELLIPSIS
    investigations: 26 case, from '26' (characters ...) in the prosecution section
      rule: counted noun - the number counts the noun behind it, as in 'initiated 26 sex trafficking investigations'
    ...

    Raises `ModelError` where the report has no such indicator.
    """
    report.indicator(indicator.id)
    lines = [
        f"{indicator.metric}: {_value(indicator)}, from {_quote(report, indicator.span)} in the {indicator.section} section",
        f"  rule: {_rule(indicator.rule)}",
        f"  sentence: {_quote(report, indicator.sentence)}",
    ]
    if indicator.statistic.value not in ("count", "amount"):
        lines.append(f"  statistic: {indicator.statistic}")
    if indicator.converted is not None:
        lines.append(f"  converted: {indicator.converted.low} in the parenthesis")
    for name in ("form", "phase", "offence", "source", "certainty"):
        value = getattr(indicator, name)
        if value is not None and value.value not in ("trafficking", "narrator", "asserted"):
            lines.append(f"  {name}: {value}")
    if indicator.population:
        lines.append(f"  population: {', '.join(indicator.population)}")
    if indicator.doers:
        lines.append(f"  doers: {', '.join(indicator.doers)}")
    lines.append(f"  period: {_period(indicator.period)}")
    if indicator.condition is not None:
        lines.append(f"  condition: {_quote(report, indicator.condition)}")
    if indicator.base is not None:
        whole = f" ({indicator.base.id})" if indicator.base.id else ""
        lines.append(f"  {indicator.base.relation.replace('_', ' ')}: {_quote(report, indicator.base.span)}{whole}")
    for other in indicator.comparisons:
        stated = f", stated as {other.stated}" if other.stated else ""
        lines.append(
            f"  compared ({other.kind.replace('_', ' ')}) with {other.id or 'a figure that is not printed'}{stated}"
        )
    return "\n".join(lines)


def _quote(report: Report, span: Span) -> str:
    return f"{span.of(report.text)!r} (characters {span.start} to {span.end})"


def _value(indicator: Indicator) -> str:
    hedge = "" if indicator.qualifier.value == "exact" else f"{indicator.qualifier.replace('_', ' ')} "
    if indicator.state in _STATES:
        return _STATES[indicator.state]
    if indicator.value is not None:
        return f"{hedge}{indicator.value}"
    return f"{hedge}{indicator.low} to {indicator.high}"


def _rule(rule: str) -> str:
    """The rule's name, what it means, and its example."""
    name, notes = rule, []
    while prefix := next((prefix for prefix in PREFIXES if name.startswith(prefix)), None):
        name = name.removeprefix(prefix)
        notes.append(PREFIXES[prefix])
    row = _MEANINGS.get(name)
    if row is None:
        return rule
    meaning = "; ".join([*notes, row.meaning])
    return f"{rule} - {meaning}" + (f", as in {row.example!r}" if row.example else "")


def _period(period: Period | None) -> str:
    if period is None:
        return "not stated"
    kind = period.kind.replace("_", " ")
    ends = f", {period.start} to {period.end or 'open'}" if period.start else ""
    return f"{kind}{ends}" + (" (inferred: not in the sentence)" if period.inferred else "")
