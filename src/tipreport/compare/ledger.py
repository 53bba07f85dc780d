"""The life of each recommendation to a country."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import attrs

from tipreport.compare.answering_claims import OF_A_PART
from tipreport.compare.answers import answers
from tipreport.compare.own import own_reports
from tipreport.compare.recommendations import recommendation_changes
from tipreport.compare.reporting import Narrative
from tipreport.compare.words import words_of
from tipreport.model import (
    Answer,
    AnswerKind,
    Asked,
    AskedAction,
    Corpus,
    Entry,
    Ledger,
    Met,
    RecommendationChange,
    Report,
    Strength,
)


def ledger(reports: Corpus | Iterable[Report], country: str) -> Ledger:
    """Each recommendation to one country (a code or a name): its editions, its wordings, and what the next one says.

    >>> import tipreport
    >>> corpus = tipreport.Corpus([tipreport.read("seeds/norway-2011.txt")])
    >>> made = ledger(corpus, "NOR")
    >>> made.entries[6].asked[0].met.value
    'no_edition'

    An item is followed from each edition to the next that the corpus holds; one that was dropped and comes back in the
    same words goes on. `met`, `partly_met` and `not_met_stated` are said only where a rule shows it for each action;
    otherwise the candidates stand in `answers` and the state is `no_evidence`. Raises `ModelError` where there is no
    report of the country.
    """
    own = own_reports(reports, country)
    editions = own.editions
    lines = _lines(own.reports)
    narratives = {report.edition: Narrative(report) for report in own.reports}
    entries = []
    found: Found = {}
    for line in lines:
        asked = tuple(_answered(each, narratives, found) for each in line.asked)
        entries.append(Entry(asked=asked, ended=line.ended))
    return Ledger(
        country=own.countries[0],
        reports=own,
        entries=tuple(entries),
        gaps=tuple(edition for edition in range(editions[0], editions[-1]) if edition not in set(editions)),
    )


Found = dict[tuple[int, int], tuple[Answer, ...]]
"""The answers to each item of each edition, by edition and rank; several lines may hold one."""


@attrs.define
class _Line:
    """A recommendation that is being followed."""

    asked: list[Asked]
    ended: int | None = None


def _lines(reports: tuple[Report, ...]) -> list[_Line]:
    first = reports[0]
    lines = [
        _Line([Asked(edition=first.edition or 0, ranks=(item.rank,), change=RecommendationChange.NEW)])
        for item in first.recommendations
    ]
    for earlier, later in pairwise(reports):
        standing: dict[int, list[_Line]] = {}
        for line in lines:
            if line.ended is None:
                for rank in line.asked[-1].ranks:
                    standing.setdefault(rank, []).append(line)
        edition = later.edition or 0
        gone = {id(line): line for held in standing.values() for line in held}
        step: dict[int, tuple[_Line, set[int], RecommendationChange, Strength | None]] = {}
        new: list[int] = []
        for match in recommendation_changes(earlier, later, with_edits=False):
            if match.kind is RecommendationChange.NEW:
                new += match.later
            elif match.later:
                for line in (line for rank in match.earlier for line in standing.get(rank, ())):
                    gone.pop(id(line), None)
                    ranks = step.setdefault(id(line), (line, set(), match.kind, match.strength))[1]
                    ranks.update(match.later)
        for line, ranks, kind, strength in step.values():
            line.asked.append(Asked(edition=edition, ranks=tuple(sorted(ranks)), change=kind, strength=strength))
        for line in gone.values():
            line.ended = edition
        for rank in new:
            lines.append(_come_back(lines, rank, reports, later) or _new(rank, edition))
        lines = list({id(line): line for line in lines}.values())
    return lines


def _new(rank: int, edition: int) -> _Line:
    return _Line([Asked(edition=edition, ranks=(rank,), change=RecommendationChange.NEW)])


def _come_back(lines: list[_Line], rank: int, reports: tuple[Report, ...], later: Report) -> _Line | None:
    """The line that ended before and whose last words are these, up to case and punctuation."""
    key = words_of(later.text, later.recommendations[rank - 1].span).key
    by_edition = {report.edition: report for report in reports}
    for line in lines:
        if line.ended is None or line.ended == later.edition or len(line.asked[-1].ranks) != 1:
            continue
        last = by_edition[line.asked[-1].edition]
        if words_of(last.text, last.recommendations[line.asked[-1].ranks[0] - 1].span).key == key:
            line.ended = None
            line.asked.append(Asked(edition=later.edition or 0, ranks=(rank,), change=RecommendationChange.REPEATED))
            return line
    return None


def _answered(asked: Asked, narratives: dict[int | None, Narrative], known: Found) -> Asked:
    """The recommendation with what the very next edition says of it."""
    told = narratives.get(asked.edition + 1)
    if told is None:
        return asked
    asking = narratives[asked.edition]
    items = [asking.report.recommendations[rank - 1] for rank in asked.ranks]
    for item in items:
        if (asked.edition, item.rank) not in known:
            known[asked.edition, item.rank] = answers(item, asking, told)
    found = tuple(answer for item in items for answer in known[asked.edition, item.rank])
    actions = tuple(
        AskedAction(
            rank=item.rank,
            action=number,
            met=_met_by([answer for answer in found if (answer.rank, answer.action) == (item.rank, number)]),
        )
        for item in items
        for number in range(len(item.actions))
    )
    met = _met([each.met for each in actions])
    return attrs.evolve(asked, answered_by=asked.edition + 1, answers=found, met=met, actions=actions)


STEPS = frozenset({"begun", "pending", "drafted", "more_not_shown"})
"""Rules of answers that what was done goes beyond."""


def _met_by(found: Sequence[Answer]) -> Met:
    """What the answers to one action come to."""
    denying = {answer.sentence for answer in found if answer.kind is AnswerKind.NOT_DONE}
    # `did not pass the bill, which was pending`: what is denied is not begun by the same sentence.
    found = [answer for answer in found if not (answer.rule == "pending" and answer.sentence in denying)]
    kinds = {answer.kind for answer in found if answer.rule != OF_A_PART}
    done, part = AnswerKind.DONE in kinds, AnswerKind.DONE_IN_PART in kinds
    if done and any(answer.rule == OF_A_PART for answer in found):
        return Met.PARTLY_MET
    if done:
        # What was finished was begun before.
        part = any(answer.kind is AnswerKind.DONE_IN_PART and answer.rule not in STEPS for answer in found)
    denied = bool(kinds & {AnswerKind.NOT_DONE, AnswerKind.NOT_REPORTED})
    if done and AnswerKind.NOT_DONE in kinds:
        return Met.CONFLICTING
    if part or (done and denied):
        return Met.PARTLY_MET
    if denied:
        return Met.NOT_MET_STATED
    return Met.MET if done else Met.NO_EVIDENCE


def _met(states: Sequence[Met]) -> Met:
    """What the states of all actions come to; an action of which nothing is said leaves the others as they are."""
    said = {state for state in states if state is not Met.NO_EVIDENCE}
    if not said:
        return Met.NO_EVIDENCE
    if len(said) > 1:
        return Met.CONFLICTING if Met.CONFLICTING in said else Met.PARTLY_MET
    (state,) = said
    return Met.PARTLY_MET if state is Met.MET and Met.NO_EVIDENCE in states else state
