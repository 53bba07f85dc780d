"""Pictures (extra `plot`): tiers over the editions, a figure over the years, lives of recommendations, roles.

Each function draws on the Axes that it is given, or on new ones, and returns them. What is not known is not drawn: a
missing edition is a gap, "did not report" has its own mark, and a line stops where two figures may not be compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from tipreport.compare.comparable import ends
from tipreport.compare.standings import standings
from tipreport.errors import MissingExtraError, ModelError
from tipreport.export import words
from tipreport.model import Agreement, Corpus, Ledger, Met, Point, Relation, Report, Series, State, Tier

if TYPE_CHECKING:
    from matplotlib.axes import Axes

TIER_COLOURS: dict[Tier, str] = {
    Tier.TIER_1: "#2c7bb6",
    Tier.TIER_2: "#abd9e9",
    Tier.TIER_2_WATCH_LIST: "#fdae61",
    Tier.TIER_3: "#d7191c",
    Tier.SPECIAL_CASE: "#bdbdbd",
}
"""From ColorBrewer's RdYlBu, which keeps its order for readers who do not tell red from green."""

TIER_LETTERS: dict[Tier, str] = {
    Tier.TIER_1: "1",
    Tier.TIER_2: "2",
    Tier.TIER_2_WATCH_LIST: "2W",
    Tier.TIER_3: "3",
    Tier.SPECIAL_CASE: "S",
}

ABSENCES: dict[State, tuple[str, str]] = {
    State.NOT_REPORTED: ("x", "did not report"),
    State.NONE_KNOWN: ("|", "none known"),
    State.NOT_DISAGGREGATED: ("_", "not disaggregated"),
}
"""The mark and the words of each stated absence. A stated zero is a value, and is drawn at 0."""

MET_COLOURS: dict[Met, str] = {
    Met.MET: "#1a9641",
    Met.PARTLY_MET: "#a6d96a",
    Met.CONFLICTING: "#fdae61",
    Met.NOT_MET_STATED: "#d7191c",
    Met.NO_EVIDENCE: "#bdbdbd",
    Met.NO_EDITION: "#ffffff",
}


def _new_axes(ax: Axes | None) -> Axes:
    if ax is not None:
        return ax
    try:
        import matplotlib.pyplot as plt
    except ImportError:
        raise MissingExtraError("plots need an extra", hint='pip install "tipreport[plot]"') from None
    made: Axes = plt.subplots(layout="constrained")[1]
    return made


def _whole_years(axes: Axes) -> None:
    from matplotlib.ticker import MaxNLocator

    axes.xaxis.set_major_locator(MaxNLocator(integer=True))


def plot_tiers(reports: Corpus | Iterable[Report], ax: Axes | None = None) -> Axes:
    """The tiers of each country over the editions, a row a country: colour and letters, nothing where there is none.

    >>> import tipreport
    >>> axes = plot_tiers([tipreport.read("seeds/norway-2011.txt")])  # doctest: +SKIP

    Raises `ModelError` for an empty corpus, `MissingExtraError` without matplotlib.
    """
    corpus = reports if isinstance(reports, Corpus) else Corpus(reports)
    if not corpus.reports:
        raise ModelError("nothing to draw: the corpus is empty")
    axes = _new_axes(ax)
    from matplotlib.patches import Rectangle

    countries = sorted(corpus.countries, key=lambda country: country.name)
    for row, country in enumerate(countries):
        for standing in standings(corpus.filter(country=country.alpha3)):
            if standing.tier is None:
                continue
            corner = (standing.edition - 0.5, row - 0.5)
            axes.add_patch(Rectangle(corner, 1, 1, facecolor=TIER_COLOURS[standing.tier], edgecolor="white"))
            label = TIER_LETTERS[standing.tier] + ("*" if standing.waiver else "")
            axes.text(standing.edition, row, label, ha="center", va="center", fontsize=8)
    editions = corpus.editions
    axes.set(xlim=(editions[0] - 0.5, editions[-1] + 0.5), ylim=(len(countries) - 0.5, -0.5), xlabel="Edition")
    axes.set_yticks(range(len(countries)), [country.name for country in countries])
    axes.set_xticks(range(editions[0], editions[-1] + 1), [str(year) for year in range(editions[0], editions[-1] + 1)])
    axes.tick_params(axis="x", labelrotation=90)
    axes.set_title("Tier placements (* waiver)")
    return axes


