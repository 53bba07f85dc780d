"""What an edition says of the actions that the one before recommended.

An action is answered by the claims of its act (`rules/answers.py`) whose object is the one that was asked for; where a
figure counts the act, by the figure and the one that it is set against. What speaks of the object and decides nothing is
`mentioned`, with the reason as its rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

import attrs

from tipreport.compare.acting import acts_of, core
from tipreport.compare.claims import Claim, ClaimKind, claims
from tipreport.compare.comparable import change
from tipreport.compare.words import Words, concept, weight, words_of
from tipreport.model import (
    Action,
    Answer,
    AnswerKind,
    BaseRelation,
    Doer,
    Form,
    Indicator,
    Recommendation,
    Report,
    SectionKind,
    Span,
    State,
    StatedChange,
)
from tipreport.rules.acts import act_of_noun
from tipreport.rules.answers import (
    COMPLICITY,
    GENERIC,
    KNOWN_SHORTS,
    MADE_ONCE,
    OFFICIALS,
    PARTS,
    PEOPLE_ACTS,
    TRADES,
    AnswerRow,
    answer_rows,
)
from tipreport.rules.strength import MORE

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

HELD = 500
"""Share of the weight of an object's words that a claim must hold, in thousandths."""
WHOLE = 800
"""Share from which the object is the one that was asked for, and not a part of it, in thousandths."""
MOST = 6
"""Answers that are kept for one action."""


@attrs.frozen(eq=False)
class Sentence:
    """A sentence that reports, with its words and what it claims."""

    span: Span
    words: Words
    claims: list[Claim]
    before: frozenset[str]
    """The forms of the sentence before: what `these` and `it` may stand for."""
    section: SectionKind


@attrs.define(eq=False)
class Narrative:
    """The sentences of a report in which answers are looked for; made once a report."""

    report: Report

    @cached_property
    def sentences(self) -> list[Sentence]:
        """Each sentence that reports."""
        found: list[Sentence] = []
        before: frozenset[str] = frozenset()
        for span in self.report.sentences:
            section = self.report.section_at(span)
            if section is not None and section.kind in READ:
                words = words_of(self.report.text, span)
                found.append(Sentence(span, words, claims(words), before, section.kind))
                before = frozenset(words.forms)
        return found

    @cached_property
    def by_act(self) -> dict[str, list[tuple[int, Claim]]]:
        """The claims of each act, with the place of their sentence; those of no act under ""."""
        found: dict[str, list[tuple[int, Claim]]] = {}
        for at, sentence in enumerate(self.sentences):
            for claim in sentence.claims:
                for act in [row.name for row in claim.acts] or [""]:
                    found.setdefault(act, []).append((at, claim))
                if claim.acts and claim.kind is ClaimKind.LACKING:
                    found.setdefault("", []).append((at, claim))
        return found

    @cached_property
    def figures(self) -> dict[str, list[Indicator]]:
        """The figures of each metric that are of the edition's own time."""
        compared = {each.id for one in self.report.indicators for each in one.comparisons}
        found: dict[str, list[Indicator]] = {}
        for one in self.report.indicators:
            if one.id not in compared:
                found.setdefault(one.metric, []).append(one)
        return found

    @cached_property
    def _places(self) -> dict[Span, int]:
        return {sentence.span: at for at, sentence in enumerate(self.sentences)}

    def at(self, span: Span) -> int | None:
        """The place of a sentence among those that report, null for one that does not."""
        return self._places.get(span)

    @cached_property
    def shorts(self) -> dict[str, frozenset[str]]:
        """The forms that each acronym of the text stands for."""
        return shorts_of(self.report.text)


# `standard operating procedures (SOPs)`, `National Referral Mechanism (NRM)`
SHORT = re.compile(r"((?:[\w’'-]+ ){1,7}[\w’'-]+) \(([A-Z]{2,8})s?\)")


def shorts_of(text: str) -> dict[str, frozenset[str]]:
    """Acronyms with the forms of the words that they are introduced behind.

    >>> sorted(shorts_of("It used the national referral mechanism (NRM).")["nrm"])
    ['mechanism', 'nationwid', 'refer']
    """
    found = {concept(short): frozenset(map(concept, told.split())) for short, told in KNOWN_SHORTS}
    for match in SHORT.finditer(text):
        words, short = match[1].split(), match[2].lower()
        size = len(short)
        if len(words) >= size and [word[0].lower() for word in words[-size:]] == list(short):
            found[concept(short)] = frozenset(concept(word.lower()) for word in words[-size:])
    return found


