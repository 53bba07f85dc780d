"""The units that a sentence is read in."""

from __future__ import annotations

import attrs

from tipreport.parse.text.periods import Time
from tipreport.parse.text.values import Value
from tipreport.parse.text.words import Word


@attrs.define(eq=False)
class Token:
    """One unit of a sentence. `kind`: word, mark, digits, value, time. `low` is its text in lower case."""

    kind: str
    start: int
    end: int
    low: str
    word: Word | None = None
    value: Value | None = None
    time: Time | None = None
    nationality: str | None = None
    possessive: bool = False

    @property
    def said(self) -> Word:
        """The word, where the caller knows that the token is one."""
        assert self.word is not None
        return self.word

    def has(self, name: str) -> bool:
        """Whether it is a word of that class of `GRAMMAR`."""
        return self.word is not None and name in self.word.grammar
