"""The annotated narratives as read and as a person reads them, and a coder who answers from the annotations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from types import ModuleType

import pytest

import tipreport
from tipreport import Cell, CellAnswer, CellKind, Coding, Codings, Corpus, Indicator, Report, Span
from tipreport.review.fields import fields_of
from tipreport.review.figures import paired, strictly_same

Gold = Mapping[str, tuple[Report, Report]]
"""By name, a narrative as read and as annotated."""

Code = Callable[..., Codings]


def strict(coded: Report, read: Report) -> tuple[int, int, int]:
    """So many figures are right, are annotated, were read."""
    pairs = paired(coded.indicators, read.indicators)
    right = sum(strictly_same(coded.indicators[at], read.indicators[to]) for at, to in pairs)
    return right, len(coded.indicators), len(read.indicators)


@pytest.fixture(scope="session")
def gold(measures: Callable[[str], ModuleType]) -> Gold:
    return {name: (read, coded) for name, read, coded in measures("annotated").annotated()}


@pytest.fixture(scope="session")
def gold_corpus(gold: Gold) -> Corpus:
    return Corpus(read for read, _ in gold.values())


@pytest.fixture(scope="session")
def code(gold: Gold) -> Code:
    """A coder who knows the annotations."""
    known = {(read.alpha3, read.edition): _Known(read, coded) for read, coded in gold.values()}

    def code(sample: tipreport.Sample, coder: str = "Gold") -> Codings:
        return Codings(each for cell in sample.cells for each in known[cell.alpha3, cell.edition].said(cell, coder))

    return code


class _Known:
    """A narrative and its annotations."""

    def __init__(self, read: Report, coded: Report) -> None:
        self.read, self.coded = read, coded
        pairs = paired(coded.indicators, read.indicators)
        self.of = {to: coded.indicators[at] for at, to in pairs}
        found = {at for at, _ in pairs}
        self.missed: dict[Span, list[Indicator]] = defaultdict(list)
        for at, one in enumerate(coded.indicators):
            if at not in found:
                self.missed[read.sentence_at(one.span) or one.sentence].append(one)

    def said(self, cell: Cell, coder: str) -> Iterator[Coding]:
        place = Span(cell.start, cell.end)
        for one in self.missed.get(self.read.sentence_at(place) or place, ()):
            words = self.read.quote(one)
            yield Coding(cell=cell, coder=coder, answer=CellAnswer.MISSED, fields=_fields(one), missed=words)
        if cell.kind is CellKind.SENTENCE:
            yield Coding(cell=cell, coder=coder, answer=CellAnswer.RIGHT)
            return
        there = [(at, one) for at, one in enumerate(self.read.indicators) if one.span == place]
        at, one = there[cell.number - 1]
        if at not in self.of:
            yield Coding(cell=cell, coder=coder, answer=CellAnswer.NONE)
        else:
            answer = CellAnswer.RIGHT if strictly_same(self.of[at], one) else CellAnswer.WRONG
            yield Coding(cell=cell, coder=coder, answer=answer, fields=_fields(self.of[at]))


def _fields(one: Indicator) -> dict[str, str]:
    return {name: text for name, text in fields_of("indicator", one).items() if text}
