"""Bytes to text, and what kind of file they are."""

from __future__ import annotations

import random

import pytest

from tipreport import EncodingError, SourceError
from tipreport.source import Kind, sniff
from tipreport.source.decode import decode

WORDS = "Curaçao’s police – “two” cases"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    assert decode(WORDS.encode(encoding)) == WORDS


def test_utf_16_of_either_order() -> None:
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        assert decode(mark + WORDS.encode(encoding)) == WORDS


@pytest.mark.parametrize(
    ("data", "offset", "byte"),
    [
        (b"caf\xe9 \x81", 5, "0x81"),
        ("é—x".encode() + b"\x93 z", 6, "0x93"),
        (b"a\x00b", 1, "0x00"),
        (b"\xff\xfea", 2, "0x61"),
        (b"\xef\xbb\xbfab\xff", 5, "0xFF"),
        ("text".encode("utf-16-le") * 20, 1, "0x00"),
        (b"abc" + bytes(range(1, 9)) * 9, 3, "0x01"),
    ],
)
def test_anything_else_is_refused_with_the_byte(data: bytes, offset: int, byte: str) -> None:
    with pytest.raises(EncodingError) as caught:
        decode(data, path="norway.txt")
    assert caught.value.offset == offset
    assert f"byte {byte} at offset {offset}" in str(caught.value)
    assert caught.value.subject == "norway.txt"
    assert caught.value.hint


def test_a_text_cut_off_in_a_character() -> None:
    assert decode("Curaçao’".encode()[:-1]) == "Curaçao\ufffd"
    assert decode("Curaçao, caf\xe9".encode("cp1252")) == "Curaçao, caf\xe9"


def test_random_bytes_are_refused() -> None:
    numbers = random.Random(1)
    for _ in range(20):
        with pytest.raises(EncodingError):
            decode(numbers.randbytes(2_000))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"Norway (Tier 1)\n", Kind.TEXT),
        (b"# Norway (Tier 1)\n", Kind.TEXT),
        (b"[ Country-by-Country Reports ]\nNorway", Kind.TEXT),
        (b"{ brace", Kind.TEXT),
        (b"a < b and c > d", Kind.TEXT),
        (b"<!DOCTYPE html><html>", Kind.HTML),
        (b"\xef\xbb\xbf\n <HTML>", Kind.HTML),
        ("<html><p>Norway".encode("utf-16"), Kind.HTML),
        (b"Norway<br>\nis<br>\na country<p>", Kind.HTML),
        (b"<?xml version='1.0'?><html xmlns='x'>", Kind.HTML),
        (b"%PDF-1.7", Kind.PDF),
        (b"\n\n%PDF-1.4", Kind.PDF),
        (b"PK\x03\x04....", Kind.ZIP),
        (b'{"schema": "tipreport/1", "text": ""}', Kind.JSON),
        (b'{\n  "country": {"a": 1},\n  "schema": "tipreport/1"\n}\n', Kind.JSON),
        (b'[{"schema": "tipreport/1"}]', Kind.JSON),
        (b'{"schema": "tipreport/1"}\n{"schema": "tipreport/1"}\n', Kind.JSONL),
    ],
)
def test_the_kind_is_told_by_the_content(data: bytes, kind: Kind) -> None:
    assert sniff(data, path="anything.doc") is kind


@pytest.mark.parametrize("data", [b"{\\rtf1 x}", b"\xd0\xcf\x11\xe0rest", b"\x1f\x8b\x08", b"\x89PNG\r\n", b"Rar!\x1a"])
def test_kinds_that_are_not_read_say_so(data: bytes) -> None:
    with pytest.raises(SourceError, match="not read") as caught:
        sniff(data, path="norway.rtf")
    assert caught.value.subject == "norway.rtf"
    assert caught.value.hint
