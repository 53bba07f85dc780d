"""Ways of setting a narrative that were met on published pages and once broke a rule; the sentences are our own."""

from __future__ import annotations

import pytest

import tipreport

MEETS_NOT = (
    "The Government of {0} does not fully meet the minimum standards for the elimination of trafficking but is making "
    "significant efforts to do so. "
)
# As ecoi.net set the edition of 2014: the country in the title, the tier alone on a line.
TIER_ALONE = """Trafficking in Persons Report 2014 - Botswana

Tier 1



Botswana is a source and destination country for women and children subjected to forced labor and sex trafficking.

The Government of Botswana fully complies with the minimum standards for the elimination of trafficking.
"""
# As gvnet.com holds the edition of 2023: lines broken anywhere, the heading among them.
RAGGED = """[ Human Trafficking, Country-by-Country ]
URUGUAY (Tier 2) – Extracted in
part from the U.S. State Dept
2023 TIP Report
The Government of Uruguay
does not fully meet the minimum standards for the elimination of
trafficking but is making significant efforts to do so. The
government demonstrated overall increasing efforts compared to the previous
reporting period, considering the impact of the COVID-19 pandemic, if any,
on its anti-trafficking capacity; therefore Uruguay remained on Tier
2. These efforts included a larger shelter and a
new group of inspectors in the ports.
Prioritized Recommendations
Provide
beds for men and for victims who live far from the
coast.
Ensure
that procedures name male victims and
help the ministry to write its own.
"""
# The same source: name and tier on lines of their own.
NAME_AND_TIER_APART = (
    """[ Human Trafficking, Country-by-Country ]
BOTSWANA
(Tier 2 Watch List)
–
Extracted
in part from the U.S. State Dept
2023 TIP Report

"""
    + MEETS_NOT.format("Botswana")
    + """Therefore Botswana was downgraded to Tier 2 Watch List.

Prioritized Recommendations

Increase efforts to investigate traffickers in all districts and to convict them.

Write procedures for the referral of victims.
"""
)
# As a preview of state.gov set the edition of 2022: the headings of the recommendations and sections lost.
HEADINGS_LOST = (
    "2022 Trafficking in Persons Report: Uruguay\n\nUruguay (Tier 2)\n\n"
    + MEETS_NOT.format("Uruguay")
    + """Therefore Uruguay remained on Tier 2.

  • Provide beds for men.
  • Refer victims to services, and establish procedures.

The government increased protection efforts. Officials identified 57 victims in 2021.
"""
)


def kinds(report: tipreport.Report) -> list[str]:
    return [section.kind.value for section in report.sections]


def items(report: tipreport.Report) -> list[str]:
    return [report.quote(item) for item in report.recommendations]


@pytest.mark.parametrize(
    ("text", "country", "edition", "tier"),
    [
        (TIER_ALONE, "BWA", 2014, "1"),
        (RAGGED, "URY", 2023, "2"),
        (NAME_AND_TIER_APART, "BWA", 2023, "2WL"),
        (HEADINGS_LOST, "URY", 2022, "2"),
    ],
)
def test_country_edition_and_tier(text: str, country: str, edition: int, tier: str) -> None:
    report = tipreport.parse(text)
    assert (report.alpha3, report.edition, report.tier) == (country, edition, tier)
    assert report.compliance is not None
    assert report.problems == ()


def test_ragged_lines_become_paragraphs() -> None:
    report = tipreport.parse(RAGGED)
    assert kinds(report) == ["front_matter", "analysis", "recommendations"]
    assert items(report) == [
        "Provide beds for men and for victims who live far from the coast",
        "Ensure that procedures name male victims and help the ministry to write its own",
    ]


def test_an_imperative_is_no_grade() -> None:
    report = tipreport.parse(NAME_AND_TIER_APART)
    assert items(report) == [
        "Increase efforts to investigate traffickers in all districts and to convict them",
        "Write procedures for the referral of victims",
    ]
    assert all(section.grade is None for section in report.sections)


def test_lost_headings() -> None:
    report = tipreport.parse(HEADINGS_LOST)
    assert kinds(report) == ["front_matter", "analysis", "recommendations", "protection"]
    assert items(report) == ["Provide beds for men", "Refer victims to services, and establish procedures"]


