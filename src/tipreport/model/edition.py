"""The years that there can be an edition of."""

from __future__ import annotations

from tipreport.errors import ModelError

FIRST_EDITION, LAST_EDITION = 2001, 2099
"""The first edition that there is, and the last that is read: a year is known by its 20 in front."""


def check_edition(edition: int) -> None:
    """Raise `ModelError` for a year that can have no edition.

    >>> check_edition(1999)
    Traceback (most recent call last):
        ...
    tipreport.errors.ModelError: there is no such edition: '1999'; the first is that of 2001, the last that is read 2099
    """
    if not FIRST_EDITION <= edition <= LAST_EDITION:
        raise ModelError(
            "there is no such edition",
            subject=str(edition) if abs(edition) < 10**9 else hex(edition),
            hint=f"the first is that of {FIRST_EDITION}, the last that is read {LAST_EDITION}",
        )
