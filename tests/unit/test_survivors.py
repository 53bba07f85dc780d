"""Promises that faults put into the source on purpose could break unseen (see `benchmarks/mutants.py`)."""

from __future__ import annotations

import datetime
import random
import threading
from collections.abc import Iterator
from decimal import Decimal

import attrs
import pytest

import tipreport
from tipreport import CellAnswer, CellKind, EncodingError, Report, WireFormatError
from tipreport.compare.checks.telling import number
from tipreport.compare.comparable import Figures, incomparable
from tipreport.compare.restated import same_number
from tipreport.export.comparison import render_comparison
from tipreport.export.hti import _is_current
from tipreport.export.terminal import render
from tipreport.model import (
    ClaimSource,
    Gap,
    GapKind,
    PeriodKind,
    Phase,
    Quantity,
    Reason,
    RecommendationBasis,
    Side,
    Span,
    Tier,
)
from tipreport.parse.sentences import sentences
from tipreport.parse.stream import _alone, _context
from tipreport.review.anchors import Ground
from tipreport.review.codings import FieldError, coding
from tipreport.source.decode import decode
from tipreport.source.headings import narrative_headings
from tipreport.source.unwrap import unwrapped


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


def test_a_name_in_front_of_the_title_of_the_special_cases_is_no_special_case() -> None:
    told = "The police told the ministry of nine cases that had been tried in the north by then.\n"
    text = f"NORWAY\n\n{told}\nSPECIAL CASES\n\nSOMALIA\n\n{told}"
    found = [(heading.country and heading.country.alpha3, heading.tier) for heading in narrative_headings(text)]
    assert found == [("NOR", None), ("SOM", Tier.SPECIAL_CASE)]


def test_items_without_full_stops_stay_apart_in_a_text_that_has_a_few_broken_lines() -> None:
    items = [f"Fund the {name} shelters of the towns" for name in "first second third fourth fifth sixth".split()]
    broken = ["The police of the north told the\n\nministry of nine cases that it had tried."] * 4
    text = "\n\n".join([*items, *items, *items, *broken])
    assert unwrapped(text)[0].count("towns\n\n") == 3 * len(items)


@pytest.mark.parametrize("text", ["The judge J. Smith sentenced two men.", "In phase B. Smith was convicted."])
def test_an_initial_ends_no_sentence(text: str) -> None:
    assert [span.of(text) for span in sentences(text)] == [text]


# What is read


def profile(words: str) -> Report:
    stated = "The Government of Norway fully meets the minimum standards for the elimination of trafficking."
    return tipreport.parse(f"NORWAY (Tier 1)\n\n{words}\n\n{stated}\n\nProsecution: It tried nine men.", edition=2011)


def test_it_is_the_country_itself_where_no_place_is_named_before() -> None:
    (role,) = profile("It is a source country for men subjected to forced labor.").roles
    assert (role.relation.value, role.place.alpha3) == ("origin", "NOR")


def test_the_people_of_a_land_are_not_its_towns() -> None:
    found = profile("Traffickers force Thais to work in Norway and take them to Swiss cities.").roles
    assert {(role.relation.value, role.place.alpha3) for role in found} == {
        ("origin", "THA"),
        ("destination", "NOR"),
        ("destination", "CHE"),
    }


@pytest.mark.parametrize("behind", [": ", "  "])
def test_a_grade_behind_a_heading_on_its_line_begins_with_its_first_word(behind: str) -> None:
    graded = "The government increased its law enforcement efforts"
    report = tipreport.parse(f"NORWAY (Tier 1)\n\nProsecution{behind}{graded}. It tried nine men.", edition=2011)
    grades = [section.grade for section in report.sections if section.grade is not None]
    assert [report.quote(grade.span) for grade in grades] == [graded]


# What is compared


def prosecution(*words: str, edition: int = 2011) -> Report:
    return tipreport.parse("NORWAY (Tier 1)\n\nProsecution\n\n" + " ".join(words), edition=edition)


@pytest.mark.parametrize(("said", "found"), [("the eight", ["part_exceeds_whole"]), ("them", [])])
def test_a_part_is_tied_to_its_whole_by_the_number_that_is_said_again(said: str, found: list[str]) -> None:
    read = prosecution(
        "In 2010, courts convicted eight traffickers.", "The press told of it.", f"Five of {said} were women."
    )
    nine = Quantity(9, "offender")
    too_many = [attrs.evolve(one, low=nine, high=nine) if one.base else one for one in read.indicators]
    assert [one.base is not None for one in read.indicators] == [False, True]
    assert [each.code for each in tipreport.check(attrs.evolve(read, indicators=tuple(too_many)))] == found


def test_more_than_a_number_may_hold_any_part() -> None:
    assert not tipreport.check(prosecution("In 2010, police identified more than 20 victims, of whom 25 were women."))


