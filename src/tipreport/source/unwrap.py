"""Hard-wrapped lines joined into paragraphs, where the lines themselves show that they were wrapped.

A line was broken because the first word of the next did not fit. So a break is undone only where several breaks around
it stand in the middle of a sentence (the next line goes on in lower case) and all of them come where the next word
would have passed the width of the lines around. Headings, list items, card lines and the last line of a paragraph end
before that width, and stay. A text with one line a paragraph has no such breaks and is left alone.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import attrs

from tipreport.model import Span
from tipreport.rules.headings import HEADINGS, LIST_MARKS
from tipreport.rules.noise import CARD_LABELS, HYPHEN_CLOSING, HYPHEN_PREFIXES, HYPHEN_SUSPENDED
from tipreport.source.offsets import Copier, OffsetMap

WIDEST = 160
"""A longer line was not wrapped."""
NARROWEST = 30
"""No text is wrapped at less."""
AROUND = 10
"""How many lines before and after a break show how the lines around it were wrapped."""
RAGGED, RAGGED_SHARE = 4, 0.4
"""How many broken sentences around a line, and what share of the breaks, show that the lines have no width."""
MOST = 2_000
"""After so many lines a blank line ends what is looked at together, and after ten times as many any line does."""
ROUNDS = 6
"""How often the joined text is looked at anew; what a second look finds is rare, a third look finds hardly anything."""

# A line end between two words in small letters, with a blank line or without; that it opens with the line end makes it fast.
STRAY = re.compile(r"\n(?<=[a-zß-öø-ÿ,]\n)(?: *\n)? *(?=[a-zß-öø-ÿ])")
# A blank line between two words in small letters, and the ends of lines with the blank lines behind them.
BROKEN_TWICE, ENDS = re.compile(r"\n\n(?<=[a-z,]\n\n) *[a-z]"), re.compile(r"\n[\n ]*")
DOUBLED_SHARE = 0.25
"""What share of the line ends stands in the midst of a sentence, where every line has a blank line behind it."""

# `-` and `ficking` of `traf-ficking`: a hyphen after a letter at the end of a line, before a letter that starts the next.
BROKEN = re.compile(r"(?<=[^\W\d_])-\n *(?P<tail>[a-zß-öø-ÿ][^\W\d_]*)")
# `traf`: the half before the hyphen; no word has a longer one.
HEAD = re.compile(r"[^\W\d_]{1,40}\Z")
# What opens a list item: `• `, `* `, `- `, `» `, `3. `, `(3) `, `(a) `, `a) `.
ITEM = re.compile(rf" *(?:[{LIST_MARKS}+>-]|o(?= )|\(?\d{{1,3}}[.)](?= )|\(?[a-z]\)(?= ))")
# A dash that opens a line: an item, or the dash of a sentence.
DASH = re.compile(r" *[–—]")
# A line that is not empty.
EACH = re.compile(r"[^\n]+")
# What ends a sentence, a heading or an item.
CLOSED = re.compile(r"[.!?:;|](?:[”\"’')\]*†‡]|\[\d+\]|\d{1,2})*\Z")
# A line of capitals, such as `PROSECUTION` or `TIER RANKING BY YEAR`, marks of markup around it aside.
CAPITALS = re.compile(r"[ *_#]*[A-Z][A-Z0-9 &,.’'()/:–—-]{3,}[ *_]*\Z")
# `Norway (Tier 1)`, `SPECIAL CASE: LIBYA`
COUNTRY = re.compile(
    r"[ *_#]*(?:[^\W\d_].{0,69}?[(:–—-] *(?:tier\b|special case|not rated)|special case *[:(–—-])", re.IGNORECASE
)
# A line that is a tier and nothing else: `(Tier 2 Watch List)`
TIER = re.compile(r" *[(\[]?(?:tier (?:[123]|i{1,3})(?: watch list)?|special case)[)\]]? *\Z", re.IGNORECASE)
# Markup, rules and table rows: `## Prosecution`, `_____`, `| a | b |`.
MARKUP = re.compile(r" *(?:#{1,6} |\||[_=*–—-]{4,}|>|\[)")
# A number alone, as of a page.
NUMBER = re.compile(r" *[-–—]?\s?\d{1,4}\s?[-–—]? *\Z")
_LABELS = "|".join(re.escape(label) for label, _ in CARD_LABELS)
# `Publication Date 27 June 2011`, `Source: ...`
LABEL = re.compile(rf" *(?:{_LABELS})(?=[ :|A-Z])")
_OWN_LINE = frozenset(" ".join(row.words.lower().split()) for row in HEADINGS)
# A word that ends no line of its own, so that what follows is no item: `remained on Tier` before `2. These efforts`.
LEADS_ON = re.compile(
    r"\b(?:tier|sections?|articles?|of|the|to|and|in|for|by|with|from|at|on|an?|than|or|were|was)\s*$", re.IGNORECASE
)
# `remained on Tier 2` before `Watch List`
TIER_2, WATCH = re.compile(r"(?:\btier\s+|^ *)2\s*$", re.IGNORECASE), re.compile(r"\s*watch\s+list\b", re.IGNORECASE)
# The end of a title: `2023 TIP Report`, `Trafficking in Persons Report, June 2009]`.
TITLE = re.compile(r"\b(?:TIP|in Persons) Report(?:,? (?:June |July )?20\d\d)?[\])]?\s*$", re.IGNORECASE)
# The title itself: `2019 Trafficking in Persons Report: Timor-Leste`
REPORT = re.compile(r" *(?:U\.S\. Department of State )?20\d\d (?:TIP|Trafficking in Persons) Report\b")
# What opens a section, where the line in front of it is full by chance: `The government increased prevention efforts`.
OPENS = re.compile(
    r" *(?:As reported (?:over|in|during) the (?:past|last)\b|(?:The (?:\w+ ){0,2}[Gg]overnment(?: of [A-Z][\w .’'-]{2,40}?)?"
    r"|(?:\w+ )?[Aa]uthorities) (?:\w+ly )?(?:increased|maintained|decreased|made|sustained|continued|improved|demonstrated)"
    r" [^.]{0,60}\b(?:efforts|progress)\b)"
)
# `Recommendations for Norway:`
ADVICE = re.compile(r"[ *_#]*(?:prioriti[sz]ed |priority )?recommendations?\b", re.IGNORECASE)


@attrs.frozen
class _Line:
    start: int
    end: int
    indent: int
    first: int
    """How long its first word is."""
    opens: str
    """Its first character that is no blank."""
    words: str


def unwrapped(text: str) -> tuple[str, OffsetMap, list[tuple[Span, str]]]:
    """`text` with the lines of each paragraph joined, the map back, and the hyphens that were left out.

    >>> words = "The government trained its prosecu-\\nting staff and it\\nreferred all victims to care.\\n"
    >>> unwrapped(words)[0]
    'The government trained its prosecuting staff and it referred all victims to care.\\n'
    """
    offsets = OffsetMap.identity(len(text))
    dropped: list[tuple[Span, str]] = []
    if doubled := _doubled(text):
        copier = Copier(text)
        for start, end in doubled:
            copier.put(start, end, "\n" * (end - start - 1))
        text, offsets = copier.done()
    for _ in range(ROUNDS):
        breaks = _breaks(text)
        if not breaks:
            break
        copier = Copier(text)
        for start, end, piece, hyphen in breaks:
            copier.put(start, end, piece)
            if hyphen or (not piece and end - start > 1):
                reason = "hyphen at the end of a line" if hyphen else "blank at the end of a line"
                dropped.append((offsets.origin_span(Span(start, end)), reason))
        text, inner = copier.done()
        offsets = inner.then(offsets)
    if stray := list(_stray(text)):
        copier = Copier(text)
        for start, end in stray:
            copier.put(start, end, " ")
        text, inner = copier.done()
        offsets = inner.then(offsets)
    return text, offsets, dropped


def _doubled(text: str) -> list[tuple[int, int]]:
    """The line ends of a text that was broken and has a blank line behind every line; none in any other."""
    if len(BROKEN_TWICE.findall(text)) < RAGGED:
        return []
    ends = [match.span() for match in ENDS.finditer(text)]
    double = [end - start > 1 for start, end in ends]
    running = [text[start - 1].islower() and text[end].islower() for start, end in ends if start and end < len(text)]
    return ends if all(double) and sum(running) >= DOUBLED_SHARE * len(ends) else []


def _stray(text: str) -> Iterator[tuple[int, int]]:
    """Line ends in the midst of a sentence, in a text whose other lines are whole.

    The line in front opens a sentence and is long, or the one behind is, and that one ends a sentence. A blank line
    between them, as at the end of a page, needs more of a line in front.
    """
    joined = -1
    for match in STRAY.finditer(text):
        start, end = match.span()
        left = text.rfind("\n", 0, start) + 1
        right = text.find("\n", end)
        before, after = text[left:start], text[end : right if right >= 0 else len(text)]
        # A list in small letters, or lines that are all broken, hold many of them: only what opens a sentence counts.
        if left != joined and before.lstrip(' *"“(')[:1].islower():
            continue
        apart = match.group().count("\n") > 1
        if len(before) <= WIDEST:
            if apart and len(before) < 2 * NARROWEST:
                continue
            if len(after) <= WIDEST and not (
                " " in before and CLOSED.search(after[-12:]) and len(before) + len(after) > 2 * NARROWEST
            ):
                continue
        heading = ADVICE.match(before) is not None and ":" not in before
        if heading and after.startswith(("for ", "to ")):
            heading = False  # `Recommendations` before `for Kuwait: Enact ...`
        elif _alone(before) or LABEL.match(before):
            heading = True
        if heading or ITEM.match(after):
            continue
        joined = end
        yield start, end


def _breaks(text: str) -> list[tuple[int, int, str, bool]]:
    """What to undo: from, to, what to write there, and whether a hyphen goes."""
    found: list[tuple[int, int, str, bool]] = []
    hyphens = _Hyphens(text)
    for zone in _zones(text):
        for line, after in _wrapped(zone):
            last = text[line.end - 1]
            if last == "-" and text[line.end - 2 : line.end - 1].isalnum():
                found.append((line.end, after.start + after.indent, "" if after.opens.isalnum() else " ", False))
            elif last in "—/" and text[line.end - 2 : line.end - 1] not in (" ", last):
                found.append((line.end, after.start + after.indent, "", False))
            else:
                found.append((line.end, after.start + after.indent, " ", False))
    plain = {start: index for index, (start, *_) in enumerate(found)}
    for match in hyphens.broken:
        at = match.start()
        tail = match.start("tail")
        suspended = match["tail"] in HYPHEN_SUSPENDED
        if suspended and at + 1 not in plain:
            continue
        gone = not suspended and not hyphens.stays(match)
        new = (at if gone else at + 1, tail, " " if suspended else "", gone)
        if at + 1 in plain:
            found[plain[at + 1]] = new
        else:
            found.append(new)
    found.sort()
    return found


def _zones(text: str) -> Iterator[list[_Line | None]]:
    """Runs of lines that are short enough to have been wrapped; blank lines are one null."""
    zone: list[_Line | None] = []
    for match in EACH.finditer(text):
        start, end = match.span()
        if end - start > WIDEST or (len(zone) > MOST and text[start - 2] == "\n"):
            if len(zone) > 2:
                yield zone
            zone = []
            if end - start > WIDEST:
                continue
        if zone and text[start - 2 : start - 1] == "\n":
            zone.append(None)
        words = match.group()
        bare = words.lstrip(" ")
        blank = bare.find(" ")
        zone.append(_Line(start, end, len(words) - len(bare), blank if blank >= 0 else len(bare), bare[:1], words))
        if len(zone) > 10 * MOST:
            yield zone
            zone = []
    if len(zone) > 2:
        yield zone


def _wrapped(zone: list[_Line | None]) -> list[tuple[_Line, _Line]]:
    """The pairs of lines of `zone` that are one line."""
    pairs = [(line, after) for line, after in itertools.pairwise(zone) if line is not None and after is not None]
    # Breaks in the middle of a sentence, by the place of their first line.
    running = {line.start for line, after in pairs if _goes_on(line, after)}
    if len(running) < 2:
        return []
    lines = [line for line in zone if line is not None]
    place = {line.start: index for index, line in enumerate(lines)}
    found: list[tuple[_Line, _Line]] = []
    ragged = _ragged(pairs, running)
    uneven = bool(ragged) and _uneven(lines, running)
    for line, after in pairs:
        if line.start in ragged and (line.start in running or _runs_on(line, after)):
            found.append((line, after))
            continue
        if uneven and line.start in ragged:
            continue
        index = place[line.start]
        near = range(max(0, index - AROUND), min(len(lines) - 1, index + AROUND + 1))
        widths = sorted(lines[each].end - lines[each].start for each in near)
        width = widths[-3] if len(widths) > 6 else widths[-1]
        if width < NARROWEST:
            continue
        reaches = sorted(_reach(lines[each], lines[each + 1]) for each in near if lines[each].start in running)
        full = [reach for reach in reaches if reach >= 0.75 * width]
        if len(full) < 2 or len(full) < 0.7 * len(reaches):
            continue
        # In a proportional type the width in characters varies; the breaks that are certain show how much.
        needed = min(full[len(full) // 10], width + 1)
        if _one(line, after, width, needed, line.start in running):
            found.append((line, after))
    return found


def _ragged(pairs: list[tuple[_Line, _Line]], running: set[int]) -> set[int]:
    """Lines amid so many broken sentences that the breaks mean nothing, wherever they come.

    Copies of a page's source, broken where its author pressed the key, have no width.
    """
    broken = [line.start in running for line, _ in pairs]
    long = [each and line.end - line.start >= NARROWEST for each, (line, _) in zip(broken, pairs, strict=True)]
    all_of, long_of = ([0, *itertools.accumulate(each)] for each in (broken, long))
    found: set[int] = set()
    for index, (line, _) in enumerate(pairs):
        low, high = max(0, index - AROUND), min(len(pairs), index + AROUND + 1)
        if long_of[high] - long_of[low] >= RAGGED and all_of[high] - all_of[low] >= RAGGED_SHARE * (high - low):
            found.add(line.start)
    # Where most broken sentences of the zone stand so, the others were broken in the same way.
    if 2 * len(found & running) > len(running):
        found.update(line.start for line, _ in pairs)
    return found


def _uneven(lines: list[_Line], running: set[int]) -> bool:
    """Whether the lines that break a sentence have no width in common."""
    widths = sorted(line.end - line.start for line in lines)
    width = widths[-1 - len(widths) // 20]
    reaches = [_reach(line, after) for line, after in itertools.pairwise(lines) if line.start in running]
    return sum(reach >= 0.75 * width for reach in reaches) < 0.7 * len(reaches)


def _runs_on(line: _Line, after: _Line) -> bool:
    """Whether a line that ends no sentence goes on in the next, which opens with a name or a number."""
    if LEADS_ON.search(line.words) or (WATCH.match(after.words) and TIER_2.search(line.words)):
        return True
    return not (
        CLOSED.search(line.words[-12:])
        or LABEL.match(line.words)
        or _apart(line, after)
        or ITEM.match(after.words)
        or TITLE.search(line.words)
    )


def _reach(line: _Line, after: _Line) -> int:
    """How long the line would have been with the first word of the next."""
    return line.end - line.start + 1 + after.first


def _goes_on(line: _Line, after: _Line) -> bool:
    """Whether the break stands in the middle of a sentence."""
    return after.opens.islower() and not ITEM.match(after.words) and not CLOSED.search(line.words[-12:])


def _one(line: _Line, after: _Line, width: int, needed: int, running: bool) -> bool:
    reach = _reach(line, after)
    if running:
        return reach >= 0.5 * width or COUNTRY.match(line.words) is not None
    if line.words[-1] == ";" and after.opens.islower():
        needed = min(needed, int(0.8 * width))  # a sentence goes on; the items of a list are shorter
    if reach < needed or _apart(line, after):
        return False
    if DASH.match(after.words) and CLOSED.search(line.words[-12:]):
        return False
    item = ITEM.match(line.words) is not None
    return not (after.indent > line.indent + 1 and not item)


def _alone(words: str) -> bool:
    """Whether a line stands by itself."""
    return bool(
        CAPITALS.match(words)
        or NUMBER.match(words)
        or COUNTRY.match(words)
        or TIER.match(words)
        or section_heading(words)
        or MARKUP.match(words)
    )


def _apart(line: _Line, after: _Line) -> bool:
    """Whether either line stands by itself."""
    if _alone(line.words) or _alone(after.words) or LABEL.match(after.words):
        return True
    if after.opens.isupper() and (REPORT.match(line.words) or (line.words[-1] in ".)”" and OPENS.match(after.words))):
        return True
    if ADVICE.match(after.words) and (after.words.rstrip().endswith(":") or after.words.lstrip(" *_#")[:1].isupper()):
        return True
    return ITEM.match(after.words) is not None


def section_heading(words: str) -> bool:
    """Whether a line is the heading of a section and nothing else: `Prosecution`, `PREVENTION:`."""
    bare = words.strip(" *_#:.")
    return len(words) < 60 and bare[:1].isupper() and " ".join(bare.lower().split()) in _OWN_LINE


class _Hyphens:
    """The hyphens at the ends of lines, and whether each belongs to its word, as the rest of the text prints it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: frozenset[str] | None = None
        self.broken = list(BROKEN.finditer(text)) if "-\n" in text else []

    def _head(self, match: re.Match[str]) -> str:
        found = HEAD.search(self._text[max(0, match.start() - 40) : match.start()])
        return found.group() if found else ""

    def stays(self, match: re.Match[str]) -> bool:
        head, tail = self._head(match).lower(), match["tail"].lower()
        if self._words is None:
            self._words = self._printed()
        if f"{head}-{tail}" in self._words:
            return True
        if head + tail in self._words:
            return False
        if head in HYPHEN_PREFIXES:
            return True
        return tail not in HYPHEN_CLOSING and head in self._words and tail in self._words

    def _printed(self) -> frozenset[str]:
        """The words of the text; the halves of broken words are no words."""
        whole: list[str] = []
        at = 0
        for match in self.broken:
            whole.append(self._text[at : match.start() - len(self._head(match))])
            at = match.end()
        whole.append(self._text[at:])
        return frozenset(WORDS.findall(" ".join(whole).lower()))


# Words and compounds of two: `victim-centered`.
WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
