"""Words of two texts: cut, folded, brought to a common form, weighed, and set against each other word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from tipreport.model import Span, WordEdit
from tipreport.rules.likeness import DETAILS, ENDINGS, FULL, IRREGULAR, LITTLE, NOTHING, SOME, heads

# `victims`, `government’s`, `U`, `224`; a hyphen parts two words
WORD = re.compile(r"[^\W_]+(?:[’']+[^\W_]+)*")
APOSTROPHES = "'’"


class _Blanks(dict[int, int]):
    """A table for `str.translate` that leaves letters, digits and apostrophes and makes blanks of the rest."""

    def __missing__(self, code: int) -> int:
        character = chr(code)
        self[code] = code if character.isalnum() or character in APOSTROPHES else 32
        return self[code]


_BLANKS = _Blanks()


def cut(text: str) -> list[str]:
    """The words of a text: what `WORD` finds, five times as fast.

    >>> cut("the government's own, ‘state-run’ shelters")
    ['the', "government's", 'own', 'state', 'run', 'shelters']
    """
    words = text.translate(_BLANKS).split()
    if "'" in text or "’" in text:
        return [stripped for word in words if (stripped := word.strip(APOSTROPHES))]
    return words


SHORTEST = 4
"""Letters that a stem keeps at least, three before a plural s: `cases` and `case` meet, `need` stays what it is."""


@lru_cache(maxsize=1 << 15)
def concept(word: str) -> str:
    """The common form of a word, all lower case already: one for its inflections and for what says the same.

    >>> [concept(word) for word in ("investigations", "investigating", "perpetrators", "identify", "identification")]
    ['investig', 'investig', 'trafficker', 'identif', 'identif']
    """
    word = word.removesuffix("'s").removesuffix("’s")
    stem = _stem(heads().get(word, word))
    return _heads_of_stems().get(stem, stem)


@lru_cache(maxsize=1)
def _heads_of_stems() -> dict[str, str]:
    """What stands for a stem: `adopting` is said for `enact` as `adopt` is. The `penal` code punishes nobody."""
    others = {form for word, form in IRREGULAR.items() if word not in heads()}
    return {stem: _stem(head) for word, head in heads().items() if (stem := _stem(word)) not in others}


def _stem(word: str) -> str:
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("ying") and len(word) >= 2 * SHORTEST and word[-5] not in "aeou":
        word = word[:-4] + "y"  # `identifying`, and not `deploying`
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


TELLING = 5
"""The weight of a form that tells a theme at least."""

FADES_FROM, FADES_BY, FADED = 3, 15, 30
"""Forms at the head of an item that count in full where only one item has them, what each further one loses, and what
it keeps at least, in hundredths."""
DETAIL = 25
"""What a form keeps at most behind a word of `DETAILS`, in hundredths."""


class Words:
    """The words inside of a span: small, with what each weighs. What is costly to know is worked out when it is asked.

    `folded` are the words, `key` the text up to case and punctuation, `forms` the common forms that weigh something,
    `total` the sum of their weights, `opening` the first forms that tell something, `places` where each word stands.
    `all` is `total` once the forms are known. `faded` is what each form counts where only this text has it, in
    hundredths of its weight, `faded_total` their sum.
    """

    __slots__ = (
        "_faded",
        "_forms",
        "_opening",
        "_places",
        "_sequence",
        "all",
        "faded_total",
        "folded",
        "key",
        "span",
        "text",
    )

    def __init__(self, text: str, span: Span) -> None:
        words = text[span.start : span.end]
        small = words.lower()
        # A few letters are longer in small: then the words are cut first, so that each keeps its place.
        self.folded: list[str] = cut(small) if len(small) == len(words) else [word.lower() for word in cut(words)]
        self.key: str = " ".join(self.folded)
        self.text: str = text
        self.span: Span = span
        self._forms: dict[str, int] | None = None
        self.all: int = 0
        self._sequence: list[str] | None = None
        self._faded: dict[str, int] | None = None
        self.faded_total: int = 0
        self._opening: frozenset[str] | None = None
        self._places: list[tuple[int, int]] | None = None

    @property
    def forms(self) -> dict[str, int]:
        """The common forms with their weights, in order of the text."""
        if self._forms is None:
            weights = _weights().get
            self._forms = {
                form: value for form in dict.fromkeys(map(concept, self.folded)) if (value := weights(form, FULL))
            }
            self.all = sum(self._forms.values())
        return self._forms

    @property
    def sequence(self) -> list[str]:
        """The common forms that weigh something, in order, as often as they stand."""
        if self._sequence is None:
            forms = self.forms
            self._sequence = [form for form in map(concept, self.folded) if form in forms]
        return self._sequence

    @property
    def faded(self) -> dict[str, int]:
        """The faded weight of each form."""
        if self._faded is None:
            made: dict[str, int] = {}
            forms = self.forms
            most = 100
            for word in self.folded:
                form = concept(word)
                if word in DETAILS and len(made) > 1:
                    most = DETAIL
                elif form in forms and form not in made:
                    kept = max(FADED, 100 - FADES_BY * max(0, len(made) - FADES_FROM))
                    made[form] = forms[form] * min(kept, most)
            self._faded = made
            self.faded_total = sum(made.values())
        return self._faded

    @property
    def total(self) -> int:
        """What all forms weigh together."""
        return self.all if self._forms is not None else sum(self.forms.values())

    @property
    def opening(self) -> frozenset[str]:
        """The first three forms that are no turn of phrase: the verb and what it is done to."""
        if self._opening is None:
            self._opening = frozenset(islice((form for form, value in self.forms.items() if value >= TELLING), 3))
        return self._opening

    @property
    def places(self) -> list[tuple[int, int]]:
        """Where each word stands in the text."""
        if self._places is None:
            base, end = self.span
            small = self.text[base:end].lower()
            if len(small) == end - base:
                # Between two words stands no letter, so the next place of a word is its own.
                self._places, at, find = [], 0, small.find
                for word in self.folded:
                    at = find(word, at)
                    self._places.append((base + at, base + at + len(word)))
                    at += len(word)
            else:
                self._places = [match.span() for match in WORD.finditer(self.text, base, end)]
        return self._places


def words_of(text: str, span: Span) -> Words:
    """The words inside of a span.

    >>> made = words_of("Fund the shelters, and fund hotlines.", Span(0, 37))
    >>> made.key, made.forms
    ('fund the shelters and fund hotlines', {'fund': 5, 'hous': 10, 'hotlin': 10})
    """
    return Words(text, span)


def shared_words(one: Words, other: Words) -> tuple[str, ...]:
    """The words of `other` that weigh something and stand in `one`, be it in another form.

    >>> one, other = "Fund victim shelters", "Financing of shelters for victims"
    >>> shared_words(words_of(one, Span(0, 20)), words_of(other, Span(0, 33)))
    ('financing', 'shelters', 'victims')
    """
    forms = one.forms
    return tuple(word for word in dict.fromkeys(other.folded) if concept(word) in forms)


def alignment(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """The places of a longest common subsequence, as pairs in order.

    >>> alignment("fund two shelters".split(), "fund five new shelters".split())
    [(0, 0), (2, 3)]

    Bit-parallel after Hyyrö (2004): one row of bits a word of `b`, so that sixty words take some sixty steps.
    """
    first, least = 0, min(len(a), len(b))
    while first < least and a[first] == b[first]:
        first += 1
    last = 0
    while last < least - first and a[-1 - last] == b[-1 - last]:
        last += 1
    middle = _aligned(a[first : len(a) - last], b[first : len(b) - last])
    return [
        *((at, at) for at in range(first)),
        *((at + first, to + first) for at, to in middle),
        *((len(a) - at, len(b) - at) for at in range(last, 0, -1)),
    ]


def _aligned(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    if not a or not b:
        return []
    masks: dict[str, int] = {}
    bit = 1
    for word in a:
        masks[word] = masks.get(word, 0) | bit
        bit <<= 1
    full = row = bit - 1
    rows = []
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
    here, there = a.places, b.places
    pairs = [] if max(len(here), len(there)) > LONGEST else alignment(a.folded, b.folded)
    made = []
    i = j = 0
    for at, to in [*pairs, (len(here), len(there))]:
        if at > i or to > j:
            made.append(WordEdit(_run(here, i, at), _run(there, j, to)))
        i, j = at + 1, to + 1
    return tuple(made)


def _run(places: Sequence[tuple[int, int]], start: int, end: int) -> Span:
    """The span of words `[start, end)`; an empty run stands behind the word before it."""
    if start < end:
        return Span(places[start][0], places[end - 1][1])
    place = places[start - 1][1] if start else places[0][0]
    return Span(place, place)
