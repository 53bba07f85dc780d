"""For the tests of packages that build on this one: Hypothesis strategies, and narratives set in every known layout.

>>> from hypothesis import given
>>> from tipreport.testing import reports
>>> @given(reports())
... def test_every_section_can_be_quoted(report):
...     assert "".join(report.quote(section) for section in report.sections) == report.text
>>> test_every_section_can_be_quoted()

Every value of a strategy is valid by construction, and over many examples every field and every word of a vocabulary
occurs; its texts are not English. `narrative` makes a narrative of sentences of its own, `render` sets it (or a
report) in a `Layout`, and what `tipreport.parse` reads from the result must be what went in. `country_run`
makes the editions of a country with every change between them known. Needs the extra `test`.
"""

from tipreport.testing.built import report_of_items
from tipreport.testing.editions import edition, render_edition, whole_edition
from tipreport.testing.layouts import LAYOUTS, Layout, Marks, layout
from tipreport.testing.misread import misread
from tipreport.testing.narrative import Advice, Narrative, Part, narrative, narrative_of
from tipreport.testing.pages import PAGES, Page, render_html
from tipreport.testing.prints import render_pdf
from tipreport.testing.render import Piece, pieces, render, shows_edition, shows_tier
from tipreport.testing.runs import CountryRun, KnownChanges, country_run
from tipreport.testing.strategies import corpora, countries, reports, spans

__all__ = [
    "LAYOUTS",
    "PAGES",
    "Advice",
    "CountryRun",
    "KnownChanges",
    "Layout",
    "Marks",
    "Narrative",
    "Page",
    "Part",
    "Piece",
    "corpora",
    "countries",
    "country_run",
    "edition",
    "layout",
    "misread",
    "narrative",
    "narrative_of",
    "pieces",
    "render",
    "render_edition",
    "render_html",
    "render_pdf",
    "report_of_items",
    "reports",
    "shows_edition",
    "shows_tier",
    "spans",
    "whole_edition",
]
