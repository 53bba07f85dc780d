"""What holds of every comparison, on reports of every shape and on runs of editions with known changes."""

from __future__ import annotations

import random
import re

import attrs
import pytest
from hypothesis import given, settings, strategies as st

import tipreport
from tipreport.compare.assignment import best_pairs
from tipreport.compare.comparable import Figures, incomparable
from tipreport.compare.words import WORD, alignment, cut, words_of
from tipreport.model import (
    Comparison,
    ComparisonScope,
    Country,
    RecommendationMatch,
    Report,
    Span,
)
from tipreport.testing import CountryRun, country_run, report_of_items, reports
from tipreport.wire.codec import from_json, to_json

NORWAY = Country("Norway", "NOR")
runs = st.integers(0, 10**6).map(lambda seed: country_run(seed, editions=range(2010, 2013)))
few = settings(max_examples=25)


def two_editions() -> st.SearchStrategy[tuple[Report, Report]]:
    """Reports of every shape, of one country, in the same or in two editions; and editions out of a run."""
    editions = st.integers(2009, 2012)
    shapes = st.tuples(editions, editions).flatmap(
        lambda years: st.tuples(*(reports(country=NORWAY, edition=year) for year in years))
    )
    return shapes | st.tuples(runs, st.permutations(range(3))).map(
        lambda drawn: (drawn[0].reports[drawn[1][0]], drawn[0].reports[drawn[1][1]])
    )


def in_words(comparison: Comparison, match: RecommendationMatch) -> tuple[object, ...]:
    """A match by the words of its items."""
    before, after = comparison.items(match)
    return (
        match.kind,
        sorted(comparison.earlier.quote(item) for item in before),
        sorted(comparison.later.quote(item) for item in after),
        match.strength,
    )


def all_in_words(comparison: Comparison) -> list[tuple[object, ...]]:
    return sorted((in_words(comparison, match) for match in comparison.recommendations), key=repr)


# Any report


@pytest.mark.slow
@settings(max_examples=30)
@given(reports())
def test_a_report_compared_with_itself_is_false(report: Report) -> None:
    comparison = tipreport.compare(report, report)
    assert not comparison
    assert comparison.changed == ()
    assert {match.kind.value for match in comparison.recommendations} <= {"repeated"}
    assert not any(pair.changed for pair in comparison.indicators)


@pytest.mark.slow
@settings(max_examples=40)
@given(two_editions())
def test_what_holds_of_any_two_reports(pair: tuple[Report, Report]) -> None:
    """One test for five promises, since such reports take longer to draw than to compare."""
    comparison = tipreport.compare(*pair)
    swapping_inverts_everything_but_revisions(comparison, pair)
    each_item_and_each_figure_is_in_one_place(comparison, pair)
    no_change_is_computed_from_an_incomparable_pair(comparison, pair)
    every_part_can_be_quoted_and_shown(comparison, pair)
    assert from_json(to_json(comparison), Comparison) == comparison


def swapping_inverts_everything_but_revisions(forth: Comparison, pair: tuple[Report, Report]) -> None:
    back = tipreport.compare(*pair[::-1])
    assert back == forth.swapped()
    assert forth == back.swapped()
    assert back.revisions == forth.revisions
    assert (back.appeared, back.vanished) == (forth.vanished, forth.appeared)
    assert (back.roles_gained, back.roles_lost) == (forth.roles_lost, forth.roles_gained)
    assert bool(back) == bool(forth)


def each_item_and_each_figure_is_in_one_place(comparison: Comparison, pair: tuple[Report, Report]) -> None:
    for side, report in (("earlier", pair[0]), ("later", pair[1])):
        ranks = [rank for match in comparison.recommendations for rank in getattr(match, side)]
        assert sorted(ranks) == [item.rank for item in report.recommendations]
        paired = [*comparison.indicators, *comparison.states, *comparison.incomparable]
        ids = [getattr(each, side) for each in paired]
        ids += comparison.appeared if side == "later" else comparison.vanished
        assert len(set(ids)) == len(ids)
        assert set(ids) <= {indicator.id for indicator in report.indicators}


