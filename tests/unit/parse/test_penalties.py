"""Whether a law sets a punishment or a court imposed it, at which end, and on what it hangs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tipreport.model import Indicator

Read = Callable[..., tuple[Indicator, ...]]

SET_BY_LAW = (
    "Article 154 punishes pimping with three to nine years in prison.",
    "In general, the term is not less than six years' imprisonment.",
    "Article 182 criminalized forced labor and imposed penalties of up to four years' imprisonment.",
    "Under Article 12, brokers face up to 11 years in prison.",
    "Courts can impose penalties of up to eight years' imprisonment.",
    "The law provides that a broker who charges fees be jailed for up to seven months.",
    "The maximum sentence is 13 years' imprisonment.",
    "Brokers may be punished by imprisonment of up to six years.",
    "For offenses against children the minimum punishment rises to three years.",
    "City ordinances provide for fines of $300 for clients.",
    "The law punishes brokers with fines of $700 to $2,100.",
)


@pytest.mark.parametrize("text", SET_BY_LAW)
def test_what_a_law_sets_is_a_penalty(text: str, read: Read) -> None:
    assert [each.metric for each in read(text)] == ["penalty_prescribed"]


IMPOSED = (
    "The average sentence imposed on offenders convicted under the country's trafficking law was 4.5 years in prison.",
    "Courts convicted the traffickers, with penalties ranging from five months' to nine years' imprisonment.",
    "Courts convicted the brothers under Article 5 to six years' imprisonment.",
    "Sentences imposed under the law averaged four years.",
    "Those convicted were given prison terms, which ranged from three to 14 years.",
    "The judge issued penalties of two to five years' imprisonment under the labor code.",
)


@pytest.mark.parametrize("text", IMPOSED)
def test_what_a_court_imposes_is_a_sentence(text: str, read: Read) -> None:
    assert [each.metric for each in read(text)] == ["sentence_length"]


NEITHER = (
    "Offenders were eligible for suspension if the sentence received was for three years or less.",
    "Emergency care was provided for five days and could be extended for an additional three days.",
)


@pytest.mark.parametrize("text", NEITHER)
def test_a_length_of_anything_else_is_no_penalty(text: str, read: Read) -> None:
    assert not read(text)


BOUNDS = {
    "The rules state that the term is not less than four years' imprisonment.": ("minimum", "at_least", 4, None),
    "The rules state that the term is not more than nine years' imprisonment.": ("maximum", "at_most", None, 9),
    "The law sets 12 years as the maximum for kidnapping.": ("maximum", "exact", None, 12),
    "Penalties range from probation to nine years' imprisonment.": ("maximum", "exact", None, 9),
    "The law prescribes seven years or less in prison.": ("maximum", "at_most", None, 7),
}


@pytest.mark.parametrize(("text", "wanted"), BOUNDS.items(), ids=BOUNDS)
def test_a_bound_is_the_end_that_the_words_say(text: str, wanted: tuple[object, ...], read: Read) -> None:
    (one,) = read(text)
    low, high = one.low and one.low.value, one.high and one.high.value
    assert (one.statistic, one.qualifier, low, high) == wanted


CONDITIONS = {
    "The law prescribes 10 to 15 years' imprisonment, and 20 years' imprisonment if the victim is a child.": (
        "if the victim is a child"
    ),
    "The penalty rises to seven years' imprisonment when the case involves a minor, or death results.": (
        "when the case involves a minor"
    ),
    "The law prescribes nine years' imprisonment in cases involving a child; a fine is added.": (
        "in cases involving a child"
    ),
}


@pytest.mark.parametrize(("text", "clause"), CONDITIONS.items(), ids=CONDITIONS)
def test_a_penalty_has_the_clause_that_it_hangs_on(text: str, clause: str, read: Read) -> None:
    last = read(text)[-1]
    assert last.condition is not None
    assert last.condition.of(text) == clause


def test_a_penalty_without_such_a_clause_has_no_condition(read: Read) -> None:
    first, _second = read("The law prescribes four years' imprisonment, and nine years if the victim is a child.")
    assert first.condition is None


def test_a_single_term_behind_a_range_is_no_range(read: Read) -> None:
    _, last = read("The law prescribes 10 to 15 years' imprisonment and 20 years' imprisonment for repeated offenses.")
    assert last.statistic == "count"


def test_penalties_of_a_list_share_the_form_behind_the_last(read: Read) -> None:
    years, fine = read("The law prescribes four years' imprisonment and a fine of $900 for labor trafficking offenses.")
    assert (years.form, fine.form) == ("labor", "labor")


def test_fines_that_somebody_was_ordered_to_pay_are_money(read: Read) -> None:
    _, fines = read("Courts ordered five traffickers to pay fines of $600 to $900.")
    assert (fines.metric, fines.statistic, fines.low and fines.low.value) == ("fines", "spread", 600)
