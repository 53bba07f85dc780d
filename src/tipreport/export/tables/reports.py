"""The tables of a report, but for its indicators."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tipreport.export.tables.column import (
    COUNTED,
    REPORT_KEY,
    Row,
    Table,
    Way,
    characters,
    column,
    joined,
    number_of,
    place,
    quoted,
    sentence,
    tier_place,
)
from tipreport.model import (
    Compliance,
    Direction,
    Effort,
    Form,
    Level,
    Limb,
    Movement,
    Origin,
    RecommendationBasis,
    Relation,
    Report,
    SectionBasis,
    SectionKind,
    Severity,
    Theme,
    Tier,
)

_RANK = "Number of the recommendation in the narrative, from 1."
_BASIS = "A printed list, or advice in prose."

REPORTS = (
    *REPORT_KEY,
    column("published", "date", "Date of publication."),
    column("tier", "str", "Placement.", "placement.tier", vocabulary=Tier),
    column("compliance", "str", "How far the minimum standards are met.", "placement.compliance",
           vocabulary=Compliance),
    column("movement", "str", "Placement against that of the edition before, as stated.", "placement.movement",
           vocabulary=Movement),
    column("effort", "str", "Efforts against the reporting period before, as the analysis states them.",
           "placement.effort", vocabulary=Effort),
    column("watch_list_years", "int", "Years in a row on the Watch List, as stated.", "placement.watch_list_years",
           unit="years"),
    column("waiver", "bool", "Whether a waiver from the downgrade to Tier 3 is stated; never false.",
           "placement.waiver"),
    column("limbs", "str", "Grounds for the Watch List that are named.", "placement.limbs", vocabulary=Limb,
           several=True),
    column("policy_or_pattern", "bool", "Whether a government policy or pattern of trafficking is stated; never false.",
           "placement.policy_or_pattern"),
    column("publisher", "str", "Publisher of the page.", "source.publisher"),
    column("title", "str", "Title of the page.", "source.title"),
    column("citation", "str", "How the page wants to be cited.", "source.citation"),
    column("url", "str", "Address of the page.", "source.url"),
    column("accessed", "date", "Date of access.", "source.accessed"),
    column("sha256", "str", "SHA-256 of the input.", "source.sha256"),
    column("characters", "int", "Length of the text.", number_of("text"), unit="code points"),
    column("sentences", "int", "Number of sentences.", number_of("sentences")),
    column("sections", "int", "Number of sections.", number_of("sections")),
    column("recommendations", "int", "Number of recommendations.", number_of("recommendations")),
    column("indicators", "int", "Number of indicators.", number_of("indicators")),
    column("roles", "int", "Number of roles.", number_of("roles")),
    column("problems", "int", "Number of problems.", number_of("problems")),
    column("version", "str", "Version of the library that read the narrative.", "generator.version"),
    column("rules", "str", "Rule set by which it was read.", "generator.rules"),
    column("origin", "str", "Who read the placement: person where any of its values is a person's.", "placement.origin",
           vocabulary=Origin),
    *tier_place(),
)  # fmt: skip

SECTIONS = (
    *REPORT_KEY,
    column("number", "int", "Number of the section in the text, from 1.", COUNTED),
    column("section", "str", "What the section is about.", "kind", vocabulary=SectionKind),
    column("basis", "str", "Whether a printed heading or the opening sentence names it.", vocabulary=SectionBasis),
    column("heading", "str", "The printed heading.", quoted("heading")),
    column("direction", "str", "Grade: which way the effort went.", "grade.direction", vocabulary=Direction),
    column("level", "str", "Grade: how strong the effort is.", "grade.level", vocabulary=Level),
    column("grade", "str", "The words of the grade.", quoted("grade")),
    column("origin", "str", "Who read the grade.", "grade.origin", vocabulary=Origin),
    column("quote", "str", "The text of the section.", quoted("span"), evidence=True),
    column("sentence", "str", "The sentence in which the grade begins.",
           Way(".grade", lambda row: sentence(row.report, row.part.grade and row.part.grade.span)), evidence=True),
    *characters(),
)  # fmt: skip

RECOMMENDATIONS = (
    *REPORT_KEY,
    column("rank", "int", _RANK),
    column("basis", "str", _BASIS, vocabulary=RecommendationBasis),
    column("verbs", "str", "Verbs of its actions.",
           Way(".actions.verb", lambda row: joined(action.verb for action in row.part.actions)), several=True),
    column("themes", "str", "Themes of its actions.",
           Way(".actions.themes", lambda row: joined(theme for action in row.part.actions for theme in action.themes)),
           vocabulary=Theme, several=True),
    column("actions", "int", "Number of its actions.", number_of("actions")),
    column("origin", "str", "Who read it.", vocabulary=Origin),
    *place(),
)  # fmt: skip

ACTIONS = (
    *REPORT_KEY,
    column("rank", "int", f"{_RANK[:-1]}; joins with `recommendations.rank`.",
           Way("Recommendation.rank", lambda row: row.whole.rank)),
    column("number", "int", "Number of the action in the recommendation, from 1.", COUNTED),
    column("verb", "str", "What is to be done, the verb as a dictionary lists it."),
    column("object", "str", "The words that say to what.", quoted("object")),
    column("continues", "bool", "Whether the text asks to go on with it."),
    column("intensity", "str", "The words that say how hard.", several=True),
    column("themes", "str", "The themes that it belongs to.", vocabulary=Theme, several=True),
    column("basis", "str", _BASIS, Way("Recommendation.basis", lambda row: row.whole.basis.value),
           vocabulary=RecommendationBasis),
    column("origin", "str", "Who read the recommendation.",
           Way("Recommendation.origin", lambda row: row.whole.origin.value), vocabulary=Origin),
    *place(),
)  # fmt: skip

ROLES = (
    *REPORT_KEY,
    column("number", "int", "Number of the role in the report, from 1.", COUNTED),
    column("relation", "str", "What the place is to the country.", vocabulary=Relation),
    column("place", "str", "Name of the place.", "place.name"),
    column("place_alpha3", "str", "ISO 3166-1 alpha-3 code of the place; null for a region.", "place.alpha3"),
    column("form", "str", "Form of trafficking.", vocabulary=Form),
    column("population", "str", "Who is trafficked: child, women, foreign, an alpha-3 code, ...", several=True),
    column("rank", "str", "The words that rank it (to a lesser extent)."),
    column("origin", "str", "Who read it.", vocabulary=Origin),
    *place(),
)

PROBLEMS = (
    *REPORT_KEY,
    column("number", "int", "Number of the problem in the report, from 1.", COUNTED),
    column("severity", "str", "How much it matters.", vocabulary=Severity),
    column("code", "str", "Name of the kind of problem."),
    column("message", "str", "What could not be read, or does not fit."),
    *place(),
)


def parts(name: str) -> Callable[[Report], Iterator[Row]]:
    """The rows of the parts of a report that its attribute of that name holds."""

    def rows(report: Report) -> Iterator[Row]:
        for number, part in enumerate(getattr(report, name), 1):
            yield Row(report, part, report, number)

    return rows


def _actions(report: Report) -> Iterator[Row]:
    for item in report.recommendations:
        for number, action in enumerate(item.actions, 1):
            yield Row(report, action, item, number)


KEY = ("alpha3", "edition")
"""What tells the reports of a corpus apart."""

TABLES = (
    Table("reports", "Report", "Report", "One narrative.", KEY, REPORTS, lambda report: (Row(report, report),)),
    Table("sections", "Report", "Section", "One section.", (*KEY, "number"), SECTIONS, parts("sections")),
    Table("recommendations", "Report", "Recommendation", "One item of the list.", (*KEY, "rank"), RECOMMENDATIONS,
          parts("recommendations")),
    Table("actions", "Report", "Action", "One action of a recommendation.", (*KEY, "rank", "number"), ACTIONS,
          _actions),
    Table("roles", "Report", "Role", "One place in one role.", (*KEY, "number"), ROLES, parts("roles")),
    Table("problems", "Report", "Problem", "One thing that could not be read.", (*KEY, "number"), PROBLEMS,
          parts("problems")),
)  # fmt: skip
