"""What was read from a rendered narrative otherwise than it went in."""

from __future__ import annotations

import re

from tipreport.model import Report, SectionKind
from tipreport.testing.layouts import Layout
from tipreport.testing.narrative import Narrative
from tipreport.testing.render import pieces, shows_edition, shows_tier

NOISE = {
    SectionKind.FRONT_MATTER: {SectionKind.FRONT_MATTER, SectionKind.METHODOLOGY},
    SectionKind.END_MATTER: {SectionKind.END_MATTER},
    SectionKind.OTHER: {SectionKind.OTHER},
}
"""What a reader may take the lines of the noise for."""

# All but letters and digits: what copies lose or put in.
OTHER = re.compile(r"[\W_\u00ad\u200b]+")


def key(text: str) -> str:
    """The letters and digits of a text, which line ends, hyphens, blanks and quotation marks do not change.

    >>> key("anti-traf-\\nficking “laws”") == key("anti-trafficking laws")
    True
    """
    return OTHER.sub("", text).casefold()


def misread(report: Report, said: Narrative, layout: Layout, *, told: bool = False) -> list[str]:
    """What the report says otherwise than the narrative that `layout` set; empty where all is right.

    >>> import tipreport
    >>> from tipreport.testing import layout, misread, narrative, render
    >>> row = layout("Refworld 2016")
    >>> said = narrative(4, row)
    >>> misread(tipreport.parse(render(said, row)), said, row)
    []

    Compared are country, edition, tier, compliance, movement, the section of each paragraph and of each line of noise,
    grades, the list with the verbs of its items, and roles. `told`: the edition was given to the parser.
    """
    found: list[str] = []

    def same(what: str, read: object, meant: object) -> None:
        if read != meant:
            found.append(f"{what}: {read} for {meant}")

    same("country", report.alpha3, said.country.alpha3)
    same("edition", report.edition, said.edition if told or shows_edition(layout) else None)
    same("tier", report.tier, said.tier if shows_tier(layout, said) else None)
    same("compliance", report.placement.compliance, said.compliance)
    same("movement", report.placement.movement, said.movement)
    text = _Placed(report)
    for piece in pieces(said, layout):
        listed = piece.kind is SectionKind.RECOMMENDATIONS
        # Marks and numbers of items are the page's.
        for words in [item.words for item in said.advice] if listed else [piece.words]:
            kinds = text.kinds(words)
            if kinds is None:
                found.append(f"lost: {words[:60]}")
            elif not kinds <= NOISE.get(piece.kind, {piece.kind}):
                found.append(f"section: {'/'.join(sorted(kinds))} for {piece.kind}: {words[:60]}")
    for part in said.parts:
        if part.grade is not None:
            grades = [section.grade for section in report.sections_of(part.kind) if section.grade]
            same(f"grade of {part.kind}", [(each.direction, each.level) for each in grades], [part.grade])
    items = [key(report.quote(item)) for item in report.recommendations]
    same("items", items, [key(item.words) for item in said.advice])
    if len(items) == len(said.advice):
        for read, meant in zip(report.recommendations, said.advice, strict=True):
            if meant.verbs is not None:
                same(f"verbs of {meant.words[:40]}", tuple(action.verb for action in read.actions), meant.verbs)
    roles = {(role.relation, role.place.alpha3 or role.place.name) for role in report.roles}
    if roles != said.roles:
        found.append(f"roles: lost {sorted(said.roles - roles)}, invented {sorted(roles - said.roles)}")
    return found


class _Placed:
    """Where the words of a text stand among its letters and digits, and what was read of them there."""

    def __init__(self, report: Report) -> None:
        self.report = report
        letters: list[str] = []
        self.at: list[int] = []
        for place, char in enumerate(report.text):
            if char.isalnum():
                for letter in key(char):
                    letters.append(letter)
                    self.at.append(place)
        self.text = "".join(letters)
        self.here = 0

    def kinds(self, words: str) -> set[SectionKind] | None:
        """The sections in which the next occurrence of `words` begins and ends; null where they were lost."""
        wanted = key(words)
        if not wanted:
            return set()
        found = self.text.find(wanted, self.here)
        if found < 0:
            return None
        self.here = found + len(wanted)
        return {self._kind(self.at[found]), self._kind(self.at[self.here - 1])}

    def _kind(self, place: int) -> SectionKind:
        return next(section.kind for section in self.report.sections if section.span.start <= place < section.span.end)
