"""Answers on training: who was trained, trade by trade, and in what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tipreport.compare.answering_figures import OFFICIAL_FORMS, went
from tipreport.compare.claim import Claim, ClaimKind
from tipreport.compare.reporting import Narrative, Sentence
from tipreport.compare.wanted import Wanted
from tipreport.compare.words import TELLING, concept, weight
from tipreport.model import Answer, AnswerKind, StatedChange
from tipreport.rules.answers import GENERIC, OFFICIALS, TRADES, AnswerRow


def by_training(each: Wanted, row: AnswerRow, told: Narrative) -> Iterator[Answer]:
    """Who was trained, trade by trade, and in what."""
    people, topic = _people_and_topic(each)
    asked = _trades(people)
    if not asked and not OFFICIALS & set(people):
        return
    found: list[tuple[Sentence, Claim, set[int]]] = []
    reached: set[int] = set()
    for sentence, claim in told.claims_for(row):
        about = tuple(sentence.words.forms) if claim.kind is ClaimKind.LACKING else claim.about
        trades = _trades_of_forms(about)
        hit = trades & asked if asked else trades
        if asked and claim.kind is ClaimKind.NOT_DONE and _of_nobody(claim, sentence):
            hit = asked  # `did not provide training on trafficking`
        if claim.kind not in TRAINED or (not hit and not (not asked and OFFICIAL_FORMS & set(about))):
            continue
        if not asked and not _told_of(each, claim, sentence, trades):
            continue  # somebody was trained in something, or was not
        if claim.kind is ClaimKind.DONE:
            reached |= hit
        found.append((sentence, claim, hit))
    for sentence, claim, hit in found:
        if claim.kind is not ClaimKind.DONE:
            if asked and asked <= reached and hit != asked:
                continue  # others of those trades, or other trades beside them
            kind = AnswerKind.NOT_REPORTED if claim.kind is ClaimKind.NOT_REPORTED else AnswerKind.NOT_DONE
            yield sentence.answer(kind, claim, claim.rule)
        elif each.refers and not each.refers & _of_training(told, sentence):
            yield sentence.answer(AnswerKind.MENTIONED, claim, "topic_not_shown")
        elif asked - reached:
            yield sentence.answer(AnswerKind.DONE_IN_PART, claim, "some_trades")
        elif topic and not _is_told(topic, told, sentence, where=bool(each.place & topic)):
            yield sentence.answer(AnswerKind.DONE_IN_PART, claim, "topic_not_shown")
        elif each.more and not _more_trained(sentence, told):
            yield sentence.answer(AnswerKind.DONE_IN_PART, claim, "more_not_shown")
        else:
            yield sentence.answer(AnswerKind.DONE, claim, "figure_rose" if each.more else "all_trades")


def _of_nobody(claim: Claim, sentence: Sentence) -> bool:
    """Whether a denial of training names nobody in particular, and no school of one trade."""
    trades = _trades_of_forms(tuple(sentence.words.forms)[: len(claim.before) + len(claim.about)])
    return claim.rule == "denial" and not trades and not {"to", "for", *OFFICIAL_FORMS} & set(claim.about)


def _told_of(each: Wanted, claim: Claim, sentence: Sentence, trades: set[int]) -> bool:
    """Whether a training of officials of any trade is the one that was asked for: by its topic, or as it is denied."""
    if each.topic & sentence.forms:
        return True
    # Prosecutors who were not trained are not all officials; several trades are as good as that.
    return claim.kind is not ClaimKind.DONE and len(trades) != 1 and bool(OFFICIAL_FORMS & sentence.forms)


TRAINED = frozenset({ClaimKind.DONE, ClaimKind.NOT_DONE, ClaimKind.NOT_REPORTED, ClaimKind.LACKING})


def _people_and_topic(each: Wanted) -> tuple[tuple[str, ...], frozenset[str]]:
    """Who is to be trained, and the telling forms of what they are to be trained in, or where."""
    told = each.told
    # `specialized training | to prosecutors`
    lead = next((at for at, word in enumerate(told[:LEAD]) if word in ("to", "for") and _trades(told[at:])), None)
    if lead is not None and not _trades(told[:lead]):
        told = told[lead + 1 :]
    end = next((at for at, word in enumerate(told) if at and word in ("on", "in", "to", "about")), len(told))
    if told[end + 1 : end + 2] == ("how",) or told[end : end + 1] == ("to",):
        return told[:end], frozenset()
    behind = [concept(word) for word in told[end + 1 :] if word not in GENERIC | ANY_TOPIC and not word.isdigit()]
    return told[:end], frozenset(form for form in behind if weight(form) >= TELLING)


LEAD = 3
"""Words of an object among which a `to` says who is to be trained."""
ANY_TOPIC = frozenset("law laws act code provisions anti antitrafficking trafficking tip".split())
"""Words of a topic that any training on trafficking has."""


def _is_told(topic: frozenset[str], told: Narrative, sentence: Sentence, *, where: bool) -> bool:
    """Whether the sentence on a training, or the one behind it, speaks of half of its topic, or of more of where."""
    forms = _of_training(told, sentence)
    held, wanted = 2 * len(topic & forms), len(topic)
    return held > wanted if where else held >= wanted


def _of_training(told: Narrative, sentence: Sentence) -> set[str]:
    """The forms of a sentence on a training and of the one behind it."""
    at = told.sentences.index(sentence)
    forms: set[str] = set()
    for each in told.sentences[at : at + 2]:
        forms |= each.words.forms.keys()
        for form in each.words.forms:
            forms |= told.shorts.get(form, frozenset())
    return forms


def _more_trained(sentence: Sentence, told: Narrative) -> bool:
    return any(
        went(one, told) is StatedChange.INCREASE
        for one in told.figures.get("trainees", ())
        if one.sentence == sentence.span
    )


def _trades(words: Sequence[str]) -> set[int]:
    held = set(words)
    found = {number for number, row in enumerate(TRADES) if held & set(row)}
    # `judicial officials` are judges or prosecutors; who names prosecutors wants them.
    return found - {PROSECUTORS} if held & set(TRADES[PROSECUTORS]) == {"judicial"} else found


PROSECUTORS = next(number for number, row in enumerate(TRADES) if row[0] == "prosecutors")
TRADES_BY_FORM = tuple(frozenset(map(concept, row)) for row in TRADES)


def _trades_of_forms(forms: Sequence[str]) -> set[int]:
    held = set(forms)
    return {number for number, row in enumerate(TRADES_BY_FORM) if held & row}
