"""Many narratives in one file: a page or a volume with the countries of an edition."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from tipreport.rules.countries import COUNTRIES
from tipreport.testing.layouts import Layout, layout
from tipreport.testing.narrative import Narrative, narrative
from tipreport.testing.render import render

BENCHMARK = "state.gov 2015"
"""The layout of `whole_edition`."""
LONGEST = 100
"""No narrative of it is longer by more than so many times."""


def edition(
    seed: int, row: Layout, *, count: int = 5, edition: int | None = None, length: int = 1
) -> tuple[Narrative, ...]:
    """The narratives of `count` countries in one edition, in the order of their names.

    >>> from tipreport.testing import edition, layout
    >>> [each.country.alpha3 for each in edition(1, layout("state.gov 2015"), count=3)]
    ['AFG', 'ALB', 'DZA']

    Countries that the report never named stand behind the others in the table and come last, if at all.
    """
    year = row.last if edition is None else edition
    lands = sorted(
        (
            land
            for land in COUNTRIES
            if "," not in land.name and (land.last_edition is None or land.last_edition >= year)
        ),
        key=lambda land: land.name,
    )
    reported = [land for land in lands if land.demonyms] or lands
    return tuple(
        narrative(seed + number, row, country=land.alpha3, edition=year, length=length)
        for number, land in enumerate(reported[:count])
    )


def render_edition(said: Sequence[Narrative], row: Layout) -> str:
    """The narratives one behind the other in one text, with what stands before and behind a page once.

    >>> from tipreport.testing import edition, layout, render_edition
    >>> row = layout("state.gov 2015")
    >>> render_edition(edition(1, row, count=3), row).count(": Tier")
    3
    """
    first = attrs.evolve(row, after=())
    middle = attrs.evolve(row, before=(), after=())
    last = attrs.evolve(row, before=())
    made = []
    for number, each in enumerate(said):
        here = first if number == 0 else last if number == len(said) - 1 else middle
        made.append(render(each, here))
    return "\n".join(made)


def whole_edition(*, count: int = 190, size: int = 3_000_000, seed: int = 0) -> str:
    """A text as long as a whole edition, for benchmarks: `count` narratives in some `size` characters.

    >>> from tipreport.testing import whole_edition
    >>> 150_000 < len(whole_edition(count=10, size=200_000)) < 260_000
    True
    """
    row = attrs.evolve(layout(BENCHMARK), before=("title",))
    length = 1
    for length in range(1, LONGEST):
        trial = render_edition(edition(seed, row, count=4, length=length), row)
        if len(trial) * count >= 4 * size:
            break
    return render_edition(edition(seed, row, count=count, length=length), row)
