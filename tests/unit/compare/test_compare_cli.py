"""`tipreport compare`: what it prints, and what it says of files that cannot be compared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import tipreport
from tipreport import cli
from tipreport.model import Comparison
from tipreport.wire.codec import from_json

for package in ("cyclopts", "rich"):
    pytest.importorskip(package)


@pytest.fixture
def later(seed: Path, tmp_path: Path) -> Path:
    """The seed as if it were a year younger, with one figure and one recommendation changed."""
    text = seed.read_text("utf-8")
    for old, new in (
        ("2011 Trafficking in Persons Report - Norway", "2012 Trafficking in Persons Report - Norway"),
        ("27 June 2011", "27 June 2012"),
        ("in 2010, compared with 31 sex", "in 2011, compared with 31 sex"),
        ("initiated 26 sex", "initiated 29 sex"),
        ("labor trafficking investigations initiated in 2009", "labor trafficking investigations initiated in 2010"),
        ("fund a national anti-trafficking awareness campaign", "consider funding a national awareness campaign"),
    ):
        assert old in text
        text = text.replace(old, new)
    path = tmp_path / "later.txt"
    path.write_text(text, "utf-8")
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = cli.main(["compare", *map(str, arguments)])
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return code, out, err


def test_what_changed_comes_first(capsys: pytest.CaptureFixture[str], seed: Path, later: Path) -> None:
    code, out, err = run(capsys, seed, later)
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == "Norway 2011 to Norway 2012"
    flat = " ".join(out.split())
    assert "investigations, sex: 26 cases → 29 cases (+3, +12 percent)" in flat
    assert "reworded and weakened (consider) [2011 no. 7 → 2012 no. 7]" in flat
    assert flat.index("investigations, sex") < flat.index("Unchanged")


def test_quotes_are_printed_when_asked_for(capsys: pytest.CaptureFixture[str], seed: Path, later: Path) -> None:
    _, plain, _ = run(capsys, seed, later)
    _, quoted, _ = run(capsys, seed, later, "--quotes")
    assert "Norwegian authorities initiated 29 sex" not in plain
    flat = " ".join(quoted.split())
    assert "2012: “Norwegian authorities initiated 29 sex trafficking investigations" in flat
    assert "[-fund-] {+consider funding+} a national [-anti-trafficking-] awareness campaign" in flat


def test_markdown(capsys: pytest.CaptureFixture[str], seed: Path, later: Path) -> None:
    _, out, _ = run(capsys, seed, later, "--format", "markdown", "--quotes")
    assert out.startswith("# Norway 2011 to Norway 2012\n")
    assert "~~fund~~ **consider funding** a national ~~anti-trafficking~~ awareness campaign" in out


def test_json_is_the_comparison(capsys: pytest.CaptureFixture[str], seed: Path, later: Path) -> None:
    _, out, _ = run(capsys, seed, later, "--format", "json")
    assert json.loads(out)["schema"] == "tipreport-comparison/1"
    made = tipreport.compare(tipreport.read(seed), tipreport.read(later))
    assert from_json(out, Comparison) == made


def test_nothing_changed_is_said(capsys: pytest.CaptureFixture[str], seed: Path) -> None:
    code, out, _ = run(capsys, seed, seed)
    assert code == 0
    assert "Nothing changed." in out


def test_a_directory_of_several_is_refused(capsys: pytest.CaptureFixture[str], seed: Path, later: Path) -> None:
    (later.parent / "another.txt").write_bytes(seed.read_bytes())
    code, out, err = run(capsys, seed, later.parent)
    assert (code, out) == (1, "")
    assert "2 narratives" in err


def test_two_countries_in_two_editions_are_refused(
    capsys: pytest.CaptureFixture[str], seed: Path, tmp_path: Path
) -> None:
    path = tmp_path / "peru.txt"
    path.write_text("PERU (Tier 2)\n\nThe Government of Peru does not fully meet the minimum standards.\n", "utf-8")
    code, out, err = run(capsys, seed, path, "--later-edition", "2014")
    assert (code, out) == (1, "")
    assert "two countries in two editions" in err
    assert len(err.splitlines()) == 1


def test_a_file_that_is_no_narrative_is_named(capsys: pytest.CaptureFixture[str], seed: Path, tmp_path: Path) -> None:
    path = tmp_path / "cat.txt"
    path.write_text("The cat sat on the mat.\n", "utf-8")
    code, out, err = run(capsys, path, seed)
    assert (code, out) == (1, "")
    assert "cat.txt" in err


def test_grades_are_told_with_what_they_were(
    seed: Path, later: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    read = tipreport.read(later)
    grade = read.section("prosecution").grade
    assert grade is not None
    other = tmp_path / "other.txt"
    other.write_text(later.read_text("utf-8").replace(read.quote(grade.span), "The government met"), "utf-8")
    _, out, _ = run(capsys, seed, other)
    assert "prosecution: increased → none stated" in " ".join(out.split())
