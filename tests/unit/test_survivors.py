"""Promises that faults put into the source on purpose could break unseen (see `benchmarks/mutants.py`)."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator

import attrs
import pytest

import tipreport
from tipreport import EncodingError, Report
from tipreport.model import ClaimSource, Gap, GapKind, RecommendationBasis, Side, Span
from tipreport.parse.stream import _alone, _context
from tipreport.source.decode import decode


def placed(report: Report, start: int) -> tuple[str, int]:
    """The kind and the number of the section that holds a character."""
    return next(
        (section.kind.value, number)
        for number, section in enumerate(report.sections, 1)
        if section.span.start <= start < section.span.end
    )


@pytest.mark.parametrize("table", ["recommendations", "actions", "indicators", "roles"])
def test_the_section_of_a_row_is_the_one_that_holds_its_first_character(table: str, norway: Report) -> None:
    rows = tipreport.to_records(norway, table)
    assert rows
    for row in rows:
        assert (row["section"], row["section_number"]) == placed(norway, row["start"])


def test_a_span_that_opens_or_ends_a_section_lies_in_it(norway: Report) -> None:
    for section in norway.sections:
        assert norway.section_at(section.span.start) == section
        assert norway.section_at(Span(section.span.end - 1, section.span.end)) == section


def test_the_first_and_the_last_sentence_are_found_at_both_ends(norway: Report) -> None:
    for sentence in (norway.sentences[0], norway.sentences[-1]):
        assert norway.sentence_at(sentence.start) == sentence
        assert norway.sentence_at(sentence.end - 1) == sentence
    assert norway.sentence_at(norway.sentences[-1].end) is None


def test_the_points_of_an_edition_are_those_of_that_edition(norway: Report) -> None:
    found = tipreport.timeline([norway, attrs.evolve(norway, edition=2012)], "NOR").series
    assert found
    for series in found:
        for edition in (2010, 2011, 2012, 2013):
            own = [point for point in series.points if point.edition == edition and not point.restated]
            assert list(series.at(edition)) == own


def test_a_panel_goes_through_its_rows(norway: Report) -> None:
    panel = tipreport.panel(norway, ["convictions"])
    assert list(panel) == list(panel.rows)


def test_the_sections_of_findings_ledgers_and_timelines(norway: Report) -> None:
    for row in tipreport.to_records(norway, "findings"):
        starts = [anchor.span.start for found in tipreport.check(norway) for anchor in found.evidence]
        assert (row["section"], row["section_number"]) in [placed(norway, start) for start in starts]
    asked = tipreport.to_records(tipreport.ledger([norway], "NOR"), "asked")
    points = tipreport.to_records(tipreport.timeline([norway], "NOR"), "points")
    assert asked
    assert points
    for row in [row for row in (*asked, *points) if row["start"] is not None]:
        assert (row["section"], row["section_number"]) == placed(norway, row["start"])


@pytest.mark.parametrize("side", Side)
def test_advice_in_prose_is_a_gap_of_the_list_on_its_side(side: Side, norway: Report) -> None:
    prose = tuple(attrs.evolve(item, basis=RecommendationBasis.PROSE) for item in norway.recommendations)
    other = attrs.evolve(norway, edition=2010 if side is Side.EARLIER else 2012, recommendations=prose)
    pair = (other, norway) if side is Side.EARLIER else (norway, other)
    gaps = tipreport.compare(*pair).gaps
    assert Gap(GapKind.RECOMMENDATION_LIST, side) in gaps
    assert [gap.side for gap in gaps if gap.kind is GapKind.RECOMMENDATION_LIST] == [side]


def test_the_page_names_the_source_of_a_claim_that_is_not_the_narrators(norway: Report) -> None:
    def page(source: ClaimSource) -> str:
        figures = tuple(attrs.evolve(one, source=source) for one in norway.indicators)
        return tipreport.to_html(attrs.evolve(norway, indicators=figures))

    assert page(ClaimSource.NGO).count("source: ngo") == len(norway.indicators)
    assert "source: " not in page(ClaimSource.NARRATOR)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_told_by_its_zeros(encoding: str) -> None:
    with pytest.raises(EncodingError) as caught:
        decode("NORWAY (Tier 1): the government".encode(encoding))
    assert "UTF-16 without its mark" in str(caught.value.hint)


def test_bytes_with_few_zeros_are_not_said_to_be_utf_16() -> None:
    with pytest.raises(EncodingError) as caught:
        decode(b"NORWAY (Tier 1): the \x00government of Norway \x00\x00 and its courts")
    assert "UTF-16" not in str(caught.value.hint)


def test_readings_without_country_and_edition_are_paired_by_their_source(norway: Report) -> None:
    def bare(text: str, sha256: str) -> Report:
        return attrs.evolve(
            norway, country=None, edition=None, text=text, source=attrs.evolve(norway.source, sha256=sha256)
        )

    old = [bare("a" * len(norway.text), "1"), bare("b" * len(norway.text), "2")]
    new = [bare("c" * len(norway.text), "2"), bare("d" * len(norway.text), "1"), bare("e" * len(norway.text), "3")]
    pairs = [(a and a.text[0], b and b.text[0]) for a, b in tipreport.paired_readings(old, new)]
    assert pairs == [("a", "d"), ("b", "c"), (None, "e")]


@pytest.fixture
def another_thread() -> Iterator[None]:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    yield
    done.set()
    thread.join()


@pytest.mark.usefixtures("another_thread")
def test_a_process_with_threads_is_not_copied() -> None:
    assert not _alone()
    assert _context().get_start_method() == "spawn"


def test_the_order_of_a_corpus_does_not_depend_on_that_of_its_reports(norway: Report) -> None:
    reports = [attrs.evolve(norway, edition=edition) for edition in range(2005, 2015)]
    random.Random(1).shuffle(reports)
    corpus = tipreport.Corpus(reports)
    assert [report.edition for report in corpus] == list(range(2005, 2015))
    assert len(corpus) == 10
    assert list(iter(corpus)) == list(corpus.reports)
