"""Answers by claims: sentences that say of the act that it was done, begun, denied, or that its object is lacking."""

from __future__ import annotations

from collections.abc import Iterator

from tipreport.compare.acting import act_forms
from tipreport.compare.answering_figures import (
    ANYBODY_FORMS,
    DENYING,
    FUND,
    FUND_ITSELF,
    GIVEN,
    OFFICIAL_FORMS,
    clause_told,
    of_other_laws,
)
from tipreport.compare.answering_training import by_training
from tipreport.compare.answering_untold import let_in
from tipreport.compare.claim import Claim, ClaimKind
from tipreport.compare.reporting import Narrative, Sentence, with_said_for
from tipreport.compare.saying import first_noun, says, some_of_them
from tipreport.compare.wanted import FORM_WORDS, Wanted, form_of
from tipreport.compare.words import TELLING, concept, weight
from tipreport.model import Answer, AnswerKind, Span
from tipreport.rules.acts import act_of_verb
from tipreport.rules.answers import (
    COMPLICITY,
    GENERIC,
    OF_ANY_KIND,
    OF_ANYBODY,
    PEOPLE_ACTS,
    AnswerRow,
)
from tipreport.rules.as_before import LAW_WORDS
from tipreport.rules.claims import ALLOWING
from tipreport.rules.likeness import FULL

HELD = 500
"""Share of the weight of an object's words that a claim must hold, in thousandths."""
HELD_DENIED = 400
"""The same where the head of the object is denied: `had not yet revised its plan`."""
WHOLE = 650
"""Share from which the object is the one that was asked for, and not a part of it, in thousandths."""

COMPLICIT = frozenset(map(concept, COMPLICITY))
OF_A_PART = "denial_of_a_part"
"""The rule of a denial that leaves open what became of the rest."""


def by_claims(each: Wanted, told: Narrative, answered: set[Span]) -> Iterator[Answer]:
    """The claims that answer an action, in sentences that no figure has answered it in."""
    for row in each.acts:
        if row.act == "identify" and each.place:
            yield from _not_screened(each, told)
        if row.act in PEOPLE_ACTS:
            yield from by_training(each, row, told)
        elif not each.forms:
            yield from _of_anybody(each, row, told, answered)
        else:
            yield from _of_object(each, row, told, answered)
    if not each.acts and each.forms:
        yield from _by_verb(each, told)


def _not_screened(each: Wanted, told: Narrative) -> Iterator[Answer]:
    """Denials that those were screened among whom victims were to be identified."""
    group = {form for form in each.place if weight(form) == FULL and form not in GENERIC_FORMS}
    for sentence, claim in told.by_act.get("screen", ()):
        if claim.kind is ClaimKind.NOT_DONE and group & _resolved(claim, sentence, told):
            yield sentence.answer(AnswerKind.NOT_DONE, claim, "not_screened")


GENERIC_FORMS = frozenset(map(concept, GENERIC))


