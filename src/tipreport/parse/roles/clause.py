"""What a clause of the profile says: who is spoken of, which ways they take, and what each place is by that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import attrs

from tipreport.model import Place, Relation
from tipreport.parse.roles.lists import Listed, listed, named_lists
from tipreport.parse.roles.own import OwnRoles, leading_rank, read_formulas, read_own
from tipreport.parse.roles.places import Mention
from tipreport.parse.roles.sentence import Group, Sentence, groups
from tipreport.rules._trie import rows_pattern
from tipreport.rules.people import (
    AGENTS,
    BY_DOERS,
    DOERS,
    DOING,
    EXPLOITED,
    FOUND,
    PEOPLE,
    PERSONS,
    QUALIFIERS,
    RECRUITING,
    STRONG,
    TOLD,
    WEAK,
)
from tipreport.rules.roles import CUTS, FRONTED, HELD_HERE, PARTS, RETURNS, UNDER_WAY, WAYS, Way

# The sentence is read in small letters, which is far faster than patterns without regard to case are.
_CUTS, _EXPLOITED, _PEOPLE = re.compile(CUTS), re.compile(EXPLOITED), re.compile(PEOPLE)
_STRONG, _WEAK, _TOLD = re.compile(STRONG), re.compile(WEAK), re.compile(TOLD)
_DOERS, _BY_DOERS, _DOING, _RETURNS = re.compile(DOERS), re.compile(BY_DOERS), re.compile(DOING), re.compile(RETURNS)
_UNDER_WAY, _HELD_HERE, _FRONTED = re.compile(UNDER_WAY), re.compile(HELD_HERE), re.compile(FRONTED)
_PARTS, _AGENTS, _RECRUITING, _FOUND = (re.compile(each) for each in (PARTS, AGENTS, RECRUITING, FOUND))
_BY = re.compile(r"\bby\s+(?:[\w-]+[\s,]+){0,6}\Z")
_WHERE = re.compile(r"[^.;]{0,120}?\bwhere\b")
# `a transit for`, and no verb
_NOUN = re.compile(r"\b(?:an?|in|of|for)\s+\Z")
# `foreign domestic workers`, and no `foreign child sex tourists`
_FOREIGNERS = re.compile(rf"(?:\s+(?!{QUALIFIERS})[a-z-]+){{0,3}}?\s+{PERSONS}\b")
_PERSON = re.compile(rf"(?:\s+[\w-]+){{0,3}}?\s+{PERSONS}\b")
# `Women and girls, mostly from`
_SUBJECT = re.compile(
    rf"\b{PERSONS}(?:[\s,—–-]|\b(?:and|or|mainly|mostly|primarily|particularly|especially|some|also|coming|originating|including)\b)*\Z"
)
# What one subject is said to suffer, up to the next subject.
_NEXT = re.compile(rf"{EXPLOITED}.*,\s+(?:and|but)\s")
# How far behind a place where nationals are it may be said that they are exploited there.
_AFTER = 300


@cache
def _ways() -> tuple[re.Pattern[str], tuple[Way, ...]]:
    return rows_pattern(WAYS)


@attrs.frozen
class Step:
    """One thing that a clause says: a way with the places of its list, or who is spoken of."""

    start: int
    end: int
    way: Way | None
    """Null for people of a nationality: `Nigerian women`."""
    places: tuple[Listed, ...] = ()
    subject: bool = False
    """Whether it says who is spoken of: `women from Mali are`, not `taken to Malta from Mali`."""


@attrs.define
class _Subject:
    """Who is spoken of in a part of a clause, and what is said of them."""

    start: int
    home: bool = False
    foreign: bool = False
    doers: bool = False
    named: list[Step] = attrs.field(factory=list)
    steps: list[Step] = attrs.field(factory=list)


def read_profile_sentence(sentence: Sentence) -> None:
    """All roles of a sentence of the profile."""
    low = sentence.low
    sentence.mentions = sentence.places.mentions(sentence.words)
    for relation, places in named_lists(sentence):
        for place, mention, rank in places:
            sentence.add(relation, place, mention.start, mention.end, [(None, ())], rank)
    chains = read_own(sentence)
    if not _PEOPLE.search(low) and not _EXPLOITED.search(low):
        return
    read_formulas(sentence)
    # `There is internal trafficking, and Laos is a transit country for women destined for Thailand`
    _read_clauses(sentence, 0, chains[0].start if chains else len(low))
    for number, own in enumerate(chains):
        last = chains[number + 1].start if number + 1 < len(chains) else len(low)
        _read_clauses(sentence, own.end, last, own)


def _read_clauses(sentence: Sentence, start: int, last: int, own: OwnRoles | None = None) -> None:
    for cut in [*_CUTS.finditer(sentence.low, start, last), None]:
        end = cut.start() if cut else last
        _Clause(sentence, start, end, own).read()
        start, own = (cut.end() if cut else start), None


@attrs.define
class _Clause:
    """The words from `start` to `end`; `own`: the country's own roles that they go on from."""

    sentence: Sentence
    start: int
    end: int
    own: OwnRoles | None
    # Up to where it is first said that people are exploited; null: nowhere.
    exploited: int | None = attrs.field(default=None, init=False)

    def read(self) -> None:
        steps = self._steps()
        if not steps:
            return
        if said := _EXPLOITED.search(self.sentence.low, self.start, self.end):
            self.exploited = said.end()
        elif self.own and not self.own.smuggled:
            self.exploited = self.start  # `a transit country for Burmese women`
        subjects = self._subjects(steps)
        for number, subject in enumerate(subjects):
            last = subjects[number + 1].start if number + 1 < len(subjects) else self.end
            self._say(subject, last)

    def _steps(self) -> list[Step]:
        """The ways with their lists, and who is spoken of, in order."""
        sentence, low = self.sentence, self.sentence.low
        pattern, ways = _ways()
        steps: list[Step] = []
        taken_to = 0  # `from Kenya as well as countries in South Asia` is one list
        for match in pattern.finditer(low, self.start, self.end):
            way = ways[(match.lastindex or 0) - 1]
            if way is Way.PASS or match.start() < taken_to:
                continue
            if match.group().startswith("transit") and _NOUN.search(
                low, max(self.start, match.start() - 8), match.start()
            ):
                continue
            if way in (Way.ABROAD, Way.DOMESTIC):
                steps.append(Step(*match.span(), way))
                # `to neighboring countries, the Middle East, and Europe`
                way = Way.TO if match.group().startswith("to ") else Way.IN
                if match.group().endswith("countries") and (found := listed(sentence, match.end(), self.end)):
                    taken_to = found[-1][1].end
                    steps.append(Step(match.start(), taken_to, way, found))
            elif way is Way.FOREIGN:
                if match.group() not in ("foreign", "expatriate") or _FOREIGNERS.match(low, match.end(), self.end):
                    steps.append(Step(*match.span(), way, subject=True))
            elif found := listed(sentence, match.end(), self.end, lands=way in (Way.FROM, Way.THROUGH)):
                taken_to = found[-1][1].end
                subject = way is Way.FROM and _SUBJECT.search(low, max(self.start, match.start() - 60), match.start())
                steps.append(Step(match.start(), taken_to, way, found, bool(subject)))
        taken = {mention.start for step in steps for _, mention, _ in step.places}
        for mention in sentence.between(self.start, self.end):
            if mention.people and mention.places and mention.start not in taken:
                people = tuple((place, mention, None) for place in mention.places)
                steps.append(Step(mention.start, mention.end, None, people, subject=True))
        return sorted(steps, key=lambda step: (step.start, step.end))

    def _subjects(self, steps: list[Step]) -> list[_Subject]:
        """The steps by who is spoken of: people who are named behind a way open a new part of the clause."""
        low, own = self.sentence.low, self.sentence.places.own
        subjects = [_Subject(self.start, home=self.own is not None and self.own.nationals)]
        moved = False
        behind = self.start
        for step in steps:
            # `Somali girls are brought to brothels, and Chadian boys`
            moved = moved or (step.subject and bool(subjects[-1].named) and bool(_NEXT.search(low, behind, step.start)))
            behind = step.end
            if step.subject and moved:
                subjects.append(_Subject(step.start))
                moved = False
            now = subjects[-1]
            if step.subject:
                if self._doers(step):
                    now.doers = True
                    continue
                homes = [own(place) for place, _, _ in step.places]
                now.named.append(step)
                now.home = now.home or any(homes)
                now.foreign = now.foreign or step.way is Way.FOREIGN or not all(homes)
            elif step.way is Way.FROM:
                if (now.doers and not now.named) or self._doers(step):
                    now.doers = True
                    continue
                if not moved:
                    homes = [own(place) for place, _, _ in step.places]
                    now.home, now.foreign = now.home or any(homes), now.foreign or not all(homes)
                now.steps.append(step)
            else:
                now.steps.append(step)
                fronted = step.way in (Way.IN, Way.WITHIN) and _FRONTED.match(low, self.start, step.start)
                moved = moved or not fronted
        return subjects

    def _doers(self, step: Step) -> bool:
        """Whether those who are named exploit others: `exploited by men from ...`, `... exploit girls`."""
        low, start = self.sentence.low, self.start
        before, behind = step.start, step.end
        named = _DOERS.search(low, max(start, before - 60), before)
        if named and not (named["joined"] and _BY.search(low, max(start, named.start() - 40), named.start())):
            return True  # `women exploited by gangs are from ...` are not the gangs
        if _BY_DOERS.search(low, max(start, before - 80), before):
            return True
        if step.way is None and _BY.search(low, max(start, before - 60), before):
            return True
        who = _PERSON.match(low, behind, self.end)
        return bool(_DOING.match(low, behind, self.end) or (who and _DOING.match(low, who.end(), self.end)))

    def _say(self, subject: _Subject, end: int) -> None:
        """The roles that one subject's steps give the places, and the country itself."""
        sentence, home, own = self.sentence, self.sentence.home, self.sentence.places.own
        told: list[Group] = []
        leading = leading_rank(sentence.low, end) if subject.start in (0, self.start) else None

        def add(relation: Relation, place: Place, first: int, last: int, rank: str | None = None) -> None:
            nonlocal told
            told = told or groups(sentence.low, subject.start, end)
            sentence.add(relation, place, first, last, told, rank or leading)

        exploited = self.exploited is not None
        for step in subject.named:
            for place, mention, rank in step.places:
                if not own(place) and (step.way is Way.FROM or exploited):
                    add(Relation.ORIGIN, place, mention.start, mention.end, rank)
                elif own(place) and step.way is Way.FROM and exploited:
                    add(Relation.ORIGIN, place, step.start, mention.end, rank)
        origins = {place for step in subject.named for place, _, _ in step.places}
        elsewhere = here = False
        for step in subject.steps:
            if step.way in (Way.FROM, Way.TO) and self._before(_RETURNS, step):
                continue
            if step.way in (Way.DOMESTIC, Way.ABROAD):
                here = True
                for relation in self._unlisted(step, subject):
                    first = subject.named[0].start if relation is Relation.ORIGIN and subject.named else step.start
                    if home:
                        add(relation, home, first, step.end)
                continue
            for place, mention, rank in step.places:
                if own(place):
                    for relation in self._at_home(step, mention, subject):
                        add(relation, place, step.start, mention.end, rank)
                        here = True
                    continue
                found = self._abroad(step, mention, subject)
                if found is Relation.DESTINATION and step.way in (Way.IN, Way.WITHIN) and place in origins:
                    continue  # `Cameroonians displaced by violence in Cameroon`
                if found is not None:
                    add(found, place, mention.start, mention.end, rank)
                    here = here or found is not Relation.ORIGIN
                    elsewhere = elsewhere or found is Relation.DESTINATION
        if not home or not exploited or subject.doers:
            return
        nationals = [step for step in subject.named if any(own(place) for place, _, _ in step.places)]
        if elsewhere and nationals:
            add(Relation.ORIGIN, home, nationals[0].start, nationals[0].end)
        if not here and self._said_strongly(subject, end):
            for step in subject.named:
                if step.way is Way.FOREIGN:
                    add(Relation.DESTINATION, home, step.start, step.end)
                elif step.way is None and step in nationals:
                    add(Relation.INTERNAL, home, step.start, step.end)

    def _said_strongly(self, subject: _Subject, end: int) -> bool:
        low, begin = self.sentence.low, subject.start
        return bool(_STRONG.search(low, max(self.start, begin - 60), end)) and not _WEAK.search(low, begin, end)

    def _unlisted(self, step: Step, subject: _Subject) -> Iterator[Relation]:
        """What the country itself is by a way without a list: `at home`, `abroad`."""
        if self.exploited is None or subject.doers:
            return
        if step.way is Way.ABROAD:
            if subject.home:
                yield Relation.ORIGIN
            return
        if subject.home or not subject.foreign:
            yield Relation.INTERNAL
        if subject.foreign:
            yield Relation.DESTINATION

    def _at_home(self, step: Step, mention: Mention, subject: _Subject) -> Iterator[Relation]:
        """What the country itself is, by the way in front of it and by who is spoken of."""
        if self.exploited is None or (subject.doers and not subject.named):
            return
        if step.way is Way.FROM:
            yield Relation.ORIGIN
        elif step.way is Way.THROUGH:
            yield Relation.TRANSIT
        elif step.way is Way.INSIDE:
            yield Relation.DESTINATION
            yield Relation.TRANSIT
        elif _PARTS.search(self.sentence.low, step.start, mention.start):
            yield Relation.INTERNAL
        elif step.way is Way.TO:
            yield Relation.DESTINATION
        elif subject.foreign:
            yield Relation.DESTINATION
            if subject.home:
                yield Relation.INTERNAL
        elif subject.home or (step.way is Way.WITHIN and not self._before(_FOUND, step)):
            yield Relation.INTERNAL

    def _before(self, pattern: re.Pattern[str], step: Step) -> bool:
        """Whether these words stand in front of a way."""
        return pattern.search(self.sentence.low, max(self.start, step.start - 40), step.start) is not None

    def _abroad(self, step: Step, mention: Mention, subject: _Subject) -> Relation | None:
        """What a place that is not the country itself is, by the way in front of it."""
        low = self.sentence.low
        said_before = self.exploited is not None and self.exploited <= step.start
        if step.way is Way.FROM:
            return Relation.ORIGIN
        if subject.doers and not subject.named:
            return None
        if step.way is Way.THROUGH:
            return Relation.TRANSIT
        if step.way in (Way.TO, Way.INSIDE):
            under_way = _UNDER_WAY.search(low, max(self.start, step.start - 20), mention.start)
            held = under_way and not said_before and _HELD_HERE.match(self.sentence.words, step.end)
            return None if held else Relation.DESTINATION
        if self._before(_AGENTS, step):
            return Relation.ORIGIN if _RECRUITING.match(low, step.end) else None
        if self.own:
            said_before = _TOLD.search(low, self.start, step.start) is not None
        if said_before or _WHERE.match(low, step.end):
            return Relation.DESTINATION
        later = subject.home and _EXPLOITED.search(low, step.end, step.end + _AFTER)
        return Relation.DESTINATION if later else None
