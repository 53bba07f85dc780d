"""Hypothesis strategies for the values of the model."""

import datetime
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

import attrs

from tipreport import errors
from tipreport.model import (
    UNITS,
    Action,
    Anchor,
    Base,
    BaseRelation,
    Certainty,
    ClaimSource,
    ComparedWith,
    ComparisonKind,
    Compliance,
    Converted,
    Corpus,
    Country,
    Direction,
    Doer,
    Effort,
    Form,
    Generator,
    Grade,
    Indicator,
    Level,
    Limb,
    Metric,
    Movement,
    Offence,
    Origin,
    Period,
    PeriodKind,
    Phase,
    Place,
    Placement,
    Problem,
    Qualifier,
    Quantity,
    Recommendation,
    RecommendationBasis,
    Relation,
    Report,
    Role,
    Section,
    SectionBasis,
    SectionKind,
    Severity,
    Source,
    Span,
    State,
    StatedChange,
    Statistic,
    Theme,
    Tier,
)
from tipreport.rules.countries import COUNTRIES

try:
    from hypothesis import strategies as st
except ModuleNotFoundError as error:
    if error.name != "hypothesis":
        raise
    raise errors.MissingExtraError("tipreport.testing needs Hypothesis", hint='pip install "tipreport[test]"') from None

_T = TypeVar("_T")
_Word = TypeVar("_Word", bound=StrEnum)

# What a canonical text can hold: neither NUL nor half of a surrogate pair.
_CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
_TEXTS = st.text(_CHARACTERS, max_size=30)
_NAMES = st.text(_CHARACTERS, min_size=1, max_size=15)
_DATES = st.dates(datetime.date(1995, 1, 1), datetime.date(2035, 12, 31))
_CURRENCIES = ("USD", "EUR", "NOK", "XOF")
_POPULATIONS = ("child", "adult", "women", "men", "girls", "boys", "foreign", "national", "lgbtq", "disabled", "NGA")
_SILENT = (State.NONE_KNOWN, State.NOT_REPORTED, State.NOT_DISAGGREGATED)


def countries() -> st.SearchStrategy[Country]:
    """Countries and territories of the report, past ones too.

    >>> from tipreport.testing import countries
    >>> countries().filter(lambda country: country.alpha3 == "NOR").example()  # doctest: +SKIP
    Country(name='Norway', alpha3='NOR')
    """
    return st.sampled_from(COUNTRIES).map(lambda row: Country(row.name, row.alpha3))


def spans(max_end: int, *, within: Span | None = None) -> st.SearchStrategy[Span]:
    """Spans, empty ones too, that end at or before `max_end`; those inside of `within` where it is given.

    >>> from tipreport.testing import spans
    >>> spans(9, within=Span(4, 4)).filter(bool).example()  # doctest: +SKIP
    Span(4, 4)
    """
    low, high = (0, max_end) if within is None else (within.start, min(within.end, max_end))
    offsets = st.integers(low, high)
    return st.tuples(offsets, offsets).map(lambda pair: Span(min(pair), max(pair)))


@st.composite
def reports(draw: st.DrawFn, *, country: Country | None = None, edition: int | None = None) -> Report:
    """Reports of every shape that the model allows; `country` and `edition` where you need them fixed.

    >>> from tipreport.testing import reports
    >>> reports(edition=2011).example().edition  # doctest: +SKIP
    2011
    """
    text = draw(st.text(_CHARACTERS, max_size=200))
    inside = spans(len(text))
    sentences = draw(_pieces(len(text)))
    return Report(
        generator=Generator(draw(_NAMES), draw(_NAMES)),
        country=country or draw(_maybe(countries())),
        edition=edition or draw(_maybe(st.integers(2001, 2035))),
        published=draw(_maybe(_DATES)),
        source=draw(_sources(inside)),
        placement=draw(_placements(inside)),
        text=text,
        sentences=sentences,
        sections=draw(_sections(len(text))),
        recommendations=draw(_recommendations(inside)),
        indicators=draw(_indicators(inside, sentences)),
        roles=draw(_tuples(_roles(inside))),
        problems=draw(_tuples(_problems(inside))),
        evidence=draw(_anchors(inside, ("country", "edition", "published"))),
    )


def corpora(*, max_size: int = 5) -> st.SearchStrategy[Corpus]:
    """Corpora of at most `max_size` reports.

    >>> from tipreport.testing import corpora
    >>> len(corpora(max_size=2).filter(len).example())  # doctest: +SKIP
    2
    """
    keys = st.lists(st.tuples(countries(), st.integers(2001, 2035)), max_size=max_size, unique=True)
    each = keys.flatmap(lambda pairs: st.tuples(*(reports(country=land, edition=year) for land, year in pairs)))
    return each.map(Corpus)


# Parts


