"""What stands beside the text: sections, recommendations, indicators, roles, findings, problems. One function a panel.

An entry of a panel has an id, a link to its words in the text, and the words that the filters look at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

import attrs

from tipreport.export import words
from tipreport.export.page.changes import Notes
from tipreport.export.page.marks import Mark, safe
from tipreport.model import Base, Finding, Report, Span


@attrs.frozen
class Panel:
    """A list beside the text: its name, its entries as HTML, and the marks that they have in the text."""

    name: str
    title: str
    html: str
    marks: tuple[Mark, ...]
    size: int


def panels(report: Report, findings: Iterable[Finding], prefix: str, notes: Notes) -> tuple[Panel, ...]:
    """The panels of a report that have something in them; `notes` say what a comparison says of a part."""
    made = (
        _placement(report, prefix),
        _sections(report, prefix),
        _recommendations(report, prefix, notes),
        _indicators(report, prefix, notes),
        _roles(report, prefix),
        _findings(report, tuple(findings), prefix),
        _problems(report, prefix),
    )
    return tuple(panel for panel in made if panel.size)


def _entry(entry: str, body: str, *, section: str = "", metric: str = "", classes: str = "") -> str:
    data = "".join(
        f' data-{name}="{escape(value)}"' for name, value in (("section", section), ("metric", metric)) if value
    )
    return f'<li id="{entry}" class="entry {classes}"{data}>{body}</li>'


def _note(note: str) -> str:
    return f' <span class="note {_class(note)}">{escape(note)}</span>' if note else ""


def _class(note: str) -> str:
    return f"is-{note.replace(' ', '-')}" if note else ""


def _link(entry: str, html: str) -> str:
    return f'<a class="to" href="#{entry}-at">{html}</a>'


def _quiet(text: str) -> str:
    return f'<span class="quiet">{safe(text)}</span>' if text else ""


def _section_of(report: Report, span: Span) -> str:
    section = report.section_at(span)
    return str(section.kind) if section else ""


def _list(name: str, title: str, entries: Iterable[tuple[str, str, Mark | None]]) -> Panel:
    made = list(entries)
    html = f'<ol class="{name}">{"".join(html for _, html, _ in made)}</ol>'
    return Panel(name, title, html, tuple(mark for _, _, mark in made if mark), len(made))


def _placement(report: Report, prefix: str) -> Panel:
    def entries() -> Iterator[tuple[str, str, Mark | None]]:
        for number, anchor in enumerate(report.placement.evidence):
            entry = f"{prefix}-p-{number}"
            name = words.spoken(anchor.what)
            body = f"{_link(entry, escape(name))} {_quiet(words.one_line(report.quote(anchor.span), 120))}"
            yield entry, _entry(entry, body), Mark(anchor.span, "placement", entry)

    return _list("placement", "Placement", entries())


def _sections(report: Report, prefix: str) -> Panel:
    def entries() -> Iterator[tuple[str, str, Mark | None]]:
        for number, section in enumerate(report.sections):
            entry = f"{prefix}-k-{number}"
            kind = escape(words.spoken(section.kind))
            body = f'<a class="to" href="#{prefix}-s-{number}">{kind}</a> {_quiet(str(section.basis))}'
            mark = None
            if section.grade:
                body += f" {_link(entry, escape(str(section.grade)))}"
                mark = Mark(section.grade.span, "grade", entry)
            yield entry, _entry(entry, body, section=section.kind), mark

    return _list("sections", "Sections", entries())


def _recommendations(report: Report, prefix: str, notes: Notes) -> Panel:
    def entries() -> Iterator[tuple[str, str, Mark | None]]:
        for item in report.recommendations:
            entry = f"{prefix}-r-{item.rank}"
            actions = "; ".join(words.action(action) for action in item.actions)
            themes = ", ".join(dict.fromkeys(theme for action in item.actions for theme in action.themes))
            told = f"{actions} ({themes})" if themes else actions
            note = notes.get(("recommendation", item.rank), "")
            body = f"{_link(entry, safe(words.one_line(report.quote(item))))} {_quiet(told)}{_note(note)}"
            yield (
                entry,
                _entry(entry, body, section=_section_of(report, item.span)),
                Mark(item.span, f"recommendation {_class(note)}".strip(), entry),
            )

    return _list("recommendations", "Recommendations", entries())


def _indicators(report: Report, prefix: str, notes: Notes) -> Panel:
    def entries() -> Iterator[tuple[str, str, Mark | None]]:
        for number, indicator in enumerate(report.indicators):
            entry = f"{prefix}-i-{number}"
            told = [words.spoken(indicator.form or ""), words.period(indicator.period)]
            told += [words.spoken(doer) for doer in indicator.doers]
            if indicator.source != "narrator":
                told.append(f"source: {words.spoken(indicator.source)}")
            if indicator.certainty != "asserted":
                told.append(words.spoken(indicator.certainty))
            if indicator.base:
                told.append(f"{words.spoken(indicator.base.relation)} {whole(report, indicator.base)}")
            body = (
                f"{_link(entry, f'<b>{safe(words.value(indicator))}</b>')} {safe(words.metric(indicator))} "
                f"{_quiet(' · '.join(each for each in told if each))}"
            )
            note = notes.get(("indicator", indicator.id), "")
            state = f"state-{indicator.state}"
            html = _entry(entry, body + _note(note), section=indicator.section, metric=indicator.metric, classes=state)
            yield entry, html, Mark(indicator.span, f"indicator {_class(note)}".strip(), entry)

    return _list("indicators", "Indicators", entries())


def whole(report: Report, base: Base) -> str:
    """What a figure is a part of, as a person reads it."""
    found = next((each for each in report.indicators if each.id == base.id), None)
    if found is None:
        return words.one_line(report.quote(base.span), 60)
    return f"{words.value(found)}, {words.metric(found)}"


def _roles(report: Report, prefix: str) -> Panel:
    def entries() -> Iterator[tuple[str, str, Mark | None]]:
        for number, role in enumerate(report.roles):
            entry = f"{prefix}-o-{number}"
            told = " · ".join(filter(None, (words.spoken(role.form or ""), ", ".join(role.population), role.rank)))
            relation = escape(words.spoken(role.relation))
            body = f"{_link(entry, safe(role.place.name))} {relation} {_quiet(told)}"
            html = _entry(entry, body, section=_section_of(report, role.span))
            yield entry, html, Mark(role.span, f"role {role.relation}", entry)

    return _list("roles", "Roles", entries())


def _findings(report: Report, findings: tuple[Finding, ...], prefix: str) -> Panel:
    def entries() -> Iterator[tuple[str, str, Mark | None]]:
        for number, finding in enumerate(findings):
            entry = f"{prefix}-f-{number}"
            span = next((anchor.span for anchor in finding.evidence), None)
            code = f"<b>{escape(words.spoken(finding.code))}</b>"
            verdict = _quiet(words.spoken(finding.verdict))
            body = f"{_link(entry, code) if span else code} {safe(finding.message)} {verdict}"
            html = _entry(entry, body, classes=f"severity-{finding.severity}")
            yield entry, html, Mark(span, "finding", entry) if span else None

    return _list("findings", "Findings", entries())


def _problems(report: Report, prefix: str) -> Panel:
    def entries() -> Iterator[tuple[str, str, Mark | None]]:
        for number, problem in enumerate(report.problems):
            entry = f"{prefix}-x-{number}"
            code = f"<b>{escape(words.spoken(problem.code))}</b>"
            body = f"{_link(entry, code) if problem.span else code} {safe(problem.message)}"
            section = _section_of(report, problem.span) if problem.span else ""
            html = _entry(entry, body, section=section, classes=f"severity-{problem.severity}")
            yield entry, html, Mark(problem.span, "problem", entry) if problem.span else None

    return _list("problems", "Problems", entries())