def test_definitions_of_the_tiers_head_no_narrative() -> None:
    text = (
        "Tier Placement\n\nTier 1\n\nCountries whose governments fully meet the standards stand here, as the law says.\n\n"
        "Tier 2\n\nCountries whose governments do not, but which make efforts, stand here, as the law says.\n\n"
        "OMAN: Tier 3\n\nThe Government of Oman does not fully meet the minimum standards and is not making significant "
        "efforts to do so.\n"
    )
    report = tipreport.parse(text, edition=2016)
    assert (report.alpha3, report.tier) == ("OMN", "3")


def test_origins_in_the_sentence_that_states_the_roles() -> None:
    report = tipreport.parse(
        "Oman (Tier 2)\n\nOman is a source, transit, and growing destination country for men and women trafficked from "
        "India, Nepal, and Kenya for purposes of forced labor.\n\n" + MEETS_NOT.format("Oman"),
        edition=2006,
    )
    origins = [role.place.alpha3 for role in report.roles if role.relation == "origin"]
    assert origins == ["OMN", "IND", "NPL", "KEN"]


def test_from_a_fine_to_a_term_has_no_lower_end() -> None:
    report = tipreport.parse(
        "OMAN (Tier 2)\n\n"
        + MEETS_NOT.format("Oman")
        + "\n\nPROSECUTION\n\nPenalties ranged from a fine to 15 years in "
        "prison.\n",
        edition=2016,
    )
    (indicator,) = report.indicators
    assert (indicator.statistic, indicator.low) == ("maximum", None)
    assert indicator.high == tipreport.Quantity(15, "year")


RANKED = """MALAWI: Tier 2

The Government of Malawi does not fully meet the minimum standards for the elimination of trafficking; however, it is
making significant efforts to do so. Malawi is placed on Tier 2.

MALAWI TIER RANKING BY YEAR
2
2014 2015 2016

Prosecution

The government maintained its law enforcement efforts.
"""


def test_the_last_year_of_the_ranking_box_is_the_edition() -> None:
    report = tipreport.parse(RANKED)
    assert report.edition == 2016
    (span,) = [anchor.span for anchor in report.evidence if anchor.what == "edition"]
    assert (report.quote(span), report.text[span.end]) == ("2016", "\n")
    assert tipreport.parse(RANKED, edition=2017).edition == 2017


@pytest.mark.parametrize(
    "line",
    [
        "By U.S. Embassy Lilongwe | 30 June, 2016 | Topics: News, Reports",
        "This is the official website of the U.S. Embassy in Malawi. External links are no endorsement.",
        "Copyright notice: This document is published with the permission of its holder.",
        "Source: U.S. Department of State, Bureau of Global Public Affairs",
        "ORGANIZATIONS IN THIS STORY",
    ],
)
def test_what_stands_behind_a_narrative_is_end_matter(line: str) -> None:
    report = tipreport.parse(f"{RANKED}\n{line}\n")
    assert report.quote(report.sections[-1]).strip() == line
    assert report.sections[-1].kind == "end_matter"


def test_what_the_law_makes_people_do_is_no_advice() -> None:
    """A law that women "must show a permit" is not a recommendation; what the government must do is."""
    text = (
        "KENYA (Tier 2)\n\nThe Government of Kenya does not fully comply with the minimum standards for the elimination "
        "of trafficking; however, it is making significant efforts to do so. {}\n\nProsecution\n\nPolice arrested few people.\n"
    )
    law = tipreport.parse(text.format("Since 2004, women who leave for the Gulf must show a permit."), edition=2006)
    assert law.recommendations == ()
    duty = tipreport.parse(text.format("The government must train its border guards."), edition=2006)
    assert [(item.basis, item.actions[0].verb) for item in duty.recommendations] == [("prose", "train")]


def test_what_officials_did_opens_no_section() -> None:
    text = (
        "NORWAY: Tier 2\n\n"
        + MEETS_NOT.format("Norway")
        + "\n\nThe government increased law enforcement efforts. Police opened nine cases in the north of the country.\n\n"
        "Officials made some efforts to protect the witnesses of that trial. They moved two of them to another town.\n\n"
        "The government maintained protection efforts. It ran a shelter for women, and it paid for their food.\n"
    )
    report = tipreport.parse(text, edition=2019)
    assert kinds(report) == ["analysis", "prosecution", "protection"]
    assert report.quote(report.sections[2]).startswith("The government maintained")


