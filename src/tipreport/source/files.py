"""The files behind a path: one file, standard input, the members of an archive, all files of a directory."""

from __future__ import annotations

import os
import stat
import sys
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from tipreport.errors import SourceError, TipReportError, UnreadableFileError
from tipreport.rules.noise import SKIPPED_SUFFIXES
from tipreport.source.decode import Kind, sniff

MAX_BYTES = 512 * 1024 * 1024
"""No larger file is read: a whole edition as PDF has some 80 MB."""
MAX_MEMBERS = 20_000
"""No archive of more files is read."""
MAX_MEMBER_BYTES = 256 * 1024 * 1024
"""No member of an archive may unpack to more, whatever it states."""
MAX_RATIO = 200
"""No member may unpack to more than so many times its packed size (texts pack to a third or a tenth)."""
RATIO_FROM = 1024 * 1024
"""Below this unpacked size the ratio does not matter."""

PathLike = str | os.PathLike[str]


@attrs.frozen
class Item:
    """One file to read: a path, and the member where the path is an archive. `-` is standard input.

    >>> str(Item("narratives.zip", "2011/norway.txt"))
    'narratives.zip!2011/norway.txt'
    """

    path: str
    member: str | None = None

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
        name = os.fspath(path)
        try:
            if name == "-" or not _is_directory(name):
                yield Item(name)
            else:
                yield from _walk(name)
        except TipReportError as error:
            yield name, error


def load(item: Item) -> Raw:
    """The bytes of one file.

    Raises `UnreadableFileError` for a file that is missing, a directory or not to be read, `SourceError` for one that
    is too large, empty, or of a kind that is not read.
    """
    if item.member is not None:
        data = _member(item)
    elif item.path == "-":
        data = _limited(sys.stdin.buffer.read(MAX_BYTES + 1), "standard input")
    else:
        data = _bytes(item.path)
    if not data.strip():
        raise SourceError("the file is empty", subject=str(item), hint="give a file that holds a narrative")
    return Raw(item, data, sniff(data, path=str(item)))


def members(raw: Raw) -> Iterator[Item | tuple[str, TipReportError]]:
    """The files in an archive, in the order of their names.

    Raises `SourceError` for an archive that is broken, has too many members, or is a document of an office program.
    """
    name = raw.item.path
    if raw.item.member is not None:
        raise SourceError("an archive inside an archive is not read", subject=str(raw.item), hint="unpack it first")
    with _opened(name) as archive:
        infos = archive.infolist()
    if len(infos) > MAX_MEMBERS:
        raise SourceError(
            f"an archive of {len(infos):,} files, more than {MAX_MEMBERS:,}", subject=name, hint="give it in parts"
        )
    names = {info.filename for info in infos}
    if names & {"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"}:
        raise SourceError("an office document or e-book is not read", subject=name, hint="save it as text, HTML or PDF")
    for info in sorted(infos, key=lambda info: info.filename):
        if not info.is_dir() and not _skipped(info.filename.split("/"), names):
            yield Item(name, info.filename)


def _is_directory(name: str) -> bool:
    try:
        return stat.S_ISDIR(os.stat(name).st_mode)
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from None


def _walk(name: str) -> Iterator[Item | tuple[str, TipReportError]]:
    errors: list[OSError] = []
    for folder, folders, files in os.walk(name, onerror=errors.append):
        beside = {each.rpartition(".")[0] for each in files}
        folders[:] = sorted(each for each in folders if not _skipped([each], frozenset()) and not _saved(each, beside))
        for each in sorted(files):
            if not _skipped([each], frozenset()):
                yield Item(str(Path(folder, each)))
        while errors:
            error = errors.pop()
            yield str(error.filename), _unreadable(str(error.filename), error)


def _saved(folder: str, beside: set[str]) -> bool:
    """Whether it holds the images and scripts of a page that a browser saved beside it."""
    return folder.removesuffix("_files") in beside and folder.endswith("_files")


