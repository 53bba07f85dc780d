"""Files of notes: a narrative as typed off by hand, with `@` lines on where it is from and `%` lines of remarks.

@edition 2019
@title Box 12, folder 3
% the second page is stained
RURITANIA: Tier 2
...
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

import tipreport
from tipreport.source import Card, Copier, Document, Dropped, Extract, split
from tipreport_acme.rules import ACME_RULES

# `@edition 2019`, `% the second page is stained`, each with its line end
NOTE = re.compile(r"^(?:@(?P<key>[a-z]+)[ \t]+(?P<value>[^\n]*)|%[^\n]*)(?:\n|\Z)", re.MULTILINE)


def read_notes(path: str | os.PathLike[str]) -> tuple[Document, ...]:
    """The documents of a file of notes, one a narrative.

    Lines that are no part of a narrative are left out of the text, and listed with the reason in `Document.dropped`.
    Because the text is made with a `Copier`, `Document.source_span` leads from any value back to the file.
    """
    data = Path(path).read_bytes()
    written = data.decode("utf-8")
    copier, dropped, said = Copier(written), [], {}
    for note in NOTE.finditer(written):
        copier.drop(*note.span())
        dropped.append(Dropped(tipreport.Span(*note.span()), "about the file" if note["key"] else "remark"))
        if note["key"]:
            said[note["key"]] = note["value"].strip()
    text, offsets = copier.done()
    edition = said.get("edition", "")
    extract = Extract(
        text=text,
        offsets=offsets,
        media="notes",
        card=Card(title=said.get("title"), edition=int(edition) if edition.isdecimal() else None),
        dropped=tuple(dropped),
    )
    whole = Document.from_extract(extract, path=os.fspath(path), sha256=hashlib.sha256(data).hexdigest())
    return split(whole)


def parse_notes(path: str | os.PathLike[str]) -> Iterator[tipreport.Report]:
    """The reports of a file of notes, by the rules of this package."""
    for document in read_notes(path):
        yield tipreport.parse(document, rules=ACME_RULES)
