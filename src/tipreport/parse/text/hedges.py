"""Hedges in front of a value: "at least two", and two bounds that are one range."""

from __future__ import annotations

from tipreport.model import Qualifier
from tipreport.parse.text.tokens import Token
from tipreport.parse.text.values import Value

# "observers estimate that 2,000", "estimated to number between 2,000 and 4,000"
_AFTER_ESTIMATE = frozenset(("that", "are", "were", "there", "number", "at", "be"))


def take_hedge(out: list[Token], value: Value) -> None:
    """ "at least two", "the approximately $9.3 million": the hedge in front"""
    while (
        out
        and out[-1].word is not None
        and (
            out[-1].word.hedge is not None
            or (
                out[-1].low in ("an", "the", "a total of", "another", "only", "just", "a")
                and len(out) > 1
                and out[-2].word is not None
                and out[-2].word.hedge is not None
            )
        )
    ):
        word = out.pop().word
        if word is not None and "imum" in word.text and value.kind in ("duration", "money"):
            value.extreme = "maximum" if "maximum" in word.text else "minimum"
        elif word is not None and word.hedge is not None and value.qualifier is Qualifier.EXACT:
            value.qualifier = word.hedge
    if (
        value.kind == "count"
        and value.qualifier is Qualifier.EXACT
        and out
        and out[-1].low in _AFTER_ESTIMATE
        and any(token.low.startswith("estimat") for token in out[-3:])
    ):
        value.qualifier = Qualifier.APPROXIMATELY
    if value.implied and value.qualifier is not Qualifier.AT_MOST:
        value.qualifier = Qualifier.AT_LEAST


def join_bounds(out: list[Token], made: Token) -> None:
    """ "not less than three years but not more than 10 years" is one range"""
    value = made.value
    if (
        value is None
        or value.qualifier is not Qualifier.AT_MOST
        or len(out) < 2
        or out[-1].low not in ("but", "and", "nor")
    ):
        return
    at = len(out) - 2
    while at >= 0 and out[at].low in ("'", ",", "imprisonment"):
        at -= 1
    first = out[at].value if at >= 0 else None
    if first is None or first.qualifier is not Qualifier.AT_LEAST or first.kind != value.kind or first.range:
        return
    value.low, value.low_unit, value.range, value.qualifier = first.low, first.low_unit, True, Qualifier.EXACT
    made.start = out[at].start
    del out[at:]
