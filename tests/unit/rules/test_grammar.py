"""The grammar: every row reads its example and not the other, and patterns that cannot be used are refused."""

from __future__ import annotations

import attrs
import pytest

from tipreport.errors import ModelError
from tipreport.model import Section, SectionKind, Span
from tipreport.parse.indicators import conditions, constructions, denials, read_indicators
from tipreport.parse.indicators.grammar import PatternError, compiled, matched
from tipreport.parse.sentences import sentences
from tipreport.rules import DEFAULT_RULES
from tipreport.rules.grammar.attach import ATTACH
from tipreport.rules.grammar.deny import DENY, NEITHER
from tipreport.rules.grammar.relate import RELATE
from tipreport.rules.grammar.rest import REST
from tipreport.rules.grammar.rows import KINDS, Row

ROWS = {row.name: row for row in (*ATTACH, *RELATE, *REST, *DENY, *NEITHER)}


@pytest.fixture
def used(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The names of the rows that have given something."""
    names: set[str] = set()
    give, negation = constructions.Reader.give, denials._Denials.give

    def noted(self: constructions.Reader, row: Row, *rest: object) -> bool:
        given = give(self, row, *rest)  # type: ignore[arg-type]
        if given:
            names.add(row.name)
        return given

    def denied(self: denials._Denials, row: Row, *rest: object) -> bool:
        given = negation(self, row, *rest)  # type: ignore[arg-type]
        if given:
            names.add(row.name)
        return given

    monkeypatch.setattr(constructions.Reader, "give", noted)
    monkeypatch.setattr(denials._Denials, "give", denied)
    return names


def _read(text: str) -> None:
    section = Section(kind=SectionKind.PROTECTION, span=Span(0, len(text)))
    read_indicators(text, sentences(text), [section], edition=2015, country="KEN", rules=DEFAULT_RULES)


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_a_row_reads_its_example(row: Row, used: set[str]) -> None:
    _read(row.example)
    assert row.name in used


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_a_row_does_not_read_what_it_must_not(row: Row, used: set[str]) -> None:
    assert row.not_example
    _read(row.not_example)
    assert row.name not in used


def test_no_two_rows_have_one_name() -> None:
    assert len(ROWS) == len((*ATTACH, *RELATE, *REST, *DENY, *NEITHER))


def test_every_condition_and_action_is_there() -> None:
    for row in (*ATTACH, *RELATE, *REST):
        assert hasattr(constructions.Reader, f"give_{row.gives}"), row.name
        for name in row.where.split():
            assert name in conditions.CONDITIONS, (row.name, name)
    for row in (*DENY, *NEITHER):
        assert hasattr(denials._Denials, f"give_{row.gives}"), row.name


@pytest.mark.parametrize(
    ("pattern", "wrong"),
    [
        ("DOES # NONSENSE", "NONSENSE"),
        ("( DOES #", "open"),
        ("DOES", "#"),
        ("# ( COMMA [^SEMI]{0,5} ){0,40}", "many ways"),
        ("# DOES*", "*"),
    ],
    ids=["a name that is none", "an open bracket", "no focus", "many ways", "an open repeat"],
)
def test_a_pattern_that_cannot_be_used_is_refused(pattern: str, wrong: str) -> None:
    with pytest.raises(PatternError) as refused:
        compiled(pattern, KINDS)
    assert wrong in str(refused.value)


def test_a_pattern_is_read_outwards_from_its_focus() -> None:
    pattern = compiled("(verb: DOES ) WORD{0,2}? # (noun: METRIC )?", KINDS)
    text = "VV_Fb"
    found = matched(pattern, text, text[::-1], 3)
    assert found is not None
    assert list(found.places("verb")) == [1]
    assert list(found.places("noun")) == [4]
    assert list(found.places("figure")) == []


@pytest.mark.parametrize(("wrong", "said"), [({"where": "sunny"}, "sunny"), ({"gives": "gold"}, "gold")])
def test_a_row_that_names_nothing_is_refused(wrong: dict[str, str], said: str) -> None:
    row = attrs.evolve(ATTACH[0], name="mine", **wrong)
    with pytest.raises(ModelError, match=f"'mine'.*{said}"):
        constructions.table_of((row,))
