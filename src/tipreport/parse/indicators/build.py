"""Write mentions down as indicators, with ids, units, bounds, bases and comparisons."""

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
from tipreport.parse.indicators.mentions import Mention
from tipreport.parse.indicators.periods import fixed, year_period
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


def unit_of(row: MetricRow, mention: Mention) -> str | None:
    """The unit: what the noun says, else what the metric says of such a noun.

    "12 individuals" are suspects up to prosecution, offenders from conviction, victims under a victim metric.
    """
    value = mention.value
    if value.kind in ("percent", "all"):
        return "percent"
    if mention.nothing and row.metric == "funding":
        return None
    if value.kind == "money":
        return value.low_unit
    if mention.counted is not None and row.nouns:
        return row.unit
    if mention.bare:
        return mention.unit or row.bare or None
    if row.metric == "residence_permits" and (mention.nothing or mention.kind not in ("person", "victim", "worker")):
        return "permit"
    if row.metric == "complicit_officials":
        return "case" if mention.kind == "case" else "official"
    if mention.kind == "suspect" and mention.noun_at < 0 and row.metric in _LATE:
        return "offender"  # a defendant who was convicted
    if mention.kind == "recruiter":
        return "offender" if row.metric in _LATE else "suspect" if row.metric in _COURSE else "organization"
    if row.metric == "fines" and mention.kind == "facility":
        return "organization"
    if row.metric == "victims" and mention.kind in ("victim", "potential", "person", "worker"):
        return "victim"
    if mention.kind in ("person", "worker", "potential_person", "official", "student", "audience"):
        if row.metric in _VICTIMISH:
            return "victim"
        if row.metric in _LATE:
            return "offender"
        if row.metric == "trainees":
            return mention.unit or "person" if mention.kind == "official" else "person"
        if mention.kind == "official":
            return mention.unit
        if row.unit in ("suspect", "charge", "case", "event") and row.metric not in (
            "inspections",
            "campaigns",
            "trainings",
        ):
            return "suspect"
        return "person"
    if mention.unit is not None:
        return mention.unit
    return row.bare or row.unit


def indicators(
    found: Sequence[tuple[Mention, Section]], edition: int | None, country: str | None
) -> tuple[Indicator, ...]:
    """The indicators of the mentions, in order of their spans."""
    infer_periods([mention for mention, _ in found], edition)
    ordered = sorted(found, key=lambda pair: (pair[0].start, pair[0].stop))
    counts: dict[str, int] = {}
    ids: dict[int, str] = {}
    work: list[tuple[str, Mention, MetricRow, Section]] = []
    for mention, section in ordered:
        for row in mention.rows:
            name = f"{row.metric}@{mention.start}"
            counts[name] = counts.get(name, 0) + 1
            identity = name if counts[name] == 1 else f"{name}.{counts[name]}"
            if row is mention.rows[0]:
                ids.setdefault(id(mention), identity)
            work.append((identity, mention, row, section))
    made = [_indicator(identity, mention, row, section, ids, country) for identity, mention, row, section in work]
    return tuple(made)


def _quantity(mention: Mention, row: MetricRow) -> tuple[Quantity | None, Quantity | None]:
    value = mention.value
    if mention.nothing or value.kind == "none":
        if mention.state in (State.NONE_KNOWN, State.NOT_REPORTED, State.NOT_DISAGGREGATED):
            return None, None
        zero = Quantity(0, unit_of(row, mention))
        return zero, zero
    if value.kind in ("duration", "life"):
        low, high = Quantity(value.low, value.low_unit), Quantity(value.high, value.high_unit)
    else:
        unit = unit_of(row, mention)
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
    identity: str, mention: Mention, row: MetricRow, section: Section, ids: dict[int, str], country: str | None
) -> Indicator:
    low, high = _quantity(mention, row)
    span = Span(mention.start, mention.stop)
    statistic = mention.statistic or row.statistic or Statistic.COUNT
    qualifier = mention.value.qualifier
    state = State.ZERO_STATED if mention.nothing and mention.state is State.VALUE else mention.state
    if mention.value.kind in ("percent", "all"):
        statistic = Statistic.SHARE
    elif mention.value.kind == "money" and statistic is Statistic.COUNT:
        statistic = Statistic.AMOUNT
    if low is not None and not mention.value.range:
        if qualifier in _LOW_ONLY or statistic is Statistic.MINIMUM:
            high = None
        elif qualifier in _HIGH_ONLY or statistic is Statistic.MAXIMUM:
            low = None
    if state is not State.VALUE:
        qualifier = Qualifier.EXACT
    converted = None
    if mention.value.converted is not None:
        first, last = mention.value.converted
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
        phase=mention.phase if row.unit == "case" else None,
        offence=mention.offence or row.offence or Offence.TRAFFICKING,
        form=mention.form,
        population=tuple(["national" if name == country else name for name in mention.population]),
        condition=None if mention.condition is None else Span(*mention.condition),
        doers=mention.doers,
        source=mention.source,
        certainty=mention.certainty,
        period=None if mention.rule in _STANDING or row.metric == "penalty_prescribed" else mention.period,
        base=_base(mention, ids),
        comparisons=_comparisons(mention, ids) if mention.priors else (),
        section=section.kind,
        span=span,
        sentence=span if mention.sentence is None else mention.sentence,
        rule=mention.rule or "value",
    )


