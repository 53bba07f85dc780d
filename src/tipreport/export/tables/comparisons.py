"""The tables of a comparison: one for each kind of change, each row with both sides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from tipreport.export.tables.column import SEPARATOR, Column, Row, Table, Way, column, joined, plain
from tipreport.export.tables.sides import (
    KEY,
    KEY_COLUMNS,
    NUMBER,
    WHAT,
    both,
    changes,
    ends,
    evidence,
    indicator_id,
    indicator_spans,
    one_sided,
    report_of,
    sides,
    unit_of,
)
from tipreport.model import (
    Caveat,
    Comparison,
    ComparisonScope,
    Compliance,
    Form,
    Metric,
    Reason,
    RecommendationChange,
    Relation,
    Report,
    Role,
    SectionKind,
    Side,
    Span,
    State,
    StatedChange,
    Strength,
    Tier,
)


def _float(value: Any) -> float | None:
    return None if value is None else float(value)


def _at_side(get: Callable[[Report], Any]) -> Callable[[str], Callable[[Row], Any]]:
    return lambda side: lambda row: get(report_of(row, side))


def _placement_spans(row: Row, side: str) -> tuple[Span, ...]:
    change = row.whole.comparison.placement
    spans: tuple[Span, ...] = () if change is None else getattr(change, f"{side}_sentences")
    return spans


def _reasons(side: str) -> Way:
    def get(row: Row) -> str | None:
        change = row.whole.comparison.placement
        spans = () if change is None else getattr(change, f"{side}_reasons")
        return SEPARATOR.join(span.of(report_of(row, side).text) for span in spans) or None

    return Way(f"PlacementChange.{side}_reasons", get)


def _placement(side: str) -> tuple[Column, ...]:
    return (
        column(f"{side}_tier", "str", f"Placement in the {side} report.",
               Way(f"Comparison.{side}.placement.tier", _at_side(lambda report: plain(report.tier))(side)),
               vocabulary=Tier),
        column(f"{side}_compliance", "str", f"Compliance in the {side} report.",
               Way(f"Comparison.{side}.placement.compliance", _at_side(lambda report: plain(report.compliance))(side)),
               vocabulary=Compliance),
    )  # fmt: skip


def _gaps(row: Row) -> str | None:
    return joined(f"{gap.side.value} {gap.kind.value}" for gap in row.whole.comparison.gaps)


def _changed_placement(row: Row) -> str | None:
    change = row.whole.comparison.placement
    return None if change is None else joined(change.changed)


COMPARISONS = (
    *KEY_COLUMNS,
    column("scope", "str", "What the two reports are to each other.", vocabulary=ComparisonScope),
    column("changed", "str", "The attributes of the comparison that hold a change.", several=True),
    *both(_placement),
    column("placement_changed", "str", "The attributes of the placement that differ.",
           Way("PlacementChange.changed", _changed_placement), several=True),
    column("earlier_sentences", "int", "Number of sentences of the earlier narrative."),
    column("later_sentences", "int", "Number of sentences of the later narrative."),
    column("reused", "int", "Number of sentences that stand word for word in both.",
           Way(".reused", lambda row: len(row.part.reused))),
    column("reused_share", "float", "Their share of the later narrative's sentences.",
           Way(".reused_share", lambda row: _float(row.part.reused_share)), unit="share, 0 to 1"),
    column("gaps", "str", "What a report lacks that a comparison asks for, as in `earlier tier`.",
           Way(".gaps", _gaps), several=True),
    *both(lambda side: evidence(side, f"PlacementChange.{side}_sentences", _placement_spans,
                                  "where it states tier and compliance, if those differ")),
    *both(lambda side: [column(f"{side}_reasons", "str", f"The reasons that the {side} report gives for them.",
                                _reasons(side), several=True, evidence=True)]),
)  # fmt: skip


def _item_spans(row: Row, side: str) -> tuple[Span, ...]:
    report = report_of(row, side)
    return tuple(report.recommendations[rank - 1].span for rank in getattr(row.part, side))


RECOMMENDATION_CHANGES = (
    *KEY_COLUMNS,
    NUMBER,
    column("kind", "str", "What became of the recommendation.", vocabulary=RecommendationChange),
    column("earlier_ranks", "str", "Its ranks in the earlier report; each joins with `recommendations.rank`.",
           "earlier", several=True),
    column("later_ranks", "str", "Its ranks in the later report; each joins with `recommendations.rank`.", "later",
           several=True),
    column("strength", "str", "Whether the later wording asks for more or for less.", vocabulary=Strength),
    column("strength_words", "str", "The words that say so.", several=True),
    column("rule", "str", "The rule that matched the two sides."),
    column("shared", "str", "The words that they share.", several=True),
    column("edits", "int", "Number of places where words differ.", Way(".edits", lambda row: len(row.part.edits))),
    *both(lambda side: evidence(side, "Recommendation.span", _item_spans, "the items")),
)  # fmt: skip

INDICATOR_CHANGES = (
    *KEY_COLUMNS,
    *both(lambda side: [indicator_id(side)]),
    *WHAT,
    *both(ends),
    column("unit", "str", "The unit of all values of the row.", unit_of("later", "earlier")),
    column("direction", "str", "Which way the value went; null where the two do not say.", vocabulary=StatedChange),
    column("absolute", "number", "Later minus earlier; null unless each is one number.", unit="see `unit`"),
    column("relative", "float", "The change as a share of the earlier value; null where that is 0.",
           Way(".relative", lambda row: _float(row.part.relative)), unit="share, 0.5 is half as much again"),
    column("caveats", "str", "What a reader of the change must know.", vocabulary=Caveat, several=True),
    *both(lambda side: evidence(side, "Indicator.span", indicator_spans, "the value")),
)  # fmt: skip

STATE_CHANGES = (
    *KEY_COLUMNS,
    *both(lambda side: [indicator_id(side)]),
    *WHAT,
    *both(lambda side: [column(f"{side}_state", "str", f"The kind of answer of the {side} report.",
                                vocabulary=State)]),
    column("changed", "bool", "Whether the kind of answer differs."),
    *both(lambda side: evidence(side, "Indicator.span", indicator_spans, "the answer")),
)  # fmt: skip

INCOMPARABLE = (
    *KEY_COLUMNS,
    *both(lambda side: [indicator_id(side)]),
    *WHAT,
    column("reasons", "str", "Why the two may not be set against each other.", vocabulary=Reason, several=True),
    *both(lambda side: evidence(side, "Indicator.span", indicator_spans, "the value")),
)  # fmt: skip


def _unmatched(name: str) -> Way:
    def get(row: Row) -> Any:
        return plain(getattr(getattr(row.whole, row.part.side)[row.part.part], name))

    return Way(f"Indicator.{name}", get)


def _side_span(row: Row, side: str) -> tuple[Span, ...]:
    if row.part.side != side:
        return ()
    part = row.part.part
    return (part.span if isinstance(part, Role) else getattr(row.whole, side)[part].span,)


def _side(source: str) -> Column:
    return column(
        "side",
        "str",
        "The report that it stands in: later is what appeared, earlier what vanished.",
        Way(source, lambda row: row.part.side.value),
        vocabulary=Side,
    )


UNMATCHED = (
    *KEY_COLUMNS,
    _side("Comparison.appeared, .vanished"),
    column("id", "str", "The indicator; joins with `indicators.id` of that report.",
           Way("Comparison.appeared, .vanished", lambda row: row.part.part)),
    column("metric", "str", "What is measured.", _unmatched("metric"), vocabulary=Metric),
    column("form", "str", "Form of trafficking.", _unmatched("form"), vocabulary=Form),
    column("population", "str", "Who was counted.", _unmatched("population"), several=True),
    *both(lambda side: evidence(side, "Indicator.span", _side_span, "the value")),
)  # fmt: skip

ROLE_CHANGES = (
    *KEY_COLUMNS,
    NUMBER,
    _side("Comparison.roles_gained, .roles_lost"),
    column("relation", "str", "What the place is to the country.",
           Way("Role.relation", lambda row: row.part.part.relation.value), vocabulary=Relation),
    column("place", "str", "Name of the place.", Way("Role.place.name", lambda row: row.part.part.place.name)),
    column("place_alpha3", "str", "ISO 3166-1 alpha-3 code of the place; null for a region.",
           Way("Role.place.alpha3", lambda row: row.part.part.place.alpha3)),
    column("form", "str", "Form of trafficking.", Way("Role.form", lambda row: plain(row.part.part.form)),
           vocabulary=Form),
    *both(lambda side: evidence(side, "Role.span", _side_span, "the place")),
)  # fmt: skip


def _revised(row: Row) -> tuple[tuple[str, str], tuple[str, str]]:
    """The older report's side with the name of its id, then the newer's."""
    if row.whole.comparison.backwards:
        return ("later", "said"), ("earlier", "restated")
    return ("earlier", "said"), ("later", "restated")


def _revision_spans(row: Row, side: str) -> tuple[Span, ...]:
    name = next(attribute for of, attribute in _revised(row) if of == side)
    return (getattr(row.whole, side)[getattr(row.part, name)].span,)


def _revision_metric(row: Row) -> Any:
    (side, _), _newer = _revised(row)
    return plain(getattr(row.whole, side)[row.part.said].metric)


REVISIONS = (
    *KEY_COLUMNS,
    NUMBER,
    column("said_edition", "int", "The older edition of the two.",
           Way("Comparison.backwards", lambda row: report_of(row, _revised(row)[0][0]).edition), unit="year"),
    column("said_id", "str", "The indicator there; joins with `indicators.id`.", "said"),
    column("restated_edition", "int", "The newer edition, which gives another figure for the same time.",
           Way("Comparison.backwards", lambda row: report_of(row, _revised(row)[1][0]).edition), unit="year"),
    column("restated_id", "str", "The indicator there; joins with `indicators.id`.", "restated"),
    column("metric", "str", "What is measured.", Way("Indicator.metric", _revision_metric), vocabulary=Metric),
    *(made for side in ("said", "restated") for made in ends(side)),
    column("unit", "str", "The unit of all values of the row.", unit_of("said", "restated")),
    *both(lambda side: evidence(side, "Indicator.span", _revision_spans, "the value")),
)  # fmt: skip


def _grade_spans(row: Row, side: str) -> tuple[Span, ...]:
    return tuple(grade.span for grade in getattr(row.part, side))


GRADE_CHANGES = (
    *KEY_COLUMNS,
    column("section", "str", "The kind of section.", vocabulary=SectionKind),
    *both(lambda side: [column(f"{side}_grades", "str", f"The grades of the {side} report; null where none is stated.",
                                Way(f".{side}", lambda row: joined(getattr(row.part, side))), several=True)]),
    *both(lambda side: evidence(side, "Grade.span", _grade_spans, "the grade")),
)  # fmt: skip

REUSED = (
    *KEY_COLUMNS,
    NUMBER,
    *both(lambda side: evidence(side, f".{side}", lambda row, of: (getattr(row.part, of),), "the sentence")),
)


def _earlier(row: Row) -> Report | None:
    return report_of(row, "earlier")


def _later(row: Row) -> Report | None:
    return report_of(row, "later")


_CITED: Mapping[str, Callable[[Row], Report | None]] = MappingProxyType(
    {"earlier_cited_as": _earlier, "later_cited_as": _later}
)


def _table(
    name: str,
    part: str,
    description: str,
    key: tuple[str, ...],
    columns: tuple[Column, ...],
    rows: Callable[[Comparison], Iterable[Row]],
) -> Table:
    return Table(name, "Comparison", part, description, (*KEY, *key), columns, rows, _CITED)


def _whole(comparison: Comparison) -> Iterator[Row]:
    yield Row(None, comparison, sides(comparison))


TABLES = (
    _table("comparisons", "Comparison", "Two reports side by side.", (), COMPARISONS, _whole),
    _table("recommendation_changes", "RecommendationMatch", "What became of a recommendation.", ("number",),
           RECOMMENDATION_CHANGES, changes("recommendations")),
    _table("indicator_changes", "IndicatorChange", "Two figures that are alike in kind.", ("earlier_id", "later_id"),
           INDICATOR_CHANGES, changes("indicators")),
    _table("state_changes", "StateChange", "Two answers of a kind, one of them at least without a value.",
           ("earlier_id", "later_id"), STATE_CHANGES, changes("states")),
    _table("incomparable", "Incomparable", "Two figures that may not be set against each other.",
           ("earlier_id", "later_id"), INCOMPARABLE, changes("incomparable")),
    _table("unmatched", "Indicator", "An indicator that appeared or vanished.", ("side", "id"), UNMATCHED,
           one_sided("vanished", "appeared")),
    _table("revisions", "Revision", "A figure that the newer edition gives otherwise than the older one did.",
           ("number",), REVISIONS, changes("revisions")),
    _table("grade_changes", "GradeChange", "The grades of the sections of one kind, where they differ.", ("section",),
           GRADE_CHANGES, changes("grades")),
    _table("role_changes", "Role", "A role gained or lost.", ("number",), ROLE_CHANGES,
           one_sided("roles_lost", "roles_gained")),
    _table("reused_sentences", "ReusedSentence", "A sentence that stands word for word in both.", ("number",), REUSED,
           changes("reused")),
)  # fmt: skip