def _maybe(values: st.SearchStrategy[_T]) -> st.SearchStrategy[_T | None]:
    return st.none() | values


def _tuples(values: st.SearchStrategy[_T], max_size: int = 3) -> st.SearchStrategy[tuple[_T, ...]]:
    return st.lists(values, max_size=max_size).map(tuple)


def _words(kind: type[_Word]) -> st.SearchStrategy[_Word]:
    return st.sampled_from(kind)


def _anchors(inside: st.SearchStrategy[Span], names: Sequence[str]) -> st.SearchStrategy[tuple[Anchor, ...]]:
    # Each name once: the wire format has one place for it.
    whats = st.lists(st.sampled_from(names) | _NAMES, max_size=3, unique=True)
    return whats.flatmap(lambda chosen: st.tuples(*(st.builds(Anchor, st.just(what), inside) for what in chosen)))


def _field_names(kind: type[attrs.AttrsInstance]) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(kind) if field.name != "evidence")


def _sources(inside: st.SearchStrategy[Span]) -> st.SearchStrategy[Source]:
    return st.builds(
        Source,
        publisher=_maybe(_TEXTS),
        title=_maybe(_TEXTS),
        citation=_maybe(_TEXTS),
        disclaimer=_maybe(_TEXTS),
        url=_maybe(_TEXTS),
        accessed=_maybe(_DATES),
        sha256=_maybe(st.binary(min_size=32, max_size=32).map(bytes.hex)),
        evidence=_anchors(inside, _field_names(Source)),
    )


def _placements(inside: st.SearchStrategy[Span]) -> st.SearchStrategy[Placement]:
    return st.builds(
        Placement,
        tier=_maybe(_words(Tier)),
        compliance=_maybe(_words(Compliance)),
        movement=_maybe(_words(Movement)),
        effort=_maybe(_words(Effort)),
        watch_list_years=_maybe(st.integers(1, 9)),
        waiver=st.sampled_from([None, True]),
        limbs=_tuples(_words(Limb)),
        policy_or_pattern=st.sampled_from([None, True]),
        reasons=_tuples(inside),
        evidence=_anchors(inside, _field_names(Placement)),
        origin=_words(Origin),
    )


def _pieces(length: int) -> st.SearchStrategy[tuple[Span, ...]]:
    """Spans in order and disjoint, with gaps."""
    cuts = st.lists(st.integers(0, length), max_size=12).map(sorted)
    return cuts.map(lambda at: tuple(Span(at[i], at[i + 1]) for i in range(0, len(at) - 1, 2)))


@st.composite
def _sections(draw: st.DrawFn, length: int) -> tuple[Section, ...]:
    """Sections that cover a text of that length."""
    if length == 0:
        return ()
    cuts = sorted({0, length, *draw(st.lists(st.integers(0, length), max_size=6))})
    made = []
    for start, end in pairwise(cuts):
        inside = spans(length, within=Span(start, end))
        made.append(
            Section(
                kind=draw(_words(SectionKind)),
                span=Span(start, end),
                heading=draw(_maybe(inside)),
                basis=draw(_words(SectionBasis)),
                grade=draw(_maybe(_grades(inside))),
            )
        )
    return tuple(made)


def _grades(inside: st.SearchStrategy[Span]) -> st.SearchStrategy[Grade]:
    # At least one of the two axes is set.
    return st.one_of(
        st.builds(Grade, _words(Direction), _maybe(_words(Level)), inside, _words(Origin)),
        st.builds(Grade, _maybe(_words(Direction)), _words(Level), inside, _words(Origin)),
    )


@st.composite
def _recommendations(draw: st.DrawFn, inside: st.SearchStrategy[Span]) -> tuple[Recommendation, ...]:
    made = []
    for rank, span in enumerate(draw(_tuples(inside)), 1):
        parts = spans(span.end, within=span)
        actions = st.builds(
            Action,
            verb=_NAMES,
            object=_maybe(parts),
            span=parts,
            continues=st.booleans(),
            intensity=_tuples(_NAMES),
            themes=_tuples(_words(Theme)),
        )
        basis = draw(_words(RecommendationBasis))
        read = draw(_words(Origin))
        made.append(Recommendation(rank=rank, span=span, basis=basis, actions=draw(_tuples(actions)), origin=read))
    return tuple(made)


def _roles(inside: st.SearchStrategy[Span]) -> st.SearchStrategy[Role]:
    places = countries().map(lambda country: Place(country.name, country.alpha3)) | st.builds(Place, _NAMES)
    return st.builds(
        Role,
        relation=_words(Relation),
        place=places,
        span=inside,
        form=_maybe(_words(Form)),
        population=_tuples(st.sampled_from(_POPULATIONS)),
        rank=_maybe(_NAMES),
        origin=_words(Origin),
    )


