"""Persons' figures in the place of the machine's: which takes whose place, their names, and what refers to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from tipreport.model import Base, ComparedWith, Indicator, Origin, Report, Role, Span
from tipreport.review.conflicts import Set
from tipreport.review.corrections import Says
from tipreport.review.figures import STEPS, matched, repeat_of, strictly_same, value_of
from tipreport.review.readings import Place, Reading


@attrs.frozen
class Figure:
    """A correction of a figure: where it stands, what the machine read when it was made (or the right reading, where it
    read none), and what is right; null for no figure."""

    found: Set
    was: Indicator | None
    new: Indicator | None

    @property
    def missed(self) -> bool:
        """Whether the machine had not read it."""
        return self.found.correction.was is None


def claims(figures: Sequence[Figure], report: Report) -> dict[int, int]:
    """Which reading of the machine each correction is about, one to one.

    A figure that had been missed takes the place of a reading only where metric and value, or metric and words, are the
    same. What was corrected and is read otherwise now is the one reading of the same words, if there is one.
    """
    machine = report.indicators
    near = [
        (number, at)
        for number, each in enumerate(figures)
        for at, one in enumerate(machine)
        if each.found.span.overlaps(one.span)
        if not each.missed or each.found.correction.repeat == repeat_of(report, one)
        if each.new is not None or one.origin is Origin.MACHINE
    ]
    counted = [number for number, _ in near]

    def step(same: Callable[[Indicator, Indicator], bool], missed: bool) -> Callable[[int, int], bool]:
        def holds(number: int, at: int) -> bool:
            each = figures[number]
            return each.was is not None and (missed or not each.missed) and same(each.was, machine[at])

        return holds

    def alone(number: int, at: int) -> bool:
        each = figures[number]
        return counted.count(number) == 1 and not each.missed and each.new is not None

    def done(number: int, at: int) -> bool:
        new = figures[number].new
        return new is not None and machine[at].origin is Origin.PERSON and alike(machine[at], new)

    steps = [step(same, missed) for same, missed in zip(STEPS[:5], (True, True, True, True, False), strict=True)]
    return dict(matched(near, [done, *steps, alone]))


def claimed_roles(corrections: Sequence[Set], roles: Sequence[Role]) -> dict[int, int]:
    """Which role that was read each correction is about, one to one: its place and relation are the same."""
    near = []
    for number, each in enumerate(corrections):
        place = each.told.get("place") or {}
        for at, role in enumerate(roles):
            same = role.relation == each.told.get("relation") and role.place.name == place.get("name")
            # What a person has said already is not taken away by what was said of the machine.
            gone = each.says is Says.NONE and role.origin is Origin.PERSON
            if same and role.span.overlaps(each.span) and not gone:
                near.append((number, at))

    def done(number: int, at: int) -> bool:
        now, role = corrections[number].correction.now, roles[at]
        people = () if now is None else tuple(now.get("population", ()))
        return (
            now is not None
            and role.origin is Origin.PERSON
            and (now.get("form"), people) == (role.form, role.population)
        )

    def form(number: int, at: int) -> bool:
        return corrections[number].told.get("form") == roles[at].form

    def people(number: int, at: int) -> bool:
        return form(number, at) and tuple(corrections[number].told.get("population", ())) == roles[at].population

    def corrected(number: int, at: int) -> bool:
        return corrections[number].says is Says.RIGHT and corrections[number].correction.was is not None

    return dict(matched(near, (done, people, lambda number, at: corrected(number, at) and form(number, at), corrected)))


def said(one: Indicator) -> str:
    """A figure in a few words."""
    low, high = value_of(one.low, one.high)
    value = one.state.value if low is None and high is None else str(one.value or f"{one.low} to {one.high}")
    return f"{one.metric} {value}"


def alike(old: Indicator, new: Indicator) -> bool:
    """Whether a person read what the machine did, but for names and references."""
    same = attrs.evolve(old, rule=new.rule, origin=new.origin, id=new.id, base=None, comparisons=())
    return same == attrs.evolve(new, base=None, comparisons=())


def replaced(
    kept: Sequence[Indicator],
    persons: Sequence[tuple[Indicator, Reading]],
    heirs: dict[str, Indicator | None],
    place: Callable[[int], Place],
) -> tuple[Indicator, ...]:
    """All indicators in order of the text, each with a name of its own, and with what they refer to.

    `persons` have their readings, whose references `place(number)` finds. `heirs` is what took the place of a reading
    of that id that is gone; what referred to it refers to the heir.
    """
    every: list[tuple[Indicator, int | None]] = [(one, None) for one in kept]
    every += [(one, number) for number, (one, _) in enumerate(persons)]
    every.sort(key=lambda pair: (pair[0].span, pair[1] is not None))
    taken = {one.id for one in kept}
    names: list[str] = []
    for one, number in every:
        name, count = one.id, 1
        while number is not None and name in taken:
            count += 1
            name = f"{one.id}.{count}"
        taken.add(name)
        names.append(name)
    named = {id(one): name for (one, _), name in zip(every, names, strict=True)}
    placed = [(one.span, one.metric, name) for (one, _), name in zip(every, names, strict=True)]

    def follow(name: str | None) -> str | None:
        if name is None or name not in heirs:
            return name
        heir = heirs[name]
        return None if heir is None else named[id(heir)]

    made = []
    for (one, number), name in zip(every, names, strict=True):
        base, compared = one.base, one.comparisons
        if number is None:
            base = base and attrs.evolve(base, id=follow(base.id))
            compared = tuple(attrs.evolve(each, id=follow(each.id)) for each in compared)
        else:
            base, compared = _referring(one, persons[number][1], place(number), placed)
        made.append(attrs.evolve(one, id=name, base=base, comparisons=compared))
    return tuple(made)


def _referring(
    one: Indicator, reading: Reading, place: Place, placed: Sequence[tuple[Span, str, str]]
) -> tuple[Base | None, tuple[ComparedWith, ...]]:
    """Base and comparisons of a person's figure, with the names of what stands at the words that they give."""

    def name(of: Reading | None) -> str | None:
        span = place(of["words"]) if of else None
        if span is None or of is None:
            return None
        near = [
            (metric != of.get("metric"), where != span, called)
            for where, metric, called in placed
            if where.overlaps(span)
        ]
        return min(near)[2] if near else None

    base = one.base and attrs.evolve(one.base, id=name(reading["base"].get("of")))
    others = zip(one.comparisons, reading.get("comparisons", ()), strict=True)
    return base, tuple(attrs.evolve(each, id=name(data.get("with"))) for each, data in others)


def twin(one: Indicator, report: Report, persons: Sequence[Figure]) -> Indicator | None:
    """A person's figure that says what this one of the machine does, at the same words."""
    for each in persons:
        same = each.new is not None and each.new.span.overlaps(one.span) and strictly_same(each.new, one)
        if same and (not each.missed or each.found.correction.repeat == repeat_of(report, one)):
            return each.new
    return None
