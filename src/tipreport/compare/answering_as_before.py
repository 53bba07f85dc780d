"""Answers by what stands as before: the flaw of a law, what was to end and goes on, a body that does not meet."""

from __future__ import annotations

from collections.abc import Iterator

from tipreport.compare.answering_figures import RECRUITER, clause_told
from tipreport.compare.claim import ClaimKind
from tipreport.compare.clauses import REACH
from tipreport.compare.reporting import Narrative, Sentence, with_said_for
from tipreport.compare.wanted import Wanted
from tipreport.compare.words import concept, weight, words_of
from tipreport.model import Answer, AnswerKind, Report, Span
from tipreport.rules.as_before import (
    AGAINST,
    BODIES,
    ENDING,
    FLAWS,
    GOES_ON_AS_BEFORE,
    IDLE,
    LAPSED,
    LAW_WORDS,
    MENDED,
    OF_LAWS,
    OUT_OF,
    REVIVING,
    SANCTIONING,
    WORKING,
    FlawRow,
)
from tipreport.rules.claims import DENIALS, OTHERS, REMAINS

HELD = 600
"""Share of the weight of an object's words that a sentence must hold to say that it goes on, in thousandths."""
ALL_BUT = 800
"""The same of a bill that is told by its subject alone."""
NEAR = 4
"""Words in front of one that a `not` denies."""

BODY_FORMS = frozenset(map(concept, BODIES))


def by_flaws(each: Wanted, asked: frozenset[str], told: Narrative) -> Iterator[Answer]:
    """Sentences that tell the flaw of a law that was to be mended; `asked` are the words of the recommendation."""
    if not {row.act for row in each.acts} & OF_LAWS and each.action.verb not in ENDING:
        return
    for row in FLAWS:
        if all(asked & set(words.split()) for words in row.asked):
            for sentence in told.sentences:
                at = _flaw(row, sentence)
                if at is not None:
                    yield _answer(sentence, at, AnswerKind.NOT_DONE, f"{row.name}_as_before")


def _flaw(row: FlawRow, sentence: Sentence) -> int | None:
    """Where a sentence tells a flaw."""
    folded = sentence.words.folded
    held = set(folded)
    if not all(held & set(words.split()) for words in row.told) or not held & LAW_WORDS or held & MENDED:
        return None
    first = set(row.told[0].split())
    at = next(place for place, word in enumerate(folded) if word in first)
    denied = bool(DENIALS & set(folded[max(0, at - NEAR) : at]))
    if folded[at] == "consistent":
        return at if denied else None
    return at if denied is row.denied else None


def by_purpose(each: Wanted, told: Narrative) -> Iterator[Answer]:
    """Denials that a law covers what it was to be amended for: `the act did not criminalize labor trafficking`."""
    if not {row.act for row in each.acts} & OF_LAWS or not each.purpose:
        return
    for sentence, claim in told.by_act.get("criminalize", ()):
        if claim.kind is not ClaimKind.NOT_DONE:
            continue
        about = set(claim.about)
        if sum(map(weight, each.purpose & about)) * 1000 >= HELD * sum(map(weight, each.purpose)):
            yield sentence.answer(AnswerKind.NOT_DONE, claim, "not_criminalized")


def by_lapse(each: Wanted, told: Narrative) -> Iterator[Answer]:
    """Sentences on a bill that is none any more, where a law was to be made or amended."""
    if not {row.act for row in each.acts} & OF_LAWS:
        return
    looked_for = each.purpose or each.forms.keys()
    for sentence in told.sentences:
        at = next((at for at, word in enumerate(sentence.words.folded) if word in LAPSED), None)
        if at is None or not BILLS & set(sentence.words.folded[:at]):
            continue
        held = sum(map(weight, looked_for & sentence.forms))
        if held * 1000 >= ALL_BUT * (sum(map(weight, looked_for)) or 1):
            yield _answer(sentence, at, AnswerKind.NOT_DONE, "lapsed")


RULES = frozenset(map(concept, "requirement requirements rule rules".split()))
"""Heads of what is to end that a sentence does not name: `workers still needed a permit`."""
BILLS = frozenset("bill bills draft amendments legislation".split())


