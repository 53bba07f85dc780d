"""HTML for notebooks: one self-contained block, escaped, readable on light and on dark ground.

Colours are the notebook's own (`currentColor` on a transparent ground), so that it also reads well where a notebook
strips the style sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from tipreport.errors import ModelError
from tipreport.export import words
from tipreport.export.comparison import comparison_html
from tipreport.export.panels import cell_told
from tipreport.model import Asked, Break, Comparison, Corpus, Ledger, Panel, Recommendation, Report, Timeline

MOST_ROWS = 100
"""Rows of a corpus that are shown."""

STYLE = """
.tipreport{color:inherit;background:transparent;font:inherit;line-height:1.45;max-width:64rem;--tip-error:#b3261e;
--tip-warning:#8a5a00}
@media (prefers-color-scheme:dark){.tipreport{--tip-error:#ff8a80;--tip-warning:#ffcf6b}}
.tipreport h3{font-size:1.25em;margin:.2em 0;color:inherit}
.tipreport h4{font-size:1em;margin:1em 0 .3em;color:inherit}
.tipreport table{border-collapse:collapse;background:transparent;color:inherit;font-size:.95em}
.tipreport th,.tipreport td{border-bottom:1px solid color-mix(in srgb,currentColor 25%,transparent);
padding:.2em .8em .2em 0;text-align:left;vertical-align:top;background:transparent;color:inherit}
.tipreport .tip-n{display:block;text-align:right;font-variant-numeric:tabular-nums}
.tipreport .tip-tier{border:1px solid currentColor;border-radius:.3em;padding:0 .4em;font-size:.8em;white-space:nowrap}
.tipreport .tip-quiet{opacity:.75}
.tipreport .tip-error{color:var(--tip-error)}
.tipreport .tip-warning{color:var(--tip-warning)}
.tipreport ol{margin:.2em 0;padding-left:2em}
""".replace("\n", "")


def repr_html(shown: Report | Corpus | Comparison | Timeline | Ledger | Panel | Sequence[Recommendation]) -> str:
    """A report, a corpus, or a tuple of recommendations as one block of HTML.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> "<h3>Norway 2011" in repr_html(report)
    True

    Notebooks call it by themselves for reports and corpora. Recommendations alone know their verbs and themes but not
    their words, which are in the report: see `recommendations_html`. Raises `ModelError` for anything else.
    """
    if isinstance(shown, Report):
        return _block(_report(shown))
    if isinstance(shown, Corpus):
        return _block(_corpus(shown))
    if isinstance(shown, Comparison):
        return _block(comparison_html(shown))
    if isinstance(shown, Timeline):
        return _block(_timeline(shown))
    if isinstance(shown, Ledger):
        return _block(_ledger(shown))
    if isinstance(shown, Panel):
        return _block(_panel(shown))
    if isinstance(shown, list | tuple) and all(isinstance(item, Recommendation) for item in shown):
        return _block(_recommendations(shown, None))
    raise ModelError("nothing to show as HTML", subject=repr(shown), hint="give a Report, a Corpus or recommendations")


def recommendations_html(report: Report) -> str:
    """The recommendations of a report in its own words, with their actions.

    >>> import tipreport
    >>> "awareness campaign" in recommendations_html(tipreport.read("seeds/norway-2011.txt"))
    True
    """
    return _block(_recommendations(report.recommendations, report))


def _block(inner: str) -> str:
    return f'<div class="tipreport"><style>{STYLE}</style>{inner}</div>'


# Whole things


def _report(report: Report) -> str:
    parts = [_header(report), _sections(report)]
    if report.recommendations:
        parts += ["<h4>Recommendations</h4>", _recommendations(report.recommendations, report)]
    if report.roles:
        parts += ["<h4>Roles</h4>", _roles(report)]
    if report.indicators:
        parts += [f"<h4>Indicators ({len(report.indicators)})</h4>", _indicators(report)]
    if report.problems:
        parts += [f"<h4>Problems ({len(report.problems)})</h4>", _problems(report)]
    return "".join(parts)


def _header(report: Report) -> str:
    facts = words.facts(report)
    line = f'<div class="tip-quiet">{escape(" · ".join(facts))}</div>' if facts else ""
    tier = f'<span class="tip-tier">{escape(words.tier(report))}</span>'
    return f"<h3>{escape(words.title(report))} {tier}</h3>{line}"


def _sections(report: Report) -> str:
    rows = []
    for section in report.sections:
        grade = section.grade
        heading = report.quote(section.heading) if section.heading else f"({section.basis})"
        rows.append(
            (
                escape(words.spoken(section.kind)),
                escape(words.one_line(heading, 60)),
                escape(str(grade)) if grade else "",
                f'<span class="tip-quiet">{escape(words.one_line(report.quote(grade), 160))}</span>' if grade else "",
                _number(len(section.span)),
            )
        )
    return _table(("Section", "Heading", "Grade", "In the words of the report", "Characters"), rows)


def _recommendations(items: Sequence[Recommendation], report: Report | None) -> str:
    return "<ol>" + "".join(_recommendation(item, report) for item in items) + "</ol>"


def _recommendation(item: Recommendation, report: Report | None) -> str:
    actions = []
    for action in item.actions:
        themes = f" ({', '.join(action.themes)})" if action.themes else ""
        actions.append(f"<b>{escape(words.action(action))}</b>{escape(themes)}")
    quote = f"{escape(words.one_line(report.quote(item)))}<br>" if report else ""
    return f'<li value="{item.rank}">{quote}<span class="tip-quiet">{"; ".join(actions)}</span></li>'


def _roles(report: Report) -> str:
    rows = [(escape(words.spoken(relation)), escape(", ".join(places))) for relation, places in words.roles(report)]
    return _table(("Relation", "Places"), rows)


def _indicators(report: Report) -> str:
    rows = [
        (
            escape(words.spoken(indicator.section)),
            escape(words.metric(indicator)),
            f'<span class="tip-n">{escape(words.value(indicator))}</span>',
            escape(words.spoken(indicator.form or "")),
            escape(words.period(indicator.period)),
            f'<span class="tip-quiet">{escape(words.around(report, indicator.span))}</span>',
        )
        for indicator in report.indicators
    ]
    table = _table(("Section", "Metric", "Value", "Form", "Period", "In the words of the report"), rows)
    return f"<details open><summary>Every figure with its sentence</summary>{table}</details>"


def _problems(report: Report) -> str:
    rows = [
        (
            f'<span class="tip-{problem.severity}">{escape(problem.severity)}</span>',
            escape(problem.code),
            escape(problem.message),
            escape(words.one_line(report.quote(problem.span), 60)) if problem.span else "",
        )
        for problem in report.problems
    ]
    return _table(("Severity", "Code", "Message", "Words"), rows)


def _corpus(corpus: Corpus) -> str:
    rows = [
        (
            escape(report.country.name if report.country else ""),
            _number(report.edition),
            escape(report.tier.label if report.tier else ""),
            escape(words.spoken(report.compliance or "")),
            _number(len(report.recommendations)),
            _number(len(report.indicators)),
            _number(len(report.problems)),
        )
        for report in corpus.reports[:MOST_ROWS]
    ]
    plural = "s" if len(corpus) != 1 else ""
    head = f"<h3>Corpus of {len(corpus):,} report{plural}</h3>"
    table = _table(("Country", "Edition", "Tier", "Compliance", "Recommendations", "Indicators", "Problems"), rows)
    more = len(corpus) - len(rows)
    return head + table + (f'<div class="tip-quiet">… and {more:,} more</div>' if more > 0 else "")


def _timeline(shown: Timeline) -> str:
    gaps = f'<div class="tip-quiet">not in the corpus: {", ".join(map(str, shown.gaps))}</div>' if shown.gaps else ""
    placements = [
        (
            str(standing.edition),
            escape(standing.tier.label if standing.tier else "not read"),
            escape(words.spoken(standing.moved or "")),
            _number(standing.watch_list_run),
        )
        for standing in shown.standings
    ]
    rows = [
        (
            escape(words.metric(series.points[0].indicator)),
            escape(words.spoken(series.form or "")),
            *(escape("; ".join(words.value(point.indicator) for point in series.at(year))) for year in shown.editions),
            escape("; ".join(_break(each) for each in series.breaks)),
        )
        for series in shown.series
        if any(not point.restated for point in series)
    ]
    head = ("Metric", "Form", *map(str, shown.editions), "May not be compared")
    return (
        f"<h3>{escape(shown.country.name)}</h3>{gaps}"
        + _table(("Edition", "Tier", "Movement", "Watch List, in a row"), placements)
        + f"<h4>Figures</h4>{_table(head, rows)}"
    )


def _ledger(shown: Ledger) -> str:
    gaps = f'<div class="tip-quiet">not in the corpus: {", ".join(map(str, shown.gaps))}</div>' if shown.gaps else ""
    rows = [
        (
            escape(words.one_line("; ".join(shown.wording(entry.asked[-1])), 300)),
            _number(entry.first),
            _number(entry.last),
            _number(len(entry)),
            "<br>".join(_asked(shown, asked) for asked in entry),
        )
        for entry in shown.entries
    ]
    head = ("Recommendation, as last worded", "First", "Last", "Editions", "What the next edition reports")
    return f"<h3>{escape(shown.country.name)}: recommendations</h3>{gaps}{_table(head, rows)}"


def _panel(shown: Panel) -> str:
    rows = [
        (
            escape(row.country.name),
            str(row.year),
            escape(row.tier.label if row.tier else ""),
            *(f'<span class="tip-n">{escape(cell_told(cell))}</span>' for cell in row.cells),
        )
        for row in shown.rows[:MOST_ROWS]
    ]
    head = ("Country", "Year", "Tier", *(words.spoken(metric).capitalize() for metric in shown.metrics))
    more = len(shown) - len(rows)
    told = [f"… and {more:,} more rows"] if more > 0 else []
    if n := len(shown.conflicts):
        told.append(f"{n:,} cell{' is' if n == 1 else 's are'} claimed by figures that differ: see .conflicts")
    below = f'<div class="tip-quiet">{escape("; ".join(told))}</div>' if told else ""
    return f"<h3>Panel of {len(shown):,} rows</h3>{_table(head, rows)}{below}"


def _asked(shown: Ledger, asked: Asked) -> str:
    told = escape(f"{asked.edition}: {words.spoken(asked.met)}")
    quotes = shown.sentences(asked)
    if not quotes:
        return told
    lines = "".join(f"<li>{escape(words.one_line(quote, 300))}</li>" for quote in quotes)
    return f"<details><summary>{told}</summary><ul>{lines}</ul></details>"


def _break(found: Break) -> str:
    return f"{found.earlier_edition} to {found.later_edition}: {words.reasons(found.reasons)}"


# Small things


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table; the cells of `rows` are HTML already."""
    top = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


def _number(number: int | None) -> str:
    return "" if number is None else f'<span class="tip-n">{number}</span>'
