"""Numbers, ranges, money and durations, and what is no number at all."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from tipreport.model import Indicator, Problem
from tipreport.parse.text.numbers import digits

Read = Callable[..., tuple[Indicator, ...]]
ReadAll = Callable[..., tuple[tuple[Indicator, ...], tuple[Problem, ...]]]

COUNTS = {
    "twelve": 12,
    "twenty-three": 23,
    "one hundred and five": 105,
    "two hundred": 200,
    "one thousand two hundred": 1200,
    "1,243": 1243,
    "2 million": 2_000_000,
    "a dozen": 12,
    "two dozen": 24,
}


@pytest.mark.parametrize(("words", "value"), COUNTS.items(), ids=COUNTS)
def test_a_number_in_digits_or_words_is_read(words: str, value: int, read: Read) -> None:
    (indicator,) = read(f"Police identified {words} victims.")
    assert indicator.value is not None
    assert indicator.value.value == value


HEDGES = {
    "at least 40": ("at_least", 40, None),
    "more than 40": ("more_than", 40, None),
    "over 40": ("more_than", 40, None),
    "up to 40": ("at_most", None, 40),
    "as many as 40": ("at_most", None, 40),
    "fewer than 40": ("less_than", None, 40),
    "approximately 40": ("approximately", 40, 40),
    "some 40": ("approximately", 40, 40),
    "an estimated 40": ("approximately", 40, 40),
    "2,500-3,000": ("exact", 2500, 3000),
    "between 20 and 30": ("exact", 20, 30),
}


@pytest.mark.parametrize(("words", "expected"), HEDGES.items(), ids=HEDGES)
def test_a_hedge_bounds_or_blurs(words: str, expected: tuple[str, int | None, int | None], read: Read) -> None:
    (indicator,) = read(f"Police identified {words} victims.")
    ends = (indicator.low and indicator.low.value, indicator.high and indicator.high.value)
    assert (indicator.qualifier.value, *ends) == expected


DURATIONS = {
    "five years": (5, "year", 5, "year"),
    "between nine months and four years": (9, "month", 4, "year"),
    "five to 15 years": (5, "year", 15, "year"),
    "18 months' to 12 years": (18, "month", 12, "year"),
    "3.5 years": (Decimal("3.5"), "year", Decimal("3.5"), "year"),
    "seven and a half years": (Decimal("7.5"), "year", Decimal("7.5"), "year"),
    "four years and six months": (54, "month", 54, "month"),
}


@pytest.mark.parametrize(("words", "expected"), DURATIONS.items(), ids=DURATIONS)
def test_a_length_of_imprisonment_is_read(words: str, expected: tuple[object, ...], read: Read) -> None:
    (indicator,) = read(f"He was sentenced to {words} in prison.")
    assert indicator.metric == "sentence_length"
    assert indicator.low is not None
    assert indicator.high is not None
    assert (indicator.low.value, indicator.low.unit, indicator.high.value, indicator.high.unit) == expected


MONEY = {
    "$12.8 million": (12_800_000, "USD", None),
    "350,000 Ghanaian cedi ($60,340)": (350_000, "GHS", 60_340),
    "€1.2 million ($1.4 million)": (1_200_000, "EUR", 1_400_000),
    "NOK 5 million": (5_000_000, "NOK", None),
    "5 million Norwegian kroner (NOK) ($600,000)": (5_000_000, "NOK", 600_000),
    "20 million CFA francs (about $38,000)": (20_000_000, "XOF", 38_000),
}


@pytest.mark.parametrize(("words", "expected"), MONEY.items(), ids=MONEY)
def test_an_amount_keeps_its_currency_and_its_conversion(
    words: str, expected: tuple[int, str, int | None], read: Read
) -> None:
    (indicator,) = read(f"The government allocated {words} to shelters.")
    assert indicator.low is not None
    dollars = indicator.converted and indicator.converted.low and indicator.converted.low.value
    assert (indicator.low.value, indicator.low.unit, dollars) == expected


def test_a_bare_currency_word_is_the_narratives_own(read: Read) -> None:
    (nepal,) = read("The government spent 500,000 rupees on shelters.", country="NPL")
    (nowhere,) = read("The government spent 500,000 rupees on shelters.", country="NOR")
    assert (nepal.low and nepal.low.unit, nowhere.low and nowhere.low.unit) == ("NPR", None)


@pytest.mark.parametrize("text", ["1.2.3", "1,2", "9" * 400, "١٢", "½", "1,00", ""])
def test_what_is_written_like_no_number_is_none(text: str) -> None:
    assert digits(text) is None


ABSURD = ["9" * 400, "9" * 5000, "1.2.3", "١٢", "½", "0 out of 0", "12½", "-5", "1e9", "³", "NaN", "1,2,3"]


@pytest.mark.parametrize("number", ABSURD, ids=lambda number: number[:12])
def test_an_absurd_number_gives_no_wrong_value(number: str, read_all: ReadAll) -> None:
    indicators, _ = read_all(f"Police identified {number} victims in 2013.")
    values = {end.value for one in indicators for end in (one.low, one.high) if end is not None}
    assert values <= {0, 5}


def test_a_huge_number_of_figures_takes_a_bounded_time(read_all: ReadAll) -> None:
    many = "Police identified " + ", ".join(f"{number} victims" for number in range(2, 1002)) + "."
    indicators, problems = read_all(many)
    assert len(indicators) + len(problems) == 1000


def test_a_word_that_is_a_currency_too_is_one_in_front_of_a_number_only_in_capitals(read: Read) -> None:
    (won,) = read("Prosecutors won 14 convictions in 2010.")
    assert (won.metric, won.value and (won.value.value, won.value.unit)) == ("convictions", (14, "case"))
    (spent,) = read("The government allocated TRY 300,000 for shelters.")
    assert (spent.metric, spent.value and (spent.value.value, spent.value.unit)) == ("funding", (300_000, "TRY"))


def test_what_dollars_in_brackets_stand_behind_is_money(read: Read) -> None:
    """No currency of it is read, and it is no number of victims either."""
    (spent,) = read("The government allocated ALL 5 million ($45,000) for shelters in 2010.")
    assert (spent.metric, spent.value and (spent.value.value, spent.value.unit)) == ("funding", (5_000_000, None))
    assert spent.converted is not None
    assert spent.converted.low is not None
    assert spent.converted.low.value == 45_000