def _comparisons(mention: Mention, ids: dict[int, str]) -> tuple[ComparedWith, ...]:
    return tuple(
        ComparedWith(kind, None if other is None else ids.get(id(other)), stated)
        for other, kind, stated in mention.priors
        if other is None or id(other) in ids
    )


def _base(mention: Mention, ids: dict[int, str]) -> Base | None:
    if mention.role != "part" or mention.whole is None:
        return None
    where = mention.whole_span or (mention.whole.start, mention.whole.stop)
    return Base(BaseRelation(mention.relation), ids.get(id(mention.whole)), Span(*where))


def infer_periods(mentions: Sequence[Mention], edition: int | None) -> None:
    """Periods that the paragraph fixes: a part takes its whole's, a newer figure the year behind its earlier one."""
    for mention in mentions:
        if mention.period is not None:
            continue
        if mention.role == "part" and mention.whole is not None and mention.whole.period is not None:
            period = mention.whole.period
            same = mention.whole.sentence is mention.sentence
            if mention.story and not same:
                continue
            mention.period = period if same else fixed(period)
    for mention in mentions:
        newer = mention.prior_of[0] if mention.role == "prior" and mention.prior_of else None
        if mention.period is None and newer is not None and newer.period is not None:
            period = newer.period
            if (
                period.kind is PeriodKind.CALENDAR_YEAR
                and period.year is not None
                and newer.own_period
                and mention.stated in _MOVED
            ):
                mention.period = year_period(period.year - 1, inferred=True)  # "16 victims in 2011, up from 11"
    if edition is None:
        return
    for mention in mentions:
        if mention.period is not None or not mention.priors:
            continue
        earlier = mention.priors[0][0]
        if earlier is None or earlier.period is None:
            continue
        period = earlier.period
        if period.kind is PeriodKind.CALENDAR_YEAR and period.year == edition - 2:
            mention.period = year_period(edition - 1, inferred=True)
        elif (
            period.kind is PeriodKind.REPORTING_PERIOD
            and period.end is not None
            and period.end.year == edition - 1
            and period.start is not None
        ):
            start, end = period.start, period.end
            mention.period = Period(
                PeriodKind.REPORTING_PERIOD, start.replace(year=start.year + 1), end.replace(year=end.year + 1), True
            )
    _along(mentions, edition)
    _goes_on(mentions, edition)
    for mention in mentions:
        if (
            mention.period is None
            and not (mention.story and mention.whole and mention.whole.sentence is not mention.sentence)
            and mention.role == "part"
            and mention.whole is not None
            and mention.whole.period is not None
        ):
            mention.period = fixed(mention.whole.period)


def _covered(period: Period | None, edition: int) -> bool:
    """Whether a period is the year that the edition covers."""
    if period is None or period.end is None:
        return False
    if period.kind in (PeriodKind.CALENDAR_YEAR, PeriodKind.FISCAL_YEAR):
        return period.end.year in (edition - 1, edition)
    return period.kind is PeriodKind.REPORTING_PERIOD and period.end.year == edition


def _goes_on(mentions: Sequence[Mention], edition: int) -> None:
    """ "In 2012, the agency ran 738 seminars. It filed charges against 159 firms": whoever goes on does so in that year."""
    told: Period | None = None
    before: Span | None = None
    here: Period | None = None
    for mention in mentions:
        span = mention.sentence
        if span != before:
            near = before is not None and span is not None and 0 <= span.start - before.end <= _NEXT
            told, here, before = here if near else None, None, span
        follows = mention.role == "new" and mention.goes_on and mention.period is None and bool(mention.rows)
        counted = mention.state is State.VALUE and mention.value.kind != "none"
        if told is not None and follows and counted and mention.rows[0].metric in _EVENTS:
            mention.period = fixed(told)
        if mention.role == "new" and mention.framed and _covered(mention.period, edition):
            here = mention.period


def _along(mentions: Sequence[Mention], edition: int) -> None:
    """ "investigated 12 cases in 2017. Courts convicted five": one year for the course of justice in a paragraph.

    Only the period that the edition covers is carried on; a look back at another year ends it. Absences are often
    about more than the year, and stay without.
    """
    told: Period | None = None
    paragraph = 0
    for mention in mentions:
        if mention.paragraph != paragraph:
            told, paragraph = None, mention.paragraph
        if mention.role not in ("new", "part") or not mention.rows or mention.rows[0].metric not in _COURSE:
            continue
        if mention.period is None:
            if (
                told is not None
                and mention.value.kind != "none"
                and mention.state is State.VALUE
                and not mention.story
                and not mention.undated
            ):
                mention.period = fixed(told)
        elif (mention.role == "new" or mention.own_period) and not mention.nothing:
            period = mention.period
            if period.kind in (PeriodKind.CALENDAR_YEAR, PeriodKind.FISCAL_YEAR):
                told = period if period.end is not None and period.end.year in (edition - 1, edition) else None
            elif period.kind is PeriodKind.REPORTING_PERIOD:
                told = period if period.end is not None and period.end.year == edition else None


__all__ = ["StatedChange", "indicators", "infer_periods", "unit_of"]
