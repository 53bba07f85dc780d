"""From a path to a report."""

from __future__ import annotations

from tipreport.errors import NotANarrativeError
from tipreport.model import Report
from tipreport.parse.narrative import parse, several
from tipreport.rules.ruleset import RuleSet
from tipreport.source.files import PathLike
from tipreport.source.read import documents


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
