"""Where to get narratives: the addresses of the table, and those made after its forms. Nothing here asks the network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from tipreport.model.arguments import expect_edition
from tipreport.rules.addresses import (
    ADDRESSES,
    PATTERNS,
    SLUGS,
    AddressBasis,
    AddressKind,
    AddressRow,
    SlugPattern,
)
from tipreport.rules.countries import CountryRow, fold
from tipreport.rules.given import given_country

OFFICIAL: Final = "state.gov"
"""The source of the Department's own pages."""

# `A-G`
LETTERS: Final = re.compile(r"([A-Z])-([A-Z])")


@attrs.frozen
class Address:
    """An address of one narrative, of several, of a whole edition or of its contents, and how it is known.

    `alpha3` is the country of a page of one narrative. `part` says which countries a page of several holds (A-G, Tier
    1). `basis` is `seen` where a copy of the page was seen, `quoted` where another text gives it, `derived` where it was
    made after the form of others. None was opened.
    """

    edition: int
    kind: AddressKind
    address: str
    source: str
    basis: AddressBasis
    alpha3: str | None = None
    part: str | None = None

    @property
    def official(self) -> bool:
        """Whether it is of the Department of State's own site."""
        return self.source == OFFICIAL


def addresses(edition: int | None = None, country: str | None = None) -> tuple[Address, ...]:
    """The addresses that are known of an edition, of a country (name or alpha-3 code), or of both; of all without.

    >>> [(one.edition, one.kind.value, one.basis.value, one.address) for one in addresses(2019, "Norway")][0]
    (2019, 'page', 'derived', 'https://www.state.gov/reports/2019-trafficking-in-persons-report-2/norway/')

    In order of edition, the Department's own pages first, then archives and mirrors. Where a country is named, pages of
    several countries are given that may hold it, and for the editions from 2017 on an address is made after the form of
    the edition where none is known: its `basis` is `derived`, and nobody knows whether that edition has the country.
    Raises `ModelError` for a country or an
    edition that there is not.
    """
    expect_edition(edition)
    row = None if country is None else given_country(country)
    known = [one for one in _all(row) if edition in (None, one.edition)]
    return tuple(sorted(known, key=_order))


def _all(country: CountryRow | None) -> Iterator[Address]:
    for each in ADDRESSES:
        if country is None or _may_hold(each, country):
            yield Address(each.edition, each.kind, each.address, each.source, each.basis, each.alpha3, each.part)
    for pattern in PATTERNS:
        found = [
            row
            for row in SLUGS
            if (country is None or row.alpha3 == country.alpha3) and pattern.edition in (*row.seen, *row.quoted)
        ]
        for row in found:
            basis = AddressBasis.SEEN if pattern.edition in row.seen else AddressBasis.QUOTED
            yield _page(pattern, row.slug, row.alpha3, basis)
        if country is not None and not found and pattern.edition <= (country.last_edition or pattern.edition):
            yield _page(pattern, _slug(country, pattern.edition), country.alpha3, AddressBasis.DERIVED)


def _page(pattern: SlugPattern, slug: str, alpha3: str, basis: AddressBasis) -> Address:
    return Address(pattern.edition, AddressKind.PAGE, pattern.form.format(slug=slug), OFFICIAL, basis, alpha3)


def _slug(country: CountryRow, edition: int) -> str:
    """The slug of the nearest edition, else one made of the name."""
    own = [(abs(year - edition), year, row.slug) for row in SLUGS if row.alpha3 == country.alpha3
           for year in (*row.seen, *row.quoted)]  # fmt: skip
    return min(own)[2] if own else fold(country.name).replace(" ", "-")


def _may_hold(row: AddressRow, country: CountryRow) -> bool:
    if row.kind is AddressKind.PAGE:
        return row.alpha3 == country.alpha3
    letters = LETTERS.fullmatch(row.part or "")
    initial = fold(country.name)[:1].upper()
    return letters is None or letters[1] <= initial <= letters[2]


ORDER: Final = (AddressKind.PAGE, AddressKind.REGION, AddressKind.WHOLE, AddressKind.CONTENTS)


def _order(one: Address) -> tuple[int, int, bool, str, str]:
    return one.edition, ORDER.index(one.kind), not one.official, one.alpha3 or "", one.address
