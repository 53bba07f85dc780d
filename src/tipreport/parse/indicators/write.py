"""Write figures down as indicators, with ids, units, bounds, bases and comparisons."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from tipreport.model import (
    Base,
    BaseRelation,
    ComparedWith,
    Converted,
    Indicator,
    Offence,
    Period,
    PeriodKind,
    Qualifier,
    Quantity,
    Section,
    Span,
    State,
    StatedChange,
    Statistic,
)
from tipreport.parse.indicators.figures import Figure
from tipreport.parse.text.times import fixed, year_period
from tipreport.rules.currencies import NO_CURRENCY
from tipreport.rules.grammar.kinds import COUNTED_AS, LENGTHS, MEASURES, SHARES
from tipreport.rules.lexicon import MetricRow

# How far off the sentence in front may end.
_NEXT = 3

# The unit that a kind of noun has under a metric: "12 individuals" are suspects up to prosecution, offenders from
# conviction, victims under a metric of victims. The first row whose kinds and property hold; "" is the noun's own unit.
_UNITS: tuple[tuple[Collection[str], str, str], ...] = (
    (("recruiter",), "late", "offender"),  # convicted two recruiters
    (("recruiter",), "steps", "suspect"),  # prosecuted two recruiters
    (("recruiter",), "", "organization"),  # fined two recruiters
    (("facility",), "fine", "organization"),  # fined two bars
    (("victim", "potential", "person", "worker"), "context", "victim"),  # 12 people were exploited
    (COUNTED_AS, "about_victims", "victim"),  # assisted 12 people
    (COUNTED_AS, "late", "offender"),  # convicted 12 people
    (("official",), "attended", ""),  # trained 12 officers
    (COUNTED_AS, "attended", "person"),  # trained 12 people
    (("official",), "", ""),  # met 12 officers
    (COUNTED_AS, "accuses", "suspect"),  # arrested 12 people
    (COUNTED_AS, "", "person"),  # reached 12 people
)


def unit_of(row: MetricRow, figure: Figure) -> str | None:
    """The unit: what the value says, else what the noun says, else what the metric says of such a noun."""
    value = figure.value
    if value.kind in SHARES:
        return "percent"
    if value.kind == "money":
        return None if figure.nothing and row.funds else value.low_unit
    if figure.nothing and row.funds:
        return None
    if figure.counted is not None and row.nouns:
        return row.unit
    if figure.unit == "official" and row.enforces:
        return "official"
    if figure.bare:
        return figure.unit or row.bare or None
    return _unit_of_noun(row, figure)


def _unit_of_noun(row: MetricRow, figure: Figure) -> str | None:
    if row.permits and (figure.nothing or figure.kind not in ("person", "victim", "worker")):
        return "permit"
    if row.unit == "call" and figure.kind == "complaint":
        return row.unit  # complaints that come in on a line are calls
    if row.of_officials:
        return "case" if figure.kind == "case" else "official"
    if figure.kind == "suspect" and figure.noun_at < 0 and row.late:
        return "offender"  # a defendant who was convicted
    for kinds, prop, unit in _UNITS:
        if figure.kind in kinds and (not prop or getattr(row, prop)):
            return unit or figure.unit or ("person" if prop else None)
    return figure.unit if figure.unit is not None else row.bare or row.unit


def indicators(
    found: Sequence[tuple[Figure, Section]], edition: int | None, country: str | None
) -> tuple[Indicator, ...]:
    """The indicators of the figures, in order of their spans."""
    infer_periods([figure for figure, _ in found], edition)
    ordered = sorted(found, key=lambda pair: (pair[0].start, pair[0].stop))
    counts: dict[str, int] = {}
    ids: dict[int, str] = {}
    work: list[tuple[str, Figure, MetricRow, Section]] = []
    for figure, section in ordered:
        for row in figure.rows:
            name = f"{row.metric}@{figure.start}"
            counts[name] = counts.get(name, 0) + 1
            identity = name if counts[name] == 1 else f"{name}.{counts[name]}"
            if row is figure.rows[0]:
                ids.setdefault(id(figure), identity)
            work.append((identity, figure, row, section))
    made = [_indicator(identity, figure, row, section, ids, country) for identity, figure, row, section in work]
    return tuple(made)


def _quantity(figure: Figure, row: MetricRow) -> tuple[Quantity | None, Quantity | None]:
    value = figure.value
    if figure.nothing or value.kind == "none":
        if figure.state in (State.NONE_KNOWN, State.NOT_REPORTED, State.NOT_DISAGGREGATED):
            return None, None
        zero = Quantity(0, unit_of(row, figure))
        return zero, zero
    if value.kind in LENGTHS:
        low, high = Quantity(value.low, value.low_unit), Quantity(value.high, value.high_unit)
    else:
        unit = unit_of(row, figure)
        if unit == NO_CURRENCY:
            unit = None
        low = Quantity(value.low, unit)
        high = low if value.high is value.low else Quantity(value.high, unit)
    return low, high


_MOVED = (StatedChange.INCREASE, StatedChange.DECREASE)
_LOW_ONLY = (Qualifier.AT_LEAST, Qualifier.MORE_THAN)
_HIGH_ONLY = (Qualifier.AT_MOST, Qualifier.LESS_THAN)


def _statistic(figure: Figure, row: MetricRow) -> Statistic:
    statistic = figure.statistic or row.statistic or Statistic.COUNT
    if figure.value.kind in SHARES:
        return Statistic.SHARE
    return Statistic.AMOUNT if figure.value.kind == "money" and statistic is Statistic.COUNT else statistic


def _bounded(figure: Figure, row: MetricRow, statistic: Statistic) -> tuple[Quantity | None, Quantity | None]:
    """The ends of a quantity: "at least two" has no high, "a maximum of two" no low."""
    low, high = _quantity(figure, row)
    qualifier = figure.value.qualifier
    if low is None or figure.value.range:
        return low, high
    if qualifier in _LOW_ONLY or statistic is Statistic.MINIMUM:
        return low, None
    if qualifier in _HIGH_ONLY or statistic is Statistic.MAXIMUM:
        return None, high
    return low, high


def _indicator(
    identity: str, figure: Figure, row: MetricRow, section: Section, ids: dict[int, str], country: str | None
) -> Indicator:
    span = Span(figure.start, figure.stop)
    statistic = _statistic(figure, row)
    low, high = _bounded(figure, row, statistic)
    state = State.ZERO_STATED if figure.nothing and figure.state is State.VALUE else figure.state
    qualifier = figure.value.qualifier if state is State.VALUE else Qualifier.EXACT
    converted = None
    if figure.value.converted is not None:
        first, last = figure.value.converted
        converted = Converted(Quantity(first, "USD"), Quantity(last, "USD"))
    return Indicator(
        id=identity,
        metric=row.metric,
        statistic=statistic,
        state=state,
        qualifier=qualifier,
        low=low,
        high=high,
        converted=converted,
        phase=figure.phase if row.unit == "case" else None,
        offence=figure.offence or row.offence or Offence.TRAFFICKING,
        form=figure.form,
        population=_population(figure, row, country),
        condition=None if figure.condition is None else Span(*figure.condition),
        doers=figure.doers,
        source=figure.source,
        certainty=figure.certainty,
        period=None if row.lawful or (row.timeless and figure.value.kind in MEASURES) else figure.period,
        base=_base(figure, ids),
        comparisons=_comparisons(figure, ids) if figure.earlier else (),
        section=section.kind,
        span=span,
        sentence=span if figure.sentence is None else figure.sentence,
        rule=figure.rule or "value",
    )


def _population(figure: Figure, row: MetricRow, country: str | None) -> tuple[str, ...]:
    """Who they were; of those who are only potential victims the metric says so, or `potential` does."""
    named = ["national" if name == country else name for name in figure.population]
    suspected = figure.kind == "potential" and row.about_victims and not row.officially
    return (*named, "potential") if suspected and "potential" not in named else tuple(named)


def _comparisons(figure: Figure, ids: dict[int, str]) -> tuple[ComparedWith, ...]:
    return tuple(
        ComparedWith(kind, None if other is None else ids.get(id(other)), stated)
        for other, kind, stated in figure.earlier
        if other is None or id(other) in ids
    )


def _base(figure: Figure, ids: dict[int, str]) -> Base | None:
    if figure.role != "part" or figure.whole is None:
        return None
    where = figure.whole_span or (figure.whole.start, figure.whole.stop)
    return Base(BaseRelation(figure.relation), ids.get(id(figure.whole)), Span(*where))


def infer_periods(figures: Sequence[Figure], edition: int | None) -> None:
    """Periods that the paragraph fixes: a part takes its whole's, a newer figure the year behind its earlier one."""
    for figure in figures:
        if figure.period is None:
            figure.period = _period_of_whole(figure)
    for figure in figures:
        if figure.period is None and figure.role == "prior" and figure.newer is not None:
            figure.period = _year_before(figure, figure.newer)
    if edition is None:
        return
    for figure in figures:
        if figure.period is None and figure.earlier:
            figure.period = _year_after(figure.earlier[0][0], edition)
    _along(figures, edition)
    _goes_on(figures, edition)
    for figure in figures:
        if figure.period is None:
            period = _period_of_whole(figure)
            figure.period = None if period is None else fixed(period)


