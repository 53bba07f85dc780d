"""Agreement: a coded sample gives back the precision and recall of the corpus it was drawn from."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import attrs
import pytest

import tipreport
from tipreport import CellAnswer, Codings, Corpus, Report, ReviewError
from tipreport.review.rates import alpha, estimate, kappa, wilson

from .conftest import Code, Gold, strict


@pytest.fixture(scope="module")
def true(measures: Callable[[str], ModuleType]) -> tuple[float, float]:
    """Strict precision and recall, as `benchmarks/accuracy.py` counts them."""
    accuracy = measures("accuracy")
    rows = [
        row
        for text, country in accuracy.narratives()
        for row in accuracy.score(text, accuracy.read(text, country)).rows()
    ]
    found = [row.strict for row in rows if not row.wanted]
    gold = [row.strict for row in rows if row.wanted]
    return sum(found) / len(found), sum(gold) / len(gold)


def test_a_hundred_cells_give_an_interval_that_holds_the_strict_figures(
    gold_corpus: Corpus, code: Code, true: tuple[float, float]
) -> None:
    found = tipreport.agreement(code(tipreport.sample(gold_corpus, 100, seed=1)), gold_corpus)
    for name, wanted in zip(("precision", "recall"), true, strict=True):
        measure = found.measure(name)
        assert measure.low is not None
        assert measure.high is not None
        assert measure.low <= wanted <= measure.high


@pytest.mark.slow
def test_intervals_hold_as_often_as_they_say_and_estimates_are_unbiased(
    gold_corpus: Corpus, code: Code, true: tuple[float, float]
) -> None:
    turns = 30
    for options in ({}, {"balanced": True, "by": ("section",)}):
        held, means = [0, 0], [0.0, 0.0]
        for seed in range(turns):
            drawn = tipreport.sample(gold_corpus, 100, seed=seed, **options)  # type: ignore[arg-type]
            found = tipreport.agreement(code(drawn), gold_corpus)
            for number, name in enumerate(("precision", "recall")):
                measure = found.measure(name)
                held[number] += (measure.low or 0) <= true[number] <= (measure.high or 1)
                means[number] += (measure.estimate or 0) / turns
        assert min(held) >= 0.85 * turns
        assert means == pytest.approx(true, abs=0.02)


def test_all_cells_give_the_figures_themselves(gold: Gold, gold_corpus: Corpus, code: Code) -> None:
    found = tipreport.agreement(code(tipreport.sample(gold_corpus, 10**6)), gold_corpus)
    right, wanted, read = (
        sum(each) for each in zip(*(strict(coded, one) for one, coded in gold.values()), strict=True)
    )
    assert found.measure("precision").estimate == pytest.approx(right / read)
    assert found.measure("recall").estimate == pytest.approx(right / wanted)
    by_metric = [each for each in found.measures if each.measure == "precision" and each.by == "metric"]
    assert sum(each.units for each in by_metric) == read
    assert found.measure("attribute", "form").estimate > 0.8  # type: ignore[operator]


def test_sheets_of_all_cells_correct_the_corpus_to_the_annotation(gold: Gold, gold_corpus: Corpus, code: Code) -> None:
    codings = code(tipreport.sample(gold_corpus, 10**6))
    done = tipreport.correct(gold_corpus, tipreport.coded_corrections(codings, gold_corpus))
    for name, (_, coded) in gold.items():
        report = done[coded.alpha3, coded.edition]  # type: ignore[index]
        assert strict(coded, report) == (len(coded.indicators),) * 3, name


def test_two_coders_agree_as_far_as_they_do(norway: Report) -> None:
    corpus = Corpus([norway])
    cells = [cell for cell in tipreport.sample(corpus, 1000).cells if cell.kind == "indicator"]
    ada = [tipreport.Coding(cell=cell, coder="Ada", answer=CellAnswer.RIGHT) for cell in cells]
    ben = [
        tipreport.Coding(cell=cell, coder="Ben", answer=CellAnswer.RIGHT if n % 4 else CellAnswer.NONE)
        for n, cell in enumerate(cells)
    ]
    found = tipreport.agreement(Codings([*ada, *ben]), corpus)
    both = next(
        each
        for each in found.measures
        if each.measure == "kappa" and each.between == "Ada, Ben" and each.of == "metric"
    )
    metrics = [cell.read["metric"] for cell in cells]
    wanted = kappa((mine, mine if n % 4 else "no such thing", 1) for n, mine in enumerate(metrics))
    assert both.estimate == pytest.approx(wanted)
    assert both.units == len(cells)
    whole = next(each for each in found.measures if each.measure == "alpha" and each.of == "metric")
    units = [((mine, mine if n % 4 else "no such thing"), 1.0) for n, mine in enumerate(metrics)]
    assert whole.estimate == pytest.approx(alpha(units))
    # Where two coded a cell, each counts a half.
    wrong = sum(n % 4 == 0 for n in range(len(cells)))
    assert found.measure("precision").estimate == pytest.approx(1 - wrong / len(cells) / 2)
    assert found.measure("precision").units == len(cells)
    assert found.measure("precision").effective == pytest.approx(len(cells))
    assert "coded by 2 coders" in found.paragraph()


def test_a_blind_coder_is_compared_with_what_was_read(norway: Report) -> None:
    corpus = Corpus([norway])
    cell = next(cell for cell in tipreport.sample(corpus, 1000).cells if cell.words == "26")
    fields = {"metric": "investigations", "value": "26", "unit": "case", "form": "labor"}
    said = tipreport.Coding(cell=cell, coder="Ada", answer=CellAnswer.READ, fields=fields)
    found = tipreport.agreement(Codings([said]), corpus)
    assert found.measure("precision").estimate == 1
    assert found.measure("attribute", "form").estimate == 0
    assert "without seeing" in found.paragraph()


def test_tiers_have_a_precision_and_no_recall(norway: Report) -> None:
    corpus = Corpus([norway])
    (cell,) = tipreport.sample(corpus, 1, of="tier", by=()).cells
    said = tipreport.Coding(cell=cell, coder="Ada", answer=CellAnswer.WRONG, fields={"tier": "2"})
    found = tipreport.agreement(Codings([said]), corpus)
    assert found.measure("precision", "tier").estimate == 0
    with pytest.raises(ReviewError, match="no such measure"):
        found.measure("recall", "tier")


def test_what_does_not_belong_together_is_refused(norway: Report) -> None:
    corpus = Corpus([norway])
    cells = tipreport.sample(corpus, 1000).cells
    cell = next(cell for cell in cells if cell.words == "26")
    right = Codings([tipreport.Coding(cell=cell, coder="Ada", answer=CellAnswer.RIGHT)])
    with pytest.raises(ReviewError, match="does not have the narrative"):
        tipreport.agreement(right, Corpus([attrs.evolve(norway, edition=2012)]))
    other = tipreport.parse(norway.text.replace("26 sex", "27 sex"), country="NOR", edition=2011)
    with pytest.raises(ReviewError, match="another text"):
        tipreport.agreement(right, [other])
    with pytest.raises(ReviewError, match="no such reading"):
        tipreport.agreement(right, [attrs.evolve(norway, indicators=())])
    fields = {"metric": "arrests", "value": "26"}
    odd = Codings([tipreport.Coding(cell=cell, coder="Ada", answer=CellAnswer.RIGHT, fields=fields)])
    with pytest.raises(ReviewError, match="called right"):
        tipreport.agreement(odd, corpus)


def test_nothing_coded_says_nothing(norway: Report) -> None:
    found = tipreport.agreement(Codings(), [norway])
    assert found.measures == ()
    assert "0 cells" in found.paragraph()


# Published examples


def test_wilson_is_that_of_newcombe() -> None:
    for successes, n, low, high in (
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ):
        assert wilson(successes, n) == pytest.approx((low, high), abs=0.00005)


def test_alpha_without_disagreement_and_without_data() -> None:
    assert alpha([(("a", "a"), 1.0), (("b", "b"), 1.0)]) == 1
    assert alpha([(("a", "a"), 1.0)]) is None
    assert alpha([]) is None
    assert kappa([]) is None
    assert estimate([]).share is None


def test_weights_are_as_good_as_copies() -> None:
    pairs = [("a", "a"), ("a", "b"), ("b", "b"), ("b", "b")]
    assert kappa([*((*pair, 1.0) for pair in pairs), (*pairs[1], 2.0)]) == pytest.approx(
        kappa((*pair, 1.0) for pair in [*pairs, pairs[1], pairs[1]])
    )


def test_tiers_grades_roles_and_items_are_corrected_from_a_sheet(norway: Report) -> None:
    corpus = Corpus([norway])
    cells = tipreport.sample(corpus, 1000, of=("tier", "grade", "role", "recommendation"), by=()).cells
    first = {cell.kind: cell for cell in reversed(cells)}
    said = {
        "tier": {"tier": "2"},
        "grade": {"direction": "decreased", "level": "limited"},
        "role": {**first[tipreport.CellKind.ROLE].read, "place": "SWE"},
        "recommendation": {"verbs": "prosecute|applaud"},
    }
    codings = [
        tipreport.Coding(cell=first[tipreport.CellKind(kind)], coder="Ada", answer=CellAnswer.WRONG, fields=fields)
        for kind, fields in said.items()
    ]
    rest = [
        tipreport.Coding(cell=cell, coder="Ada", answer=CellAnswer.RIGHT)
        for cell in cells
        if cell not in first.values()
    ]
    made = tipreport.coded_corrections(Codings([*codings, *rest]), corpus)
    report = tipreport.correct(norway, made)
    assert report.tier == "2"
    assert "decreased, limited" in [str(section.grade) for section in report.sections]
    assert "Sweden" in [role.place.name for role in report.roles]
    assert [action.verb for action in report.recommendations[0].actions] == ["prosecute", "applaud"]
    assert len(report.roles) == len(norway.roles)
    assert all(item.origin == "person" for item in (*report.roles, *report.recommendations, report.placement))
    assert [one.code for one in report.problems if one.code.startswith("correction_")] == []
    gone = [tipreport.Coding(cell=cell, coder="Ada", answer=CellAnswer.NONE) for cell in cells]
    nothing = tipreport.correct(norway, tipreport.coded_corrections(Codings(gone), corpus))
    assert (nothing.tier, nothing.roles, nothing.recommendations) == (None, (), ())
