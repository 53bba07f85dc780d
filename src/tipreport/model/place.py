"""Countries, and places that play a role."""

from __future__ import annotations

import attrs

from tipreport.errors import ModelError


@attrs.frozen
class Country:
    """A country or territory that a narrative is about; `alpha3` is ISO 3166-1, XKX for Kosovo, 3166-3 for the past.

    >>> Country("Norway", "NOR")
    Country(name='Norway', alpha3='NOR')
    """

    name: str
    alpha3: str

    def __attrs_post_init__(self) -> None:
        if not (len(self.alpha3) == 3 and self.alpha3.isascii() and self.alpha3.isalpha() and self.alpha3.isupper()):
            raise ModelError("not an ISO 3166 alpha-3 code", subject=self.alpha3, hint="write it like NOR")


@attrs.frozen
class Place:
    """A country, or a region (no `alpha3`), that plays a role."""

    name: str
    alpha3: str | None = None
