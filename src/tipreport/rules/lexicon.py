"""The words from which indicators are read: what is counted, who acts, what bounds, blurs, compares and negates.

Every table is data for `tipreport.parse.indicators`, which knows no metric. A verb stands in its base form, a noun in
the singular; the reader inflects the first word of a verb and the last of a noun (`IRREGULAR`, or `singular|plural`).

Over 400 lines: one table, a row a fact.
"""

from types import MappingProxyType
from typing import Final

import attrs

from tipreport.model import Certainty, ClaimSource, Doer, Form, Offence, Phase, StatedChange, Statistic

__all__ = [
    "ACTORS",
    "CHANGES",
    "CONTRACTIONS",
    "FORMS",
    "GRAMMAR",
    "IRREGULAR",
    "METRICS",
    "MODIFIERS",
    "NOUNS",
    "PHASES",
    "POPULATIONS",
    "REPORTED_AS",
    "SILENCES",
    "SOURCES",
    "STATISTICS",
    "ActorRow",
    "ChangeRow",
    "FormRow",
    "MetricRow",
    "ModifierRow",
    "NounRow",
    "PhaseRow",
    "PopulationRow",
    "SilenceRow",
    "SourceRow",
    "StatisticRow",
]


@attrs.frozen
class MetricRow:
    """What one metric is said with. `example` shows the row at work.

    nouns: what a number counts itself ("26 investigations"), in `unit`; with a preposition they also govern what
    stands behind ("investigations of 45 suspects"). services: nouns that only govern ("care for 20 victims"). verbs: of
    what they count as objects or passive subjects, the kinds in `objects` ("investigated 12 cases"). deeds: verbs whose
    active subject is counted ("47 children disappeared"). units: kind to unit where the noun's own does not hold.
    bare: the unit where no noun is printed ("convicted 11"). of: the metrics whose figures it is taken over.
    suspected: the metric of those who are only potential.
    claims: its verbs win over a noun that counts ("upheld three convictions").
    needs: the class of `GRAMMAR` that must stand behind its verbs ("sentenced" is custodial with "prison").
    within: the class that a sentence must have somewhere ("the assistance program admitted 20").
    """

    metric: str
    example: str = ""
    nouns: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    unit: str | None = None
    bare: str | None = None
    governs: bool = True
    statistic: Statistic | None = None
    phase: Phase | None = None
    offence: Offence | None = None
    of: tuple[str, ...] = ()
    suspected: str | None = None
    claims: bool = False
    needs: str = ""
    within: str = ""

    @property
    def context(self) -> bool:
        """Whether it is about people subjected to trafficking, whom nobody has acted on."""
        return self.metric == "victims"

    @property
    def officially(self) -> bool:
        """Whether it counts victims as such: people at risk are none."""
        return self.metric in ("victims", "victims_identified", "potential_victims")

    @property
    def enforces(self) -> bool:
        """Whether it is a step of the course of justice, which officials meet as anybody does."""
        return self.metric in COURSE

    @property
    def penalizes(self) -> bool:
        """Whether it counts victims whom the law was turned on."""
        return self.metric == "victims_penalized"

    @property
    def funds(self) -> bool:
        """Whether its money is spent, and nobody has to pay it."""
        return self.metric == "funding"

    @property
    def lawful(self) -> bool:
        """Whether it holds what the law sets."""
        return self.metric == "penalty_prescribed"

    @property
    def punishes(self) -> bool:
        """Whether its money is a fine, imposed or set by the law."""
        return self.metric in ("fines", "penalty_prescribed")

    @property
    def repays(self) -> bool:
        """Whether its money goes to victims."""
        return self.metric == "restitution"

    @property
    def of_length(self) -> bool:
        """Whether it holds how long somebody is punished, which nobody does."""
        return self.metric in ("sentence_length", "penalty_prescribed")

    @property
    def cares(self) -> bool:
        """Whether it counts victims cared for; where there is room for so many they are a capacity."""
        return self.metric in ("victims_sheltered", "victims_assisted")

    @property
    def brings_home(self) -> bool:
        return self.metric in ("victims_sheltered", "victims_assisted", "repatriations")

    @property
    def sends_home(self) -> bool:
        """Whether those whom it counts leave the place that they come from."""
        return self.metric == "repatriations"

    @property
    def houses(self) -> bool:
        return self.metric == "victims_sheltered"

    @property
    def of_shelters(self) -> bool:
        return self.metric == "shelters"

    @property
    def steps(self) -> bool:
        """Whether it is a step of the course of justice whose period its paragraph gives to the others."""
        return self.metric in _STEPS

    @property
    def late(self) -> bool:
        """Whether those whom it counts are convicted."""
        return self.metric in ("convictions", "sentences_custodial", "sentences_suspended", "fines")

    @property
    def happens(self) -> bool:
        """Whether what it counts is done once, and is not there at any time."""
        return self.metric in _HAPPENING

    @property
    def about_victims(self) -> bool:
        """Whether people whom it counts are victims, whatever their noun."""
        return self.metric in _OF_VICTIMS

    @property
    def accuses(self) -> bool:
        """Whether people whom it counts are suspects."""
        accused = self.unit in ("suspect", "charge", "case", "event")
        return accused and self.metric not in ("inspections", "campaigns", "trainings")

    @property
    def attended(self) -> bool:
        return self.metric == "trainees"

    @property
    def fine(self) -> bool:
        return self.metric == "fines"

    @property
    def permits(self) -> bool:
        return self.metric == "residence_permits"

    @property
    def of_officials(self) -> bool:
        return self.metric == "complicit_officials"

    @property
    def timeless(self) -> bool:
        """Whether the lengths that it holds have no period: a reflection period is the same at any time."""
        return self.metric == "reflection_period"

    @property
    def vague(self) -> bool:
        """Whether its services name it only in passing: "research", "campaigns"."""
        return self.metric in ("studies", "victims", "campaigns")

    @property
    def teaches(self) -> bool:
        return self.metric == "trainings"

    @property
    def standing(self) -> bool:
        """Whether it counts what is there at any time."""
        return self.metric in ("shelters", "shelter_capacity")


REPORTED_AS: Final = MappingProxyType(
    {
        "reportedly": Certainty.REPORTED, "unconfirmed": Certainty.REPORTED, "unofficial": Certainty.REPORTED,
        "allegedly": Certainty.ALLEGED,
    }
)  # fmt: skip
"""Words that say how firmly a whole sentence is said: "reportedly, 12 were convicted"."""

COURSE: Final = frozenset(
    "investigations arrests charges prosecutions convictions acquittals appeals sentences_custodial sentences_suspended fines extraditions".split()
)
"""The course of justice."""

_STEPS: Final = frozenset(
    "investigations arrests charges prosecutions convictions acquittals sentences_custodial sentences_suspended sentence_length fines".split()
)
_HAPPENING: Final = _STEPS.union(
    "victims_identified potential_victims referrals victims_assisted victims_sheltered repatriations trainings trainees campaigns "
    "inspections recruiter_sanctions hotline_calls".split()
)
_OF_VICTIMS: Final = frozenset(
    "victims_identified potential_victims referrals victims_assisted victims_sheltered repatriations victims_penalized witnesses "
    "restitution victims residence_permits reflection_period".split()
)


