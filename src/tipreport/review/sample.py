"""Draw cells to check: by strata, and so that the seed and the texts alone decide which."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction

import attrs

from tipreport.errors import ReviewError, expect
from tipreport.model import Corpus, Report
from tipreport.model.arguments import names_in, reports_in
from tipreport.review.cells import Cell, CellKind, cells

BY: Mapping[str, Callable[[Cell], str]] = {
    "edition": lambda cell: str(cell.edition),
    "country": lambda cell: cell.alpha3,
    "section": lambda cell: cell.section,
    "metric": lambda cell: cell.read.get("metric", ""),
    "form": lambda cell: cell.read.get("form", ""),
    "state": lambda cell: cell.read.get("state", ""),
    "tier": lambda cell: cell.read.get("tier", ""),
    "relation": lambda cell: cell.read.get("relation", ""),
}
"""By what strata can be formed; a cell that has no such attribute is in the stratum of the empty one."""

FIGURES = (CellKind.INDICATOR, CellKind.SENTENCE)
"""What precision and recall of the indicators are measured on."""


@attrs.frozen
class Stratum:
    """One group of like things: what kind, what tells it apart, how many there are, and how many were drawn."""

    kind: CellKind
    name: tuple[str, ...]
    population: int
    drawn: int


@attrs.frozen(kw_only=True, repr=False)
class Sample:
    """Cells that were drawn, in order of the texts, with the strata that they were drawn from."""

    cells: tuple[Cell, ...]
    strata: tuple[Stratum, ...]
    by: tuple[str, ...]
    seed: int
    balanced: bool

    def __len__(self) -> int:
        return len(self.cells)

    def __repr__(self) -> str:
        counted = ", ".join(
            f"{sum(cell.kind is kind for cell in self.cells)} of {n} {kind.value}s"
            for kind, n in self.populations.items()
        )
        return f"<Sample of {len(self)} cells: {counted}>"

    @property
    def populations(self) -> dict[CellKind, int]:
        """How many cells of each kind the corpus has."""
        found: dict[CellKind, int] = defaultdict(int)
        for stratum in self.strata:
            found[stratum.kind] += stratum.population
        return dict(found)


def sample(
    corpus: Corpus | Iterable[Report],
    n: int = 200,
    *,
    by: Sequence[str] = ("edition", "metric"),
    of: Sequence[str] = FIGURES,
    seed: int = 0,
    balanced: bool = False,
) -> Sample:
    """Draw `n` cells of a corpus to check.

    >>> import tipreport
    >>> corpus = tipreport.Corpus([tipreport.read("seeds/norway-2011.txt")])
    >>> drawn = tipreport.sample(corpus, 20, seed=1)
    >>> len(drawn), {cell.kind.value for cell in drawn.cells} == {"indicator", "sentence"}
    (20, True)

    `of` are kinds of cells: `indicator` and `sentence` (one that may hold a figure and gave none) by default, for
    precision and recall; `tier`, `grade`, `role`, `recommendation`. Each kind gets its share of `n`, and one cell at
    least. `by` are attributes that form strata: edition, country, section, metric, form, state, tier, relation. In
    proportion, each cell of a kind has the same chance, and the strata their share of it; `balanced` draws as many of
    each stratum. The weight of a cell (`population / drawn`) turns what was found back into a rate of the corpus.

    The same seed and texts give the same sample, in whatever order the reports come. Raises `ReviewError` for a number
    or an attribute that cannot be, and for a balanced sample smaller than the number of strata.
    """
    given = reports_in(corpus, "corpus")
    reports = given if isinstance(given, Corpus) else Corpus(given)
    expect(n, "n", "a number of cells", int)
    expect(seed, "seed", "an integer", int)
    by = names_in(by, "by", "an attribute")
    kinds = _kinds(names_in(of, "of", "a kind of cell"))
    for name in by:
        if name not in BY:
            raise ReviewError("strata cannot be formed by this", subject=name, hint=f"there are {', '.join(BY)}")
    if n < len(kinds):
        raise ReviewError("too few cells to draw", subject=str(n), hint=f"draw {len(kinds)} or more")
    strata: dict[tuple[CellKind, tuple[str, ...]], list[Cell]] = defaultdict(list)
    for report in reports:
        for kind in kinds:
            for cell in cells(report, kind):
                strata[kind, tuple(BY[name](cell) for name in by)].append(cell)
    for several in strata.values():
        several.sort(key=lambda cell: _chance(seed, cell))
    ordered = sorted(strata.items(), key=lambda item: (kinds.index(item[0][0]), item[0][1]))
    chosen = _balanced(ordered, n) if balanced else _in_proportion(ordered, n, seed)
    made = []
    drawn: list[Cell] = []
    for number, ((kind, names), several) in enumerate(ordered):
        taken = chosen[number]
        made.append(Stratum(kind, names, len(several), len(taken)))
        drawn += [attrs.evolve(cell, stratum=number) for cell in taken]
    drawn = _weighted(drawn, made, balanced)
    drawn.sort(key=lambda cell: (cell.alpha3, cell.edition, cell.start, cell.end, kinds.index(cell.kind), cell.number))
    return Sample(cells=tuple(drawn), strata=tuple(made), by=tuple(by), seed=seed, balanced=balanced)


def _kinds(of: Sequence[str]) -> list[CellKind]:
    try:
        return [CellKind(kind) for kind in dict.fromkeys(of)]
    except ValueError:
        raise ReviewError("no such kind of cell", subject=str(of), hint=f"there are {', '.join(CellKind)}") from None


def _chance(seed: int, cell: Cell) -> str:
    """A random order that only the seed and the text decide."""
    told = f"{seed}|{cell.sha256}|{cell.kind}|{cell.start}|{cell.end}|{cell.number}"
    return hashlib.sha256(told.encode()).hexdigest()


Ordered = Sequence[tuple[tuple[CellKind, tuple[str, ...]], list[Cell]]]


def _in_proportion(strata: Ordered, n: int, seed: int) -> list[list[Cell]]:
    """Every so-manieth cell of a kind, its strata one behind the other: equal chances, strata their share."""
    chosen: list[list[Cell]] = [[] for _ in strata]
    sizes: dict[CellKind, int] = defaultdict(int)
    for (kind, _), several in strata:
        sizes[kind] += len(several)
    for kind, wanted in _shares(sizes, n).items():
        step = Fraction(sizes[kind], wanted)
        start = Fraction(int(hashlib.sha256(f"{seed}|{kind}".encode()).hexdigest()[:12], 16), 16**12) * step
        wished = {int(start + step * place) for place in range(wanted)}
        at = 0
        for number, ((own, _), several) in enumerate(strata):
            if own is kind:
                chosen[number] = [cell for place, cell in enumerate(several, at) if place in wished]
                at += len(several)
    return chosen


def _shares(sizes: Mapping[CellKind, int], n: int) -> dict[CellKind, int]:
    """How many of each kind: in proportion, one at least, none beyond what there is."""
    total = sum(sizes.values())
    if n >= total:
        return dict(sizes)
    exact = {kind: Fraction(size * n, total) for kind, size in sizes.items()}
    shares = {kind: max(1, int(share)) for kind, share in exact.items()}
    by_rest = sorted(exact, key=lambda kind: (int(exact[kind]) - exact[kind], list(sizes).index(kind)))
    while sum(shares.values()) < n:
        for kind in by_rest:
            if shares[kind] < sizes[kind] and sum(shares.values()) < n:
                shares[kind] += 1
    while sum(shares.values()) > n:
        shares[max(shares, key=lambda kind: shares[kind])] -= 1
    return shares


def _balanced(strata: Ordered, n: int) -> list[list[Cell]]:
    """As many of each stratum, as far as it has them; what one lacks the others give."""
    if n < len(strata):
        raise ReviewError(
            f"{len(strata)} strata, and fewer cells to draw", subject=str(n), hint="draw more, or form fewer strata"
        )
    taken = [0] * len(strata)
    left = n
    while left and any(count < len(several) for count, (_, several) in zip(taken, strata, strict=True)):
        for number, (_, several) in enumerate(strata):
            if left and taken[number] < len(several):
                taken[number] += 1
                left -= 1
    return [several[:count] for count, (_, several) in zip(taken, strata, strict=True)]


def _weighted(drawn: Sequence[Cell], strata: Sequence[Stratum], balanced: bool) -> list[Cell]:
    """The cells with what they stand for: their stratum if all were drawn alike of it, else their kind."""
    if balanced:
        return [
            attrs.evolve(cell, population=strata[cell.stratum].population, drawn=strata[cell.stratum].drawn)
            for cell in drawn
        ]
    populations: dict[CellKind, int] = defaultdict(int)
    counts: dict[CellKind, int] = defaultdict(int)
    for stratum in strata:
        populations[stratum.kind] += stratum.population
        counts[stratum.kind] += stratum.drawn
    return [attrs.evolve(cell, population=populations[cell.kind], drawn=counts[cell.kind]) for cell in drawn]
