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
    from tipreport.errors import CorpusConflictError as CorpusConflictError
    from tipreport.errors import EncodingError as EncodingError
    from tipreport.errors import MissingExtraError as MissingExtraError
    from tipreport.errors import ModelError as ModelError
    from tipreport.errors import NotANarrativeError as NotANarrativeError
    from tipreport.errors import SeveralNarrativesError as SeveralNarrativesError
    from tipreport.errors import SourceError as SourceError
    from tipreport.errors import StrictError as StrictError
    from tipreport.errors import TipReportError as TipReportError
    from tipreport.errors import UnreadableFileError as UnreadableFileError
    from tipreport.errors import WireFormatError as WireFormatError
    from tipreport.export.records import to_records as to_records
    from tipreport.export.schema import json_schema as json_schema
    from tipreport.export.wire import from_dict as from_dict
    from tipreport.export.wire import from_json as from_json
    from tipreport.export.wire import to_dict as to_dict
    from tipreport.export.wire import to_json as to_json
    from tipreport.model import Action as Action
    from tipreport.model import Anchor as Anchor
    from tipreport.model import Base as Base
    from tipreport.model import BaseRelation as BaseRelation
    from tipreport.model import Certainty as Certainty
    from tipreport.model import ClaimSource as ClaimSource
    from tipreport.model import ComparedWith as ComparedWith
    from tipreport.model import ComparisonKind as ComparisonKind
    from tipreport.model import Compliance as Compliance
    from tipreport.model import Converted as Converted
    from tipreport.model import Corpus as Corpus
    from tipreport.model import Country as Country
    from tipreport.model import Direction as Direction
    from tipreport.model import Doer as Doer
    from tipreport.model import Effort as Effort
    from tipreport.model import Form as Form
    from tipreport.model import Generator as Generator
    from tipreport.model import Grade as Grade
    from tipreport.model import Indicator as Indicator
    from tipreport.model import Level as Level
    from tipreport.model import Limb as Limb
    from tipreport.model import Metric as Metric
    from tipreport.model import Movement as Movement
    from tipreport.model import Offence as Offence
    from tipreport.model import Period as Period
    from tipreport.model import PeriodKind as PeriodKind
    from tipreport.model import Phase as Phase
    from tipreport.model import Place as Place
    from tipreport.model import Placement as Placement
    from tipreport.model import Problem as Problem
    from tipreport.model import Qualifier as Qualifier
    from tipreport.model import Quantity as Quantity
    from tipreport.model import Recommendation as Recommendation
    from tipreport.model import RecommendationBasis as RecommendationBasis
    from tipreport.model import Relation as Relation
    from tipreport.model import Report as Report
    from tipreport.model import Role as Role
    from tipreport.model import Section as Section
    from tipreport.model import SectionBasis as SectionBasis
    from tipreport.model import SectionKind as SectionKind
    from tipreport.model import Severity as Severity
    from tipreport.model import Source as Source
    from tipreport.model import Span as Span
    from tipreport.model import State as State
    from tipreport.model import StatedChange as StatedChange
    from tipreport.model import Statistic as Statistic
    from tipreport.model import Theme as Theme
    from tipreport.model import Tier as Tier
    from tipreport.model import UNITS as UNITS
    from tipreport.parse.narrative import parse as parse
    from tipreport.parse.reading import read as read
    from tipreport.rules import DEFAULT_RULES as DEFAULT_RULES
    from tipreport.rules import RuleSet as RuleSet
    from tipreport.source import Document as Document
    from tipreport.source import documents as documents

_WHERE = {
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
    "json_schema": "tipreport.export.schema",
    "from_dict": "tipreport.export.wire",
    "from_json": "tipreport.export.wire",
    "to_dict": "tipreport.export.wire",
    "to_json": "tipreport.export.wire",
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
    "UNITS": "tipreport.model",
    "parse": "tipreport.parse.narrative",
    "read": "tipreport.parse.reading",
    "DEFAULT_RULES": "tipreport.rules",
    "RuleSet": "tipreport.rules",
    "Document": "tipreport.source",
    "documents": "tipreport.source",
}

__all__ = [  # noqa: PLE0604, F822
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
    "DEFAULT_RULES",
    "Direction",
    "Document",
    "Doer",
    "Effort",
    "EncodingError",
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
    "Span",
    "State",
    "StatedChange",
    "Statistic",
    "StrictError",
    "Theme",
    "Tier",
    "TipReportError",
    "UNITS",
    "UnreadableFileError",
    "WireFormatError",
    "__version__",
    "documents",
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
