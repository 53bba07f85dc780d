"""What a coded report says otherwise than the machine's, as corrections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tipreport.errors import ReviewError, expect
from tipreport.model import Anchor, Grade, Indicator, Recommendation, Report, Role, Span
from tipreport.model.arguments import expect_report, expect_text
from tipreport.review.anchors import Ground
from tipreport.review.corrections import Correction, Says, source_of
from tipreport.review.figures import matched, paired, repeat_of
from tipreport.review.frame import may_hold_a_figure
from tipreport.review.readings import PLACEMENT, Part, Reading, reading_of
from tipreport.wire.codec import to_dict


def corrections(
    read: Report,
    coded: Report,
    *,
    creator: str,
    created: str | None = None,
    why: str | None = None,
    confirm: bool = False,
) -> list[Correction]:
    """What makes the report that was read into the one that was coded: for `tipreport.correct`.

    >>> import attrs, tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> coded = attrs.evolve(report, indicators=report.indicators[1:])
    >>> for each in tipreport.corrections(report, coded, creator="A. Coder"):
    ...     print(each.says.value, each)
    none indicator at “...” of NOR 2011, by A. Coder

    Both are of one text. With `confirm` what is right is said too, and that each sentence which may hold a figure was
    checked: so the coded report holds whatever another version reads there. Raises `ReviewError` for two texts.
    """
    expect_report(read, "read")
    expect_report(coded, "coded")
    expect(creator, "creator", "the name of a person as a str", str)
    expect_text(created, "created", "a date and time after ISO 8601 as a str")
    expect_text(why, "why", "a reason as a str")
    if read.text != coded.text:
        raise ReviewError("the two reports are of different texts", subject=repr(coded))
    return list(_Differences(read, coded, creator, created, why, confirm).all())


class _Differences:
    def __init__(
        self, read: Report, coded: Report, creator: str, created: str | None, why: str | None, confirm: bool
    ) -> None:
        self.read, self.coded, self.confirm = read, coded, confirm
        self.ground = Ground(read.text)
        alpha3, edition = source_of(coded)
        self.told: dict[str, Any] = {
            "alpha3": alpha3,
            "edition": edition,
            "creator": creator,
            "created": created,
            "why": why,
        }

    def all(self) -> Iterator[Correction]:
        yield from self._placement()
        yield from self._grades()
        yield from self._recommendations()
        yield from self._roles()
        yield from self._indicators()

    def _one(
        self,
        part: str,
        span: Span,
        says: Says,
        was: Reading | None = None,
        now: Reading | None = None,
        repeat: int = 1,
    ) -> Correction:
        return Correction(
            quote=self.ground.quote(span),
            part=part,
            says=says,
            was=was,
            now=now,
            sha256=self.ground.sha256,
            repeat=repeat,
            **self.told,
        )

    def _said(self, part: str, old: Part | None, new: Part | None) -> Iterator[Correction]:
        was = None if old is None else reading_of(self.read, old, self.ground)
        now = None if new is None else reading_of(self.coded, new, self.ground)
        place = new or old
        if place is None:
            return
        # The words are those of what is right; what is alike is told apart by its number there.
        report, one = (self.coded, new) if old is None else (self.read, old)
        repeat = repeat_of(report, one) if isinstance(one, Indicator) else 1
        if now is None:
            yield self._one(part, place.span, Says.NONE, was, None, repeat)
        elif self.confirm or was != now or (old is not None and new is not None and old.span != new.span):
            yield self._one(part, place.span, Says.RIGHT, was, now, repeat)

    def _placement(self) -> Iterator[Correction]:
        old, new = (to_dict(report)["placement"] for report in (self.read, self.coded))
        for name in PLACEMENT:
            if old[name] == new[name] and not (self.confirm and new[name] not in (None, [])):
                continue
            evidence = (*self.coded.placement.evidence, *self.read.placement.evidence)
            span = _evidence(name, evidence) or _evidence("compliance", evidence) or _evidence("tier", evidence)
            span = span or next(iter(self.coded.sentences), None)
            if span is None:
                continue
            if new[name] in (None, []):
                yield self._one("placement", span, Says.NONE, {name: old[name]})
            else:
                yield self._one("placement", span, Says.RIGHT, {name: old[name]}, {name: new[name]})

    def _grades(self) -> Iterator[Correction]:
        there: dict[int, Grade | None] = {section.span.start: section.grade for section in self.read.sections}
        theirs = [grade for grade in there.values() if grade]
        for section in self.coded.sections:
            grade = section.grade
            mine = self.read.section_at(section.span)
            old = mine.grade if mine else None
            if grade is not None:
                # The sections of the two may be cut otherwise: the grade belongs where its words stand.
                at = self.read.section_at(grade.span)
                old = at.grade if at else None
            if old is not None or grade is not None:
                if old in theirs:
                    theirs.remove(old)
                elif grade is None:
                    continue
                yield from self._said("grade", old, grade)
        for old in theirs:
            yield from self._said("grade", old, None)

    def _recommendations(self) -> Iterator[Correction]:
        left = list(self.read.recommendations)
        for new in self.coded.recommendations:
            there: list[Recommendation] = [old for old in left if old.span.overlaps(new.span)]
            for old in there:
                left.remove(old)
            same = next((old for old in there if old.span == new.span), there[0] if there else None)
            yield from self._said("recommendation", same, new)
        for old in left:
            if not any(old.span.overlaps(new.span) for new in self.coded.recommendations):
                yield from self._said("recommendation", old, None)

    def _roles(self) -> Iterator[Correction]:
        mine, yours = self.read.roles, self.coded.roles
        near = [
            (at, to) for at, one in enumerate(mine) for to, other in enumerate(yours) if one.span.overlaps(other.span)
        ]

        def same(at: int, to: int) -> bool:
            return _role(mine[at]) == _role(yours[to])

        pairs = matched(near, (lambda at, to: same(at, to) and mine[at].form == yours[to].form, same))
        for at, to in pairs:
            yield from self._said("role", mine[at], yours[to])
        yield from self._left("role", mine, yours, pairs)

    def _indicators(self) -> Iterator[Correction]:
        mine, yours = self.read.indicators, self.coded.indicators
        pairs = paired(mine, yours)
        for at, to in pairs:
            yield from self._said("indicator", mine[at], yours[to])
        yield from self._left("indicator", mine, yours, pairs)
        if self.confirm:
            for sentence in self.read.sentences:
                words = sentence.of(self.read.text)
                if may_hold_a_figure(words) or any(sentence.overlaps(one.span) for one in (*mine, *yours)):
                    yield self._one("text", sentence, Says.CHECKED)

    def _left(
        self,
        part: str,
        mine: Sequence[Indicator | Role],
        yours: Sequence[Indicator | Role],
        pairs: list[tuple[int, int]],
    ) -> Iterator[Correction]:
        """What only one of the two has."""
        taken, used = {at for at, _ in pairs}, {to for _, to in pairs}
        for at, old in enumerate(mine):
            if at not in taken:
                yield from self._said(part, old, None)
        for to, new in enumerate(yours):
            if to not in used:
                yield from self._said(part, None, new)


def _evidence(name: str, evidence: tuple[Anchor, ...]) -> Span | None:
    return next(
        (anchor.span for anchor in evidence if anchor.what == name or (name == "limbs" and "limb_" in anchor.what)),
        None,
    )


def _role(role: Role) -> tuple[str, str]:
    return role.relation.value, role.place.alpha3 or role.place.name
