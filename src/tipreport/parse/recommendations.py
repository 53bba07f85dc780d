"""Recommendations: the items of the list, and the actions in each item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tipreport.model import Recommendation, RecommendationBasis, Section, SectionKind, Span
from tipreport.parse.actions import read_actions, verb_words
from tipreport.parse.advice import advised
from tipreport.parse.objects import ADVERBS
from tipreport.parse.paragraphs import BULLET, Paragraph, paragraphs
from tipreport.rules.verbs import LEAD_INS, NO_VERBS, OBJECTS, verb_rows

# Marks between items in one paragraph: ` • `, `•Amend`, ` * `, ` · `, ` | `.
INLINE_MARK = re.compile(r"[•▪●◦‣○■*·|](?:(?<![*·|])\s*|(?<=\s[*·|])\s+(?=[A-Z]))")
# Where an item may end inside a paragraph: `; and fund`, `. Increase`, `traffickers.Vigorously`.
# The mark of a note may stand behind it: `traffickers.† Fund`, `traffickers.2 Fund`.
BREAK = re.compile(
    r"(?P<mark>[;.!?])(?:(?<=;)\s*|(?<!;)(?P<quotes>[”\"’)\]]{0,2})(?:(?<!\d.)(?:[†‡]|\d{1,2}(?=\s)))?(?:\s+|(?=[A-Z])))"
)
# Such a mark at the end of an item.
NOTED = re.compile(r"(?:(?<=[a-z])\.\d{1,2}|[†‡])\s*\Z")
# What may stand in front of an item inside a line: `(2) fund shelters`, `and (iii) adopt`.
NUMBERED = re.compile(r"(?:(?:and|or),?[ ]+)?\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})\)[ ]+")
# A sentence that leads to the list: `The government should take these steps: prosecute`.
LEADING = re.compile(r"[^:;.\n]{1,200}:\s+")
# What opens and closes words in which no item ends.
_PAIRS = (("(", ")"), ("“", "”"))
# How far off they may stand.
_ENCLOSED = 400
# A line that breaks off: `Draft, finalize, and`, where `implement the procedures` follows; not `Fund shelters; and`.
BREAKS_OFF = re.compile(r"[^;](?:\s(?:and|or|the|of|to|in|for|by|with|on|an?))\Z")


# A verb whose object stands with the last of several: `Investigate; prosecute; and convict traffickers`.
VERB_ALONE = re.compile(r"\s*(?:and\s+)?(?:[a-z]{1,30}ly\s+)?(?P<verb>[a-z]{1,30})", re.IGNORECASE)


@cache
def _item_start() -> re.Pattern[str]:
    # What an item opens with: `Vigorously investigate`, `and fund`, `as recommended, ... amend` is left to its marks.
    return re.compile(
        rf"(?P<and>(?:and|or),?[ ]+)?(?:{LEAD_INS})?(?:{ADVERBS}){{0,3}}(?:(?:do[ ]not|no[ ]longer|never)[ ])?(?:{verb_words()})\b(?![’'-])",
        re.IGNORECASE,
    )


@cache
def _by_place() -> re.Pattern[str]:
    # A verb that no table has, told by its place behind a semicolon or a stop: `ring-fence the money`, `robustly patrol the
    # coast`, `wind down the system`, `digitize records`, or a subject of its own: `hotline staff should speak Bemba`.
    # Neither a gerund nor a plural: `including the unions`, `prosecutors; and judges`.
    return re.compile(
        rf"(?:(?:and|or),?[ ]+)?(?:{LEAD_INS})?(?:(?P<how>[a-z]{{3,18}}ly)[ ]+)?(?!{NO_VERBS}\b)(?:(?:[a-z’'-]+[ ]){{1,5}}should[ ]+[a-z]|(?![a-z]+ing\b)(?![a-z-]+[^s\W]s\b)"
        rf"(?:[a-z]{{3,}}(?:-[a-z]+)?(?:[ ]+(?:up|down|out|off|back|in))?[ ]+{OBJECTS}\b|[a-z]{{3,}}(?:ize|ise|ify|ate)[ ]+[a-z]))",
        re.IGNORECASE,
    )


def looks_like_list(lines: Sequence[str]) -> bool:
    """Whether paragraphs without a heading are a list of advice: imperatives, and more than one of them.

    >>> looks_like_list(["Increase efforts to prosecute traffickers; fund shelters; and adopt a plan."])
    True
    """
    count = 0
    for line in lines:
        start = BULLET.match(line)
        if not _item_start().match(line, start.end() if start else 0):
            return False
        count += sum(1 for _ in _split(line, 0, len(line)))
    return count > 1 or bool(lines and BULLET.match(lines[0]))


def opens_item(words: str) -> bool:
    """Whether a paragraph opens with an imperative, as an item of advice does, behind a mark or without."""
    bullet = BULLET.match(words)
    return _item_start().match(words, bullet.end() if bullet else 0) is not None


def _split(text: str, start: int, end: int, breaks: str = ";.!?") -> Iterator[tuple[int, int]]:
    """The items in `[start, end)` of one line, marks and leading "and" included; `breaks` are the marks that may end one."""
    marks = [match for match in INLINE_MARK.finditer(text, start, end) if match.start() > start]
    if marks:
        here = start
        for mark in marks:
            yield here, mark.start()
            here = mark.end()
        yield here, end
        return
    here = since = start
    for match in BREAK.finditer(text, start, end) if breaks else ():
        if match.end() >= end:
            break
        if match["mark"] not in breaks:
            continue
        if match["mark"] == ";":
            alone = _verb_alone(text, since, match.start())
            since = match.end()
            if alone:
                continue
        if match["mark"] != ";" and not text[match.end()].isupper():
            continue
        if not _opens(text, match.end(), end):
            continue
        if _enclosed(text, here, match.start(), end):
            continue
        if (
            match["mark"] == "."
            and not match["quotes"]
            and match.start()
            and text[match.start() - 1].isupper()
            and text[match.start() - 2 : match.start() - 1] in ". "
        ):
            continue  # initials: `in the U.S. Increase` cannot be told from `the U.S. Report`
        yield here, match.end()
        here = since = match.end()
    yield here, end


def _verb_alone(text: str, start: int, end: int) -> bool:
    """Whether nothing but a verb stands there: `prosecute`, not `teachers`."""
    alone = VERB_ALONE.fullmatch(text, start, end)
    return alone is not None and alone["verb"].lower() in verb_rows()


def _enclosed(text: str, start: int, at: int, end: int) -> bool:
    """Whether a mark stands in brackets or quotes that open before it and close behind it, within one line."""
    start, end = max(start, at - _ENCLOSED), min(end, at + _ENCLOSED)
    for opening, closing in _PAIRS:
        opened = text.rfind(opening, start, at)
        if opened >= 0 and text.rfind(closing, opened, at) < 0 and text.find(closing, at, end) >= 0:
            return True
    return False


def _trim(text: str, start: int, end: int) -> Span:
    """An item without its bullet, its leading "and" and its trailing mark."""
    if bullet := BULLET.match(text, start, end):
        start = bullet.end()
    while start < end and text[start].isspace():
        start += 1
    if numbered := NUMBERED.match(text, start, end):
        start = numbered.end()
    if noted := NOTED.search(text, max(start, end - 6), end):
        end = noted.start()
    leading = _item_start().match(text, start, end)
    if leading and leading["and"]:
        start = leading.end("and")
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".;,•*"):
        if text[end - 1] == "." and text[end - 4 : end] in ("U.S.", "U.N."):
            break
        end -= 1
        if text[max(start, end - 4) : end + 1].lower() == "; and":
            end -= 4
    for tail in ("; and", ", and", " and"):
        if text[start:end].lower().endswith(tail):
            end -= len(tail)
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".;,"):
        end -= 1
    return Span(start, end)


def _breaks(lines: Sequence[Paragraph]) -> str:
    """The marks that may end an item inside a line of a list.

    Where the items have lines of their own, a semicolon stands inside one: `• Convict traffickers; and fund courts.`
    """
    marked = sum(BULLET.match(line.words) is not None for line in lines)
    closed = sum(line.words[-1] == "." and _item_start().match(line.words) is not None for line in lines)
    return ".!?" if marked > 1 or (closed > 2 and closed == len(lines)) else ";.!?"


def _opens(text: str, at: int, end: int) -> bool:
    """Whether an item opens at `at`, with its number or without."""
    numbered = NUMBERED.match(text, at, end)
    at = numbered.end() if numbered else at
    return _item_start().match(text, at, end) is not None or _by_place().match(text, at, end) is not None


def _is_apart(text: str, at: int, spans: Sequence[Span]) -> bool:
    """Whether what stands at `at` is a new paragraph behind an item that is closed."""
    behind = text[spans[-1].end : at] if spans else ""
    return behind[:1] in (".", "!", "?") and behind.count("\n") > 1 and text[at].isupper()


def _items(text: str, section: Section) -> Iterator[Span]:
    start = section.heading.end if section.heading else section.span.start
    spans: list[Span] = []
    open_end = False
    lines = paragraphs(text[start : section.span.end])
    breaks = _breaks(lines)
    marked = len(breaks) < 4
    last_mark = max((index for index, line in enumerate(lines) if BULLET.match(line.words)), default=len(lines))
    for index, line in enumerate(lines):
        left, right = start + line.start, start + line.end
        bullet = BULLET.match(text, left, right)
        begins = bullet is not None or _item_start().match(text, left, right) is not None
        if not begins:
            closed = not spans or text[spans[-1].end : spans[-1].end + 1] in (".", ";", "†", "‡")
            if (closed or (marked and line.words[0].isupper())) and (line.words[-1] == ":" or line.words[0] in "†‡"):
                continue  # `To the police:`, `The government should:`, a note
            if marked and index > last_mark and _is_apart(text, left, spans):
                continue
            if not spans and (leading := LEADING.match(text, left, right)) and _opens(text, leading.end(), right):
                left = leading.end()
                begins = True
        if open_end and bullet is None and text[left].islower():
            begins = False
        open_end = BREAKS_OFF.search(text, max(left, right - 12), right) is not None or (
            line.words[-1] == ";" and _verb_alone(line.words, 0, len(line.words) - 1)
        )
        for first, last in _split(text, left, right, "" if bullet and marked else breaks):
            item = _trim(text, first, last)
            if not len(item):
                continue
            if first == left and not begins and spans and spans[-1].end > start:
                spans[-1] = Span(spans[-1].start, item.end)  # a line that goes on with the item before it
            else:
                spans.append(item)
    yield from spans


def read_recommendations(
    text: str, sections: Sequence[Section], sentences: Sequence[Span], *, prose: bool
) -> tuple[Recommendation, ...]:
    """The items of all lists in the text; where there is none and `prose`, the sentences that give advice.

    >>> from tipreport.model import SectionBasis
    >>> text = "Recommendations: Prosecute traffickers; and fund shelters."
    >>> section = Section(kind=SectionKind.RECOMMENDATIONS, span=Span(0, 58), heading=Span(0, 16))
    >>> [item.span.of(text) for item in read_recommendations(text, [section], (), prose=False)]
    ['Prosecute traffickers', 'fund shelters']
    """
    spans = [
        span for section in sections if section.kind is SectionKind.RECOMMENDATIONS for span in _items(text, section)
    ]
    basis = RecommendationBasis.LIST
    if not spans and prose:
        spans = [_trim(text, span.start, span.end) for span in advised(text, sections, sentences)]
        basis = RecommendationBasis.PROSE
    return tuple(
        Recommendation(rank=rank, basis=basis, span=span, actions=tuple(read_actions(text, span, basis)))
        for rank, span in enumerate(spans, 1)
    )
