"""A report made by hand in which every field of the wire format is set."""

from __future__ import annotations

import datetime
import signal
from collections.abc import Iterator
from decimal import Decimal

import pytest

from tipreport.model import (
    Action,
    Anchor,
    Base,
    ComparedWith,
    Converted,
    Country,
    Generator,
    Grade,
    Indicator,
    Period,
    Place,
    Placement,
    Problem,
    Quantity,
    Recommendation,
    Report,
    Role,
    Section,
    Source,
    Span,
)
from tipreport.model.vocabulary import (
    BaseRelation,
    Certainty,
    ClaimSource,
    ComparisonKind,
    Compliance,
    Direction,
    Doer,
    Effort,
    Form,
    Level,
    Limb,
    Movement,
    Offence,
    Phase,
    Qualifier,
    RecommendationBasis,
    Relation,
    SectionBasis,
    SectionKind,
    Severity,
    State,
    StatedChange,
    Statistic,
    Theme,
    Tier,
)

HEADING = "Norvège <2> (Tier 2 Watch List)\n"
ANALYSIS = "The government does not fully meet the minimum standards.\n"
LIST = "Recommendations: Continue to vigorously prosecute traffickers & fund shelters.\n"
PROSECUTION = "The government increased its strong efforts. It began 26 cases in 2010 (31 in 2009) and spent 12.5 EUR."
TEXT = HEADING + ANALYSIS + LIST + PROSECUTION


def find(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


SENTENCE = find("It began 26 cases in 2010 (31 in 2009) and spent 12.5 EUR.")


@pytest.fixture
def full() -> Report:
    """Every field set, every kind of part present."""
    cases = {
        "metric": "investigations",
        "statistic": Statistic.COUNT,
        "state": State.VALUE,
        "section": SectionKind.PROSECUTION,
        "sentence": SENTENCE,
        "rule": "count.verb",
    }
    return Report(
        generator=Generator("0.1.0", "tipreport"),
        country=Country("Norway", "NOR"),
        edition=2011,
        published=datetime.date(2011, 6, 27),
        source=Source(
            publisher="State",
            title="Norvège",
            citation="cite",
            disclaimer="none",
            url="https://example.org/?a=1&b=2",
            accessed=datetime.date(2018, 2, 18),
            sha256="0" * 64,
            evidence=(Anchor("title", find("Norvège")),),
        ),
        placement=Placement(
            tier=Tier.TIER_2_WATCH_LIST,
            compliance=Compliance.SIGNIFICANT_EFFORTS,
            movement=Movement.DOWNGRADED,
            effort=Effort.NOT_INCREASING,
            watch_list_years=2,
            waiver=True,
            limbs=(Limb.VICTIMS, Limb.EVIDENCE),
            policy_or_pattern=True,
            reasons=(find("The government does not"),),
            evidence=(Anchor("tier", find("Tier 2 Watch List")), Anchor("compliance", find("does not fully meet"))),
        ),
        text=TEXT,
        sentences=(find(ANALYSIS.strip()), find("The government increased its strong efforts."), SENTENCE),
        sections=(
            Section(kind=SectionKind.FRONT_MATTER, span=find(HEADING)),
            Section(kind=SectionKind.ANALYSIS, span=find(ANALYSIS)),
            Section(
                kind=SectionKind.RECOMMENDATIONS,
                span=find(LIST),
                heading=find("Recommendations:"),
                basis=SectionBasis.HEADING,
            ),
            Section(
                kind=SectionKind.PROSECUTION,
                span=find(PROSECUTION),
                grade=Grade(Direction.INCREASED, Level.STRONG, find("The government increased its strong efforts")),
            ),
        ),
        recommendations=(
            Recommendation(
                rank=1,
                span=find("Continue to vigorously prosecute traffickers & fund shelters"),
                basis=RecommendationBasis.LIST,
                actions=(
                    Action(
                        verb="prosecute",
                        object=find("traffickers"),
                        span=find("vigorously prosecute traffickers"),
                        continues=True,
                        intensity=("vigorously",),
                        themes=(Theme.PROSECUTION,),
                    ),
                    Action(verb="fund", object=None, span=find("fund shelters"), themes=(Theme.PROTECTION,)),
                ),
            ),
        ),
        indicators=(
            Indicator(
                id="investigations@26",
                low=Quantity(26, "case"),
                high=Quantity(26, "case"),
                qualifier=Qualifier.APPROXIMATELY,
                converted=Converted(Quantity(Decimal("12.50"), "USD"), None),
                phase=Phase.INITIATED,
                offence=Offence.TRAFFICKING,
                form=Form.SEX,
                population=("child", "women"),
                condition=find("in 2010"),
                doers=(Doer.GOVERNMENT, Doer.POLICE),
                source=ClaimSource.NGO,
                certainty=Certainty.REPORTED,
                period=Period("calendar_year", datetime.date(2010, 1, 1), datetime.date(2010, 12, 31), inferred=True),
                base=Base(BaseRelation.PART_OF, "investigations@31", find("cases")),
                comparisons=(
                    ComparedWith(ComparisonKind.VALUE_PAIR, "investigations@31", StatedChange.DECREASE),
                    ComparedWith(ComparisonKind.DIRECTION_ONLY, None),
                ),
                span=find("26"),
                **cases,
            ),
            Indicator(
                id="investigations@31", low=Quantity(31, "case"), high=Quantity(31, "case"), span=find("31"), **cases
            ),
            Indicator(id="x-acme:spent@12", span=find("12.5 EUR"), low=Quantity(Decimal("12.5"), "EUR"),
                      **{**cases, "metric": "x-acme:spent", "statistic": Statistic.AMOUNT}),
            Indicator(id="sentence_length@0", span=find("spent"), low=Quantity(9, "month"), high=Quantity(None, "life"),
                      **{**cases, "metric": "sentence_length", "statistic": Statistic.SPREAD}),
            Indicator(id="convictions@0", span=find("(31 in 2009)"),
                      **{**cases, "metric": "convictions", "state": State.NOT_REPORTED}),
        ),
        roles=(
            Role(
                relation=Relation.ORIGIN,
                place=Place("Nigeria", "NGA"),
                span=find("Norvège"),
                form=Form.LABOR,
                population=("men",),
                rank="to a lesser extent",
            ),
            Role(relation=Relation.DESTINATION, place=Place("Gulf states"), span=find("Norvège")),
        ),
        problems=(
            Problem(severity=Severity.WARNING, code="odd", message="odd <b>thing</b>", span=find("<2>")),
            Problem(severity=Severity.INFO, code="unread_number", message="no rule read it"),
        ),
        evidence=(Anchor("edition", find("2010")), Anchor("country", find("Norvège"))),
    )  # fmt: skip


@pytest.fixture
def hangup_heeded() -> Iterator[None]:
    """Children of the test heed SIGHUP, also where the tests themselves were started by `nohup`."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)
