"""Reports built part by part, without being read: every value stands where its span says."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import attrs

from tipreport.model import (
    Anchor,
    Compliance,
    Country,
    Direction,
    Doer,
    Generator,
    Grade,
    Indicator,
    Level,
    Period,
    PeriodKind,
    Place,
    Placement,
    Qualifier,
    Quantity,
    Recommendation,
    Relation,
    Report,
    Role,
    Section,
    SectionBasis,
    SectionKind,
    Source,
    Span,
    State,
    Statistic,
    Tier,
)
from tipreport.parse.actions import read_actions
from tipreport.testing.asked import Item, words_of_item
from tipreport.testing.told import OTHER_UNIT, Figure


class Text:
    """A text that grows, with the sentences and sections in it."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length: int = 0
        self.sentences: list[Span] = []

    def add(self, words: str, sentence: bool = False) -> Span:
        span = Span(self.length, self.length + len(words))
        self.parts.append(words)
        self.length = span.end
        if sentence:
            self.sentences.append(span)
        return span


@attrs.frozen
class Edition:
    """All that one edition says."""

    edition: int
    tier: Tier
    items: tuple[Item, ...]
    figures: tuple[Figure, ...]
    grades: tuple[tuple[SectionKind, Direction, Level | None], ...]
    roles: tuple[tuple[Relation, Place], ...]
    stock: tuple[str, ...]


PLACES = tuple(
    Place(name, code)
    for name, code in (
        ("Nigeria", "NGA"), ("Nepal", "NPL"), ("Romania", "ROU"), ("Brazil", "BRA"), ("Ghana", "GHA"), ("Laos", "LAO"),
        ("Ukraine", "UKR"), ("Kenya", "KEN"), ("Peru", "PER"), ("Jordan", "JOR"), ("Fiji", "FJI"), ("Togo", "TGO"),
    )
)  # fmt: skip
COMPLIANCE = {
    Tier.TIER_1: Compliance.FULLY_MEETS,
    Tier.TIER_2: Compliance.SIGNIFICANT_EFFORTS,
    Tier.TIER_2_WATCH_LIST: Compliance.SIGNIFICANT_EFFORTS,
    Tier.TIER_3: Compliance.NO_SIGNIFICANT_EFFORTS,
}
_SAYS = {
    Compliance.FULLY_MEETS: "fully meets the minimum standards",
    Compliance.SIGNIFICANT_EFFORTS: "does not fully meet the minimum standards but is making significant efforts",
    Compliance.NO_SIGNIFICANT_EFFORTS: "does not meet the minimum standards and is not making significant efforts",
}
GRADED = (SectionKind.PROSECUTION, SectionKind.PROTECTION, SectionKind.PREVENTION)


def report_of_items(items: Sequence[str], edition: int, country: Country | None = None) -> Report:
    """A report that holds these recommendations and nothing else.

    >>> report_of_items(["Fund shelters", "Train police"], 2011)
    <Report Norway 2011, no tier: 1 section, 2 recommendations>
    """
    text = Text()
    text.add("Recommendations:\n")
    spans = []
    for item in items:
        spans.append(text.add(item))
        text.add(".\n")
    whole = "".join(text.parts)
    return Report(
        generator=Generator("generated", "generated"),
        country=country or Country("Norway", "NOR"),
        edition=edition,
        published=None,
        source=Source(),
        placement=Placement(),
        text=whole,
        sentences=(),
        sections=(Section(kind=SectionKind.RECOMMENDATIONS, span=Span(0, len(whole))),),
        recommendations=_read(whole, spans),
    )


def _read(text: str, spans: Sequence[Span]) -> tuple[Recommendation, ...]:
    return tuple(
        Recommendation(rank=rank, span=span, actions=tuple(read_actions(text, span)))
        for rank, span in enumerate(spans, 1)
    )


