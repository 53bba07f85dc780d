"""Acts: what recommendations ask for and what the next edition says was done, whatever verb or noun says it.

`increase training of police`, `train police`, and `police received training` are one act.
"""

from __future__ import annotations

from functools import cache

import attrs


@attrs.frozen
class ActRow:
    """An act by its verbs (lemmas) and by the nouns that name it behind a general verb (`increase prosecutions`).

    `family` is a wider act that it belongs to, or with `near` one that its members are as good as: who adopts a plan has
    drafted it. `example` shows it in print.
    """

    name: str
    verbs: str
    nouns: str = ""
    family: str = ""
    example: str = ""
    near: bool = False


ACTS: tuple[ActRow, ...] = (
    ActRow(
        "investigate", "investigate probe", "investigation investigations", "enforce", "investigate labor traffickers"
    ),
    ActRow(
        "prosecute",
        "prosecute try indict charge",
        "prosecution prosecutions trial trials charges",
        "enforce",
        "increase prosecutions of",
    ),
    ActRow("convict", "convict", "conviction convictions", "enforce", "convict traffickers under the act"),
    ActRow(
        "sentence",
        "sentence punish imprison jail penalize",
        "sentence sentences sentencing penalty penalties punishment imprisonment prison",
        "enforce",
        "sentence traffickers to significant prison terms",
    ),
    ActRow("enforce", "enforce", "enforcement", "enforce", "increase law enforcement efforts against"),
    ActRow("identify", "identify detect recognize find", "identification", "", "proactively identify victims"),
    ActRow("screen", "screen", "screening screenings", "identify", "screen migrants for indicators"),
    ActRow("refer", "refer", "referral referrals", "", "refer victims to services"),
    ActRow(
        "assist",
        "assist support serve accommodate shelter house",
        "assistance services service care support shelter shelters housing accommodation",
        "",
        "provide services to victims",
    ),
    ActRow("protect", "protect safeguard", "protection protections", "", "protect witnesses"),
    ActRow("repatriate", "repatriate", "repatriation", "", "repatriate nationals"),
    ActRow("compensate", "compensate", "compensation restitution damages", "", "order restitution for victims"),
    ActRow(
        "train",
        "train educate sensitize instruct teach",
        "training trainings capacity workshop workshops seminar seminars course courses",
        "",
        "provide training to labor inspectors",
    ),
    ActRow(
        "inform",
        "inform publicize disseminate advertise",
        "awareness campaign campaigns outreach",
        "",
        "raise awareness among migrants",
    ),
    ActRow(
        "enact",
        "enact adopt pass approve promulgate vote endorse",
        "enactment adoption passage approval",
        "make",
        "enact the draft law",
        near=True,
    ),
    ActRow(
        "amend", "amend revise reform modify repeal change", "amendment amendments revision", "", "amend the penal code"
    ),
    ActRow("criminalize", "criminalize prohibit ban outlaw", "", "", "criminalize all forms of trafficking"),
    ActRow(
        "draft",
        "develop draft design prepare formulate finalize complete write update",
        "development completion",
        "make",
        "develop a national action plan",
        near=True,
    ),
    ActRow(
        "establish",
        "establish create institute form open reopen launch build construct institutionalize",
        "establishment creation opening",
        "make",
        "open shelters for men",
        near=True,
    ),
    ActRow(
        "implement",
        "implement apply execute operationalize use utilize carry",
        "implementation application use",
        "",
        "implement the action plan",
    ),
    ActRow(
        "fund",
        "fund finance allocate budget resource devote dedicate earmark disburse",
        "funding funds resources budget money grant grants",
        "",
        "allocate funding for shelters",
    ),
    ActRow("appoint", "appoint designate name hire assign staff recruit", "appointment", "", "appoint a coordinator"),
    ActRow(
        "inspect",
        "inspect monitor oversee regulate supervise audit license",
        "inspection inspections oversight monitoring regulation",
        "",
        "inspect fishing vessels",
    ),
    ActRow(
        "coordinate",
        "coordinate cooperate collaborate partner",
        "coordination cooperation collaboration partnership partnerships",
        "",
        "improve coordination among ministries",
    ),
    ActRow(
        "collect", "collect compile gather track record", "data statistics collection", "", "collect data on victims"
    ),
    ActRow(
        "study",
        "study research survey assess analyze evaluate",
        "research study survey assessment",
        "",
        "research forms",
    ),
    ActRow("cease", "cease stop end halt abolish eliminate eradicate", "", "", "end the use of child soldiers"),
    ActRow("ratify", "ratify accede join sign conclude", "accession ratification", "", "accede to the protocol"),
    ActRow("publish", "publish release issue present report", "publication", "", "publish annual reports"),
)
"""Every act, in order of the table. A verb or noun belongs to the first row that has it."""

MORE_ACTS: tuple[ActRow, ...] = (
    ActRow("convene", "convene meet", "meeting meetings", "", "convene the committee regularly"),
    ActRow("reimburse", "reimburse", "reimbursement", "", "reimburse mobile teams for travel"),
    ActRow("detain", "detain arrest deport expel", "", "", "ensure victims are not detained"),
)
"""Acts that no list divides, but that later editions answer."""

GENERAL_VERBS: frozenset[str] = frozenset(
    (
        "increase improve strengthen enhance expand intensify bolster augment boost broaden deepen scale step continue maintain "
        "sustain provide conduct make take undertake ensure give offer deliver hold organize pursue secure facilitate seek "
        "promote encourage prioritize accelerate redouble begin start resume extend achieve demonstrate set ramp"
    ).split()
)
"""Verbs that say nothing of the act by themselves: the first noun of an act behind them does (`provide training`)."""


NOUN_ENDS: frozenset[str] = frozenset("of for on to in that which and or among against with by from at".split())
"""Words at which the first noun of an object is over: `a database on investigations`."""

OBJECT_ENDS: frozenset[str] = frozenset(
    (
        "under together including particularly especially notably such by through with without which who while as pursuant using via "
        "consistent during when where until despite needed required necessary"
    ).split()
)
"""Words at which what an act is done to is over, and how it is to be done begins: `trafficking cases under the act`."""


@cache
def act_of_verb() -> dict[str, ActRow]:
    """The act of each verb.

    >>> act_of_verb()["adopt"].name, act_of_verb()["indict"].family
    ('enact', 'enforce')
    """
    return _first("verbs")


@cache
def act_of_noun() -> dict[str, ActRow]:
    """The act of each noun.

    >>> act_of_noun()["trainings"].name
    'train'
    """
    return _first("nouns")


def _first(column: str) -> dict[str, ActRow]:
    made: dict[str, ActRow] = {}
    for row in (*ACTS, *MORE_ACTS):
        for word in getattr(row, column).split():
            made.setdefault(word, row)
    return made


@cache
def families() -> frozenset[str]:
    """The wider acts that others belong to: law enforcement is investigating, prosecuting, and convicting."""
    return frozenset(row.family for row in ACTS if row.family and not row.near)
