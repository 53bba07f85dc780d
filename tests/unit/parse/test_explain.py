"""What `explain` says: the rule in words, and for each attribute the words that say it."""

from __future__ import annotations

import re
from pathlib import Path

import attrs
import pytest

import tipreport
from tipreport.errors import ModelError
from tipreport.model import Report
from tipreport.parse.indicators.why import rivals, senses

PLACE = re.compile(r"'([^']*)' \(characters (\d+) to (\d+)\)")


def test_every_quote_is_the_text_at_its_place(norway: Report) -> None:
    for one in norway.indicators:
        told = tipreport.explain(norway, one)
        assert told.splitlines()[1].startswith("  rule: ")
        for words, start, end in PLACE.findall(told):
            assert norway.text[int(start) : int(end)] == words


def test_every_rule_is_told_in_words(norway: Report) -> None:
    for one in norway.indicators:
        assert f"  rule: {one.rule} - " in tipreport.explain(norway, one)


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("47", {"source": "unofficial reports", "population": "children", "period": "2010 calendar year"}),
        ("319", {"metric": "services", "doers": "government", "period": "2010"}),
        ("10 years", {}),
        ("did not, however, fund any", {"metric": "awareness campaigns", "form": "labor or sex trafficking"}),
    ],
)
def test_the_words_that_say_it(norway: Report, figure: str, expected: dict[str, str]) -> None:
    one = next(one for one in norway.indicators if norway.quote(one) == figure)
    found = {name: norway.quote(span) for name, span in
             senses(norway.text, one, tipreport.DEFAULT_RULES, norway.edition).items()}  # fmt: skip
    assert expected.items() <= found.items()


def test_what_the_paragraph_says_is_not_ascribed_to_the_sentence(norway: Report) -> None:
    for one in norway.indicators:
        if one.period is not None and one.period.inferred:
            assert "period" not in senses(norway.text, one, tipreport.DEFAULT_RULES, norway.edition)
            assert "(inferred: not in the sentence)" in tipreport.explain(norway, one)


def test_a_part_of_a_part_is_explained_once(root: Path) -> None:
    report = tipreport.read(root / "tests" / "gold" / "ghana-2013.txt")
    one = next(one for one in report.indicators if one.rule.startswith("part of part of "))
    assert tipreport.explain(report, one).count("it is a part of another figure") == 1


def test_an_indicator_of_another_report_is_refused(norway: Report, full: Report) -> None:
    with pytest.raises(ModelError):
        tipreport.explain(norway, full.indicators[0])


@pytest.mark.parametrize(
    ("sentence", "beaten"),
    [
        ("Ten of the 12 investigations resulted in prosecutions.", "counted noun (investigations)"),
        ("The clinic offered care to five potential victims.", "potential victims (potential victims)"),
        ("Police arrested 30 suspects.", ""),
    ],
    ids=["the noun is counted too", "victims without a verb", "only one row fits"],
)
def test_the_rows_that_a_row_goes_before(sentence: str, beaten: str) -> None:
    report = _in_a_narrative(sentence)
    told = tipreport.explain(report, report.indicators[0]).splitlines()
    assert [line for line in told if line.startswith("  goes before: ")] == (
        [f"  goes before: {beaten}"] * bool(beaten)
    )


def test_what_goes_before_is_what_is_read_without_the_row() -> None:
    report = _in_a_narrative("Ten of the 12 investigations resulted in prosecutions.")
    (one,) = report.indicators
    (rival,) = rivals(report, one, tipreport.DEFAULT_RULES)
    kept = tuple(row for row in tipreport.DEFAULT_RULES.attach if row.name != one.rule)
    (other,) = tipreport.parse(
        report.text, edition=2012, rules=attrs.evolve(tipreport.DEFAULT_RULES, attach=kept)
    ).indicators
    assert (rival.name, rival.metrics) == (other.rule, (other.metric,))


def test_a_row_without_a_meaning_is_told_by_its_example() -> None:
    report = _in_a_narrative("Police investigated 14 cases and continued nine others.")
    assert tipreport.explain(report, report.indicators[1]).splitlines()[1].startswith("  rule: others - as in 'Police")


def _in_a_narrative(sentence: str) -> Report:
    text = (
        "KENYA: Tier 2\n\nThe Government of Kenya does not fully meet the minimum standards for the elimination of "
        f"trafficking but is making significant efforts to do so.\n\nPROSECUTION\n\n{sentence}\n"
    )
    return tipreport.parse(text, edition=2012)
