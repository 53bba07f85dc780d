"""The closed vocabularies of comparisons and ledgers; those of reports and findings stand in `vocabulary`.

Every member is a `str` equal to its value in the wire format.
"""

from __future__ import annotations

from enum import StrEnum


class ComparisonScope(StrEnum):
    """What two reports are to each other. `COPIES`: one country and edition twice; `UNKNOWN`: a text does not say."""

    EDITIONS = "editions"
    COUNTRIES = "countries"
    COPIES = "copies"
    UNKNOWN = "unknown"


class RecommendationChange(StrEnum):
    """What became of a recommendation. `NEW`: asked by no earlier item; `DROPPED`: by no later one."""

    NEW = "new"
    REPEATED = "repeated"
    REWORDED = "reworded"
    SPLIT = "split"
    MERGED = "merged"
    DROPPED = "dropped"


class Strength(StrEnum):
    """Whether a reworded recommendation asks for more or for less, where its verb or its intensity says so."""

    STRENGTHENED = "strengthened"
    WEAKENED = "weakened"


class Caveat(StrEnum):
    """What a reader of a change must know. The pair is alike; the figures are not as exact as they look."""

    PERIOD_UNSTATED = "period_unstated"
    PERIOD_INFERRED = "period_inferred"
    HEDGED = "hedged"
    CERTAINTY_DIFFERS = "certainty_differs"
    CONVERTED = "converted"


class Side(StrEnum):
    """Which of the two reports."""

    EARLIER = "earlier"
    LATER = "later"


class GapKind(StrEnum):
    """What a report lacks that a comparison asks for, so that nothing follows from it."""

    COUNTRY = "country"
    EDITION = "edition"
    TIER = "tier"
    COMPLIANCE = "compliance"
    RECOMMENDATIONS = "recommendations"
    RECOMMENDATION_LIST = "recommendation_list"
    INDICATORS = "indicators"


class AnswerKind(StrEnum):
    """What a sentence says of an action that had been asked for. `MENTIONED`: it speaks of it and decides nothing, such
    as of what somebody else did; the rule says why. `NOT_REPORTED`: the government did not report doing it."""

    DONE = "done"
    DONE_IN_PART = "done_in_part"
    PLANNED = "planned"
    NOT_DONE = "not_done"
    NOT_REPORTED = "not_reported"
    MENTIONED = "mentioned"


class Met(StrEnum):
    """What the next edition shows of a recommendation. `NO_EVIDENCE` is silence, never a no; `NOT_MET_STATED` is said
    where the text denies it, says that what was asked for is lacking, or that it was not reported."""

    MET = "met"
    PARTLY_MET = "partly_met"
    NOT_MET_STATED = "not_met_stated"
    NO_EVIDENCE = "no_evidence"
    CONFLICTING = "conflicting"
    NO_EDITION = "no_edition"
