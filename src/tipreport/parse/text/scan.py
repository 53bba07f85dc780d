"""One pass over a sentence: words, numbers, marks and phrases of time, with what is understood as no figure masked."""

from __future__ import annotations

import re

from tipreport.parse.text.lexis import Lexis
from tipreport.parse.text.times import time_at
from tipreport.parse.text.words import TOKEN, Token, is_blank, phrase_at
from tipreport.rules import decoys, time_phrases
from tipreport.rules._trie import trie_pattern
from tipreport.rules.decoys import AFTER_NUMBER, NAMED, NUMBER, ONE

# A decoy at the place where one can start.
NUMBERED = re.compile(rf"{NUMBER}(?:{'|'.join(AFTER_NUMBER)})")
DECOY = re.compile(rf"{'|'.join(NAMED)}|{ONE}|{NUMBERED.pattern}")
# What single characters of the tables of starts stand for.
MONTH_START = "(?:apr|aug|dec|feb|j(?:an|u[ln])|ma[ry]|nov|oct|sep)"
# Behind a number: "12-member", "24/7", "14% more", "12 years", "12 of March", "12 and older", "12 to 17".
BEHIND_NUMBER = rf"(?:[-–/%]| (?:[-–%]|years?\b|months|weeks|days?\b|hours\b|per|a |each |of |(?:and|or|to) (?:[abefnostuy]|\d)|{MONTH_START}))"
# "cases,1 prosecuted": in front of the number of a note
NOTE = re.compile(r"[a-z)][,.;:)\"”]")
ATOMS = {
    "0": r"\d",
    "~": r"\b",
    "_": "[ -]",
    "@": MONTH_START,
    "^": BEHIND_NUMBER,
    "N": r"\d\d?",
    "Y": r"(?:19|20)\d\d",
    # No run of digits is gone through again from each of its digits.
    "D": rf"(?:(?:19|20)\d\d\b|\d{{1,12}}(?:{BEHIND_NUMBER}|[a-z]|[.,]\d))",
}
# Where a phrase of time or a decoy can start: one look in a trie spares most words some thirty failures.
START = re.compile(
    trie_pattern([*time_phrases.STARTS, *decoys.STARTS], ATOMS),
)
# The mark in front of such a place; to open with what is no letter lets a search leap over most of the text.
BEFORE_START = re.compile(rf"[^a-z](?={START.pattern})(?<=\W)")


def scan(
    text: str, low: str, plain: str, start: int, end: int, lexis: Lexis, edition: int | None
) -> tuple[list[Token], list[int]]:
    """The tokens of the sentence `text[start:end]`, and the places among them where a value can open.

    `low` is the whole text in lower case, `plain` that with straight apostrophes and plain blanks. A phrase of time is
    one token, so is what is masked.
    """
    tokens: list[Token] = []
    openers: list[int] = []
    at = start
    places = [hit.end() for hit in BEFORE_START.finditer(low, start, end)]
    if START.match(low, start, end):
        places.insert(0, start)
    for left in places:
        if left < at:
            continue
        time, stop = time_at(low, left, start, end, edition)
        decoy = (NUMBERED if low[left].isdecimal() else DECOY).match(low, left, end)
        if decoy is not None and decoy.end() > stop:
            time, stop = None, decoy.end()
        if stop > left:
            if left > at:
                _words(text, plain, at, left, lexis, tokens, openers)
            masked = low[left:stop]
            if masked in lexis.openers:
                openers.append(len(tokens))
            tokens.append(Token("decoy" if time is None else "time", left, stop, masked, None, None, time))
            at = stop
    if at < end:
        _words(text, plain, at, end, lexis, tokens, openers)
    return tokens, openers


def _words(text: str, plain: str, at: int, end: int, lexis: Lexis, tokens: list[Token], openers: list[int]) -> None:
    """Append the tokens of `text[at:end]`. Each piece has the blanks behind it, so that the places are sums."""
    known, others, append = lexis.entries.get, lexis.others, tokens.append
    at = _past_blanks(plain, at, end)
    pieces = TOKEN.findall(plain, at, end)
    count, done = len(pieces), 0
    for index, piece in enumerate(pieces, 1):
        if index <= done:
            continue
        behind = at + len(piece)
        entry = known(piece) or others.get(piece)
        if entry is None:
            if piece[0].isdecimal():
                _digits(piece, at, tokens, openers, plain[max(0, at - 2) : at])
                at = behind
                continue
            entry = lexis.other(piece)
        then, longer = entry[-1], None
        if then is not None and index < count and (pieces[index] in then or not _plain(pieces[index])):
            longer = phrase_at(then, pieces, index)
        if longer is not None:
            entry, done, more = longer
            behind += more
        kind, length, found, word, nationality, possessive, opens, _ = entry
        if opens:
            openers.append(len(tokens))
        if nationality is None and not possessive:
            append(Token(kind, at, at + length, found, word))
        else:
            named = None if text[at].islower() else nationality
            append(Token(kind, at, at + length, found, word, None, None, named, possessive))
        if longer is not None and behind > at + length and not is_blank(plain[at + length]):
            # "civil society's": what else its last piece holds
            _words(text, plain, at + length, behind, lexis, tokens, openers)
        at = behind


def _past_blanks(plain: str, at: int, end: int) -> int:
    while at < end and is_blank(plain[at]):
        at += 1
    return at


def _plain(piece: str) -> bool:
    """Whether a piece is a plain word with a blank: nothing but the whole of it can go on with a phrase."""
    return piece[-1] == " " and piece[:-1].isalpha()


def _digits(piece: str, at: int, tokens: list[Token], openers: list[int], before: str) -> None:
    """Digits, and the marks behind them: "12."; the number of a note behind a word and its mark is none."""
    found = piece.rstrip("_ \t\n\r\u2009\u202f")
    stripped = found.rstrip(".,/")
    if NOTE.fullmatch(before) and len(stripped) < 4 and stripped.isdecimal():
        tokens.append(Token("decoy", at, at + len(stripped), stripped))
        return
    openers.append(len(tokens))
    tokens.append(Token("digits", at, at + len(stripped), stripped))
    if len(stripped) < len(found):
        tokens.append(Token("mark", at + len(stripped), at + len(found), found[len(stripped) :]))
