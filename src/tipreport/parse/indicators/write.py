"""Write figures down as indicators, with ids, units, bounds, bases and comparisons."""

from __future__ import annotations

from collections.abc import Sequence

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
from tipreport.rules.lexicon import MetricRow

# The course of justice: a paragraph that dates one of its steps dates the figures of the others.
_COURSE = frozenset(
    (
        "investigations",
        "arrests",
        "charges",
        "prosecutions",
        "convictions",
        "acquittals",
        "sentences_custodial",
        "sentences_suspended",
        "sentence_length",
        "fines",
    )
)
# What is done once, and is not there at any time.
_EVENTS = _COURSE | frozenset(
    (
        "victims_identified",
        "potential_victims",
        "referrals",
        "victims_assisted",
        "victims_sheltered",
        "repatriations",
        "trainings",
        "trainees",
        "campaigns",
        "inspections",
        "recruiter_sanctions",
        "hotline_calls",
    )
)
# How far off the sentence in front may end.
_NEXT = 3
_LATE = frozenset(("convictions", "sentences_custodial", "sentences_suspended", "fines"))
_VICTIMISH = frozenset(
    (
        "victims_identified",
        "potential_victims",
        "referrals",
        "victims_assisted",
        "victims_sheltered",
        "repatriations",
        "victims_penalized",
        "witnesses",
        "restitution",
        "victims",
        "residence_permits",
        "reflection_period",
    )
)


def unit_of(row: MetricRow, figure: Figure) -> str | None:
    """The unit: what the noun says, else what the metric says of such a noun.

    "12 individuals" are suspects up to prosecution, offenders from conviction, victims under a victim metric.
    """
    value = figure.value
    if value.kind in ("percent", "all"):
        return "percent"
    if figure.nothing and row.metric == "funding":
        return None
    if value.kind == "money":
        return value.low_unit
    if figure.counted is not None and row.nouns:
        return row.unit
    if figure.unit == "official" and row.enforces:
        return "official"
    if figure.bare:
        return figure.unit or row.bare or None
    if row.metric == "residence_permits" and (figure.nothing or figure.kind not in ("person", "victim", "worker")):
        return "permit"
    if row.metric == "complicit_officials":
        return "case" if figure.kind == "case" else "official"
    if figure.kind == "suspect" and figure.noun_at < 0 and row.metric in _LATE:
        return "offender"  # a defendant who was convicted
    if figure.kind == "recruiter":
        return "offender" if row.metric in _LATE else "suspect" if row.metric in _COURSE else "organization"
    if row.metric == "fines" and figure.kind == "facility":
        return "organization"
    if row.metric == "victims" and figure.kind in ("victim", "potential", "person", "worker"):
        return "victim"
    if figure.kind in ("person", "worker", "potential_person", "official", "student", "audience", "migrant"):
        if row.metric in _VICTIMISH:
            return "victim"
        if row.metric in _LATE:
            return "offender"
        if row.metric == "trainees":
            return figure.unit or "person" if figure.kind == "official" else "person"
        if figure.kind == "official":
            return figure.unit
        if row.unit in ("suspect", "charge", "case", "event") and row.metric not in (
            "inspections",
            "campaigns",
            "trainings",
        ):
            return "suspect"
        return "person"
    if figure.unit is not None:
        return figure.unit
    return row.bare or row.unit


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
    if value.kind in ("duration", "life"):
        low, high = Quantity(value.low, value.low_unit), Quantity(value.high, value.high_unit)
    else:
        unit = unit_of(row, figure)
        if unit == NO_CURRENCY:
            unit = None
        low = Quantity(value.low, unit)
        high = low if value.high is value.low else Quantity(value.high, unit)
    return low, high


# What holds at any time has no period.
_STANDING = frozenset(("duration the law prescribes", "duration of a reflection period"))
_MOVED = (StatedChange.INCREASE, StatedChange.DECREASE)
_LOW_ONLY = (Qualifier.AT_LEAST, Qualifier.MORE_THAN)
_HIGH_ONLY = (Qualifier.AT_MOST, Qualifier.LESS_THAN)


