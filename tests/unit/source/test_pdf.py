"""PDFs as the report sets them: two columns, running heads, page numbers, a box of past tiers, hyphens."""

from __future__ import annotations

import builtins
import io
from collections.abc import Callable
from pathlib import Path

import pytest

import tipreport
from tipreport import MissingExtraError, NotANarrativeError, SourceError, TipReportError
from tipreport.model import Span
from tipreport.source import Document
from tipreport.source.pdf import page_texts, read_pdf

canvas = pytest.importorskip("reportlab.pdfgen.canvas")
stringWidth = pytest.importorskip("reportlab.pdfbase.pdfmetrics").stringWidth  # noqa: N816
pytest.importorskip("pypdfium2")

WIDTH, HEIGHT = 612, 792
SIZE, LEADING = 9, 11

PARAGRAPHS = [
    (
        "The Government of Norway fully meets the minimum standards for the elimination of trafficking. The government "
        "went on to show serious and sustained efforts during the period; therefore Norway remained on Tier 1. It opened "
        "four shelters in the north and paid for two more, and its police trained every new officer in the first month."
    ),
    (
        "Officials also wrote a second plan and gave each ministry a share of the work. They met every month with the "
        "unions, and published what they had agreed on within a week of each of the meetings that they held in the year."
    ),
    (
        "Prosecutors in the capital brought nine cases against eleven people and won seven of them. The courts gave terms "
        "of two to six years, and they took the profit of three farms. Inspectors visited eighty boats along the coast."
    ),
    (
        "Victims were met by a nurse and a lawyer on the first day. They had the right to stay for a year, and most of "
        "them took up work or went to school in that time, although the towns in the south had no room for families."
    ),
    (
        "Recruiters from abroad had to hold a licence, and the labor office took it from four of them. The office also "
        "told new workers of their rights in twelve languages, by telephone and at the border, before their first shift."
    ),
]


def lines_of(paragraphs: list[str], width: float = 226) -> list[tuple[str, bool]]:
    """Lines of a column, as wide as fits, and whether each begins a paragraph and stands in by a little."""
    made: list[tuple[str, bool]] = []
    for paragraph in paragraphs:
        line = ""
        first = True
        for word in paragraph.split():
            longer = f"{line} {word}" if line else word
            if line and stringWidth(longer, "Helvetica", SIZE) > width - (10 if first else 0):
                made.append((line, first))
                line, first = word, False
            else:
                line = longer
        made.append((line, first))
    return made


def draw(
    paper: object, left: list[tuple[str, bool]], right: list[tuple[str, bool]], top: float, *, interleaved: bool
) -> None:
    """Two columns. `interleaved` writes them row by row, as some programs do."""
    write = paper.drawString  # type: ignore[attr-defined]
    paper.setFont("Helvetica", SIZE)  # type: ignore[attr-defined]
    columns = [
        [(54 + (10 if first else 0), top - LEADING * row, line) for row, (line, first) in enumerate(left)],
        [(318 + (10 if first else 0), top - LEADING * row, line) for row, (line, first) in enumerate(right)],
    ]
    if interleaved:
        rows = max(map(len, columns))
        order = [column[row] for row in range(rows) for column in columns if row < len(column)]
    else:
        order = [each for column in columns for each in column]
    for x, y, line in order:
        write(x, y, line)


def edition(*, interleaved: bool = False, password: str | None = None) -> bytes:
    from reportlab.lib import pdfencrypt

    out = io.BytesIO()
    encrypt = pdfencrypt.StandardEncryption(password) if password else None
    paper = canvas.Canvas(out, pagesize=(WIDTH, HEIGHT), encrypt=encrypt)
    for page, country in enumerate(("NORWAY", "OMAN")):
        paper.setFont("Helvetica-Bold", 8)
        paper.drawString(54, 765, "COUNTRY NARRATIVES")
        paper.setFont("Helvetica-Bold", 16)
        paper.drawString(54, 720, f"{country}: Tier {page + 1}")
        lines = lines_of([text.replace("Norway", country.title()) for text in PARAGRAPHS])
        half = (len(lines) + 1) // 2
        draw(paper, lines[:half], lines[half:], 690, interleaved=interleaved)
        paper.setFont("Helvetica", 7)
        bottom = 690 - LEADING * half - 40
        paper.drawString(318, bottom, f"{country} TIER RANKING BY YEAR")
        paper.drawString(318, bottom - 14, "2009 2010 2011 2012 2013 2014 2015 2016")
        paper.drawString(318, bottom - 28, "1 2 2WL 3")
        paper.drawString(300, 30, str(301 + page))
        paper.showPage()
    paper.save()
    return out.getvalue()


def small(write: Callable[[object], None]) -> bytes:
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=(WIDTH, HEIGHT))
    write(paper)
    paper.showPage()
    paper.save()
    return out.getvalue()


