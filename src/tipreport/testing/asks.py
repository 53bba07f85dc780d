"""Words for generated recommendations: frames with blanks, what fills them, and what a later edition puts instead.

None of it is published text. The second wording of a word is chosen so that no table of the comparison knows it: a
test sees to that, since a generator that shares the matcher's synonyms would flatter it.
"""

from __future__ import annotations

import attrs


@attrs.frozen
class Frame:
    """One thing to ask for: a verb group, its object, and a tail that may go, with blanks in braces. `again`: anew."""

    verb: str
    object: str
    tail: str = ""
    again: str = ""


FRAMES: tuple[Frame, ...] = (
    Frame(
        "train",
        "{trainee} on {subject}",
        "so that they can recognize victims among {risk}",
        "teach {subject} to {trainee}, with a view to spotting victims among {risk}",
    ),
    Frame(
        "prosecute and convict",
        "those who exploit {risk} in {sector}",
        "under {law}",
        "bring to trial under {law} anyone who abuses {risk} in {sector}, and obtain convictions",
    ),
    Frame(
        "investigate",
        "allegations that {suspect} were complicit in {sector} abuses",
        "and suspend those charged",
        "pursue claims of complicity in {sector} abuses by {suspect}, with suspension of those charged",
    ),
    Frame(
        "sentence",
        "convicted {suspect} to terms that deter {sector} abuses",
        "as {law} prescribes",
        "hand down terms for {suspect} that are long enough to deter {sector} abuses, as {law} prescribes",
    ),
    Frame(
        "open",
        "a shelter for {risk} in {place}",
        "with counselors who speak {tongue}",
        "provide {risk} in {place} with a shelter of their own, whose counselors speak {tongue}",
    ),
    Frame(
        "fund",
        "legal counsel and translators for {risk} who testify in {place}",
        "until the verdict is final",
        "cover what translators and legal counsel cost {risk} who testify in {place}, until the verdict",
    ),
    Frame(
        "screen",
        "{risk} for signs of exploitation in {sector}",
        "before any removal from {place}",
        "before removing {risk} from {place}, look for signs that they were exploited in {sector}",
    ),
    Frame(
        "identify",
        "victims among {risk} working in {sector}",
        "by visits that are not announced",
        "use unannounced visits to find victims among {risk} who work in {sector}",
    ),
    Frame(
        "refer",
        "{risk} found in {place} to doctors and caseworkers",
        "within {number} days",
        "within {number} days, bring {risk} found in {place} into the care of doctors and caseworkers",
    ),
    Frame(
        "cease",
        "jailing {risk} for acts that {suspect} forced them to commit",
        "in {place}",
        "do not jail {risk} in {place} for what {suspect} forced them to commit",
    ),
    Frame(
        "amend",
        "{law} so that {gap}",
        "in line with the UN protocol",
        "bring {law} in line with the UN protocol, so that {gap}",
    ),
    Frame(
        "adopt",
        "a decree that bans {fee} for jobs in {sector}",
        "with fines for repeat violators",
        "ban {fee} for jobs in {sector} by decree, and fine repeat violators",
    ),
    Frame(
        "inspect",
        "{sector} sites in {place} for confiscated passports",
        "at least {number} times a year",
        "look for confiscated passports at {sector} sites in {place} {number} times a year or more",
    ),
    Frame(
        "license",
        "agencies that send workers to {abroad}",
        "and shut those that charge {fee}",
        "shut agencies that send workers to {abroad} if they charge {fee}, and license the others",
    ),
    Frame(
        "conduct",
        "a radio and poster campaign on {sector} in {place}",
        "aimed at {risk}",
        "warn {risk} in {place} of {sector} by radio and posters",
    ),
    Frame(
        "publish",
        "yearly statistics on {counted} by district",
        "broken down by age and gender",
        "make public how many {counted} there were in each district every year, by age and gender",
    ),
    Frame(
        "appoint",
        "a rapporteur on {subject}",
        "who answers to parliament alone",
        "give the office of a rapporteur on {subject}, answerable to parliament, to an independent expert",
    ),
    Frame(
        "draft",
        "a plan against {sector} abuses for the next {number} years",
        "with a budget line for {place}",
        "budget for {place} in a plan of {number} years against {sector} abuses",
    ),
    Frame(
        "negotiate",
        "a labor accord with {abroad} on {fee}",
        "that {trainee} help to enforce",
        "agree with {abroad} on {fee} in a labor accord, and have {trainee} help to enforce it",
    ),
    Frame(
        "register",
        "births of {risk} in {place}",
        "free of charge",
        "see that {risk} born in {place} are registered free of charge",
    ),
    Frame(
        "compensate",
        "{risk} out of assets seized from {suspect}",
        "through the fund set up by {law}",
        "use assets seized from {suspect} to compensate {risk}, through the fund of {law}",
    ),
    Frame(
        "operate",
        "a hotline in {tongue} around the clock for {risk}",
        "and count its calls about {sector}",
        "have a hotline for {risk} answered around the clock in {tongue}, with a count of calls about {sector}",
    ),
    Frame(
        "remove",
        "{risk} from the ranks of militias near {place}",
        "and return them to school",
        "send {risk} back to school from the militias near {place}",
    ),
    Frame(
        "staff",
        "the unit for {subject} with {number} detectives",
        "and vehicles for raids in {place}",
        "give {number} detectives and vehicles for raids in {place} to the unit for {subject}",
    ),
)

