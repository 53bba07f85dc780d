"""Corrections as a file."""

from __future__ import annotations

import os
from collections.abc import Iterable

from tipreport.export.files import refuse_existing, write_text
from tipreport.model.arguments import path_name, several_of
from tipreport.review.corrections import Correction, to_json_lines


def write_corrections(corrections: Iterable[Correction], path: str | os.PathLike[str], *, force: bool = False) -> None:
    """Write corrections as JSON lines, each a W3C Web Annotation; `tipreport.read_corrections` reads them back.

    >>> import tempfile, pathlib, tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> made = tipreport.corrections(report, report, creator="A. Coder", confirm=True)
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "corrections.jsonl")
    ...     write_corrections(made, path)
    ...     tipreport.read_corrections(path) == made
    True

    Raises `ForeignFileError` where a file stands, unless `force`.
    """
    path = path_name(path)
    found = several_of(corrections, Correction, "corrections", "make them with tipreport.corrections")
    if not force:
        refuse_existing(path)
    write_text(path, to_json_lines(found))
