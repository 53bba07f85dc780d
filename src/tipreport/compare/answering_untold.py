"""Answers without the verb of the act: a campaign by its posters, shelter by who was let in, staff by number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tipreport.compare.answering_figures import GIVEN
from tipreport.compare.claim import Claim, ClaimKind
from tipreport.compare.reporting import Narrative, Sentence
from tipreport.compare.wanted import FORM_WORDS, PREPOSITIONS, Wanted
from tipreport.compare.words import concept
from tipreport.model import Answer, AnswerKind, Span
from tipreport.rules.told_without import ADMITTING, CAMPAIGNED, CAMPAIGNING, LET_IN

WHOLE = 650
"""Share of the weight of an object's words that a sentence must hold, in thousandths."""

LET_IN_FORMS = tuple(frozenset(map(concept, row)) for row in LET_IN)
SHELTER = concept("shelter")


def by_campaigns(each: Wanted, told: Narrative) -> Iterator[Answer]:
    """What a campaign is made of, where one was asked for: `distributed leaflets`, `organized a radio program`."""
    if not any(row.act == "inform" for row in each.acts):
        return
    where = each.place | FORM_WORDS
    topic = each.forms.keys() - where
    for sentence in told.sentences:
        claim = next((claim for claim in sentence.claims if _campaigned(claim)), None)
        if claim is None or not CAMPAIGNED & set(sentence.words.folded):
            continue
        if topic and sum(each.forms[form] for form in topic & sentence.forms) * 1000 < WHOLE * sum(
            each.forms[form] for form in topic
        ):
            yield sentence.answer(AnswerKind.MENTIONED, claim, "topic_not_shown")
        elif each.more:
            yield sentence.answer(AnswerKind.DONE_IN_PART, claim, "more_not_shown")
        else:
            yield sentence.answer(AnswerKind.DONE, claim, "campaign_told")


def _campaigned(claim: Claim) -> bool:
    return claim.lemma in CAMPAIGNING and claim.kind is ClaimKind.DONE


def by_admission(each: Wanted, told: Narrative) -> Iterator[Answer]:
    """Who was not let into a shelter, where shelter or services for them were asked for."""
    if not any(row.act in ("assist", "establish") for row in each.acts) or not (GIVEN & each.forms.keys()):
        return
    own, also = let_in(map(concept, each.told)), let_in(map(concept, each.tail))
    if not own | also:
        return
    for sentence in told.sentences:
        if SHELTER not in sentence.forms | sentence.before:
            continue
        for claim in sentence.claims:
            if claim.lemma not in ADMITTING or claim.kind is not ClaimKind.NOT_DONE:
                continue
            if claim.place.of(told.report.text).endswith("ing"):
                continue  # `did not examine the housing of workers`
            refused = let_in(claim.about)
            if own and own <= refused:
                yield sentence.answer(AnswerKind.NOT_DONE, claim, "not_admitted")
            elif (own | also) & refused:
                yield sentence.answer(AnswerKind.DONE_IN_PART, claim, "some_not_admitted")


def let_in(forms: Iterable[str]) -> set[int]:
    """The kinds of people that some forms name, by their rows.

    >>> let_in(["boy"]) == let_in(["hous", "for", "boy"])
    True
    """
    held = set(forms)
    return {number for number, row in enumerate(LET_IN_FORMS) if row & held}


def by_sentences(each: Wanted, told: Narrative) -> Iterator[Answer]:
    """That nobody went to prison where prison was asked for: `all five received suspended sentences`."""
    if not any(row.act == "sentence" for row in each.acts):
        return
    for sentence in told.sentences:
        folded = sentence.words.folded
        if folded[:1] == ["all"] and "suspended" in folded and {"sentences", "terms"} & set(folded):
            at = folded.index("suspended")
            yield _answer(sentence, sentence.words.places[at][0], AnswerKind.NOT_DONE, "all_let_off")


# `employed 165 inspectors, compared with 182`
COUNTED = (
    r"(?P<now>\d[\d,]*)(?: [\w-]+){{0,3}} {head}\b[^;.]{{0,60}}?"
    r"\b(?:compared (?:with|to)|from|against) (?P<before>\d[\d,]*)\b(?!,? 20)"
)
OF_NUMBER = ("number", "of")


def by_number(each: Wanted, told: Narrative) -> Iterator[Answer]:
    """Whether there were more people in an office, where it was asked that their number rise."""
    counted = next((each.told[at + 2 :] for at in (0, 1) if each.told[at : at + 2] == OF_NUMBER), ())
    end = next((at for at, word in enumerate(counted) if word in PREPOSITIONS), len(counted))
    if not each.more or each.acts or not counted[:end]:
        return
    head = counted[end - 1]
    pattern = re.compile(COUNTED.format(head=re.escape(head)))
    for sentence in told.sentences:
        text = sentence.span.of(told.report.text)
        found = pattern.search(text)
        if found is not None:
            now, before = (int(found[name].replace(",", "")) for name in ("now", "before"))
            rose = now > before
            yield _answer(
                sentence,
                sentence.span.start + found.start(),
                AnswerKind.DONE if rose else AnswerKind.NOT_DONE,
                "number_rose" if rose else "number_did_not_rise",
            )


def _answer(sentence: Sentence, start: int, kind: AnswerKind, rule: str) -> Answer:
    place = next(place for place in sentence.words.places if place[1] > start)
    return Answer(rank=1, action=0, kind=kind, sentence=sentence.span, verb=Span(*place), shared=(), rule=rule)
