"""A panel: a row a country and year, a cell a metric, and for each cell how it was decided."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

import attrs

from tipreport.errors import ModelError
from tipreport.model.corpus import Corpus
from tipreport.model.indicator import Indicator, Period, Quantity
from tipreport.model.report import Country, Report
from tipreport.model.vocabulary import Doer, Offence, Origin, Qualifier, State, Tier


class PanelBasis(StrEnum):
    """What a cell's figure is: one that the text gives as the whole, or what follows from its forms.

    `SUM_OF_FORMS`: one sentence gives sex and labor trafficking side by side. `ONE_FORM`: the text gives one of the two
    and says that there was none of the other.
    """

    WHOLE = "whole"
    SUM_OF_FORMS = "sum_of_forms"
    ONE_FORM = "one_form"


class PanelRule(StrEnum):
    """Which rule filled a cell, or why it is empty.

    The first group is of cells in which no two figures differ, the second of those where one was preferred; then one
    where none could be, and the empty cells.
    """

    ONLY_FIGURE = "only_figure"

    PERSON = "person"
    UNIT = "unit"
    VALUE = "value"
    WHOLE = "whole"
    PERIOD = "period"
    CALENDAR_YEAR = "calendar_year"
    GOVERNMENT = "government"
    PHASE = "phase"
    SECTION = "section"
    EXACT = "exact"

    UNDECIDED = "undecided"

    LEFT_OUT = "left_out"
    NOT_MENTIONED = "not_mentioned"
    NO_EDITION = "no_edition"


class PanelExclusion(StrEnum):
    """Why a figure of the metric claims no cell: what it is that the panel does not count."""

    STATISTIC = "statistic"
    OFFENCE = "offence"
    DOER = "doer"
    SOURCE = "source"
    CERTAINTY = "certainty"
    CONDITION = "condition"
    EARLIER = "earlier"
    PERIOD = "period"
    PART = "part"
    POPULATION = "population"
    FORM = "form"
    PHASE = "phase"
    UNIT = "unit"


@attrs.frozen
class LeftOut:
    """A figure of the metric that claims no cell, by its id, and why."""

    id: str
    reason: PanelExclusion


@attrs.frozen(kw_only=True)
class PanelClaim:
    """A figure that claims a cell, with the indicators that it rests on: one, or the forms that were added up.

    `low` and `high` are those of the indicator, or sums of theirs; a state without a value has neither.
    """

    basis: PanelBasis
    state: State
    qualifier: Qualifier
    low: Quantity | None
    high: Quantity | None
    indicators: tuple[Indicator, ...]

    @property
    def value(self) -> int | Decimal | None:
        """The one number, where both ends agree or only one is known."""
        if self.low is not None and self.high is not None and self.low.value != self.high.value:
            return None
        found = self.low or self.high
        return None if found is None else found.value

    @property
    def unit(self) -> str | None:
        """Unit of the number."""
        return next((end.unit for end in (self.low, self.high) if end is not None), None)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the indicators."""
        return tuple(one.id for one in self.indicators)

    @property
    def period(self) -> Period | None:
        """The time that the first of them covers."""
        return self.indicators[0].period

    @property
    def doers(self) -> tuple[Doer, ...]:
        """Who acted, as the first of them says; empty where it does not."""
        return self.indicators[0].doers

    @property
    def origin(self) -> Origin:
        """Who read it: a person where any of them was read by one."""
        return Origin.PERSON if any(one.origin is Origin.PERSON for one in self.indicators) else Origin.MACHINE


@attrs.frozen(kw_only=True)
class PanelCell:
    """One metric of one row: the figure that fills it, the rules that chose it, and the figures that claim no cell."""

    metric: str
    claim: PanelClaim | None
    rules: tuple[PanelRule, ...]
    left_out: tuple[LeftOut, ...] = ()


@attrs.frozen(kw_only=True)
class PanelRow:
    """A country and edition. `year` is the one before the edition, which its figures cover.

    `held`: the corpus has the narrative. A row of a balanced panel may have none, and its cells are then no silence.
    """

    country: Country
    edition: int
    held: bool
    tier: Tier | None
    cells: tuple[PanelCell, ...]

    @property
    def year(self) -> int:
        """The calendar year that the figures cover: that before the edition."""
        return self.edition - 1

    def __getitem__(self, metric: str) -> PanelCell:
        for cell in self.cells:
            if cell.metric == metric:
                return cell
        raise KeyError(metric)


@attrs.frozen(kw_only=True)
class PanelConflict:
    """A cell that figures claim which differ: all claims, the rules that chose one, and the chosen one.

    `chosen` is null where no rule decides; the cell is then empty.
    """

    country: Country
    edition: int
    metric: str
    claims: tuple[PanelClaim, ...]
    rules: tuple[PanelRule, ...]
    chosen: PanelClaim | None


@attrs.frozen(kw_only=True, repr=False)
class Panel:
    """Rows of countries and years, with the choices that made them and the conflicts that they met.

    >>> import tipreport
    >>> panel = tipreport.panel(tipreport.read("seeds/norway-2011.txt"))
    >>> panel
    <Panel of 1 row and 4 metrics: 1 country, 2011; 0 conflicts>
    >>> panel["NOR", 2011]["convictions"].claim.ids
    ('convictions@...',)

    `to_pandas(panel, "panel")` makes a table of it, as the other functions of tables do.
    """

    reports: Corpus
    metrics: tuple[str, ...]
    offences: tuple[Offence, ...]
    doers: tuple[Doer, ...]
    rows: tuple[PanelRow, ...]
    conflicts: tuple[PanelConflict, ...] = ()

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[PanelRow]:
        return iter(self.rows)

    def __getitem__(self, key: tuple[str, int]) -> PanelRow:
        for row in self.rows:
            if (row.country.alpha3, row.edition) == key:
                return row
        raise KeyError(key)

    def report(self, of: PanelRow | PanelConflict) -> Report | None:
        """The report that a row or a conflict is of; null where the corpus has none."""
        return self.reports.get(of.country.alpha3, of.edition)

    def sentences(self, of: PanelRow | PanelConflict, claim: PanelClaim) -> tuple[str, ...]:
        """The sentences that a claim was read from. Raises `ModelError` for a row without a report."""
        report = self.report(of)
        if report is None:
            raise ModelError("no report of that edition", subject=f"{of.country.alpha3} {of.edition}")
        return tuple(dict.fromkeys(report.quote(one.sentence) for one in claim.indicators))

    def __repr__(self) -> str:
        editions = sorted({row.edition for row in self.rows})
        years = f"{editions[0]} to {editions[-1]}" if len(editions) > 1 else str(*editions) or "no edition"
        counted = (
            (len(self.rows), "row", "rows"),
            (len(self.metrics), "metric", "metrics"),
            (len({row.country.alpha3 for row in self.rows}), "country", "countries"),
            (len(self.conflicts), "conflict", "conflicts"),
        )
        rows, metrics, countries, conflicts = (f"{n} {one if n == 1 else many}" for n, one, many in counted)
        return f"<Panel of {rows} and {metrics}: {countries}, {years}; {conflicts}>"

    def _repr_html_(self) -> str:
        from tipreport.export.html import repr_html  # as in Report

        return repr_html(self)
