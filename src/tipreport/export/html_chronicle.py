"""A timeline and a ledger as HTML for notebooks."""

from __future__ import annotations

from html import escape

from tipreport.export import words
from tipreport.export.html_parts import number, table
from tipreport.export.runs import runs, years
from tipreport.model import Asked, Ledger, Series, Timeline


def timeline_html(shown: Timeline) -> str:
    """The placements, the figures over the editions, and below them what may not be compared."""
    placements = [
        (
            str(standing.edition),
            escape(standing.tier.label if standing.tier else "not read"),
            escape(words.spoken(standing.moved or "")),
            number(standing.watch_list_run),
        )
        for standing in shown.standings
    ]
    told = [series for series in shown.series if any(not point.restated for point in series)]
    rows = [
        (
            *_named(series),
            *(escape("; ".join(words.value(point.indicator) for point in series.at(year))) for year in shown.editions),
        )
        for series in told
    ]
    return (
        f"<h3>{escape(shown.country.name)}</h3>{_gaps(shown.gaps)}"
        + table(("Edition", "Tier", "Movement", "Watch List, in a row"), placements)
        + f"<h4>Figures</h4>{table(('Metric', 'Form', *map(str, shown.editions)), rows)}"
        + _breaks(told)
    )


def _named(series: Series) -> tuple[str, str]:
    return escape(words.metric(series.points[0].indicator)), escape(words.spoken(series.form or ""))


def _breaks(told: list[Series]) -> str:
    lines = [
        f"<li>{', '.join(filter(None, _named(series)))}, {found.earlier_edition} to {found.later_edition}: "
        f"{escape(words.reasons(found.reasons))}</li>"
        for series in told
        for found in series.breaks
    ]
    return f"<h4>May not be compared</h4><ul>{''.join(lines)}</ul>" if lines else ""


def ledger_html(shown: Ledger) -> str:
    """A row a recommendation; editions in a row whose next ones show the same, without a sentence, are one line."""
    rows = [
        (
            escape(words.one_line("; ".join(shown.wording(entry.asked[-1])), 300)),
            number(entry.first),
            number(entry.last),
            number(len(entry)),
            "".join(f"<div>{_run(shown, run)}</div>" for run in runs(entry)),
        )
        for entry in shown.entries
    ]
    head = ("Recommendation, as last worded", "First", "Last", "Editions", "What the next edition reports")
    return f"<h3>{escape(shown.country.name)}: recommendations</h3>{_gaps(shown.gaps)}{table(head, rows)}"


def _run(shown: Ledger, run: tuple[Asked, ...]) -> str:
    told = escape(f"{years(run)} {words.spoken(run[0].met)}")
    quotes = shown.sentences(run[0]) if len(run) == 1 else ()
    if not quotes:
        return told
    lines = "".join(f"<li>{escape(words.one_line(quote, 300))}</li>" for quote in quotes)
    return f"<details><summary>{told}</summary><ul>{lines}</ul></details>"


def _gaps(gaps: tuple[int, ...]) -> str:
    return f'<div class="tip-quiet">not in the corpus: {", ".join(map(str, gaps))}</div>' if gaps else ""
