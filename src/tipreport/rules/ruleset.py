"""The rule set: all tables that a parse goes by, as one value that can be extended and passed in."""

from __future__ import annotations

import functools
from typing import Any

import attrs

from tipreport.rules.countries import COUNTRIES, GAZETTEER
from tipreport.rules.gazetteer import CountryRow, Gazetteer
from tipreport.rules.grammar.attach import ATTACH
from tipreport.rules.grammar.relate import RELATE
from tipreport.rules.grammar.rest import REST
from tipreport.rules.grammar.rows import Row
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


@attrs.frozen(eq=False, repr=False)
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
    countries: tuple[CountryRow, ...] = COUNTRIES
    relate: tuple[Row, ...] = RELATE
    attach: tuple[Row, ...] = ATTACH
    rest: tuple[Row, ...] = REST

    def __repr__(self) -> str:
        rows = ", ".join(f"{len(getattr(self, field.name))} {field.name}" for field in attrs.fields(RuleSet)[1:])
        return f"<RuleSet {self.name}: {rows}>"

    @property
    def gazetteer(self) -> Gazetteer:
        """The countries, ready to be looked up."""
        return _gazetteer(self)

    def extend(self, name: str, **rows: tuple[Any, ...]) -> RuleSet:
        """A rule set with rows of yours before ours, so that yours win. `rows` are named as the attributes are.

        A country of a code that we have is our country, under your name for it and with your names beside ours.

        >>> from tipreport.rules import DEFAULT_RULES, CountryRow
        >>> mine = DEFAULT_RULES.extend("x-acme", countries=(CountryRow("MMR", "Myanmar"), CountryRow("XAA", "Ruritania")))
        >>> [mine.gazetteer.find(name).name for name in ("Burma", "RURITANIA", "Norway")]
        ['Myanmar', 'Ruritania', 'Norway']

        Raises `TypeError` for a table that does not exist.
        """
        changes = {table: (*mine, *getattr(self, table)) for table, mine in rows.items() if table in _TABLES}
        if unknown := set(rows) - _TABLES:
            raise TypeError(f"no such table: {', '.join(sorted(unknown))}; there are {', '.join(sorted(_TABLES))}")
        return attrs.evolve(self, name=f"{self.name}+{name}", **changes)


@functools.lru_cache(maxsize=8)
def _gazetteer(rules: RuleSet) -> Gazetteer:
    # By value too: a rule set that came from another process holds a copy of the table.
    own = rules.countries is not COUNTRIES and rules.countries != COUNTRIES
    return attrs.evolve(GAZETTEER, rows=rules.countries) if own else GAZETTEER


_TABLES = {field.name for field in attrs.fields(RuleSet)} - {"name"}

DEFAULT_RULES = RuleSet()
"""The rules of this version."""