_SENTENCING = tuple(
    f"sentencing {what}" for what in ("data", "information", "details", "statistics", "figures", "outcomes")
)
_ACCUSED = ("suspect", "offender", "official", "complicit")
_PROCEEDINGS = ("case", "complaint", *_ACCUSED, "person", "worker", "organization", "recruiter", "any")
_VICTIMS = ("victim", "potential", "person", "worker")
# fmt: off
METRICS: Final = (
    # enforcement
    MetricRow("investigations", "initiated 26 investigations; investigated 12 cases; investigations of 45 suspects",
              nouns=("investigation", "probe", "inquiry", "police investigation", "criminal investigation", "preliminary investigation", "case investigation"),
              verbs=("investigate", "look into", "probe", "open a file on", "open files on"), deeds=("be under investigation", "remain under investigation", "be still under investigation", "be currently under investigation", "be being investigated", "remain open", "be still open"),
              objects=(*_PROCEEDINGS, "allegation", "agency"), unit="case", bare="case"),
    MetricRow("investigations", "reviewed 12 cases", verbs=("review",), objects=("case", "complaint", "allegation"), unit="case", bare="case", governs=False),
    MetricRow("investigations", "opened 12 cases; registered 45 cases", verbs=("initiate", "start", "open", "register", "launch", "commence", "close", "conclude", "complete", "finalize", "terminate", "shelve", "file", "handle", "record", "pursue", "identify", "report", "detect", "uncover", "find", "discover", "document", "process"),
              objects=("case",), unit="case"),
    MetricRow("arrests", "arrested 30 suspects; made 12 arrests",
              nouns=("arrest", "detention"), services=("arrest warrant", "warrant"), verbs=("arrest", "detain", "apprehend", "take into custody", "place in custody", "capture", "remand", "round up", "hold in custody", "hold in detention", "hold in pretrial detention"),
              objects=(*_ACCUSED, "person", "recruiter", "case", "worker", "any"), unit="suspect", bare="suspect"),
    MetricRow("arrests", "stopped 19 suspected traffickers", verbs=("stop",), objects=_ACCUSED, unit="suspect", governs=False),
    MetricRow("charges", "filed administrative charges against 159 agencies", nouns=("administrative charge",),
              objects=(*_ACCUSED, "person", "recruiter", "agency", "organization", "facility"), unit="charge", bare="suspect"),
    MetricRow("charges", "charged 62 persons with pimping; filed charges against 12 suspects",
              nouns=("charge", "criminal charge", "indictment"), services=("criminal complaint",), verbs=("charge", "indict", "accuse", *(f"{verb} {what} against" for verb in ("lodge", "bring", "press") for what in ("complaints", "charges", "a complaint", "cases", "a case")), "file case against", "file cases against", "file charges against", "file complaints against"),
              objects=(*_ACCUSED, "person", "recruiter", "case", "worker", "any"), unit="charge", bare="suspect"),
    MetricRow("prosecutions", "prosecuted 11 offenders; brought 14 cases to trial; 13 trials were under way",
              services=("verdict", "judgment"), nouns=("prosecution", "trial", "criminal prosecution", "court case", "criminal proceeding", "court proceeding"),
              verbs=("prosecute", "try", "rule on", "adjudicate on", *(f"{verb} {where}" for verb in ("refer", "send", "forward", "submit", "transfer") for where in ("to court", "to the court", "to courts", "to the courts", "for prosecution", "to trial", "to prosecutors", "to the prosecutor", "to the prosecutors", "to the public prosecutor", "to the prosecution")), "bring to trial", "bring to court", "bring before a judge", "bring before a court", "bring before the court", "bring before judges", "bring to the court", "take before a judge", "put on trial", "take to court", "send to trial", "send to court", "commit for trial", "bring to justice", "arraign", "adjudicate", "file in court", "file in courts", "file in district court", "file in district courts", "file in the courts", "file with the court", "file with the courts", "file before the courts"),
              deeds=("reach court", "reach the courts", "reach the court", "reach trial", "stand trial", "go to trial", "go on trial", "face trial", "face prosecution", "await trial", "be awaiting trial", "be on trial", "be pending", "remain pending", "be under prosecution", "be pending trial", "remain on trial", "remain before the courts", "remain before the court", "be before the courts", "be before the court", "be before a court", "remain before courts"),
              objects=_PROCEEDINGS, unit="case", bare="case"),
    MetricRow("prosecutions", "heard 22 cases", verbs=("hear",), objects=("case", *_ACCUSED), unit="case", bare="case"),
    MetricRow("convictions", "convicted eight offenders; obtained 12 convictions; secured convictions of nine traffickers",
              nouns=("conviction", "guilty verdict"), verbs=("convict", "find guilty", "convict and sentence"),
              deeds=("plead guilty",),
              objects=_PROCEEDINGS, unit="case", bare="offender"),
    MetricRow("acquittals", "acquitted five", nouns=("acquittal",), verbs=("acquit", "exonerate", "find not guilty", "clear of"),
              objects=(*_ACCUSED, "person", "recruiter", "case"), unit="case", bare="suspect"),
    MetricRow("appeals", "appeals were pending in 20 cases", nouns=("appeal",), verbs=("appeal",), objects=("case", *_ACCUSED, "person"), unit="case", bare="case"),
    MetricRow("appeals", "appealed one acquittal", verbs=("appeal",), objects=("case", *_ACCUSED, "person"), unit="case", bare="case", claims=True, of=("acquittals", "convictions", "sentences_custodial")),
    MetricRow("appeals", "upheld the convictions of three traffickers", verbs=tuple(f"{verb} {the}{what} of" for verb in ("uphold", "overturn", "affirm", "confirm", "quash", "reverse") for the in ("", "the ") for what in ("conviction", "convictions", "sentence", "sentences")),
              objects=(*_ACCUSED, "person", "case"), unit="case", bare="case", phase=Phase.CONCLUDED, governs=False),
    MetricRow("appeals", "upheld three convictions and overturned one", verbs=("uphold", "overturn", "quash", "reverse", "vacate", "affirm"),
              objects=("case", *_ACCUSED, "person"), unit="case", bare="case", phase=Phase.CONCLUDED, claims=True),
    MetricRow("sentences_custodial", "sentenced nine to prison; seven received jail sentences",
              nouns=("prison sentence", "jail sentence", "custodial sentence", "prison term", "jail term", "sentence"),
              services=("term of imprisonment", "imprisonment", "prison time", "jail time", "terms of imprisonment", "incarceration", "time in prison", "significant prison term", "terms of", "term of", "custody"),
              verbs=("sentence", "imprison", "jail", "incarcerate", "sentence to prison", "sentence to imprisonment", "send to prison", "send to jail", "put behind bars", "commit to prison"), deeds=("serve", "go to jail", "go to prison", "be in prison", *(f"be {when} {where}" for when in ("now", "currently", "still") for where in ("in prison", "in jail", "imprisoned")), "remain in prison", "remain in jail", "receive prison sentence", "receive prison term", "get prison term", "receive terms", "receive a term", "get terms", "draw terms"),
              objects=(*_ACCUSED, "person", "recruiter", "case", "worker", "any"), unit="offender", bare="offender", of=("convictions",), needs="prison"),
    MetricRow("sentences_custodial", "a court jailed two officers", verbs=("jail", "imprison", "incarcerate"),
              objects=(*_ACCUSED, "person", "recruiter", "worker"), unit="offender", bare="offender", of=("convictions",), governs=False, within="court"),
    MetricRow("arrests", "jailed 87 migrants", verbs=("jail", "imprison", "incarcerate"),
              objects=(*_ACCUSED, "person", "recruiter", "worker", "migrant"), unit="suspect", bare="suspect", governs=False),
    MetricRow("sentences_suspended", "31 were given suspended terms; there were no suspended sentences",
              nouns=("suspended sentence", "suspended term", "suspended prison sentence", "suspended prison term", "fully suspended sentence", "partially suspended sentence", "conditional sentence", "probation term"),
              services=("probation", "parole"), verbs=("put on probation", "place on probation", "release on probation", "put on parole"),
              objects=(*_ACCUSED, "person", "case"), unit="offender", bare="offender", of=("convictions",)),
    MetricRow("sentences_suspended", "suspended five of the sentences", verbs=("suspend",), objects=("sentence",),
              unit="offender", bare="offender", claims=True, governs=False, of=("sentences_custodial",)),
    MetricRow("fines", "11 were ordered to pay fines; fined two employers",
              nouns=("fine", "monetary fine"), services=("administrative penalty", "administrative fine"), verbs=("fine",), deeds=("pay a fine", "pay fines"),
              objects=(*_ACCUSED, "person", "case", "organization", "facility", "money"), unit="offender", bare="offender", of=("convictions",)),
    MetricRow("extraditions", "extradited one trafficker", nouns=("extradition", "extradition request", "request for extradition|requests for extradition",), verbs=("extradite", "surrender"),
              objects=(*_ACCUSED, "person"), unit="suspect", bare="suspect"),
    MetricRow("extraditions", "handed over two suspects", verbs=("hand over",), objects=_ACCUSED, unit="suspect", bare="suspect", governs=False),
    MetricRow("complicit_officials", "dismissed three officials; no agents were disciplined",
              nouns=("official complicity", "complicity"), services=("allegation against|allegations against", "complaint against|complaints against", "case against|cases against", "accusation against|accusations against", "disciplinary proceeding against|disciplinary proceedings against"),
              verbs=("discipline", "dismiss", "suspend", "place on leave", "place on administrative leave", "put on leave", "put on administrative leave", "remove from service", "strip of rank", "reassign", "expel from the force", "suspend from duty", "fire", "remove from post", "remove from his post", "reprimand", "demote", "sanction", "punish", "hold accountable", "transfer", "implicate", "remove from office", "remove from duty", "strip of", "court-martial", "transfer to", "relieve of duty", "relieve of duties"),
              deeds=("resign", "take bribes", "accept bribes", "take a bribe", "collude", "be complicit", "facilitate trafficking", "take payment", "take payments", "accept payments", "receive bribes", "solicit bribes", "demand bribes", "extort", "lose their post", "lose their jobs"),
              objects=("official", "complicit"), unit="official", bare="official", governs=False),
    # protection
    MetricRow("potential_victims", "identified 25 potential victims", nouns=("potential victim", "suspected victim", "presumed victim"),
              verbs=("identify", "screen", "find", "rescue", "encounter", "intercept", "register", "recognize", "discover", "interview", "detect", "report", "uncover", "recover"),
              objects=("potential",), unit="victim", bare="victim", governs=False),
    MetricRow("victims_identified", "identified 409 victims; gendarmes freed a dozen children",
              nouns=("victim identification",), services=("identification", "rescue", *(f"{how}{what}victim status" for how in ("", "official ", "formal ") for what in ("", "trafficking ", "human trafficking "))),
              verbs=("identify", "rescue", "free", "certify", "liberate", "recover", "remove", "save", "officially identify", "formally recognize", "confirm", "extract", "demobilize", "withdraw", "take out of brothels", "get out of brothels"),
              objects=("victim", "person", "worker", "potential"), unit="victim", bare="victim", suspected="potential_victims"),
    MetricRow("victims_identified", "found 12 girls", verbs=("find", "discover", "uncover", "locate", "intercept", "detect", "encounter", "register", "recognize"),
              objects=("victim", "person", "potential"), unit="victim", bare="victim", suspected="potential_victims"),
    MetricRow("victims_identified", "approved 33 applications for victim status", verbs=("approve", "grant", "accept"), objects=("application",), unit="victim"),
    MetricRow("victims_identified", "released 12 slaves", verbs=("release",),
              objects=("victim", "potential", "person", "worker"), unit="victim", bare="victim", governs=False, suspected="potential_victims"),
    MetricRow("referrals", "referred 292 victims to care; made 531 referrals",
              nouns=("referral",), verbs=(*(f"receive from {who}" for who in ("authorities", "the authorities", "the police", "police", "the government", "government")), "refer", "transfer to shelter", "direct", "hand over", "entrust", *(f"{verb} to {where}" for verb in ("send", "bring") for where in ("shelters", "a shelter", "the shelter", "care facilities", "care", "protective services", "social services")), *(f"{verb} to the police" for verb in ("send", "forward", "submit", "transfer", "pass"))), objects=(*_VICTIMS, "case", "suspect"), unit="referral", bare="victim"),
    MetricRow("victims_assisted", "provided services for 319 victims; assisted 45 victims",
              services=("service", "assistance", "care", "counseling", "support", "protection", "help", "aid", "medical care", "healthcare", "health care", "health service", "medical service", "medical treatment", "legal assistance", "legal aid", "legal advice", "legal counsel", "legal counseling", "legal support", "legal services", "rehabilitation", "vocational training", "psychological support", "psychosocial support", "protection service", "reintegration", "reintegration assistance", "benefit", "victim service", "treatment", "stipend", "payment", "one-time payment", "cash payment", "cash assistance", "monetary assistance", "allowance", "financial aid", "psychological counseling", "medical assistance", "case management", "legal representation", "emergency papers", "emergency paper", "exit permit", "exit visa", "travel document", "emergency travel document", "identity document", "emergency document", "unemployment insurance", "health insurance", "information", "food and clothing"),
              verbs=(*(f"place in {what}" for what in ("job training", "job training programs", "vocational training", "vocational training programs", "training programs", "apprenticeships", "schools", "counseling")), "assist", "help", "aid", "support", "serve", "treat", "counsel", "care for", "rehabilitate", "look after", "reintegrate", "accompany", "attend to", "benefit", "represent", "provide for", "enroll"),
              deeds=("receive service", "benefit from", "leave armed group", "receive care", "receive assistance", "receive help", "receive support"),
              objects=_VICTIMS, unit="victim", bare="victim"),
    MetricRow("victims_sheltered", "housed 94 of them; took in 128 children; 58 victims stayed in shelters",
              services=("shelter", "accommodation", "housing", "lodging", "shelter service", "emergency shelter", "temporary shelter", "safe housing", "refuge"),
              verbs=("shelter", "house", "accommodate", "take in", "lodge", "host", "place in shelter", *(f"place {where}" for where in ("in facility", "in this facility", "in the center", "in a center", "in centers", "in the facility", "in facilities", "with foster families", "with host families", "with a foster family", "in foster care", "in foster families", "in foster homes", "with families", "in orphanages", "in homes", "in a children's home", "in children's homes", "in the children's home", "in an institution", "in institutions", "in care", "in rehabilitation centers", "in care centers", "in state care", "in residential care", "in alternative care", "in safe houses", "in a safe house", "in hotels")), "harbor in shelter", "put up"),
              deeds=("stay in", "reside in", "stay at", "reside at", "enter shelter", "enter shelters", "enter the shelters", "enter a shelter", "enter the shelter", "remain in shelter", "remain in the shelter", "stay there"),
              objects=("victim", "potential", "person", "worker"), unit="victim", bare="victim"),
    MetricRow("victims_assisted", "the assistance program admitted 20", verbs=("admit", "accept", "receive", "enroll"), objects=("victim", "potential", "person"), unit="victim", within="caring"),
    MetricRow("victims_sheltered", "the shelter received 12 victims", verbs=("admit", "receive", "accept"), objects=("victim", "potential", "person"), unit="victim"),
    MetricRow("shelters", "operates three shelters; no shelters for men",
              nouns=("shelter", "safe house", "safehouse", "transit center", "crisis center", "reception center", "assistance center", "drop-in center", "rehabilitation center", "rehabilitation home", "shelter facility", "emergency shelter", "care center", "transition center", "children's home", "shelter home", "transit home", "crisis room", "protection center", "care facility", "long-term shelter", "short-term shelter", "temporary shelter", "support center", "victim support center", "government-run shelter", "women's shelter", "safe home", "hostel", "refuge", "welfare center", "protective home", "transitional home", "halfway house", "trafficking shelter", "one-stop center", "reintegration center", "specialized shelter", "victim shelter", "crisis shelter", "transit shelter", "shelter house", "interim care center", "facility"),
              unit="facility", governs=False),
    MetricRow("shelter_capacity", "with 40 beds; a capacity of 60",
              nouns=("bed", "bed space", "sleeping place", "apartment"), services=("capacity", "room", "space"), objects=("person", "victim"), unit="bed", bare=""),
    MetricRow("residence_permits", "issued 12 residence permits; granted residency to three victims",
              nouns=("residence permit", "residency permit", "temporary residence permit", "permit", "visa", "temporary residency permit", "t visa", "t-visa", "residence status", "permanent residence permit", "work permit", "residency visa", "temporary visa", "humanitarian visa", "temporary residence", "temporary permit", "continued presence", "immigration pass|immigration passes", "special pass|special passes"),
              services=("residency", "temporary residency", "permanent residency", "asylum", "refugee status", "humanitarian residency", "immigration relief", "legal residency", "permanent residence", "permission to stay", "permission to work", "permission to remain", "permission to reside", "leave to remain", "right to remain", "work authorization", "temporary residence status"),
              deeds=tuple(f"{verb} {what}" for verb in ("apply for", "request") for what in ("temporary residence", "temporary residency", "residency", "residence permits", "a residence permit", "temporary residence permits", "a temporary residence permit", "asylum", "permission to stay", "permanent residency", "special visas", "visas")),
              objects=("victim", "potential", "person"), unit="permit", bare="permit"),
    MetricRow("reflection_period", "took the reflection period", services=("reflection period", "recovery and reflection period", "reflection and recovery period", "recovery period"), objects=_VICTIMS, unit="victim", bare="victim"),
    MetricRow("repatriations", "repatriated 35 victims; 129 of them had been sent home",
              nouns=("repatriation", "voluntary return"), services=("return", "repatriation assistance", "voluntary repatriation", "safe return", "return papers", "return paper", "airfare", "airfares", "air ticket", "plane ticket", "airline ticket", "fare", "fares home", "return ticket", "ticket home", "tickets home", "repatriation document", "transport home", "return travel", "passage home", "journey home"),
              verbs=("repatriate", "return", "send home", "escort", "fetch", "fly home", "take home", "escort home", "bring back", "send back", "take back", "bring home", "reunite", "help return", "help to return", "help to return home", "assist to return", "help bring home", "help home", "help return home", "assist to return home", "return home", "reunify", "evacuate", "return to their families", "assist return"),
              deeds=("return home", "return voluntarily", "come home", "come back", "go home", *(f"{verb} to their {where}" for verb in ("return", "go back") for where in ("families", "countries", "home countries", "countries of origin", "homes", "communities", "villages"))),
              objects=_VICTIMS, unit="victim", bare="victim"),
    MetricRow("victims_penalized", "detained at least 15 girls; 30 victims were fined",
              nouns=("victim deportation",), services=("penalization",),
              verbs=("deport", "penalize", "punish", "expel"),
              objects=("victim", "potential", "person", "worker"), unit="victim", bare="victim"),
    MetricRow("victims_penalized", "arrested five victims for prostitution",
              verbs=("detain", "arrest", "jail", "imprison", "fine", "prosecute", "charge", "convict", "sentence", "incarcerate", "criminalize", "place in detention", "hold in custody", "hold in jail", "hold in prison", "put in jail", "put in prison"),
              objects=("victim", "potential"), unit="victim", bare="victim"),
    MetricRow("victims_penalized", "ten women were held for a week", verbs=("hold for", "lock up", "put in cells", *(f"{verb} {where}" for verb in ("hold", "keep", "place") for where in ("in detention", "in administrative detention", "in immigration detention", "in detention centers", "in immigration detention centers", "in police custody", "in police cells", "under arrest"))),
              objects=("victim", "potential", "person", "worker"), unit="victim", bare="victim", governs=False),
    MetricRow("witnesses", "51 victims agreed to testify; assisted police in the investigation",
              nouns=("victim witness", "victim-witness"),
              services=("witness protection", "witness protection program", "witness-protection program"), verbs=(*(f"{verb} {where}" for verb in ("place", "admit", "enroll", "put") for where in ("in the witness protection program", "into the witness protection program", "in a witness protection program", "in witness protection", "to the witness protection program", "under witness protection")),),
              deeds=("testify", "be admitted to witness protection", "receive witness protection", "be placed in witness protection", "agree to testify", "cooperate", "collaborate", "collaborate with", "work with prosecutors", "work with police", "work with authorities", "enter the witness protection program", "enter witness protection", "join the witness protection program", "join witness protection", "give evidence", "give testimony", "provide testimony", "provide evidence", "assist law enforcement", "assist police", *(f"help {who}" for who in ("investigators", "police", "prosecutors", "authorities", "law enforcement")), *(f"assist {how} {what}" for how in ("in", "in the", "with", "with the") for what in ("investigation", "investigations", "prosecution", "prosecutions", "trial", "trials", "proceedings", "case", "cases")), "participate in investigation", *(f"participate in {the}{what}" for the in ("", "the ", "court ", "criminal ") for what in ("investigations", "prosecutions", "trials", "proceedings", "cases", "investigation", "prosecution", "trial")), "serve as a witness", "serve as witnesses", "act as witnesses", "appear in court", "appear as witnesses", "participate in prosecution", "participate in trial", "participate in court", "participate in criminal", "file complaint", "press charges", "cooperate with", "serve as witness", "agree to cooperate", "assist authorities", "assist prosecutors", "assist investigators", "assist investigations", "assist the investigation", "assist the police", "choose to participate", "elect to assist", "choose to assist", "agree to assist", "elect to participate", "decline to participate", "give a statement", "give statements", "give statement", "make a statement", "make statements", "give depositions", "take part in proceedings", "take part in legal proceedings", "take part in court proceedings", "take part in criminal proceedings", "take part in trials", "take part in the trial", "take part in the investigation", "take part in investigations", "take part in prosecutions", "file a complaint", "file complaints", "lodge a complaint", "lodge complaints", "appear in court", "appear as witnesses", "be under witness protection", "be in witness protection", "enter witness protection", "participate in legal proceedings", "participate in proceedings", "participate in court proceedings", "participate in criminal proceedings"),
              objects=("victim", "potential", "person", "worker"), unit="victim", bare="victim"),
    MetricRow("restitution", "ordered $4,000 in restitution; awarded compensation to three victims",
              nouns=("restitution order", "compensation order", "compensation claim", "restitution award"),
              deeds=("ask for compensation", "claim compensation", "seek compensation", "request compensation", "apply for compensation", "sue for damages", "seek damages", "seek restitution", "request restitution", "file for compensation", "file civil suits", "file a civil suit", "ask for damages", "claim damages", "pursue compensation", "file for restitution"),
              services=("restitution", "compensation", "back wages", "damages", "back pay", "unpaid wages", "civil damages", "court-ordered restitution"),
              verbs=("compensate", "reimburse", "repay", "order payment to", "order payments to"),
              objects=(*_VICTIMS, "money", "case"), unit="victim", bare="victim"),
    MetricRow("hotline_calls", "the hotline received 1,200 calls",
              nouns=("call", "hotline call", "phone call", "telephone call"), verbs=("receive", "log", "take", "field", "answer", "handle", "register", "respond to"), objects=("complaint", "call", "allegation"), unit="call", bare="call", governs=False),
    # prevention
    MetricRow("trainings", "conducted 12 trainings for 340 officers",
              nouns=("training", "workshop", "seminar", "training session", "training course", "training program", "training event", "training seminar", "training workshop", "lecture", "anti-trafficking training", "train-the-trainer session", "capacity-building workshop", "training activity", "course", "webinar", "roundtable", "specialized training", "train-the-trainer workshop", "training module", "specialized course", "online course", "session", "training class"),
              unit="event", bare="event", governs=False),
    MetricRow("trainees", "trained 200 officials; 36 officers attended a course; the 200 participants",
              nouns=("participant", "trainee", "attendee"),
              services=("training", "workshop", "seminar", "course", "anti-trafficking training", "training session", "session", "class", "briefing", "training program", "instruction", "specialized training", "training course", "lecture", "anti-trafficking course"),
              verbs=("train", "instruct", "sensitize", "brief", "teach"),
              deeds=("attend", "participate in training", "participate in workshop", "participate in seminar", "participate in course", "take a course", "take courses", "take the course", "take part", "receive training", "complete training", "complete course", "undergo training", "participate", "graduate", "receive anti-trafficking training", "hear a lecture", "hear lectures", "follow a course", "sit through a course", "attend lectures", "take lessons", "attend a course", "attend courses", "attend trainings"),
              objects=("official", "person", "worker", "student", "any"), unit="person", bare="person"),
    MetricRow("trainees", "three workshops drew 145 judges", verbs=("draw", "attract", "bring together"), objects=("official",), unit="person", bare="person", governs=False),
    MetricRow("campaigns", "ran 60 campaigns; held 35 talks in schools",
              nouns=("campaign", "awareness campaign", "public awareness campaign", "awareness-raising campaign", "information campaign", "awareness session", "awareness-raising session", "public dialogue", "community dialogue", "dialogue", "anti-trafficking meeting", "community meeting", "public meeting", "village meeting", "courtyard meeting", "town meeting", "public gathering", "community gathering", "village assembly|village assemblies", "neighborhood meeting", "communication session", "awareness event", "awareness-raising event", "awareness-raising activity", "awareness activity", "talk", "awareness meeting", "awareness dialogue", "broadcast", "television spot", "radio program", "public service announcement", "awareness raising campaign", "awareness raising event", "outreach event", "public event", "event", "virtual event", "billboard", "poster", "pamphlet", "brochure", "leaflet", "flyer", "radio spot", "television program", "public awareness event", "information session", "outreach session", "press conference", "public awareness activity", "advertisement", "banner", "media campaign", "awareness program", "sensitization campaign", "awareness-raising program", "education campaign", "prevention campaign", "awareness workshop", "school presentation", "presentation", "prevention activity", "informational campaign", "sensitization session", "awareness lecture", "town hall meeting", "radio broadcast", "public information campaign", "radio message", "pre-employment seminar", "pre-departure seminar", "pre-departure training", "pre-departure orientation", "pre-departure orientation seminar", "orientation seminar", "pre-departure briefing", "pre-departure session", "street play", "theater performance", "play", "film screening", "screening of a film|screenings of a film", "information day", "puppet show", "awareness drive"),
              verbs=("distribute", "air", "broadcast", "carry", "show", "screen", "print", "publish", "produce", "hand out", "post", "display", "put up", "circulate", "disseminate"), objects=("copy",),
              unit="event", bare="event", governs=False),
    MetricRow("campaigns", "reached 20,000 pupils", verbs=("reach", "sensitize", "speak to", "talk to", "draw", "attract", "address", "advise", "inform", "lecture to"),
              objects=("copy", "audience", "student", "person", "worker", "official"), unit="event", bare="event", governs=False),
    MetricRow("inspections", "conducted 324 labor inspections; inspected 214 agencies",
              nouns=("inspection", "labor inspection", "workplace inspection", "joint inspection", "site visit", "unannounced inspection", "spot check", "raid", "workplace visit", "site inspection"),
              verbs=("inspect", "visit", "examine", "check", "audit", "raid", "search", "board", "monitor", "question crews on", "interview crews on", "pay visits to", "pay unannounced visits to", "make visits to", "make unannounced visits to", "pay a visit to"),
              objects=("organization", "agency", "facility", "suspect", "recruiter"), unit="event", bare="event", governs=True),
    MetricRow("inspections", "inspectors made 88 visits", nouns=("visit", "unannounced visit", "joint visit"), unit="event", bare="event", governs=False, within="inspecting"),
    MetricRow("recruiter_sanctions", "revoked the licenses of nine agencies; suspended 18 agencies",
              nouns=("license revocation", "license suspension"), services=("license", "licence", "operating license", "warning", "closure recommendation"),
              verbs=("revoke", "suspend", "cancel", "withdraw", "delicense", "blacklist", "strike from the register", "strike off", "remove from the register", "decertify", "disqualify", "debar", "bar", "sanction", "fine", "ban", "penalize", "deregister", "prosecute", "convict", "charge", "investigate", "delist", "arrest", "refuse", "deny", "warn", "hold accountable", "suspend the license of", "suspend the licenses of"),
              deeds=("lose license", "lose its license", "lose their license", "lose their licenses", "lose licenses", "lose its operating license", "lose its licence", "lose their licences"),
              objects=("license", "agency", "organization", "facility", "recruiter"), unit="organization", bare="organization"),
    MetricRow("recruiter_sanctions", "suspended the licenses of nine agents",
              verbs=tuple(f"{verb} the {what} of" for verb in ("suspend", "revoke", "cancel", "withdraw") for what in ("license", "licenses", "licence", "licences")),
              objects=("official", "person", "recruiter", "agency", "organization"), unit="organization", governs=False),
    MetricRow("recruiter_sanctions", "closed 14 agencies", verbs=("close", "shut down", "shut", "close down"),
              objects=("license", "agency", "recruiter"), unit="organization"),
    MetricRow("funding", "allocated 5 million kroner; a budget of $200,000",
              services=("budget", "funding", "grant", "subsidies", "allocation", "fund", "expenditure", "contribution", "donation", "in-kind support", "appropriation", "public money", "public funds", "state funds", "money", "at a cost of", "financial support", "financial assistance", "subsidy", "at a cost to the government of", "at a cost to the state of", "public funding", "spending", "resource", "financial resource", "outlay", "outlays"),
              verbs=("allocate", "spend", "provide", "budget", "go to", "go toward", "go towards", "go into", "foresee", "call for", "set apart for", "cost", "raise", "earmark", "contribute", "donate", "fund", "award", "grant", "disburse", "commit", "give", "dedicate", "invest", "approve", "put", "designate", "pledge", "appropriate", "distribute", "finance", "offer", "devote", "transfer", "increase", "set aside", "pay", "receive", "make available", "expend", "release", "vote", "channel", "transfer to", "allot", "direct", "apportion", "set apart", "provision", "supply"),
              objects=("money",), unit=None, governs=False),
    MetricRow("sentence_length", "terms of nine months to four years; did not provide sentencing data", services=_SENTENCING, objects=("duration",), governs=False, of=("sentences_custodial", "sentences_suspended", "convictions", "complicit_officials")),
    MetricRow("penalty_prescribed", "prescribes a maximum penalty of 10 years", nouns=("penalty", "criminal penalty", "punishment"), services=("penalty", "punishment"), objects=("duration", "money"), unit=None, governs=False, needs="law"),
    MetricRow("studies", "commissioned two studies", nouns=("study", "research project", "research study", "survey"), services=("research",), unit=None, governs=False),
    MetricRow("action_plan", "no national action plan", nouns=("action plan", "national action plan", "plan of action", "national plan", "anti-trafficking action plan", "national plan of action", "anti-trafficking plan"), unit=None, governs=False),
    MetricRow("disappearances", "47 children disappeared", nouns=("disappearance",), deeds=("disappear", "vanish", "go missing", "abscond", "run away", "be missing", "leave without"),
              objects=("victim", "potential", "person", "worker"), unit="person", bare="person"),
    # context
    MetricRow("victims", "an embassy reported 20 victims", verbs=("report",), objects=("victim", "potential"), unit="victim", bare="victim", governs=False),
    MetricRow("victims", "exploited two boys; 5,000 children are in forced labor; trafficking five children",
              services=("trafficking", "exploitation", "enslavement", "recruitment and use", "recruitment or use", "use and recruitment", "recruitment and/or use"),
              verbs=("exploit", "traffic", "subject", "force", "enslave", "sell", "abuse", "coerce", "compel", "victimize", "recruit", "lure", "kidnap", "abduct", "hold", "involve", "subject to", "deceive", "conscript", "enlist", "press into service"),
              deeds=("remain in trafficking", "remain in exploitation", "remain in forced labor", "remain in slavery", "remain in captivity", "work", "live", "be engaged", "suffer", "be victims", "toil", "serve", "endure", "experience"),
              objects=("victim", "potential", "person", "worker"), unit="victim", bare="victim"),
)

