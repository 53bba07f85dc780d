"""Many files, one narrative at a time: in this process, or in several; the order and the values are the same.

A file is opened by whoever is free, and its narratives are read there if they are few. Those of a file of many, such as
a whole edition, go out again in small parts, so that one large file keeps all processes busy. This process is one of
them: it reads too, instead of waiting. No more is under way than the processes need to stay busy, so that memory does
not grow with the number of files.
"""

from __future__ import annotations

import gc
import itertools
import multiprocessing
import os
import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Generic, TypeVar

import attrs

from tipreport.errors import SourceError, TipReportError
from tipreport.model import Report
from tipreport.parse.orphans import end_with
from tipreport.parse.parcel import pack, unpack
from tipreport.parse.reading import Options
from tipreport.source import Document
from tipreport.source.files import Item, PathLike
from tipreport.source.read import contents_of, iter_items, load

PART = 1
"""So many narratives of a file of many are sent to a process at once: 15 ms of work, and a parcel that fits a pipe."""
FEW = 4
"""The narratives of a file that holds no more are read by whoever opens it."""
GARBAGE = 20_000
"""So many new objects another process has before it looks for garbage: reports hold no circles and are soon sent off."""
AHEAD = 8
"""So many files or parts per process may be done before the first of them is."""

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

    `workers` counts this process: with 2, one other is started.
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
        for opened in pool.ahead(_file_tasks(paths)):
            if isinstance(opened, _Opened):
                yield len(opened.contents), _parts(opened, pool)
            else:
                yield len(opened), iter(opened)
        pool.check()
    finally:
        pool.close()


def _file_tasks(paths: Iterable[PathLike]) -> Iterator[_Task[_Opened | list[Found]]]:
    for number, item in enumerate(iter_items(paths)):
        # The first file is opened here, while the others start. Standard input can be read here only.
        here = isinstance(item, tuple) or number == 0 or item.path == "-"
        yield _Task(_read, (item,), here=here)


def _parts(opened: _Opened, pool: _Pool) -> Iterator[Found]:
    contents = iter(opened.contents)
    parts = iter(lambda: tuple(itertools.islice(contents, PART)), ())
    for found in pool.ahead(_Task(_settled, (opened.path, part)) for part in parts):
        yield from found


class _Task(Generic[_T]):
    """Something to do: what to call, and with what before the options; `here` where no other process can do it."""

    def __init__(self, work: Callable[..., _T], arguments: tuple[object, ...], *, here: bool = False) -> None:
        self.here = here
        self._work = work
        self._arguments = arguments
        self._done: Callable[[], _T] | None = None
        self._future: Future[bytes] | None = None

    def do(self, options: Options) -> None:
        done = self._work(*self._arguments, options)
        self._done = lambda: done

    def give(self, executor: ProcessPoolExecutor) -> Future[bytes]:
        self._future = future = executor.submit(_packed, self._work, self._arguments)
        self._done = lambda: unpack(future.result())
        return future

    @property
    def begun(self) -> bool:
        return self._done is not None

    @property
    def ready(self) -> bool:
        return self.begun and (self._future is None or self._future.done())

    def result(self) -> _T:
        """What came of it; waits for it where another process is at it."""
        assert self._done is not None
        return self._done()


class _Pool:
    """The other processes, and how far ahead of the reader all of them work."""

    def __init__(self, options: Options, workers: int) -> None:
        others = workers - 1
        self._options = options
        self._window = AHEAD * workers
        # One that each works at, and one that it finds when it is done, while this process is busy.
        self._room = 2 * others + 1
        self._given: list[Future[bytes]] = []
        self._executor = ProcessPoolExecutor(others, _context(), _start, (options, os.getpid()))
        self._started = [self._executor.submit(_ready) for _ in range(others)]

    def ahead(self, tasks: Iterator[_Task[_T]]) -> Iterator[_T]:
        """What comes of the tasks, in order.

        The others are given what they have room for. While the first is not done, this process does the next that
        nobody is at, instead of waiting.
        """
        waiting: deque[_Task[_T]] = deque()
        try:
            while True:
                self._give(tasks, waiting)
                if waiting and waiting[0].ready:
                    yield waiting.popleft().result()
                elif task := self._next(tasks, waiting):
                    task.do(self._options)
                elif waiting:
                    yield waiting.popleft().result()
                else:
                    return
        except BrokenProcessPool as error:
            raise _broken() from error

    def _give(self, tasks: Iterator[_Task[_T]], waiting: deque[_Task[_T]]) -> None:
        self._given = [future for future in self._given if not future.done()]
        while len(self._given) < self._room and len(waiting) < self._window:
            for task in itertools.islice(tasks, 1):
                waiting.append(task)
                if not task.here:
                    self._given.append(task.give(self._executor))
                break
            else:
                return

    def _next(self, tasks: Iterator[_Task[_T]], waiting: deque[_Task[_T]]) -> _Task[_T] | None:
        """The next that nobody is at; none where all are, or too many are done already."""
        for task in waiting:
            if not task.begun:
                return task
        more = list(itertools.islice(tasks, 1)) if len(waiting) < self._window else []
        waiting.extend(more)
        return more[0] if more else None

    def check(self) -> None:
        """That all of the others came into being, even if this process did everything before."""
        try:
            for each in self._started:
                each.result()
        except BrokenProcessPool as error:
            raise _broken() from error

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
    if sys.platform == "linux" and _alone():
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")


def _alone() -> bool:
    """Whether this process has one thread; one that has just ended, as of a pool before, is seen for a moment still."""
    for _ in range(20):
        if len(list(Path("/proc/self/task").iterdir())) == 1:
            return True
        if threading.active_count() > 1:
            return False
        time.sleep(0.001)
    return False


_options = Options()


def _start(options: Options, parent: int) -> None:
    end_with(parent)
    # Once for each process, not with each file: the patterns of a rule set are compiled for the object that it is.
    global _options
    _options = options
    # What a copied process has from the one before it is not garbage here; to look would make copies of its memory.
    gc.freeze()
    gc.set_threshold(GARBAGE)


def _ready() -> None:
    """Something to do for a process that is to start now."""


def _packed(work: Callable[..., object], arguments: tuple[object, ...]) -> bytes:
    return pack(work(*arguments, _options))


def _read(item: Item | tuple[str, TipReportError], options: Options) -> _Opened | list[Found]:
    """The narratives of a file if they are many, else what was read in them."""
    opened = _open(item, options)
    if len(opened.contents) > FEW and any(isinstance(content, Document) for _, content in opened.contents):
        return opened
    return _settled(opened.path, opened.contents, options)


def _settled(path: str, contents: tuple[tuple[int | None, Content], ...], options: Options) -> list[Found]:
    return [_settle(path, *each, options) for each in contents]
