"""The parts of a comparison: one class for each kind of change. `earlier` and `later` are the order they were given in.

Parts of the reports are named by what names them there (ranks of recommendations, ids of indicators) or by the span
that holds them, so every line of a comparison can be quoted from both texts.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Context, Decimal

import attrs

from tipreport.errors import ModelError
from tipreport.model.comparison_vocabulary import Caveat, GapKind, RecommendationChange, Side, Strength
from tipreport.model.indicator import Quantity
from tipreport.model.report import Grade
from tipreport.model.span import Span
from tipreport.model.vocabulary import Compliance, Reason, SectionKind, State, StatedChange, Tier

# The caller's decimal context must not change what is reported.
DIVISION = Context(prec=9)


@attrs.frozen(kw_only=True)
class PlacementChange:
    """How the placement differs. `changed` names the attributes of `Placement` whose values differ.

    `earlier_sentences` and `later_sentences` are where each report states tier and compliance; the reasons are the
    sentences that it gives for them. All spans count in the report of their side.
    """

    changed: tuple[str, ...]
    earlier_tier: Tier | None
    later_tier: Tier | None
    earlier_compliance: Compliance | None
    later_compliance: Compliance | None
    earlier_sentences: tuple[Span, ...]
    later_sentences: tuple[Span, ...]
    earlier_reasons: tuple[Span, ...]
    later_reasons: tuple[Span, ...]

    def swapped(self) -> PlacementChange:
        """The change the other way round."""
        return PlacementChange(
            changed=self.changed,
            earlier_tier=self.later_tier,
            later_tier=self.earlier_tier,
            earlier_compliance=self.later_compliance,
            later_compliance=self.earlier_compliance,
            earlier_sentences=self.later_sentences,
            later_sentences=self.earlier_sentences,
            earlier_reasons=self.later_reasons,
            later_reasons=self.earlier_reasons,
        )


@attrs.frozen
class WordEdit:
    """Words of the earlier text replaced by words of the later one; an empty span marks the place of an insertion."""

    earlier: Span
    later: Span

    def swapped(self) -> WordEdit:
        """The edit the other way round."""
        return WordEdit(self.later, self.earlier)


_MIRRORED = {
    RecommendationChange.NEW: RecommendationChange.DROPPED,
    RecommendationChange.DROPPED: RecommendationChange.NEW,
    RecommendationChange.SPLIT: RecommendationChange.MERGED,
    RecommendationChange.MERGED: RecommendationChange.SPLIT,
}
_TURNED = {StatedChange.INCREASE: StatedChange.DECREASE, StatedChange.DECREASE: StatedChange.INCREASE}
_OPPOSITE = {Strength.STRENGTHENED: Strength.WEAKENED, Strength.WEAKENED: Strength.STRENGTHENED}


@attrs.frozen(kw_only=True)
class RecommendationMatch:
    """What became of a recommendation: ranks on both sides, the rule that matched them, and the words they share.

    The words are those of the newer text, in small, whatever form they have in the older one.

    `earlier` is empty for what is new, `later` for what is dropped. One item on each side is the rule; a split has
    several later items, a merger several earlier ones, and items that a list repeats stand together. `strength` is
    null unless verbs or words of intensity (`strength_words`) say that the later wording asks for more or less.
    """

    kind: RecommendationChange
    earlier: tuple[int, ...]
    later: tuple[int, ...]
    rule: str
    shared: tuple[str, ...] = ()
    edits: tuple[WordEdit, ...] = ()
    strength: Strength | None = None
    strength_words: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        if not self.earlier and not self.later:
            raise ModelError("a match names an item", subject=self.kind)

    @property
    def changed(self) -> bool:
        """Whether it is more than a repetition."""
        return self.kind is not RecommendationChange.REPEATED

    def swapped(self) -> RecommendationMatch:
        """The match the other way round: what was new is dropped, what was split is merged."""
        return RecommendationMatch(
            kind=_MIRRORED.get(self.kind, self.kind),
            earlier=self.later,
            later=self.earlier,
            rule=self.rule,
            shared=self.shared,
            edits=tuple(edit.swapped() for edit in self.edits),
            strength=_OPPOSITE.get(self.strength) if self.strength else None,
            strength_words=self.strength_words,
        )


@attrs.frozen(kw_only=True)
class IndicatorChange:
    """Two figures that are alike in kind, one from each report, by their ids, with their values in one unit.

    A range has its two ends, a bound only one of them. `direction` is null where the values do not say: "at least 40"
    after 45 may be more or less. `absolute` and `relative` follow from the values, for those that are one number.
    """

    earlier: str
    later: str
    earlier_low: Quantity | None
    earlier_high: Quantity | None
    later_low: Quantity | None
    later_high: Quantity | None
    direction: StatedChange | None
    caveats: tuple[Caveat, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether the values differ."""
        return (self.earlier_low, self.earlier_high) != (self.later_low, self.later_high)

    @property
    def absolute(self) -> int | Decimal | None:
        """Later minus earlier, in the unit of the values; null where either is a range, a bound, or no number."""
        pair = self._pair()
        return None if pair is None else pair[1] - pair[0]

    @property
    def relative(self) -> Decimal | None:
        """The change as a share of the earlier value (0.5 is half as much again); null where that value is 0."""
        pair = self._pair()
        if pair is None or pair[0] == 0:
            return None
        return DIVISION.divide(Decimal(pair[1] - pair[0]), Decimal(pair[0]))

    def _pair(self) -> tuple[int | Decimal, int | Decimal] | None:
        one, other = _single(self.earlier_low, self.earlier_high), _single(self.later_low, self.later_high)
        return None if one is None or other is None else (one, other)

    def swapped(self) -> IndicatorChange:
        """The change the other way round."""
        return IndicatorChange(
            earlier=self.later,
            later=self.earlier,
            earlier_low=self.later_low,
            earlier_high=self.later_high,
            later_low=self.earlier_low,
            later_high=self.earlier_high,
            direction=_TURNED.get(self.direction, self.direction) if self.direction else None,
            caveats=self.caveats,
        )


