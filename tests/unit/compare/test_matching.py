"""How the State Department rewrites a list from one year to the next, and what of it is more or less than was asked."""

from __future__ import annotations

import random
import time

import attrs
import pytest

import tipreport
from tipreport.compare.acting import acts_of
from tipreport.compare.assignment import best_pairs
from tipreport.model import RecommendationMatch
from tipreport.testing import report_of_items


def matches(earlier: list[str], later: list[str]) -> tuple[RecommendationMatch, ...]:
    return tipreport.compare(report_of_items(earlier, 2018), report_of_items(later, 2019)).recommendations


def kinds(earlier: list[str], later: list[str]) -> list[tuple[str, tuple[int, ...], tuple[int, ...]]]:
    return [(match.kind.value, match.earlier, match.later) for match in matches(earlier, later)]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        # one opening, every detail changed
        (
            "Expand training of judges, particularly on cybercrime, evidence, and the use of Section 9",
            "Expand training of judges and coast guards to recognize debt bondage",
        ),
        # a list of groups that grew
        (
            "Identify victims among vulnerable groups, including herders",
            (
                "Improve efforts to identify victims and refer them to care, especially among vulnerable groups, including "
                "herders, quarry workers, refugees, hawkers, dancers, and apprentices"
            ),
        ),
        # common words in one order
        (
            "Develop victim identification procedures and improve referral",
            "Develop and implement victim identification and referral procedures that name a lead ministry",
        ),
        # a verb that became a noun
        ("Collect data on prosecutions and convictions", "Improve data collection on prosecutions and on convictions"),
        # the next step of the same law
        ("Draft a law on labor recruitment", "Enact and enforce the law on labor recruitment, and train inspectors"),
    ],
)
def test_one_recommendation_in_other_words(earlier: str, later: str) -> None:
    assert kinds([earlier], [later]) == [("reworded", (1,), (1,))]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Train nurses on the referral of victims", "Fund a hotline for migrant workers"),
        ("Prosecute recruiters who charge fees", "Open a shelter for victims of forced begging"),
        ("Raise awareness among domestic workers", "Amend the labor law to cover domestic work"),
    ],
)
def test_two_recommendations_stay_two(earlier: str, later: str) -> None:
    assert {kind for kind, _, _ in kinds([earlier], [later])} == {"new", "dropped"}


def test_a_divided_list_of_verbs_is_split_by_where_the_actions_went() -> None:
    earlier = ["Redouble efforts to investigate, prosecute, and convict suspected traffickers"]
    later = [
        "Greatly increase efforts to prosecute and convict suspected traffickers",
        "Investigate trafficking cases under the penal code",
    ]
    assert kinds(earlier, later) == [("split", (1,), (1, 2))]
    assert kinds(later, earlier) == [("merged", (1, 2), (1,))]
    assert matches(earlier, later)[0].rule in ("actions", "parts")


def test_a_short_item_is_taken_into_a_long_one() -> None:
    earlier = [
        "Increase law enforcement efforts against forced labor",
        "Hire more mine inspectors who look for victims",
    ]
    later = [
        (
            "Identify victims of forced labor by hiring more mine inspectors who look for victims in quarries and mines, and "
            "increase efforts to prosecute and convict those who exploit them in forced labor"
        )
    ]
    assert kinds(earlier, later) == [("merged", (1, 2), (1,))]


def test_a_plan_and_its_funds_are_parted() -> None:
    earlier = ["Update the action plan and allocate resources to its implementation"]
    later = ["Adopt and publish an updated action plan", "Allocate resources to the implementation of the action plan"]
    assert kinds(earlier, later) == [("split", (1,), (1, 2))]


# Strength