def _of_object(each: Wanted, row: AnswerRow, told: Narrative, answered: set[Span]) -> Iterator[Answer]:
    """The claims of an act whose object is the one that was asked for."""
    for sentence, claim in told.claims_for(row):
        if sentence.span in answered:
            continue
        about = _resolved(claim, sentence, told)
        if COMPLICIT & each.forms.keys() and OFFICIAL_FORMS & about:
            about |= COMPLICIT  # officials of whom law enforcement speaks are those alleged to be complicit
        if row.act == "screen" and claim.kind is ClaimKind.NOT_DONE:
            yield sentence.answer(AnswerKind.NOT_DONE, claim, claim.rule)
            continue
        if each.forms.keys() == FUND and not FUND_ITSELF & set(sentence.words.folded):
            continue
        if row.act in OF_ANYBODY and claim.kind in DENYING and _of_officials(each, claim):
            continue
        if not REFERRING & set(claim.about[:2]) and _of_another_law(each, about, sentence):
            continue
        near = about
        if claim.rule == "pending" or (claim.kind is ClaimKind.LACKING and row.act in {act.name for act in claim.acts}):
            near = about | sentence.forms  # whose it is stands before it
        elif row.act == "fund" and claim.lemma == "receive" and claim.about[:1] in REFERRING_BACK:
            near = about = about | sentence.forms | sentence.before  # `they received no money`
        if row.act == "assist" and _of_shelter(each, claim, about):
            near = about = about | GIVEN  # where there is no shelter for men, men are given no services
        if each.heads and not each.heads & near:
            continue
        rest = each.forms.keys() - each.heads - OF_ANY_MAKE
        if each.heads and each.heads <= ANY_KIND and rest and not rest & (about | sentence.forms):
            continue
        # What is not there is told of whom it is lacking to: the whole sentence may hold the object.
        whole_sentence = claim.kind in DENYING or claim.rule == "pending"
        share = each.share(about | sentence.forms if whole_sentence else about)
        # Who conducted no campaigns conducted none in the villages.
        of_none = claim.kind in DENYING and "any" in claim.about[:2] and each.forms.keys() <= each.place
        of_none = of_none or (claim.kind is ClaimKind.NOT_DONE and _in_short(each, claim))
        if share < (HELD_DENIED if claim.kind in DENYING and each.heads else HELD) and not of_none:
            continue
        said = says(each, row, claim, sentence, told, whole=share >= WHOLE)
        if said is not None and said[0] in (AnswerKind.DONE, AnswerKind.DONE_IN_PART) and _of_others(each, about):
            said = AnswerKind.MENTIONED, "of_others"
        if said is not None and said[1].endswith("_of_a_part") and _the_head_alone(each, about):
            said = AnswerKind.MENTIONED, "of_another_thing"
        if said is not None and claim.about[:1] == ("other",) and claim.kind is ClaimKind.DONE:
            said = AnswerKind.MENTIONED, "of_another_thing"  # `used other laws`
        if said is not None and row.act == "amend" and claim.kind not in DENYING and not _mends_it(each, sentence):
            said = AnswerKind.MENTIONED, "purpose_not_shown"  # another law, or another flaw of it
        if said is not None and said[1] in ("begun", "pending") and not _is_it(each, row, claim, told):
            said = AnswerKind.MENTIONED, "of_another_thing"
        if said is not None:
            yield sentence.answer(said[0], claim, said[1], tuple(form for form in each.forms if form in about))


def _mends_it(each: Wanted, sentence: Sentence) -> bool:
    """Whether a sentence on a law that was amended shares a telling word with what was to be amended, and why."""
    topic = each.topic - act_forms(frozenset({"amend"}))
    return not topic or bool(topic & sentence.forms)


def _of_another_law(each: Wanted, about: frozenset[str], sentence: Sentence) -> bool:
    """Whether a law is asked for on trafficking, and a sentence is on a law on something else: `the new labor law`."""
    if "trafficking" not in each.told or not each.heads or not each.heads <= LAWS or "traffick" in sentence.forms:
        return False
    return any(weight(form) >= TELLING and form not in each.forms and form not in NO_SUBJECT for form in about)


LAWS = frozenset(map(concept, LAW_WORDS))
NO_SUBJECT = LAWS | frozenset(
    map(concept, "draft bill new amend amendment parliament cabinet act president pending approval".split())
)
"""Words beside a law that do not say what it is on."""


def _of_others(each: Wanted, about: frozenset[str]) -> bool:
    """Whether something was done for people of another kind: a shelter for girls, where one for men was asked for."""
    asked, told = let_in(each.forms), let_in(about)
    return bool(asked and told) and not asked & told


def _the_head_alone(each: Wanted, about: frozenset[str]) -> bool:
    """Whether a sentence shares with an object its head and nothing that says what it is for."""
    rest = {form for form, value in each.forms.items() if value >= TELLING and form not in each.heads}
    return bool(rest and each.heads) and not rest & about


def _of_shelter(each: Wanted, claim: Claim, about: frozenset[str]) -> bool:
    """Whether shelter is lacking for just those who were to be given services."""
    whom = each.forms.keys() - GIVEN
    return claim.kind is ClaimKind.LACKING and SHELTER in claim.about[:3] and bool(whom) and whom <= about


