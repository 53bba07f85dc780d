"""`tipreport schema`: the JSON Schema of what `tipreport parse` writes."""

import json

from cyclopts import App

from tipreport.cli.run import write_utf8
from tipreport.wire.schema import json_schema


def register(app: App) -> None:
    """Add the command."""
    app.command(schema)


def schema() -> int:
    """Print the JSON Schema of what parse writes."""
    write_utf8([json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"])
    return 0
