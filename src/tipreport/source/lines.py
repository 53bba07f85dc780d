"""The lines of a text."""

from __future__ import annotations


def lines(text: str) -> list[tuple[int, int]]:
    """Where each line of `text` begins and ends.

    >>> lines("NORWAY\\n\\nNorway is ...")
    [(0, 6), (7, 7), (8, 21)]
    """
    found: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        found.append((start, start + len(line)))
        start += len(line) + 1
    return found
