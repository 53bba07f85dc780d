"""Trafficking in Persons Report narratives as typed values, each anchored to the characters it was read from.

>>> import tipreport
>>> report = tipreport.read("seeds/norway-2011.txt")
>>> report.country.name, report.edition, report.tier.label
('Norway', 2011, 'Tier 1')

Public names are imported when they are first used, so that `import tipreport` costs nothing.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tipreport._version import __version__ as __version__
    from tipreport.errors import (
        CorpusConflictError as CorpusConflictError,
        EncodingError as EncodingError,
        MissingExtraError as MissingExtraError,
        ModelError as ModelError,
        NotANarrativeError as NotANarrativeError,
        SeveralNarrativesError as SeveralNarrativesError,
        SourceError as SourceError,
        StrictError as StrictError,
        TipReportError as TipReportError,
        UnreadableFileError as UnreadableFileError,
        WireFormatError as WireFormatError,
    )
    from tipreport.export.records import to_records as to_records
    from tipreport.model import (
        UNITS as UNITS,
        Action as Action,
        Anchor as Anchor,
        Base as Base,
        BaseRelation as BaseRelation,
        Certainty as Certainty,
        ClaimSource as ClaimSource,
        ComparedWith as ComparedWith,
        ComparisonKind as ComparisonKind,
        Compliance as Compliance,
        Converted as Converted,
        Corpus as Corpus,
        Country as Country,
        Direction as Direction,
        Doer as Doer,
        Effort as Effort,
        Finding as Finding,
        Form as Form,
        Generator as Generator,
        Grade as Grade,
        Indicator as Indicator,
        Level as Level,
        Limb as Limb,
        Metric as Metric,
        Movement as Movement,
        Offence as Offence,
        Period as Period,
        PeriodKind as PeriodKind,
        Phase as Phase,
        Place as Place,
        Placement as Placement,
        Problem as Problem,
        Qualifier as Qualifier,
        Quantity as Quantity,
        Reason as Reason,
        Recommendation as Recommendation,
        RecommendationBasis as RecommendationBasis,
        Relation as Relation,
        Report as Report,
        Role as Role,
        Section as Section,
        SectionBasis as SectionBasis,
        SectionKind as SectionKind,
        Severity as Severity,
        Source as Source,
        Span as Span,
        State as State,
        StatedChange as StatedChange,
        Statistic as Statistic,
        Theme as Theme,
        Tier as Tier,
        Verdict as Verdict,
    )
    from tipreport.parse.explain import explain as explain
    from tipreport.parse.narrative import parse as parse
    from tipreport.parse.reading import read as read
    from tipreport.rules import DEFAULT_RULES as DEFAULT_RULES, RuleSet as RuleSet
    from tipreport.source import (
        Document as Document,
        Dropped as Dropped,
        SourceSpan as SourceSpan,
        documents as documents,
    )
    from tipreport.wire.codec import (
        from_dict as from_dict,
        from_json as from_json,
        to_dict as to_dict,
        to_json as to_json,
    )
    from tipreport.wire.schema import json_schema as json_schema

_WHERE = {
    "explain": "tipreport.parse.explain",
    "__version__": "tipreport._version",
    "CorpusConflictError": "tipreport.errors",
    "EncodingError": "tipreport.errors",
    "MissingExtraError": "tipreport.errors",
    "ModelError": "tipreport.errors",
    "NotANarrativeError": "tipreport.errors",
    "SeveralNarrativesError": "tipreport.errors",
    "SourceError": "tipreport.errors",
    "StrictError": "tipreport.errors",
    "TipReportError": "tipreport.errors",
    "UnreadableFileError": "tipreport.errors",
    "WireFormatError": "tipreport.errors",
    "to_records": "tipreport.export.records",
    "json_schema": "tipreport.wire.schema",
    "from_dict": "tipreport.wire.codec",
    "from_json": "tipreport.wire.codec",
    "to_dict": "tipreport.wire.codec",
    "to_json": "tipreport.wire.codec",
    "Action": "tipreport.model",
    "Anchor": "tipreport.model",
    "Base": "tipreport.model",
    "BaseRelation": "tipreport.model",
    "Certainty": "tipreport.model",
    "ClaimSource": "tipreport.model",
    "ComparedWith": "tipreport.model",
    "ComparisonKind": "tipreport.model",
    "Compliance": "tipreport.model",
    "Converted": "tipreport.model",
    "Corpus": "tipreport.model",
    "Country": "tipreport.model",
    "Direction": "tipreport.model",
    "Doer": "tipreport.model",
    "Effort": "tipreport.model",
    "Finding": "tipreport.model",
    "Form": "tipreport.model",
    "Generator": "tipreport.model",
    "Grade": "tipreport.model",
    "Indicator": "tipreport.model",
    "Level": "tipreport.model",
    "Limb": "tipreport.model",
    "Metric": "tipreport.model",
    "Movement": "tipreport.model",
    "Offence": "tipreport.model",
    "Period": "tipreport.model",
    "PeriodKind": "tipreport.model",
    "Phase": "tipreport.model",
    "Place": "tipreport.model",
    "Placement": "tipreport.model",
    "Problem": "tipreport.model",
    "Qualifier": "tipreport.model",
    "Quantity": "tipreport.model",
    "Reason": "tipreport.model",
    "Recommendation": "tipreport.model",
    "RecommendationBasis": "tipreport.model",
    "Relation": "tipreport.model",
    "Report": "tipreport.model",
    "Role": "tipreport.model",
    "Section": "tipreport.model",
    "SectionBasis": "tipreport.model",
    "SectionKind": "tipreport.model",
    "Severity": "tipreport.model",
    "Source": "tipreport.model",
    "Span": "tipreport.model",
    "State": "tipreport.model",
    "StatedChange": "tipreport.model",
    "Statistic": "tipreport.model",
    "Theme": "tipreport.model",
    "Tier": "tipreport.model",
    "Verdict": "tipreport.model",
    "UNITS": "tipreport.model",
    "parse": "tipreport.parse.narrative",
    "read": "tipreport.parse.reading",
    "DEFAULT_RULES": "tipreport.rules",
    "RuleSet": "tipreport.rules",
    "Document": "tipreport.source",
    "SourceSpan": "tipreport.source",
    "Dropped": "tipreport.source",
    "documents": "tipreport.source",
}

__all__ = [
    "DEFAULT_RULES",
    "UNITS",
    "Action",
    "Anchor",
    "Base",
    "BaseRelation",
    "Certainty",
    "ClaimSource",
    "ComparedWith",
    "ComparisonKind",
    "Compliance",
    "Converted",
    "Corpus",
    "CorpusConflictError",
    "Country",
    "Direction",
    "Document",
    "Doer",
    "Dropped",
    "Effort",
    "EncodingError",
    "Finding",
    "Form",
    "Generator",
    "Grade",
    "Indicator",
    "Level",
    "Limb",
    "Metric",
    "MissingExtraError",
    "ModelError",
    "Movement",
    "NotANarrativeError",
    "Offence",
    "Period",
    "PeriodKind",
    "Phase",
    "Place",
    "Placement",
    "Problem",
    "Qualifier",
    "Quantity",
    "Reason",
    "Recommendation",
    "RecommendationBasis",
    "Relation",
    "Report",
    "Role",
    "RuleSet",
    "Section",
    "SectionBasis",
    "SectionKind",
    "SeveralNarrativesError",
    "Severity",
    "Source",
    "SourceError",
    "SourceSpan",
    "Span",
    "State",
    "StatedChange",
    "Statistic",
    "StrictError",
    "Theme",
    "Tier",
    "TipReportError",
    "UnreadableFileError",
    "Verdict",
    "WireFormatError",
    "__version__",
    "documents",
    "explain",
    "from_dict",
    "from_json",
    "json_schema",
    "parse",
    "read",
    "to_dict",
    "to_json",
    "to_records",
]


def __getattr__(name: str) -> object:
    if name not in _WHERE:
        raise AttributeError(f"module 'tipreport' has no attribute {name!r}")
    value = getattr(import_module(_WHERE[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])


class _Package(ModuleType):
    """The package itself: importing the room `tipreport.parse` must not hide the function `tipreport.parse`."""

    def __setattr__(self, name: str, value: object) -> None:
        if name in _WHERE and isinstance(value, ModuleType):
            return
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