ANY_KIND = frozenset(map(concept, OF_ANY_KIND))
OF_ANY_MAKE = frozenset(map(concept, "specialized national centralized".split()))
SHELTER = concept("shelter")


def _of_officials(each: Wanted, claim: Claim) -> bool:
    """Whether a denial is of officials, who were not asked for: `officers suspected of bribery were not prosecuted`."""
    return bool((OFFICIAL_FORMS - {"police"}) & set(claim.about[:6])) and not OFFICIAL_FORMS & each.forms.keys()


def _in_short(each: Wanted, claim: Claim) -> bool:
    """Whether an active denial names the first noun of the object, and nothing else: `did not set up a secretariat`."""
    told = {form for form in claim.about if weight(form) >= TELLING and form != "up"}
    return bool(told) and told <= each.heads and claim.about[-1] in each.heads


def _is_it(each: Wanted, row: AnswerRow, claim: Claim, told: Narrative) -> bool:
    """Whether what is begun is the thing asked for, and not another for it: `drafted guidelines for shelters`."""
    if claim.rule == "pending" or row.act in ("amend", "ratify"):
        return True  # `drafted amendments to the law`
    first = first_noun(claim, told)
    return not each.heads or bool(each.heads & first) or bool(REFERRING & first)


REFERRING_BACK = (("none",), ("it",), ("the",), ("some",))
"""First forms of a subject told before: `none received money`, `they received none`."""
APPROVAL = frozenset({concept("approval")})
REFERRING = frozenset({"it", "them", "thes", "this", "such", "draft"})
"""First words of an object that mean a thing told before, or a draft of what stands behind."""


def _resolved(claim: Claim, sentence: Sentence, told: Narrative) -> frozenset[str]:
    """The forms that a claim is about, with what its acronyms stand for and what `these` and `it` refer to."""
    found = told.resolved.get(id(claim))
    if found is not None:
        return found
    about = set(with_said_for(claim.about))
    if claim.kind is ClaimKind.LACKING:
        if claim.about[:1] == ("one",):
            about |= claim.before  # `lacked one for men`
    else:
        if {"it", "them"} & set(claim.about):
            about |= claim.before
        if {"thes", "this", "it", "them", "such"} & set(claim.about[:2]):
            about |= sentence.before
    if claim.kind is ClaimKind.NOT_DONE and APPROVAL & set(claim.about[:3]):
        about |= claim.before  # `the minister had not given final approval`
    for form in tuple(about):
        about |= told.shorts.get(form, frozenset())
    found = told.resolved[id(claim)] = frozenset(about)
    return found


def _by_verb(each: Wanted, told: Narrative) -> Iterator[Answer]:
    """The claims of the very verb, where no act is known."""
    if each.action.verb in PROVIDING:
        for sentence, claim in told.by_act.get("", ()):
            about = _resolved(claim, sentence, told)
            if claim.kind is ClaimKind.LACKING and each.heads & about and each.share(about) >= HELD:
                yield sentence.answer(AnswerKind.NOT_DONE, claim, claim.rule)
    allowing = each.action.verb in ALLOWING
    verbs = ALLOWING if allowing else {each.action.verb} | ({"receive"} if each.action.verb in PROVIDING else set())
    for sentence, claim in (pair for verb in sorted(verbs) for pair in told.by_verb.get(verb, ())):
        about = _resolved(claim, sentence, told)
        if not each.heads & about and not (allowing and each.share(about) >= HELD):
            continue
        shared = tuple(form for form in each.forms if form in about)
        if claim.kind is ClaimKind.NOT_DONE and each.share(about | sentence.forms) >= HELD:
            yield sentence.answer(AnswerKind.NOT_DONE, claim, claim.rule, shared)
        elif claim.kind is ClaimKind.DONE and each.share(about) >= WHOLE:
            kind = AnswerKind.DONE_IN_PART if each.more or "including" in each.tail else AnswerKind.DONE
            yield sentence.answer(kind, claim, claim.rule, shared)


PROVIDING = frozenset("provide give offer equip supply grant award issue".split())
"""Verbs whose object may be lacking: `provide interpreters`, `had no interpreters`."""


