"""The closed vocabularies. Every member is a `str` equal to its value in the wire format."""

from __future__ import annotations

import re
from enum import StrEnum

from tipreport.errors import ModelError


class Tier(StrEnum):
    """A placement. `Tier.TIER_2_WATCH_LIST == "2WL"`.

    Source: 22 USC 7107(b); special cases are countries that the report covers without ranking them.

    >>> Tier("2WL").label
    'Tier 2 Watch List'
    """

    TIER_1 = "1"
    TIER_2 = "2"
    TIER_2_WATCH_LIST = "2WL"
    TIER_3 = "3"
    SPECIAL_CASE = "special_case"

    @property
    def label(self) -> str:
        """The tier as the report prints it."""
        return {"2WL": "Tier 2 Watch List", "special_case": "Special Case"}.get(self.value, f"Tier {self.value}")


class Compliance(StrEnum):
    """How far the minimum standards are met ("complies with" to 2015, "meets" from 2016)."""

    FULLY_MEETS = "fully_meets"
    SIGNIFICANT_EFFORTS = "significant_efforts"
    NO_SIGNIFICANT_EFFORTS = "no_significant_efforts"


class Movement(StrEnum):
    """The placement against that of the edition before, as the narrative states it."""

    UPGRADED = "upgraded"
    REMAINED = "remained"
    DOWNGRADED = "downgraded"


class Effort(StrEnum):
    """What the analysis says of the efforts against the reporting period before."""

    INCREASING = "increasing"
    NOT_INCREASING = "not_increasing"
    SERIOUS_AND_SUSTAINED = "serious_and_sustained"


class Limb(StrEnum):
    """A ground for the Watch List that the narrative names (22 USC 7107(b)(2)(A)(iii))."""

    VICTIMS = "victims"
    EVIDENCE = "evidence"
    COMMITMENTS = "commitments"


class SectionKind(StrEnum):
    """What a section is about."""

    FRONT_MATTER = "front_matter"
    PROFILE = "profile"
    ANALYSIS = "analysis"
    RECOMMENDATIONS = "recommendations"
    PROSECUTION = "prosecution"
    PROTECTION = "protection"
    PREVENTION = "prevention"
    SCOPE_AND_MAGNITUDE = "scope_and_magnitude"
    GOVERNMENT_EFFORTS = "government_efforts"
    METHODOLOGY = "methodology"
    OTHER = "other"
    END_MATTER = "end_matter"


class SectionBasis(StrEnum):
    """Whether a printed heading or the wording of the opening sentence names the section."""

    HEADING = "heading"
    INFERRED = "inferred"


class Direction(StrEnum):
    """First axis of a grade: which way the effort went."""

    INCREASED = "increased"
    MAINTAINED = "maintained"
    DECREASED = "decreased"
    MIXED = "mixed"


class Level(StrEnum):
    """Second axis of a grade: how strong the effort is."""

    STRONG = "strong"
    MODEST = "modest"
    LIMITED = "limited"
    MINIMAL = "minimal"
    NONE = "none"


class RecommendationBasis(StrEnum):
    """A printed list, or advice in running prose (editions before 2008)."""

    LIST = "list"
    PROSE = "prose"


class Theme(StrEnum):
    """The three P of the report, and partnership."""

    PROSECUTION = "prosecution"
    PROTECTION = "protection"
    PREVENTION = "prevention"
    PARTNERSHIP = "partnership"


class Relation(StrEnum):
    """What a country is to the one that the narrative is about."""

    ORIGIN = "origin"
    TRANSIT = "transit"
    DESTINATION = "destination"
    INTERNAL = "internal"
    COOPERATION = "cooperation"


class Form(StrEnum):
    """Form of trafficking. `BOTH`: the same victim suffered both; `SEX_OR_LABOR`: an undivided mix."""

    SEX = "sex"
    LABOR = "labor"
    BOTH = "both"
    SEX_OR_LABOR = "sex_or_labor"
    UNSPECIFIED = "unspecified"
    OTHER = "other"


