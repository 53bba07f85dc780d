"""Times that are told by the way: of a noun or a participle, and of no figure."""

from __future__ import annotations

from collections.abc import Sequence

from tipreport.parse.indicators.mentions import Mention
from tipreport.parse.indicators.tokens import Token
from tipreport.parse.indicators.words import PAST

# "a line launched in 2004 took 3,300 calls": the time of the line
SET_UP = frozenset(("launched", "established", "created", "founded", "set up", "inaugurated"))
# "a procedure adopted in 2012"
_MADE = frozenset("adopted enacted approved issued introduced created established signed developed drafted".split())


def dates_participle(mention: Mention, place: int, tokens: Sequence[Token]) -> bool:
    """ "One officer indicted in 2011 was still awaiting trial": the time of what is told by the way"""
    if mention.rule == "participle" or mention.end >= place or place + 1 >= len(tokens):
        return False
    word, after = tokens[mention.end].word, tokens[place + 1]
    by_the_way = (
        word is not None and word.tense == PAST and not tokens[mention.end].has("aux") and place - mention.end <= 2
    )
    return by_the_way and mention.rule.startswith("subject") and (after.has("aux") or after.low in ("still", "never"))


def dates_noun(place: int, tokens: Sequence[Token]) -> bool:
    """ "no referrals were made in spite of a procedure adopted in 2012": the time of a noun that has an article"""
    if place < 4 or tokens[place - 2].low not in _MADE:
        return False
    return any(token.low in ("a", "an", "the", "its") for token in tokens[max(0, place - 6) : place - 2]) and not any(
        token.kind == "value" for token in tokens[max(0, place - 6) : place - 2]
    )
