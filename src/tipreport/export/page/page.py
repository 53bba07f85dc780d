"""One self-contained HTML file: the text on one side, its values on the other, each leading to the other."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from types import MappingProxyType

from tipreport._version import __version__
from tipreport.compare.check import check
from tipreport.errors import ModelError
from tipreport.export import words
from tipreport.export.comparison import comparison_html
from tipreport.export.html import repr_html
from tipreport.export.outline import title
from tipreport.export.page.changes import Notes, notes
from tipreport.export.page.marks import marked, safe
from tipreport.export.page.panels import Panel, panels
from tipreport.model import Comparison, Corpus, Report, SectionKind

GENERATOR = '<meta name="generator" content="tipreport '
"""How a page begins to say who wrote it."""

OPEN = ("recommendations", "indicators", "findings")
"""The panels that are open when the page is."""


def to_html(reports: Report | Comparison | Iterable[Report], *, compact: bool = False) -> str:
    """A page to read with, as one HTML file that asks for nothing from outside.

    >>> import tipreport
    >>> page = tipreport.to_html(tipreport.read("seeds/norway-2011.txt"))
    >>> page[:15], "Content-Security-Policy" in page
    ('<!DOCTYPE html>', True)

    Several reports, or a `Corpus`, become one page that shows one at a time; the two of a `Comparison` stand side by
    side, below what changed, and what changed is marked in both. `compact` gives a block for notebooks in
    place of a page. Everything that came from a text is escaped. Raises `ModelError` where there is no report.
    """
    if isinstance(reports, Comparison):
        return repr_html(reports) if compact else _side_by_side(reports)
    each: Sequence[Report] = (reports,) if isinstance(reports, Report) else tuple(reports)
    if not each:
        raise ModelError("no report to make a page of", hint="give one or more")
    if compact:
        return repr_html(each[0]) if len(each) == 1 else repr_html(Corpus(each))
    bodies = [_article(report, f"r{number}") for number, report in enumerate(each)]
    name = words.title(each[0]) if len(each) == 1 else f"{len(each)} narratives"
    return document(name, "".join(bodies), _controls(each, choose=len(each) > 1))


def _side_by_side(shown: Comparison) -> str:
    both = (shown.earlier, shown.later)
    articles = [
        _article(report, f"r{at}", told) for at, (report, told) in enumerate(zip(both, notes(shown), strict=True))
    ]
    changes = f'<section class="changes" aria-label="What changed">{comparison_html(shown)}</section>'
    body = f'{changes}<div class="side">{"".join(articles)}</div>'
    return document(title(shown), body, _controls(both, choose=False))


def document(name: str, body: str, controls: str) -> str:
    """The frame of a page: a policy that lets only its own style and script run, the controls, the body."""
    style, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src 'sha256-{_digest(style)}'; script-src 'sha256-{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'{GENERATOR}{escape(__version__)}">'
        f"<title>{safe(name)}</title><style>{style}</style></head><body>"
        f'<a class="skip" href="#text">To the text</a>{controls}<main id="text">{body}</main>'
        f"<script>{script}</script></body></html>\n"
    )


@cache
def _asset(name: str) -> str:
    return files("tipreport.export.page").joinpath(name).read_text("utf-8").strip()


@cache
def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode()


def _controls(reports: Sequence[Report], *, choose: bool) -> str:
    kinds = {section.kind for report in reports for section in report.sections}
    metrics = sorted({indicator.metric for report in reports for indicator in report.indicators})
    parts = ['<header class="top" role="search">']
    if choose:
        options = "".join(
            f'<option value="r{number}">{safe(words.title(report))} · {escape(words.tier(report))}</option>'
            for number, report in enumerate(reports)
        )
        parts.append(f'<label>Narrative <select id="report">{options}</select></label>')
    parts.append(_select("section", "Section", [kind for kind in SectionKind if kind in kinds]))
    parts.append(_select("metric", "Metric", metrics))
    parts.append(
        '<label>Search <input id="search" type="search" autocomplete="off" placeholder="word or number"></label>'
        '<output id="count" aria-live="polite"></output>'
        '<span class="quiet">Keys: / search, j and k next and last, Esc clears</span></header>'
    )
    return "".join(parts)


def _select(name: str, label: str, values: Iterable[str]) -> str:
    options = "".join(f'<option value="{escape(value)}">{escape(words.spoken(value))}</option>' for value in values)
    return f'<label>{label} <select id="{name}"><option value="">all</option>{options}</select></label>'


def _article(report: Report, prefix: str, told: Notes = MappingProxyType({})) -> str:
    made = panels(report, check(report), prefix, told)
    marks = [mark for panel in made for mark in panel.marks]
    facts = " · ".join(words.facts(report))
    return (
        f'<article class="report" id="{prefix}" aria-labelledby="{prefix}-title">'
        f'<h2 id="{prefix}-title">{safe(words.title(report))}, {escape(words.tier(report))}</h2>'
        f'<p class="facts">{safe(facts)}</p><div class="columns">'
        f'<div class="narrative" aria-label="The narrative">{marked(report, marks, prefix)}</div>'
        f'<aside aria-label="What was read from it">{"".join(_panel(panel) for panel in made)}</aside></div></article>'
    )


def _panel(panel: Panel) -> str:
    is_open = " open" if panel.name in OPEN else ""
    return f"<details{is_open}><summary>{escape(panel.title)} ({panel.size})</summary>{panel.html}</details>"
