"""Words of two texts: cut, folded, brought to a common form, weighed, and set against each other word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import attrs

from tipreport.model import Span, WordEdit
from tipreport.rules.likeness import ENDINGS, FULL, IRREGULAR, LITTLE, NOTHING, SOME, heads

# `victims`, `government’s`, `U`, `224`; a hyphen parts two words
WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")

SHORTEST = 4
"""Letters that a stem keeps at least, three before a plural s: `cases` and `case` meet, `need` stays what it is."""


@lru_cache(maxsize=1 << 15)
def concept(word: str) -> str:
    """The common form of a word, all lower case already: one for its inflections and for what says the same.

    >>> [concept(word) for word in ("investigations", "investigating", "perpetrators", "identify", "identification")]
    ['investig', 'investig', 'trafficker', 'identif', 'identif']
    """
    word = word.removesuffix("'s").removesuffix("’s")
    word = heads().get(word, word)
    if word in IRREGULAR:
        return IRREGULAR[word]
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= (SHORTEST if len(ending) > 1 or ending != "s" else 3):
            word = word[: -len(ending)]
            break
    # `refer` and `referral`, `permit` and `permitting`
    return word[:-1] if len(word) > SHORTEST and word[-1] == word[-2] and word[-1] not in "sl" else word


@lru_cache(maxsize=1)
def _weights() -> dict[str, int]:
    made: dict[str, int] = {}
    for words, weight in ((SOME, 5), (LITTLE, 2), (NOTHING, 0)):
        made.update({concept(word): weight for word in words})
    return made


def weight(form: str) -> int:
    """What a common form is worth."""
    return _weights().get(form, FULL)


@attrs.frozen(eq=False)
class Words:
    """A text as words: folded, with their spans, and the forms that weigh something. `total` is the sum of weights."""

    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    forms: dict[str, int]
    total: int

    @property
    def key(self) -> str:
        """The text up to case and punctuation."""
        return " ".join(self.folded)


def words_of(text: str, span: Span) -> Words:
    """The words inside of a span.

    >>> made = words_of("Fund the shelters, and fund hotlines.", Span(0, 37))
    >>> made.key, made.forms
    ('fund the shelters and fund hotlines', {'fund': 5, 'hous': 10, 'hotlin': 10})
    """
    folded, starts, ends = [], [], []
    for match in WORD.finditer(text, span.start, span.end):
        folded.append(match[0].casefold())
        starts.append(match.start())
        ends.append(match.end())
    forms = {}
    weights = _weights()
    for word in folded:
        form = concept(word)
        if form not in forms and (value := weights.get(form, FULL)):
            forms[form] = value
    return Words(tuple(folded), tuple(starts), tuple(ends), forms, sum(forms.values()))


def alignment(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """The places of a longest common subsequence, as pairs in order.

    >>> alignment("fund two shelters".split(), "fund five new shelters".split())
    [(0, 0), (2, 3)]

    Bit-parallel after Hyyrö (2004): one row of bits a word of `b`, so that sixty words take some sixty steps.
    """
    masks: dict[str, int] = {}
    for at, word in enumerate(a):
        masks[word] = masks.get(word, 0) | 1 << at
    full = (1 << len(a)) - 1
    row, rows = full, []
    for word in b:
        shared = row & masks.get(word, 0)
        row = ((row + shared) | (row - shared)) & full
        rows.append(row)
    found = []
    i, j = len(a) - 1, len(b) - 1
    while i >= 0 and j >= 0:
        if rows[j] >> i & 1:
            i -= 1
        elif j and not rows[j - 1] >> i & 1:
            j -= 1
        else:
            found.append((i, j))
            i, j = i - 1, j - 1
    return found[::-1]


LONGEST = 2_000
"""Words of a text that are set against another word by word; longer ones are replaced as a whole."""


def edits(a: Words, b: Words) -> tuple[WordEdit, ...]:
    """What turns the words of `a` into those of `b`: runs of words that are replaced, inserted or deleted."""
    if not a.folded or not b.folded:
        return ()
    pairs = [] if max(len(a.folded), len(b.folded)) > LONGEST else alignment(a.folded, b.folded)
    made = []
    i = j = 0
    for at, to in [*pairs, (len(a.folded), len(b.folded))]:
        if at > i or to > j:
            made.append(WordEdit(_run(a, i, at), _run(b, j, to)))
        i, j = at + 1, to + 1
    return tuple(made)


def _run(words: Words, start: int, end: int) -> Span:
    """The span of words `[start, end)`; an empty run stands behind the word before it."""
    if start < end:
        return Span(words.starts[start], words.ends[end - 1])
    place = words.ends[start - 1] if start else words.starts[0]
    return Span(place, place)
