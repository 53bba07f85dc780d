"""Ways of setting a narrative that were met on the published pages of the later rounds; the sentences are our own."""

from __future__ import annotations

import pytest

import tipreport

MEETS_NOT = (
    "The Government of {0} does not fully meet the minimum standards for the elimination of trafficking but is making "
    "significant efforts to do so. "
)


def kinds(report: tipreport.Report) -> list[str]:
    return [section.kind.value for section in report.sections]


def items(report: tipreport.Report) -> list[str]:
    return [report.quote(item) for item in report.recommendations]


def grades(report: tipreport.Report) -> list[str]:
    return [str(section.grade) for section in report.sections if section.grade]


def test_a_caption_below_the_country_heading() -> None:
    # As an organization's site set the edition of 2023.
    text = (
        "Oman TIER Ranking: TIER 2 (TIP 2023)\n\nPhoto by a traveler\n\n" + MEETS_NOT.format("Oman") + "\n\n"
        "The government of Oman should :\n\n  • Fund shelters.\n  • Train judges.\n"
    )
    report = tipreport.parse(text)
    assert kinds(report) == ["analysis", "other", "analysis", "recommendations"]
    assert items(report) == ["Fund shelters", "Train judges"]


def test_what_a_heading_names_it_heads() -> None:
    # Scope and magnitude behind the efforts, opened as the profile is in the same editions.
    text = (
        "SPECIAL CASE: YEMEN\nPublished by a department\n\nYemen remains a Special Case for the second consecutive year.\n\n"
        "GOVERNMENT EFFORTS\n\nAuthorities made minimal efforts to combat trafficking.\n\nSCOPE AND MAGNITUDE\n\n"
        "As reported over the past five years, Yemen is a source and transit country for men subjected to forced labor.\n"
    )
    report = tipreport.parse(text)
    assert kinds(report)[-2:] == ["government_efforts", "scope_and_magnitude"]
    assert (kinds(report)[0], report.tier) == ("analysis", "special_case")


def test_one_sentence_is_one_piece_of_advice() -> None:
    text = (
        "OMAN (Tier 2)\n\nOman is a destination country for women who are made to work in homes.\n\n"
        + MEETS_NOT.format("Oman")
        + "The Omani government should write a law, and it should not punish victims. Future government action should "
        "include more trials.\n"
    )
    assert items(tipreport.parse(text, edition=2006)) == [
        "The Omani government should write a law, and it should not punish victims",
        "Future government action should include more trials",
    ]


@pytest.mark.parametrize(
    ("sentence", "grade"),
    [
        ("The government gave little money for the protection of victims in 2004.", []),
        ("The government continued its campaigns of prevention with the help of donors.", []),
        ("The government made little progress in the protection of victims.", ["minimal"]),
        ("The government continued robust protection for victims in 2004.", ["maintained, strong"]),
    ],
)
def test_a_grade_is_about_efforts(sentence: str, grade: list[str]) -> None:
    text = "OMAN (Tier 2)\n\n" + MEETS_NOT.format("Oman") + "\n\nProtection\n" + sentence + "\n"
    assert grades(tipreport.parse(text, edition=2004)) == grade