# What is asked


@attrs.frozen(eq=False)
class Wanted:
    """An action as it is looked for: its acts, the forms of its object with their weights, and which of them head it."""

    number: int
    action: Action
    acts: tuple[AnswerRow, ...]
    forms: dict[str, int]
    heads: frozenset[str]
    more: bool
    tail: bool
    words: frozenset[str]
    form: Form | None


def wanted(item: Recommendation, asking: Report) -> list[Wanted]:
    """The actions of a recommendation as they are looked for; `them` stands for the object of the action before."""
    made: list[Wanted] = []
    shorts = shorts_of(asking.text)
    for number, action in enumerate(item.actions):
        if action.object is None:
            continue
        whole = words_of(asking.text, action.object)
        inner = core(whole)
        rows = acts_of(action.verb, inner.folded)
        acts = tuple(answer_rows()[row.name] for row in rows if row.name in answer_rows())
        told = _object(inner.folded, named=action.verb in GENERAL or not acts)
        if made and (not told or {"them", "it", "those", "its", "their"} & set(inner.folded[:2])):
            forms = {**made[-1].forms, **_weighed(told)}
            heads = made[-1].heads or _heads(told)
        else:
            forms, heads = _weighed(told), _heads(told)
        for form in list(forms):
            if form in shorts and len(forms) > 1:
                del forms[form]  # its words stand beside it
        more = bool({action.verb, *action.intensity} & ASKS_MORE) or "more" in inner.folded[:2]
        made.append(
            Wanted(
                number=number,
                action=action,
                acts=acts,
                forms=forms,
                heads=heads,
                more=more,
                tail=len(whole.folded) > len(inner.folded),
                words=frozenset(whole.folded),
                form=_form(inner.folded),
            )
        )
    return made


GENERAL = frozenset(
    MORE | {"provide", "conduct", "make", "give", "improve", "strengthen", "ensure", "continue", "take"}
)
ASKS_MORE = frozenset(MORE | {"step up"})

# Words at which the first noun of an object is over: `funding | for shelters`
PREPOSITIONS = frozenset(
    "of for to in on among against with by from at through across between into about that who".split()
)


def _object(folded: Sequence[str], *, named: bool) -> list[str]:
    """The words of an object; behind a general verb without the noun that names the act (`funding for shelters`)."""
    if not named:
        return list(folded)
    for at, word in enumerate(folded):
        if word in act_of_noun():
            rest = list(folded[at + 1 :])
            lead = [each for each in folded[:at] if each not in ("the", "a", "an", "more")]
            return [
                each for each in (*lead, *rest) if each not in act_of_noun() or each in ("services", "shelters")
            ] or list(folded)
    return list(folded)


def _weighed(words: Sequence[str]) -> dict[str, int]:
    return {form: value for word in words if word not in GENERIC and (value := weight(form := concept(word)))}


def _heads(words: Sequence[str]) -> frozenset[str]:
    """The nouns that the object is: the last of each member in front of the first preposition."""
    found: list[str] = []
    last = ""
    for word in words:
        if word in PREPOSITIONS and last:
            break
        if word in ("and", "or"):
            if last:
                found.append(last)
            last = ""
        elif word not in PREPOSITIONS:
            last = word
    if last:
        found.append(last)
    return frozenset(concept(word) for word in found if word not in GENERIC)


def _form(folded: Sequence[str]) -> Form | None:
    """The form of trafficking that an object names, null where it names none or both."""
    labor, sex = (
        {"labor", "servitude", "begging", "bonded"} & set(folded),
        {"sex", "sexual", "prostitution"} & set(folded),
    )
    if bool(labor) == bool(sex):
        return None
    return Form.LABOR if labor else Form.SEX


# What is answered


def answers(item: Recommendation, asking: Report, told: Narrative) -> tuple[Answer, ...]:
    """The answers to each action of a recommendation, in order of the actions and of the text.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> found = answers(report.recommendations[6], report, Narrative(report))[0]
    >>> found.kind.value, report.quote(found.sentence)
    ('not_done', 'The government did not, however, fund any national trafficking awareness campaigns targeting ...')
    """
    found: list[Answer] = []
    for each in wanted(item, asking):
        by_figures = list(_by_figures(each, told))
        by_claims = list(_by_claims(each, told, {answer.sentence for answer in by_figures}))
        ranked = sorted(
            (*by_figures, *by_claims), key=lambda answer: (answer.kind is AnswerKind.MENTIONED, answer.sentence)
        )
        found += [attrs.evolve(answer, rank=item.rank, action=each.number) for answer in ranked[:MOST]]
    return tuple(found)


