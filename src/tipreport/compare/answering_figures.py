"""Answers by figures: what counts an act, and whether it rose where a rise was asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from tipreport.compare.claim import Claim, ClaimKind
from tipreport.compare.clauses import REACH
from tipreport.compare.comparable import change
from tipreport.compare.reporting import Narrative, Sentence
from tipreport.compare.wanted import FORM_WORDS, Wanted
from tipreport.compare.words import TELLING, concept, weight
from tipreport.model import (
    Answer,
    AnswerKind,
    BaseRelation,
    Doer,
    Indicator,
    Offence,
    PeriodKind,
    Phase,
    State,
    StatedChange,
)
from tipreport.rules.answers import (
    COMPLICITY,
    GENERIC,
    HALF,
    LET_OFF,
    OF_ANYBODY,
    PAYING,
    PEOPLE_ACTS,
    TWICE,
    UNCHANGED,
    AnswerRow,
    answer_rows,
)
from tipreport.rules.claims import DENIALS, LACKS, OTHERS, PLANS
from tipreport.rules.likeness import FULL

HELD = 500
"""Share of the weight of an object's words that a sentence must hold, in thousandths."""

STATE_DOERS = frozenset(
    {Doer.GOVERNMENT, Doer.POLICE, Doer.PROSECUTORS, Doer.COURTS, Doer.LEGISLATURE, Doer.MUNICIPALITY, Doer.EMBASSY}
)
OFFICIAL_FORMS = frozenset(map(concept, "complicit complicity official officials officer officers police".split()))
ANYBODY_FORMS = frozenset(
    map(concept, "trafficker suspect suspects defendants individuals case cases victim victims".split())
)
"""Words of an object that every sentence on law enforcement or on victims has."""
SAID = {ClaimKind.MORE: StatedChange.INCREASE, ClaimKind.LESS: StatedChange.DECREASE}
BETTERING = frozenset({"improve", "strengthen", "enhance"})
"""Verbs that ask for better and not for more."""
GIVEN = frozenset(
    map(concept, "services shelter shelters care assistance support housing accommodation protective".split())
)
FUND = frozenset({concept("fund")})
FUND_ITSELF = frozenset({"fund"})
"""What says that a fund is meant and not money: `allocate money to the Victims of Trafficking Fund`."""
RECRUITER = concept("recruiter")
LITTLE_WEIGHT = 2
ONLY = ("only ", "Only ")
"""In front of a figure: some of those who were to be reached."""
FIRST_TIME = "for the first time"
"""What is done for the first time is more than before."""
QUALITIES = frozenset("sufficient adequate timely".split())
"""Words of an object that ask how much or when: a `but` behind the figure says that it was not so."""
# `convicted of other offenses`, `under other laws`
OTHER_LAWS = re.compile(
    r"\b(?:under|of|with|for|on) "
    r"(?:(?:an)?other|lesser|related|unrelated|non-trafficking|immigration|smuggling|prostitution) "
    r"(?:law|act|provision|statute|offen[sc]e|crime|charge)|\bwith (?:pimping|pandering|procuring|fraud|assault)\b",
    re.IGNORECASE,
)
AMOUNTS = frozenset({ClaimKind.MORE, ClaimKind.LESS})
DENYING = frozenset({ClaimKind.NOT_DONE, ClaimKind.LACKING})


def by_figures(each: Wanted, asking: Narrative, told: Narrative) -> Iterator[Answer]:
    """The figures that count the act, where their sentence claims the act of the state too.

    A figure that its own text sets against none is set against the one of the edition before, if that has one like it.
    """
    for row in each.acts:
        if row.act in PEOPLE_ACTS or (row.act == "identify" and each.action.verb in BETTERING):
            continue
        yield from _of_row(each, row, asking, told)
        if row.needs:
            needed = answer_rows()[row.needs]
            acts = {concept(word) for word in (*row.acts.split(), *needed.acts.split())}
            bare = attrs.evolve(each, forms={form: value for form, value in each.forms.items() if form not in acts})
            found = _of_row(bare, needed, asking, told)
            yield from (attrs.evolve(one, rule="nobody") for one in found if one.kind is AnswerKind.NOT_DONE)