# what a number counts, by kind
@attrs.frozen
class NounRow:
    """Nouns of one kind and the unit that they are counted in. `population` and `form` are what the noun itself says."""

    kind: str
    unit: str | None
    words: tuple[str, ...]
    example: str = ""
    population: str | None = None
    form: Form | None = None
    offence: Offence | None = None


NOUNS: Final = (
    NounRow("victim", "victim", ("victim", "survivor", "trafficking victim", "victim of trafficking", "sufferer", "returnee", "beneficiary", "trafficked person"), "319 victims"),
    NounRow("victim", "victim", ("trafficked woman|trafficked women",), "six trafficked women", population="women"),
    NounRow("victim", "victim", ("trafficked child|trafficked children",), "six trafficked children", population="child"),
    NounRow("victim", "victim", ("trafficked girl",), "six trafficked girls", population="girls"),
    NounRow("victim", "victim", ("trafficked man|trafficked men",), "six trafficked men", population="men"),
    NounRow("victim", "victim", ("restavek",), "128 former restaveks", population="child", form=Form.LABOR),
    NounRow("victim", "victim", ("child soldier", "child recruit", "child combatant"), "3,000 child soldiers", population="child", form=Form.LABOR),
    NounRow("victim", "victim", ("slave", "former slave", "freed slave", "bonded laborer", "forced laborer", "bonded labourer"), "12 bonded laborers", form=Form.LABOR),
    NounRow("offender", "offender", ("trafficker", "offender", "perpetrator", "human trafficker", "trafficking offender", "child trafficker", "criminal", "exploiter", "brothel owner"), "11 offenders"),
    NounRow("offender", "offender", ("slaveholder", "slave owner", "slave master", "slave trader", "slaver"), "one slaveholder", form=Form.LABOR),
    NounRow("offender", "offender", ("sex trafficker", "sex trafficking offender"), "two sex traffickers", form=Form.SEX),
    NounRow("offender", "offender", ("labor trafficker", "labor trafficking offender"), "four labor traffickers", form=Form.LABOR),
    NounRow("offender", "offender", ("pimp", "smuggler", "procurer", "procuress|procuresses"), "nine pimps", offence=Offence.RELATED),
    NounRow("offender", "offender", ("sex buyer", "buyer", "client", "john", "sex tourist", "buyer of sex|buyers of sex", "purchaser of sex|purchasers of sex", "sex purchaser", "purchaser of commercial sex|purchasers of commercial sex", "buyer of commercial sex|buyers of commercial sex", "buyer of sexual services|buyers of sexual services", "client of prostitution|clients of prostitution"), "40 sex buyers", offence=Offence.DEMAND),
    NounRow("suspect", "suspect", ("suspect", "defendant", "accused|accused", "detainee", "accomplice", "ringleader", "intermediary", "gang member", "accused person", "suspected trafficker", "alleged trafficker", "facilitator", "accused trafficker"), "34 suspects"),
    NounRow("recruiter", None, ("recruiter", "broker", "labor recruiter", "labor broker", "recruitment agent", "recruiting agent", "illegal recruiter", "employment broker", "unlicensed recruiter", "unlicensed broker"), "fined 137 brokers; arrested two recruiters"),
    NounRow("official", "official", (
        "official", "officer", "constable", "politician", "police commander", "army officer", "member of parliament|members of parliament", "lawmaker", "legislator", "senator", "deputy minister", "governor", "warden", "prison guard", "passport clerk", "government employee", "public employee", "state employee", "prison officer", "border policeman|border policemen", "police sergeant", "sergeant", "police captain", "embassy employee", "embassy official", "visa officer", "passport officer", "law enforcement agent", "immigration agent", "police agent", "serviceman|servicemen", "service member", "bureaucrat", "customs official", "prison official", "ministry official", "village official", "local official", "army officer", "labor officer", "probation officer", "commander", "police officer", "judge", "prosecutor", "inspector", "labor inspector", "diplomat", "soldier", "guard", "border guard", "magistrate", "investigator", "employee", "staff|staff", "personnel|personnel", "agent", "policeman|policemen", "policewoman|policewomen", "judicial official", "government official", "law enforcement official", "law enforcement officer", "civil servant", "peacekeeper", "troop", "police|police", "detective", "immigration officer", "consular officer", "mayor", "police chief", "military officer", "border officer", "staff member", "gendarme", "marine", "police official", "immigration official", "public official", "cadet", "police cadet", "recruit", "court official", "consular official", "labor officer", "law enforcement personnel|law enforcement personnel", "clerk", "customs officer", "military personnel|military personnel", "public servant"), "350 officers"),
    NounRow("official", "person", ("social worker", "teacher", "service provider", "health worker", "health professional", "lawyer", "journalist", "practitioner", "professional", "aid worker", "stakeholder", "first responder", "counselor", "nurse", "doctor", "ngo representative", "representative", "member", "trainer", "ngo member", "religious leader", "community leader", "civil society representative"), "45 teachers"),
    NounRow("official", "official", ("recruit", "cadet", "soldier", "peacekeeper", "troop", "labor attache", "labor attaché", "police commissioner", "brigade commander", "commissioner", "commander", "prison staff|prison staff"), "trained 200 recruits"),
    NounRow("complicit", "official", ("complicit official", "corrupt official", "complicit officer"), "three complicit officials"),
    NounRow("person", None, ("person|persons", "people|people", "individual", "manager", "owner", "foreman|foremen", "supervisor", "landlord", "madam", "bar owner", "factory manager", "national", "citizen", "resident", "foreigner", "foreign national", "population", "occupant", "brother", "sister", "family member"), "12 individuals"),
    NounRow("person", None, ("woman|women", "young woman|young women", "adult female", "prostitute", "female", "wife|wives", "adult woman|adult women", "sex worker", "prostituted woman|prostituted women"), "30 women", population="women"),
    NounRow("person", None, ("man|men", "male", "adult male"), "two men", population="men"),
    NounRow("person", None, ("girl", "young girl", "underage girl"), "57 girls", population="girls"),
    NounRow("person", None, ("boy", "young boy"), "two boys", population="boys"),
    NounRow("person", None, ("child|children", "minor", "juvenile", "youth", "teenager", "street child|street children", "adolescent", "infant", "camel jockey", "child laborer", "child beggar", "talibe"), "47 children", population="child"),
    NounRow("person", None, ("adult",), "122 adults", population="adult"),
    NounRow("worker", None, ("worker", "laborer", "labourer", "domestic worker", "fisherman|fishermen", "maid", "migrant worker", "fisher", "crew|crew", "crewmember", "crew member", "seafarer", "foreign worker", "farmer", "domestic servant", "dancer", "housemaid", "farmworker", "farmhand", "mineworker"), "20 workers"),
    NounRow("migrant", "person", ("migrant", "asylum seeker", "asylum-seeker", "refugee", "applicant", "displaced person", "orphan", "undocumented migrant", "irregular migrant", "respondent"), "20 migrants: at risk, not victims"),
    NounRow("audience", "person", ("listener", "viewer", "onlooker", "spectator", "job seeker", "jobseeker", "prospective migrant", "potential migrant", "villager", "traveler", "community member", "visitor", "household", "parent", "passenger", "youth leader"), "reached 2,000 villagers"),
    NounRow("student", "person", ("schoolchild|schoolchildren", "pupil", "student", "secondary school student", "university student"), "200 pupils"),
    NounRow("case", "case", ("case", "case against|cases against", "incident", "file", "proceeding", "trafficking case", "matter", "instance", "criminal case", "trafficking crime", "trafficking offense", "human trafficking crime", "new case", "dossier", "docket", "case file", *(f"{how} {what} of|{how} {what} of" for how in ("confirmed", "documented", "known", "reported") for what in ("cases", "instances"))), "12 cases"),
    NounRow("complaint", "case", ("complaint", "labor complaint"), "37 complaints"),
    NounRow("allegation", "case", ("reports of|reports of", "report of|report of", "allegation", "report", "tip", "lead", "accusation", "signal", "alert", "notification", "tip-off", "inquiry from", "trafficking report"), "12 allegations"),
    NounRow("agency", "organization", ("recruitment agency", "employment agency", "recruiting agency", "placement agency", "job placement agency", "labor recruitment agency", "private employment agency", "foreign employment agency", "recruitment firm", "manpower agency", "recruitment company", "foreign employment agent", "labor agency", "employment firm", "recruiting company", "recruiting firm", "labor recruitment company", "overseas employment agency", "recruitment office", "labor export company", "labor export enterprise", "modeling agency", "crewing agency", "employment bureau", "placement bureau", "recruitment bureau", "manpower company", "manpower firm", "licensed agency", "recruiting office", "labor supply company"), "214 recruitment agencies"),
    NounRow("license", "organization", ("license", "licence", "operating license", "license of recruiter"), "revoked 18 licenses"),
    NounRow("organization", "organization", ("agency", "bureau", "company", "business", "firm", "employer", "enterprise", "entity", "business establishment", "operator", "vessel operator", "boat owner", "estate owner"), "214 agencies"),
    NounRow("facility", "facility", ("establishment", "farm", "factory", "guest house", "guesthouse", "lodge", "motel", "inn", "truck stop", "brothel", "bar", "nightclub", "workplace", "work site", "worksite", "household", "private household", "plantation", "site", "premise", "hotel", "construction site", "vessel", "fishing vessel", "ship", "restaurant", "place of work", "adult entertainment venue", "venue", "massage parlor", "brick kiln", "mine", "orphanage", "dance club", "private residence", "home", "estate", "camp", "mining camp", "mining site", "quarry", "barracks|barracks", "karaoke bar", "spa", "massage establishment", "boat", "work camp", "labor camp", "farm site", "sauna", "entertainment venue", "entertainment establishment", "workshop site", "mill", "ranch|ranches", "shop"), "33 sites"),
    NounRow("copy", "event", ("time|times", "copy", "program", "episode", "message", "documentary", "spot", "pamphlet", "flyer", "leaflet", "brochure", "poster", "booklet", "card"), "5,000 leaflets"),
    NounRow("application", "victim", ("application for victim status|applications for victim status", "application for official victim status|applications for official victim status", "request for victim status|requests for victim status", *(f"{what} for {kind}|{what}s for {kind}" for what in ("application", "request") for kind in ("trafficking victim status", "human trafficking victim status", "recognition as victims", "official recognition as victims", "formal recognition as victims", "victim recognition", "victim certification")), "victim status application", "application for recognition as victims|applications for recognition as victims"), "approved 33 applications for victim status"),
    NounRow("thing", None, ("figure", "statistic", "country", "province", "ministry", "region", "district", "city", "town", "village", "school", "community", "market", "law", "article", "law", "department", "state", "office", "unit", "court", "ngo", "organization", "partner", "language", "member state", "island", "agreement", "memorandum", "recommendation", "convention", "protocol", "port", "airport", "border crossing", "border post", "embassy", "consulate", "committee", "meeting", "task force", "regional office", "police station", "station", "checkpoint", "position", "post", "vehicle", "group", "percent point", "unknown charge", "unspecified charge", "undisclosed charge", "prefecture", "governorate", "family",  "municipality", "council", "commission", "working group", "form", "indicator", "pillar", "priority", "goal", "objective", "measure", "step", "provision", "amendment", "bill", "decree", "regulation", "instrument", "detention center", "detention facility", "prison", "attaché", "labor attaché", "attache"), "ten ministries"),
)


