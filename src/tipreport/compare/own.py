"""The reports of one country out of many."""

from __future__ import annotations

from collections.abc import Iterable

from tipreport.errors import ModelError
from tipreport.model import Corpus, Report


def own_reports(reports: Corpus | Iterable[Report], country: str) -> Corpus:
    """The reports of the country of that alpha-3 code. Raises `ModelError` where there is none."""
    corpus = reports if isinstance(reports, Corpus) else Corpus(reports)
    own = corpus.filter(country=country)
    if not own.reports:
        held = ", ".join(each.alpha3 for each in corpus.countries[:10]) or "no country"
        raise ModelError(
            "no report of the country", subject=country, hint=f"the corpus holds {held}; give an alpha-3 code"
        )
    return own
