"""What tables of 5,000 reports with 200,000 indicators cost in time and memory, each way in a process of its own.

    python benchmarks/tables.py            builds the corpus from the seed and prints the figures
    python benchmarks/tables.py --check    and exits 1 where one is over its budget (10 s of processor, 1 GB)
    python benchmarks/tables.py --way csv  one way only

The corpus is made of the seed: 200 codes, 25 editions, each report with 40 of its indicators and its own numbers. Needs
the extras `pandas`, `polars` and `arrow`; a way whose extra is missing is left out.
"""

from __future__ import annotations

import argparse
import gc
import resource
import string
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from itertools import islice, product
from pathlib import Path

import attrs

import tipreport
from tipreport import Corpus, Country, Quantity, Report

SEED = Path(__file__).parent.parent / "seeds" / "norway-2011.txt"
COUNTRIES, EDITIONS, INDICATORS = 200, range(2001, 2026), 40
SECONDS, MEGABYTES = 10.0, 1000.0
TABLES = ("reports", "sections", "recommendations", "actions", "indicators", "roles", "problems")


def corpus(countries: int) -> Corpus:
    """Reports that share the seed's text and differ in country, edition and numbers."""
    seed = tipreport.read(SEED)
    codes = ("".join(letters) for letters in product(string.ascii_uppercase, repeat=3))
    return Corpus(
        evolved(seed, Country(f"Country {code}", code), edition)
        for code in islice(codes, countries)
        for edition in EDITIONS
    )


def evolved(seed: Report, country: Country, edition: int) -> Report:
    """The seed as another country's and year's, with 40 indicators."""
    given = (seed.indicators * 2)[:INDICATORS]
    made = []
    for number, each in enumerate(given):
        low = each.low and attrs.evolve(each.low, value=each.low.value and each.low.value + edition)
        high: Quantity | None = low if each.low == each.high else each.high
        made.append(attrs.evolve(each, id=f"{each.metric}@{number}", low=low, high=high, comparisons=(), base=None))
    return attrs.evolve(seed, country=country, edition=edition, indicators=tuple(made))


def in_memory(make: Callable[[Corpus, str], object]) -> Callable[[Corpus], None]:
    """All tables, held together."""

    def run(reports: Corpus) -> None:
        held = [make(reports, table) for table in TABLES]
        del held

    return run


def in_files(write: Callable[..., object]) -> Callable[[Corpus], None]:
    """All tables as files."""

    def run(reports: Corpus) -> None:
        with tempfile.TemporaryDirectory() as folder:
            write(reports, folder, tables=TABLES)

    return run


WAYS: Mapping[str, tuple[Callable[[Corpus], None], str | None]] = {
    "pandas": (in_memory(tipreport.to_pandas), "pandas"),
    "polars": (in_memory(tipreport.to_polars), "polars"),
    "arrow": (in_memory(tipreport.to_arrow), "pyarrow"),
    "parquet": (in_files(tipreport.to_parquet), "pyarrow"),
    "csv": (in_files(tipreport.to_csv), None),
    "jsonl": (in_files(tipreport.to_jsonl), None),
}


def measure(way: str, countries: int) -> None:
    """One way in this process: seconds, and the peak of memory with the corpus in it."""
    run, module = WAYS[way]
    if module is not None:
        __import__(module)
    reports = corpus(countries)
    gc.collect()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start, own = time.perf_counter(), time.process_time()
    run(reports)
    seconds, own = time.perf_counter() - start, time.process_time() - own
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{seconds:.2f} {own:.2f} {before:.0f} {peak:.0f}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="exit 1 where a figure is over its budget")
    parser.add_argument("--way", choices=WAYS, help="one way only")
    parser.add_argument("--countries", type=int, default=COUNTRIES, help="fewer make it quicker")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.here:
        measure(arguments.way, arguments.countries)
        return 0
    over = False
    n = arguments.countries * len(EDITIONS)
    print(f"{n:,} reports, {n * INDICATORS:,} indicators, {len(TABLES)} tables")
    for way, (_, module) in WAYS.items():
        if arguments.way not in (None, way):
            continue
        if module is not None and find_spec(module) is None:
            print(f"{way:<9} needs {module}")
            continue
        command = [sys.executable, __file__, "--here", "--way", way, "--countries", str(arguments.countries)]
        made = subprocess.run(command, capture_output=True, text=True, check=True)
        seconds, own, before, peak = map(float, made.stdout.split())
        bad = own > SECONDS or peak > MEGABYTES
        over |= bad
        print(
            f"{way:<9}{seconds:6.1f} s ({own:.1f} s of processor){peak:7.0f} MB, with {before:.0f} MB before"
            f"{'   OVER' if bad else ''}"
        )
    return int(arguments.check and over)


if __name__ == "__main__":
    sys.exit(main())
