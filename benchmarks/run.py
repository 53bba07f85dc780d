"""What a parse and an import cost, as ratios, so that the figures mean the same on any machine.

    python benchmarks/run.py           prints the ratios
    python benchmarks/run.py --check   and exits 1 where one is over its budget
    python benchmarks/run.py --edition the same for a whole edition in one file (a minute or two)
    python benchmarks/run.py --quantulum3  what quantulum3 takes on the same text in the same process, if installed

Needs the extra `test` (the floor takes its names from pycountry).
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import attrs
import floor

import tipreport
from tipreport.parse.narrative import parse_structure
from tipreport.testing import country_run
from tipreport.testing.told import SERIES

SEED = Path(__file__).parent.parent / "seeds" / "norway-2011.txt"

STRUCTURE_BUDGET = 0.5
"""`parse` of the seed without its indicators, in times of the floor on the same text in the same process."""
PARSE_BUDGET = 1.5
"""`parse` of the seed, indicators included, in times of the same floor."""
IMPORT_BUDGET = 1.5
"""`import tipreport`, in times of `import attrs, cattrs`; each in a process of its own, without its start."""
PEAK_BUDGET = 20
"""Peak memory of a second parse of the seed, in bytes per byte of its text (UTF-8)."""

COMPARE_BUDGET = 0.7
"""`compare` of two reports of 30 recommendations and 60 indicators each, in times of the floor on the seed."""

ROUNDS = 9
TURNS = 40


Ratio = tuple[float, str]


def parse_ratios(text: str) -> tuple[Ratio, Ratio]:
    """`parse` without and with indicators, in times of the floor.

    All three take turns, and the fastest quarter of the turns of each counts: other work on the machine only adds, and
    it slows a parse, which goes through more memory, more than the floor.
    """
    calls: tuple[Callable[[str], object], ...] = (parse_structure, tipreport.parse, floor.floor)
    for call in calls * 3:
        call(text)
    turns = [[processor_milliseconds(call, text) for call in calls] for _ in range(TURNS)]
    structure, parse, base = (statistics.mean(sorted(times)[: TURNS // 4]) for times in zip(*turns, strict=True))
    return (
        (structure / base, f"structure {structure:.2f} ms, floor {base:.2f} ms"),
        (parse / base, f"parse {parse:.2f} ms, floor {base:.2f} ms"),
    )


def processor_milliseconds(function: Callable[[str], object], text: str, repeat: int = 3) -> float:
    start = time.process_time()
    for _ in range(repeat):
        function(text)
    return (time.process_time() - start) * 1e3 / repeat


def import_ratio() -> Ratio:
    ours, theirs = "import tipreport", "import attrs, cattrs"
    for statement in (ours, theirs):  # writes the bytecode
        import_milliseconds(statement)
    pairs = [(import_milliseconds(ours), import_milliseconds(theirs)) for _ in range(2 * ROUNDS)]
    own, both = (statistics.median(times) for times in zip(*pairs, strict=True))
    return own / both, f"{ours} {own:.1f} ms, {theirs} {both:.1f} ms"


def import_milliseconds(statement: str) -> float:
    code = f"import time; start = time.perf_counter(); {statement}; print((time.perf_counter() - start) * 1e3)"
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    return float(made.stdout)


def peak_ratio(text: str) -> Ratio:
    tipreport.parse(text)
    gc.collect()
    tracemalloc.start()
    report = tipreport.parse(text)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del report
    size = len(text.encode())
    return peak / size, f"peak {peak:,} bytes, text {size:,} bytes"


def compare_ratio(text: str) -> Ratio:
    """`compare` of two editions that share most of what they say, in times of the floor, taking turns."""
    series = [
        attrs.evolve(told, population=(*told.population, each))
        for told in SERIES
        for each in ("men", "girl", "boy", "XX")
    ]
    run = country_run(11, editions=range(2010, 2012), items=30, series=series)
    earlier, later = run.reports
    counts = [len(part) for report in run.reports for part in (report.recommendations, report.indicators)]
    for _ in range(3):
        tipreport.compare(earlier, later)
        floor.floor(text)
    turns = [
        (
            processor_milliseconds(lambda _: tipreport.compare(earlier, later), text),
            processor_milliseconds(floor.floor, text),
        )
        for _ in range(TURNS)
    ]
    compare, base = (statistics.mean(sorted(times)[: TURNS // 4]) for times in zip(*turns, strict=True))
    told = f"compare {compare:.2f} ms, floor {base:.2f} ms; items and figures {', '.join(map(str, counts))}"
    return compare / base, told


def quantulum3_ratio(text: str) -> Ratio:
    """What a general reader of quantities takes for the seed, in times of a whole parse; it gives digits and units."""
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser

        parser.parse(text)
        theirs = min(processor_milliseconds(parser.parse, text, repeat=1) for _ in range(ROUNDS))
        found = len(parser.parse(text))
    ours = min(processor_milliseconds(tipreport.parse, text) for _ in range(ROUNDS))
    return theirs / ours, f"quantulum3 {theirs:.0f} ms for {found} quantities, parse {ours:.1f} ms"


def _edition() -> bool:
    """Prints the figures of a whole edition; whether one misses its aim."""
    import edition

    missed = False
    for name, figure, aim, more, detail in edition.figures(SEED):
        ok = figure >= aim if more else figure <= aim
        missed |= not ok
        print(
            f"{name:<24}{figure:6.2f}  aim {'>' if more else '<'} {aim:<5}{'ok' if ok else 'MISS':<6}{detail}",
            flush=True,
        )
    return missed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="exit 1 where a ratio is over its budget")
    parser.add_argument("--edition", action="store_true", help="read a whole edition instead")
    parser.add_argument("--quantulum3", action="store_true", help="compare with quantulum3 instead, if it is installed")
    arguments = parser.parse_args()
    check = arguments.check
    if arguments.edition:
        return int(_edition() and check)
    text = SEED.read_text("utf-8")
    if arguments.quantulum3:
        if find_spec("quantulum3") is None:
            sys.exit("quantulum3 is not installed; pip install quantulum3")
        ratio, detail = quantulum3_ratio(text)
        print(f"{'quantulum3 / parse':<24}{ratio:6.1f}  {detail}")
        return 0
    start = time.perf_counter()
    over = False
    structure, parse = parse_ratios(text)
    for name, (ratio, detail), budget in (
        ("structure / floor", structure, STRUCTURE_BUDGET),
        ("parse / floor", parse, PARSE_BUDGET),
        ("compare / floor", compare_ratio(text), COMPARE_BUDGET),
        ("import / attrs, cattrs", import_ratio(), IMPORT_BUDGET),
        ("peak / text", peak_ratio(text), PEAK_BUDGET),
    ):
        over |= ratio > budget
        print(f"{name:<24}{ratio:6.2f}  budget {budget:<5}{'OVER' if ratio > budget else 'ok':<5}  {detail}")
    print(f"Python {sys.version.split()[0]}, {time.perf_counter() - start:.0f} s")
    return int(check and over)


if __name__ == "__main__":
    sys.exit(main())
