"""The table of indicators."""

from __future__ import annotations

from tipreport.export.tables.column import (
    REPORT_KEY,
    Row,
    Table,
    Way,
    characters,
    column,
    hedge,
    joined,
    quoted,
    section_number,
)
from tipreport.export.tables.reports import KEY, parts
from tipreport.model import (
    BaseRelation,
    Certainty,
    ClaimSource,
    Doer,
    Form,
    Metric,
    Offence,
    Origin,
    PeriodKind,
    Phase,
    Qualifier,
    SectionKind,
    State,
    StatedChange,
    Statistic,
)


def _converted_unit(row: Row) -> str | None:
    converted = row.part.converted
    if converted is None:
        return None
    ends = (end for end in (converted.low, converted.high) if end is not None)
    return next((end.unit for end in ends if end.unit is not None), None)


def _compared_with(row: Row) -> str | None:
    compared = row.part.comparisons
    return joined(each.id for each in compared if each.id is not None) if compared else None


def _stated_changes(row: Row) -> str | None:
    compared = row.part.comparisons
    return joined(each.stated for each in compared if each.stated is not None) if compared else None


INDICATORS = (
    *REPORT_KEY,
    column("id", "str", "Name of the indicator in its report."),
    column("metric", "str", "What is measured; x-name:metric comes from outside.", vocabulary=Metric),
    column("statistic", "str", "What the value is of its population.", vocabulary=Statistic),
    column("state", "str", "What kind of answer it is.", vocabulary=State),
    column("qualifier", "str", "Hedge of the value; null where there is none.",
           Way("Indicator.qualifier", lambda row: hedge(row.part)), vocabulary=Qualifier),
    column("value", "number", "The one value, where low and high agree or only one is known.", "value.value",
           unit="see `unit`"),
    column("unit", "str", "Unit of the one value: one of `tipreport.UNITS`; money has an ISO 4217 code.", "value.unit"),
    column("low", "number", "Lower end of the value.", "low.value", unit="see `low_unit`"),
    column("low_unit", "str", "Unit of the lower end; money has an ISO 4217 code.", "low.unit"),
    column("high", "number", "Upper end of the value.", "high.value", unit="see `high_unit`"),
    column("high_unit", "str", "Unit of the upper end; money has an ISO 4217 code.", "high.unit"),
    column("low_months", "number", "Lower end of a duration that is given in months or years.", "low.months",
           unit="months"),
    column("high_months", "number", "Upper end of a duration that is given in months or years.", "high.months",
           unit="months"),
    column("converted_low", "number", "Lower end of the amount that the text gives in another currency.",
           "converted.low.value", unit="see `converted_unit`"),
    column("converted_high", "number", "Upper end of that amount.", "converted.high.value",
           unit="see `converted_unit`"),
    column("converted_unit", "str", "Currency of that amount, an ISO 4217 code.",
           Way(".converted.low.unit", _converted_unit)),
    column("phase", "str", "Stage of the proceeding that was counted.", vocabulary=Phase),
    column("offence", "str", "What the counted proceeding was about.", vocabulary=Offence),
    column("form", "str", "Form of trafficking.", vocabulary=Form),
    column("population", "str", "Who was counted: child, women, foreign, an alpha-3 code, ...", several=True),
    column("condition", "str", "The words that limit it (if the victim is a child).", quoted("condition")),
    column("doers", "str", "Who acted.", vocabulary=Doer, several=True),
    column("source", "str", "Who says so.", vocabulary=ClaimSource),
    column("certainty", "str", "How firmly the claim is made.", vocabulary=Certainty),
    column("period_kind", "str", "What kind of time the figure covers.", "period.kind", vocabulary=PeriodKind),
    column("period_start", "date", "First day of that time.", "period.start"),
    column("period_end", "date", "Last day of that time.", "period.end"),
    column("period_inferred", "bool", "Whether the paragraph fixes it and not the sentence.", "period.inferred"),
    column("base_relation", "str", "How the figure is taken from a whole.", "base.relation", vocabulary=BaseRelation),
    column("base_id", "str", "The indicator that is the whole; joins with `id`.", "base.id"),
    column("base", "str", "The words that name the whole.", quoted("base")),
    column("compared_with", "str", "The indicators against which the sentence sets this one; they join with `id`.",
           Way(".comparisons.id", _compared_with), several=True),
    column("stated_changes", "str", "The changes that the sentence states.",
           Way(".comparisons.stated", _stated_changes), vocabulary=StatedChange, several=True),
    column("rule", "str", "The rule that read it; `person` where a person did."),
    column("origin", "str", "Who read it.", vocabulary=Origin),
    column("quote", "str", "The words that give the value.", quoted("span"), evidence=True),
    column("sentence", "str", "The sentence that the indicator was read from.", quoted("sentence"), evidence=True),
    column("section", "str", "Kind of the section that the sentence stands in.", vocabulary=SectionKind),
    column("section_number", "int", "Number of that section in the text, from 1; joins with `sections.number`.",
           Way("Report.sections", lambda row: section_number(row.report, row.part.span))),
    *characters(),
)  # fmt: skip

TABLES = (
    Table("indicators", "Report", "Indicator", "One quantity or stated absence.", (*KEY, "id"), INDICATORS,
          parts("indicators")),
)  # fmt: skip
