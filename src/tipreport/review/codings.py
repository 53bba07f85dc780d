"""What coders said of the cells of a sample."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

import attrs

from tipreport.errors import ReviewError
from tipreport.review.anchors import squeezed
from tipreport.review.cells import CellKind, Drawn
from tipreport.review.fields import FIELDS, FieldError, check_fields

MARKS = {ord("«"): None, ord("»"): None}
"""What stands around the words that a cell of a table is about."""


class CellAnswer(StrEnum):
    """What a coder says: `RIGHT`, it is as it was read (of a sentence: it holds no figure); `WRONG`, it is something
    else, which the fields say if the coder does; `NONE`, there is no such thing; `MISSED`, there is one more; `READ`,
    what a blind coder read; `UNSURE`."""

    RIGHT = "right"
    WRONG = "wrong"
    NONE = "none"
    MISSED = "missed"
    READ = "read"
    UNSURE = "unsure"


@attrs.frozen(kw_only=True)
class Coding:
    """What one coder said of one cell; `missed` are the words of a figure that was missed in its sentence.

    Where they stand there twice, `only «one» shelter` says which.
    """

    cell: Drawn
    coder: str
    answer: CellAnswer
    fields: Mapping[str, str] = attrs.field(factory=dict, hash=False)
    missed: str = ""
    note: str = ""


def _tuple(codings: Iterable[Coding]) -> tuple[Coding, ...]:
    return tuple(codings)


@attrs.frozen(repr=False)
class Codings:
    """The codings of one coder or more, in the order of their sheets.

    Raises `ReviewError` where one coder gives two answers to a cell.
    """

    codings: tuple[Coding, ...] = attrs.field(default=(), converter=_tuple)

    def __attrs_post_init__(self) -> None:
        said: dict[tuple[str, Drawn], Coding] = {}
        for each in self.codings:
            if each.answer is not CellAnswer.MISSED:
                other = said.setdefault((each.coder, each.cell), each)
                if other != each:
                    raise ReviewError(
                        f"{each.coder} gives two answers, {other.answer} and {each.answer}", subject=each.cell.id
                    )

    def __len__(self) -> int:
        return len(self.codings)

    def __iter__(self) -> Iterator[Coding]:
        return iter(self.codings)

    def __add__(self, other: Codings) -> Codings:
        return Codings((*self.codings, *other.codings))

    @property
    def coders(self) -> tuple[str, ...]:
        """Who coded, in order of the names."""
        return tuple(sorted({each.coder for each in self.codings}))

    def __repr__(self) -> str:
        cells = len({each.cell.id for each in self.codings})
        return f"<Codings of {cells} cells by {', '.join(self.coders) or 'nobody'}>"


def coding(
    cell: Drawn,
    coder: str,
    answer: str,
    fields: Mapping[str, str],
    *,
    missed: str = "",
    note: str = "",
    sentence: str = "",
    blind: bool = False,
) -> Coding | None:
    """What a row of a sheet says; null where it says nothing. Raises `FieldError`, which names the column."""
    given = {name: text for name, text in fields.items() if text}
    if not answer and blind and given:
        answer = CellAnswer.MISSED if cell.kind is CellKind.SENTENCE else CellAnswer.READ
    if not answer:
        return None
    if answer not in list(CellAnswer):
        words = [word for word in CellAnswer if word in answer]
        message = "two answers in a cell" if len(words) > 1 else "no such answer"
        raise FieldError("answer", ReviewError(message, subject=answer, hint=f"write one of {', '.join(CellAnswer)}"))
    said = CellAnswer(answer)
    if cell.kind is CellKind.SENTENCE and said in (CellAnswer.WRONG, CellAnswer.READ, CellAnswer.NONE):
        if said is not CellAnswer.NONE:
            hint = "write right where it holds no figure, else missed"
            raise FieldError("answer", ReviewError("not said of a sentence that gave none", subject=answer, hint=hint))
        said = CellAnswer.RIGHT
    if said is CellAnswer.MISSED and FIELDS[cell.kind] is not FIELDS[CellKind.INDICATOR]:
        raise FieldError("answer", ReviewError("only figures can be missed in a sentence", subject=answer))
    if said in (CellAnswer.NONE, CellAnswer.UNSURE):
        given = {}
    known = {field.name for field in FIELDS[cell.kind]}
    for name in given:
        if name not in known:
            raise FieldError(name, ReviewError(f"a {cell.kind} has no such field", subject=given[name]))
    check_fields(cell.kind, given)
    if said is CellAnswer.MISSED:
        if not given.get("metric"):
            raise FieldError("metric", ReviewError("a figure that was missed needs a metric"))
        plain = missed.translate(MARKS)
        if not squeezed(plain) or (sentence and squeezed(plain) not in squeezed(sentence.translate(MARKS))):
            raise FieldError(
                "missed", ReviewError("not words of the sentence", subject=missed, hint="copy them from it")
            )
    return Coding(cell=cell, coder=coder, answer=said, fields=given, missed=missed, note=note)


def by_cell(codings: Iterable[Coding]) -> dict[str, list[Coding]]:
    """The codings of each cell."""
    found: dict[str, list[Coding]] = {}
    for each in codings:
        found.setdefault(each.cell.id, []).append(each)
    return found