def by_end(each: Wanted, told: Narrative) -> Iterator[Answer]:
    """Claims that what was to end was ended, by whatever verb: `abolished the permit`; or that it was not."""
    if each.action.verb not in ENDING or not each.heads:
        return
    for verb in sorted(ENDING | {"repeal", "waive"}):
        for sentence, claim in told.by_verb.get(verb, ()):
            about = set(claim.about)
            if not each.heads & about or each.share(about) < HELD:
                continue
            if claim.kind in (ClaimKind.DONE, ClaimKind.NOT_DONE):
                done = claim.kind is ClaimKind.DONE
                yield sentence.answer(
                    AnswerKind.DONE if done else AnswerKind.NOT_DONE, claim, "ended" if done else claim.rule
                )


def by_going_on(each: Wanted, told: Narrative) -> Iterator[Answer]:
    """Sentences that say that what was to end goes on."""
    if each.action.verb not in ENDING or each.harm or not each.forms:
        return
    for sentence in told.sentences:
        folded = sentence.words.folded
        at = next((at for at, word in enumerate(folded) if word in GOES_ON_AS_BEFORE), None)
        looked_for = {form: value for form, value in each.forms.items() if form not in RULES} or each.forms
        held = sum(value for form, value in looked_for.items() if form in sentence.forms)
        if at is None or AGAINST & (set(folded) - set(each.told)) or held * 1000 < HELD * sum(looked_for.values()):
            continue
        if DENIALS & set(folded[max(0, at - NEAR) : at]):
            continue
        near = {concept(word) for word in folded[max(0, at - REACH) : at + REACH]}
        heads = each.heads - RULES
        if not clause_told(each, sentence) or (heads and not heads & near):
            continue
        kind = (
            AnswerKind.MENTIONED
            if OTHERS & set(folded if "according" in folded else folded[:at])
            else AnswerKind.NOT_DONE
        )
        yield _answer(sentence, at, kind, "goes_on_as_before")


def by_meeting(each: Wanted, told: Narrative) -> Iterator[Answer]:
    """Sentences that say that a body did not meet which was to be revived or strengthened."""
    coordinated = any(row.act == "coordinate" for row in each.acts)
    if not coordinated and not (each.action.verb in REVIVING and BODY_FORMS & each.heads):
        return
    for sentence, claim in told.by_act.get("convene", ()):
        if claim.kind is not ClaimKind.NOT_DONE or not BODY_FORMS & set(claim.about):
            continue
        about = set(claim.about)
        for form in claim.about:
            about |= told.shorts.get(form, frozenset())
        named = {form for form in each.forms if form not in BODY_FORMS}
        if not named or named & about:
            yield sentence.answer(AnswerKind.NOT_DONE, claim, "did_not_meet")


def by_idleness(each: Wanted, told: Narrative) -> Iterator[Answer]:
    """Sentences that say that a thing does not work which was to be restored: `the hotline remained out of order`."""
    if each.action.verb not in WORKING or not each.heads:
        return
    for sentence in told.sentences:
        folded = sentence.words.folded
        for at, word in enumerate(folded):
            near = folded[max(0, at - NEAR) : at]
            idle = (
                word in IDLE
                and bool(REMAINS & set(near))
                and (word in ("operational", "functional")) is bool(DENIALS & set(near))
            )
            if not idle and not (word in OUT_OF and near[-2:] == ["out", "of"]):
                continue
            before = with_said_for(concept(one) for one in folded[max(0, at - REACH) : at])
            if each.heads <= before and each.share(before) >= HELD:
                yield _answer(sentence, at, AnswerKind.NOT_DONE, "idle")


def by_sanctions(each: Wanted, told: Narrative) -> Iterator[Answer]:
    """Sentences that say that no recruiter was sanctioned, where they were to be overseen."""
    if RECRUITER not in each.forms or not any(row.act == "inspect" for row in each.acts):
        return
    for sentence in told.sentences:
        for claim in sentence.claims:
            denied = claim.lemma in SANCTIONING and claim.kind is ClaimKind.NOT_DONE
            if denied and RECRUITER in with_said_for(claim.about):
                yield sentence.answer(AnswerKind.NOT_DONE, claim, "nobody_sanctioned")


def _answer(sentence: Sentence, at: int, kind: AnswerKind, rule: str) -> Answer:
    place = Span(*sentence.words.places[at])
    return Answer(rank=1, action=0, kind=kind, sentence=sentence.span, verb=place, shared=(), rule=rule)


def words_asked(each: Wanted, end: int, asking: Report) -> frozenset[str]:
    """The words of a recommendation from an action on."""
    return frozenset(words_of(asking.text, Span(each.action.span.start, end)).folded)
