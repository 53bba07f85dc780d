"""What the commands share: reading the files named on the line, saying what is wrong with them, writing."""

from __future__ import annotations

import io
import itertools
import sys
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from tipreport.errors import SourceError, TipReportError
from tipreport.model import Report
from tipreport.parse.narrative import parse as parse_document
from tipreport.source import Document, iter_documents

STDIN = "-"
# cyclopts takes a lone `-` for an option. No argument can hold a NUL, so this stands for it on the way through.
STDIN_TOKEN = "\0stdin"


class Run:
    """One run over some files: the reports that could be read, and the exit code that says whether all could."""

    def __init__(self, country: str | None, edition: int | None) -> None:
        self.country = country
        self.edition = edition
        self.code = 0

    def reports(self, files: Iterable[str]) -> Iterator[Report]:
        """The reports of all narratives of all files; what cannot be read is said on stderr and passed over."""
        for file in files:
            name = STDIN if file == STDIN_TOKEN else file
            empty = True
            for path, found in itertools.groupby(iter_documents([name]), key=itemgetter(0)):
                empty = False
                yield from self._of_one_file(path, [document for _, document in found])
            if empty:
                self.refuse(name, SourceError("no file to read", hint="give a file, or a directory that holds some"))

    def _of_one_file(self, path: str, found: Sequence[Document | TipReportError]) -> Iterator[Report]:
        if self.country is not None and len(found) > 1:
            self.refuse(path, SourceError(f"--country names one country, but here are {len(found)} narratives"))
            return
        for document in found:
            try:
                if isinstance(document, TipReportError):
                    raise document
                report = parse_document(document, country=self.country, edition=self.edition)
            except TipReportError as error:
                self.refuse(path, error)
            else:
                yield report

    def refuse(self, path: str, error: TipReportError) -> None:
        """Say what is wrong with a file."""
        if path == STDIN:
            path = "standard input"
            if error.subject == STDIN:
                error.subject = None
        said = one_line(str(error))
        print(f"tipreport: {said}" if path in said else f"tipreport: {path}: {said}", file=sys.stderr)
        self.code = 1


def one_line(text: str) -> str:
    return " ".join(text.split())


def write_utf8(pieces: Iterable[str]) -> None:
    """Write JSON to standard output: UTF-8 and line feeds on every platform."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="strict", newline="\n")
    for piece in pieces:
        sys.stdout.write(piece)
        sys.stdout.flush()
