"""A comparison in lines: what changed first, then what may not be compared, then what stayed.

The outline is set as plain text, Markdown and HTML by `tipreport.export.comparison`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

import attrs

from tipreport.export import words
from tipreport.model import (
    Comparison,
    ComparisonScope,
    Grade,
    Indicator,
    IndicatorChange,
    Qualifier,
    Quantity,
    RecommendationMatch,
    Report,
    Role,
    Side,
    Span,
)

SHORT = 110
"""Characters of a recommendation that are shown where its words are not asked for."""


UNCHANGED = "Unchanged"
"""The heading of what stayed."""


@attrs.frozen
class Piece:
    """Some words of an edit: `mark` is empty for what stayed, `-` for what went, `+` for what came."""

    text: str
    mark: str = ""


@attrs.frozen
class Line:
    """One thing that is said, and the words behind it: each quotation with the edition that it stands in."""

    text: str
    quotes: tuple[tuple[str, str], ...] = ()
    edit: tuple[Piece, ...] = ()


@attrs.frozen
class Part:
    """What is said under one heading."""

    title: str
    lines: tuple[Line, ...]


def outline(shown: Comparison) -> tuple[Part, ...]:
    """The headings that have something under them, with their lines.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> [part.title for part in outline(tipreport.compare(report, report))]
    ['Unchanged']
    """
    made = (
        Part("Placement", tuple(_placement(shown))),
        Part("Recommendations", tuple(_recommendations(shown))),
        Part("Figures", tuple(_figures(shown))),
        Part("Revised figures", tuple(_revisions(shown))),
        Part("Grades", tuple(_grades(shown))),
        Part("Roles", tuple(_roles(shown))),
        Part("May not be compared", tuple(_refused(shown))),
        Part(UNCHANGED, tuple(_unchanged(shown))),
        Part("Not known", tuple(_gaps(shown))),
    )
    return tuple(part for part in made if part.lines)


def title(shown: Comparison) -> str:
    """What is compared with what.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> title(tipreport.compare(report, report))
    'Norway 2011 and Norway 2011 (two copies of one narrative)'
    """
    first, second = words.title(shown.earlier), words.title(shown.later)
    match shown.scope:
        case ComparisonScope.EDITIONS:
            return f"{first} to {second}"
        case ComparisonScope.COUNTRIES:
            return f"{first} and {second} (two countries in one edition)"
        case ComparisonScope.COPIES:
            return f"{first} and {second} (two copies of one narrative)"
    return f"{first} and {second}"


# Lines


def _year(report: Report) -> str:
    return str(report.edition) if report.edition is not None else "no edition"


def _labels(shown: Comparison) -> tuple[str, str]:
    """What the two sides are called: their editions, or their countries where the edition is one."""
    if shown.scope is ComparisonScope.COUNTRIES:
        return shown.earlier.alpha3 or "earlier", shown.later.alpha3 or "later"
    first, second = _year(shown.earlier), _year(shown.later)
    return (first, second) if first != second else ("earlier", "later")


def _quoted(report: Report, label: str, spans: Iterable[Span]) -> list[tuple[str, str]]:
    return [(label, words.one_line(report.quote(span))) for span in spans]


def _placement(shown: Comparison) -> Iterator[Line]:
    change = shown.placement
    if change is None:
        return
    first, second = _labels(shown)
    quotes = _quoted(shown.earlier, first, change.earlier_sentences)
    quotes += _quoted(shown.later, second, change.later_sentences)
    quotes += _quoted(shown.later, f"{second}, reason", change.later_reasons)
    said = [
        f"{words.spoken(name)}: {_value(getattr(shown.earlier.placement, name))}"
        f" → {_value(getattr(shown.later.placement, name))}"
        for name in change.changed
    ]
    for at, text in enumerate(said):
        yield Line(text, tuple(dict.fromkeys(quotes)) if at == len(said) - 1 else ())


def _value(value: object) -> str:
    if value is None or value == ():
        return "not stated"
    if isinstance(value, tuple):
        return ", ".join(words.spoken(each) for each in value)
    label = getattr(value, "label", None)
    return str(label) if label else "yes" if value is True else words.spoken(str(value))


def _recommendations(shown: Comparison) -> Iterator[Line]:
    for kind in ("new", "dropped", "split", "merged", "reworded"):
        for match in shown.recommendations_of(kind):
            yield _recommendation(shown, match)


def _recommendation(shown: Comparison, match: RecommendationMatch) -> Line:
    before, after = shown.items(match)
    first, second = _labels(shown)
    said = match.kind.value
    if match.strength is not None:
        said = f"{said} and {match.strength} ({', '.join(match.strength_words)})"
    shortest = (
        [words.one_line(shown.later.quote(item), SHORT) for item in after]
        or [words.one_line(shown.earlier.quote(item), SHORT) for item in before]
    )  # fmt: skip
    if match.kind == "merged":
        shortest = [words.one_line(shown.earlier.quote(item), SHORT) for item in before]
    numbers = " → ".join(
        ", ".join(f"{label} no. {item.rank}" for item in items)
        for label, items in ((first, before), (second, after))
        if items
    )
    quotes = _quoted(shown.earlier, first, (item.span for item in before))
    quotes += _quoted(shown.later, second, (item.span for item in after))
    edit = tuple(marked(shown, match)) if len(before) == 1 == len(after) else ()
    return Line(f"{said} [{numbers}]: {' | '.join(shortest)}", () if edit else tuple(quotes), edit)


def marked(shown: Comparison, match: RecommendationMatch) -> Iterator[Piece]:
    """The words of a pair one after the other: what stayed, what went, what came."""
    (other,) = shown.items(match)[1]
    here = other.span.start
    for edit in match.edits:
        if kept := shown.later.text[here : edit.later.start]:
            yield Piece(kept)
        if len(edit.earlier):
            yield Piece(shown.earlier.quote(edit.earlier), "-")
        if len(edit.later):
            yield Piece(shown.later.quote(edit.later), "+")
        here = edit.later.end
    if kept := shown.later.text[here : other.span.end]:
        yield Piece(kept)


def _figures(shown: Comparison) -> Iterator[Line]:
    for change in shown.indicators:
        if change.changed:
            yield _figure(shown, change)
    for pair in shown.states:
        if pair.changed:
            one, other = shown.earlier.indicator(pair.earlier), shown.later.indicator(pair.later)
            yield Line(
                f"{_name(other)}: {words.value(one)} → {words.value(other)}", _both(shown, pair.earlier, pair.later)
            )
    first, second = _labels(shown)
    for name in shown.appeared:
        one = shown.later.indicator(name)
        yield Line(f"{_name(one)}: {words.value(one)}, only in {second}", _sentence(shown.later, second, one))
    for name in shown.vanished:
        one = shown.earlier.indicator(name)
        yield Line(f"{_name(one)}: {words.value(one)}, only in {first}", _sentence(shown.earlier, first, one))


def _figure(shown: Comparison, change: IndicatorChange) -> Line:
    values = _values(shown, change)
    told = [] if change.absolute is None else [f"{change.absolute:+,}"]
    if change.relative is not None:
        told.append(f"{(change.relative * 100).quantize(Decimal(1)):+} percent")
    told += [words.spoken(caveat) for caveat in change.caveats]
    after = f" ({', '.join(told)})" if told else ""
    other = shown.later.indicator(change.later)
    return Line(f"{_name(other)}: {' → '.join(values)}{after}", _both(shown, change.earlier, change.later))


def _values(shown: Comparison, change: IndicatorChange) -> tuple[str, str]:
    """Both values in one unit, with their hedges."""
    one, other = shown.earlier.indicator(change.earlier), shown.later.indicator(change.later)
    return (
        _ends(change.earlier_low, change.earlier_high, one.qualifier),
        _ends(change.later_low, change.later_high, other.qualifier),
    )


def _ends(low: Quantity | None, high: Quantity | None, qualifier: Qualifier = Qualifier.EXACT) -> str:
    if qualifier is Qualifier.APPROXIMATELY:
        return f"approximately {_ends(low, high)}"
    if qualifier in (Qualifier.MORE_THAN, Qualifier.LESS_THAN) and (low is None) is not (high is None):
        return f"{words.spoken(qualifier)} {words.quantity(low or high)}"
    if low is not None and high is not None and low != high:
        return f"{words.quantity(low)} to {words.quantity(high)}"
    if high is None and low is not None:
        return f"at least {words.quantity(low)}"
    if low is None and high is not None:
        return f"at most {words.quantity(high)}"
    return words.quantity(low)


def _name(one: Indicator) -> str:
    statistic = one.statistic.value if one.statistic in words.SAID else ""
    return ", ".join(filter(None, (words.metric(one), words.spoken(one.form or ""), statistic)))


def _sentence(report: Report, label: str, one: Indicator) -> tuple[tuple[str, str], ...]:
    return ((label, words.one_line(report.quote(one.sentence))),)


def _both(shown: Comparison, earlier: str, later: str) -> tuple[tuple[str, str], ...]:
    first, second = _labels(shown)
    return _sentence(shown.earlier, first, shown.earlier.indicator(earlier)) + _sentence(
        shown.later, second, shown.later.indicator(later)
    )


def _revisions(shown: Comparison) -> Iterator[Line]:
    older, newer = (shown.later, shown.earlier) if shown.backwards else (shown.earlier, shown.later)
    for found in shown.revisions:
        one, other = older.indicator(found.said), newer.indicator(found.restated)
        said = _ends(found.said_low, found.said_high, one.qualifier)
        restated = _ends(found.restated_low, found.restated_high, other.qualifier)
        yield Line(
            f"{_name(one)} in {words.period(one.period)}: {said} said the edition of {_year(older)}, {restated} says "
            f"that of {_year(newer)}",
            _sentence(older, _year(older), one) + _sentence(newer, _year(newer), other),
        )


def _grades(shown: Comparison) -> Iterator[Line]:
    first, second = _labels(shown)
    for change in shown.grades:
        quotes = _quoted(shown.earlier, first, (grade.span for grade in change.earlier))
        quotes += _quoted(shown.later, second, (grade.span for grade in change.later))
        said = f"{words.spoken(change.section)}: {_grade(change.earlier)} → {_grade(change.later)}"
        yield Line(said, tuple(quotes))


def _grade(grades: tuple[Grade, ...]) -> str:
    return "; ".join(str(grade) for grade in grades) or "none stated"


def _roles(shown: Comparison) -> Iterator[Line]:
    first, second = _labels(shown)
    for report, label, roles in ((shown.later, second, shown.roles_gained), (shown.earlier, first, shown.roles_lost)):
        for role in roles:
            yield Line(f"{words.spoken(role.relation)} {role.place.name}, only in {label}", _role(report, label, role))


def _role(report: Report, label: str, role: Role) -> tuple[tuple[str, str], ...]:
    return ((label, words.one_line(report.quote(report.sentence_at(role.span) or role.span))),)


def _refused(shown: Comparison) -> Iterator[Line]:
    for pair in shown.incomparable:
        one, other = shown.earlier.indicator(pair.earlier), shown.later.indicator(pair.later)
        yield Line(
            f"{words.spoken(one.metric)}: {words.value(one)} and {words.value(other)}: {words.reasons(pair.reasons)}",
            _both(shown, pair.earlier, pair.later),
        )


def _unchanged(shown: Comparison) -> Iterator[Line]:
    second = _labels(shown)[1]
    repeated = shown.recommendations_of("repeated")
    if repeated:
        count = sum(len(match.later) for match in repeated)
        quotes = _quoted(shown.later, second, (item.span for match in repeated for item in shown.items(match)[1]))
        yield Line(f"{_counted(count, 'recommendation')} repeated word for word", tuple(quotes))
    for change in shown.indicators:
        if not change.changed:
            other = shown.later.indicator(change.later)
            earlier, later = _values(shown, change)
            said = f"{later} in both" if earlier == later else f"{earlier}, then {later}"
            yield Line(f"{_name(other)}: {said}", _both(shown, change.earlier, change.later))
    for pair in shown.states:
        if not pair.changed:
            other = shown.later.indicator(pair.later)
            yield Line(f"{_name(other)}: {words.value(other)} in both", _both(shown, pair.earlier, pair.later))
    if shown.reused:
        share = (shown.reused_share or Decimal(0)) * 100
        of = _counted(shown.later_sentences, "sentence")
        said = f"{len(shown.reused)} of {of} ({share.quantize(Decimal(1))} percent)"
        yield Line(f"{said} stand word for word in both")


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _gaps(shown: Comparison) -> Iterator[Line]:
    labels = dict(zip(Side, _labels(shown), strict=True))
    for gap in shown.gaps:
        yield Line(f"{labels[gap.side]} has no {words.spoken(gap.kind)} that could be read")
