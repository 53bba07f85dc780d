"""What a coded sample says of the corpus that it was drawn from."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from tipreport.errors import ReviewError


@attrs.frozen(kw_only=True)
class Measure:
    """One line of an agreement.

    `measure` is precision, recall, attribute, kappa or alpha; `of` the kind of cell, or the attribute of figures that
    are right; `by` and `group` say of which part of the corpus it is, `between` of whom. `estimate`, `low` and `high`
    are shares of 1, null where nothing is known; kappa and alpha have no interval. `units` were looked at, worth
    `effective` unweighted ones.
    """

    measure: str
    of: str
    by: str | None = None
    group: str | None = None
    between: str | None = None
    estimate: float | None
    low: float | None = None
    high: float | None = None
    units: int
    effective: float


@attrs.frozen(repr=False)
class Agreement:
    """What a coded sample says of a corpus: measures, and the words for a methods section."""

    measures: tuple[Measure, ...]
    cells: int
    unsure: int
    coders: tuple[str, ...]
    populations: tuple[tuple[str, int, int], ...]
    blind: bool

    def measure(self, measure: str, of: str = "indicator", *, group: str | None = None) -> Measure:
        """The line of that measure, for all or for a group. Raises `ReviewError` where there is none."""
        for each in self.measures:
            if (each.measure, each.of, each.group) == (measure, of, group):
                return each
        raise ReviewError("no such measure", subject=f"{measure} of {of}")

    def __repr__(self) -> str:
        told = [f"{each.measure} {_share(each)}" for each in self.measures[:2] if each.estimate is not None]
        return f"<Agreement on {self.cells} cells by {', '.join(self.coders)}: {', '.join(told) or 'nothing known'}>"

    def paragraph(self) -> str:
        """What was done and found, ready for a methods section."""
        return " ".join(_sentences(self))


def _share(each: Measure) -> str:
    interval = "" if each.low is None else f" ({each.low:.2f} to {each.high:.2f})"
    return "not known" if each.estimate is None else f"{each.estimate:.2f}{interval}"


PLURALS = {"indicator": "indicators that were read", "sentence": "sentences that may hold a figure and gave none",
           "tier": "tiers", "grade": "grades", "role": "roles", "recommendation": "recommendations"}  # fmt: skip


def _sentences(found: Agreement) -> Iterator[str]:
    drawn = ", ".join(f"{n} of {whole:,} {PLURALS[kind]}" for kind, n, whole in found.populations)
    seen = "without seeing what the library had read" if found.blind else "against what the library had read"
    who = "one coder" if len(found.coders) == 1 else f"{len(found.coders)} coders"
    yield f"We checked a random sample of {found.cells} cells of the corpus ({drawn}), coded by {who} {seen}."
    if found.unsure:
        yield f"{found.unsure} cells were left open."
    overall = [each for each in found.measures if each.by is None and each.measure in ("precision", "recall")]
    for each in overall:
        if each.estimate is None:
            continue
        if each.of != "indicator":
            yield f"Of {PLURALS[each.of]}, {each.estimate:.0%} were right (95% CI {each.low:.0%} to {each.high:.0%})."
        elif each.measure == "precision":
            yield f"Counting a figure as right where metric and value are, precision was {_interval(each)}"
        else:
            yield f"and recall {_interval(each)}."
    attributes = [each for each in found.measures if each.measure == "attribute"]
    worst = sorted((each for each in attributes if (each.estimate or 0) < 1), key=lambda each: each.estimate or 0)[:3]
    if worst:
        told = ", ".join(f"{each.of} {each.estimate:.2f}" for each in worst)
        yield f"Of the figures that were right, the attributes least often right were {told}."
    for each in found.measures:
        if each.measure == "alpha" and each.of == "metric" and each.estimate is not None:
            yield f"Krippendorff's alpha between coders was {each.estimate:.2f} for the metric (n = {each.units})."
    yield "Estimates are weighted by the design of the sample; intervals are Wilson's, with the effective sample size."


def _interval(each: Measure) -> str:
    return f"{each.estimate:.2f} (95% CI {each.low:.2f} to {each.high:.2f})"