def _indicator(
    identity: str, figure: Figure, row: MetricRow, section: Section, ids: dict[int, str], country: str | None
) -> Indicator:
    low, high = _quantity(figure, row)
    span = Span(figure.start, figure.stop)
    statistic = figure.statistic or row.statistic or Statistic.COUNT
    qualifier = figure.value.qualifier
    state = State.ZERO_STATED if figure.nothing and figure.state is State.VALUE else figure.state
    if figure.value.kind in ("percent", "all"):
        statistic = Statistic.SHARE
    elif figure.value.kind == "money" and statistic is Statistic.COUNT:
        statistic = Statistic.AMOUNT
    if low is not None and not figure.value.range:
        if qualifier in _LOW_ONLY or statistic is Statistic.MINIMUM:
            high = None
        elif qualifier in _HIGH_ONLY or statistic is Statistic.MAXIMUM:
            low = None
    if state is not State.VALUE:
        qualifier = Qualifier.EXACT
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
        population=tuple(["national" if name == country else name for name in figure.population]),
        condition=None if figure.condition is None else Span(*figure.condition),
        doers=figure.doers,
        source=figure.source,
        certainty=figure.certainty,
        period=None if figure.rule in _STANDING or row.metric == "penalty_prescribed" else figure.period,
        base=_base(figure, ids),
        comparisons=_comparisons(figure, ids) if figure.earlier else (),
        section=section.kind,
        span=span,
        sentence=span if figure.sentence is None else figure.sentence,
        rule=figure.rule or "value",
    )


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
        if figure.period is not None:
            continue
        if figure.role == "part" and figure.whole is not None and figure.whole.period is not None:
            period = figure.whole.period
            same = figure.whole.sentence is figure.sentence
            if figure.story and not same:
                continue
            figure.period = period if same else fixed(period)
    for figure in figures:
        newer = figure.newer if figure.role == "prior" else None
        if figure.period is None and newer is not None and newer.period is not None:
            period = newer.period
            if (
                period.kind is PeriodKind.CALENDAR_YEAR
                and period.year is not None
                and newer.own_period
                and figure.stated in _MOVED
            ):
                figure.period = year_period(period.year - 1, inferred=True)  # "16 victims in 2011, up from 11"
    if edition is None:
        return
    for figure in figures:
        if figure.period is not None or not figure.earlier:
            continue
        earlier = figure.earlier[0][0]
        if earlier is None or earlier.period is None:
            continue
        period = earlier.period
        if period.kind is PeriodKind.CALENDAR_YEAR and period.year == edition - 2:
            figure.period = year_period(edition - 1, inferred=True)
        elif (
            period.kind is PeriodKind.REPORTING_PERIOD
            and period.end is not None
            and period.end.year == edition - 1
            and period.start is not None
        ):
            start, end = period.start, period.end
            figure.period = Period(
                PeriodKind.REPORTING_PERIOD, start.replace(year=start.year + 1), end.replace(year=end.year + 1), True
            )
    _along(figures, edition)
    _goes_on(figures, edition)
    for figure in figures:
        if (
            figure.period is None
            and not (figure.story and figure.whole and figure.whole.sentence is not figure.sentence)
            and figure.role == "part"
            and figure.whole is not None
            and figure.whole.period is not None
        ):
            figure.period = fixed(figure.whole.period)


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
        if told is not None and follows and counted and figure.rows[0].metric in _EVENTS:
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
        if figure.role not in ("new", "part") or not figure.rows or figure.rows[0].metric not in _COURSE:
            continue
        if figure.period is None:
            if (
                told is not None
                and figure.value.kind != "none"
                and figure.state is State.VALUE
                and not figure.story
                and not figure.undated
            ):
                figure.period = fixed(told)
        elif (figure.role == "new" or figure.own_period) and not figure.nothing:
            period = figure.period
            if period.kind in (PeriodKind.CALENDAR_YEAR, PeriodKind.FISCAL_YEAR):
                told = period if period.end is not None and period.end.year in (edition - 1, edition) else None
            elif period.kind is PeriodKind.REPORTING_PERIOD:
                told = period if period.end is not None and period.end.year == edition else None


__all__ = ["StatedChange", "indicators", "infer_periods", "unit_of"]