def _of_anybody(each: Wanted, row: AnswerRow, told: Narrative, answered: set[Span]) -> Iterator[Answer]:
    """The claims of an act whose object every sentence on it has: `convicted a trafficker`, `did not screen`."""
    if row.act not in OF_ANYBODY:
        return
    for sentence, claim in told.claims_for(row):
        if sentence.span in answered or COMPLICITY & set(sentence.words.folded) or of_other_laws(sentence):
            continue
        if any((sentence.span, metric) in told.of_other_crimes for metric in row.metrics.split()):
            continue
        if row.act == "screen":
            if claim.kind is ClaimKind.NOT_DONE:
                yield sentence.answer(AnswerKind.NOT_DONE, claim, claim.rule)
            elif claim.kind is ClaimKind.DONE:
                yield sentence.answer(AnswerKind.DONE_IN_PART, claim, "group_not_shown")
            continue
        if row.act == "inform":
            if act_of_verb().get(claim.lemma) is not None and claim.kind is not ClaimKind.DONE:
                continue  # `did not disseminate the procedures`
            said = says(each, row, claim, sentence, told, whole=True)
            if said is not None:
                yield sentence.answer(said[0], claim, said[1])
            continue
        of_whom = ANYBODY_FORMS if row.act not in ("identify", "refer") else OF_VICTIMS
        compensated = row.act == "compensate" and "victim" in sentence.forms
        if not set(claim.about[:5]) & of_whom and not compensated and not _all_of_them(row, claim, sentence):
            continue
        if each.form is not None and form_of(claim.about[:6]) is not each.form:
            continue
        if (
            claim.kind is ClaimKind.DONE
            and "since" in sentence.words.folded
            and {"have", "has"} & set(sentence.words.folded)
        ):
            yield sentence.answer(
                AnswerKind.MENTIONED, claim, "of_years"
            )  # `have convicted two traffickers since 2011`
        elif claim.kind in (ClaimKind.DONE, ClaimKind.MORE) and not clause_told(each, sentence):
            yield sentence.answer(AnswerKind.MENTIONED, claim, "clause_not_shown")
        elif claim.kind is ClaimKind.DONE and some_of_them(claim):
            yield sentence.answer(AnswerKind.DONE_IN_PART, claim, "some_of_them")
        elif claim.kind is ClaimKind.DONE:
            kind = AnswerKind.DONE_IN_PART if each.more else AnswerKind.DONE
            yield sentence.answer(kind, claim, "more_not_shown" if each.more else claim.rule)
        elif claim.kind is ClaimKind.NOT_REPORTED:
            yield sentence.answer(AnswerKind.NOT_REPORTED, claim, claim.rule)
        elif claim.kind is ClaimKind.NOT_DONE and _of_all_of_them(row, claim):
            # No labor traffickers are not no traffickers.
            part = each.form is None and bool(FORM_WORDS & set(claim.about[:5]))
            yield sentence.answer(AnswerKind.NOT_DONE, claim, OF_A_PART if part else claim.rule)
        elif claim.kind is ClaimKind.MORE or (claim.kind is ClaimKind.LESS and each.more):
            kind = AnswerKind.DONE if claim.kind is ClaimKind.MORE else AnswerKind.DONE_IN_PART
            yield sentence.answer(kind, claim, claim.rule)


def _of_all_of_them(row: AnswerRow, claim: Claim) -> bool:
    """Whether a denial is of any at all: `did not convict any`, `awarded compensation to no victim`."""
    if row.act == "compensate" or {"any", "a", "no"} & set(claim.about[:2]):
        return True
    return row.act == "identify" and "victim" in claim.about[:2]


OF_VICTIMS = ANYBODY_FORMS - frozenset(map(concept, "trafficker suspect suspects defendants".split()))


def _all_of_them(row: AnswerRow, claim: Claim, sentence: Sentence) -> bool:
    """Whether victims are meant by `all`, `them`, `any`: `identified 40 victims and referred all to care`."""
    return row.act == "refer" and bool({"all", "them", "any"} & set(claim.about[:3])) and "victim" in sentence.forms
