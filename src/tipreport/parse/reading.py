"""From a path to a report."""

from __future__ import annotations

import attrs

from tipreport.errors import ModelError, TipReportError
from tipreport.model import Report
from tipreport.parse.narrative import expect_options, named_country, parse, refuse_errors, several
from tipreport.rules.ruleset import RuleSet
from tipreport.source import Document
from tipreport.source.files import PathLike
from tipreport.source.read import contents_of, iter_items, load


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

    A file of JSON in the wire format gives the report that is in it, as it was read then: `rules` change nothing in
    it, and a `country` or `edition` that is not its own is refused. Raises the errors of `documents` and `parse`,
    `SeveralNarrativesError` for several narratives, `WireFormatError` for JSON of another kind.
    """
    options = Options(country=country, edition=edition, rules=rules, strict=strict)
    found: list[Document | Report] = []
    for item in iter_items([path]):
        if isinstance(item, tuple):
            raise item[1]
        for _, content in contents_of(load(item)):
            if isinstance(content, TipReportError):
                raise content
            found.append(content)
    if len(found) != 1:
        raise several(len(found), str(path))
    return options.report_of(found[0], str(path))


@attrs.frozen(kw_only=True)
class Options:
    """How narratives are to be read: the arguments of `parse`."""

    country: str | None = None
    edition: int | None = None
    rules: RuleSet | None = None
    strict: bool = False

    def __attrs_post_init__(self) -> None:
        expect_options(self.country, self.edition, self.rules)

    def report_of(self, content: Document | Report, path: str) -> Report:
        """The report of a document; a stored report as it is, if it is not asked to be another.

        Raises the errors of `parse`, `ModelError` for a stored report of another country or edition than is given.
        """
        if isinstance(content, Document):
            return parse(content, country=self.country, edition=self.edition, rules=self.rules, strict=self.strict)
        asked = None if self.country is None else named_country(self.country, self.rules).alpha3
        for name, given, own in (("country", asked, content.alpha3), ("edition", self.edition, content.edition)):
            if given is not None and given != own:
                raise ModelError(
                    f"a stored report of {name} {own or 'unknown'}, not {given}",
                    subject=path,
                    hint=f"parse its text anew: tipreport.parse(report.text, {name}={given!r})",
                )
        if self.strict:
            refuse_errors(content, path)
        return content
