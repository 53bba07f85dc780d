"""A panel as tables and files: codes to merge by, one file with what explains it, and Stata's labels."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

import tipreport
from tipreport import Corpus, ForeignFileError, ModelError, Panel, Report
from tipreport.export.panels import render_panel
from tipreport.rules.codes import CODES, codes_of
from tipreport.rules.countries import COUNTRIES

ENDS = ("csv", "parquet", "dta", "jsonl")


@pytest.fixture
def panel(editions: Corpus) -> Panel:
    return tipreport.panel(editions, ["arrests", "investigations", "convictions"], balanced=True)


def needed(end: str) -> None:
    if end in ("parquet", "dta"):
        pytest.importorskip({"parquet": "pyarrow", "dta": "pandas"}[end])


def test_every_country_has_its_codes_and_no_two_of_today_share_one() -> None:
    pycountry = pytest.importorskip("pycountry")
    assert {row.alpha3 for row in CODES} == {row.alpha3 for row in COUNTRIES}
    for row in CODES:
        known = pycountry.countries.get(alpha_3=row.alpha3)
        if known is not None:
            assert row.iso_numeric == int(known.numeric), row
    today = [row for row in CODES if pycountry.countries.get(alpha_3=row.alpha3) or row.alpha3 == "XKX"]
    for name in ("iso_numeric", "cow", "gw"):
        numbers = [getattr(row, name) for row in today if getattr(row, name) is not None]
        assert len(set(numbers)) == len(numbers), name
    assert (codes_of("DEU").cow, codes_of("DEU").gw) == (255, 260)
    assert (codes_of("XKX").iso_numeric, codes_of("PSE").cow, codes_of("LIE").gw) == (None, None, None)


def test_the_wide_and_the_long_table_say_the_same(panel: Panel) -> None:
    wide = {(row["alpha3"], row["edition"]): row for row in tipreport.to_records(panel, "panel")}
    long = tipreport.to_records(panel, "panel_long")
    assert len(long) == len(wide) * 3
    for row in long:
        place = wide[row["alpha3"], row["edition"]]
        assert place[row["metric"]] == row["value"]
        for name in ("low", "high", "state", "qualifier", "unit", "period", "basis", "rule", "id", "origin"):
            assert place[f"{row['metric']}_{name}"] == row[name]
        assert row["qualifier"] is None or row["low"] is not None or row["high"] is not None
    assert {row["rule"] for row in long if not row["held"]} == {"no_edition"}


def test_conflicts_are_rows_with_their_sentences(panel: Panel) -> None:
    rows = tipreport.to_records(panel, "panel_conflicts")
    assert [(row["metric"], row["number"], row["chosen"], row["rule"]) for row in rows] == [
        ("arrests", 1, False, "undecided"),
        ("arrests", 2, False, "undecided"),
    ]
    assert [row["quote"] for row in rows] == ["12", "15"]
    assert all(row["quote"] in row["sentence"] for row in rows)


def test_tiers_are_ordered_and_numbers_are_floats(panel: Panel) -> None:
    pytest.importorskip("pandas")
    frame = tipreport.to_pandas(panel, "panel")
    assert frame.tier.cat.ordered
    assert list(frame.tier.cat.categories)[:4] == ["1", "2", "2WL", "3"]
    assert str(frame.investigations.dtype) == "Float64"
    assert tipreport.to_pandas(panel, "panel", numbers="decimal").investigations.dtype == object
    assert frame.investigations.dropna().gt(30).all()


def test_the_same_in_polars_and_arrow(panel: Panel) -> None:
    pytest.importorskip("polars")
    pytest.importorskip("pyarrow")
    wanted = [row["investigations"] for row in tipreport.to_records(panel, "panel")]
    assert tipreport.to_polars(panel, "panel")["investigations"].to_list() == wanted
    assert tipreport.to_arrow(panel, "panel")["investigations"].to_pylist() == wanted


# Files


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("long", [False, True])
def test_a_file_with_its_codebook_and_conflicts(panel: Panel, tmp_path: Path, end: str, long: bool) -> None:
    needed(end)
    paths = tipreport.write_panel(panel, tmp_path / f"panel.{end}", long=long)
    assert [path.name for path in paths] == [f"panel.{end}", "codebook.csv", "conflicts.csv"]
    assert sorted(tmp_path.iterdir()) == sorted(paths)
    rows = tipreport.to_records(panel, "panel_long" if long else "panel")
    with (tmp_path / "codebook.csv").open(encoding="utf-8", newline="") as file:
        book = list(csv.DictReader(file))
    assert [row["variable"] for row in book] == list(rows[0])
    assert all(row["label"] and row["source"] for row in book)
    with (tmp_path / "conflicts.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == 2
    column = "value" if long else "investigations"
    assert [number for number in numbers(paths[0], column) if number is not None] == [
        row[column] for row in rows if row[column] is not None
    ]


def numbers(path: Path, column: str) -> list[Any]:
    """A column of a file, read by others."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            return [float(row[column]) if row[column] else None for row in csv.DictReader(file)]
    if path.suffix == ".jsonl":
        return [json.loads(line)[column] for line in path.read_text("utf-8").splitlines()]
    import pandas as pd

    frame = pd.read_stata(path) if path.suffix == ".dta" else pd.read_parquet(path)
    return [None if pd.isna(cell) else cell for cell in frame[column]]


