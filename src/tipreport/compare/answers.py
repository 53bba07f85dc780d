"""What an edition says of the actions that the one before recommended.

An action is answered by the claims of its act (`rules/answers.py`) whose object is the one that was asked for; where a
figure counts the act, by the figure and the one that it is set against. What speaks of the object and decides nothing
is `mentioned`, with the reason as its rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from tipreport.compare.answering_claims import by_claims
from tipreport.compare.answering_figures import by_figures
from tipreport.compare.claim import ClaimKind
from tipreport.compare.reporting import Narrative
from tipreport.compare.wanted import Wanted, wanted
from tipreport.model import Answer, AnswerKind, Recommendation
from tipreport.rules.acts import act_of_verb
from tipreport.rules.answers import HARM_ACTS

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
        made = _harmed(told) if each.harm else _answered(each, told)
        ranked = sorted(made, key=lambda answer: (answer.kind is AnswerKind.MENTIONED, answer.sentence))
        found += [attrs.evolve(answer, rank=item.rank, action=each.number) for answer in ranked[:MOST]]
    return tuple(found)


def _answered(each: Wanted, told: Narrative) -> list[Answer]:
    figures = _best(by_figures(each, told))
    return [*figures, *by_claims(each, told, {answer.sentence for answer in figures})]


def _best(found: Iterable[Answer]) -> list[Answer]:
    """Without the figures that do not show whether there was more, where another of the same act does."""
    made = list(found)
    return [answer for answer in made if answer.rule != "more_not_shown"] or made


def _harmed(told: Narrative) -> Iterator[Answer]:
    """What was done to victims that should not be: a denial meets it, and what was done does not."""
    for sentence in told.sentences:
        for claim in sentence.claims:
            own = act_of_verb().get(claim.lemma)  # `prescribed penalties for` punishes nobody
            if own is None or own.name not in HARM_ACTS or "victim" not in claim.about or "case" in claim.about:
                continue
            kind, rule = AnswerKind.MENTIONED, claim.rule
            if claim.kind is ClaimKind.DONE:
                kind, rule = AnswerKind.NOT_DONE, "perhaps_done_to_victims" if claim.perhaps else "done_to_victims"
            elif not claim.perhaps and claim.kind is ClaimKind.NOT_DONE:
                kind, rule = AnswerKind.DONE, "not_done_to_victims"
            yield Answer(rank=1, action=0, kind=kind, sentence=sentence.span, verb=claim.place, shared=(), rule=rule)
