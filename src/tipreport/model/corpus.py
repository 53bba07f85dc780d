"""Many reports, by country and edition."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator

import attrs

from tipreport.errors import CorpusConflictError, ModelError, TipReportError, expect
from tipreport.model.report import Country, Report
from tipreport.model.vocabulary import Tier

# `NOR`
CODE = re.compile(r"[A-Z]{3}")


def _given_code(country: str) -> str:
    """The code of a country by the table of names; one that has the form of a code and is in no table stays one."""
    from tipreport.rules.given import countries_meant, given_country  # the table is a rule; the model knows none

    if CODE.fullmatch(country) and not countries_meant(country):
        return country
    return given_country(country).alpha3


def _key(report: Report) -> tuple[str, int]:
    if report.country is None or report.edition is None:
        raise ModelError(
            "a corpus needs the country and edition of each report",
            subject=repr(report),
            hint="pass country= or edition= when you read it",
        )
    return report.country.alpha3, report.edition


def _ordered(reports: Iterable[Report]) -> tuple[Report, ...]:
    by_key: dict[tuple[str, int], Report] = {}
    given: object = reports
    if isinstance(given, str | bytes | type) or not isinstance(given, Iterable):
        expect(given, "reports", "several reports", tuple)
    for report in reports:
        expect(report, "a part of a corpus", "a Report", Report, hint="make one with tipreport.read or tipreport.parse")
        key = _key(report)
        kept = by_key.setdefault(key, report)
        if kept is not report and kept != report:
            raise CorpusConflictError(
                "two different reports of one country and edition",
                subject=f"{key[0]} {key[1]}",
                hint="keep one of the two",
            )
    return tuple(by_key[key] for key in sorted(by_key))


@attrs.frozen(repr=False)
class Corpus:
    """Reports in order of country code and edition; equal reports are kept once.

    >>> import tipreport
    >>> corpus = tipreport.Corpus([tipreport.read("seeds/norway-2011.txt")])
    >>> corpus, corpus["NOR", 2011].tier.label
    (<Corpus of 1 report: 1 country, 2011>, 'Tier 1')

    Raises `CorpusConflictError` for two different reports of one country and edition, `ModelError` for a report
    without country or edition.
    """

    reports: tuple[Report, ...] = attrs.field(default=(), converter=_ordered)

    def __len__(self) -> int:
        return len(self.reports)

    def __iter__(self) -> Iterator[Report]:
        return iter(self.reports)

    def __contains__(self, key: object) -> bool:
        if isinstance(key, Report):
            return key.country is not None and self.get(key.country.alpha3, key.edition or 0) == key
        match key:
            case (str(country), int(edition)):
                try:
                    return self.get(country, edition) is not None
                except ModelError:
                    return False
        return False

    def __getitem__(self, key: tuple[str, int]) -> Report:
        match key:
            case (str(country), int(edition)) if (found := self.get(country, edition)) is not None:
                return found
        raise KeyError(key)

    def get(self, country: str, edition: int) -> Report | None:
        """The report of that country, by code or name, and edition; null where there is none.

        Raises `ModelError` for a name that no country has, or that may be several.
        """
        key = self.code(country), edition
        at = bisect_left(self.reports, key, key=_key)
        return self.reports[at] if at < len(self.reports) and _key(self.reports[at]) == key else None

    def code(self, country: str) -> str:
        """The alpha-3 code of a country that is named: by a code in any case, a name, or another's form of the name.

        >>> import tipreport
        >>> tipreport.Corpus().code("Korea, Dem. People's Rep.")
        'PRK'

        A name that the corpus itself has wins. Raises `ModelError` for one that no country has, or that may be several.
        """
        code = country.strip().upper()
        if self._holds(code):
            return code
        named = country.strip().casefold()
        for each in self.countries:
            if each.name.casefold() == named:
                return each.alpha3
        return _given_code(country)

    def _holds(self, code: str) -> bool:
        """Whether there is a report of the country of that code."""
        at = bisect_left(self.reports, code, key=lambda report: _key(report)[0])
        return at < len(self.reports) and _key(self.reports[at])[0] == code

    def __add__(self, other: Corpus) -> Corpus:
        if not isinstance(other, Corpus):
            return NotImplemented
        return Corpus((*self.reports, *other.reports))

    @property
    def editions(self) -> tuple[int, ...]:
        """The editions that occur, in order."""
        return tuple(sorted({_key(report)[1] for report in self.reports}))

    @property
    def countries(self) -> tuple[Country, ...]:
        """The countries that occur, in order of their codes, each as its latest edition names it."""
        return tuple({report.country.alpha3: report.country for report in self.reports if report.country}.values())

    def filter(
        self,
        *,
        country: str | Iterable[str] | None = None,
        edition: int | Iterable[int] | None = None,
        tier: Tier | str | Iterable[Tier | str] | None = None,
        where: Callable[[Report], bool] | None = None,
    ) -> Corpus:
        """The reports that fit all that is given: countries, editions, tiers, and a test of your own.

        >>> import tipreport
        >>> corpus = tipreport.Corpus([tipreport.read("seeds/norway-2011.txt")])
        >>> len(corpus.filter(country="NOR", tier=["1", "2"])), len(corpus.filter(edition=2012))
        (1, 0)

        A country is named by its code in any case, its name, or a form of it that other data sets print ("Congo,
        Rep."). Raises `ModelError` for a name that no country has or that may be several, and for a country of which
        there is no report, so that a slip of the pen is no empty corpus.
        """
        given = () if country is None else (country,) if isinstance(country, str) else tuple(country)
        countries = None if country is None else {self._held_code(each) for each in given}
        editions = None if edition is None else {edition} if isinstance(edition, int) else set(edition)
        tiers = None if tier is None else {Tier(tier)} if isinstance(tier, str) else {Tier(each) for each in tier}
        return Corpus(
            report
            for report in self.reports
            if (countries is None or report.alpha3 in countries)
            and (editions is None or report.edition in editions)
            and (tiers is None or report.tier in tiers)
            and (where is None or where(report))
        )

    def _held_code(self, country: str) -> str:
        code = self.code(country)
        if not self._holds(code):
            held = [each.alpha3 for each in self.countries]
            shown = ", ".join(held[:10]) + (", ..." if len(held) > 10 else "")
            raise ModelError(
                "no report of the country", subject=country, hint=f"the corpus holds {shown or 'no country'}"
            )
        return code

    def __repr__(self) -> str:
        n, countries, editions = len(self), len({_key(report)[0] for report in self.reports}), self.editions
        years = "no edition" if not editions else str(editions[0])
        if len(editions) > 1:
            years += f" to {editions[-1]}"
        return (
            f"<Corpus of {n} report{'s' if n != 1 else ''}: "
            f"{countries} countr{'ies' if countries != 1 else 'y'}, {years}>"
        )

    def _repr_html_(self) -> str:
        from tipreport.export.html import repr_html  # as in Report

        return repr_html(self)


@attrs.frozen
class Failure:
    """A file that could not be read, or one narrative of it: the path, the error, and which narrative it was.

    >>> import tipreport
    >>> failed = []
    >>> corpus = tipreport.read_corpus(["seeds", "no-such-file.txt"], failures=failed)
    >>> print(failed[0])
    no such file: 'no-such-file.txt'; check the path

    `part` counts the narratives of the file from 1, for reports in JSON its lines; null for the file as a whole.
    """

    path: str
    error: TipReportError
    part: int | None = None

    def __str__(self) -> str:
        said = " ".join(str(self.error).split())
        where = place(self.path, self.part)
        return said if where in said else f"{where}: {said}"


def place(path: str, part: int | None) -> str:
    """A path, with the number of the narrative where the file holds several.

    >>> place("2011.html", 3)
    '2011.html, no. 3'
    """
    return path if part is None else f"{path}, no. {part}"