@attrs.frozen
class ModifierRow:
    """Words that turn a noun of one kind into another kind: a "suspected trafficker" is a suspect."""

    words: tuple[str, ...]
    kinds: tuple[tuple[str, str], ...]
    example: str = ""


MODIFIERS: Final = (
    ModifierRow(("potential", "possible", "presumed", "suspected", "alleged", "likely", "probable", "putative", "presumptive", "prospective"),
                (("victim", "potential"), ("offender", "suspect"), ("person", "potential_person")), "25 potential victims"),
    ModifierRow(("accused",), (("offender", "suspect"),), "12 accused traffickers"),
    ModifierRow(("undocumented", "irregular"), (("person", "migrant"),), "3,000 undocumented Mozambicans"),
    ModifierRow(("complicit", "corrupt", "allegedly complicit", "complicit in"), (("official", "complicit"),), "three complicit officials"),
)


@attrs.frozen
class PhaseRow:
    """Words beside a proceeding that say how far it is."""

    phase: Phase
    verbs: tuple[str, ...]
    words: tuple[str, ...] = ()
    example: str = ""


PHASES: Final = (
    PhaseRow(Phase.INITIATED, ("initiate", "open", "launch", "start", "begin", "commence", "institute", "file", "register"), ("new",), "initiated 26 investigations"),
    PhaseRow(Phase.CONTINUED, ("continue", "carry over", "maintain", "carry on"), ("continuing", "previously initiated"), "carried over 44"),
    PhaseRow(Phase.PENDING, (), ("pending", "ongoing", "under way", "underway", "in progress", "on trial", "still open"), "13 trials were under way"),
    PhaseRow(Phase.CONCLUDED, ("complete", "conclude", "finish", "close", "finalize"), ("completed", "concluded"), "completed 19 investigations"),
)


