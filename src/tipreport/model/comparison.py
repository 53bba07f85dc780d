"""Two reports set side by side."""

from __future__ import annotations

from decimal import Decimal

import attrs

from tipreport.errors import ModelError
from tipreport.model.changes import (
    DIVISION,
    Gap,
    GradeChange,
    Incomparable,
    IndicatorChange,
    PlacementChange,
    RecommendationMatch,
    ReusedSentence,
    Revision,
    StateChange,
    in_order,
)
from tipreport.model.comparison_vocabulary import ComparisonScope, RecommendationChange
from tipreport.model.report import Recommendation, Report, Role
from tipreport.model.vocabulary import State


@attrs.frozen(kw_only=True, repr=False)
class Comparison:
    """Two reports set side by side: what changed, what stayed, and what may not be compared.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> comparison = tipreport.compare(report, report)
    >>> comparison, bool(comparison)
    (<Comparison of Norway 2011 with Norway 2011: nothing changed>, False)

    It is true only if something changed; sentences that are not reused are no change by themselves, and neither is a
    pair that may not be compared. `swapped()` is the comparison of the two the other way round.

    Every indicator of the year of its report is in one of `indicators`, `states`, `incomparable`, and `appeared` or
    `vanished`, which hold ids. Figures that a report repeats from before are in `revisions` only.
    """

    scope: ComparisonScope
    earlier: Report
    later: Report
    placement: PlacementChange | None = None
    recommendations: tuple[RecommendationMatch, ...] = ()
    indicators: tuple[IndicatorChange, ...] = ()
    states: tuple[StateChange, ...] = ()
    incomparable: tuple[Incomparable, ...] = ()
    appeared: tuple[str, ...] = ()
    vanished: tuple[str, ...] = ()
    revisions: tuple[Revision, ...] = ()
    grades: tuple[GradeChange, ...] = ()
    roles_gained: tuple[Role, ...] = ()
    roles_lost: tuple[Role, ...] = ()
    reused: tuple[ReusedSentence, ...] = ()
    earlier_sentences: int = 0
    later_sentences: int = 0
    gaps: tuple[Gap, ...] = ()

    def __bool__(self) -> bool:
        """Whether something changed."""
        return bool(self.changed)

    @property
    def changed(self) -> tuple[str, ...]:
        """The attributes that hold a change, in order."""
        found = {
            "placement": self.placement is not None,
            "recommendations": any(match.changed for match in self.recommendations),
            "indicators": any(pair.changed for pair in self.indicators),
            "states": any(pair.changed for pair in self.states),
            "appeared": bool(self.appeared),
            "vanished": bool(self.vanished),
            "revisions": bool(self.revisions),
            "grades": bool(self.grades),
            "roles_gained": bool(self.roles_gained),
            "roles_lost": bool(self.roles_lost),
        }
        return tuple(name for name, held in found.items() if held)

    @property
    def backwards(self) -> bool:
        """Whether the first report is of the newer edition."""
        return (
            self.earlier.edition is not None
            and self.later.edition is not None
            and self.earlier.edition > self.later.edition
        )

    @property
    def reused_share(self) -> Decimal | None:
        """The share of the later narrative's sentences that stand in the earlier one; null where it has none."""
        if not self.later_sentences:
            return None
        return DIVISION.divide(Decimal(len(self.reused)), Decimal(self.later_sentences))

    @property
    def became_not_reported(self) -> tuple[StateChange, ...]:
        """Figures that the later report says were not reported."""
        return tuple(pair for pair in self.states if pair.changed and pair.later_state is State.NOT_REPORTED)

    def recommendations_of(self, *kinds: str) -> tuple[RecommendationMatch, ...]:
        """The matches of the kinds. Raises `ModelError` for an unknown kind.

        >>> import tipreport
        >>> report = tipreport.read("seeds/norway-2011.txt")
        >>> len(tipreport.compare(report, report).recommendations_of("repeated"))
        8
        """
        try:
            wanted = {RecommendationChange(kind) for kind in kinds}
        except ValueError:
            raise ModelError(
                "no such change", subject=", ".join(map(str, kinds)), hint="see tipreport.RecommendationChange"
            ) from None
        return tuple(match for match in self.recommendations if match.kind in wanted)

    def items(self, match: RecommendationMatch) -> tuple[tuple[Recommendation, ...], tuple[Recommendation, ...]]:
        """The recommendations of a match, of the earlier and of the later report."""
        return (
            tuple(self.earlier.recommendations[rank - 1] for rank in match.earlier),
            tuple(self.later.recommendations[rank - 1] for rank in match.later),
        )

    def swapped(self) -> Comparison:
        """The comparison the other way round: everything is inverted but the revisions."""
        places = {indicator.id: at for at, indicator in enumerate(self.earlier.indicators)}
        return Comparison(
            scope=self.scope,
            earlier=self.later,
            later=self.earlier,
            placement=self.placement.swapped() if self.placement else None,
            recommendations=in_order(match.swapped() for match in self.recommendations),
            indicators=tuple(sorted((pair.swapped() for pair in self.indicators), key=lambda pair: places[pair.later])),
            states=tuple(sorted((pair.swapped() for pair in self.states), key=lambda pair: places[pair.later])),
            incomparable=tuple(
                sorted((pair.swapped() for pair in self.incomparable), key=lambda pair: places[pair.later])
            ),
            appeared=self.vanished,
            vanished=self.appeared,
            revisions=self.revisions,
            grades=tuple(grade.swapped() for grade in self.grades),
            roles_gained=self.roles_lost,
            roles_lost=self.roles_gained,
            reused=tuple(sorted((pair.swapped() for pair in self.reused), key=lambda pair: pair.later)),
            earlier_sentences=self.later_sentences,
            later_sentences=self.earlier_sentences,
            gaps=tuple(sorted((gap.swapped() for gap in self.gaps), key=lambda gap: (gap.kind, gap.side))),
        )

    def __repr__(self) -> str:
        told = ", ".join(name.replace("_", " ") for name in self.changed) or "nothing"
        return f"<Comparison of {_named(self.earlier)} with {_named(self.later)}: {told} changed>"

    def _repr_html_(self) -> str:
        from tipreport.export.html import repr_html  # as in Report

        return repr_html(self)


def _named(report: Report) -> str:
    return f"{report.country.name if report.country else 'unknown country'} {report.edition or 'of unknown edition'}"