# By figures


def _by_figures(each: Wanted, told: Narrative) -> Iterator[Answer]:
    """The figures that count the act, where the sentence has the act as a claim of the state."""
    complicit = bool(COMPLICITY & each.words)
    for row in each.acts:
        if row.act in PEOPLE_ACTS:
            continue
        for metric in row.metrics.split():
            for one in told.figures.get(metric, ()):
                if not _is_asked(each, one, row, told, complicit):
                    continue
                claim = _claim_of(one, row, told)
                if claim is None:
                    continue
                said = _figure_says(each, one, row, told, claim)
                if said is not None:
                    yield _answer(said[0], one.sentence, claim.place, (), said[1], one.id)


def _is_asked(each: Wanted, one: Indicator, row: AnswerRow, told: Narrative, complicit: bool) -> bool:
    """Whether a figure counts what was asked: the whole, of that form, by the state, of officials if so."""
    if one.doers and not set(one.doers) & STATE_DOERS:
        return False
    if (
        one.base is not None
        and one.base.relation is BaseRelation.PART_OF
        and one.form is None
        and row.act != "sentence"
    ):
        return False
    if each.form is not None and one.form not in (each.form, None):
        return False
    if each.form is None and one.form is not None and one.state is not State.VALUE:
        return False  # no convictions of labor traffickers are not no convictions
    sentence = words_of(told.report.text, one.sentence)
    officials = "official" in one.population or bool(COMPLICITY & set(sentence.folded))
    if complicit != officials:
        return False
    specific = {
        form: value for form, value in each.forms.items() if form not in FORM_WORDS and form not in COMPLICIT_FORMS
    }
    if complicit or not specific:
        return True
    shared = sum(value for form, value in specific.items() if form in sentence.forms)
    return shared * 1000 >= HELD * sum(specific.values()) and (
        not each.heads or bool(each.heads & sentence.forms.keys())
    )


FORM_WORDS = frozenset(
    map(concept, "sex sexual labor forced prostitution begging servitude bonded domestic child children".split())
)
COMPLICIT_FORMS = frozenset(
    map(
        concept,
        "complicit complicity official officials officer officers potential allegations alleged credible reports".split(),
    )
)
STATE_DOERS = frozenset(
    {Doer.GOVERNMENT, Doer.POLICE, Doer.PROSECUTORS, Doer.COURTS, Doer.LEGISLATURE, Doer.MUNICIPALITY, Doer.EMBASSY}
)


def _claim_of(one: Indicator, row: AnswerRow, told: Narrative) -> Claim | None:
    """The claim of the act in the sentence of a figure, the nearest; null where the sentence does not have it."""
    at = told.at(one.sentence)
    if at is None:
        return None
    acts = set(row.acts.split())
    fits = [claim for claim in told.sentences[at].claims if acts & {each.name for each in claim.acts}]
    return min(fits, key=lambda claim: abs(claim.place.start - one.span.start)) if fits else None


def _figure_says(
    each: Wanted, one: Indicator, row: AnswerRow, told: Narrative, claim: Claim
) -> tuple[AnswerKind, str] | None:
    if one.state in (State.ZERO_STATED, State.NONE_KNOWN):
        return (AnswerKind.NOT_DONE, one.state.value) if claim.kind in DENYING else None
    if one.state is State.NOT_REPORTED:
        return (AnswerKind.NOT_REPORTED, "not_reported") if claim.kind is ClaimKind.NOT_REPORTED else None
    if one.state is not State.VALUE or claim.kind is not ClaimKind.DONE:
        return None
    value = one.value
    if value is not None and value.value == 0:
        return None
    if not each.more:
        return AnswerKind.DONE, "figure"
    went = _went(one, told)
    if went is StatedChange.INCREASE:
        return AnswerKind.DONE, "figure_rose"
    if went in (StatedChange.DECREASE, StatedChange.SAME) and row.falls == "not":
        return AnswerKind.NOT_DONE, "figure_did_not_rise"
    return AnswerKind.DONE_IN_PART, "figure_did_not_rise" if went is not None else "more_not_shown"


