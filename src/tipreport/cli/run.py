"""What the commands share: reading the files named on the line, saying what is wrong with them, writing."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing

from tipreport.errors import TipReportError
from tipreport.model import Failure, Report
from tipreport.parse.progress import meter
from tipreport.parse.reading import Options
from tipreport.parse.stream import stream

STDIN = "-"
# cyclopts takes a lone `-` for an option. No argument can hold a NUL, so this stands for it on the way through.
STDIN_TOKEN = "\0stdin"


class Run:
    """One run over some files: the reports that could be read, and the exit code that says whether all could.

    `workers` is a number of processes to read with. A bar on standard error shows how far it is, on a terminal to which
    nothing else is `written` meanwhile.
    """

    def __init__(self, country: str | None, edition: int | None, *, workers: int = 1, written: bool = True) -> None:
        self.code: int = 0
        self._options = Options(country=country, edition=edition)
        self._workers = workers
        self._progress = False if written and sys.stdout.isatty() else None

    def reports(self, files: Iterable[str]) -> Iterator[Report]:
        """The reports of all narratives of all files; what cannot be read is said on stderr at the end."""
        names = [STDIN if file == STDIN_TOKEN else file for file in files]
        failures: list[Failure] = []
        try:
            with (
                meter(self._progress) as called,
                closing(stream(names, self._options, workers=self._workers, meter=called)) as all_found,
            ):
                for found in all_found:
                    if isinstance(found.result, TipReportError):
                        failures.append(Failure(found.path, found.result, found.part))
                    else:
                        yield found.result
        finally:
            for failure in failures:
                self._say(failure)

    def refuse(self, path: str, error: TipReportError) -> None:
        """Say what is wrong with a file."""
        self._say(Failure(path, error))

    def _say(self, failure: Failure) -> None:
        print(f"tipreport: {_said(failure)}", file=sys.stderr)
        self.code = 1


def _said(failure: Failure) -> str:
    if failure.path != STDIN:
        return one_line(str(failure))
    if failure.error.subject == STDIN:
        failure.error.subject = None
    return f"standard input: {one_line(str(failure.error)).removeprefix('-, ')}"


def one_line(text: str) -> str:
    return " ".join(text.split())


def write_utf8(pieces: Iterable[str]) -> None:
    """Write JSON to standard output: UTF-8 and line feeds on every platform."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="strict", newline="\n")
    for piece in pieces:
        sys.stdout.write(piece)
        sys.stdout.flush()
