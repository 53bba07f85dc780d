"""Sections in copies: lists under a colon, topics that are named in prose, profiles that stand first, lost headings."""

from __future__ import annotations

import pytest

import tipreport

MEETS_NOT = (
    "The Government of Peru does not fully meet the minimum standards for the elimination of trafficking but is making "
    "significant efforts to do so. "
)
HEAD = "PERU: Tier 2\n\n"


def kinds(text: str, edition: int) -> list[str]:
    return [section.kind.value for section in tipreport.parse(text, edition=edition).sections]


@pytest.mark.parametrize(
    "listed",
    [
        "It gave victims the following:\n\n• food\n• a bed for two months\n• bus fares",
        "It gave victims these things in the year:\n\nfood;\na bed for two months;\nbus fares.",
        "The plan has these aims for the next three years:\n\nTrain nurses\nOpen a home\nPay for lawyers",
        "It paid for food;\nbus fares; and\nlawyers.",
        "NGOs gave food.",
    ],
)
def test_what_stands_in_a_list_under_a_colon_stays_in_its_section(listed: str) -> None:
    text = (
        f"{HEAD}{MEETS_NOT}\n\nPROTECTION\n\nThe government maintained protection efforts.\n\n{listed}\n\nThe law protects "
        "children who testify in court.\n\nPREVENTION\n\nThe government increased prevention efforts.\n"
    )
    assert kinds(text, 2019) == ["analysis", "protection", "prevention"]


def test_a_caption_is_in_no_section_all_the_same() -> None:
    text = f"{HEAD}{MEETS_NOT}\n\nPROTECTION\n\nThe government maintained protection efforts.\n\nA girl at a well\n\nIt ran a home.\n"
    assert kinds(text, 2019) == ["analysis", "protection", "other", "protection"]


@pytest.mark.parametrize("lead", ["With respect to", "With regard to", "Regarding", "In the area of", "As for"])
def test_the_topics_of_the_first_editions(lead: str) -> None:
    said = "\n\n".join(
        f"{lead} {topic}, the government did what it could, and in the towns of the south it did somewhat more than that."
        for topic in ("law enforcement", "protection of victims", "prevention")
    )
    first = "Peru is a source country for women who are taken to the coast.\n\nThe Government of Peru meets the minimum standards.\n\n"
    assert kinds(f"Peru (Tier 1)\n\n{first}{said}\n", 2002) == [
        "profile",
        "analysis",
        "prosecution",
        "protection",
        "prevention",
    ]


@pytest.mark.parametrize(
    "profile",
    [
        "Peru is a source, transit, and destination country for women subjected to sex trafficking.",
        "As reported over the past five years, human traffickers exploit domestic and foreign victims in Peru.",
        "Women from the hills are forced to work in bars of the port, where traffickers keep them in debt.",
    ],
)
@pytest.mark.parametrize(
    "more", ["", "\n\nMen who look for gold in the woods owe money to those who brought them there."]
)
def test_a_profile_that_stands_first_is_a_profile(profile: str, more: str) -> None:
    text = f"{HEAD}{profile}{more}\n\n{MEETS_NOT}It opened a home.\n\nPROSECUTION\n\nThe government increased law enforcement efforts.\n"
    assert kinds(text, 2021) == ["profile", "analysis", "prosecution"]


def test_what_stands_before_the_analysis_and_tells_of_no_one_is_no_profile() -> None:
    text = f"{HEAD}Here is what the report of this year has to say on the government of our country and on what it did.\n\n{MEETS_NOT}\n"
    assert kinds(text, 2021) == ["analysis"]


def test_a_line_that_ends_in_a_semicolon_does_not_cut_a_paragraph() -> None:
    said = (
        "The government maintained efforts to protect victims, of whom it\nfound 40 in the year; the homes of the capital took in nine men;\n"
        "it gave them bus fares. In the towns of the north, the police had\nno list of signs by which they could tell who was a victim;\n"
        "they sent nobody to care, and the nuns who ran the only home that\nthere is did not hear of any of those whom the police had met.\n"
    )
    report = tipreport.parse(f"{HEAD}{MEETS_NOT}\n\nPROTECTION\n\n{said}", edition=2016)
    section = report.section("protection")
    assert section is not None
    assert report.quote(section).strip().count("\n") == 2


def test_wider_gaps_stand_for_the_headings_that_are_lost() -> None:
    plain = "Nothing of note came to pass in the south, where a bridge fell and the roads were under water for a month."
    other = "In the north it was much the same, and those who live there say that they had no word from anyone at all."
    parts = "\n\n\n".join(f"{plain}\n\n{other}" for _ in range(3))
    text = f"{HEAD}{MEETS_NOT}\n\nRECOMMENDATIONS FOR PERU\n\nFund shelters; and train judges.\n\n\n{parts}\n"
    assert kinds(text, 2016) == ["analysis", "recommendations", "prosecution", "protection", "prevention"]
    # One gap more or less shows nothing.
    assert "protection" not in kinds(text.replace(f"{other}\n\n\n{plain}", f"{other}\n\n{plain}", 1), 2016)
