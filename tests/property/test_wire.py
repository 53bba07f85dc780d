"""What leaves as JSON, as a pickle or as rows comes back equal, whatever the report."""

from __future__ import annotations

import csv
import io
import json
import pickle

import attrs
import pytest
from hypothesis import given, settings

from tipreport.errors import WireFormatError
from tipreport.export.html import recommendations_html, repr_html
from tipreport.export.records import TABLES, to_records
from tipreport.model import Corpus, Report
from tipreport.testing import corpora, reports
from tipreport.wire.codec import from_dict, from_json, to_dict, to_json


@given(reports())
def test_a_round_trip_changes_nothing(report: Report) -> None:
    assert from_dict(to_dict(report)) == report
    text = to_json(report)
    back = from_json(text)
    assert back == report
    assert hash(back) == hash(report)
    assert to_json(back) == text
    assert repr(attrs.astuple(back)) == repr(attrs.astuple(report))


@given(reports())
def test_json_text_and_plain_values_are_the_same_thing(report: Report) -> None:
    assert json.loads(to_json(report)) == to_dict(report)
    assert json.loads(to_json(report, indent=1)) == to_dict(report)


@given(reports())
def test_a_pickle_changes_nothing(report: Report) -> None:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        back = pickle.loads(pickle.dumps(report, protocol))
        assert back == report
        assert hash(back) == hash(report)
    assert len({report, back}) == 1


@given(reports())
def test_an_unknown_key_is_refused_wherever_it_stands(report: Report) -> None:
    data = to_dict(report)
    for name in ("sections", "recommendations", "indicators", "roles", "problems"):
        for index, part in enumerate(data[name]):
            part["?"] = None
            with pytest.raises(WireFormatError) as caught:
                from_dict(data)
            assert caught.value.path == f'$.{name}[{index}]["?"]'
            del part["?"]
    assert from_dict(data) == report


@settings(max_examples=30)
@given(corpora(max_size=3))
def test_rows_are_plain_and_have_the_columns_that_are_declared(corpus: Corpus) -> None:
    for name, table in TABLES.items():
        if table.of not in ("Report", "Finding"):
            continue
        rows = to_records(corpus, name)
        if name != "findings":  # a corpus has some of its own
            assert rows == [row for report in corpus for row in to_records(report, name)]
        assert all(list(row) == [column.name for column in table.columns] for row in rows)
        file = io.StringIO()
        csv.DictWriter(file, [column.name for column in table.columns]).writerows(rows)


@given(reports())
def test_html_is_made_of_any_report(report: Report) -> None:
    for made in (repr_html(report), recommendations_html(report), repr_html(report.recommendations)):
        assert made.startswith('<div class="tipreport">')
        assert made.count("<") == made.count(">")
