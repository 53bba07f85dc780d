"""The rule set: all tables that a parse goes by, as one value that can be extended and passed in."""

from __future__ import annotations

from typing import Any

import attrs

from tipreport.rules.headings import HEADINGS, HeadingRow
from tipreport.rules.lexicon import (
    ACTORS,
    CHANGES,
    FORMS,
    METRICS,
    MODIFIERS,
    NOUNS,
    PHASES,
    POPULATIONS,
    SILENCES,
    SOURCES,
    STATISTICS,
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


@attrs.frozen(eq=False)
class RuleSet:
    """The tables that `parse` goes by. Compared and hashed by identity: patterns are compiled once for each.

    >>> from tipreport import SectionKind
    >>> from tipreport.rules import DEFAULT_RULES, HeadingRow
    >>> mine = DEFAULT_RULES.extend("x-acme", headings=(HeadingRow("Partnership", SectionKind.OTHER),))
    >>> mine.name
    'tipreport+x-acme'
    """

    name: str = "tipreport"
    headings: tuple[HeadingRow, ...] = HEADINGS
    metrics: tuple[MetricRow, ...] = METRICS
    nouns: tuple[NounRow, ...] = NOUNS
    modifiers: tuple[ModifierRow, ...] = MODIFIERS
    phases: tuple[PhaseRow, ...] = PHASES
    forms: tuple[FormRow, ...] = FORMS
    populations: tuple[PopulationRow, ...] = POPULATIONS
    statistics: tuple[StatisticRow, ...] = STATISTICS
    actors: tuple[ActorRow, ...] = ACTORS
    sources: tuple[SourceRow, ...] = SOURCES
    changes: tuple[ChangeRow, ...] = CHANGES
    silences: tuple[SilenceRow, ...] = SILENCES

    def extend(self, name: str, **rows: tuple[Any, ...]) -> RuleSet:
        """A rule set with rows of yours before ours, so that yours win. `rows` are named as the attributes are.

        Raises `TypeError` for a table that does not exist.
        """
        changes = {table: (*mine, *getattr(self, table)) for table, mine in rows.items() if table in _TABLES}
        if unknown := set(rows) - _TABLES:
            raise TypeError(f"no such table: {', '.join(sorted(unknown))}; there are {', '.join(sorted(_TABLES))}")
        return attrs.evolve(self, name=f"{self.name}+{name}", **changes)


_TABLES = {field.name for field in attrs.fields(RuleSet)} - {"name"}

DEFAULT_RULES = RuleSet()
"""The rules of this version."""
