"""Lives of recommendations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tipreport.errors import ModelError
from tipreport.export import words
from tipreport.export.plots.canvas import key, new_axes, sample, whole_years
from tipreport.model import Ledger, Met

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MET_LOOKS: dict[str, tuple[str, str]] = {
    Met.MET: ("#1a9641", "o"),
    Met.PARTLY_MET: ("#a6d96a", "D"),
    Met.CONFLICTING: ("#fdae61", "s"),
    Met.NOT_MET_STATED: ("#d7191c", "X"),
    "mentioned": ("#6baed6", "p"),
    Met.NO_EVIDENCE: ("#bdbdbd", "."),
    Met.NO_EDITION: ("#ffffff", "o"),
}
"""Colour and shape of what the next edition shows."""

OTHER = ("#9e9ac8", "h")


def plot_lifelines(shown: Ledger, ax: Axes | None = None) -> Axes:
    """The life of each recommendation: a line over its editions, a point each, which shows what the next one says.

    >>> import tipreport
    >>> made = tipreport.ledger([tipreport.read("seeds/norway-2011.txt")], "NOR")
    >>> axes = plot_lifelines(made)  # doctest: +SKIP

    Raises `ModelError` for a ledger without recommendations, `MissingExtraError` without matplotlib.
    """
    if not shown.entries:
        raise ModelError("nothing to draw: no recommendations", subject=shown.country.name)
    editions = shown.reports.editions
    rows = len(shown.entries)
    axes = new_axes(ax, 6.5 + 0.35 * (editions[-1] - editions[0] + 1), max(2.4, 1 + 0.22 * rows))
    used: dict[Met, None] = {}
    dotted = False
    for row, entry in enumerate(shown.entries):
        for earlier, later in zip(entry.editions, entry.editions[1:], strict=False):
            whole = later - earlier == 1
            dotted |= not whole
            axes.plot((earlier, later), (row, row), color="0.4", linewidth=2, linestyle="-" if whole else ":")
        for asked in entry:
            used[asked.met] = None
            axes.plot([asked.edition], [row], **_look(asked.met))
    labels = [words.one_line("; ".join(shown.wording(entry.asked[-1])), 56) for entry in shown.entries]
    axes.set_yticks(range(rows), labels, fontsize=7)
    axes.set(
        xlim=(editions[0] - 0.5, editions[-1] + 0.5),
        ylim=(rows - 0.5, -0.5),
        xlabel="Edition that asked",
        title=f"{shown.country.name}: recommendations, and what the next edition shows",
    )
    whole_years(axes)
    handles = [sample(_said(met), **_look(met)) for met in Met if met in used]
    if dotted:
        handles.append(sample("over an edition that is not here", linestyle=":", linewidth=2, color="0.4"))
    key(axes, handles)
    return axes


def _said(met: Met) -> str:
    return "the next edition is not here" if met is Met.NO_EDITION else words.spoken(met)


def _look(met: Met) -> dict[str, Any]:
    colour, mark = MET_LOOKS.get(met, OTHER)
    return {"color": colour, "marker": mark, "linestyle": "", "markeredgecolor": "0.3", "markersize": 8}
