"""The words of a grade: which way an effort went, and how strong it is."""

from __future__ import annotations

from tipreport.model import Direction, Level

# Rows are tried in order over the main clause; the first that matches decides.
# Each opens with pieces of words, one of which stands wherever it matches.
DIRECTIONS: tuple[tuple[tuple[str, ...], str, Direction | None], ...] = (
    # No progress at all is a level, not a direction.
    (
        ("progress",),
        r"\b(?:made|demonstrated|showed|reported|took|exhibited|achieved)\s+(?:virtually\s+|almost\s+|relatively\s+)?(?:no|little|few|minimal|negligible)\b[^.;]{0,40}?\bprogress\b",
        None,
    ),
    # `maintained no efforts to protect victims`: as many as before, and that is none.
    (
        ("no",),
        r"\b(?:maintained|sustained|continued)\s+(?:to\s+make\s+|making\s+)?no\b",
        Direction.MAINTAINED,
    ),
    (("no",), r"\bno\s+(?:\w+\s+){0,3}(?:progress|efforts?|improvements?|steps)\b", None),
    (
        ("not", "failed"),
        r"\b(?:did\s+not|failed\s+to|has\s+not|have\s+not|does\s+not|do\s+not|cannot|could\s+not)\b",
        None,
    ),
    # What holds efforts back says nothing of which way they go.
    (
        ("hamper", "hinder", "undermin", "imped", "constrain"),
        r"\b(?:continu|remain)\w*\s+(?:to\s+be\s+)?(?:\w+ly\s+)?(?:hamper|hinder|undermin|imped|constrain)ed\b",
        None,
    ),
    (
        ("continu",),
        r"\bcontinu\w*\s+(?:to\s+)?(?:increas|improv|strengthen|expand|enhanc|intensif|step\s+up)\w*",
        Direction.INCREASED,
    ),
    (("mixed", "uneven"), r"\b(?:mixed|uneven)\b", Direction.MIXED),
    (
        (
            "decreas",
            "reduc",
            "declin",
            "dimin",
            "weak",
            "less",
            "regress",
            "deterior",
            "worse",
            "scaled",
            "back",
            "slow",
            "curtail",
        ),
        r"\b(?:decreas|reduc(?!tions?\s+(?:efforts|activit|measures|campaign|program))|declin|diminish|weaken|lessen|regress|deteriorat|worsen|scaled\s+back|backslid|slowed|curtail)\w*",
        Direction.DECREASED,
    ),
    (("fewer", "less"), r"\bmade\s+(?:fewer|less)\b", Direction.DECREASED),
    (
        ("",),
        r"\b(?:increas|improv|strengthen|enhanc|expand|intensif|bolster|accelerat|augment|redoubl|broaden|escalat|heighten|stepp?(?:ed|ing)?\s+up)\w*",
        Direction.INCREASED,
    ),
    (
        ("progress", "strides", "advances", "improvement", "gains"),
        r"\b(?:made|make|makes|making|demonstrated|showed|shown|achieved|registered|reported)\b[^.;]{0,60}?\b(?:progress|strides|advances|improvements?|gains)\b",
        Direction.INCREASED,
    ),
    (("progress", "strides"), r"\b(?:progress|strides)\b[^.;]{0,60}?\bmade\b", Direction.INCREASED),
    (("",), r"\b(?:maintain|sustain|continu|remain|kept\s+up|keeps\s+up|persist)\w*", Direction.MAINTAINED),
)

# Words of a level stand before the noun of effort ("strong victim protection efforts", "no discernible progress") or
# behind its verb ("efforts remained weak"); adverbs and denials stand anywhere in the clause.
LEVEL_ADJECTIVES: tuple[tuple[str, Level], ...] = (
    (r"no", Level.NONE),
    (r"minimal|slight|negligible|little|scant|few|nominal|marginal", Level.MINIMAL),
    (r"limited|weak|inadequate|insufficient|poor|deficient|ineffective|lacking|low", Level.LIMITED),
    (r"modest|moderate|some|adequate|fair", Level.MODEST),
    (
        (
            r"strong|stronger|significant|serious|robust|vigorous|substantial|considerable|notable|impressive|exemplary|"
            r"exceptional|extensive|important|commendable|excellent|clear|noteworthy|concrete|tangible|solid|great|marked|"
            r"aggressive|high|considerable|appreciable|demonstrable"
        ),
        Level.STRONG,
    ),
)

LEVEL_ADVERBS: tuple[tuple[str, Level], ...] = (
    (r"minimally|slightly|negligibly|marginally", Level.MINIMAL),
    (r"inadequately|insufficiently|weakly", Level.LIMITED),
    (r"modestly|moderately|somewhat", Level.MODEST),
    (
        r"significantly|substantially|strongly|vigorously|considerably|markedly|dramatically|notably|greatly",
        Level.STRONG,
    ),
)

