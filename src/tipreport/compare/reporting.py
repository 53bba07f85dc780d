"""An edition as one that reports: its sentences with their claims, its figures, and its acronyms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

import attrs

from tipreport.compare.claim import Claim, ClaimKind
from tipreport.compare.claims import claims
from tipreport.compare.words import Words, concept, words_of
from tipreport.model import Answer, AnswerKind, Indicator, Offence, RecommendationBasis, Report, SectionKind, Span
from tipreport.rules.answers import GIVEN_ON, KNOWN_SHORTS, MADE_ONCE, MAKING, SAID_FOR, AnswerRow

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


@attrs.frozen(eq=False)
class Sentence:
    """A sentence that reports, with its words and what it claims.

    `before` holds the forms of the sentence before: what `these` and `it` may stand for; `forms` its own, with what two
    of them say together.
    """

    span: Span
    words: Words
    claims: list[Claim]
    before: frozenset[str]
    forms: frozenset[str]

    def before_figure(self, span: Span, reach: int) -> list[str]:
        """The words in front of a figure, in small, no further back than it reaches."""
        at = sum(place[0] < span.start for place in self.words.places)
        return self.words.folded[max(0, at - reach) : at]

    def answer(self, kind: AnswerKind, claim: Claim, rule: str, shared: tuple[str, ...] = ()) -> Answer:
        """The answer that one of its claims gives; of which action, its asker says."""
        return Answer(rank=1, action=0, kind=kind, sentence=self.span, verb=claim.place, shared=shared, rule=rule)


@attrs.define(eq=False)
class Narrative:
    """A report in which answers are looked for, or whose recommendations are answered; made once a report."""

    report: Report

    @cached_property
    def sentences(self) -> list[Sentence]:
        """Each sentence that reports."""
        found: list[Sentence] = []
        before: frozenset[str] = frozenset()
        # `the government should train judges, and continue to ...` answers nothing
        advised = [item.span for item in self.report.recommendations if item.basis is RecommendationBasis.PROSE]
        for span in self.report.sentences:
            section = self.report.section_at(span)
            if section is not None and section.kind in READ and not any(span.overlaps(each) for each in advised):
                words = words_of(self.report.text, span)
                found.append(Sentence(span, words, claims(words), before, with_said_for(words.forms)))
                before = frozenset(words.forms)
        return found

    @cached_property
    def by_act(self) -> dict[str, list[tuple[Sentence, Claim]]]:
        """The claims of each act with their sentences; those of no act, and all that is lacking, under ""."""
        found: dict[str, list[tuple[Sentence, Claim]]] = {}
        for sentence in self.sentences:
            for claim in sentence.claims:
                names = [row.name for row in claim.acts]
                if not names or claim.kind is ClaimKind.LACKING:
                    names.append("")
                for name in names:
                    found.setdefault(name, []).append((sentence, claim))
        return found

    @cached_property
    def _for_acts(self) -> dict[str, list[tuple[Sentence, Claim]]]:
        return {}

    def claims_for(self, row: AnswerRow) -> list[tuple[Sentence, Claim]]:
        """The claims of the acts that answer one, each once; sought when they are asked for first."""
        found = self._for_acts.get(row.act)
        if found is None:
            lacking = [""] if row.act in MADE_ONCE or row.act in GIVEN_ON else []
            held = {
                id(claim): (sentence, claim)
                for name in [
                    *row.acts.split(),
                    *row.begun.split(),
                    *(MAKING if row.act == "implement" else ()),
                    *lacking,
                ]
                for sentence, claim in self.by_act.get(name, ())
                if name or claim.kind is ClaimKind.LACKING
            }
            found = self._for_acts[row.act] = list(held.values())
        return found

    @cached_property
    def resolved(self) -> dict[int, frozenset[str]]:
        """What each claim is about, for the claims that have been looked at."""
        return {}

    @cached_property
    def by_verb(self) -> dict[str, list[tuple[Sentence, Claim]]]:
        """The claims of each verb with their sentences."""
        found: dict[str, list[tuple[Sentence, Claim]]] = {}
        for sentence in self.sentences:
            for claim in sentence.claims:
                found.setdefault(claim.lemma, []).append((sentence, claim))
        return found

    @cached_property
    def figures(self) -> dict[str, list[Indicator]]:
        """The figures of each metric that are of the edition's own time."""
        compared = {each.id for one in self.report.indicators for each in one.comparisons}
        compared |= {before.id for before in self._before.values()}
        found: dict[str, list[Indicator]] = {}
        for one in self.report.indicators:
            if one.id not in compared:
                found.setdefault(one.metric, []).append(one)
        return found

    @cached_property
    def of_other_crimes(self) -> frozenset[tuple[Span, str]]:
        """The sentences, each with the metric, whose figures are all of other crimes, or of buyers."""
        kinds: dict[tuple[Span, str], set[bool]] = {}
        for one in self.report.indicators:
            other = one.offence in (Offence.RELATED, Offence.DEMAND)
            kinds.setdefault((one.sentence, one.metric), set()).add(other)
        return frozenset(key for key, held in kinds.items() if held == {True})

    @cached_property
    def _before(self) -> dict[str, Indicator]:
        """The figure of a time before in the sentence of a figure: `convicted 23; in 2018 it convicted nine`."""
        held: dict[tuple[object, ...], list[Indicator]] = {}
        for one in self.report.indicators:
            if _starts(one) and one.low is not None and one.base is None:
                key = one.sentence, one.metric, one.statistic, one.low.unit, one.form, one.population, one.offence
                held.setdefault(key, []).append(one)
        found: dict[str, Indicator] = {}
        for alike in held.values():
            in_order = sorted(alike, key=_starts)
            if _starts(in_order[0]) < _starts(in_order[-1]):
                found[in_order[-1].id] = [one for one in in_order if _starts(one) < _starts(in_order[-1])][-1]
        return found

    def before_of(self, one: Indicator) -> Indicator | None:
        """The like figure of a time before in the sentence of a figure."""
        return self._before.get(one.id)

    @cached_property
    def by_id(self) -> dict[str, Indicator]:
        """The figures by their ids."""
        return {one.id: one for one in self.report.indicators}

    @cached_property
    def _of_span(self) -> dict[Span, Sentence]:
        return {sentence.span: sentence for sentence in self.sentences}

    def sentence(self, span: Span) -> Sentence | None:
        """The sentence of a span, null for one that does not report."""
        return self._of_span.get(span)

    @cached_property
    def shorts(self) -> dict[str, frozenset[str]]:
        """The forms that each acronym of the text stands for."""
        return shorts_of(self.report.text)


