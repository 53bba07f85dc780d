"""A comparison as a person reads it: one outline set three ways, as plain text, Markdown and HTML."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Iterator
from html import escape

from tipreport.export import words
from tipreport.export.outline import UNCHANGED, Line, Piece, outline, title
from tipreport.model import Comparison


def render_comparison(shown: Comparison, *, quotes: bool = False, markdown: bool = False) -> str:
    """The comparison as plain text as wide as the terminal, or as Markdown; with `quotes`, the words behind each line.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> print(render_comparison(tipreport.compare(report, report), markdown=True).splitlines()[0])
    # Norway 2011 and Norway 2011 (two copies of one narrative)
    """
    lines = list(_markdown(shown, quotes) if markdown else _text(shown, quotes))
    return "\n".join(lines) + "\n"


def comparison_html(shown: Comparison, *, brief: bool = False) -> str:
    """The comparison as HTML, for `tipreport.export.html`; the words behind a line open when it is clicked.

    `brief` leaves out what it compares and what stayed.
    """
    made = [] if brief else [f"<h3>{escape(title(shown))}</h3>"]
    if not shown:
        made.append("<p>Nothing changed.</p>")
    for part in outline(shown):
        if brief and part.title == UNCHANGED:
            continue
        items = "".join(f"<li>{_html_line(line)}</li>" for line in part.lines)
        made.append(f"<h4>{escape(part.title)}</h4><ul>{items}</ul>")
    return "".join(made)


def _text(shown: Comparison, quotes: bool) -> Iterator[str]:
    width = max(shutil.get_terminal_size((100, 24)).columns, 40)
    yield from textwrap.wrap(title(shown), width)
    if not shown:
        yield "Nothing changed."
    for part in outline(shown):
        yield ""
        yield part.title
        for line in part.lines:
            yield from textwrap.wrap(line.text, width, initial_indent="  - ", subsequent_indent="    ")
            if quotes:
                for label, quote in line.quotes:
                    opening = f"      {label}: “"
                    yield from textwrap.wrap(f"{quote}”", width, initial_indent=opening, subsequent_indent=" " * 8)
                edited = _edit(line.edit, "[-", "-]", "{+", "+}")
                yield from textwrap.wrap(edited, width, initial_indent=" " * 6, subsequent_indent=" " * 8)


def _edit(pieces: Iterable[Piece], *marks: str) -> str:
    text = ""
    for piece in pieces:
        if piece.mark:
            at = 0 if piece.mark == "-" else 2
            # A word that went has no blank of its own in the later text.
            blank = " " if text and not text[-1].isspace() and (at == 0 or text.endswith(marks[1])) else ""
            text += f"{blank}{marks[at]}{piece.text}{marks[at + 1]}"
        else:
            # The first word of a text has no blank before it for what went to stand in front of.
            text += f" {piece.text}" if text.endswith(marks[1]) and piece.text[0].isalnum() else piece.text
    return words.one_line(text)


def _markdown(shown: Comparison, quotes: bool) -> Iterator[str]:
    yield f"# {_safe(title(shown))}"
    if not shown:
        yield ""
        yield "Nothing changed."
    for part in outline(shown):
        yield ""
        yield f"## {part.title}"
        yield ""
        for line in part.lines:
            yield f"- {_safe(line.text)}"
            if quotes:
                for label, quote in line.quotes:
                    yield f"    > {label}: “{_safe(quote)}”"
                    yield ""
                if line.edit:
                    safe = [Piece(_safe(piece.text), piece.mark) for piece in line.edit]
                    yield f"    > {_edit(safe, '~~', '~~', '**', '**')}"
                    yield ""


def _safe(text: str) -> str:
    """Text in which no character sets anything in Markdown."""
    return "".join(f"\\{char}" if char in "\\`*_{}[]<>#|~" else char for char in text)


def _html_line(line: Line) -> str:
    if not line.quotes and not line.edit:
        return escape(line.text)
    inner = "".join(f"<div><i>{escape(label)}</i>: “{escape(quote)}”</div>" for label, quote in line.quotes)
    if line.edit:
        tags = {"": ("", ""), "-": ("<del>", "</del> "), "+": ("<ins>", "</ins>")}
        inner += "".join(f"{tags[piece.mark][0]}{escape(piece.text)}{tags[piece.mark][1]}" for piece in line.edit)
    return f'<details><summary>{escape(line.text)}</summary><div class="tip-quiet">{inner}</div></details>'
