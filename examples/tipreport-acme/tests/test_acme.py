"""What the package adds is read, with its span, and nothing of tipreport is lost by it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tipreport_acme import ACME_RULES, parse_notes, read_notes

import tipreport

NOTES = Path(__file__).with_name("ruritania-2019.notes")


@pytest.fixture(scope="module")
def report() -> tipreport.Report:
    (found,) = parse_notes(NOTES)
    return found


def test_the_report_says_by_which_rules_it_was_read(report: tipreport.Report) -> None:
    assert report.generator.rules == "tipreport+x-acme"


def test_a_country_of_its_own(report: tipreport.Report) -> None:
    assert (report.alpha3, report.country and report.country.name) == ("XAA", "Ruritania")
    assert report.edition == 2019
    assert [problem.message for problem in report.problems if problem.severity == "error"] == []
    places = {(role.relation.value, role.place.alpha3) for role in report.roles}
    assert {("destination", "XAA"), ("origin", "MMR")} <= places


def test_a_spelling_of_its_own_and_all_others() -> None:
    named = [tipreport.parse("Tier 2", country=name, edition=2019, rules=ACME_RULES) for name in ("Burma", "Myanmar")]
    assert {(each.country.name, each.alpha3) for each in named if each.country} == {("Myanmar", "MMR")}


def test_a_metric_of_its_own(report: tipreport.Report) -> None:
    (patrols,) = (each for each in report.indicators if each.metric == "x-acme:harbour_patrols")
    assert (str(patrols.value), report.quote(patrols)) == ("14 event", "14")
    assert {"investigations", "victims_identified"} <= {each.metric for each in report.indicators}


def test_a_heading_of_its_own(report: tipreport.Report) -> None:
    section = report.section("protection")
    assert section is not None
    assert report.quote(section.heading) == "HELP FOR SURVIVORS"
    assert section.grade is not None


def test_a_file_format_of_its_own(report: tipreport.Report) -> None:
    (document,) = read_notes(NOTES)
    assert report.text == document.text
    assert report.source.title == "Box 12, folder 3"
    assert [dropped.reason for dropped in document.dropped] == ["about the file", "about the file", "remark", "remark"]
    assert "stained" not in report.text
    written = NOTES.read_text("utf-8")
    for indicator in report.indicators:
        place = document.source_span(indicator.span)
        assert written[place.start : place.end] == report.quote(indicator)


def test_it_leaves_and_comes_back_as_json(report: tipreport.Report) -> None:
    assert tipreport.from_json(tipreport.to_json(report)) == report


def test_nothing_is_loaded_by_itself() -> None:
    code = "import tipreport, sys; tipreport.parse('GHANA (Tier 2)'); assert 'tipreport_acme' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
    with pytest.raises(tipreport.ModelError, match="no such country"):
        tipreport.parse("Tier 2", country="Ruritania")
