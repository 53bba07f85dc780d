"""Set a report, or a corpus, against itself.

A new check of one report is a function in `tipreport.compare.checks` and a row in `CHECKS`; one that needs several
editions is a row in `CORPUS_CHECKS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from tipreport.compare.checks.direction import direction
from tipreport.compare.checks.grades import grades
from tipreport.compare.checks.pairs import pairs
from tipreport.compare.checks.parts import parts
from tipreport.compare.checks.tier_audit import audit, audit_placement
from tipreport.compare.checks.twice import twice
from tipreport.compare.comparable import Figures
from tipreport.model import Corpus, Finding, Report, Severity
from tipreport.model.arguments import reports_in
from tipreport.model.listed import Listed

Check = Callable[[Report, Figures], Iterable[Finding]]
CorpusCheck = Callable[[Corpus], Iterable[Finding]]


def placement(report: Report, _: Figures) -> Iterable[Finding]:
    """The placement against the law of its edition."""
    return audit_placement(report)


CHECKS: Final[tuple[Check, ...]] = (placement, direction, parts, twice, pairs, grades)
"""The checks of one report."""

CORPUS_CHECKS: Final[tuple[CorpusCheck, ...]] = (audit,)
"""The checks that need several editions."""

_RANKS: Final = {severity: rank for rank, severity in enumerate(Severity)}


def check(reports: Report | Corpus | Iterable[Report]) -> tuple[Finding, ...]:
    """What does not fit, what only seems not to, and which figures must not be set side by side.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> findings = check(report)
    >>> [found.code for found in findings if found.verdict == "contradiction"]
    []
    >>> print(next(found.message for found in findings if found.rule == "parts"))
    victims assisted by form: “194” + “105” + “20” = 319, the whole “319” (2010)

    Each finding names the characters that it rests on (`evidence`) and looks for the harmless reading first: silence is
    better than a false alarm. Findings of a report are in order of severity, then of the text; those of a corpus in
    order of country and edition first, with the checks that need several editions. The order of the indicators does not
    matter.
    """
    if isinstance(reports, Report):
        figures = Figures.of(reports)
        return Listed(sorted((found for one in CHECKS for found in one(reports, figures)), key=_order))
    reports = reports_in(reports)
    found = [each for report in reports for each in check(report)]
    if isinstance(reports, Corpus):
        found += [each for one in CORPUS_CHECKS for each in one(reports)]
    return Listed(sorted(found, key=lambda each: (_where(each), _order(each))))


def _order(found: Finding) -> tuple[int, int, str, str, tuple[str, ...]]:
    start = min((anchor.span.start for anchor in found.evidence), default=0)
    return _RANKS[found.severity], start, found.rule, found.code, found.indicators


def _where(found: Finding) -> tuple[str, int]:
    return found.country.alpha3 if found.country else "", found.edition or 0
