"""Acts that are told without their verb: campaigns by what was shown and handed out, shelter by who was let in."""

from __future__ import annotations

CAMPAIGNED: frozenset[str] = frozenset(
    (
        "poster posters leaflet leaflets brochure brochures pamphlet pamphlets flyer flyers billboard billboards radio television "
        "broadcast broadcasts video videos film films advertisement advertisements spots rally rallies walk forums talks "
        "conversations exhibition theater"
    ).split()
)
"""What a campaign is made of: `distributed 3,000 leaflets`, `organized a walk and a radio program`."""

CAMPAIGNING: frozenset[str] = frozenset(
    "air broadcast distribute display organize hold conduct launch publish produce print post place lead run sponsor show".split()
)
"""Verbs of a campaign."""

ADMITTING: frozenset[str] = frozenset("admit accept house accommodate receive".split())
"""Verbs of shelters: `no shelter admitted men`."""

LET_IN: tuple[tuple[str, ...], ...] = (
    ("men", "man", "male", "males"),
    ("boys", "boy"),
    ("women", "woman", "female", "females"),
    ("girls", "girl"),
    ("foreign", "foreigners", "foreigner"),
    ("children", "child"),
    ("disabilities", "disability", "disabled"),
    ("lgbtqi",),
)
"""Those who may be let in or not, a row each."""

HELD_IN: frozenset[str] = frozenset(
    "station stations cell cells custody jail jails prison prisons detention lockup".split()
)
"""Where victims are held who should not be: `held victims in police stations`."""

HOLDING: frozenset[str] = frozenset({"hold", "keep", "place", "confine"})
"""Verbs of it."""
