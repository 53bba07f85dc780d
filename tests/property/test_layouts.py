"""For every layout: what is read from a narrative set in it is what went in."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings, strategies as st

import tipreport
from tipreport.model import SectionKind
from tipreport.testing import LAYOUTS, Layout, Narrative, narrative, pieces, render, shows_edition, shows_tier

NOISE = {
    SectionKind.FRONT_MATTER: {SectionKind.FRONT_MATTER, SectionKind.METHODOLOGY},
    SectionKind.END_MATTER: {SectionKind.END_MATTER},
    SectionKind.OTHER: {SectionKind.OTHER},
}
"""What a reader may take the lines of the noise for."""

# Letters and digits: what no copy loses.
KEY = re.compile(r"[\W_\u00ad\u200b]+")
STOPS = ".;, "


def key(text: str) -> str:
    """The letters and digits of a text, which line ends, hyphens, blanks and quotation marks do not change."""
    return KEY.sub("", text).casefold()


class Placed:
    """Where the words of a text stand among its letters and digits, and what was read of them there."""

    def __init__(self, report: tipreport.Report) -> None:
        self.report = report
        self.letters: list[str] = []
        self.at: list[int] = []
        for place, char in enumerate(report.text):
            for letter in key(char):
                self.letters.append(letter)
                self.at.append(place)
        self.text = "".join(self.letters)
        self.here = 0

    def kinds(self, words: str) -> tuple[SectionKind, SectionKind]:
        """The sections in which the next occurrence of `words` begins and ends."""
        wanted = key(words)
        found = self.text.find(wanted, self.here)
        assert found >= 0, f"lost: {words[:80]}"
        self.here = found + len(wanted)
        return self.kind(self.at[found]), self.kind(self.at[self.here - 1])

    def kind(self, place: int) -> SectionKind:
        return next(section.kind for section in self.report.sections if section.span.start <= place < section.span.end)


def wrong(report: tipreport.Report, said: Narrative, layout: Layout, *, told: bool) -> list[str]:
    """What was read otherwise than it went in; `told`: the edition was given."""
    found: list[str] = []

    def same(what: str, read: object, meant: object) -> None:
        if read != meant:
            found.append(f"{what}: {read} for {meant}")

    same("country", report.alpha3, said.country.alpha3)
    same("edition", report.edition, said.edition if told or shows_edition(layout) else None)
    same("tier", report.tier, said.tier if shows_tier(layout, said) else None)
    same("compliance", report.placement.compliance, said.compliance)
    same("movement", report.placement.movement, said.movement)
    text = Placed(report)
    for piece in pieces(said, layout):
        if not key(piece.words):
            continue
        kinds = text.kinds(piece.words)
        allowed = NOISE.get(piece.kind, {piece.kind})
        if not set(kinds) <= allowed:
            found.append(f"section: {'/'.join(kinds)} for {piece.kind}: {piece.words[:60]}")
    for part in said.parts:
        if part.grade is None:
            continue
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


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
@given(seed=st.integers(0, 2**32))
@settings(max_examples=5)
def test_what_goes_in_comes_out(layout: Layout, seed: int) -> None:
    said = narrative(seed, layout)
    text = render(said, layout)
    edition = None if shows_edition(layout) else said.edition
    assert wrong(tipreport.parse(text, edition=edition), said, layout, told=True) == []
