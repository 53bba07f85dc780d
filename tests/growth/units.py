"""Words that a pattern matches, or nearly: what one repeats to see whether it ever takes more than linear time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from re import _parser  # type: ignore[attr-defined]
from typing import Any

MANY = 8
"""A repeat that may go on this often is one that may be repeated at will."""
CHOICES = "a 1.(\n-é"
CLASSES = {"DIGIT": "1", "SPACE": " ", "WORD": "a", "NOT_DIGIT": "a", "NOT_SPACE": "a", "NOT_WORD": " "}


def units(pattern: str, flags: int) -> list[str]:
    """The units of a pattern: what it matches, twice with other branches taken, what it nearly matches, and each of its repeats.

    >>> units(r"(?:Tier|tier) [123]{8,}", 0)
    ['Tier 11111111', 'Tier 1111111', 'tier 22222222', 'tier 2222222', '1', '2']
    """
    tree = list(_parser.parse(pattern, flags & ~32))
    found: list[str] = []
    for variant in (0, 1):
        whole = _sample(tree, variant)
        found += [whole, whole[:-1]]
    found += _repeats(tree)
    return [unit for unit in dict.fromkeys(found) if unit]


def _sample(tree: Iterable[Any], variant: int) -> str:
    return "".join(_one(str(code), value, variant) for code, value in tree)


def _one(code: str, value: Any, variant: int) -> str:
    match code:
        case "LITERAL":
            return chr(value)
        case "NOT_LITERAL":
            return next(char for char in CHOICES if ord(char) != value)
        case "ANY":
            return "a"
        case "IN":
            return _char(value, variant)
        case "BRANCH":
            return _sample(value[1][variant % len(value[1])], variant)
        case "SUBPATTERN":
            return _sample(value[3], variant)
        case "ATOMIC_GROUP":
            return _sample(value, variant)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, most, body = value
            return _sample(body, variant) * max(least, min(int(most), 1 - variant))
    return ""  # what takes no room: looks and anchors


def _char(items: list[Any], variant: int) -> str:
    if str(items[0][0]) == "NEGATE":
        return next(char for char in CHOICES if not any(_holds(item, char) for item in items[1:]))
    code, value = items[variant % len(items)]
    match str(code):
        case "LITERAL":
            return chr(value)
        case "RANGE":
            return chr(value[0])
    return CLASSES[str(value).removeprefix("CATEGORY_")]


def _holds(item: Any, char: str) -> bool:
    code, value = str(item[0]), item[1]
    if code in ("LITERAL", "RANGE"):
        return ord(char) == value if code == "LITERAL" else value[0] <= ord(char) <= value[1]
    word, space = char.isalnum() or char == "_", char.isspace()
    named = {"DIGIT": char.isdigit(), "SPACE": space, "WORD": word}
    name = str(value).removeprefix("CATEGORY_")
    return not named[name.removeprefix("NOT_")] if name.startswith("NOT_") else named[name]


def _repeats(tree: Iterable[Any]) -> Iterator[str]:
    for code, value in tree:
        match str(code):
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                if int(value[1]) >= MANY:
                    yield from (_sample(value[2], variant) for variant in (0, 1))
                yield from _repeats(value[2])
            case "BRANCH":
                for branch in value[1]:
                    yield from _repeats(branch)
            case "SUBPATTERN":
                yield from _repeats(value[3])
            case "ATOMIC_GROUP":
                yield from _repeats(value)
