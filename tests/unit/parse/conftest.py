"""Read a few sentences as one prosecution section, for the tests of indicators."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tipreport.model import Indicator, Problem, Section, SectionKind, Span
from tipreport.parse.indicators import read_indicators
from tipreport.parse.sentences import sentences
from tipreport.rules import DEFAULT_RULES, RuleSet


def _read_all(
    text: str, *, edition: int | None = 2014, country: str | None = "GHA", rules: RuleSet = DEFAULT_RULES
) -> tuple[tuple[Indicator, ...], tuple[Problem, ...]]:
    section = Section(kind=SectionKind.PROSECUTION, span=Span(0, len(text)))
    return read_indicators(text, sentences(text), [section], edition=edition, country=country, rules=rules)


def _short(indicator: Indicator) -> str:
    """Metric, value with hedge and unit, form and year: `investigations 26 case sex 2010`."""
    if indicator.low is None and indicator.high is None:
        value = indicator.state.value
    elif indicator.value is not None:
        value = f"{indicator.value.value} {indicator.value.unit}"
    else:
        value = f"{indicator.low}-{indicator.high}"
    words = [indicator.metric, value.replace("None", "-")]
    if indicator.qualifier.value != "exact":
        words.insert(1, indicator.qualifier.value)
    if indicator.statistic.value not in ("count", "amount"):
        words.append(indicator.statistic.value)
    if indicator.form is not None:
        words.append(indicator.form.value)
    if indicator.period is not None:
        words.append(str(indicator.period.year or indicator.period.kind.value))
    return " ".join(words)


@pytest.fixture(scope="session")
def read_all() -> Callable[..., tuple[tuple[Indicator, ...], tuple[Problem, ...]]]:
    """The indicators and problems of a text."""
    return _read_all


@pytest.fixture(scope="session")
def read() -> Callable[..., tuple[Indicator, ...]]:
    """The indicators of a text."""
    return lambda text, **options: _read_all(text, **options)[0]


@pytest.fixture(scope="session")
def short() -> Callable[[Indicator], str]:
    """Metric, value with hedge and unit, form and year: `investigations 26 case sex 2010`."""
    return _short
