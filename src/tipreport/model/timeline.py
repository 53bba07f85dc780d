"""A country over the editions: its placements, its figures as series, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from tipreport.errors import ModelError
from tipreport.model.corpus import Corpus
from tipreport.model.indicator import Indicator
from tipreport.model.report import Country, Report
from tipreport.model.vocabulary import Form, Movement, Offence, Phase, Reason, Statistic, Tier


@attrs.frozen(kw_only=True, repr=False)
class Standing:
    """The placement of one edition, and what follows from the edition before it.

    `stated` is the movement that the narrative names, `moved` the one that the tiers of this and of the edition before
    show: null for the first edition, after a gap, and where either has no tier or is a Special Case.
    `watch_list_run` counts the consecutive editions on the Watch List, this one included, that count for the legal
    limit (2009 is the first that does); null off the Watch List. `run_known` is false where the run may have begun in
    an edition that is missing. `waiver`: the narrative names one.
    """

    edition: int
    tier: Tier | None
    stated: Movement | None = None
    moved: Movement | None = None
    watch_list_run: int | None = None
    run_known: bool = True
    waiver: bool | None = None

    def __repr__(self) -> str:
        tier = self.tier.label if self.tier else "no tier"
        return f"<Standing {self.edition} {tier}{f', {self.moved.value}' if self.moved else ''}>"


@attrs.frozen(repr=False)
class Point:
    """One figure of a series, and the edition that says so.

    `restated`: the edition repeats the figure of an earlier year, as in "compared with 31 in 2009".
    """

    edition: int
    indicator: Indicator
    restated: bool = False

    def __repr__(self) -> str:
        return f"<Point {self.edition}: {self.indicator.told}{', restated' * self.restated}>"


@attrs.frozen(kw_only=True, repr=False)
class Break:
    """Two neighbours of a series that may not be compared, by edition and indicator id, and why."""

    earlier_edition: int
    earlier: str
    later_edition: int
    later: str
    reasons: tuple[Reason, ...]

    def __repr__(self) -> str:
        why = ", ".join(reason.value for reason in self.reasons)
        return f"<Break {self.earlier_edition} to {self.later_edition}: {why}>"


@attrs.frozen(kw_only=True, repr=False)
class Series:
    """One quantity over the editions: same metric, statistic, form, population, offence and phase.

    `points` are in order of edition and text. `missing` are the editions that were read and say nothing of it: they
    are no zeros. A stated absence ("did not report") is a point whose indicator has no value.
    """

    metric: str
    statistic: Statistic
    form: Form | None = None
    population: tuple[str, ...] = ()
    offence: Offence | None = None
    phase: Phase | None = None
    points: tuple[Point, ...] = ()
    missing: tuple[int, ...] = ()
    breaks: tuple[Break, ...] = ()
    country: Country | None = None

    def __repr__(self) -> str:
        limits = (self.form, *self.population, self.phase)
        of = ", ".join([self.metric, *(str(each) for each in limits if each)])
        told = ", ".join(f"{point.edition} {point.indicator.told}" for point in self.points if not point.restated)
        return f"<Series {of}: {told or 'restated figures only'}>"

    def __iter__(self) -> Iterator[Point]:
        return iter(self.points)

    def __len__(self) -> int:
        return len(self.points)

    def at(self, edition: int) -> tuple[Point, ...]:
        """The points of an edition that are its own and not restated."""
        return tuple(point for point in self.points if point.edition == edition and not point.restated)


@attrs.frozen(kw_only=True, repr=False)
class Timeline:
    """One country's editions in order: placements, gaps, series, and the reports that they come from.

    >>> import tipreport
    >>> corpus = tipreport.Corpus([tipreport.read("seeds/norway-2011.txt")])
    >>> tipreport.timeline(corpus, "NOR")
    <Timeline Norway 2011: 1 edition, 0 gaps, ... series>

    `gaps` are the editions between the first and the last that the corpus does not hold.
    """

    country: Country
    reports: Corpus
    standings: tuple[Standing, ...]
    gaps: tuple[int, ...] = ()
    series: tuple[Series, ...] = ()

    @property
    def editions(self) -> tuple[int, ...]:
        """The editions that there are reports of."""
        return tuple(standing.edition for standing in self.standings)

    def report(self, edition: int) -> Report:
        """The report of an edition. Raises `ModelError` for an edition that is not there."""
        report = self.reports.get(self.country.alpha3, edition)
        if report is None:
            raise ModelError("no report of that edition", subject=f"{self.country.alpha3} {edition}")
        return report

    def sentence(self, point: Point) -> str:
        """The sentence that a point was read from."""
        return self.report(point.edition).quote(point.indicator.sentence)

    def of(self, metric: str) -> tuple[Series, ...]:
        """The series of a metric, the longest first.

        >>> import tipreport
        >>> found = tipreport.timeline(tipreport.Corpus([tipreport.read("seeds/norway-2011.txt")]), "NOR")
        >>> [(one.form.value, len(one)) for one in found.of("convictions") if one.form]
        [...]
        """
        found = [series for series in self.series if series.metric == metric]
        return tuple(sorted(found, key=lambda series: -len(series.points)))

    def __repr__(self) -> str:
        first, last = self.editions[0], self.editions[-1]
        years = f"{first}" if first == last else f"{first} to {last}"
        counted = (
            (len(self.standings), "edition", "editions"),
            (len(self.gaps), "gap", "gaps"),
            (len(self.series), "series", "series"),
        )
        parts = ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in counted)
        return f"<Timeline {self.country.name} {years}: {parts}>"

    def _repr_html_(self) -> str:
        from tipreport.export.html import repr_html  # as in Report

        return repr_html(self)
