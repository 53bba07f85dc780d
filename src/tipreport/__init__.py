"""Trafficking in Persons Report narratives as typed values, each anchored to the characters it was read from.

>>> import tipreport
>>> report = tipreport.read("seeds/norway-2011.txt")
>>> report.country.name, report.edition, report.tier.label
('Norway', 2011, 'Tier 1')
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tipreport._version import __version__ as __version__
    from tipreport.errors import (
        CorpusConflictError as CorpusConflictError,
    )
    from tipreport.errors import (
        EncodingError as EncodingError,
    )