def test_stata_has_labels_and_is_the_same_each_time(panel: Panel, tmp_path: Path) -> None:
    pd = pytest.importorskip("pandas")
    first, *_ = tipreport.write_panel(panel, tmp_path / "panel.dta")
    again, *_ = tipreport.write_panel(panel, tmp_path / "again.dta")
    assert first.read_bytes() == again.read_bytes()
    with pd.io.stata.StataReader(first) as reader:
        frame = reader.read(convert_categoricals=False)
        labels, values = reader.variable_labels(), reader.value_labels()
    assert labels["year"].startswith("Calendar year that the figures cover")
    assert all(labels[name] for name in frame.columns)
    assert values["tier"] == {1: "Tier 1", 2: "Tier 2", 3: "Tier 2 Watch List", 4: "Tier 3", 5: "Special Case"}
    assert values["investigations_state"][1] == "value"
    assert list(frame.tier.dropna()) == [1, 2, 1]


def test_what_is_there_is_not_written_over(panel: Panel, tmp_path: Path) -> None:
    goal = tmp_path / "panel.csv"
    tipreport.write_panel(panel, goal)
    with pytest.raises(ForeignFileError, match=r"the file is there already: '.*panel\.csv'"):
        tipreport.write_panel(panel, goal)
    tipreport.write_panel(panel, tmp_path / "same.csv")  # the same codebook stands beside it
    other = tipreport.panel(panel.reports, "convictions")
    with pytest.raises(ForeignFileError, match=r"codebook\.csv"):
        tipreport.write_panel(other, tmp_path / "other.csv")
    tipreport.write_panel(other, goal, force=True)
    assert len((tmp_path / "codebook.csv").read_text("utf-8").splitlines()) == 22


@pytest.mark.parametrize("name", ["panel.xlsx", "panel", "codebook.csv", "conflicts.csv"])
def test_a_name_that_will_not_do(panel: Panel, tmp_path: Path, name: str) -> None:
    with pytest.raises(ModelError):
        tipreport.write_panel(panel, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_metric_from_outside_is_a_name_everywhere(norway: Report, tmp_path: Path) -> None:
    pd = pytest.importorskip("pandas")
    found = tipreport.panel(norway, ["x-acme:patrols_by_night"])
    path, *_ = tipreport.write_panel(found, tmp_path / "panel.dta")
    assert {"x_acme_patrols_by_night", "x_acme_patrols_by_night_state"} <= set(pd.read_stata(path).columns)


def test_a_person_reads_how_each_figure_was_made(norway: Report, panel: Panel) -> None:
    told = " ".join(render_panel(tipreport.panel(norway)).split())
    assert told.startswith("Norway 2010 (edition 2011), Tier 1 ")
    assert "investigations: 37 cases (sum of the forms: sex 26, labor 11) [investigations@" in told
    assert "prosecutions: 11 offenders (all sex, none labor) [prosecutions@" in told
    assert "convictions: 8 offenders [convictions@" in told
    assert "victims identified: not mentioned" in told
    told = " ".join(render_panel(panel).split())
    assert "none is taken (undecided)" in told
    assert "Norway 2012 (edition 2013), no narrative here" in told


def test_a_notebook_shows_it(panel: Panel) -> None:
    shown = panel._repr_html_()
    assert "Panel of 4 rows" in shown
    assert "37 cases" in shown
    assert "1 cell is claimed by figures that differ" in shown


def test_stata_tells_true_from_false_and_from_nothing(panel: Panel, tmp_path: Path) -> None:
    pd = pytest.importorskip("pandas")
    path, *_ = tipreport.write_panel(panel, tmp_path / "panel.dta")
    wanted = [row["held"] for row in tipreport.to_records(panel, "panel")]
    held = pd.read_stata(path)["held"]
    assert [None if pd.isna(cell) else bool(cell) for cell in held] == wanted
