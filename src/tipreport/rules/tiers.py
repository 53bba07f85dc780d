"""How the report prints a placement: the words of a tier, and of what the analysis says about it.

Every pattern is written in small letters and matched on a text in small letters. The alternatives of a pattern start with different words or are in
order of length, and none has a repetition inside a repetition, so that matching is linear.
"""

from __future__ import annotations

import attrs

from tipreport.model import Compliance, Effort, Limb, Movement, Tier

# Blanks inside a phrase may be line ends of a hard-wrapped text.
_S = r"\s+"


@attrs.frozen
class Wording:
    """A pattern, what it says, an example of it and the editions it was seen in (null: all).

    `needs` is a word, or a part of one, that everything it matches holds: a look for it spares most searches.
    """

    pattern: str
    value: str
    example: str
    editions: tuple[int, int] | None = None
    needs: str = ""


TIERS: tuple[Wording, ...] = (
    Wording(r"tier[\s-]*(?:2|two|ii)\s*[-–—:,(]?\s*watch[\s-]*list", Tier.TIER_2_WATCH_LIST, "Tier 2 - Watch List"),
    Wording(r"tier[\s-]*(?:1|one|i)\b", Tier.TIER_1, "TIER 1"),
    Wording(r"tier[\s-]*(?:2|two|ii)\b", Tier.TIER_2, "Tier II"),
    Wording(r"tier[\s-]*(?:3|three|iii)\b", Tier.TIER_3, "Tier 3"),
    Wording(r"special\s+case\b", Tier.SPECIAL_CASE, "Special Case"),
    Wording(r"not\s+rated\b", Tier.SPECIAL_CASE, "not rated", (2009, 2009)),
)
"""The words of a tier in a heading or a sentence."""

COMPLIANCE: tuple[Wording, ...] = (
    Wording(
        r"\b(?:does|do|did|has|have)\s+not(?:\s+(?:yet|currently))?(?:\s+fully)?\s+(?:meet|met|comply|complied)\s+(?:with\s+)?"
        r"(?:the\s+)?(?:tvpa[’']s\s+)?minimum\s+standards",
        "not_met",
        "does not fully meet the minimum standards",
        needs="standards",
    ),
    Wording(
        r"\bnot(?:\s+yet)?\s+fully\s+(?:meet|comply)\s+(?:with\s+)?(?:the\s+)?minimum\s+standards",
        "not_met",
        "[the columns mixed] not fully meet the minimum standards",
    ),
    Wording(
        r"\bneither\b[^.]{1,80}?\b(?:ha(?:s|ve)|do(?:es)?)(?:\s+fully)?\s+(?:meet|met|comply|complied)\s+(?:with\s+)?"
        r"(?:the\s+)?minimum\s+standards",
        "not_met",
        "Neither the council nor the ministry has complied with the minimum standards",
        (2002, 2002),
        needs="standards",
    ),
    Wording(
        r"\bfully\s+(?:meets?|compl(?:y|ies)|complied)\s+(?:with\s+)?(?:the\s+)?(?:tvpa[’']s\s+)?minimum\s+standards",
        Compliance.FULLY_MEETS,
        "fully complies with the minimum standards",
        needs="standards",
    ),
    Wording(
        r"\b(?:fully\s+)?(?:meets|complies\s+with)\s+(?:the\s+)?standards\s+for\s+(?:combating|the\s+elimination)\b",
        Compliance.FULLY_MEETS,
        "fully meets the standards for combating trafficking in persons",
        (2001, 2002),
        needs="standards",
    ),
    Wording(
        # From the head of its sentence on: `the law asks whether a government meets the minimum standards` states nothing.
        r"(?:\A|(?<=[\n.!?])|(?<=[.!?] )|(?<=[.!?]  ))(?:(?!whether|if|that|which|whose|until|unless|when|countr)[^\s.;]+\s+){1,14}?"
        r"(?P<verb>(?:fully\s+)?(?:meets|complies\s+with|is\s+in\s+(?:full\s+)?compliance\s+with))\s+(?:the\s+)?minimum\s+standards",
        Compliance.FULLY_MEETS,
        "The Government of Norway meets the minimum standards for combating trafficking in persons",
        (2001, 2002),
        needs="standards",
    ),
)
"""Whether the minimum standards are met, denials first; `not_met` is settled by what the sentences say of significant efforts."""

