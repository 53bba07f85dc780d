"""Files out: all of the text or nothing, never a half."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO

from tipreport.errors import ForeignFileError, ModelError

HEAD = 4096
"""The bytes of a file that show whether it is one of ours."""


def refuse_existing(path: str | os.PathLike[str]) -> None:
    """Raise `ForeignFileError` where a file that is not empty stands at `path`; a pipe or a device does not.

    >>> refuse_existing("seeds/norway-2011.txt")
    Traceback (most recent call last):
        ...
    tipreport.errors.ForeignFileError: the file is there already: 'seeds/norway-2011.txt'; name another one, ...
    """
    goal = Path(path)
    if goal.is_file() and goal.stat().st_size:
        raise ForeignFileError(
            "the file is there already",
            subject=os.fspath(path),
            hint="name another one, or say that it may be replaced (--force)",
        )


def write_text(path: str | os.PathLike[str], text: str) -> None:
    """Write `text` as UTF-8 to `path`; what stood there stays as it was until all is written.

    >>> import tempfile, pathlib
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "norway.json")
    ...     write_text(path, '{"edition": 2011}')
    ...     path.read_text("utf-8")
    '{"edition": 2011}'

    A link is followed, and the mode of an existing file is kept. Raises `OSError` where the place cannot be written,
    `ModelError` for half of a surrogate pair, which UTF-8 does not have.
    """
    write_pieces(path, (text,))


def write_pieces(path: str | os.PathLike[str], pieces: Iterable[str]) -> None:
    """Write the pieces of a text one after the other, as `write_text` does: they need not fit into memory together.

    Whatever is raised while they are made leaves what stood there as it was.
    """
    goal = Path(path).resolve()
    if goal.exists() and not goal.is_file():
        if goal.is_dir():
            raise IsADirectoryError(21, "is a directory", os.fspath(path))
        with goal.open("wb") as file:  # a pipe or a device, such as /dev/stdout: nothing there could be moved over
            file.writelines(map(encoded, pieces))
        return
    with written_together((goal,)) as (file,):
        file.writelines(map(encoded, pieces))


@contextmanager
def written_together(paths: Iterable[str | os.PathLike[str]]) -> Iterator[list[IO[bytes]]]:
    """Files beside those of the paths, open for bytes; they take their places when all of them are written.

    Whatever is raised meanwhile leaves what stood there as it was. What a run that was killed has left beside is
    cleared away.
    """
    goals = [Path(path).resolve() for path in paths]
    besides: list[Path] = []
    try:
        with ExitStack() as stack:
            files: list[IO[bytes]] = []
            for goal in goals:
                if goal.is_dir():
                    raise IsADirectoryError(21, "is a directory", os.fspath(goal))
                clear_left(goal)
                handle, beside = _beside(goal)
                besides.append(beside)
                files.append(stack.enter_context(os.fdopen(handle, "wb")))
            yield files
            for file in files:
                file.flush()
                os.fsync(file.fileno())
        for beside, goal in zip(besides, goals, strict=True):
            # It is a file that nobody else may read; what takes its place is an ordinary one.
            beside.chmod(goal.stat().st_mode & 0o7777 if goal.exists() else 0o666 & ~_umask())
        for beside, goal in zip(besides, goals, strict=True):
            beside.replace(goal)
    except BaseException:
        for beside in besides:
            beside.unlink(missing_ok=True)
        raise
    finally:
        _unfinished.difference_update((os.getpid(), beside) for beside in besides)


# Files that are being written


_unfinished: set[tuple[int, Path]] = set()
"""The files that stand beside their places, and the process that writes them: a copy of it writes none of them."""


def drop_unfinished() -> None:
    """Take away the files that this process has not finished, because it is about to end."""
    for process, path in tuple(_unfinished):
        if process == os.getpid():
            with suppress(OSError):
                path.unlink(missing_ok=True)


def _beside(goal: Path) -> tuple[int, Path]:
    """A new file beside the place of `goal`, open and locked: what is not locked is left of a killed process."""
    while True:
        beside = goal.with_name(f".{goal.name[:100]}.{secrets.token_hex(4)}.part")
        _unfinished.add((os.getpid(), beside))  # before it is there, so that no signal finds it there and not here
        try:
            handle = os.open(beside, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        except FileExistsError:  # of another run
            _unfinished.discard((os.getpid(), beside))
            continue
        except OSError as error:
            _unfinished.discard((os.getpid(), beside))
            # What cannot be written is the file that was asked for, whatever stands in for it meanwhile.
            raise type(error)(error.errno, error.strerror, os.fspath(goal)) from None
        if _locked(handle) is not False and beside.exists():
            return handle, beside
        # Another run was faster, and took it for one that was left.
        os.close(handle)
        _unfinished.discard((os.getpid(), beside))


def clear_left(goal: Path) -> None:
    """Take away what stands beside `goal` unfinished, where nobody is writing it any more."""
    with suppress(OSError):
        opening = f".{goal.name[:100]}."
        for name in [each.name for each in goal.parent.iterdir()]:
            if name.startswith(opening) and name.endswith(".part"):
                with suppress(OSError):
                    _clear(goal.parent / name)


def _clear(left: Path) -> None:
    handle = os.open(left, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
    try:
        free = _locked(handle)
        if free and os.name != "nt":
            left.unlink(missing_ok=True)
    finally:
        os.close(handle)
    if os.name == "nt":
        left.unlink(missing_ok=True)  # refused where anybody has it open


def _locked(handle: int) -> bool | None:
    """Whether this process now holds the lock of a file, until its end at most; null where there are no locks."""
    try:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except (ImportError, OSError):
        return None
    return True


def encoded(text: str) -> bytes:
    """Text as UTF-8. Raises `ModelError` for half of a surrogate pair."""
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ModelError(
            f"not text: character {error.start} is half of a surrogate pair",
            subject=text[max(0, error.start - 20) : error.start + 20].encode("ascii", "backslashreplace").decode(),
        ) from None


def ordinary_mode(path: Path, mode: int) -> None:
    """Give a temporary file or folder, which nobody else may read, the mode that it would have had without a care."""
    path.chmod(mode & ~_umask())


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
