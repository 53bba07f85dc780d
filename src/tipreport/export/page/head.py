"""What stands above a narrative: its editions, its source, its citation, and what changed since the last edition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape

import attrs

from tipreport.compare.compare import compare
from tipreport.export import words
from tipreport.export.cite import cite
from tipreport.export.comparison import comparison_html
from tipreport.export.page.anchors import Anchors
from tipreport.export.page.marks import safe
from tipreport.model import Report

UNSTATED = '<span class="quiet">not stated</span>'


@attrs.frozen
class Neighbours:
    """The editions of one country that a page holds, each with its address, and where this one stands among them."""

    editions: tuple[tuple[Report, str], ...] = ()
    at: int = 0

    @property
    def last(self) -> Report | None:
        """The edition before this one."""
        return self.editions[self.at - 1][0] if self.at > 0 else None


def neighbours(reports: Sequence[Report], anchors: Sequence[Anchors]) -> Mapping[str, Neighbours]:
    """For the address of each report, the editions of its country on this page, in order.

    A report without country or edition has none, and one whose edition is there twice has none either: which of the two
    the next one follows is not known.
    """
    by_country: dict[str, dict[int, list[tuple[Report, str]]]] = {}
    for report, given in zip(reports, anchors, strict=True):
        if report.alpha3 is not None and report.edition is not None:
            by_country.setdefault(report.alpha3, {}).setdefault(report.edition, []).append((report, given.prefix))
    found: dict[str, Neighbours] = {}
    for editions in by_country.values():
        row = tuple(copies[0] for _, copies in sorted(editions.items()) if len(copies) == 1)
        found.update({address: Neighbours(row, at) for at, (_, address) in enumerate(row)})
    return found


def head(report: Report, anchors: Anchors, near: Neighbours, cited: str) -> str:
    """The head of an article; `cited` is what the citations of its values begin with."""
    title = f'<h2 id="{anchors.at("title")}">{safe(words.title(report))}, {escape(words.tier(report))}</h2>'
    facts = " · ".join(words.placed(report))
    citation = safe(cite(report))
    return (
        f'<header class="head" data-cite="{safe(cited)}">{title}{_editions(near)}<p class="facts">{safe(facts)}</p>'
        f'<dl class="source">{"".join(_sources(report))}</dl>'
        f'<p class="citation"><span class="quiet">{citation}</span> '
        f'<button type="button" class="cite whole" data-cite="{citation}">Copy citation</button></p>'
        f"{_changes(report, near)}</header>"
    )


def _editions(near: Neighbours) -> str:
    if len(near.editions) < 2:
        return ""

    def link(at: int, rel: str, text: str) -> str:
        if not 0 <= at < len(near.editions):
            return ""
        report, address = near.editions[at]
        return f'<a rel="{rel}" href="#{address}">{text.format(report.edition)}</a>'

    here = near.editions[near.at][0].edition
    parts = (
        link(near.at - 1, "prev", "← {}"),
        f'<b aria-current="page">{here}</b>',
        link(near.at + 1, "next", "{} →"),
    )
    return f'<nav class="editions" aria-label="Editions">{" ".join(filter(None, parts))}</nav>'


def _sources(report: Report) -> Iterable[str]:
    source = report.source
    named = [each for each in (source.publisher, source.title, source.url) if each]
    told = " · ".join(safe(words.one_line(each, 300)) for each in named)
    yield f"<div><dt>Source</dt> <dd>{told or UNSTATED}</dd></div>"
    yield f"<div><dt>Published</dt> <dd>{report.published or UNSTATED}</dd></div>"
    if source.accessed:
        yield f"<div><dt>Accessed</dt> <dd>{source.accessed}</dd></div>"
    yield f'<div><dt>SHA-256</dt> <dd class="hash">{safe(source.sha256 or "") or UNSTATED}</dd></div>'


def _changes(report: Report, near: Neighbours) -> str:
    last = near.last
    if last is None or last.edition is None or report.edition is None:
        return ""
    gap = report.edition - last.edition - 1
    gaps = f" ({gap} edition{'s' if gap > 1 else ''} between them not on this page)" if gap else ""
    inner = comparison_html(compare(last, report), brief=True)
    return f'<details class="changes"><summary>What changed since {last.edition}{gaps}</summary>{inner}</details>'
