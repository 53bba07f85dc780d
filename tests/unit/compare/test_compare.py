"""Comparing two reports: examples of what is said, of what is refused, and of each defect that was found."""

from __future__ import annotations

import datetime
import itertools
import json
import random
import time
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest

import tipreport
from tipreport.errors import ComparisonError
from tipreport.model import (
    Caveat,
    ComparedWith,
    ComparisonKind,
    ComparisonScope,
    Converted,
    Country,
    Direction,
    Gap,
    GapKind,
    Generator,
    Grade,
    Indicator,
    Level,
    Period,
    PeriodKind,
    Placement,
    Qualifier,
    Quantity,
    Reason,
    Recommendation,
    Report,
    Section,
    SectionKind,
    Side,
    Source,
    Span,
    State,
    StatedChange,
    Statistic,
    Strength,
    Tier,
)
from tipreport.parse.actions import read_actions
from tipreport.testing import country_run, report_of_items

NORWAY = Country("Norway", "NOR")


def made(
    items: Sequence[str] = (), figures: Sequence[dict[str, Any]] = (), *, edition: int | None = 2011, **parts: Any
) -> Report:
    """A report with these recommendations and figures; a figure is told in a sentence of its own."""
    text = ""
    spans = []
    for item in items:
        spans.append(Span(len(text), len(text) + len(item)))
        text += f"{item}.\n"
    indicators = []
    for number, figure in enumerate(figures):
        value = figure.pop("value", None)
        told = f"{number}: {value}"
        place = Span(len(text), len(text) + len(told))
        text += f"{told}.\n"
        if "low" not in figure and "high" not in figure and value is not None:
            figure["low"] = figure["high"] = Quantity(value, figure.pop("unit", "offender"))
        indicators.append(
            Indicator(
                **{
                    "id": f"{figure.get('metric', 'convictions')}@{number}",
                    "metric": "convictions",
                    "statistic": Statistic.COUNT,
                    "state": State.VALUE,
                    "section": SectionKind.PROSECUTION,
                    "span": place,
                    "sentence": place,
                    "rule": "test",
                    **figure,
                }
            )
        )
    whole = {
        "generator": Generator("test", "test"),
        "country": NORWAY,
        "edition": edition,
        "published": None,
        "source": Source(),
        "placement": Placement(tier=Tier.TIER_2),
        "text": text,
        "sentences": tuple(figure.sentence for figure in indicators),
        "sections": (Section(kind=SectionKind.OTHER, span=Span(0, len(text))),) if text else (),
        "recommendations": tuple(
            Recommendation(rank=rank, span=span, actions=tuple(read_actions(text, span)))
            for rank, span in enumerate(spans, 1)
        ),
        "indicators": tuple(indicators),
    }
    return Report(**{**whole, **parts})


def year(number: int, kind: PeriodKind = PeriodKind.CALENDAR_YEAR) -> Period:
    return Period(kind, datetime.date(number, 1, 1), datetime.date(number, 12, 31))


def kinds(earlier: Sequence[str], later: Sequence[str]) -> list[tuple[str, tuple[int, ...], tuple[int, ...]]]:
    comparison = tipreport.compare(made(earlier), made(later, edition=2012))
    return [(match.kind.value, match.earlier, match.later) for match in comparison.recommendations]


# Recommendations


def test_each_kind_of_change() -> None:
    earlier = [
        "Prosecute and convict traffickers, including complicit police officers",
        "Train labor inspectors to recognize forced labor on fishing vessels",
        "Amend the penal code to prohibit all forms of trafficking, and fund shelters for male victims",
        "Publish the number of victims who receive residence permits",
        "Establish a hotline that operates around the clock",
        "Advertise the hotline in the languages of migrants",
    ]
    later = [
        "Fund shelters for male victims in the provinces",
        "Prosecute and convict traffickers, including complicit police officers",
        "Train inspectors of the labor ministry to detect forced labor on fishing vessels",
        "Amend the penal code to prohibit all forms of trafficking",
        "Ratify the UN TIP Protocol",
        "Establish a hotline that operates around the clock, and advertise it in the languages of migrants",
    ]
    assert kinds(earlier, later) == [
        ("split", (3,), (1, 4)),
        ("repeated", (1,), (2,)),
        ("reworded", (2,), (3,)),
        ("new", (), (5,)),
        ("merged", (5, 6), (6,)),
        ("dropped", (4,), ()),
    ]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Fund a national awareness campaign", "FUND A NATIONAL AWARENESS CAMPAIGN"),
        ("Fund shelters, hotlines, and permits", "Fund shelters; hotlines and permits"),
        ("Fund anti-trafficking police", "fund anti trafficking police"),
    ],
)
def test_case_and_punctuation_are_no_change(earlier: str, later: str) -> None:
    assert kinds([earlier], [later]) == [("repeated", (1,), (1,))]


