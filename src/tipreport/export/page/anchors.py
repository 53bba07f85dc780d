"""The addresses of the parts of a page: made of what the text says, so that a link to a value lasts.

`NOR-2011` is a narrative, `NOR-2011/convictions@982` a value of it by its id, and with `:text` behind it its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain, count

from tipreport.model import Report

# What an id may not hold, or an address would write otherwise: the blank in `night patrols@12`, `%`, `#`, `:`, quotes.
ODD = re.compile(r"[^\w@./+-]+")


class Anchors:
    """The addresses that one narrative, or one page, gives out: each once."""

    def __init__(self, prefix: str = "") -> None:
        self.prefix = prefix
        self._given: set[str] = set()

    def at(self, name: str) -> str:
        """The address of a part; a second part of one name gets `.2`.

        >>> anchors = Anchors("NOR-2011")
        >>> anchors.at("origin@120"), anchors.at("origin@120"), anchors.at("<a b>")
        ('NOR-2011/origin@120', 'NOR-2011/origin@120.2', 'NOR-2011/-a-b-')
        """
        plain = ODD.sub("-", name)
        wanted = f"{self.prefix}/{plain}" if self.prefix else plain
        tried = chain((wanted,), (f"{wanted}.{turn}" for turn in count(2)))
        made = next(each for each in tried if each not in self._given)
        self._given.add(made)
        return made


def narratives(reports: Iterable[Report]) -> list[Anchors]:
    """The addresses of each narrative of a page, by country and edition.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> [anchors.prefix for anchors in narratives([report, report])]
    ['NOR-2011', 'NOR-2011.2']
    """
    page = Anchors()
    return [Anchors(page.at(f"{report.alpha3 or 'unknown'}-{report.edition or 'unknown'}")) for report in reports]


def words_of(anchor: str) -> str:
    """The address of the words that an entry was read from.

    >>> words_of("NOR-2011/convictions@982")
    'NOR-2011/convictions@982:text'
    """
    return f"{anchor}:text"
