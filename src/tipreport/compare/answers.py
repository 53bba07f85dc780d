"""What an edition says of the actions that the one before recommended.

A candidate is a sentence that has the verb of an action, in any form, and most of the words of its object. What it says
is told only where a rule can show it: from the words around the verb in its clause. Everything else is `mentioned`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

import attrs

from tipreport.compare.words import Words, concept, words_of
from tipreport.model import Action, Answer, AnswerKind, Recommendation, Report, SectionKind, Span
from tipreport.rules.answers import CLAUSE_ENDS, DENIALS, IRREGULAR_PASTS, OTHERS, PARTS, PLANS, STATE

READ = frozenset(
    {
        SectionKind.ANALYSIS,
        SectionKind.PROSECUTION,
        SectionKind.PROTECTION,
        SectionKind.PREVENTION,
        SectionKind.GOVERNMENT_EFFORTS,
        SectionKind.OTHER,
    }
)
"""Sections that report what was done. A recommendation repeated is no answer to itself."""

OBJECT_SHARE = 550
"""Share of the weight of an object's words that a sentence must hold, in thousandths."""
OBJECT_WHOLE = 850
"""Share from which the object is the one that was asked for, and not a part of it, in thousandths."""
OBJECT_LEAST = 12
"""Weight of the object's words that it must hold at least: more than one word that stands everywhere."""
REACH = 7
"""Words before a verb in which its subject, denial or plan is looked for."""
NEAR = 10
"""Words before and behind a verb in which its object is looked for, where a sentence has the verb twice."""
MOST = 5
"""Candidates that are kept for one action, the closest first."""

SEMICOLON = re.compile(r"[;:]")


@attrs.define(eq=False)
class Narrative:
    """The sentences of a report in which answers are looked for, with an index of their words; made once a report."""

    report: Report

    @cached_property
    def sentences(self) -> list[tuple[Span, Words, list[str]]]:
        """Each sentence with its words and their common forms."""
        found = []
        for span in self.report.sentences:
            section = self.report.section_at(span)
            if section is not None and section.kind in READ:
                words = words_of(self.report.text, span)
                found.append((span, words, [concept(word) for word in words.folded]))
        return found

    @cached_property
    def holders(self) -> dict[str, list[int]]:
        """The sentences that hold a form."""
        found: dict[str, list[int]] = {}
        for number, (_, _, forms) in enumerate(self.sentences):
            for form in dict.fromkeys(forms):
                found.setdefault(form, []).append(number)
        return found


def answers(item: Recommendation, asking: Report, told: Narrative) -> tuple[Answer, ...]:
    """The candidates for each action of a recommendation, in order of the actions, the closest sentence first.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> found = answers(report.recommendations[6], report, Narrative(report))[0]
    >>> found.kind.value, report.quote(found.sentence)
    ('not_done', 'The government did not, however, fund any national trafficking awareness campaigns targeting ...')
    """
    found: list[Answer] = []
    for number, action in enumerate(item.actions):
        ranked = sorted(_candidates(action, asking, told), key=lambda pair: (-pair[0], pair[1].sentence.start))
        found += [attrs.evolve(answer, rank=item.rank, action=number) for _, answer in ranked[:MOST]]
    return tuple(found)


def _candidates(action: Action, asking: Report, told: Narrative) -> Iterator[tuple[int, Answer]]:
    if action.object is None:
        return
    verb = concept(action.verb)
    wanted = words_of(asking.text, action.object).forms
    total = sum(wanted.values())
    if total == 0:
        return
    for number in told.holders.get(verb, ()):
        span, words, forms = told.sentences[number]
        held = [form for form in wanted if form in set(forms)]
        share = sum(wanted[form] for form in held)
        if share < OBJECT_LEAST or share * 1000 < OBJECT_SHARE * total:
            continue
        places = [at for at, form in enumerate(forms) if form == verb]
        near = {at: sum(wanted.get(form, 0) for form in _around(words, forms, at)) for at in places}
        # The verb that has the object about it; of two that have, the one that claims less.
        closest = [at for at in places if near[at] == max(near.values())]
        kind, at, rule = max(
            (_said(told.report.text, words, at) for at in closest), key=lambda said: ORDER.index(said[0])
        )
        if kind is AnswerKind.DONE and share * 1000 < OBJECT_WHOLE * total:
            kind, rule = AnswerKind.DONE_IN_PART, f"{rule}_of_a_part"
        yield (
            share,
            Answer(
                rank=1,
                action=0,
                kind=kind,
                sentence=span,
                verb=Span(*words.places[at]),
                shared=tuple(held),
                rule=rule,
            ),
        )


ORDER = (AnswerKind.MENTIONED, AnswerKind.PLANNED, AnswerKind.DONE, AnswerKind.DONE_IN_PART, AnswerKind.NOT_DONE)
"""From what claims nothing to the denial."""


def _around(words: Words, forms: list[str], at: int) -> set[str]:
    """The forms on both sides of a verb, as far as its clause may reach."""
    found: set[str] = set()
    for step in (1, -1):
        for place in range(at + step, at + step * (NEAR + 1), step):
            if not 0 <= place < len(forms) or words.folded[place] in CLAUSE_ENDS:
                break
            found.add(forms[place])
    return found


def _said(text: str, words: Words, at: int) -> tuple[AnswerKind, int, str]:
    """What the clause of a verb says of it, and the rule that shows it."""
    before = _clause_before(text, words, at)
    after = words.folded[at + 1 : at + 4]
    word = words.folded[at]
    if any(each in DENIALS for each in before) or "no" in after[:1]:
        return AnswerKind.NOT_DONE, at, "denial"
    others, state = _last(before, OTHERS), _last(before, STATE)
    if others > state:
        return AnswerKind.MENTIONED, at, "another_doer"
    if any(each in PLANS for each in before):
        return AnswerKind.PLANNED, at, "plan"
    passive = bool({"was", "were", "been"} & set(before[-3:]))
    past = word.endswith("ed") or word in IRREGULAR_PASTS
    if not past or (before and before[-1] in ("to", "the", "a", "an", "of", "for")) or (state < 0 and not passive):
        return AnswerKind.MENTIONED, at, "no_finite_verb"
    if any(each in PARTS for each in (*before[-2:], *after)):
        return AnswerKind.DONE_IN_PART, at, "past_in_part"
    return AnswerKind.DONE, at, "past_passive" if passive else "past_active"


def _clause_before(text: str, words: Words, at: int) -> list[str]:
    """The words of the clause in front of a verb, the nearest last."""
    found: list[str] = []
    for place in range(at - 1, max(-1, at - 1 - REACH), -1):
        if words.folded[place] in CLAUSE_ENDS and words.folded[place] != "however":
            break
        if SEMICOLON.search(text, words.places[place][1], words.places[place + 1][0]):
            break
        found.append(words.folded[place])
    return found[::-1]


def _last(words: list[str], wanted: frozenset[str]) -> int:
    return max((at for at, word in enumerate(words) if word in wanted), default=-1)
