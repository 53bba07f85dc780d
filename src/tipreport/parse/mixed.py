"""Whether the lines of two columns were read across, so that no sentence of the text is to be trusted."""

from __future__ import annotations

import re
from functools import cache

from tipreport.rules.mixed import BROKEN_OFF, CERTAIN, CERTAIN_SHARE, DOUBTFUL, HEADS, NEVER, STARTERS


@cache
def _pairs() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(NEVER)})\b(?![-’'/.,])")


def mixed(text: str, *, stated: bool, due: bool = True) -> bool | None:
    """Whether the columns of `text` are mixed; null where they may be.

    `stated`: it states a compliance; `due`: such a text does, so that the lack of it gives cause to doubt.

    >>> row = "officials of the and courts heard the Police told the to nine cases of women from was said by "
    >>> mixed(row * 3, stated=False), mixed("The police told the courts of nine cases.", stated=True)
    (True, False)

    A capital amid a sentence, as names have it, is no evidence. It is a cause to look, as are a sentence that goes on
    behind its end and a compliance that cannot be read; the costly look is taken for nothing else.
    """
    heads = _heads(text)
    broken = len(_BROKEN_OFF.findall(text))
    if stated and not heads and not broken:
        return False
    pairs = len(_pairs().findall(text))
    found = pairs + broken
    words = text.count(" ") + 1
    # A list in small letters, each item with its full stop, is broken off and no more.
    beside = pairs or heads
    if beside and found >= CERTAIN and found >= CERTAIN_SHARE * words:
        return True
    enough = 1 if due and not stated and heads else DOUBTFUL
    return None if beside and found >= enough else False


# `of last year. the officials`
_BROKEN_OFF = re.compile(BROKEN_OFF)


@cache
def _opening() -> re.Pattern[str]:
    """A starter between two words in small letters, or a head; a search leaps from one of their first letters to the next."""
    words: dict[str, list[str]] = {}
    for word in STARTERS:
        words.setdefault(word[0], []).append(word[1:])
    rests = "|".join(rf"(?<={first})(?:{'|'.join(rest)})" for first, rest in words.items())
    heads = "|".join(rf"(?<={word[0]}){word[1:]} " for word in HEADS)
    small = r"[^\W\d_A-ZÀ-Þ]"
    starter = rf"(?:(?<={small} .)|(?<=, .))(?:{rests}) (?={small})"
    return re.compile(
        rf"[{''.join(sorted({word[0] for word in (*STARTERS, *HEADS)}))}](?:{starter}|(?<= .)(?:{heads}))"
    )


def _heads(text: str) -> int:
    """How many starters stand between words in small letters, and heads beside one."""
    count = 0
    for match in _opening().finditer(text):
        start, end = match.span()
        if start < 2 or text[start - 1] != " ":
            continue
        before = text[start - 2].islower() or text[start - 2] == ","
        sides = before + text[end : end + 1].islower()
        count += sides == 2 or (sides == 1 and match.group()[:-1] in HEADS)
    return count
