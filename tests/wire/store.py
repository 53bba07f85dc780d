"""Writes the seed's report and the schema in the wire format of today; run it where the format changes on purpose.

    python tests/wire/store.py

While `tipreport/1` is a draft, what stands there is written anew. After release 0.1.0 it stays for good, a change gets
a folder of its own, and `from_json` goes on reading both.
"""

from __future__ import annotations

import json
from pathlib import Path

import tipreport

HERE = Path(__file__).parent


def main() -> None:
    folder = HERE / tipreport.json_schema()["title"].replace("/", "-")
    folder.mkdir(exist_ok=True)
    report = tipreport.read(HERE.parent.parent / "seeds" / "norway-2011.txt")
    (folder / "norway-2011.json").write_bytes(tipreport.to_json(report, indent=1).encode() + b"\n")
    schema = json.dumps(tipreport.json_schema(), ensure_ascii=False, indent=1)
    (folder / "schema.json").write_bytes(schema.encode() + b"\n")


if __name__ == "__main__":
    main()
