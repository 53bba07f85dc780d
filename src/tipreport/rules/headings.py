"""The headings of a narrative. A new wording is a new row."""

from __future__ import annotations

import attrs

from tipreport.model import SectionKind


@attrs.frozen
class HeadingRow:
    """A heading as printed, without regard to case, the country's name, or the mark at its end."""

    words: str
    kind: SectionKind
    run_in: bool = False
    """Whether it also stands at the head of a paragraph, followed by a colon or a full stop."""


HEADINGS: tuple[HeadingRow, ...] = (
    HeadingRow("Prosecution", SectionKind.PROSECUTION, run_in=True),
    HeadingRow("Law Enforcement", SectionKind.PROSECUTION),
    HeadingRow("Investigation and Prosecution", SectionKind.PROSECUTION),
    HeadingRow("Protection", SectionKind.PROTECTION, run_in=True),
    HeadingRow("Protection of Victims", SectionKind.PROTECTION),
    HeadingRow("Victim Protection", SectionKind.PROTECTION),
    HeadingRow("Prevention", SectionKind.PREVENTION, run_in=True),
    HeadingRow("Trafficking Profile", SectionKind.PROFILE, run_in=True),
    HeadingRow("Trafficking Overview", SectionKind.PROFILE),
    HeadingRow("Scope and Magnitude", SectionKind.SCOPE_AND_MAGNITUDE, run_in=True),
    HeadingRow("Government Efforts", SectionKind.GOVERNMENT_EFFORTS, run_in=True),
    HeadingRow("Efforts by the Government", SectionKind.GOVERNMENT_EFFORTS),
    HeadingRow("Recommendations", SectionKind.RECOMMENDATIONS, run_in=True),
    HeadingRow("Prioritized Recommendations", SectionKind.RECOMMENDATIONS, run_in=True),
    HeadingRow("Prioritised Recommendations", SectionKind.RECOMMENDATIONS, run_in=True),
    HeadingRow("Priority Recommendations", SectionKind.RECOMMENDATIONS, run_in=True),
    HeadingRow("Methodology", SectionKind.METHODOLOGY),
    HeadingRow("Tier Placement", SectionKind.METHODOLOGY),
    HeadingRow("Tier Placements", SectionKind.METHODOLOGY),
    HeadingRow("Funding Restrictions for Tier 3 Countries", SectionKind.METHODOLOGY),
)

LIST_MARKS = "•▪●◦‣·*○■□►➢➤✓✔»▶◆❖∙⁃"
"""Characters that stand in front of an item of a list, besides dashes and numbers."""

ADDRESSEE = r"(?:[^\n:;.]|\b[Ss][Tt]\.|\bU\.S\.){2,80}"
"""The country that a heading names: `St. Lucia` and `the U.S. Virgin Islands` have full stops."""

# Headings that name the country or the addressee: "Recommendations for Norway:", "The Ghanaian government should:",
# "The government of Cameroon should :".
RECOMMENDATION_HEADINGS: tuple[str, ...] = (
    rf"(?:prioriti[sz]ed\s+|priority\s+)?recommendations?\s+(?:for|to)\s+(?:the\s+)?{ADDRESSEE}?",
    r"(?:prioriti[sz]ed|priority)\s+recom\w{4,12}",  # `PRIORITIZED RECOMMENATIONS:`
    r"the\s+\w+\s+gover?n?ment\s+should",
    rf"the\s+gover?n?ment\s+of\s+{ADDRESSEE}?\s+should",
)
