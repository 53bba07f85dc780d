"""Which narrative names which place as what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tipreport.errors import ModelError
from tipreport.export import words
from tipreport.export.plots.canvas import ROW, new_axes
from tipreport.model import Corpus, Relation, Report

if TYPE_CHECKING:
    from matplotlib.axes import Axes

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

    A row for each narrative, a column for each place that one names; the country's own roles are left out. Raises
    `ModelError` where no place is named, `MissingExtraError` without matplotlib.
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
    axes = new_axes(ax, max(5.5, 2.5 + 0.26 * len(places)), max(2.0, 1.6 + ROW * len(rows)))
    columns = {place: at for at, place in enumerate(places)}
    for at, row in enumerate(rows):
        for place, letters in row.items():
            axes.text(columns[place], at, letters, ha="center", va="center", fontsize=8 if len(letters) < 3 else 6)
    axes.set(xlim=(-0.5, len(places) - 0.5), ylim=(len(rows) - 0.5, -0.5))
    axes.set_xticks(range(len(places)), places, rotation=90, fontsize=8)
    axes.set_yticks(range(len(rows)), [words.title(report) for report in each], fontsize=8)
    axes.set_xticks([at - 0.5 for at in range(1, len(places))], minor=True)
    axes.set_yticks([at - 0.5 for at in range(1, len(rows))], minor=True)
    axes.grid(which="minor", color="0.85")
    axes.tick_params(which="minor", length=0)
    named = words.title(each[0]) if len(each) == 1 else "Places named"
    axes.set_title(f"{named}: O origin, T transit, D destination, c cooperation", fontsize=10)
    return axes


def _relations(report: Report) -> dict[str, set[Relation]]:
    found: dict[str, set[Relation]] = {}
    for role in report.roles:
        if role.place.alpha3 is None or role.place.alpha3 != report.alpha3:
            found.setdefault(role.place.alpha3 or role.place.name, set()).add(role.relation)
    return found
