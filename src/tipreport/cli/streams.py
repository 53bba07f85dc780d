"""The standard streams: those that are closed or missing, those whose other end is gone, and what is said on them."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterable
from pathlib import Path


def make_sure_of_streams() -> None:
    """Give each standard stream that is closed or missing a place that takes all and holds nothing.

    What a terminal cannot print is replaced, and no reason to stop: the output is the same whatever the locale.
    """
    # The lowest numbers that are free are taken first, so that no file that is written takes the place of a stream.
    while (number := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(number)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115  # as long as the process
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(text: str) -> None:
    """Say a line on standard error, if anybody listens."""
    with contextlib.suppress(OSError):
        print(f"tipreport: {text}", file=sys.stderr, flush=True)


def wrote(paths: Iterable[str | os.PathLike[str]]) -> None:
    """Say where the output is."""
    say(f"wrote {', '.join(str(path) for path in paths)}")


def let_go() -> None:
    """Let what is left for standard output and error go nowhere; Python would try once more at the end."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            with contextlib.suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def write_utf8(pieces: Iterable[str]) -> None:
    """Write JSON to standard output: UTF-8 and line feeds on every platform."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="strict", newline="\n")
    for piece in pieces:
        sys.stdout.write(piece)
        sys.stdout.flush()
