"""The words that make a clause a claim: those that deny an act, put it off, begin it, and those of who did it."""

from __future__ import annotations

from functools import cache

from tipreport.rules.acts import ACTS, GENERAL_VERBS, MORE_ACTS
from tipreport.rules.verbs import verb_rows

DENIALS: frozenset[str] = frozenset(
    "not never no neither nor none without failed fail fails unable ceased stopped refused declined neglected".split()
)
"""In front of the verb or its object in one clause: `did not fund any campaign`, `failed to establish`, `made no efforts`."""

BEFORE_NOUNS: frozenset[str] = frozenset({"no", "without"})
"""Denials of nouns: what stands behind is no verb in its base form: `no shelter existed`."""

LACKS: frozenset[str] = frozenset("lacked lacks lack lacking without no absence want".split())
"""In front of what is not there: `lacked a shelter`, `remained without procedures`, `had no budget`, `no shelter existed`."""

NO_LACK: frozenset[str] = frozenset(
    (
        "longer later more fewer less one doubt reports report evidence information indication known formal-sector other case "
        "charge charges exception cost"
    ).split()
)
"""Behind `no` and `without`, where nothing is lacking: `no longer`, `without charge`."""

PLANS: frozenset[str] = frozenset(
    "planned planning intend intends intended propose proposed proposes consider considered considering will would "
    "pending announced pledged agreed committed promised scheduled".split()
)
"""Before the verb: it is meant or promised, not done: `planned to establish`, `a law that would create`."""

ADVICE: frozenset[str] = frozenset("should must ought needs".split())
"""Before the verb: it is what somebody wants done."""

BEGINS: frozenset[str] = frozenset("began begun begin beginning started starting".split())
"""Before the verb: it is begun: `began to implement`."""

GOES_ON: frozenset[str] = frozenset("continued continue continuing maintained remained kept".split())
"""Before the verb: it was done and is done: `continued to operate`."""

REPORTS: frozenset[str] = frozenset("report reported provide collect track make".split())
"""Behind `did not` and in front of an act: it is not said that it was not done: `did not report prosecuting anybody`."""

OTHERS: frozenset[str] = frozenset(
    "ngo ngos nongovernmental organization organizations civil iom unodc unicef ilo donor donors foreign media observers union "
    "church volunteers lawyers".split()
)
"""A subject that is not the state whose duty it was: `an NGO established a shelter` meets no recommendation."""

REMAINS: frozenset[str] = frozenset("remained remain remains was were is are still left went".split())
"""In front of `without`, where it says that something is lacking and not how something was done."""

RUNNING: frozenset[str] = frozenset("operate run maintain offer provide have fund establish open own".split())
"""Verbs that are denied of what is not there: `did not operate any shelters`."""

NEEDED: frozenset[str] = frozenset("needed necessary required".split())
"""Behind `no`: nothing is lacking."""

AIMING: frozenset[str] = frozenset("for against toward towards about without".split())
"""Behind the object of a general verb, and before what it is for: `issued bylaws for the opening of a shelter`."""

UNDOING: frozenset[str] = frozenset(
    "close suspend revoke drop dismiss reject deny cancel withhold overturn terminate end stop".split()
)
"""Verbs that undo what the noun behind them names: `suspended the sentences`, `closed a shelter`."""

LOOKING: frozenset[str] = frozenset(
    "examine review assess discuss consider request visit analyze evaluate describe mention criticize recommend specify".split()
)
"""Verbs that do nothing of what the noun behind them names: `examined the housing of workers`."""

HELPING: frozenset[str] = frozenset(
    "partnership collaboration coordination cooperation consultation conjunction support assistance help funding funds together".split()
)
"""In front of `with` or `of` another: the state did it, with their help."""

HEARSAY: frozenset[str] = frozenset("reports report evidence indication indications information allegations".split())
"""Behind `no`: what follows is neither said nor denied."""