def test_a_short_item_can_be_reworded() -> None:
    """Found in the seed's "fund a national anti-trafficking awareness campaign": its words weigh little."""
    assert kinds(["Fund a national awareness campaign"], ["Finance a nationwide awareness campaign"]) == [
        ("reworded", (1,), (1,))
    ]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Prosecute traffickers", "Convict traffickers"),
        ("Train police officers on victim identification", "Train consular staff on visa fraud"),
        ("Ratify the protocol", "Open more shelters"),
    ],
)
def test_what_shares_only_words_of_the_field_is_not_the_same(earlier: str, later: str) -> None:
    assert {kind for kind, _, _ in kinds([earlier], [later])} == {"new", "dropped"}


def test_an_item_that_the_list_repeats_stands_together() -> None:
    assert kinds(["Fund shelters", "Fund shelters"], ["Fund shelters."]) == [("repeated", (1, 2), (1,))]


def test_the_pairing_is_best_over_the_whole_list() -> None:
    """The first item is more like the first later one, but so is the second, which has nothing else."""
    earlier = ["Train judges and prosecutors on forced labor cases", "Train judges on forced labor"]
    later = ["Train judges on forced labor cases", "Train prosecutors on forced labor cases, and judges"]
    assert kinds(earlier, later) == [("reworded", (2,), (1,)), ("reworded", (1,), (2,))]


@pytest.mark.parametrize(
    ("earlier", "later", "strength"),
    [
        ("Consider establishing a victims' fund", "Establish a victims' fund", Strength.STRENGTHENED),
        ("Establish a victims' fund", "Consider establishing a victims' fund", Strength.WEAKENED),
        ("Prosecute complicit officials", "Vigorously prosecute complicit officials", Strength.STRENGTHENED),
        ("Fund shelters for men", "Fund, where appropriate, shelters for men", Strength.WEAKENED),
        ("Study amendments to the labor code", "Enact amendments to the labor code", Strength.STRENGTHENED),
        ("Fund shelters for men", "Continue to fund shelters for men", None),
        ("Report on the plan", "Publicly report on the plan", None),
        (
            "Vigorously prosecute complicit police",
            "Consider prosecuting complicit police with vigor",
            Strength.WEAKENED,
        ),
    ],
)
def test_strength(earlier: str, later: str, strength: Strength | None) -> None:
    comparison = tipreport.compare(made([earlier]), made([later], edition=2012))
    (match,) = comparison.recommendations
    assert (match.kind, match.strength) == ("reworded", strength)
    assert bool(match.strength_words) is (strength is not None)


def test_a_match_says_how_it_matched() -> None:
    earlier, later = made(["Fund two shelters for boys"]), made(["Fund five new shelters for boys"], edition=2012)
    comparison = tipreport.compare(earlier, later)
    (match,) = comparison.recommendations
    assert (match.rule, match.shared) == ("same_opening", ("fund", "shelters", "boys"))
    assert [(earlier.quote(e.earlier), later.quote(e.later)) for e in match.edits] == [("two", "five new")]


def test_lists_of_thousands_take_no_square_of_time() -> None:
    random_ = random.Random(1)
    words = [f"word{number}" for number in range(4000)]
    items = [f"Fund {' '.join(random_.sample(words, 6))} for victims of trafficking" for _ in range(2000)]
    others = [f"{item} soon" for item in items]
    earlier, later = made(items), made(others, edition=2012)
    start = time.process_time()
    comparison = tipreport.compare(earlier, later)
    assert time.process_time() - start < 20
    assert len(comparison.recommendations_of("reworded")) == 2000


# Figures


def test_like_is_set_against_like() -> None:
    earlier = made(figures=[{"value": 20, "period": year(2010)}, {"value": 5, "form": "sex", "period": year(2010)}])
    later = made(
        figures=[{"value": 4, "form": "sex", "period": year(2011)}, {"value": 30, "period": year(2011)}], edition=2012
    )
    comparison = tipreport.compare(earlier, later)
    assert [(c.earlier, c.later, c.absolute, c.relative) for c in comparison.indicators] == [
        ("convictions@1", "convictions@0", -1, Decimal("-0.2")),
        ("convictions@0", "convictions@1", 10, Decimal("0.5")),
    ]
    assert [change.direction for change in comparison.indicators] == [StatedChange.DECREASE, StatedChange.INCREASE]


