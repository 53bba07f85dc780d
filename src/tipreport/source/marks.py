"""Marks of Markdown and lines that are drawn, which say how a text is to look, and are no part of it.

What opens a line (`## `, `* `, `- `) stays: it says where a heading or an item is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tipreport.model import Span
from tipreport.source.offsets import Copier, OffsetMap

ROUNDS = 6
"""How often the text is looked at anew, since marks may stand inside of marks."""

DRAWN, MARKUP = "ruled line", "markup"

# `-----`, `* * *`: a line of three marks or more, and nothing else.
RULED = re.compile(r"^[ ]*(?:[=_*~–—-][ ]*){3,}$", re.MULTILINE)
# What a ruled line is drawn with. A look for one character of a text is far cheaper than one for several.
RULES = "=_*~–—-"
# `**63**`, `__Prosecution__`, `**_Prosecution:_**`: strong words in a line. A bullet has a blank behind it.
STRONG = re.compile(
    r"(?<![*_\w])(?P<left>[*_]{2,5})(?=[^\s*_])[^*_\n]{1,400}(?<=[^\s*_])(?P<right>[*_]{2,5})(?![*_\w])"
)
# `*Prosecution*`, `_Recommendations for Norway:_`: a line of its own.
SLANTED = re.compile(r"^[ #]{0,8}(?P<left>[*_])(?=[^\s*_])[^*_\n]{1,80}(?<=[^\s*_])(?P<right>(?P=left))$", re.MULTILINE)
# `[2018](https://example.org/a "title")`, `![a map](map.png)`
LINK = re.compile(r"(?P<left>(?P<image>!)?\[)[^\[\]\n]{0,300}(?P<right>\]\([^()\s]{1,500}(?: \"[^\"\n]{0,200}\")?\))")
# `\$2.8 million`, `1\. Fund`, `the government\'s`
ESCAPE = re.compile(r"(?P<left>\\)(?=[.'\"$&+!’-])")


def unmarked(text: str) -> tuple[str, OffsetMap, list[tuple[Span, str]]]:
    """`text` without marks of Markdown inside its lines and without lines that are drawn, its map, and what was left out.

    >>> unmarked("NORWAY: Tier 1\\n----\\n**Prosecution**\\nIt tried [12](https://example.org/) men.")[0]
    'NORWAY: Tier 1\\n\\nProsecution\\nIt tried 12 men.'
    """
    offsets = OffsetMap.identity(len(text))
    dropped: list[tuple[Span, str]] = []
    for _ in range(ROUNDS):
        found = sorted(_found(text))
        if not found:
            break
        copier = Copier(text)
        done = 0
        for start, end, reason in found:
            if start >= done:
                copier.drop(start, end)
                dropped.append((offsets.origin_span(Span(start, end)), reason))
                done = end
        text, inner = copier.done()
        offsets = inner.then(offsets)
    return text, offsets, dropped


def _found(text: str) -> Iterator[tuple[int, int, str]]:
    # A look for the marks is far cheaper than the patterns all over the text, and for one character cheaper than for two.
    if any(mark in text and (mark * 3 in text or f"{mark} {mark} {mark}" in text) for mark in RULES):
        yield from ((*match.span(), DRAWN) for match in RULED.finditer(text))
    patterns = [
        pattern
        for pattern, marks in (
            (STRONG, ("**", "__", "*_", "_*")),
            (SLANTED, ("*", "_")),
            (LINK, ("](",)),
            (ESCAPE, ("\\",)),
        )
        if any(mark[0] in text and mark in text for mark in marks)
    ]
    for pattern in patterns:
        for match in pattern.finditer(text):
            groups = match.groupdict()
            if groups.get("image"):
                yield (*match.span(), MARKUP)
                continue
            yield (*match.span("left"), MARKUP)
            if "right" in groups:
                yield (*match.span("right"), MARKUP)