@pytest.mark.parametrize("interleaved", [False, True])
def test_two_columns_are_read_one_after_the_other(tmp_path: Path, interleaved: bool) -> None:
    path = tmp_path / "edition.pdf"
    path.write_bytes(edition(interleaved=interleaved))
    norway, oman = tipreport.documents(path)
    assert [line for line in norway.text.split("\n") if line] == ["NORWAY: Tier 1", *PARAGRAPHS]
    wanted = [text.replace("Norway", "Oman") for text in PARAGRAPHS]
    assert [line for line in oman.text.split("\n") if line] == ["OMAN: Tier 2", *wanted]
    assert (norway.media, oman.media) == ("pdf", "pdf")


def test_what_is_no_narrative_is_left_out_and_listed() -> None:
    data = edition()
    extract = read_pdf(data)
    texts = page_texts(data)
    shown = {
        (dropped.page, dropped.span.of(texts[(dropped.page or 1) - 1]), dropped.reason) for dropped in extract.dropped
    }
    for page, name in ((1, "NORWAY"), (2, "OMAN")):
        assert (page, "COUNTRY NARRATIVES", "running head") in shown
        assert (page, str(300 + page), "page number") in shown
        assert (page, f"{name} TIER RANKING BY YEAR", "tier ranking by year") in shown
        assert (page, "1 2 2WL 3", "tier ranking by year") in shown
        assert (page, "2009 2010 2011 2012 2013 2014 2015 2016", "tier ranking by year") in shown


def test_a_value_is_found_on_its_page() -> None:
    data = edition(interleaved=True)
    document = Document.from_extract(read_pdf(data))
    texts = page_texts(data)
    for words, page in (("Oman remained on Tier 1", 2), ("nine cases against eleven people", 1), ("NORWAY: Tier 1", 1)):
        start = document.text.index(words)
        found = document.source_span(Span(start, start + len(words)))
        assert found.page == page
        assert " ".join(texts[page - 1][found.start : found.end].split()) == words


def test_hyphens_at_line_ends_are_joined_as_the_text_prints_the_word() -> None:
    lines = [
        "The government gave prosecu-",
        "tors more money and kept its anti-",
        "trafficking unit, and the victim-",
        "centered rules of last year. A victim-centered",
        "court opened and the unit made long-term plans.",
    ]

    def write(paper: object) -> None:
        for row, line in enumerate(lines):
            paper.drawString(72, 700 - 14 * row, line)  # type: ignore[attr-defined]

    document = Document.from_extract(read_pdf(small(write)))
    assert document.text == (
        "The government gave prosecutors more money and kept its anti-trafficking unit, and the victim-centered rules "
        "of last year. A victim-centered court opened and the unit made long-term plans.\n"
    )


def test_a_paragraph_goes_on_over_the_page() -> None:
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=(WIDTH, HEIGHT))
    for page, rows in enumerate(
        (
            ["NORWAY (Tier 1)", "The police of the north told the", "ministry of nine cases and of"],
            ["four farms on which men had been", "held without any pay for months."],
        )
    ):
        paper.drawString(60, 770, "NORWAY")
        for row, line in enumerate(rows):
            paper.drawString(60, 700 - 14 * row, line)
        paper.drawString(300, 20, str(page + 1))
        paper.showPage()
    paper.save()
    extract = read_pdf(out.getvalue())
    assert extract.text == (
        "NORWAY (Tier 1)\n\nThe police of the north told the ministry of nine cases and of four farms on which men had "
        "been held without any pay for months.\n"
    )


def test_a_semicolon_at_the_end_of_a_line_cuts_no_paragraph() -> None:
    rows = [
        "The police of the north told the ministry",
        "of nine cases and tried 40 men;",
        "12 of them went to prison for two years.",
    ]

    def write(paper: object) -> None:
        for row, line in enumerate(rows):
            paper.drawString(72, 700 - 14 * row, line)  # type: ignore[attr-defined]

    assert read_pdf(small(write)).text.strip() == " ".join(rows)


def test_list_items_keep_their_lines() -> None:
    items = ["Fund the shelters of the two northern towns.", "Train judges.", "Publish the plan."]

    def write(paper: object) -> None:
        for row, line in enumerate(["PRIORITIZED RECOMMENDATIONS:", *(f"• {item}" for item in items)]):
            paper.drawString(72, 700 - 14 * row, line)  # type: ignore[attr-defined]

    text = read_pdf(small(write)).text
    assert text.split("\n")[-4:-1] == [f"• {item}" for item in items]


def test_the_same_bytes_give_the_same_document() -> None:
    data = edition()
    assert Document.from_extract(read_pdf(data)) == Document.from_extract(read_pdf(data))