def test_a_verb_that_ends_like_an_adverb() -> None:
    text = "NORWAY: Tier 2\n\n" + MEETS_NOT.format("Norway") + "\n\nRecommendations: Apply Law No. 28; and fund care.\n"
    report = tipreport.parse(text, edition=2019)
    assert [action.verb for item in report.recommendations for action in item.actions] == ["apply", "fund"]


def test_a_list_without_heading_or_marks() -> None:
    text = (
        "NORWAY: Tier 2\n\n"
        + MEETS_NOT.format("Norway")
        + "\n\nFund shelters for men in the north.\n\nTrain judges in the new law.\n\nRatify the protocol.\n"
    )
    report = tipreport.parse(text, edition=2022)
    assert items(report) == ["Fund shelters for men in the north", "Train judges in the new law", "Ratify the protocol"]


def test_the_country_of_the_compliance_sentence_goes_before_others() -> None:
    text = (
        "Women from Nepal are subjected to sex trafficking in the towns along the coast, and some come from Ghana.\n\n"
        + MEETS_NOT.format("Norway")
        + "\n"
    )
    assert tipreport.parse(text, edition=2012).alpha3 == "NOR"
    case = "Militias held the ports of Yemen.\n\nSomalia remains a Special Case for the third consecutive year.\n"
    assert tipreport.parse(case, edition=2015).alpha3 == "SOM"


def test_a_box_of_past_tiers_in_the_list() -> None:
    text = (
        "NORWAY: Tier 2\n\n"
        + MEETS_NOT.format("Norway")
        + "\n\nRecommendations for St. Lucia: Fund shelters; and train judges.\n\nNORWAY TIER RANKING BY YEAR\n\n2012 2013 2014 2015\n"
        "\nPROSECUTION\n\nThe government increased its law enforcement efforts.\n"
    )
    report = tipreport.parse(text, edition=2015)
    assert kinds(report) == ["analysis", "recommendations", "other", "prosecution"]
    assert items(report) == ["Fund shelters", "train judges"]


def test_a_list_of_2001_that_gives_but_the_month() -> None:
    # As m.state.gov set the edition of 2001: no day, countries of one tier on a page.
    page = (
        "Trafficking in Persons Report\nU.S. Department of State\nJuly 2001\nReport\n\nOman (Tier 3)\n\nOman is a country of "
        "transit for women who are taken to other states and made to work there.\n\nThe Government of Oman does not meet "
        "the minimum standards, and has not yet made significant efforts to combat trafficking.\n"
    )
    report = tipreport.parse(page)
    assert (report.alpha3, report.edition, report.tier, report.compliance) == (
        "OMN",
        2001,
        "3",
        "no_significant_efforts",
    )


# As one copy at gvnet.com has it: the way, the name and the note broken anywhere, the rest on one line.
RUN_TOGETHER = (
    """[ Human Trafficking, Country-by-Country ] Uruguay
(Tier 2)
–
Extracted
in part from the U.S.
State Dept 2023 TIP Report """
    + MEETS_NOT.format("Uruguay")
    + """Therefore Uruguay remained on Tier 2. Prioritized Recommendations Draft, finalize, and
implement procedures for the police. Screen groups such as
children who work.
"""
)


def test_a_copy_that_has_run_together() -> None:
    report = tipreport.parse(RUN_TOGETHER)
    assert (report.alpha3, report.edition, report.tier) == ("URY", 2023, "2")
    assert kinds(report) == ["front_matter", "analysis", "recommendations"]
    assert items(report) == [
        "Draft, finalize, and implement procedures for the police",
        "Screen groups such as children who work",
    ]


@pytest.mark.parametrize(
    ("sentence", "grade"),
    [
        ("The government made modest but increasing efforts to enforce its laws during the year.", "increased, modest"),
        ("The government increased its efforts to protect victims, but its shelters were full.", "increased"),
    ],
)
def test_but_between_two_adjectives_ends_no_clause(sentence: str, grade: str) -> None:
    report = tipreport.parse(
        "Oman (Tier 2)\n\n" + MEETS_NOT.format("Oman") + "\n\nProtection\n" + sentence, edition=2006
    )
    assert [str(section.grade) for section in report.sections if section.grade] == [grade]


