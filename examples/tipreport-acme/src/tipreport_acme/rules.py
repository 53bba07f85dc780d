"""The tables of tipreport with rows of ours before them, so that ours win."""

from tipreport import DEFAULT_RULES, SectionKind
from tipreport.rules import CountryRow, HeadingRow, MetricRow

ACME_RULES = DEFAULT_RULES.extend(
    "x-acme",
    # "ran 14 harbour patrols": the noun is what a number counts, in events.
    metrics=(MetricRow("x-acme:harbour_patrols", nouns=("harbour patrol",), unit="event", governs=False),),
    headings=(HeadingRow("Help for Survivors", SectionKind.PROTECTION),),
    countries=(
        # The code is taken: this is our country under another name, and all of its other names are still found.
        CountryRow("MMR", "Myanmar"),
        # The codes from XAA to XZZ are left to users by ISO 3166.
        CountryRow("XAA", "Ruritania", names=("Kingdom of Ruritania",), demonyms=("Ruritanian", "Ruritanians")),
    ),
)
"""For `tipreport.parse(text, rules=ACME_RULES)`. Made once: patterns are compiled once for each rule set."""