def _of_row(each: Wanted, row: AnswerRow, asking: Narrative, told: Narrative) -> Iterator[Answer]:
    """The figures of an act's metrics."""
    complicit = bool(COMPLICITY & set(each.told))
    for metric in row.metrics.split():
        for one in told.figures.get(metric, ()):
            sentence = told.sentence(one.sentence)
            if sentence is None or not _is_asked(each, one, row, sentence, complicit=complicit):
                continue
            claim = _claim_of(one, row, sentence)
            said = _says(each, one, row, told, claim, sentence) if claim is not None else None
            if said == (AnswerKind.DONE_IN_PART, "more_not_shown") and row.falls == "in_part" and _rose(one, asking):
                said = AnswerKind.DONE, "figure_rose"
            if claim is not None and said is not None:
                yield Answer(
                    rank=1,
                    action=0,
                    kind=said[0],
                    sentence=one.sentence,
                    verb=claim.place,
                    shared=(),
                    rule=said[1],
                    indicator=one.id,
                )


def _is_asked(each: Wanted, one: Indicator, row: AnswerRow, sentence: Sentence, *, complicit: bool) -> bool:
    """Whether a figure counts what was asked: the whole, of that form, by the state, of officials if so."""
    if one.doers and not set(one.doers) & STATE_DOERS:
        return False
    if one.offence in (Offence.RELATED, Offence.DEMAND):
        return False  # other crimes, or buyers
    if of_other_laws(sentence) or (one.period is not None and one.period.kind is PeriodKind.CUMULATIVE):
        return False
    if each.forms.keys() == FUND and not FUND_ITSELF & set(sentence.words.folded):
        return False
    if one.metric == "recruiter_sanctions" and RECRUITER not in each.forms:
        return False
    part = one.base is not None and one.base.relation is BaseRelation.PART_OF
    if part and one.form is None and row.act not in ("sentence", "fund"):
        return False
    if each.form is not None and one.form not in (each.form, None):
        return False
    if each.form is None and one.form is not None and one.state is not State.VALUE:
        return False  # no convictions of labor traffickers are not no convictions
    if each.form is None and one.population and one.state is not State.VALUE:
        return False  # nor are no male victims no victims
    if not complicit and one.state is not State.VALUE and OFFICIAL_FORMS - {"police"} & sentence.forms:
        return False  # nor are no convictions of officials
    if complicit != ("official" in one.population or bool(COMPLICITY & set(sentence.words.folded))):
        return False
    if row.act == "identify" and not {"victim", "victims", "them"} & set(each.told):
        return False
    if row.act == "assist" and any(value > LITTLE_WEIGHT for form, value in each.forms.items() if form not in GIVEN):
        return False  # services of some kind, or for some victims: a figure of all does not say it
    specific = {form: value for form, value in each.forms.items() if form not in FORM_WORDS}
    if complicit:
        specific = {form: value for form, value in specific.items() if form not in OFFICIAL_FORMS}
    elif row.falls == "not" or row.act == "identify":
        specific = {form: value for form, value in specific.items() if form not in each.place}
    if not specific:
        # `sufficient funds`: for what is told by the rest of the recommendation.
        return row.act != "fund" or bool(each.topic & sentence.forms)
    held = sentence.forms
    if row.act == "fund" and GIVEN & held:
        held |= GIVEN  # shelters are services
    if each.alias & held:
        return True
    shared = sum(value for form, value in specific.items() if form in held)
    heads = each.heads & specific.keys()
    return shared * 1000 >= HELD * sum(specific.values()) and (not heads or bool(heads & held))


def of_other_laws(sentence: Sentence) -> bool:
    """Whether a sentence tells of other crimes: `convicted of child labor offenses under other laws`."""
    return OTHER_LAWS.search(sentence.span.of(sentence.words.text)) is not None


