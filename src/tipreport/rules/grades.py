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
        r"\b(?:decreas|reduc|declin|diminish|weaken|lessen|regress|deteriorat|worsen|scaled\s+back|backslid|slowed|curtail)\w*",
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
    (r"failed\s+to|lack(?:s|ed)\s+any|did\s+not|has\s+not|have\s+not|does\s+not|do\s+not", Level.NONE),
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
    r"expanded|continued|maintained|sustained|began)\b"
)
"""Where a second verb of the main clause begins."""
