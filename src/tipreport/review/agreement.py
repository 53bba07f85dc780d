"""What a coded sample says of a corpus: precision and recall with intervals, attributes, and how far coders agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from statistics import fmean

import attrs

from tipreport.errors import ReviewError, expect
from tipreport.model import Agreement, Corpus, Measure, Report, Span
from tipreport.model.arguments import reports_in
from tipreport.review.anchors import squeezed
from tipreport.review.cells import CellKind, Drawn, part_at, report_of
from tipreport.review.codings import CellAnswer, Coding, Codings, by_cell
from tipreport.review.fields import DEFAULTS, FIELDS, FieldError, ends_of, fields_of, filled
from tipreport.review.figures import value_of
from tipreport.review.rates import Estimate, alpha, estimate, kappa

STRICT = ("metric", "value")
"""What must be right for a figure to be right."""

MACHINE = "machine"
GROUPS = ("metric", "section", "edition")


def agreement(codings: Codings, corpus: Corpus | Iterable[Report]) -> Agreement:
    """What coders found in a sample, turned back into rates of the corpus that it was drawn from.

    >>> import tipreport
    >>> corpus = tipreport.Corpus([tipreport.read("seeds/norway-2011.txt")])
    >>> drawn = tipreport.sample(corpus, 30, seed=1)
    >>> right = [tipreport.Coding(cell=cell, coder="Ada", answer=tipreport.CellAnswer.RIGHT) for cell in drawn.cells]
    >>> tipreport.agreement(tipreport.Codings(right), corpus)
    <Agreement on 30 cells by Ada: precision 1.00 (0.87 to 1.00), recall 1.00 (0.87 to 1.00)>

    A figure is right where value and metric are. Precision is the share of what was read that is right; recall the
    share of what there is that was read rightly: what was missed is counted where coders name it, in sentences that
    gave nothing and beside figures that were drawn (whose weight is shared among those of the sentence). Of tiers,
    grades, roles and recommendations there is precision alone. Attributes are shares of the figures that are right.
    Intervals are Wilson's, of 95 percent, with the effective number of units. Kappa is Cohen's, for each two coders and
    for each coder and the library; alpha Krippendorff's, of all coders. Where several coded a cell, each counts a part.

    Raises `ReviewError` where the corpus is not the one that the sample was drawn from.
    """
    expect(codings, "codings", "Codings", Codings, hint="read them with tipreport.read_sheet")
    given = reports_in(corpus, "corpus")
    reports = given if isinstance(given, Corpus) else Corpus(given)
    judged = [_judged(each, reports) for each in codings if each.answer is not CellAnswer.UNSURE]
    measures = [*_rates(judged), *_concordance(judged)]
    sizes = {each.cell.kind: (each.cell.population, each.cell.drawn) for each in codings}
    whole: Counter[str] = Counter()
    drawn: Counter[str] = Counter()
    for cell in {each.cell.id: each.cell for each in codings}.values():
        drawn[cell.kind] += 1
    for kind in sizes:
        strata = {each.cell.stratum: each.cell for each in codings if each.cell.kind is kind}
        alike = len({(cell.population, cell.drawn) for cell in strata.values()}) == 1
        whole[kind] = sizes[kind][0] if alike else sum(cell.population for cell in strata.values())
    return Agreement(
        measures=tuple(measures),
        cells=len(by_cell(codings)),
        unsure=len({each.cell.id for each in codings if each.answer is CellAnswer.UNSURE}),
        coders=codings.coders,
        populations=tuple((kind.value, drawn[kind], whole[kind]) for kind in CellKind if drawn[kind]),
        blind=any(each.answer is CellAnswer.READ for each in codings),
    )


@attrs.frozen(kw_only=True)
class Judged:
    """A coding beside what was read: both as fields, null where there is no such thing, and null of a coder who does
    not say what is right."""

    coding: Coding
    groups: Mapping[str, str]
    read: Mapping[str, str] | None
    coded: Mapping[str, str] | None
    known: bool
    right: bool
    sentence: Span
    shared: int
    """How many figures were read in the sentence."""

    @property
    def cell(self) -> Drawn:
        """The cell that it is about."""
        return self.coding.cell


def _judged(coding: Coding, corpus: Corpus) -> Judged:
    cell = coding.cell
    report = report_of(corpus, cell)
    part = part_at(report, cell)
    place = Span(cell.start, cell.end)
    section = report.section_at(place)
    read: Mapping[str, str] | None = None if cell.kind is CellKind.SENTENCE else fields_of(cell.kind, part)
    known, coded = True, read
    match coding.answer:
        case CellAnswer.NONE:
            coded = None
        case CellAnswer.MISSED:
            read, coded = None, coding.fields
        case CellAnswer.READ | CellAnswer.WRONG if not coding.fields:
            known, coded = False, None
        case _ if coding.fields and read is not None:
            coded = filled(cell.kind, coding.fields)
    right = _same(cell, read, coded) if known else False
    if coding.answer is CellAnswer.RIGHT and not right:
        raise ReviewError("called right, and its metric or value is another than was read", subject=cell.id)
    if coding.answer is CellAnswer.WRONG and right:
        known, coded, right = False, None, False  # it says that it is wrong, and not what is right
    sentence = report.sentence_at(place) or place
    return Judged(
        coding=coding,
        groups={
            "metric": (coded or read or {}).get("metric", ""),
            "section": section.kind.value if section else "",
            "edition": str(cell.edition),
        },
        read=read,
        coded=coded,
        known=known,
        right=right,
        sentence=sentence,
        shared=sum((report.sentence_at(one.span) or one.sentence) == sentence for one in report.indicators),
    )


def _same(cell: Drawn, read: Mapping[str, str] | None, coded: Mapping[str, str] | None) -> bool:
    if read is None or coded is None:
        return read is coded
    if FIELDS[cell.kind] is FIELDS[CellKind.INDICATOR]:
        try:
            return read["metric"] == coded["metric"] and value_of(*ends_of(read)) == value_of(*ends_of(coded))
        except FieldError:
            return False
    return all(read[name] == coded.get(name, "") for name in read)


# Rates


@attrs.frozen
class Unit:
    """A figure, as one coder sees it: whether it is right, and its weight; `name` is the same for all coders."""

    judged: Judged
    name: str
    right: bool
    weight: float


def _pooled(units: Iterable[Unit]) -> Estimate:
    """The share that is right. What several coders saw is one unit: coding a cell twice makes it no two cells."""
    right: dict[str, float] = defaultdict(float)
    whole: dict[str, float] = defaultdict(float)
    for each in units:
        whole[each.name] += each.weight
        right[each.name] += each.weight * each.right
    return estimate((right[name] / weight, weight) for name, weight in whole.items())


def _rates(judged: list[Judged]) -> Iterator[Measure]:
    own = [each for each in judged if each.coding.answer is not CellAnswer.MISSED]
    coders: Counter[str] = Counter(each.cell.id for each in own)

    def unit(each: Judged) -> Unit:
        return Unit(each, each.cell.id, each.right, each.cell.weight / coders[each.cell.id])

    read = [unit(each) for each in own if each.read is not None]
    # What there is: what was read rightly, what was read as something else, and what was missed.
    there = [each for each in read if each.right or (each.judged.known and each.judged.coded)]
    there += _missed(judged, own, coders)
    for kind in CellKind:
        precision = [each for each in read if each.judged.cell.kind is kind]
        if not precision:
            continue
        yield _measure("precision", kind, _pooled(precision))
        if kind is CellKind.INDICATOR:
            figures = [each for each in there if each.judged.cell.kind in (kind, CellKind.SENTENCE)]
            yield _measure("recall", kind, _pooled(figures))
            for by in GROUPS:
                # Precision goes by what was read, recall by what there is.
                yield from _grouped("precision", kind, by, precision, _read_group)
                yield from _grouped("recall", kind, by, figures, lambda each, by: each.groups[by])
            yield from _attributes([each for each in precision if each.right])


def _read_group(each: Judged, by: str) -> str:
    return (each.read or {}).get("metric", "") if by == "metric" else each.groups[by]


def _missed(judged: list[Judged], own: list[Judged], coders: Counter[str]) -> Iterator[Unit]:
    """The figures that were missed, each once for its sentence, however many cells of the sentence named it.

    In a sentence that gave figures each cell that was drawn stands for its share of the sentence.
    """
    weights: dict[tuple[str, int, Span], float] = defaultdict(float)
    saw: dict[tuple[str, int, Span], set[str]] = defaultdict(set)
    seen: set[tuple[str, str]] = set()
    for each in [*own, *judged]:
        if (each.cell.id, each.coding.coder) not in seen and each.cell.kind in (CellKind.INDICATOR, CellKind.SENTENCE):
            seen.add((each.cell.id, each.coding.coder))
            by = max(1, coders[each.cell.id])
            place = each.cell.alpha3, each.cell.edition, each.sentence
            weights[place] += each.cell.weight / (max(1, each.shared) * by)
            saw[place].add(each.coding.coder)
    named: dict[tuple[tuple[str, int, Span], str, str, str], list[Judged]] = defaultdict(list)
    for each in judged:
        if each.coding.answer is CellAnswer.MISSED:
            place = each.cell.alpha3, each.cell.edition, each.sentence
            told = (
                squeezed(each.coding.missed),
                each.coding.fields.get("metric", ""),
                each.coding.fields.get("value", ""),
            )
            named[place, *told].append(each)
    for (place, *words), several in named.items():
        share = len({each.coding.coder for each in several}) / len(saw[place])
        yield Unit(several[0], str((place, *words)), False, weights[place] * share)


def _grouped(
    measure: str, kind: CellKind, by: str, units: list[Unit], group: Callable[[Judged, str], str]
) -> Iterator[Measure]:
    groups: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        groups[group(unit.judged, by)].append(unit)
    for name in sorted(groups):
        yield _measure(measure, kind, _pooled(groups[name]), by=by, group=name)


def _measure(measure: str, of: str, found: Estimate, **told: str) -> Measure:
    return Measure(
        measure=measure,
        of=str(of),
        estimate=found.share,
        low=found.low,
        high=found.high,
        units=found.units,
        effective=found.effective,
        **told,
    )


def _attributes(right: list[Unit]) -> Iterator[Measure]:
    """Of the figures that are right, how many have each attribute right too."""
    for field in FIELDS[CellKind.INDICATOR] if right else ():
        if field.name not in STRICT:
            yield _measure(
                "attribute",
                field.name,
                _pooled(attrs.evolve(each, right=_same_field(each, field.name)) for each in right),
            )


def _same_field(unit: Unit, name: str) -> bool:
    return _norm(unit.judged.read, name) == _norm(unit.judged.coded, name)


def _norm(fields: Mapping[str, str] | None, name: str) -> str:
    """A field for comparing: words in order, a year as it is, whether inferred or not."""
    text = (fields or {}).get(name, "") or DEFAULTS.get(name, "")
    if name in ("population", "doers"):
        return "|".join(sorted(text.split("|")))
    return text.removesuffix(" inferred") if name == "period" else text


# Agreement between coders, and with the library


def _concordance(judged: list[Judged]) -> Iterator[Measure]:
    by_coder: dict[str, dict[str, Judged]] = defaultdict(dict)
    for each in judged:
        if each.coding.answer is not CellAnswer.MISSED and each.read is not None and each.known:
            by_coder[each.coding.coder][each.cell.id] = each
    for kind in CellKind:
        for field in FIELDS[kind] if kind is not CellKind.SENTENCE else ():
            yield from _concordance_of(kind, field.name, by_coder)


def _concordance_of(kind: CellKind, name: str, by_coder: Mapping[str, Mapping[str, Judged]]) -> Iterator[Measure]:
    said: dict[str, dict[str, str]] = {MACHINE: {}}
    weights: dict[str, float] = {}
    for coder, every in by_coder.items():
        cells = {cell: each for cell, each in every.items() if each.cell.kind is kind}
        said[coder] = {cell: _category(each.coded, name) for cell, each in cells.items()}
        said[MACHINE] |= {cell: _category(each.read, name) for cell, each in cells.items()}
        weights |= {cell: each.cell.weight for cell, each in cells.items()}
    coders = [coder for coder in sorted(by_coder) if said[coder]]
    of = name if kind is CellKind.INDICATOR else f"{kind} {name}"
    for one, other in [*combinations(coders, 2), *((coder, MACHINE) for coder in coders)]:
        both = sorted(said[one].keys() & said[other].keys())
        if both:
            found = kappa((said[one][cell], said[other][cell], weights[cell]) for cell in both)
            yield _agreed("kappa", of, f"{one}, {other}", found, [weights[cell] for cell in both])
    several = [
        (cell, values)
        for cell in sorted(weights)
        if len(values := [said[coder][cell] for coder in coders if cell in said[coder]]) > 1
    ]
    if several:
        mean = fmean(weights[cell] for cell, _ in several)
        found = alpha((values, weights[cell] / mean) for cell, values in several)
        yield _agreed("alpha", of, ", ".join(coders), found, [weights[cell] for cell, _ in several])


def _agreed(measure: str, of: str, between: str, found: float | None, weights: Sequence[float]) -> Measure:
    effective = estimate((True, weight) for weight in weights).effective
    return Measure(measure=measure, of=of, between=between, estimate=found, units=len(weights), effective=effective)


def _category(fields: Mapping[str, str] | None, name: str) -> str:
    return "no such thing" if fields is None else _norm(fields, name)