def _period_of_whole(figure: Figure) -> Period | None:
    """The period of the whole that a figure is a part of; not in a story, over a sentence."""
    whole = figure.whole
    if figure.role != "part" or whole is None or whole.period is None:
        return None
    same = whole.sentence is figure.sentence
    if figure.story and not same:
        return None
    return whole.period if same else fixed(whole.period)


def _year_before(figure: Figure, newer: Figure) -> Period | None:
    """ "16 victims in 2011, up from 11" """
    period = newer.period
    moved = newer.own_period and figure.stated in _MOVED
    if period is None or not moved or period.kind is not PeriodKind.CALENDAR_YEAR or period.year is None:
        return None
    return year_period(period.year - 1, inferred=True)


def _year_after(earlier: Figure | None, edition: int) -> Period | None:
    """The year that the edition covers, behind the one before it: "12 (nine in 2009)" in 2011."""
    period = None if earlier is None else earlier.period
    if period is None:
        return None
    if period.kind is PeriodKind.CALENDAR_YEAR and period.year == edition - 2:
        return year_period(edition - 1, inferred=True)
    start, end = period.start, period.end
    last = {PeriodKind.REPORTING_PERIOD: (edition - 1,), PeriodKind.FISCAL_YEAR: (edition - 2, edition - 1)}
    if start is None or end is None or end.year not in last.get(period.kind, ()):
        return None
    return Period(period.kind, start.replace(year=start.year + 1), end.replace(year=end.year + 1), True)


