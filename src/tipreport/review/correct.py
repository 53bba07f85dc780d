"""Set what persons said into a report: their readings in the place of the machine's, and a note of each change.

What cannot be set in is never lost: it is a problem of the report. Codes: `corrected` (info) is a change that was made;
`correction_unanchored`, `correction_conflict` and `correction_unsure` (warnings) say what was not done, or not surely.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, overload

import attrs

from tipreport.errors import ModelError, ReviewError, expect
from tipreport.model import (
    Anchor,
    Corpus,
    Indicator,
    Origin,
    Placement,
    Problem,
    Recommendation,
    Report,
    Role,
    Section,
    Severity,
    Span,
)
from tipreport.model.arguments import several_of
from tipreport.review.anchors import Ground
from tipreport.review.conflicts import Set, by_subject, contradict, once, told
from tipreport.review.corrections import KINDS, Correction, placement_value
from tipreport.review.figures import strictly_same
from tipreport.review.readings import Place, Reading, part_of, quote_of
from tipreport.review.replace import Figure, alike, claimed_roles, claims, replaced, said, twin

SHOWN = {"limbs": "limb_"}
"""How the names of the evidence begin that shows a value of the placement, where it is not the value's own name."""


@overload
def correct(x: Report, corrections: Iterable[Correction], *, elsewhere: list[Correction] | None = None) -> Report: ...
@overload
def correct(x: Corpus, corrections: Iterable[Correction], *, elsewhere: list[Correction] | None = None) -> Corpus: ...
def correct(
    x: Report | Corpus, corrections: Iterable[Correction], *, elsewhere: list[Correction] | None = None
) -> Report | Corpus:
    """The report, or each report of a corpus, with what persons said in the place of what was read.

    >>> import attrs, tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> figure = report.indicators[4]
    >>> better = attrs.evolve(figure, low=tipreport.Quantity(27, "case"), high=tipreport.Quantity(27, "case"))
    >>> coded = attrs.evolve(report, indicators=[*report.indicators[:4], better, *report.indicators[5:]])
    >>> made = tipreport.corrections(report, coded, creator="A. Coder")
    >>> found = tipreport.correct(report, made).indicators[4]
    >>> str(found.value), found.rule, found.origin.value
    ('27 case', 'person', 'person')

    Corrections are found again by their words first and by their place second, so they outlive a new version of the
    library and a copy with other blanks. What has no place in the text any more, and what contradicts another
    correction, is a problem of the report and changes nothing; so is each change (code `corrected`).

    Corrections of other narratives go into the list `elsewhere`; without one they are a `ReviewError`.
    """
    expect(x, "x", "a Report or a Corpus", Report, Corpus)
    if elsewhere is not None:
        expect(elsewhere, "elsewhere", "a list to put corrections into", list)
    sorted_in = BySource(
        several_of(corrections, Correction, "corrections", "read them with tipreport.read_corrections")
    )
    made: Report | Corpus = Corpus(map(sorted_in.corrected, x)) if isinstance(x, Corpus) else sorted_in.corrected(x)
    others = sorted_in.unused()
    if elsewhere is not None:
        elsewhere += others
    elif others:
        raise ReviewError(
            f"{len(others)} correction{'s are' if len(others) > 1 else ' is'} of another narrative",
            subject=str(others[0]),
            hint="pass elsewhere=[] to have them listed there",
        )
    return made


class BySource:
    """Corrections by the narrative that they are of, for one report after another."""

    def __init__(self, corrections: Iterable[Correction]) -> None:
        self._by_source: dict[tuple[str, int], list[Correction]] = defaultdict(list)
        for each in corrections:
            self._by_source[each.alpha3, each.edition].append(each)
        self._used: set[tuple[str, int]] = set()

    def corrected(self, report: Report) -> Report:
        """The report with its own corrections set in."""
        if report.alpha3 is None or report.edition is None:
            return report  # no correction can name it
        source = report.alpha3, report.edition
        self._used.add(source)
        own = self._by_source.get(source)
        return _Correcting(report).made(own) if own else report

    def unused(self) -> list[Correction]:
        """Those of narratives that did not come by."""
        return [each for source, several in self._by_source.items() if source not in self._used for each in several]


