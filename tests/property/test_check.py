"""What holds of the findings of any report."""

from __future__ import annotations

import datetime
import random
from itertools import pairwise

import attrs
import jsonschema
from hypothesis import given, settings, strategies as st

import tipreport
from tipreport.compare.check import check
from tipreport.compare.comparable import Figures, change, incomparable
from tipreport.model import (
    Base,
    BaseRelation,
    ComparedWith,
    ComparisonKind,
    Corpus,
    Direction,
    Finding,
    Form,
    Generator,
    Grade,
    Indicator,
    Period,
    Placement,
    Qualifier,
    Quantity,
    Report,
    Section,
    SectionKind,
    Severity,
    Source,
    Span,
    State,
    StatedChange,
    Statistic,
    Verdict,
)
from tipreport.testing import corpora, reports
from tipreport.wire.codec import from_json, to_dict, to_json
from tipreport.wire.schema import json_schema

INVERSE = {
    StatedChange.INCREASE: StatedChange.DECREASE,
    StatedChange.DECREASE: StatedChange.INCREASE,
    StatedChange.SAME: StatedChange.SAME,
    None: None,
}


TEXT = "11 22 33 44 55 66. 77 88 99."
PLACES = [Span(at, at + 2) for at, sign in enumerate(TEXT) if sign.isdigit() and TEXT[at + 1].isdigit()]
SENTENCES = (Span(0, 18), Span(19, 28))
COUNTED = [Quantity(number, unit) for number in (0, 1, 7, 8, 40) for unit in ("victim", "year", None)]
YEARS = [Period("calendar_year", datetime.date(year, 1, 1), datetime.date(year, 12, 31)) for year in (2009, 2010)]


@st.composite
def tied(draw: st.DrawFn) -> Report:
    """A report whose figures are much alike and tied to one another in every way, sensible or not."""
    places = draw(st.lists(st.sampled_from(PLACES), min_size=2, max_size=7, unique=True))
    ids = [f"convictions@{place.start}" for place in places]
    made = []
    for name, place in zip(ids, places, strict=True):
        value = draw(st.sampled_from(COUNTED))
        base = st.builds(Base, st.sampled_from(BaseRelation), st.sampled_from(ids) | st.none(), st.just(place))
        stated = st.none() | st.sampled_from(StatedChange)
        compared = st.builds(ComparedWith, st.just(ComparisonKind.VALUE_PAIR), st.sampled_from(ids), stated)
        made.append(
            Indicator(
                id=name,
                metric=draw(st.sampled_from(["convictions", "victims_identified", "sentence_length"])),
                statistic=draw(st.sampled_from([Statistic.COUNT, Statistic.COUNT, Statistic.MEAN])),
                state=State.VALUE,
                qualifier=draw(st.sampled_from([Qualifier.EXACT, Qualifier.EXACT, Qualifier.APPROXIMATELY])),
                low=value,
                high=value,
                form=draw(st.sampled_from([None, None, Form.SEX, Form.LABOR, Form.BOTH])),
                population=draw(st.sampled_from([(), (), ("women",), ("girls",), ("foreign",), ("NGA",)])),
                period=draw(st.none() | st.sampled_from(YEARS)),
                base=draw(st.none() | base),
                comparisons=tuple(draw(st.lists(compared, max_size=2))),
                section=SectionKind.PROSECUTION,
                span=place,
                sentence=next(each for each in SENTENCES if each.contains(place)),
                rule="value",
            )
        )
    whole = Span(0, len(TEXT))
    grade = draw(st.none() | st.builds(Grade, st.sampled_from(Direction), st.none(), st.just(whole)))
    return Report(
        generator=Generator("0", "tipreport"), country=None, edition=2011, published=None, source=Source(),
        placement=Placement(), text=TEXT, sentences=SENTENCES,
        sections=(Section(kind=SectionKind.PROSECUTION, span=whole, grade=grade),), indicators=tuple(made),
    )  # fmt: skip


@settings(max_examples=150)
@given(reports() | tied() | tied())
def test_findings_rest_on_the_text_and_name_indicators(report: Report) -> None:
    ids = {one.id for one in report.indicators}
    for found in check(report):
        assert found.evidence or found.rule == "tier_law"  # a placement can have come from outside the text
        assert all(anchor.span.end <= len(report.text) for anchor in found.evidence)
        assert len({anchor.what for anchor in found.evidence}) == len(found.evidence)
        assert set(found.indicators) <= ids
        assert (found.country, found.edition) == (report.country, report.edition)
        assert bool(found.reasons) or found.verdict is not Verdict.REFUSED
        assert found.verdict is Verdict.CONTRADICTION or found.severity is Severity.INFO


@settings(max_examples=100)
@given(tied(), st.randoms(use_true_random=False))
def test_the_order_of_the_indicators_does_not_matter(report: Report, shuffle: random.Random) -> None:
    indicators = list(report.indicators)
    shuffle.shuffle(indicators)
    assert check(attrs.evolve(report, indicators=tuple(indicators))) == check(report)


@settings(max_examples=60)
@given(tied())
def test_findings_go_through_json(report: Report) -> None:
    validator = jsonschema.Draft202012Validator(json_schema(Finding))
    for found in check(report):
        assert from_json(to_json(found), Finding) == found
        validator.validate(to_dict(found))


@settings(max_examples=10)
@given(corpora(max_size=3))
def test_a_corpus_has_the_findings_of_its_reports(corpus: Corpus) -> None:
    found = check(corpus)
    alone = [one for report in corpus for one in check(report)]
    # What the corpus adds is on the tiers of several editions.
    assert set(alone) <= set(found)
    assert {one.rule for one in set(found) - set(alone)} <= {"tier_law"}
    ranks = list(Severity)
    for one, other in pairwise(found):
        assert one.country is not None
        assert other.country is not None
        key, next_key = (
            (each.country and each.country.alpha3, each.edition, ranks.index(each.severity)) for each in (one, other)
        )
        assert key <= next_key


@settings(max_examples=60)
@given(tied())
def test_likeness_is_mutual_and_change_is_inverted(report: Report) -> None:
    figures = Figures.of(report)
    for one in report.indicators:
        for other in report.indicators:
            assert incomparable(one, other, figures) == incomparable(other, one, figures)
            forward, back = change(one, other), change(other, one)
            exact = {one.qualifier.value, other.qualifier.value} == {"exact"}
            assert not exact or INVERSE[forward] is back


counts = st.integers(0, 5000)


@given(counts, counts, st.lists(st.integers(1, 500), min_size=2, max_size=4))
def test_a_consistent_report_has_no_contradiction(earlier: int, later: int, parts: list[int]) -> None:
    stated = "an increase from" if later > earlier else "a decrease from" if later < earlier else "the same number as"
    names = ("women", "men", "girls", "boys")
    listed = ", ".join(f"{part} {name}" for part, name in zip(parts, names, strict=False))
    text = (
        "NORWAY (Tier 1)\n\nProsecution\n\n"
        f"The government prosecuted {later} trafficking offenders in 2010, {stated} {earlier} in 2009. "
        f"The government identified {sum(parts)} victims in 2010, including {listed}."
    )
    assert [one for one in check(tipreport.parse(text, edition=2011)) if one.severity is not Severity.INFO] == []


@settings(max_examples=25)
@given(reports())
def test_any_indicator_can_be_explained(report: Report) -> None:
    for one in report.indicators:
        assert f"(characters {one.span.start} to {one.span.end})" in tipreport.explain(report, one)
