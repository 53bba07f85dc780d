"""For every kind of page, and for print: what is read from a narrative set in it is what went in."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

import tipreport
from tipreport.parse.narrative import parse_structure
from tipreport.testing import (
    LAYOUTS,
    PAGES,
    Layout,
    Page,
    edition,
    layout,
    misread,
    narrative,
    render_edition,
    render_html,
    render_pdf,
)

pytest.importorskip("reportlab")
pytest.importorskip("pypdfium2")

# The layouts that say what they say in their own words: nothing was done to their characters.
PLAIN = [row for row in LAYOUTS if not row.effects and not row.inside]
few = settings(max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture])


def fitting(page: Page) -> list[Layout]:
    return [row for row in PLAIN if row.last >= page.first and row.first <= page.last and row.tier]


def read(path: Path, data: str | bytes) -> list[tipreport.Document]:
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return list(tipreport.documents(path))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@given(seed=st.integers(0, 2**32), data=st.data())
@few
def test_a_page(page: Page, seed: int, data: st.DataObject, tmp_path: Path) -> None:
    row = data.draw(st.sampled_from(fitting(page)))
    said = narrative(seed, row, edition=max(row.first, page.first))
    bare = attrs.evolve(row, before=(), after=())
    (document,) = read(tmp_path / "page.html", render_html(said, row, page))
    assert misread(parse_structure(document), said, bare, told=True) == []


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("interleaved", [False, True])
@given(seed=st.integers(0, 2**32), data=st.data())
@few
def test_a_print(columns: int, interleaved: bool, seed: int, data: st.DataObject, tmp_path: Path) -> None:
    row = data.draw(st.sampled_from([row for row in PLAIN if row.tier and row.first >= 2008 and row.heading[0] == "{"]))
    said = narrative(seed, row)
    bare = attrs.evolve(row, before=(), after=())
    data_of = render_pdf(said, row, columns=columns, interleaved=interleaved)
    (document,) = read(tmp_path / "print.pdf", data_of)
    assert misread(parse_structure(document, edition=said.edition), said, bare, told=True) == []


MANY = [
    "state.gov 2002, countries A to G",
    "Refworld 2008, run-in list",
    "state.gov 2015",
    "ecoi.net 2019, bullets in a line",
]


@pytest.mark.parametrize("count", [6, pytest.param(100, marks=pytest.mark.slow)])
@pytest.mark.parametrize("name", MANY)
@pytest.mark.parametrize("form", ["text", "html", "pdf"])
def test_an_edition_comes_apart_into_its_narratives(name: str, form: str, count: int, tmp_path: Path) -> None:
    row = layout(name)
    said = edition(3, row, count=count)
    if form == "text":
        made: str | bytes = render_edition(said, row)
    elif form == "html":
        page = next(page for page in PAGES if page.first <= said[0].edition <= page.last)
        made = render_html(said, row, page)
    else:
        made = render_pdf(said, row)
    found = read(tmp_path / f"edition.{form}", made)
    bare = attrs.evolve(row, before=(), after=())
    assert len(found) == len(said)
    for document, each in zip(found, said, strict=True):
        assert misread(parse_structure(document, edition=each.edition), each, bare, told=True) == []
