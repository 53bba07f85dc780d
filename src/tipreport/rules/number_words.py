"""Words for numbers, shares and hedges."""

from types import MappingProxyType
from typing import Final

import attrs

from tipreport.model import Qualifier

__all__ = [
    "DIVISIONS",
    "DURATIONS",
    "ESTIMATES",
    "EXTREMES",
    "HALVES",
    "HEDGES",
    "HUNDRED_AND",
    "INDEFINITE",
    "MULTIPLIERS",
    "NEGATED",
    "NUMBER_WORDS",
    "SHARES",
    "TENS",
    "UNITS",
    "HedgeRow",
]

# "nine of the accused"
UNITS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()

# "twenty-three victims"
TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()

_TO_99: Final = MappingProxyType(
    {
        **{word: number for number, word in enumerate(UNITS) if number},
        **{ten: 20 + 10 * place for place, ten in enumerate(TENS)},
        **{f"{ten}-{UNITS[unit]}": 20 + 10 * place + unit for place, ten in enumerate(TENS) for unit in range(1, 10)},
    }
)
_HUNDREDS: Final = MappingProxyType({f"{UNITS[unit]}-hundred": 100 * unit for unit in range(1, 10)})

# "hundred-twelve" behind "one"
HUNDRED_AND: Final = MappingProxyType({f"hundred-{word}": number for word, number in _TO_99.items()})

NUMBER_WORDS: Final = MappingProxyType(
    {
        **_TO_99,
        **_HUNDREDS,
        **{
            f"{text}-{word}": hundreds + number
            for text, hundreds in _HUNDREDS.items()
            for word, number in _TO_99.items()
        },
    }
)
"""Simple and hyphenated number words, without "zero" to nine hundred and the like, which the reader composes."""

# "one hundred and five"; "1.2 million"
MULTIPLIERS: Final = MappingProxyType(
    {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12, "m": 1_000_000}
)

# "dozens of children": the least that the plural implies
INDEFINITE: Final = MappingProxyType(
    {
        "dozens": 24,
        "scores": 40,
        "hundreds": 200,
        "thousands": 2_000,
        "tens of thousands": 20_000,
        "hundreds of thousands": 200_000,
        "millions": 2_000_000,
    }
)

# "half of the victims", in tenths of a percent
SHARES: Final = MappingProxyType({"half": 500, "one half": 500, "a half": 500})

# "two-thirds": the numerator is a number word, the divisor stands here
DIVISIONS: Final = MappingProxyType(
    {
        "half": 2,
        "third": 3,
        "thirds": 3,
        "quarter": 4,
        "quarters": 4,
        "fourth": 4,
        "fourths": 4,
        "fifth": 5,
        "fifths": 5,
        "sixth": 6,
        "tenth": 10,
        "tenths": 10,
    }
)

# "four and a half years": classes of `TEXTS`, one a token
HALVES: Final = (("and", "a", "half"), ("and", "one", "half"), ("and", "one", "hyphen", "half"))
# "observers estimate that 2,000": how words of an estimate begin
ESTIMATES: Final = ("estimat",)
# "a maximum of three years": the hedges that say which end of a penalty it is
EXTREMES: Final = MappingProxyType(
    {"a minimum of": "minimum", "at minimum": "minimum", "a maximum of": "maximum", "maximum of": "maximum"}
)

# "nine months"
DURATIONS: Final = MappingProxyType(
    {
        "hour": "hour",
        "hours": "hour",
        "day": "day",
        "days": "day",
        "week": "week",
        "weeks": "week",
        "month": "month",
        "months": "month",
        "year": "year",
        "years": "year",
    }
)


@attrs.frozen
class HedgeRow:
    """Words before a number that bound or blur it. `example` shows one of them."""

    qualifier: Qualifier
    words: tuple[str, ...]
    example: str = ""


HEDGES: Final = (
    HedgeRow(
        Qualifier.AT_LEAST,
        (
            "at least",
            "no fewer than",
            "no less than",
            "not less than",
            "not fewer than",
            "a minimum of",
            "as few as",
            "at minimum",
        ),
        "at least two of these cases",
    ),
    HedgeRow(
        Qualifier.MORE_THAN,
        (
            "more than",
            "over",
            "in excess of",
            "greater than",
            "upwards of",
            "upward of",
            "slightly over",
            "well over",
            "exceeding",
            "above",
            "just over",
            "slightly more than",
            "well more than",
            "a little over",
            "somewhat over",
        ),
        "more than 400 agents",
    ),
    HedgeRow(
        Qualifier.AT_MOST,
        (
            "up to",
            "as many as",
            "as much as",
            "at most",
            "no more than",
            "not more than",
            "a maximum of",
            "not exceeding",
            "no longer than",
            "as long as",
            "as high as",
            "maximum of",
            "not to exceed",
            "may reach",
            "can reach",
            "could reach",
        ),
        "up to three years",
    ),
    HedgeRow(
        Qualifier.LESS_THAN,
        (
            "fewer than",
            "less than",
            "under",
            "below",
            "slightly under",
            "just under",
            "well under",
        ),
        "fewer than 30 of them",
    ),
    HedgeRow(
        Qualifier.APPROXIMATELY,
        (
            "approximately",
            "about",
            "some",
            "nearly",
            "almost",
            "around",
            "roughly",
            "an estimated",
            "estimated",
            "close to",
            "a estimated",
            "approximately some",
            "circa",
            "an approximate",
            "virtually",
            "possibly",
            "as an estimate",
        ),
        "approximately 292 victims",
    ),
)

# "is not less than five years": the bound turned round
NEGATED: Final = MappingProxyType({Qualifier.LESS_THAN: Qualifier.AT_LEAST, Qualifier.MORE_THAN: Qualifier.AT_MOST})
