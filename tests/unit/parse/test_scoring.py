"""How `benchmarks/scoring.py` counts: a figure is right where value and metric are, one to one."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from tipreport.model import Base, Form, Indicator, Quantity, SectionKind, Span, State, Statistic

TEXT = "Courts convicted 12 traffickers.\n\nNGOs assisted 12 victims, of whom five were girls."


@pytest.fixture(scope="module")
def scoring(measures: Callable[[str], ModuleType]) -> ModuleType:
    return measures("scoring")


def _gold(words: str, metric: str, value: int | None, *, after: int = 0, **more: Any) -> dict[str, Any]:
    start = TEXT.index(words, after)
    end = None if value is None else {"value": value, "unit": "victim"}
    return {
        "id": f"{metric}@{start}",
        "span": [start, start + len(words)],
        "metric": metric,
        "low": end,
        "high": end,
        "state": "value" if value is not None else "not_reported",
        "qualifier": "exact",
        "statistic": "count",
        "form": None,
        "population": [],
        "doers": [],
        "period": None,
        "base": None,
    } | more


def _found(words: str, metric: str, value: int, *, after: int = 0, **more: Any) -> Indicator:
    start = TEXT.index(words, after)
    end = Quantity(value, "victim")
    return Indicator(
        **{
            "id": f"{metric}@{start}",
            "metric": metric,
            "statistic": Statistic.COUNT,
            "state": State.VALUE,
            "low": end,
            "high": end,
            "section": SectionKind.PROTECTION,
            "span": Span(start, start + len(words)),
            "sentence": Span(0, len(TEXT)),
            "rule": "test",
        }
        | more
    )


def _score(scoring: ModuleType, gold: list[Any], found: list[Indicator]) -> Any:
    sections = [("prosecution", 0, 34), ("protection", 34, len(TEXT))]
    return scoring.score(scoring.Text("a", TEXT, 2012, gold, sections), found)


def _counts(scored: Any) -> tuple[int, int, int, int]:
    rows = list(scored.rows())
    return (
        sum(row.strict for row in rows if row.wanted),
        sum(row.strict for row in rows if not row.wanted),
        sum(row.value for row in rows),
        sum(row.overlap for row in rows),
    )


def test_a_wrong_metric_counts_against_precision_and_recall(scoring: ModuleType) -> None:
    scored = _score(scoring, [_gold("12", "convictions", 12)], [_found("12", "prosecutions", 12)])
    assert _counts(scored) == (0, 0, 2, 2)
    assert scored.right() == []
    assert scored.false() == ["prosecutions@17"]


def test_a_wrong_value_is_an_overlap_and_no_more(scoring: ModuleType) -> None:
    scored = _score(scoring, [_gold("12", "convictions", 12)], [_found("12", "convictions", 13)])
    assert _counts(scored) == (0, 0, 0, 2)


def test_the_same_value_elsewhere_is_no_match(scoring: ModuleType) -> None:
    scored = _score(scoring, [_gold("12", "convictions", 12)], [_found("12", "convictions", 12, after=20)])
    assert _counts(scored) == (0, 0, 0, 0)


def test_an_indicator_answers_for_one_annotation(scoring: ModuleType) -> None:
    gold = [_gold("12", "victims_identified", 12, after=20), _gold("12", "victims_assisted", 12, after=20)]
    scored = _score(scoring, gold, [_found("12", "victims_assisted", 12, after=20)])
    assert _counts(scored) == (1, 1, 2, 3)
    assert scored.right() == ["victims_assisted@48"]


def test_an_annotation_answers_for_one_indicator(scoring: ModuleType) -> None:
    found = [_found("12", "convictions", 12), _found("12", "convictions", 12, id="convictions@17.2")]
    scored = _score(scoring, [_gold("12", "convictions", 12)], found)
    assert _counts(scored) == (1, 1, 2, 3)
    assert scored.false() == ["convictions@17.2"]


def test_the_metric_goes_before_any_number_of_other_attributes(scoring: ModuleType) -> None:
    gold = [_gold("12", "convictions", 12, population=["men"], form="sex", doers=["courts"])]
    alike = _found("12", "prosecutions", 12, population=("men",), form=Form.SEX)
    scored = _score(scoring, gold, [alike, _found("12", "convictions", 12)])
    assert scored.right() == ["convictions@17"]
    assert scored.false() == ["prosecutions@17"]


def test_what_is_optional_is_counted_neither_where_it_is_found_nor_where_it_is_not(scoring: ModuleType) -> None:
    gold = [_gold("12", "convictions", 12, optional=True), _gold("five", "victims_assisted", 5, optional=True)]
    scored = _score(scoring, gold, [_found("12", "convictions", 12), _found("five", "referrals", 4)])
    assert [row.groups["metric"] for row in scored.rows()] == ["referrals"]
    assert (scored.right(), scored.false(), len(list(scored.errors()))) == ([], ["referrals@68"], 1)


def test_durations_are_compared_in_months(scoring: ModuleType) -> None:
    years, months = {"value": 2, "unit": "year"}, Quantity(24, "month")
    gold = [_gold("12", "sentence_length", 12, low=years, high=years)]
    scored = _score(scoring, gold, [_found("12", "sentence_length", 12, low=months, high=months)])
    assert _counts(scored) == (1, 1, 2, 2)


def test_each_attribute_is_scored_alone(scoring: ModuleType) -> None:
    gold = [_gold("12", "convictions", 12, population=["men", "women"])]
    scored = _score(scoring, gold, [_found("12", "convictions", 12, population=("women",), doers=())])
    agree = scored.agreement(0, 0)
    assert [name for name, same in agree.items() if not same] == ["population"]


@pytest.mark.parametrize(("whole", "same"), [("victims_assisted@48", True), ("convictions@17", False), (None, False)])
def test_a_base_is_the_figure_that_its_annotation_is_matched_with(
    scoring: ModuleType, whole: str | None, same: bool
) -> None:
    part = {"relation": "part_of", "id": "victims_assisted@48"}
    gold = [
        _gold("12", "convictions", 12),
        _gold("12", "victims_assisted", 12, after=20),
        _gold("five", "victims_assisted", 5, base=part),
    ]
    base = None if whole is None else Base("part_of", whole, Span(48, 50))
    found = [
        _found("12", "convictions", 12),
        _found("12", "victims_assisted", 12, after=20),
        _found("five", "victims_assisted", 5, base=base),
    ]
    assert _score(scoring, gold, found).agreement(2, 2)["base"] is same


def test_figures_are_told_apart_by_section_editions_and_metric(scoring: ModuleType) -> None:
    gold = [_gold("12", "convictions", 12), _gold("five", "victims_assisted", 5)]
    scored = _score(scoring, gold, [_found("five", "referrals", 5)])
    assert [tuple(row.groups.values()) for row in scored.rows()] == [
        ("prosecution", "2011-16", "convictions"),
        ("protection", "2011-16", "victims_assisted"),
        ("protection", "2011-16", "referrals"),
    ]


def test_errors_name_the_kind_and_show_the_sentence(scoring: ModuleType) -> None:
    gold = [
        _gold("12", "convictions", 12),
        _gold("12", "victims_assisted", 12, after=20),
        _gold("five", "victims_assisted", 5),
    ]
    found = [
        _found("12", "prosecutions", 12),
        _found("12", "victims_assisted", 13, after=20),
        _found("girls", "victims_assisted", 1),
    ]
    assert list(_score(scoring, gold, found).errors()) == [
        "a metric  convictions > prosecutions | 12 victim | Courts convicted [[12]] traffickers.",
        "a value   victims_assisted | 12 victim > 13 victim | NGOs assisted [[12]] victims, of whom five were girls.",
        "a missing victims_assisted | 5 victim | NGOs assisted 12 victims, of whom [[five]] were girls.",
        "a false   victims_assisted | 1 victim | NGOs assisted 12 victims, of whom five were [[girls]].",
    ]


def test_attributes_of_right_figures_are_listed_when_asked_for(scoring: ModuleType) -> None:
    scored = _score(scoring, [_gold("12", "convictions", 12, form="sex")], [_found("12", "convictions", 12)])
    assert list(scored.errors()) == []
    assert [line.split(" | ")[0] for line in scored.errors(["form"])] == ["a form    convictions sex > None"]
