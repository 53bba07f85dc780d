"""Bytes to text, and what kind of file the bytes are; both by content, never by name alone."""

from __future__ import annotations

import re
from enum import StrEnum

from tipreport.errors import EncodingError, SourceError


class Kind(StrEnum):
    """What a file is. `json` and `jsonl` hold reports in the wire format; the others hold narratives."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"
    ZIP = "zip"
    JSON = "json"
    JSONL = "jsonl"


# `{"schema": "tipreport/1"`: a report in the wire format.
WIRE = re.compile(rb'"schema"\s{0,8}:\s{0,8}"tipreport/')
# What opens a JSON object at the head of a file.
OBJECT = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{")
# A line that ends a JSON object, and one that opens the next.
LINES = re.compile(rb"\}[ \t\r]{0,8}\n\s{0,80}\{")
# What opens an HTML page, or stands in its head or in a piece of one.
HTML_OPENS = re.compile(
    rb"\s{0,400}<(?:!doctype\s+html|html|head|body|title|meta|script|style|div|table|p|h[1-6]|article|main|section|center"
    rb"|font|a|ul|ol|li|br|span|link|nav|header|footer|aside|form|pre|tr|td|b|i|em|strong|!--)\b",
    re.IGNORECASE,
)
HTML_INSIDE = re.compile(rb"<(?:html|body|div|table|br|p|li|h[1-6])(?:\s[^<>]{0,300})?/?>", re.IGNORECASE)
# How much of a file shows its kind.
OPENING = 4_096

_REFUSED = (
    (b"{\\rtf", "a rich text file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"7z\xbc\xaf", "a 7-Zip file"),
    (b"Rar!", "a RAR file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"II*\x00", "an image"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
)
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
# Controls that stand in no text: all below the blank but tab, line ends, form feed and escape.
CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
# A character of several bytes in UTF-8.
SEQUENCE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")


def sniff(data: bytes, *, path: str | None = None) -> Kind:
    """What kind of file the bytes are.

    >>> sniff(b"%PDF-1.7 ..."), sniff(b"<!DOCTYPE html><p>Norway"), sniff(b"Norway (Tier 1)")
    (<Kind.PDF: 'pdf'>, <Kind.HTML: 'html'>, <Kind.TEXT: 'text'>)

    Raises `SourceError` for a kind that is known and not read, such as a Word file. Binary data of no known kind is
    text here, and `decode` refuses it.
    """
    opening = data[:OPENING]
    for mark, what in _REFUSED:
        if opening.startswith(mark):
            raise SourceError(f"{what} is not read", subject=path, hint="save it as text, HTML or PDF")
    if b"%PDF-" in opening[:1_024]:
        return Kind.PDF
    if opening.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return Kind.ZIP
    bare = opening.removeprefix(b"\xef\xbb\xbf").lstrip()
    if bare[:1] in (b"{", b"[") and WIRE.search(data):
        return Kind.JSONL if one_a_line(data) else Kind.JSON
    if opening.startswith((b"\xff\xfe", b"\xfe\xff")):
        opening = opening.replace(b"\x00", b"")[2:]
    elif opening.startswith(b"\xef\xbb\xbf"):
        opening = opening[3:]
    if HTML_OPENS.match(opening) or len(HTML_INSIDE.findall(opening)) > 2:
        return Kind.HTML
    if bare.startswith(b"<?xml") and b"<html" in opening.lower():
        return Kind.HTML
    return Kind.TEXT


def one_a_line(data: bytes) -> bool:
    """Whether the bytes open with JSON objects one a line: the first line closes its object, the next opens another.

    >>> one_a_line(b'{"a": 1}\\n{"a": 2}\\n'), one_a_line(b'{"a":\\n {"b": 1}\\n}\\n')
    (True, False)
    """
    opens = OBJECT.match(data)
    if opens is None or (end := data.find(b"\n", opens.end())) < 0:
        return False
    return LINES.match(data, opens.start() + len(data[opens.start() : end].rstrip()) - 1) is not None


def decode(data: bytes, *, path: str | None = None) -> str:
    """The text of the bytes: UTF-8, UTF-16 with its mark, or Windows-1252.

    >>> decode("Curaçao".encode("cp1252")), decode("Curaçao".encode("utf-16"))
    ('Curaçao', 'Curaçao')

    Raises `EncodingError`, with the first byte that fits none of them and its `offset`, and for binary data.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise _refused(data, error.start + len(mark), f"no {encoding.upper()}", path) from None
    if (at := data.find(b"\x00")) >= 0:
        hint = None
        if data[1:40:2].count(0) > 15 or data[0:40:2].count(0) > 15:
            hint = "it looks like UTF-16 without its mark: save it as UTF-8"
        raise _refused(data, at, "binary", path, hint)
    controls = CONTROL.findall(data[:1_000_000])
    if len(controls) > 8 and len(controls) * 100 > min(len(data), 1_000_000):
        first = CONTROL.search(data)
        raise _refused(data, first.start() if first else 0, "binary", path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start
        if error.end == len(data) and "unexpected end" in error.reason and SEQUENCE.search(data, 0, at):
            # Cut off in the middle of its last character, after others that were whole.
            return data[:at].decode("utf-8") + "\ufffd"
    if SEQUENCE.search(data, 0, at) and not _single(data[:at]):
        raise _refused(data, at, "no UTF-8, though what stands before it is", path)
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise _refused(data, error.start, "neither UTF-8 nor Windows-1252", path) from None


def _single(data: bytes) -> bool:
    """Whether the bytes before the first that is no UTF-8 may be Windows-1252 all the same: one short sequence."""
    found = SEQUENCE.findall(data)
    return len(found) == 1 and len(found[0]) == 2


def _refused(data: bytes, at: int, what: str, path: str | None, hint: str | None = None) -> EncodingError:
    near = data[max(0, at - 10) : at + 10]
    subject = path if path is not None else near.decode("ascii", "backslashreplace")
    return EncodingError(
        f"{what}: byte 0x{data[at]:02X} at offset {at}",
        subject=subject,
        hint=hint or "save it as UTF-8 text",
        offset=at,
    )