def _covered(period: Period | None, edition: int) -> bool:
    """Whether a period is the year that the edition covers."""
    if period is None or period.end is None:
        return False
    if period.kind in (PeriodKind.CALENDAR_YEAR, PeriodKind.FISCAL_YEAR):
        return period.end.year in (edition - 1, edition)
    return period.kind is PeriodKind.REPORTING_PERIOD and period.end.year == edition


def _goes_on(figures: Sequence[Figure], edition: int) -> None:
    """ "In 2012, the agency ran 738 seminars. It filed charges against 159 firms": whoever goes on does so in that year."""
    told: Period | None = None
    before: Span | None = None
    here: Period | None = None
    for figure in figures:
        span = figure.sentence
        if span != before:
            near = before is not None and span is not None and 0 <= span.start - before.end <= _NEXT
            told, here, before = here if near else None, None, span
        follows = figure.role == "new" and figure.goes_on and figure.period is None and bool(figure.rows)
        counted = figure.state is State.VALUE and figure.value.kind != "none"
        if told is not None and follows and counted and figure.rows[0].happens:
            figure.period = fixed(told)
        if figure.role == "new" and figure.framed and _covered(figure.period, edition):
            here = figure.period


def _along(figures: Sequence[Figure], edition: int) -> None:
    """ "investigated 12 cases in 2017. Courts convicted five": one year for the course of justice in a paragraph.

    Only the period that the edition covers is carried on; a look back at another year ends it. Absences are often
    about more than the year, and stay without.
    """
    told: Period | None = None
    paragraph = 0
    for figure in figures:
        if figure.paragraph != paragraph:
            told, paragraph = None, figure.paragraph
        if figure.role not in ("new", "part") or not figure.rows or not figure.rows[0].steps:
            continue
        if figure.period is None:
            stated = figure.value.kind != "none" and figure.state is State.VALUE
            if told is not None and stated and not figure.story and not figure.undated:
                figure.period = fixed(told)
        elif (figure.role == "new" or figure.own_period) and not figure.nothing:
            told = figure.period if _covered(figure.period, edition) else _kept(told, figure.period)


def _kept(told: Period | None, period: Period) -> Period | None:
    """What is carried on past a figure of another period: a date or a range ends nothing."""
    return None if period.kind in _YEARS else told


_YEARS = (PeriodKind.CALENDAR_YEAR, PeriodKind.FISCAL_YEAR, PeriodKind.REPORTING_PERIOD)

__all__ = ["StatedChange", "indicators", "infer_periods", "unit_of"]