@attrs.frozen
class FormRow:
    """Words that name a form of trafficking. The longest wins."""

    form: Form
    words: tuple[str, ...]
    example: str = ""


FORMS: Final = (
    FormRow(Form.SEX, ("sex trafficking", "sexual exploitation", "commercial sexual exploitation", "forced prostitution", "sex-trafficking", "prostitution", "child prostitution", "child sex trafficking", "sexual slavery", "sex slavery", "commercial sex", "sex tourism", "child sex tourism", "sexual servitude", "brothel", "sexually exploited", "prostituted", "sexual trafficking", "cse", "commercial sex acts", "sexual purposes", "soliciting", "brothels", "sex slave", "sex slaves", "client of prostitution", "clients of prostitution", "buyer of sex", "buyers of sex", "purchaser of sex", "purchasers of sex", "sex trade", "sex industry", "commercial sex trade", "commercial sex industry", "exploitation in prostitution", "pornography", "child pornography", "sex", "sexual", "exploitation of prostitution", "sexually exploiting", "commercially sexually exploited"), "26 sex trafficking investigations"),
    FormRow(Form.LABOR, ("labor trafficking", "forced labor", "labour trafficking", "forced labour", "domestic servitude", "forced begging", "debt bondage", "bonded labor", "child labor", "forced child labor", "labor exploitation", "labour exploitation", "forced criminality", "forced criminal activity", "child soldiering", "involuntary servitude", "slavery", "servitude", "labor-trafficking", "begging", "beg", "labor", "exploitative labor", "domestic service", "forced domestic labor", "hereditary slavery", "keeping slaves", "slave", "slaves", "former slave", "former slaves", "freed slave", "freed slaves", "slaveholder", "slaveholders", "caste-based slavery", "traditional slavery", "slavery-like practices", "enslaved", "child begging", "forced domestic servitude", "child labor trafficking", "compulsory labor", "child domestic labor", "domestic work", "forced labor exploitation", "forced labor trafficking", "agricultural labor", "involuntary domestic servitude", "slave labor", "forced work", "conscription", "child forced labor", "forced conscription", "labor abuse", "camel jockeying", "worst forms of child labor", "unlawful recruitment", "forced recruitment", "peonage", "forced and bonded labor", "recruitment and use", "recruitment or use", "use and recruitment", "recruitment and/or use", "enlisted", "conscripted"), "11 labor trafficking investigations"),
    FormRow(Form.SEX_OR_LABOR, ("sex and labor trafficking", "sex or labor trafficking", "sex and/or labor trafficking", "labor and sex trafficking", "labor or sex trafficking", "sexual and labor exploitation", "labor and sexual exploitation", "sexual or labor exploitation", "sex trafficking and forced labor", "forced labor and sex trafficking", "sex trafficking or forced labor", "forced labor or sex trafficking", "sex trafficking and labor trafficking", "sex trafficking or labor trafficking", "labor or sexual exploitation", "sex and labor exploitation", "forced labor and forced prostitution", "forced prostitution and forced labor", "forced labor or forced prostitution", "forced prostitution or forced labor", "labor trafficking and sex trafficking", "labor trafficking or sex trafficking", "sex and forced labor", "sex and labor", "labor and sex"), "45 sex and labor trafficking cases"),
    FormRow(Form.BOTH, ("both sex and labor trafficking", "both sex trafficking and forced labor", "both labor and sex trafficking", "both forms of exploitation", "both forced labor and sex trafficking", "both sexual and labor exploitation", "both forms of trafficking", "both forms", "both sex trafficking and labor trafficking", "both"), "20 victims of both sex and labor trafficking"),
    FormRow(Form.UNSPECIFIED, ("unspecified forms of trafficking", "unspecified forms", "unspecified exploitation", "unspecified form", "unspecified", "unknown forms", "unknown form", "unknown", "undetermined", "unspecified types", "unspecified trafficking", "unidentified forms", "an unspecified kind"), "six victims of unspecified forms of trafficking"),
    FormRow(Form.OTHER, ("organ removal", "removal of a kidney", "removal of kidneys", "removal of an organ", "sale of organs", "kidney trafficking", "removal of organs", "organ trafficking", "organ harvesting", "organ trade", "illegal adoption", "forced marriage", "forced adoption", "baby selling", "surrogacy"), "four the removal of organs"),
)


