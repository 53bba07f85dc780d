"""Whether the lines of two columns were read across, so that no sentence of the text is to be trusted."""

from __future__ import annotations

import re
from functools import cache

from tipreport.rules.mixed import CERTAIN, CERTAIN_SHARE, DOUBTFUL, HEADS, NEVER, STARTERS


@cache
def _pairs() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(NEVER)})\b(?![-’'/.,])")


def mixed(text: str, *, stated: bool, due: bool = True) -> bool | None:
    """Whether the columns of `text` are mixed; null where they may be.

    `stated`: it states a compliance; `due`: such a text does, so that the lack of it gives cause to doubt.

    >>> row = "officials of the and courts heard the Police told the to nine cases of women from was said by "
    >>> mixed(row * 3, stated=False), mixed("The police told the courts of nine cases.", stated=True)
    (True, False)

    The costly look is taken only where a cheap one, or a compliance that cannot be read, gives cause.
    """
    heads = _heads(text)
    if stated and not heads:
        return False
    found = heads + len(_pairs().findall(text))
    words = text.count(" ") + 1
    if found >= CERTAIN and found >= CERTAIN_SHARE * words:
        return True
    return None if found >= (1 if due and not stated else DOUBTFUL) else False


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
