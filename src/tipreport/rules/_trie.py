"""One regular expression for many words, or for the patterns of many rows, so that a search stays fast."""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias, TypeVar

__all__ = ["alternatives", "initials", "rows_pattern", "trie_pattern"]

_T = TypeVar("_T")

# A character leads to the node behind it; the empty string marks the end of a word.
_Node: TypeAlias = "dict[str, _Node]"

_NO_ATOMS: Final[Mapping[str, str]] = MappingProxyType({})
_NEVER: Final = r"(?!)"


def trie_pattern(words: Iterable[str], atoms: Mapping[str, str] = _NO_ATOMS) -> str:
    r"""The source of a pattern that matches exactly these words, of two that start alike the longer one.

    >>> trie_pattern(["Guinea", "Guinea-Bissau", "Ghana"])
    '(?:G(?:hana|uinea(?:\\-Bissau)?))'
    >>> trie_pattern(["Sri Lanka"], {" ": r"\s+"})
    '(?:Sri\\s+Lanka)'

    The order of the words does not matter. `atoms` has the pattern to write for a character instead of the character;
    such patterns should not match what another character of the words matches, else the longer word may lose. Without
    words it matches nothing. The pattern is one group that captures nothing, to be put anywhere.
    """
    root: _Node = {}
    for word in words:
        node = root
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return f"(?:{_source(root, atoms)})" if root else _NEVER


def _source(node: _Node, atoms: Mapping[str, str]) -> str:
    chain = []
    while len(node) == 1 and "" not in node:
        ((char, node),) = node.items()
        chain.append(_atom(char, atoms))
    ends = "" in node
    if ends and len(node) == 1:
        return "".join(chain)
    singles = [char for char in sorted(node) if char and char not in atoms and node[char].keys() == {""}]
    branches = [
        _atom(char, atoms) + _source(node[char], atoms) for char in sorted(node) if char and char not in singles
    ]
    if len(singles) > 1:
        branches.append(f"[{''.join(map(re.escape, singles))}]")
    else:
        branches += map(re.escape, singles)
    chain.append(f"(?:{'|'.join(branches)}){'?' if ends else ''}")
    return "".join(chain)


def _atom(char: str, atoms: Mapping[str, str]) -> str:
    return atoms.get(char) or re.escape(char)


def rows_pattern(rows: Iterable[tuple[str, _T]]) -> tuple[re.Pattern[str], tuple[_T, ...]]:
    r"""A pattern that finds what any of the rows matches between two `\b`, and the row's value by `match.lastindex`.

    >>> pattern, values = rows_pattern([("wom[ae]n|girls?", "female"), ("m[ae]n", "male")])
    >>> [(match.group(), values[match.lastindex - 1]) for match in pattern.finditer("men and girls")]
    [('men', 'male'), ('girls', 'female')]

    At one place the first alternative of the first row wins. Every alternative opens with a letter, so that a look at
    one letter rules out nearly all places and nearly all alternatives; hence there is an empty group at the end of each
    rather than a group around it. The patterns capture nothing themselves.
    """
    flat = [(each, value) for pattern, value in rows for each in alternatives(pattern)]
    if odd := [each for each, _ in flat if not each[:1].isalnum()]:
        raise ValueError(f"these do not open with a letter and would never be found: {', '.join(odd)}")
    source = "|".join(f"{each}()" for each, _ in flat)
    return re.compile(rf"\b{initials(each for each, _ in flat)}(?:{source})\b"), tuple(value for _, value in flat)


def initials(words: Iterable[str]) -> str:
    """A pattern that looks ahead for the first character of one of the words: cheap, before much that is not.

    >>> initials(["women", "boys", "workers"])
    '(?=[bw])'
    """
    return f"(?=[{''.join(map(re.escape, sorted({word[0] for word in words})))}])"


# An escaped character, a class, a bracket or a bar.
_PARTS: Final = re.compile(r"\\.|\[[^\]]*\]|[()|]")


def alternatives(pattern: str) -> Iterator[str]:
    """What stands between the bars of a pattern that are inside no brackets.

    >>> list(alternatives("boys?|(?:young|old) men"))
    ['boys?', '(?:young|old) men']
    """
    start = depth = 0
    for match in _PARTS.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(match.group(), 0)
        if match.group() == "|" and not depth:
            yield pattern[start : match.start()]
            start = match.end()
    yield pattern[start:]
