"""Human Trafficking Indicators (Frank 2013): a country in an edition, as far as a narrative's words show it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable
from typing import Any

from tipreport.export.derived import KEYS, Cell, DataSet, Derived, anchored, minimum, tier
from tipreport.model import (
    BaseRelation,
    ComparisonKind,
    Compliance,
    Form,
    Indicator,
    PeriodKind,
    Relation,
    Report,
    Role,
    SectionKind,
    Span,
    State,
)
from tipreport.rules.types import CHILD_SOLDIERS, DEBT_BONDAGE, DENIED, DOMESTIC_SERVITUDE

SEX = (Form.SEX, Form.BOTH, Form.SEX_OR_LABOR)
LABOR = (Form.LABOR, Form.BOTH, Form.SEX_OR_LABOR)
CHILDREN = frozenset({"child", "girls", "boys"})
EFFORTS = {
    Compliance.FULLY_MEETS: "yes",
    Compliance.SIGNIFICANT_EFFORTS: "yes",
    Compliance.NO_SIGNIFICANT_EFFORTS: "no",
}
ORDER = ("first mention", "second mention", "third mention")
SILENT = "no mention"

_PROFILE = (SectionKind.PROFILE, SectionKind.SCOPE_AND_MAGNITUDE)
_DENIED = re.compile(DENIED, re.IGNORECASE)


def _efforts(report: Report, _: object) -> Cell:
    value = EFFORTS.get(report.compliance) if report.compliance else None
    return value, anchored(report.placement.evidence, "compliance", "significant_efforts") if value else ()


# Roles


def _said(roles: Iterable[Role]) -> Cell:
    spans = tuple(dict.fromkeys(role.span for role in roles))
    return ("yes" if spans else SILENT), spans


def _own(report: Report, relation: Relation) -> list[Role]:
    return [role for role in report.roles if role.relation is relation and role.place.alpha3 == report.alpha3]


def _role(relation: Relation) -> Callable[[Report, Any], Cell]:
    return lambda report, _: _said(_own(report, relation))


def _order(relation: Relation) -> Callable[[Report, Any], Cell]:
    def get(report: Report, _: object) -> Cell:
        first = {each: _own(report, each)[0].span for each in _FLOWS if _own(report, each)}
        if relation not in first:
            return SILENT, ()
        place = sorted(first, key=lambda each: (first[each].start, first[each].end)).index(relation)
        return ORDER[place], (first[relation],)

    return get


_FLOWS = (Relation.ORIGIN, Relation.TRANSIT, Relation.DESTINATION)


def _role_of(relation: Relation, forms: tuple[Form, ...]) -> Callable[[Report, Any], Cell]:
    """The role with one of the forms; where it is told without any, by the forms that its people are said to suffer."""

    def get(report: Report, _: object) -> Cell:
        own = _own(report, relation)
        if own and all(role.form is None for role in own):
            own = _sufferers(report, relation)
        return _said(role for role in own if role.form in forms)

    return get


def _sufferers(report: Report, relation: Relation) -> list[Role]:
    """Those whom a country sends and those trafficked inside of it are nationals; whom it receives are not."""
    if relation is Relation.ORIGIN:
        return _own(report, Relation.INTERNAL)
    if relation is Relation.INTERNAL:
        return _own(report, Relation.ORIGIN)
    if relation is Relation.DESTINATION:
        return [r for r in report.roles if r.relation is Relation.ORIGIN and r.place.alpha3 != report.alpha3]
    return []


# Types, in any role


def _told(pattern: str) -> Callable[[Report, Any], Cell]:
    """Whether a sentence of the profile tells of it, and does not deny it or speak of a risk."""
    words = re.compile(pattern, re.IGNORECASE)

    def get(report: Report, _: object) -> Cell:
        profile = [section.span for section in report.sections if section.kind in _PROFILE]
        spans = []
        for sentence in report.sentences:
            if not any(part.start <= sentence.start < part.end for part in profile):
                continue
            match = words.search(report.text, sentence.start, sentence.end)
            if match and not _DENIED.search(report.text, sentence.start, match.start()):
                spans.append(Span(match.start(), match.end()))
        return ("yes" if spans else SILENT), tuple(spans)

    return get


def _of_children(forms: tuple[Form, ...]) -> Callable[[Report, Any], Cell]:
    def get(report: Report, _: object) -> Cell:
        return _said(
            role
            for role in report.roles
            if role.relation is not Relation.COOPERATION and role.form in forms and CHILDREN & set(role.population)
        )

    return get


# Prosecutions


def _prosecutions(report: Report, _: object) -> Cell:
    """The total if the narrative gives one, else the sum of sex and labor if it gives each once."""
    prior = {
        comparison.id
        for one in report.indicators
        for comparison in one.comparisons
        if comparison.kind is ComparisonKind.VALUE_PAIR
    }
    own = [one for one in report.indicators if _is_count(one, report.edition, one.id in prior)]
    totals = [one for one in own if one.form in (None, Form.SEX_OR_LABOR, Form.UNSPECIFIED)]
    parts = [one for one in own if one not in totals]
    spans = tuple(one.span for one in own)
    if any(_number(one) is None for one in own):
        return None, spans  # "at least 40"
    if len({_number(one) for one in totals}) == 1:
        return _number(totals[0]), tuple(one.span for one in totals)
    by_form: dict[Form | None, set[int | None]] = {}
    for one in parts:
        by_form.setdefault(one.form, set()).add(_number(one))
    # None at all is none in any unit; what was counted must have been counted in one.
    units = {one.low.unit for one in parts if one.low and one.low.value}
    if not totals and by_form and all(len(values) == 1 for values in by_form.values()) and len(units) <= 1:
        return sum(value or 0 for values in by_form.values() for value in values), spans
    return None, spans


def _is_count(one: Indicator, edition: int | None, prior: bool) -> bool:
    """A whole count of prosecutions for trafficking in the time that the edition covers."""
    whole = one.base is None or one.base.relation is not BaseRelation.PART_OF
    counted = (
        one.metric == "prosecutions" and one.statistic == "count" and one.state in (State.VALUE, State.ZERO_STATED)
    )
    trafficking = one.offence is None or one.offence.value in ("trafficking", "suspected")
    return counted and whole and trafficking and not one.population and _is_current(one, edition, prior)


def _is_current(one: Indicator, edition: int | None, prior: bool) -> bool:
    """Whether it is of the year before the edition, of its reporting period, or of no time and no earlier figure."""
    period = one.period
    if period is None or edition is None:
        return not prior
    if period.kind is PeriodKind.CUMULATIVE or period.start is None or period.end is None:
        return False
    return period.start > datetime.date(edition - 2, 3, 31) and period.end > datetime.date(edition - 1, 3, 31)


def _number(one: Indicator) -> int | None:
    value = one.low.value if one.low is not None and one.low == one.high else None
    return value if isinstance(value, int) else None


def _once(report: Report) -> Iterable[Any]:
    return (None,)


_NO_NO = "no, where the codebook has it, is never said here: what the text denies is silence"
_ABROAD = f"also where it is told that its nationals are exploited in another country; {_NO_NO}"
_FORMLESS = "where the role is told without a form, by the forms that those people are said to suffer"
_TYPE = f"four columns (source, transit, destination, internal) are one; {_NO_NO}"

HTI = DataSet(
    "hti",
    "Human Trafficking Indicators (Frank 2013)",
    "a country in an edition",
    (
        *KEYS,
        Derived(
            "tier", "1, 2 (the Watch List included) or 3; null for a Special Case", tier, "a Special Case is -99 there"
        ),
        Derived("minstand", "yes: fully meets (complies with) the minimum standards; no: does not", minimum),
        Derived("efforts", "yes: makes significant efforts, or meets the minimum standards; no: does not", _efforts),
        Derived("source", "yes where the country itself is called an origin", _role(Relation.ORIGIN), _ABROAD),
        Derived(
            "source_order",
            "which of its roles is named first, second, third",
            _order(Relation.ORIGIN),
            "3, 2, 1, 0 there",
        ),
        Derived(
            "transit",
            "yes where the country itself is called a transit country, or passed through",
            _role(Relation.TRANSIT),
            _NO_NO,
        ),
        Derived("transit_order", "the same", _order(Relation.TRANSIT), "3, 2, 1, 0 there"),
        Derived(
            "destination",
            "yes where the country itself is called a destination, or foreigners are exploited in it",
            _role(Relation.DESTINATION),
            _NO_NO,
        ),
        Derived("destination_order", "the same", _order(Relation.DESTINATION), "3, 2, 1, 0 there"),
        Derived(
            "internal", "yes where its nationals are trafficked inside of the country", _role(Relation.INTERNAL), _NO_NO
        ),
        Derived(
            "sex_source", "source, for sex trafficking", _role_of(Relation.ORIGIN, SEX), f"psource there; {_FORMLESS}"
        ),
        Derived("sex_transit", "transit, for sex trafficking", _role_of(Relation.TRANSIT, SEX), "ptransit there"),
        Derived(
            "sex_destination",
            "destination, for sex trafficking",
            _role_of(Relation.DESTINATION, SEX),
            f"pdest there; {_FORMLESS}",
        ),
        Derived(
            "pinternal", "internal, for sex trafficking", _role_of(Relation.INTERNAL, SEX), f"{_FORMLESS}; {_NO_NO}"
        ),
        Derived(
            "labor_source", "source, for forced labor", _role_of(Relation.ORIGIN, LABOR), f"lsource there; {_FORMLESS}"
        ),
        Derived("labor_transit", "transit, for forced labor", _role_of(Relation.TRANSIT, LABOR), "ltransit there"),
        Derived(
            "labor_destination",
            "destination, for forced labor",
            _role_of(Relation.DESTINATION, LABOR),
            f"ldest there; {_FORMLESS}",
        ),
        Derived(
            "linternal", "internal, for forced labor", _role_of(Relation.INTERNAL, LABOR), f"{_FORMLESS}; {_NO_NO}"
        ),
        Derived(
            "debt_bondage",
            "yes where the profile tells of debt bondage",
            _told(DEBT_BONDAGE),
            f"dsource and others: {_TYPE}",
        ),
        Derived(
            "domestic_servitude",
            "yes where the profile tells of domestic servitude",
            _told(DOMESTIC_SERVITUDE),
            f"dssource and others: {_TYPE}",
        ),
        Derived(
            "child_prostitution",
            "yes where children suffer sex trafficking in any role",
            _of_children(SEX),
            f"cpsource and others: {_TYPE}",
        ),
        Derived(
            "child_labor",
            "yes where children suffer forced labor in any role",
            _of_children(LABOR),
            f"clsource and others: {_TYPE}",
        ),
        Derived(
            "child_soldiers",
            "yes where the profile tells of child soldiers",
            _told(CHILD_SOLDIERS),
            f"cssource and others: {_TYPE}",
        ),
        Derived(
            "prosnum",
            "prosecutions for trafficking in the year or reporting period that the edition covers: the total, else the "
            "sum of the forms where each has one value and the units agree; null where totals differ or one is a bound",
            _prosecutions,
            "convictions are never taken in their place, and cases are taken for people where only they are counted",
        ),
    ),
    _once,
)
"""The columns by the codebook 2013.1; laws, enforcement, protection, prevention and treaties are not derived."""
