"""A page of many narratives becomes many documents, and what only looks like one does not."""

from __future__ import annotations

from pathlib import Path

import pytest

import tipreport
from tipreport import NotANarrativeError
from tipreport.model import Span, Tier
from tipreport.source import Document, split
from tipreport.source.document import Dropped
from tipreport.source.headings import narrative_headings


def prose(name: str, number: int = 1) -> str:
    sentence = (
        f"{name} is a country of transit for men who are made to work. The Government of {name} "
        "does not fully meet the minimum standards for the elimination of trafficking; however, it is making great "
        f"efforts to do so. Its police told the ministry of {number} cases."
    )
    return "\n\n".join(
        [sentence, "Prosecution", f"The courts of {name} heard some of the cases in the year that ended."]
    )


def parts(text: str) -> list[Document]:
    return list(split(Document.from_text(text)))


@pytest.mark.parametrize("heading", ["{} (Tier 2)", "{}: Tier 2", "{} (TIER 2 - WATCH LIST)", "{}: TIER 3†"])
@pytest.mark.parametrize("case", [str, str.upper])
def test_one_document_a_heading(heading: str, case: type[str]) -> None:
    names = ["Norway", "Oman", "Peru"]
    preamble = "Trafficking in Persons Report\nJune 5, 2006\n\n"
    text = preamble + "\n\n".join(f"{case(heading.format(name))}\n\n{prose(name)}" for name in names) + "\n"
    found = parts(text)
    assert [part.text.strip().split("\n")[0] for part in found[1:]] == [case(heading.format(n)) for n in names[1:]]
    assert found[0].text.startswith(preamble)
    assert "".join(part.text for part in found) == text


def test_nothing_is_lost_and_offsets_hold() -> None:
    first, second = prose("Norway"), prose("Oman")
    raw = f"Preamble\r\n\r\nNORWAY: Tier 1\r\n\r\n{first}\r\n\r\nOMAN: Tier\xa02\r\n\r\n{second}\u200b\r\n"
    document = Document.from_text(raw)
    norway, oman = split(document)
    assert norway.text + oman.text == document.text
    start = oman.text.index("Oman is")
    found = oman.source_span(Span(start, start + 7))
    assert raw[found.start : found.end] == "Oman is"
    assert [len(part.dropped) for part in (norway, oman)] == [0, 1]
    assert norway.sha256 == oman.sha256 == document.sha256


def test_the_edition_goes_with_every_part_and_the_country_does_not() -> None:
    text = "\n\n".join(
        [
            "2013 Trafficking in Persons Report",
            f"NORWAY: Tier 1\n\n{prose('Norway')}",
            f"OMAN: Tier 2\n\n{prose('Oman')}",
        ]
    )
    norway, oman = parts(text)
    assert (norway.card.edition, oman.card.edition) == (2013, 2013)
    assert [anchor.span.of(norway.text) for anchor in norway.card.evidence if anchor.what == "edition"] == ["2013"]
    assert oman.card.evidence == ()
    assert oman.card.country is None


def test_one_narrative_is_left_whole() -> None:
    document = Document.from_text(f"NORWAY: Tier 1\n\n{prose('Norway')}\n")
    assert split(document) == (document,)


def test_a_heading_that_no_prose_follows_is_no_narrative() -> None:
    tiers = "\n".join(f"{name} (Tier 1)" for name in ("Austria", "Belgium", "Canada", "Norway"))
    text = f"Tier placements\n\n{tiers}\n\nNORWAY (Tier 1)\n\n{prose('Norway')}\n\n{tiers}\n"
    assert len(parts(text)) == 1


def test_a_running_head_does_not_split() -> None:
    first, second = prose("Norway").split("\n\n", 1)
    head = "NORWAY (Tier 1)"
    again = prose("Norway", 2)
    text = f"{head}\n\n{first}\n\n{head}\n\n{second}\n\n{again}\n\nOMAN (Tier 2)\n\n{prose('Oman')}"
    assert [part.text.strip()[:15] for part in parts(text)] == ["NORWAY (Tier 1)", "OMAN (Tier 2)\n\n"]


def test_an_area_inside_a_country_does_not_split() -> None:
    text = (
        f"CYPRUS (Tier 2)\n\n{prose('Cyprus')}\n\nAREA ADMINISTERED BY TURKISH CYPRIOTS\n\n{prose('The area')}\n\n"
        f"KOSOVO\n\nProsecution\n\nThe courts of Kosovo heard some of the cases in the year that ended.\n"
    )
    assert len(parts(text)) == 1


def test_a_bare_name_over_a_narrative_of_its_own_splits() -> None:
    text = f"CYPRUS (Tier 2)\n\n{prose('Cyprus')}\n\nKOSOVO\n\n{prose('Kosovo')}\n"
    assert [part.text[:6] for part in parts(text)] == ["CYPRUS", "KOSOVO"]


def test_the_method_of_the_report_does_not_split() -> None:
    text = (
        "Trafficking in Persons Report 2016 - Country Narratives - Oman\n\nTier Placement\n\nEach country is put on a "
        "tier, by what its government did in the year and not by its size.\n\nTier 1\n\nCountries "
        "whose governments fully meet the standards of the law, as one of its sections sets them out.\n\nTIER 2 WATCH "
        "LIST: Tier 2\n\nCountries whose governments do not, but of which one of three things may be said.\n\n"
        f"OMAN: Tier 2\n\n{prose('Oman')}\n"
    )
    (only,) = parts(text)
    assert only.card.country == "Oman"