def no_change_is_computed_from_an_incomparable_pair(comparison: Comparison, pair: tuple[Report, Report]) -> None:
    first, second = Figures.of(pair[0]), Figures.of(pair[1])
    for change in comparison.indicators:
        one, other = pair[0].indicator(change.earlier), pair[1].indicator(change.later)
        reasons = {reason.value for reason in incomparable(one, other, first, second)}
        assert one == other or reasons <= ({"unit_differs"} if "converted" in change.caveats else set())
    for refused in comparison.incomparable:
        assert refused.reasons


def every_part_can_be_quoted_and_shown(comparison: Comparison, pair: tuple[Report, Report]) -> None:
    for match in comparison.recommendations:
        for edit in match.edits:
            pair[0].quote(edit.earlier)
            pair[1].quote(edit.later)
    for reused in comparison.reused:
        assert pair[0].quote(reused.earlier).split() == pair[1].quote(reused.later).split()
    assert comparison._repr_html_().count("<") == comparison._repr_html_().count(">")


# Runs of editions


@few
@given(runs, st.randoms(use_true_random=False))
def test_the_order_of_the_lists_changes_no_match(run: CountryRun, order: random.Random) -> None:
    texts = [[report.quote(item) for item in report.recommendations] for report in run.reports[:2]]
    plain = tipreport.compare(report_of_items(texts[0], 2010), report_of_items(texts[1], 2011))
    for text in texts:
        order.shuffle(text)
    shuffled = tipreport.compare(report_of_items(texts[0], 2010), report_of_items(texts[1], 2011))
    assert all_in_words(shuffled) == all_in_words(plain)


@few
@given(runs, st.randoms(use_true_random=False))
def test_the_order_of_sections_changes_nothing(run: CountryRun, order: random.Random) -> None:
    report = run.reports[1]
    moved = _moved(report, order)
    assert not tipreport.compare(report, moved)
    plain, other = tipreport.compare(run.reports[0], report), tipreport.compare(run.reports[0], moved)
    assert all_in_words(plain) == all_in_words(other)
    assert plain.changed == other.changed
    assert sorted(map(_values, plain.indicators), key=repr) == sorted(map(_values, other.indicators), key=repr)
    assert {role.place for role in plain.roles_gained} == {role.place for role in other.roles_gained}


def _values(change: tipreport.IndicatorChange) -> object:
    return change.earlier, change.later_low, change.later_high, change.caveats


def _moved(report: Report, order: random.Random) -> Report:
    """The report with its sections in another order: everything in them moves along."""
    sections = list(report.sections)
    order.shuffle(sections)
    by: dict[Span, int] = {}
    here = 0
    for section in sections:
        by[section.span] = here - section.span.start
        here += len(section.span)

    def move(value: object) -> object:
        if isinstance(value, Span):
            held = report.section_at(value)
            assert held is not None
            return value.shifted(by[held.span])
        if isinstance(value, tuple):
            return tuple(move(each) for each in value)
        if attrs.has(type(value)):
            names = [field.name for field in attrs.fields(type(value))]
            return attrs.evolve(value, **{name: move(getattr(value, name)) for name in names})  # type: ignore[misc]
        return value

    parts = {field.name: move(getattr(report, field.name)) for field in attrs.fields(Report) if field.name != "text"}
    parts["sections"] = tuple(move(section) for section in sections)
    parts["sentences"] = tuple(sorted(parts["sentences"]))  # type: ignore[type-var, arg-type]
    text = "".join(report.quote(section) for section in sections)
    return attrs.evolve(report, text=text, **parts)  # type: ignore[arg-type]


@few
@given(runs, st.data())
def test_what_is_equal_up_to_case_and_punctuation_is_repeated(run: CountryRun, data: st.DataObject) -> None:
    report = run.reports[0]
    items = [report.quote(item) for item in report.recommendations]
    others = [
        data.draw(st.sampled_from([each.upper(), each.lower(), each.replace(",", ";"), each + "!", f"({each})"]))
        for each in items
    ]
    comparison = tipreport.compare(report_of_items(items, 2010), report_of_items(others, 2011))
    assert {match.kind.value for match in comparison.recommendations} == {"repeated"}
    assert not comparison


