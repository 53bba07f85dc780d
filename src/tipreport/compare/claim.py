"""A claim: what one clause of a sentence says of an act."""

from __future__ import annotations

from enum import StrEnum

import attrs

from tipreport.model import Span
from tipreport.rules.acts import ActRow


class ClaimKind(StrEnum):
    """What a clause says of an act."""

    DONE = "done"
    BEGUN = "begun"
    PLANNED = "planned"
    NOT_DONE = "not_done"
    NOT_REPORTED = "not_reported"
    LACKING = "lacking"
    MORE = "more"
    LESS = "less"
    OTHER_DOER = "other_doer"


@attrs.frozen(eq=False)
class Claim:
    """One clause's claim: `place` is where its verb or noun stands, `about` the forms of what it is done to, in order.

    `before` holds the forms of the sentence in front of it: what `it` may stand for. `perhaps`: it may have been done.
    """

    kind: ClaimKind
    acts: tuple[ActRow, ...]
    lemma: str
    place: Span
    about: tuple[str, ...]
    before: frozenset[str]
    rule: str
    perhaps: bool = False
