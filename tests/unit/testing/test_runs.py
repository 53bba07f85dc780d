"""Runs of editions with known changes: what they promise, and that they do not flatter the matcher."""

from __future__ import annotations

import re

import pytest

from tipreport.compare.words import concept
from tipreport.testing import country_run
from tipreport.testing.asks import OTHERWISE
from tipreport.wire.codec import from_dict, to_dict


def test_a_seed_gives_one_run() -> None:
    assert country_run(3, editions=range(2010, 2013)) == country_run(3, editions=range(2010, 2013))
    assert country_run(3, editions=range(2010, 2013)) != country_run(4, editions=range(2010, 2013))


def test_the_known_changes_name_parts_of_the_reports() -> None:
    run = country_run(5)
    assert len(run.changes) == len(run.reports) - 1
    for earlier, later, changes in zip(run.reports, run.reports[1:], run.changes, strict=False):
        befores = [rank for _, ranks, _ in changes.recommendations for rank in ranks]
        afters = [rank for _, _, ranks in changes.recommendations for rank in ranks]
        assert sorted(befores) == [item.rank for item in earlier.recommendations]
        assert sorted(afters) == [item.rank for item in later.recommendations]
        for one, other in changes.indicators | changes.incomparable | changes.not_reported | changes.revisions:
            earlier.indicator(one)
            later.indicator(other)


def test_every_kind_of_change_occurs() -> None:
    runs = [country_run(seed) for seed in range(3)]
    kinds = {kind for run in runs for changes in run.changes for kind, _, _ in changes.recommendations}
    assert kinds == {"new", "repeated", "reworded", "split", "merged", "dropped"}
    strengths = {strength for run in runs for changes in run.changes for strength, _, _ in changes.strengths}
    assert strengths == {"strengthened", "weakened"}
    for name in ("indicators", "not_reported", "incomparable", "appeared", "vanished", "revisions", "grades"):
        assert any(getattr(changes, name) for run in runs for changes in run.changes), name


def test_the_reports_are_reports() -> None:
    for report in country_run(6, editions=range(2010, 2013)).reports:
        assert from_dict(to_dict(report)) == report
        for indicator in report.indicators:
            assert indicator.value is None or str(indicator.value.value) in report.quote(indicator)


@pytest.mark.parametrize(("word", "others"), OTHERWISE.items())
def test_no_table_of_the_matcher_knows_the_other_wording(word: str, others: tuple[str, ...]) -> None:
    """What differs must differ to the matcher too, or the generator would hand it its own synonyms."""
    words = set(re.findall(r"\w+", word))
    for other in others:
        others_words = set(re.findall(r"\w+", other))
        gone, come = ({concept(each) for each in side} for side in (words - others_words, others_words - words))
        assert not gone & come, f"{word}, {other}: {sorted(gone & come)}"
