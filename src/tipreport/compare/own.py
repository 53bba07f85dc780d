"""The reports of one country out of many."""

from __future__ import annotations

from collections.abc import Iterable

from tipreport.model import Corpus, Report
from tipreport.model.arguments import expect_country


def own_reports(reports: Corpus | Iterable[Report], country: str) -> Corpus:
    """The reports of that country, by code or name. Raises `ModelError` where there is none."""
    expect_country(country)
    corpus = reports if isinstance(reports, Corpus) else Corpus(reports)
    return corpus.filter(country=country)