STATE: frozenset[str] = frozenset(
    (
        "government governments authorities ministry minister ministries police prosecutors prosecutor court courts parliament "
        "legislature officials president cabinet municipality municipalities agency agencies unit department council commission it he "
        "she they judges judge judiciary inspectors inspectorate office committee secretariat academy institute army military "
        "embassy embassies rapporteur coordinator state law assembly officers board directorate task"
    ).split()
)
"""A subject that is the state, or a pronoun for it."""

INCLUDED: frozenset[str] = frozenset("included including include includes by through consisted".split())
"""In front of gerunds and nouns of what was done: `These efforts included opening a shelter`."""

CLAUSE_ENDS: frozenset[str] = frozenset(
    "but although though while whereas however which who whom because after before until unless despite".split()
)
"""Words at which a clause ends, besides semicolons: a denial before one does not reach behind it."""

SUBJECTS: frozenset[str] = frozenset(
    "the it they he she government authorities police courts prosecutors parliament officials an a judges inspectors".split()
)
"""Words that open a new clause behind a comma and `and`."""

ARTICLES: frozenset[str] = frozenset("the a an it they he she government parliament".split())
"""Those of them that are no members of a list of people: `police, prosecutors, and judges`."""

FINITE: frozenset[str] = frozenset("did do does was were is are had has have could may will would also".split())
"""Words behind a subject that open what it did, besides a past form."""

ADVERBS_PASSED: frozenset[str] = frozenset("also then again further yet still even however reportedly".split())
"""Words between a denial, an auxiliary and a verb that change nothing, as do those in -ly."""

PENDING: frozenset[str] = frozenset(
    "pending awaited awaiting awaits unsigned stalled unadopted unapproved unfinished".split()
)
"""Words that say of a draft that it is one: `the bill remained pending`."""

UNDER: frozenset[str] = frozenset("review consideration discussion revision".split())
"""Behind `under` and before words: a draft that waits: `the bill was still under review`."""

WAITING: frozenset[str] = frozenset(
    "reviewing reviewed debated debating considering submitted forwarded returned sent finalizing".split()
)
"""Words of a sentence on a draft that is on its way: `the cabinet was reviewing the draft`."""

BEFORE_WHOM: frozenset[str] = frozenset(
    "cabinet parliament council assembly legislature senate congress ministers king president".split()
)
"""Behind `before`: the draft waits there: `the bill was before parliament`."""

DRAFTS: frozenset[str] = frozenset("draft drafts bill bills amendments".split())
"""What is on its way."""

ATTENDING: frozenset[str] = frozenset("attend complete undergo take join".split())
"""Verbs of those who are trained: `40 inspectors completed a course`."""

STARTING: frozenset[str] = frozenset("work operation operations operating functioning".split())
"""Behind `began`: a thing is there: `a unit began work`."""

INTO_FORCE: tuple[tuple[str, ...], ...] = (("effect",), ("into", "force"), ("into", "effect"))
"""Behind `took`, `entered`, `came`: a law is one."""

PUT_OFF: frozenset[str] = frozenset("postpone cancel defer abandon".split())
"""Verbs of what was not done when it was due: `the survey was postponed`."""

ALLOWING: frozenset[str] = frozenset("allow permit let authorize enable".split())
"""Verbs whose object does something: `victims were not permitted to leave`."""

GRANTING: frozenset[str] = frozenset("grant give award offer provide issue".split())
"""Verbs that keep an object in the passive: `no victim was granted a permit`."""

RULES_OF_LAW: frozenset[str] = frozenset(
    "regulation regulations decree decrees directive directives guidelines rules circular circulars".split()
)
"""What is made by issuing it: `issued regulations for the law`."""

PREPARING: frozenset[str] = frozenset("cabinet council ministry minister ministers committee commission".split())
"""Who approves a bill before it is law: `the cabinet approved the draft law`."""

PARTY: frozenset[str] = frozenset({"party", "signatory"})
"""What a state is to a treaty: `was not a party to the protocol`."""

PEOPLE: frozenset[str] = frozenset("traffickers offenders perpetrators defendants suspects victims".split())
"""Behind a number and a past form, which then tells of whom: `suspended sentences for 26 convicted traffickers`."""