def test_two_phases_are_two_quantities() -> None:
    new, over = (
        attrs.evolve(one, phase=phase)
        for one, phase in zip(
            prosecution("In 2010, police opened nine investigations.").indicators * 2,
            (Phase.INITIATED, Phase.CONCLUDED),
            strict=True,
        )
    )
    assert incomparable(new, over, Figures("", {}), Figures("", {})) == (Reason.PHASE_DIFFERS,)


def convicted(*words: str) -> tipreport.PanelCell:
    (row,) = tipreport.panel(prosecution(*words, edition=2016), ["convictions"])
    return row["convictions"]


@pytest.mark.parametrize(("exact", "taken"), [(37, 37), (43, 43), (80, None), (30, None)])
def test_an_exact_number_is_taken_before_one_that_is_nearly_the_same(exact: int, taken: int | None) -> None:
    cell = convicted(
        "In 2015, courts convicted approximately 40 traffickers.", f"Courts convicted {exact} traffickers in 2015."
    )
    assert (cell.claim.value if cell.claim else None) == taken


@pytest.mark.parametrize(("unit", "counts"), [("offender", True), ("case", True), ("victim", False), ("month", False)])
def test_a_cell_holds_what_its_metric_counts(unit: str, counts: bool) -> None:
    read = prosecution("In 2015, courts convicted 40 traffickers.", edition=2016)
    many = Quantity(40, unit)
    read = attrs.evolve(read, indicators=tuple(attrs.evolve(one, low=many, high=many) for one in read.indicators))
    (row,) = tipreport.panel(read, ["convictions"])
    assert (row["convictions"].claim is not None) is counts


# What is written


def test_characters_of_any_script_stand_as_they_are(full: Report) -> None:
    assert "Norvège" in tipreport.to_json(full)
    assert "Norvège" in tipreport.to_json(full, indent=2)


def test_the_key_that_is_there_twice_is_named() -> None:
    with pytest.raises(WireFormatError) as caught:
        tipreport.from_json('{"schema": "tipreport/1", "text": "", "text": ""}')
    assert caught.value.subject == "text"


def test_the_actions_of_a_table_are_numbered_as_those_of_the_recommendations(norway: Report) -> None:
    made = tipreport.ledger([norway, attrs.evolve(norway, edition=2012, recommendations=())], "NOR")
    asked = {(row["edition"], row["rank"], row["action"]) for row in tipreport.to_records(made, "asked_actions")}
    actions = {(row["edition"], row["rank"], row["number"]) for row in tipreport.to_records(norway, "actions")}
    assert asked == actions


def test_a_comparison_lists_its_gaps(norway: Report) -> None:
    other = attrs.evolve(norway, edition=2012, recommendations=())
    compared = tipreport.compare(norway, other)
    assert compared.gaps
    (row,) = tipreport.to_records(compared, "comparisons")
    assert row["gaps"] == ";".join(f"{gap.side.value} {gap.kind.value}" for gap in compared.gaps)


def test_a_report_without_a_year_has_no_neighbour_on_the_page(norway: Report) -> None:
    page = tipreport.to_html([norway, attrs.evolve(norway, edition=None), attrs.evolve(norway, country=None)])
    assert 'rel="next"' not in page


@pytest.mark.parametrize(("end", "counted"), [(None, False), ("2010-12-31", True)])
def test_only_a_period_with_both_ends_is_that_of_the_edition(end: str | None, counted: bool, norway: Report) -> None:
    (one,) = prosecution("In 2010, the government prosecuted 12 traffickers.").indicators
    assert one.period is not None
    kind = one.period.kind if end else PeriodKind.RANGE
    period = attrs.evolve(one.period, kind=kind, end=end and datetime.date.fromisoformat(end))
    assert _is_current(attrs.evolve(one, period=period), 2011, False) is counted


def test_an_item_that_is_not_understood_is_quoted_and_no_other(norway: Report) -> None:
    first, second = norway.recommendations[:2]
    items = (attrs.evolve(first, actions=()), second)
    said = " ".join(render(attrs.evolve(norway, recommendations=items)).split())
    assert " ".join(norway.quote(first).split())[:40] in said
    assert " ".join(norway.quote(second).split())[:40] not in said


# What a person says


def test_only_figures_are_missed(norway: Report) -> None:
    for cell in tipreport.sample([norway], 60, of=("tier", "grade", "role", "recommendation")).cells:
        with pytest.raises(FieldError):
            coding(cell, "Ada", "missed", {})
        said = coding(cell, "Ada", "right", {})
        assert said is not None
        assert said.answer == "right"


def test_a_figure_that_was_missed_is_the_first_at_its_words(norway: Report) -> None:
    cell = next(cell for cell in tipreport.sample(norway, 300, seed=1).cells if cell.kind is CellKind.SENTENCE)
    words = (
        norway.text[cell.sentence.start :].split()[0] if isinstance(cell.sentence, Span) else cell.sentence.split()[0]
    )
    coded = coding(cell, "Ada", "missed", {"metric": "arrests", "value": "3"}, missed=words)
    assert coded is not None
    (made,) = tipreport.coded_corrections(tipreport.Codings([coded]), [norway], created="2026-01-01T00:00:00+00:00")
    assert made.repeat == 1