def report_of(state: Edition, land: Country) -> Report:
    text = Text()
    sections: list[Section] = []
    indicators: list[Indicator] = []
    compliance = COMPLIANCE[state.tier]

    def close(kind: SectionKind, start: int, grade: Grade | None = None) -> None:
        text.add("\n\n")
        sections.append(Section(kind=kind, span=Span(start, text.length), basis=SectionBasis.INFERRED, grade=grade))

    start = text.length
    text.add(f"{land.name.upper()} ({state.tier.label})\n\n")
    roles = []
    for relation, place in state.roles:
        span = text.add(f"{place.name} is a country of {relation.value} for people found in {land.name}.", True)
        roles.append(Role(relation=relation, place=place, span=Span(span.start, span.start + len(place.name))))
        text.add(" ")
    for sentence in state.stock:
        text.add(sentence, True)
        text.add(" ")
    close(SectionKind.PROFILE, start)

    start = text.length
    said = text.add(f"The Government of {land.name} {_SAYS[compliance]} for the elimination of trafficking.", True)
    text.add(" ")
    placed = text.add(f"Therefore {land.name} is on {state.tier.label} in {state.edition}.", True)
    tier_at = placed.start + len(f"Therefore {land.name} is on ")
    close(SectionKind.ANALYSIS, start)

    start = text.length
    text.add(f"Recommendations for {land.name}:\n")
    items = []
    for item in state.items:
        items.append(text.add(words_of_item(item)))
        text.add(".\n")
    close(SectionKind.RECOMMENDATIONS, start)

    for kind, direction, level in state.grades:
        start = text.length
        words = " ".join(filter(None, (direction.value, level and level.value, f"efforts in {kind.value}")))
        span = text.add(f"The government {words}.", True)
        text.add(" ")
        for figure in state.figures:
            if figure.series.section is kind:
                indicators.append(_indicator(figure, text))
                text.add(" ")
        close(kind, start, Grade(direction, level, span))

    whole = "".join(text.parts)
    return Report(
        generator=Generator("generated", "generated"),
        country=land,
        edition=state.edition,
        published=None,
        source=Source(),
        placement=Placement(
            tier=state.tier,
            compliance=compliance,
            reasons=(placed,),
            evidence=(Anchor("tier", Span(tier_at, tier_at + len(state.tier.label))), Anchor("compliance", said)),
        ),
        text=whole,
        sentences=tuple(text.sentences),
        sections=tuple(sections),
        recommendations=_read(whole, items),
        indicators=tuple(indicators),
        roles=tuple(roles),
    )


def _indicator(figure: Figure, text: Text) -> Indicator:
    series = figure.series
    year = figure.edition - 1 - figure.restated
    period = Period(PeriodKind.CALENDAR_YEAR, datetime.date(year, 1, 1), datetime.date(year, 12, 31))
    unit, doer, statistic, population = series.unit, series.doer, Statistic.COUNT, series.population
    if series.unit == "USD":
        statistic = Statistic.AMOUNT
    match figure.twist:
        case "unit":
            unit = OTHER_UNIT[unit]
        case "doer":
            doer = Doer.INTERNATIONAL_ORGANIZATION
        case "mean":
            statistic = Statistic.MEAN
        case "subset":
            population = (*population, "foreign")
    start = text.length
    if figure.state is State.NOT_REPORTED:
        text.add(f"In {year} the government did not report on ")
        value = None
        number = text.add(series.phrase)
    else:
        value = Quantity(figure.value, unit)
        text.add(f"In {year} there were ")
        number = text.add(f"{'about ' * (figure.qualifier is not Qualifier.EXACT)}{figure.value}")
        text.add(f" {figure.twist} {series.phrase}" if figure.twist else f" {series.phrase}")
    text.add(".")
    sentence = Span(start, text.length)
    text.sentences.append(sentence)
    state = State.ZERO_STATED if figure.value == 0 and figure.state is State.VALUE else figure.state
    return Indicator(
        id=f"{series.metric}@{number.start}",
        metric=series.metric,
        statistic=statistic,
        state=state,
        qualifier=figure.qualifier,
        low=value,
        high=value,
        form=series.form,
        population=population,
        doers=(doer,) if doer else (),
        period=period,
        section=series.section,
        span=number,
        sentence=sentence,
        rule="generated",
    )
