"""Grades: the main clause in which a section says how the effort went as a whole."""

from __future__ import annotations

import re
from functools import cache

from tipreport.model import Direction, Grade, Level, SectionKind, Span
from tipreport.rules._trie import alternatives, initials
from tipreport.rules.grades import (
    CLAUSE_END,
    DENIED,
    DIRECTIONS,
    INFORMATION,
    INFORMED,
    LACKING,
    LEVEL_ADJECTIVES,
    LEVEL_ADVERBS,
    PURPOSE,
    SECOND_VERB,
)
from tipreport.rules.openings import EFFORT_NOUNS, TOPICS

# `..., though many of its investigations failed`
_CLAUSE_END = re.compile(CLAUSE_END, re.IGNORECASE)
# `improved its law enforcement efforts`, `continued to vigorously prosecute`
_EFFORT = re.compile(
    rf"\b{EFFORT_NOUNS}\b|\b(?:continued|continues|failed)\s+to\s+(?:\w+ly\s+)?(?:investigate|prosecute|protect|identify|assist|prevent)\b"
)
# Words behind which another noun stands than the one that an adjective qualifies: `little money for the protection`,
# `some victims did not receive services`.
_AWAY = (
    "for|to|with|by|from|the|did|do|not|were|was|had|received?|victims|people|persons|children|women|men|girls|boys|officials|"
    "cases|ngos|migrants|workers"
)
# `modest but increasing efforts`: the word joins two adjectives of one effort, and ends no clause.
_JOINS = re.compile(
    rf"\s?(?:but|yet|though|albeit|if)\s+(?!(?:its|their|his|the|these|those|no|such|this|that|it|they)\b)"
    rf"(?:[\w-]+,?[ ]+){{1,4}}?{EFFORT_NOUNS}\b"
)
# A second verb behind a first that is about efforts: `maintained its efforts and made no progress`.
_SECOND = re.compile(SECOND_VERB, re.IGNORECASE)
# A concession in front of the main clause: `Despite limited resources, the government ...`, `During the year, ...`.
_LEAD = re.compile(
    r"(?:Despite|Although|Though|While|Notwithstanding|In\s+spite\s+of|Even\s+though|However|Nevertheless)\b[^,.;]{0,200},\s+"
)

# `focused its efforts on schools to reduce demand`: what it is for, and not which way it went.
_PURPOSE = re.compile(PURPOSE)
# `continued to lack shelters`, but `lacked any effort`.
_LACKING = re.compile(LACKING)
_LACKS = re.compile(r"\black(?:s|ed|ing)?\b|\bwithout\b|\b(?:have|has|had) no\b")
# `gave little information on its cases`, and what opens the clause behind it.
_INFORMATION = re.compile(INFORMATION, re.IGNORECASE)
_CONTRAST = re.compile(
    r"[\s,;]{1,3}(?:but|yet|though|although|while|(?:however|nonetheless|nevertheless|still),?)[ ]+", re.IGNORECASE
)


@cache
def _directions() -> tuple[tuple[tuple[str, ...], re.Pattern[str], Direction | None], ...]:
    """Each pattern with pieces of words, one of which it needs: a look for them is far cheaper than the pattern."""
    return tuple((needs, re.compile(pattern), value) for needs, pattern, value in DIRECTIONS)


@cache
def _levels() -> tuple[tuple[re.Pattern[str], Level], ...]:
    denied = (re.compile(DENIED), Level.NONE)
    others = [(re.compile(rf"\b(?:{pattern})\b"), value) for pattern, value in LEVEL_ADVERBS]
    # `strong victim protection efforts`, `efforts remained very weak`
    adjectives = [
        (
            re.compile(
                rf"\b(?:{pattern})\b(?:[ ,]+(?:and[ ]+)?(?!(?:{_AWAY})\b(?![’']))[\w’'/-]+){{0,5}}?,?[ ]+(?:{EFFORT_NOUNS})\b"
                rf"|\b(?:remain(?:s|ed)?|were|was|are|is|stayed)[ ]+(?:[\w-]+[ ]+)?(?:{pattern})\b",
            ),
            value,
        )
        for pattern, value in LEVEL_ADJECTIVES
    ]
    return (denied, *adjectives, *others)