SIGNIFICANT_EFFORTS: tuple[Wording, ...] = (
    Wording(
        r"\b(?:is|are|was|were)\s+not\s+(?:yet\s+)?making\s+(?:any\s+)?(?:significant\s+)?efforts?\b",
        Compliance.NO_SIGNIFICANT_EFFORTS,
        "is not making significant efforts to do so",
    ),
    Wording(
        r"\bnot\b[^.;]{0,160}?\bmaking\s+(?:any\s+)?significant\s+efforts?\b",
        Compliance.NO_SIGNIFICANT_EFFORTS,
        "and is not, even considering the impact of the pandemic, making significant efforts",
    ),
    Wording(
        r"\bnor\s+(?:is|are)\s+(?:it|they)\s+making\s+significant\s+efforts?\b",
        Compliance.NO_SIGNIFICANT_EFFORTS,
        "nor is it making significant efforts",
    ),
    Wording(
        r"\bnor\b[^.;]{0,60}?\bma(?:de|ke|kes|king)\s+(?:any\s+)?significant\s+efforts?\b",
        Compliance.NO_SIGNIFICANT_EFFORTS,
        "neither complied with the minimum standards nor made significant efforts",
        needs="significant",
    ),
    Wording(
        r"\bha(?:s|ve)\s+not\s+(?:yet\s+)?made\s+(?:any\s+)?significant\s+efforts?\b",
        Compliance.NO_SIGNIFICANT_EFFORTS,
        "and has not yet made significant efforts to combat trafficking",
        (2001, 2001),
        needs="significant",
    ),
    Wording(
        r"\b(?:is|are)\s+(?:now\s+|nevertheless\s+|nonetheless\s+|however\s+)?making\s+(?:some\s+)?significant\s+efforts?\b",
        Compliance.SIGNIFICANT_EFFORTS,
        "however, it is making significant efforts to do so",
    ),
    Wording(
        r"\b(?:(?:has|have)\s+begun\s+to\s+make|makes|does\s+make)\s+(?:some\s+)?significant\s+efforts?\b",
        Compliance.SIGNIFICANT_EFFORTS,
        "however, it has begun to make significant efforts",
        (2001, 2002),
        needs="significant",
    ),
    Wording(
        r"\b(?:it|they)\s+(?:has\s+|have\s+)?made\s+significant\s+efforts?\b",
        Compliance.SIGNIFICANT_EFFORTS,
        "however, it made significant efforts to do so",
        needs="significant",
    ),
    Wording(
        r"\bmaking\s+significant\s+efforts?\b",
        Compliance.SIGNIFICANT_EFFORTS,
        "but, considering the impact of the pandemic, making significant efforts",
    ),
)
"""What follows a `not_met`, tried in this order over the compliance sentence and the one after it."""

MOVEMENT: tuple[Wording, ...] = (
    Wording(
        r"\b(?:upgraded|moved\s+up|raised)\s+(?:from\s+tier\s+(?:\d|i{1,3})(?:\s+watch\s+list)?\s+)?to\b",
        Movement.UPGRADED,
        "was upgraded to Tier 2",
    ),
    Wording(
        r"\b(?:downgraded|moved\s+down|dropped|lowered)\s+(?:from\s+tier\s+(?:\d|i{1,3})(?:\s+watch\s+list)?\s+)?to\b",
        Movement.DOWNGRADED,
        "was downgraded to Tier 3",
    ),
    Wording(
        r"\b(?:remain(?:s|ed)?|again\s+placed|is\s+again|continues?\s+to\s+be)\s+(?:placed\s+)?(?:on|at)\b",
        Movement.REMAINED,
        "remained on Tier 2",
    ),
    Wording(r"\bremains?\s+a\b", Movement.REMAINED, "remains a Special Case"),
)
"""The verb in front of a tier."""

