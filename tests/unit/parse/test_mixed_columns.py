"""Columns that were read across are told by sentences that do not go on, never by the capitals of names."""

from __future__ import annotations

import textwrap

import pytest

import tipreport
from tipreport.parse.mixed import mixed

NAMES = [
    "The Coast Police stopped nine boats, and the Harbor Police held two men. The Harbor Police told the courts.",
    "The Bureau for Women and Girls gave food to 14. The Fund for Women and Elders paid for it, as did the Men and Boys club.",
    "The town paid for The Quiet house and for The Long road home. The play The price of salt was seen by 400 children.",
    "A unit of the River Police met with Officials of two ministries, and the campaign They know came to an end.",
]


@pytest.mark.parametrize("said", NAMES)
@pytest.mark.parametrize("stated", [False, True])
def test_names_are_no_torn_columns(said: str, stated: bool) -> None:
    assert mixed(f"{said} " * 6, stated=stated) is False


@pytest.mark.parametrize("said", NAMES)
def test_a_narrative_full_of_names_is_read(said: str) -> None:
    text = (
        "OMAN: Tier 2\n\nThe Government of Oman does not fully meet the minimum standards for the elimination of "
        f"trafficking but is making significant efforts to do so.\n\nPROSECUTION\n\n{said} {said}\n"
    )
    assert "columns_mixed" not in [each.code for each in tipreport.parse(text, edition=2019).problems]


@pytest.mark.parametrize("width", [42, 55, 70])
def test_names_hide_no_torn_columns(width: int) -> None:
    left, right = (textwrap.wrap(" ".join(part), width) for part in (NAMES[:2] * 4, NAMES[2:] * 4))
    torn = " ".join(f"{one} {other}" for one, other in zip(left, right, strict=False))
    assert mixed(torn, stated=True) is not False


def test_a_list_in_small_letters_is_whole() -> None:
    said = "investigate traffickers. fund shelters. amend the penal code. train judges. open a hotline. "
    assert mixed(said * 2, stated=False) is False
