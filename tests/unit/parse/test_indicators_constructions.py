"""One sentence a construction, and what an expert coder would write down for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import tipreport
from tipreport.model import Indicator, Problem, State
from tipreport.rules import DEFAULT_RULES, MetricRow

Read = Callable[..., tuple[Indicator, ...]]
ReadAll = Callable[..., tuple[tuple[Indicator, ...], tuple[Problem, ...]]]

CONSTRUCTIONS = {
    "verb and object": ("Police arrested 30 suspects in 2013.", ["arrests 30 suspect 2013"]),
    "gerund": ("The government reported investigating 12 cases.", ["investigations 12 case"]),
    "counted noun": ("Police initiated 17 labor trafficking investigations.", ["investigations 17 case labor"]),
    "noun and preposition": ("They opened investigations of 45 suspects.", ["investigations 45 suspect"]),
    "passive": ("Nine traffickers were convicted in 2012.", ["convictions 9 offender 2012"]),
    "two verbs": (
        "The government identified and assisted 20 victims.",
        ["victims_identified 20 victim", "victims_assisted 20 victim"],
    ),
    "shared noun": (
        "Police opened 31 sex trafficking and seven labor trafficking investigations in 2012.",
        ["investigations 31 case sex 2012", "investigations 7 case labor 2012"],
    ),
    "parts without a noun": (
        "They investigated 12 cases in 2013, eight for sex trafficking and four for labor trafficking.",
        ["investigations 12 case 2013", "investigations 8 case sex 2013", "investigations 4 case labor 2013"],
    ),
    "parts of whom": (
        "NGOs assisted 110 victims, of whom 80 were foreign.",
        ["victims_assisted 110 victim", "victims_assisted 80 victim"],
    ),
    "parts in parentheses": (
        "They identified 287 victims (190 boys and 97 girls).",
        ["victims_identified 287 victim", "victims_identified 190 victim", "victims_identified 97 victim"],
    ),
    "of the eight": (
        "Courts convicted eight traffickers. Seven of the eight received prison sentences.",
        ["convictions 8 offender", "sentences_custodial 7 offender"],
    ),
    "none of": (
        "Police identified 20 victims. None of them testified.",
        ["victims_identified 20 victim", "witnesses 0 victim"],
    ),
    "compared with": (
        "Courts convicted 45 traffickers in 2013, compared with 32 in 2012.",
        ["convictions 45 offender 2013", "convictions 32 offender 2012"],
    ),
    "a year in parentheses": (
        "They opened 17 investigations in 2013 (10 in 2012).",
        ["investigations 17 case 2013", "investigations 10 case 2012"],
    ),
    "several years": (
        "Officials investigated one case in 2013, a decrease from five in 2012, 22 in 2011, and four in 2010.",
        [
            "investigations 1 case 2013",
            "investigations 5 case 2012",
            "investigations 22 case 2011",
            "investigations 4 case 2010",
        ],
    ),
    "respectively": (
        "They reported 12 investigations and five convictions in 2013, compared with 10 and three in 2012.",
        [
            "investigations 12 case 2013",
            "convictions 5 case 2013",
            "investigations 10 case 2012",
            "convictions 3 case 2012",
        ],
    ),
    "from and to": (
        "The number of investigations rose from 30 in 2012 to 45 in 2013.",
        ["investigations 30 case 2012", "investigations 45 case 2013"],
    ),
    "one negation, three verbs": (
        "The government did not investigate, prosecute, or convict any traffickers.",
        ["investigations 0 offender", "prosecutions 0 offender", "convictions 0 offender"],
    ),
    "one negation, two nouns": (
        "There were no prosecutions or convictions in 2013.",
        ["prosecutions 0 case 2013", "convictions 0 case 2013"],
    ),
    "no reports of": ("There were no reports of forced labor.", ["victims none_known labor"]),
    "did not report": ("The government did not report how many victims it referred.", ["referrals not_reported"]),
    "no data": ("The government did not keep statistics on arrests.", ["arrests not_reported"]),
    "not disaggregated": (
        "They identified 45 victims but did not say how many of them were children.",
        ["victims_identified 45 victim", "victims_identified not_disaggregated"],
    ),
    "officials": (
        "No officials were prosecuted; police arrested two police officers.",
        ["prosecutions 0 official", "arrests 2 official"],
    ),
    "spread of sentences": (
        "Courts sentenced four traffickers to terms of two to 10 years' imprisonment.",
        ["sentences_custodial 4 offender", "sentence_length 2 year-10 year spread"],
    ),
    "what the law prescribes": (
        "The law prescribes penalties of up to 15 years' imprisonment.",
        ["penalty_prescribed at_most 15 year maximum"],
    ),
    "from a term to life": (
        "The law prescribes seven years to life imprisonment.",
        ["penalty_prescribed 7 year-life spread"],
    ),
    "money with conversion": (
        "The government allocated 350,000 cedi ($60,340) in 2013.",
        ["funding 350000 GHS 2013"],
    ),
    "restitution": ("Courts ordered $4,000 in restitution.", ["restitution 4000 USD"]),
    "events and people": (
        "They conducted 12 trainings for 340 officers.",
        ["trainings 12 event", "trainees 340 official"],
    ),
    "licenses": ("The ministry revoked the licenses of nine agencies.", ["recruiter_sanctions 9 organization"]),
    "phrasal verb around its object": ("Prosecutors took 112 cases to court.", ["prosecutions 112 case"]),
    "upheld": ("Appellate courts upheld three convictions.", ["appeals 3 case"]),
    "dozens": ("Police freed dozens of children.", ["victims_identified at_least 24 victim"]),
    "half": (
        "They identified 40 victims, half of them children.",
        ["victims_identified 40 victim", "victims_identified 50 percent share"],
    ),
    "calls": ("The hotline received 1,200 calls in 2013.", ["hotline_calls 1200 call 2013"]),
    "beds": ("The government ran a 40-bed shelter.", ["shelter_capacity 40 bed"]),
}


@pytest.mark.parametrize(("text", "expected"), CONSTRUCTIONS.values(), ids=CONSTRUCTIONS)
def test_a_construction_is_read(text: str, expected: list[str], read: Read, short: Callable[[Indicator], str]) -> None:
    assert [short(indicator) for indicator in read(text)] == expected


NOTHING = {
    "a section": "Section 224 prohibits trafficking.",
    "an article": "Articles 165(b), 206 and 207 prohibit trafficking.",
    "a law of a year": "Law No. 28 of 2005 prohibits all forms of trafficking.",
    "an age": "An 18-year-old girl left the shelter; children under 15 stayed.",
    "an age in words": "Children between the ages of six and 12 work there.",
    "cities": "It has units in its two largest cities.",
    "ministries": "Six ministries met with partners from 14 countries.",
    "a plan": "The government adopted its 2011-2014 action plan.",
    "opening hours": "The hotline is open 24 hours a day, seven days a week.",
    "the length of a training": "Officers attended a two-day course.",
    "a change in percent": "Funding rose by 20 percent.",
    "a pronoun": "One of the reasons was fear.",
    "a tier": "The country remained on Tier 2.",
    "a date": "On June 22, police held a meeting.",
    "advice": "The government should train 200 officials.",
    "a judgment": "The government did not adequately investigate cases.",
    "all forms": "The law prohibits all forms of trafficking.",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_what_is_no_indicator_is_none(text: str, read: Read) -> None:
    assert read(text) == ()


def test_a_number_that_no_rule_attaches_is_a_problem_of_severity_info(read_all: ReadAll) -> None:
    _, problems = read_all("Observers spoke of 60 matters.")
    assert [(problem.code, problem.severity.value) for problem in problems] == [("unread_number", "info")]


def test_a_newer_figure_names_its_earlier_one_and_the_stated_change(read: Read) -> None:
    newer, earlier = read("Courts convicted 45 traffickers in 2013, an increase from 32 in 2012.")
    (comparison,) = newer.comparisons
    assert (comparison.id, comparison.kind.value, comparison.stated and comparison.stated.value) == (
        earlier.id,
        "value_pair",
        "increase",
    )
    assert not earlier.comparisons


def test_a_part_names_its_whole(read: Read) -> None:
    whole, *parts = read("They identified 319 victims, including 194 women and 105 men.")
    assert [(part.base and part.base.id) for part in parts] == [whole.id, whole.id]


def test_a_figure_without_a_year_takes_the_one_behind_last_years(read: Read) -> None:
    newer, _ = read("Courts convicted 45 traffickers, compared with 32 in 2012.", edition=2014)
    assert newer.period is not None
    assert (newer.period.year, newer.period.inferred) == (2013, True)


def test_a_stated_absence_other_than_nought_has_no_value(read: Read) -> None:
    (indicator,) = read("The government did not report any prosecutions.")
    assert (indicator.state, indicator.low, indicator.high) == (State.NOT_REPORTED, None, None)


def test_the_repeat_of_an_id_is_numbered(read: Read) -> None:
    ids = [indicator.id for indicator in read("The government did not report any arrests or charges of officials.")]
    assert len(set(ids)) == len(ids) == 2


def test_a_metric_from_outside_is_a_row(read: Read, read_all: ReadAll) -> None:
    rules = DEFAULT_RULES.extend(
        "x-acme", metrics=(MetricRow("x-acme:patrols", nouns=("border patrol",), unit="event", governs=False),)
    )
    (indicator,), _ = read_all("The coast guard ran 14 border patrols.", rules=rules)
    assert (indicator.metric, indicator.low and indicator.low.value) == ("x-acme:patrols", 14)
    assert read("The coast guard ran 14 border patrols.") == ()


@pytest.mark.parametrize(
    ("said", "stated"),
    [
        (
            "This was an increase in terms, as offenders convicted in 2009 received an average of 30 months in prison.",
            "increase",
        ),
        (
            "This represented a sharp drop, since traffickers convicted in 2009 received an average of 80 months in prison.",
            "decrease",
        ),
    ],
)
def test_a_change_of_what_stands_before_it(said: str, stated: str) -> None:
    """The figure of the year before is an earlier one of the figure that the sentence looks back at."""
    first = "In 2010, courts sentenced six traffickers to an average of 50 months in prison."
    report = tipreport.parse(
        "NORWAY (Tier 1)\n\nThe Government of Norway fully complies with the minimum standards for the elimination of "
        f"trafficking.\n\nProsecution\n\n{first} {said}\n",
        edition=2011,
    )
    now, before = (one for one in report.indicators if one.statistic == "mean")
    assert [(other.id, other.stated) for other in now.comparisons] == [(before.id, stated)]
    assert before.comparisons == ()


@pytest.mark.parametrize("apostrophe", "'’")
@pytest.mark.parametrize("denied", ["Courts {} convict any traffickers.", "Officials {} report any investigations."])
@pytest.mark.parametrize(
    ("full", "contracted"), [("did not", "didn{}t"), ("do not", "don{}t"), ("could not", "couldn{}t")]
)
def test_a_contracted_negation_denies_what_the_full_one_does(
    apostrophe: str, denied: str, full: str, contracted: str, read: Read, short: Callable[[Indicator], str]
) -> None:
    said = [short(indicator) for indicator in read(denied.format(contracted.format(apostrophe)))]
    assert said == [short(indicator) for indicator in read(denied.format(full))]
    assert said