@pytest.mark.parametrize(
    ("earlier", "later", "reason"),
    [
        ({}, {"unit": "case"}, Reason.UNIT_DIFFERS),
        ({}, {"statistic": Statistic.MEAN}, Reason.STATISTIC_DIFFERS),
        ({}, {"form": "sex"}, Reason.FORM_DIFFERS),
        ({}, {"population": ("child",)}, Reason.POPULATION_DIFFERS),
        ({}, {"source": "ngo"}, Reason.SOURCE_DIFFERS),
        ({}, {"period": year(2010)}, Reason.PERIOD_DIFFERS),
        ({}, {"period": year(2011, PeriodKind.FISCAL_YEAR)}, Reason.PERIOD_DIFFERS),
        (
            {"metric": "referrals", "doers": ("government",)},
            {"metric": "referrals", "doers": ("ngo",)},
            Reason.DOER_DIFFERS,
        ),
    ],
)
def test_what_is_not_alike_is_refused_with_its_reason(
    earlier: dict[str, Any], later: dict[str, Any], reason: Reason
) -> None:
    one = made(figures=[{"value": 20, "period": year(2010), **earlier}])
    # An edition of 2012 that tells of 2010 repeats what is past: the two are of one edition here.
    edition = 2011 if later.get("period", 0) == year(2010) else 2012
    other = made(figures=[{"value": 30, "period": year(2011), **later}], edition=edition)
    if reason is Reason.PERIOD_DIFFERS and edition == 2011:
        one = made(figures=[{"value": 20, "period": year(2011), **earlier}])
    comparison = tipreport.compare(one, other)
    assert comparison.indicators == ()
    (refused,) = comparison.incomparable
    assert reason in refused.reasons
    assert (comparison.appeared, comparison.vanished) == ((), ())


def test_different_forms_are_no_pair_at_all() -> None:
    one = made(figures=[{"value": 20, "form": "sex", "period": year(2010)}])
    other = made(figures=[{"value": 30, "form": "labor", "period": year(2011)}], edition=2012)
    comparison = tipreport.compare(one, other)
    assert (comparison.incomparable, comparison.indicators) == ((), ())
    assert (comparison.vanished, comparison.appeared) == (("convictions@0",), ("convictions@0",))


def test_two_that_fit_are_refused_rather_than_guessed() -> None:
    one = made(figures=[{"value": 20, "period": year(2010)}])
    other = made(figures=[{"value": 30, "period": year(2011)}, {"value": 31, "period": year(2011)}], edition=2012)
    comparison = tipreport.compare(one, other)
    assert comparison.indicators == ()
    assert comparison.incomparable[0].reasons == (Reason.SEVERAL_FIT,)


def test_without_periods_the_pair_is_marked() -> None:
    comparison = tipreport.compare(made(figures=[{"value": 20}]), made(figures=[{"value": 30}], edition=2012))
    (change,) = comparison.indicators
    assert change.caveats == (Caveat.PERIOD_UNSTATED,)


def test_hedges_bounds_and_ranges() -> None:
    def pair(earlier: dict[str, Any], later: dict[str, Any]) -> tipreport.IndicatorChange:
        one, other = ({"period": year(2010), **earlier}, {"period": year(2011), **later})
        (change,) = tipreport.compare(made(figures=[one]), made(figures=[other], edition=2012)).indicators
        return change

    about = pair({"value": 20, "qualifier": Qualifier.APPROXIMATELY}, {"value": 30})
    assert (about.absolute, about.caveats) == (10, (Caveat.HEDGED,))
    least = pair({"value": 20}, {"low": Quantity(30, "offender"), "qualifier": Qualifier.AT_LEAST})
    assert (least.absolute, least.relative, least.direction) == (None, None, StatedChange.INCREASE)
    open_ = pair({"value": 40}, {"low": Quantity(30, "offender"), "qualifier": Qualifier.AT_LEAST})
    assert (open_.changed, open_.direction) == (True, None)
    nothing = pair({"value": 0, "state": State.ZERO_STATED}, {"value": 3})
    assert (nothing.absolute, nothing.relative) == (3, None)


