"""How far a long reading has come, on a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec

from tipreport.parse.stream import Meter

WIDTH = 79
"""Columns of the plain line."""
EVERY = 0.2
"""Seconds between two plain lines."""

Progress = bool | Meter | None


@contextmanager
def meter(progress: Progress) -> Iterator[Meter | None]:
    """What to call for each narrative: the caller's function, a bar on standard error, or null.

    >>> with meter(False) as found:
    ...     print(found)
    None
    """
    if callable(progress):
        yield progress
    elif progress is False or (progress is None and not _is_terminal()):
        yield None
    elif find_spec("rich") is not None and _is_terminal():
        with _bar() as found:
            yield found
    else:
        with _plain() as found:
            yield found


def _is_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


@contextmanager
def _bar() -> Iterator[Meter]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress as Bar, TextColumn, TimeRemainingColumn

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[path]}", markup=False),
    )
    # What the caller prints goes where it would have gone.
    made = Bar(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False, redirect_stderr=False)
    with made:
        task = made.add_task("", total=None, path="")

        def show(done: int, total: int, path: str) -> None:
            made.update(task, completed=done, total=total, path=path)

        yield show


@contextmanager
def _plain() -> Iterator[Meter]:
    """One line that is written over on a terminal, a line now and then in a log."""
    over = _is_terminal()
    due = 0.0

    def show(done: int, total: int, path: str) -> None:
        nonlocal due
        if done < total and time.monotonic() < due:
            return
        due = time.monotonic() + EVERY
        line = f"{done} of {total}: {path}"
        line = line if len(line) <= WIDTH else line[: WIDTH - 1] + "…"
        sys.stderr.write(f"\r{line:<{WIDTH}}" if over else f"{line}\n")
        sys.stderr.flush()

    try:
        yield show
    finally:
        if over:
            sys.stderr.write(f"\r{'':<{WIDTH}}\r")
            sys.stderr.flush()