def plot_series(series: Series, ax: Axes | None = None, **line: Any) -> Axes:
    """One figure over the editions, with its uncertainty; `line` goes to `Axes.plot`.

    >>> import tipreport
    >>> found = tipreport.timeline([tipreport.read("seeds/norway-2011.txt")], "NOR")
    >>> axes = plot_series(found.of("investigations")[0])  # doctest: +SKIP

    A range and a bound are bars (a bound's bar ends in an arrow), a hedge ("approximately") is a hollow point. The line
    joins values of consecutive editions only, and not over a break. Restated figures of earlier years are left out.
    Values are in the unit of the report, durations in months.
    """
    axes = _new_axes(ax)
    colour = line.pop("color", None) or _next_colour(axes)
    style = {"color": colour, "linewidth": 1.5, **line}
    own = [point for point in series if not point.restated]
    broken = {(found.earlier_edition, found.later_edition) for found in series.breaks}
    heights: dict[int, list[float]] = {}
    for point in own:
        _draw_point(axes, point, colour, heights)
    for earlier, later in zip(sorted(heights), sorted(heights)[1:], strict=False):
        if (
            later - earlier == 1
            and (earlier, later) not in broken
            and len(heights[earlier]) == len(heights[later]) == 1
        ):
            axes.plot((earlier, later), (heights[earlier][0], heights[later][0]), **style)
    for earlier, later in sorted(broken):
        axes.axvline((earlier + later) / 2, color="0.6", linestyle=":", linewidth=1)
    for state in dict.fromkeys(point.indicator.state for point in own if point.indicator.state in ABSENCES):
        mark, label = ABSENCES[state]
        where = [point.edition for point in own if point.indicator.state is state]
        trans = axes.get_xaxis_transform()
        axes.plot(where, [0.03] * len(where), mark, color=colour, markersize=9, transform=trans, label=label)
    first = own[0].indicator if own else series.points[0].indicator
    unit = next((end.unit for end in map(ends, (point.indicator for point in own)) if end), None)
    form = f", {words.spoken(series.form)}" if series.form else ""
    axes.set(xlabel="Edition", ylabel=f"{words.metric(first)}{form}" + (f" ({unit})" if unit else ""))
    _whole_years(axes)
    if any(point.indicator.state in ABSENCES for point in own):
        axes.legend(frameon=False)
    return axes


def _next_colour(axes: Axes) -> Any:
    """The next colour of the cycle of the Axes, as an empty line takes it."""
    (probe,) = axes.plot([], [])
    probe.remove()
    return probe.get_color()


def _draw_point(axes: Axes, point: Point, colour: str, heights: dict[int, list[float]]) -> None:
    """The value of one edition; its height is remembered where it is one number."""
    found = ends(point.indicator)
    if found is None:
        return
    low, high = (None if end is None else float(end) for end in (found.low, found.high))
    if low is not None and high is not None:
        if low == high:
            hollow = point.indicator.qualifier != "exact"
            axes.plot([point.edition], [low], "o", color=colour, markerfacecolor="white" if hollow else colour)
            heights.setdefault(point.edition, []).append(low)
        else:
            axes.plot([point.edition] * 2, [low, high], "-", marker="_", color=colour, linewidth=3, alpha=0.6)
    elif low is not None:  # at least 40: the arrow shows which way the value may lie
        axes.plot([point.edition], [low], "^", color=colour, markerfacecolor="white")
    elif high is not None:
        axes.plot([point.edition], [high], "v", color=colour, markerfacecolor="white")


def plot_lifelines(shown: Ledger, ax: Axes | None = None) -> Axes:
    """The life of each recommendation: a line over its editions, a point each, coloured by what the next one shows.

    >>> import tipreport
    >>> made = tipreport.ledger([tipreport.read("seeds/norway-2011.txt")], "NOR")
    >>> axes = plot_lifelines(made)  # doctest: +SKIP
    """
    if not shown.entries:
        raise ModelError("nothing to draw: no recommendations", subject=shown.country.name)
    axes = _new_axes(ax)
    used: dict[Met, None] = {}
    for row, entry in enumerate(shown.entries):
        for earlier, later in zip(entry.editions, entry.editions[1:], strict=False):
            axes.plot(
                (earlier, later), (row, row), color="0.4", linewidth=2, linestyle="-" if later - earlier == 1 else ":"
            )
        for asked in entry:
            used[asked.met] = None
            axes.plot([asked.edition], [row], "o", color=MET_COLOURS[asked.met], markeredgecolor="0.3", markersize=8)
    labels = [words.one_line("; ".join(shown.wording(entry.asked[-1])), 48) for entry in shown.entries]
    axes.set_yticks(range(len(labels)), labels, fontsize=7)
    axes.set(ylim=(len(labels) - 0.5, -0.5), xlabel="Edition", title=f"{shown.country.name}: recommendations")
    _whole_years(axes)
    for met in used:
        axes.plot([], [], "o", color=MET_COLOURS[met], markeredgecolor="0.3", label=words.spoken(met))
    axes.legend(frameon=False, loc="upper left", bbox_to_anchor=(1, 1), fontsize=7)
    return axes


