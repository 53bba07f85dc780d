"""The command line: what it prints where, and with which exit code; in this process, and as a process of its own."""

from __future__ import annotations

import importlib.util
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import tipreport
from tipreport import cli
from tipreport.model import Finding
from tipreport.wire.codec import from_dict, from_json, to_json

for package in ("cyclopts", "rich"):
    pytest.importorskip(package)

PROSE = (
    "The Government of {0} does not fully meet the minimum standards for the elimination of trafficking; however, it "
    "is making significant efforts to do so."
)
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command line at 60 columns: exit code, standard output, standard error."""
    monkeypatch.setenv("COLUMNS", "60")

    def run(*arguments: object) -> tuple[int, str, str]:
        code = cli.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return run


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A file that is no narrative."""
    path = tmp_path / "bad.txt"
    path.write_text("The cat sat on the mat.\n")
    return path


def spawn(
    *arguments: object, stdin: bytes = b"", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "tipreport", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, "COLUMNS": "60", **(env or {})},
    )


# show


def test_show_tells_the_seed_as_a_person_reads_it(run: Run, seed: Path) -> None:
    code, out, err = run("show", seed)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "Norway 2011 · Tier 1"
    assert "fully meets the minimum standards" in lines
    titles = [line for line in lines if line and not line.startswith(" ")]
    wanted = ["Sections", "Recommendations", "Roles"]
    assert [title for title in titles if title in wanted] == wanted
    for words in ("increased", "maintained, strong", "8.", "prosecute", "Nigeria", "Romania", "to a lesser extent"):
        assert words in out
    assert max(map(len, lines)) <= 60
    assert [line for line in lines if line != line.rstrip()] == []
    assert "\x1b" not in out
    flat = " ".join(out.split())
    assert "sentence length mean 2 years" in flat  # a mean is told from a sentence that was passed


def test_quotes_are_printed_when_asked_for(run: Run, seed: Path) -> None:
    _, plain, _ = run("show", seed)
    _, quoted, _ = run("show", seed, "--quotes")
    flat = " ".join(quoted.split())
    assert "“The Government of Norway sustained strong victim protection efforts”" in flat
    assert len(quoted.splitlines()) > len(plain.splitlines())
    assert max(map(len, quoted.splitlines())) <= 60


def test_show_tells_who_acted_and_what_a_figure_is_tied_to(run: Run, seed: Path) -> None:
    flat = " ".join(run("show", seed)[1].split())
    assert "investigations 26 cases sex, 2010 by government; initiated; against 31 cases (2009)" in flat
    assert "part of 319 victims (2010)" in flat
    assert "against 7 offenders (2009), stated increase" in flat


def test_a_sentence_is_quoted_once_with_all_its_values_marked(run: Run, seed: Path) -> None:
    flat = " ".join(run("show", seed, "--quotes")[1].split())
    sentence = (
        "“Norwegian authorities initiated «26» sex trafficking investigations and «11» labor trafficking investigations "
        "in 2010, compared with «31» sex trafficking and «seven» labor trafficking investigations initiated in 2009.”"
    )
    assert flat.count(sentence) == 1
    assert "«" not in run("show", seed)[1]


@pytest.fixture
def second(seed: Path, tmp_path: Path) -> Path:
    """The seed as it would be a year later."""
    text = seed.read_text("utf-8")
    for year in (2011, 2010, 2009):
        text = text.replace(str(year), str(year + 1))
    path = tmp_path / "later" / "norway-2012.txt"
    path.parent.mkdir()
    path.write_text(text, "utf-8")
    return path


def test_several_files_are_shown_one_after_the_other(run: Run, seed: Path, second: Path) -> None:
    code, out, _ = run("show", seed, second)
    assert code == 0
    assert [line for line in out.splitlines() if line.startswith("Norway 20")] == [
        "Norway 2011 · Tier 1",
        "Norway 2012 · Tier 1",
    ]


