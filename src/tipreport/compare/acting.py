"""Which act an action is, and whether two actions ask for the same of the same."""

from __future__ import annotations

from functools import cached_property, lru_cache

import attrs

from tipreport.compare.words import Words, concept, weight, words_of
from tipreport.model import Action, Recommendation, Report, Span
from tipreport.rules.acts import ACTS, NOUN_ENDS, OBJECT_ENDS, ActRow, act_of_noun, act_of_verb, families

TOLD = 5
"""The weight from which a word of an object says what it is; of less are only turns of phrase."""
ONE_OBJECT = 400
"""Share of the words of the smaller object that two objects must share to be one, in thousandths."""


@attrs.frozen(eq=False)
class Acting:
    """An action with its acts (their names and families) and the words of its object."""

    action: Action
    acts: frozenset[str]
    words: Words

    @property
    def heads(self) -> frozenset[str]:
        """The forms of the object's first noun and what stands before it: `a comprehensive database`."""
        folded = self.words.folded
        end = next((at for at, word in enumerate(folded) if at and word in NOUN_ENDS), len(folded))
        return frozenset(map(concept, folded[:end]))


@attrs.frozen(eq=False)
class Item:
    """A recommendation with its words."""

    recommendation: Recommendation
    words: Words
    report: Report

    @property
    def rank(self) -> int:
        """Its number in the list."""
        return self.recommendation.rank

    @cached_property
    def acting(self) -> list[Acting]:
        """Its actions with their acts and objects."""
        return acting(self.report.text, self.recommendation)

    @cached_property
    def acts_said(self) -> frozenset[str]:
        """The acts of its actions."""
        return frozenset[str]().union(*(each.acts for each in self.acting))

    @property
    def acts(self) -> frozenset[str]:
        """The acts of all of its actions; empty where one of them has none that is known."""
        return self.acts_said if all(each.acts for each in self.acting) else frozenset()


def act_of_first(verb: str) -> ActRow | None:
    """The act of a verb by its first word; of none, none."""
    return act_of_verb().get(next(iter(verb.split()), ""))


def acts_of(verb: str, words: list[str]) -> tuple[ActRow, ...]:
    """The acts of a verb (its lemma) and of the words behind it, in small: those of the verb, else of the first noun.

    >>> [row.name for row in acts_of("increase", ["prosecutions", "of", "labor", "traffickers"])]
    ['prosecute']
    >>> [row.name for row in acts_of("train", ["police"])]
    ['train']
    """
    row = act_of_first("establish" if verb == "set up" else verb)
    if row is not None:
        return (row,)
    for word in words:
        found = act_of_noun().get(word)
        if found is not None:
            return (found,)
    return ()


@lru_cache(maxsize=4096)
def names(rows: tuple[ActRow, ...]) -> frozenset[str]:
    """The names of acts and of the wider acts that they belong to."""
    return frozenset(name for row in rows for name in (row.name, row.family) if name)


@lru_cache(maxsize=256)
def act_forms(acts: frozenset[str]) -> frozenset[str]:
    """The forms of the verbs and nouns of acts.

    >>> sorted(act_forms(frozenset({"screen"})))
    ['screen']
    """
    return frozenset(
        concept(word) for row in ACTS if row.name in acts for word in (*row.verbs.split(), *row.nouns.split())
    )


def speaks_of(acts: frozenset[str], words: Words) -> bool:
    """Whether a text has a verb or a noun of one of the acts, in any form.

    >>> speaks_of(frozenset({"train"}), words_of("police training", Span(0, 15)))
    True
    """
    return any(form in words.forms for form in act_forms(acts))


def acting(text: str, item: Recommendation) -> list[Acting]:
    """The actions of a recommendation."""
    made = []
    for action in item.actions:
        words = words_of(text, action.object if action.object is not None else action.span)
        made.append(Acting(action, names(acts_of(action.verb, words.folded)), core(words)))
    return made


def core(words: Words) -> Words:
    """The words of an object without how, under what, and with whom it is to be done.

    >>> text = "trafficking cases under the trafficking act"
    >>> core(words_of(text, Span(0, len(text)))).key
    'trafficking cases'
    """
    folded = words.folded
    ends = (at for at, word in enumerate(folded) if at and word in OBJECT_ENDS)
    # `on a consistent basis` ends nothing
    end = next((at for at in ends if folded[at] != "consistent" or folded[at + 1 : at + 2] == ["with"]), None)
    if end is None:
        return words
    return words_of(words.text, Span(words.span.start, words.places[end - 1][1]))


def one_act(one: Acting, other: Acting) -> bool:
    """Whether the two ask for one act; a wider one (`law enforcement efforts`) holds the narrower."""
    if not one.acts or not other.acts:
        return one.action.verb == other.action.verb
    shared = one.acts & other.acts
    return bool(shared - families()) or (bool(shared) and (one.acts <= families() or other.acts <= families()))


def one_object(one: Words, other: Words, *, bare: bool = True) -> bool:
    """Whether the two objects are one: they share enough words that say something, or (`bare`) one of them has none."""
    here = {form for form in one.forms if weight(form) >= TOLD}
    there = {form for form in other.forms if weight(form) >= TOLD}
    if not here or not there:
        return bare
    shared = sum(weight(form) for form in here & there)
    return shared * 1000 >= ONE_OBJECT * min(sum(map(weight, here)), sum(map(weight, there)))
