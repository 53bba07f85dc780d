"""Samples: the same from the same seed and texts, in proportion or balanced, with weights that give back the corpus."""

from __future__ import annotations

from collections import Counter

import attrs
import pytest

import tipreport
from tipreport import CellKind, Corpus, Report, ReviewError
from tipreport.review.frame import may_hold_a_figure, silent


@pytest.fixture(scope="module")
def corpus(norway: Report) -> Corpus:
    return Corpus([attrs.evolve(norway, edition=year) for year in (2010, 2011, 2012)])


def test_seed_and_texts_alone_decide(corpus: Corpus) -> None:
    first = tipreport.sample(corpus, 30, seed=7)
    assert tipreport.sample(reversed(corpus.reports), 30, seed=7).cells == first.cells
    assert tipreport.sample(corpus, 30, seed=8).cells != first.cells
    assert len(first) == 30
    assert len({cell.id for cell in first.cells}) == 30


def test_each_kind_has_its_share_and_its_weight(corpus: Corpus) -> None:
    drawn = tipreport.sample(corpus, 30)
    indicators = sum(len(report.indicators) for report in corpus)
    sentences = sum(len(silent(report)) for report in corpus)
    assert drawn.populations == {CellKind.INDICATOR: indicators, CellKind.SENTENCE: sentences}
    for kind, population in drawn.populations.items():
        cells = [cell for cell in drawn.cells if cell.kind is kind]
        assert sum(cell.weight for cell in cells) == pytest.approx(population)
        assert len(cells) == pytest.approx(30 * population / (indicators + sentences), abs=1)


def test_strata_have_their_share(corpus: Corpus) -> None:
    drawn = tipreport.sample(corpus, 60, by=("edition",), of="indicator")
    assert Counter(cell.edition for cell in drawn.cells) == {2010: 20, 2011: 20, 2012: 20}


def test_balanced_draws_as_many_of_each_and_weighs_them(corpus: Corpus) -> None:
    drawn = tipreport.sample(corpus, 40, by=("section",), balanced=True, of="indicator")
    by_stratum = Counter(cell.section for cell in drawn.cells)
    assert max(by_stratum.values()) - min(by_stratum.values()) <= 1 or len(drawn) == 40
    assert sum(cell.weight for cell in drawn.cells) == pytest.approx(sum(len(report.indicators) for report in corpus))
    with pytest.raises(ReviewError, match="strata, and fewer cells"):
        tipreport.sample(corpus, 2, by=("edition", "metric"), balanced=True)


def test_more_than_there_are_gives_all(norway: Report) -> None:
    drawn = tipreport.sample([norway], 10**6)
    assert len(drawn) == len(norway.indicators) + len(silent(norway))
    assert {cell.weight for cell in drawn.cells} == {1.0}


def test_tiers_grades_roles_and_items_by_the_same_call(norway: Report) -> None:
    drawn = tipreport.sample([norway], 1000, of=("tier", "grade", "role", "recommendation"), by=("relation",))
    counted = Counter(cell.kind for cell in drawn.cells)
    assert counted == {"tier": 1, "grade": 3, "role": len(norway.roles), "recommendation": 8}
    tier = next(cell for cell in drawn.cells if cell.kind is CellKind.TIER)
    assert (tier.words, tier.read) == ("Tier 1", {"tier": "1"})


def test_a_cell_has_its_sentence_and_its_neighbours(norway: Report) -> None:
    cell = next(cell for cell in tipreport.sample([norway], 1000).cells if cell.words == "26")
    assert cell.sentence[cell.at : cell.at + 2] == "26"
    assert cell.section == "prosecution"
    assert cell.read["metric"] == "investigations"
    assert cell.before
    assert cell.after


def test_every_gold_figure_that_is_missed_stands_in_the_frame(gold: dict[str, tuple[Report, Report]]) -> None:
    """Recall is measured on sentences that gave figures and on those that may hold one: nothing hides elsewhere."""
    for name, (read, coded) in gold.items():
        frame = {read.sentence_at(one.span) for one in read.indicators} | set(silent(read))
        outside = [coded.quote(one) for one in coded.indicators if read.sentence_at(one.span) not in frame]
        assert outside == [], name


def test_years_alone_are_no_figures() -> None:
    assert not may_hold_a_figure("In 2015 and 2016 the law was amended.")
    assert may_hold_a_figure("The government didn’t identify victims.")
    assert may_hold_a_figure("Dozens of children were found.")
    assert may_hold_a_figure("Courts heard 2,015 cases.")


@pytest.mark.parametrize(
    ("changes", "said"),
    [({"by": ("colour",)}, "strata cannot"), ({"of": ("figure",)}, "no such kind"), ({"n": 0}, "too few")],
)
def test_what_cannot_be_is_refused(norway: Report, changes: dict[str, object], said: str) -> None:
    with pytest.raises(ReviewError, match=said):
        tipreport.sample([norway], **{"n": 10, **changes})  # type: ignore[arg-type]


def test_a_report_without_country_has_no_cells(norway: Report) -> None:
    with pytest.raises(tipreport.ModelError):
        tipreport.sample([attrs.evolve(norway, country=None)])


def test_an_empty_corpus_gives_an_empty_sample() -> None:
    assert len(tipreport.sample([], 5)) == 0
