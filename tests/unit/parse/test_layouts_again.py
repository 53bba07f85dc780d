"""Ways of setting a narrative that were met on the published pages of the later rounds; the sentences are our own."""

from __future__ import annotations

import re
import textwrap

import pytest

import tipreport
from tipreport.source.unwrap import unwrapped

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
        (
            "The government maintained its limited efforts and made no progress against officials.",
            ["maintained, limited"],
        ),
        ("The government maintained robust efforts, and increased funds, to protect victims.", ["maintained, strong"]),
        ("The government made efforts to protect victims and increased its services.", ["increased"]),
        ("The government made minimal, but increasing, efforts to protect victims.", ["increased, minimal"]),
        ("The government's efforts to protect victims continued to be hampered by corruption.", []),
        ("The government lacked any significant effort to protect victims.", ["none"]),
    ],
)
def test_a_grade_is_about_efforts(sentence: str, grade: list[str]) -> None:
    text = "OMAN (Tier 2)\n\n" + MEETS_NOT.format("Oman") + "\n\nProtection\n" + sentence + "\n"
    assert grades(tipreport.parse(text, edition=2004)) == grade


# What copies do to a page: each text says the same as `WHOLE`.
WHOLE = (
    "2019 Trafficking in Persons Report: Oman\n\nOMAN: Tier 2\n\n"
    + MEETS_NOT.format("Oman")
    + "The government demonstrated overall increasing efforts compared to the previous reporting period, so that the country "
    "stays where it was; therefore Oman remained on Tier 2. It opened a shelter.\n\nPRIORITIZED RECOMMENDATIONS\n\n"
    "• Fund shelters for men in the towns along the coast.\n• Train judges in the law against trafficking.\n• Amend the code.\n\n"
    "PROSECUTION\n\nThe government increased law enforcement efforts. Police opened nine cases, compared with four in the year "
    "before, and courts convicted five traffickers, none of whom paid a fine in place of a term in prison.\n\n"
    "PROTECTION\n\nThe government maintained efforts to protect victims. It found none.\n"
)
LIST = WHOLE.partition("PRIORITIZED RECOMMENDATIONS\n\n")[2].partition("\n\nPROSECUTION")[0]


def marked(mark: str, between: str = "\n") -> str:
    each = LIST.removeprefix("• ").split("\n• ")
    first = "" if between != "\n" else mark.format("1", "a")
    rest = [mark.format(number, letter) + item for number, letter, item in zip("23", "bc", each[1:], strict=True)]
    return WHOLE.replace(LIST, first + between.join([each[0], *rest]))


COPIES = {
    "a line end in the sentence on compliance": WHOLE.replace("minimum standards", "minimum\nstandards"),
    "a line end behind a word": WHOLE.replace("The government increased", "The government\nincreased"),
    "a line end and a blank line": WHOLE.replace("four in the year", "four in\n\nthe year"),
    "a line end in an item": WHOLE.replace("men in the towns", "men in\nthe towns"),
    "a page number in the list": WHOLE.replace("\n• Train", "\n\n104\n\n• Train"),
    "a running head in the list": WHOLE.replace("\n• Train", "\n\n104 COUNTRY NARRATIVES\n\n• Train"),
    "a caption in the list": WHOLE.replace("\n• Train", "\n\nA woman waits for a bus in the capital\n\n• Train"),
    "bold headings": re.sub(r"(?m)^(P[A-Z ]+)$", r"**\1**", WHOLE),
    "headings of Markdown": re.sub(r"(?m)^(P[A-Z ]+)$", r"### \1", WHOLE),
    "headings with a dash": re.sub(r"(?m)^(P[A-Z]+)\n\n", r"\1 – ", WHOLE),
    "headings with a full stop": re.sub(r"(?m)^(P[A-Z]+)\n\n", r"\1. ", WHOLE),
    "the list behind a dash": WHOLE.replace("PRIORITIZED RECOMMENDATIONS\n\n", "Recommendations for Oman –\n\n"),
    "no-break blanks": WHOLE.replace(" ", "\xa0"),
    "a blank line behind every line": "\n\n".join(
        line for whole in WHOLE.split("\n") if whole for line in textwrap.wrap(whole, 72)
    ),
    "a tier in brackets": WHOLE.replace("OMAN: Tier 2", "OMAN [Tier 2]"),
    "a tier behind a comma": WHOLE.replace("OMAN: Tier 2", "Oman, Tier 2"),
    "a note on the tier": WHOLE.replace("OMAN: Tier 2", "OMAN: Tier 21"),
    "a raised note on the tier": WHOLE.replace("OMAN: Tier 2", "OMAN (Tier 2¹)"),
    "letters for marks": marked("({1}) "),
    "numbers for marks": marked("{0}) "),
    "arrows for marks": marked("➢ "),
    "checks for marks": marked("✓ "),
    "a plus for a mark": marked("+ "),
    "an o for a mark": marked("o "),
    "marks of a quotation": marked("> "),
    "dots in a line": marked("· ", " "),
    "bars in a line": marked("| ", " "),
    "rings in a line": marked("○ ", " "),
}


