"""The commands: a sample, what coders said of it, annotation tools, and corrections in what other commands write."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

import tipreport
from tipreport import cli

for package in ("cyclopts", "rich"):
    pytest.importorskip(package)

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("COLUMNS", "60")

    def run(*arguments: object) -> tuple[int, str, str]:
        code = cli.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return run


@pytest.fixture
def corrected(seed: Path, tmp_path: Path, run: Run) -> Path:
    """A sheet of all figures of the seed, one of them wrong, as corrections."""
    sheet, made = tmp_path / "sheet.csv", tmp_path / "corrections.jsonl"
    code, _, err = run("sample", seed, "-n", 1000, "--seed", 1, "-o", sheet)
    assert code == 0
    assert "wrote" in err
    rows = list(csv.DictReader(io.StringIO(sheet.read_text("utf-8-sig"), newline="")))
    for row in rows:
        row |= {"answer": "right", "coder": "Ada"}
        if row["words"] == "26":
            row |= {"answer": "wrong", "value": "27"}
    with sheet.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    code, out, _ = run("agree", seed, "--sheet", sheet, "-o", tmp_path / "agreement.csv", "--corrections", made)
    assert code == 0
    assert out.startswith(f"We checked a random sample of {len(rows)} cells")
    assert (
        len([line for line in out.splitlines() if line.startswith("precision indicator")]) == 1
    )  # the whole, no groups
    measures = list(csv.DictReader(io.StringIO((tmp_path / "agreement.csv").read_text("utf-8"), newline="")))
    assert [row["measure"] for row in measures[:2]] == ["precision", "recall"]
    return made


def test_corrections_go_into_what_each_command_writes(seed: Path, tmp_path: Path, corrected: Path, run: Run) -> None:
    code, out, err = run("parse", seed, "--corrections", corrected)
    assert (code, err) == (0, "")
    report = tipreport.from_json(out)
    assert "27 case" in [str(one.value) for one in report.indicators if one.origin == "person"]
    code, _, _ = run("export", seed, "--to", tmp_path / "tables", "--table", "indicators", "--corrections", corrected)
    assert code == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "tables" / "indicators.csv").read_text("utf-8"), newline="")))
    assert ("27", "person") in [(row["value"], row["origin"]) for row in rows]
    assert run("html", seed, "-o", tmp_path / "page.html", "--corrections", corrected)[0] == 0
    assert "27 cases" in (tmp_path / "page.html").read_text("utf-8")
    code, _, _ = run("panel", seed, "-o", tmp_path / "panel.csv", "--corrections", corrected)
    assert code == 0
    panels = list(csv.DictReader(io.StringIO((tmp_path / "panel.csv").read_text("utf-8-sig"), newline="")))
    assert "38" in {row["investigations"] for row in panels}  # 27 and 11


def test_what_cannot_be_set_in_is_said(seed: Path, tmp_path: Path, corrected: Path, run: Run) -> None:
    other = tmp_path / "other.txt"
    other.write_text(seed.read_text("utf-8").replace("initiated 26 sex trafficking", "began some"), "utf-8")
    code, out, err = run("parse", other, "--corrections", corrected)
    assert code == 1
    assert tipreport.from_json(out).alpha3 == "NOR"
    assert "not applied, its words were not found: indicator at “26” of NOR 2011, by Ada" in err
    narrative = Path(__file__).parents[3] / "docs" / "narratives" / "peru-2015.txt"
    code, _, err = run("parse", narrative, "--corrections", corrected)
    assert "its narrative is not here" in err
    assert run("parse", seed, "--corrections", tmp_path / "nowhere.jsonl")[0] == 1


def test_annotation_tools_there_and_back(seed: Path, tmp_path: Path, run: Run) -> None:
    for tool, name in (("brat", "nor-2011.ann"), ("label-studio", "tasks.json")):
        folder = tmp_path / tool
        assert run("annotate", seed, "--to", folder, "--format", tool)[0] == 0
        path = folder / name
        text = path.read_text("utf-8")
        path.write_text(text.replace("disappearances", "victims"), "utf-8")
        made = tmp_path / f"{tool}.jsonl"
        back = folder if tool == "brat" else path
        code, _, _ = run(
            "annotate", seed, "--annotated", back, "--format", tool, "--coder", "Ada", "--corrections", made
        )
        assert code == 0
        (correction,) = tipreport.read_corrections(made)
        assert correction.was is not None
        assert correction.now is not None
        assert (correction.was["metric"], correction.now["metric"]) == ("disappearances", "victims")
    assert run("annotate", seed, "--to", tmp_path / "blind", "--blind")[0] == 0
    assert (tmp_path / "blind" / "nor-2011.ann").read_text("utf-8") == ""
    code, _, err = run("annotate", seed)
    assert code == 1
    assert "give --to, or --annotated with" in err
    assert run("annotate", seed, "--to", tmp_path / "brat")[0] == 1  # what is there is not replaced


def test_a_blind_page_and_bad_options(seed: Path, tmp_path: Path, run: Run) -> None:
    page = tmp_path / "sheet.html"
    assert run("sample", seed, "-n", 5, "-o", page, "--blind", "--of", "indicator", "--by", "section")[0] == 0
    data = page.read_text("utf-8")
    cells = json.loads(data[data.index('id="data">') + len('id="data">') : data.index("</script>")])["cells"]
    assert len(cells) == 5
    assert all(cell["read"] == {} for cell in cells)
    for arguments in (("-o", tmp_path / "a.csv", "--by", "colour"), ("-o", tmp_path / "a.ods"), ("-o", page)):
        assert run("sample", seed, *arguments)[0] == 1
    sheet = tmp_path / "bad.csv"
    sheet.write_text("cell,answer\n", "utf-8")
    code, _, err = run("agree", seed, "--sheet", sheet)
    assert code == 1
    assert "a column is missing" in err


def test_nothing_read_writes_no_folder(tmp_path: Path, run: Run) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_text("The cat sat on the mat.\n")
    assert run("annotate", bad, "--to", tmp_path / "brat")[0] == 1
    assert not (tmp_path / "brat").exists()
