"""Lists of recommendations of many shapes; the items were written down before the lists were read. All in our own words."""

from __future__ import annotations

import pytest

import tipreport

TEXT = """GHANA (Tier 2)

Ghana is a source country for women subjected to forced labor.

The Government of Ghana does not fully comply with the minimum standards for the elimination of trafficking; however, it is
making significant efforts to do so.

{}

Prosecution

The government made limited law enforcement efforts. Courts convicted two traffickers.

Protection

The government made modest efforts to protect victims.

Prevention

The government made modest efforts to prevent trafficking.
"""
LISTS: dict[str, tuple[str, list[str]]] = {
    "run-in semicolons": (
        "Recommendations for Ghana: Prosecute traffickers; fund shelters; and adopt a plan.",
        ["Prosecute traffickers", "fund shelters", "adopt a plan"],
    ),
    "parenthesis with semicolon": (
        "Recommendations for Ghana: Train officials (police; judges; and consuls) to identify victims; fund shelters; and adopt a plan.",
        ["Train officials (police; judges; and consuls) to identify victims", "fund shelters", "adopt a plan"],
    ),
    "parenthesis with verbs": (
        "Recommendations for Ghana: Reform the unit (hire ten officers; train them; and give it a car); fund shelters; and adopt a plan.",
        ["Reform the unit (hire ten officers; train them; and give it a car)", "fund shelters", "adopt a plan"],
    ),
    "including colon": (
        "Recommendations for Ghana:\n\nImprove care for victims, including: opening a shelter; hiring nurses; and paying rent.\n\nProsecute traffickers.\n\nAdopt a plan.",
        [
            "Improve care for victims, including: opening a shelter; hiring nurses; and paying rent",
            "Prosecute traffickers",
            "Adopt a plan",
        ],
    ),
    "bullets": (
        "Recommendations\n\n• Prosecute traffickers.\n• Fund shelters; train their staff.\n• Adopt a plan.",
        ["Prosecute traffickers", "Fund shelters; train their staff", "Adopt a plan"],
    ),
    "dashes": (
        "Recommendations\n\n- Prosecute traffickers;\n- Fund shelters; and\n- Adopt a plan.",
        ["Prosecute traffickers", "Fund shelters", "Adopt a plan"],
    ),
    "en dashes": (
        "Recommendations\n\n– Prosecute traffickers\n– Fund shelters\n– Adopt a plan",
        ["Prosecute traffickers", "Fund shelters", "Adopt a plan"],
    ),
    "numbers": (
        "Recommendations\n\n1. Prosecute traffickers.\n2. Fund shelters.\n3. Adopt a plan.",
        ["Prosecute traffickers", "Fund shelters", "Adopt a plan"],
    ),
    "numbers in brackets in a line": (
        "Recommendations for Ghana: (1) Prosecute traffickers; (2) fund shelters; and (3) adopt a plan.",
        ["Prosecute traffickers", "fund shelters", "adopt a plan"],
    ),
    "numbers with sub-letters": (
        "Recommendations\n\n1. Improve care for victims:\n   a. open a shelter;\n   b. train its staff.\n2. Prosecute traffickers.\n3. Adopt a plan.",
        ["Improve care for victims: a. open a shelter; b. train its staff", "Prosecute traffickers", "Adopt a plan"],
    ),
    "addressed": (
        "Recommendations\n\nTo the Government of Ghana:\n\n• Prosecute traffickers.\n• Fund shelters.\n\nTo the police:\n\n• Train officers.",
        ["Prosecute traffickers", "Fund shelters", "Train officers"],
    ),
    "introduction": (
        "Recommendations\n\nTo advance its efforts, the government should:\n\n• Prosecute traffickers.\n• Fund shelters.\n• Adopt a plan.",
        ["Prosecute traffickers", "Fund shelters", "Adopt a plan"],
    ),
    "introduction run-in": (
        "Recommendations for Ghana: The government should take these steps: prosecute traffickers; fund shelters; and adopt a plan.",
        ["prosecute traffickers", "fund shelters", "adopt a plan"],
    ),
    "text behind": (
        "Recommendations\n\n• Prosecute traffickers.\n• Fund shelters.\n• Adopt a plan.\n\nThe embassy stands ready to help with these steps and met the ministry in March.",
        ["Prosecute traffickers", "Fund shelters", "Adopt a plan"],
    ),
    "two sentences": (
        "PRIORITIZED RECOMMENDATIONS:\n\n• Prosecute traffickers. This applies to officials too.\n• Fund shelters. Include those for men.\n• Adopt a plan.",
        [
            "Prosecute traffickers. This applies to officials too",
            "Fund shelters. Include those for men",
            "Adopt a plan",
        ],
    ),
    "and at the end of a line": (
        "Recommendations for Ghana:\n\nProsecute traffickers;\n\nfund shelters; and\n\nadopt a plan.",
        ["Prosecute traffickers", "fund shelters", "adopt a plan"],
    ),
    "glued": (
        "PRIORITIZED RECOMMENDATIONS:\n\nProsecute traffickers and officials.Fund shelters for men.Adopt a plan.",
        ["Prosecute traffickers and officials", "Fund shelters for men", "Adopt a plan"],
    ),
    "glued bullets": (
        "PRIORITIZED RECOMMENDATIONS:\n\n•Prosecute traffickers.•Fund shelters.•Adopt a plan.",
        ["Prosecute traffickers", "Fund shelters", "Adopt a plan"],
    ),
    "glued semicolons": (
        "Recommendations for Ghana: Prosecute traffickers;fund shelters;and adopt a plan.",
        ["Prosecute traffickers", "fund shelters", "adopt a plan"],
    ),
    "daggers": (
        "PRIORITIZED RECOMMENDATIONS:\n\nProsecute traffickers.† Fund shelters.† Adopt a plan.\n\n† Recommendation made also in the year before.",
        ["Prosecute traffickers", "Fund shelters", "Adopt a plan"],
    ),
    "footnote numbers": (
        "PRIORITIZED RECOMMENDATIONS:\n\nProsecute traffickers.1 Fund shelters.2 Adopt a plan.",
        ["Prosecute traffickers", "Fund shelters", "Adopt a plan"],
    ),
    "bracketed notes": (
        "Recommendations for Ghana: Prosecute traffickers [1]; fund shelters [2]; and adopt a plan.",
        ["Prosecute traffickers [1]", "fund shelters [2]", "adopt a plan"],
    ),
    "broken over lines": (
        "Recommendations for Ghana: Prosecute traffickers and\nofficials who help them; fund\nshelters for men; and adopt a\nplan.",
        ["Prosecute traffickers and officials who help them", "fund shelters for men", "adopt a plan"],
    ),
    "inline stars": (
        "PRIORITIZED RECOMMENDATIONS: * Prosecute traffickers. * Fund shelters. * Adopt a plan.",
        ["Prosecute traffickers", "Fund shelters", "Adopt a plan"],
    ),
    "squares": (
        "Recommendations\n\n▪ Prosecute traffickers\n▪ Fund shelters\n▪ Adopt a plan",
        ["Prosecute traffickers", "Fund shelters", "Adopt a plan"],
    ),
    "commas in long items": (
        "Recommendations for Ghana: In partnership with NGOs, train police; as required by law, fund shelters; and, in line with the plan, adopt rules.",
        [
            "In partnership with NGOs, train police",
            "as required by law, fund shelters",
            "in line with the plan, adopt rules",
        ],
    ),
    "item with quote": (
        "Recommendations for Ghana: Define “coercion; fraud; or force” in law; fund shelters; and adopt a plan.",
        ["Define “coercion; fraud; or force” in law", "fund shelters", "adopt a plan"],
    ),
    "abbreviation": (
        "PRIORITIZED RECOMMENDATIONS:\n\nRatify the U.N. Protocol. Amend Art. 5 of the code. Work with the U.S. Coast Guard. Adopt a plan.",
        ["Ratify the U.N. Protocol", "Amend Art. 5 of the code", "Work with the U.S. Coast Guard", "Adopt a plan"],
    ),
    "numbered with paren": (
        "Recommendations\n\n1) Prosecute traffickers\n2) Fund shelters\n3) Adopt a plan",
        ["Prosecute traffickers", "Fund shelters", "Adopt a plan"],
    ),
    "items as nouns": (
        "Recommendations\n\n• Greater efforts against officials.\n• A shelter for men.\n• Adopt a plan.",
        ["Greater efforts against officials", "A shelter for men", "Adopt a plan"],
    ),
    "one item a line, no marks": (
        "PRIORITIZED RECOMMENDATIONS:\nProsecute traffickers.\nFund shelters; and pay their staff.\nAdopt a plan.",
        ["Prosecute traffickers", "Fund shelters; and pay their staff", "Adopt a plan"],
    ),
    "roman": (
        "Recommendations for Ghana: (i) prosecute traffickers; (ii) fund shelters; (iii) adopt a plan.",
        ["prosecute traffickers", "fund shelters", "adopt a plan"],
    ),
    "letters": (
        "Recommendations\n\na) Prosecute traffickers\nb) Fund shelters\nc) Adopt a plan",
        ["Prosecute traffickers", "Fund shelters", "Adopt a plan"],
    ),
}


