"""HTML for notebooks: one self-contained block, escaped, readable on light and on dark ground.

Colours are the notebook's own (`currentColor` on a transparent ground), so that it also reads well where a notebook
strips the style sheet. Jupyter sets all cells to the right; text is set to the left again, and numbers are not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from tipreport.errors import ModelError
from tipreport.export import html_parts, words
from tipreport.export.comparison import comparison_html
from tipreport.export.html_chronicle import ledger_html, timeline_html
from tipreport.export.panels import cell_told
from tipreport.model import (
    Comparison,
    Corpus,
    Finding,
    Indicator,
    Ledger,
    Panel,
    Recommendation,
    Report,
    Role,
    Section,
    Timeline,
)
from tipreport.model.listed import Listed, Parts

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
padding:.2em .8em .2em 0;text-align:left!important;vertical-align:top!important;background:transparent;color:inherit}
.tipreport .tip-n{display:block;text-align:right;font-variant-numeric:tabular-nums}
.tipreport .tip-tier{border:1px solid currentColor;border-radius:.3em;padding:0 .4em;font-size:.8em;white-space:nowrap}
.tipreport .tip-quiet{opacity:.75}
.tipreport .tip-error{color:var(--tip-error)}
.tipreport .tip-warning{color:var(--tip-warning)}
.tipreport ol{margin:.2em 0;padding-left:2em}
""".replace("\n", "")


def repr_html(shown: Report | Corpus | Comparison | Timeline | Ledger | Panel | Sequence[object]) -> str:
    """A report, a corpus, a comparison, a timeline, a ledger, a panel, or parts of a report, as one block of HTML.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> "<h3>Norway 2011" in repr_html(report), "awareness campaign" in repr_html(report.recommendations)
    (True, True)

    Notebooks call it by themselves. Recommendations in a tuple of your own know their verbs and themes but not their
    words, which are in the report: see `recommendations_html`. Raises `ModelError` for anything else.
    """
    for kind, made in BLOCKS:
        if isinstance(shown, kind):
            return _block(made(shown))
    if isinstance(shown, list | tuple):
        text = shown.text if isinstance(shown, Parts) else None
        if not shown and isinstance(shown, Listed):
            return _block(html_parts.quiet("none"))
        for kind, worded in PARTS:
            if text is not None and shown and all(isinstance(item, kind) for item in shown):
                return _block(worded(shown, text))
        for kind, made in LISTS:
            if all(isinstance(item, kind) for item in shown):
                return _block(made(shown))
        if isinstance(shown, Listed):  # of anything else: as it is printed
            return _block(f"<pre>{escape(repr(shown))}</pre>")
    raise ModelError("nothing to show as HTML", subject=repr(shown), hint="give a Report, a Corpus or recommendations")


def recommendations_html(report: Report) -> str:
    """The recommendations of a report in its own words, with their actions.

    >>> import tipreport
    >>> "awareness campaign" in recommendations_html(tipreport.read("seeds/norway-2011.txt"))
    True
    """
    return _block(html_parts.recommendations(report.recommendations, report.text))


def _block(inner: str) -> str:
    return f'<div class="tipreport"><style>{STYLE}</style>{inner}</div>'


def _report(report: Report) -> str:
    text = report.text
    parts = [_header(report), html_parts.sections(report.sections, text)]
    if report.recommendations:
        parts += ["<h4>Recommendations</h4>", html_parts.recommendations(report.recommendations, text)]
    if report.roles:
        parts += ["<h4>Roles</h4>", _roles(report)]
    if report.indicators:
        table = html_parts.indicators(report.indicators, text)
        parts.append(f"<h4>Indicators ({len(report.indicators)})</h4>")
        parts.append(f"<details open><summary>Every figure with its sentence</summary>{table}</details>")
    if report.problems:
        parts += [f"<h4>Problems ({len(report.problems)})</h4>", html_parts.problems(report.problems, text)]
    return "".join(parts)


def _header(report: Report) -> str:
    facts = words.facts(report)
    line = f'<div class="tip-quiet">{escape(" · ".join(facts))}</div>' if facts else ""
    tier = f'<span class="tip-tier">{escape(words.tier(report))}</span>'
    return f"<h3>{escape(words.title(report))} {tier}</h3>{line}"


def _roles(report: Report) -> str:
    rows = [(escape(words.spoken(relation)), escape(", ".join(places))) for relation, places in words.roles(report)]
    return html_parts.table(("Relation", "Places"), rows)


def _corpus(corpus: Corpus) -> str:
    rows = [
        (
            escape(report.country.name if report.country else ""),
            html_parts.number(report.edition),
            escape(report.tier.label if report.tier else ""),
            escape(words.spoken(report.compliance or "")),
            html_parts.number(len(report.recommendations)),
            html_parts.number(len(report.indicators)),
            html_parts.number(len(report.problems)),
        )
        for report in corpus.reports[:MOST_ROWS]
    ]
    plural = "s" if len(corpus) != 1 else ""
    head = f"<h3>Corpus of {len(corpus):,} report{plural}</h3>"
    table = html_parts.table(
        ("Country", "Edition", "Tier", "Compliance", "Recommendations", "Indicators", "Problems"), rows
    )
    more = len(corpus) - len(rows)
    return head + table + (f'<div class="tip-quiet">… and {more:,} more</div>' if more > 0 else "")


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
    return f"<h3>Panel of {len(shown):,} rows</h3>{html_parts.table(head, rows)}{below}"


BLOCKS: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (Report, _report),
    (Corpus, _corpus),
    (Comparison, comparison_html),
    (Timeline, timeline_html),
    (Ledger, ledger_html),
    (Panel, _panel),
)
"""What a notebook shows of a whole thing."""

LISTS: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (Recommendation, lambda items: html_parts.recommendations(items, None)),
    (Finding, html_parts.findings),
)
"""What it shows of a list that knows no text."""

PARTS: tuple[tuple[type, Callable[[Any, str], str]], ...] = (
    (Section, html_parts.sections),
    (Recommendation, html_parts.recommendations),
    (Indicator, html_parts.indicators),
    (Role, html_parts.roles),
)
"""What it shows of the parts of a report, which know its text."""
