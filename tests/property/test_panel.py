"""What holds of a panel of any reports."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

import tipreport
from tipreport import Corpus, Metric, PanelBasis, PanelRule
from tipreport.export.panels import render_panel
from tipreport.export.records import Rows
from tipreport.testing import corpora

METRICS = list(Metric)[::5]


@pytest.mark.slow
@settings(max_examples=25)
@given(corpora(max_size=3))
def test_a_cell_says_where_its_figure_comes_from_or_why_there_is_none(corpus: Corpus) -> None:
    panel = tipreport.panel(corpus, METRICS, balanced=True)
    assert panel == tipreport.panel(list(corpus)[::-1], METRICS, balanced=True)
    conflicts = {(each.country.alpha3, each.edition, each.metric): each for each in panel.conflicts}
    assert len(conflicts) == len(panel.conflicts)
    for row in panel:
        report = panel.report(row)
        assert row.held == (report is not None)
        for cell in row.cells:
            conflict = conflicts.get((row.country.alpha3, row.edition, cell.metric))
            if cell.claim is None:
                assert cell.rules[-1] in EMPTY
                assert (cell.rules[-1] is PanelRule.UNDECIDED) <= (conflict is not None)
            else:
                assert report is not None
                found = [report.indicator(name) for name in cell.claim.ids]
                assert {one.metric for one in found} == {cell.metric}
                assert (len(found) > 1) == (cell.claim.basis is not PanelBasis.WHOLE)
                assert not {left.id for left in cell.left_out} & set(cell.claim.ids)
                assert all(one.source in ("narrator", "government") and not one.population for one in found)
            if conflict is not None:
                assert conflict.chosen is cell.claim or conflict.chosen == cell.claim
                assert len(conflict.claims) > 1
            if report is not None:
                told = {name for claim in (conflict.claims if conflict else ()) for name in claim.ids}
                told |= {left.id for left in cell.left_out} | set(cell.claim.ids if cell.claim else ())
                assert told <= {one.id for one in report.indicators if one.metric == cell.metric}
    assert render_panel(panel).count("(edition ") == len(panel)


EMPTY = {PanelRule.UNDECIDED, PanelRule.LEFT_OUT, PanelRule.NOT_MENTIONED, PanelRule.NO_EDITION}


@pytest.mark.slow
@settings(max_examples=15)
@given(corpora(max_size=2))
def test_tables_of_a_panel_have_a_row_a_cell(corpus: Corpus) -> None:
    panel = tipreport.panel(corpus, METRICS)
    wide, long = (tipreport.to_records(panel, name) for name in ("panel", "panel_long"))
    assert len(wide) == len(panel.rows) == len(corpus)
    assert len(long) == len(wide) * len(METRICS)
    for row in wide:
        for each in long:
            if (each["alpha3"], each["edition"]) == (row["alpha3"], row["edition"]):
                assert row[each["metric"]] == each["value"]
    names = [column.name for column in Rows.of(panel, "panel").columns]
    assert len(set(names)) == len(names)
