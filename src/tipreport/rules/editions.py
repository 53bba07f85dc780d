"""Which sections an edition has, in which order."""

from __future__ import annotations

import attrs

from tipreport.model import SectionKind as S


@attrs.frozen
class Layout:
    """How the editions from `first` to `last` set a narrative."""

    first: int
    last: int
    order: tuple[S, ...]

    @property
    def profile_last(self) -> bool:
        """Whether the profile closes the narrative."""
        return self.order[-1] is S.PROFILE


LAYOUTS: tuple[Layout, ...] = (
    Layout(2001, 2002, (S.PROFILE, S.ANALYSIS)),
    Layout(2003, 2003, (S.PROFILE, S.ANALYSIS, S.PREVENTION, S.PROSECUTION, S.PROTECTION)),
    Layout(2004, 2007, (S.PROFILE, S.ANALYSIS, S.PROSECUTION, S.PROTECTION, S.PREVENTION)),
    Layout(2008, 2016, (S.PROFILE, S.ANALYSIS, S.RECOMMENDATIONS, S.PROSECUTION, S.PROTECTION, S.PREVENTION)),
    Layout(2017, 2025, (S.ANALYSIS, S.RECOMMENDATIONS, S.PROSECUTION, S.PROTECTION, S.PREVENTION, S.PROFILE)),
)
"""Seen in published narratives of every edition; see the layout page of the documentation."""


def layout_of(edition: int | None) -> Layout | None:
    """The layout of an edition; null for one that the table does not have.

    >>> layout_of(2011).order[0].value, layout_of(2019).order[0].value
    ('profile', 'analysis')
    """
    return next((row for row in LAYOUTS if edition is not None and row.first <= edition <= row.last), None)
