"""What the words of recommendations are worth when two are set side by side, and which words say the same.

Weights are fixed and not counted from the two lists at hand, so that the likeness of two recommendations depends on
their words alone: it is the same whatever else the lists hold, and the same in a→c as in a→b.
"""

from __future__ import annotations

from functools import cache

FULL = 10
"""The weight of a word that is in no table."""

NOTHING: frozenset[str] = frozenset(
    (
        "a an the this that these those its their his her it they them and or nor but of to in on at by for from with without within into "
        "as be been being is are was were has have had will would shall should may might can could do does did not no all any each every "
        "both either other others such same so than then there where when while which who whom whose if how why what also well more most "
        "less least further still yet even only just about over under between among through throughout during before after against upon "
        "out up off down per via including include includes included particularly especially such like e.g i.e etc "
        "anti non s u own together"
    ).split()
)
"""Words of grammar: `the`, `of`, `including`."""

DETAILS: frozenset[str] = frozenset(
    "including includes particularly especially notably such that which who whose e.g among".split()
)
"""Words behind which an item goes into details, which the next edition changes: `particularly among miners`."""

LITTLE: frozenset[str] = frozenset(
    (
        "trafficking trafficked human person persons people victim government national country effort ensure increase improve continue "
        "strengthen enhance expand make take provide develop implement measure appropriate adequate effective full fully new existing "
        "additional relevant potential suspected alleged crime offense all case use using work year ongoing necessary order part regard respect "
        "significantly vigorously proactively systematically substantially immediately authority official officer"
    ).split()
)
"""Words that stand in every second recommendation: `victims`, `efforts`, `increase`. Weight 2."""

SOME: frozenset[str] = frozenset(
    (
        "law enforcement police train training service identify identification protection protect prosecute prosecution "
        "investigate investigation convict conviction offender trafficker sex labor forced child children adult assistance support refer "
        "referral care sentence penalty punish plan action procedure program public awareness campaign establish fund "
        "resource legislation criminal court judge prosecutor ngo organization international local community group vulnerable specialized act"
    ).split()
)
"""Words of the field that tell a theme but not the item: `train`, `prosecute`. Weight 5."""

SYNONYMS: tuple[tuple[str, ...], ...] = (
    ("ngo", "ngos", "nongovernmental", "non-governmental", "nongovernment"),  # NGOs / nongovernmental organizations
    (
        "trafficker",
        "traffickers",
        "offender",
        "offenders",
        "perpetrator",
        "perpetrators",
    ),  # convict traffickers / offenders
    ("crime", "crimes", "offense", "offenses", "offence", "offences"),  # trafficking crimes / trafficking offenses
    ("law", "laws", "legislation", "statute", "statutes", "act", "acts"),  # the anti-trafficking law / legislation
    ("enact", "adopt", "pass", "promulgate"),  # enact a law / pass a law
    ("amend", "revise", "modify"),  # amend the penal code / revise the penal code
    ("establish", "create", "institute", "set"),  # establish a fund / create a fund / set up a fund
    (
        "punish",
        "punished",
        "punishment",
        "penalize",
        "penalized",
        "penalizing",
        "penalization",
    ),  # not penalized for / not punished for
    ("prison", "imprisonment", "jail", "incarceration", "custodial"),  # prison terms / imprisonment
    ("vigorously", "aggressively", "robustly"),  # vigorously prosecute / aggressively prosecute
    ("assistance", "service", "services", "support", "aid"),  # victim services / assistance to victims
    (
        "fund",
        "funds",
        "funding",
        "finance",
        "financial",
        "financing",
        "budget",
        "budgetary",
        "resource",
        "resources",
    ),  # fund shelters / allocate a budget or resources to
    ("officer", "officers", "official", "officials", "personnel", "staff"),  # immigration officers / officials
    (
        "procedure",
        "procedures",
        "guideline",
        "guidelines",
        "protocol",
        "protocols",
        "sop",
        "sops",
    ),  # referral procedures / SOPs
    ("nationwide", "national", "countrywide"),  # a nationwide campaign
    ("labor", "labour"),
    ("program", "programs", "programme", "programmes"),
    ("defense", "defence"),
    ("organisation", "organization", "organisations", "organizations"),
    ("bonded", "bondage"),  # bonded labor / debt bondage
    ("broker", "brokers", "recruiter", "recruiters"),  # labor brokers / labor recruiters
    ("increase", "strengthen", "enhance", "improve", "expand", "intensify", "bolster", "augment", "boost", "raise"),
    ("train", "training", "trainings"),
    ("commercial", "prostitution"),  # commercial sex / prostitution, as later editions put it
    ("sanction", "sanctions", "fine", "fines"),  # sanction recruiters / fine recruiters
    ("monitor", "oversee", "supervise"),  # monitor recruitment agencies / oversee them
    ("housing", "shelter", "shelters", "accommodation"),  # shelter / safe accommodation
    ("medical", "health", "healthcare"),  # medical care / health care
    ("psychological", "psychosocial", "counseling"),  # psychological care / psycho-social care / counseling
    ("quickly", "promptly", "swiftly", "expeditiously"),
)
"""Words that one edition puts for another and means the same by. Not one: victim and survivor (a survivor has left),
prosecute and convict (two stages), police and prosecutors (two bodies), sex and labor (two forms)."""

# Endings that make a noun or a form of a verb out of one stem, longest first: `investigations`, `prosecuting`. Those of
# people stay (`prosecutors`, `inspectors`): to train prosecutors is not to prosecute.
ENDINGS: tuple[str, ...] = tuple(
    (
        "abilities ability able izations ization isation ations ations ation itions ition ements ement ions ion ments ment ingly ally ively ously "
        "izing izes ized ize ating ates ated ate ings ing ies ied als al ive ly es ed s y e"
    ).split()
)

IRREGULAR: dict[str, str] = {
    "children": "child",
    "women": "woman",
    "men": "man",
    "police": "police",
    "policing": "police",
    "policy": "policy",
    "policies": "policy",
    "office": "office",
    "offices": "office",
    "penal": "penal",
    "international": "international",
    "national": "national",
    "nationals": "nationals",
    "identification": "identif",
    "classification": "classif",
    "ratification": "ratif",
    "notification": "notif",
    "awareness": "awareness",
    "access": "access",
    "process": "process",
    "pass": "pass",
    "employ": "employ",
    "deploy": "deploy",
    "witness": "witness",
    "business": "business",
    "fines": "fine",
    "judiciary": "judici",
    "institution": "institution",
    "institutions": "institution",
    "implement": "implement",
    "implements": "implement",
    "legal": "legal",
    "social": "social",
}
"""Words whose ending would lead astray, each with its common form: `police` is no `policy`."""


@cache
def heads() -> dict[str, str]:
    """The word that stands for each word of a row of `SYNONYMS`.

    >>> heads()["perpetrators"]
    'trafficker'
    """
    return {word: row[0] for row in SYNONYMS for word in row}
