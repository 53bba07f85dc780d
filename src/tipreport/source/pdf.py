"""A PDF becomes text: two columns in reading order, running heads left out, hyphens at line ends joined."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import attrs

from tipreport.errors import MissingExtraError, NotANarrativeError, SourceError
from tipreport.model import Span
from tipreport.rules.countries import find
from tipreport.rules.noise import RUNNING_HEADS
from tipreport.source.card import Card, read_card
from tipreport.source.columns import TextLine, Word, reading_order
from tipreport.source.document import Dropped, Extract
from tipreport.source.headings import SPECIAL_CASES
from tipreport.source.offsets import Copier
from tipreport.source.unwrap import CLOSED, COUNTRY, ITEM, LEADS_ON, section_heading

if TYPE_CHECKING:
    import pypdfium2

MAX_PAGES = 5_000
"""No PDF of more pages is read: a whole edition has some 650."""
EDGE = 0.09
"""How much of the height of a page, at its head and foot, running heads and page numbers stand in."""

# Words of a page. For a hyphen at the end of a line pdfium gives U+FFFE, and no blank behind it.
WORD = re.compile(r"[^\s\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02]")
# `Norway Tier Ranking by Year`
RANKING = re.compile(r"\btier\s+ranking\s+by\s+year\b", re.IGNORECASE)
# What stands in that box: `2006 2007 2008`, `1 2 2WL 3`, `TIER 2 WL`
BOXED = re.compile(r"(?:(?:20\d\d|[1-3]|2?WL|watch|list|tier|sc|special|case|[–—-])(?:\s+|\Z))+\Z", re.IGNORECASE)
# `12`, `- 12 -`, `12 | Page`
PAGE_NUMBER = re.compile(r"(?:page\s+)?[-–—|]?\s?\d{1,4}\s?[-–—|]?(?:\s?(?:of\s\d{1,4}|page))?\Z", re.IGNORECASE)
# The two lines of a heading that names a country: `RECOMMENDATIONS FOR NORTH` and `KOREA:`.
ADDRESSED = re.compile(r"(?:PRIORITIZED )?RECOMMENDATIONS FOR [^:]{2,80}")
ADDRESSED_TAIL = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ ,.’'()-]{1,60}:")
# Page numbers in a running head.
NUMBERS = re.compile(r"\b\d{1,4}\b")
# What parts the name from the tier in the heading of a country.
PARTED = re.compile(r"\s{0,9}[(:–—]")

Page = tuple[float, list[TextLine]]
"""The height of a page, and its lines."""


@attrs.frozen
class _Placed:
    """A line, its page, its range in the extracted text, and why it is left out."""

    line: TextLine
    page: int
    start: int
    end: int
    reason: str | None
    left: float
    """Where its column begins."""
    right: float
    """Where the lines around it end."""
    leading: float
    """How far the middles of two lines of a paragraph are apart."""


def page_texts(data: bytes, *, path: str | None = None) -> tuple[str, ...]:
    """The text extracted from each page, one line a line, columns in reading order, running heads and all.

    `SourceSpan` and `Dropped` of a PDF count code points in these. Raises what `read_pdf` raises.
    """
    return tuple("\n".join(line.text for line in lines) for _, lines in _pages(data, path))


def read_pdf(data: bytes, *, path: str | None = None) -> Extract:
    """The text of a PDF, one line a paragraph.

    >>> read_pdf(b"%PDF-1.7", path="broken.pdf")
    Traceback (most recent call last):
    tipreport.errors.SourceError: a broken PDF: 'broken.pdf'; make or fetch it anew

    Raises `MissingExtraError` without the extra `pdf`, `SourceError` for a PDF that is broken, needs a password or has
    more than `MAX_PAGES` pages, `NotANarrativeError` for one without text.
    """
    pages = list(_pages(data, path))
    if not any(lines for _, lines in pages):
        raise NotANarrativeError(
            "a PDF without text, such as a scan", subject=path, hint="recognise its text (OCR) and read that"
        )
    texts = ["\n".join(line.text for line in lines) for _, lines in pages]
    starts: list[int] = []
    at = 0
    for text in texts:
        starts.append(at)
        at += len(text) + 1
    raw = "\n".join(texts)
    placed = list(_placed(pages, starts))
    kept = [each for each in placed if each.reason is None]
    copier = Copier(raw)
    if kept:
        copier.drop(0, kept[0].start)
    for before, here, after in zip([None, *kept], kept, [*kept[1:], None], strict=False):
        if after is None:
            copier.put(here.end, len(raw), "\n")
        else:
            copier.put(here.end, after.start, _between(before, here, after))
    made, offsets = copier.done()
    dropped = tuple(
        Dropped(Span(each.start - starts[each.page], each.end - starts[each.page]), each.reason, each.page + 1)
        for each in placed
        if each.reason is not None
    )
    # The edition may stand nowhere else: `2013 TRAFFICKING IN PERSONS REPORT` at the head of every page.
    heads = dict.fromkeys(each.line.text for each in placed if each.reason == "running head")
    card = Card(edition=read_card("\n".join([*heads, _title(data)]) + "\n").edition)
    return Extract(text=made, offsets=offsets, media="pdf", card=card, dropped=dropped, pages=tuple(starts))


def _pdfium() -> Any:
    try:
        import pypdfium2
    except ImportError as error:
        raise MissingExtraError(
            "PDF needs the extra `pdf`", subject=str(error), hint='pip install "tipreport[pdf]"'
        ) from None
    return pypdfium2


def _pages(data: bytes, path: str | None) -> Iterator[Page]:
    pdfium = _pdfium()
    try:
        document: pypdfium2.PdfDocument = pdfium.PdfDocument(data)
        count = len(document)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise SourceError(
                "a PDF with a password", subject=path, hint="save a copy without it and read that"
            ) from None
        raise SourceError("a broken PDF", subject=path, hint="make or fetch it anew") from None
    try:
        if count > MAX_PAGES:
            raise SourceError(
                f"a PDF of {count:,} pages, more than {MAX_PAGES:,}", subject=path, hint="give it in parts"
            )
        for index in range(count):
            try:
                page = document[index]
                text = page.get_textpage()
            except pdfium.PdfiumError:
                raise SourceError(
                    f"a broken PDF: page {index + 1} of {count} cannot be read", subject=path, hint="fetch it anew"
                ) from None
            yield page.get_height(), reading_order(_words(text, pdfium.raw))
            text.close()
            page.close()
    finally:
        document.close()


def _title(data: bytes) -> str:
    """The title that the file states beside its pages."""
    document: pypdfium2.PdfDocument = _pdfium().PdfDocument(data)
    try:
        return " ".join(str(document.get_metadata_value("Title")).split())
    finally:
        document.close()


def _words(page: Any, raw: Any) -> list[Word]:
    count = page.count_chars()
    text = page.get_text_range() if count > 0 else ""
    if len(text) != count:
        # Characters beyond the first plane, or some that pdfium leaves out of the text: one at a time, then.
        text = "".join(chr(raw.FPDFText_GetUnicode(page, index) or 32) for index in range(count))
    box = raw.FS_RECTF()
    reference = ctypes.byref(box)
    words: list[Word] = []
    for match in WORD.finditer(text):
        start, end = match.span()
        word = match.group()
        hyphen = word[-1] in "\ufffe\x02"
        if not raw.FPDFText_GetLooseCharBox(page, start, reference):
            continue
        x0, bottom, top = box.left, box.bottom, box.top
        last = end - 2 if hyphen and end - start > 1 else end - 1
        if not raw.FPDFText_GetLooseCharBox(page, last, reference) or top <= bottom:
            continue
        words.append(Word(word[:-1] + "-" if hyphen else word, x0, bottom, max(x0, box.right), top))
    return words


def _placed(pages: list[Page], starts: list[int]) -> Iterator[_Placed]:
    """The lines of all pages, each with what is needed to join it with the next."""
    heads = _running_heads(pages)
    tiered = {code for _, lines in pages for line in lines if (code := _headed(line.text))}
    titled = False
    for page, (height, lines) in enumerate(pages):
        columns: dict[int, list[TextLine]] = {}
        for line in lines:
            columns.setdefault(line.column, []).append(line)
        measures = {column: _measures(each) for column, each in columns.items()}
        boxed = _boxes(lines)
        at = starts[page]
        for index, line in enumerate(lines):
            reason = None
            edge = _at_edge(line, height)
            if index in boxed:
                reason = "tier ranking by year"
            elif edge and PAGE_NUMBER.match(line.text):
                reason = "page number"
            elif not titled and SPECIAL_CASES.fullmatch(line.text):
                titled = True  # the first is the title under which the special cases stand
            elif edge and (_bare(line.text) in heads or _is_head(line.text, tiered)):
                reason = "running head"
            left, leading = measures[line.column]
            right = max(each.x1 for each in lines[max(0, index - 5) : index + 6] if each.column == line.column)
            yield _Placed(line, page, at, at + len(line.text), reason, left, right, leading)
            at += len(line.text) + 1


def _at_edge(line: TextLine, height: float) -> bool:
    return not height * EDGE < line.middle < height * (1 - EDGE)


def _bare(text: str) -> str:
    return " ".join(NUMBERS.sub(" ", text).casefold().split())


def _running_heads(pages: list[Page]) -> set[str]:
    """What stands at the head or foot of two pages or more, numbers aside, and is not the heading of a country."""
    counts: Counter[str] = Counter()
    for height, lines in pages:
        counts.update({_bare(line.text) for line in lines if _at_edge(line, height) and not _running_text(line.text)})
    return {words for words, count in counts.items() if count > 1 and words and not COUNTRY.match(words)}


def _running_text(text: str) -> bool:
    """Whether a line reads like a part of a sentence, or heads a section, however many pages open or end with it."""
    small = sum(word[:1].islower() for word in text.split())
    return len(text) >= 100 or small > 3 or text[:1].islower() or text[-1:] in ".,;" or section_heading(text)


def _headed(text: str) -> str | None:
    """The country of a heading with its tier."""
    if not COUNTRY.match(text):
        return None
    row = find(PARTED.split(text, maxsplit=1)[0].strip())
    return row.alpha3 if row else None


def _is_head(text: str, tiered: set[str]) -> bool:
    """Whether the line is a running head by its words, or the bare name of a country that has a heading."""
    if any(re.fullmatch(pattern, text.strip(), re.IGNORECASE) for pattern in RUNNING_HEADS):
        return True
    row = find(NUMBERS.sub("", text).strip()) if text.isupper() and len(text) < 60 else None
    return row is not None and row.alpha3 in tiered


def _boxes(lines: list[TextLine]) -> set[int]:
    """The lines of boxes that rank a country by year: the title, and the years and tiers around it."""
    found: set[int] = set()
    for index, line in enumerate(lines):
        if len(line.text) > 90 or not RANKING.search(line.text):
            continue
        found.add(index)
        around = range(max(0, index - 40), min(len(lines), index + 41))
        found |= {n for n in around if abs(lines[n].middle - line.middle) < 160 and BOXED.match(lines[n].text)}
        if index and RANKING.match(line.text) and lines[index - 1].text.isupper() and find(lines[index - 1].text):
            found.add(index - 1)
    return found


def _measures(lines: list[TextLine]) -> tuple[float, float]:
    """Where a column begins, and how far apart its lines are."""
    steps = sorted(step for line, after in pairwise(lines) if (step := line.middle - after.middle) > 0.5 * line.size)
    size = sorted(line.size for line in lines)[len(lines) // 2]
    leading = steps[len(steps) // 3] if steps else 1.2 * size
    return min(line.x0 for line in lines), max(leading, 0.8 * size)


def _between(before: _Placed | None, here: _Placed, after: _Placed) -> str:
    """What stands between two lines: a blank within a paragraph, line ends between two."""
    text, following = here.line.text, after.line.text
    leads_on = LEADS_ON.search(text) is not None
    unfinished = text.isupper() and (leads_on or (ADDRESSED.fullmatch(text) and ADDRESSED_TAIL.match(following)))
    if unfinished and COUNTRY.match(following) is None:
        return " "  # a heading on two lines: `RECOMMENDATIONS FOR`, `RECOMMENDATIONS FOR NORTH`
    if ITEM.match(following) and not following.startswith("-") and not leads_on:
        return "\n"
    if section_heading(text) or section_heading(following):
        return "\n\n"
    if COUNTRY.match(text) or COUNTRY.match(following) or (_heading(text) and not _heading(following)):
        return "\n\n"
    if (here.page, here.line.column) != (after.page, after.line.column):
        # From column to column a paragraph goes on where its sentence does, or where its last line is full and the
        # next does not stand in as the first of a paragraph does.
        room = _room(here, after)
        full = room <= 0 if _closed(text) else room <= 0.35 * (here.right - here.left)
        indented = after.line.x0 > after.left + 5
        joined = (full and not indented and not following.isupper()) or (not _closed(text) and following[:1].islower())
    else:
        joined = not _apart(before, here, after)
    if not joined:
        return "\n\n"
    if text.endswith("-") and following[:1].islower():
        return "\n"  # whether the hyphen goes, the canonical text decides
    if text[-1:] in "—/" and text[-2:-1] != " ":
        return ""
    return "" if text.endswith("-") and text[-2:-1].isalnum() else " "


def _closed(text: str) -> bool:
    """Whether a sentence ends with the line; behind a semicolon it goes on."""
    return CLOSED.search(text) is not None and not text.endswith(";")


def _heading(text: str) -> bool:
    return text.isupper() and len(text) < 60


def _room(here: _Placed, after: _Placed) -> float:
    """How much room the first word of the next line would have had, in points."""
    return here.right - here.line.x1 - after.line.first - 0.2 * here.line.size


def _apart(before: _Placed | None, here: _Placed, after: _Placed) -> bool:
    """Whether two lines of a column are of two paragraphs."""
    line, following = here.line, after.line
    step = line.middle - following.middle
    if step > 1.4 * here.leading or step < 0:
        return True
    if abs(line.size - following.size) > 0.25 * line.size and min(line.words, following.words) > 1:
        return True
    if following.text[:1].islower():
        return False
    item = ITEM.match(line.text) is not None
    if following.x0 > line.x0 + 5 and not item and following.x0 > after.left + 5:
        return True  # the first line of a paragraph is indented
    outdented = following.x0 < line.x0 - 5 and before is not None and before.line.column == line.column
    if before is not None and outdented and (abs(before.line.x0 - line.x0) < 2 or ITEM.match(before.line.text)):
        return True  # the end of a list
    room = _room(here, after)
    if _closed(line.text):
        return room > 0
    # In the middle of a sentence: a ragged line, unless it is as short as a heading.
    return room > 0.35 * (here.right - here.left)
