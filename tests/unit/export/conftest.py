"""Something of every kind that tables are made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import tipreport
from tipreport import Corpus

REWORDED = (
    ("fund a national", "continue to fund a national"),
    ("; and establish a national anti-trafficking rapporteur to draft", "; and publish"),
    ("initiated 26 sex trafficking", "initiated 40 sex trafficking"),
    ("Eight trafficking offenders were convicted in 2010", "The government did not report convictions in 2010"),
    ("Seven of the eight trafficking offenders convicted in 2010", "Some offenders"),
    ("(Tier 1)", "(Tier 2)"),
    ("fully complies", "does not fully comply"),
    ("sustained strong victim", "decreased its victim"),
    ("Italy, Spain, and Morocco", "Italy and Chad"),
    (
        "The government provided anti-trafficking training",
        "Police arrested 12 traffickers in 2010. Police arrested 15 traffickers in 2010. The government provided training",
    ),
    ("31 sex trafficking and", "33 sex trafficking and"),
    ("In 2010, the Bergen police", "Norway funded a national anti-trafficking awareness campaign. The Bergen police"),
)


@pytest.fixture(scope="session")
def editions(seed: Path) -> Corpus:
    """Norway 2011, the same with some words changed as 2012, and as 2014."""
    first = seed.read_text("utf-8")
    second = first
    for old, new in REWORDED:
        assert old in second
        second = second.replace(old, new)

    def later(text: str, years: int) -> str:
        for year in (2011, 2010, 2009):
            text = text.replace(str(year), str(year + years))
        return text

    return Corpus([tipreport.parse(first), tipreport.parse(later(second, 1)), tipreport.parse(later(first, 3))])


def coded(corpus: Corpus) -> Iterator[tipreport.Coding]:
    """Two coders, of whom one finds every third cell wrong."""
    for number, cell in enumerate(tipreport.sample(corpus, 40).cells):
        for coder, answer in (("Ada", "right"), ("Ben", "right" if number % 3 else "none")):
            yield tipreport.Coding(cell=cell, coder=coder, answer=tipreport.CellAnswer(answer))


@pytest.fixture(scope="session")
def objects(editions: Corpus) -> Mapping[str, Any]:
    """Whose tables there are, by the name of its class."""
    first, second, _ = editions
    return {
        "Report": editions,
        "Finding": editions,
        "Comparison": tipreport.compare(first, second),
        "Timeline": tipreport.timeline(editions, "NOR"),
        "Ledger": tipreport.ledger(editions, "NOR"),
        "Panel": tipreport.panel(editions, list(tipreport.Metric), balanced=True),
        "Agreement": tipreport.agreement(tipreport.Codings(coded(editions)), editions),
    }