# As an embassy heads the edition of 2017, with the tier of another: the sentence wins, and the difference is a problem.
EMBASSY = (
    "Official Reports\n\nTrafficking in Persons Reports\n\n2017 TIP Report for Uruguay – Tier 2\n\n"
    + MEETS_NOT.format("Uruguay")
    + "Therefore, Uruguay remained on Tier 2 Watch List for the second consecutive year.\n\nPROTECTION\n\n"
    "The government maintained no efforts to protect victims.\n\nIt found 19 victims.\n"
)


def test_a_title_with_the_tier_heads_a_narrative() -> None:
    report = tipreport.parse(EMBASSY)
    assert (report.alpha3, report.edition, report.tier) == ("URY", 2017, "2WL")
    assert kinds(report) == ["front_matter", "analysis", "protection"]
    assert "tier_conflict" in [problem.code for problem in report.problems]


def test_maintained_no_efforts_and_a_short_sentence_behind() -> None:
    section = tipreport.parse(EMBASSY).section("protection")
    assert section is not None
    assert str(section.grade) == "maintained, none"
    assert section.span.of(tipreport.parse(EMBASSY).text).rstrip().endswith("It found 19 victims.")


# As a newspaper introduces a narrative without its heading.
NEWSPAPER = (
    "The diagram shows the tiers of the country by the year, with ‘Tier 1’ being the best, and the paper asks why.\n\n"
    "URUGUAY: The State Department lists the country among those \"whose governments do not fully comply with the TVPA's "
    'minimum standards, but are making significant efforts". The following is a transcript of its section in the 2017 '
    "Trafficking in Persons Report:\n\n"
    + MEETS_NOT.format("Uruguay")
    + "Therefore, Uruguay remained on Tier 2 Watch List.\n\nProtection\n\nThe government maintained efforts to protect victims.\n"
)


def test_what_a_newspaper_says_before_the_narrative_is_front_matter() -> None:
    report = tipreport.parse(NEWSPAPER)
    assert (report.alpha3, report.edition, report.tier) == ("URY", 2017, "2WL")
    assert kinds(report) == ["front_matter", "analysis", "protection"]
    assert report.quote(report.sections[0]).rstrip().endswith("Report:")


DEFINED = """Uruguay on the list

The Trafficking in Persons Report for 2013 has placed Uruguay in what is described as its Tier 2 Watch List this year.

TIER 1: Countries whose governments fully comply with the minimum standards of the law.

TIER 2: Countries whose governments do not fully comply with the minimum standards, but are making significant efforts.

TIER 3: Countries whose governments do not fully comply with the minimum standards and are not making such efforts.

In its report on Uruguay

Uruguay is primarily a source and, to a much lesser extent, a destination country for women subjected to forced labor.

"""


def test_definitions_of_the_tiers_before_a_narrative_without_heading() -> None:
    report = tipreport.parse(
        DEFINED + MEETS_NOT.format("Uruguay") + "Therefore Uruguay is placed on Tier 2 Watch List.\n"
    )
    assert (report.alpha3, report.edition, report.tier) == ("URY", 2013, "2WL")
    assert kinds(report) == ["front_matter", "methodology", "front_matter", "profile", "analysis"]


def test_a_paragraph_of_the_profile_that_runs_into_the_analysis() -> None:
    text = (
        "Oman (Tier 2)\n\nOman is a destination country for women who are made to work in homes.\n\nOman has a steady flow "
        "of boats in its waters, some of which hold their crews by force. " + MEETS_NOT.format("Oman") + "\n"
    )
    report = tipreport.parse(text, edition=2015)
    assert kinds(report) == ["profile", "analysis"]
    assert report.quote(report.sections[1]).startswith("The Government of Oman does not")


def test_asides_of_a_page_are_no_text_of_the_narrative() -> None:
    text = (
        "OMAN: Tier 2\n\n"
        + MEETS_NOT.format("Oman")
        + "\n\nRead the full 2018 Trafficking in Persons Report here: https://example.org/2018-report/\n\n"
        "RECOMMENDATIONS FOR OMAN\n\nFund shelters; and train judges.\n\nOriginal source can be found here.\n"
    )
    report = tipreport.parse(text, edition=2018)
    assert kinds(report) == ["analysis", "other", "recommendations", "end_matter"]
    assert items(report) == ["Fund shelters", "train judges"]


