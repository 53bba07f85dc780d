"""The members of an archive, unpacked one at a time and no further than is allowed."""

from __future__ import annotations

import os
import zipfile
from collections import Counter
from collections.abc import Iterator

from tipreport.errors import SourceError, TipReportError, UnreadableFileError
from tipreport.source.files import Item, Raw, skipped, unreadable

MAX_MEMBERS = 20_000
"""No archive of more files is read."""
MAX_MEMBER_BYTES = 256 * 1024 * 1024
"""No member of an archive may unpack to more, whatever it states."""
MAX_RATIO = 200
"""No member may unpack to more than so many times its packed size (texts pack to a third or a tenth)."""
RATIO_FROM = 1024 * 1024
"""Below this unpacked size the ratio does not matter."""


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
    names = Counter(info.filename for info in infos)
    if names.keys() & {"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"}:
        raise SourceError("an office document or e-book is not read", subject=name, hint="save it as text, HTML or PDF")
    for each in sorted(names):
        if each.endswith("/") or skipped(each.split("/"), names.keys()):
            continue
        item = Item(name, each)
        if names[each] > 1:
            # Neither is more right than the other.
            message = f"{names[each]} members of one name, which of them is meant nobody can say"
            yield str(item), SourceError(message, subject=str(item), hint="unpack the archive, and keep one of them")
        else:
            yield item


def _opened(name: str) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(name)
    except OSError as error:
        raise unreadable(name, error) from None
    except Exception as error:  # as below
        raise SourceError(f"a broken archive ({_reason(error)})", subject=name, hint="make or fetch it anew") from None


class _Archives:
    """The archive that was opened last, so that its table of contents is not read again for each member."""

    def __init__(self) -> None:
        self._stamp: tuple[str, int, int, int] | None = None
        self._archive: zipfile.ZipFile | None = None

    def get(self, name: str) -> zipfile.ZipFile:
        try:
            found = os.stat(name)
        except (OSError, ValueError) as error:
            raise unreadable(name, error) from None
        # With the process: a copy of this one must not move about in a file that both have open.
        stamp = (os.path.abspath(name), found.st_mtime_ns, found.st_size, os.getpid())
        if self._archive is None or stamp != self._stamp:
            self.close()
            self._archive, self._stamp = _opened(name), stamp
        return self._archive

    def close(self) -> None:
        if self._archive is not None:
            self._archive.close()
            self._archive = None


_archives = _Archives()


def unpacked(item: Item) -> bytes:
    """The bytes of one member.

    Raises `SourceError` for a member that has a password, is broken, or unpacks to more than is allowed.
    """
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
    except TipReportError:
        raise
    except Exception as error:  # each method of packing has errors of its own, and damaged bytes reach all of them
        raise SourceError(
            f"a broken member ({_reason(error)})", subject=name, hint="make or fetch the archive anew"
        ) from None
    if len(data) > limit:
        raise _bomb(name, len(data), limit)
    return data


def _reason(error: Exception) -> str:
    return str(error) or type(error).__name__


def _bomb(name: str, size: int, limit: int) -> SourceError:
    return SourceError(
        f"a member that unpacks to {size:,} bytes or more, where {limit:,} are allowed",
        subject=name,
        hint="unpack it yourself if you trust it",
    )
