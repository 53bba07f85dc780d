"""Timelines and ledgers as JSON: read back to what they were, and as the schema says."""

from __future__ import annotations

import json

import attrs
import jsonschema
import pytest

import tipreport
from tipreport.model import Ledger, Report, Timeline
from tipreport.wire.codec import from_json, to_json
from tipreport.wire.schema import json_schema


@pytest.mark.parametrize("kind", [Timeline, Ledger])
def test_what_is_written_is_read_back(norway: Report, kind: type) -> None:
    reports = [norway, attrs.evolve(norway, edition=2012)]
    made = tipreport.timeline(reports, "NOR") if kind is Timeline else tipreport.ledger(reports, "NOR")
    text = to_json(made)
    assert from_json(text, kind) == made
    jsonschema.validate(json.loads(text), json_schema(kind))
    with pytest.raises(tipreport.WireFormatError, match="another version"):
        from_json(text)
