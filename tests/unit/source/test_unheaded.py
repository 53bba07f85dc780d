"""Narratives whose country heading is lost are told by their own sentences."""

from __future__ import annotations

import pytest

import tipreport
from tipreport.errors import SeveralNarrativesError
from tipreport.source import Document, split

MEETS = "The Government of {0} does not fully meet the minimum standards for the elimination of trafficking."
ROLES = "{0} is a source and transit country for men who are made to work on farms, and for women held in homes."
MORE = "Some children from the hills are made to beg in the towns, where men from the coast take what they are given."


def parts(text: str) -> list[str]:
    return [part.text.strip().split("\n")[0][:28] for part in split(Document.from_text(text))]


def told(name: str, *, profile: bool = True, stated: str = MEETS) -> str:
    first = [ROLES.format(name), MORE] if profile else []
    tail = "The government tried nine men, and its courts sent four of them to prison for a term of two years."
    return "\n\n".join([*first, stated.format(name), "PROSECUTION", tail, "PREVENTION", tail.replace("nine", "ten")])


@pytest.mark.parametrize("profile", [True, False])
@pytest.mark.parametrize("name", ["Guinea-Bissau", "St. Lucia", "The Gambia", "Guinea"])
def test_a_narrative_without_its_heading_is_one_of_its_own(name: str, profile: bool) -> None:
    inner = name.replace("The ", "the ")
    second = told(name, profile=profile).replace(f"of {name}", f"of {inner}")
    text = f"OMAN: Tier 2\n\n{told('Oman', profile=profile)}\n\n{second}\n"
    begins = ROLES.format(name) if profile else MEETS.format(inner)
    assert parts(text) == ["OMAN: Tier 2", begins[:28]]
    with pytest.raises(SeveralNarrativesError):
        tipreport.parse(text, edition=2015)


@pytest.mark.parametrize(
    "said",
    [
        "The Peruvian government does not fully meet the minimum standards for the elimination of trafficking.",
        "Peruvian authorities fully meet the minimum standards for the elimination of trafficking.",
        "Authorities of Peru do not fully meet the minimum standards for the elimination of trafficking.",
        "Peru fully complies with the minimum standards for the elimination of trafficking.",
    ],
)
def test_a_narrative_may_name_its_country_in_other_ways(said: str) -> None:
    second = told("Peru", profile=False).replace(MEETS.format("Peru"), said)
    assert parts(f"OMAN: Tier 2\n\n{told('Oman', profile=False)}\n\n{second}\n")[1:] == [said[:28]]


def test_a_sentence_that_names_nobody_is_on_whom_the_profile_opens_with() -> None:
    stated = "The Government does not yet fully meet the minimum standards, and has a law that is not in force."
    text = f"Oman (Tier 2)\n\n{ROLES.format('Oman')}\n\n{stated}\n\n{ROLES.format('Peru')}\n\n{stated}\n"
    assert parts(text) == ["Oman (Tier 2)", ROLES.format("Peru")[:28]]


def test_the_first_heading_may_be_the_one_that_is_lost() -> None:
    text = f"2015 Trafficking in Persons Report\n\n{told('Oman')}\n\nPERU: Tier 1\n\n{told('Peru')}\n"
    assert parts(text) == ["2015 Trafficking in Persons ", "PERU: Tier 1"]


def test_two_narratives_without_any_heading() -> None:
    assert parts(f"{told('Oman')}\n\n{told('Peru')}\n") == [ROLES.format("Oman")[:28], ROLES.format("Peru")[:28]]


def test_a_special_case_without_its_heading() -> None:
    text = f"OMAN: Tier 2\n\n{told('Oman', profile=False)}\n\nLibya remains a Special Case for the third consecutive year.\n"
    assert parts(text) == ["OMAN: Tier 2", "Libya remains a Special Case"]


