"""One kind of line end and blank, nothing invisible, one line a paragraph."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from tipreport import EncodingError, NotANarrativeError
from tipreport.model import Span
from tipreport.source.canonical import canonical

SENTENCES = (
    "The police of the two northern towns told the ministry of nine cases in the year, and of four more that they had "
    "passed on to the courts of the capital. The government paid for a shelter with room for thirty women, which the "
    "town ran together with a church. It did not, however, train the inspectors who visit farms and boats, though "
    "the law of 2009 asks it to. Officials said that they lacked money. A union counted eleven men on one boat."
)
MORE = (
    "Judges gave terms of two to six years. In March, the parliament passed a law under which a victim may stay for a "
    "year and take up work, with no duty to speak in court; the ministry of the interior gave such a permit to six "
    "people. The government of the neighboring state sent back two suspects."
)


def text_of(words: str) -> str:
    return canonical(words)[0]


@pytest.mark.parametrize(
    ("raw", "made"),
    [
        ("a\r\nb\rc\x0bd\u2028e", "a\nb\nc\nd\ne"),
        ("two\xa0words\tand\u2009more", "two words and more"),
        ("zero\u200bwidth\ufeff so\xadft", "zerowidth soft"),
        ("\ufb01ve o\ufb03cers", "five officers"),
        ("trailing \xa0\t\nblanks  \n", "trailing\nblanks\n"),
        ("dou\u0092t \u0093x\u0094", "dou’t “x”"),
        ("Cura\xc3\xa7ao\xe2\u20ac\u2122s", "Curaçao’s"),
        ("Cura\xc3\xa7ao\xe2\x80\x99s", "Curaçao’s"),
        ("\xc3\u0192\xc2\xa9t\xc3\u0192\xc2\xa9", "été"),
        ("said \xe2\u20ac\u0153no\xe2\u20ac and left", "said “no” and left"),
        (
            "C\xf4te d’Ivoire, S\xe3o Tom\xe9, \xc5land, «Spa\xdf»",
            "C\xf4te d’Ivoire, S\xe3o Tom\xe9, \xc5land, «Spa\xdf»",
        ),
        ("a  double blank stays", "a  double blank stays"),
    ],
)
def test_characters(raw: str, made: str) -> None:
    assert text_of(raw) == made


def test_the_seed_is_left_as_it_is(seed: Path) -> None:
    seed_text = seed.read_text("utf-8")
    assert text_of(seed_text) == seed_text.replace("\xa0", " ")


def test_the_map_leads_back() -> None:
    raw = "The of\ufb01ce\xa0of\r\nCura\xc3\xa7ao"
    made, offsets, _ = canonical(raw)
    for words, source in (("office", "of\ufb01ce"), ("Curaçao", "Cura\xc3\xa7ao"), ("of\nC", "of\r\nC")):
        start = made.index(words)
        assert offsets.origin_span(Span(start, start + len(words))).of(raw) == source


def test_what_is_left_out_is_listed() -> None:
    raw = "so\xadft \u200b\nprosecu-\ntors saw prosecutors\n"
    made, _, dropped = canonical(raw)
    assert made == "soft\nprosecutors saw prosecutors\n"
    assert [(span.of(raw), reason) for span, reason in dropped] == [
        ("\xad", "invisible character"),
        ("\u200b", "invisible character"),
        ("-\n", "hyphen at the end of a line"),
    ]


@pytest.mark.parametrize("width", [40, 55, 60, 66, 72, 80, 100, 120])
@pytest.mark.parametrize("ends", ["\n", "\r\n", " \n"])
def test_wrapped_lines_are_joined(width: int, ends: str) -> None:
    paragraphs = [SENTENCES, MORE, SENTENCES.replace("nine", "twelve")]
    blocks = [textwrap.wrap(paragraph, width, break_on_hyphens=False) for paragraph in paragraphs]
    raw = (ends + ends).join(ends.join(block) for block in blocks)
    assert text_of(raw) == "\n\n".join(paragraphs)


@pytest.mark.parametrize("width", [60, 72, 80])
def test_headings_items_and_cards_keep_their_lines(width: int) -> None:
    wrapped = textwrap.wrap(SENTENCES, width, break_on_hyphens=False)
    items = [
        textwrap.wrap(f"{mark}{item}", width, subsequent_indent="  ")
        for mark, item in (
            ("• ", "Fund the shelters of the two northern towns, and pay the nurses who work in them by night."),
            ("• ", "Train the judges of the capital."),
            ("• ", "Publish the plan and what it costs, and give each ministry its part of the work in writing."),
        )
    ]
    raw = "\n".join(
        [
            "Publisher United States Department of State",
            "Publication Date 20 June 2013",
            "",
            "NORWAY (Tier 1)",
            *wrapped,
            "",
            "PROSECUTION",
            *wrapped,
            "Protection",
            *wrapped,
            "",
            "Recommendations for Norway:",
            *(line for item in items for line in item),
            "",
            "303",
        ]
    )
    made = [line for line in text_of(raw).split("\n") if line]
    assert made == [
        "Publisher United States Department of State",
        "Publication Date 20 June 2013",
        "NORWAY (Tier 1)",
        SENTENCES,
        "PROSECUTION",
        SENTENCES,
        "Protection",
        SENTENCES,
        "Recommendations for Norway:",
        *(" ".join(" ".join(item).split()) for item in items),
        "303",
    ]


def test_paragraphs_without_a_blank_line_between_stay_apart() -> None:
    first, second = (textwrap.wrap(words, 72) for words in (MORE, SENTENCES))
    assert len(first[-1]) < 50
    assert text_of("\n".join(first + second)) == f"{MORE}\n{SENTENCES}"


def test_an_indented_line_opens_a_paragraph() -> None:
    blocks = [textwrap.wrap(words, 72, initial_indent="    ") for words in (SENTENCES, MORE, SENTENCES)]
    made = text_of("\n".join(line for block in blocks for line in block))
    assert [line.strip() for line in made.split("\n")] == [SENTENCES, MORE, SENTENCES]


def test_one_line_a_paragraph_is_left_alone() -> None:
    raw = f"Norway (Tier 1)\n{SENTENCES}\n{MORE}\n\nProtection\n{SENTENCES}\n"
    assert text_of(raw) == raw


def test_wrapped_and_unwrapped_in_one_text() -> None:
    wrapped = "\n".join(textwrap.wrap(SENTENCES, 70))
    raw = f"{MORE}\n\n{wrapped}\n\n{MORE}\n{MORE}\n\n{wrapped}\n"
    assert text_of(raw) == f"{MORE}\n\n{SENTENCES}\n\n{MORE}\n{MORE}\n\n{SENTENCES}\n"


def test_menus_and_lists_of_names_are_no_wrapped_text() -> None:
    raw = "Home\nReports\nabout us\ncontact\nAngola\nBangladesh\nBelize\nthe Bahamas\nUnited Arab Emirates\nsearch\n"
    assert text_of(raw) == raw


@pytest.mark.parametrize(
    ("raw", "made"),
    [
        ("an anti-\ntrafficking unit", "an anti-trafficking unit"),
        ("a non-\ngovernmental body", "a non-governmental body"),
        ("the govern-\nment", "the government"),
        ("a victim-\ncentered rule, victim-centered courts", "a victim-centered rule, victim-centered courts"),
        ("labor-\nintensive", "labor-intensive"),
        ("they took over-\nsight; oversight", "they took oversight; oversight"),
        ("a work-\nshop on work in a shop", "a workshop on work in a shop"),
        ("traf\xad\nficking", "trafficking"),
        ("traf\xadficking", "trafficking"),
        ("sex-\nand labor trafficking", "sex-\nand labor trafficking"),
        ("Anglo-\nAmerican", "Anglo-\nAmerican"),
        ("from 2011-\n2014", "from 2011-\n2014"),
    ],
)
def test_hyphens_at_line_ends(raw: str, made: str) -> None:
    assert text_of(raw) == made


def test_hyphens_and_dashes_in_wrapped_lines() -> None:
    lines = textwrap.wrap(SENTENCES, 60)
    raw = "\n".join(
        [
            *lines,
            "",
            "The inspectors named three of the neighboring countries—",
            "Sweden, Denmark, and Finland—in which the men had first been",
            "sold, and wrote of the sex-",
            "and labor trafficking that they had seen there in the 2011-",
            "2014 plan of the ministry and in other papers of that office",
        ]
    )
    assert text_of(raw).split("\n")[-1] == (
        "The inspectors named three of the neighboring countries—Sweden, Denmark, and Finland—in which the men had "
        "first been sold, and wrote of the sex- and labor trafficking that they had seen there in the 2011-2014 plan "
        "of the ministry and in other papers of that office"
    )


def test_a_line_that_was_joined_may_show_that_the_next_goes_on_too() -> None:
    """Found by the fuzzer: the text made of it was another text when it was made again."""
    raw = (
        "Ttrnment ofissssssssY (Tiwomen and girlssssgated 26 cssssssssssss1sssssases i@ 2010, comparesho"
        'uldd with 31 in 20"span": [0, 1]09. Courts cossssssssssssssssssorw\na\nv'
    )
    assert text_of(text_of(raw)) == text_of(raw)


@pytest.mark.parametrize("raw", ["", " ", "\n\t\n", "\u200b\n\xad"])
def test_an_empty_text_is_no_narrative(raw: str) -> None:
    with pytest.raises(NotANarrativeError):
        canonical(raw)


@pytest.mark.parametrize(("raw", "offset"), [("abc\x00d", 3), ("ab\ud800", 2), ("\udfff", 0)])
def test_what_is_no_text_is_refused(raw: str, offset: int) -> None:
    with pytest.raises(EncodingError) as caught:
        canonical(raw)
    assert caught.value.offset == offset
    assert str(caught.value).isprintable()


def test_the_gold_narratives_are_left_as_they_are(root: Path) -> None:
    # Lines of a page, put together again; tabs of a card.
    wrapped = {"burma-2023", "ethiopia-2004", "guatemala-2017", "malawi-2016", "tajikistan-2007"}
    for path in sorted((root / "tests" / "gold").glob("*.txt")):
        if path.stem in wrapped:
            continue
        text = path.read_text("utf-8")
        assert text_of(text) == text.replace("\xa0", " "), path.name