def _claim_of(one: Indicator, row: AnswerRow, sentence: Sentence) -> Claim | None:
    """The claim of the act in the sentence of a figure, the nearest; null where the sentence does not have it."""
    acts = set(row.acts.split())
    fits = [claim for claim in sentence.claims if acts & {act.name for act in claim.acts}]
    if not fits and row.act == "sentence" and one.metric == "sentence_length":
        fits = [claim for claim in sentence.claims if any(act.name == "convict" for act in claim.acts)]
    if not fits and row.act == "fund":
        fits = [claim for claim in sentence.claims if claim.lemma in PAYING]
    if not fits and one.metric == "recruiter_sanctions":
        fits = [claim for claim in sentence.claims if claim.kind is ClaimKind.DONE]
    if fits:
        return min(fits, key=lambda claim: abs(claim.place.start - one.span.start))
    counted = row.act in COUNTED or (row.act == "fund" and "budget" in sentence.before_figure(one.span, NEAR))
    return _reported(one, sentence) if one.state is State.VALUE and counted else None


def _reported(one: Indicator, sentence: Sentence) -> Claim | None:
    """The claim that a figure makes by itself: `compared with 50 prosecutions, and 12 convictions`."""
    before = sentence.before_figure(one.span, REACH)
    left = {"pending", "remained"} & set(sentence.words.folded)
    if (DENIALS | PLANS | OTHERS) & set(before) or left or one.phase is Phase.PENDING:
        return None
    return Claim(ClaimKind.DONE, (), "", one.span, (), frozenset(), "figure")


NEAR = 5
"""Words in front of a sum among which a `budget` says what it is."""
GIVEN_TO = frozenset({"assist", "refer"})
"""Acts that are done to victims, all of whom may be reached."""
PARTED = frozenset({"fund", "assist"})
"""Acts of which a part may be named: `fund services, including those of NGOs`."""
NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve in".split())
"""Words that no denial is of: `did not convict any traffickers (seven in 2016)`."""
COUNTED = frozenset({"investigate", "prosecute", "convict", "inspect"})
"""Acts whose figures claim them without a verb of their own."""


def _says(
    each: Wanted, one: Indicator, row: AnswerRow, told: Narrative, claim: Claim, sentence: Sentence
) -> tuple[AnswerKind, str] | None:
    """What a figure says of an action, and the rule that shows it; the claim beside it must not contradict it."""
    if one.state in (State.ZERO_STATED, State.NONE_KNOWN):
        return (AnswerKind.NOT_DONE, one.state.value) if claim.kind in DENYING and _of_all(each, claim) else None
    if one.state is State.NOT_REPORTED:
        return (AnswerKind.NOT_REPORTED, "not_reported") if claim.kind is ClaimKind.NOT_REPORTED else None
    if one.state is not State.VALUE or claim.kind not in (ClaimKind.DONE, *AMOUNTS):
        return None
    if one.value is not None and one.value.value == 0:
        return None
    if told.report.text.endswith(ONLY, 0, one.span.start):
        return AnswerKind.DONE_IN_PART, "few"
    if row.act == "sentence" and LET_OFF & set(sentence.words.folded):
        return AnswerKind.DONE_IN_PART, "some_let_off"
    named = {concept(word) for word in each.tail if word not in GENERIC and weight(concept(word)) >= TELLING}
    if (
        (not each.more or went(one, told) is StatedChange.INCREASE)
        and row.act in PARTED
        and "including" in each.tail
        and "all" not in sentence.words.folded
        and not _names(named, sentence)
    ):
        return AnswerKind.DONE_IN_PART, "of_a_part"
    if each.form is not None and one.form is None and row.act in OF_ANYBODY:
        return AnswerKind.MENTIONED, "form_not_shown"
    if row.act == "refer" and not each.more and _fewer_than_identified(one, told):
        return AnswerKind.DONE_IN_PART, "fewer_than_identified"
    if row.act in OF_ANYBODY and not clause_told(each, sentence):
        return AnswerKind.MENTIONED, "clause_not_shown"
    if row.act == "identify" and each.place & each.forms.keys():
        return AnswerKind.MENTIONED, "group_not_shown"
    if row.act == "fund" and not each.more and not each.alias & sentence.forms and each.heads - GIVEN - sentence.forms:
        return AnswerKind.MENTIONED, "of_a_part"  # for one of two things
    elsewhere = row.act == "inspect" and (each.place & each.forms.keys()) - sentence.forms
    if not each.more:
        if QUALITIES & {*each.told, *each.action.intensity} and "but" in sentence.words.folded:
            return AnswerKind.DONE_IN_PART, "conceded"
        return (AnswerKind.MENTIONED, "place_not_shown") if elsewhere else (AnswerKind.DONE, "figure")
    if row.act in GIVEN_TO and BETTERING & {each.action.verb, *each.action.intensity} and "all" in claim.about[:3]:
        return AnswerKind.DONE, "all_of_them"
    way = went(one, told) or SAID.get(claim.kind)
    if way is StatedChange.INCREASE:
        return (AnswerKind.DONE_IN_PART, "place_not_shown") if elsewhere else (AnswerKind.DONE, "figure_rose")
    if way in (StatedChange.DECREASE, StatedChange.SAME) and row.falls == "not":
        return AnswerKind.NOT_DONE, "figure_did_not_rise"
    return AnswerKind.DONE_IN_PART, "figure_did_not_rise" if way is not None else "more_not_shown"