def test_an_index_is_no_narrative(tmp_path: Path) -> None:
    path = tmp_path / "index.txt"
    path.write_text(
        "\n".join(["Country Narratives", *(f"{n}: Tier 2" for n in ("Angola", "Belize", "Chad", "Norway"))])
    )
    with pytest.raises(NotANarrativeError, match="index of 4 countries") as caught:
        tipreport.documents(path)
    assert caught.value.subject == str(path)
    assert caught.value.hint


def test_a_country_of_no_table_has_a_narrative_all_the_same() -> None:
    text = f"NORWAY: Tier 1\n\n{prose('Norway')}\n\nRURITANIA: Tier 2\n\n{prose('Ruritania')}\n"
    assert [part.text[:9] for part in parts(text)] == ["NORWAY: T", "RURITANIA"]


def test_special_cases_stand_under_bare_names() -> None:
    text = (
        f"Special Cases\n\nTHE BAHAMAS\n\n{prose('The Bahamas')}\n\nHAITI\n\n{prose('Haiti')}\n\nSOMALIA\n\n"
        f"{prose('Somalia')}\n"
    )
    found = parts(text)
    assert [part.text.strip().split("\n")[0] for part in found] == ["Special Cases", "HAITI", "SOMALIA"]
    (heading,) = narrative_headings(found[1].text)
    assert heading.country is not None
    assert (heading.country.alpha3, heading.tier) == ("HTI", None)
    first = next(iter(narrative_headings(text)))
    assert (first.tier, first.tier_span and first.tier_span.of(text)) == (Tier.SPECIAL_CASE, "Special Cases")


def test_a_bare_name_elsewhere_is_no_heading() -> None:
    text = f"NORWAY: Tier 1\n\n{prose('Norway')}\n\nSWEDEN\n\n{prose('Sweden')}\n"
    assert [heading.country and heading.country.alpha3 for heading in narrative_headings(text)] == ["NOR"]


@pytest.mark.parametrize(
    ("line", "alpha3", "tier"),
    [
        ("NORWAY (Tier 1)", "NOR", "1"),
        ("Haiti (TIER 2 - WATCH LIST)", "HTI", "2WL"),
        ("CURAÇAO: Tier 2†", "CUW", "2"),
        ("SPECIAL CASE: LIBYA", "LBY", "special_case"),
        ("SOMALIA: SPECIAL CASE", "SOM", "special_case"),
        ("Special Case (Libya)", "LBY", "special_case"),
        ("UNITED STATES\nOF AMERICA: Tier 1", "USA", "1"),
        ("HAITI (not rated)   [Extracted from a report]", "HTI", "special_case"),
        ("GHANA (Tier 2) – Extracted in part from a report", "GHA", "2"),
        ("**NORWAY: TIER 1**", "NOR", "1"),
        ("## Norway (Tier 1)", "NOR", "1"),
    ],
)
def test_headings(line: str, alpha3: str, tier: str) -> None:
    text = f"{line}\n\n{prose('It')}\n"
    (heading,) = narrative_headings(text)
    assert heading.country is not None
    assert heading.tier is not None
    assert (heading.country.alpha3, heading.tier.value) == (alpha3, tier)
    assert heading.span.of(text) == line


@pytest.mark.parametrize(
    "line",
    [
        "Therefore Norway remained on Tier 1.",
        "Norway was moved: Tier 2 is where it stands, and the ministry said so.",
        "Tier 1",
        "Norway",
        "In 2011, two of the countries (Tier 2) met.",
    ],
)
def test_sentences_are_no_headings(line: str) -> None:
    found = [
        heading for heading in narrative_headings(f"A line before.\n\n{line}\n\n{prose('It')}\n") if heading.country
    ]
    assert found == []


def test_what_was_left_out_goes_with_the_part_that_it_stood_in() -> None:
    said = "The Government of {} fully complies with the min\u200bimum standards, and tried 12 men in the ye\u200bar.\n"
    page = "".join(f"{name}: Tier 1\n\n{said.format(name.title())}\n" for name in ("NORWAY", "OMAN", "PERU"))
    whole = Document.from_text(page)
    parts = split(whole)
    assert [len(part.dropped) for part in parts] == [2, 2, 2]
    assert tuple(each for part in parts for each in part.dropped) == whole.dropped
    assert {page[each.span.start : each.span.end] for each in whole.dropped} == {"\u200b"}


def test_what_was_left_out_is_gone_through_once_for_all_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = 0
    raw = Document._raw

    def counted(document: Document, dropped: Dropped) -> int:
        nonlocal looks
        looks += 1
        return raw(document, dropped)

    monkeypatch.setattr(Document, "_raw", counted)
    said = "The Government of Norway fully complies with the min\u200bimum standards, and tried 12 men in the ye\u200bar.\n"
    document = Document.from_text(f"NORWAY: Tier 1\n\n{said}\nOMAN: Tier 1\n\n{said}\n" * 20)
    assert len(split(document)) == 40
    assert looks == len(document.dropped) == 80