class _Correcting:
    """One report while it is corrected."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.ground = Ground(report.text)
        self.notes: list[Problem] = []

    def made(self, corrections: Sequence[Correction]) -> Report:
        """The corrected report."""
        parts: dict[str, list[Set]] = defaultdict(list)
        for each in self._agreeing(list(self._anchored(corrections))):
            parts[each.correction.part].append(each)
        report = attrs.evolve(
            self.report,
            placement=self._placement(parts["placement"]),
            sections=self._sections(parts["grade"]),
            recommendations=self._recommendations(parts["recommendation"]),
            roles=self._roles(parts["role"]),
            indicators=self._indicators(parts["indicator"], [each.span for each in parts["text"]]),
        )
        return attrs.evolve(report, problems=(*self._unsolved(report), *self.notes))

    def _anchored(self, corrections: Iterable[Correction]) -> Iterator[Set]:
        for each in dict.fromkeys(corrections):
            span = self.ground.find(each.quote, each.sha256)
            if span is None:
                self._warn("correction_unanchored", f"not applied, its words were not found: {each}")
            else:
                yield Set(each, span)

    def _agreeing(self, found: Iterable[Set]) -> Iterator[Set]:
        """Those that no other contradicts; what two say alike stays once."""
        for several in by_subject(found, self.report):
            if contradict(several):
                message = f"not applied, they contradict one another: {told(several)}"
                self._warn("correction_conflict", message, several[0].span)
            else:
                yield from once(several)

    def _warn(self, code: str, message: str, span: Span | None = None) -> None:
        self.notes.append(Problem(severity=Severity.WARNING, code=code, message=message, span=span))

    def _note(self, change: str, found: Set) -> None:
        message = f"{change}: {found.correction}"
        self.notes.append(Problem(severity=Severity.INFO, code="corrected", message=message, span=found.span))

    def _unsolved(self, report: Report) -> Iterator[Problem]:
        """The problems of the report but for those that a person has solved."""
        spans = [each.span for each in report.indicators if each.origin is Origin.PERSON]
        placed = report.placement.origin is Origin.PERSON and report.tier is not None
        for problem in report.problems:
            place = problem.span
            read = problem.code == "unread_number" and place and any(place.overlaps(span) for span in spans)
            if not read and not (placed and problem.code == "tier_unknown"):
                yield problem

    def _place(self, correction: Correction) -> Place:
        """Where the quotes in the readings of a correction stand."""
        return lambda words: self.ground.find(quote_of(words), correction.sha256)

    def _part(self, found: Set, reading: Reading) -> Any:
        section = self.report.section_at(found.span)
        sentence = self.report.sentence_at(found.span) or found.span
        kind = section.kind.value if section else "other"
        return part_of(KINDS[found.correction.part], reading, found.span, sentence, kind, self._place(found.correction))

    def _made(self, corrections: Iterable[Set]) -> Iterator[tuple[Set, Any]]:
        """Each correction with the part that it calls right, null for none; without those that are no part here."""
        for each in corrections:
            try:
                yield each, None if each.correction.now is None else self._part(each, each.correction.now)
            except (ReviewError, ModelError) as error:
                self._warn("correction_unanchored", f"not applied, {error}: {each.correction}", each.span)

    def _placement(self, corrections: Iterable[Set]) -> Placement:
        placement = self.report.placement
        for each in corrections:
            name = placement_value(each.told)[0]
            value: Any = () if name == "limbs" else None
            if each.correction.now is not None:
                value = placement_value(each.correction.now)[1]
            old = getattr(placement, name)
            if old != value:
                # What is confirmed keeps the words that show it.
                evidence = [
                    anchor for anchor in placement.evidence if not anchor.what.startswith(SHOWN.get(name, name))
                ]
                whats = [f"limb_{limb}" for limb in value] if name == "limbs" else [name] if value is not None else []
                placement = attrs.evolve(placement, evidence=(*evidence, *(Anchor(what, each.span) for what in whats)))
                self._note(f"{name} {_plain(old)} to {_plain(value)}", each)
            changes: dict[str, Any] = {name: value, "origin": Origin.PERSON}
            placement = attrs.evolve(placement, **changes)
        return placement

    def _sections(self, corrections: Iterable[Set]) -> tuple[Section, ...]:
        sections = list(self.report.sections)
        for each, grade in self._made(corrections):
            at = next((number for number, section in enumerate(sections) if section.span.contains(each.span)), None)
            if at is None:
                self._warn("correction_unanchored", f"not applied, no section holds it: {each.correction}", each.span)
                continue
            old = sections[at].grade
            if str(old) != str(grade):
                self._note(f"grade {old or 'none'} to {grade or 'none'}", each)
            sections[at] = attrs.evolve(sections[at], grade=grade)
        return tuple(sections)

    def _recommendations(self, corrections: Iterable[Set]) -> tuple[Recommendation, ...]:
        items = list(self.report.recommendations)
        mine: list[Recommendation] = []
        for each, new in self._made(corrections):
            there = [item for item in items if item.span.overlaps(each.span) and item not in mine]
            items = [item for item in items if item not in there] + ([] if new is None else [new])
            mine += [] if new is None else [new]
            same = new is not None and [attrs.evolve(item, rank=1, origin=Origin.PERSON) for item in there] == [new]
            if not same and (there or new is not None):
                self._note(f"recommendation {_change(there, new)}", each)
        items.sort(key=lambda item: item.span)
        return tuple(attrs.evolve(item, rank=rank) for rank, item in enumerate(items, 1))

    def _roles(self, corrections: Iterable[Set]) -> tuple[Role, ...]:
        there: list[Role | None] = [*self.report.roles]
        made = list(self._made(corrections))
        claimed = claimed_roles([each for each, _ in made], self.report.roles)
        for number, (each, new) in enumerate(made):
            old = there[claimed[number] : claimed[number] + 1] if number in claimed else []
            at = claimed.get(number, len(there))
            there[at : at + 1] = [new]
            same = [role and attrs.evolve(role, origin=Origin.PERSON) for role in old] == [new]
            if not same and (old or new is not None):
                self._note(f"role {_change(old, new)}", each)
        return tuple(role for role in there if role is not None)

    def _indicators(self, corrections: Iterable[Set], checked: Sequence[Span]) -> tuple[Indicator, ...]:
        machine = self.report.indicators
        figures = [Figure(each, self._part(each, each.told), new) for each, new in self._made(corrections)]
        claimed = claims(figures, self.report)
        heirs: dict[str, Indicator | None] = {}
        for number, each in enumerate(figures):
            old = machine[claimed[number]] if number in claimed else None
            if old is not None:
                heirs[old.id] = each.new
                if each.new is None:
                    self._note(f"{said(old)} taken away", each.found)
                elif not alike(old, each.new):
                    self._note(f"{said(old)} to {said(each.new)}", each.found)
            else:
                if not each.missed:
                    self._unsure(each)
                if each.new is not None:
                    self._note(f"{said(each.new)} added", each.found)
        persons = [(each.new, each) for each in figures if each.new is not None]
        for one in machine:
            if one.id in heirs:
                continue
            other = twin(one, self.report, figures)
            if other is not None:
                heirs[one.id] = other
            elif one.origin is Origin.MACHINE and any(span.contains(one.span) for span in checked):
                heirs[one.id] = None
                message = f"{said(one)} taken away: a person has checked these words and read none"
                self.notes.append(Problem(severity=Severity.INFO, code="corrected", message=message, span=one.span))
        return replaced(
            [one for one in machine if one.id not in heirs],
            [(new, each.found.correction.now or {}) for new, each in persons],
            heirs,
            lambda number: self._place(persons[number][1].found.correction),
        )

    def _unsure(self, figure: Figure) -> None:
        """A reading was to be replaced and is not there: what stands at its words now is named."""
        machine = [one for one in self.report.indicators if one.origin is Origin.MACHINE]
        others = [one for one in machine if one.span.overlaps(figure.found.span)]
        others = [one for one in others if figure.new is None or not strictly_same(one, figure.new)]
        if others:
            there = ", ".join(map(said, others))
            message = f"what it corrects was not read; at the same words stands {there}: {figure.found.correction}"
            self._warn("correction_unsure", message, figure.found.span)


def _change(old: Sequence[object], new: object) -> str:
    return "taken away" if new is None else "corrected" if old else "added"


def _plain(value: Any) -> str:
    return ", ".join(map(str, value)) or "none" if isinstance(value, tuple) else "none" if value is None else str(value)
