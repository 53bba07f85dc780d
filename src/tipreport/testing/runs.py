"""A country's run of editions in which every change is known, to measure how well changes are found.

>>> from tipreport.testing.runs import country_run
>>> run = country_run(7, editions=(2015, 2016, 2017))
>>> len(run.reports), len(run.changes), run.reports[0].edition
(3, 2, 2015)

The same seed gives the same run, on every platform. Needs no extra.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterable, Sequence

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
from tipreport.testing.asked import Asks, Item, ListChange, next_list, words_of_item
from tipreport.testing.asks import FILLERS, STOCK
from tipreport.testing.told import OTHER_UNIT, SERIES, Figure, Told, next_figures


@attrs.frozen
class KnownChanges:
    """What was changed between two editions of a run, each change as the parts that it concerns.

    Recommendations are `(kind, earlier ranks, later ranks)`, strengths `(strength, earlier rank, later rank)`, pairs of
    indicators two ids, earlier before later.
    """

    recommendations: frozenset[tuple[str, tuple[int, ...], tuple[int, ...]]]
    strengths: frozenset[tuple[str, int, int]]
    indicators: frozenset[tuple[str, str]]
    not_reported: frozenset[tuple[str, str]]
    incomparable: frozenset[tuple[str, str]]
    appeared: frozenset[str]
    vanished: frozenset[str]
    revisions: frozenset[tuple[str, str]]
    grades: frozenset[str]
    roles_gained: frozenset[tuple[str, str]]
    roles_lost: frozenset[tuple[str, str]]
    placement: bool
    reused: int


@attrs.frozen
class CountryRun:
    """Reports of consecutive editions, and the changes from each to the next."""

    reports: tuple[Report, ...]
    changes: tuple[KnownChanges, ...]


# Reports


class _Text:
    """A text that grows, with the sentences and sections in it."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.sentences: list[Span] = []

    def add(self, words: str, sentence: bool = False) -> Span:
        span = Span(self.length, self.length + len(words))
        self.parts.append(words)
        self.length = span.end
        if sentence:
            self.sentences.append(span)
        return span


@attrs.frozen
class _State:
    """All that one edition says."""

    edition: int
    tier: Tier
    items: tuple[Item, ...]
    figures: tuple[Figure, ...]
    grades: tuple[tuple[SectionKind, Direction, Level | None], ...]
    roles: tuple[tuple[Relation, Place], ...]
    stock: tuple[str, ...]


