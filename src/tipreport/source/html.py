"""An HTML page becomes lines of text: a paragraph, heading, list item or table row each, menus and footers left out."""

from __future__ import annotations

import html
import re

import attrs

from tipreport.errors import NotANarrativeError, SourceError
from tipreport.rules.noise import CONTENT_WORDS, NOISE_WORDS
from tipreport.source.document import Extract
from tipreport.source.markup import attributes, tags
from tipreport.source.page import Line, assembled
from tipreport.source.webcard import Head

MAX_TAGS = 3_000_000
"""No page of more tags is read: a whole edition has some 30,000."""

# Runs of blanks, and characters written as entities: `&nbsp;`, `&#8217;`, `&eacute`.
SPECIAL = re.compile(r" {2,}|&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
# What keeps a stretch of text from being copied as it is.
UNEVEN = re.compile(r"  |&")
BLANKS = "\t\n\r\f"

# What begins and ends a line; the number is how many line ends stand before and after it.
BLOCKS: dict[str, int] = {
    **dict.fromkeys("p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr figure fieldset address center".split(), 2),
    **dict.fromkeys(
        "div section article main header footer nav aside form li dt dd tr caption figcaption body html thead tbody "
        "tfoot details summary menu option legend hgroup td th".split(),
        1,
    ),
}
# Elements that are kept track of; the others, such as `p` and `b`, end where the next line begins.
TRACKED = frozenset(
    "div section article main header footer nav aside form ul ol li table tr td th pre a menu details button select "
    "noscript svg template object label span figure h1 h2 h3 h4 h5 h6 body blockquote".split()
)
SCOPES = frozenset(("td", "th", "table"))
# Elements that hold no text of the page, whatever they are called.
SILENT: dict[str, str] = {
    "nav": "menu",
    "footer": "footer",
    "button": "button",
    "select": "menu",
    "noscript": "script",
    "svg": "image",
    "template": "script",
    "object": "image",
    "label": "form",
}
# Elements that are read whatever their class says.
ALWAYS = frozenset("main article body html h1 h2 h3 h4 h5 h6 a td th tr table".split())
# `menu`, `nav__policies-list`, `report-toc`: words of a class, an id or a role.
WORDS = re.compile(r"[a-z0-9]+")


@attrs.define
class _Open:
    """An open element, and what held outside it."""

    name: str
    noise: str | None
    sure: bool
    content: bool
    preformatted: bool
    linked: bool
    level: int


@attrs.define
class _List:
    ordered: bool
    count: int = 0


@attrs.define
class _Row:
    first: int
    """The number of lines before the row."""
    cells: list[int]
    """The number of lines before each cell."""


def read_html(text: str, *, path: str | None = None) -> Extract:
    """The text of a page, one line a paragraph, heading, list item or table row.

    >>> page = "<title>Norway</title><nav>Home</nav><h2>Norway (Tier&nbsp;1)</h2><ul><li>Fund <b>care</b>.</ul>"
    >>> extract = read_html(page)
    >>> extract.text
    'Norway (Tier\\xa01)\\n\\n• Fund care.\\n'
    >>> [dropped.reason for dropped in extract.dropped]
    ['title', 'menu', 'markup', 'markup', 'markup', 'markup']

    Items of a list begin with `• `, or their number. Raises `NotANarrativeError` for a page that has no text beside
    menus, `SourceError` for one of more than `MAX_TAGS` tags.
    """
    page = _Page(text, path)
    page.read()
    made, offsets, dropped = assembled(text, page.lines, page.reasons)
    if not made:
        raise NotANarrativeError(
            "a page without text, or of menus only",
            subject=path or text.strip()[:60],
            hint="save the page of one narrative",
        )
    return Extract(text=made, offsets=offsets, media="html", card=page.head.card(), dropped=dropped)


class _Page:
    def __init__(self, text: str, path: str | None) -> None:
        self.text = text
        self.path = path
        self.lines: list[Line] = []
        self.head = Head()
        self.reasons: list[tuple[int, str]] = []
        """Where something without text was left out for a reason of its own, such as a script."""
        self._line = Line()
        self._gap = 2
        """How many line ends stand before the next line."""
        self._open: list[_Open] = []
        self._counts: list[dict[str, int]] = [{}]
        self._lists: list[_List] = []
        self._rows: list[_Row | None] = []
        self._noise: str | None = None
        self._sure = False
        self._content = False
        self._preformatted = False
        self._linked = False
        self._level = 0
        self._item: tuple[str, int] | None = None

    def read(self) -> None:
        here = 0
        raw = None
        for count, (start, end, name, closing) in enumerate(tags(self.text)):
            if count > MAX_TAGS:
                raise SourceError(
                    f"a page of more than {MAX_TAGS:,} tags",
                    subject=self.path or self.text[:60],
                    hint="give it in parts",
                )
            if start > here:
                if raw is None:
                    self._data(here, start)
                else:
                    self._hidden(raw, here, start)
            here = end
            if closing:
                raw = None
                self._closing(name, start)
                continue
            raw = name if name in ("script", "style", "textarea", "title", "iframe", "noembed", "noframes") else None
            if name == "br":
                self._break(2 if self._line.size == 0 and self._gap else 1)
            elif name in ("meta", "link"):
                self.head.read(name, attributes(self.text[start:end]))
            elif name in ("!--", "!", "?"):
                self.reasons.append((start, "comment" if name == "!--" else "markup"))
            else:
                self._opening(name, start, end)
        if raw is None:
            self._data(here, len(self.text))
        else:
            self._hidden(raw, here, len(self.text))
        while self._open:
            self._pop()
        self._end_line()

    def _hidden(self, name: str, start: int, end: int) -> None:
        if name == "title" and not self.head.title:
            self.head.title = " ".join(html.unescape(self.text[start:end]).split())
        reason = {"title": "title", "textarea": "form"}.get(name, "script or style")
        self.reasons.append((start, reason))

    def _opening(self, name: str, start: int, end: int) -> None:
        if name in BLOCKS:
            if name == "li":
                self._close_to("li", ("ul", "ol", "menu"))
            elif name == "tr":
                self._close_to("tr", ("table",))
            elif name in ("td", "th"):
                self._close_to("td", ("tr", "table"))
                self._close_to("th", ("tr", "table"))
            self._break(min(BLOCKS[name], 1) if self._lists else BLOCKS[name])
        if name not in TRACKED or self.text[end - 2] == "/":
            return
        named = self.text[start:end] if end - start > len(name) + 4 else ""
        if name == "span" and not named:
            return
        noise, sure = SILENT.get(name), name in SILENT
        content = False
        if named:
            found = attributes(named)
            words = WORDS.findall(f"{found.get('class', '')} {found.get('id', '')} {found.get('role', '')}".lower())
            if name not in ALWAYS and noise is None and not NOISE_WORDS.isdisjoint(words):
                noise = "menu or notice"
            joined = "-".join(words)
            content = any(each in joined for each in CONTENT_WORDS)
            if name == "span" and noise is None:
                return
            if name == "a":
                if "href" not in found:
                    return
                self._close_to("a", ("table", "ul", "ol"))
        elif name == "a":
            return
        self._push(name)
        if noise and self._noise is None:
            self._noise, self._sure = noise, sure
        self._content = self._content or content or name in ("main", "article")
        if name == "pre":
            self._preformatted = True
        elif name == "a":
            self._linked = True
        elif name in ("ul", "ol", "menu"):
            self._lists.append(_List(name == "ol"))
        elif name == "li":
            self._item = (self._mark(), start)
        elif name[0] == "h" and name[1:].isdigit():
            self._level = int(name[1])
        elif name == "table":
            self._rows.append(None)
        elif name == "tr" and self._rows:
            self._rows[-1] = _Row(len(self.lines), [])
        elif name in ("td", "th") and self._rows and (row := self._rows[-1]):
            row.cells.append(len(self.lines))

    def _mark(self) -> str:
        if not self._lists or not self._lists[-1].ordered:
            return "• "
        self._lists[-1].count += 1
        return f"{self._lists[-1].count}. "

    def _push(self, name: str) -> None:
        self._open.append(
            _Open(name, self._noise, self._sure, self._content, self._preformatted, self._linked, self._level)
        )
        counts = self._counts[-1]
        counts[name] = counts.get(name, 0) + 1
        if name in SCOPES:
            self._counts.append({})

    def _pop(self) -> None:
        element = self._open.pop()
        name = element.name
        if name in BLOCKS:
            self._break(min(BLOCKS[name], 1) if self._lists else BLOCKS[name])
        if name in SCOPES:
            self._counts.pop()
        self._counts[-1][name] -= 1
        if name in ("ul", "ol", "menu") and self._lists:
            self._lists.pop()
        elif name == "li":
            self._item = None
        elif name == "tr" and self._rows:
            self._end_row()
        elif name == "table" and self._rows:
            self._rows.pop()
        self._noise, self._sure, self._content = element.noise, element.sure, element.content
        self._preformatted, self._linked, self._level = element.preformatted, element.linked, element.level

    def _closing(self, name: str, start: int) -> None:
        if name == "p" or (name in BLOCKS and name not in TRACKED):
            self._break(min(BLOCKS[name], 1) if self._lists else BLOCKS[name])
        elif name in SCOPES:
            # A cell or a table closes whatever stands open in it.
            if len(self._counts) > 1 and any(counts.get(name) for counts in self._counts[-3:]):
                self._pop_to(name)
        elif self._counts[-1].get(name):
            self._pop_to(name)

    def _close_to(self, name: str, scope: tuple[str, ...]) -> None:
        """Close an element of this name, if one is open inside the nearest of `scope`."""
        for element in reversed(self._open[-12:]):
            if element.name == name:
                self._pop_to(name)
                return
            if element.name in scope:
                return

    def _pop_to(self, name: str) -> None:
        while self._open:
            found = self._open[-1].name == name
            self._pop()
            if found:
                return

    def _end_row(self) -> None:
        row, self._rows[-1] = self._rows[-1], None
        self._end_line()
        if row is None or len(row.cells) < 2:
            return
        ends = [*row.cells[1:], len(self.lines)]
        sizes = [end - start for start, end in zip(row.cells, ends, strict=True)]
        lines = self.lines[row.cells[0] :]
        if max(sizes) > 1 or len(lines) < 2 or any(line.size > 60 for line in lines[:-1]):
            return
        if sum(line.size for line in lines) > 600 or len({line.noise for line in lines}) > 1:
            return
        first = lines[0]
        for line in lines[1:]:
            first.join(line, " | ")
        del self.lines[row.cells[0] + 1 :]

    def _break(self, gap: int) -> None:
        self._end_line()
        self._gap = max(self._gap, gap)

    def _end_line(self) -> None:
        line = self._line
        if line.size:
            line.gap = self._gap
            self._gap = 0
            self.lines.append(line)
            self._line = Line()

    def _begin(self) -> Line:
        """The line, with what holds where its text begins."""
        line = self._line
        line.noise, line.sure, line.content, line.level = self._noise, self._sure, self._content, self._level
        if self._item is not None:
            line.mark, self._item = self._item, None
        return line

    def _data(self, start: int, end: int) -> None:
        chunk = self.text[start:end]
        if not chunk:
            return
        line = self._line
        if chunk.isspace() and not self._preformatted:
            if line.pieces and line.pieces[-1][0][-1] != " ":
                line.pieces.append((" ", start, end))
            return
        if self._preformatted:
            self._lines_of(start, end)
            return
        if not line.size:
            line = self._begin()
        before = line.size
        for blank in BLANKS:
            if blank in chunk:
                chunk = chunk.replace(blank, " ")
        if UNEVEN.search(chunk) is None:
            line.add_even(chunk, start)
        else:
            self._uneven(line, chunk, start)
        if self._linked:
            line.linked += line.size - before

    def _uneven(self, line: Line, chunk: str, start: int) -> None:
        at = 0
        for match in SPECIAL.finditer(chunk):
            here, end = match.span()
            line.add_even(chunk[at:here], start + at)
            at = end
            word = match.group()
            if word[0] != "&":
                if line.pieces and line.pieces[-1][0][-1] != " ":
                    line.pieces.append((" ", start + here, start + end))
                continue
            line.add(html.unescape(word), start + here, start + end)
        line.add_even(chunk[at:], start + at)

    def _lines_of(self, start: int, end: int) -> None:
        """Text whose line ends are meant."""
        at = start
        while True:
            stop = self.text.find("\n", at, end)
            last = end if stop < 0 else stop
            if self.text[at:last].strip():
                line = self._begin() if not self._line.size else self._line
                for match in ENTITY.finditer(self.text, at, last):
                    if match.start() > at:
                        line.add(self.text[at : match.start()], at, match.start())
                    line.add(html.unescape(match.group()), *match.span())
                    at = match.end()
                if at < last:
                    line.add(self.text[at:last], at, last)
            if stop < 0:
                return
            self._break(2 if not self._line.size else 1)
            at = stop + 1


# A character written as an entity: `&amp;`, `&#8217;`.
ENTITY = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
