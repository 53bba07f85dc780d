"""What two runs read differently from one text: nothing is passed over, and nothing is said twice."""

from __future__ import annotations

import json
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings, strategies as st

import tipreport
from tipreport import cli
from tipreport.compare.rereading import paired_readings, reading_changes
from tipreport.errors import ComparisonError
from tipreport.model import Form, Generator, Report, Rereading, Section, SectionKind, Span
from tipreport.testing import reports
from tipreport.wire.codec import from_json, to_dict, to_json

NOT_READ = ("text", "generator")


def read_of(report: Report) -> object:
    """All that was read: what the wire format holds but the text and what made it."""
    return {key: value for key, value in to_dict(report).items() if key not in NOT_READ}


def bare(report: Report) -> Report:
    """A report of the same text of which next to nothing was read."""
    kind = report.sections[0].kind if report.sections else SectionKind.OTHER
    sections = (Section(kind=kind, span=Span(0, len(report.text))),) if report.text else ()
    return attrs.evolve(
        report, sections=sections, sentences=(), recommendations=(), indicators=(), roles=(), problems=()
    )


@st.composite
def reread(draw: st.DrawFn) -> tuple[Report, Report]:
    """Two reports of one text: parts of the first are dropped or changed."""
    old = draw(reports())
    few = {
        name: tuple(part for part in getattr(old, name) if draw(st.booleans()))
        for name in ("sentences", "roles", "problems")
    }
    new = attrs.evolve(old, edition=draw(st.sampled_from((old.edition, None))), **few)
    return new, draw(st.sampled_from((old, bare(old), new)))


@settings(max_examples=20)
@given(reread())
def test_there_are_changes_where_anything_but_the_text_differs_and_only_there(pair: tuple[Report, Report]) -> None:
    old, new = pair
    assert bool(reading_changes(old, new)) == (read_of(old) != read_of(new))


@settings(max_examples=20)
@given(reread())
def test_the_other_way_round_found_is_lost_and_new_is_old(pair: tuple[Report, Report]) -> None:
    there, back = reading_changes(*pair), reading_changes(*reversed(pair))
    inverse = {"found": "lost", "lost": "found", "changed": "changed"}
    assert sorted((one.part, one.kind, len(one.attributes)) for one in there.changes) == sorted(
        (one.part, inverse[one.kind], len(one.attributes)) for one in back.changes
    )


@settings(max_examples=10)
@given(reread())
def test_it_leaves_and_comes_back_as_json(pair: tuple[Report, Report]) -> None:
    found = reading_changes(*pair)
    assert from_json(to_json(found), Rereading) == found


def test_an_attribute_that_is_read_otherwise_is_named_with_both_values(norway: Report) -> None:
    figure = next(one for one in norway.indicators if one.form is Form.SEX)
    other = attrs.evolve(figure, form=Form.LABOR, period=None)
    swapped = tuple(other if one is figure else one for one in norway.indicators)
    found = reading_changes(norway, attrs.evolve(norway, indicators=swapped))
    (change,) = found.changes
    assert (change.part, change.kind, change.name, change.span) == ("indicator", "changed", figure.id, figure.span)
    assert [(one.name, one.old) for one in change.attributes] == [
        ("form", "sex"),
        ("period", json.dumps(to_dict(norway)["indicators"][norway.indicators.index(figure)]["period"])),
    ]
    assert change.attributes[0].new == "labor"
    assert found.of("indicator", "changed") == (change,)
    assert found.of("indicator", "lost") == found.of("role") == ()


def test_a_part_that_lies_elsewhere_is_the_same_part(norway: Report) -> None:
    role = norway.roles[-1]
    moved = attrs.evolve(role, span=Span(role.span.start, role.span.end + 1))
    (change,) = reading_changes(norway, attrs.evolve(norway, roles=(*norway.roles[:-1], moved))).changes
    assert (change.part, change.kind, [one.name for one in change.attributes]) == ("role", "changed", ["span"])


def test_another_version_alone_is_no_change(norway: Report) -> None:
    found = reading_changes(norway, attrs.evolve(norway, generator=Generator("99.0", "tipreport+x-acme")))
    assert not found
    assert (found.new.version, found.new.rules) == ("99.0", "tipreport+x-acme")


