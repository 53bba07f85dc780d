"""From paths to reports: one narrative, many in a process, many in several."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial

import attrs

from tipreport.errors import CorpusConflictError, NotANarrativeError, TipReportError
from tipreport.model import Corpus, Report
from tipreport.parse.narrative import parse, several
from tipreport.rules.ruleset import RuleSet
from tipreport.source.read import documents

PathLike = str | os.PathLike[str]


def read(
    path: PathLike,
    *,
    country: str | None = None,
    edition: int | None = None,
    rules: RuleSet | None = None,
    strict: bool = False,
) -> Report:
    """The report of the one narrative in a file. The arguments are those of `parse`; `"-"` reads standard input.

    >>> import tipreport
    >>> tipreport.read("seeds/norway-2011.txt").tier.label
    'Tier 1'

    Raises the errors of `documents` and `parse`, `SeveralNarrativesError` for a file of several narratives.
    """
    found = documents(path)
    if len(found) > 1:
        raise several(found)
    if not found:
        raise NotANarrativeError("no narrative in the file", subject=str(path))
    return parse(found[0], country=country, edition=edition, rules=rules, strict=strict)


@attrs.frozen
class Failure:
    """A file, or a narrative in it, that could not be read, with its error."""

    path: str
    error: TipReportError


def _read_all(path: str, strict: bool) -> list[Report | Failure]:
    """All reports of one path; pure and picklable, so that it runs in a process of its own."""
    try:
        found = documents(path)
    except TipReportError as error:
        return [Failure(path, error)]
    made: list[Report | Failure] = []
    for document in found:
        try:
            made.append(parse(document, strict=strict))
        except TipReportError as error:
            made.append(Failure(document.path or path, error))
    return made
