"""What we know, as typed tables with an example beside each row. No control flow."""

from tipreport.rules.countries import CountryRow
from tipreport.rules.grammar.rows import Row
from tipreport.rules.headings import HeadingRow
from tipreport.rules.lexicon import (
    ActorRow,
    ChangeRow,
    FormRow,
    MetricRow,
    ModifierRow,
    NounRow,
    PhaseRow,
    PopulationRow,
    SilenceRow,
    SourceRow,
    StatisticRow,
)
from tipreport.rules.ruleset import DEFAULT_RULES, RuleSet

__all__ = [
    "DEFAULT_RULES",
    "ActorRow",
    "ChangeRow",
    "CountryRow",
    "FormRow",
    "HeadingRow",
    "MetricRow",
    "ModifierRow",
    "NounRow",
    "PhaseRow",
    "PopulationRow",
    "Row",
    "RuleSet",
    "SilenceRow",
    "SourceRow",
    "StatisticRow",
]