@pytest.mark.parametrize("text", COPIES.values(), ids=COPIES.keys())
def test_what_a_copy_does_to_a_text_changes_nothing_in_it(text: str) -> None:
    assert text != WHOLE
    report = tipreport.parse(text)
    assert (report.alpha3, report.edition, report.tier) == ("OMN", 2019, "2")
    assert report.compliance == "significant_efforts"
    assert [kind for kind in kinds(report) if kind not in ("front_matter", "other")] in (
        ["analysis", "recommendations", "prosecution", "protection"],
        ["analysis", "recommendations", "recommendations", "prosecution", "protection"],
    )
    assert [" ".join(item.split()) for item in items(report)] == [
        "Fund shelters for men in the towns along the coast",
        "Train judges in the law against trafficking",
        "Amend the code",
    ]
    assert grades(report) == ["increased", "maintained"]


@pytest.mark.parametrize("line", ["Last year, Tier 2 was its place", "Watch lists, Tier 2"])
def test_a_tier_behind_a_comma_heads_a_narrative_of_a_country_only(line: str) -> None:
    report = tipreport.parse(f"{line}\n\n{WHOLE}")
    assert (report.alpha3, report.tier) == ("OMN", "2")
    assert kinds(report)[:2] == ["front_matter", "analysis"]


@pytest.mark.parametrize(
    "text",
    [
        "Recommendations for Oman:\n\nenact a law against trafficking\n\nfund shelters for men\n\ntrain the judges in the law.\n",
        "Recommendations for the country\nfund shelters for men and women in the towns along the coast of the country.\n",
        "Publisher Department of State\nand its office in the capital, which has written the narratives of all countries.\n",
    ],
)
def test_lines_that_stand_by_themselves_stay(text: str) -> None:
    """A list in small letters without marks, a heading and a card are no broken sentences."""
    assert unwrapped(text)[0] == text


@pytest.mark.parametrize("rule", ["_______________\n", ""])
def test_the_note_on_a_territory_is_no_text_of_its_narrative(rule: str) -> None:
    text = (
        "CURAÇAO: Tier 2†\n\n"
        + MEETS_NOT.format("Curaçao")
        + f"\n\n{rule}Curaçao is a part of the Kingdom of the Netherlands. For the purpose of this report, it is not a “country” to "
        "which the minimum standards apply. The text tells how it would be assessed if it were one.\n\nFund a shelter for men. "
        "• Train judges.\n"
    )
    report = tipreport.parse(text, edition=2019)
    assert kinds(report) == ["analysis", "other", "recommendations"]
    assert report.compliance == "significant_efforts"


def test_what_is_not_to_be_done_is_an_item() -> None:
    text = WHOLE.replace(LIST, "Fund shelters; do not punish victims; and cease the arrest of witnesses.")
    assert items(tipreport.parse(text)) == ["Fund shelters", "do not punish victims", "cease the arrest of witnesses"]