def test_an_embassy_names_country_and_year_in_its_title() -> None:
    text = (
        "Trafficking in Persons Report on Oman - 2008\n\nDear Reader:\n\nThis year, far too many people are made to work.\n\n"
        "OMAN (Tier 2)\n\nOman is a destination country for women who are made to work in homes.\n\n"
    ) + MEETS_NOT.format("Oman")
    report = tipreport.parse(text)
    assert (report.alpha3, report.edition) == ("OMN", 2008)
    assert kinds(report) == ["front_matter", "profile", "analysis"]


def test_what_officials_know_is_no_advice() -> None:
    text = (
        "Oman (Tier 3)\n\nThe Government of Oman does not meet the minimum standards and has not yet made significant efforts "
        "to combat trafficking; however, officials know that it is there, and that the Government must face it. It now needs "
        "to pass a law.\n"
    )
    report = tipreport.parse(text, edition=2001)
    assert items(report) == ["It now needs to pass a law"]


def test_progress_in_actions_against_traffickers_opens_prosecution() -> None:
    text = (
        "Oman (Tier 2)\n\nOman is a destination country for women who are made to work in homes.\n\n"
        + MEETS_NOT.format("Oman")
        + "\n\nThe government made limited progress in its actions against traffickers during the reporting period.\n"
    )
    assert kinds(tipreport.parse(text, edition=2006)) == ["profile", "analysis", "prosecution"]


# As gvnet.com set one page: a list of paragraphs full of the words of prosecution, indented lines, a title run into prose.
INDENTED = """| [ Human Trafficking, Country-by-Country ]  URUGUAY (Tier 2) – Extracted in
  part  from the U.S. State Dept 2023 TIP Report -
  Uruguay The Government of Uruguay does not fully
  meet the minimum standards for the elimination of trafficking but is making
  significant efforts to do so.  The government demonstrated overall
  increasing efforts; therefore Uruguay remained on Tier 2.  These efforts
  included more suspects and four new centers.
   However, courts convicted
  no one. Prioritized Recommendations Vigorously investigate and prosecute
  trafficking crimes of
  officials – under Articles 110(a) and 128(b) of the criminal code,
  rather than lesser offenses. Seek adequate penalties and train
  judges.
"""


def test_an_indented_copy_whose_list_speaks_of_prosecution() -> None:
    report = tipreport.parse(INDENTED)
    assert (report.alpha3, report.edition, report.tier) == ("URY", 2023, "2")
    assert kinds(report) == ["front_matter", "analysis", "recommendations"]
    assert len(items(report)) == 2


def test_a_misprinted_heading_of_the_list() -> None:
    text = (
        "OMAN (Tier 2)\n\n"
        + MEETS_NOT.format("Oman")
        + "\n\nPRIORITIZED RECOMMENATIONS:\n\n* Fund shelters.\n\n* Train judges.\n"
    )
    report = tipreport.parse(text, edition=2023)
    assert kinds(report) == ["analysis", "recommendations"]
    assert items(report) == ["Fund shelters", "Train judges"]


@pytest.mark.parametrize(
    ("sentence", "compliance"),
    [
        (
            "did not fully comply with the minimum standards; however, it made significant efforts to do so.",
            "significant_efforts",
        ),
        (
            "has not complied with the minimum standards, nor has it made significant efforts to do so.",
            "no_significant_efforts",
        ),
        ("does not yet fully meet the minimum standards; however, it has taken some steps against trafficking.", None),
    ],
)
def test_compliance_in_the_past_tense(sentence: str, compliance: str | None) -> None:
    report = tipreport.parse("Oman (Tier 2)\n\nThe Government of Oman " + sentence + "\n", edition=2001)
    assert report.compliance == compliance


def test_semicolons_inside_the_items_of_a_list_of_lines() -> None:
    # As a preview of state.gov set the edition of 2023.
    text = (
        "OMAN (Tier 2)\n\n"
        + MEETS_NOT.format("Oman")
        + "\n\n  • Convict traffickers; address delays; and seek adequate terms.\n  • Fund the unit. Name its head.\n"
    )
    assert items(tipreport.parse(text, edition=2023)) == [
        "Convict traffickers; address delays; and seek adequate terms",
        "Fund the unit. Name its head",
    ]
    one = text.split("\n  • Fund")[0] + "\n"
    assert len(items(tipreport.parse(one, edition=2013))) == 3