@attrs.frozen
class PopulationRow:
    """Adjectives and nouns of who the counted people are."""

    population: str
    words: tuple[str, ...]
    example: str = ""


POPULATIONS: Final = (
    PopulationRow("child", ("child", "children", "minor", "minors", "underage", "juvenile", "juveniles", "younger than 18", "restaveks"), "105 child victims"),
    PopulationRow("adult", ("adult", "adults"), "122 adults"),
    PopulationRow("women", ("women", "woman", "female", "females", "adult female", "adult females"), "80 women"),
    PopulationRow("men", ("men", "man", "male", "males", "adult male", "adult males"), "32 men"),
    PopulationRow("girls", ("girls", "girl"), "97 girls"),
    PopulationRow("boys", ("boys", "boy"), "190 boys"),
    PopulationRow("foreign", ("foreign", "foreigners", "foreign nationals", "foreign national", "non-national"), "three foreign victims"),
    PopulationRow("national", ("domestic victims", "nationals", "national citizens"), "nine nationals"),
    PopulationRow("lgbtq", ("lgbtq", "lgbtqi", "lgbtqi+", "lgbtq+", "lgbti", "transgender", "gay"), "two transgender victims"),
    PopulationRow("disabled", ("disabled", "disability", "disabilities"), "five victims with disabilities"),
)


@attrs.frozen
class StatisticRow:
    """Words that say what a value is of its group."""

    statistic: Statistic
    words: tuple[str, ...]
    example: str = ""


STATISTICS: Final = (
    StatisticRow(Statistic.MEAN, ("average", "mean", "averaging", "averaged", "on average"), "an average sentence of two years"),
    StatisticRow(Statistic.MEDIAN, ("median",), "the median term being seven years"),
    StatisticRow(Statistic.MINIMUM, ("minimum", "minimum penalty", "minimum penalties", "minimum sentence", "minimum sentences", "shortest", "lowest", "lightest"), "a minimum penalty of five years"),
    StatisticRow(Statistic.MAXIMUM, ("maximum", "maximum penalty", "maximum penalties", "maximum punishment", "maximum sentence", "maximum sentences", "longest", "highest", "heaviest", "harshest", "stiffest", "from a fine to", "from fines to", "from a monetary fine to", "from small fines to"), "a maximum penalty of 10 years; ranged from a fine to 12 years"),
)


@attrs.frozen
class ActorRow:
    """Words for who acts."""

    doer: Doer
    words: tuple[str, ...]
    example: str = ""


