"""How the paragraphs of a narrative open: evidence for a section whose heading is lost."""

from __future__ import annotations

from tipreport.model import SectionKind

PROFILE_OPENINGS: tuple[str, ...] = (
    r"As\s+reported\s+(?:over|in|during)\s+the\s+(?:past|last|previous)",
    r"Trafficking\s+affects\s+all\s+communities",
    r"This\s+section\s+summarizes\s+government\s+and\s+civil\s+society\s+reporting",
    r"(?:Human\s+)?Traffickers\s+(?:exploit|subject|target|recruit)\b",
)
"""Openings of the profile where it stands last, from 2017 (with or without "over the past five years")."""

PROFILE_SENTENCE = (
    r"^[^.\n]{2,160}?\b(?:is|are|was|remains?|continues?\s+to\s+be|serves?\s+as|has\s+become)\s+(?:both\s+)?"
    r"(?:also\s+|primarily\s+|principally\s+|mainly\s+|increasingly\s+|reportedly\s+|largely\s+|predominantly\s+)?(?:an?\s+|the\s+)?(?:\w+\s+){0,3}?"
    r"(?:source|origin|transit|destination|country\s+of\s+(?:origin|transit|destination))\b"
)
"""`Norway is a destination and, to a lesser extent, a transit and source country`: opens a profile."""

DEFINITION = r"TIER\s+[123](?:\s+WATCH\s+LIST)?\s*[:–—-]+\s*Countries\s+whose\s+governments\b|\(?[a-d1-4]\)\s"
"""The definition of a tier, and the points of a list in it."""

OF_ANY_COUNTRY = (
    r"\b(?:countries\s+(?:whose|that|which|where|are|were)|(?:a|any|each|every|no|which)\s+(?:country|government)"
    r"|governments\s+(?:that|which|whose|of\s+(?:the|these|those|such|all)?\s*countries))\b"
)
"""Whom a sentence on the law is about, not on a country: `Countries whose governments fully meet`, `a country is placed on`."""

METHODOLOGY_OPENINGS: tuple[str, ...] = (
    r"The\s+Department\s+of\s+State\s+prepared\s+this\s+report\s+using",
    r"TIER\s+[123](?:\s+WATCH\s+LIST)?\s*[:–—-]+\s*Countries\s+whose\s+governments\b",
    r"The\s+Department\s+places\s+each\s+country\s+in\s+(?:this|the)\s+report\s+(?:on|onto|into)\s+one\s+of",
)

INTRODUCTION = r"[^\n]*\b(?:trafficking\s+in\s+persons|tip)\b[^\n]*:\s*"
"""A line of another writer that leads to the narrative: `The following is Kuwait's section in the 2017 ... Report:`."""

SPECIAL_CASE_SENTENCE = r"\b(?:is|remains?|was|are|continues\s+to\s+be|became|as|considered|named|designated)\s+(?:again\s+)?a\s+[“\"']?special\s+case\b"
"""`Somalia remains a Special Case for the tenth consecutive year`: the analysis of a special case."""

TOPICS: tuple[tuple[str, SectionKind], ...] = (
    (r"law[\s-]+enforcement", SectionKind.PROSECUTION),
    (r"prosecut\w*", SectionKind.PROSECUTION),
    (r"investigat\w*", SectionKind.PROSECUTION),
    (r"punish\w*", SectionKind.PROSECUTION),
    (r"convict\w*", SectionKind.PROSECUTION),
    (r"(?:criminal|anti-trafficking)\s+justice", SectionKind.PROSECUTION),
    (r"hold(?:ing)?\s+traffickers", SectionKind.PROSECUTION),
    (r"(?<!access )to\s+justice", SectionKind.PROSECUTION),
    (r"actions?\s+against\s+(?:human\s+)?traffick(?:ers|ing)", SectionKind.PROSECUTION),
    (r"protect\w*", SectionKind.PROTECTION),
    (r"(?:assist|identif|shelter|care\s+for)\w*", SectionKind.PROTECTION),
    (r"victims?", SectionKind.PROTECTION),
    (r"prevent\w*", SectionKind.PREVENTION),
    (r"awareness", SectionKind.PREVENTION),
    (
        r"(?:educat|inform|warn|alert|sensitiz)\w*\s+(?:the\s+|its\s+)?(?:general\s+)?(?:public|population|citizens)",
        SectionKind.PREVENTION,
    ),
    (r"demand", SectionKind.PREVENTION),
)
"""What the effort of a grade sentence is about, by the first of these words in its main clause."""

TOPIC_OPENING = (
    r"(?:With\s+(?:respect|regards?)\s+to|Regarding|Concerning|As\s+(?:for|regards)|In\s+regard\s+to|"
    r"In\s+(?:the\s+)?(?:area|field|area\s+of|terms|sphere|realm)\s+of|Turning\s+to)\s+(?:the\s+)?(?P<topic>[^,.;:]{4,60}),"
)
"""`With respect to protection, the government ...`: how the first editions, which have no headings, open a topic."""

CONTENT: tuple[tuple[str, SectionKind], ...] = (
    (
        (
            r"prosecut\w*|investigat\w*|convict\w*|penalt\w*|sentenc\w*|polic[ey]\w*|courts?|judges?|law\s+prohibits|"
            r"laws?|penal|criminal\w*|arrest\w*|imprisonment|offenders|statutes?|code|extradit\w*|corrupt\w*"
        ),
        SectionKind.PROSECUTION,
    ),
    (
        (
            r"shelter\w*|assist\w*|care|services|counsel\w*|repatriat\w*|referr\w*|identif\w*|medical|deport\w*|"
            r"protect\w*|residence|residency|detain\w*|legal\s+aid|rehabilitat\w*|penalized|witness\w*|NGOs?"
        ),
        SectionKind.PROTECTION,
    ),
    (
        (
            r"awareness|campaign\w*|prevent\w*|educat\w*|public|media|demand|posters|hotlines?|schools?|plan|"
            r"tourism|peacekeep\w*|troops|recruitment|inspect\w*|seminars?|brochures|committee|radio|television"
        ),
        SectionKind.PREVENTION,
    ),
)
"""What paragraphs of the three P are full of; used only where both heading and grade sentence are missing."""

EFFORT_NOUNS = (
    r"(?:efforts?|progress|performance|record|response|measures|strides|steps|improvements?|advances|results|"
    r"achievements?|activit(?:y|ies)|commitment|capacity|services|actions?|assistance|attention|protections|framework|"
    r"strategy|focus|work|(?<!\bof )(?<!\bfor )(?:prevention|protection|prosecutions?))"
)
"""What a grade sentence is about; not `campaigns of prevention`, `funds for protection`."""

WEAK_SUBJECTS = (
    r"(?:(?:The|Some|Many|Most|A|An|Local|Foreign|National|Provincial|Several)\s+)?(?:\w+\s+)?"
    r"(?:[Oo]fficials|[Pp]olice|[Cc]ourts?|[Pp]rosecutors|[Jj]udges|[Ii]nspectors|NGOs?|[Mm]inistry|[Uu]nions?|[Ee]mbassy|"
    r"[Pp]arliament|[Cc]ommission)\b"
)
"""Who does something that a section tells of, where its grade speaks of the government."""

STORY_WORDS = r"\b(?:she|her|hers|herself|he|his|him|himself|I|my|me)\b"
"""Pronouns that fill a victim's story and are rare elsewhere in a narrative."""

STORY_PRONOUNS = (" she ", " he ", " her ", " his ", " I ")
"""One of these stands in every story."""
