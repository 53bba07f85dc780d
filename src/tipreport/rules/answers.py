"""How a later edition answers a recommendation: which acts and which figures answer which actions, and the words that
deny an act, put it off, begin it, or do it only in part."""

from __future__ import annotations

from functools import cache

import attrs

from tipreport.rules.acts import ACTS, GENERAL_VERBS, MORE_ACTS


@attrs.frozen
class AnswerRow:
    """What answers an act: the acts of a later sentence and, where figures count them, their metrics.

    `begun` holds acts that come before it: who was asked to adopt a law and drafted one has met it in part. `falls` says
    what a figure means that was to rise and did not: in part (`prosecuted 22, compared with 28`) or not at all.
    """

    act: str
    acts: str
    metrics: str = ""
    begun: str = ""
    falls: str = "in_part"
    asked: str = ""
    example: str = ""


ANSWERS: tuple[AnswerRow, ...] = (
    AnswerRow(
        "investigate",
        "investigate",
        "investigations",
        asked="investigate labor traffickers",
        example="Police investigated 30 labor trafficking cases.",
    ),
    AnswerRow(
        "prosecute",
        "prosecute",
        "prosecutions charges",
        asked="prosecute traffickers",
        example="Prosecutors indicted nine suspects.",
    ),
    AnswerRow(
        "convict",
        "convict",
        "convictions",
        asked="convict traffickers",
        example="Courts did not convict any traffickers.",
    ),
    AnswerRow(
        "sentence",
        "sentence",
        "sentences_custodial sentence_length",
        asked="sentence traffickers to prison terms",
        example="All 11 received sentences of between seven and 16 years in prison.",
    ),
    AnswerRow(
        "identify",
        "identify",
        "victims_identified potential_victims",
        asked="proactively identify victims",
        example="Police identified 41 victims.",
    ),
    AnswerRow("screen", "screen", asked="screen migrants", example="Officers did not screen refugees."),
    AnswerRow(
        "refer", "refer", "referrals", asked="refer victims to care", example="It referred all 17 victims to services."
    ),
    AnswerRow(
        "assist",
        "assist",
        "victims_assisted victims_sheltered",
        asked="provide services to victims",
        example="The government did not provide services to any victims.",
    ),
    AnswerRow("protect", "protect", asked="protect witnesses", example="Police protected four witnesses."),
    AnswerRow(
        "repatriate",
        "repatriate",
        "repatriations",
        asked="repatriate nationals",
        example="It repatriated 12 nationals.",
    ),
    AnswerRow(
        "compensate",
        "compensate",
        "restitution",
        asked="order restitution for victims",
        example="Courts did not award restitution to any victims.",
    ),
    AnswerRow(
        "train",
        "train",
        "trainees trainings",
        asked="train labor inspectors",
        example="The ministry trained 60 inspectors.",
    ),
    AnswerRow(
        "inform",
        "inform",
        "campaigns",
        asked="raise awareness among migrants",
        example="The ministry conducted an awareness campaign for migrants.",
    ),
    AnswerRow(
        "enact",
        "enact establish",
        begun="draft",
        asked="enact the draft law",
        example="Parliament did not pass the draft law.",
    ),
    AnswerRow(
        "amend", "amend", begun="draft", asked="amend the penal code", example="The government did not amend the code."
    ),
    AnswerRow(
        "criminalize",
        "criminalize",
        begun="draft",
        asked="criminalize forced begging",
        example="The law criminalized it.",
    ),
    AnswerRow(
        "draft",
        "draft enact establish",
        begun="begin",
        asked="develop an action plan",
        example="The cabinet adopted an action plan.",
    ),
    AnswerRow(
        "establish",
        "establish enact",
        begun="draft",
        asked="establish a hotline",
        example="These efforts included the establishment of a hotline.",
    ),
    AnswerRow(
        "implement",
        "implement",
        begun="begin",
        asked="implement the plan",
        example="The police began to implement the plan.",
    ),
    AnswerRow(
        "fund",
        "fund",
        "funding",
        falls="not",
        asked="increase funding for shelters",
        example="The government allocated 350,000 kwacha to shelters, compared with 600,000.",
    ),
    AnswerRow("appoint", "appoint", asked="appoint a coordinator", example="The president appointed a coordinator."),
    AnswerRow(
        "inspect",
        "inspect",
        "inspections",
        falls="not",
        asked="increase labor inspections",
        example="Inspectors conducted 1,240 inspections, compared with 1,690.",
    ),
    AnswerRow("coordinate", "coordinate", asked="improve coordination", example="The ministries coordinated weekly."),
    AnswerRow("collect", "collect", asked="collect data", example="The ministry did not collect data on victims."),
    AnswerRow(
        "study", "study", asked="research forced labor", example="The institute conducted research on forced labor."
    ),
    AnswerRow("cease", "cease", asked="end child soldiering", example="The army ended the use of child soldiers."),
    AnswerRow("ratify", "ratify", asked="accede to the protocol", example="It acceded to the protocol."),
    AnswerRow("publish", "publish", asked="publish a report", example="The rapporteur presented her report."),
    AnswerRow("convene", "convene", asked="convene the committee", example="The committee met four times."),
    AnswerRow(
        "reimburse", "reimburse", asked="reimburse the teams", example="The ministry did not reimburse the teams."
    ),
)
"""Each act that is asked, and what answers it."""

