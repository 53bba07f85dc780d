"""An indicator: one quantity or stated absence, with all that the sentence says about it."""

from __future__ import annotations

import datetime
from decimal import Decimal

import attrs

from tipreport.errors import ModelError
from tipreport.model.span import Span
from tipreport.model.vocabulary import (
    UNITS,
    BaseRelation,
    Certainty,
    ClaimSource,
    ComparisonKind,
    Doer,
    Form,
    Offence,
    Origin,
    PeriodKind,
    Phase,
    Qualifier,
    SectionKind,
    State,
    StatedChange,
    Statistic,
    check_metric,
    check_unit,
)

MONTHS_PER_UNIT = {"month": Decimal(1), "year": Decimal(12)}
"""Calendar units that a duration in months is made of; days and weeks are not converted."""


PLURALS = {"facility": "facilities", "person": "people", "percent": "percent", "life": "life"}
"""Units whose plural takes more than an s."""


@attrs.frozen
class Quantity:
    """A value as the text states it, multiplied out: "two years" is `Quantity(2, "year")`.

    `value` is an integer or, where the text has a fraction, a `Decimal`; null for a life term, whose unit is `life`.
    `unit` is one of `tipreport.UNITS` or an ISO 4217 code; null where nothing fits.

    >>> Quantity(2, "year").months
    Decimal('24')
    """

    value: int | Decimal | None
    unit: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.unit is not None:
            check_unit(self.unit)
        if isinstance(self.value, Decimal) and not self.value.is_finite():
            raise ModelError("a quantity needs a finite value", subject=str(self.value))

    @property
    def months(self) -> Decimal | None:
        """The duration in months; null for what is no duration in months or years."""
        factor = MONTHS_PER_UNIT.get(self.unit or "")
        return None if factor is None or self.value is None else self.value * factor

    @property
    def spoken(self) -> str:
        """The number with its unit in the plural that it asks for.

        >>> Quantity(1, "case").spoken, Quantity(12_800_000, "USD").spoken, Quantity(None, "life").spoken
        ('1 case', '12,800,000 USD', 'life')
        """
        if self.value is None or self.unit is None:
            return self.unit or ("?" if self.value is None else f"{self.value:,}")
        plural = self.value != 1 and self.unit in UNITS
        return f"{self.value:,} {PLURALS.get(self.unit, f'{self.unit}s') if plural else self.unit}"

    def __str__(self) -> str:
        if self.value is None:
            return self.unit or "?"
        return f"{self.value:,}" + (f" {self.unit}" if self.unit else "")


@attrs.frozen
class Converted:
    """The amount in another currency that the text gives in parentheses, low and high as in the indicator."""

    low: Quantity | None
    high: Quantity | None


@attrs.frozen
class Period:
    """The time that a figure covers; both ends belong to it. `inferred`: the paragraph fixes it, not the sentence.

    >>> import datetime
    >>> Period("calendar_year", datetime.date(2010, 1, 1), datetime.date(2010, 12, 31)).year
    2010
    """

    kind: PeriodKind = attrs.field(converter=PeriodKind)
    start: datetime.date | None
    end: datetime.date | None
    inferred: bool = False

    def __attrs_post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.end < self.start:
            raise ModelError("a period cannot end before it starts", subject=f"{self.start} to {self.end}")

    @property
    def year(self) -> int | None:
        """The calendar year in which the period lies, null where it spans more than one."""
        if self.start is None or self.end is None or self.start.year != self.end.year:
            return None
        return self.start.year


@attrs.frozen
class Base:
    """The whole that a figure is taken from; `id` is null where the whole is named but is no indicator."""

    relation: BaseRelation = attrs.field(converter=BaseRelation)
    id: str | None
    span: Span


@attrs.frozen
class ComparedWith:
    """An earlier figure that the sentence sets against this one, and the change that it states (else null)."""

    kind: ComparisonKind = attrs.field(converter=ComparisonKind)
    id: str | None
    stated: StatedChange | None = attrs.field(default=None, converter=attrs.converters.optional(StatedChange))


@attrs.frozen(kw_only=True, repr=False)
class Indicator:
    """One quantity or stated absence.

    `low` and `high` are equal for an exact or approximate value; a bound has only one of the two; a stated absence
    other than `zero_stated` has neither. `span` covers the words that give the value.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> report.indicators[1]  # doctest: +SKIP
    <Indicator investigations 26 case, sex, 2010>
    """

    id: str
    metric: str
    statistic: Statistic
    state: State
    qualifier: Qualifier = Qualifier.EXACT
    low: Quantity | None = None
    high: Quantity | None = None
    converted: Converted | None = None
    phase: Phase | None = None
    offence: Offence | None = None
    form: Form | None = None
    population: tuple[str, ...] = ()
    condition: Span | None = None
    doers: tuple[Doer, ...] = ()
    source: ClaimSource = ClaimSource.NARRATOR
    certainty: Certainty = Certainty.ASSERTED
    period: Period | None = None
    base: Base | None = None
    comparisons: tuple[ComparedWith, ...] = ()
    section: SectionKind
    span: Span
    sentence: Span
    rule: str
    origin: Origin = Origin.MACHINE

    def __attrs_post_init__(self) -> None:
        check_metric(self.metric)
        if not self.sentence.contains(self.span):
            raise ModelError(
                "an indicator lies inside its sentence", subject=f"{self.id}: {self.span} not in {self.sentence}"
            )
        silent = self.state in (State.NONE_KNOWN, State.NOT_REPORTED, State.NOT_DISAGGREGATED)
        if silent and (self.low is not None or self.high is not None):
            raise ModelError("a stated absence has no value", subject=f"{self.id}: {self.state}")
        if not silent and self.low is None and self.high is None:
            raise ModelError("a value needs a low or a high end", subject=self.id)

    @property
    def value(self) -> Quantity | None:
        """The one value where low and high agree or only one is known, else null."""
        if self.low is None or self.high is None or self.low == self.high:
            return self.low or self.high
        return None

    @property
    def told(self) -> str:
        """The value with its hedge and its unit as the table of units has it; of an absence its state.

        >>> import tipreport
        >>> [one.told for one in tipreport.read("seeds/norway-2011.txt").indicators[:3]]
        ['approximately 25 percent', '47 person', '0 case']
        """
        if self.low is None and self.high is None:
            return self.state.value
        value = str(self.value) if self.value is not None else f"{self.low} to {self.high}"
        return value if self.qualifier is Qualifier.EXACT else f"{self.qualifier.value} {value}"

    def __repr__(self) -> str:
        year = "" if self.period is None else f", {self.period.year or self.period.kind.value}"
        form = f", {self.form.value}" if self.form else ""
        return f"<Indicator {self.metric} {self.told}{form}{year}>"
