"""Headings in the midst of a line, where copies have lost the ends of lines."""

from __future__ import annotations

import time

import pytest

from tipreport.model import Span
from tipreport.source import Document
from tipreport.source.cuts import cut

MORE = " is a country of transit for men, of whom the police know."


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (
            "It did so. PROSECUTION The government tried two.",
            ["It did so.", "PROSECUTION", "The government tried two."],
        ),
        ("It did so.PROTECTIONThe government fed ten.", ["It did so.", "PROTECTION", "The government fed ten."]),
        ("PreventionThe state held talks.", ["Prevention", "The state held talks."]),
        ("It did so. Prevention: The state held talks.", ["It did so.", "Prevention: The state held talks."]),
        (
            "It did so. RECOMMENDATIONS FOR OMAN: Fund care; and adopt a law. PROSECUTION In May, one was tried.",
            [
                "It did so.",
                "RECOMMENDATIONS FOR OMAN: Fund care; and adopt a law.",
                "PROSECUTION",
                "In May, one was tried.",
            ],
        ),
        (f"OMAN: Tier 2 Oman{MORE}", ["OMAN: Tier 2", f"Oman{MORE}"]),
        (f"Oman (Tier 2 Watch List) Oman{MORE}", ["Oman (Tier 2 Watch List)", f"Oman{MORE}"]),
        (f"in 2015. 63 OMAN OMAN: Tier 2 Oman{MORE}", ["in 2015. 63 OMAN", "OMAN: Tier 2", f"Oman{MORE}"]),
        (
            "It did so. OMAN TIER RANKING BY YEAR 1 2 2WL 3 2009 2010 PROSECUTION The state tried two.",
            ["It did so.", "OMAN TIER RANKING BY YEAR 1 2 2WL 3 2009 2010", "PROSECUTION", "The state tried two."],
        ),
    ],
)
def test_a_heading_gets_a_line_of_its_own(text: str, made: list[str]) -> None:
    lines, offsets = cut(text)
    assert lines.split("\n") == made
    assert cut(lines)[0] == lines
    for line in made:
        start = lines.index(line)
        assert offsets.origin_span(Span(start, start + len(line))).of(text) == line


@pytest.mark.parametrize(
    "text",
    [
        "The Office for Crime Prevention The Hague opened a branch.",
        "Officials of the Ministry of Prosecution The next day said so.",
        "Oman remained on Tier 2. Oman is a country of transit for men who work on farms and at sea.",
        "Governments (Tier 2 Watch List) must show more than they did in the year before this one, says the law.",
        "Oman was on Tier 2 (NORWAY: Tier 1) and it was so in the year before that one.",
        "PROSECUTION OF OFFICIALS WAS RARE.",
        "LUXEMBOURG (TIER 1)   [Extracted from U.S. State Dept Trafficking in Persons Report, June 2009]",
        "GHANA (Tier 2) – Extracted in part from the U.S. State Dept 2023 TIP Report, as a note tells us",
    ],
)
def test_prose_is_left_alone(text: str) -> None:
    assert cut(text)[0] == text


def test_the_words_stay() -> None:
    text = "It did so. PROSECUTION The government tried two.PROTECTIONThe state fed ten."
    document = Document.from_text(text)
    assert "".join(document.text.split()) == "".join(text.split())
    assert document.dropped == ()


@pytest.mark.parametrize(
    "piece", ["PROSECUTION ", "A ", "A: TIER 2 A", "(Tier 2) ", "RECOMMENDATIONS FOR A ", "TIER RANKING BY YEAR 1 "]
)
def test_time_is_linear(piece: str) -> None:
    def took(count: int) -> float:
        start = time.process_time()
        cut(piece * count)
        return time.process_time() - start

    took(1_000)
    assert took(20_000) < 40 * max(took(2_000), 0.002)