@cache
def _level_words() -> re.Pattern[str]:
    """Any word of a level: most grades have none."""
    words = [word for pattern, _ in (*LEVEL_ADVERBS, *LEVEL_ADJECTIVES) for word in alternatives(pattern)]
    words += ["not", "failed", "lacked", "lacks", "cannot"]
    return re.compile(rf"\b{initials(words)}(?:{'|'.join(words)})\b")


@cache
def _topics() -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?:{pattern})\b" for pattern, _ in TOPICS))


@cache
def _topic_rows() -> tuple[tuple[re.Pattern[str], SectionKind], ...]:
    return tuple((re.compile(pattern), kind) for pattern, kind in TOPICS)


def topic_of(words: str) -> SectionKind | None:
    """Which of the three P the words name.

    >>> topic_of("the care for victims").value
    'protection'
    """
    topic = _topics().search(words.lower())
    return next(kind for pattern, kind in _topic_rows() if pattern.fullmatch(topic.group())) if topic else None


def main_clause(text: str, sentence: Span) -> Span:
    """The main clause of a sentence, without a concession before or behind it.

    >>> text = "Though poor, the state improved its efforts, although few were convicted."
    >>> main_clause(text, Span(0, len(text))).of(text)
    'the state improved its efforts'
    """
    start = sentence.start
    if lead := _LEAD.match(text, start, sentence.end):
        start = lead.end()
    end = sentence.end
    for match in _CLAUSE_END.finditer(text, start, sentence.end):
        at = match.start()
        if (
            text[at] == "."
            and match.end() < sentence.end
            and (text[at - 1].isupper() or not text[match.end()].isspace())
        ):
            continue
        if _JOINS.match(text, at) and not _EFFORT.search(text, start, at):
            continue
        end = at
        break
    while end > start and text[end - 1] in " ,.;:":
        end -= 1
    return Span(start, end)


def read_grade(text: str, sentence: Span) -> tuple[Grade, SectionKind | None] | None:
    """The grade that a sentence gives, and which of the three P it speaks of; null where it gives none.

    >>> text = "The government sustained strong victim protection efforts, although one victim was deported."
    >>> grade, kind = read_grade(text, Span(0, len(text)))
    >>> str(grade), kind.value, grade.span.of(text)
    ('maintained, strong', 'protection', 'The government sustained strong victim protection efforts')
    """
    clause = main_clause(text, sentence)
    words = clause.of(text)
    # A look for the nouns is far cheaper than the pattern.
    if any(map(words.__contains__, INFORMED)) and (told := _INFORMATION.search(words)):
        # What is known of the efforts is no grade of them; it may stand behind.
        contrast = _CONTRAST.search(text, clause.start + told.end(), sentence.end)
        if contrast is None:
            return None
        clause = main_clause(text, Span(contrast.end(), sentence.end))
    if second := _SECOND.search(text, clause.start, clause.end):
        first = Span(clause.start, second.start())
        if graded := _graded(text, first):
            return graded
    return _graded(text, clause)


def _direction(words: str) -> Direction | None:
    return next(
        (
            value
            for needs, pattern, value in _directions()
            if any(map(words.__contains__, needs)) and pattern.search(words)
        ),
        None,
    )


def _graded(text: str, clause: Span) -> tuple[Grade, SectionKind | None] | None:
    """The grade of one clause."""
    words = clause.of(text).lower()
    if len(clause) > 400 or not _EFFORT.search(words) or (_LACKS.search(words) and not _LACKING.search(words)):
        return None
    kind = topic_of(words)
    direction = _direction(words)
    if direction is not None and _PURPOSE.search(words):
        words = _PURPOSE.sub("", words)
        direction = _direction(words)
    levels = _levels() if _level_words().search(words) else ()
    level = next((value for pattern, value in levels if pattern.search(words)), None)
    if direction is None and level is None:
        return None
    return Grade(direction, level, clause), kind
