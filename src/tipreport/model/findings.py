"""What a check says of a report: a verdict, in words, with the characters that it rests on."""

from __future__ import annotations

import attrs

from tipreport.model.report import Country
from tipreport.model.span import Anchor
from tipreport.model.vocabulary import Reason, Severity, Verdict


@attrs.frozen(kw_only=True, repr=False)
class Finding:
    """One result of `tipreport.check`.

    `code` names what was found, `rule` the check that found it. `evidence` holds the spans of the report's text that
    it rests on, each under a name (`later`, `earlier`, `whole`, `part 1`, ...); `indicators` the ids of the figures,
    `reasons` why a comparison was refused. `country` and `edition` are those of the report.

    >>> from tipreport.model import Anchor, Country, Severity, Span, Verdict
    >>> Finding(rule="parts", code="parts_add_up", severity=Severity.INFO, verdict=Verdict.HOLDS,
    ...         message="194 + 105 + 20 = 319", evidence=(Anchor("whole", Span(7099, 7102)),),
    ...         country=Country("Norway", "NOR"), edition=2011)
    <Finding NOR 2011 info parts_add_up, holds: 194 + 105 + 20 = 319>
    """

    rule: str
    code: str
    severity: Severity
    verdict: Verdict
    message: str
    evidence: tuple[Anchor, ...] = ()
    indicators: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    country: Country | None = None
    edition: int | None = None

    def __repr__(self) -> str:
        country = self.country.alpha3 if self.country else "?"
        where = f"{country} {self.edition or '?'}"
        return f"<Finding {where} {self.severity.value} {self.code}, {self.verdict.value}: {self.message}>"
