"""Files, directories, archives and standard input; and everything that may be wrong with them."""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import socket
import stat
import threading
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

import tipreport
from tipreport import EncodingError, NotANarrativeError, SourceError, TipReportError, UnreadableFileError
from tipreport.source import Document, archives, files, iter_documents, pipes, read
from tipreport.source.archives import unpacked
from tipreport.source.files import Item, discover, skipped
from tipreport.source.read import documents_of, iter_items, load

TEXT = (
    "NORWAY: Tier 1\n\nThe Government of Norway fully meets the minimum standards for the elimination of trafficking. "
    "The police told the ministry of nine cases in the year.\n"
)
PAGE = f"<html><title>x</title><h2>OMAN: Tier 2</h2><p>{TEXT.split(chr(10))[2].replace('Norway', 'Oman')}</p></html>"
WIRE = '{"schema": "tipreport/1", "text": ""}'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A directory of narratives and of what stands beside them."""
    for name, words in {
        "b.txt": TEXT,
        "a.html": PAGE,
        "deep/er/c.md": f"# {TEXT}",
        "page.html": PAGE,
        "page_files/frame.html": "<p>An advertisement.</p>",
        ".hidden": "x",
        ".git/config": "x",
        "style.css": "p {}",
        "picture.png": "x",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, "utf-8")
    return tmp_path


def zipped(members: dict[str, str | bytes], path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "norway.txt"
    path.write_bytes(TEXT.encode())
    for given in (path, str(path)):
        (document,) = tipreport.documents(given)
        assert (document.path, document.media, document.text) == (str(path), "text", TEXT)
        assert document.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_the_name_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "norway.pdf"
    path.write_text(PAGE)
    assert tipreport.documents(path)[0].media == "html"


def test_a_directory_is_walked_in_order(folder: Path) -> None:
    found = [str(Path(path).relative_to(folder)) for path, _ in iter_documents([folder])]
    assert found == ["a.html", "b.txt", "page.html", str(Path("deep", "er", "c.md"))]
    assert len(tipreport.documents(folder)) == 4


def test_an_archive(tmp_path: Path) -> None:
    path = zipped(
        {"z/norway.txt": TEXT, "oman.html": PAGE, "__MACOSX/._x": b"\0", "z/": "", "logo.png": b"\x89PNG"},
        tmp_path / "a",
    )
    assert [document.path for document in tipreport.documents(path)] == [f"{path}!oman.html", f"{path}!z/norway.txt"]


def test_items_are_small_and_can_be_read_elsewhere(folder: Path) -> None:
    path = zipped({"norway.txt": TEXT}, folder / "a.zip")
    for item in iter_items([path, folder / "b.txt"]):
        assert isinstance(item, Item)
        again = pickle.loads(pickle.dumps(item))
        (document,) = documents_of(load(again))
        assert document.text == TEXT
        assert pickle.loads(pickle.dumps(document)) == document


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("utf-16"))))
    (document,) = tipreport.documents("-")
    assert (document.path, document.text) == ("-", TEXT)


def test_one_bad_file_does_not_stop_the_others(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\x00\x01")
    found = dict(iter_documents([folder / "none.txt", folder]))
    errors = {Path(path).name: type(error) for path, error in found.items() if isinstance(error, TipReportError)}
    assert errors == {"none.txt": UnreadableFileError, "bad.txt": EncodingError}
    assert sum(isinstance(each, Document) for each in found.values()) == 4


def test_reading_is_lazy(folder: Path) -> None:
    found = iter_documents([folder])
    next(found)
    (folder / "b.txt").write_bytes(b"\0")
    assert isinstance(next(found)[1], EncodingError)


def refused(path: object, kind: type[TipReportError], words: str) -> None:
    with pytest.raises(kind, match=words) as caught:
        tipreport.documents(path)  # type: ignore[arg-type]
    error = caught.value
    assert str(path) in str(error.subject)
    assert error.hint
    assert "\n" not in str(error)


@pytest.mark.parametrize(
    ("data", "kind", "words"),
    [
        (b"", NotANarrativeError, "empty"),
        (b" \n\t ", NotANarrativeError, "empty"),
        (b"\x00\x01\x02", EncodingError, "byte 0x00 at offset 0"),
        (b"Norway\x00(Tier 1)", EncodingError, "byte 0x00 at offset 6"),
        (b"caf\xe9 \x81 Norway", EncodingError, "byte 0x81 at offset 5"),
        (b"Cura\xc3\xa7ao\xe2\x80\x99s \xed\xa0\x80", EncodingError, "byte 0xED at offset 13"),
        (b"\xff\xfe\x00\xd8a\x00", EncodingError, "offset"),
        (b"\x89PNG\r\n\x1a\n", SourceError, "image"),
        (b"{\\rtf1 Norway}", SourceError, "rich text"),
        (WIRE.encode(), SourceError, "JSON"),
        (b"PK\x03\x04broken", SourceError, "archive"),
    ],
)
def test_bad_files(tmp_path: Path, data: bytes, kind: type[TipReportError], words: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(data)
    refused(path, kind, words)


def test_paths_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refused(tmp_path / "none.txt", UnreadableFileError, "no such file")
    refused(tmp_path, SourceError, "no file to read")
    refused(tmp_path / "a\0b", UnreadableFileError, "cannot be read")
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    refused(loop, UnreadableFileError, "cannot be read")
    path = tmp_path / "locked.txt"
    path.write_text(TEXT)
    if os.geteuid():
        path.chmod(0)
    else:  # nothing is locked for root
        real = open

        def locked(name: object, *args: object) -> object:
            if str(name) == str(path):
                raise PermissionError(13, "Permission denied", name)
            return real(name, *args)  # type: ignore[call-overload]

        monkeypatch.setattr("builtins.open", locked)
    refused(path, UnreadableFileError, "may not be read")


def test_a_directory_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="a directory, not a file"):
        load(Item(str(tmp_path)))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_in_a_directory_is_left_out(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    (tmp_path / "norway.txt").write_text(TEXT)
    assert list(discover([tmp_path])) == [Item(str(tmp_path / "norway.txt"))]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no devices of this kind")
class TestPipesAndDevices:
    @pytest.mark.parametrize("name", ["/dev/zero", "/dev/tty", "/dev/null", "/dev/random"])
    def test_a_device_is_refused_before_it_is_opened(self, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        if not Path(name).exists():
            pytest.skip("it has no such device")
        monkeypatch.setattr("builtins.open", lambda *_, **__: pytest.fail("it was opened"))
        monkeypatch.setattr("os.open", lambda *_, **__: pytest.fail("it was opened"))
        refused(name, SourceError, "a device, not a file")

    def test_a_socket_is_refused(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)  # the name of a socket must be short
        with socket.socket(socket.AF_UNIX) as made:
            made.bind("here")
            refused("here", SourceError, "a socket, not a file")

    def test_a_pipe_that_has_nothing_yet_says_that_it_waits(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
    ) -> None:
        monkeypatch.setattr(pipes, "PATIENCE", 0.1)
        path = tmp_path / "pipe"
        os.mkfifo(path)

        def write() -> None:
            while not caplog.messages:
                time.sleep(0.01)
            path.write_text(TEXT, "utf-8")

        writer = threading.Thread(target=write, daemon=True)
        writer.start()
        (document,) = tipreport.documents(path)
        writer.join()
        assert document.text == TEXT
        assert caplog.messages == [f"tipreport: waiting for {path}"]

    def test_a_pipe_that_has_something_says_nothing(self, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
        path = tmp_path / "pipe"
        os.mkfifo(path)
        writer = threading.Thread(target=path.write_text, args=(TEXT, "utf-8"), daemon=True)
        writer.start()
        assert tipreport.documents(path)[0].text == TEXT
        writer.join()
        assert caplog.messages == []


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "norway.txt").write_text(TEXT)
    (tmp_path / "again").symlink_to(tmp_path)
    assert len(tipreport.documents(tmp_path)) == 1


def test_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.txt"
    path.write_text(TEXT * 100)
    monkeypatch.setattr(read, "MAX_TEXT", 1_000)
    refused(path, SourceError, "more than")
    monkeypatch.setattr(files, "MAX_BYTES", 1_000)
    refused(path, SourceError, "more than")


class TestArchives:
    def test_a_bomb_by_its_ratio(self, tmp_path: Path) -> None:
        path = zipped({"zeros.txt": b" " * 50_000_000}, tmp_path / "bomb.zip")
        refused(path, SourceError, "unpacks to")

    def test_a_bomb_that_lies(self, tmp_path: Path) -> None:
        path = zipped({"zeros.txt": b"a" * 40_000_000}, tmp_path / "bomb.zip")
        data = bytearray(path.read_bytes())
        size = (40_000_000).to_bytes(4, "little")
        at = data.find(size)
        while at >= 0:
            data[at : at + 4] = (1_000).to_bytes(4, "little")
            at = data.find(size)
        path.write_bytes(data)
        refused(path, SourceError, "broken member|unpacks to")

    def test_too_many_members(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(archives, "MAX_MEMBERS", 2)
        path = zipped({f"{n}.txt": TEXT for n in range(3)}, tmp_path / "many.zip")
        refused(path, SourceError, "archive of 3 files")

    def test_an_archive_inside(self, tmp_path: Path) -> None:
        inner = zipped({"norway.txt": TEXT}, tmp_path / "inner.zip")
        path = zipped({"inner.zip": inner.read_bytes()}, tmp_path / "outer.zip")
        refused(path, SourceError, "archive inside an archive")

    def test_an_office_document(self, tmp_path: Path) -> None:
        path = zipped({"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"}, tmp_path / "norway.docx")
        refused(path, SourceError, "office document")

    def test_no_narratives(self, tmp_path: Path) -> None:
        refused(zipped({"logo.png": b"x"}, tmp_path / "none.zip"), SourceError, "no file to read")

    def test_broken_data(self, tmp_path: Path) -> None:
        path = zipped({"norway.txt": TEXT * 50}, tmp_path / "a.zip")
        data = bytearray(path.read_bytes())
        data[60:90] = bytes(30)
        path.write_bytes(data)
        refused(path, SourceError, "broken")

    @pytest.mark.parametrize(
        "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=str
    )
    def test_whatever_byte_is_damaged_the_error_is_ours(self, method: int, tmp_path: Path) -> None:
        path = tmp_path / "a.zip"
        with zipfile.ZipFile(path, "w", method) as archive:
            archive.writestr("norway.txt", TEXT)
        whole = path.read_bytes()
        for at in range(len(whole)):
            for bits in (0xFF, 0x01, 0x80):
                path.write_bytes(whole[:at] + bytes([whole[at] ^ bits]) + whole[at + 1 :])
                for item in iter_items([path]):
                    if isinstance(item, Item):
                        with suppress(TipReportError):
                            load(item)
        for end in range(len(whole)):
            path.write_bytes(whole[:end])
            with suppress(TipReportError):
                tipreport.documents(path)

    def test_two_members_of_one_name(self, tmp_path: Path) -> None:
        path = tmp_path / "a.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("norway.txt", TEXT)
            archive.writestr("oman.txt", TEXT)
            with pytest.warns(UserWarning, match="Duplicate name"):
                archive.writestr("norway.txt", TEXT + "More.")
        found = list(iter_items([path]))
        assert [str(item) for item in found if isinstance(item, Item)] == [f"{path}!oman.txt"]
        ((name, error),) = [item for item in found if isinstance(item, tuple)]
        assert name == f"{path}!norway.txt"
        assert "2 members of one name" in str(error)
        assert "norway.txt" in str(error)

    def test_a_member_that_is_not_there(self, tmp_path: Path) -> None:
        path = zipped({"norway.txt": TEXT}, tmp_path / "a.zip")
        with pytest.raises(UnreadableFileError, match="no such member"):
            load(Item(str(path), "oman.txt"))

    def test_an_archive_that_changes_is_read_anew(self, tmp_path: Path) -> None:
        path = zipped({"norway.txt": TEXT}, tmp_path / "a.zip")
        assert load(Item(str(path), "norway.txt")).data == TEXT.encode()
        time.sleep(0.01)
        zipped({"norway.txt": TEXT + TEXT}, path)
        assert load(Item(str(path), "norway.txt")).data == (TEXT + TEXT).encode()

    def test_standard_input(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = zipped({"norway.txt": TEXT}, tmp_path / "a.zip")
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(path.read_bytes())))
        with pytest.raises(SourceError, match="archive on standard input"):
            tipreport.documents("-")


@pytest.mark.parametrize(
    "piece",
    [
        "a", " ", "\n", "\t", "\xa0", "\xad", "\u200b", "a \n", "a-\nb", "-\n", "Ã\u0192", "Ã\u200b", "â€", "a\u2019s ",
        "Tier 1\n", "NORWAY: Tier 1\n",
        "NORWAY (Tier 1)\nprose of twelve words or more that ends here, as it should.\n",
        "Special Cases\nHAITI\n", "HAITI\n", "special case ", "A" * 70 + "\n", "a line of some words\nand more\n",
        "Ab ",
        "Publisher x\n", "20 June 2013 ", "2013 Trafficking in Persons Report\n", "[accessed 1 ", "http://", "(",
        "- ", "|",
        "UNITED STATES\n", "\r", "\r\n", "Cite as", "* ", "1. ", ": ",
    ],
)  # fmt: skip
def test_time_is_linear(piece: str, seconds: Callable[[Callable[[], object]], float]) -> None:
    size = max(1, 15_000 // len(piece))

    def work(times: int) -> None:
        from tipreport.source.split import split

        split(Document.from_text(piece * size * times))

    small, large = seconds(lambda: work(1)), seconds(lambda: work(4))
    assert large < 0.05 or large < 10 * small


def test_a_directory_that_cannot_be_listed_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Norway")
    (tmp_path / "z").mkdir()
    listed = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("z"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = list(discover([tmp_path]))
    assert [str(each[0]) if isinstance(each, tuple) else str(each) for each in found] == [
        str(tmp_path / "a.txt"),
        str(tmp_path / "z"),
    ]
    assert "may not be read" in str(found[1][1]) if isinstance(found[1], tuple) else False


def test_only_the_files_of_a_saved_page_are_its_files() -> None:
    beside = {"notes_files/a.txt", "page_files/a.txt", "page.html"}
    assert not skipped(["notes_files", "a.txt"], beside)
    assert skipped(["page_files", "a.txt"], beside)


def test_a_member_as_large_as_is_allowed_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "all.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("norway.txt", b"x" * 100)
    monkeypatch.setattr("tipreport.source.archives.MAX_MEMBER_BYTES", 100)
    assert unpacked(Item(str(path), "norway.txt")) == b"x" * 100