_PLACES = tuple(
    Place(name, code)
    for name, code in (
        ("Nigeria", "NGA"), ("Nepal", "NPL"), ("Romania", "ROU"), ("Brazil", "BRA"), ("Ghana", "GHA"), ("Laos", "LAO"),
        ("Ukraine", "UKR"), ("Kenya", "KEN"), ("Peru", "PER"), ("Jordan", "JOR"), ("Fiji", "FJI"), ("Togo", "TGO"),
    )
)  # fmt: skip
_COMPLIANCE = {
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
_GRADED = (SectionKind.PROSECUTION, SectionKind.PROTECTION, SectionKind.PREVENTION)


def country_run(
    seed: int,
    *,
    editions: Iterable[int] = range(2010, 2020),
    country: Country | None = None,
    items: int | None = None,
    series: Sequence[Told] = SERIES,
) -> CountryRun:
    """The run of that seed. `editions` follow one another year by year.

    >>> country_run(1) == country_run(1), country_run(1) == country_run(2)
    (True, False)

    `items` is the number of recommendations in the first edition, from 8 to 14 unless given; `series` are the figures
    that may be told. Ids, ranks and offsets are those of the reports.
    """
    random_ = random.Random(f"tipreport {seed}")
    land = country or Country("Norway", "NOR")
    years = list(editions)
    asks = Asks(random_)
    first_items: list[Item] = []
    for _ in range(items or random_.randint(8, 14)):
        standing = [ask for item in first_items for ask in item]
        first = asks.next(standing)
        first_items.append((first, asks.next([*standing, first])) if random_.random() < 0.4 else (first,))
    figures = [Figure(told, random_.randint(0, 90), years[0]) for told in series if random_.random() < 0.8]
    state = _State(
        years[0],
        random_.choice(list(_COMPLIANCE)),
        tuple(first_items),
        tuple(figures),
        tuple((kind, random_.choice(list(Direction)), None) for kind in _GRADED),
        tuple(dict.fromkeys((random_.choice(list(Relation)[:3]), random_.choice(_PLACES)) for _ in range(8))),
        tuple(_stock(random_) for _ in range(10)),
    )
    reports = [_report(state, land)]
    changes = []
    for year in years[1:]:
        following, known = _next_edition(state, year, asks, series, random_)
        report = _report(following, land)
        changes.append(_known(state, following, reports[-1], report, *known))
        state = following
        reports.append(report)
    return CountryRun(tuple(reports), tuple(changes))


def report_of_items(items: Sequence[str], edition: int, country: Country | None = None) -> Report:
    """A report that holds these recommendations and nothing else.

    >>> report_of_items(["Fund shelters", "Train police"], 2011)
    <Report Norway 2011, no tier: 1 section, 2 recommendations>
    """
    text = _Text()
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


def _stock(random_: random.Random) -> str:
    return random_.choice(STOCK).format(**{name: random_.choice(words) for name, words in FILLERS.items()})


def _next_edition(
    state: _State, year: int, asks: Asks, series: Sequence[Told], random_: random.Random
) -> tuple[_State, tuple[ListChange, dict[Told, str], dict[Told, int]]]:
    lists = next_list(state.items, asks, random_)
    figures, fates, restated = next_figures(state.figures, year, series, random_)
    kept = [sentence for sentence in state.stock if random_.random() < 0.4]
    fresh = [sentence for sentence in (_stock(random_) for _ in range(10 - len(kept))) if sentence not in state.stock]
    following = _State(
        year,
        state.tier if random_.random() < 0.7 else random_.choice(list(_COMPLIANCE)),
        lists.items,
        tuple(figures),
        tuple(
            grade
            if random_.random() < 0.6
            else (grade[0], random_.choice(list(Direction)), random_.choice([None, *Level]))
            for grade in state.grades
        ),
        tuple(
            dict.fromkeys(
                [role for role in state.roles if random_.random() < 0.85]
                + [(random_.choice(list(Relation)[:3]), random_.choice(_PLACES)) for _ in range(random_.randint(0, 2))]
            )
        ),
        tuple(kept + fresh),
    )
    return following, (lists, fates, restated)


def _report(state: _State, land: Country) -> Report:
    text = _Text()
    sections: list[Section] = []
    indicators: list[Indicator] = []
    compliance = _COMPLIANCE[state.tier]

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


def _indicator(figure: Figure, text: _Text) -> Indicator:
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


def _known(
    before: _State,
    after: _State,
    earlier: Report,
    later: Report,
    lists: ListChange,
    fates: dict[Told, str],
    restated: dict[Told, int],
) -> KnownChanges:
    ids_before = _ids(before, earlier)
    ids_after = _ids(after, later)

    def pairs(*wanted: str) -> frozenset[tuple[str, str]]:
        return frozenset(
            (ids_before[series, False], ids_after[series, False]) for series, fate in fates.items() if fate in wanted
        )

    words_before = [earlier.quote(span) for span in earlier.sentences]
    words_after = [later.quote(span) for span in later.sentences]
    left = list(words_before)
    reused = 0
    for words in words_after:
        if words in left:
            left.remove(words)
            reused += 1
    return KnownChanges(
        recommendations=frozenset(lists.origins),
        strengths=frozenset(lists.strengths),
        indicators=pairs("changed"),
        not_reported=pairs("not_reported"),
        incomparable=pairs("incomparable"),
        appeared=frozenset(ids_after[series, False] for series, fate in fates.items() if fate == "appeared"),
        vanished=frozenset(ids_before[series, False] for series, fate in fates.items() if fate == "vanished"),
        revisions=frozenset((ids_before[series, False], ids_after[series, True]) for series in restated),
        grades=frozenset(
            one[0].value for one, other in zip(before.grades, after.grades, strict=True) if one[1:] != other[1:]
        ),
        roles_gained=frozenset((r.value, p.name) for r, p in set(after.roles) - set(before.roles)),
        roles_lost=frozenset((r.value, p.name) for r, p in set(before.roles) - set(after.roles)),
        placement=before.tier is not after.tier,
        reused=reused,
    )


def _ids(state: _State, report: Report) -> dict[tuple[Told, bool], str]:
    told = [figure for kind in _GRADED for figure in state.figures if figure.series.section is kind]
    return {
        (figure.series, figure.restated): indicator.id
        for figure, indicator in zip(told, report.indicators, strict=True)
    }
