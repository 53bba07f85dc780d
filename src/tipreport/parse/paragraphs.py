"""Paragraphs of the canonical text, and what each is by its own words."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import attrs

from tipreport.model import SectionKind, Span
from tipreport.rules.headings import LIST_MARKS, RECOMMENDATION_HEADINGS
from tipreport.rules.noise import ASIDES, BOXES, END_MATTER, RUNNING_HEADS
from tipreport.rules.openings import (
    DEFINITION,
    INTRODUCTION,
    METHODOLOGY_OPENINGS,
    PROFILE_OPENINGS,
    PROFILE_SENTENCE,
)
from tipreport.rules.ruleset import RuleSet

# A line that is not blank, without the blanks at its ends.
LINE = re.compile(r"[^\n\S]*(\S(?:[^\n]*\S)?)")
# Marks of markup around a heading: `## Prosecution`, `**PROSECUTION**`, `[Prosecution]`.
HEADING_MARKS = " \t*_#[]·•:.-–—"
# The mark of a list item at the head of a line: `• `, `* `, `- `, `3. `, `(3) `, `(c) `, `o Fund`.
BULLET = re.compile(
    rf"[ \t]*(?:[{LIST_MARKS}]+|[-–—+>](?=[ \t])|\(?\d{{1,2}}[.)](?=[ \t])|\(?[a-z]\)(?=[ \t])|o(?=[ \t]+[A-Z]))[ \t]*"
)
# A rule made of underscores or dashes, above a footnote.
RULES = "_-–—=*"
RULE = re.compile(rf"[{re.escape(RULES)}]{{4,}}")
# The paragraph of a footnote: `* Hong Kong is ...`, `† Curaçao is ...`, and what the notes on territories say.
FOOTNOTE = re.compile(r"[†‡]|\*+\s?(?=[A-Z])|Note:\s")
NO_COUNTRY = re.compile(r"\bnot\s+a\s+[“\"']?country[”\"']?\s+to\s+which\b")
# What stands second in a sentence, which `CALL NOW.` does not have.
ABC = frozenset("abcdefghijklmnopqrstuvwxyz ’'")
# `NGOs gave food.`: a short name that opens a sentence.
SHORT = re.compile(r"[A-Z]{2,6}s?[ ][a-z]")
# How an aside begins, and how long it is at most: a look at four letters is cheaper than the pattern.
ASIDE_HEADS, ASIDE = frozenset(("Read", "The ", "Clic", "See ", "Go t")), 320
# The longest running head.
RUNNING = 50
# The persons that a page speaks as and to, where no one is quoted.
ADDRESS, QUOTED = re.compile(r"\b(?:you|your|us|our|we)\b"), re.compile(r"[“”\"‘]")
# The longest line of a box.
BOX = 250
BOX_OPENS = ("1", "2", "3", "If a scroll bar")
# A paragraph shorter than this, without a full stop at its end, is no prose.
PROSE = 60


@attrs.frozen
class Paragraph:
    """A line of the canonical text that is not blank."""

    start: int
    end: int
    words: str

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)

    @property
    def prose(self) -> bool:
        """Whether it reads like running text rather than a heading, a label or a menu."""
        return len(self.words) >= PROSE or (len(self.words) > 25 and self.words[-1] in '.!?”"')

    @property
    def sentence(self) -> bool:
        """Whether it is prose, or a short sentence of its own: `It found 19 victims.`, `It did so in these ways:`"""
        if self.prose:
            return True
        words = self.words
        if not words[0].isupper() or words[-1] not in ".:;":
            return False
        if words[1] not in ABC and not SHORT.match(words):
            return False  # `NGOs gave food.` is a sentence, `CALL NOW.` is none
        blanks, rest = words.count(" "), words.partition(" ")[2]
        if words[-1] == ":":
            return blanks > 0 and rest[0].islower()  # `Victims received:`, and no title
        return blanks >= 3 or (blanks == 2 and words[-1] == "." and rest.islower())


def paragraphs(text: str) -> list[Paragraph]:
    """The lines of `text` that are not blank.

    >>> [p.words for p in paragraphs("Norway (Tier 1)\\n\\n  Norway is ...\\n")]
    ['Norway (Tier 1)', 'Norway is ...']
    """
    return [Paragraph(match.start(1), match.end(1), match[1]) for match in LINE.finditer(text)]


def lowered(text: str) -> str:
    """`text` in small letters, character for character, so that places in it are places in `text`.

    >>> lowered("NORWAY"), len(lowered("İZMİR"))
    ('norway', 5)
    """
    low = text.lower()
    if len(low) != len(text):  # `İ` has a small letter of two characters
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return low


@attrs.frozen
class HeadingFound:
    """A section heading in a paragraph: its kind, its place, and whether text follows it in the same paragraph."""

    kind: SectionKind
    span: Span
    run_in: bool


@lru_cache(maxsize=32)
def _heading_tables(rules: RuleSet) -> tuple[dict[str, SectionKind], re.Pattern[str], re.Pattern[str]]:
    own_line = {" ".join(row.words.lower().split()): row.kind for row in reversed(rules.headings)}
    run_in = sorted({" ".join(row.words.split()) for row in rules.headings if row.run_in}, key=len, reverse=True)
    words = "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in run_in)
    recommendations = "|".join(f"(?:{pattern})" for pattern in RECOMMENDATION_HEADINGS)
    # `Scope and Magnitude. Sierra Leone is ...`, `PROTECTION: The government ...`, `Prosecution – The ...`
    run_in_pattern = re.compile(
        rf"[*_]{{0,3}}(?P<words>{words})[*_]{{0,3}}(?P<mark>\s*[:.]|\s+[–—-])[*_]{{0,3}}(?=\s|[A-Z])", re.IGNORECASE
    )
    # `Recommendations for Norway: Continue ...`, `RECOMMENDATIONS FOR ICELAND`, `Recommendations for Chad – Enact ...`
    mark = r"(?P<mark>\s*:|\s+[–—-](?=\s)|(?<!\bst)(?<!\bu\.s)\.(?=\s+[A-Z])|(?=\s*$))"
    recommendation_pattern = re.compile(
        rf"[*_]{{0,3}}(?P<words>{recommendations})[*_]{{0,3}}{mark}[*_]{{0,3}}", re.IGNORECASE
    )
    return own_line, run_in_pattern, recommendation_pattern


def heading_of(paragraph: Paragraph, rules: RuleSet) -> HeadingFound | None:
    """The section heading that a paragraph is, or opens with.

    >>> from tipreport.rules import DEFAULT_RULES
    >>> line, = paragraphs("Recommendations for Norway: Fund a campaign.")
    >>> heading_of(line, DEFAULT_RULES)
    HeadingFound(kind=<SectionKind.RECOMMENDATIONS: 'recommendations'>, span=Span(0, 27), run_in=True)
    """
    own_line, run_in, recommendation = _heading_tables(rules)
    words = paragraph.words
    if len(words) <= 80:
        bare = " ".join(words.strip(HEADING_MARKS).lower().split())
        if kind := own_line.get(bare):
            return HeadingFound(kind, paragraph.span, run_in=False)
    first = words[:1]
    if not (first.isalpha() or first in "*_"):
        return None
    for pattern in (recommendation, run_in):
        match = pattern.match(words)
        if match is None:
            continue
        if pattern is recommendation:
            kind = SectionKind.RECOMMENDATIONS
        else:
            # "Prevention. The ..." is a heading, "Protection." at the head of a quoted phrase is not.
            kind = own_line[" ".join(match["words"].lower().split())]
            if match["words"][:1].islower():
                continue
        end = match.end()
        follows = bool(words[end:].strip(HEADING_MARKS))
        return HeadingFound(kind, Span(paragraph.start, paragraph.start + end), run_in=follows)
    return None


@cache
def _pattern(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def opens_profile(words: str) -> bool:
    """Whether a paragraph opens as the profile does in the editions that set it last."""
    return bool(_pattern(*PROFILE_OPENINGS).match(words))


def states_roles(words: str) -> bool:
    """Whether the first sentence says that a country is a source, transit or destination."""
    return bool(_pattern(PROFILE_SENTENCE).match(words))


def opens_methodology(words: str) -> bool:
    """Whether a paragraph opens the report's account of its own method."""
    return bool(_pattern(*METHODOLOGY_OPENINGS).match(words))