def _names(named: set[str], sentence: Sentence) -> bool:
    """Whether a sentence names all of a part, and lacks nothing."""
    return bool(named) and named <= sentence.forms and not LACKS & set(sentence.words.folded)


def clause_told(each: Wanted, sentence: Sentence) -> bool:
    """Whether a sentence tells half of the clause that says which ones were meant."""
    return 2 * len(each.clause & sentence.forms) >= len(each.clause)


def _fewer_than_identified(one: Indicator, told: Narrative) -> bool:
    """Whether the sentence has more victims identified than referred: `identified 40 victims and referred 12`."""
    number = one.value.value if one.value is not None else None
    if number is None:
        return False
    found = [*told.figures.get("victims_identified", ()), *told.figures.get("potential_victims", ())]
    values = [other.value.value for other in found if other.sentence == one.sentence and other.value is not None]
    return any(value is not None and value > number for value in values)


def _of_all(each: Wanted, claim: Claim) -> bool:
    """Whether a denial is of all that was asked for, and not of some: `did not prosecute any members of the army`."""
    known = ANYBODY_FORMS | {"new", "singl"} | {concept(noun) for act in claim.acts for noun in act.nouns.split()}
    named = [form for form in claim.about[:4] if weight(form) == FULL and form not in known | NUMBERS]
    return all(form in each.forms for form in named)


def _rose(one: Indicator, asking: Narrative) -> bool:
    """Whether a figure is more than the one of its kind in the edition before, if that has one such and no more."""
    alike = [each for each in asking.figures.get(one.metric, ()) if each.base is None and _kind(each) == _kind(one)]
    return len(alike) == 1 and one.base is None and change(alike[0], one) is StatedChange.INCREASE


def _kind(one: Indicator) -> object:
    unit = one.low.unit if one.low is not None else None
    return one.state, one.statistic, unit, one.form, one.population, one.offence, one.phase


def went(one: Indicator, told: Narrative) -> StatedChange | None:
    """Which way a figure went: against the one that its sentence sets it against, or as it says."""
    text = one.sentence.of(told.report.text)
    if FIRST_TIME in text.lower():
        return StatedChange.INCREASE
    if any(words in text for words in UNCHANGED):
        return StatedChange.SAME
    for each in one.comparisons:
        if each.stated is not None:
            return each.stated
        other = told.by_id.get(each.id or "")
        if other is not None and other.metric == one.metric:
            return change(other, one)
    before = told.before_of(one)
    if before is not None:
        return change(before, one)
    if any(words in text for words in HALF):
        return StatedChange.DECREASE
    return StatedChange.INCREASE if any(words in text for words in TWICE) else None