def test_the_country_and_edition_can_be_told(run: Run, seed: Path, tmp_path: Path) -> None:
    text = seed.read_text("utf-8")
    bare = tmp_path / "bare.txt"
    bare.write_text(text[text.index("The Government of Norway fully") :], "utf-8")
    code, out, _ = run("show", bare, "--country", "NOR", "--edition", "2011")
    assert code == 0
    assert out.startswith("Norway 2011 · ")


# parse


def test_parse_writes_one_object_for_one_report(run: Run, seed: Path) -> None:
    code, out, err = run("parse", seed)
    assert (code, err) == (0, "")
    assert from_json(out) == tipreport.read(seed)
    assert out.count("\n") == 1


def test_parse_writes_an_array_for_several_files(run: Run, seed: Path, second: Path) -> None:
    _, out, _ = run("parse", seed, second)
    assert [part["edition"] for part in json.loads(out)] == [2011, 2012]


def test_parse_writes_a_line_a_report(run: Run, seed: Path, second: Path) -> None:
    _, out, _ = run("parse", seed, second, "--format", "jsonl")
    assert [from_json(line).edition for line in out.splitlines()] == [2011, 2012]


def test_parse_writes_a_file(run: Run, seed: Path, tmp_path: Path) -> None:
    goal = tmp_path / "out.json"
    code, out, err = run("parse", seed, "-o", goal)
    assert (code, out, err) == (0, "", f"tipreport: wrote {goal}\n")
    assert from_json(goal.read_bytes()) == tipreport.read(seed)
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]