def test_an_agreement_says_of_how_many_of_each_kind_it_was_drawn(norway: Report) -> None:
    cells = tipreport.sample([norway], 40, of=("indicator", "sentence", "role", "grade"), seed=1).cells
    coded = tipreport.Codings(tipreport.Coding(cell=cell, coder="Ada", answer=CellAnswer.RIGHT) for cell in cells)
    whole = {kind: number for kind, _, number in tipreport.agreement(coded, [norway]).populations}
    grades = [section for section in norway.sections if section.grade is not None]
    assert whole["indicator"] == len(norway.indicators)
    assert whole["role"] == len(norway.roles)
    assert whole["grade"] == len(grades)


def test_a_quote_at_the_beginning_is_told_from_the_same_words_further_on() -> None:
    block = "The police of the north tried nine men and four women, and the courts of the south heard six of them. "
    text = f"{block}In May, {block}In June."
    quote = Ground(text).quote(Span(4, 10))
    assert quote.exact == "police"
    assert text.count(quote.prefix + quote.exact + quote.suffix) == 1


def test_a_number_in_a_finding_is_written_without_noughts() -> None:
    assert [number(Decimal(each)) for each in ("37.50", "36.00", "1200.25")] == ["37.5", "36", "1,200.25"]


def test_the_sentences_of_a_claim_are_those_that_it_was_read_from(norway: Report) -> None:
    made = tipreport.panel(norway, ["convictions"])
    (row,) = made
    claim = row["convictions"].claim
    assert claim is not None
    read = [norway.quote(one.sentence) for one in claim.indicators]
    assert read
    assert list(made.sentences(row, claim)) == list(dict.fromkeys(read))


def test_a_ledger_says_of_which_editions_it_is(norway: Report) -> None:
    later = attrs.evolve(norway, edition=2012)
    assert "Norway 2011:" in repr(tipreport.ledger([norway], "NOR"))
    assert "Norway 2011 to 2012:" in repr(tipreport.ledger([norway, later], "NOR"))


def test_what_two_coders_agree_on_is_told(norway: Report) -> None:
    answers = (CellAnswer.RIGHT, CellAnswer.NONE)
    cells = tipreport.sample([norway], 30, of=("indicator",), seed=1).cells
    coded = [
        tipreport.Coding(cell=cell, coder=coder, answer=answers[number % (3 + len(coder)) == 0])
        for number, cell in enumerate(cells)
        for coder in ("Ada", "Ben W.")
    ]
    found = tipreport.agreement(tipreport.Codings(coded), [norway])
    alpha = next(each for each in found.measures if each.measure == "alpha" and each.of == "metric")
    assert (f"alpha between coders was {alpha.estimate:.2f}" in found.paragraph()) is (alpha.estimate is not None)
    assert alpha.estimate is not None


def test_that_nothing_changed_is_said_only_where_nothing_did(norway: Report) -> None:
    bare = attrs.evolve(norway, indicators=(), roles=(), recommendations=())
    alike, other = attrs.evolve(bare, edition=2012), attrs.evolve(norway, edition=2012)
    assert "Nothing changed." in render_comparison(tipreport.compare(bare, alike), markdown=True)
    assert "Nothing changed." not in render_comparison(tipreport.compare(bare, other), markdown=True)


def test_a_number_of_euros_is_none_of_dollars_and_suspects_may_be_traffickers() -> None:
    (one,) = prosecution("In 2010, courts convicted 16 traffickers.").indicators

    def same(here: str, there: str) -> bool:
        first, second = (attrs.evolve(one, low=Quantity(16, unit), high=Quantity(16, unit)) for unit in (here, there))
        return same_number(first, second)

    assert same("suspect", "offender")
    assert same("EUR", "EUR")
    assert not same("EUR", "USD")


def test_the_whole_name_of_a_land_is_the_land_itself() -> None:
    text = (
        "HONG KONG (Tier 2)\n\nThe Hong Kong Special Administrative Region of the People's Republic of China is a "
        "destination for women subjected to sex trafficking.\n"
    )
    (role,) = tipreport.parse(text, edition=2011).roles
    assert (role.relation.value, role.place.alpha3) == ("destination", "HKG")


def test_a_row_of_a_panel_says_of_when_its_figure_is(norway: Report) -> None:
    made = tipreport.panel(norway, ["convictions"])
    (row,) = made
    claim = row["convictions"].claim
    assert claim is not None
    assert claim.period is not None
    (told,) = tipreport.to_records(made, "panel_long")
    assert (told["period_start"], told["period_end"]) == (claim.period.start, claim.period.end)


def test_a_correction_has_a_name_that_follows_from_what_it_says(norway: Report) -> None:
    def named(creator: str) -> list[str]:
        fewer = attrs.evolve(norway, indicators=norway.indicators[2:])
        made = tipreport.corrections(norway, fewer, creator=creator, created="2026-01-01")
        return [each.id for each in made]

    assert named("Ada") == named("Ada")
    assert len({*named("Ada"), *named("Ben")}) == 4
