"""Whether the lines of two columns were read across, so that no sentence of the text is to be trusted."""

from __future__ import annotations

import re
from functools import cache

from tipreport.rules.mixed import CERTAIN, CERTAIN_SHARE, DOUBTFUL, HEADS, NEVER, STARTERS


@cache
def _pairs() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(NEVER)})\b(?![-’'/.,])")


def mixed(text: str, *, stated: bool) -> bool | None:
    """Whether the columns of `text` are mixed; null where they may be. `stated`: it states a compliance.

    >>> row = "officials of the and courts heard the Police told the to nine cases of women from was said by "
    >>> mixed(row * 3, stated=False), mixed("The police told the courts of nine cases.", stated=True)
    (True, False)

    The costly look is taken only where a cheap one, or a compliance that cannot be read, gives cause.
    """
    heads = sum(_heads(text, f" {word} ", 2) for word in STARTERS) + sum(_heads(text, f" {word} ", 1) for word in HEADS)
    if stated and not heads:
        return False
    found = heads + len(_pairs().findall(text))
    words = text.count(" ") + 1
    if found >= CERTAIN and found >= CERTAIN_SHARE * words:
        return True
    return None if found >= (DOUBTFUL if stated else 1) else False


def _heads(text: str, word: str, least: int) -> int:
    """How often the word stands beside words in small letters, on `least` of its sides or both."""
    count = 0
    at = text.find(word, 1)
    while at >= 0:
        end = at + len(word)
        before = text[at - 1].islower() or text[at - 1] == ","
        count += before + text[end : end + 1].islower() >= least
        at = text.find(word, end - 1)
    return count
