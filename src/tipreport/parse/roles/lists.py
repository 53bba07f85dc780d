"""Lists of places: from a preposition, or a noun that names the relation, on to where the list ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tipreport.model import Place, Relation
from tipreport.parse.roles.places import Mention
from tipreport.parse.roles.sentence import Sentence
from tipreport.rules._trie import rows_pattern
from tipreport.rules.roles import GLUE, NAMED_BEHIND, NAMED_GAP, NAMED_WAYS, RANKS

Listed = tuple[Place, Mention, "str | None"]
"""A place of a list, where it is named, and the words that rank it."""

RANK = re.compile(RANKS)
# One step from a preposition, or a place, to the next place of its list.
_STEP = re.compile(
    # `Bulgaria (63 percent) and Hungary`, `Mali’s north, Guinea`, `the U.S. and Canada`
    rf"\s?(?-i:\([^()A-ZÀ-Þ]{{1,40}}\))|[\s,/()\[\]–—-]+|[’']s(?:\s+[a-z-]+){{1,3}}?(?=,|\s+(?:and|or)\b)|\.(?=,|\s+(?:and|or)\b)|(?:{GLUE})\b",
    re.IGNORECASE,
)
# A name that no table has, where it stands as a place does: `Vietnam, Zubrovia, Cambodia`.
_UNKNOWN = re.compile(
    r"(?:the\s+)?(?P<name>[A-ZÀ-Þ][\w’'.-]*(?:\s+(?:of\s+(?:the\s+)?|and\s+the\s+)?[A-ZÀ-Þ][\w’'.-]*){0,4})"
    r"(?:\s+(?:states|region|province|islands?))?(?=\s*[,()–—]|\s+(?:and|or)\b)"
)
# The same behind the last place that is known: `from Vietnam and Zubrovia are`; not `and NGOs report`.
_LAST = re.compile(
    r"\s*,?\s+(?:and|or)\s+(?:the\s+)?(?P<name>[A-ZÀ-Þ][a-zà-ÿ][\wà-ÿ’'-]*(?:\s+[A-ZÀ-Þ][a-zà-ÿ][\w’'-]*)?)"
    r"(?=\s*[.;),]|\s+(?:for|to|are|were|in|through|who|where|on|by|is|was)\b)"
)
_BODY = re.compile(
    r"\s+(?:[A-Z][a-z]+\s+){0,3}(?:Commission|Embassy|Consulate|Ministry|Police|Government|Authority|University|Council|Court)\b"
)
_GAP, _BEHIND = re.compile(NAMED_GAP), re.compile(NAMED_BEHIND)
# How many places back the head of a list is looked for.
_LONGEST = 40


@cache
def _nouns() -> tuple[re.Pattern[str], tuple[Relation, ...]]:
    return rows_pattern(NAMED_WAYS)


def plain_rank(rank: str) -> str:
    """The words of a rank on one line, without the leading "and"."""
    return re.sub(r"^and,?\s+", "", " ".join(rank.lower().split()))


def joined(words: str, start: int, end: int) -> bool:
    """Whether nothing stands from `start` to `end` but what joins the places of a list."""
    while start < end:
        step = _STEP.match(words, start, end)
        if step is None or step.end() == start:
            return False
        start = step.end()
    return True


def listed(sentence: Sentence, start: int, end: int, *, lands: bool = True) -> tuple[Listed, ...]:
    """The places that are listed from `start` on, in what goes to `end`.

    `lands`: an adjective must stand in front of a land (`African countries`), not of a house or a farm.
    """
    return tuple(
        (place, mention, rank)
        for mention, rank in _reach(sentence, start, sentence.between(start, end), lands)
        for place in mention.places
    )


def _reach(
    sentence: Sentence, at: int, mentions: Sequence[Mention], lands: bool
) -> Iterator[tuple[Mention, str | None]]:
    """Each place of the list that opens at `at`; a name that no table has is passed over and told as a problem."""
    words = sentence.words
    rank: str | None = None
    skipped: list[tuple[int, int]] = []
    depth = taken = 0
    for mention in mentions:
        pending: list[tuple[int, int]] = []
        while at < mention.start:
            step = _STEP.match(words, at, mention.start)
            if step and step.end() > at:
                depth += step.group().count("(") - step.group().count(")")
                if RANK.fullmatch(step.group().lower()):
                    rank = plain_rank(step.group())
                at = step.end()
            elif (name := _UNKNOWN.match(words, at)) and name.end() <= mention.start:
                # What stands in brackets behind a place is a part of it: `Rwanda (Kigali)`.
                if depth <= 0 or not taken:
                    pending.append(name.span("name"))
                at = name.end()
            else:
                break
        if at != mention.start or mention.people:
            break
        if mention.called and not (mention.land if lands else mention.located):
            break
        if not mention.called and _BODY.match(words, mention.end):
            break  # `complained to the Bangladesh High Commission`
        skipped += pending
        taken += 1
        if mention.candidates:
            meant = " or ".join(row.name for row in mention.candidates)
            sentence.unknown(mention.start, mention.end, f"may be {meant}")
        yield mention, rank
        at = mention.end
    if taken:
        if depth <= 0 and (last := _LAST.match(words, at)):
            skipped.append(last.span("name"))
        for span in skipped:
            sentence.unknown(*span)


def named_lists(sentence: Sentence) -> Iterator[tuple[Relation, tuple[Listed, ...]]]:
    """`The main source countries are Nigeria and China`, and the other way about."""
    low, (pattern, relations) = sentence.low, _nouns()
    for match in pattern.finditer(low):
        relation = relations[(match.lastindex or 0) - 1]
        gap = _GAP.match(low, match.end())
        if gap and (found := listed(sentence, gap.end(), len(low))):
            if not (len(found) == 1 and sentence.places.own(found[0][0])):
                yield relation, found
            continue
        # `Nigeria, Romania, and China are the main source countries`
        before = [each for each in sentence.between(0, match.start()) if not each.people][-_LONGEST:]
        if before and _BEHIND.fullmatch(low, before[-1].end, match.start()):
            for each in before:
                found = listed(sentence, each.start, match.start())
                if found and found[-1][1] is before[-1]:
                    yield relation, tuple(one for one in found if not sentence.places.own(one[0]))
                    break
