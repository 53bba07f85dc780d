"""Many files, one narrative at a time: in this process, or in several; the order and the values are the same.

A file is opened by whoever is free, and its narratives are read there if they are few. Those of a file of many, such as
a whole edition, go out again in small parts, so that one large file keeps all processes busy. No more is under way than
the processes need to stay busy, so that memory does not grow with the number of files.
"""

from __future__ import annotations

import itertools
import multiprocessing
import sys
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import TypeVar

import attrs

from tipreport.errors import SourceError, TipReportError
from tipreport.model import Report
from tipreport.parse.parcel import pack, unpack
from tipreport.parse.reading import Options
from tipreport.source import Document
from tipreport.source.files import Item, PathLike
from tipreport.source.read import contents_of, iter_items, load

PART = 4
"""So many narratives are sent to a process at once: some 50 ms of work."""

Content = Document | Report | TipReportError
Meter = Callable[[int, int, str], object]
"""Called for each narrative with how many are done, how many are known to be there, and the path of this one."""
_T = TypeVar("_T")


@attrs.frozen
class Found:
    """One narrative of one file, read or failed; `part` is its number where the file holds several."""

    path: str
    part: int | None
    result: Report | TipReportError


@attrs.frozen
class _Opened:
    """A file whose narratives are known, and not read yet."""

    path: str
    contents: tuple[tuple[int | None, Content], ...]


_Files = Generator[tuple[int, Iterator[Found]], None, None]
"""For each file, how many narratives it holds, and what is found in it."""


def stream(
    paths: Iterable[PathLike], options: Options, *, workers: int = 1, meter: Meter | None = None
) -> Generator[Found, None, None]:
    """What is found behind `paths`, in order, whatever the number of `workers`.

    >>> [(found.path, found.part, found.result) for found in stream(["seeds"], Options())]
    [('seeds/norway-2011.txt', None, <Report Norway 2011, Tier 1: ...>)]
    """
    paths = tuple(paths)
    files = _parallel(paths, options, workers) if workers > 1 else _serial(paths, options)
    # A file counts as one until it is opened, then as many as it holds.
    total = sum(1 for _ in iter_items(paths)) if meter else 0
    done = 0
    # Closed by name: since Python 3.13 a generator that is closed leaves those inside of it to the collector.
    with closing(files):
        for count, each in files:
            total += count - 1
            for found in each:
                done += 1
                if meter:
                    meter(done, max(done, total), found.path)
                yield found


def _serial(paths: Iterable[PathLike], options: Options) -> _Files:
    for item in iter_items(paths):
        opened = _open(item, options)
        yield len(opened.contents), (_settle(opened.path, *each, options) for each in opened.contents)


def _open(item: Item | tuple[str, TipReportError], options: Options) -> _Opened:
    """The narratives of a file; what is wrong with it as the only one."""
    if isinstance(item, tuple):
        return _Opened(item[0], ((None, item[1]),))
    try:
        contents: tuple[tuple[int | None, Content], ...] = tuple(contents_of(load(item)))
    except TipReportError as error:
        contents = ((None, error),)
    except Exception as error:
        contents = ((None, _fault(error, str(item))),)
    if options.country is not None and len(contents) > 1:
        message = f"one country is named, but here are {len(contents)} narratives"
        contents = ((None, SourceError(message, subject=str(item), hint="leave the country out")),)
    return _Opened(str(item), contents)


def _settle(path: str, part: int | None, content: Content, options: Options) -> Found:
    try:
        return Found(path, part, content if isinstance(content, TipReportError) else options.report_of(content, path))
    except TipReportError as error:
        return Found(path, part, error)
    except Exception as error:
        return Found(path, part, _fault(error, path))


def _fault(error: Exception, path: str) -> TipReportError:
    """A fault of this library on one narrative, which is not to cost the others."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(last.filename).name}, line {last.lineno}"
    return TipReportError(
        f"a fault in tipreport ({type(error).__name__}: {error}; {place})", subject=path, hint="please report it"
    )


# In processes


def _parallel(paths: Iterable[PathLike], options: Options, workers: int) -> _Files:
    pool = _Pool(options, workers)
    try:
        for opened in pool.ahead(_submitted(iter_items(paths), options, pool)):
            if isinstance(opened, _Opened):
                yield len(opened.contents), _parts(opened, pool)
            else:
                made: list[Found] = unpack(opened)
                yield len(made), iter(made)
    finally:
        pool.close()


def _submitted(
    items: Iterator[Item | tuple[str, TipReportError]], options: Options, pool: _Pool
) -> Iterator[Future[_Opened | bytes]]:
    for number, item in enumerate(items):
        # The first file is opened here, while the processes start. Standard input can be read here only.
        if isinstance(item, tuple) or number == 0 or item.path == "-":
            here: Future[_Opened | bytes] = Future()
            here.set_result(_open(item, options))
            yield here
        else:
            yield pool.submit(_open_there, item)


def _parts(opened: _Opened, pool: _Pool) -> Iterator[Found]:
    contents = iter(opened.contents)
    parts = iter(lambda: tuple(itertools.islice(contents, PART)), ())
    for each in pool.ahead(pool.submit(_settle_there, opened.path, part) for part in parts):
        yield from unpack(each)


class _Pool:
    """The processes, and how far ahead of the reader they may work."""

    def __init__(self, options: Options, workers: int) -> None:
        self._window = 2 * workers + 1
        self._executor = ProcessPoolExecutor(workers, _context(), _start, (options,))
        for _ in range(workers):
            self.submit(_ready)

    def submit(self, work: Callable[..., _T], *arguments: object) -> Future[_T]:
        try:
            return self._executor.submit(work, *arguments)
        except BrokenProcessPool as error:
            raise _broken() from error

    def ahead(self, futures: Iterator[Future[_T]]) -> Iterator[_T]:
        """The results in order; a few more than the processes can do at once are asked for ahead."""
        waiting: deque[Future[_T]] = deque(itertools.islice(futures, self._window))
        while waiting:
            try:
                result = waiting.popleft().result()
            except BrokenProcessPool as error:
                raise _broken() from error
            waiting.extend(itertools.islice(futures, 1))
            yield result

    def close(self) -> None:
        self._executor.shutdown(cancel_futures=True)


def _broken() -> TipReportError:
    return TipReportError(
        "a process that was reading came to an end before it was done",
        hint="read with workers=1; a script that asks for workers must do so under `if __name__ == '__main__':`",
    )


def _context() -> BaseContext:
    """How processes are made: as copies where that is safe, since a copy need not start and import anew.

    A process of several threads must not be copied: what a thread holds would be held in the copy for good.
    """
    if sys.platform == "linux" and len(list(Path("/proc/self/task").iterdir())) == 1:
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")


_options = Options()


def _start(options: Options) -> None:
    # Once for each process, not with each file: the patterns of a rule set are compiled for the object that it is.
    global _options
    _options = options


def _ready() -> None:
    """Something to do for a process that is to start now."""


def _open_there(item: Item) -> _Opened | bytes:
    """The narratives of a file if they are many, else what was read in them, as a parcel."""
    opened = _open(item, _options)
    if len(opened.contents) > PART and any(isinstance(content, Document) for _, content in opened.contents):
        return opened
    return _settle_there(opened.path, opened.contents)


def _settle_there(path: str, contents: tuple[tuple[int | None, Content], ...]) -> bytes:
    """A parcel of a list of `Found`."""
    return pack([_settle(path, *each, _options) for each in contents])