def _problems(inside: st.SearchStrategy[Span]) -> st.SearchStrategy[Problem]:
    codes = st.sampled_from(["unread_number", "no_country", "no_edition", "no_tier"])
    return st.builds(Problem, severity=_words(Severity), code=codes, message=_TEXTS, span=_maybe(inside))


# Indicators

_METRICS = st.sampled_from([metric.value for metric in Metric]) | st.just("x-acme:patrols")
_NUMBERS = st.integers(0, 10**12) | st.decimals(0, 10**9, places=2, allow_nan=False)
_COUNTED = sorted(UNITS - {"life"})
_UNITS = _maybe(st.sampled_from(_COUNTED)) | st.sampled_from(_CURRENCIES)
_QUANTITIES = st.builds(Quantity, _NUMBERS, _UNITS) | st.just(Quantity(None, "life"))


@st.composite
def _indicators(draw: st.DrawFn, inside: st.SearchStrategy[Span], sentences: tuple[Span, ...]) -> tuple[Indicator, ...]:
    """Indicators whose references name one another: the ids are there before the values."""
    places = draw(_tuples(st.sampled_from(sentences) if sentences else inside, max_size=4))
    named: list[tuple[str, str]] = []
    for number, place in enumerate(places):
        metric = draw(_METRICS)
        name = f"{metric}@{place.start}"
        named.append((metric, f"{name}.{number}" if any(name == earlier for _, earlier in named) else name))
    ids = _maybe(st.sampled_from([name for _, name in named])) if named else st.none()
    return tuple(
        draw(_indicator(metric, name, place, inside, ids)) for (metric, name), place in zip(named, places, strict=True)
    )


@st.composite
def _indicator(
    draw: st.DrawFn,
    metric: str,
    name: str,
    sentence: Span,
    inside: st.SearchStrategy[Span],
    ids: st.SearchStrategy[str | None],
) -> Indicator:
    state = draw(_words(State))
    qualifier = draw(_words(Qualifier))
    low, high = draw(_ends(state, qualifier))
    return Indicator(
        id=name,
        metric=metric,
        statistic=draw(_words(Statistic)),
        state=state,
        qualifier=qualifier,
        low=low,
        high=high,
        converted=draw(_maybe(_converted())),
        phase=draw(_maybe(_words(Phase))),
        offence=draw(_maybe(_words(Offence))),
        form=draw(_maybe(_words(Form))),
        population=draw(_tuples(st.sampled_from(_POPULATIONS))),
        condition=draw(_maybe(inside)),
        doers=draw(_tuples(_words(Doer))),
        source=draw(_words(ClaimSource)),
        certainty=draw(_words(Certainty)),
        period=draw(_maybe(_periods())),
        base=draw(_maybe(st.builds(Base, _words(BaseRelation), ids, inside))),
        comparisons=draw(
            _tuples(st.builds(ComparedWith, _words(ComparisonKind), ids, _maybe(_words(StatedChange))), max_size=2)
        ),
        section=draw(_words(SectionKind)),
        span=draw(spans(sentence.end, within=sentence)),
        sentence=sentence,
        rule=draw(_NAMES),
        origin=draw(_words(Origin)),
    )


def _ends(state: State, qualifier: Qualifier) -> st.SearchStrategy[tuple[Quantity | None, Quantity | None]]:
    """Low and high as the state and the qualifier want them."""
    if state in _SILENT:
        return st.just((None, None))
    if state is State.ZERO_STATED:
        return _UNITS.map(lambda unit: (Quantity(0, unit), Quantity(0, unit)))
    if qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN):
        return _QUANTITIES.map(lambda low: (low, None))
    if qualifier in (Qualifier.AT_MOST, Qualifier.LESS_THAN):
        return _QUANTITIES.map(lambda high: (None, high))
    return _QUANTITIES.map(lambda value: (value, value)) | st.tuples(_QUANTITIES, _QUANTITIES)


def _converted() -> st.SearchStrategy[Converted]:
    dollars = _NUMBERS.map(lambda amount: Quantity(amount, "USD"))
    return st.builds(Converted, _maybe(dollars), _maybe(dollars))


def _periods() -> st.SearchStrategy[Period]:
    ends = st.tuples(_maybe(_DATES), _maybe(_DATES)).map(_in_order)
    return st.builds(_period, _words(PeriodKind), ends, st.booleans())


def _period(kind: PeriodKind, ends: tuple[datetime.date | None, datetime.date | None], inferred: bool) -> Period:
    return Period(kind, *ends, inferred)


def _in_order(
    both: tuple[datetime.date | None, datetime.date | None],
) -> tuple[datetime.date | None, datetime.date | None]:
    start, end = both
    return (end, start) if start is not None and end is not None and end < start else (start, end)
