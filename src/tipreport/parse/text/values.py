"""Values: how the numbers of a sentence are composed of digits, words, units, money and ranges."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

import attrs

from tipreport.model import Qualifier
from tipreport.rules.currencies import DOLLARS
from tipreport.rules.number_words import INDEFINITE, MULTIPLIERS, NUMBER_WORDS


class Shown(Protocol):
    """What of a token a number is read from."""

    kind: str
    low: str


Number = int | Decimal

# "1,200", "12", "3.5"
DIGITS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?")
# longer numbers are no figures of this world
LONGEST = 15


@attrs.define(eq=False)
class Value:
    """One value of a sentence. `kind`: count, money, duration, percent, life, none (a negation), all.

    `low` and `high` differ in a range; their units too ("nine months" to "four years").
    """

    kind: str
    low: Number | None
    high: Number | None
    low_unit: str | None = None
    high_unit: str | None = None
    qualifier: Qualifier = Qualifier.EXACT
    range: bool = False
    between: bool = False
    converted: tuple[Number, Number] | None = None
    implied: bool = False
    hyphen: bool = False
    extreme: str = ""


def digits(text: str) -> Number | None:
    """The number that the digits write, or None where they write none.

    >>> digits("1,200"), digits("3.5"), digits("1.2.3"), digits("1,2"), digits("9" * 400)
    (1200, Decimal('3.5'), None, None, None)
    """
    text = text.replace(" ", ",")
    plain = text.replace(",", "")
    if len(plain) > LONGEST or not text.isascii() or not DIGITS.fullmatch(text):
        return None
    return Decimal(plain) if "." in plain else int(plain)


def whole_number(number: Number) -> Number:
    if isinstance(number, Decimal) and number == number.to_integral_value():
        return int(number)
    return number


def number_at(tokens: Sequence[Shown], at: int) -> tuple[Number, int, bool] | None:
    """A number that starts at a token: its value, the index behind it, whether it is only implied ("dozens").

    Grammar: digits [multiplier] | words | "a dozen" | "dozens". "one hundred and five" is 105, "1.2 million" 1200000.
    """
    token = tokens[at]
    total: Number
    if token.kind == "digits":
        found = digits(token.low)
        if found is None:
            return None
        total, at = found, at + 1
        while at < len(tokens) and tokens[at].low in MULTIPLIERS:
            total, at = total * MULTIPLIERS[tokens[at].low], at + 1
        return whole_number(total), at, False
    if token.low in INDEFINITE:
        return INDEFINITE[token.low], at + 1, True
    low = token.low
    if low == "half" and at + 2 < len(tokens) and tokens[at + 1].low == "a" and tokens[at + 2].low in MULTIPLIERS:
        return MULTIPLIERS[tokens[at + 2].low] // 2, at + 3, False
    article = low == "a" and at + 1 < len(tokens) and tokens[at + 1].low in MULTIPLIERS and tokens[at + 1].low != "m"
    if low not in NUMBER_WORDS and not article:
        return None
    total, current, end = 0, NUMBER_WORDS.get(low, 1), at + 1
    while end < len(tokens):
        word = tokens[end].low
        if word == "m":
            break
        if word in MULTIPLIERS:
            if MULTIPLIERS[word] == 100 or word == "dozen":
                current *= MULTIPLIERS[word]
            else:
                total, current = total + current * MULTIPLIERS[word], 0
            end += 1
            if (
                end + 1 < len(tokens)
                and tokens[end].low == "and"
                and tokens[end + 1].low in NUMBER_WORDS
                and tokens[end - 1].low != "dozen"
                and not (end + 2 < len(tokens) and tokens[end + 2].low in MULTIPLIERS)
            ) and NUMBER_WORDS[tokens[end + 1].low] < 100:
                current, end = current + NUMBER_WORDS[tokens[end + 1].low], end + 2
        elif word in NUMBER_WORDS and (
            ((current or total) and (total + current) % 100 == 0 and NUMBER_WORDS[word] < 100)
            or (current % 100 == 0 and current and NUMBER_WORDS[word] < 100)
            or (current % 100 in _TENS and NUMBER_WORDS[word] < 10)
        ):
            current, end = current + NUMBER_WORDS[word], end + 1
        elif word == "and" and current and current % 100 == 0 and tokens[end - 1].low.endswith("-hundred"):
            following = NUMBER_WORDS.get(tokens[end + 1].low, 100) if end + 1 < len(tokens) else 100
            if following >= 100:
                break
            current, end = current + following, end + 2  # "one-hundred and five"
        else:
            break
    return total + current, end, False


_TENS = frozenset(range(20, 100, 10))


def share(part: Number, whole: int) -> Number:
    """A fraction in percent, to one decimal."""
    return whole_number((Decimal(part) * 100 / whole).quantize(Decimal("0.1")))


def percent(number: Number) -> Value:
    return Value("percent", number, number, "percent", "percent")


STARTS = frozenset([*NUMBER_WORDS, *INDEFINITE, "between", "life", "a"])
OPENERS = STARTS | DOLLARS | {"half", "all"}
"""What a value can open with, beside digits, money words and negations."""
