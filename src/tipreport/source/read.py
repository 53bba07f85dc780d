"""From paths to documents: the reader that the content asks for, then one document a narrative."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from tipreport.errors import NotANarrativeError, SourceError, TipReportError
from tipreport.model import Report
from tipreport.model.arguments import path_name
from tipreport.source.decode import Kind, decode, sniff
from tipreport.source.document import Document, Extract
from tipreport.source.files import Item, PathLike, Raw, data_of, discover
from tipreport.source.offsets import OffsetMap
from tipreport.source.split import split
from tipreport.source.stored import blocks, reports_of

MAX_TEXT = 64 * 1024 * 1024
"""No larger text or page is read: a whole edition has 3 MB."""


def documents(path: PathLike) -> tuple[Document, ...]:
    """The documents of all narratives in a file, an archive or a directory; `"-"` reads standard input.

    >>> import tipreport
    >>> document, = tipreport.documents("seeds/norway-2011.txt")
    >>> document
    <Document seeds/norway-2011.txt: text, 11,077 characters>

    What a file is, is decided by its content: text and Markdown, HTML, PDF (extra `pdf`), archives of these. Raises
    `UnreadableFileError`, `EncodingError`, `NotANarrativeError` or another `SourceError` for what cannot be read, the
    first of them where there are several files, and `MissingExtraError` for a PDF without the extra. Reports in JSON
    are no documents: `tipreport.read` and `tipreport.read_corpus` read them.
    """
    found: list[Document] = []
    for _, document in iter_documents([path]):
        if isinstance(document, TipReportError):
            raise document
        found.append(document)
    return tuple(found)


def iter_documents(paths: Iterable[PathLike]) -> Iterator[tuple[str, Document | TipReportError]]:
    """The documents of all narratives behind `paths`, one at a time; a file that fails gives its error.

    >>> [(path, document.media) for path, document in iter_documents(["seeds"])]
    [('seeds/norway-2011.txt', 'text')]
    """
    for raw in iter_raw(paths):
        if isinstance(raw, tuple):
            yield raw
            continue
        try:
            for document in documents_of(raw):
                yield str(raw.item), document
        except TipReportError as error:
            yield str(raw.item), error


def iter_items(paths: Iterable[PathLike]) -> Iterator[Item | tuple[str, TipReportError]]:
    """The files behind `paths`, small and picklable: members of archives, lines of reports; a failure with its error.

    `load(item)`, and `documents_of(raw)` or `contents_of(raw)`, read each, here or in a process of its own. A path
    behind which there is nothing to read is a failure.
    """
    for path in paths:
        yield from _or_failure(path_name(path), _items(path))


def _items(path: PathLike) -> Iterator[Item | tuple[str, TipReportError]]:
    for item in discover([path]):
        if isinstance(item, tuple) or item.path == "-":
            yield item
        elif _is_archive(item.path):
            from tipreport.source.archives import members  # zipfile is slow to import

            try:
                yield from _or_failure(item.path, members(load(item)))
            except TipReportError as error:
                yield str(item), error
        else:
            yield from blocks(item.path) or (item,)


def _or_failure(
    name: str, items: Iterator[Item | tuple[str, TipReportError]]
) -> Iterator[Item | tuple[str, TipReportError]]:
    empty = True
    for item in items:
        empty = False
        yield item
    if empty:
        hint = "give a directory or archive that holds text, HTML, PDF or JSON"
        yield name, SourceError("no file to read", subject=name, hint=hint)


def iter_raw(paths: Iterable[PathLike]) -> Iterator[Raw | tuple[str, TipReportError]]:
    """The bytes and the kind of each file behind `paths`; a failure with its error."""
    for item in iter_items(paths):
        if isinstance(item, tuple):
            yield item
            continue
        try:
            yield load(item)
        except TipReportError as error:
            yield str(item), error


def load(item: Item) -> Raw:
    """The bytes of one file, and what they are.

    >>> load(Item("seeds/norway-2011.txt")).kind
    <Kind.TEXT: 'text'>

    Raises `UnreadableFileError` for a file that is missing, a directory or not to be read, `NotANarrativeError` for an
    empty one, `SourceError` for one that is too large, or of a kind that is not read.
    """
    if item.member is not None:
        from tipreport.source.archives import unpacked

        data = unpacked(item)
    else:
        data = data_of(item)
    if item.lines is not None:
        return Raw(item, data, Kind.JSONL)
    if not data.strip():
        raise NotANarrativeError("the file is empty", subject=str(item), hint="give a file that holds a narrative")
    return Raw(item, data, sniff(data, path=str(item)))


def contents_of(raw: Raw) -> Iterator[tuple[int | None, Document | Report | TipReportError]]:
    """What is in one file: the documents of its narratives, or its reports where it is JSON; a failure as its error.

    >>> [(part, type(found).__name__) for part, found in contents_of(load(Item("seeds/norway-2011.txt")))]
    [(None, 'Document')]

    Each with its number in the file, from 1 (in JSON, its line), null where it is alone in it. Raises the errors of
    `documents`.
    """
    if raw.kind in (Kind.JSON, Kind.JSONL):
        yield from reports_of(raw)
    else:
        found = documents_of(raw)
        yield from enumerate(found, 1) if len(found) > 1 else ((None, document) for document in found)


def documents_of(raw: Raw) -> tuple[Document, ...]:
    """The documents of the narratives in one file.

    Raises `SourceError` for JSON, which holds reports, and the errors of `documents`.
    """
    name = str(raw.item)
    sha256 = hashlib.sha256(raw.data).hexdigest()
    return split(Document.from_extract(extract(raw), path=name, sha256=sha256))


def extract(raw: Raw) -> Extract:
    """What the reader for its kind makes of a file."""
    name = str(raw.item)
    if raw.kind in (Kind.JSON, Kind.JSONL):
        raise SourceError(
            "reports in JSON, no narrative", subject=name, hint="read them with tipreport.read or read_corpus"
        )
    if raw.kind is Kind.ZIP:
        where = "inside an archive" if raw.item.member is not None else "on standard input"
        raise SourceError(f"an archive {where} is not read", subject=name, hint="unpack it, or give its path")
    if raw.kind is Kind.PDF:
        from tipreport.source.pdf import read_pdf

        return read_pdf(raw.data, path=name)
    if len(raw.data) > MAX_TEXT:
        raise SourceError(
            f"a text of more than {MAX_TEXT // 1024 // 1024} MB ({len(raw.data):,} bytes)",
            subject=name,
            hint="give it in parts, such as one file a country",
        )
    text = decode(raw.data, path=name)
    if raw.kind is Kind.HTML:
        from tipreport.source.html import read_html

        return read_html(text, path=name)
    return Extract(text=text, offsets=OffsetMap.identity(len(text)), media="text")


def _is_archive(path: str) -> bool:
    if not Path(path).is_file():
        return False  # what a pipe gives can be read once only
    try:
        with Path(path).open("rb") as file:
            return file.read(4) in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
    except (OSError, ValueError):
        return False  # load says what is wrong with it
