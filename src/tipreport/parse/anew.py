"""Sections that start anew: a second narrative, of nobody knows whom, stands behind the first."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from tipreport.model import Problem, Section, SectionBasis, SectionKind, Severity, Span
from tipreport.parse.paragraphs import PROSE, Paragraph, runs, states_roles
from tipreport.source.statements import compliance_at

_KINDS = (
    SectionKind.RECOMMENDATIONS,
    SectionKind.PROSECUTION,
    SectionKind.PROTECTION,
    SectionKind.PREVENTION,
    SectionKind.GOVERNMENT_EFFORTS,
)


def without_second(
    sections: tuple[Section, ...], lines: Sequence[Paragraph]
) -> tuple[tuple[Section, ...], Problem | None]:
    """The sections as far as those of the first narrative go, and a problem where another begins.

    What stands behind is end matter, from which nothing is read. Where the country is named the text is split instead
    (see `tipreport.source.unheaded`). A line above them that names an area (`AREA ADMINISTERED BY ...`) keeps them
    in the narrative.

    >>> import tipreport
    >>> part = "{}\\n\\nThe government made some efforts in the year, and its courts tried nine men for what they had done.\\n\\n"
    >>> text = "NORWAY: Tier 1\\n\\n" + "".join(map(part.format, ("PROSECUTION", "PREVENTION", "PROSECUTION")))
    >>> report = tipreport.parse(text, edition=2018)
    >>> [problem.code for problem in report.problems], [section.kind.value for section in report.sections]
    (['second_narrative'], ['prosecution', 'prevention', 'end_matter'])
    """
    seen: list[SectionKind] = []
    for index, section in enumerate(sections):
        if section.basis is not SectionBasis.HEADING or section.kind not in _KINDS or section.heading is None:
            continue
        if section.kind in seen and seen[-1] is not section.kind:
            if section.kind is SectionKind.RECOMMENDATIONS and not _headed_behind(sections[index + 1 :]):
                continue  # a list that is given once more at the end
            if not _area_above(section.heading.start, lines):
                return _cut(sections, index, lines)
            seen = []
        if section.span.end - section.heading.end >= PROSE:
            seen.append(section.kind)
    return sections, None


def _headed_behind(sections: Sequence[Section]) -> bool:
    return any(section.kind in _KINDS and section.heading is not None for section in sections)


def _area_above(at: int, lines: Sequence[Paragraph]) -> bool:
    """Whether the line above names the area that the sections are about."""
    above = next((line for line in reversed(lines) if line.end <= at), None)
    return above is not None and not above.sentence and not runs(above.words) and above.words[-1] not in ".;"


def _cut(sections: tuple[Section, ...], index: int, lines: Sequence[Paragraph]) -> tuple[tuple[Section, ...], Problem]:
    heading = sections[index].heading
    assert heading is not None
    # Its profile and its analysis stand in the last section of the first narrative, behind that one's own paragraph.
    before = sections[index - 1]
    inside = [line for line in lines if before.span.start <= line.start and line.end <= heading.start and line.prose]
    at = next(
        (line.start for line in inside[1:] if states_roles(line.words) or compliance_at(line.words) is not None),
        heading.start,
    )
    end = sections[-1].span.end
    kept = [section for section in sections[:index] if section.span.start < at]
    kept[-1] = attrs.evolve(kept[-1], span=Span(kept[-1].span.start, at))
    problem = Problem(
        severity=Severity.ERROR,
        code="second_narrative",
        message="the sections start anew: another narrative may begin here, and nothing from here on is read",
        span=Span(at, heading.end) if at < heading.start else heading,
    )
    return (*kept, Section(kind=SectionKind.END_MATTER, span=Span(at, end))), problem
