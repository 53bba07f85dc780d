"""The command line: `tipreport show`, `tipreport parse` and `tipreport schema`.

Exit codes: 0; 1 where an input or the output is bad (said on stderr, the other files still done); 2 where nothing was
tried, because of bad usage or because the extra `cli` is missing. A reader that closes the pipe early is no error.
"""

# No postponed annotations: the commands are made in a function, and cyclopts reads their annotations as they are.

import io
import itertools
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from operator import itemgetter
from typing import TYPE_CHECKING, Annotated, Literal

from tipreport._version import __version__
from tipreport.errors import SourceError, TipReportError
from tipreport.model import Report
from tipreport.parse.narrative import parse as parse_document
from tipreport.source import Document, iter_documents

if TYPE_CHECKING:
    from cyclopts import App

STDIN = "-"
# cyclopts takes a lone `-` for an option. No argument can hold a NUL, so this stands for it on the way through.
_STDIN_TOKEN = "\0stdin"

MISSING = 'tipreport: the command line needs an extra; pip install "tipreport[cli]"'


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; `arguments` are those of the process unless given. Gives the exit code.

    >>> main(["show", "seeds/norway-2011.txt"])  # doctest: +SKIP
    Norway 2011 · Tier 1
    ...
    """
    if find_spec("cyclopts") is None or find_spec("rich") is None:
        print(MISSING, file=sys.stderr)
        return 2
    from cyclopts import CycloptsError

    tokens = [_STDIN_TOKEN if token == STDIN else token for token in (sys.argv[1:] if arguments is None else arguments)]
    # The output is the same whatever the locale; what a terminal cannot print is replaced, not a reason to stop.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        code = _app()(tokens, exit_on_error=False, print_error=False)
        sys.stdout.flush()
    except CycloptsError as error:
        print(f"tipreport: {str(error).replace(_STDIN_TOKEN, STDIN)}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # Whoever read the pipe has seen enough. Python flushes stdout once more at exit: let it go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        named = f"{error.filename}: " if error.filename is not None else ""
        print(f"tipreport: {named}{_one_line(error.strerror or str(error))}", file=sys.stderr)
        return 1
    return int(code or 0)


def _app() -> "App":
    """The commands."""
    from cyclopts import App, Parameter

    app = App(
        name="tipreport",
        help="Read country narratives of the US Trafficking in Persons Report.",
        version=__version__,
        result_action="return_value",
        default_parameter=Parameter(negative=()),
    )
    files = Parameter(name="FILE", help="Files or directories of narratives; - reads standard input.")
    country = Parameter(help="The country, where the text does not say it: NOR or Norway.")
    edition = Parameter(help="The year of the report, where the text does not say it.")

    @app.command(usage="Usage: tipreport show [OPTIONS] FILE...")
    def show(
        files: Annotated[list[str], files],
        /,
        *,
        quotes: Annotated[bool, Parameter(help="Also print the words that the values were read from.")] = False,
        country: Annotated[str | None, country] = None,
        edition: Annotated[int | None, edition] = None,
    ) -> int:
        """Print each report as a person reads it."""
        from tipreport.export.terminal import render

        run = _Run(country, edition)
        for number, report in enumerate(run.reports(files)):
            sys.stdout.write("\n" * (number > 0) + render(report, quotes=quotes))
            sys.stdout.flush()
        return run.code

    @app.command(usage="Usage: tipreport parse [OPTIONS] FILE...")
    def parse(
        files: Annotated[list[str], files],
        /,
        *,
        output: Annotated[
            str | None, Parameter(name=("--output", "-o"), help="Write to this file, all or nothing.")
        ] = None,
        format: Annotated[
            Literal["json", "jsonl"],
            Parameter(help="json: one report, or an array where there are several; jsonl: one report a line."),
        ] = "json",
        country: Annotated[str | None, country] = None,
        edition: Annotated[int | None, edition] = None,
    ) -> int:
        """Write each report as JSON (tipreport/1)."""
        from tipreport.export.files import write_text

        run = _Run(country, edition)
        pieces = _json_lines(run.reports(files)) if format == "jsonl" else _json(run.reports(files), len(files) > 1)
        if output is None or output == _STDIN_TOKEN:
            _write_utf8(pieces)
        elif text := "".join(pieces):
            write_text(output, text)
        return run.code

    @app.command
    def schema() -> int:
        """Print the JSON Schema of what parse writes."""
        from tipreport.export.schema import json_schema

        _write_utf8([json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"])
        return 0

    return app


# Reading


class _Run:
    """One run over some files: the reports that could be read, and the exit code that says whether all could."""

    def __init__(self, country: str | None, edition: int | None) -> None:
        self.country = country
        self.edition = edition
        self.code = 0

    def reports(self, files: Iterable[str]) -> Iterator[Report]:
        """The reports of all narratives of all files; what cannot be read is said on stderr and passed over."""
        for file in files:
            name = STDIN if file == _STDIN_TOKEN else file
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
        said = _one_line(str(error))
        print(f"tipreport: {said}" if path in said else f"tipreport: {path}: {said}", file=sys.stderr)
        self.code = 1


def _one_line(text: str) -> str:
    return " ".join(text.split())


# Writing


def _json(reports: Iterator[Report], several: bool) -> Iterator[str]:
    """One object for the one report of one file, else an array; nothing where nothing could be read."""
    from tipreport.export.wire import to_json

    made = [to_json(report) for report in reports]
    if several or len(made) > 1:
        yield "[\n" + ",\n".join(made) + "\n]\n" if made else ""
    else:
        yield from (f"{text}\n" for text in made)


def _json_lines(reports: Iterator[Report]) -> Iterator[str]:
    from tipreport.export.wire import to_json

    return (f"{to_json(report)}\n" for report in reports)


def _write_utf8(pieces: Iterable[str]) -> None:
    """Write JSON to standard output: UTF-8 and line feeds on every platform."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="strict", newline="\n")
    for piece in pieces:
        sys.stdout.write(piece)
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
