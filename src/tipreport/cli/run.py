"""What the commands share: reading the files named on the line, each narrative once, and saying what is wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import TYPE_CHECKING

from tipreport.cli.streams import say
from tipreport.errors import CorpusConflictError, ModelError, TipReportError
from tipreport.export.files import refuse_existing
from tipreport.model import Corpus, Failure, Report
from tipreport.model.corpus import place
from tipreport.parse.narrative import named_country
from tipreport.parse.progress import meter
from tipreport.parse.reading import Options
from tipreport.parse.stream import stream

if TYPE_CHECKING:
    from tipreport.review.correct import BySource

STDIN = "-"
# cyclopts takes a lone `-` for an option. No argument can hold a NUL, so this stands for it on the way through.
STDIN_TOKEN = "\0stdin"


class Run:
    """One run over some files: the reports that could be read, and the exit code that says whether all could.

    `workers` is a number of processes to read with. A bar on standard error shows how far it is, on a terminal to which
    nothing else is `written` meanwhile. `corrections` is a file of what persons said, which is set into each report.
    """

    def __init__(
        self,
        country: str | None,
        edition: int | None,
        *,
        workers: int = 1,
        written: bool = True,
        corrections: str | None = None,
    ) -> None:
        self.code: int = 0
        self._corrections = None if corrections is None else _by_source(corrections)
        self._options = Options(country=country, edition=edition)
        self._workers = workers
        self._progress = False if written and sys.stdout.isatty() else None

    def corpus(self, files: Iterable[str]) -> Corpus:
        """The reports as a corpus; one that does not say its country or edition is refused, since it has no place."""
        return Corpus(self.reports(files, placed=True))

    def reports(self, files: Iterable[str], *, placed: bool = False) -> Iterator[Report]:
        """The reports of all narratives of all files, each country and edition once.

        What cannot be read is said on standard error at the end. So is a copy, which is passed over, and a second
        narrative of one country and edition, which is refused: the first is used. `placed` refuses what does not say
        its country and edition.
        """
        seen: dict[tuple[str, int], tuple[int, str]] = {}
        names = [STDIN if file == STDIN_TOKEN else file for file in files]
        failures: list[Failure | str] = []
        try:
            with (
                meter(self._progress) as called,
                closing(stream(names, self._options, workers=self._workers, meter=called)) as all_found,
            ):
                for found in all_found:
                    if isinstance(found.result, TipReportError):
                        failures.append(Failure(found.path, found.result, found.part))
                    elif (again := _again(found.result, found.path, found.part, seen)) is not None:
                        failures.append(again)
                    elif placed and (unknown := _unknown(found.result)) is not None:
                        error = ModelError(f"no {unknown} could be read, so it has no place here", subject=found.path)
                        failures.append(Failure(found.path, error, found.part))
                    else:
                        yield self._corrected(found.result, failures)
            if self._corrections is not None:
                failures += [f"not applied, its narrative is not here: {each}" for each in self._corrections.unused()]
        finally:
            for failure in failures:
                if isinstance(failure, str):
                    say(one_line(failure))
                else:
                    self._say(failure)

    def _corrected(self, report: Report, failures: list[Failure | str]) -> Report:
        """The report with what persons said; what could not be set in is said at the end."""
        if self._corrections is None:
            return report
        made = self._corrections.corrected(report)
        for problem in made.problems:
            if problem.code.startswith("correction_"):
                failures.append(problem.message)
                self.code = 1
        return made

    def refuse(self, path: str, error: TipReportError) -> None:
        """Say what is wrong with a file."""
        self._say(Failure(path, error))

    def _say(self, failure: Failure) -> None:
        say(_said(failure))
        self.code = 1


def _by_source(path: str) -> BySource:
    from tipreport.review.correct import BySource
    from tipreport.review.corrections import read_corrections

    return BySource(read_corrections(path))


def _again(
    report: Report, path: str, part: int | None, seen: dict[tuple[str, int], tuple[int, str]]
) -> Failure | str | None:
    """Null for the first report of a country and edition, and for one that does not say which it is of."""
    if report.country is None or report.edition is None:
        return None
    key = report.country.alpha3, report.edition
    where = place("standard input" if path == STDIN else path, part)
    if key not in seen:
        seen[key] = hash(report), where
        return None
    known, first = seen[key]
    if known == hash(report):
        again = "named twice" if where == first else f"a copy of {first}"
        return f"{where}: {again} ({key[0]} {key[1]}), passed over"
    error = CorpusConflictError(
        f"{where}: a narrative of {key[0]} {key[1]} that differs from that in {first}, which is used",
        hint="keep one of them",
        paths=(first, where),
    )
    return Failure(path, error, part)


def _unknown(report: Report) -> str | None:
    return "country" if report.country is None else "edition" if report.edition is None else None


def the_country(corpus: Corpus, given: str | None) -> str:
    """The code of the country that is asked for, by name or code, or else of the only one that there is.

    Raises `ModelError` for a country that there is not, and where none is named and there are several.
    """
    if given is not None:
        return named_country(given).alpha3
    held = [country.alpha3 for country in corpus.countries]
    if len(held) > 1:
        shown = ", ".join(held[:10]) + (", ..." if len(held) > 10 else "")
        raise ModelError(f"reports of {len(held)} countries ({shown})", hint="say which with --country")
    return held[0] if held else ""


def refuse_output(path: str | os.PathLike[str] | None, force: bool) -> None:
    """Raise `ForeignFileError` where the output would replace a file and nobody said that it may."""
    if path is not None and path != STDIN_TOKEN and not force:
        refuse_existing(path)


def _said(failure: Failure) -> str:
    if failure.path != STDIN:
        return one_line(str(failure))
    if failure.error.subject == STDIN:
        failure.error.subject = None
    said = one_line(str(failure.error)).removeprefix("-, ")
    return said if said.startswith("standard input") else f"standard input: {said}"


def one_line(text: str) -> str:
    return " ".join(text.split())
