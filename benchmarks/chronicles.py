"""What timelines and ledgers of all countries over all editions cost: 190 countries, 25 editions each, generated.

    python benchmarks/chronicles.py                 prints seconds of processor and the peak of memory, and their growth
    python benchmarks/chronicles.py --countries 20  fewer countries
    python benchmarks/chronicles.py --check         and exits 1 where 190 countries would take over 60 s on two cores

Countries are handled one by one, as a corpus of 4,750 reports would be; the reports themselves are made beforehand and
not counted. A run of editions is made by `tipreport.testing.country_run`.
"""

from __future__ import annotations

import argparse
import sys
import time
import tracemalloc
from itertools import islice

from tipreport import Corpus, Country, ledger, timeline
from tipreport.rules.countries import COUNTRIES
from tipreport.testing import country_run

EDITIONS = range(2001, 2026)
ALL, SECONDS, CORES = 190, 60.0, 2


def corpus(countries: int) -> Corpus:
    """A run of 25 editions for each country."""
    rows = islice(((row.name, row.alpha3) for row in COUNTRIES), countries)
    runs = (
        country_run(seed, editions=EDITIONS, country=Country(name, alpha3)) for seed, (name, alpha3) in enumerate(rows)
    )
    return Corpus(report for run in runs for report in run.reports)


def chronicles(reports: Corpus) -> int:
    """A timeline and a ledger of each country; how many series and entries there were."""
    made = 0
    for country in reports.countries:
        made += len(timeline(reports, country.alpha3).series) + len(ledger(reports, country.alpha3).entries)
    return made


def main() -> int:
    """Print the figures; 1 where they are over the budget and `--check` asks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--countries", type=int, default=ALL)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    reports = corpus(options.countries)
    half = Corpus(list(reports)[: len(reports) // 2])
    begin = time.process_time()
    made = chronicles(reports)
    seconds = time.process_time() - begin
    peaks = []
    for part in (half, reports):
        tracemalloc.start()
        chronicles(part)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    whole = seconds * ALL / len(reports.countries) / CORES
    print(f"{len(reports.countries)} countries, {len(reports)} reports: {made} series and entries in {seconds:.1f} s")
    print(f"190 countries on {CORES} cores: {whole:.1f} s, budget {SECONDS:.0f} s")
    print(f"peak {peaks[1] / 1e6:.1f} MB, {peaks[1] / peaks[0]:.2f} times that of half of the reports")
    return int(options.check and whole > SECONDS)


if __name__ == "__main__":
    sys.exit(main())