ACTORS: Final = (
    ActorRow(Doer.GOVERNMENT, ("government", "authorities", "officials", "ministry", "ministries", "department", "state", "government officials", "the center", "agency", "embassy of the government", "inspectors", "labor inspectors", "labor inspectorate", "inspectorate", "board", "commission", "committee", "task force", "immigration", "immigration authorities", "social welfare officers", "coordination unit", "unit", "national coordinator", "administration", "president"), "the government identified"),
    ActorRow(Doer.POLICE, ("police", "gendarmes", "gendarmerie", "law enforcement", "brigade", "border guard", "police unit", "investigators", "law enforcement agencies", "law enforcement authorities", "police officers", "law enforcement officials", "border police", "anti-trafficking unit", "police academy", "guards"), "police arrested"),
    ActorRow(Doer.PROSECUTORS, ("prosecutor", "prosecutors", "attorney general", "attorney general's office", "prosecutor general", "public prosecutor", "public prosecutors", "prosecutor's office", "public ministry", "attorney general's", "office of the attorney general", "office of the prosecutor"), "prosecutors took 108 cases"),
    ActorRow(Doer.COURTS, ("court", "courts", "judge", "judges", "magistrate", "tribunal", "judiciary", "judicial authorities"), "courts convicted 58"),
    ActorRow(Doer.LEGISLATURE, ("parliament", "national assembly", "legislature", "congress", "senate"), "parliament passed"),
    ActorRow(Doer.MUNICIPALITY, ("municipality", "municipalities", "local governments", "local government", "local authorities", "city", "city council"), "municipalities made 531 referrals"),
    ActorRow(Doer.NGO, ("ngo", "ngos", "foundation", "non-governmental organization", "non-governmental organizations", "nongovernmental organizations", "local association", "civil society", "civil society organizations", "charity", "church", "salvation army", "association", "nongovernmental organization", "ngo-run", "ngo-operated", "charities"), "an NGO assisted 20 victims"),
    ActorRow(Doer.INTERNATIONAL_ORGANIZATION, ("international organization", "international organizations", "iom", "unicef", "ilo", "unodc", "unhcr", "un", "united nations", "international organization for migration", "international labor organization", "interpol", "intergovernmental organizations", "inter-governmental organizations", "europol", "osce", "undp", "un mission"), "IOM repatriated 35 victims"),
    ActorRow(Doer.FOREIGN_GOVERNMENT, ("foreign government", "foreign governments", "foreign donor", "foreign donors", "donor", "donors", "u.s. government", "u.s. embassy", "foreign authorities"), "foreign donors contributed"),
    ActorRow(Doer.EMBASSY, ("embassy", "embassies", "consulate", "consulates", "consular staff", "consular officials", "diplomatic missions", "labor attaches"), "the embassy assisted"),
    ActorRow(Doer.PRIVATE, ("company", "companies", "private sector", "employers", "airline", "private donors"), "companies financed"),
)


@attrs.frozen
class SourceRow:
    """Words for who says so; `certainty` is how firmly."""

    source: ClaimSource
    words: tuple[str, ...]
    certainty: Certainty | None = None
    example: str = ""


SOURCES: Final = (
    SourceRow(ClaimSource.GOVERNMENT, ("government", "authorities", "ministry", "police", "officials", "prosecutors", "police unit", "courts", "department", "law enforcement"), None, "the government reported investigating"),
    SourceRow(ClaimSource.NGO, ("ngo", "ngos", "local association", "civil society", "non-governmental organizations", "civil society organizations", "human rights groups"), None, "an NGO reported"),
    SourceRow(ClaimSource.INTERNATIONAL_ORGANIZATION, ("international organization", "international organizations", "iom", "unicef", "ilo", "un", "united nations", "unodc", "unhcr", "international organization for migration", "international labor organization", "united nations mission"), None, "UNICEF estimates"),
    SourceRow(ClaimSource.MEDIA, ("media", "press", "newspapers", "media outlets", "local media", "media reports", "press reports", "newspaper"), None, "media reported"),
    SourceRow(ClaimSource.OBSERVERS, ("observers", "experts", "researchers", "study", "survey", "academics", "activists", "some observers", "institute", "research group", "university"), None, "observers estimate"),
    SourceRow(ClaimSource.UNOFFICIAL, ("unofficial reports", "unconfirmed reports", "unofficial estimates", "unconfirmed accounts", "anecdotal reports", "unofficial report"), Certainty.REPORTED, "unofficial reports indicated"),
)


@attrs.frozen
class ChangeRow:
    """Words that set a figure against an earlier one; what follows is the earlier figure."""

    stated: StatedChange | None
    words: tuple[str, ...]
    example: str = ""


_TIMES = ("twice", "double", "nearly twice", "almost twice", "more than twice", *(f"{often} times" for often in ("two", "three", "four", "five", "six", "ten")))
CHANGES: Final = (
    ChangeRow(StatedChange.INCREASE, tuple(f"{times} as {many} as {the}" for times in _TIMES for many in ("many", "much") for the in ("the", "in")), "33, three times as many as the 11 in 2018"),
    ChangeRow(None, ("compared with", "compared to", "in comparison with", "in comparison to", "in contrast to", "in contrast with", "versus", "as against", "as compared to", "as compared with", "compared", "as opposed to", "as compared", "in comparison", "when compared to", "vs", "vs.", "this compares with", "compares with", "this compares to", "this compared with", "this compared to", "this is compared to", "this is compared with"), "12 compared with 31"),
    ChangeRow(StatedChange.INCREASE, (
        "up from", "an increase from", "increase from", "increased from", "rose from", "rise from", "a rise from", "a significant increase from", "a significant increase compared with", "an increase compared with", "an increase compared to", "a significant increase compared to", "increase compared with", "increase compared to", "increase over", "an increase over", "a significant increase over", "growing from", "grew from", "more than the", "higher than the", "more than double the", "double the", "twice the", "up from the", "increase over the", "an increase from the", "a marked rise from", "rising from", "increase on", "a marked increase from", "a marked increase over", "a slight increase from", "a slight increase over", "a slight increase compared with", "a notable increase from", "a substantial increase from", "a dramatic increase from", "a large increase from", "a sharp increase from", "increasing from", "a considerable increase from", "up slightly from", "an improvement over", "an improvement from", "nearly double the", "almost double the", "exceeding the", "a slight increase compared to", "a sharp rise from", "a large increase compared with", "a significant rise from", "up sharply from", "triple the", "slightly more than the", "well over the", "far more than the", "half as much again as the", "rise over", "a rise over", "jump from", "growth from", "roughly double the", "about double the", "nearly twice the", "almost twice the", "more than twice the", "nearly triple the", "increased compared to", "increased compared with", "more than in", "rather more than in", "considerably more than in", "slightly more than in", "many more than in", "far more than in", "somewhat more than in", "twice as many as in", "more than during", "twice as much as in", "higher than in"), "an increase from seven"),
    ChangeRow(StatedChange.DECREASE, (
        "down from", "a decrease from", "decrease from", "decreased from", "fell from", "a decline from", "decline from", "declined from", "dropped from", "a drop from", "drop from", "a significant decrease from", "a significant decrease compared with", "a decrease compared with", "a decrease compared to", "a significant decrease compared to", "a reduction from", "fewer than the", "less than the", "lower than the", "half the", "down from the", "a decrease from the", "a fall from", "falling from", "decrease compared with", "decrease compared to", "a slight decrease from", "a sharp decrease from", "a notable decrease from", "a sharp drop from", "a significant decline from", "a significant drop from", "down sharply from", "dropping from", "declining from", "decreasing from", "a marked decrease from", "a steep decline from", "a slight decrease compared with", "a slight decrease compared to", "a substantial decrease from", "a considerable decrease from", "a sharp decline from", "a steep drop from", "a marked decline from", "a large decrease from", "reduced from", "a slight drop from", "down slightly from", "a slight decline from", "a dramatic decrease from", "slightly less than the", "slightly fewer than the", "well below the", "far fewer than the", "reduction from", "decline compared to", "decline compared with", "drop compared to", "drop compared with", "reduction compared to", "reduction compared with", "about half the", "roughly half the", "less than half the", "nearly half the", "fewer than in", "less than in", "slightly fewer than in", "far fewer than in", "considerably fewer than in", "fewer than during", "half as many as in", "lower than in", "somewhat fewer than in"), "down from 20"),
    ChangeRow(StatedChange.SAME, (
        "the same as", "the same number as", "same number as", "the same as in", "as in", "equal to", "identical to", "the same amount as", "as during", "unchanged from", "the same number of", "the same total as", "on par with", "the same level as"), "the same number as in 2012"),
)


@attrs.frozen
class SilenceRow:
    """Words that make a negation a missing answer instead of a nought. `kind`: `report` (the verb's object is what is
    not reported), `data` (only with one of the `data` nouns), `split` (not disaggregated), `known` (none known)."""

    kind: str
    words: tuple[str, ...]
    example: str = ""


SILENCES: Final = (
    SilenceRow("report", ("report", "say", "indicate", "specify", "state", "disclose", "determine", "quantify", "reveal", "clarify", "estimate", "know", "document"), "did not report how many cases"),
    SilenceRow("data", ("provide", "collect", "compile", "track", "maintain", "keep", "keep track of", "release", "publish", "share", "make available", "have", "produce", "make public", "furnish", "submit", "supply", "gather", "offer", "possess", "make publicly available", "record", "give", "aggregate", "systematically collect", "monitor", "report on"), "did not keep figures on referrals"),
    SilenceRow("split", ("disaggregate", "distinguish", "differentiate", "break down", "separate"), "did not disaggregate data"),
    SilenceRow("noun", ("data", "the number of", "number of", "the total number of", "information", "statistics", "figures", "details", "statistic", "records", "numbers", "number", "record", "comprehensive data", "statistical data", "a breakdown", "breakdown", "estimates", "specific data", "detail", "updates", "update", "count", *_SENTENCING), "data on investigations"),
    SilenceRow("known", ("reports of", "report of", "known", "reported cases of", "reports that", "reported", "confirmed", "confirmed cases of", "confirmed reports of", "known cases of", "allegations of", "credible reports of", "official reports of", "evidence of", "indication of", "reported instances of", "reports", "documented", "publicly known", "publicly available reports of", "reports regarding", "reports indicating", "new reports of", "reported incidents of", "verified reports of", "specific reports of", "known instances of", "instances of", "reported instances of", "documented cases of", "documented instances of"), "no reports of prosecutions"),
    SilenceRow("aware", ("aware of", "aware", "informed of", "unaware of"), "was not aware of any cases"),
)