PERHAPS: frozenset[str] = frozenset("may might could possibly likely reportedly allegedly risk".split())
"""Words that leave open whether it was done: `may have detained some victims`."""

ROSE: frozenset[str] = frozenset("increase expand raise double triple boost".split())
"""Verbs that say that there was more of it: `increased convictions`."""

FELL: frozenset[str] = frozenset("decrease reduce cut decline".split())
"""Verbs that say that there was less of it: `decreased investigations`."""

IRREGULAR: tuple[tuple[str, str, str], ...] = (
    ("hold", "held", "held"),
    ("give", "gave", "given"),
    ("take", "took", "taken"),
    ("make", "made", "made"),
    ("build", "built", "built"),
    ("teach", "taught", "taught"),
    ("find", "found", "found"),
    ("set", "set", "set"),
    ("begin", "began", "begun"),
    ("write", "wrote", "written"),
    ("meet", "met", "met"),
    ("seek", "sought", "sought"),
    ("spend", "spent", "spent"),
    ("lead", "led", "led"),
    ("run", "ran", "run"),
    ("pay", "paid", "paid"),
    ("put", "put", "put"),
    ("undertake", "undertook", "undertaken"),
    ("oversee", "oversaw", "overseen"),
    ("send", "sent", "sent"),
    ("draw", "drew", "drawn"),
    ("cut", "cut", "cut"),
    ("come", "came", "come"),
    ("undergo", "underwent", "undergone"),
    ("let", "let", "let"),
)
"""Verbs with their past and participle."""

DOUBLES: frozenset[str] = frozenset("admit ban refer permit submit set plan commit".split())
"""Verbs that double their last letter: `referred`, `banning`."""


@cache
def verb_forms() -> dict[str, tuple[str, str]]:
    """Lemma and shape (`base`, `past`, `ing`) of each form of a verb of an act, and of the verbs that go with its noun.

    >>> verb_forms()["referred"], verb_forms()["adopting"], verb_forms()["held"]
    (('refer', 'past'), ('adopt', 'ing'), ('hold', 'past'))
    """
    lemmas = {verb for row in (*ACTS, *MORE_ACTS) for verb in row.verbs.split()} | GENERAL_VERBS | GENERAL_ANSWERS
    lemmas |= {lemma for lemma in verb_rows() if " " not in lemma and lemma.isalpha()}
    irregular = {lemma: (past, participle) for lemma, past, participle in IRREGULAR}
    made: dict[str, tuple[str, str]] = {}
    for lemma in sorted(lemmas - TOLD_WITH):
        stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma
        if lemma in DOUBLES:
            stem += lemma[-1]
        past = f"{lemma[:-1]}ied" if lemma.endswith("y") and lemma[-2] not in "aeiou" else f"{stem}ed"
        made.setdefault(lemma, (lemma, "base"))
        for form in irregular.get(lemma, (past,)):
            if form != lemma:
                made[form] = (lemma, "past")
        made[f"{stem}ing"] = (lemma, "ing")
    return made


TOLD_WITH: frozenset[str] = frozenset(
    "find carry end form set call ask note state express acknowledge recommend advise urge list help become be describe explain lead "
    "lie see need show believe do compare".split()
)
"""Verbs that tell of other acts, or that are mostly another word: `the ministry reported that ...`."""

BY_SUBJECT: frozenset[str] = frozenset({"meet", "convene"})
"""Verbs that stand behind what they are done to: `the committee met four times`."""

GENERAL_ANSWERS: frozenset[str] = frozenset(
    (
        "report initiate receive award order issue decrease reduce decline double triple raise spend contribute run complete commence operate present submit vote meet reach renew "
        "extend enable house open charge reimburse allow admit accept attend undergo enter come postpone cancel defer abandon permit authorize air distribute display organize post show sponsor"
    ).split()
)
"""Verbs of answers that no recommendation opens with, or whose noun says the act: `initiated the prosecution of`."""
