"""Reports with the indicators of the annotation in place of those that were read: what the checks would say of a
perfect reading."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

import tipreport
from tipreport.model import Indicator, Report
from tipreport.wire.codec import make_converter

GOLD = ("belarus-2017", "cote-divoire-2005", "ghana-2013", "haiti-2007", "lithuania-2024", "moldova-2009",
        "norway-2011", "peru-2021", "romania-2003", "sri-lanka-2015")  # fmt: skip


@pytest.fixture(scope="session")
def annotated(root: Path) -> Callable[[str], Report]:
    """The report of a gold narrative, its indicators as annotated."""

    def annotated(name: str) -> Report:
        gold = json.loads((root / "tests" / "gold" / f"{name}.json").read_text("utf-8"))
        text = root / "tests" / "gold" / f"{name}.txt"
        report = tipreport.read(text if text.exists() else root / "seeds" / f"{name}.txt")
        report = attrs.evolve(report, edition=gold["edition"], indicators=())
        converter = make_converter()
        made = []
        for data in gold["indicators"]:
            start, end = data["span"]
            assert report.text[start:end] == data["quote"]
            sentence = report.sentence_at(start)
            assert sentence is not None
            sentence = attrs.evolve(sentence, end=max(sentence.end, end))
            section = report.section_at(start)
            assert section is not None
            base = data["base"] and {"span": data["span"], **data["base"]}
            words = data["condition"]
            at = report.text.find(words, sentence.start) if words else -1
            condition = [at, at + len(words)] if at >= 0 else None
            rest = {"condition": condition, "sentence": [*sentence], "section": section.kind.value}
            rest |= {"rule": "person", "origin": "person"}
            rest["base"] = base
            made.append(converter.structure({k: v for k, v in data.items() if k != "quote"} | rest, Indicator))
        return attrs.evolve(report, indicators=tuple(made))

    return annotated
