"""The ledger: how long a recommendation stood, and what the next edition says of it, only where a rule shows it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings, strategies as st

import tipreport
from tipreport.compare.answers import answers
from tipreport.compare.reporting import Narrative
from tipreport.model import AnswerKind, Corpus, Met, RecommendationChange, Report

FUND = "Fund a national awareness campaign"
OPEN = "Open shelters for male victims"
TRAIN = "Train labor inspectors in rural provinces"
ENACT = "Enact the draft law on labor recruitment"
PLAN = "Adopt a national action plan"


def edition(year: int, items: Sequence[str], said: str = "") -> Report:
    text = (
        f"NORWAY (Tier 2)\n\nThe Government of Norway does not fully meet the minimum standards for the elimination of "
        f"trafficking but is making significant efforts to do so.\n\nRecommendations for Norway: {'; '.join(items)}.\n\n"
        f"Prosecution\n\nThe government maintained law enforcement efforts. {said}\n\n"
        f"Protection\n\nThe government maintained efforts to protect victims.\n"
    )
    return tipreport.parse(text, country="NOR", edition=year)


def met(item: str, said: str) -> Met:
    made = tipreport.ledger([edition(2012, [item, PLAN]), edition(2013, [PLAN], said)], "NOR")
    return made.entries[0].asked[0].met


@pytest.mark.parametrize(
    ("item", "said", "state"),
    [
        (FUND, "The government did not, however, fund any national awareness campaigns.", "not_met_stated"),
        (FUND, "The ministry funded a national awareness campaign on forced labor.", "met"),
        (FUND, "A national awareness campaign was funded by the ministry.", "met"),
        (FUND, "The government funded some awareness campaigns at the national level.", "partly_met"),
        (FUND, "An NGO funded a national awareness campaign.", "no_evidence"),
        (FUND, "The government planned to fund a national awareness campaign.", "no_evidence"),
        (FUND, "The government approved a law on taxes.", "no_evidence"),
        (OPEN, "Authorities failed to open shelters for male victims.", "not_met_stated"),
        (OPEN, "The government opened two shelters for male victims.", "partly_met"),
        (OPEN, "Authorities lacked funds; the ministry opened shelters for male victims.", "met"),
        (ENACT, "Parliament enacted the draft law on labor recruitment.", "met"),
        ("Prosecute traffickers", "The ministry initiated prosecutions of traffickers.", "met"),
        ("Train prosecutors", "The ministry trained prosecutors.", "met"),
        (
            "Implement the plan on labor recruitment",
            "It had not adopted the plan on labor recruitment.",
            "not_met_stated",
        ),
        ("Implement the plan on labor recruitment", "It did not fund the plan on labor recruitment.", "no_evidence"),
        (ENACT, "Parliament did not enact the draft law on labor recruitment.", "not_met_stated"),
        (ENACT, "The draft law on labor recruitment would be enacted next year, officials said.", "no_evidence"),
        (TRAIN, "The government trained labor inspectors in rural provinces but did not train judges.", "met"),
        (TRAIN, "Officials trained labor inspectors in the provinces.", "partly_met"),
        (TRAIN, "Officials trained labor inspectors.", "partly_met"),
    ],
)
def test_what_the_next_edition_shows(item: str, said: str, state: str) -> None:
    assert met(item, said) == state


def test_a_yes_and_a_no_are_a_conflict() -> None:
    said = (
        "The government funded a national awareness campaign. It did not fund any national awareness campaigns on sex."
    )
    assert met(FUND, said) is Met.CONFLICTING


def test_the_seed_answers_its_own_campaign(norway: Report) -> None:
    found, *_ = answers(norway.recommendations[6], Narrative(norway), Narrative(norway))
    assert found.kind is AnswerKind.NOT_DONE
    assert norway.quote(found.sentence).startswith("The government did not, however, fund any")
    assert norway.quote(found.verb) == "fund"


def test_a_recommendation_is_followed_through_the_editions() -> None:
    corpus = Corpus(
        [
            edition(2011, [FUND, OPEN]),
            edition(2012, [OPEN.upper(), FUND, ENACT]),
            edition(2013, [ENACT, "Open and adequately fund shelters for male victims"]),
            edition(2015, [ENACT, FUND]),
        ]
    )
    made = tipreport.ledger(corpus, "NOR")
    lives = {made.wording(entry.asked[0])[0].casefold(): entry for entry in made.entries}
    fund, shelters, law = (lives[item.casefold()] for item in (FUND, OPEN, ENACT))
    assert fund.editions == (2011, 2012, 2015)
    assert fund.ended is None
    assert (shelters.editions, shelters.ended) == ((2011, 2012, 2013), 2015)
    assert [asked.change for asked in shelters] == [
        RecommendationChange.NEW,
        RecommendationChange.REPEATED,
        RecommendationChange.REWORDED,
    ]
    assert law.editions == (2012, 2013, 2015)
    assert made.gaps == (2014,)
    # The very next edition answers.
    assert [asked.answered_by for asked in law] == [2013, None, None]
    # 2014 is missing, so nothing is known of what became of 2013's items, and nothing is said.
    assert [(asked.answered_by, asked.met) for asked in shelters][-1] == (None, Met.NO_EDITION)


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_every_recommendation_of_every_edition_is_in_an_entry(data: st.DataObject) -> None:
    pool = (FUND, OPEN, TRAIN, ENACT, PLAN)
    lists = data.draw(st.lists(st.lists(st.sampled_from(pool), unique=True), min_size=1, max_size=4))
    reports = [edition(2011 + number, items) for number, items in enumerate(lists)]
    made = tipreport.ledger(reports, "NOR")
    for report in reports:
        ranks = [
            rank for entry in made.entries for asked in entry if asked.edition == report.edition for rank in asked.ranks
        ]
        assert sorted(ranks) == [item.rank for item in report.recommendations]
    for entry in made.entries:
        assert list(entry.editions) == sorted(set(entry.editions))
        assert len({made.wording(asked)[0].casefold() for asked in entry}) == 1
        for asked in entry:
            if asked.answered_by is not None:
                text = made.report(asked.answered_by).text
                assert all(answer.sentence.end <= len(text) for answer in asked.answers)


def test_no_list_and_no_country() -> None:
    made = tipreport.ledger([edition(2011, [FUND]), edition(2012, [])], "NOR")
    assert made.entries[0].ended == 2012
    with pytest.raises(tipreport.ModelError, match="SWE"):
        tipreport.ledger([edition(2011, [FUND])], "SWE")
