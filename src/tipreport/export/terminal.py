"""A report as a person reads it in a terminal. Needs the extra `cli`."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tipreport.export import words
from tipreport.model import Finding, Indicator, Recommendation, Report, Severity, Span

# `fully\nmeets`, with the blanks around it
LINE_BREAK = re.compile(r" *[\r\n]\s*")

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "dim"}
"""Never the only sign of anything: the words say it too."""


def render(report: Report, *, quotes: bool = False) -> str:
    """The report as text as wide as the terminal; in colour where standard output is one.

    >>> import tipreport
    >>> print(render(tipreport.read("seeds/norway-2011.txt")).splitlines()[0])
    Norway 2011 · Tier 1

    `quotes` adds the words that the values were read from.
    """
    return _captured(_parts(report, quotes))


def render_findings(report: Report, findings: Sequence[Finding], *, quotes: bool = False) -> str:
    """The findings of a report as text as wide as the terminal.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> print(render_findings(report, tipreport.check(report)).splitlines()[0])
    Norway 2011 · ... info

    `quotes` adds the sentences that each rests on.
    """
    counted = Counter(found.severity for found in findings)
    told = ", ".join(f"{counted[severity]} {severity.value}" for severity in Severity if counted[severity])
    head = f"{len(findings)} finding{'s' * (len(findings) != 1)}: {told}" if findings else "nothing found"
    table = _grid(7)
    for found in findings:
        lines = [Text(f"{found.verdict.value}: {words.one_line(found.message)}")]
        if quotes:
            lines += [_quote(quote) for quote in words.sentences(report, (anchor.span for anchor in found.evidence))]
        table.add_row(Text(found.severity.value, style=STYLES[found.severity]), Group(*lines))
    return _captured([Text.assemble((words.title(report), "bold"), f" · {head}"), _indented(table)])


def _captured(parts: Iterable[RenderableType]) -> str:
    console = Console(markup=False, emoji=False, highlight=False)
    with console.capture() as captured:
        for part in parts:
            console.print(part)
    # Tables pad their last column; a reader of the pipe has no use for that.
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def _parts(report: Report, quotes: bool) -> list[RenderableType]:
    parts: list[RenderableType] = [_header(report, quotes)]
    if report.sections:
        parts += [_heading("Sections"), _sections(report, quotes)]
    if report.recommendations:
        parts += [_heading("Recommendations"), _recommendations(report, quotes)]
    if report.roles:
        parts += [_heading("Roles"), _roles(report)]
    if report.indicators:
        parts += [_heading("Indicators"), _indicators(report, quotes)]
    if report.problems:
        parts += [_heading("Problems"), _problems(report)]
    return parts


def _heading(title: str) -> Text:
    return Text(f"\n{title}", style="bold")


def _quote(quote: str) -> Text:
    return Text(f"“{words.one_line(quote)}”", style="dim italic")


def _grid(width: int) -> Table:
    """Two columns without lines: one of that width, and one that takes what is left."""
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(min_width=width)
    table.add_column(ratio=1, overflow="fold")
    return table


def _indented(part: RenderableType) -> Padding:
    return Padding(part, (0, 0, 0, 2))


def _header(report: Report, quotes: bool) -> Group:
    lines = [Text.assemble((words.title(report), "bold"), " · ", (words.tier(report), "bold"))]
    lines += [Text(fact) for fact in words.facts(report)]
    if quotes:
        lines += [_quote(report.quote(anchor.span)) for anchor in report.placement.evidence]
    return Group(*lines)


def _sections(report: Report, quotes: bool) -> Padding:
    table = _grid(14)
    for section in report.sections:
        told = Text(str(section.grade or ""))
        if section.heading is None and section.basis == "inferred":
            told.append(" (inferred)" if section.grade else "(inferred)", style="dim")
        table.add_row(Text(words.spoken(section.kind)), told)
        if quotes and section.grade:
            table.add_row("", _quote(report.quote(section.grade)))
    return _indented(table)


def _recommendations(report: Report, quotes: bool) -> Padding:
    table = _grid(3)
    for item in report.recommendations:
        table.add_row(Text(f"{item.rank}.", justify="right"), Group(*_actions(report, item, quotes)))
    return _indented(table)


def _actions(report: Report, item: Recommendation, quotes: bool) -> list[Text]:
    """The actions with their objects, and the words of the item where they are asked for or nothing else is known."""
    lines = []
    for action in item.actions:
        line = Text(words.action(action), style="bold")
        if action.object is not None:
            line.append(f" {words.one_line(report.quote(action.object))}", style="not bold")
        if action.themes:
            line.append(f" [{', '.join(action.themes)}]", style="dim not bold")
        lines.append(line)
    if quotes or not lines:
        lines.append(_quote(report.quote(item)))
    return lines


def _roles(report: Report) -> Padding:
    table = _grid(11)
    for relation, places in words.roles(report):
        table.add_row(Text(words.spoken(relation)), Text(", ".join(places)))
    return _indented(table)


def _indicators(report: Report, quotes: bool) -> Padding:
    parts: list[RenderableType] = []
    # In order of the text, so a section that is split by another is told twice.
    for kind, section in itertools.groupby(report.indicators, key=lambda indicator: indicator.section):
        parts.append(Text(words.spoken(kind), style="underline"))
        for sentence, group in itertools.groupby(section, key=lambda indicator: indicator.sentence):
            same = list(group)
            for indicator in same:
                parts += _indicator(report, indicator)
            if quotes:
                parts.append(_indented(_marked(report, sentence, [indicator.span for indicator in same])))
    return _indented(Group(*parts))


def _indicator(report: Report, indicator: Indicator) -> list[RenderableType]:
    """Three columns, and below them who did it and what the figure is tied to."""
    # A table each: they are as wide, so their columns meet, and the words below need not fit into a column.
    row = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for ratio in (4, 4, 3):
        row.add_column(ratio=ratio, overflow="fold")
    row.add_row(Text(words.metric(indicator)), Text(words.value(indicator)), Text(_breakdown(indicator)))
    tied = "; ".join(words.ties(report, indicator))
    return [row, _indented(Text(tied, style="dim"))] if tied else [row]


def _breakdown(indicator: Indicator) -> str:
    form = words.spoken(indicator.form) if indicator.form else ""
    return ", ".join(filter(None, (form, words.period(indicator.period))))


def _marked(report: Report, sentence: Span, values: Sequence[Span]) -> Text:
    """The sentence with its values underlined, and between angles for where nothing can be underlined."""
    made, at = Text("“", style="dim italic"), sentence.start
    for value in sorted(set(values)):
        if value.start < at:
            continue  # inside of the one before
        made.append(_flat(report.text[at : value.start]))
        made.append(f"«{words.one_line(report.quote(value))}»", style="not dim underline")
        at = value.end
    made.append(_flat(report.text[at : sentence.end]))
    return made.append("”")


def _flat(text: str) -> str:
    """Without line breaks; blanks at the ends stay, since a value follows or goes before."""
    return LINE_BREAK.sub(" ", text)


def _problems(report: Report) -> Padding:
    table = _grid(7)
    for problem in report.problems:
        told = Text(f"{problem.code}: {words.one_line(problem.message)}")
        if problem.span is not None:
            told.append(" ")
            told.append_text(_quote(words.one_line(report.quote(problem.span), 80)))
        table.add_row(Text(problem.severity.value, style=STYLES[problem.severity]), told)
    return _indented(table)
