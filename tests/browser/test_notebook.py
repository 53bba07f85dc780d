"""What a notebook shows, under the rules by which Jupyter sets tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import tipreport

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::ResourceWarning")]

# JupyterLab and the classic notebook both set the cells of a table to the right, with more weight than one class has.
JUPYTER = """
.jp-RenderedHTMLCommon td, .jp-RenderedHTMLCommon th, .jp-RenderedHTMLCommon tr {vertical-align: middle; padding: .5em}
.jp-RenderedHTMLCommon:not(.jp-RenderedMarkdown) td, .jp-RenderedHTMLCommon:not(.jp-RenderedMarkdown) th,
.jp-RenderedHTMLCommon:not(.jp-RenderedMarkdown) tr {text-align: right}
div.rendered_html td, div.rendered_html th {text-align: right}
"""


def test_text_is_set_to_the_left_in_jupyter_and_numbers_to_the_right(
    browser: Any, norway: tipreport.Report, tmp_path: Path
) -> None:
    report, later = norway, tipreport.parse(norway.text.replace("2011", "2012"), country="NOR", edition=2012)
    corpus = tipreport.Corpus([report, later])
    shown = (
        report, corpus, tipreport.compare(report, later), tipreport.timeline(corpus, "NOR"), tipreport.ledger(corpus, "NOR"),
        tipreport.panel(corpus, ["investigations"]), tipreport.check(report), report.recommendations, report.sections,
        report.roles, report.indicators,
    )  # fmt: skip
    script = """return [...document.querySelectorAll("td, th")].map(cell => [getComputedStyle(cell).textAlign,
        getComputedStyle(cell).verticalAlign])"""
    for frame in ("jp-RenderedHTMLCommon jp-RenderedHTML", "rendered_html"):
        blocks = "".join(f'<div class="{frame}">{each._repr_html_()}</div>' for each in shown)
        path = tmp_path / "notebook.html"
        path.write_text(f'<meta charset="utf-8"><style>{JUPYTER}</style><body>{blocks}', "utf-8")
        browser.get(path.as_uri())
        assert {tuple(cell) for cell in browser.execute_script(script)} == {("left", "top")}
        script_n = "return getComputedStyle(document.querySelector('td .tip-n')).textAlign"
        assert browser.execute_script(script_n) == "right"
