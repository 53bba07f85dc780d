"""One country over the editions."""

from __future__ import annotations

from collections.abc import Iterable

from tipreport.compare.own import own_reports
from tipreport.compare.series import series_of
from tipreport.compare.standings import standings
from tipreport.model import Corpus, Report, Timeline


def timeline(reports: Corpus | Iterable[Report], country: str) -> Timeline:
    """The editions of one country (a code or a name) in order: tiers with their gaps, and each figure as a series.

    >>> import tipreport
    >>> corpus = tipreport.Corpus([tipreport.read("seeds/norway-2011.txt")])
    >>> found = timeline(corpus, "NOR")
    >>> [(standing.edition, standing.tier.label) for standing in found.standings], found.gaps
    ([(2011, 'Tier 1')], ())

    Nothing is filled in: an edition that is not there is in `gaps`, a figure that an edition does not give is in the
    series' `missing`. Whether the placements keep the law is asked of `tipreport.check`. Raises `ModelError` where
    there is no report of the country.
    """
    own = own_reports(reports, country)
    editions = own.editions
    return Timeline(
        country=own.countries[0],
        reports=own,
        standings=standings(own),
        gaps=tuple(edition for edition in range(editions[0], editions[-1]) if edition not in set(editions)),
        series=series_of(own, own.countries[0]),
    )
