"""An edition that has lost a country heading: no value moves to another country, and no country goes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import attrs
import pytest

import tipreport
from tipreport.testing import PAGES, Narrative, edition, layout, render_edition, render_html, render_pdf

pytest.importorskip("reportlab")
pytest.importorskip("pypdfium2")

MANY = [
    "state.gov 2002, countries A to G",
    "Refworld 2008, run-in list",
    "state.gov 2015",
    "ecoi.net 2019, bullets in a line",
    "the whole narrative in one line, headings lost",
]
# Names that hold another country's, several words, brackets or an article, and the first of all.
SAMPLE = ["AFG", "CCK", "CIV", "COD", "GMB", "GNB", "LCA", "NGA", "SSD", "TTO", "VCT"]


def folded(words: str) -> str:
    return " ".join(words.split())


def values(report: tipreport.Report) -> Counter[tuple[str, ...]]:
    """What is read from a narrative; a print may break its lines elsewhere."""
    found = [
        *(("grade", section.kind.value, report.quote(section.grade)) for section in report.sections if section.grade),
        *(("item", report.quote(item)) for item in report.recommendations),
        *(("role", role.relation.value, role.place.name) for role in report.roles),
    ]
    return Counter(tuple(map(folded, row)) for row in found)


def read(said: list[Narrative], name: str, form: str, folder: Path) -> dict[str | None, tipreport.Report]:
    row = layout(name)
    path = folder / f"edition.{form}"
    if form == "txt":
        path.write_text(render_edition(said, row), encoding="utf-8")
    elif form == "html":
        page = next(page for page in PAGES if page.first <= said[0].edition <= page.last)
        path.write_text(render_html(said, row, page), encoding="utf-8")
    else:
        path.write_bytes(render_pdf(said, row))
    reports = tipreport.read_corpus([path], edition=said[0].edition, failures=[])
    return {report.alpha3: report for report in reports}


@pytest.mark.parametrize("name", MANY)
@pytest.mark.parametrize("form", ["txt", "html", "pdf"])
def test_a_lost_heading_moves_no_value(name: str, form: str, tmp_path: Path) -> None:
    if form != "txt" and "one line" in name:
        pytest.skip("a page has lines")
    said = edition(5, layout(name), count=190)
    whole = {
        each.country.alpha3: kept
        for each in said
        if each.country.alpha3 in SAMPLE
        for kept in [slice(max(0, said.index(each) - 1), said.index(each) + 2)]
    }
    for lost, near in whole.items():
        one = said[near]
        before = read(list(one), name, form, tmp_path)
        after = read([attrs.evolve(each, headed=each.country.alpha3 != lost) for each in one], name, form, tmp_path)
        assert list(after) == list(before), lost
        for country, read_now in after.items():
            assert not values(read_now) - values(before[country]), (lost, country)
            # What is read of a figure may hang on its paragraph, which a print breaks elsewhere; whose it is may not.
            own = folded(before[country].text)
            for one in read_now.indicators:
                assert folded(one.sentence.of(read_now.text)) in own, (lost, country)
