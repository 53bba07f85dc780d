"""Figures that are told edition after edition, with what became of each."""

from __future__ import annotations

import random
from collections.abc import Sequence

import attrs

from tipreport.model import Doer, Form, Qualifier, SectionKind, State


@attrs.frozen
class Told:
    """A figure that is told edition after edition."""

    metric: str
    phrase: str
    unit: str
    section: SectionKind
    form: Form | None = None
    population: tuple[str, ...] = ()
    doer: Doer | None = None


SERIES: tuple[Told, ...] = (
    Told("investigations", "sex trafficking investigations", "case", SectionKind.PROSECUTION, Form.SEX),
    Told("investigations", "labor trafficking investigations", "case", SectionKind.PROSECUTION, Form.LABOR),
    Told("prosecutions", "sex trafficking offenders prosecuted", "offender", SectionKind.PROSECUTION, Form.SEX),
    Told("prosecutions", "labor trafficking offenders prosecuted", "offender", SectionKind.PROSECUTION, Form.LABOR),
    Told("convictions", "trafficking offenders convicted", "offender", SectionKind.PROSECUTION),
    Told("victims_identified", "women identified", "victim", SectionKind.PROTECTION, None, ("women",), Doer.POLICE),
    Told("victims_identified", "children identified", "victim", SectionKind.PROTECTION, None, ("child",), Doer.POLICE),
    Told("referrals", "victims referred by the government", "victim", SectionKind.PROTECTION, doer=Doer.GOVERNMENT),
    Told("victims_assisted", "victims assisted by NGOs", "victim", SectionKind.PROTECTION, doer=Doer.NGO),
    Told("residence_permits", "residence permits issued", "permit", SectionKind.PROTECTION),
    Told("repatriations", "victims repatriated", "victim", SectionKind.PROTECTION),
    Told("trainees", "officials trained", "official", SectionKind.PREVENTION),
    Told("hotline_calls", "calls to the hotline", "call", SectionKind.PREVENTION),
    Told("funding", "dollars for shelters", "USD", SectionKind.PREVENTION),
    Told("inspections", "inspections of workplaces", "case", SectionKind.PREVENTION),
    Told("campaigns", "campaigns run", "event", SectionKind.PREVENTION),
)


@attrs.frozen
class Figure:
    series: Told
    value: int | None
    edition: int
    state: State = State.VALUE
    qualifier: Qualifier = Qualifier.EXACT
    restated: bool = False
    twist: str = ""


OTHER_UNIT = {"case": "charge", "offender": "case", "victim": "case", "permit": "victim", "official": "event"}


def next_figures(
    figures: Sequence[Figure], edition: int, all_series: Sequence[Told], random_: random.Random
) -> tuple[list[Figure], dict[Told, str], dict[Told, int]]:
    """The figures of the next edition, the fate of each series, and the values that are restated otherwise."""
    made: list[Figure] = []
    fates: dict[Told, str] = {}
    restated: dict[Told, int] = {}
    own = {figure.series: figure for figure in figures if not figure.restated}
    for series in all_series:
        before = own.get(series)
        if before is None:
            if random_.random() < 0.3:
                made.append(Figure(series, random_.randint(0, 90), edition))
                fates[series] = "appeared"
            continue
        fate = random_.choices(["change", "same", "vanish", "silent", "twist"], [55, 12, 12, 8, 13])[0]
        if before.state is not State.VALUE or before.twist:
            fate = "change" if before.state is State.VALUE else "back"
        if fate == "vanish":
            fates[series] = "vanished"
            continue
        if fate == "silent":
            made.append(Figure(series, None, edition, State.NOT_REPORTED))
            fates[series] = "not_reported"
            continue
        if fate == "twist":
            twist = random_.choice(["unit", "doer", "mean", "subset"])
            # A zero has no unit to differ in.
            no_unit = series.unit not in OTHER_UNIT or not before.value
            if (twist == "unit" and no_unit) or (twist == "doer" and series.doer is None):
                twist = "mean"
            made.append(Figure(series, random_.randint(1, 90), edition, twist=twist))
            fates[series] = "incomparable"
            continue
        value = random_.randint(0, 90) or (1 if before.twist else 0)
        if fate == "same":
            value = before.value or 0
        hedge = random_.choices([Qualifier.EXACT, Qualifier.APPROXIMATELY], [9, 1])[0]
        made.append(Figure(series, value, edition, qualifier=hedge))
        if before.twist:
            fates[series] = "incomparable"
        elif fate == "back":
            fates[series] = "back"
        else:
            fates[series] = "changed" if value != before.value else "same"
        if before.state is State.VALUE and not before.twist and random_.random() < 0.5:
            assert before.value is not None
            said = before.value if random_.random() < 0.6 else before.value + random_.randint(1, 9)
            made.append(Figure(series, said, edition, restated=True))
            # What was said to be about so many is not revised by the number itself.
            if said != before.value and before.qualifier is Qualifier.EXACT:
                restated[series] = said
    return made, fates, restated