def _single(low: Quantity | None, high: Quantity | None) -> int | Decimal | None:
    return low.value if low is not None and low == high else None


@attrs.frozen(kw_only=True)
class StateChange:
    """Two indicators alike in kind, at least one of which has no value: how the answer was given, then and now."""

    earlier: str
    later: str
    earlier_state: State
    later_state: State

    @property
    def changed(self) -> bool:
        """Whether the kind of answer differs."""
        return self.earlier_state is not self.later_state

    def swapped(self) -> StateChange:
        """The change the other way round."""
        return StateChange(
            earlier=self.later, later=self.earlier, earlier_state=self.later_state, later_state=self.earlier_state
        )


@attrs.frozen(kw_only=True)
class Incomparable:
    """Two figures of one metric that may not be set against each other, and why."""

    earlier: str
    later: str
    reasons: tuple[Reason, ...]

    def __attrs_post_init__(self) -> None:
        if not self.reasons:
            raise ModelError("a refusal gives its reasons", subject=f"{self.earlier}, {self.later}")

    def swapped(self) -> Incomparable:
        """The refusal the other way round."""
        return Incomparable(earlier=self.later, later=self.earlier, reasons=self.reasons)


@attrs.frozen(kw_only=True)
class Revision:
    """A figure that the newer edition gives for a time that the older edition had covered, and gives otherwise.

    `said` is the id in the report of the older edition, `restated` the one in the newer, whichever of the two was
    given first: a revision stays what it is when the comparison is turned round.
    """

    said: str
    restated: str
    said_low: Quantity | None
    said_high: Quantity | None
    restated_low: Quantity | None
    restated_high: Quantity | None


@attrs.frozen(kw_only=True)
class GradeChange:
    """The grades of the sections of one kind, where they differ. Empty: none was stated."""

    section: SectionKind
    earlier: tuple[Grade, ...]
    later: tuple[Grade, ...]

    def swapped(self) -> GradeChange:
        """The change the other way round."""
        return GradeChange(section=self.section, earlier=self.later, later=self.earlier)


@attrs.frozen
class ReusedSentence:
    """A sentence that stands word for word in both texts."""

    earlier: Span
    later: Span

    def swapped(self) -> ReusedSentence:
        """The other way round."""
        return ReusedSentence(self.later, self.earlier)


@attrs.frozen
class Gap:
    """What the report of that side lacks."""

    kind: GapKind
    side: Side

    def swapped(self) -> Gap:
        """The gap of the other side."""
        return Gap(self.kind, Side.LATER if self.side is Side.EARLIER else Side.EARLIER)


def in_order(matches: Iterable[RecommendationMatch]) -> tuple[RecommendationMatch, ...]:
    """Matches in order of the later list; what was dropped stands at the end, in order of the earlier list."""
    return tuple(sorted(matches, key=lambda match: (not match.later, match.later, match.earlier)))