def test_the_other_files_are_done_where_one_is_bad(run: Run, seed: Path, bad: Path, tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    code, out, err = run("parse", bad, seed, missing, "--format", "jsonl")
    assert code == 1
    assert from_json(out) == tipreport.read(seed)
    first, second = err.splitlines()
    assert str(bad) in first
    assert str(missing) in second
    assert all(line.startswith("tipreport: ") for line in err.splitlines())


def test_several_files_of_which_one_is_good_are_an_array(run: Run, seed: Path, bad: Path) -> None:
    code, out, _ = run("parse", bad, seed)
    assert code == 1
    assert len(json.loads(out)) == 1


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_nothing_is_written_where_nothing_could_be_read(run: Run, bad: Path, tmp_path: Path, format: str) -> None:
    goal = tmp_path / "out.json"
    goal.write_text("old")
    assert run("parse", bad, bad, "-o", goal, "--format", format, "--force")[0] == 1
    assert goal.read_text() == "old"
    assert run("parse", bad, "--format", format)[:2] == (1, "")


def test_an_output_that_cannot_be_written_is_said(run: Run, seed: Path, tmp_path: Path) -> None:
    for goal in (tmp_path, tmp_path / "no" / "such" / "out.json"):
        code, out, err = run("parse", seed, "-o", goal)
        assert (code, out) == (1, "")
        assert err.startswith("tipreport: ")
        assert str(tmp_path) in err
        assert len(err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_directory_is_read_file_by_file(run: Run, seed: Path, bad: Path, tmp_path: Path) -> None:
    (tmp_path / "norway.txt").write_bytes(seed.read_bytes())
    code, out, err = run("parse", tmp_path)
    assert code == 1
    assert from_json(out).edition == 2011
    assert str(bad) in err
    empty = tmp_path / "empty"
    empty.mkdir()
    assert run("parse", empty)[:2] == (1, "")


def test_all_narratives_of_a_file_are_read(run: Run, seed: Path, tmp_path: Path) -> None:
    page = tmp_path / "2011.txt"
    page.write_text("".join(f"{name}: Tier 2\n\n{PROSE.format(name)}\n\n" for name in ("NORWAY", "OMAN", "PERU")))
    code, out, err = run("parse", page, "--edition", "2011")
    assert (code, err) == (0, "")
    assert [report["country"]["alpha3"] for report in json.loads(out)] == ["NOR", "OMN", "PER"]
    code, out, err = run("parse", page, "--country", "NOR")
    assert (code, out) == (1, "")
    assert "3 narratives" in err


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_what_parse_writes_is_read_again(run: Run, seed: Path, second: Path, tmp_path: Path, format: str) -> None:
    stored, again = tmp_path / "stored.txt", tmp_path / "again.json"
    assert run("parse", seed, second, "-o", stored, "--format", format)[0] == 0
    assert run("parse", stored, "-o", again, "--format", format)[0] == 0
    assert again.read_bytes() == stored.read_bytes()
    assert run("show", stored)[1] == run("show", seed, second)[1]


def test_a_bad_line_does_not_stop_the_others(run: Run, seed: Path, second: Path, tmp_path: Path) -> None:
    line, other = to_json(tipreport.read(seed)), to_json(tipreport.read(second))
    stored = tmp_path / "stored.jsonl"
    stored.write_text("\n".join([line, line.replace('"tier": "1"', '"tier": "9"'), "{", other]), "utf-8")
    code, out, err = run("parse", stored, "--format", "jsonl")
    assert code == 1
    assert out.splitlines() == [line, other]
    first, last = err.splitlines()
    assert f"{stored}, no. 2: $.placement.tier" in first
    assert f"{stored}, no. 3: not JSON" in last


def test_the_number_of_processes_changes_nothing(run: Run, seed: Path, second: Path, bad: Path) -> None:
    plain = run("parse", seed, bad, second, seed, "--format", "jsonl")
    assert run("parse", seed, bad, second, seed, "--format", "jsonl", "--workers", "2") == plain
    assert run("parse", seed, "--workers", "0")[0] == 2


# check


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """A narrative that states an increase from 17 to 11."""
    path = tmp_path / "wrong.txt"
    path.write_text(
        "NORWAY (Tier 1)\n\nThe Government of Norway fully complies with the minimum standards for the elimination of "
        "trafficking.\n\nProsecution\n\nThe government prosecuted 11 trafficking offenders in 2011, an increase from 17 "
        "prosecuted in 2010.\n"
    )
    return path


def test_check_finds_no_error_in_the_seed(run: Run, seed: Path) -> None:
    code, out, err = run("check", seed)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].startswith("Norway 2011 · ")
    assert max(map(len, lines)) <= 60
    flat = " ".join(out.split())
    assert "holds: victims assisted by form: “194” + “105” + “20” = 319" in flat
    assert "error" not in flat


def test_check_exits_with_1_where_a_finding_is_an_error(run: Run, wrong: Path) -> None:
    code, out, err = run("check", wrong, "--edition", "2012")
    assert (code, err) == (1, "")
    assert "Norway 2012 · 1 finding: 1 error" in out
    assert "contradiction: an increase is stated" in " ".join(out.split())


def test_check_leaves_out_what_matters_less(run: Run, seed: Path, wrong: Path) -> None:
    code, out, _ = run("check", seed, "--least", "warning")
    assert (code, out) == (0, "Norway 2011 · nothing found\n")
    assert run("check", wrong, "--edition", "2012", "--least", "error")[0] == 1


def test_check_quotes_the_sentences_when_asked(run: Run, seed: Path) -> None:
    _, out, _ = run("check", seed, "--quotes")
    assert "“In 2009, the government referred approximately 292 victims to care.”" in " ".join(out.split())


def test_check_writes_json(run: Run, seed: Path, wrong: Path) -> None:
    code, out, _ = run("check", seed, "--format", "json")
    assert code == 0
    found = [from_dict(each, Finding) for each in json.loads(out)]
    assert tuple(found) == tipreport.check(tipreport.read(seed))
    code, out, _ = run("check", wrong, "--format", "json", "--edition", "2012")
    assert code == 1
    assert [each["code"] for each in json.loads(out)] == ["direction_contradicted"]
    assert run("check", seed, "--least", "error", "--format", "json")[:2] == (0, "[]\n")


def test_check_does_what_it_can(run: Run, seed: Path, wrong: Path, bad: Path) -> None:
    """A bad file, a report of unknown edition."""
    code, out, err = run("check", bad, seed, "--least", "error")
    assert (code, out) == (1, "Norway 2011 · nothing found\n")
    assert str(bad) in err
    code, out, err = run("check", wrong, seed, "--least", "error")
    assert [line for line in out.splitlines() if line.startswith("Norway")] == [
        "Norway 2011 · nothing found",
        "Norway (edition unknown) · 1 finding: 1 error",
    ]


# One country and edition twice


COMMANDS = {
    "show": (),
    "parse": ("--format", "jsonl"),
    "check": (),
    "timeline": (),
    "ledger": (),
    "explain": (),
    "cite": (),
    "panel": (),
    "html": ("-o", "-"),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_copy_is_passed_over_with_a_note(run: Run, seed: Path, tmp_path: Path, command: str) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(seed.read_bytes())
    alone = run(command, seed, *COMMANDS[command])
    code, out, err = run(command, seed, copy, *COMMANDS[command])
    assert (code, out) == alone[:2]
    assert err == f"tipreport: {copy}: a copy of {seed} (NOR 2011), passed over\n"
    assert (
        run(command, seed, seed, *COMMANDS[command])[2] == f"tipreport: {seed}: named twice (NOR 2011), passed over\n"
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_of_two_that_differ_the_first_is_used_and_both_are_named(
    run: Run, seed: Path, tmp_path: Path, command: str
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(seed.read_text("utf-8").replace("Eight trafficking", "Nine trafficking"), "utf-8")
    alone = run(command, seed, *COMMANDS[command])
    code, out, err = run(command, seed, other, *COMMANDS[command])
    assert (code, out) == (1, alone[1])
    assert err.startswith(
        f"tipreport: {other}: a narrative of NOR 2011 that differs from that in {seed}, which is used"
    )
    assert len(err.splitlines()) == 1


def test_the_same_rule_holds_for_tables(run: Run, seed: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(seed.read_text("utf-8").replace("Eight trafficking", "Nine trafficking"), "utf-8")
    assert run("export", seed, "--to", tmp_path / "one")[0] == 0
    code, _, err = run("export", seed, other, seed, "--to", tmp_path / "two")
    assert code == 1
    assert str(other) in err
    for path in (tmp_path / "one").iterdir():
        assert (tmp_path / "two" / path.name).read_bytes() == path.read_bytes()


# What is there is not written over


@pytest.mark.parametrize(
    "arguments", [("parse", "-o", "out.json"), ("html", "-o", "out.html"), ("panel", "-o", "out.csv")]
)
def test_an_output_that_is_there_is_replaced_only_when_told(
    run: Run, seed: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    command, option, name = arguments
    goal = tmp_path / name
    goal.write_text("mine")
    code, out, err = run(command, seed, option, goal)
    assert (code, out) == (1, "")
    assert "the file is there already" in err
    assert "--force" in err
    assert goal.read_text() == "mine"
    code, out, err = run(command, seed, option, goal, "--force")
    assert (code, out) == (0, "")
    assert err.startswith(f"tipreport: wrote {goal}")
    assert run(command, seed, option, goal)[0] == 1  # nor is one of our own
    empty = goal.with_name(f"empty{goal.suffix}")
    empty.touch()
    assert run(command, seed, option, empty, "--force")[0] == 0


# panel, explain, cite


def test_a_panel_for_a_person(run: Run, seed: Path) -> None:
    code, out, err = run("panel", seed)
    assert (code, err) == (0, "")
    flat = " ".join(out.split())
    assert flat.startswith(
        "Norway 2010 (edition 2011), Tier 1 investigations: 37 cases (sum of the forms: sex 26, labor 11)"
    )
    for words in ("11 offenders (all sex, none labor) [prosecutions@", "8 offenders [convictions@"):
        assert words in flat
    assert max(map(len, out.splitlines())) <= 60


def test_a_panel_as_a_file(run: Run, seed: Path, second: Path, tmp_path: Path) -> None:
    goal = tmp_path / "panel.csv"
    code, out, err = run("panel", seed, second, "-o", goal, "--metric", "convictions")
    assert (code, out) == (0, "")
    assert err == f"tipreport: wrote {goal}, {tmp_path / 'codebook.csv'}, {tmp_path / 'conflicts.csv'}\n"
    rows = goal.read_text("utf-8").splitlines()
    assert rows[1].startswith("Norway,NOR,578,385,385,2010,2011,true,1,1,8,")
    assert run("panel", seed, second, "-o", "-", "--metric", "convictions")[1].splitlines() == rows
    long = run("panel", seed, "-o", "-", "--long")[1]
    assert long.count("\nNorway,NOR,") == 4
    balanced = run("panel", seed, second, "--balanced", "--metric", "convictions")
    assert balanced[0] == 0
    code, out, err = run("panel", seed, "-o", tmp_path / "panel.xls")
    assert (code, out) == (1, "")
    assert "there are .csv, .parquet, .dta, .jsonl" in err
    assert run("panel", seed, "--metric", "hotlines")[0] == 1
    cases = run("panel", seed, "--metric", "convictions", "--unit", "convictions=case")[1]
    assert "convictions: no whole figure" in cases
    code, out, err = run("panel", seed, "--unit", "case")
    assert (code, out) == (1, "")
    assert "write it like convictions=offender" in err


def test_a_panel_says_what_is_in_conflict(run: Run, seed: Path, tmp_path: Path) -> None:
    text = seed.read_text("utf-8")
    said = "Eight trafficking offenders were convicted in 2010"
    path = tmp_path / "two.txt"
    path.write_text(text.replace(said, f"Nine trafficking offenders were convicted in 2010. {said}"), "utf-8")
    _, _, err = run("panel", path, "-o", tmp_path / "panel.csv")
    assert "figures that differ claim 1 cell, of which 1 is left empty; conflicts.csv has them" in err
    assert "none is taken" in " ".join(run("panel", path)[1].split())


def test_a_panel_says_what_to_install(run: Run, seed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    code, out, err = run("panel", seed, "-o", tmp_path / "panel.parquet")
    assert (code, out, err) == (2, "", 'tipreport: pyarrow is not installed; pip install "tipreport[arrow]"\n')


def test_explain_prints_the_rule_and_the_words(run: Run, seed: Path, norway: tipreport.Report) -> None:
    code, out, err = run("explain", seed, "--of", "convictions")
    assert (code, err) == (0, "")
    ids = [one.id for one in norway.indicators if one.metric == "convictions"]
    assert [line for line in out.splitlines() if line.startswith("Norway 2011: ")] == [
        f"Norway 2011: {name}" for name in ids
    ]
    assert "rule: " in out
    assert max(map(len, out.splitlines())) <= 60
    code, out, err = run("explain", seed, "--of", "convictions@1")
    assert (code, out) == (1, "")
    assert "no such figure: 'convictions@1'" in err


def test_cite_cites(run: Run, seed: Path, norway: tipreport.Report) -> None:
    assert run("cite", seed) == (0, f"{tipreport.cite(norway)}\n", "")
    one = norway.indicators[0]
    code, out, _ = run("cite", seed, "--of", one.id, "--style", "bluebook")
    assert (code, out) == (0, f"{tipreport.cite(norway, one, style='bluebook')}\n")
    assert run("cite", seed, "--of", "7")[1] == f"{tipreport.cite(norway, norway.recommendations[6])}\n"
    for wrong in ("99", "convictions@1"):
        code, out, err = run("cite", seed, "--of", wrong)
        assert (code, out) == (1, "")
        assert "Norway 2011" in err or "NOR 2011" in err


# Standard input


@pytest.mark.parametrize("command", ["show", "parse"])
def test_a_dash_reads_standard_input(run: Run, seed: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    _, expected, _ = run(command, seed)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(seed.read_bytes())))
    assert run(command, "-") == (0, expected, "")


def test_standard_input_is_named_by_its_dash(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    code, out, err = run("parse", "-")
    assert (code, out) == (1, "")
    assert err.startswith("tipreport: standard input: ")
    assert "tipreport-stdin" not in err


# Usage


def test_schema_prints_the_schema(run: Run) -> None:
    code, out, _ = run("schema")
    assert code == 0
    assert json.loads(out)["title"] == "tipreport/1"
    assert json.loads(run("schema", "finding")[1])["title"] == "tipreport-finding/1"


@pytest.mark.parametrize(
    "arguments",
    [
        ("shwo",),
        ("show",),
        ("show", "a", "--colour"),
        ("show", "a", "--edition", "last"),
        ("parse", "a", "--format", "xml"),
        ("parse", "a", "-o"),
        ("schema", "a"),
        ("check",),
        ("check", "a", "--format", "xml"),
        ("check", "a", "--least", "most"),
    ],
)
def test_bad_usage_is_said_in_one_line(run: Run, arguments: tuple[str, ...]) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("tipreport: ")
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments", [(), ("--help",), ("show", "--help"), ("parse", "--help"), ("check", "-h"), ("schema", "-h")]
)
def test_help_fits_into_60_columns(run: Run, arguments: tuple[str, ...]) -> None:
    code, out, err = run(*arguments)
    assert (code, err) == (0, "")
    assert "Usage: tipreport" in out
    assert max(map(len, out.splitlines())) <= 60


def test_the_version_is_printed(run: Run) -> None:
    assert run("--version") == (0, f"{tipreport.__version__}\n", "")


@pytest.mark.parametrize("package", ["cyclopts", "rich"])
def test_without_the_extra_one_line_says_what_to_install(
    run: Run, seed: Path, monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    find_spec = importlib.util.find_spec
    monkeypatch.setattr(cli, "find_spec", lambda name: None if name == package else find_spec(name))
    code, out, err = run("show", seed)
    assert (code, out) == (2, "")
    assert 'pip install "tipreport[cli]"' in err
    assert len(err.splitlines()) == 1


def test_the_module_can_be_imported_without_the_extra() -> None:
    code = (
        "import sys; sys.modules['cyclopts'] = sys.modules['rich'] = sys.modules['cattrs'] = None; import tipreport.cli"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_country_is_the_only_one_that_there_is(run: Run, seed: Path, second: Path, root: Path) -> None:
    others = sorted((root / "docs" / "narratives").glob("*.txt"))
    for command in ("timeline", "ledger"):
        code, out, err = run(command, seed, second)
        assert (code, err) == (0, "")
        assert out.startswith("Norway")
        code, out, err = run(command, *others)
        assert (code, out) == (1, "")
        assert "reports of 3 countries (GHA, MDA, PER); say which with --country" in err
        by_name, by_code = (run(command, *others, "--country", name) for name in ("Peru", "PER"))
        assert by_name == by_code
        assert by_name[1].startswith("Peru")
        assert max(map(len, by_name[1].splitlines())) <= 60
        assert run(command, *others, "--country", "Atlantis")[0] == 1


def test_of_two_countries_none_is_chosen(run: Run, root: Path) -> None:
    ghana, moldova = (next((root / "docs" / "narratives").glob(f"{name}*.txt")) for name in ("ghana", "moldova"))
    code, out, err = run("ledger", ghana, moldova)
    assert (code, out) == (1, "")
    assert "GHA, MDA" in err


def test_two_narratives_without_a_year_are_not_the_same(run: Run, tmp_path: Path) -> None:
    for name, number in (("a", "nine"), ("b", "four")):
        text = f"NORWAY (Tier 2)\n\n{PROSE.format('Norway')}\n\nProsecution\n\nPolice arrested {number} suspects."
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    code, out, err = run("show", tmp_path)
    assert "passed over" not in err
    assert code == 0
    assert out.count("Norway") >= 2


def test_a_page_of_two_shows_what_changed(run: Run, seed: Path, second: Path) -> None:
    code, out, _ = run("html", seed, second, "--compare", "-o", "-")
    assert code == 0
    assert out == tipreport.to_html(tipreport.compare(tipreport.read(seed), tipreport.read(second)))
    code, out, err = run("html", seed, "--compare", "-o", "-")
    assert (code, out) == (1, "")
    assert "takes two narratives" in err


def test_a_part_for_each_file_is_written_once(run: Run, seed: Path, second: Path, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    code, _, err = run("export", seed, second, "--to", tmp_path / "parts", "--parts")
    assert code == 0
    assert "wrote 2 parts" in " ".join(err.split())
    code, _, err = run("export", seed, second, "--to", tmp_path / "parts", "--parts")
    assert code == 0
    assert "wrote 0 parts" in " ".join(err.split())
    assert "2 were there" in " ".join(err.split())


def test_a_timeline_of_one_country(run: Run, seed: Path) -> None:
    code, out, _ = run("timeline", seed, "--country", "NOR", "--quotes")
    assert code == 0
    assert "2011  Tier 1" in out
    assert "26 sex trafficking investigations" in " ".join(out.split())
    for command in ("timeline", "ledger"):
        code, out, _ = run(command, seed, "--country", "NOR", "--format", "json")
        assert (code, json.loads(out)["schema"]) == (0, f"tipreport-{command}/1")
    code, out, err = run("timeline", seed, "--country", "SWE")
    assert (code, out) == (1, "")
    assert "SWE" in err
    assert "NOR" in err


# As a process


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
@pytest.mark.parametrize(
    ("command", "streams", "code"),
    [
        ("show {seed}", ">&-", 0),
        ("show {seed}", "2>&-", 0),
        ("show {seed}", "<&-", 0),
        ("show {seed}", ">&- 2>&- <&-", 0),
        ("show missing.txt", "2>&-", 1),
        ("show -", "<&-", 1),
        ("shwo", "2>&-", 2),
        ("parse {seed} -o {goal}", ">&- 2>&- <&-", 0),
    ],
)
def test_a_stream_that_is_closed_is_no_error(seed: Path, tmp_path: Path, command: str, streams: str, code: int) -> None:
    goal = tmp_path / "out.json"
    line = f"{sys.executable} -m tipreport {command.format(seed=seed, goal=goal)} {streams}"
    made = subprocess.run(["sh", "-c", line], capture_output=True, check=False)
    assert made.returncode == code
    assert b"Traceback" not in made.stderr
    assert b"Exception" not in made.stderr
    assert bool(made.stdout) == (code == 0 and not streams.startswith(">&-"))
    assert not goal.exists() or from_json(goal.read_bytes()).edition == 2011


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_a_full_disk_is_said_in_one_line(seed: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        made = subprocess.run(
            [sys.executable, "-m", "tipreport", "show", str(seed)], stdout=full, stderr=subprocess.PIPE, check=False
        )
        assert made.returncode == 1
        assert made.stderr.count(b"\n") == 1
        quiet = subprocess.run([sys.executable, "-m", "tipreport", "shwo"], stdout=full, stderr=full, check=False)
        assert quiet.returncode == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_completes_commands_and_options(shell: str) -> None:
    script = cli._app().generate_completion(prog_name="tipreport", shell=shell)  # type: ignore[arg-type]
    assert {word for word in ("panel", "explain", "cite", "balanced", "force") if word not in script} == set()


def test_the_process_gives_the_exit_code(seed: Path, bad: Path) -> None:
    assert spawn("show", seed).returncode == 0
    assert spawn("show", bad).returncode == 1
    assert spawn("shwo").returncode == 2


def test_the_output_is_the_same_whatever_the_locale(seed: Path) -> None:
    plain = spawn("parse", "-", stdin=seed.read_bytes())
    other = spawn(
        "parse", "-", stdin=seed.read_bytes(),
        env={"PYTHONIOENCODING": "cp1252", "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C"},
    )  # fmt: skip
    assert plain.returncode == other.returncode == 0
    assert plain.stdout == other.stdout
    assert plain.stdout.decode("utf-8") == to_json(tipreport.read(seed)) + "\n"


def test_a_terminal_without_the_characters_is_no_error(seed: Path) -> None:
    made = spawn("show", seed, "--quotes", env={"PYTHONIOENCODING": "ascii"})
    assert (made.returncode, made.stderr) == (0, b"")
    assert made.stdout.startswith(b"Norway 2011 ? Tier 1")


def test_the_value_is_underlined_where_colour_is_forced(seed: Path) -> None:
    forced = {"FORCE_COLOR": "1", "TERM": "xterm-256color"}
    assert re.search(rb"\x1b\[[\d;]*4m\xc2\xab26", spawn("show", seed, "--quotes", env=forced).stdout)


def test_no_color_is_heeded_where_colour_is_forced(seed: Path) -> None:
    forced = {"FORCE_COLOR": "1", "TERM": "xterm-256color"}
    assert b"\x1b[" in spawn("show", seed, env=forced).stdout
    assert b"\x1b[3" not in spawn("show", seed, env={**forced, "NO_COLOR": "1"}).stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
@pytest.mark.parametrize("command", ["show", "parse --format jsonl", "schema"])
def test_a_reader_that_stops_early_is_no_error(seed: Path, command: str) -> None:
    files = "" if command == "schema" else f"{seed}"
    line = f"({sys.executable} -m tipreport {command} {files}; echo code $? >&2) | head -c 20"
    made = subprocess.run(["sh", "-c", line], capture_output=True, check=True)
    assert len(made.stdout) == 20
    assert made.stderr == b"code 0\n"


# export


@pytest.mark.parametrize("format", ["csv", "jsonl", "parquet"])
def test_export_writes_a_file_a_table(run: Run, seed: Path, bad: Path, tmp_path: Path, format: str) -> None:
    if format == "parquet":
        pytest.importorskip("pyarrow", reason="the extra arrow is not installed")
    folder = tmp_path / "tables"
    code, out, err = run("export", seed, "--to", folder, "--format", format)
    assert (code, out) == (0, "")
    assert err.startswith("tipreport: wrote ")
    names = {"reports", "sections", "recommendations", "actions", "indicators", "roles", "problems", "findings"}
    assert {path.name for path in folder.iterdir()} == {f"{name}.{format}" for name in names}
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert run("export", seed, "--to", folder, "--format", format)[0] == 1
    code, out, err = run("export", seed, bad, "--to", folder, "--format", format, "--force")  # one input bad
    assert (code, out) == (1, "")
    assert str(bad) in err
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_export_takes_tables_and_options(run: Run, seed: Path, tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    arguments = ("export", seed, "--to", folder, "--table", "roles", "--table", "reports", "--no-evidence")
    assert run(*arguments, "--cite", "bluebook")[:2] == (0, "")
    assert sorted(path.name for path in folder.iterdir()) == ["reports.csv", "roles.csv"]
    header = (folder / "roles.csv").read_text("utf-8").splitlines()[0].split(",")
    assert header[-1] == "cited_as"
    assert "quote" not in header
    code, _, err = run("export", seed, "--to", folder, "--table", "figures")
    assert (code, err.splitlines()[0][:46]) == (1, "tipreport: no such table: 'figures'; there are")


def test_export_replaces_what_is_not_its_own_only_when_told(run: Run, seed: Path, bad: Path, tmp_path: Path) -> None:
    mine = tmp_path / "roles.csv"
    mine.write_text("my,own\n1,2\n")
    code, out, err = run("export", seed, "--to", tmp_path)
    assert (code, out) == (1, "")
    assert "the file is there already" in err
    assert "--force" in err
    assert mine.read_text() == "my,own\n1,2\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.txt", "roles.csv"]
    assert run("export", seed, "--to", tmp_path, "--force")[0] == 0
    assert mine.read_text("utf-8").startswith("country,alpha3,edition,")
    assert run("export", bad, "--to", tmp_path / "new")[0] == 1
    assert not (tmp_path / "new").exists()


def test_export_says_what_to_install(run: Run, seed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    code, out, err = run("export", seed, "--to", tmp_path / "new", "--format", "parquet")
    assert (code, out, err) == (2, "", 'tipreport: pyarrow is not installed; pip install "tipreport[arrow]"\n')


# addresses


def test_addresses_are_lines_with_tabs(run: Run) -> None:
    code, out, err = run("addresses", "--edition", "2019", "--country", "norway")
    assert (code, err) == (0, "")
    header, first, *_ = (line.split("\t") for line in out.splitlines())
    assert dict(zip(header, first, strict=True)) == {
        "edition": "2019",
        "country": "NOR",
        "kind": "page",
        "basis": "derived",
        "source": "state.gov",
        "part": "",
        "address": "https://www.state.gov/reports/2019-trafficking-in-persons-report-2/norway/",
    }
    assert len(run("addresses")[1].splitlines()) == len(tipreport.addresses()) + 1
    assert run("addresses", "--country", "Atlantis")[0] == 1