PEOPLE_ACTS: frozenset[str] = frozenset({"train"})
"""Acts done to people of several trades, each of whom must be reached: `train police, judges, and inspectors`."""

MADE_ONCE: frozenset[str] = frozenset(
    {"draft", "enact", "establish", "amend", "implement", "appoint", "publish", "ratify"}
)
"""Acts whose object is a thing that is there or not, so that `lacked a shelter` denies them."""

GENERIC: frozenset[str] = frozenset(
    (
        "trafficker traffickers trafficking offender offenders perpetrator perpetrators suspect suspects suspected alleged defendant "
        "defendants case cases crime crimes offense offenses human person persons people victim victims potential all any more every "
        "identified presumed possible likely credible report reports allegation allegations responsible vulnerable group groups population "
        "populations among at high risk adequate sufficient stringent strong significant effective comprehensive dedicated appropriate "
        "proper better full new existing accountable necessary consistent standardized the a an of in for such those their them number numbers cases adult individuals"
    ).split()
)
"""Words of an object that every sentence on law enforcement or on victims has: they tell no object from another."""

DENIALS: frozenset[str] = frozenset(
    "not never no neither nor none without failed fail fails unable ceased stopped refused declined neglected".split()
)
"""In front of the verb or its object in one clause: `did not fund any campaign`, `failed to establish`, `made no efforts`."""

LACKS: frozenset[str] = frozenset("lacked lacks lack lacking without no".split())
"""In front of what is not there: `lacked a shelter`, `remained without procedures`, `had no budget`, `no shelter existed`."""

NO_LACK: frozenset[str] = frozenset(
    (
        "longer later more fewer less one doubt reports report evidence information indication known formal-sector other case "
        "charge charges exception cost"
    ).split()
)
"""Behind `no` and `without`, where nothing is lacking: `no longer`, `without charge`."""

