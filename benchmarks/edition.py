"""A whole edition in one file: how fast it is read, by one process or two, as text or HTML, and with how much memory.

    python benchmarks/run.py --edition           prints the figures
    python benchmarks/run.py --edition --check   and exits 1 where one misses its aim

The edition is that of `tipreport.testing`: 190 narratives, some 3 MB. The memory is measured on copies of the seed.
"""

from __future__ import annotations

import gc
import html
import multiprocessing
import statistics
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import floor

import tipreport
from tipreport.testing import whole_edition

NARRATIVES = 190
MEGABYTES_AIM = 1.0
"""Text through `iter_reports`, in MB (10^6 bytes) per second of one processor, or more."""
WORKERS_AIM = 1.8
"""Time of one process in times of that of two, or more."""
HTML_AIM = 2.0
"""Processor time of the edition as HTML in times of that as text, or less."""
MEMORY_AIM = 1.1
"""Peak memory of 100 files in times of that of 10, or less."""
ROUNDS, WORKERS_ROUNDS = 3, 5


def figures(seed: Path) -> Iterator[tuple[str, float, float, bool, str]]:
    """Name, figure, aim, whether more is better, and the details."""
    whole = whole_edition(count=NARRATIVES)
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder, "edition.txt")
        text.write_text(whole, "utf-8")
        page = Path(folder, "edition.html")
        page.write_text(as_html(whole), "utf-8")
        if (count := read(text)) != NARRATIVES or read(page) != NARRATIVES:
            raise SystemExit(f"{count} narratives were found, of {NARRATIVES}")
        yield from speed(text, page)
        yield workers(text)
        yield memory(seed.read_text("utf-8"), Path(folder, "files"))


def as_html(text: str) -> str:
    menu = "".join(f'<li><a href="/{number}">Page {number}</a></li>' for number in range(50))
    lines = "\n".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n") if line.strip())
    return (
        '<!DOCTYPE html><html><head><title>2015 Trafficking in Persons Report</title><meta charset="utf-8"></head>'
        f"<body><nav><ul>{menu}</ul></nav><main>{lines}</main><footer><p>Contact us</p></footer></body></html>"
    )


def read(path: Path, workers: int = 1) -> int:
    return sum(1 for _ in tipreport.iter_reports(path, workers=workers))


def seconds(work: Callable[[], object], clock: Callable[[], float]) -> float:
    gc.collect()
    start = clock()
    work()
    return clock() - start


def speed(text: Path, page: Path) -> Iterator[tuple[str, float, float, bool, str]]:
    """Text, HTML and floor take turns, in processor time, so that other work on the machine counts little."""
    words = text.read_text("utf-8")
    works = (lambda: read(text), lambda: read(page), lambda: floor.floor(words))
    rounds = [[seconds(work, time.process_time) for work in works] for _ in range(ROUNDS)]
    plain, marked, _ = (statistics.median(times) for times in zip(*rounds, strict=True))
    size = text.stat().st_size / 1e6
    detail = f"{size:.2f} MB in {plain:.2f} s, {statistics.median(t / f for t, _, f in rounds):.2f} times the floor"
    yield "MB/s a core", size / plain, MEGABYTES_AIM, True, detail
    yield "HTML / text", statistics.median(m / t for t, m, _ in rounds), HTML_AIM, False, f"HTML {marked:.2f} s"


def workers(text: Path) -> tuple[str, float, float, bool, str]:
    """One process and two take turns; the best of each, since other work on the machine only ever adds.

    Beside it what two processes gain on this machine that have nothing to do with each other: no more can be had.
    """
    works = (lambda: read(text), lambda: read(text, workers=2), lambda: side_by_side(text))
    rounds = [[seconds(work, time.perf_counter) for work in works] for _ in range(WORKERS_ROUNDS)]
    one, two, apart = (min(times) for times in zip(*rounds, strict=True))
    detail = f"one {one:.2f} s, two {two:.2f} s, with their start; two that share nothing gain {2 * one / apart:.2f}"
    return "two workers", one / two, WORKERS_AIM, True, detail


def side_by_side(text: Path) -> None:
    """The whole edition, read twice at the same time."""
    readers = [multiprocessing.get_context("fork").Process(target=read, args=(text,)) for _ in range(2)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()


def memory(text: str, folder: Path) -> tuple[str, float, float, bool, str]:
    folder.mkdir()
    for number in range(100):
        Path(folder, f"{number:03}.txt").write_text(text + f"\n\n{number}\n", "utf-8")
    paths = sorted(folder.iterdir())
    few, many = (peak(paths[:count]) for count in (10, 100))
    return "peak of 100 / 10 files", many / few, MEMORY_AIM, False, f"{many:,} and {few:,} bytes"


def peak(paths: list[Path]) -> int:
    """Of what is held: garbage that waits for the collector comes and goes, whatever the number of files."""
    read(paths[0])  # imports, patterns
    tracemalloc.start()
    most = 0
    for some in (paths[:10], paths):
        tracemalloc.reset_peak()
        for number, _ in enumerate(tipreport.iter_reports(some)):
            if number % 5 == 0:
                gc.collect()
        _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most
