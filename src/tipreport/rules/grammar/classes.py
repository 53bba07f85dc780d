"""Classes of words that the reader looks for: each a name, the words, and what they do, by example.

A word may be of several classes; the reader asks for a class, never for a word. `lexicon` has the words that carry a
meaning of the field; these only build the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

__all__ = ["CLASSES", "LIGHT", "NEGATING", "TEXTS", "TRIGGERS"]

# fmt: off
CLASSES: Final = MappingProxyType(
    {
        # "the eight", "their shelters": in front of a figure that has been given
        "article": "the a an its their his her these those this all",
        "definite": "the these those its their all his",
        "possessor": "its their his her",
        "such": "such this all",
        # "the remaining 14", "a total of 12": between an article and its number
        "counting": ("a total of", "an additional", *"same additional other new remaining approximately total only just another further".split()),
        "more": ("the remaining", "the other", "the others", "an additional", "a further", *"another additional further remaining other others".split()),
        "only": "only",
        # "was", "were not"
        "be": "was were is are been being be",
        "not_be": ("was not", "were not", "is not", "are not", "was unable to", "were unable to"),
        "have": "had has have having",
        "had": "had",
        "do": "did does do",
        "modal": "would could may can will might should",
        "pronoun": "it they he she them",
        "story": "a an",
        "there": "there",
        "this": "this",
        # "also convicted", "were subsequently arrested"
        "adverb": "also then later officially formally subsequently ultimately further additionally jointly only already reportedly allegedly eventually still newly since all both each either initially successfully proactively ever never",
        "of": "of",
        "among_of": ("among", "amongst", "from among"),
        "did_so": ("did so", "have done so", "has done so", "had done so", "do so"),
        "from": "from",
        "to": "to",
        "with": "with",
        "by": "by",
        "as": "as",
        "as_many_as": ("as many as", "as much as"),
        "multiple": "twice half times thrice",
        "among": "of among",
        "out": "out",
        "than": ("than", "more than", "fewer than", "less than", "more than in", "fewer than in", "less than in"),
        "against": ("against", "cases against", "case against"),
        "partitive": ("of", "or so"),
        # "94 of them", "including", "of whom"
        "of_whom": ("of whom", "of which", "of them", "of these", "of those", "of this number", "of that number", "of this total", "of that total", "among them", "among those", "among these", "among whom"),
        "of_these": ("of these", "of those"),
        "number_of": ("the total number of", "total number of", "the number of", "number of"),
        "respectively": "respectively",
        # "18 cases, all involving sexual exploitation"
        "appends": ("all", "each", "both", "each of which", "all of which"),
        # "allows the suspension of prison terms of less than three years": no penalty
        "relieves": (*"suspension deferral pardon amnesty limitations spent spending".split(), *(f"{can} {relieve}" for can in ("may", "can", "could", "might", "to") for relieve in ("suspend", "convert", "commute", "defer", "replace"))),
        "relieved": tuple(f"{can} be {relieved}" for can in ("may", "can", "could", "might", "to") for relieved in ("suspended", "converted", "commuted", "deferred", "replaced")),
        # "a plan, with $1.2 million for 2019"
        "funded": "plan plans program programs project projects strategy campaign",
        "neither": "neither",
        "nor": "nor",
        "prepositional": "for to of with after at against",
        "lives": "live lived living lives work worked working works serve served serving hold held holding holds",
        # "confirmed 205 of the potential victims": they are victims now
        "confirms": "confirmed confirm confirming certified certify certifying recognized recognize recognizing",
        # "57 percent had been held on board against their will"
        "unwilling": ("against their will", "against her will", "against his will"),
        "but": "but",
        "every": "all nearly-all",
        "exploited": "exploited trafficked enslaved",
        "work": ("prostitution", "commercial sex", "begging", "child labor", "labor", "domestic work", "domestic service", "sex work", "brothels", "brothel", "beg"),
        "times": "time times",
        "court": "court courts judge judges tribunal tribunals",
        "for_whom": "to for",
        "screens": "screen screened screening screens",
        "aimed": "of into against",
        # "inspectors made 88 visits"
        "inspecting": ("labor inspectors", "labor inspectorate", "labor inspections", *"inspector inspectors inspectorate inspectorates inspection inspections".split()),
        # "the assistance program admitted 20": no shelter did
        "caring": ("program", "programs", "vocational program", "vocational programs", "training program", "training programs", "assistance system", "assistance program", "assistance programs", "assistance mechanism", "national referral mechanism", "support program", "support programs", "protection program", "care program", "rehabilitation program", "into the program", "to the program", "into its program", "nrm"),
        "unknown_number": ("an unknown number of", "unknown number of", "an unspecified number of", "an unknown amount of", "unknown numbers of", "an undisclosed number of"),
        "nothing": "nothing",
        "whether": "whether if",
        "how_many": ("how many", "how much", "the number of", "number of", "the total number of", "total number of", "the numbers of", "numbers of"),
        "how_much": ("how much",),
        "missing": ("unavailable", "available", "not available"),
        "available": "available",
        "unclear": ("unknown", "unclear", "not known", "not clear", "was not clear", "is not clear", "was not known", "is not known"),
        "reporting": "reported report reports reporting",
        # "how many received it", "how many had received one"
        "stands_for": "it one them",
        "excepting": ("except", "except for", "with the exception of", "apart from", "other than"),
        "any": ("any", "a single", "anyone", "anybody"),
        "anyone": "anyone anybody",
        "reports_that": ("reports that", "reports indicating", "reports regarding", "allegations that", "evidence that", "indications that"),
        "in_which": ("in which", "where"),
        # "did not adequately investigate": a judgment, no absence
        "judging": "adequately effectively always consistently fully sufficiently vigorously systematically routinely regularly properly appropriately aggressively uniformly thoroughly often usually generally necessarily explicitly specifically directly criminally actively meaningfully formally proactively",
        # "did not provide enough support"
        "scant": "enough sufficient adequate effective meaningful necessary appropriate",
        # "some victims did not receive care": a part
        "partly": "some many most several majority few certain each sometimes",
        # "did not report any convictions; but ...": the end of what is denied
        "stops": ("due to", "and did", "kinds", "types", "nature", "reasons", "quality", *"but although while however because despite though whereas".split()),
        "per_head": ("each", "apiece", "per person", "per victim", "per worker", "per month", "a month", "monthly", "a head", "per day", "a day"),
        # "a grant of $7,700 each year": of the country, and of no head
        "yearly": ("each year", "every year", "per year", "a year"),
        "involving": (*"involving involved concerning implicating covering".split(), "related to", "relating to"),
        # "vulnerable to trafficking", "accessible to all victims"
        # children taken out of dangerous work are no victims by that
        "unsafe": ("hazardous work", "dangerous work", "hazardous labor", "hazardous labour", "hazardous conditions", "dangerous conditions", "unsafe conditions", "hazardous child labor"),
        "risk": ("at risk", "at-risk", *"vulnerable susceptible accessible available eligible".split()),
        "at_risk": "migrant migrants orphan orphans traveler travelers traveller travellers passenger passengers applicant applicants refugee refugees population",
        # "ten resulted in convictions"
        "results": ("gave rise", "turned into", "developed into", *"resulted ended culminated led resulting leading concluded".split()),
        # "seven received prison sentences", "victims given shelter"
        "receiving": "received won got obtained afforded completed faced underwent undergone receiving earned",
        "giving": "given granted provided offered awarded issued ordered sentenced handed paid accepted requested used utilized sought",
        # "prosecutions fell to 12"
        "moved": "increased decreased rose fell grew declined dropped doubled tripled stood numbered totaled totalled reached",
        # "an increase of 12 cases": how much more, no figure of its own
        "difference": "increase decrease reduction rise drop decline growth cut jump fall",
        "rate": "rate rates proportion percentage share",
        "in_all": ("in all", "in total", "altogether"),
        "attended": "attended followed joined",
        # "137 workshops for students", "lectures in villages": they teach, or they warn the public
        "meeting": "lecture lectures webinar webinars session sessions workshop workshops seminar seminars roundtable roundtables forum forums",
        "public": "school schools village villages community communities market markets public residents households families listeners viewers",
        "in_time": "in during of for",
        # "the army was responsible for 163"
        "accounted": "accounted accounting responsible",
        "estimates": "estimate estimates estimated estimating",
        "is_known": "reported known",
        "suffering": "trafficking",
        # name a form only before a word that they go with: "sex trafficking", "a sex industry"
        "half_form": ("sex", "labor", "sexual", "unknown", "both", "domestic service", "domestic work", "brothel"),
        "were_victims": ("were victims", "was a victim"),
        # "45 concerned children", "12 came from Mali": what is said of the kind of a part, not what was done
        "kind_verb": "concerned involved came come related originated dealt suffered experienced endured faced was had lived worked belonged has were",
        # "spent none of its budget", "released two-thirds of that amount"
        "spends": ("set aside", "setting aside", "paid out", "paying out", *"allocated allocating spent spending disbursed disbursing released releasing earmarked budgeted allotted appropriated received receiving".split()),
        "sum": "amount sum budget allocation funds funding grant money",
        # "NGOs alleged that two officers", "allegations against two officers", "two officers accused of"
        "alleging": ("said to have", "alleged to have", *"alleged alleges allege allegedly allegation allegations accused suspected implicated".split()),
        # "Nigerians represent 21 percent of victims": no lawyer does
        "makes_up": "represent represents represented representing",
        # "This was an increase"
        "amounts_to": "was is represented represents marked constituted",
    }
)
# fmt: on


def _texts(texts: str | Sequence[str]) -> frozenset[str]:
    return frozenset(texts.split() if isinstance(texts, str) else texts)


# fmt: off
_OF = ("of", "of whom", "of which", "of them", "of these", "of those", "of this number", "of that number", "of this total", "of that total")
LIGHT: Final = (
    "provide use utilize request accept win make offer give grant issue receive conduct organize hold operate run "
    "fund secure obtain carry impose order award allocate have maintain deliver host undertake perform implement "
    "spend budget earmark contribute disburse donate pay undergo complete face facilitate arrange open establish "
    "initiate report achieve convene sponsor support finance coordinate lead present produce see result "
    "administer get yield extend approve afford dedicate invest devote pledge build manage commission launch "
    "publish create develop take bring pursue hand end culminate conclude"
).split()
"""Verbs that say only that something is done, the noun says what: "made arrests", "provided care"."""

TRIGGERS: Final = (
    "no not none never neither nobody nothing nor nil cannot all half third quarter dozen dozens scores hundred hundreds "
    "thousand thousands million millions fail failed unable unknown unclear unavailable unaware yet lacked declined life"
).split()
"""What a sentence must hold, if no number, to be read at all."""

NEGATING: Final = (
    "neither", "yet to", "not", "no ", "never", "fail", "unable", "unaware", "unknown", "unclear", "lacked", "declined",
    "n't", "none", "nothing", "unavailable",
)
"""What a sentence must hold to state an absence by a verb."""

TEXTS: Final = MappingProxyType({name: _texts(texts) for name, texts in {
    # ---- numbers: "between one and two million", "a hundred and twenty", "half a million", "dozens"
    "starts": "between life a",
    # "whom groups considered victims"
    "considers": "considered deemed believed",
    "between": "between",
    "a": "a",
    "one": "one",
    "and": "and",
    "or": "or",
    "to": "to",
    "of": "of",
    "in": "in",
    "half": "half",
    "all": "all",
    "multiplier": "hundred thousand million billion dozen",
    "group": "hundred dozen",
    "dozen": "dozen",
    "hundreds": "one-hundred two-hundred three-hundred four-hundred five-hundred six-hundred seven-hundred eight-hundred nine-hundred",
    "scale": "thousand million billion m",
    # "a third of", "a dozen", "a $5"
    "after_a": "third quarter fifth $ hundred thousand million billion dozen m",
    "third": "third quarter fifth",
    "fractions": "thirds quarters fifths",
    "of_part": _OF,
    # "half of them", "half were"; "nearly half"
    "after_half": ("of", "of them", "of these", "of whom", "of which", "of those", "were", "the", "had", "are"),
    "before_half": "nearly about over almost and",
    # what a number goes on with: "12 percent", "12 to 20"
    "goes_on": "percent per thirds quarters fifths and to through or in out",
    "through": "to - – through",
    "soft": "approximately about up around",
    "percent": "percent %",
    "unit": "percent % per - and in out",
    "per": "per",
    "cent": "cent",
    "hyphen": "-",
    "apostrophe": "'",
    "comma": ",",
    "open": "(",
    "close": ")",
    "dollar": "$",
    # "($400 USD each)"
    "dollars": "usd each dollars us",
    "more": "more greater",
    # "one out of every ten"
    "in_out": "in out",
    "out": "out",
    "every": "every",
    "ten": "ten",
    # "life imprisonment", "sentenced to life."
    "life": "life",
    "life_term": ("imprisonment", "sentence", "sentences", "term", "terms", "in", "without", ".", "in prison", "in jail", "behind bars"),
    "sentenced_terms": "sentenced terms",
    "list_end": ", ; and",
    # "one year, and six months"; "one, three, and five years"; "three years' imprisonment to life"
    "and_comma": "and ,",
    "months": "months month",
    "between_units": ", and or to",
    "term_mark": "imprisonment '",
    "term_comma": "' , imprisonment",
    # "increased from seven to 10"; "the other three to nine years"
    "for": "for",
    "from": "from",
    "others": "other others remaining rest",
    # "at least the two", "not less than three but not more than 10"
    "behind_hedge": ("an", "the", "a total of", "another", "only", "just", "a"),
    "but": "but and nor",
    "after_estimate": "that are were there number at be",
    "less": "less fewer",
    # "is not less than five years": at least
    "not": ("not", "is not", "are not", "was not", "were not"),
    # ---- money and lengths of time
    "semicolon": ";",
    # "$4,000 in restitution"; what ends it
    "for_what": "in for as of worth",
    "amount_end": "; and",
    "each": "each",
    # "ordered the trafficker to pay $500"
    "pay": "pay pays paying paid",
    "ordered": "ordered required made forced sentenced obliged directed",
    # "recruitment fees of up to $3,000": no effort
    "wage": "remuneration loan loans costs wage wages salary salaries fee fees debt debts price income month ransom bribe bribes profit profits remittances charged cost worth owed deposit deposits bond earn earned earning sold",
    # "sentences averaging four years", "on average", "the average term came to six years"
    "averaging": ("average", "averages", "averaged", "averaging", "an average of", "average sentence", "average term"),
    "average": ("an average of", "average", "averaging"),
    "mean": ("average term", "average sentence", "average", "mean"),
    "on_average": ("on average",),
    "amounting": "to was at is were",
    "list_mark": "; , and )",
    # "sentenced in 2012, after two years in custody": no length of a sentence; "ten years ago"
    "no_length": ([*"; who which while aged after before ago within".split(), "for the past"]),
    "ago": "ago later earlier after before old",
    "passed": ([*"' each of in s to and rigorous or".split(), "of rigorous"]),
    # "two years' imprisonment", not "two years for a man imprisoned"
    "imprisoning": "sentenced imprisoned jailed punishable",
    "as": "as",
    "limit": "maximum minimum",
    "if": "if",
    # "20 years' imprisonment if the victim is a child"; the end of such a clause
    "on_condition": ("if", "when", "where", "in which"),
    "cases": "cases case instances",
    "clause_end": ", ; . : ( )",
    # ---- whose penalty: the law's, or a court's
    "law_noun": "ordinance ordinances statutes law laws code statute act regulation regulations decree provision provisions legislation amended",
    "under": ("under", "pursuant to"),
    "penalty": "penalty penalties punishment punishments",
    "penalty_told": "penalty penalties punishable",
    "carried": "carried",
    "facing": "face faces facing",
    # "30 victims had been held for five weeks": no sentence
    "held": "held kept detained",
    "is": ("is", "are", "is not", "are not"),
    "be": ("be", "can be", "may be", "could be", "shall be"),
    "punished": "punished jailed imprisoned sentenced detained fined",
    # "the minimum rises to three years"
    "raised": "raised increased rises rise increases",
    # whom a court is about, and not that it acts
    "offender_told": "sentence sentences convicted trafficker traffickers",
    "convicted": "convicted",
    "imposed": ("imposed", "imposing", "received", "issued", "sentenced", "handed down"),
    "convicting": "convicted sentenced convicting sentencing",
    "court": "court courts judge judges",
    "forbids": "criminalized criminalizes criminalizing prohibits prohibited prescribes prescribed outlaws outlawed",
    "got": "got received drew sentenced imposed",
    # ---- times: where a clause opens that has its own; what bounds a part of a sentence beside a word of change
    "turns": ", and while but although whereas though until where",
    "bounds": "( ) ; against",
    "at_time": "in during since by",
    "of_time": "in during the of",
    "until": "until",
    "by": "by",
    "over": "over",
    "an": "a an",
    "article": "a an the its",
    "that": "that this",
    "that_which": "that which",
    "relative": "that which who",
    "of_whom": ("of whom", "of which"),
    # "40 were women": the predicate of a part
    "predicate_be": "were was are remained",
    # ", against 46 in 2013"
    "against": "against",
    "set_apart": ", ( – —",
    # "have yet to convict": no time is meant
    "never_yet": ("have yet to", "has yet to", "had yet to", "has never", "have never", "not yet", "ever"),
    # "a line launched in 2004 took 3,300 calls", "a procedure adopted in 2012": times of nouns
    "set_up": ("launched", "established", "created", "founded", "set up", "inaugurated"),
    "made": "adopted enacted approved issued introduced created established signed developed drafted",
    "still": "still never",
    # "in 2010", "before 2010"; "the 2007 law": a name
    # "three 2013 convictions", "two additional 2014 convictions"
    "in_front_of_year": "two three four five six seven eight nine ten eleven twelve additional new further other remaining",
    "before_year": "in of during since for until by from to between and through than early late mid calendar year before after only or mid- till throughout around about approximately as when at whereas while over within",
    "adjectival": "the a its this their new under amended",
    # ---- forms: which words name one only with another, and with which
    "half_form": "sex labor sexual unknown both",
    "both": "both",
    "unknown": "unknown",
    "forms": "forms exploitation",
    "content": "trafficking exploitation cases case victims victim traffickers offenders crimes offenses and or charges suspects and/or abuse",
    # "nine of labor trafficking, and four of both"
    "of_both": "of in for to",
    "phrase_end": ") . , ; — –",
    # "freed from brothels", not "raids on brothels"
    "brothels": "brothels",
    "from_into": "from in into",
    # what ends what is said of a noun, and the conjunctions that do not
    "part_end": "; ) (",
    "tail_end": "; ) ( : – —",
    "tail_on": "when where as since after before",
    # "205 were women"; "cases involving children"
    "were": ("was", "were", "are", "is", "had been"),
    "involving": "of involving with",
    # "one offender, who exploited two boys"
    "exploits": "exploited trafficked recruited enslaved held sold forced",
    "who": "who which",
    # "...; the maximum sentence is 10 years": of the crime in front of the semicolon
    "same_law": "the penalties offenders with it punishments violations convictions",
    "offences": "purchasing buying demand solicitation soliciting purchase clients buyers pimping smuggling passport passports procuring pandering trafficking-related lesser suspected potential possible alleged",
    "demand": "purchasing buying demand solicitation soliciting purchase clients buyers",
    "related": "pimping smuggling passport passports procuring pandering trafficking-related lesser",
    "suspected": "suspected potential possible alleged",
    # ---- who acts: what a subject stands behind; "to the police"; "police, prosecutors and other officials"
    "clauses": "; which that who while but although",
    "beside": "to for from with by",
    "actor_list": ", and other",
    "no_actor": "immigration state",
    "according_to": ("according to",),
    "that_only": "that",
    # "the shelter can house 60", "with capacity to house 60", "they have 286 places"
    "able": ("can", "could", "is able to", "are able to"),
    "capacity": "capacity",
    "places": "places spaces",
    "having": ("has", "have", "had", "with", "offers", "offered", "offer", "provides", "provided", "a total of"),
}.items()})
"""Classes of whole tokens, words or marks, that need no sense of their own: `token.reads("between")`."""
# fmt: on
