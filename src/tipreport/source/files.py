"""The files behind a path: one file, standard input, the members of an archive, all files of a directory."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator, Set
from contextlib import suppress
from pathlib import Path
from typing import IO

import attrs

from tipreport.errors import SourceError, TipReportError, UnreadableFileError
from tipreport.model.arguments import path_name
from tipreport.rules.noise import SKIPPED_SUFFIXES
from tipreport.source.decode import Kind
from tipreport.source.pipes import open_patiently, refuse_device, wait_for

MAX_BYTES = 512 * 1024 * 1024
"""No larger file is read: a whole edition as PDF has some 80 MB."""
PIECE = 64 * 1024
"""What has no size is read in pieces of so many bytes."""
PathLike = str | os.PathLike[str]


@attrs.frozen
class Lines:
    """Some lines of a file: from the byte `start` up to the byte `end`; `first` is the number of the first, from 1."""

    start: int
    end: int
    first: int


@attrs.frozen
class Item:
    """One file to read: a path, and the member where the path is an archive. `-` is standard input.

    >>> str(Item("narratives.zip", "2011/norway.txt"))
    'narratives.zip!2011/norway.txt'

    `lines` are those to read of a file of many reports, one a line.
    """

    path: str
    member: str | None = None
    lines: Lines | None = None

    def __str__(self) -> str:
        return self.path if self.member is None else f"{self.path}!{self.member}"


@attrs.frozen
class Raw:
    """The bytes of a file, and what they are."""

    item: Item
    data: bytes = attrs.field(repr=False)
    kind: Kind


def discover(paths: Iterable[PathLike]) -> Iterator[Item | tuple[str, TipReportError]]:
    """The files behind `paths`, in order; directories are walked in the order of their names.

    >>> [str(item) for item in discover(["seeds"])]
    ['seeds/norway-2011.txt']

    A path that cannot be read gives the path and its error, and the others go on. In a directory, hidden files, files
    of pages that are no text by their name (images, styles) and the folder of a saved page are left out.
    """
    for path in paths:
        name = path_name(path)
        try:
            if name == "-" or not _is_directory(name):
                yield Item(name)
            else:
                yield from _walk(name)
        except TipReportError as error:
            yield name, error


def data_of(item: Item) -> bytes:
    """The bytes of one file that is no member of an archive.

    Raises `UnreadableFileError` for a file that is missing, a directory or not to be read, `SourceError` for one that
    is too large, and for a device.
    """
    if item.path == "-":
        with suppress(OSError, ValueError):  # what stands in for it need be no file
            wait_for(sys.stdin.fileno(), "standard input")
        return _whole(sys.stdin.buffer, 0, "standard input")
    return _bytes(item.path, item.lines)


def _is_directory(name: str) -> bool:
    try:
        return stat.S_ISDIR(os.stat(name).st_mode)
    except (OSError, ValueError) as error:
        raise unreadable(name, error) from None


def _walk(name: str) -> Iterator[Item | tuple[str, TipReportError]]:
    errors: list[OSError] = []
    for folder, folders, files in os.walk(name, onerror=errors.append):
        beside = {each.rpartition(".")[0] for each in files}
        folders[:] = sorted(each for each in folders if not skipped([each], frozenset()) and not _saved(each, beside))
        for each in sorted(files):
            file = str(Path(folder, each))
            # A pipe or device in a directory is no file, and might never end.
            if not skipped([each], frozenset()) and (os.path.isfile(file) or os.path.islink(file)):
                yield Item(file)
        yield from _unlisted(errors)
    # A directory that cannot be listed gives no round of its own, so the last of them is told of here.
    yield from _unlisted(errors)


def _unlisted(errors: list[OSError]) -> Iterator[tuple[str, TipReportError]]:
    while errors:
        error = errors.pop(0)
        yield str(error.filename), unreadable(str(error.filename), error)


def _saved(folder: str, beside: set[str]) -> bool:
    """Whether it holds the images and scripts of a page that a browser saved beside it."""
    return folder.removesuffix("_files") in beside and folder.endswith("_files")


def skipped(parts: list[str], names: Set[str]) -> bool:
    """Whether a file in a directory or archive is none to read: hidden, no text by its name, or of a saved page."""
    if any((part.startswith(".") and part not in (".", "..")) or part == "__MACOSX" for part in parts):
        return True
    if any(
        part.endswith("_files")
        and any("/".join([*parts[:index], part.removesuffix("_files") + end]) in names for end in (".html", ".htm"))
        for index, part in enumerate(parts[:-1])
    ):
        return True
    return os.path.splitext(parts[-1])[1].lower() in SKIPPED_SUFFIXES


def _bytes(name: str, lines: Lines | None) -> bytes:
    try:
        found = os.stat(name)
        refuse_device(name, found.st_mode)
        size = found.st_size
        if size > MAX_BYTES and lines is None:
            raise _too_large(name, size)
        with open(name, "rb") if size else open(open_patiently(name), "rb") as file:
            if lines is not None:
                file.seek(lines.start)
                return file.read(lines.end - lines.start)
            return _whole(file, size, name)
    except (OSError, ValueError) as error:
        if isinstance(error, TipReportError):
            raise
        raise unreadable(name, error) from None


def _whole(file: IO[bytes], size: int, name: str) -> bytes:
    """All bytes of a file of `size`, or of what has no size, such as a pipe."""
    # read(n) sets n bytes aside at once, so it is never asked for the limit itself.
    pieces = [file.read(size)]
    total = len(pieces[0])
    while piece := file.read(PIECE):
        pieces.append(piece)
        total += len(piece)
        if total > MAX_BYTES:
            raise _too_large(name, total)
    return b"".join(pieces)


def _too_large(name: str, size: int) -> SourceError:
    return SourceError(
        f"a file of more than {MAX_BYTES // 1024 // 1024} MB ({size:,} bytes)", subject=name, hint="give it in parts"
    )


def unreadable(name: str, error: Exception) -> UnreadableFileError:
    """The error for a path that the system does not give, with what to do about it."""
    if isinstance(error, IsADirectoryError):
        return UnreadableFileError("a directory, not a file", subject=name, hint="give a file in it")
    if isinstance(error, FileNotFoundError):
        return UnreadableFileError("no such file", subject=name, hint="check the path")
    if isinstance(error, PermissionError):
        return UnreadableFileError("the file may not be read", subject=name, hint="check its permissions")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return UnreadableFileError(f"the file cannot be read ({reason})", subject=name, hint="check the path")
