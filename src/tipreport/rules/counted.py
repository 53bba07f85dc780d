"""Figures that the counted noun tells apart: 55 officials and 18 inspectors are two groups, not one that shrank."""

from __future__ import annotations

BY_NOUN: frozenset[str] = frozenset({"trainees", "complicit_officials"})
"""Metrics that count people of many trades: `trained 40 nurses` is not set against `trained 30 judges`."""

ANYBODY: frozenset[str] = frozenset(
    (
        "official officials officer officers personnel staff person persons people individual individuals participant "
        "participants member members attendee attendees trainee trainees employee employees government state public "
        "other others additional new newly total approximately a an the of its their relevant various different more"
    ).split()
)
"""Words of a counted noun that tell no trade: `officials`, `participants`. Two such nouns are one kind."""

NOUN_ENDS: frozenset[str] = frozenset(
    (
        "and or in on at during from to by with within under through since between compared including who that which were was "
        "as against among after before for than while but"
    ).split()
)
"""Words at which the counted noun is over: `18 mine inspectors in victim identification`."""
