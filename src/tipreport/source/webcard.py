"""What a page says of itself in its head and its address."""

from __future__ import annotations

import re
from functools import cache

import attrs

from tipreport.rules.countries import find
from tipreport.rules.noise import ADDRESSES, META_FIELDS
from tipreport.source.card import Card, read_card
from tipreport.source.dates import read_date

# What an archive puts before the address of a page that it keeps.
ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d{4,14}[a-z_]{0,4}/(?=https?:)")


@attrs.define
class Head:
    """Gathers the title and the fields of the head of a page."""

    title: str = ""
    found: dict[str, str] = attrs.Factory(dict)

    def read(self, name: str, attributes: dict[str, str]) -> None:
        """Take in a `meta` or `link` tag."""
        if name == "link":
            if attributes.get("rel", "").lower() == "canonical" and attributes.get("href"):
                self.found.setdefault("url", attributes["href"].strip())
            return
        field = META_FIELDS.get((attributes.get("property") or attributes.get("name") or "").lower())
        if field and attributes.get("content"):
            self.found.setdefault(field, attributes["content"].strip())

    def card(self) -> Card:
        """The card of the page."""
        title = self.found.get("title") or self.title or None
        card = Card()
        for words in (self.title, title):
            if words:
                read = read_card(words + "\n")
                card = card.filled(Card(edition=read.edition, country=read.country))
        url = self.found.get("url")
        if url is not None:
            url = ARCHIVED.sub("", url)
        published = read_date(self.found.get("published", ""))
        own = Card(title=title, url=url, published=published, publisher=self.found.get("publisher"))
        return card.filled(own)


@cache
def _addresses() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in ADDRESSES)


def from_address(url: str | None) -> Card:
    """What the address of a page says: its edition, and its country where that is the last part.

    >>> card = from_address("https://www.state.gov/reports/2022-trafficking-in-persons-report/yemen/")
    >>> card.edition, card.country
    (2022, 'Yemen')
    """
    for pattern in _addresses():
        match = pattern.search(url or "")
        if match is None:
            continue
        slug = match.groupdict().get("country")
        row = find(re.sub(r"(?:-\d|__trashed)\Z", "", slug).replace("-", " ")) if slug else None
        return Card(edition=int(match["edition"]), country=row.name if row else None)
    return Card()