# Negations in one word with their verb: `don't`; a curly apostrophe is read as a straight one.
CONTRACTIONS: Final = tuple(f"{verb}n't" for verb in "do does did has have had could was were is are".split())

# Words that only build the sentence.
GRAMMAR: Final = MappingProxyType(
    {
        "det": (*tuple("the a an its their his her this these those such other another additional new further total only just also all others each every own same both said remaining more even as well still already then thus initially officially formally reportedly allegedly separately directly jointly successfully approximately-the overall combined cumulative single mere annual record respective respectively another-the a-total-of".split()), "a total of", "the total of", "total of", "as well as", "in total", "a record", "an additional", "another", "a further", "a combined", "a group of", "groups of", "an average of", "the number of", "number of", "the remaining", "a team of", "the equivalent of", "equivalent of", "or about", "or approximately", "teams of"),
        "aux": tuple("was were is are been being be had has have having did does do would could may can will might remained "
                     "remain became got get".split()),
        "past": tuple("was were had been have has remained became did got having".split()),
        "conj": ("and", "or", "nor", "and/or", "plus", "as well as", "but", "&", "along with", "together with", "while also", "in addition to"),
        "clause": ("while", "whereas", "although", "though", "but", "however", "because", "since", "when", "after", "before", "until", "if", "so", "yet", "where", "as", "whether"),
        "prep": (*tuple("of in on at by for from to with into under during within between through over against involving "
                      "including concerning regarding on about among upon toward towards after before per via without "
                      "across related than until using throughout following despite abroad outside inside at-large".split()), "in the course of", "over the course of", "during the course of", "in the framework of", "as part of"),
        "rel": ("who", "which", "that", "whom", "whose", "in which", "of whom", "of which"),
        "not": ("not", "neither did", "neither has it", "neither has the", "neither does", "nor did", "nor does", "nor do", "nor has", "nor have", "nor had", "never", "n't", "cannot", "failed to", "fail to", "did not", "does not", "do not", "has not", "have not", "had not", "could not", "was not", "were not", "is not", "are not", "did not ever", "no longer", "failed", "unable to", "was unable to", "were unable to", "has never", "have never", "had never", "lacked", *CONTRACTIONS, "not yet", "declined to", "has yet to", "have yet to", "had yet to"),
        "none": ("an unknown number of", "unknown number of", "an unspecified number of", "an unknown amount of", "unknown numbers of", "an undisclosed number of", "no", "zero", "none", "nobody", "no one", "not one", "not a single", "neither", "nothing", "not any", "no other", "nil", "no new", "no additional"),
        "part": ("including", "included", "includes", "comprising", "comprised of", "consisting of", "composed of", "of whom", "of which", "of these", "of those", "of them", "among them", "among these", "among those", "among whom", "among which", "comprised", "consisted of", "of this number", "of that number", "of that total", "which included", "amongst them", "of this total", "these included", "this included", "consists of", "made up of", "specifically", "namely"),
        "prescribe": ("subject to", "subjected to", "liable to", "provides that", "provide that", "prescribe", "maximum penalty", "minimum penalty", "maximum penalties", "minimum penalties", "maximum punishment", "prescribes", "prescribed", "prescribing", "punish", "punishable", "penalty", "penalties", "punishment", "punishments", "carries", "carry", "carried", "stipulates", "criminalized", "criminalizes", "prohibits", "provides for", "provided for", "lays down", "sets", "punishes", "punishable by", "is punished", "are punished", "law", "laws", "regulation", "regulations", "decree", "provision", "provisions", "mandates", "outlaws", "forbids", "statute", "code", "prohibited", "amended", "allows for", "imposes", "is punishable", "authorizes"),
        "law": ("law", "laws", "code", "criminal code", "penal code", "statute", "act", "legislation", "prescribe", "prescribes", "prescribed", "criminalize", "criminalizes", "criminalized", "prohibit", "prohibits", "prohibited", "provides", "provided"),
        "sets": ("punishes", "punish", "prescribe", "prescribes", "prescribed", "prescribing", "stipulates", "lays down", "mandates", "punishable by", "carries", "carry", "provides for", "provided for"),
        "impose": ("sentenced", "sentencing", "imposed", "received", "receiving", "jailed", "imprisoned", "serving", "served", "convicted", "given", "handed down", "sentence", "sentences", "issued", "gave", "imposing", "courts", "court", "judge", "traffickers", "trafficker"),
        "prison": ("imprisonment", "prison", "jail", "time in prison", "time in jail", "time behind bars", "sentence", "terms of", "term of", "sent to prison", "sent to jail", "sending to prison", "put behind bars", "committed to prison", "sentences", "incarceration", "probation", "term", "terms", "hard labor", "penalty", "penalties", "punishment", "sentenced", "behind bars", "detention", "prison sentence", "prison sentences", "prison term", "prison terms", "jail sentence", "jail sentences", "jail term", "custodial sentence", "suspended sentence", "suspended sentences", "term of imprisonment", "terms of imprisonment", "prison time", "imprisoned", "jailed", "punishable", "minimum sentence", "maximum sentence", "minimum penalty", "maximum penalty", "jail terms", "labor camp", "custody", "custodial sentences", "house arrest", "suspended prison sentence", "suspended term", "suspended terms", "suspended prison sentences", "parole", "criminal penalties"),
        "reflect": ("reflection period", "recovery and reflection period", "reflection and recovery period", "recovery period", "reflection", "recovery", "reflection delay", "grace period", "reflection periods", "temporary stay", "reflect", "consider", "decide"),
        "report": ("reported", "report", "reports", "reporting", "said", "stated", "noted", "estimated", "estimates", "estimate", "indicated", "claimed", "according to", "observed", "believed", "believe", "documented", "speaks of", "puts", "put", "alleged", "announced", "found", "confirmed", "speak of", "asserted", "suggest", "suggested", "say", "says"),
    }
)

# Past tense and -ing form where they are not regular; both forms of the past where they differ.
IRREGULAR: Final = MappingProxyType(
    {"find": ("found", "finding"), "win": ("won", "winning"), "strike": ("struck stricken", "striking"), "fly": ("flew flown", "flying"), "cost": ("cost", "costing"), "show": ("showed shown", "showing"), "cut": ("cut", "cutting"), "catch": ("caught", "catching"), "drive": ("drove driven", "driving"), "write": ("wrote written", "writing"), "hire": ("hired", "hiring"), "read": ("read", "reading"), "meet": ("met", "meeting"), "broadcast": ("broadcast", "broadcasting"), "hear": ("heard", "hearing"), "draw": ("drew drawn", "drawing"), "speak": ("spoke spoken", "speaking"), "seek": ("sought", "seeking"), "strip": ("stripped", "stripping"), "sit": ("sat", "sitting"), "bring": ("brought", "bringing"), "take": ("took taken", "taking"), "uphold": ("upheld", "upholding"), "put": ("put", "putting"), "send": ("sent", "sending"),
     "begin": ("began begun", "beginning"), "hold": ("held", "holding"), "give": ("gave given", "giving"), "go": ("went gone", "going"), "run": ("ran run", "running"),
     "try": ("tried", "trying"), "get": ("got", "getting"), "leave": ("left", "leaving"), "lose": ("lost", "losing"), "sell": ("sold", "selling"), "teach": ("taught", "teaching"),
     "traffic": ("trafficked", "trafficking"), "stop": ("stopped", "stopping"), "acquit": ("acquitted", "acquitting"), "refer": ("referred", "referring"), "admit": ("admitted", "admitting"),
     "plead": ("pleaded pled", "pleading"), "ban": ("banned", "banning"), "shut": ("shut", "shutting"), "spend": ("spent", "spending"), "expel": ("expelled", "expelling"), "compel": ("compelled", "compelling"),
     "withdraw": ("withdrew withdrawn", "withdrawing"), "undergo": ("underwent undergone", "undergoing"), "keep": ("kept", "keeping"), "make": ("made", "making"), "know": ("knew known", "knowing"),
     "say": ("said", "saying"), "have": ("had", "having"), "free": ("freed", "freeing"), "agree": ("agreed", "agreeing"), "stand": ("stood", "standing"), "choose": ("chose chosen", "choosing"),
     "transfer": ("transferred", "transferring"), "enroll": ("enrolled", "enrolling"), "commit": ("committed", "committing"), "abduct": ("abducted", "abducting"), "kidnap": ("kidnapped", "kidnapping"),
     "flee": ("fled", "fleeing"), "come": ("came", "coming"), "face": ("faced", "facing"), "be": ("was were been are is", "being"), "break": ("broke broken", "breaking"), "vanish": ("vanished", "vanishing"), "pay": ("paid", "paying"), "program": ("programmed", "programming"),
     "benefit": ("benefited benefitted", "benefiting"), "look": ("looked", "looking"), "care": ("cared", "caring"), "cancel": ("canceled cancelled", "canceling"), "counsel": ("counseled counselled", "counseling"), "deny": ("denied", "denying"),
     "see": ("saw seen", "seeing"), "foresee": ("foresaw foreseen", "foreseeing"), "lead": ("led", "leading"), "set": ("set", "setting"), "allot": ("allotted", "allotting"), "serve": ("served", "serving")}
)
# fmt: on
