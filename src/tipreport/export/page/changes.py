"""What a comparison says of the parts of its two reports, so that each can be marked in its own text."""

from __future__ import annotations

from collections.abc import Mapping

from tipreport.model import Comparison

Notes = Mapping[tuple[str, str | int], str]
"""What changed about a part: by its kind (`recommendation`, `indicator`) and its rank or id."""

SIGNS = {"new": "+", "dropped": "−", "not comparable": "/"}
CHANGED = "~"
"""The signs of notes, before their marks in the text; all that is neither new nor gone is changed."""


def sign_of(note: str) -> str:
    """The sign of a note.

    >>> [sign_of(note) for note in ("new", "reworded", "")]
    ['+', '~', '']
    """
    return SIGNS.get(note, CHANGED) if note else ""


def notes(shown: Comparison) -> tuple[Notes, Notes]:
    """The notes of the earlier and of the later report. What stayed as it was has none.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> notes(tipreport.compare(report, report))
    ({}, {})
    """
    earlier: dict[tuple[str, str | int], str] = {}
    later: dict[tuple[str, str | int], str] = {}
    for match in shown.recommendations:
        if match.changed:
            word = str(match.strength or match.kind)
            earlier.update({("recommendation", rank): word for rank in match.earlier})
            later.update({("recommendation", rank): word for rank in match.later})
    pairs = [(pair.earlier, pair.later) for pair in shown.indicators if pair.changed]
    pairs += [(pair.earlier, pair.later) for pair in shown.states if pair.changed]
    for one, other in pairs:
        earlier["indicator", one] = later["indicator", other] = "changed"
    for refused in shown.incomparable:
        earlier["indicator", refused.earlier] = later["indicator", refused.later] = "not comparable"
    later.update({("indicator", name): "new" for name in shown.appeared})
    earlier.update({("indicator", name): "dropped" for name in shown.vanished})
    return earlier, later