PLANS: frozenset[str] = frozenset(
    "plan plans planned planning intend intends intended propose proposed proposes consider considered considering will would "
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

PARTS: frozenset[str] = frozenset(
    "some few limited partially partly pilot small one two several occasionally only insufficient inadequate".split()
)
"""Around the verb or on its object: done, but not all of it: `funded some shelters`, `trained a limited number of`."""

OTHERS: frozenset[str] = frozenset(
    "ngo ngos nongovernmental organization organizations civil iom unodc unicef ilo donor donors foreign media observers union "
    "church volunteers lawyers".split()
)
"""A subject that is not the state whose duty it was: `an NGO established a shelter` meets no recommendation."""

STATE: frozenset[str] = frozenset(
    (
        "government governments authorities ministry minister ministries police prosecutors prosecutor court courts parliament "
        "legislature officials president cabinet municipality municipalities agency agencies unit department council commission it he "
        "she they judges judge judiciary inspectors inspectorate office committee secretariat academy institute army military "
        "embassy embassies rapporteur coordinator state law assembly officers board directorate service services task"
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

COMPARED: frozenset[str] = frozenset("compared compare down up from decrease increase decline rise".split())
"""Words behind which the year before is told: `compared with nine investigations`."""

LESS: frozenset[str] = frozenset("fell decreased decrease declined dropped reduced fewer less cut lower".split())
"""Words that say that there was less of it."""

ADVERBS_PASSED: frozenset[str] = frozenset("also then again further yet still even however reportedly".split())
"""Words between a denial, an auxiliary and a verb that change nothing, as do those in -ly."""

TRADES: tuple[tuple[str, ...], ...] = (
    ("police", "law", "enforcement", "investigators", "investigator", "detectives", "gendarmes"),
    ("judges", "judge", "judicial", "magistrates", "judiciary", "justices", "clerks"),
    ("prosecutors", "prosecutor", "prosecutorial", "attorneys", "judicial"),
    ("labor", "inspectors", "inspector", "inspectorate"),
    ("immigration", "border", "customs", "consular", "coast"),
    ("social", "welfare"),
    ("health", "medical", "doctors", "nurses"),
    ("teachers", "educators", "school", "teacher"),
    ("diplomats", "embassy", "consuls", "diplomatic"),
    ("military", "soldiers", "army", "peacekeepers", "troops"),
    ("municipal", "local", "village", "community", "leaders"),
    ("journalists", "media"),
)
"""Words that say one trade, each row a trade: `judicial officers` are judges and prosecutors."""

PENDING: frozenset[str] = frozenset("pending awaited awaiting awaits unsigned stalled unadopted unapproved".split())
"""Words that say of a draft that it is one: `the bill remained pending`."""

HARMS: frozenset[str] = frozenset(
    "punish penalize arrest detain deport jail imprison prosecute fine expel charge".split()
)
"""What is done to victims where it should not be: `ensure victims are not penalized`."""

HARM_ACTS: frozenset[str] = frozenset({"sentence", "detain", "prosecute"})
"""The acts of those verbs, as later editions tell them."""

PERHAPS: frozenset[str] = frozenset("may might could possibly likely reportedly allegedly risk".split())
"""Words that leave open whether it was done: `may have detained some victims`."""

ROSE: frozenset[str] = frozenset("increase expand raise double triple boost".split())
"""Verbs that say that there was more of it: `increased convictions`."""

FELL: frozenset[str] = frozenset("decrease reduce cut decline".split())
"""Verbs that say that there was less of it: `decreased investigations`."""

UNCHANGED: tuple[str, ...] = ("the same amount as", "the same number as", "the same as in", "unchanged from")
"""Words by which a figure is set against an equal one that is not printed."""

NO_NOUN: frozenset[str] = frozenset("encourage ensure promote facilitate begin allow".split())
"""General verbs whose object is no act by its first noun: `encourage victims to take part in investigations`."""

PAYING: frozenset[str] = frozenset("provide give spend contribute pay increase decrease reduce allocate".split())
"""Verbs whose object is a sum where a figure says so: `provided 400,000 kuna to the shelters`."""

LET_OFF: frozenset[str] = frozenset(
    "suspended suspending probation fine fines fined lieu acquitted released parole".split()
)
"""Words that say that some did not go to prison."""

FINISHED: frozenset[str] = frozenset("finalize complete develop update".split())
"""Verbs of drafting that say that the draft is done."""

OF_ANYBODY: frozenset[str] = frozenset("investigate prosecute convict identify refer screen".split())
"""Acts whose sentences say it though they name no object: `courts convicted a trafficker`."""

OFFICIALS: frozenset[str] = frozenset(
    "official officials officer officers authorities staff personnel responders employees".split()
)
"""People of any trade of the state: `train officials` is answered by whoever of them was trained."""

COMPLICITY: frozenset[str] = frozenset("complicit complicity corruption corrupt".split())
"""Words of crimes of officials."""

KNOWN_SHORTS: tuple[tuple[str, str], ...] = (
    ("sops", "standard operating procedures"),
    ("nap", "national action plan"),
    ("nrm", "national referral mechanism"),
    ("ngos", "nongovernmental organizations"),
)
"""Acronyms that stand for themselves in every edition; others are taken from the texts that introduce them."""

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
)
"""Verbs with their past and participle."""

DOUBLES: frozenset[str] = frozenset("ban refer permit submit set plan commit".split())
"""Verbs that double their last letter: `referred`, `banning`."""


@cache
def answer_rows() -> dict[str, AnswerRow]:
    """The row of each act.

    >>> answer_rows()["convict"].metrics
    'convictions'
    """
    return {row.act: row for row in ANSWERS}


@cache
def verb_forms() -> dict[str, tuple[str, str]]:
    """Lemma and shape (`base`, `past`, `ing`) of each form of a verb of an act, and of the verbs that go with its noun.

    >>> verb_forms()["referred"], verb_forms()["adopting"], verb_forms()["held"]
    (('refer', 'past'), ('adopt', 'ing'), ('hold', 'past'))
    """
    lemmas = {verb for row in (*ACTS, *MORE_ACTS) for verb in row.verbs.split()} | GENERAL_VERBS | GENERAL_ANSWERS
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


TOLD_WITH: frozenset[str] = frozenset({"find", "carry", "end", "form", "set"})
"""Verbs that tell of other acts, or that are mostly another word: `the ministry reported that ...`."""

BY_SUBJECT: frozenset[str] = frozenset({"meet", "convene"})
"""Verbs that stand behind what they are done to: `the committee met four times`."""

GENERAL_ANSWERS: frozenset[str] = frozenset(
    (
        "report initiate receive award order issue decrease reduce decline double triple raise spend contribute run complete commence operate present submit vote meet reach renew "
        "extend enable house open charge reimburse allow admit accept"
    ).split()
)
"""Verbs of answers that no recommendation opens with, or whose noun says the act: `initiated the prosecution of`."""
