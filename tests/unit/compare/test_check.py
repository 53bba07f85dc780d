"""Each kind of finding on a sentence of its own, and what must stay silent."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

import tipreport
from tipreport.compare.check import check
from tipreport.model import Corpus, Finding, Report, Severity, Verdict

from .conftest import GOLD


def report(*sentences: str, edition: int = 2011) -> Report:
    return tipreport.parse("NORWAY (Tier 1)\n\nProsecution\n\n" + " ".join(sentences), edition=edition)


def codes(*sentences: str) -> list[str]:
    return [found.code for found in check(report(*sentences))]


PROSECUTED = "The government prosecuted {} trafficking offenders in 2010, {} from {} prosecuted in 2009."


@pytest.mark.parametrize(
    ("later", "stated", "earlier", "code"),
    [
        ("21", "an increase", "17", ["direction_holds"]),
        ("11", "a decrease", "17", ["direction_holds"]),
        ("11", "an increase", "17", ["direction_contradicted"]),
        ("21", "a decrease", "17", ["direction_contradicted"]),
        ("17", "a decrease", "17", ["direction_contradicted"]),
        ("at least 21", "an increase", "17", ["direction_holds"]),
        ("at least 15", "an increase", "17", []),
        ("approximately 100", "an increase", "105", []),
    ],
)
def test_a_stated_direction(later: str, stated: str, earlier: str, code: list[str]) -> None:
    assert codes(PROSECUTED.format(later, stated, earlier)) == code


def test_a_contradiction_is_an_error_that_names_both_figures() -> None:
    read = report(PROSECUTED.format(11, "an increase", 17))
    (found,) = check(read)
    assert (found.severity, found.verdict) == (Severity.ERROR, Verdict.CONTRADICTION)
    assert [(anchor.what, read.quote(anchor.span)) for anchor in found.evidence] == [("later", "11"), ("earlier", "17")]
    assert [read.quote(read.indicator(name)) for name in found.indicators] == ["11", "17"]
    assert (found.country, found.edition) == (read.country, 2011)


def test_a_direction_of_the_total_contradicts_no_part() -> None:
    """The labor cases rose; what fell is all of them, 38 to 37."""
    sentence = (
        "The government initiated 26 sex trafficking investigations and 11 labor trafficking investigations in 2010, a "
        "decrease from 31 sex trafficking and seven labor trafficking investigations initiated in 2009."
    )
    assert sorted(codes(sentence)) == ["direction_holds", "direction_of_the_total"]


IDENTIFIED = "The government identified 40 victims in 2010"
FORMS = ", including 25 victims of sex trafficking, 20 victims of forced labor"


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        (", including 24 women, 12 girls, and four boys.", ["parts_add_up"]),
        (", including 24 women, 12 girls, and nine boys.", ["parts_exceed_whole"]),
        (", including 25 women and 12 men.", ["parts_within_whole"]),
        (": 25 women and the remaining 15 men.", ["parts_add_up"]),
        (": 25 women and the remaining 12 men.", ["parts_fall_short"]),
        (", consisting of 25 women and 12 men.", ["parts_fall_short"]),
        (f"{FORMS}.", ["parts_overlap"]),
        (f"{FORMS}, and 5 victims of both sex and labor trafficking.", ["parts_exceed_whole"]),
    ],
)
def test_parts_against_their_whole(parts: str, code: list[str]) -> None:
    assert codes(IDENTIFIED + parts) == code


CONVICTED = "Courts convicted {} traffickers in {}."


def test_the_same_quantity_with_two_values_is_a_warning() -> None:
    read = report(CONVICTED.format(12, 2010), "Sentences were long.", CONVICTED.format(15, 2010))
    (found,) = check(read)
    assert (found.code, found.severity, found.verdict) == ("given_twice", Severity.WARNING, Verdict.CONTRADICTION)
    assert [read.quote(anchor.span) for anchor in found.evidence] == ["12", "15"]


@pytest.mark.parametrize(
    "second",
    [
        CONVICTED.format(12, 2010),
        CONVICTED.format(15, 2009),
        "Courts in Bergen convicted 15 traffickers in 2010.",
        "Courts also convicted 15 traffickers in 2010.",
        "Courts convicted 15 labor traffickers in 2010.",
        "NGOs reported that courts convicted 15 traffickers in 2010.",
        "Courts convicted at least 15 traffickers in 2010.",
    ],
)
def test_what_is_not_the_same_quantity_with_two_values(second: str) -> None:
    assert "given_twice" not in codes(CONVICTED.format(12, 2010), second)


@pytest.mark.parametrize("name", GOLD)
def test_the_annotated_narratives_are_consistent(annotated: Callable[[str], Report], name: str) -> None:
    """The annotator checked that no part exceeds its whole and no direction is wrong."""
    assert [found for found in check(annotated(name)) if found.severity is not Severity.INFO] == []


@pytest.mark.parametrize("name", GOLD)
def test_no_false_alarm_where_the_rules_misread(root: Path, name: str) -> None:
    text = root / "tests" / "gold" / f"{name}.txt"
    read = tipreport.read(text if text.exists() else root / "seeds" / f"{name}.txt")
    assert [found for found in check(read) if found.severity is not Severity.INFO] == []


# Corpora


def test_the_findings_of_a_corpus_are_in_order(norway: Report) -> None:
    wrong = report(PROSECUTED.format(11, "an increase", 17), PROSECUTED.format(11, "an increase", 9), edition=2012)
    ghana = attrs.evolve(wrong, country=tipreport.Country("Ghana", "GHA"))
    found = check(Corpus([norway, wrong, ghana]))
    assert [one for one in found if one.country == norway.country and one.edition == 2011] == list(check(norway))
    assert sorted(found, key=_place) == list(found)
    assert {(one.country and one.country.alpha3, one.edition) for one in found} == {
        ("NOR", 2011), ("NOR", 2012), ("GHA", 2012),
    }  # fmt: skip
    assert found[0].country == ghana.country
    assert found == check([wrong, norway, ghana])


def _place(found: Finding) -> tuple[str, int, int]:
    assert found.country is not None
    assert found.edition is not None
    return found.country.alpha3, found.edition, list(Severity).index(found.severity)


def test_a_corpus_is_also_checked_edition_against_edition(norway: Report) -> None:
    moved = attrs.evolve(
        norway, edition=2012, placement=attrs.evolve(norway.placement, movement=tipreport.Movement.DOWNGRADED)
    )
    (found,) = (one for one in check(Corpus([norway, moved])) if one.severity is not Severity.INFO)
    assert (found.rule, found.code, found.edition) == ("tier_law", "movement_differs", 2012)
    assert found not in check(moved)


def test_an_empty_corpus_has_no_findings() -> None:
    assert check(Corpus()) == ()


@pytest.mark.slow
@pytest.mark.parametrize(
    "sentence",
    [
        PROSECUTED.format(11, "an increase", 17),
        IDENTIFIED + ", including 24 women, 12 girls, and nine boys.",
        CONVICTED.format(12, 2010),
        "The government made 531 referrals of victims. In 2009, the government referred 292 victims to care.",
    ],
)
def test_the_work_is_linear(sentence: str) -> None:
    """Four times the text takes about four times as long, not sixteen."""

    def cost(times: int) -> float:
        read = report(*[sentence] * times)
        assert len(read.indicators) >= times
        turns = []
        for _ in range(3):
            start = time.process_time()
            check(read)
            turns.append(time.process_time() - start)
        return min(turns)

    assert cost(800) < 8 * cost(200)


@pytest.mark.slow
def test_one_sentence_of_very_many_figures_is_no_trouble() -> None:
    parts = ", ".join(["24 women, 12 girls, 5 men, nine boys"] * 300)
    read = report(f"{IDENTIFIED}, including {parts}.")
    assert len(read.indicators) > 1000
    start = time.process_time()
    check(read)
    assert time.process_time() - start < 1
