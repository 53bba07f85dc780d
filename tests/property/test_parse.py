"""What holds for the report of any text."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from hypothesis import example, given, settings, strategies as st

import tipreport
from tipreport.parse.narrative import parse_structure

PIECES = (
    "NORWAY (Tier 1)\n", "GHANA: Tier 2 Watch List\n", "SPECIAL CASE: LIBYA\n", "\n", " ", "\t", "\xa0", "\r\n",
    ("The Government of Norway does not fully meet the minimum standards for the elimination of trafficking but is "
    "making significant efforts to do so. "),
    "therefore Norway remained on Tier 2. ", "PROSECUTION\n", "Protection: ", "PRIORITIZED RECOMMENDATIONS:\n",
    "• Fund shelters. ", "Prosecute traffickers; and train officials.\n", ("The government increased its law "
    "enforcement efforts, although few were convicted. "), ("In 2010, police investigated 26 cases, compared with 31 in "
    "2009. "), "Women from Nigeria are subjected to sex trafficking in Italy. ", "should ", "(", ";", "½", "٣", "\u202e",
    "U.S. ",
    "2011 Trafficking in Persons Report - Norway\n", "Publication Date 27 June 2011\n", "Search Refworld\n",
)  # fmt: skip
texts = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))


def spans(value: object) -> Iterator[tuple[int, int]]:
    """Every span in the wire format of a report."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        if len(value) == 2 and all(isinstance(end, int) and not isinstance(end, bool) for end in value):
            yield value[0], value[1]
        else:
            for inner in value:
                yield from spans(inner)


def checked(report: tipreport.Report) -> None:
    assert "".join(report.quote(section) for section in report.sections) == report.text
    for start, end in spans(tipreport.to_dict(report)):
        assert 0 <= start <= end <= len(report.text)
    for item in report.recommendations:
        for action in item.actions:
            assert item.span.contains(action.span)
            assert action.object is None or action.span.contains(action.object) or item.span.contains(action.object)
    for indicator in report.indicators:
        assert indicator.sentence.contains(indicator.span)
    assert tipreport.from_json(tipreport.to_json(report)) == report


@given(texts)
@settings(max_examples=150)
@example("\ud800")
@example("a\x00b")
@example("")
@example("NORWAY (Tier 1)")
def test_any_text_gives_a_report_or_the_documented_error(text: str) -> None:
    report: tipreport.Report | None
    try:
        report = tipreport.parse(text)
    except tipreport.SourceError as error:
        repeats, advises = error.subject is not None, bool(error.hint)
        report = None
    if report is None:
        assert repeats
        assert advises
        return
    checked(report)
    assert tipreport.parse(text) == report


def test_the_seed_keeps_the_contract(norway: tipreport.Report) -> None:
    checked(norway)


def values(report: tipreport.Report) -> object:
    """All that a report says, without places, ids and the words that stand around."""

    def bare(value: object) -> object:
        if isinstance(value, dict):
            left = {"text", "sentences", "sha256", "id", "evidence"}
            return {key: bare(inner) for key, inner in value.items() if key not in left}
        if isinstance(value, list):
            if len(value) == 2 and all(isinstance(end, int) for end in value):
                return re.sub(r"\s+", " ", report.text[value[0] : value[1]]).strip()
            return [bare(inner) for inner in value]
        return value

    return bare(tipreport.to_dict(report))


@given(st.lists(st.integers(0, 40), max_size=8), st.lists(st.integers(0, 40), max_size=8))
@settings(max_examples=20)
def test_blank_lines_and_trailing_blanks_change_no_value(blank: list[int], trailing: list[int]) -> None:
    text = Path("seeds/norway-2011.txt").read_text("utf-8")
    lines = text.split("\n")
    for at in trailing:
        if at < len(lines):
            lines[at] += "  "
    made = "\n".join(line + "\n" * (index in blank) for index, line in enumerate(lines))
    assert values(tipreport.parse(made)) == values(tipreport.parse(text))


@pytest.mark.parametrize(("hashes", "zone"), [("1", "UTC"), ("2", "Asia/Tokyo"), ("77", "America/Lima")])
def test_hash_seed_and_time_zone_change_nothing(hashes: str, zone: str, norway: tipreport.Report) -> None:
    code = "import tipreport; print(tipreport.to_json(tipreport.read('seeds/norway-2011.txt')), end='')"
    made = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONHASHSEED": hashes, "TZ": zone, "PYTHONIOENCODING": "utf-8"},
    )
    assert json.loads(made.stdout) == tipreport.to_dict(norway)


@given(texts)
@settings(max_examples=60)
@example("NORWAY (Tier 1)\nIn 2010, police investigated 26 cases.\n")
def test_the_structure_is_the_report_without_its_indicators(text: str) -> None:
    try:
        report = tipreport.parse(text)
    except tipreport.TipReportError as error:
        with pytest.raises(type(error)):
            parse_structure(text)
        return
    structure = parse_structure(text)
    assert structure.problems == report.problems[: len(structure.problems)]
    assert structure == attrs.evolve(report, indicators=(), problems=structure.problems)
