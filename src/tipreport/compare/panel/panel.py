"""The rows of a panel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from tipreport.compare.panel.claims import Counted, claims_on
from tipreport.compare.panel.decide import agree, decided
from tipreport.errors import ModelError, expect
from tipreport.model import (
    Corpus,
    Country,
    Doer,
    Offence,
    Panel,
    PanelCell,
    PanelConflict,
    PanelRow,
    PanelRule,
    Report,
)
from tipreport.model.arguments import names_in, reports_in
from tipreport.model.vocabulary import check_metric, check_unit
from tipreport.rules.panel import DEFAULT_DOERS, DEFAULT_METRICS, DEFAULT_OFFENCES

Word = TypeVar("Word", bound=StrEnum)


def panel(
    reports: Report | Corpus | Iterable[Report],
    metrics: str | Iterable[str] = DEFAULT_METRICS,
    *,
    offences: str | Iterable[str] = DEFAULT_OFFENCES,
    doers: str | Iterable[str] = DEFAULT_DOERS,
    units: Mapping[str, str] | None = None,
    balanced: bool = False,
) -> Panel:
    """A row a country and year, and for each metric the one figure that a careful coder would take, with its id.

    >>> import tipreport
    >>> found = panel(tipreport.read("seeds/norway-2011.txt"), ["investigations", "prosecutions", "convictions"])
    >>> row, = found
    >>> row.year, row.tier.value, [str(cell.claim.value) for cell in row.cells]
    (2010, '1', ['37', '11', '8'])
    >>> row["investigations"].claim.basis.value, row["investigations"].claim.ids
    ('sum_of_forms', ('investigations@...', 'investigations@...'))

    `year` is the year before the edition: the figures of a report are of that year, or of the reporting period or
    fiscal year that ends by March of the edition. A figure that names no time is taken to be of the same year.

    Counted is what trafficking is (`offences`), what the government and its organs did (`doers`; whom a sentence does
    not name counts as the government), and wholes: no part of a whole, no group of persons, no mean or share, nothing
    under a condition or alleged, nothing that an NGO or the press says. Sex and labor trafficking are added up where
    one sentence gives them side by side, and one of them is the whole where the text says that there was none of the
    other; `basis` says so.

    A column can hold several units: offenders in one year and cases in the next, as the reports have them. `unit` says
    which. `units={"convictions": "offender"}` takes that unit and no other.

    Where two figures that differ claim one cell, the rules of `tipreport.PanelRule` prefer one, and name themselves in
    the cell; if none does, the cell is empty. Either way the conflict is in `conflicts`. `balanced` adds a row for each
    edition between the first and the last that the corpus does not hold; its cells say `no_edition`, which is not the
    same as silence.

    Raises `ModelError` for a metric, an offence, a doer or a unit that there is not, and for a report without country
    or edition.
    """
    corpus = _corpus(reports)
    wanted = tuple(dict.fromkeys(names_in(metrics, "metrics", "a metric")))
    for metric in wanted:
        check_metric(metric)
    if not wanted:
        raise ModelError("a panel of no metric", hint="name one of tipreport.Metric, or leave metrics out")
    counted = Counted(
        frozenset(_words(Offence, offences, "offence")),
        frozenset(_words(Doer, doers, "doer")),
        _units(units or {}, wanted),
    )
    rows: list[PanelRow] = []
    conflicts: list[PanelConflict] = []
    for country, edition, report in _places(corpus, balanced):
        if report is None:
            cells = [PanelCell(metric=metric, claim=None, rules=(PanelRule.NO_EDITION,)) for metric in wanted]
        else:
            made = [_cell(country, report, metric, counted) for metric in wanted]
            cells = [cell for cell, _ in made]
            conflicts += [conflict for _, conflict in made if conflict is not None]
        tier = None if report is None else report.tier
        rows.append(PanelRow(country=country, edition=edition, held=report is not None, tier=tier, cells=tuple(cells)))
    return Panel(
        reports=corpus,
        metrics=tuple(str(metric) for metric in wanted),
        offences=tuple(each for each in Offence if each in counted.offences),
        doers=tuple(each for each in Doer if each in counted.doers),
        rows=tuple(rows),
        conflicts=tuple(conflicts),
    )


def _units(units: Mapping[str, str], metrics: Iterable[str]) -> dict[str, str]:
    expect(units, "units", "a mapping of metrics to units", Mapping)
    for metric, unit in units.items():
        expect(unit, f"the unit of {metric}", "a unit as a str", str)
        if metric not in metrics:
            raise ModelError("a unit of a metric that is not asked for", subject=str(metric), hint="name it in metrics")
        check_unit(unit)
    return {str(metric): unit for metric, unit in units.items()}


def _corpus(reports: Report | Corpus | Iterable[Report]) -> Corpus:
    found = reports_in(reports)
    return found if isinstance(found, Corpus) else Corpus(found)


def _words(kind: type[Word], words: str | Iterable[str], what: str) -> list[Word]:
    known = [member.value for member in kind]
    named = names_in(words, f"{what}s", f"an {what}" if what[0] in "ao" else f"a {what}")
    for word in named:
        if word not in known:
            raise ModelError(f"no such {what}", subject=word, hint=f"there are {', '.join(known)}")
    return [kind(word) for word in named]


def _places(corpus: Corpus, balanced: bool) -> Iterable[tuple[Country, int, Report | None]]:
    """The countries and editions of the rows, in the order of the corpus."""
    editions = corpus.editions
    for country in corpus.countries:
        own = {report.edition: report for report in corpus.filter(country=country.alpha3)}
        for edition in range(editions[0], editions[-1] + 1) if balanced else sorted(own, key=lambda year: year or 0):
            assert edition is not None
            report = own.get(edition)
            yield report.country if report is not None and report.country is not None else country, edition, report


def _cell(country: Country, report: Report, metric: str, counted: Counted) -> tuple[PanelCell, PanelConflict | None]:
    found = claims_on(report, metric, counted)
    if not found.claims:
        rule = PanelRule.LEFT_OUT if found.left_out else PanelRule.NOT_MENTIONED
        return PanelCell(metric=metric, claim=None, rules=(rule,), left_out=found.left_out), None
    claim, rules = decided(found.claims)
    cell = PanelCell(metric=metric, claim=claim, rules=rules, left_out=found.left_out)
    if agree(found.claims):
        return cell, None
    conflict = PanelConflict(
        country=country, edition=report.edition or 0, metric=metric, claims=found.claims, rules=rules, chosen=claim
    )
    return cell, conflict