@pytest.mark.parametrize(("words", "items"), LISTS.values(), ids=LISTS)
def test_the_items_of_a_list(words: str, items: list[str]) -> None:
    report = tipreport.parse(TEXT.format(words), edition=2012)
    assert [" ".join(report.quote(item).split()) for item in report.recommendations] == items
    assert [section.kind.value for section in report.sections] == [
        "profile", "analysis", "recommendations", "prosecution", "protection", "prevention",
    ]  # fmt: skip


def test_a_verb_alone_between_semicolons_is_no_item() -> None:
    text = (
        "NICARAGUA (Tier 3)\n\nThe Government of Nicaragua does not fully meet the minimum standards and is not making "
        "significant efforts to do so.\n\nPrioritized Recommendations\n\nInvestigate; prosecute; and convict traffickers, "
        "including guards; fund two shelters; and train the police.\n\nProsecution\n\nPolice held 12 men.\n"
    )
    report = tipreport.parse(text, edition=2023)
    assert [item.span.of(report.text) for item in report.recommendations] == [
        "Investigate; prosecute; and convict traffickers, including guards",
        "fund two shelters",
        "train the police",
    ]


@pytest.mark.parametrize(
    ("advice", "count"),
    [
        ("Convict traffickers; gazette the rules on fishing; fund shelters.", 3),
        # Verbs that no table has.
        ("Convict traffickers; glorbify the fund; fund shelters.", 3),
        ("Convict traffickers; brusquely frond boats at the border; fund shelters.", 2),
        ("Convict traffickers; brusquely frond the boats at the border; fund shelters.", 3),
        ("Convict traffickers; wizz down the permit system; fund shelters.", 3),
        ("Convict traffickers; inspectors should carry cards; fund shelters.", 3),
        # What goes on with the item before.
        ("Train prosecutors; judges; and border guards; and fund shelters.", 2),
        ("Convict traffickers, including those who hold office; among all victims, screen boys; fund shelters.", 3),
        ("Write rules for the care of victims; including the men among them; and fund shelters.", 2),
    ],
)
def test_a_verb_is_told_by_its_place_too(advice: str, count: int) -> None:
    text = (
        "OMAN: Tier 2\n\nThe Government of Oman does not fully meet the minimum standards for the elimination of trafficking "
        f"but is making significant efforts to do so.\n\nRECOMMENDATIONS FOR OMAN:\n\n{advice}\n"
    )
    assert len(tipreport.parse(text, edition=2016).recommendations) == count


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("More should be done to train guards on the coast.", 1),
        ("A home for boys should be opened, and greater care taken of them.", 1),
        ("Attention needs to be paid to children who beg.", 1),
        ("It has no homes for men and should open some.", 1),
        ("Women who flee and should be paid are not.", 0),
        ("The minister said that more should be done.", 0),
        ("Under the labor code, workers should be paid each month.", 0),
        ("Offenders should be fined, the law says.", 0),
        ("There were cases that should be tried again.", 0),
    ],
)
def test_advice_in_the_passive(said: str, count: int) -> None:
    text = (
        "OMAN (Tier 2)\n\nOman is a destination country for women who are made to work in homes.\n\nThe Government of Oman does not "
        f"fully comply with the minimum standards; however, it is making significant efforts to do so. {said}\n"
    )
    assert len(tipreport.parse(text, edition=2006).recommendations) == count


def test_the_verb_of_advice_in_the_passive_stands_behind_to() -> None:
    text = (
        "OMAN (Tier 2)\n\nOman is a destination country for women who are made to work in homes.\n\nThe Government of Oman does not "
        "fully comply with the minimum standards. More should be done to train guards on the coast.\n"
    )
    report = tipreport.parse(text, edition=2006)
    ((action,),) = (item.actions for item in report.recommendations)
    assert (action.verb, action.object and report.quote(action.object)) == ("train", "guards on the coast")
