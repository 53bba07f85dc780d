"""Grades, roles and sentences of two reports."""

from __future__ import annotations

from collections.abc import Hashable

from tipreport.model import Grade, GradeChange, Report, ReusedSentence, Role, SectionKind, Span

FURNITURE = frozenset({SectionKind.FRONT_MATTER, SectionKind.END_MATTER})
"""What stands around the narrative and is the same on every page of a site."""


def grade_changes(earlier: Report, later: Report) -> tuple[GradeChange, ...]:
    """The grades of the sections of each kind, where the two reports differ; the order of sections does not matter.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> grade_changes(report, report)
    ()
    """
    one, other = _grades(earlier), _grades(later)
    return tuple(
        GradeChange(section=kind, earlier=tuple(one.get(kind, ())), later=tuple(other.get(kind, ())))
        for kind in SectionKind
        if _axes(one.get(kind, [])) != _axes(other.get(kind, []))
    )


def _grades(report: Report) -> dict[SectionKind, list[Grade]]:
    made: dict[SectionKind, list[Grade]] = {}
    for section in report.sections:
        if section.grade is not None:
            made.setdefault(section.kind, []).append(section.grade)
    return made


def _axes(grades: list[Grade]) -> list[str]:
    return sorted(str(grade) for grade in grades)


def roles_only_in(report: Report, other: Report) -> tuple[Role, ...]:
    """The first role of each place and relation that the other report does not have."""
    there = {_role(role) for role in other.roles}
    made: dict[Hashable, Role] = {}
    for role in report.roles:
        key = _role(role)
        if key not in there:
            made.setdefault(key, role)
    return tuple(made.values())


def _role(role: Role) -> Hashable:
    return role.relation, role.place.alpha3 or role.place.name


def sentences(report: Report) -> list[tuple[str, Span]]:
    """The sentences of the narrative, furniture left out, as words and where they stand. Blanks do not matter."""
    left_out = [section.span for section in report.sections if section.kind in FURNITURE]
    found = []
    for span in report.sentences:
        if left_out and any(place.start <= span.start < place.end for place in left_out):
            continue
        if words := " ".join(span.of(report.text).split()):
            found.append((words, span))
    return found


def reused_sentences(earlier: list[tuple[str, Span]], later: list[tuple[str, Span]]) -> tuple[ReusedSentence, ...]:
    """Sentences that stand word for word in both; one that is repeated in a text is reused as often as both have it."""
    there: dict[str, list[Span]] = {}
    for words, span in reversed(earlier):
        there.setdefault(words, []).append(span)
    return tuple(ReusedSentence(there[words].pop(), span) for words, span in later if there.get(words))
