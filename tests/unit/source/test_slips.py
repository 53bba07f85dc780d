"""What bad hands left in a text is put right where it can have been one thing only."""

from __future__ import annotations

import pytest

import tipreport
from tipreport.model import Span
from tipreport.source import Document
from tipreport.source.canonical import canonical


@pytest.mark.parametrize(
    ("raw", "made"),
    [
        ("A church- run home took in nine men.\n", "A church-run home took in nine men.\n"),
        ("Its NGO- run home and its anti- trafficking unit\n", "Its NGO-run home and its anti-trafficking unit\n"),
        ("Two non -governmental groups\n", "Two non-governmental groups\n"),
        (
            "A child-friendly room, and a second child- friendly room\n",
            "A child-friendly room, and a second child-friendly room\n",
        ),
        # Halves of two words, and dashes.
        ("Its sex- and labor-trafficking units\n", "Its sex- and labor-trafficking units\n"),
        ("The town has two homes- run by nuns.\n", "The town has two homes- run by nuns.\n"),
        ("It closed three bars- two on the coast.\n", "It closed three bars- two on the coast.\n"),
        # U+FFFD, once or for each byte.
        ("The town\ufffds home didn\ufffd\ufffd\ufffdt open.\n", "The town’s home didn’t open.\n"),
        ("In Cote d\ufffdIvoire from 2011\ufffd2014\n", "In Cote d’Ivoire from 2011–2014\n"),
        ("Nine victims\ufffd4 men and 5 boys\n", "Nine victims—4 men and 5 boys\n"),
        ("The \ufffdlost boys\ufffd of the port\n", "The “lost boys” of the port\n"),
        (
            "Cura\ufffdao and C\ufffdTE D\ufffdIVOIRE, S\ufffd\ufffdo Tom\ufffd\n",
            "Curaçao and CÔTE D’IVOIRE, São Tomé\n",
        ),
        ("Caf\ufffd Paris\n", "Caf\ufffd Paris\n"),
    ],
)
def test_slips(raw: str, made: str) -> None:
    text, offsets, _ = canonical(raw)
    assert text == made
    assert canonical(text)[0] == text
    assert offsets.origin_span(Span(0, len(text))) == Span(0, len(raw))


def test_a_blank_that_went_is_listed() -> None:
    document = Document.from_text("OMAN: Tier 2\n\nAn NGO- run home took in nine men.\n")
    (dropped,) = document.dropped
    assert (dropped.reason, dropped.span) == ("stray blank at a hyphen", Span(21, 22))


@pytest.mark.parametrize(
    "stop", ["in 2014.The", "to 1,200.NGOs", "of the U.S.The", "(see below).The", "“no.”The", "in the south.A"]
)
def test_a_blank_lost_behind_a_stop_joins_no_sentences(stop: str) -> None:
    _first, _, second = stop.rpartition(".")
    text = f"OMAN: Tier 2\n\nThe courts spoke of it {stop} police held nine men.\n"
    said = [span.of(text) for span in tipreport.parse(text, edition=2016).sentences]
    assert said[-1].lstrip("”").startswith(second.lstrip("”"))
    assert len(said) == 3
