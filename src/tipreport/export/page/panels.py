"""What stands beside the text: sections, recommendations, indicators, roles, findings, problems. One function a panel.

An entry of a panel has an id, a link to its words in the text, and the words that the filters look at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

import attrs

from tipreport.export import words
from tipreport.export.page.anchors import Anchors, words_of
from tipreport.export.page.changes import Notes, sign_of
from tipreport.export.page.citing import Citations
from tipreport.export.page.marks import Head, Mark, safe
from tipreport.model import Base, Finding, Report, Span


@attrs.frozen
class Panel:
    """A list beside the text: its name, its entries as HTML, and the marks that they have in the text."""

    name: str
    title: str
    html: str
    marks: tuple[Mark, ...]
    size: int


Entries = Iterator[tuple[str, Mark | None]]
"""The entries of a panel: each as HTML, and its mark in the text."""


@attrs.frozen
class Shown:
    """A report on a page: what gives out its addresses, its sections with theirs, its citations, notes on its parts."""

    report: Report
    anchors: Anchors
    heads: tuple[Head, ...]
    citations: Citations
    notes: Notes

    def section_of(self, span: Span) -> str:
        """The kind of the section that a span stands in."""
        section = self.report.section_at(span)
        return str(section.kind) if section else ""


def shown(report: Report, anchors: Anchors, notes: Notes) -> Shown:
    """A report made ready; `notes` say what a comparison says of a part."""
    heads = tuple(Head(section, anchors.at(section.kind)) for section in report.sections)
    return Shown(report, anchors, heads, Citations(report), notes)


def panels(of: Shown, findings: Iterable[Finding]) -> tuple[Panel, ...]:
    """The panels of a report that have something in them."""
    made = (
        _list("placement", "Placement", _placement(of)),
        _list("sections", "Sections", _sections(of)),
        _list("recommendations", "Recommendations", _recommendations(of)),
        _list("indicators", "Indicators", _indicators(of)),
        _list("roles", "Roles", _roles(of)),
        _list("findings", "Findings", _findings(of, findings)),
        _list("problems", "Problems", _problems(of)),
    )
    return tuple(panel for panel in made if panel.size)


def _list(name: str, title: str, entries: Entries) -> Panel:
    made = list(entries)
    html = f'<ol class="{name}">{"".join(html for html, _ in made)}</ol>'
    return Panel(name, title, html, tuple(mark for _, mark in made if mark), len(made))


def _entry(
    entry: str, body: str, *, number: int | None = None, section: str = "", metric: str = "", classes: str = ""
) -> str:
    """An entry; its number is written down, so that hiding others does not change it."""
    values = (("value", str(number) if number else ""), ("data-section", section), ("data-metric", metric))
    data = "".join(f' {name}="{escape(value)}"' for name, value in values if value)
    return f'<li id="{entry}" class="{f"entry {classes}".strip()}"{data}>{body}</li>'


def _cite(of: Shown, part: object) -> str:
    tail = safe(of.citations.tail(part))
    title = "Copy the citation of this value"
    return f' <button type="button" class="cite" title="{title}" data-cite="{tail}">cite</button>'


def _note(note: str) -> str:
    return f' <span class="note {_class(note)}">{escape(note)}</span>' if note else ""


def _class(note: str) -> str:
    return f"is-{note.replace(' ', '-')}" if note else ""


def _link(entry: str, html: str) -> str:
    return f'<a class="to" href="#{words_of(entry)}">{html}</a>'


def _quiet(text: str) -> str:
    return f'<span class="quiet">{safe(text)}</span>' if text else ""


def _placement(of: Shown) -> Entries:
    for anchor in of.report.placement.evidence:
        entry = of.anchors.at(f"{anchor.what}@{anchor.span.start}")
        quote = _quiet(words.one_line(of.report.quote(anchor.span), 120))
        body = f"{_link(entry, escape(words.spoken(anchor.what)))} {quote}{_cite(of, anchor)}"
        yield _entry(entry, body), Mark(anchor.span, "placement", entry)


def _sections(of: Shown) -> Entries:
    for head in of.heads:
        section, grade = head.section, head.section.grade
        entry = of.anchors.at(f"{section.kind}/entry")
        body = f'<a class="to" href="#{head.id}">{escape(words.spoken(section.kind))}</a> {_quiet(str(section.basis))}'
        if grade:
            body += f" {_link(entry, escape(str(grade)))}{_cite(of, grade)}"
        yield _entry(entry, body, section=section.kind), Mark(grade.span, "grade", entry) if grade else None


def _recommendations(of: Shown) -> Entries:
    for item in of.report.recommendations:
        entry = of.anchors.at(f"recommendation-{item.rank}")
        actions = "; ".join(words.action(action) for action in item.actions)
        themes = ", ".join(dict.fromkeys(theme for action in item.actions for theme in action.themes))
        told = f"{actions} ({themes})" if themes else actions
        note = of.notes.get(("recommendation", item.rank), "")
        link = _link(entry, safe(words.one_line(of.report.quote(item))))
        body = f"{link} {_quiet(told)}{_note(note)}{_cite(of, item)}"
        kind = f"recommendation {_class(note)}".strip()
        yield (
            _entry(entry, body, number=item.rank, section=of.section_of(item.span)),
            Mark(item.span, kind, entry, f"{item.rank}{sign_of(note)}"),
        )


def _indicators(of: Shown) -> Entries:
    for number, indicator in enumerate(of.report.indicators, 1):
        entry = of.anchors.at(indicator.id)
        told = [words.spoken(indicator.form or ""), words.period(indicator.period)]
        told += [words.spoken(doer) for doer in indicator.doers]
        if indicator.source != "narrator":
            told.append(f"source: {words.spoken(indicator.source)}")
        if indicator.certainty != "asserted":
            told.append(words.spoken(indicator.certainty))
        if indicator.origin == "person":
            told.append("read by a person")
        if indicator.base:
            told.append(f"{words.spoken(indicator.base.relation)} {whole(of.report, indicator.base)}")
        note = of.notes.get(("indicator", indicator.id), "")
        body = (
            f"{_link(entry, f'<b>{safe(words.value(indicator))}</b>')} {safe(words.metric(indicator))} "
            f"{_quiet(' · '.join(each for each in told if each))}{_note(note)}{_cite(of, indicator)}"
        )
        state = f"state-{indicator.state}"
        absence = "absence" if indicator.low is None and indicator.high is None else ""
        kind = " ".join(filter(None, ("indicator", absence, _class(note))))
        yield (
            _entry(entry, body, number=number, section=indicator.section, metric=indicator.metric, classes=state),
            Mark(indicator.span, kind, entry, sign_of(note)),
        )


def whole(report: Report, base: Base) -> str:
    """What a figure is a part of, as a person reads it."""
    found = next((each for each in report.indicators if each.id == base.id), None)
    if found is None:
        return words.one_line(report.quote(base.span), 60)
    return f"{words.value(found)}, {words.metric(found)}"


def _roles(of: Shown) -> Entries:
    for role in of.report.roles:
        entry = of.anchors.at(f"{role.relation}@{role.span.start}")
        told = " · ".join(filter(None, (words.spoken(role.form or ""), ", ".join(role.population), role.rank)))
        relation = escape(words.spoken(role.relation))
        body = f"{_link(entry, safe(role.place.name))} {relation} {_quiet(told)}{_cite(of, role)}"
        yield _entry(entry, body, section=of.section_of(role.span)), Mark(role.span, f"role {role.relation}", entry)


def _findings(of: Shown, findings: Iterable[Finding]) -> Entries:
    for finding in findings:
        span = next((anchor.span for anchor in finding.evidence), None)
        body = f"{safe(finding.message)} {_quiet(words.spoken(finding.verdict))}"
        yield _remark(of, "finding", finding.code, span, body, f"severity-{finding.severity}")


def _problems(of: Shown) -> Entries:
    for problem in of.report.problems:
        section = of.section_of(problem.span) if problem.span else ""
        classes = f"severity-{problem.severity}"
        yield _remark(of, "problem", problem.code, problem.span, safe(problem.message), classes, section)


def _remark(
    of: Shown, kind: str, code: str, span: Span | None, body: str, classes: str, section: str = ""
) -> tuple[str, Mark | None]:
    entry = of.anchors.at(f"{kind}-{code}" + (f"@{span.start}" if span else ""))
    name = f"<b>{escape(words.spoken(code))}</b>"
    html = _entry(entry, f"{_link(entry, name) if span else name} {body}", section=section, classes=classes)
    return html, Mark(span, kind, entry) if span else None