EFFORT: tuple[Wording, ...] = (
    Wording(
        r"\b(?:did\s+not|has\s+not|have\s+not|failed\s+to|not)\s+(?:demonstrated?|shown?|provided?|show(?:ed)?|made)?\s*"
        r"(?:sufficient\s+|adequate\s+|any\s+|overall\s+|evidence\s+of\s+|its\s+|clear\s+|convincing\s+){0,4}increas(?:ing|ed)\s+(?:overall\s+)?(?:anti-trafficking\s+)?efforts?",
        Effort.NOT_INCREASING,
        "did not demonstrate overall increasing efforts",
        needs="increas",
    ),
    Wording(
        r"\b(?:failure|failed|unable|inability)\s+to\s+(?:show|provide|demonstrate)\s+(?:sufficient\s+|adequate\s+|any\s+)?evidence\s+of\s+(?:overall\s+)?(?:increas(?:ing|ed)\s+|progress|significant\s+|overall\s+|sustained\s+|any\s+)",
        Effort.NOT_INCREASING,
        "for its failure to show evidence of increasing efforts",
        needs="evidence",
    ),
    Wording(
        r"\b(?:no|lack\s+of|absence\s+of)\s+evidence\s+of\s+(?:overall\s+)?increas(?:ing|ed)\s+efforts?",
        Effort.NOT_INCREASING,
        "no evidence of increasing efforts",
        needs="evidence",
    ),
    Wording(
        r"\bserious\s+and\s+sustained\s+efforts?",
        Effort.SERIOUS_AND_SUSTAINED,
        "continued to demonstrate serious and sustained efforts",
        needs="sustained",
    ),
    Wording(
        r"\b(?:demonstrat(?:e[sd]?|ing)|ma(?:de|king|kes)|show(?:s|ed|ing)?)\s+(?:overall\s+|significant\s+|and\s+|key\s+)*increas(?:ing|ed)\s+efforts?",
        Effort.INCREASING,
        "demonstrated overall increasing efforts",
        needs="increas",
    ),
)
"""What the analysis says of efforts against the year before, tried in this order."""

LIMBS: tuple[Wording, ...] = (
    Wording(
        r"\b(?:failure|failed|unable|inability|did\s+not|has\s+not|not)\b[^.]{0,40}?\b(?:evidence\s+of\s+(?:overall\s+)?(?:increas|progress|significant)|(?:overall\s+)?increas(?:ing|ed)\s+(?:overall\s+)?efforts?)",
        Limb.EVIDENCE,
        "failure to provide evidence of increasing efforts",
    ),
    Wording(
        r"\bcommitments?\b[^.]{0,60}?\b(?:to\s+take|by\s+the|of\s+the|future|additional|over\s+the\s+(?:next|coming)\s+year)",
        Limb.COMMITMENTS,
        "based on its commitments to take additional steps over the next year",
        (2004, 2018),
    ),
    Wording(
        r"\b(?:absolute|estimated)\s+number\s+of\s+victims|\bnumber\s+of\s+victims\b[^.]{0,60}?\b(?:very\s+significant|significantly\s+increasing)",
        Limb.VICTIMS,
        "the absolute number of victims is significantly increasing",
    ),
)
"""The Watch List grounds (22 USC 7107(b)(2)(A)(iii)), looked for in the analysis of a Watch List narrative."""

WAIVER: tuple[Wording, ...] = (
    Wording(
        r"\b(?:granted|received|given)\s+a\s+waiver\b",
        "waiver",
        "was granted a waiver from an otherwise required downgrade",
        needs="waiver",
    ),
    Wording(
        r"\bwaiver\b[^.]{0,80}?\botherwise\s+required\s+downgrade",
        "waiver",
        "waiver of an otherwise required downgrade",
        needs="waiver",
    ),
)

POLICY_OR_PATTERN: tuple[Wording, ...] = (
    Wording(
        r"\b(?:government\s+)?policy\s+or\s+(?:government\s+)?pattern\b",
        "policy_or_pattern",
        "a government policy or pattern of",
        needs="pattern",
    ),
    Wording(r"\bgovernment\s+pattern\s+of\b", "policy_or_pattern", "a government pattern of", needs="pattern"),
    Wording(r"\bthere\s+was\s+a\s+pattern\s+of\b", "policy_or_pattern", "there was a pattern of", needs="pattern"),
)
"""State-sponsored trafficking (22 USC 7107(b)(3)(B)), from 2020."""

WATCH_LIST_YEARS = (
    r"\b(?:for\s+(?:the|a)\s+)(?P<ordinal>\w{5,12}|\d{1,2}(?:st|nd|rd|th))\s+(?:consecutive\s+year|year\s+in\s+a\s+row)"
)
"""`for the second consecutive year`, read where it follows the placement."""

WATCH_LIST_BEFORE = (
    r"\bon\s+(?:the\s+)?tier\s+(?:2|two)\s+watch\s+list\s+(?:for|in|during)\s+(?:each\s+of\s+)?(?:the\s+)?(?:last|past|previous|preceding|prior)\s+"
    r"(?P<number>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?:consecutive\s+)?years\b"
)
"""`has been placed on Tier 2 Watch List for the last two consecutive years`, of a country that no longer is."""

NUMBERS: dict[str, int] = dict(zip("two three four five six seven eight nine ten".split(), range(2, 11), strict=True))

ORDINALS: dict[str, int] = dict(
    zip(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        range(1, 21),
        strict=True,
    )
)
