"""Rates and agreement: Wilson's interval, Cohen's kappa and Krippendorff's alpha, each over weighted units.

The weights are those of the sample. An interval goes by the effective number of units (Kish 1965): (sum w)² / sum w².
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Literal

import attrs

Z = 1.959963984540054
"""The 97.5th percentile of the normal distribution: intervals are of 95 percent."""

LEVELS = ("nominal", "ordinal", "interval", "ratio")
Level = Literal["nominal", "ordinal", "interval", "ratio"]


@attrs.frozen
class Estimate:
    """A share with its interval; `units` were looked at, which are worth `effective` unweighted ones. Null for none."""

    share: float | None
    low: float | None
    high: float | None
    units: int
    effective: float


def wilson(successes: float, n: float) -> tuple[float, float]:
    """Wilson's score interval of 95 percent, without correction for continuity.

    >>> [round(end, 4) for end in wilson(81, 263)]
    [0.2553, 0.3662]

    Source: Wilson 1927; the figures are those of Newcombe 1998, Statistics in Medicine 17: 857-872, table I.
    """
    share = successes / n
    centre = share + Z * Z / (2 * n)
    spread = Z * math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
    whole = 1 + Z * Z / n
    return max(0.0, (centre - spread) / whole), min(1.0, (centre + spread) / whole)


def estimate(units: Iterable[tuple[float, float]]) -> Estimate:
    """The share of the units that are so (1) or not (0), or how far, by their weights.

    >>> found = estimate([(True, 1.0)] * 81 + [(False, 1.0)] * 182)
    >>> round(found.share, 4), round(found.low, 4), round(found.high, 4)
    (0.308, 0.2553, 0.3662)
    """
    each = list(units)
    total = math.fsum(weight for _, weight in each)
    if not each or total == 0:
        return Estimate(None, None, None, 0, 0.0)
    share = math.fsum(so * weight for so, weight in each) / total
    effective = total * total / math.fsum(weight * weight for _, weight in each)
    return Estimate(share, *wilson(share * effective, effective), len(each), effective)


def kappa(pairs: Iterable[tuple[Hashable, Hashable, float]]) -> float | None:
    """Cohen's kappa of two coders: their categories of each unit, and its weight. Null where chance alone would agree.

    >>> table = {("p", "p"): 88, ("p", "n"): 14, ("p", "s"): 18, ("n", "p"): 10, ("n", "n"): 40, ("n", "s"): 10,
    ...          ("s", "p"): 2, ("s", "n"): 6, ("s", "s"): 12}
    >>> round(kappa((*both, n) for both, n in table.items()), 3)
    0.492

    Source: Cohen 1960, Educational and Psychological Measurement 20: 37-46, whose example this is.
    """
    agree = total = 0.0
    mine: dict[Hashable, float] = defaultdict(float)
    yours: dict[Hashable, float] = defaultdict(float)
    for one, other, weight in pairs:
        total += weight
        agree += weight * (one == other)
        mine[one] += weight
        yours[other] += weight
    if not total:
        return None
    chance = math.fsum(share * yours[each] for each, share in mine.items()) / (total * total)
    return None if math.isclose(chance, 1) else (agree / total - chance) / (1 - chance)


def alpha(units: Iterable[tuple[Sequence[Hashable], float]], level: Level = "nominal") -> float | None:
    """Krippendorff's alpha: the values that coders gave each unit, and its weight. Null where there is one value only.

    >>> data = [[1, 1, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4],
    ...         [1, 1, 2, 1], [2, 2, 2, 2], [5, 5, 5], [1, 1], [3]]
    >>> [round(alpha([(unit, 1) for unit in data], level), 3) for level in LEVELS]
    [0.743, 0.815, 0.849, 0.797]

    Values that are missing are left out; a unit with one value counts for nothing. Levels other than nominal want
    numbers. Source: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, whose example this is.
    """
    pairs: dict[tuple[Hashable, Hashable], float] = defaultdict(float)
    for values, weight in units:
        if len(values) < 2:
            continue
        counts = Counter(values)
        for one, n in counts.items():
            for other, m in counts.items():
                pairs[one, other] += weight * n * (m - (one == other)) / (len(values) - 1)
    totals: dict[Hashable, float] = defaultdict(float)
    for (one, _), number in pairs.items():
        totals[one] += number
    whole = math.fsum(totals.values())
    if len(totals) < 2 or not whole:
        return None
    distance = _distance(level, totals)
    seen = math.fsum(number * distance(one, other) for (one, other), number in pairs.items())
    chance = math.fsum(
        n * (m - (one == other)) * distance(one, other) for one, n in totals.items() for other, m in totals.items()
    )
    return None if not chance else 1 - (whole - 1) * seen / chance


def _distance(level: Level, totals: Mapping[Hashable, float]) -> Callable[[Hashable, Hashable], float]:
    """How far two values lie apart, squared."""
    if level == "nominal":
        return lambda one, other: float(one != other)
    if level == "interval":
        return lambda one, other: float(one - other) ** 2  # type: ignore[operator]
    if level == "ratio":
        return lambda one, other: 0.0 if one == other else float((one - other) / (one + other)) ** 2  # type: ignore[operator]
    order = sorted(totals)  # type: ignore[type-var]

    def ordinal(one: Hashable, other: Hashable) -> float:
        first, last = sorted((order.index(one), order.index(other)))
        between = math.fsum(totals[each] for each in order[first : last + 1])
        return (between - (totals[one] + totals[other]) / 2) ** 2 if one != other else 0.0

    return ordinal