def _went(one: Indicator, told: Narrative) -> StatedChange | None:
    """Which way a figure went: against the one that its sentence sets it against, or as it says."""
    for each in one.comparisons:
        if each.stated is not None:
            return each.stated
        other = next((known for known in told.report.indicators if known.id == each.id), None)
        if other is not None and other.metric == one.metric:
            return change(other, one)
    return None


DENYING = frozenset({ClaimKind.NOT_DONE, ClaimKind.LACKING})


# By claims


def _by_claims(each: Wanted, told: Narrative, answered: set[Span]) -> Iterator[Answer]:
    """The claims of the act whose object is the one that was asked for."""
    if not each.forms:
        yield from _of_anybody(each, told, answered)
        return
    for row in each.acts:
        if row.act in PEOPLE_ACTS:
            yield from _trained(each, row, told)
            continue
        for at, claim in _claims_for(row, told):
            sentence = told.sentences[at]
            if sentence.span in answered:
                continue
            about = _resolved(claim, sentence, told)
            share = _share(each, about)
            if share * 1000 < HELD * sum(each.forms.values()) or not (each.heads & about or not each.heads):
                continue
            whole = share * 1000 >= WHOLE * sum(each.forms.values())
            said = _claim_says(each, row, claim, whole, sentence)
            if said is not None:
                shared = tuple(form for form in each.forms if form in about)
                yield _answer(said[0], sentence.span, claim.place, shared, said[1])


def _claims_for(row: AnswerRow, told: Narrative) -> Iterator[tuple[int, Claim]]:
    seen = set()
    names = [
        *row.acts.split(),
        *row.begun.split(),
        *([""] if row.act in MADE_ONCE or row.act in ("assist", "fund") else []),
    ]
    for name in names:
        for at, claim in told.by_act.get(name, ()):
            if id(claim) not in seen and (name or claim.kind is ClaimKind.LACKING):
                seen.add(id(claim))
                yield at, claim


def _resolved(claim: Claim, sentence: Sentence, told: Narrative) -> set[str]:
    """The forms that a claim is about, with what its acronyms stand for and what `these` and `it` refer to."""
    about = set(claim.about)
    for form in claim.about:
        about |= told.shorts.get(form, frozenset())
    if {"thes", "this", "it", "them", "such"} & set(claim.about[:2]):
        about |= sentence.before
    return about


def _share(each: Wanted, about: set[str]) -> int:
    return sum(value for form, value in each.forms.items() if form in about)


def _claim_says(
    each: Wanted, row: AnswerRow, claim: Claim, whole: bool, sentence: Sentence
) -> tuple[AnswerKind, str] | None:
    """What a claim says of an action, and the rule that shows it."""
    acts = {act.name for act in claim.acts}
    kind = claim.kind
    if kind is ClaimKind.OTHER_DOER:
        return AnswerKind.MENTIONED, claim.rule
    if kind is ClaimKind.PLANNED:
        return AnswerKind.PLANNED, claim.rule
    if kind is ClaimKind.NOT_REPORTED:
        return AnswerKind.NOT_REPORTED, claim.rule
    asked = bool(acts & set(row.acts.split()))
    if kind is ClaimKind.LACKING:
        if row.act in MADE_ONCE or row.act in ("assist", "fund") or asked:
            return AnswerKind.NOT_DONE, claim.rule
        return None
    if kind is ClaimKind.NOT_DONE:
        return (AnswerKind.NOT_DONE, claim.rule) if asked or acts & set(row.begun.split()) else None
    if kind is ClaimKind.BEGUN or not asked:
        return AnswerKind.DONE_IN_PART, "begun"
    if row.act == "draft" and acts == {"draft"} and claim.rule != "noun_included" and not _finished(sentence, claim):
        return AnswerKind.DONE_IN_PART, "drafted"
    if not whole:
        return AnswerKind.DONE_IN_PART, f"{claim.rule}_of_a_part"
    if PARTS & set(_around(sentence, claim)):
        return AnswerKind.DONE_IN_PART, f"{claim.rule}_in_part"
    if each.more:
        return AnswerKind.DONE_IN_PART, "more_not_shown"
    return AnswerKind.DONE, claim.rule


def _finished(sentence: Sentence, claim: Claim) -> bool:
    word = claim.place.of(sentence.words.text).lower()
    return word in (
        "finalized",
        "completed",
        "finalizing",
        "completing",
        "developed",
        "developing",
        "updated",
        "updating",
    )