def test_another_text_is_refused(norway: Report) -> None:
    other = tipreport.parse(norway.text.replace("Oslo", "Bergen"))
    assert other.text != norway.text
    with pytest.raises(ComparisonError, match="the texts differ"):
        reading_changes(norway, other)


def test_reports_are_paired_by_text_then_by_place(norway: Report) -> None:
    renamed = attrs.evolve(norway, edition=None)
    other_text = tipreport.parse(norway.text.replace("Oslo", "Bergen"))
    assert paired_readings([norway], [renamed]) == ((norway, renamed),)
    assert paired_readings([norway], [other_text]) == ((norway, other_text),)
    assert paired_readings([other_text, norway], [norway]) == ((other_text, None), (norway, norway))
    assert paired_readings([], [norway]) == ((None, norway),)


def test_two_readings_of_one_place_in_each_run_are_no_pairs_by_place(norway: Report) -> None:
    olds = [tipreport.parse(norway.text.replace("Oslo", town)) for town in ("Bergen", "Tromsø")]
    news = [tipreport.parse(norway.text.replace("Oslo", town)) for town in ("Bodø", "Molde")]
    sourceless = [attrs.evolve(one, source=attrs.evolve(one.source, sha256=None)) for one in (*olds, *news)]
    assert len(paired_readings(sourceless[:2], sourceless[2:])) == 4


def test_many_equal_parts_take_no_time(norway: Report) -> None:
    role = norway.roles[0]
    old = attrs.evolve(norway, roles=(role,) * 4_000)
    new = attrs.evolve(norway, roles=(attrs.evolve(role, rank="mainly"),) * 3_999)
    kinds = [change.kind for change in reading_changes(old, new).changes]
    assert (kinds.count("changed"), kinds.count("lost")) == (3_999, 1)


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    pytest.importorskip("cyclopts")
    code = cli.main(["diff", *map(str, arguments)])
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return code, out, err


@pytest.fixture
def old(norway: Report, tmp_path: Path) -> Path:
    """Norway as an older version may have read it: a role less, and no tier."""
    placement = attrs.evolve(norway.placement, tier=None)
    made = attrs.evolve(norway, generator=Generator("0.0.1", "tipreport"), placement=placement, roles=norway.roles[:-1])
    path = tmp_path / "old.json"
    path.write_text(to_json(made), "utf-8")
    return path


def test_the_command_prints_what_was_found_lost_and_changed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, old: Path, seed: Path, norway: Report
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    code, out, err = run(capsys, old, seed)
    assert (code, err) == (0, "")
    head, *lines = out.splitlines()
    assert head.startswith("Norway 2011: 1 found, 1 changed (version 0.0.1, rules tipreport → ")
    assert lines[0] == "  ~ placement: tier nothing → 1"
    assert lines[1].startswith(f"  + role {norway.roles[-1].relation} {norway.roles[-1].place.name} “")
    assert run(capsys, old, seed, "--exit-code")[0] == 1


def test_the_command_says_that_nothing_changed(capsys: pytest.CaptureFixture[str], seed: Path) -> None:
    assert run(capsys, seed, seed, "--exit-code") == (0, "Nothing changed.\n", "")


def test_the_commands_json_is_one_object_a_report(capsys: pytest.CaptureFixture[str], old: Path, seed: Path) -> None:
    code, out, _ = run(capsys, old, seed, "--format", "json")
    assert code == 0
    (line,) = out.splitlines()
    assert from_json(line, Rereading) == reading_changes(tipreport.read(old), tipreport.read(seed))


def test_the_command_refuses_another_text_and_goes_on(
    capsys: pytest.CaptureFixture[str], old: Path, norway: Report, tmp_path: Path
) -> None:
    other = tipreport.parse(norway.text.replace("Oslo", "Bergen"))
    alone = attrs.evolve(tipreport.parse("PERU (Tier 2)\n\nThe Government of Peru makes efforts.\n"), edition=2011)
    path = tmp_path / "new.jsonl"
    path.write_text(f"{to_json(other)}\n{to_json(alone)}\n", "utf-8")
    code, out, err = run(capsys, old, path)
    assert code == 1
    assert out == f"Peru 2011: only in {path}\n"
    assert "the texts differ" in err
    assert "compare" in err
    assert len(err.splitlines()) == 1


def test_the_command_names_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str], seed: Path) -> None:
    code, _, err = run(capsys, "no-such.json", seed)
    assert code == 1
    assert "no-such.json" in err
