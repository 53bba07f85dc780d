"""How well readings agree with what people coded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tipreport.errors import ModelError
from tipreport.export import words
from tipreport.export.plots.canvas import new_axes
from tipreport.model import Agreement

if TYPE_CHECKING:
    from matplotlib.axes import Axes


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
    axes = new_axes(ax, 6.5, max(2.4, 1.2 + 0.26 * len(rows)))
    for measure, colour, mark, shift in (("precision", "#2c7bb6", "o", -0.15), ("recall", "#d7191c", "s", 0.15)):
        drawn = [each for each in lines if each.measure == measure and each.by in (None, by)]
        drawn = [each for each in drawn if each.estimate is not None and each.low is not None and each.high is not None]
        at = [rows.index("all" if each.by is None else each.group or "") + shift for each in drawn]
        axes.hlines(at, [each.low or 0 for each in drawn], [each.high or 0 for each in drawn], color=colour)
        axes.plot([each.estimate or 0 for each in drawn], at, mark, color=colour, markersize=4, label=measure)
    axes.set_yticks(range(len(rows)), [words.spoken(row) for row in rows], fontsize=8)
    axes.set(xlim=(0, 1.02), ylim=(len(rows) - 0.5, -0.5), xlabel="Share, with its interval of 95 percent")
    axes.set_title(f"{found.cells} cells checked")
    axes.legend(frameon=False, loc="lower left", fontsize=8)
    return axes