FILLERS: dict[str, tuple[str, ...]] = {
    "trainee": (
        "magistrates", "border guards", "labor inspectors", "consular clerks", "social workers", "naval cadets",
        "health workers", "district attorneys", "village chiefs", "airport screeners",
    ),
    "subject": (
        "debt bondage", "child sex tourism", "organ removal", "domestic servitude", "forced begging", "witness safety",
        "digital evidence", "recruitment fraud", "victim interviews", "money laundering",
    ),
    "risk": (
        "street children", "refugees", "domestic workers", "fishing crews", "seasonal migrants", "orphans",
        "stateless women", "garment workers", "herders' sons", "deportees", "miners", "hostesses",
    ),
    "sector": (
        "brick kilns", "the fishing fleet", "massage parlors", "cocoa farms", "private homes", "construction camps",
        "gold mines", "karaoke bars", "carpet looms", "scam compounds", "tea estates",
    ),
    "law": (
        "the 2005 trafficking statute", "the labor code", "the penal code", "article 201", "the immigration act",
        "the child protection act", "the sponsorship decree",
    ),
    "place": (
        "the capital", "the northern provinces", "coastal towns", "the free trade zone", "border crossings",
        "the eastern islands", "mining districts", "the main port", "rural counties",
    ),
    "suspect": ("soldiers", "brothel owners", "recruiters", "consular employees", "ship captains", "police commanders"),
    "abroad": ("the Gulf states", "neighboring countries", "the European Union", "East Asia", "its former colonies"),
    "tongue": ("Arabic", "sign language", "the main local languages", "Tagalog", "Russian"),
    "fee": ("placement charges", "passport retention", "exit visa costs", "wage deductions"),
    "counted": ("indictments", "rescued minors", "court-ordered damages", "visas for witnesses"),
    "gap": (
        "force is no element of child cases", "fines cannot replace prison", "forced marriage is covered",
        "attempts are crimes too", "boys are protected as girls are",
    ),
    "number": ("two", "three", "five", "ten", "twelve", "30"),
}  # fmt: skip

