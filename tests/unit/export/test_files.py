"""Files are written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
import threading
from pathlib import Path

import pytest

from tipreport.errors import ModelError
from tipreport.export import files
from tipreport.export.files import write_text

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="modes, links and pipes of POSIX")


def test_the_text_is_there_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    write_text(path, "Norvège\n\r\n")
    assert path.read_bytes() == b"Norv\xc3\xa8ge\n\r\n"
    write_text(str(path), "")
    assert path.read_bytes() == b""
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    path = tmp_path / "a.json"
    path.write_text("old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*((files.os, "fsync") if step == "fsync" else (Path, "replace")), fail)
    with pytest.raises(OSError, match="No space left"):
        write_text(path, "new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_no_text_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="character 3 is half of a surrogate pair"):
        write_text(tmp_path / "a.json", "abc\ud800")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_is_no_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        write_text(tmp_path, "text")
    with pytest.raises(FileNotFoundError):
        write_text(tmp_path / "no" / "such" / "a.json", "text")
    assert list(tmp_path.iterdir()) == []


@POSIX
def test_modes_and_links_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "a.json", tmp_path / "link"
    write_text(path, "new")
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~mask
    path.chmod(0o640)
    link.symlink_to(path)
    write_text(link, "newer")
    assert link.is_symlink()
    assert path.read_text() == "newer"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@POSIX
def test_a_pipe_is_written_into(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=write_text, args=(pipe, "text"))
    writer.start()
    assert pipe.read_text() == "text"
    writer.join()
    assert pipe.is_fifo()
