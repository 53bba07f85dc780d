"""`tipreport schema`: the JSON Schema of what the other commands write."""

import json
from typing import Annotated, Literal

from cyclopts import App, Parameter

from tipreport.cli.run import write_utf8
from tipreport.model import Comparison, Finding, Report, Rereading
from tipreport.wire.schema import json_schema

KINDS = {"report": Report, "finding": Finding, "comparison": Comparison, "rereading": Rereading}


def register(app: App) -> None:
    """Add the command."""
    app.command(schema)


def schema(
    of: Annotated[
        Literal["report", "finding", "comparison", "rereading"],
        Parameter(help="Of what parse writes, of one object of check, of what compare or diff writes."),
    ] = "report",
    /,
) -> int:
    """Print the JSON Schema of what parse, check, compare or diff writes."""
    write_utf8([json.dumps(json_schema(KINDS[of]), ensure_ascii=False, indent=2) + "\n"])
    return 0
