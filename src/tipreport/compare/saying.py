"""What a claim says of an action: done, in part, denied, planned, and by which rule."""

from __future__ import annotations

from tipreport.compare.answering_figures import GIVEN_TO
from tipreport.compare.answering_untold import let_in
from tipreport.compare.claim import Claim, ClaimKind
from tipreport.compare.reporting import Narrative, Sentence
from tipreport.compare.wanted import PREPOSITIONS, Wanted
from tipreport.compare.words import concept, weight
from tipreport.model import AnswerKind
from tipreport.rules.acts import act_of_verb
from tipreport.rules.answers import (
    FINISHED,
    GENERIC,
    GIVEN_ON,
    MADE_ONCE,
    MAKING,
    NOT_WHOLLY,
    PARTS,
    AnswerRow,
)
from tipreport.rules.likeness import FULL

THERE = frozenset("existing current newly adopted".split())
"""Words of what is to be applied that say that it is there."""
RENEWING = frozenset({"update", "revise"})
"""Verbs of drafting that are done to what is there already."""


def first_noun(claim: Claim, told: Narrative) -> frozenset[str]:
    """The forms of what a claim is about in front of its first preposition, with what its acronyms stand for."""
    end = next((at for at, form in enumerate(claim.about) if at and form in PREPOSITIONS), None)
    first = frozenset(claim.about[:end])
    return first.union(*(told.shorts.get(form, ()) for form in first))


def says(
    each: Wanted, row: AnswerRow, claim: Claim, sentence: Sentence, told: Narrative, *, whole: bool
) -> tuple[AnswerKind, str] | None:
    """What a claim says of an action, and the rule that shows it."""
    acts = {act.name for act in claim.acts}
    asked = bool(acts & set(row.acts.split()))
    if row.act == "implement" and claim.acts and not asked and claim.kind is not ClaimKind.LACKING:
        # What is not adopted cannot be applied, unless it is said that it is there.
        making = acts & set(MAKING) and claim.lemma not in RENEWING and not THERE & set(each.told)
        making = making and claim.kind in (ClaimKind.BEGUN, ClaimKind.NOT_DONE)
        return (AnswerKind.NOT_DONE, "not_adopted") if making and claim.rule in ("pending", "begun", "denial") else None
    match claim.kind:
        case ClaimKind.OTHER_DOER:
            return AnswerKind.MENTIONED, claim.rule
        case ClaimKind.PLANNED:
            return AnswerKind.PLANNED, claim.rule
        case ClaimKind.NOT_REPORTED:
            return (AnswerKind.NOT_REPORTED, claim.rule) if asked else None
        case ClaimKind.MORE:
            if not asked:
                return None
            return (AnswerKind.DONE_IN_PART, "conceded") if _conceded(sentence) else (AnswerKind.DONE, claim.rule)
        case ClaimKind.LESS:
            fell = AnswerKind.NOT_DONE if row.falls == "not" else AnswerKind.DONE_IN_PART
            return (fell, claim.rule) if asked and each.more else None
        case ClaimKind.LACKING:
            if not (row.act in MADE_ONCE or row.act in GIVEN_ON or asked):
                return None
            if row.act == "fund" and claim.acts and not asked:
                return None  # where there is no shelter, it is not money that is lacking
            if not asked and claim.about[:1] != ("one",) and not each.heads & first_noun(claim, told):
                return None  # `lacked the staff to look for children`, `no victim had money from the fund`
            if _for_them(each, claim):
                return AnswerKind.NOT_DONE, claim.rule
            named = let_in(claim.about) & let_in(map(concept, each.tail))
            return (AnswerKind.DONE_IN_PART, "lacking_for_some") if named else (AnswerKind.MENTIONED, "for_some")
        case ClaimKind.NOT_DONE:
            if not (asked or acts & set(row.begun.split())):
                return None
            if NOT_WHOLLY & set(_around(sentence, claim)[:2]):
                return AnswerKind.DONE_IN_PART, "not_wholly"
            return AnswerKind.NOT_DONE, claim.rule
        case ClaimKind.BEGUN:
            return AnswerKind.DONE_IN_PART, "pending" if claim.rule == "pending" else "begun"
    return _done(each, row, claim, sentence, whole=whole, asked=asked)


def _done(
    each: Wanted, row: AnswerRow, claim: Claim, sentence: Sentence, *, whole: bool, asked: bool
) -> tuple[AnswerKind, str]:
    """How far what was done is what was asked."""
    verb = act_of_verb().get(claim.lemma)
    if not asked or (verb is not None and verb.name in row.begun.split()):
        return AnswerKind.DONE_IN_PART, "begun"
    if row.act == "draft" and verb is not None and verb.name == "draft" and claim.lemma not in FINISHED:
        return AnswerKind.DONE_IN_PART, "drafted"
    if not whole or "including" in each.tail:
        return AnswerKind.DONE_IN_PART, f"{claim.rule}_of_a_part"
    if row.act in GIVEN_TO and some_of_them(claim):
        return AnswerKind.DONE_IN_PART, "some_of_them"
    if PARTS & set(_around(sentence, claim)):
        return AnswerKind.DONE_IN_PART, f"{claim.rule}_in_part"
    if _conceded(sentence):
        return AnswerKind.DONE_IN_PART, "conceded"
    if each.more:
        return AnswerKind.DONE_IN_PART, "more_not_shown"
    return AnswerKind.DONE, claim.rule


def _conceded(sentence: Sentence) -> bool:
    """Whether the sentence grants what was done, to say then what was not: `While its use rose, some neglected it`."""
    return sentence.words.folded[:1] in (["while"], ["although"], ["though"], ["despite"])


def _for_them(each: Wanted, claim: Claim) -> bool:
    """Whether what is lacking is lacking for those that it was asked for, and not for some of them."""
    if "for" not in claim.about or (each.heads and each.heads & claim.before):
        return True  # `the unit had no budget for travel` is told of the unit
    behind = claim.about[claim.about.index("for") + 1 :]
    end = next((at for at, form in enumerate(behind) if at and (form in PREPOSITIONS or form in ("sinc", "and"))), None)
    if "adult" in behind[:end] and "adult" not in each.told and "child" in each.forms:
        return False
    return all(form in each.forms or weight(form) < FULL or form in GENERIC for form in behind[:end])


def _around(sentence: Sentence, claim: Claim) -> list[str]:
    """The words in front of a verb and behind it."""
    at = next(number for number, place in enumerate(sentence.words.places) if place[0] == claim.place.start)
    return sentence.words.folded[max(0, at - 2) : at + 4]


def some_of_them(claim: Claim) -> bool:
    """Whether it was done to so many of so many: `referred 12 of the 40 identified victims`."""
    of = (
        claim.about[1:3] in (("of", "the"), ("of", "those"), ("of", "thes"), ("of", "them"))
        and "all" not in claim.about[:1]
    )
    return of and claim.about[3:4] != ("victim",)
