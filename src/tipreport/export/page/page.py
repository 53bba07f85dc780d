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
from tipreport.export.page.anchors import Anchors, narratives
from tipreport.export.page.changes import CHANGED, SIGNS, Notes, notes
from tipreport.export.page.head import Neighbours, head, neighbours
from tipreport.export.page.marks import LABELS, marked, safe, sign
from tipreport.export.page.panels import Panel, panels, shown
from tipreport.model import Comparison, Corpus, Report, SectionKind
from tipreport.model.arguments import reports_in

GENERATOR = '<meta name="generator" content="tipreport '
"""How a page begins to say who wrote it."""

OPEN = ("recommendations", "indicators", "findings")
"""The panels that are open when the page is."""

SCRIPTS = ("page.js", "search.js", "start.js")
"""The scripts of a page, in the order in which they run: the second and third use the first."""

KEY = (
    ("indicator", "figure", ""),
    ("indicator absence", "figure said to be missing", ""),
    ("recommendation", "recommendation", "1"),
    ("role", "role of a place", ""),
    ("grade", "grade of a section", ""),
    ("placement", "placement", ""),
    ("finding", "finding", LABELS["finding"]),
    ("problem", "problem", LABELS["problem"]),
)
"""The kinds of marks by class, what they are called, and the sign before them. Their lines in `page.css` differ too."""


def to_html(reports: Report | Comparison | Iterable[Report], *, compact: bool = False) -> str:
    """A page to read with, as one HTML file that asks for nothing from outside.

    >>> import tipreport
    >>> page = tipreport.to_html(tipreport.read("seeds/norway-2011.txt"))
    >>> page[:15], "Content-Security-Policy" in page
    ('<!DOCTYPE html>', True)

    Several reports, or a `Corpus`, become one page that shows one at a time, each with what changed since the country's
    last edition on the page; the two of a `Comparison` stand side by side, below what changed, and what changed is
    marked in both. Each narrative and each value has an address that lasts, as long as the text stays as it is:
    `page.html#NOR-2011/investigations@4118`. `compact` gives a block for notebooks in place of a page. Everything that
    came from a text is escaped. Raises `ModelError` where there is no report.
    """
    if isinstance(reports, Comparison):
        return repr_html(reports) if compact else _side_by_side(reports)
    each: Sequence[Report] = tuple(reports_in(reports))
    if not each:
        raise ModelError("no report to make a page of", hint="give one or more")
    if compact:
        return repr_html(each[0]) if len(each) == 1 else repr_html(Corpus(each))
    given = narratives(each)
    near = neighbours(each, given)
    bodies = [
        _article(report, anchors, near.get(anchors.prefix, Neighbours()))
        for report, anchors in zip(each, given, strict=True)
    ]
    name = words.title(each[0]) if len(each) == 1 else f"{len(each)} narratives"
    return document(name, "".join(bodies), _controls(each, given, choose=len(each) > 1))


def _side_by_side(shown: Comparison) -> str:
    both = (shown.earlier, shown.later)
    given = narratives(both)
    articles = [
        _article(report, anchors, Neighbours(), told)
        for report, anchors, told in zip(both, given, notes(shown), strict=True)
    ]
    changes = f'<section class="changes" aria-label="What changed">{comparison_html(shown)}</section>'
    body = f'{changes}<div class="side">{"".join(articles)}</div>'
    return document(title(shown), body, _controls(both, given, choose=False), (*SIGNS.items(), ("changed", CHANGED)))


def document(name: str, body: str, controls: str, noted: Iterable[tuple[str, str]] = ()) -> str:
    """The page to read with: its controls, its key, with the signs of what is `noted` of values, and its body."""
    skip = '<a class="skip" href="#text">To the text</a>'
    return framed(name, f'{skip}{controls}<main id="text">{_key(noted)}{body}</main>', "page.css", SCRIPTS)


def framed(name: str, body: str, look: str, scripts: Sequence[str]) -> str:
    """The frame of a page: a policy that lets only its own style and script run, and the body."""
    style, script = _asset(look), "\n".join(_asset(each) for each in scripts)
    policy = (
        f"default-src 'none'; style-src 'sha256-{_digest(style)}'; script-src 'sha256-{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'{GENERATOR}{escape(__version__)}">'
        f"<title>{safe(name)}</title><style>{style}</style></head><body>{body}"
        f"<script>{script}</script></body></html>\n"
    )


@cache
def _asset(name: str) -> str:
    return files("tipreport.export.page").joinpath(name).read_text("utf-8").strip()


@cache
def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode()


def _controls(reports: Sequence[Report], given: Sequence[Anchors], *, choose: bool) -> str:
    kinds = {section.kind for report in reports for section in report.sections}
    metrics = sorted({indicator.metric for report in reports for indicator in report.indicators})
    parts = ['<header class="top" role="search">']
    if choose:
        options = "".join(
            f'<option value="{anchors.prefix}">{safe(words.title(report))} · {escape(words.tier(report))}</option>'
            for report, anchors in zip(reports, given, strict=True)
        )
        parts.append(f'<label><span>Narrative</span> <select id="report">{options}</select></label>')
    filters = _select("section", "Section", [kind for kind in SectionKind if kind in kinds])
    filters += _select("metric", "Metric", metrics)
    parts.append(
        '<label><span>Search</span> <input id="search" type="search" autocomplete="off" role="combobox" '
        'aria-expanded="false" aria-controls="hits-list" placeholder="search all narratives"></label>'
        '<output id="count" aria-live="polite"></output>'
        f'<details class="more" open><summary>Filters</summary><div>{filters}</div></details></header>'
        '<section id="hits" aria-label="Hits" hidden><nav id="hits-editions" aria-label="Hits by edition"></nav>'
        '<ol id="hits-list" role="listbox" aria-label="Sentences"></ol></section>'
        '<output id="said" aria-live="polite" hidden></output>'
    )
    return "".join(parts)


def _key(noted: Iterable[tuple[str, str]]) -> str:
    samples = "".join(
        f'<span>{sign(before)}<span class="mark {kind}">{name}</span></span>' for kind, name, before in KEY
    )
    samples += "".join(f"<span>{sign(before)}{name}</span>" for name, before in noted)
    keys = '<span class="quiet">/ search · ↓ ↑ Enter hits · j k values · Esc clears</span>'
    return f'<details class="key" open><summary>Key</summary><p>{samples}{keys}</p></details>'


def _select(name: str, label: str, values: Iterable[str]) -> str:
    options = "".join(f'<option value="{escape(value)}">{escape(words.spoken(value))}</option>' for value in values)
    return f'<label><span>{label}</span> <select id="{name}"><option value="">all</option>{options}</select></label>'


def _article(report: Report, anchors: Anchors, near: Neighbours, told: Notes = MappingProxyType({})) -> str:
    ready = shown(report, anchors, told)
    made = panels(ready, check(report))
    marks = [mark for panel in made for mark in panel.marks]
    name = safe(words.title(report))
    return (
        f'<article class="report" id="{anchors.prefix}" aria-label="{name}" data-name="{name}">'
        f'{head(report, anchors, near, ready.citations.head)}<div class="columns">'
        f'<div class="narrative" aria-label="The narrative">{marked(report, marks, ready.heads, anchors)}</div>'
        f'<aside aria-label="What was read from it">{"".join(_panel(panel) for panel in made)}</aside></div></article>'
    )


def _panel(panel: Panel) -> str:
    is_open = " open" if panel.name in OPEN else ""
    return f"<details{is_open}><summary>{escape(panel.title)} ({panel.size})</summary>{panel.html}</details>"
