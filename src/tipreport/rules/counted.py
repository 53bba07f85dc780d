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

DEEDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "recruiter_sanctions",
        (
            "fined fine fines",
            "suspended suspend suspension suspensions",
            "revoked revoke cancelled canceled cancel withdrew withdrawn revocation",
            "closed close shut",
            "warned warn warnings",
            "blacklisted blacklist",
        ),
    ),
    ("prosecutions investigations victims_assisted", ("continued continue continuing ongoing",)),
)
"""Metrics that unite several deeds, with the words of each: nine licenses revoked are not set against nine agencies fined,
nor 40 prosecutions that were continued against 30 that were begun."""

FORMLESS: frozenset[str] = frozenset({"inspections", "recruiter_sanctions", "trainees", "trainings"})
"""Metrics whose figures have no form of trafficking by themselves; what was found beside them may have one."""

TAUGHT: frozenset[str] = frozenset({"trainees", "trainings"})
"""Metrics whose offence is what was taught: training on smuggling is training."""

BY_COURTS: frozenset[str] = frozenset(
    "convictions acquittals sentences_custodial sentences_suspended sentence_length".split()
)
"""Metrics of what courts alone do, whichever organ of the state tells it."""
