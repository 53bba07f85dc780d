"""What all pictures share: the Axes, their size, and the key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from tipreport.errors import MissingExtraError

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ROW = 0.2
"""Inches of a row whose label is set in letters of 8 points."""

MOST = 600.0
"""Inches of the longest side: Matplotlib draws up to 65,536 pixels, at 100 to an inch."""


def new_axes(ax: Axes | None, width: float, height: float) -> Axes:
    """The Axes that are given, or new ones of a size in inches. Raises `MissingExtraError` without matplotlib."""
    if ax is not None:
        return ax
    try:
        import matplotlib.pyplot as plt
    except ImportError:
        raise MissingExtraError("plots need an extra", hint='pip install "tipreport[plot]"') from None
    made: Axes = plt.subplots(figsize=(min(width, MOST), min(height, MOST)), layout="constrained")[1]
    return made


def whole_years(axes: Axes) -> None:
    """An axis of editions has no halves."""
    from matplotlib.ticker import MaxNLocator

    axes.xaxis.set_major_locator(MaxNLocator(integer=True))


def key(axes: Axes, handles: Sequence[Any]) -> None:
    """The key: to the right of the Axes, where it covers nothing, if the figure's layout makes room for it there."""
    if handles:
        beside = axes.figure.get_layout_engine() is not None
        where: dict[str, Any] = {"loc": "upper left", "bbox_to_anchor": (1.01, 1)} if beside else {"loc": "best"}
        axes.legend(handles=handles, frameon=False, fontsize=8, **where)


def sample(label: str, **look: Any) -> Any:
    """A mark as the key shows it."""
    from matplotlib.lines import Line2D

    return Line2D([], [], **{"linestyle": "", "color": "0.3", "label": label, **look})
