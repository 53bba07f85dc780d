"""Say in words which rule read what from which characters."""

from __future__ import annotations

from tipreport.errors import expect
from tipreport.model import Indicator, Period, Report, Span, State
from tipreport.model.arguments import expect_report
from tipreport.parse.indicators.why import rivals, senses
from tipreport.rules.grammar.rows import Row
from tipreport.rules.readings import PREFIXES, READINGS, ReadingRow
from tipreport.rules.ruleset import DEFAULT_RULES, RuleSet

_STATES = {
    State.ZERO_STATED: "zero, as stated",
    State.NONE_KNOWN: "none known",
    State.NOT_REPORTED: "not reported",
    State.NOT_DISAGGREGATED: "not disaggregated",
}


def explain(report: Report, indicator: Indicator, *, rules: RuleSet | None = None) -> str:
    """How an indicator was read, line by line: value, rule and those it went before, sentence, each attribute that says something.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> print(explain(report, report.indicators[4]))  # doctest: +ELLIPSIS
    investigations: 26 cases, from '26' (characters 4118 to 4120) in the prosecution section
      rule: counted noun - the number counts the noun behind it, as in 'Police initiated 26 sex trafficking investigations.'
      sentence: 'Norwegian authorities initiated 26 sex trafficking investigations ...' (characters 4086 to 4295)
      metric: investigations, by 'investigations' (characters 4137 to 4151)
      form: sex, by 'sex trafficking' (characters 4121 to 4136)
      phase: initiated, by 'initiated' (characters 4108 to 4117)
      doers: government, by 'authorities' (characters 4096 to 4107)
      period: calendar year, 2010-01-01 to 2010-12-31, by '2010' (characters 4195 to 4199)
      compared (value pair) with investigations@4215, '31' (characters 4215 to 4217)

    Where several rows of the grammar fit, the first one wins, and the others are named with what they would have read:

    >>> print(explain(report, report.indicator("prosecutions@4609")))  # doctest: +ELLIPSIS
    prosecutions: zero, as stated, from 'no' (characters 4609 to 4611) in the prosecution section
      rule: outcome - the noun behind 'resulted in' is what is counted, as in 'Ten investigations resulted in convictions.'
      goes before: counted noun (investigations)
      ...

    A line ends in the words that say it where the sentence has them: looked up in the tables of `rules` (those of the
    library unless given), the nearest to the figure. What has none comes from the figure that it is tied to, or from the
    paragraph. Raises `ModelError` where the report has no such indicator.
    """
    expect_report(report)
    expect(indicator, "indicator", "an Indicator of the report", Indicator, hint="such as report.indicators[0]")
    if rules is not None:
        expect(rules, "rules", "a RuleSet", RuleSet)
    report.indicator(indicator.id)
    words = senses(report.text, indicator, rules or DEFAULT_RULES, report.edition)

    def line(name: str, said: str) -> str:
        by = f", by {_quote(report, words[name])}" if name in words else ""
        return f"  {name}: {said.replace('_', ' ')}{by}"

    where = f"{_quote(report, indicator.span)} in the {indicator.section.replace('_', ' ')} section"
    lines = [
        f"{indicator.metric.replace('_', ' ')}: {_value(indicator)}, from {where}",
        f"  rule: {_rule(indicator.rule, rules or DEFAULT_RULES)}",
    ]
    if beaten := rivals(report, indicator, rules or DEFAULT_RULES):
        lines.append(f"  goes before: {'; '.join(f'{one.name} ({_metrics(one.metrics)})' for one in beaten)}")
    lines.append(f"  sentence: {_quote(report, indicator.sentence)}")
    if "metric" in words:
        lines.append(line("metric", indicator.metric))
    if indicator.qualifier.value != "exact":
        lines.append(line("qualifier", indicator.qualifier))
    if indicator.statistic.value not in ("count", "amount"):
        lines.append(line("statistic", indicator.statistic))
    if indicator.converted is not None:
        lines.append(f"  converted: {indicator.converted.low} in the parenthesis")
    for name in ("form", "phase", "offence", "source", "certainty"):
        value = getattr(indicator, name)
        if value is not None and value.value not in ("trafficking", "narrator", "asserted"):
            lines.append(line(name, value))
    for name in ("population", "doers"):
        if several := getattr(indicator, name):
            lines.append(line(name, ", ".join(several)))
    lines.append(line("period", _period(indicator.period)))
    if indicator.condition is not None:
        lines.append(f"  condition: {_quote(report, indicator.condition)}")
    if indicator.base is not None:
        whole = f" ({indicator.base.id})" if indicator.base.id else ""
        lines.append(f"  {indicator.base.relation.replace('_', ' ')}: {_quote(report, indicator.base.span)}{whole}")
    for other in indicator.comparisons:
        stated = f", stated as {other.stated}" if other.stated else ""
        named = f"{other.id}, {_quote(report, report.indicator(other.id).span)}" if other.id else "a figure not printed"
        lines.append(f"  compared ({other.kind.replace('_', ' ')}) with {named}{stated}")
    return "\n".join(lines)


def _quote(report: Report, span: Span) -> str:
    return f"{' '.join(span.of(report.text).split())!r} (characters {span.start} to {span.end})"


def _metrics(names: tuple[str, ...]) -> str:
    return ", ".join(name.replace("_", " ") for name in names)


def _value(indicator: Indicator) -> str:
    hedge = "" if indicator.qualifier.value == "exact" else f"{indicator.qualifier.replace('_', ' ')} "
    if indicator.state in _STATES:
        return _STATES[indicator.state]
    if indicator.value is not None:
        return f"{hedge}{indicator.value.spoken}"
    low, high = (end.spoken if end else "?" for end in (indicator.low, indicator.high))
    return f"{hedge}{low} to {high}"


def _rule(rule: str, rules: RuleSet) -> str:
    """The rule's name, what it means, and its example; a part of a part is a part."""
    name = rule
    notes: list[str] = []
    while prefix := next((prefix for prefix in PREFIXES if name.startswith(prefix)), None):
        name = name.removeprefix(prefix)
        notes += [PREFIXES[prefix]] if PREFIXES[prefix] not in notes else []
    if name == "person":
        return f"{rule} - a person read it"
    table: tuple[Row | ReadingRow, ...] = (*rules.relate, *rules.attach, *rules.rest, *READINGS)
    row = next((row for row in table if row.name == name), None)
    if row is None:
        return rule
    said = [*notes, row.meaning] if row.meaning else notes
    shown = [f"as in {row.example!r}"] if row.example else []
    return f"{rule} - {', '.join(['; '.join(said)] * bool(said) + shown)}"


def _period(period: Period | None) -> str:
    if period is None:
        return "not stated"
    kind = period.kind.replace("_", " ")
    ends = f", {period.start} to {period.end or 'open'}" if period.start else ""
    return f"{kind}{ends}" + (" (inferred: not in the sentence)" if period.inferred else "")