@pytest.mark.parametrize(
    ("data", "kind", "words"),
    [
        (b"%PDF-1.7\nnothing", SourceError, "broken PDF"),
        (edition()[:900], SourceError, "broken PDF"),
        (edition(password="secret"), SourceError, "password"),
        (small(lambda paper: paper.rect(10, 10, 50, 50)), NotANarrativeError, "without text"),  # type: ignore[attr-defined]
    ],
)
def test_bad_pdfs_say_what_to_do(tmp_path: Path, data: bytes, kind: type[TipReportError], words: str) -> None:
    path = tmp_path / "bad.pdf"
    path.write_bytes(data)
    with pytest.raises(kind, match=words) as caught:
        tipreport.documents(path)
    assert caught.value.subject == str(path)
    assert caught.value.hint


def test_without_the_extra_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *args: object, **more: object) -> object:
        if name == "pypdfium2":
            raise ImportError("No module named 'pypdfium2'")
        return real(name, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(MissingExtraError) as caught:
        read_pdf(b"%PDF-1.7")
    assert caught.value.hint == 'pip install "tipreport[pdf]"'


@pytest.mark.parametrize("count", [2, 3, 4, 5])
@pytest.mark.parametrize("indented", [False, True])
def test_columns_may_break_anywhere(count: int, indented: bool) -> None:
    paragraphs = PARAGRAPHS[:count]
    lines = [(line, first and indented) for line, first in lines_of(paragraphs)]
    for first_column in range(len(lines) // 2, len(lines) // 2 + 5):
        out = io.BytesIO()
        paper = canvas.Canvas(out, pagesize=(WIDTH, HEIGHT))
        paper.drawString(54, 720, "NORWAY: Tier 1")
        draw(paper, lines[:first_column], lines[first_column:], 690, interleaved=True)
        paper.showPage()
        paper.save()
        made = [line for line in read_pdf(out.getvalue()).text.split("\n") if line]
        assert made == ["NORWAY: Tier 1", *paragraphs]


@pytest.mark.parametrize("where", ["head", "title"])
def test_the_edition_stands_in_the_running_head_or_the_title_of_the_file(where: str) -> None:
    out = io.BytesIO()
    paper = canvas.Canvas(out)
    if where == "title":
        paper.setTitle("Trafficking in Persons Report 2013")
    for number in range(2):
        if where == "head":
            paper.drawString(72, 770, "2013 TRAFFICKING IN PERSONS REPORT")
        paper.drawString(72, 700, "NORWAY (Tier 1)" if number == 0 else "It paid for a shelter in the north.")
        paper.drawString(
            72, 680, "The Government of Norway fully complies with the minimum standards. It tried four men."
        )
        paper.showPage()
    paper.save()
    document = Document.from_extract(read_pdf(out.getvalue()))
    assert "2013" not in document.text
    assert document.card.edition == 2013
    assert tipreport.parse(document).edition == 2013


def pages(*rows: list[tuple[float, str]]) -> bytes:
    """Pages of lines, each with its height."""
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=(WIDTH, HEIGHT))
    for page in rows:
        for height, line in page:
            paper.drawString(60, height, line)
        paper.showPage()
    paper.save()
    return out.getvalue()


def test_a_line_at_the_head_of_two_pages_is_a_running_head_and_one_amid_them_is_none() -> None:
    extract = read_pdf(
        pages(
            [(770, "Proof 3 of the Printing House"), (700, "The police tried nine men."), (400, "Fund shelters")],
            [(770, "Proof 4 of the Printing House"), (700, "The courts met in May."), (400, "Fund shelters")],
            [(770, "Shelters of the North"), (700, "They had room for nine.")],
        )
    )
    assert [dropped.reason for dropped in extract.dropped] == ["running head"] * 2
    assert extract.text.count("Fund shelters") == 2
    assert "Shelters of the North" in extract.text
    assert "Printing House" not in extract.text


def test_a_sentence_at_the_head_of_two_pages_is_no_running_head() -> None:
    said = "The police of the north told the ministry of nine cases."
    extract = read_pdf(pages([(770, said), (700, "Four men were tried.")], [(770, said), (700, "Six men were tried.")]))
    assert extract.text.count(said) == 2


def test_a_hyphen_before_a_capital_keeps_its_place() -> None:
    rows = ["The state council and its anti-", "Trafficking Bureau of the north met with the police", "every month."]
    text = read_pdf(pages([(700 - 14 * row, line) for row, line in enumerate(rows)])).text
    assert "its anti-Trafficking Bureau" in text


def test_a_paragraph_whose_sentence_ends_the_page_before_its_line_is_full_goes_on_no_further() -> None:
    first = [
        "The police of the north and of the east told the ministry",
        "of nine cases and of four farms in the south.",
    ]
    second = ["The courts of the towns met in May and in June to hear", "what the unions had to say of the farms."]
    for end, between in ((".", "\n\n"), (" that", " ")):
        ending = first[-1].removesuffix(".") + end
        extract = read_pdf(
            pages(
                [(700, first[0]), (686, ending)],
                [(700, second[0]), (686, second[1])],
            )
        )
        assert f"{ending}{between}{second[0]}" in extract.text
