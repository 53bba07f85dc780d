"""One regular expression for many words: an alternation that shares prefixes, so that a search stays fast."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

__all__ = ["trie_pattern"]

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