def _around(sentence: Sentence, claim: Claim) -> list[str]:
    """The words in front of a verb and behind it."""
    places = sentence.words.places
    at = next(number for number, place in enumerate(places) if place[0] == claim.place.start)
    return sentence.words.folded[max(0, at - 2) : at + 4]


def _of_anybody(each: Wanted, told: Narrative, answered: set[Span]) -> Iterator[Answer]:
    """The claims of an act whose object is traffickers, crimes, or victims, where no figure says it: `convicted a trafficker`."""
    for row in each.acts:
        if row.act not in ("investigate", "prosecute", "convict", "identify", "refer"):
            continue
        for at, claim in _claims_for(row, told):
            sentence = told.sentences[at]
            if sentence.span in answered or claim.kind not in (
                ClaimKind.DONE,
                ClaimKind.NOT_DONE,
                ClaimKind.NOT_REPORTED,
            ):
                continue
            if COMPLICITY & set(sentence.words.folded) or not set(claim.about[:4]) & ANYBODY_FORMS:
                continue
            if claim.kind is ClaimKind.DONE:
                yield _answer(
                    AnswerKind.DONE_IN_PART if each.more else AnswerKind.DONE,
                    sentence.span,
                    claim.place,
                    (),
                    claim.rule,
                )
            elif claim.kind is ClaimKind.NOT_REPORTED:
                yield _answer(AnswerKind.NOT_REPORTED, sentence.span, claim.place, (), claim.rule)
            elif {"any", "a"} & set(claim.about[:2]):
                yield _answer(AnswerKind.NOT_DONE, sentence.span, claim.place, (), claim.rule)


ANYBODY_FORMS = frozenset(
    map(concept, "trafficker traffickers suspect suspects defendants case cases victim victims".split())
)


def _trained(each: Wanted, row: AnswerRow, told: Narrative) -> Iterator[Answer]:
    """Who was trained, trade by trade."""
    asked = _trades(each.words)
    anybody = not asked and bool(OFFICIALS & each.words)
    if not asked and not anybody:
        return
    reached: set[int] = set()
    denied: set[int] = set()
    found: list[tuple[Claim, Sentence, set[int]]] = []
    for at, claim in _claims_for(row, told):
        sentence = told.sentences[at]
        if claim.kind not in (ClaimKind.DONE, ClaimKind.NOT_DONE, ClaimKind.NOT_REPORTED, ClaimKind.LACKING):
            continue
        about = claim.about if claim.kind is not ClaimKind.LACKING else tuple(sentence.words.forms)
        trades = _trades_of_forms(about)
        hit = trades & asked if asked else trades
        if not hit and not (anybody and set(about) & {concept(word) for word in OFFICIALS}):
            continue
        (reached if claim.kind is ClaimKind.DONE else denied).update(hit)
        found.append((claim, sentence, hit))
    for claim, sentence, _ in found:
        if claim.kind is ClaimKind.NOT_REPORTED:
            yield _answer(AnswerKind.NOT_REPORTED, sentence.span, claim.place, (), claim.rule)
        elif claim.kind is not ClaimKind.DONE:
            yield _answer(AnswerKind.NOT_DONE, sentence.span, claim.place, (), claim.rule)
        elif asked - reached or denied & asked:
            yield _answer(AnswerKind.DONE_IN_PART, sentence.span, claim.place, (), "some_trades")
        elif not each.more:
            yield _answer(AnswerKind.DONE, sentence.span, claim.place, (), "all_trades")
        else:
            one = next((fig for fig in told.figures.get("trainees", ()) if fig.sentence == sentence.span), None)
            rose = one is not None and _went(one, told) is StatedChange.INCREASE
            kind = AnswerKind.DONE if rose else AnswerKind.DONE_IN_PART
            yield _answer(kind, sentence.span, claim.place, (), "figure_rose" if rose else "more_not_shown")


def _trades(words: frozenset[str]) -> set[int]:
    return {number for number, row in enumerate(TRADES) if set(row) & words}


def _trades_of_forms(forms: Sequence[str]) -> set[int]:
    held = set(forms)
    return {number for number, row in enumerate(TRADES) if held & {concept(word) for word in row}}


def _answer(
    kind: AnswerKind, sentence: Span, verb: Span, shared: tuple[str, ...], rule: str, indicator: str | None = None
) -> Answer:
    return Answer(
        rank=1, action=0, kind=kind, sentence=sentence, verb=verb, shared=shared, rule=rule, indicator=indicator
    )