@few
@given(runs)
def test_worded_alike_in_three_editions_is_repeated_from_the_first_to_the_last(run: CountryRun) -> None:
    first, second, third = run.reports
    words = [
        {_key(report.quote(item)): item.rank for item in report.recommendations} for report in (first, second, third)
    ]
    across = tipreport.compare(first, third)
    repeated = {(match.earlier, match.later) for match in across.recommendations_of("repeated")}
    for key in words[0].keys() & words[1].keys() & words[2].keys():
        assert any(words[0][key] in earlier and words[2][key] in later for earlier, later in repeated)


@few
@given(runs)
def test_new_then_repeated_and_matched_by_nothing_before_is_new(run: CountryRun) -> None:
    first, second, third = run.reports
    new = {match.later[0] for match in tipreport.compare(first, second).recommendations_of("new")}
    across = tipreport.compare(first, third)
    asked = [first.quote(item) for item in first.recommendations]
    for match in tipreport.compare(second, third).recommendations_of("repeated"):
        if set(match.earlier) <= new:
            # Set against the first list alone, without the others of its list that might take its match.
            alone = report_of_items([third.quote(third.recommendations[match.later[0] - 1])], 2012)
            (matched,) = (
                each for each in tipreport.compare(report_of_items(asked, 2010), alone).recommendations if each.later
            )
            (found,) = (each for each in across.recommendations if set(match.later) & set(each.later))
            if matched.kind == "new":
                # As one part of two it may still be what a longer item was split into.
                assert found.kind == "new" or found.rule == "parts"


def _key(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


@few
@given(runs)
def test_two_countries_in_one_edition_are_said_to_be_such(run: CountryRun) -> None:
    other = attrs.evolve(run.reports[0], country=Country("Peru", "PER"))
    comparison = tipreport.compare(run.reports[0], other)
    assert comparison.scope is ComparisonScope.COUNTRIES
    assert comparison.revisions == ()
    assert not comparison


# Small things


@given(
    st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 9), max_size=14), st.integers(0, 99)
)
def test_the_best_pairs_are_best(worth: dict[tuple[int, int], int], seed: int) -> None:
    found = best_pairs(worth)
    assert len({row for row, _ in found}) == len(found) == len({column for _, column in found})
    assert set(found) <= set(worth)
    assert sum(worth[pair] for pair in found) == _best(worth, 0, frozenset())


def _best(worth: dict[tuple[int, int], int], row: int, taken: frozenset[int]) -> int:
    if row > 4:
        return 0
    best = _best(worth, row + 1, taken)
    for column in range(5):
        if (row, column) in worth and column not in taken:
            best = max(best, worth[row, column] + _best(worth, row + 1, taken | {column}))
    return best


@given(st.text(st.sampled_from("aB é1_-'’ ,\n\u00a0ßİ")) | st.text())
def test_words_are_cut_as_the_pattern_finds_them(text: str) -> None:
    assert cut(text) == WORD.findall(text)
    words = words_of(text, Span(0, len(text)))
    assert [text[start:end].lower() for start, end in words.places] == words.folded


_words = st.lists(st.sampled_from("abcde"), max_size=20)


@given(_words, _words)
def test_an_alignment_is_a_longest_common_subsequence(a: list[str], b: list[str]) -> None:
    pairs = alignment(a, b)
    assert all(a[i] == b[j] for i, j in pairs)
    assert pairs == sorted(pairs)
    assert len({i for i, _ in pairs}) == len(pairs) == len({j for _, j in pairs})
    lengths = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, one in enumerate(a):
        for j, other in enumerate(b):
            lengths[i + 1][j + 1] = lengths[i][j] + 1 if one == other else max(lengths[i][j + 1], lengths[i + 1][j])
    assert len(pairs) == lengths[-1][-1]


@few
@given(runs)
def test_edits_turn_the_one_text_into_the_other(run: CountryRun) -> None:
    comparison = tipreport.compare(*run.reports[:2])
    for match in comparison.recommendations_of("reworded"):
        (one,), (other,) = comparison.items(match)
        made, here = [], one.span.start
        for edit in match.edits:
            made += WORD.findall(comparison.earlier.text[here : edit.earlier.start])
            made += WORD.findall(comparison.later.quote(edit.later))
            here = edit.earlier.end
        made += WORD.findall(comparison.earlier.text[here : one.span.end])
        assert [word.casefold() for word in made] == [
            word.casefold() for word in WORD.findall(comparison.later.quote(other))
        ]
