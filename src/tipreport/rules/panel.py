"""What counts as a figure of a panel: for each metric its statistic, the units it may have, and the forms of a whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import attrs

from tipreport.model import Doer, Form, Metric, Offence, Statistic

DEFAULT_METRICS: Final = (Metric.INVESTIGATIONS, Metric.PROSECUTIONS, Metric.CONVICTIONS, Metric.VICTIMS_IDENTIFIED)
"""The metrics of a panel for which none are named."""

DEFAULT_OFFENCES: Final = (Offence.TRAFFICKING,)
"""Pimping, smuggling and buying sex are other crimes; "suspected trafficking" is only suspected."""

DEFAULT_DOERS: Final = (Doer.GOVERNMENT, Doer.POLICE, Doer.PROSECUTORS, Doer.COURTS)
"""The government and its organs of law. A city, an embassy or a parliament acts for a part of it."""

WHOLE_FORMS: Final = frozenset({None, Form.SEX_OR_LABOR})
"""Forms of a figure that counts trafficking as a whole: none is said, or "sex and labor trafficking" undivided."""

FORMS_OF_ALL: Final = frozenset({Form.SEX, Form.LABOR})
"""Forms that a sentence must give side by side for their sum to be the whole: "26 sex and 11 labor cases"."""


# `did not report any investigations, prosecutions, or convictions of officials complicit in trafficking`: an absence that is
# one of officials only, and not of all. Not `did not convict any traffickers, including officials`.
ABSENCE_OF_OFFICIALS: Final = re.compile(
    r"\b(?:of|any|no|against|by|whether)\s+(?:[\w'’-]+\s+){0,3}?(?:officials?|officers?|policem[ae]n|employees|diplomats?|peacekeepers|soldiers|complicit)\b",
    re.IGNORECASE,
)
OFFICIALS_REACH: Final = 120
"""So many characters behind the words of an absence its object is looked for."""


@attrs.frozen
class PanelMetricRow:
    """How a metric stands in a panel: its statistic, and the units that count it, the one that is preferred first.

    `PanelMetricRow("convictions", units=("offender", "case"))`: of "12 convictions of 15 traffickers" the 15 are taken,
    and "convicted two police officers", whose unit is `official`, is no figure of all convictions. No units: any.
    """

    metric: Metric
    units: tuple[str, ...] = ()
    statistic: Statistic = Statistic.COUNT


# fmt: off
PANEL_METRICS: Final[tuple[PanelMetricRow, ...]] = (
    PanelMetricRow(Metric.INVESTIGATIONS, ("case", "offender")),        # initiated 26 investigations
    PanelMetricRow(Metric.ARRESTS, ("offender", "case")),               # arrested 14 suspects
    PanelMetricRow(Metric.CHARGES, ("offender", "charge", "case")),     # charged 20 suspects
    PanelMetricRow(Metric.PROSECUTIONS, ("offender", "case")),          # prosecuted 11 offenders
    PanelMetricRow(Metric.CONVICTIONS, ("offender", "case")),           # eight offenders were convicted
    PanelMetricRow(Metric.ACQUITTALS, ("offender", "case")),            # acquitted three defendants
    PanelMetricRow(Metric.SENTENCES_CUSTODIAL, ("offender", "case")),   # sentenced nine to prison
    PanelMetricRow(Metric.SENTENCES_SUSPENDED, ("offender", "case")),   # two received suspended sentences
    PanelMetricRow(Metric.VICTIMS_IDENTIFIED, ("victim", "case")),      # identified 54 victims
    PanelMetricRow(Metric.POTENTIAL_VICTIMS, ("victim", "case")),       # identified 54 potential victims
    PanelMetricRow(Metric.REFERRALS, ("victim", "referral")),           # referred 30 victims
    PanelMetricRow(Metric.VICTIMS_ASSISTED, ("victim",)),               # assisted 319 victims
    PanelMetricRow(Metric.VICTIMS_SHELTERED, ("victim",)),              # sheltered 12 victims
    PanelMetricRow(Metric.FUNDING, (), Statistic.AMOUNT),               # allocated $12.8 million
    PanelMetricRow(Metric.RESTITUTION, (), Statistic.AMOUNT),           # awarded 300,000 pesos
)
# fmt: on

BY_METRIC: Final[Mapping[str, PanelMetricRow]] = MappingProxyType({row.metric.value: row for row in PANEL_METRICS})
