"""How the first editions put it, and how copies print a tier; grades that are none."""

from __future__ import annotations

import pytest

import tipreport

FIRST = (
    "Gabon is a destination country for children from Togo, who are made to sell water in the streets of its towns.\n\n"
)


@pytest.mark.parametrize(
    ("sentence", "compliance"),
    [
        ("The Government of Gabon meets the minimum standards for combating trafficking in persons.", "fully_meets"),
        ("Gabon complies with the minimum standards for the elimination of trafficking.", "fully_meets"),
        ("The Government of Gabon fully complies with minimum standards for combating trafficking.", "fully_meets"),
        ("Gabon is in full compliance with the minimum standards.", "fully_meets"),
        (
            "The Government of Gabon does not yet meet the minimum standards, but has begun to make significant efforts.",
            "significant_efforts",
        ),
        (
            "The Government of Gabon does not meet the minimum standards, and has not yet made significant efforts.",
            "no_significant_efforts",
        ),
        ("The law asks whether the government meets the minimum standards for combating trafficking.", None),
    ],
)
def test_compliance_in_the_words_of_the_first_editions(sentence: str, compliance: str | None) -> None:
    report = tipreport.parse(f"Gabon (Tier 2)\n\n{FIRST}{sentence} A law is being drafted.\n", edition=2001)
    assert report.compliance == compliance


@pytest.mark.parametrize(
    ("heading", "tier"),
    [
        ("Gabon (Tier II)", "2"),
        ("GABON: TIER III", "3"),
        ("Gabon (Tier I)", "1"),
        ("GABON (Tier II Watch List)", "2WL"),
        ("Gabon (Tier-2)", "2"),
    ],
)
def test_tiers_in_other_numbers(heading: str, tier: str) -> None:
    assert tipreport.parse(f"{heading}\n\n{FIRST}", edition=2006).tier == tier


def test_a_tier_in_roman_numbers_in_its_sentence() -> None:
    report = tipreport.parse(
        f"Gabon\n\n{FIRST}The Government of Gabon does not fully comply with the minimum standards; however, it is making "
        "significant efforts to do so. Gabon was placed on Tier II Watch List.\n",
        edition=2006,
    )
    assert report.tier == "2WL"


@pytest.mark.parametrize(
    ("sentence", "grade"),
    [
        ("The ministry aimed its prevention efforts at ports to reduce smuggling.", None),
        ("The government continued to lack homes in which victims find protection and services.", None),
        ("Courts did not keep records of prosecutions, and no one asked for them.", None),
        ("Some victims did not receive services and went home.", None),
        (
            "The government did not share statistics, but appeared to maintain modest prosecution efforts.",
            "maintained, modest",
        ),
        ("The government gave few details on shelters, but its protection efforts improved.", "increased"),
        ("Protection efforts were uneven.", "mixed"),
        ("Protection efforts remained weak, and the government gave few services to men.", "maintained, limited"),
        ("The government made no efforts to protect victims.", "none"),
        ("The government did not make any discernible efforts to protect victims.", "none"),
        ("The government took steps to improve its protection efforts.", "increased"),
    ],
)
def test_grades_are_of_efforts_as_a_whole(sentence: str, grade: str | None) -> None:
    kind = "Prevention" if "prevention" in sentence else "Prosecution" if "prosecution" in sentence else "Protection"
    text = f"Gabon (Tier 2)\n\n{FIRST}{kind}\n\n{sentence} Two towns opened an office.\n"
    found = [str(section.grade) for section in tipreport.parse(text, edition=2012).sections if section.grade]
    assert found == ([grade] if grade else [])
