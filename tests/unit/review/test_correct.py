"""Corrections: what they change, what they outlive, and what is listed in place of being applied."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import attrs
import pytest

import tipreport
from tipreport import Corpus, Correction, Origin, Problem, Quantity, Quote, Report, ReviewError, Says, Span
from tipreport.review.corrections import to_annotation, to_json_lines
from tipreport.rules import DEFAULT_RULES

from .conftest import Gold, strict

TEXT = """GHANA (Tier 2)

The Government of Ghana does not fully meet the minimum standards for the elimination of trafficking; however, it is making
significant efforts to do so.

Prosecution
The government maintained law enforcement efforts. Police arrested 12 suspects in 2014. Courts convicted nine traffickers.
Police arrested 12 suspects in 2013.

Protection
The government increased protection efforts. Officials identified and assisted 20 victims.
"""


@pytest.fixture
def ghana() -> Report:
    return tipreport.parse(TEXT, edition=2015)


def changed(report: Report, of: str, /, **changes: Any) -> Report:
    """The report with other attributes of its first indicator of a metric."""
    made = list(report.indicators)
    at = next(number for number, one in enumerate(made) if one.metric == of)
    made[at] = attrs.evolve(made[at], **changes)
    return attrs.evolve(report, indicators=tuple(made))


def thirteen(report: Report, creator: str = "Ada", value: int = 13) -> list[Correction]:
    """The first twelve suspects are thirteen."""
    quantity = Quantity(value, "suspect")
    return tipreport.corrections(
        report, changed(report, "arrests", low=quantity, high=quantity), creator=creator, created="2026-05-01"
    )


def values(report: Report, metric: str = "arrests") -> list[str]:
    return [str(one.value) for one in report.indicators if one.metric == metric]


def codes(report: Report) -> list[str]:
    return [problem.code for problem in report.problems if problem.code.startswith("correct")]


def respaced(text: str, seed: str) -> str:
    """The text with other blanks between its words; what stands on a line of its own still does."""
    rng = random.Random(seed)
    width = rng.randint(60, 110)

    def blank(found: re.Match[str]) -> str:
        lines = found[0].count("\n")
        if not lines:
            far = found.start() - text.rfind("\n", 0, found.start()) > width
            return rng.choice([" "] * 6 + ["  ", "\n" if far else " "])
        return "\n" * (lines + (lines > 1 and rng.random() < 0.3))

    return re.sub(r"\s+", blank, text)


# What is corrected


def test_a_value_is_a_persons_and_says_whose(ghana: Report) -> None:
    done = tipreport.correct(ghana, thirteen(ghana))
    assert values(done) == ["13 suspect", "12 suspect"]
    (person,) = [one for one in done.indicators if one.origin is Origin.PERSON]
    assert (person.rule, person.section, done.quote(person)) == ("person", "prosecution", "12")
    (note,) = [problem for problem in done.problems if problem.code == "corrected"]
    assert note.span == person.span
    assert "12 suspect to arrests 13 suspect" in note.message
    assert "Ada, 2026-05-01" in note.message
    assert done.indicators[1:] == ghana.indicators[1:]


def test_what_is_none_goes_and_what_was_missed_comes(ghana: Report) -> None:
    less = attrs.evolve(ghana, indicators=ghana.indicators[1:])
    gone = tipreport.correct(ghana, tipreport.corrections(ghana, less, creator="Ada"))
    assert gone.indicators == less.indicators
    assert "taken away" in next(problem.message for problem in gone.problems if problem.code == "corrected")
    back = tipreport.correct(less, tipreport.corrections(less, ghana, creator="Ada"))
    assert values(back) == values(ghana)
    assert back.indicators[0].origin is Origin.PERSON


def test_placement_grade_role_and_recommendation_are_corrected(norway: Report) -> None:
    sections = [attrs.evolve(one, grade=None) if one.kind == "prosecution" else one for one in norway.sections]
    coded = attrs.evolve(
        norway,
        placement=attrs.evolve(norway.placement, tier=tipreport.Tier.TIER_2),
        sections=tuple(sections),
        roles=norway.roles[1:],
        recommendations=tuple(attrs.evolve(item, rank=rank) for rank, item in enumerate(norway.recommendations[1:], 1)),
    )
    done = tipreport.correct(norway, tipreport.corrections(norway, coded, creator="Ada"))
    assert (done.tier, done.placement.origin) == ("2", "person")
    assert done.section("prosecution").grade is None  # type: ignore[union-attr]
    assert done.roles == coded.roles
    assert done.recommendations == coded.recommendations
    again = tipreport.correct(done, tipreport.corrections(done, norway, creator="Ben"))
    assert again.tier == "1"
    assert again.section("prosecution").grade.origin == "person"  # type: ignore[union-attr]
    assert [attrs.evolve(item, origin="machine") for item in again.recommendations] == list(norway.recommendations)
    assert sorted(role.place.name for role in again.roles) == sorted(role.place.name for role in norway.roles)


def test_references_follow_what_was_replaced(norway: Report) -> None:
    newer = next(one for one in norway.indicators if one.comparisons)
    older = norway.indicator(newer.comparisons[0].id or "")
    quantity = Quantity(99, "case")
    coded = attrs.evolve(
        norway,
        indicators=tuple(
            attrs.evolve(one, low=quantity, high=quantity) if one is older else one for one in norway.indicators
        ),
    )
    done = tipreport.correct(norway, tipreport.corrections(norway, coded, creator="Ada"))
    again = next(one for one in done.indicators if one.span == newer.span)
    assert str(done.indicator(again.comparisons[0].id or "").value) == "99 case"


def test_json_tables_and_page_keep_the_origin(ghana: Report) -> None:
    done = tipreport.correct(ghana, thirteen(ghana))
    assert tipreport.from_json(tipreport.to_json(done)) == done
    rows = tipreport.to_records(done, "indicators")
    assert [row["origin"] for row in rows][:2] == ["person", "machine"]
    assert "corrected" in [row["code"] for row in tipreport.to_records(done, "problems")]
    page = tipreport.to_html(done)
    assert "Ada" in page
    assert page.count("read by a person") == 1
    assert "a person read it" in tipreport.explain(done, done.indicators[0])


def test_corrections_are_read_back_as_they_were(norway: Report, tmp_path: Path) -> None:
    made = tipreport.corrections(norway, norway, creator="Ada", why="checked “twice”", confirm=True)
    tipreport.write_corrections(made, tmp_path / "made.jsonl")
    assert tipreport.read_corrections(tmp_path / "made.jsonl") == made
    annotation = json.loads((tmp_path / "made.jsonl").read_text("utf-8").splitlines()[0])
    assert annotation["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert annotation["type"] == "Annotation"
    words, place = annotation["target"]["selector"]
    assert (words["type"], place["type"]) == ("TextQuoteSelector", "TextPositionSelector")
    assert norway.text[place["start"] : place["end"]] == words["exact"]
    assert norway.text[: place["start"]].endswith(words["prefix"])
    with pytest.raises(tipreport.ForeignFileError):
        tipreport.write_corrections(made, tmp_path / "made.jsonl")


# What they outlive


def test_the_same_words_twice_are_told_apart_by_what_stands_around_them(ghana: Report) -> None:
    made = thirteen(ghana)
    assert values(tipreport.correct(ghana, made)) == ["13 suspect", "12 suspect"]
    later = tipreport.parse(respaced(f"A line before.\n\n{TEXT}", "x"), country="GHA", edition=2015)
    assert later.text != ghana.text
    assert values(tipreport.correct(later, made)) == ["13 suspect", "12 suspect"]


def test_a_sentence_that_stands_twice_is_told_apart_by_its_place(ghana: Report) -> None:
    twice = TEXT.replace("in 2013", "in 2014")
    report = tipreport.parse(twice, edition=2015)
    made = [
        attrs.evolve(each, quote=attrs.evolve(each.quote, prefix="arrested ", suffix=" suspects"))
        for each in thirteen(report)
    ]
    assert values(tipreport.correct(report, made)) == ["13 suspect", "12 suspect"]
    moved = [attrs.evolve(each, sha256=None, quote=attrs.evolve(each.quote, start=None, end=None)) for each in made]
    done = tipreport.correct(report, moved)
    assert values(done) == ["12 suspect", "12 suspect"]  # nothing says which, so neither is taken
    assert codes(done) == ["correction_unanchored"]


def test_a_version_that_reads_another_thing_there_is_corrected_too(ghana: Report) -> None:
    made = thirteen(ghana)
    quantity = Quantity(12, "charge")
    other = changed(ghana, "arrests", id="charges@1", metric="charges", low=quantity, high=quantity)
    done = tipreport.correct(other, made)
    assert values(done, "charges") == []
    assert values(done) == ["13 suspect", "12 suspect"]
    none = attrs.evolve(ghana, indicators=ghana.indicators[1:])
    assert values(tipreport.correct(none, made)) == ["13 suspect", "12 suspect"]


def test_gold_corrections_bring_every_report_to_the_annotation(gold: Gold) -> None:
    for name, (read, coded) in gold.items():
        for confirm in (False, True):
            made = tipreport.corrections(read, coded, creator="Gold", confirm=confirm)
            done = tipreport.correct(read, made)
            assert len(done.indicators) == len(coded.indicators), name
            assert strict(coded, done) == (len(coded.indicators),) * 3, name
            assert tipreport.correct(done, made) == done, name
            assert [problem for problem in done.problems if problem.code.startswith("correction_")] == []
            kept = (
                "span",
                "metric",
                "low",
                "high",
                "state",
                "form",
                "period",
                "population",
                "doers",
                "base",
                "statistic",
            )
            assert told(done, kept) == told(coded, kept), name
            assert sorted(
                (one.relation, one.place.name, str(one.form), one.population) for one in done.roles
            ) == sorted((one.relation, one.place.name, str(one.form), one.population) for one in coded.roles)
            assert [str(one.grade) for one in done.sections] == [str(one.grade) for one in coded.sections]
            assert [one.span for one in done.recommendations] == [one.span for one in coded.recommendations]


def told(report: Report, names: Sequence[str]) -> list[str]:
    """What indicators say, in an order of their own; a base by the words of the whole."""
    made = []
    for one in report.indicators:
        base = one.base and (one.base.relation, one.base.span, one.base.id and report.indicator(one.base.id).span)
        made.append(str([base if name == "base" else getattr(one, name) for name in names]))
    return sorted(made)


def squeezed_spans(report: Report) -> Report:
    """The report with spans that count characters without blanks."""
    places, count = [], 0
    for character in report.text:
        places.append(count)
        count += not character.isspace()
    places.append(count)

    def moved(one: tipreport.Indicator) -> tipreport.Indicator:
        span = Span(places[one.span.start], places[one.span.end])
        return attrs.evolve(one, span=span, sentence=span, condition=None, base=None, comparisons=())

    return attrs.evolve(report, indicators=tuple(map(moved, report.indicators)))


@pytest.mark.slow
def test_gold_corrections_outlive_ten_respacings(gold: Gold) -> None:
    for name, (read, coded) in gold.items():
        made = tipreport.corrections(read, coded, creator="Gold", confirm=True)
        wanted = squeezed_spans(coded)
        for turn in range(10):
            again = tipreport.parse(respaced(read.text, f"{name}{turn}"), country=read.alpha3, edition=read.edition)
            found = strict(wanted, squeezed_spans(tipreport.correct(again, made)))
            assert found == (len(coded.indicators),) * 3, (name, turn)


def test_gold_corrections_outlive_other_rules(gold: Gold) -> None:
    """As an older release would have them: one row in five of these tables is not there yet."""
    rng = random.Random(1)
    tables = ("nouns", "modifiers", "phases", "forms", "populations", "actors", "changes", "silences")
    rows = {name: tuple(row for row in getattr(DEFAULT_RULES, name) if rng.random() > 0.2) for name in tables}
    older = attrs.evolve(DEFAULT_RULES, name="older", **rows)
    before = 0
    for name, (read, coded) in gold.items():
        made = tipreport.corrections(read, coded, creator="Gold", confirm=True)
        again = tipreport.parse(read.text, country=read.alpha3, edition=read.edition, rules=older)
        before += strict(coded, again)[0]
        assert strict(coded, tipreport.correct(again, made)) == (len(coded.indicators),) * 3, name
    assert before < 0.8 * sum(len(coded.indicators) for _, coded in gold.values())


# What is listed and not applied


def warned(report: Report) -> list[Problem]:
    return [problem for problem in report.problems if problem.severity == "warning" and "correction" in problem.code]


def test_two_that_contradict_one_another_change_nothing(ghana: Report) -> None:
    both = [*thirteen(ghana), *thirteen(ghana, "Ben", 14)]
    done = tipreport.correct(ghana, both)
    assert done.indicators == ghana.indicators
    (problem,) = warned(done)
    assert problem.code == "correction_conflict"
    assert "Ada" in problem.message
    assert "Ben" in problem.message
    assert problem.span == ghana.indicators[0].span
    same = tipreport.correct(ghana, [*thirteen(ghana), *thirteen(ghana, "Ben")])
    assert values(same) == ["13 suspect", "12 suspect"]
    assert warned(same) == []


def test_one_person_twice_with_two_values_is_a_conflict(ghana: Report) -> None:
    done = tipreport.correct(ghana, [*thirteen(ghana), *thirteen(ghana, value=14)])
    assert done.indicators == ghana.indicators
    assert codes(done) == ["correction_conflict"]
    missed = attrs.evolve(ghana, indicators=ghana.indicators[1:])
    both = [
        each
        for value in (12, 15)
        for each in tipreport.corrections(
            missed,
            changed(ghana, "arrests", low=Quantity(value, "suspect"), high=Quantity(value, "suspect")),
            creator="A",
        )
    ]
    assert codes(tipreport.correct(missed, both)) == ["correction_conflict"]


def test_one_person_may_have_missed_two_figures_at_the_same_words(ghana: Report) -> None:
    twins = [one for one in ghana.indicators if ghana.quote(one) == "20"]
    assert {one.metric for one in twins} == {"victims_identified", "victims_assisted"}
    less = attrs.evolve(ghana, indicators=tuple(one for one in ghana.indicators if one not in twins))
    done = tipreport.correct(less, tipreport.corrections(less, ghana, creator="Ada"))
    assert {one.metric for one in done.indicators if one.origin is Origin.PERSON} == {one.metric for one in twins}


def test_words_that_are_gone_are_listed(ghana: Report) -> None:
    other = tipreport.parse(TEXT.replace("Police arrested 12", "The courts tried 40"), edition=2015)
    done = tipreport.correct(other, thirteen(ghana))
    assert done.indicators == other.indicators
    assert codes(done) == ["correction_unanchored"]
    outside = [attrs.evolve(each, quote=Quote(exact="12", start=10**6, end=10**6 + 2)) for each in thirteen(ghana)]
    assert codes(tipreport.correct(ghana, outside)) == ["correction_unanchored"]


def test_what_was_to_be_replaced_and_is_not_there_is_said(ghana: Report) -> None:
    twenty = Quantity(21, "victim")
    made = tipreport.corrections(ghana, changed(ghana, "victims_identified", low=twenty, high=twenty), creator="Ada")
    moved = [one for one in ghana.indicators if one.metric == "victims_identified"]
    other = changed(ghana, "victims_identified", metric="referrals", id="referrals@1")
    done = tipreport.correct(other, made)
    assert len(moved) == 1
    assert "correction_unsure" in codes(done)


def test_another_narrative_is_an_error_or_a_list(ghana: Report, norway: Report) -> None:
    made = thirteen(ghana)
    with pytest.raises(ReviewError, match="1 correction is of another narrative"):
        tipreport.correct(norway, made)
    others: list[Correction] = []
    assert tipreport.correct(norway, made, elsewhere=others) == norway
    assert others == made
    corpus = tipreport.correct(Corpus([norway, ghana]), made)
    assert values(corpus["GHA", 2015])[0] == "13 suspect"
    assert corpus["NOR", 2011] == norway


def test_two_texts_have_no_differences_to_be_found(ghana: Report, norway: Report) -> None:
    with pytest.raises(ReviewError, match="different texts"):
        tipreport.corrections(ghana, norway, creator="Ada")


# Files that a hand has changed


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("target.source", "https://example.org/", "names no narrative"),
        ("target.selector", [], "no TextQuoteSelector"),
        ("target.selector", [{"type": "TextQuoteSelector", "exact": "  "}], "a quote without words"),
        ("target.selector", [{"type": "TextQuoteSelector", "exact": 12}], "exact is no text"),
        ("target", None, "target is no object"),
        ("body", [], "none of its bodies"),
        ("body.0.says", "maybe", "no such thing to say"),
        ("body.0.part", "sentence", "says nothing of this part"),
        ("body.0.now", None, "what is right"),
        ("body.0.now", [1], "now is no object"),
        ("body.0.now.metric", "hotlines", "no such metric"),
        ("body.0.now.low", {"value": "many", "unit": "case"}, "not a number"),
        ("body.0.now.low", {"value": 13}, "missing"),
        ("body.0.now.colour", "red", "no such key"),
        ("body.0.now.period", "2014", "not an object"),
        ("body.0.now.base", "whole", "not in the form of a reading"),
        ("body.0.repeat", 0, "repeat is no number"),
        ("creator", None, "creator has no name"),
        ("created", "yesterday", "no date and time"),
    ],
)
def test_a_line_that_cannot_be_is_refused_with_its_number(
    ghana: Report, tmp_path: Path, path: str, value: Any, said: str
) -> None:
    lines = to_json_lines(thirteen(ghana) * 2).splitlines()
    data: Any = to_annotation(thirteen(ghana)[0])
    data = json.loads(json.dumps(data))
    *steps, last = path.split(".")
    inner = data
    for step in steps:
        inner = inner[int(step)] if step.isdigit() else inner[step]
    inner[last] = value
    file = tmp_path / "hand.jsonl"
    file.write_text(f"{lines[0]}\n\n{json.dumps(data)}\n", "utf-8")
    with pytest.raises(ReviewError, match=rf"hand\.jsonl, line 3: .*{said}"):
        tipreport.read_corrections(file)


@pytest.mark.parametrize(
    ("content", "said"), [(b"{", "line 1: not JSON"), (b"[]", "line 1: the annotation"), (b"\xff", "not UTF-8")]
)
def test_what_is_no_json_lines_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_bytes(content)
    with pytest.raises(ReviewError, match=said):
        tipreport.read_corrections(file)


def test_a_placement_takes_one_value_at_a_time(ghana: Report) -> None:
    made = Correction(
        alpha3="GHA", edition=2015, quote=Quote(exact="Tier 2"), part="placement", says=Says.RIGHT, creator="Ada",
        now={"tier": "2WL"},
    )  # fmt: skip
    done = tipreport.correct(ghana, [made])
    assert (done.tier, done.quote(done.placement.span_of("tier"))) == ("2WL", "Tier 2")
    with pytest.raises(ReviewError, match="gives one value"):
        tipreport.review.corrections.check_correction(attrs.evolve(made, now={"tier": "2WL", "waiver": True}))
    with pytest.raises(ReviewError, match="not a Tier"):
        tipreport.review.corrections.check_correction(attrs.evolve(made, now={"tier": "5"}))
