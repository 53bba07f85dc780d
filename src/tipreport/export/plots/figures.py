"""One figure over the editions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import attrs

from tipreport.compare.comparable import Ends, ends
from tipreport.export import words
from tipreport.export.plots.canvas import key, new_axes, sample, whole_years
from tipreport.model import Indicator, Point, Quantity, Series, State

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ABSENCES: dict[State, tuple[str, str]] = {
    State.NOT_REPORTED: ("x", "did not report"),
    State.NONE_KNOWN: ("|", "none known"),
    State.NOT_DISAGGREGATED: ("_", "not disaggregated"),
}
"""The mark and the words of each stated absence. A stated zero is a value, and is drawn at 0."""

SILENT = (".", "edition says nothing of it")
OFF_SCALE = ("*", "value without a place on this scale")
ZERO = "zero, as stated"
ABSENT = "no such edition here"
BREAK = "break: not to be compared"

BELOW = -0.045
"""Where the marks of what has no value stand: below the zero line, as a share of the height."""


@attrs.frozen
class Drawn:
    """A point with its place: the ends of its value in normal units."""

    edition: int
    indicator: Indicator
    ends: Ends

    @property
    def kind(self) -> tuple[object, ...]:
        """What two values that a line joins have in common."""
        one = self.indicator
        return self.ends.unit, one.statistic, one.form, one.offence, one.phase, one.population

    @property
    def height(self) -> float | None:
        """The one number that it is; null for a range or a bound."""
        low, high = self.ends.low, self.ends.high
        return float(low) if low is not None and low == high else None


def plot_series(series: Series, ax: Axes | None = None, **line: Any) -> Axes:
    """One figure over the editions, with its uncertainty; `line` goes to `Axes.plot`.

    >>> import tipreport
    >>> found = tipreport.timeline([tipreport.read("seeds/norway-2011.txt")], "NOR")
    >>> axes = plot_series(found.of("investigations")[0])  # doctest: +SKIP

    The axis begins at zero. A range and a bound are bars and arrows, a hedge ("approximately") is a hollow point, a
    stated zero a square. Below the zero line stand the editions without a value: that did not report, that say nothing;
    one that is not there is grey. The line joins values of consecutive editions only, of one unit and kind, and not
    over a break, which is dotted and gives its reasons. Restated figures of earlier years are left out. Values are in
    the unit of the report, durations in months. Where several are drawn on one Axes, the key names each. Raises
    `MissingExtraError` without matplotlib.
    """
    own = [point for point in series if not point.restated]
    editions = sorted({*(point.edition for point in series), *series.missing})
    axes = new_axes(ax, max(6.5, 4 + 0.3 * (editions[-1] - editions[0] + 1)), 4)
    drawn = [Drawn(point.edition, point.indicator, found) for point in own if (found := ends(point.indicator))]
    colours: dict[str | None, Any] = {}
    for each in drawn:  # a colour for each unit
        if each.ends.unit not in colours:
            colours[each.ends.unit] = (not colours and line.get("color")) or _next_colour(axes)
    colours = colours or {None: line.get("color") or "0.3"}
    looks: dict[str, dict[str, Any]] = {}
    for each in drawn:
        looks.update(_draw(axes, each, colours[each.ends.unit]))
    _join(axes, series, drawn, colours, {"linewidth": 1.5, **line})
    if breaks := list(_breaks(series, drawn)):
        for where, why in breaks:
            axes.axvline(where, color="0.6", linestyle=":", linewidth=1)
            text: dict[str, Any] = {"rotation": 90, "ha": "right", "va": "top", "fontsize": 6, "color": "0.4"}
            axes.text(where, 0.99, why, transform=axes.get_xaxis_transform(), **text)
        looks[BREAK] = {"linestyle": ":", "color": "0.6"}
    for (mark, told), at in _without_value(series, own).items():
        style: dict[str, Any] = {
            "marker": mark,
            "linestyle": "",
            "color": next(iter(colours.values())),
            "markersize": 7,
        }
        axes.plot(at, [BELOW] * len(at), transform=axes.get_xaxis_transform(), clip_on=False, **style)
        looks[told] = {**style, "color": "0.3"}
    if absent := sorted({*range(editions[0], editions[-1])} - {*editions}):
        for edition in absent:
            axes.axvspan(edition - 0.5, edition + 0.5, color="0.93", zorder=0)
        looks[ABSENT] = {"marker": "s", "color": "0.85", "markersize": 9}
    _frame(axes, editions, [value for each in drawn for value in (each.ends.low, each.ends.high) if value is not None])
    _name_axes(axes, series, colours, looks)
    return axes


def _next_colour(axes: Axes) -> Any:
    """The next colour of the cycle of the Axes, as an empty line takes it."""
    (probe,) = axes.plot([], [])
    probe.remove()
    return probe.get_color()


def _draw(axes: Axes, each: Drawn, colour: str) -> dict[str, dict[str, Any]]:
    """Draw the value of one edition; how the key shows its mark."""
    low, high = (None if end is None else float(end) for end in (each.ends.low, each.ends.high))
    style: dict[str, Any] = {"color": colour, "linestyle": "", "clip_on": False, "zorder": 3}
    hollow: dict[str, Any] = {"marker": "o", "markerfacecolor": "white"}
    if low is not None and high is not None and low != high:
        axes.plot([each.edition] * 2, [low, high], "-", marker="_", color=colour, linewidth=3, alpha=0.6)
        return {"range": {"marker": "_", "linestyle": "-", "linewidth": 3, "alpha": 0.6}}
    look: dict[str, Any]
    if low is not None and high is not None:
        told, look = "value", {"marker": "o"}
        if low == 0 and each.indicator.state is State.ZERO_STATED:
            told, look = ZERO, {"marker": "s", "markerfacecolor": "white", "markeredgewidth": 2}
        elif each.indicator.qualifier != "exact":
            told, look = "approximately", hollow
    elif low is not None:  # at least 40: the arrow shows which way the value may lie
        told, look = "at least, more than", {**hollow, "marker": "^"}
    else:
        told, look = "at most, less than", {**hollow, "marker": "v"}
    height: Any = high if low is None else low
    axes.plot([each.edition], [height], **style, **look)
    return {told: look}


def _join(axes: Axes, series: Series, drawn: list[Drawn], colours: dict[Any, str], line: dict[str, Any]) -> None:
    broken = {(found.earlier_edition, found.later_edition) for found in series.breaks}
    by_edition: dict[int, list[Drawn]] = {}
    for each in drawn:
        by_edition.setdefault(each.edition, []).append(each)
    for earlier, later in pairwise(sorted(by_edition)):
        ones, others = by_edition[earlier], by_edition[later]
        if later - earlier != 1 or (earlier, later) in broken or len(ones) > 1 or len(others) > 1:
            continue
        one, other = ones[0], others[0]
        if one.height is not None and other.height is not None and one.kind == other.kind:
            axes.plot((earlier, later), (one.height, other.height), **{**line, "color": colours[one.ends.unit]})


def _breaks(series: Series, drawn: list[Drawn]) -> Iterator[tuple[float, str]]:
    """Where a line would have to stop, and why: the breaks of the series, and where unit or kind changes."""
    told = {(found.earlier_edition, found.later_edition): words.reasons(found.reasons) for found in series.breaks}
    kinds: dict[int, set[tuple[object, ...]]] = {}
    for each in drawn:
        kinds.setdefault(each.edition, set()).add(each.kind)
    for earlier, later in pairwise(sorted(kinds)):
        if not kinds[earlier] & kinds[later]:
            units = {kind[0] for kind in kinds[earlier]} & {kind[0] for kind in kinds[later]}
            told.setdefault((earlier, later), "kind differs" if units else "unit differs")
    for (earlier, later), why in sorted(told.items()):
        yield (earlier + later) / 2, why


def _without_value(series: Series, own: Iterable[Point]) -> dict[tuple[str, str], list[int]]:
    """The editions that have no value to draw, by mark and words."""
    found: dict[tuple[str, str], list[int]] = {}
    for point in own:
        if point.indicator.state in ABSENCES:
            found.setdefault(ABSENCES[point.indicator.state], []).append(point.edition)
        elif ends(point.indicator) is None:
            found.setdefault(OFF_SCALE, []).append(point.edition)
    if series.missing:
        found[SILENT] = list(series.missing)
    return found


def _frame(axes: Axes, editions: list[int], values: list[Any]) -> None:
    """From zero up, and as wide as the editions; wider where something was drawn before."""
    whole_years(axes)
    drawn_before = axes.get_autoscale_on() is False
    low, high = axes.get_xlim() if drawn_before else (editions[0] - 0.5, editions[-1] + 0.5)
    top = max([float(value) for value in values], default=0) * 1.1 or 1
    axes.set_xlim(min(low, editions[0] - 0.5), max(high, editions[-1] + 0.5))
    axes.set_ylim(0, max(top, axes.get_ylim()[1]) if drawn_before else top)
    axes.tick_params(axis="x", pad=14)


def _name(series: Series, units: Iterable[str | None]) -> str:
    """`Norway: investigations, sex (cases)`."""
    first = series.points[0].indicator
    told = words.metric(first)
    told += f", {first.statistic}" if first.statistic in words.SAID else ""
    told += f", {words.spoken(series.form)}" if series.form else ""
    told += f", {words.spoken(series.phase)}" if series.phase else ""
    plurals = [plural for unit in units if (plural := _plural(unit))]
    country = f"{series.country.name}: " if series.country else ""
    return f"{country}{told}" + (f" ({', then '.join(plurals)})" if plurals else "")


def _plural(unit: str | None) -> str:
    return "" if unit is None else Quantity(2, unit).spoken.removeprefix("2 ")


def _name_axes(axes: Axes, series: Series, colours: dict[Any, str], looks: dict[str, dict[str, Any]]) -> None:
    """Title, axis and key; where others were drawn on these Axes before, they keep their place in the key."""
    units = list(colours)
    before = axes.get_legend()
    handles = [handle for handle in before.legend_handles if handle is not None] if before else []
    name, title = _name(series, units), axes.get_title()
    if not title:
        axes.set_title(name)
    elif title != name:  # the key names them, the title only what they share
        axes.set_title(title.partition(":")[0] if title.partition(":")[0] == name.partition(":")[0] else " ")
    labels = {handle.get_label() for handle in handles}
    mine = [sample(_name(series, [unit]), linestyle="-", color=colours[unit]) for unit in units]
    mine += [sample(told, **look) for told, look in looks.items()]
    plurals = dict.fromkeys([*filter(None, axes.get_ylabel().split(", ")), *map(_plural, units)])
    axes.set(xlabel="Edition", ylabel=", ".join(filter(None, plurals)))
    key(axes, [*handles, *(handle for handle in mine if handle.get_label() not in labels)])