def test_years_are_months_and_dollars_are_dollars() -> None:
    def figure(value: int, unit: str, when: int, **rest: Any) -> dict[str, Any]:
        return {"value": value, "unit": unit, "period": year(when), "statistic": Statistic.MEAN, **rest}

    one, other = figure(2, "year", 2010, metric="sentence_length"), figure(30, "month", 2011, metric="sentence_length")
    (change,) = tipreport.compare(made(figures=[one]), made(figures=[other], edition=2012)).indicators
    assert change.absolute == 6
    dollars = Converted(Quantity(1000, "USD"), Quantity(1000, "USD"))
    kroner = figure(6000, "NOK", 2010, metric="funding", statistic=Statistic.AMOUNT, converted=dollars)
    usd = figure(1500, "USD", 2011, metric="funding", statistic=Statistic.AMOUNT)
    (change,) = tipreport.compare(made(figures=[kroner]), made(figures=[usd], edition=2012)).indicators
    assert (change.absolute, change.caveats) == (500, (Caveat.CONVERTED,))


def test_a_figure_that_became_not_reported() -> None:
    one = made(figures=[{"value": 20, "form": "sex", "period": year(2010)}])
    other = made(figures=[{"state": State.NOT_REPORTED, "period": year(2011)}], edition=2012)
    comparison = tipreport.compare(one, other)
    (change,) = comparison.became_not_reported
    assert (change.earlier_state, change.later_state) == (State.VALUE, State.NOT_REPORTED)
    assert comparison.swapped().became_not_reported == ()


def test_an_answer_without_a_period_is_for_its_edition() -> None:
    """Found in "The government did not report how many victims it identified": police had identified them before."""
    one = made(figures=[{"value": 40, "metric": "victims_identified", "doers": ("police",), "period": year(2010)}])
    silent = {"metric": "victims_identified", "state": State.NOT_REPORTED, "doers": ("government",)}
    comparison = tipreport.compare(one, made(figures=[silent], edition=2012))
    assert len(comparison.became_not_reported) == 1
    ngo = made(figures=[{"value": 40, "metric": "victims_identified", "doers": ("ngo",), "period": year(2010)}])
    told = {"metric": "victims_identified", "state": State.NOT_REPORTED, "doers": ("police",)}
    assert tipreport.compare(ngo, made(figures=[told], edition=2012)).became_not_reported == ()


def test_a_figure_told_twice_is_taken_once() -> None:
    one = made(figures=[{"value": 20, "period": year(2010)}])
    twice = {"value": 30, "period": year(2011)}
    other = made(figures=[{**twice, "section": SectionKind.ANALYSIS}, dict(twice)], edition=2012)
    comparison = tipreport.compare(one, other)
    assert [change.absolute for change in comparison.indicators] == [10]
    assert (comparison.appeared, comparison.incomparable) == ((), ())


def test_a_revision_is_found_and_stays_when_the_two_are_swapped() -> None:
    one = made(figures=[{"value": 20, "period": year(2010)}])
    restating = (ComparedWith(ComparisonKind.VALUE_PAIR, "convictions@1"),)
    other = made(
        figures=[{"value": 30, "period": year(2011), "comparisons": restating}, {"value": 22, "period": year(2010)}],
        edition=2012,
    )
    comparison = tipreport.compare(one, other)
    (revision,) = comparison.revisions
    assert (revision.said_low, revision.restated_low) == (Quantity(20, "offender"), Quantity(22, "offender"))
    assert tipreport.compare(other, one).revisions == comparison.revisions
    assert [change.absolute for change in comparison.indicators] == [10]
    same = attrs.evolve(other, indicators=(other.indicators[0], attrs.evolve(other.indicators[1], low=Quantity(20, "offender"), high=Quantity(20, "offender"))))  # fmt: skip
    assert tipreport.compare(one, same).revisions == ()


def test_the_years_between_two_editions_are_the_years_between_their_figures() -> None:
    one = made(figures=[{"value": 20, "period": year(2010)}])
    other = made(figures=[{"value": 30, "period": year(2013)}], edition=2014)
    assert [change.absolute for change in tipreport.compare(one, other).indicators] == [10]


# The rest


def test_placement_with_its_sentences(norway: Report) -> None:
    lower = attrs.evolve(norway, edition=2012, placement=attrs.evolve(norway.placement, tier=Tier.TIER_2))
    change = tipreport.compare(norway, lower).placement
    assert change is not None
    assert (change.changed, change.earlier_tier, change.later_tier) == (("tier",), Tier.TIER_1, Tier.TIER_2)
    assert [lower.quote(span) for span in change.later_sentences] == ["Norway (Tier 1)"]
    assert change.later_reasons == norway.placement.reasons


def test_a_tier_that_is_not_known_has_not_changed() -> None:
    comparison = tipreport.compare(made(), made(edition=2012, placement=Placement()))
    assert comparison.placement is None
    assert Gap(GapKind.TIER, Side.LATER) in comparison.gaps
    assert not comparison