CLAUSE_END = (
    r"[\s,;:.](?:(?<=\s)(?:though|although|even\s+though|albeit|but|while|whereas|yet|despite|however|nevertheless|nonetheless|notwithstanding|"
    r"in\s+spite\s+of)\b|(?<=,)\s+(?:\w+ing|which|most\s+of|some\s+of)\b|(?<=[;:.])|(?<=\s)(?:[–—]|--)\s)"
)
"""Where the main clause of a grade ends."""

SECOND_VERB = (
    r",?\s+and\s+(?:also\s+)?(?:made|took|showed|did|failed|provided|reported|demonstrated|increased|improved|decreased|"
    r"expanded|continued|maintained|sustained|began)\b|,\s+and\s+(?:the\s+government|it|they|authorities|officials|police|courts|ngos)\b"
)
"""Where a second verb of the main clause begins, or a second clause."""

_EFFORTS = r"(?:efforts?|progress|steps|measures|strides|improvements?|actions?|activit(?:y|ies)|response|commitment)"
_NOT = r"(?:(?:did|does|do|has|have|could)\s+not|cannot|failed\s+to)"

LACKING = rf"\b(?:lack(?:s|ed|ing)?|without|(?:have|has|had)\s+no)\s+(?:(?!for|to|of|in|with|on\b)[\w-]+\s+){{0,3}}{_EFFORTS}\b"
"""`lacked any significant effort`: what is lacking is the effort itself, not `shelters`, `a budget for protection`."""

DENIED = (
    rf"{LACKING}|\b{_NOT}\s+(?:\w+ly\s+)?(?:"
    rf"(?:ma[dk]e|take|taken|undertake|undertaken|demonstrated?|show|shown|exhibit|report|devote|conduct|carry\s+out|sustain|pursue|engage\s+in|"
    rf"implement|begin|initiate|achieve|provide)\s+(?:(?!for|to|of|on|with\b)[\w,-]+\s+){{0,5}}?{_EFFORTS}"
    r"|(?:provide|offer|give|extend|fund)\s+(?:(?!for|of|on\b)[\w,-]+\s+){0,5}?(?:assistance|services|protections?|support)"
    r"|(?:investigate|prosecute|punish|convict|protect|identify|assist|prevent|address|combat)(?:\s+(?:or|and|nor)\s+\w+)*\s+"
    r"(?:(?:human\s+|sex\s+|labor\s+|any\s+)*(?:traffick|victims|cases|offen))"
    r")"
)
"""`did not make any efforts`, `failed to provide services`, `failed to prosecute traffickers`; not `victims did not receive services`."""

PURPOSE = (
    r"\b(?:to|of|at|for)(?<!continued to)(?<!continues to)(?<!appeared to)(?<!seemed to)(?<!failed to)(?<!began to)(?<!managed to)"
    r"(?<!able to)(?<!sought to)(?<!tried to)(?<!started to)(?<!worked to)\s+(?:\w+ly\s+)?(?:decreas|reduc|diminish|lessen|increas|improv|"
    r"strengthen|enhanc|expand|curtail|weaken|broaden|heighten|slow|rais)(?:e|es|ing|en|ish)?\b"
    rf"(?![^.;]{{0,60}}\b(?:{_EFFORTS[3:-1]}|protections?|prevention|prosecutions?|services|assistance|framework|capacity)\b)[^.;]*"
)
"""`to reduce trafficking`, `with the aim of lessening demand`: a purpose, which says nothing of the efforts."""

INFORMATION = (
    r"\b(?:ga?i?ven?|provided?|report(?:ed)?|shared?|collect(?:ed)?|kept|keep|maintain(?:ed)?|compiled?|offer(?:ed)?|released?|published?|"
    r"suppl(?:y|ied)|disclosed?|furnish(?:ed)?|ma[dk]e\s+available)\s+(?:(?!efforts?\b|to\b|on\b|about\b)[\w,’'-]+\s+){0,6}?"
    r"(?:information|data|statistics|details|records|figures|documentation)\b"
    r"|^(?:The\s+)?(?:[A-Z][a-z]+\s+)?(?:[Ii]nformation|[Dd]ata|[Ss]tatistics|[Rr]eports?|[Dd]etails|[Rr]ecords)\s+(?:on|about|of|regarding)\b"
)
"""A clause about what is known: `gave little information about victim care`, `Reports on prosecutions were limited`."""

INFORMED: tuple[str, ...] = ("nformation", "ata", "tatistics", "etails", "ecords", "igures", "ocumentation", "eport")
"""Parts of words, one of which stands wherever it matches."""
