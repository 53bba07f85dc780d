"""Whether the lines of two columns were read across, so that no sentence of the text is to be trusted."""

from __future__ import annotations

import re
from functools import cache

from tipreport.rules.mixed import CERTAIN, CERTAIN_SHARE, DOUBTFUL, DOUBTFUL_SHARE, NEVER, STARTERS


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
    heads = sum(_heads(text, f" {word} ") for word in STARTERS)
    if stated and not heads:
        return False
    found = heads + len(_pairs().findall(text))
    words = text.count(" ") + 1
    if found >= CERTAIN and found >= CERTAIN_SHARE * words:
        return True
    return None if found >= DOUBTFUL and found >= DOUBTFUL_SHARE * words else False


def _heads(text: str, word: str) -> int:
    """How often the word stands between two words in small letters."""
    count = 0
    at = text.find(word, 1)
    while at >= 0:
        end = at + len(word)
        if (text[at - 1].islower() or text[at - 1] == ",") and text[end : end + 1].islower():
            count += 1
        at = text.find(word, end - 1)
    return count