def plot_agreement(found: Agreement, by: str = "metric", ax: Axes | None = None) -> Axes:
    """Precision and recall of a coded sample with their intervals, a row a group, and a row for all.

    >>> import tipreport
    >>> corpus = tipreport.Corpus([tipreport.read("seeds/norway-2011.txt")])
    >>> cells = tipreport.sample(corpus, 20).cells
    >>> coded = tipreport.Codings(tipreport.Coding(cell=each, coder="Ada", answer="right") for each in cells)
    >>> axes = plot_agreement(tipreport.agreement(coded, corpus))  # doctest: +SKIP

    `by` is metric, section or edition. Raises `ModelError` where nothing was measured.
    """
    lines = [each for each in found.measures if each.measure in ("precision", "recall") and each.of == "indicator"]
    rows = ["all", *sorted({each.group or "" for each in lines if each.by == by})]
    if not lines:
        raise ModelError("nothing to draw: no figure was coded", hint="sample indicators")
    axes = _new_axes(ax)
    for measure, colour, shift in (("precision", "#2c7bb6", -0.15), ("recall", "#d7191c", 0.15)):
        drawn = [each for each in lines if each.measure == measure and each.by in (None, by)]
        drawn = [each for each in drawn if each.estimate is not None and each.low is not None and each.high is not None]
        at = [rows.index("all" if each.by is None else each.group or "") + shift for each in drawn]
        axes.hlines(at, [each.low or 0 for each in drawn], [each.high or 0 for each in drawn], color=colour)
        axes.plot([each.estimate or 0 for each in drawn], at, "o", color=colour, markersize=4, label=measure)
    axes.set_yticks(range(len(rows)), [words.spoken(row) for row in rows], fontsize=8)
    axes.set(xlim=(0, 1.02), ylim=(len(rows) - 0.5, -0.5), xlabel="Share, with its interval of 95 percent")
    axes.set_title(f"{found.cells} cells checked")
    axes.legend(frameon=False, loc="lower left", fontsize=8)
    return axes


ROLE_LETTERS: tuple[tuple[Relation, str], ...] = (
    (Relation.ORIGIN, "O"),
    (Relation.TRANSIT, "T"),
    (Relation.DESTINATION, "D"),
    (Relation.COOPERATION, "c"),
)


def plot_roles(reports: Report | Corpus | Iterable[Report], ax: Axes | None = None) -> Axes:
    """Which narrative names which place as origin (O), transit (T), destination (D) or partner (c), as a matrix.

    >>> import tipreport
    >>> axes = plot_roles(tipreport.read("seeds/norway-2011.txt"))  # doctest: +SKIP

    A row for each narrative, a column for each place that one names; the country's own roles are left out.
    """
    each: Sequence[Report] = (reports,) if isinstance(reports, Report) else tuple(reports)
    rows = [
        {
            place: "".join(letter for relation, letter in ROLE_LETTERS if relation in relations)
            for place, relations in _relations(report).items()
        }
        for report in each
    ]
    places = sorted({place for row in rows for place in row})
    if not places:
        raise ModelError("nothing to draw: no place is named", hint="give reports that name origins or partners")
    axes = _new_axes(ax)
    for at, row in enumerate(rows):
        for place, letters in row.items():
            axes.text(places.index(place), at, letters, ha="center", va="center", fontsize=8)
    axes.set(xlim=(-0.5, len(places) - 0.5), ylim=(len(rows) - 0.5, -0.5))
    axes.set_xticks(range(len(places)), places, rotation=90, fontsize=8)
    axes.set_yticks(range(len(rows)), [words.title(report) for report in each])
    axes.set_xticks([at - 0.5 for at in range(1, len(places))], minor=True)
    axes.set_yticks([at - 0.5 for at in range(1, len(rows))], minor=True)
    axes.grid(which="minor", color="0.85")
    axes.tick_params(which="minor", length=0)
    axes.set_title("O origin, T transit, D destination, c cooperation")
    return axes


def _relations(report: Report) -> dict[str, set[Relation]]:
    found: dict[str, set[Relation]] = {}
    for role in report.roles:
        if role.place.alpha3 is None or role.place.alpha3 != report.alpha3:
            found.setdefault(role.place.alpha3 or role.place.name, set()).add(role.relation)
    return found
