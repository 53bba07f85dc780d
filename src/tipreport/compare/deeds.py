"""Which of several deeds a figure counts, where one metric unites them: licenses revoked, agencies fined."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from tipreport.model import Indicator, Phase
from tipreport.rules.counted import DEEDS

NEAR: Final = 50
"""Characters in front of a figure in which its deed stands, or behind one."""


def deed(one: Indicator, text: str) -> int | None:
    """Which of the deeds that its metric unites a figure counts, by the nearest word in front of it, else behind it.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> deed(next(one for one in report.indicators if one.metric == "prosecutions"), report.text) is None
    True
    """
    groups = deeds_of().get(one.metric)
    if groups is None:
        return None
    start = max(one.sentence.start, one.span.start - NEAR)
    before = re.split(r"\W+", text[start : one.span.start].lower())
    behind = re.split(r"\W+", text[one.span.start : min(one.sentence.end, one.span.end + NEAR)].lower())
    found = (groups[word] for word in reversed(before) if word in groups)
    if len(set(groups.values())) == 1:
        if one.phase is Phase.CONTINUED:
            return 0
        # `continued the prosecution of 12`, but `continued efforts and prosecuted 12`
        return next((groups[word] for word in (*before[-REACH:], *behind[1:3]) if word in groups), None)
    return next(found, next((groups[word] for word in behind if word in groups), None))


REACH: Final = 6
"""Words in front of a figure in which `continued` is said of it."""


@cache
def deeds_of() -> Mapping[str, Mapping[str, int]]:
    return {
        metric: {word: number for number, words in enumerate(groups) for word in words.split()}
        for metrics, groups in DEEDS
        for metric in metrics.split()
    }
