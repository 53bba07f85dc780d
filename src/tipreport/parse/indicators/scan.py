"""One pass over a sentence: words, numbers, marks and phrases of time, with what is understood as no figure masked."""

from __future__ import annotations

import re

from tipreport.parse.indicators.lexis import Lexis
from tipreport.parse.indicators.periods import Time, time_at
from tipreport.parse.indicators.tokens import Token
from tipreport.rules import decoys, time_phrases
from tipreport.rules._trie import trie_pattern
from tipreport.rules.decoys import AFTER_NUMBER, NAMED, NUMBER, ONE

# A decoy at the place where one can start.
DECOY = re.compile(rf"{'|'.join(NAMED)}|{ONE}|{NUMBER}(?:{'|'.join(AFTER_NUMBER)})")
# Where a phrase of time or a decoy can start: one look in a trie spares most words some thirty failures.
STARTER = re.compile(rf"\b(?:\d|{trie_pattern([*time_phrases.FIRST_WORDS, *decoys.FIRST_WORDS])})")


def scan(text: str, low: str, start: int, end: int, lexis: Lexis, edition: int | None) -> list[Token]:
    """The tokens of the sentence `text[start:end]`; `low` is the whole text in lower case.

    A phrase of time is one token, what is masked none.
    """
    masks: list[tuple[int, int, Time | None]] = []
    done = start
    for hit in STARTER.finditer(low, start, end):
        left = hit.start()
        if left < done:
            continue
        time, stop = time_at(low, left, start, end, edition)
        decoy = DECOY.match(low, left, end)
        if decoy is not None and decoy.end() > stop:
            time, stop = None, decoy.end()
        if stop > left:
            masks.append((left, stop, time))
            done = stop
    tokens: list[Token] = []
    at = start
    for left, right, time in masks:
        if left > at:
            _words(text, low, at, left, lexis, tokens)
        at = max(at, right)
        if time is not None:
            tokens.append(Token("time", left, right, low[left:right], time=time))
        else:
            tokens.append(Token("decoy", left, right, low[left:right]))
    if at < end:
        _words(text, low, at, end, lexis, tokens)
    return tokens


def _words(text: str, low: str, start: int, end: int, lexis: Lexis, tokens: list[Token]) -> None:
    words, demonyms, append = lexis.words, lexis.demonyms, tokens.append
    for match in lexis.token.finditer(low, start, end):
        kind = match.lastgroup
        found = match[0]
        left = match.start()
        if kind == "w" or kind == "m" or kind == "q":
            word = words.get(found)
            right = left + len(found)
            possessive = False
            if word is None:
                if "’" in found or "\u00a0" in found:
                    found = found.replace("’", "'").replace("\u00a0", " ")
                    word = words.get(found)
                if word is None and kind == "m" and "-" in found:
                    found = found.replace("-", " ")
                    word = words.get(found)
                if word is None and found.endswith("'s"):
                    possessive, found = True, found[:-2]
                    word = words.get(found)
            nationality = None
            if not text[left].islower():
                nationality = demonyms.get(found)
                if nationality is None and "-" in found:
                    nationality = demonyms.get(found.rpartition("-")[0])
            append(Token("word", left, right, found, word, None, None, nationality, possessive))
        elif kind == "p":
            append(Token("mark", left, left + 1, "'" if found == "’" else found))
        else:
            stripped = found.rstrip(".,/")
            append(Token("digits", left, left + len(stripped), stripped))
            if len(stripped) < len(found):
                append(Token("mark", left + len(stripped), left + len(found), found[len(stripped) :]))
