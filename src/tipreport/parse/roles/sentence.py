"""A sentence whose roles are read, and what has been found so far."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from operator import attrgetter

import attrs

from tipreport.model import Form, Place, Problem, Relation, Role, Severity, Span
from tipreport.parse.roles.places import Mention, PlaceReader
from tipreport.rules._trie import rows_pattern
from tipreport.rules.people import RISK
from tipreport.rules.roles import FORMS, POPULATIONS

Group = tuple[Form | None, tuple[str, ...]]
"""A form, and who suffers it."""


_RISK = re.compile(RISK)


@cache
def _details() -> tuple[re.Pattern[str], tuple[Form | str, ...]]:
    # One pass over people and forms: `women and girls subjected to sex trafficking`.
    return rows_pattern((*FORMS, *POPULATIONS))


def groups(low: str, start: int, end: int) -> list[Group]:
    """Who suffers which form: `women to sex trafficking and men to forced labor` are two groups.

    Those who are only vulnerable to a form do not suffer it.
    """
    made: list[Group] = []
    people: list[str] = []
    after_form = False
    pattern, rows = _details()
    risk = _RISK.search(low, start, end)
    for match in pattern.finditer(low, start, end):
        found = rows[(match.lastindex or 0) - 1]
        if isinstance(found, Form):
            if risk and match.start() > risk.start():
                continue
            if (found, tuple(people)) not in made:
                made.append((found, tuple(people)))
            after_form = True
        else:
            if after_form:
                people, after_form = [], False
            if found not in people:
                people.append(found)
    if people and not after_form:
        made.append((None, tuple(people)))
    return made or [(None, ())]


@attrs.define
class Found:
    """The roles of a text, each once, and the places that could not be told."""

    problems: list[Problem] = attrs.field(factory=list)
    _roles: dict[tuple[Relation, Place, Form | None, tuple[str, ...]], Role] = attrs.field(factory=dict)

    @property
    def roles(self) -> tuple[Role, ...]:
        """In the order of the text."""
        return tuple(sorted(self._roles.values(), key=lambda role: (role.span.start, role.span.end)))

    def add(self, relation: Relation, place: Place, span: Span, told: Sequence[Group], rank: str | None) -> None:
        """Keep a role for each group, unless it is known."""
        for form, people in told:
            self._roles.setdefault(
                (relation, place, form, people),
                Role(relation=relation, place=place, span=span, form=form, population=people, rank=rank),
            )


@attrs.define
class Sentence:
    """The words of a sentence, the same in small letters, and the places that it names."""

    start: int
    words: str
    low: str
    places: PlaceReader
    found: Found
    mentions: list[Mention] = attrs.field(factory=list)

    @property
    def home(self) -> Place | None:
        """The country that the narrative is about."""
        return self.places.home

    def own(self, mention: Mention) -> bool:
        """Whether the country itself is named."""
        return any(map(self.places.own, mention.places))

    def between(self, start: int, end: int) -> list[Mention]:
        """The places that are named from `start` to `end`."""
        first = bisect_left(self.mentions, start, key=attrgetter("start"))
        last = bisect_left(self.mentions, end, key=attrgetter("start"))
        return self.mentions[first:last]

    def add(
        self, relation: Relation, place: Place, start: int, end: int, told: Sequence[Group], rank: str | None = None
    ) -> None:
        """A role that the words from `start` to `end` say."""
        self.found.add(relation, place, Span(self.start + start, self.start + end), told, rank)

    def unknown(self, start: int, end: int, meant: str = "no table has") -> None:
        """A place in a list that could not be told."""
        self.found.problems.append(
            Problem(
                severity=Severity.INFO,
                code="place_unknown",
                message=f"a place that {meant}: {self.words[start:end]!r}",
                span=Span(self.start + start, self.start + end),
            )
        )
