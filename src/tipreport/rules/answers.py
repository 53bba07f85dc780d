"""How a later edition answers a recommendation: which acts and which figures answer which actions, and the words that
deny an act, put it off, begin it, or do it only in part."""

from __future__ import annotations

from functools import cache

import attrs


@attrs.frozen
class AnswerRow:
    """What answers an act: the acts of a later sentence and, where figures count them, their metrics.

    `begun` holds acts that come before it: who was asked to adopt a law and drafted one has met it in part. `falls` says
    what a figure means that was to rise and did not: in part (`prosecuted 22, compared with 28`) or not at all.
    `needs` is an act without which there is nothing to do: who convicted nobody sentenced nobody.
    """

    act: str
    acts: str
    metrics: str = ""
    begun: str = ""
    falls: str = "in_part"
    needs: str = ""
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
        needs="convict",
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
        "draft enact establish amend",
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
        "inspections recruiter_sanctions",
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

MAKING: tuple[str, ...] = ("draft", "enact", "establish")
"""Acts without which there is nothing to implement."""

GIVEN_ON: frozenset[str] = frozenset({"assist", "fund"})
"""Acts whose object may be lacking though they go on: services, funds."""

GENERIC: frozenset[str] = frozenset(
    (
        "trafficker traffickers trafficking offender offenders perpetrator perpetrators suspect suspects suspected alleged defendant "
        "defendants case cases crime crimes offense offenses human person persons people victim victims potential all any more every "
        "identified convicted presumed possible likely credible report reports allegation allegations responsible vulnerable group groups population "
        "populations among at high risk adequate sufficient stringent strong significant effective comprehensive dedicated appropriate "
        "proper better full new existing indicator indicators sign signs receive obtain access accountable necessary consistent standardized standard operating succeed one ones amended revised updated formal written systematic uniform the a an of in for such those their them number numbers cases adult individuals form forms type types"
    ).split()
)
"""Words of an object that every sentence on law enforcement or on victims has: they tell no object from another."""

PARTS: frozenset[str] = frozenset(
    (
        "some few limited partially partly pilot small one two several occasionally only insufficient inadequate seldom rarely hardly "
        "scarcely sporadically inconsistently infrequently sometimes"
    ).split()
)
"""Around the verb or on its object: done, but not all of it: `funded some shelters`, `trained a limited number of`."""

TRADES: tuple[tuple[str, ...], ...] = (
    ("police", "law", "enforcement", "investigators", "investigator", "detectives", "gendarmes"),
    ("judges", "judge", "judicial", "magistrates", "judiciary", "justices"),
    ("prosecutors", "prosecutor", "prosecutorial", "attorneys", "judicial"),
    ("labor", "inspectors", "inspector", "inspectorate"),
    ("immigration", "border", "customs", "coast"),
    ("social", "welfare"),
    ("health", "medical", "doctors", "nurses"),
    ("teachers", "educators", "school", "teacher"),
    ("diplomats", "embassy", "consuls", "consular", "diplomatic"),
    ("military", "soldiers", "army", "peacekeepers", "troops"),
    ("municipal", "local", "village", "community", "leaders"),
    ("journalists", "media"),
)
"""Words that say one trade, each row a trade: `judicial officers` are judges and prosecutors."""

HARMS: frozenset[str] = frozenset(
    "punish penalize arrest detain deport jail imprison prosecute fine expel charge".split()
)
"""What is done to victims where it should not be: `ensure victims are not penalized`."""

HARM_ACTS: frozenset[str] = frozenset({"sentence", "detain", "prosecute"})
"""The acts of those verbs, as later editions tell them."""

UNCHANGED: tuple[str, ...] = ("the same amount as", "the same number as", "the same as in", "unchanged from")
"""Words by which a figure is set against an equal one that is not printed."""

HALF: tuple[str, ...] = ("half as many", "half as much", "fewer than the year before", "less than half")
"""Words by which a figure fell that is set against none."""

TWICE: tuple[str, ...] = (
    "twice as many",
    "twice as much",
    "more than twice",
    "three times as many",
    "more than double",
)
"""Words by which it rose."""

NO_NOUN: frozenset[str] = frozenset("encourage ensure promote facilitate begin allow".split())
"""General verbs whose object is no act by its first noun: `encourage victims to take part in investigations`."""

NOT_WHOLLY: frozenset[str] = frozenset(
    "fully consistently uniformly always adequately sufficiently effectively regularly".split()
)
"""Behind a denial: it was done, and not wholly: `did not consistently apply the procedures`."""

PAYING: frozenset[str] = frozenset(
    "provide give spend contribute pay receive increase decrease reduce allocate".split()
)
"""Verbs whose object is a sum where a figure says so: `provided 400,000 kuna to the shelters`."""

OF_ANY_KIND: frozenset[str] = frozenset(
    "mechanism mechanisms system systems program programs programme unit units body measures framework structure".split()
)
"""Heads of objects that say nothing by themselves: a `referral mechanism` is no `funding mechanism`."""

LET_OFF: frozenset[str] = frozenset(
    "suspended suspending probation fine fines fined lieu acquitted released parole".split()
)
"""Words that say that some did not go to prison."""

FINISHED: frozenset[str] = frozenset("finalize complete develop update".split())
"""Verbs of drafting that say that the draft is done."""

OF_ANYBODY: frozenset[str] = frozenset("investigate prosecute convict identify refer screen inform compensate".split())
"""Acts whose sentences say it though they name no object: `courts convicted a trafficker`."""

OFFICIALS: frozenset[str] = frozenset(
    "official officials officer officers authorities staff personnel responders employees".split()
)
"""People of any trade of the state: `train officials` is answered by whoever of them was trained."""

COMPLICITY: frozenset[str] = frozenset("complicit complicity corruption corrupt".split())
"""Words of crimes of officials."""

SAID_FOR: tuple[tuple[str, str, str], ...] = (
    ("recruitment", "agency company firm agent", "recruiters"),  # recruitment agencies / labor recruiters
    ("civil", "society organization", "ngos"),  # civil society organizations / NGOs
)
"""Two words that stand together for a third: of the second, any."""

KNOWN_SHORTS: tuple[tuple[str, str], ...] = (
    ("nap", "national action plan"),
    ("nrm", "national referral mechanism"),
)
"""Acronyms that stand for themselves in every edition; others are taken from the texts that introduce them."""


@cache
def answer_rows() -> dict[str, AnswerRow]:
    """The row of each act.

    >>> answer_rows()["convict"].metrics
    'convictions'
    """
    return {row.act: row for row in ANSWERS}