def test_grades_and_roles(norway: Report) -> None:
    section = norway.section("protection")
    assert section is not None
    worse = attrs.evolve(section, grade=Grade(Direction.DECREASED, Level.LIMITED, section.span))
    other = attrs.evolve(
        norway,
        sections=tuple(worse if each is section else each for each in norway.sections),
        roles=tuple(role for role in norway.roles if role.place.name != "Morocco"),
    )
    comparison = tipreport.compare(norway, other)
    assert [(str(change.earlier[0]), str(change.later[0])) for change in comparison.grades] == [
        ("maintained, strong", "decreased, limited")
    ]
    assert [(role.relation.value, role.place.name) for role in comparison.roles_lost] == [("transit", "Morocco")]
    assert comparison.changed == ("grades", "roles_lost")
    assert comparison.swapped().roles_gained == comparison.roles_lost
    assert comparison.reused_share == 1


def test_the_furniture_of_a_page_is_no_reused_sentence(norway: Report) -> None:
    comparison = tipreport.compare(norway, attrs.evolve(norway, edition=2012))
    assert not any("UNHCR" in norway.quote(pair.later) for pair in comparison.reused)


def test_scopes() -> None:
    peru = Country("Peru", "PER")
    assert tipreport.compare(made(), made(edition=2012)).scope is ComparisonScope.EDITIONS
    assert tipreport.compare(made(), made(country=peru)).scope is ComparisonScope.COUNTRIES
    assert tipreport.compare(made(), made()).scope is ComparisonScope.COPIES
    unknown = tipreport.compare(made(), made(edition=None))
    assert unknown.scope is ComparisonScope.UNKNOWN
    assert Gap(GapKind.EDITION, Side.LATER) in unknown.gaps


@pytest.mark.parametrize("edition", [2012, None])
def test_two_countries_in_two_editions_are_an_error(edition: int | None) -> None:
    with pytest.raises(ComparisonError, match=r"two countries.*NOR 2011 and PER"):
        tipreport.compare(made(), made(edition=edition, country=Country("Peru", "PER")))


def test_empty_lists_are_named() -> None:
    comparison = tipreport.compare(made(), made(["Fund shelters"], edition=2012))
    assert Gap(GapKind.RECOMMENDATIONS, Side.EARLIER) in comparison.gaps
    assert [match.kind.value for match in comparison.recommendations] == ["new"]


def test_backwards() -> None:
    run = country_run(2, editions=range(2010, 2013))
    for one, other in itertools.combinations(run.reports, 2):
        comparison = tipreport.compare(other, one)
        assert comparison.backwards
        assert not comparison.swapped().backwards
        assert comparison.swapped() == tipreport.compare(one, other)


@pytest.mark.slow
def test_every_kind_of_change_is_found_in_runs_of_editions() -> None:
    """What `benchmarks/comparing.py` measures on more of them; counted over all kinds of recommendations here."""
    right = found = known = 0
    for seed in range(5000, 5005):
        run = country_run(seed)
        for earlier, later, changes in zip(run.reports, run.reports[1:], run.changes, strict=False):
            comparison = tipreport.compare(earlier, later)
            says = {(match.kind.value, match.earlier, match.later) for match in comparison.recommendations}
            right += len(says & changes.recommendations)
            found += len(says)
            known += len(changes.recommendations)
            assert {(pair.earlier, pair.later) for pair in comparison.indicators if pair.changed} == changes.indicators
            assert {(each.said, each.restated) for each in comparison.revisions} == changes.revisions
            assert {(each.earlier, each.later) for each in comparison.incomparable} == changes.incomparable
    assert 2 * right / (found + known) > 0.97


def test_lists_made_after_published_editions(root: Path) -> None:
    """New, repeated and dropped at 0.90 or more, on pairs that the matcher's tables were not made for."""
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    for pair in json.loads((root / "tests" / "gold" / "lists" / "pairs.json").read_text("utf-8")):
        comparison = tipreport.compare(report_of_items(pair["earlier"], 2010), report_of_items(pair["later"], 2011))
        found = {(match.kind.value, match.earlier, match.later) for match in comparison.recommendations}
        known = {(kind, tuple(before), tuple(after)) for kind, before, after in pair["changes"]}
        right.update(kind for kind, _, _ in found & known)
        said.update(kind for kind, _, _ in [*found, *known])
    f1 = {kind: 2 * right[kind] / said[kind] for kind in said}
    assert min(f1["new"], f1["dropped"], f1["reworded"]) > 0.9
    assert f1["repeated"] == 1
