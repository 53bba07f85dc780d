"""Themes: what an action is about, by its verb and its words."""

from __future__ import annotations

import re
from functools import cache

from tipreport.model import Theme
from tipreport.rules._trie import initials, trie_pattern
from tipreport.rules.verbs import THEMES, verb_rows


@cache
def _themes() -> tuple[re.Pattern[str], dict[str, Theme]]:
    rows = {word: theme for words, theme in THEMES for word in words.split(", ")}
    pattern = trie_pattern(rows, {" ": r"\s+", ".": r"\b"})
    return re.compile(rf"\b{initials(rows)}{pattern}"), {word.rstrip("."): theme for word, theme in rows.items()}


def theme_of(verb: str) -> tuple[Theme, ...]:
    """The theme that a verb says by itself.

    >>> theme_of("prosecute")
    (<Theme.PROSECUTION: 'prosecution'>,)
    """
    row = verb_rows().get(verb)
    return (row.theme,) if row and row.theme else ()


def themes_in(words: str) -> list[Theme]:
    """The themes of some words, in order of the table.

    >>> [theme.value for theme in themes_in("shelters for victims")]
    ['protection']
    """
    pattern, themes = _themes()
    found = {themes[" ".join(hit.split())] for hit in pattern.findall(words.lower())}
    return [theme for _, theme in THEMES if theme in found]