@pytest.mark.parametrize(
    ("earlier", "later", "strength"),
    [
        # a noun of the verb counts as the verb
        ("Continue to train judges on the law", "Increase training of judges on the law", "strengthened"),
        ("Expand training of judges on the law", "Continue to train judges on the law", "weakened"),
        # words of intensity, of a closed list
        ("Increase funding for shelters", "Significantly increase funding for shelters", "strengthened"),
        ("Fully implement the action plan", "Implement the action plan", "weakened"),
        ("Appropriately punish recruiters", "Punish recruiters with prison terms", None),
        ("Consistently enforce the labor law", "Enforce the labor law", None),
        # an act or a member of a list added in place, or taken away
        ("Inspect farms and mines", "Inspect farms, mines, and quarries", "strengthened"),
        ("Prosecute traffickers", "Prosecute traffickers, including complicit officials", "strengthened"),
        ("Fund and publish the action plan", "Publish the action plan", "weakened"),
        ("Refer victims to services", "Refer all victims to services", "strengthened"),
        ("Order restitution for victims in all cases", "Order restitution for victims", "weakened"),
        # one step of a scale
        ("Finalize the referral procedures", "Adopt the referral procedures", "strengthened"),
        ("Reduce recruitment fees", "Eliminate recruitment fees", "strengthened"),
        ("Encourage employers to pay the fees", "Require employers to pay the fees", "strengthened"),
        # what is neither
        ("Implement the action plan", "Draft a new action plan", None),
        ("Prosecute trafficking offenders", "Prosecute traffickers", None),
        ("Screen migrants, such as miners", "Screen migrants, such as miners and dancers", None),
        ("Train judges", "Train judges by inviting experts and survivors", None),
        ("Assist victims", "Assist victims who testify or cooperate", None),
        ("Strengthen the capacity of inspectors to refer victims", "Train inspectors on the referral of victims", None),
        ("Fund research on forced labor", "Coordinate statistics and fund research on forced labor", "strengthened"),
        ("Prosecute trafficking crimes", "Prosecute sex and labor trafficking crimes", None),
        ("Vigorously prosecute traffickers", "Prosecute traffickers, including complicit officials", None),
    ],
)
def test_strength_by_rows_that_can_be_defended(earlier: str, later: str, strength: str | None) -> None:
    (match,) = matches([earlier], [later])
    assert (match.kind, match.strength) == ("reworded", strength)
    (back,) = matches([later], [earlier])
    assert back.strength == {"strengthened": "weakened", "weakened": "strengthened", None: None}[strength]


# Speed


def near_items(count: int, seed: int) -> list[str]:
    random_ = random.Random(seed)
    trades = "judges police guards nurses teachers inspectors soldiers consuls clerks drivers miners".split()
    return [
        f"Train {random_.choice(trades)} and {random_.choice(trades)} in identifying victims of forced labor and in "
        f"referring them to services in the {random_.choice(('north', 'south'))} under rule {random_.randint(1, 99)}"
        for _ in range(count)
    ]


def test_lists_that_are_all_but_one_item_have_no_cliff() -> None:
    left = []
    for count in (299, 302):
        start = time.process_time()
        made = matches(near_items(count, 1), near_items(count, 2))
        assert time.process_time() - start < 5
        left.append(sum(match.kind == "new" for match in made))
    assert max(left) < 20


def test_the_best_pairs_are_those_of_every_order() -> None:
    random_ = random.Random(3)
    for _ in range(50):
        size = random_.randint(1, 5)
        worth = {(row, column): random_.randint(1, 50) for row in range(size) for column in range(size) if random_.random() < 0.7}  # fmt: skip

        def most(rows: list[int], free: frozenset[int], worth: dict[tuple[int, int], int] = worth) -> int:
            if not rows:
                return 0
            taken = [worth[rows[0], at] + most(rows[1:], free - {at}) for at in free if (rows[0], at) in worth]
            return max([most(rows[1:], free), *taken])

        made = best_pairs(worth)
        assert len({row for row, _ in made}) == len({column for _, column in made}) == len(made)
        assert sum(worth[pair] for pair in made) == most(list(range(size)), frozenset(range(size)))


@pytest.mark.parametrize("verb", ["", " ", "\u3000"])
def test_an_action_whose_verb_has_no_word_has_no_act(verb: str) -> None:
    """A report from JSON may hold any text for a verb."""
    first = report_of_items(["Train police", "Train judges"], 2018)
    second = report_of_items(["Fund shelters and train judges"], 2019)
    items = tuple(
        attrs.evolve(item, actions=tuple(attrs.evolve(action, verb=verb) for action in item.actions))
        for item in first.recommendations
    )
    comparison = tipreport.compare(attrs.evolve(first, recommendations=items), second)
    assert sorted(rank for match in comparison.recommendations for rank in match.earlier) == [1, 2]
    assert acts_of(verb, []) == ()
