"""What an edition says of the actions that the one before recommended.

An action is answered by the claims of its act (`rules/answers.py`) whose object is the one that was asked for; where a
figure counts the act, by the figure and the one that it is set against. What speaks of the object and decides nothing
is `mentioned`, with the reason as its rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from tipreport.compare.answering_as_before import (
    by_end,
    by_flaws,
    by_going_on,
    by_idleness,
    by_lapse,
    by_meeting,
    by_purpose,
    by_sanctions,
    words_asked,
)
from tipreport.compare.answering_claims import by_claims
from tipreport.compare.answering_figures import by_figures
from tipreport.compare.answering_untold import by_admission, by_campaigns, by_number, by_sentences
from tipreport.compare.claim import ClaimKind
from tipreport.compare.reporting import Narrative
from tipreport.compare.wanted import Wanted, wanted
from tipreport.compare.words import concept
from tipreport.model import Answer, AnswerKind, Recommendation, Span
from tipreport.rules.acts import act_of_verb
from tipreport.rules.answers import HARM_ACTS
from tipreport.rules.claims import OTHERS
from tipreport.rules.told_without import HELD_IN, HOLDING

MOST = 6
"""Answers that are kept for one action."""


def answers(item: Recommendation, asking: Narrative, told: Narrative) -> tuple[Answer, ...]:
    """The answers to each action of a recommendation, in order of the actions; what is only mentioned stands last.

    >>> import tipreport
    >>> norway = Narrative(tipreport.read("seeds/norway-2011.txt"))
    >>> found = answers(norway.report.recommendations[6], norway, norway)[0]
    >>> found.kind.value, norway.report.quote(found.sentence)
    ('not_done', 'The government did not, however, fund any national trafficking awareness campaigns targeting ...')
    """
    found: list[Answer] = []
    for each in wanted(item, asking):
        made = list(_harmed(told) if each.harm else _answered(each, asking, told))
        made += [] if each.harm else by_end(each, told)
        if not any(answer.kind is AnswerKind.DONE for answer in made):
            made += by_flaws(each, words_asked(each, item.span.end, asking.report), told)
            made += by_purpose(each, told)
            made += by_lapse(each, told)
            made += by_going_on(each, told)
            made += by_meeting(each, told)
            made += by_idleness(each, told)
            made += by_campaigns(each, told)
        made += by_admission(each, told)
        made += by_number(each, told)
        made += by_sentences(each, told)
        if not made:
            made += by_sanctions(each, told)
        made = [_of_its_time(answer, told) for answer in _in_one_breath(made, told)]
        ranked = sorted(made, key=lambda answer: (answer.kind is AnswerKind.MENTIONED, answer.sentence))
        found += [attrs.evolve(answer, rank=item.rank, action=each.number) for answer in ranked[:MOST]]
    return tuple(found)


def _in_one_breath(made: list[Answer], told: Narrative) -> list[Answer]:
    """What one sentence says was done and was not is done in part, unless two sources say so."""
    done, denied = (
        {answer.sentence for answer in made if answer.kind is kind} for kind in (AnswerKind.DONE, AnswerKind.NOT_DONE)
    )
    mixed = {span for span in done & denied if not _of_sources(span, told)}
    return [
        attrs.evolve(answer, kind=AnswerKind.DONE_IN_PART, rule=DENIED_IN_PART)
        if answer.sentence in mixed and answer.kind is AnswerKind.NOT_DONE
        else answer
        for answer in made
    ]


# `In 2012, the government established a fund`
OPENING_YEAR = re.compile(r"In (?:[A-Z][a-z]+ )?(\d{4}),")


def _of_its_time(answer: Answer, told: Narrative) -> Answer:
    """An answer, or a mention where its sentence opens with a year before those that the edition tells of."""
    opening = OPENING_YEAR.match(answer.sentence.of(told.report.text))
    edition = told.report.edition
    if opening is None or edition is None or answer.kind not in (AnswerKind.DONE, AnswerKind.DONE_IN_PART):
        return answer
    if int(opening[1]) > edition - YEARS_BEFORE:
        return answer
    return attrs.evolve(answer, kind=AnswerKind.MENTIONED, rule="of_years_before")


YEARS_BEFORE = 3
"""What was done so many years before an edition is no answer to the edition before it."""


def _of_sources(span: Span, told: Narrative) -> bool:
    """Whether a sentence tells what somebody other than the state says: `observers reported that ...`."""
    sentence = told.sentence(span)
    folded = sentence.words.folded if sentence is not None else []
    return any(word in OTHERS and SAYING & set(folded[at + 1 : at + 5]) for at, word in enumerate(folded))


DENIED_IN_PART = "denied_in_part"
"""The rule of what a sentence denies of what it says was done: `finished the plan, which was not adopted`."""
SAYING = frozenset("reported report stated alleged said noted claimed observed asserted".split())


def _answered(each: Wanted, asking: Narrative, told: Narrative) -> list[Answer]:
    figures = _best(by_figures(each, asking, told))
    return [*figures, *by_claims(each, told, {answer.sentence for answer in figures})]


def _best(found: Iterable[Answer]) -> list[Answer]:
    """Without the figures that do not show whether there was more, where another of the same act does."""
    made = list(found)
    return [answer for answer in made if answer.rule != "more_not_shown"] or made


OFFENDERS = frozenset(map(concept, "trafficker suspect suspects offender".split()))


def _harmed(told: Narrative) -> Iterator[Answer]:
    """What was done to victims that should not be: a denial meets it, and what was done does not."""
    for sentence in told.sentences:
        for claim in sentence.claims:
            own = act_of_verb().get(claim.lemma)  # `prescribed penalties for` punishes nobody
            held = claim.lemma in HOLDING and bool(HELD_IN & set(sentence.words.folded))
            if not held and (own is None or own.name not in HARM_ACTS):
                continue
            if "victim" not in claim.about or "case" in claim.about:
                continue
            if OFFENDERS & set(claim.about[: claim.about.index("victim")]):
                continue  # `arrested nine traffickers and freed the victims`
            kind, rule = AnswerKind.MENTIONED, claim.rule
            if claim.kind is ClaimKind.DONE:
                kind, rule = AnswerKind.NOT_DONE, "perhaps_done_to_victims" if claim.perhaps else "done_to_victims"
            elif not claim.perhaps and claim.kind is ClaimKind.NOT_DONE:
                kind, rule = AnswerKind.DONE, "not_done_to_victims"
            yield Answer(rank=1, action=0, kind=kind, sentence=sentence.span, verb=claim.place, shared=(), rule=rule)
