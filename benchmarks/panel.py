"""How right the cells of a panel are: made of what was read, against made of what a person annotated.

    python benchmarks/panel.py              prints the counts
    python benchmarks/panel.py --errors     and each cell that differs
    python benchmarks/panel.py --edition    the cells of a whole edition of `tipreport.testing`, by their rules

Both panels are made by the same rules, so that a difference is one of the reading. Whether the rules themselves are
those that a coder would choose is not measured here.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotated import annotated

import tipreport
from tipreport import PanelCell
from tipreport.export.panels import cell_told
from tipreport.testing import whole_edition

NARRATIVES = 190


def outcome(read: PanelCell, coded: PanelCell) -> str:
    """`right`, `missed`, `false` (nothing is to be there), `wrong` (something else is), or `empty` in both."""
    if coded.claim is None or read.claim is None:
        return {(True, True): "empty", (True, False): "false", (False, True): "missed"}[
            coded.claim is None, read.claim is None
        ]
    return "right" if said(read) == said(coded) else "wrong"


def said(cell: PanelCell) -> object:
    claim = cell.claim
    assert claim is not None
    if claim.low is None and claim.high is None:
        return claim.state
    return tuple(None if end is None else end.value for end in (claim.low, claim.high))


def cells() -> Iterator[tuple[str, str, PanelCell, PanelCell]]:
    """Narrative and metric, the cell as read and as annotated."""
    for name, read, coded in annotated():
        (found,), (wanted,) = tipreport.panel(read), tipreport.panel(coded)
        for one, other in zip(found.cells, wanted.cells, strict=True):
            yield name, one.metric, one, other


def edition() -> Counter[str]:
    """The cells of a whole edition by their rules."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "edition.txt")
        path.write_text(whole_edition(count=NARRATIVES), "utf-8")
        panel = tipreport.panel(tipreport.read_corpus(path, progress=False))
    print(panel)
    return Counter(" | ".join(cell.rules) for row in panel for cell in row.cells)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--edition", action="store_true")
    options = parser.parse_args(arguments)
    if options.edition:
        for rules, count in edition().most_common():
            print(f"{count:6}  {rules}")
        return
    counts: Counter[str] = Counter()
    for name, metric, read, coded in cells():
        found = outcome(read, coded)
        counts[found] += 1
        if options.errors and found not in ("right", "empty"):
            print(f"{found:7} {name} {metric}: read {cell_told(read)}, annotated {cell_told(coded)}")
    filled = counts["right"] + counts["wrong"] + counts["false"]
    print(f"{sum(counts.values())} cells: {', '.join(f'{n} {what}' for what, n in counts.most_common())}")
    asked = counts["right"] + counts["wrong"] + counts["missed"]
    print(
        f"{counts['right'] / filled:.3f} of the filled cells are right, {counts['right'] / asked:.3f} of those to fill"
    )


if __name__ == "__main__":
    main()