class State(StrEnum):
    """What kind of answer an indicator is. The last three have no value; `ZERO_STATED` is 0."""

    VALUE = "value"
    ZERO_STATED = "zero_stated"
    NONE_KNOWN = "none_known"
    NOT_REPORTED = "not_reported"
    NOT_DISAGGREGATED = "not_disaggregated"


class Qualifier(StrEnum):
    """The hedge of a value."""

    EXACT = "exact"
    APPROXIMATELY = "approximately"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"


class Statistic(StrEnum):
    """What the value is of its population. `SPREAD`: the cases ran from low to high."""

    COUNT = "count"
    AMOUNT = "amount"
    MEAN = "mean"
    MEDIAN = "median"
    MINIMUM = "minimum"
    MAXIMUM = "maximum"
    SPREAD = "spread"
    SHARE = "share"


class Phase(StrEnum):
    """Stage of the proceeding that was counted."""

    INITIATED = "initiated"
    CONTINUED = "continued"
    PENDING = "pending"
    CONCLUDED = "concluded"


class Offence(StrEnum):
    """What the counted proceeding was about; `DEMAND`: buyers of sex; `RELATED`: a crime set apart from trafficking."""

    TRAFFICKING = "trafficking"
    SUSPECTED = "suspected"
    RELATED = "related"
    DEMAND = "demand"


class ClaimSource(StrEnum):
    """Who says so."""

    NARRATOR = "narrator"
    GOVERNMENT = "government"
    NGO = "ngo"
    INTERNATIONAL_ORGANIZATION = "international_organization"
    MEDIA = "media"
    OBSERVERS = "observers"
    UNOFFICIAL = "unofficial"


class Doer(StrEnum):
    """Who acted."""

    GOVERNMENT = "government"
    POLICE = "police"
    PROSECUTORS = "prosecutors"
    COURTS = "courts"
    LEGISLATURE = "legislature"
    MUNICIPALITY = "municipality"
    NGO = "ngo"
    INTERNATIONAL_ORGANIZATION = "international_organization"
    FOREIGN_GOVERNMENT = "foreign_government"
    EMBASSY = "embassy"
    PRIVATE = "private"


class Certainty(StrEnum):
    """How firmly the claim is made."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    ALLEGED = "alleged"


class PeriodKind(StrEnum):
    """What kind of time a figure covers."""

    CALENDAR_YEAR = "calendar_year"
    REPORTING_PERIOD = "reporting_period"
    FISCAL_YEAR = "fiscal_year"
    DATED = "dated"
    RANGE = "range"
    CUMULATIVE = "cumulative"
    PARTIAL = "partial"


class BaseRelation(StrEnum):
    """How a part refers to its whole."""

    PART_OF = "part_of"
    STATISTIC_OF = "statistic_of"
    SHARE_OF = "share_of"


class ComparisonKind(StrEnum):
    """How a sentence sets a figure against an earlier one."""

    VALUE_PAIR = "value_pair"
    DIRECTION_ONLY = "direction_only"
    EQUAL = "equal"
    CONSECUTIVE = "consecutive"


class StatedChange(StrEnum):
    """The change that the sentence states; what follows from the values is derived, never stored."""

    INCREASE = "increase"
    DECREASE = "decrease"
    SAME = "same"


class Origin(StrEnum):
    """Who read a part: a rule of the library, or a person who checked it (`tipreport.correct`)."""

    MACHINE = "machine"
    PERSON = "person"


class Severity(StrEnum):
    """How much a problem or a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Verdict(StrEnum):
    """What a check came to. `EXPLAINED`: it looked like a contradiction, and there is a harmless reading. `NOT_READ`:
    what would settle it could not be read in the text."""

    HOLDS = "holds"
    EXPLAINED = "explained"
    REFUSED = "refused"
    CONTRADICTION = "contradiction"
    NOT_READ = "not_read"


