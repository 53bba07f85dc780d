"""Tiers of each country over the editions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from tipreport.compare.standings import standings
from tipreport.errors import ModelError
from tipreport.export.plots.canvas import ROW, key, new_axes, sample
from tipreport.model import Corpus, Report, Tier

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

DARK = frozenset({Tier.TIER_1, Tier.TIER_3})
"""Tiers whose letters are white."""

BOTH_ENDS = 30
"""Rows from which on the editions stand above the picture too."""


def plot_tiers(reports: Corpus | Iterable[Report], ax: Axes | None = None) -> Axes:
    """The tiers of each country over the editions, a row a country: colour and letters, with a key.

    >>> import tipreport
    >>> axes = plot_tiers([tipreport.read("seeds/norway-2011.txt")])  # doctest: +SKIP

    An edition that is not there is left blank; a `?` is one whose tier was not read. Raises `ModelError` for an empty
    corpus, `MissingExtraError` without matplotlib.
    """
    corpus = reports if isinstance(reports, Corpus) else Corpus(reports)
    if not corpus.reports:
        raise ModelError("nothing to draw: the corpus is empty")
    countries = sorted(corpus.countries, key=lambda country: country.name)
    editions = range(corpus.editions[0], corpus.editions[-1] + 1)
    axes = new_axes(ax, 4.5 + 0.32 * len(editions), max(2.4, 1.2 + ROW * len(countries)))
    from matplotlib.patches import Rectangle

    seen: dict[Tier | None, None] = {}
    waived = False
    for row, country in enumerate(countries):
        for standing in standings(corpus.filter(country=country.alpha3)):
            tier = standing.tier
            seen[tier] = None
            waived |= bool(standing.waiver)
            axes.add_patch(Rectangle((standing.edition - 0.5, row - 0.5), 1, 1, **_look(tier)))
            label = ("?" if tier is None else TIER_LETTERS[tier]) + ("*" if standing.waiver else "")
            colour = "white" if tier in DARK else "black"
            axes.text(standing.edition, row, label, ha="center", va="center", fontsize=8, color=colour)
    axes.set(xlim=(editions[0] - 0.5, editions[-1] + 0.5), ylim=(len(countries) - 0.5, -0.5), xlabel="Edition")
    axes.set_yticks(range(len(countries)), [country.name for country in countries], fontsize=8)
    axes.set_xticks(editions, [str(year) for year in editions])
    long = len(countries) >= BOTH_ENDS
    axes.tick_params(axis="x", labelrotation=90, labelsize=8, top=long, labeltop=long)
    axes.set_title(f"{countries[0].name}: tiers" if len(countries) == 1 else f"Tiers of {len(countries)} countries")
    handles: list[Any] = [_patch(tier) for tier in (*TIER_COLOURS, None) if tier in seen]
    if waived:
        handles.append(sample("waiver", marker="$*$"))
    if any((country.alpha3, year) not in corpus for country in countries for year in editions):
        handles.append(Rectangle((0, 0), 1, 1, facecolor="none", edgecolor="0.6", label="blank: no such edition here"))
    key(axes, handles)
    return axes


def _look(tier: Tier | None) -> dict[str, Any]:
    if tier is None:
        return {"facecolor": "white", "edgecolor": "0.7", "hatch": "///"}
    return {"facecolor": TIER_COLOURS[tier], "edgecolor": "white"}


def _patch(tier: Tier | None) -> Any:
    from matplotlib.patches import Patch

    told = "?  tier not read" if tier is None else f"{TIER_LETTERS[tier]}  {tier.label}"
    return Patch(label=told, **_look(tier))
