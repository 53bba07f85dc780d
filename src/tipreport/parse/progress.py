"""How far a long reading has come, on a terminal or in a notebook, by what is installed: rich, tqdm, or a plain line."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from importlib.util import find_spec

from tipreport.parse.stream import Meter

WIDTH = 79
"""Columns of the plain line."""
EVERY = 0.2
"""Seconds between two plain lines."""

Progress = bool | Meter | None


@contextmanager
def meter(progress: Progress) -> Iterator[Meter | None]:
    """What to call for each narrative: the caller's function, a bar, or null.

    >>> with meter(False) as found:
    ...     print(found)
    None

    Unasked, there is a bar on a terminal (of rich, else of tqdm) and in a notebook (of `tqdm.auto`, else of rich).
    Without either, or in a log where it is asked for, it is a plain line on standard error.
    """
    if callable(progress):
        yield progress
    elif progress is False or (progress is None and not (_is_terminal() or _is_notebook())):
        yield None
    else:
        with _made() as found:
            yield found


def _made() -> AbstractContextManager[Meter]:
    bars = {"rich": _bar, "tqdm": _tqdm}
    order = ("tqdm", "rich") if _is_notebook() else ("rich", "tqdm") if _is_terminal() else ()
    return next((bars[name] for name in order if find_spec(name) is not None), _plain)()


def _is_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def _is_notebook() -> bool:
    """Whether a kernel of Jupyter runs this; where none does, it is not imported to find out."""
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    return shell is not None and hasattr(shell, "kernel")


@contextmanager
def _tqdm() -> Iterator[Meter]:
    from tqdm.auto import tqdm

    with tqdm(unit=" narratives", leave=False) as made:

        def show(done: int, total: int, path: str) -> None:
            made.total = total
            made.set_postfix_str(path if len(path) <= 40 else f"…{path[-39:]}", refresh=False)
            made.update(done - made.n)
            if done >= total:  # drawn even where all was done between two pictures
                made.refresh()

        yield show


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
    console = Console() if _is_notebook() else Console(stderr=True)
    made = Bar(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False)
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
