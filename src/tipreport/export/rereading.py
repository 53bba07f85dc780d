"""What two runs read differently, as a person reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tipreport.errors import shorten
from tipreport.export.lines import wrapped
from tipreport.model import AttributeChange, PartKind, ReadingChange, ReadingChangeKind, Rereading, Span

SIGNS = {ReadingChangeKind.FOUND: "+", ReadingChangeKind.LOST: "-", ReadingChangeKind.CHANGED: "~"}
# A span as the wire format writes it: `[4118, 4120]`
SPAN = re.compile(r"\[([0-9]+), ([0-9]+)\]")
WIDTH = 80
"""So many characters of a quotation or a value are shown."""


def render_rereading(shown: Rereading, text: str) -> str:
    """Line by line what was found (+), lost (-) and changed (~); `text` is that of the report.

    >>> import attrs, tipreport
    >>> new = tipreport.read("seeds/norway-2011.txt")
    >>> old = attrs.evolve(new, roles=new.roles[:-1])
    >>> print(render_rereading(tipreport.reading_changes(old, new), new.text))
    Norway 2011: 1 found
      + role ...

    """
    return wrapped("".join(f"{line}\n" for line in _lines(shown, text)))


def _lines(shown: Rereading, text: str) -> Iterator[str]:
    if shown.old != shown.new:
        made = (f"version {one.version}, rules {one.rules}" for one in (shown.old, shown.new))
        yield f"{title(shown)} ({' → '.join(made)})"
    else:
        yield title(shown)
    yield from (f"  {_change(change, text)}" for change in shown.changes)


def title(shown: Rereading) -> str:
    """The report and the number of its changes, in a line.

    >>> from tipreport.model import Generator
    >>> title(Rereading(country=None, edition=2011, sha256=None, old=Generator("1", "a"), new=Generator("1", "a")))
    'unknown country 2011: nothing changed'
    """
    return repr(shown).removeprefix("<Rereading ").removesuffix(">")


def _change(change: ReadingChange, text: str) -> str:
    said = f"{SIGNS[change.kind]} {change.part.value} {change.name}".rstrip()
    quoted = f" {_quote(change.span, text)}" if change.span is not None else ""
    if change.kind is not ReadingChangeKind.CHANGED:
        return f"{said}{quoted}"
    if change.part is PartKind.SENTENCE:
        quoted = ""  # its one attribute quotes it
    return f"{said}{quoted}: " + "; ".join(_attribute(one, text) for one in change.attributes)


def _attribute(change: AttributeChange, text: str) -> str:
    return f"{change.name} {_value(change.old, text)} → {_value(change.new, text)}"


def _value(value: str | None, text: str) -> str:
    if value is None:
        return "nothing"
    if (found := SPAN.fullmatch(value)) and int(found[2]) <= len(text):
        return _quote(Span(int(found[1]), int(found[2])), text)
    return shorten(value, WIDTH)


def _quote(span: Span, text: str) -> str:
    words = " ".join(span.of(text).split())
    return f"“{shorten(words, WIDTH)}” ({span.start}-{span.end})"
