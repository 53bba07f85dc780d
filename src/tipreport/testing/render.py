"""From a narrative, or a report, to a text in one of the layouts."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from tipreport.model import Report, SectionKind
from tipreport.rules.countries import by_alpha3, find
from tipreport.testing.layouts import Layout, Marks
from tipreport.testing.narrative import Advice, Narrative, Part, narrative_of
from tipreport.testing.noise import EFFECTS, NOISE

TITLES: dict[SectionKind, str] = {
    SectionKind.PROSECUTION: "Prosecution",
    SectionKind.PROTECTION: "Protection",
    SectionKind.PREVENTION: "Prevention",
    SectionKind.SCOPE_AND_MAGNITUDE: "Scope and Magnitude",
    SectionKind.GOVERNMENT_EFFORTS: "Government Efforts",
    SectionKind.PROFILE: "Trafficking Profile",
}
"""The headings of the sections; the analysis has none, nor has a profile that stands first."""


@attrs.frozen
class Piece:
    """A stretch of the rendered text and the kind of section that it must be read as.

    `words` are those of the narrative, or of the noise where `kind` is front matter, end matter or `other`; `lead` is
    a heading in front of them. `gap` stands behind.
    """

    kind: SectionKind
    words: str
    lead: str = ""
    gap: str = "\n\n"


def render(said: Narrative | Report, layout: Layout) -> str:
    """The narrative as `layout` sets it.

    >>> from tipreport.testing import layout, narrative, render
    >>> row = layout("Refworld 2016, reversed")
    >>> print(render(narrative(3, row, country="LBY"), row).split("\\n\\n")[6])
    SPECIAL CASE: LIBYA

    A report is set anew with the words it has (see `narrative_of`); the layout should be one of its edition.
    """
    made = "".join(piece.lead + piece.words + piece.gap for piece in pieces(said, layout)).rstrip("\n") + "\n"
    for effect in layout.effects:
        made = EFFECTS[effect](made)
    return made


def pieces(said: Narrative | Report, layout: Layout) -> tuple[Piece, ...]:
    """What `render` puts together, before anything is done to its characters.

    >>> from tipreport.testing import LAYOUTS, narrative, pieces
    >>> [piece.kind.value for piece in pieces(narrative(1, LAYOUTS[2]), LAYOUTS[2])][-3:]
    ['profile', 'profile', 'analysis']
    """
    if isinstance(said, Report):
        said = narrative_of(said)
    made = list(_body(said, layout))
    if "alt text" in layout.effects:
        made[0] = attrs.evolve(made[0], words=f"Map of the World{made[0].words}")
    heading = _named(layout.heading, said) if said.headed else ""
    if heading:
        gap = layout.gap if layout.gap != "\n\n" else "\n\n"
        made[0] = attrs.evolve(made[0], lead=heading + gap + made[0].lead)
    if "one line" in layout.effects:
        made = [attrs.evolve(piece, lead=piece.lead.replace("\n", " "), gap=" ") for piece in made]
        made[-1] = attrs.evolve(made[-1], gap="\n\n")
    front = [Piece(SectionKind.FRONT_MATTER, line) for name in layout.before for line in _noise(name, said)]
    end = [Piece(SectionKind.END_MATTER, line) for name in layout.after for line in _noise(name, said)]
    made[-1] = attrs.evolve(made[-1], gap="\n\n")
    return (*front, *made, *end)


def shows_edition(layout: Layout) -> bool:
    """Whether a text in this layout says which edition it is of."""
    return any(NOISE[name].edition for name in layout.before) or "{edition}" in layout.heading


def shows_tier(layout: Layout, said: Narrative) -> bool:
    """Whether a text in this layout says the tier, in its heading or its analysis."""
    return layout.tier or said.stated


def name_of(said: Narrative, form: str) -> str:
    """The country's name as the mark `{form}` of a heading has it.

    >>> from tipreport.testing import LAYOUTS, narrative
    >>> name_of(narrative(1, LAYOUTS[0], country="PRK"), "inverted")
    'Korea, North'
    """
    name = said.country.name
    if form == "NAME":
        return name.upper()
    if form == "two":
        return "\n".join(name.upper().rsplit(" ", 1))
    if form == "inverted":
        row = by_alpha3(said.country.alpha3) or find(name)
        return next((label for label in row.labels if ", " in label), name) if row else name
    return name


def _named(template: str, said: Narrative) -> str:
    tier = said.tier.label if said.tier else ""
    return template.format(
        name=name_of(said, "name"),
        NAME=name_of(said, "NAME"),
        inverted=name_of(said, "inverted"),
        two=name_of(said, "two"),
        tier=tier,
        TIER=tier.upper(),
        dash=tier.upper().replace("2 WATCH", "2 - WATCH"),
        edition=said.edition,
    )


def _noise(name: str, said: Narrative) -> Iterator[str]:
    for line in NOISE[name].lines:
        yield line.format(
            name=said.country.name,
            NAME=said.country.name.upper(),
            edition=said.edition,
            date=f"14 June {said.edition}",
            before=said.edition - 1,
        )


def _body(said: Narrative, layout: Layout) -> Iterator[Piece]:
    for kind in layout.order:
        if kind is SectionKind.RECOMMENDATIONS:
            if said.advice and said.listed:
                lead = _named(layout.advice, said)
                yield Piece(kind, listed(said.advice, layout.items), lead, layout.gap)
        elif part := said.part(kind):
            yield from _part(part, layout)
        else:
            continue
        for name in layout.inside:
            if NOISE[name].behind is kind:
                for line in _noise(name, said):
                    yield Piece(SectionKind.OTHER, line, gap=layout.gap)


def _part(part: Part, layout: Layout) -> Iterator[Piece]:
    title = TITLES.get(part.kind, "")
    if part.kind is SectionKind.PROFILE and layout.order[-1] is not SectionKind.PROFILE:
        title = ""
    lead = layout.section.format(title=title, TITLE=title.upper()) if title else ""
    for words in part.paragraphs:
        yield Piece(part.kind, words, lead, layout.gap)
        lead = ""


def listed(advice: tuple[Advice, ...], marks: Marks) -> str:
    """The list as `marks` sets it.

    >>> from tipreport.testing.layouts import SEMICOLONS
    >>> listed((Advice("Fund shelters"), Advice("Train judges"), Advice("Ratify it")), SEMICOLONS)
    'Fund shelters; train judges; and ratify it.'
    """
    made = ""
    last = len(advice) - 1
    for number, item in enumerate(advice):
        words = item.words
        if number and marks.lower and re.match(r"[A-Z][a-z]", words):
            words = words[0].lower() + words[1:]
        if number:
            made += marks.last if number == last and marks.last else marks.between
        if number or marks.first:
            made += marks.before.format(n=number + 1)
        made += words
        if marks.stops or number == last:
            made += marks.stop
    return made
