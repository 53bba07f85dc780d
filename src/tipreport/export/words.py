"""Values as a person reads them, for all that shows a report: HTML and the command line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tipreport.model import (
    Action,
    Certainty,
    ClaimSource,
    Indicator,
    Offence,
    Origin,
    Period,
    PeriodKind,
    Qualifier,
    Quantity,
    Reason,
    Relation,
    Report,
    Role,
    Span,
    Statistic,
)
from tipreport.model.listed import clipped

one_line = clipped

SAID = (Statistic.MEAN, Statistic.MEDIAN, Statistic.MINIMUM, Statistic.MAXIMUM)
"""Statistics that neither the value nor its unit shows."""


def spoken(word: str) -> str:
    """A word of a vocabulary with blanks; a metric from outside stays as it is.

    >>> spoken("victims_identified"), spoken("x-acme:night_patrols")
    ('victims identified', 'x-acme:night_patrols')
    """
    return str(word) if ":" in word else str(word).replace("_", " ")


def title(report: Report) -> str:
    """Country and edition.

    >>> import tipreport
    >>> title(tipreport.read("seeds/norway-2011.txt"))
    'Norway 2011'
    """
    name = report.country.name if report.country else "Unknown country"
    return f"{name} {report.edition if report.edition is not None else '(edition unknown)'}"


def tier(report: Report) -> str:
    """The tier as the report prints it.

    >>> import tipreport
    >>> tier(tipreport.read("seeds/norway-2011.txt"))
    'Tier 1'
    """
    return report.tier.label if report.tier else "no tier"


def facts(report: Report) -> list[str]:
    """What is known of the placement and the page beyond the tier, one phrase each.

    >>> import tipreport
    >>> facts(tipreport.read("seeds/norway-2011.txt"))
    ['fully meets the minimum standards', 'published 2011-06-27']
    """
    return placed(report) + ([f"published {report.published}"] if report.published else [])


def placed(report: Report) -> list[str]:
    """What is known of the placement beyond the tier, one phrase each.

    >>> import tipreport
    >>> placed(tipreport.read("seeds/norway-2011.txt"))
    ['fully meets the minimum standards']
    """
    placement = report.placement
    found = {
        "fully_meets": "fully meets the minimum standards",
        "significant_efforts": "does not fully meet the minimum standards, makes significant efforts",
        "no_significant_efforts": "does not fully meet the minimum standards, makes no significant efforts",
        None: "",
    }[placement.compliance]
    told = [found, spoken(placement.movement or "")]
    if placement.effort:
        told.append(f"efforts {spoken(placement.effort)}")
    if placement.watch_list_years:
        told.append(f"years on the Watch List: {placement.watch_list_years}")
    if placement.limbs:
        told.append(f"Watch List grounds: {', '.join(spoken(limb) for limb in placement.limbs)}")
    if placement.waiver:
        told.append("waiver")
    if placement.policy_or_pattern:
        told.append("government policy or pattern of trafficking")
    return [fact for fact in told if fact]


def action(action: Action) -> str:
    """The verb of an action with what governs it.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> action(report.recommendations[0].actions[0])
    'continue, vigorously: prosecute'
    """
    before = ["continue"] * action.continues + list(action.intensity)
    return f"{', '.join(before)}: {action.verb}" if before else action.verb


def roles(report: Report) -> list[tuple[Relation, list[str]]]:
    """The places of each relation that occurs, each once, with the words that rank it.

    >>> import tipreport
    >>> [relation.value for relation, _ in roles(tipreport.read("seeds/norway-2011.txt"))]
    ['origin', 'transit', 'destination', 'cooperation']
    """
    found = {
        relation: list(dict.fromkeys(_place(role) for role in report.roles if role.relation is relation))
        for relation in Relation
    }
    return [(relation, places) for relation, places in found.items() if places]


def _place(role: Role) -> str:
    return role.place.name + (f" ({one_line(role.rank)})" if role.rank else "")


def metric(indicator: Indicator) -> str:
    """The metric, with the people it is limited to and an offence other than trafficking.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> [metric(each) for each in report.indicators if each.metric == "charges"]
    ['charges (demand)']
    """
    limits = list(indicator.population)
    if indicator.offence is not None and indicator.offence is not Offence.TRAFFICKING:
        limits.append(indicator.offence.value)
    return spoken(indicator.metric) + (f" ({', '.join(limits)})" if limits else "")


def value(indicator: Indicator) -> str:
    """The value with its hedge and unit, or what kind of absence it is.

    >>> from tipreport.model import Indicator, Quantity, SectionKind, Span, State, Statistic
    >>> place = {"section": SectionKind.PROSECUTION, "span": Span(0, 2), "sentence": Span(0, 9), "rule": "test"}
    >>> low, high = Quantity(9, "month"), Quantity(4, "year")
    >>> made = Indicator(id="sentence_length@0", metric="sentence_length", statistic=Statistic.SPREAD,
    ...                  state=State.VALUE, low=low, high=high, **place)
    >>> value(made)
    '9 months to 4 years'
    """
    low, high = indicator.low, indicator.high
    if low is None and high is None:
        return spoken(indicator.state)
    # A mean is no count, a maximum no sentence passed: only what the unit shows anyway goes without saying.
    hedge = f"{indicator.statistic} " if indicator.statistic in SAID else ""
    hedge += "" if indicator.qualifier is Qualifier.EXACT else f"{spoken(indicator.qualifier)} "
    if indicator.value is not None:
        return hedge + quantity(indicator.value)
    if low is not None and high is not None and low.unit == high.unit and low.value is not None:
        return f"{hedge}{low.value:,} to {quantity(high)}"
    return f"{hedge}{quantity(low)} to {quantity(high)}"


def ties(report: Report, indicator: Indicator) -> list[str]:
    """Who acted, who says so, the whole that the figure is taken from, and the earlier figures set against it.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> read = {report.quote(one): one for one in report.indicators}
    >>> ties(report, read["26"])
    ['by government', 'initiated', 'against 31 cases (2009)']
    >>> ties(report, read["194"])
    ['by government', 'according to government', 'part of 319 victims (2010)']
    """
    told = [f"by {', '.join(map(spoken, indicator.doers))}"] if indicator.doers else []
    if indicator.source is not ClaimSource.NARRATOR:
        told.append(f"according to {spoken(indicator.source)}")
    if indicator.certainty is not Certainty.ASSERTED:
        told.append(indicator.certainty.value)
    if indicator.origin is Origin.PERSON:
        told.append("read by a person")
    if indicator.phase is not None:
        told.append(indicator.phase.value)
    if indicator.condition is not None:
        told.append(f"“{one_line(report.quote(indicator.condition))}”")
    if indicator.base is not None:
        whole = _figure(report, indicator.base.id) or f"“{one_line(report.quote(indicator.base.span))}”"
        told.append(f"{spoken(indicator.base.relation)} {whole}")
    for each in indicator.comparisons:
        other = _figure(report, each.id) or "a figure that is not printed"
        stated = f", stated {each.stated}" if each.stated else ""
        told.append(f"against {other}{stated}")
    return told


def _figure(report: Report, id: str | None) -> str:
    if id is None:
        return ""
    other = report.indicator(id)
    time = period(other.period).removesuffix(" (inferred)")
    return value(other) + (f" ({time})" if time else "")


def quantity(quantity: Quantity | None) -> str:
    """A number with its unit; `?` where there is none.

    >>> from tipreport.model import Quantity
    >>> quantity(Quantity(2, "facility")), quantity(None)
    ('2 facilities', '?')
    """
    return "?" if quantity is None else quantity.spoken


def period(period: Period | None) -> str:
    """The time that a figure covers; empty where it is not known.

    >>> import datetime
    >>> from tipreport.model import Period
    >>> period(Period("calendar_year", datetime.date(2010, 1, 1), datetime.date(2010, 12, 31), inferred=True))
    '2010 (inferred)'
    """
    if period is None:
        return ""
    start, end = period.start, period.end
    words = spoken(period.kind)  # enough for a reporting period, and all there is without dates
    if period.kind is PeriodKind.CALENDAR_YEAR and period.year:
        words = str(period.year)
    elif period.kind is PeriodKind.FISCAL_YEAR and end is not None:
        words = f"fiscal year {end.year}"
    elif period.kind is not PeriodKind.REPORTING_PERIOD and (start is not None or end is not None):
        if start is None or end is None:
            words = f"since {start}" if start is not None else f"until {end}"
        else:
            words = str(start) if start == end else f"{start} to {end}"
    return f"{words} (inferred)" if period.inferred else words


def reasons(reasons: Iterable[Reason]) -> str:
    """Why two figures may not be compared.

    >>> from tipreport.model import Reason
    >>> reasons([Reason.UNIT_DIFFERS, Reason.PERIOD_DIFFERS])
    'unit differs, period differs'
    """
    return ", ".join(spoken(reason) for reason in reasons)


def sentences(report: Report, spans: Iterable[Span]) -> list[str]:
    """The sentences in which the spans start, each once, in order of the text.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> [found[:30] for found in sentences(report, (one.span for one in report.indicators[4:8]))]
    ['Norwegian authorities initiate']
    """
    found = {report.sentence_at(span) or span for span in spans}
    return [one_line(report.quote(sentence)) for sentence in sorted(found)]


def around(report: Report, span: Span) -> str:
    """The span with some words on both sides, from its sentence.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> around(report, report.roles[0].span)
    'Norway is a destination and, to a lesser extent, a transit and source country for…'
    """
    return window(report.text, span, report.sentence_at(span) or span)


def window(text: str, span: Span, sentence: Span) -> str:
    """The span with some words of its sentence on both sides, none of them cut.

    >>> window("Courts convicted eight traffickers.", Span(17, 22), Span(0, 35))
    'Courts convicted eight traffickers.'
    """
    start, end = max(sentence.start, span.start - 40), min(sentence.end, span.end + 60)
    if start > sentence.start and not text[start - 1].isspace():
        start = span.start - len(re.sub(r"\A\S*\s*", "", text[start : span.start]))
    if end < sentence.end and not text[end].isspace():
        end = span.end + len(re.sub(r"\s*\S*\Z", "", text[span.end : end], count=1))
    return ("…" if start > sentence.start else "") + one_line(text[start:end]) + ("…" if end < sentence.end else "")