def _starts(one: Indicator) -> str:
    """The day from which a figure counts, as it sorts; empty where no period is known."""
    return one.period.start.isoformat() if one.period is not None and one.period.start is not None else ""


SAID_FOR_FORMS = tuple(
    (concept(first), frozenset(map(concept, second.split())), concept(said)) for first, second, said in SAID_FOR
)


def with_said_for(forms: Iterable[str]) -> frozenset[str]:
    """Forms with those that two of them stand for.

    >>> "broker" in with_said_for(["recruit", "agenc"])
    True
    """
    held = frozenset(forms)
    return held | {said for first, second, said in SAID_FOR_FORMS if first in held and second & held}


# `standard operating procedures (SOPs)`, `National Referral Mechanism (NRM)`
SHORT = re.compile(r"\(([A-Z]{2,8})s?\)")
LEAD = 90
"""Characters in front of an acronym in which its words stand."""


def shorts_of(text: str) -> dict[str, frozenset[str]]:
    """Acronyms with the forms of the words that they are introduced behind.

    >>> sorted(shorts_of("It used the national referral mechanism (NRM).")["nrm"])
    ['mechanism', 'nationwid', 'refer']
    """
    found = {concept(short): frozenset(map(concept, told.split())) for short, told in KNOWN_SHORTS}
    for match in SHORT.finditer(text):
        short = match[1].lower()
        if concept(short) != short:
            continue  # it is said for other words already
        words = re.findall(r"[\w’']+", text[max(0, match.start() - LEAD) : match.start()])[-len(short) :]
        if [word[0].lower() for word in words] == list(short):
            found[concept(short)] = frozenset(concept(word.lower()) for word in words)
    return found
