"""What is no narrative, or none that can be read, gives a clear error or a problem, and never a wrong narrative."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import attrs
import pytest

import tipreport
from tipreport import NotANarrativeError, SourceError, TipReportError
from tipreport.model import SectionKind, Severity
from tipreport.source.read import MAX_TEXT
from tipreport.testing import PAGES, Layout, Page, layout, misread, narrative, render, render_html, render_pdf

ROW = layout("state.gov 2015")
SAID = narrative(5, ROW, country="NOR")
LATE = layout("ecoi.net 2022, list lines")


def refused(path: Path, data: str | bytes) -> TipReportError:
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    with pytest.raises(TipReportError) as caught:
        tipreport.read(path)
    assert caught.value.hint
    assert str(path) in str(caught.value)
    return caught.value


@pytest.mark.parametrize("share", [0.3, 0.5, 0.7, 0.9, 0.97])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_truncated_html_keeps_what_is_there(page: Page, share: float, tmp_path: Path) -> None:
    row = next(row for row in (layout("Refworld 2008, run-in list"), ROW, LATE) if row.last >= page.first)
    said = narrative(5, row, country="NOR", edition=max(row.first, page.first))
    whole = render_html(said, row, page)
    path = tmp_path / "page.html"
    path.write_text(whole[: int(len(whole) * share)], "utf-8")
    try:
        report = tipreport.read(path)
    except (NotANarrativeError, SourceError):
        assert share < 0.8
        return
    # A paragraph that is there stands in its section; nothing is read that was not said.
    wrong = misread(report, said, attrs.evolve(row, before=(), after=()), told=True)
    invented = [each for each in wrong if each.startswith(("country", "tier", "section: "))]
    assert [each for each in invented if " None for " not in each] == []
    asked = "; ".join(item.words for item in said.advice).lower().replace("; ", "")
    for item in report.recommendations:
        assert report.quote(item).lower().replace("; and ", "").replace("; ", "") in asked


def test_a_page_of_topics_is_no_narrative(tmp_path: Path) -> None:
    page = (
        "<html><head><title>Human Trafficking</title></head><body><main><h1>Human Trafficking</h1><p>Trafficking is a crime "
        "in which a person is made to work or to sell sex. This topic of our site says what is known of it, and what the "
        "ministries of many countries do.</p><h2>Prevention</h2><p>Campaigns and classes tell people of the risks, and "
        "they are held in many towns along the roads and in the ports.</p></main></body></html>"
    )
    assert isinstance(refused(tmp_path / "topic.html", page), NotANarrativeError)


def test_a_notice_of_an_embassy_is_no_narrative(tmp_path: Path) -> None:
    notice = (
        "U.S. Embassy in Norway\n\nThe Secretary released the 2021 Trafficking in Persons Report today in a ceremony.\n\n"
        "The report ranks countries on Tier 1, Tier 2, Tier 2 Watch List, and Tier 3. It can be read on our website, and "
        "the ambassador thanked the government for its work with the embassy over the year.\n"
    )
    assert isinstance(refused(tmp_path / "notice.txt", notice), NotANarrativeError)


@pytest.mark.parametrize(
    "text",
    [
        # A notice that states the tier of its country.
        (
            "Embassy of the United States, Paramaribo\n\nRelease of the 2016 Trafficking in Persons Report\n\nSuriname was "
            "downgraded to Tier 3 in this year's report. The embassy stands ready to help the government.\n"
        ),
        (
            "Press release\n\nThe report came out on June 30. Suriname remained on Tier 2 Watch List. The ambassador said: "
            "“We will go on to work with Suriname.” Call the press office with your questions.\n"
        ),
        # What the law says of any country.
        (
            "TIER 1\nCountries whose governments fully meet the TVPA’s minimum standards for the elimination of trafficking."
            "\n\nTIER 3\nCountries whose governments do not fully meet the minimum standards and make no efforts to do so.\n"
        ),
        (
            "2019 Trafficking in Persons Report\n\nMethodology\n\nThe Department wrote this report with the help of embassies "
            "and groups.\n\nA country is placed on Tier 2 Watch List where the number of victims is significant or rising.\n"
        ),
        # Names under tiers, and nothing said of any.
        "TIER PLACEMENTS\n\nTier 1\nArgentina\nAustralia\n\nTier 2\nAlbania\nAngola\n\nTier 3\nBurma\n\nSpecial Case\nLibya\n",
    ],
)
def test_what_only_speaks_of_tiers_is_no_narrative(text: str, tmp_path: Path) -> None:
    assert isinstance(refused(tmp_path / "notice.txt", text), NotANarrativeError)


def test_a_text_about_a_narrative_is_doubted() -> None:
    news = (
        "PARAMARIBO - The government of Suriname does not fully meet the minimum standards but is making significant efforts "
        "to do so, a report says that came out yesterday. The minister welcomed it and said that there is more to do.\n"
    )
    assert "no_sections" in [problem.code for problem in tipreport.parse(news).problems]
    whole = tipreport.parse(render(SAID, attrs.evolve(ROW, heading="", tier=False)))
    assert "no_sections" not in [problem.code for problem in whole.problems]


def test_an_index_of_the_report_is_no_narrative(tmp_path: Path) -> None:
    lands = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("Angola", "Belize", "Chad", "Norway", "Oman"))
    page = (
        "<html><head><title>2015 Trafficking in Persons Report</title></head><body><h1>2015 Trafficking in Persons Report</h1>"
        f"<p>I. Introduction</p><p>II. Tier Placements</p><ul>{lands}</ul><p>III. Country Narratives</p></body></html>"
    )
    assert isinstance(refused(tmp_path / "index.html", page), NotANarrativeError)


def test_the_tiers_of_all_countries_are_no_narrative(tmp_path: Path) -> None:
    lines = [f"{name}: Tier 2" for name in ("ANGOLA", "BELIZE", "CHAD", "NORWAY")]
    assert isinstance(refused(tmp_path / "tiers.txt", " ".join(lines)), NotANarrativeError)
    assert isinstance(refused(tmp_path / "lines.txt", "\n".join(lines)), NotANarrativeError)


def test_a_pdf_with_a_password_or_without_text(tmp_path: Path) -> None:
    canvas = pytest.importorskip("reportlab.pdfgen.canvas")
    pdfencrypt = pytest.importorskip("reportlab.lib.pdfencrypt")
    out = io.BytesIO()
    paper = canvas.Canvas(out, encrypt=pdfencrypt.StandardEncryption("secret"))
    paper.drawString(72, 700, "NORWAY: Tier 1")
    paper.save()
    assert "password" in str(refused(tmp_path / "locked.pdf", out.getvalue()))
    out = io.BytesIO()
    paper = canvas.Canvas(out)
    paper.rect(72, 72, 300, 300)
    paper.save()
    assert "without text" in str(refused(tmp_path / "scan.pdf", out.getvalue()))
    whole = render_pdf(SAID, ROW)
    assert isinstance(refused(tmp_path / "cut.pdf", whole[: len(whole) // 2]), SourceError)


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("norway.txt", b"0" * 50_000_000)
    start = time.process_time()
    with pytest.raises(SourceError, match="unpacks to"):
        tipreport.read(path)
    assert time.process_time() - start < 2


def test_nested_tags_cost_no_more_than_others(tmp_path: Path) -> None:
    path = tmp_path / "deep.html"
    body = "".join(f"<p>{line}</p>" for line in render(SAID, ROW).split("\n") if line)
    path.write_text(f"<html><body>{'<div>' * 20_000}{body}{'</div>' * 20_000}</body></html>", "utf-8")
    assert misread(tipreport.read(path), SAID, ROW) == []


@pytest.mark.slow
@pytest.mark.parametrize("opening", ["<html><body><p>", "NORWAY: Tier 1\n\n"])
def test_a_page_of_200_mb_is_refused_at_once(opening: str, tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.write(opening.encode())
        file.truncate(200 * 1024 * 1024)
    start = time.process_time()
    with pytest.raises(SourceError, match=f"more than {MAX_TEXT // 1024 // 1024} MB"):
        tipreport.read(path)
    assert time.process_time() - start < 2


@pytest.mark.parametrize("one_line", [False, True])
@pytest.mark.parametrize("name", ["state.gov 2015", "Refworld 2008, run-in list", "ecoi.net 2022, list lines"])
def test_columns_that_were_read_across_give_no_narrative(name: str, one_line: bool) -> None:
    row = attrs.evolve(layout(name), effects=("zipped columns",))
    for seed in range(8):
        said = narrative(seed, row, length=2)
        text = render(said, row)
        try:
            report = tipreport.parse(text.replace("\n", " ") if one_line else text, edition=said.edition)
        except (SourceError, NotANarrativeError):
            continue
        assert "columns_mixed" in [each.code for each in report.problems if each.severity is Severity.ERROR]
        assert report.placement.compliance in (None, said.compliance)


def test_a_special_case_without_a_compliance_gives_no_cause_to_doubt_its_columns() -> None:
    text = (
        "YEMEN: Special Case\n\nYemen remains a Special Case for the sixth consecutive year. Fighting went on, and a and b, "
        "two schools, were closed.\n\nGOVERNMENT EFFORTS\n\nThe government made minimal efforts. Police held 16 men.\n"
    )
    assert [
        each.code for each in tipreport.parse(text, edition=2021).problems if each.severity is not Severity.INFO
    ] == []


def test_a_denial_without_its_verb_is_no_compliance() -> None:
    text = (
        "NORWAY: Tier 2\n\nThe Government of Norway does officials not fully meet the minimum standards for the year.\n"
    )
    assert tipreport.parse(text, edition=2016).placement.compliance is None


def test_an_edition_before_the_first() -> None:
    text = render(SAID, ROW).replace("2015", "1999").replace("2016", "1999")
    report = tipreport.parse(text)
    assert report.edition is None
    assert "edition_impossible" in [each.code for each in report.problems if each.severity is Severity.ERROR]
    with pytest.raises(tipreport.ModelError, match="1999"):
        tipreport.parse(text, edition=1999)


@pytest.mark.parametrize("edition", [10**30, -(10**5000), 10_000, 2100, 2000, 0, -1], ids=list("abcdefg"))
def test_an_edition_that_there_cannot_be(edition: int) -> None:
    text = render(SAID, ROW)
    with pytest.raises(tipreport.ModelError, match="no such edition"):
        tipreport.parse(text, edition=edition)
    with pytest.raises(tipreport.ModelError, match="no such edition"):
        tipreport.read_corpus("seeds", edition=edition)
    report = tipreport.parse(text)
    with pytest.raises(tipreport.ModelError, match="no such edition"):
        attrs.evolve(report, edition=edition)
    stored = tipreport.to_dict(report) | {"edition": edition}
    with pytest.raises(tipreport.WireFormatError, match="no such edition"):
        tipreport.from_dict(stored)


@pytest.mark.parametrize("edition", [2001, 2099])
def test_the_first_and_the_last_edition(edition: int) -> None:
    report = tipreport.parse(render(SAID, ROW), edition=edition)
    assert tipreport.from_json(tipreport.to_json(report)) == report
    tipreport.check(report)
    tipreport.panel(report)
    tipreport.ledger([report], "NOR")
    tipreport.timeline([report], "NOR")
    assert str(edition) in tipreport.to_html(report)


def test_an_edition_newer_than_the_table() -> None:
    row = layout("ecoi.net 2025")
    said = narrative(5, row, country="NOR")
    newer = attrs.evolve(said, edition=2031)
    report = tipreport.parse(render(newer, row))
    (problem,) = [each for each in report.problems if each.code == "layout_unknown"]
    assert "2031" in problem.message
    assert misread(report, newer, row) == []


def test_a_newer_edition_is_read_by_the_headings_that_it_has() -> None:
    row: Layout = attrs.evolve(
        layout("ecoi.net 2025"),
        order=(
            SectionKind.PROFILE,
            SectionKind.ANALYSIS,
            SectionKind.PREVENTION,
            SectionKind.PROTECTION,
            SectionKind.PROSECUTION,
            SectionKind.RECOMMENDATIONS,
        ),
    )
    said = attrs.evolve(narrative(5, row, country="NOR", edition=2025), edition=2031)
    assert misread(tipreport.parse(render(said, row)), said, row) == []