def test_a_note_behind_the_tier_that_goes_on_below() -> None:
    text = "[ Human\nTrafficking, Country-by-Country ]\n" + RAGGED.partition("\n")[2].replace(
        "Extracted in\npart from the U.S. State Dept\n2023 TIP", "Extracted from the U.S. State\nDept 2023 TIP"
    )
    report = tipreport.parse(text)
    assert (report.alpha3, report.edition) == ("URY", 2023)
    assert kinds(report) == ["front_matter", "analysis", "recommendations"]


@pytest.mark.parametrize(
    ("item", "verbs"),
    [
        ("In collaboration with civil society organizations, train police to find cases", ["train"]),
        ("with donor support, fund shelters", ["fund"]),
        (
            "in partnership with NGOs, increase efforts to investigate and prosecute traffickers",
            ["investigate", "prosecute"],
        ),
        ("working with NGOs, establish a shelter", ["establish"]),
    ],
)
def test_what_stands_in_front_of_the_verb_of_an_item_hides_no_action(item: str, verbs: list[str]) -> None:
    text = (
        "SIERRA LEONE (Tier 2)\n\nThe Government of Sierra Leone does not fully comply with the minimum standards for the "
        "elimination of trafficking; however, it is making significant efforts to do so.\n\nRecommendations for Sierra "
        f"Leone: Raise the penalties; {item}; draft a plan.\n\nProsecution\n\nPolice arrested few people.\n"
    )
    report = tipreport.parse(text, edition=2012)
    assert [report.quote(each) for each in report.recommendations] == ["Raise the penalties", item, "draft a plan"]
    assert [action.verb for action in report.recommendations[1].actions] == verbs


def test_in_one_line_the_analysis_tells_of_efforts_and_the_list_stands_behind_them() -> None:
    filling = "Police opened cases in the north and the south of the country during the year. " * 12
    text = (
        "GHANA: Tier 2 The Government of Ghana does not fully meet the minimum standards for the elimination of trafficking "
        "but is making significant efforts to do so. The government demonstrated increasing efforts by prosecuting more "
        "traffickers. It also increased efforts to protect victims. Prosecute traffickers; fund shelters; and adopt a plan. "
        "The government made minimal efforts to bring trafficking offenders to justice. Draft rules were pending. "
        f"{filling}The government increased efforts to protect victims. {filling}"
        f"The government increased efforts to prevent trafficking. {filling}"
    )
    report = tipreport.parse(text, edition=2018)
    assert [section.kind.value for section in report.sections] == [
        "analysis", "recommendations", "prosecution", "protection", "prevention",
    ]  # fmt: skip
    assert [report.quote(item) for item in report.recommendations] == [
        "Prosecute traffickers", "fund shelters", "adopt a plan",
    ]  # fmt: skip


@pytest.mark.parametrize(("gap", "kinds"), [("\n", ["prosecution"]), ("\n\n", ["prosecution", "protection"])])
def test_behind_a_wider_gap_a_lost_heading_stood(gap: str, kinds: list[str]) -> None:
    text = (
        "GHANA (Tier 2)\n\n"
        + MEETS_NOT.format("Ghana")
        + "\n\n\nThe penal code prohibits trafficking. Courts heard nine cases and judges convicted two offenders; police made "
        "arrests in the north.\n\nProsecutors and courts opened a file.\n"
        + gap
        + "Shelters took in 19 girls, who had the care of nurses, counseling, and medical help. Police, prosecutors, courts and judges took "
        "their statements.\n"
    )
    report = tipreport.parse(text, edition=2005)
    assert [section.kind.value for section in report.sections][1:] == kinds


def test_a_line_that_speaks_to_its_readers_ends_the_narrative() -> None:
    text = (
        "GHANA (Tier 2)\n\n"
        + MEETS_NOT.format("Ghana")
        + "\n\nPrevention\nThe government made limited efforts to prevent "
        "trafficking. A campaign told girls: “you are not for sale, and your body is your own; tell us of offers.”\n\n"
        "YOUR VIEW\n\nHas our paper made a mistake in this article? Write to us within a week.\n"
    )
    report = tipreport.parse(text, edition=2014)
    assert [section.kind.value for section in report.sections][-2:] == ["prevention", "end_matter"]
    assert report.quote(report.sections[-1]).startswith("YOUR VIEW")
