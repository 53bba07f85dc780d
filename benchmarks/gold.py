"""The gold narratives as the tipreport that is installed reads them: reports in JSON, one a line, on standard output.

    OLD/bin/python benchmarks/gold.py > old.jsonl       with the last release in the environment OLD
    python benchmarks/gold.py > new.jsonl
    tipreport diff old.jsonl new.jsonl                  what the new version reads differently

Only names that every version has are used here.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import tipreport

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold"


def reports() -> Iterator[tipreport.Report]:
    """The report of each annotated narrative, with the country and edition of its annotation."""
    for path in sorted(GOLD.glob("*.json")):
        annotation = json.loads(path.read_text(encoding="utf-8"))
        if "edition" not in annotation:
            continue  # the baseline
        text = path.with_suffix(".txt")
        if not text.exists():
            text = ROOT / "seeds" / text.name
        yield tipreport.parse(
            text.read_text(encoding="utf-8"), country=annotation["country"], edition=annotation["edition"]
        )


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    for report in reports():
        print(tipreport.to_json(report))
