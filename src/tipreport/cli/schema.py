"""`tipreport schema`: the JSON Schema of what the other commands write."""

import json
from typing import Annotated, Literal

from cyclopts import App, Parameter

from tipreport.cli.streams import write_utf8
from tipreport.model import Comparison, Finding, Ledger, Report, Rereading, Timeline
from tipreport.wire.schema import json_schema

Kind = type[Report] | type[Finding] | type[Comparison] | type[Timeline] | type[Ledger] | type[Rereading]

KINDS: dict[str, Kind] = {
    "report": Report,
    "finding": Finding,
    "comparison": Comparison,
    "timeline": Timeline,
    "ledger": Ledger,
    "rereading": Rereading,
}


def register(app: App) -> None:
    """Add the command."""
    app.command(schema)


def schema(
    of: Annotated[
        Literal["report", "finding", "comparison", "timeline", "ledger", "rereading"],
        Parameter(help="Of what parse writes, of one object of check, of what the command of that name writes."),
    ] = "report",
    /,
) -> int:
    """Print the JSON Schema of what parse writes, or of another result."""
    write_utf8([json.dumps(json_schema(KINDS[of]), ensure_ascii=False, indent=2) + "\n"])
    return 0
