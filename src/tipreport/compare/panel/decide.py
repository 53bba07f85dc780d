"""Which of several figures fills a cell: rules that each prefer some of them, until those that are left agree."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final

from tipreport.compare.panel.claims import unit_of
from tipreport.model import (
    Doer,
    Origin,
    PanelBasis,
    PanelClaim,
    PanelRule,
    PeriodKind,
    Phase,
    Qualifier,
    SectionKind,
    State,
)
from tipreport.rules.panel import BY_METRIC

SUMMARIES: Final = frozenset({SectionKind.FRONT_MATTER, SectionKind.ANALYSIS, SectionKind.PROFILE})
"""Sections that only sum up what another says in full."""

VALUES: Final = frozenset({State.VALUE, State.ZERO_STATED})

PHASES: Final = (Phase.INITIATED, None, Phase.CONCLUDED)
"""Phases in the order of preference: what was begun in the year comes before what may hold cases of before."""

NEAR: Final = Decimal("0.1")
"""So much an approximation may be off."""


def decided(claims: Sequence[PanelClaim]) -> tuple[PanelClaim | None, tuple[PanelRule, ...]]:
    """The claim that fills the cell, and the rules that chose it; null and `undecided` where two are left that differ.

    >>> import tipreport
    >>> from tipreport.compare.panel.claims import claims_on
    >>> found = claims_on(tipreport.read("seeds/norway-2011.txt"), "convictions")
    >>> claim, rules = decided(found.claims)
    >>> claim.value, [rule.value for rule in rules]
    (8, ['only_figure'])
    """
    left = list(claims)
    rules: list[PanelRule] = []
    for rule, prefer in PREFERENCES:
        if agree(left):
            break
        kept = prefer(left)
        if 0 < len(kept) < len(left):
            left = kept
            rules.append(rule)
    if not agree(left):
        return None, (*rules, PanelRule.UNDECIDED)
    return min(left, key=_best), tuple(rules) or (PanelRule.ONLY_FIGURE,)


def agree(claims: Sequence[PanelClaim]) -> bool:
    """Whether all say the same."""
    return len({_said(claim) for claim in claims}) == 1


def _said(claim: PanelClaim) -> object:
    if claim.state not in VALUES:
        return claim.state
    ends = [None if end is None else end.value for end in (claim.low, claim.high)]
    zero = ends == [0, 0]
    return "value", *ends, None if zero else _unit(claim), _bound(claim.qualifier)


def _bound(qualifier: Qualifier) -> Qualifier:
    """A figure that is said once with "about" and once without is one figure."""
    return Qualifier.EXACT if qualifier is Qualifier.APPROXIMATELY else qualifier


def _unit(claim: PanelClaim) -> str | None:
    return next((unit_of(end) for end in (claim.low, claim.high) if end is not None), None)


def _best(claim: PanelClaim) -> tuple[bool, bool, bool, bool, int]:
    """Of figures that agree: the one that says when, in the section of its own, exactly, and first."""
    first = claim.indicators[0]
    return (
        claim.basis is not PanelBasis.WHOLE,
        first.section in SUMMARIES,
        first.period is None,
        claim.qualifier is not Qualifier.EXACT,
        first.span.start,
    )


# Preferences: each gives the claims that it would rather have; all or none of them decide nothing.

Prefer = Callable[[list[PanelClaim]], list[PanelClaim]]


def _person(claims: list[PanelClaim]) -> list[PanelClaim]:
    """What a person has read or corrected before what a rule read."""
    return [claim for claim in claims if claim.origin is Origin.PERSON]


def _value(claims: list[PanelClaim]) -> list[PanelClaim]:
    """A number, zero among them, before "did not report"."""
    return [claim for claim in claims if claim.state in VALUES]


def _preferred_unit(claims: list[PanelClaim]) -> list[PanelClaim]:
    """People before cases, where both are counted, and as the table has it for each metric; a zero is of any unit."""
    row = BY_METRIC.get(claims[0].indicators[0].metric)
    for unit in row.units if row else ():
        if any(_unit(claim) == unit and claim.state is State.VALUE for claim in claims):
            return [claim for claim in claims if _unit(claim) == unit or claim.state is not State.VALUE]
    return claims


def _whole(claims: list[PanelClaim]) -> list[PanelClaim]:
    """A whole that the text gives before a sum, and before some of another whole ("12 of the 34 arrested")."""
    return [claim for claim in claims if claim.basis is PanelBasis.WHOLE and claim.indicators[0].base is None]


def _dated(claims: list[PanelClaim]) -> list[PanelClaim]:
    """A figure whose sentence or paragraph says of when it is, before one of which the text does not say it."""
    return [claim for claim in claims if claim.period is not None]


def _calendar_year(claims: list[PanelClaim]) -> list[PanelClaim]:
    """The row is of a calendar year."""
    return [claim for claim in claims if claim.period is not None and claim.period.kind is PeriodKind.CALENDAR_YEAR]


def _government(claims: list[PanelClaim]) -> list[PanelClaim]:
    """What "the government" did before what one of its organs did; a figure without a doer says nothing of either."""
    return [claim for claim in claims if set(claim.doers) == {Doer.GOVERNMENT}]


def _new(claims: list[PanelClaim]) -> list[PanelClaim]:
    for phase in PHASES:
        if kept := [claim for claim in claims if claim.indicators[0].phase is phase]:
            return kept
    return claims


def _in_full(claims: list[PanelClaim]) -> list[PanelClaim]:
    """What the section says in full before what the analysis sums up."""
    return [claim for claim in claims if claim.indicators[0].section not in SUMMARIES]


def _exact(claims: list[PanelClaim]) -> list[PanelClaim]:
    """One exact number, where all that is hedged holds of it: 26 before "more than 20"."""
    exact = [claim for claim in claims if claim.qualifier is Qualifier.EXACT and claim.value is not None]
    numbers = {claim.value for claim in exact}
    if len(numbers) != 1:
        return claims
    (number,) = numbers
    assert number is not None
    return exact if all(_holds(claim, Decimal(number)) for claim in claims) else claims


def _holds(claim: PanelClaim, number: Decimal) -> bool:
    low, high = (None if end is None or end.value is None else Decimal(end.value) for end in (claim.low, claim.high))
    if claim.qualifier is Qualifier.APPROXIMATELY:
        low, high = (None if end is None else end * factor for end, factor in ((low, 1 - NEAR), (high, 1 + NEAR)))
    if claim.qualifier is Qualifier.MORE_THAN and low == number:
        return False
    if claim.qualifier is Qualifier.LESS_THAN and high == number:
        return False
    return (low is None or low <= number) and (high is None or number <= high)


PREFERENCES: Final[tuple[tuple[PanelRule, Prefer], ...]] = (
    (PanelRule.PERSON, _person),
    (PanelRule.VALUE, _value),
    (PanelRule.UNIT, _preferred_unit),
    (PanelRule.WHOLE, _whole),
    (PanelRule.PERIOD, _dated),
    (PanelRule.CALENDAR_YEAR, _calendar_year),
    (PanelRule.GOVERNMENT, _government),
    (PanelRule.PHASE, _new),
    (PanelRule.SECTION, _in_full),
    (PanelRule.EXACT, _exact),
)
"""The rules in the order in which they are asked, until what is left agrees."""