def test_a_tier_alone_above_broken_lines() -> None:
    # As a blog copied the edition of 2013 out of a PDF: the name left off, its own words in front.
    text = (
        "The yearly “Trafficking in Persons” report has come out.\n\nIt says what 3 tiers there are…\n\n(Tier 2 Watch List)\n"
        "Oman is a source and destination country\nfor local and foreign men and women subjected to\nforced labor. Women come "
        "for honest work and pay\nlarge sums for it, and upon arrival are\nheld in homes.\n\nThe Government of Oman does not "
        "fully\ncomply with the minimum standards for the elimination\nof trafficking; however, it is making significant efforts\n"
        "to do so.\n"
    )
    report = tipreport.parse(text, edition=2013)
    assert (report.alpha3, report.tier, report.compliance) == ("OMN", "2WL", "significant_efforts")
    assert kinds(report) == ["front_matter", "profile", "analysis"]


def test_a_lost_heading_leaves_a_gap_where_its_section_begins() -> None:
    # As a new page of refworld set the edition of 2006: an analysis of two republics, of which one is graded.
    text = (
        "Serbia and Montenegro (Tier 2)\n\nThe union of Serbia and Montenegro is a source country for women.\n\nThe Governments "
        "of the republics do not fully comply with the minimum standards for the elimination of trafficking; however, they are "
        "making significant efforts to do so.\n\nThe Government of the Republic of Serbia made some progress in its law "
        "enforcement response in 2005. The other did not.\n\n\nThe Government of Serbia made modest progress in its law "
        "enforcement efforts. The police brought charges against 67 persons.\n\n\nThe government increased its efforts to protect "
        "victims. Two rooms in courts let them speak.\n"
    )
    report = tipreport.parse(text, edition=2006)
    assert report.alpha3 == "SCG"
    assert kinds(report) == ["profile", "analysis", "prosecution", "protection"]
    assert grades(report) == ["increased, modest", "increased"]
    assert grades(tipreport.parse(text.replace("\n\n\n", "\n\n"), edition=2006))[0] == "increased, modest"


def test_a_name_that_is_broken_behind_the_way_to_its_page() -> None:
    text = (
        "[ Human Trafficking, Country-by-Country ] COSTA\nRICA (Tier 2)\n–\nExtracted\nin part from the U.S. State Dept\n2023 TIP "
        "Report "
        + MEETS_NOT.format("Costa Rica")
        + "Therefore Costa Rica remained on Tier 2. Prioritized Recommendations Fund\n"
        "shelters for men who were exploited. Train\njudges in the law against trafficking.\n"
    )
    report = tipreport.parse(text)
    assert (report.alpha3, report.edition, report.tier) == ("CRI", 2023, "2")
    assert kinds(report) == ["front_matter", "analysis", "recommendations"]
    assert len(items(report)) == 2


def test_a_special_case_that_has_lost_its_headings() -> None:
    text = (
        "Special Case: YEMEN\n\nYemen remains a Special Case for the second consecutive year. The government had minimal capacity "
        "to address crime.\n\nThe government made minimal efforts on prosecution, protection, and prevention in all regions.\n\n"
        "Authorities sustained minimal efforts to combat trafficking during the reporting period. Courts heard no case.\n\n"
        "No one was convicted in the year that has gone by, and the police had no training.\n\nAs reported over the past five "
        "years, human traffickers exploit victims in Yemen.\n"
    )
    report = tipreport.parse(text, edition=2021)
    assert kinds(report) == ["analysis", "government_efforts", "profile"]
    assert grades(report) == ["maintained, minimal"]


def test_efforts_to_educate_the_public_open_prevention() -> None:
    text = (
        "OMAN (Tier 2)\n\n"
        + MEETS_NOT.format("Oman")
        + "\n\nThe government sustained its law enforcement efforts. Police opened two cases.\n\nThe government made sustained, "
        "modest efforts to educate the public about trafficking. Officials spoke on local radio.\n"
    )
    report = tipreport.parse(text, edition=2009)
    assert kinds(report)[-2:] == ["prosecution", "prevention"]
    assert grades(report) == ["maintained", "maintained, modest"]


def test_a_line_that_breaks_behind_its_first_word_is_no_caption() -> None:
    text = """MAURITIUS: Tier 2

The Government of Mauritius does not fully meet the minimum standards for the elimination of trafficking but is making
significant efforts to do so.

However,
the government did not house men, and the courts convicted no trafficker.
"""
    found = tipreport.parse(text, edition=2017)
    assert {section.kind.value for section in found.sections} == {"analysis"}
