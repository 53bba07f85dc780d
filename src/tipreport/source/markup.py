"""The tags of an HTML page, in one pass that is linear whatever the page.

`html.parser` is not used: on the Pythons supported here it is quadratic on unclosed comments and quotes, stops with an
AssertionError at `<![`, and does not say where the characters that it gives came from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# `<p`, `</div`, `<o:p`: the head of a tag.
TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][^\s/><]{0,40})")
# What ends a tag, or opens a value in which `>` ends nothing.
MARK = re.compile(r"""[>"']""")
# `class="menu"`, `class='menu'`, `class=menu`, `hidden`
ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s"'>/=]{1,60})(?:\s{0,20}=\s{0,20}(?:"(?P<a>[^"]*)"|'(?P<b>[^']*)'|(?P<c>[^\s"'>]+)))?"""
)
# Elements whose content is no markup.
RAW = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp")
}
# A value longer than this with a tag in it has lost its closing quote.
LONG_VALUE = 1_000


def tags(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """The tags of `text`: start, end, name in lower case, whether it closes.

    >>> list(tags("<p>Norway<br/> &amp; <!-- a --></P>"))
    [(0, 3, 'p', False), (9, 14, 'br', False), (21, 31, '!--', False), (31, 35, 'p', True)]

    Comments, declarations and instructions have the names `!--`, `!` and `?`. The content of scripts, styles and their
    like is skipped: the next tag is the one that closes them.
    """
    unclosed: set[str] = set()
    limits = {mark: text.rfind(mark) for mark in ">\"'"}
    at = 0
    while (start := text.find("<", at)) >= 0:
        head = TAG.match(text, start)
        if head is None:
            at = start + 1
            if text.startswith("<!--", start):
                end = text.find("-->", start + 4)
                at = len(text) if end < 0 else end + 3
                yield start, at, "!--", False
            elif text.startswith(("<!", "<?", "</"), start) and limits[">"] > start:
                at = text.find(">", start) + 1
                yield start, at, text[start + 1], False
            continue
        end = _end(text, head.end(), limits)
        name = head["name"].lower()
        if end < 0:
            if len(text) - start < 1_000 and (len(text) - start < 20 or "=" in text[start:]):
                yield start, len(text), "!", False  # the file was cut off in this tag
                return
            at = start + 1
            continue
        at = end
        yield start, end, name, bool(head["close"])
        if name in RAW and not head["close"] and name not in unclosed:
            close = RAW[name].search(text, at)
            if close is not None:
                at = close.start()
                continue
            unclosed.add(name)
            if name in ("script", "style"):
                return


def _end(text: str, at: int, limits: dict[str, int]) -> int:
    """Where the tag ends whose name ends at `at`; -1 if it does not."""
    if limits[">"] < at:
        return -1
    while (match := MARK.search(text, at)) is not None:
        mark = match.group()
        here = match.start()
        if mark == ">":
            return here + 1
        if limits[mark] <= here:
            break
        close = text.find(mark, here + 1)
        if close - here > LONG_VALUE and "<" in text[here:close] and not text[here:close].count("{"):
            break
        at = close + 1
    # A quote that is never closed, or so far on that it is another one: the tag ends at the first `>`.
    return text.find(">", at) + 1 if limits[">"] >= at else -1


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a tag, names in lower case.

    >>> attributes('<div class="a b" ID=x hidden>')
    {'class': 'a b', 'id': 'x', 'hidden': ''}
    """
    head = TAG.match(tag)
    found: dict[str, str] = {}
    for match in ATTRIBUTE.finditer(tag, head.end() if head else 0):
        value = match["a"] if match["a"] is not None else match["b"] if match["b"] is not None else match["c"]
        found.setdefault(match["name"].lower(), value or "")
    return found