def _skipped(parts: list[str], names: frozenset[str] | set[str]) -> bool:
    if any(part.startswith(".") or part == "__MACOSX" for part in parts):
        return True
    if any(
        part.endswith("_files")
        and any("/".join([*parts[:index], part.removesuffix("_files") + end]) in names for end in (".html", ".htm"))
        for index, part in enumerate(parts[:-1])
    ):
        return True
    return os.path.splitext(parts[-1])[1].lower() in SKIPPED_SUFFIXES


def _bytes(name: str) -> bytes:
    try:
        size = os.stat(name).st_size
        if size > MAX_BYTES:
            raise _too_large(name, size)
        with open(name, "rb") as file:
            return _limited(file.read(MAX_BYTES + 1), name)
    except (OSError, ValueError) as error:
        if isinstance(error, TipReportError):
            raise
        raise _unreadable(name, error) from None


def _limited(data: bytes, name: str) -> bytes:
    if len(data) > MAX_BYTES:
        raise _too_large(name, len(data))
    return data


def _too_large(name: str, size: int) -> SourceError:
    return SourceError(
        f"a file of more than {MAX_BYTES // 1024 // 1024} MB ({size:,} bytes)", subject=name, hint="give it in parts"
    )


def _unreadable(name: str, error: Exception) -> UnreadableFileError:
    if isinstance(error, IsADirectoryError):
        return UnreadableFileError("a directory, not a file", subject=name, hint="give a file in it")
    if isinstance(error, FileNotFoundError):
        return UnreadableFileError("no such file", subject=name, hint="check the path")
    if isinstance(error, PermissionError):
        return UnreadableFileError("the file may not be read", subject=name, hint="check its permissions")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return UnreadableFileError(f"the file cannot be read ({reason})", subject=name, hint="check the path")


def _opened(name: str) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(name)
    except OSError as error:
        raise _unreadable(name, error) from None
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise SourceError(f"a broken archive ({error})", subject=name, hint="make or fetch it anew") from None


class _Archives:
    """The archive that was opened last, so that its table of contents is not read again for each member."""

    def __init__(self) -> None:
        self._stamp: tuple[str, int, int] | None = None
        self._archive: zipfile.ZipFile | None = None

    def get(self, name: str) -> zipfile.ZipFile:
        try:
            found = os.stat(name)
        except (OSError, ValueError) as error:
            raise _unreadable(name, error) from None
        stamp = (os.path.abspath(name), found.st_mtime_ns, found.st_size)
        if self._archive is None or stamp != self._stamp:
            self.close()
            self._archive, self._stamp = _opened(name), stamp
        return self._archive

    def close(self) -> None:
        if self._archive is not None:
            self._archive.close()
            self._archive = None


_archives = _Archives()


def _member(item: Item) -> bytes:
    archive = _archives.get(item.path)
    name = str(item)
    try:
        info = archive.getinfo(item.member or "")
        if info.flag_bits & 1:
            raise SourceError("a member with a password is not read", subject=name, hint="unpack the archive first")
        limit = min(MAX_MEMBER_BYTES, max(RATIO_FROM, info.compress_size * MAX_RATIO))
        if info.file_size > limit:
            raise _bomb(name, info.file_size, limit)
        with archive.open(info) as file:
            data = file.read(limit + 1)
    except KeyError:
        raise UnreadableFileError("no such member", subject=name, hint="check the archive") from None
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        if isinstance(error, TipReportError):
            raise
        raise SourceError(f"a broken member ({error})", subject=name, hint="make or fetch the archive anew") from None
    if len(data) > limit:
        raise _bomb(name, len(data), limit)
    return data


def _bomb(name: str, size: int, limit: int) -> SourceError:
    return SourceError(
        f"a member that unpacks to {size:,} bytes or more, where {limit:,} are allowed",
        subject=name,
        hint="unpack it yourself if you trust it",
    )
