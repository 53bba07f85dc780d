"""Tables of the parts of a report for notebooks: sections, recommendations, figures, roles, problems, findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from tipreport.export import words
from tipreport.model import Finding, Indicator, Problem, Recommendation, Role, Section, Span

QUOTED = "In the words of the report"


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table; the cells of `rows` are HTML already."""
    top = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


def number(number: int | None) -> str:
    """A number, set to the right."""
    return "" if number is None else f'<span class="tip-n">{number}</span>'


def quiet(text: str) -> str:
    """Words of the text, or about it, that stand back."""
    return f'<span class="tip-quiet">{escape(text)}</span>' if text else ""


def sections(items: Iterable[Section], text: str) -> str:
    """The sections with their grades."""
    rows = []
    for section in items:
        grade = section.grade
        heading = section.heading.of(text) if section.heading else f"({section.basis})"
        rows.append(
            (
                escape(words.spoken(section.kind)),
                escape(words.one_line(heading, 60)),
                escape(str(grade)) if grade else "",
                quiet(words.one_line(grade.span.of(text), 160)) if grade else "",
                number(len(section.span)),
            )
        )
    return table(("Section", "Heading", "Grade", QUOTED, "Characters"), rows)


def recommendations(items: Iterable[Recommendation], text: str | None) -> str:
    """The recommendations with their actions, in their own words where there is a text."""
    return "<ol>" + "".join(_recommendation(item, text) for item in items) + "</ol>"


def _recommendation(item: Recommendation, text: str | None) -> str:
    actions = []
    for action in item.actions:
        themes = f" ({', '.join(action.themes)})" if action.themes else ""
        actions.append(f"<b>{escape(words.action(action))}</b>{escape(themes)}")
    quote = "" if text is None else f"{escape(words.one_line(item.span.of(text)))}<br>"
    return f'<li value="{item.rank}">{quote}<span class="tip-quiet">{"; ".join(actions)}</span></li>'


def indicators(items: Iterable[Indicator], text: str) -> str:
    """The figures, each with its sentence."""
    rows = (
        (
            escape(words.spoken(indicator.section)),
            escape(words.metric(indicator)),
            f'<span class="tip-n">{escape(words.value(indicator))}</span>',
            escape(words.spoken(indicator.form or "")),
            escape(words.period(indicator.period)),
            quiet(words.window(text, indicator.span, indicator.sentence)),
        )
        for indicator in items
    )
    return table(("Section", "Metric", "Value", "Form", "Period", QUOTED), rows)


def roles(items: Iterable[Role], text: str) -> str:
    """The roles one by one, with the words around each."""
    rows = (
        (
            escape(words.spoken(role.relation)),
            escape(role.place.name),
            escape(words.spoken(role.form or "")),
            escape(", ".join(role.population)),
            escape(role.rank or ""),
            quiet(words.window(text, role.span, _line_of(text, role.span))),
        )
        for role in items
    )
    return table(("Relation", "Place", "Form", "Of whom", "Rank", QUOTED), rows)


def _line_of(text: str, span: Span) -> Span:
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)


def problems(items: Iterable[Problem], text: str) -> str:
    """What could not be read."""
    rows = (
        (
            f'<span class="tip-{problem.severity}">{escape(problem.severity)}</span>',
            escape(problem.code),
            escape(problem.message),
            escape(words.one_line(problem.span.of(text), 60)) if problem.span else "",
        )
        for problem in items
    )
    return table(("Severity", "Code", "Message", "Words"), rows)


def findings(items: Sequence[Finding]) -> str:
    """What a check says; the country and the edition where there are several."""
    whose = len({(found.country, found.edition) for found in items}) > 1
    rows = (
        (
            *((escape(found.country.alpha3 if found.country else ""), number(found.edition)) if whose else ()),
            f'<span class="tip-{found.severity}">{escape(found.severity)}</span>',
            escape(words.spoken(found.verdict)),
            escape(words.spoken(found.code)),
            escape(words.one_line(found.message)),
        )
        for found in items
    )
    return table((*(("Country", "Edition") if whose else ()), "Severity", "Verdict", "Found", "Message"), rows)