def test_a_list_that_names_another_country_is_not_counted_for_the_first() -> None:
    advice = "RECOMMENDATIONS FOR PERU:\n\nFund shelters; train judges; and open a hotline for men who work on farms."
    text = f"OMAN: Tier 2\n\n{told('Oman', profile=False)}\n\n{advice}\n"
    assert parts(text) == ["OMAN: Tier 2", "RECOMMENDATIONS FOR PERU:"]


def test_what_lies_between_belongs_to_none_where_nothing_opens_with_the_name() -> None:
    text = f"OMAN: Tier 2\n\n{told('Oman')}\n\n{MORE}\n\n{told('Peru', profile=False)}\n"
    assert parts(text) == ["OMAN: Tier 2", MORE[:28], MEETS.format("Peru")[:28]]


@pytest.mark.parametrize(
    "said",
    [
        # The same country by another name, a part of it, one that is spoken of, and no country.
        MEETS.format("the Sultanate of Oman"),
        "Oman fully meets none of them, and the Government of Peru told its guests so.",
        "It met officials from Peru. Peru is a destination country for men from Oman, the ministry said.",
        "However, the government did not meet the minimum standards in several key areas.",
        "Countries whose governments do not fully meet the minimum standards are warned, as the Government of Peru was.",
    ],
)
def test_what_is_said_of_others_begins_no_narrative(said: str) -> None:
    assert len(parts(f"OMAN: Tier 2\n\n{told('Oman')}\n\n{said}\n")) == 1


def test_a_first_sentence_that_names_the_country_otherwise_begins_none() -> None:
    text = f"SERBIA AND MONTENEGRO (Tier 2)\n\n{told('Serbia')}\n\n{MEETS.format('Montenegro')}\n"
    assert len(parts(text)) == 1


def test_sections_that_start_anew_are_a_problem_and_nothing_behind_is_read() -> None:
    second = told("Peru").replace("The Government of Peru", "The government").replace("Peru is", "It is")
    report = tipreport.parse(f"OMAN: Tier 2\n\n{told('Oman')}\n\n{second}\n", edition=2015)
    (problem,) = [each for each in report.problems if each.severity is tipreport.Severity.ERROR]
    assert problem.code == "second_narrative"
    assert problem.span is not None
    assert all(one.span.end <= problem.span.start for one in report.indicators)
    assert report.sections[-1].kind == "end_matter"


def test_an_area_with_a_title_of_its_own_is_no_second_narrative() -> None:
    area = told("Oman").partition("PROSECUTION")[2]
    report = tipreport.parse(
        f"OMAN: Tier 2\n\n{told('Oman')}\n\nAREA HELD BY REBELS\n\nPROSECUTION{area}\n", edition=2015
    )
    assert "second_narrative" not in [each.code for each in report.problems]


def test_a_list_that_is_given_once_more_is_no_second_narrative() -> None:
    advice = (
        "RECOMMENDATIONS\n\nFund shelters; train judges; and open a hotline for men who work on farms in the south."
    )
    whole = told("Oman", profile=False).replace("PROSECUTION", f"{advice}\n\nPROSECUTION", 1)
    report = tipreport.parse(f"OMAN: Tier 2\n\n{whole}\n\n{advice}\n", edition=2015)
    assert "second_narrative" not in [each.code for each in report.problems]


def test_the_end_of_another_narrative_in_front_of_one_without_a_heading_is_front_matter() -> None:
    tail = "PREVENTION\n\nThe government made great efforts to prevent trafficking, and its inspectors closed 70 farms.\n\n"
    report = tipreport.parse(f"{tail}{told('Oman')}\n", edition=2015)
    assert [section.kind.value for section in report.sections] == [
        "front_matter",
        "profile",
        "analysis",
        "prosecution",
        "prevention",
    ]
    assert [report.quote(section)[:7] for section in report.sections][1] == "Oman is"
    assert "second_narrative" not in [each.code for each in report.problems]
    assert all("70" not in report.quote(one) for one in report.indicators)
