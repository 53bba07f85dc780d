"""Kinds of sentences that were once misread: in sentences of ours, all that is read in each (`kinds.txt`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import tipreport
from tipreport.model import Indicator, Report, Section

KINDS = Path(__file__).with_name("kinds.txt")
HEAD = (
    "KENYA: Tier 2\n\n{first}\n\nThe Government of Kenya does not fully {meet} the minimum standards for the elimination of "
    "trafficking{but} is making significant efforts to do so.\n\n"
)


# A control character, as `\x97`.
CONTROL = re.compile(r"\\x([0-9a-f]{2})")


class Case(NamedTuple):
    kind: str
    section: str
    edition: int
    text: str
    expected: list[str]


def cases() -> Iterator[Case]:
    """`# kind`, then for each sentence `section edition: sentence`, and below it a line for each figure."""
    kind = ""
    case: Case | None = None
    for line in KINDS.read_text("utf-8").splitlines():
        if line.startswith("# "):
            kind = line[2:]
        elif line.startswith("  "):
            assert case is not None, line
            case.expected.append(line.strip())
        elif line:
            if case is not None:
                yield case
            where, _, text = line.partition(": ")
            section, _, edition = where.partition(" ")
            case = Case(kind, section, int(edition), CONTROL.sub(lambda found: chr(int(found[1], 16)), text), [])
    assert case is not None
    yield case


CASES = list(cases())


def of(text: str, *, section: str, edition: int) -> Report:
    """The report of a small narrative with a text in one of its sections."""
    new = edition >= 2012
    head = HEAD.format(
        first="Kenya is a source country for men subjected to forced labor.",
        meet="meet" if new else "comply with",
        but=" but" if new else "; however, it",
    )
    return tipreport.parse(f"{head}{section.title()}\n\n{text}\n", edition=edition)


def section_of(report: Report, kind: str) -> Section:
    section = report.section(kind)
    assert section is not None
    return section


def said(report: Report, indicator: Indicator, short: str) -> str:
    """`words: metric value unit form year {population} of whole`, without what is not there."""
    words = " ".join(report.quote(indicator).split())
    population = f" {{{', '.join(sorted(indicator.population))}}}" if indicator.population else ""
    named = indicator.base.id if indicator.base is not None else None
    return f"{words}: {short}{population}" + (f" of {report.quote(report.indicator(named))}" if named else "")


@pytest.mark.parametrize("case", CASES, ids=[f"{case.kind}, {case.edition}" for case in CASES])
def test_a_kind(case: Case, short: Callable[[Indicator], str]) -> None:
    report = of(case.text, section=case.section, edition=case.edition)
    section = section_of(report, case.section)
    found = [one for one in report.indicators if one.span.start in range(section.span.start, section.span.end)]
    assert [said(report, one, short(one)) for one in found] == case.expected


@pytest.mark.parametrize(
    ("section", "edition", "text", "direction", "level"),
    [
        ("protection", 2004, "The government works with IOM in efforts to return victims to their homes.", None, None),
        (
            "prevention",
            2011,
            "The ministry of tourism lacked a strategy for its campaign against sex tourism.",
            None,
            None,
        ),
        ("prosecution", 2009, "Police continued to lack training on how to investigate trafficking.", None, None),
        (
            "protection",
            2016,
            "Many victims were not screened and did not get help. Two shelters were open.",
            None,
            None,
        ),
        (
            "protection",
            2016,
            "The government shared few details, but it appeared to make limited progress in protecting victims.",
            "increased",
            "limited",
        ),
        (
            "prosecution",
            2014,
            "Although it gave no data, the government made modest law enforcement efforts.",
            None,
            "modest",
        ),
    ],
    ids=[
        "a purpose",
        "a lack",
        "training that is lacking",
        "what victims did not get",
        "behind few details",
        "though no data",
    ],
)
def test_a_grade_is_of_efforts(section: str, edition: int, text: str, direction: str | None, level: str | None) -> None:
    grade = section_of(of(text, section=section, edition=edition), section).grade
    assert (grade and grade.direction and grade.direction.value, grade and grade.level and grade.level.value) == (
        direction,
        level,
    )


@pytest.mark.parametrize(
    ("edition", "sentence", "compliance"),
    [
        (2001, "meets the minimum standards for combating trafficking in persons", "fully_meets"),
        (2002, "fully complies with the minimum standards for the elimination of trafficking", "fully_meets"),
        (
            2001,
            "does not yet meet the minimum standards for combating trafficking, but it is making significant efforts to do so",
            "significant_efforts",
        ),
    ],
    ids=["meets", "fully complies", "not yet"],
)
def test_compliance_in_the_first_editions(edition: int, sentence: str, compliance: str) -> None:
    text = f"SPAIN (Tier 1)\n\nSpain is a destination country for women.\n\nThe Government of Spain {sentence}.\n"
    report = tipreport.parse(text, edition=edition)
    assert report.compliance is not None
    assert report.compliance.value == compliance


@pytest.mark.parametrize(
    "text",
    [
        "The police unit is small. The government should give it more investigators and should publish its figures.",
        "Prosecutions remain rare, and greater efforts need to be made to convict corrupt officials.",
    ],
    ids=["should twice", "need to be made"],
)
def test_advice_in_prose(text: str) -> None:
    (item,) = of(text, section="prosecution", edition=2005).recommendations
    assert item.basis == "prose"


@pytest.mark.parametrize(
    "text",
    [
        "The Federal Police opened 12 cases. The Federal Police charged seven suspects. The Border Police met judges.",
        "The Ministry of Labor assisted 30 victims. The Ministry of Social Affairs housed 14. The Ministry of Labor paid.",
        "The National Bureau Against Trafficking identified 25 victims. The Center for Women in Need sheltered 11 victims.",
    ],
    ids=["police forces", "ministries", "a bureau and a center"],
)
def test_names_of_bodies_are_no_columns(text: str) -> None:
    assert "columns_mixed" not in {one.code for one in of(text, section="prosecution", edition=2016).problems}


@pytest.mark.parametrize(
    ("items", "count"),
    [
        (
            "Increase prosecutions of traffickers; promulgate the regulations of the 2014 law; fund shelters for victims.",
            3,
        ),
        ("Amend the law; operationalize the victim fund; accede to the 2000 UN TIP Protocol; screen migrants.", 4),
        ("Enact the draft law; digitize court files and share them with police; earmark money for shelters.", 3),
    ],
    ids=["promulgate", "operationalize", "digitize, earmark"],
)
def test_an_item_opens_with_any_verb(items: str, count: int) -> None:
    text = HEAD.format(first="Kenya is a source country.", meet="meet", but=" but")
    report = tipreport.parse(f"{text}RECOMMENDATIONS FOR KENYA\n\n{items}\n", edition=2017)
    assert len(report.recommendations) == count


def test_a_fraction_of_a_person_is_told() -> None:
    report = of("NGOs assisted 2.315 victims in 2017.", section="protection", edition=2018)
    assert "unread_number" in {one.code for one in report.problems}


@pytest.mark.parametrize(
    "words", ["levied fines in 55 of 900 inspections", "issued fines in 55 of the 900 inspections"]
)
def test_fines_in_so_many_inspections_are_fines(words: str) -> None:
    (one,) = of(f"Officers {words}.", section="prevention", edition=2018).indicators
    assert (one.metric, one.value and one.value.value) == ("fines", 55)