class Reason(StrEnum):
    """Why two figures may not be set side by side."""

    NO_VALUE = "no_value"
    METRIC_DIFFERS = "metric_differs"
    STATISTIC_DIFFERS = "statistic_differs"
    UNIT_DIFFERS = "unit_differs"
    FORM_DIFFERS = "form_differs"
    POPULATION_DIFFERS = "population_differs"
    OFFENCE_DIFFERS = "offence_differs"
    PHASE_DIFFERS = "phase_differs"
    CONDITION_DIFFERS = "condition_differs"
    DOER_DIFFERS = "doer_differs"
    SOURCE_DIFFERS = "source_differs"
    PERIOD_DIFFERS = "period_differs"
    PERIOD_UNSTATED = "period_unstated"
    SUBSET_OF_WHOLE = "subset_of_whole"
    SEVERAL_FIT = "several_fit"


class Metric(StrEnum):
    """What an indicator measures. A metric from outside is called `x-name:metric` and is a plain `str`."""

    # enforcement
    INVESTIGATIONS = "investigations"
    ARRESTS = "arrests"
    CHARGES = "charges"
    PROSECUTIONS = "prosecutions"
    CONVICTIONS = "convictions"
    ACQUITTALS = "acquittals"
    APPEALS = "appeals"
    SENTENCES_CUSTODIAL = "sentences_custodial"
    SENTENCES_SUSPENDED = "sentences_suspended"
    SENTENCE_LENGTH = "sentence_length"
    FINES = "fines"
    PENALTY_PRESCRIBED = "penalty_prescribed"
    EXTRADITIONS = "extraditions"
    COMPLICIT_OFFICIALS = "complicit_officials"
    # protection
    VICTIMS_IDENTIFIED = "victims_identified"
    POTENTIAL_VICTIMS = "potential_victims"
    REFERRALS = "referrals"
    VICTIMS_ASSISTED = "victims_assisted"
    VICTIMS_SHELTERED = "victims_sheltered"
    SHELTERS = "shelters"
    SHELTER_CAPACITY = "shelter_capacity"
    RESIDENCE_PERMITS = "residence_permits"
    REFLECTION_PERIOD = "reflection_period"
    REPATRIATIONS = "repatriations"
    VICTIMS_PENALIZED = "victims_penalized"
    WITNESSES = "witnesses"
    RESTITUTION = "restitution"
    HOTLINE_CALLS = "hotline_calls"
    # prevention
    FUNDING = "funding"
    TRAININGS = "trainings"
    TRAINEES = "trainees"
    CAMPAIGNS = "campaigns"
    INSPECTIONS = "inspections"
    RECRUITER_SANCTIONS = "recruiter_sanctions"
    STUDIES = "studies"
    LEGISLATION = "legislation"
    ACTION_PLAN = "action_plan"
    # context
    VICTIMS = "victims"
    DISAPPEARANCES = "disappearances"


UNITS = frozenset(
    "case victim offender suspect official person referral permit charge facility bed organization event call "
    "hour day week month year percent life".split()
)
"""Units that are not money. Money has an ISO 4217 code."""

# `x-acme:patrols`: a name of letters, digits and hyphens, a colon, a metric in the style of ours.
OUTSIDE_METRIC = re.compile(r"x-[a-z0-9-]+:[a-z][a-z0-9_]*")
# `USD`
CURRENCY_CODE = re.compile(r"[A-Z]{3}")

_METRICS = frozenset(metric.value for metric in Metric)


def check_metric(name: str) -> None:
    """Raise `ModelError` unless `name` is in the vocabulary or of the form `x-name:metric`."""
    if name not in _METRICS and not OUTSIDE_METRIC.fullmatch(name):
        raise ModelError(
            "no such metric", subject=name, hint="take one of tipreport.Metric, or name your own x-yourname:metric"
        )


def check_unit(unit: str) -> None:
    """Raise `ModelError` unless `unit` is in the vocabulary or looks like an ISO 4217 code."""
    if unit not in UNITS and not CURRENCY_CODE.fullmatch(unit):
        raise ModelError("no such unit", subject=unit, hint="take one of tipreport.UNITS or an ISO 4217 code")