def defines_tier(words: str) -> bool:
    """Whether a paragraph defines a tier, or is a point of such a definition."""
    return bool(_pattern(DEFINITION).match(words))


def introduces(words: str) -> bool:
    """Whether a line of another writer leads to the narrative, which follows it."""
    return words[-1] == ":" and bool(_pattern(INTRODUCTION).fullmatch(words))


def ends_narrative(words: str) -> bool:
    """Whether no narrative goes on behind such a line."""
    return len(words) <= 600 and bool(_pattern(*END_MATTER).fullmatch(words.strip(" |•*")))


def addresses(words: str) -> bool:
    """Whether a line speaks to readers, as no narrative does: `Have a concern about this story? Write to us.`"""
    return len(words) <= ASIDE and ADDRESS.search(words) is not None and QUOTED.search(words) is None


def aside(words: str) -> bool:
    """Whether a line speaks to the readers of a page: `Read the full report here: ...`."""
    return words[:4] in ASIDE_HEADS and len(words) <= ASIDE and bool(_pattern(*ASIDES).fullmatch(words))


def noted(words: str, *, listed: bool) -> bool:
    """Whether a paragraph is the note on a territory: `Curaçao is not a "country" to which the standards apply`.

    `listed`: it stands in a list, where marks are those of items.
    """
    if "not a" not in words:
        return False
    return NO_COUNTRY.search(words) is not None or (not listed and FOOTNOTE.match(words) is not None)


def runs(words: str) -> bool:
    """Whether a line is the number or the running head of a page."""
    if len(words) > RUNNING or words[-1] in ".;":
        return False
    return words.strip("-–— ").isdigit() or bool(_pattern(*RUNNING_HEADS).fullmatch(words))


def boxed(words: str) -> bool:
    """Whether a line is a box that was set among the sections, such as a country's tiers of past years."""
    if len(words) > BOX or not (words.startswith(BOX_OPENS) or "ranking" in words.lower()):
        return False
    return bool(_pattern(*BOXES).fullmatch(words))