OTHERWISE: dict[str, tuple[str, ...]] = {
    "train": ("instruct", "hold courses for"),
    "investigate": ("look into", "examine"),
    "open": ("inaugurate", "build"),
    "fund": ("pay for", "bankroll"),
    "screen": ("check", "interview"),
    "identify": ("detect", "find"),
    "cease": ("stop", "end"),
    "amend": ("rewrite", "rework"),
    "adopt": ("issue", "approve"),
    "inspect": ("visit", "audit"),
    "license": ("accredit", "vet"),
    "conduct": ("run", "carry out"),
    "publish": ("release", "disclose"),
    "appoint": ("name", "designate"),
    "draft": ("write", "prepare"),
    "negotiate": ("conclude", "sign"),
    "compensate": ("reimburse", "indemnify"),
    "remove": ("free", "release"),
    "magistrates": ("the judiciary",),
    "border guards": ("frontier troops",),
    "street children": ("homeless minors",),
    "refugees": ("asylum seekers",),
    "domestic workers": ("housemaids",),
    "orphans": ("parentless youths",),
    "brothel owners": ("pimps",),
    "recruiters": ("middlemen",),
    "the capital": ("the largest city",),
    "coastal towns": ("seaside cities",),
    "allegations": ("claims", "reports"),
    "campaign": ("drive",),
    "statistics": ("data", "figures"),
    "counselors": ("therapists",),
    "abuses": ("exploitation",),
    "terms": ("sentences",),
    "agencies": ("firms", "companies"),
    "workers": ("laborers", "employees"),
    "visits": ("checks",),
    "counsel": ("advice", "representation"),
    "translators": ("interpreters",),
    "signs": ("indicators",),
    "doctors": ("clinics",),
    "caseworkers": ("social services",),
    "budget": ("money",),
    "detectives": ("investigators",),
    "assets": ("property",),
    "yearly": ("annual",),
    "decree": ("regulation",),
    "labor inspectors": ("workplace auditors",),
    "consular clerks": ("visa staff",),
    "social workers": ("welfare employees",),
    "health workers": ("nurses",),
    "village chiefs": ("community elders",),
    "debt bondage": ("peonage",),
    "forced begging": ("coerced panhandling",),
    "witness safety": ("shielding those who testify",),
    "recruitment fraud": ("fraudulent hiring",),
    "fishing crews": ("deckhands",),
    "seasonal migrants": ("harvest workers",),
    "garment workers": ("seamstresses",),
    "deportees": ("returnees",),
    "brick kilns": ("brickyards",),
    "the fishing fleet": ("trawlers",),
    "massage parlors": ("spas",),
    "private homes": ("households",),
    "construction camps": ("building sites",),
    "gold mines": ("gold pits",),
    "the penal code": ("the criminal code",),
    "the northern provinces": ("the north",),
    "border crossings": ("ports of entry",),
    "rural counties": ("the countryside",),
    "soldiers": ("troops",),
    "the Gulf states": ("the Gulf",),
    "placement charges": ("recruitment fees",),
    "passport retention": ("the keeping of papers",),
    "vehicles": ("cars",),
    "militias": ("armed groups",),
    "jobs": ("work",),
    "deter": ("discourage",),
    "rapporteur": ("ombudsperson",),
    "hotline": ("telephone line",),
    "shelter": ("refuge",),
    "fines": ("penalties",),
}  # fmt: skip
"""What stands for a word or two in a later edition."""

ADDITIONS: tuple[str, ...] = (
    "in cooperation with civil society", "as courts have asked for years", "with survivors as advisers",
    "with a public account of the results", "beyond the largest cities", "without regard to nationality",
    "once the ministry has been reorganized", "with donor support where needed",
)  # fmt: skip

MORE: tuple[str, ...] = ("vigorously", "promptly", "forcefully", "diligently", "decisively")
"""Adverbs in front of the verb that ask for more."""

CONSIDER = "consider"

STOCK: tuple[str, ...] = (
    "Officials met with {trainee} in {place}.",
    "Observers said that {risk} feared {suspect}.",
    "The ministry sent a delegation to {abroad}.",
    "Traffickers recruit {risk} for {sector}.",
    "Courts in {place} closed early during the year.",
    "An association of {trainee} asked for more staff.",
    "Families of {risk} often owe money to {suspect}.",
    "A draft of changes to {law} was before parliament.",
)
"""Sentences without a value, some of which an edition takes over from the one before."""
