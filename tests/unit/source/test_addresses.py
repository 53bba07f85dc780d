"""Where to get narratives: what was seen is told from what was made, and nothing is asked of the network."""

from __future__ import annotations

import socket
from urllib.parse import urlsplit

import pytest

import tipreport
from tipreport import AddressBasis, AddressKind, ModelError
from tipreport.rules.addresses import ADDRESSES, PATTERNS, SLUGS
from tipreport.rules.countries import by_alpha3


def test_the_table_is_sound() -> None:
    assert len({row.address for row in ADDRESSES}) == len(ADDRESSES)
    for row in ADDRESSES:
        parts = urlsplit(row.address)
        assert parts.scheme in ("http", "https")
        assert parts.netloc
        assert "{" not in row.address
        assert row.basis is not AddressBasis.DERIVED
        assert (row.alpha3 is None) == (row.kind is not AddressKind.PAGE), row
        assert row.alpha3 is None or by_alpha3(row.alpha3) is not None
        assert 2001 <= row.edition <= 2025
    assert [row.edition for row in PATTERNS] == list(range(2017, 2026))
    for slug in SLUGS:
        assert by_alpha3(slug.alpha3) is not None
        assert slug.seen or slug.quoted
        assert not set(slug.seen) & set(slug.quoted)


def test_what_was_seen_is_told_from_what_was_made() -> None:
    seen, *_ = tipreport.addresses(2019, "ABW")
    assert (seen.basis, seen.official) == (AddressBasis.SEEN, True)
    assert seen.address.endswith("/reports/2019-trafficking-in-persons-report-2/aruba/")
    made, *_ = tipreport.addresses(2021, "Norway")
    assert (made.basis, made.alpha3) == (AddressBasis.DERIVED, "NOR")
    assert made.address.endswith("/reports/2021-trafficking-in-persons-report/norway/")
    assert AddressBasis.DERIVED not in {one.basis for one in tipreport.addresses()}
    assert AddressBasis.DERIVED not in {one.basis for one in tipreport.addresses(2019)}


def test_a_made_address_takes_the_name_of_the_nearest_edition() -> None:
    ends = {
        (edition, code): next(
            one.address.rstrip("/").rpartition("/")[2]
            for one in tipreport.addresses(edition, code)
            if one.official and one.kind is AddressKind.PAGE
        )
        for edition, code in ((2018, "PRK"), (2022, "PRK"), (2023, "SXM"), (2022, "SXM"), (2020, "CIV"))
    }
    assert ends == {
        (2018, "PRK"): "democratic-peoples-republic-of-korea",
        (2022, "PRK"): "north-korea",
        (2023, "SXM"): "sint-maarten",
        (2022, "SXM"): "st-maarten",
        (2020, "CIV"): "cote-divoire",
    }


def test_pages_of_several_countries_are_given_where_they_may_hold_the_country() -> None:
    def parts(country: str) -> list[str | None]:
        return [one.part for one in tipreport.addresses(2005, country) if one.kind is AddressKind.REGION]

    assert parts("Norway") == ["H-P"]
    assert parts("Albania") == ["A-G"]
    assert "Special Cases" in [one.part for one in tipreport.addresses(2006, "Norway")]


def test_the_departments_own_pages_come_first() -> None:
    found = tipreport.addresses(2018)
    pages = [one.official for one in found if one.kind is AddressKind.PAGE]
    assert pages == sorted(pages, reverse=True)
    assert [one.edition for one in tipreport.addresses(country="GHA")] == sorted(
        one.edition for one in tipreport.addresses(country="GHA")
    )


def test_a_country_is_named_in_any_way() -> None:
    assert (
        tipreport.addresses(country="NOR")
        == tipreport.addresses(country="norway")
        == tipreport.addresses(country="nor")
    )
    for wrong in ({"country": "Atlantis"}, {"edition": 1999}):
        with pytest.raises(ModelError):
            tipreport.addresses(**wrong)  # type: ignore[arg-type]


def test_nothing_is_asked_of_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert len(tipreport.addresses()) > 300
