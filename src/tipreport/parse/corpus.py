"""From many paths to many reports."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing

from tipreport.errors import CorpusConflictError, CorpusError, ModelError, TipReportError, expect
from tipreport.model import Corpus, Failure, Report
from tipreport.model.arguments import paths_in
from tipreport.model.corpus import place
from tipreport.parse.progress import Progress, meter
from tipreport.parse.reading import Options
from tipreport.parse.stream import Found, stream
from tipreport.rules.ruleset import RuleSet
from tipreport.source.files import PathLike

NOTED = 20
"""So many failures are named below the error that carries all of them."""


def iter_reports(
    paths: PathLike | Iterable[PathLike],
    *,
    edition: int | None = None,
    rules: RuleSet | None = None,
    strict: bool = False,
    workers: int | None = None,
    progress: Progress = None,
    failures: list[Failure] | None = None,
) -> Iterator[Report]:
    """The reports of all narratives behind `paths`, one at a time, in order: memory does not grow with their number.

    >>> import tipreport
    >>> [report.country.name for report in tipreport.iter_reports(["seeds"])]
    ['Norway']

    The arguments and errors are those of `read_corpus`; a `CorpusError` comes after the last report, without a corpus.
    Reports without country or edition are given too, and equal ones as often as they come.
    """
    expect_list(failures)
    options = Options(edition=edition, rules=rules, strict=strict)
    found = _found(paths, options, workers, progress)

    def reports() -> Iterator[Report]:
        failed = [] if failures is None else failures
        with closing(found):
            for each in found:
                if isinstance(each.result, TipReportError):
                    failed.append(Failure(each.path, each.result, each.part))
                else:
                    yield each.result
        if failures is None and failed:
            raise _error(failed, None)

    return reports()


def read_corpus(
    paths: PathLike | Iterable[PathLike],
    *,
    edition: int | None = None,
    rules: RuleSet | None = None,
    strict: bool = False,
    workers: int | None = None,
    progress: Progress = None,
    failures: list[Failure] | None = None,
) -> Corpus:
    """All reports behind `paths`: files, directories and archives of single narratives or whole editions, and JSON.

    >>> import tipreport
    >>> tipreport.read_corpus("seeds")
    <Corpus of 1 report: 1 country, 2011>

    What fails does not stop the others. At the end it is in the list that you pass as `failures`:

    >>> failed = []
    >>> tipreport.read_corpus(["seeds", "no-such-file.txt"], failures=failed)
    <Corpus of 1 report: 1 country, 2011>
    >>> [(failure.path, type(failure.error).__name__) for failure in failed]
    [('no-such-file.txt', 'UnreadableFileError')]

    Without a list it raises one `CorpusError`, with all `failures` and with the `corpus` of the others: a failure
    cannot go unseen. A report of unknown country or edition is a failure too, since it has no place in a corpus.
    One country and edition twice is kept once if the reports are equal; else none of them is kept, and each is a
    failure with a `CorpusConflictError` that names the `paths`. So the order of the paths changes nothing.

    `edition`, `rules` and `strict` are those of `read`. `workers` is a number of processes to read with, this one among
    them (1 by default); the result is the same for any number. `progress` is called as `progress(done, total, path)`
    after each narrative; `total` grows as files turn out to hold several. By default a bar shows on a terminal (standard
    error); `False` never shows it, `True` always shows something.
    """
    expect_list(failures)
    options = Options(edition=edition, rules=rules, strict=strict)
    kept: dict[tuple[str, int], Report] = {}
    places: dict[tuple[str, int], list[tuple[str, int | None]]] = {}
    conflicts: set[tuple[str, int]] = set()
    failed: list[Failure] = [] if failures is None else failures
    with closing(_found(paths, options, workers, progress)) as all_found:
        for found in all_found:
            report = found.result
            if isinstance(report, TipReportError):
                failed.append(Failure(found.path, report, found.part))
            elif report.country is None or report.edition is None:
                failed.append(Failure(found.path, _unplaced(report, found.path), found.part))
            else:
                key = report.country.alpha3, report.edition
                places.setdefault(key, []).append((found.path, found.part))
                if kept.setdefault(key, report) != report:
                    conflicts.add(key)
    for key in sorted(conflicts):
        del kept[key]
        failed += _conflict(key, places[key])
    corpus = Corpus(kept.values())
    if failures is None and failed:
        raise _error(failed, corpus)
    return corpus


def _found(
    paths: PathLike | Iterable[PathLike], options: Options, workers: int | None, progress: Progress
) -> Generator[Found, None, None]:
    if workers is not None:
        expect(workers, "workers", "a number of processes", int)
        if workers < 1:
            raise ModelError("no such number of workers", subject=str(workers), hint="give 1 or more, or leave it out")
    if progress is not None and not callable(progress):
        expect(progress, "progress", "True, False or a function", bool)
    given = paths_in(paths)

    def found() -> Generator[Found, None, None]:
        with meter(progress) as called, closing(stream(given, options, workers=workers or 1, meter=called)) as each:
            yield from each

    return found()


def expect_list(failures: object) -> None:
    """Raise `WrongTypeError` for what failures cannot be put into."""
    if failures is not None:
        expect(failures, "failures", "a list that they are put into", list)


def _unplaced(report: Report, path: str) -> ModelError:
    unknown = "country" if report.country is None else "edition"
    return ModelError(
        f"no {unknown} could be read, so it has no place in a corpus",
        subject=path,
        hint=f"read it alone with tipreport.read(path, {unknown}=...), and add it",
    )


def _conflict(key: tuple[str, int], places: list[tuple[str, int | None]]) -> Iterator[Failure]:
    """One country and edition, and reports that differ: each is a failure, since none is more right than the others."""
    wheres = [place(*each) for each in places]
    for number, (path, part) in enumerate(places):
        others = ", ".join([*wheres[:number], *wheres[number + 1 :]])
        error = CorpusConflictError(
            f"{wheres[number]}: a report of {key[0]} {key[1]} that differs from that in {others}",
            hint="keep one of them",
            paths=wheres,
        )
        yield Failure(path, error, part)


def _error(failures: list[Failure], corpus: Corpus | None) -> CorpusError:
    """The error that carries all failures; a traceback shows the first of them below it."""
    error = CorpusError(
        f"{len(failures)} could not be read, the first because of this: {failures[0]}",
        hint="the error has all of them as `failures`" + ("" if corpus is None else ", and the others as `corpus`"),
        failures=failures,
        corpus=corpus,
    )
    for failure in failures[:NOTED]:
        error.add_note(str(failure))
    if len(failures) > NOTED:
        error.add_note(f"and {len(failures) - NOTED} more")
    return error
