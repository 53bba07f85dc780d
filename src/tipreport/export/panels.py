"""A panel as a person reads it, and as one file with its codebook and its conflicts beside it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import IO, Final

import attrs

from tipreport.errors import ModelError, expect
from tipreport.export import words
from tipreport.export.cells import csv_header, csv_lines
from tipreport.export.dictionary import data_dictionary
from tipreport.export.files import encoded, refuse_existing, written_together
from tipreport.export.folder import WRITERS
from tipreport.export.frames import needed
from tipreport.export.lines import wrapped
from tipreport.export.records import Rows
from tipreport.export.tables.column import column
from tipreport.model import (
    Indicator,
    Panel,
    PanelBasis,
    PanelCell,
    PanelClaim,
    PanelRule,
    Qualifier,
    Quantity,
    State,
)
from tipreport.model.arguments import path_name

CODEBOOK: Final = "codebook.csv"
CONFLICTS: Final = "conflicts.csv"
FORMATS: Final = (".csv", ".parquet", ".dta", ".jsonl")
"""What a panel can be written as, by the end of the name."""


# For people


def figure(claim: PanelClaim) -> str:
    """The figure of a claim with its hedge and unit, or the state that says why there is none.

    >>> import tipreport
    >>> row, = tipreport.panel(tipreport.read("seeds/norway-2011.txt"))
    >>> figure(row["investigations"].claim), how(row["investigations"].claim)
    ('37 cases', 'sum of the forms: sex 26, labor 11')
    """
    if claim.low is None and claim.high is None:
        return words.spoken(claim.state)
    hedge = "" if claim.qualifier is Qualifier.EXACT else f"{words.spoken(claim.qualifier)} "
    if claim.value is None and claim.low is not None and claim.low.value is not None:
        return f"{hedge}{claim.low.value:,} to {words.quantity(claim.high)}"
    return hedge + words.quantity(claim.low or claim.high)


def how(claim: PanelClaim) -> str:
    """What a figure that is no printed whole was made of; empty for one that is."""
    if claim.basis is PanelBasis.WHOLE:
        return ""
    some = [one for one in claim.indicators if one.state is not State.ZERO_STATED]
    none = [one for one in claim.indicators if one.state is State.ZERO_STATED]
    if claim.basis is PanelBasis.SUM_OF_FORMS:
        return f"sum of the forms: {', '.join(f'{_form(one)} {_number(one)}' for one in (*some, *none))}"
    return ", ".join([*(f"all {_form(one)}" for one in some), *(f"none {_form(one)}" for one in none)])


def _form(one: Indicator) -> str:
    return words.spoken(one.form or "")


def _number(one: Indicator) -> str:
    """The value without its unit."""
    bare = attrs.evolve(one, low=_bare(one.low), high=_bare(one.high))
    return words.value(bare)


def _bare(end: Quantity | None) -> Quantity | None:
    return None if end is None else Quantity(end.value)


def cell_told(cell: PanelCell) -> str:
    """The figure of a cell, or why it is empty, in a few words."""
    if cell.claim is not None:
        return figure(cell.claim)
    return EMPTY[cell.rules[-1]]


EMPTY: Final[Mapping[PanelRule, str]] = MappingProxyType(
    {
        PanelRule.UNDECIDED: "undecided",
        PanelRule.LEFT_OUT: "no whole figure",
        PanelRule.NOT_MENTIONED: "not mentioned",
        PanelRule.NO_EDITION: "no narrative here",
    }
)


def render_panel(panel: Panel) -> str:
    """The rows with their figures, how each was made, and its ids; then the conflicts.

    >>> import tipreport
    >>> print(render_panel(tipreport.panel(tipreport.read("seeds/norway-2011.txt"), "investigations")))
    Norway 2010 (edition 2011), Tier 1
      investigations: 37 cases (sum of the forms: sex 26, labor 11) [investigations@..., investigations@...]
    <BLANKLINE>
    """
    lines = []
    for row in panel.rows:
        tier = row.tier.label if row.tier else "no tier" if row.held else "no narrative here"
        lines.append(f"{row.country.name} {row.year} (edition {row.edition}), {tier}")
        lines += [f"  {_cell_line(cell)}" for cell in row.cells if row.held]
    if panel.conflicts:
        lines += ["", f"Cells that figures claim which differ: {len(panel.conflicts)}"]
    for each in panel.conflicts:
        chosen = "none is taken" if each.chosen is None else f"{figure(each.chosen)} is taken"
        claims = "; ".join(f"{figure(claim)} [{', '.join(claim.ids)}]" for claim in each.claims)
        lines.append(
            f"  {each.country.name} {each.edition - 1}, {words.spoken(each.metric)}: {claims}. "
            f"{chosen} ({', '.join(map(words.spoken, each.rules))})"
        )
    return wrapped("\n".join(lines)) + "\n"


def _cell_line(cell: PanelCell) -> str:
    told = f"{words.spoken(cell.metric)}: {cell_told(cell)}"
    if cell.claim is None:
        left = ", ".join(f"{each.id}: {words.spoken(each.reason)}" for each in cell.left_out)
        return told + (f" [{left}]" if left else "")
    made = how(cell.claim)
    rules = [rule for rule in cell.rules if rule is not PanelRule.ONLY_FIGURE]
    notes = [made] * bool(made) + ([f"by rule: {', '.join(map(words.spoken, rules))}"] if rules else [])
    return told + (f" ({'; '.join(notes)})" if notes else "") + f" [{', '.join(cell.claim.ids)}]"


# Files


def write_panel(
    panel: Panel, path: str | os.PathLike[str], *, long: bool = False, force: bool = False
) -> tuple[Path, ...]:
    """Write a panel as CSV, Parquet, Stata's `.dta` or JSONL, after the end of its name, with what explains it beside.

    >>> import tipreport, tempfile
    >>> panel = tipreport.panel(tipreport.read("seeds/norway-2011.txt"), ["convictions"])
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     paths = write_panel(panel, f"{folder}/panel.csv")
    ...     print(paths[0].read_text("utf-8").splitlines()[1][:43], [path.name for path in paths])
    Norway,NOR,578,385,385,2010,2011,true,1,1,8 ['panel.csv', 'codebook.csv', 'conflicts.csv']

    One row a country and year, or with `long` one a metric of it. `codebook.csv` says what each column is,
    `conflicts.csv` has the figures that claim one cell. In `.dta` each variable has a label, and words are numbers with
    value labels, in the order of the codebook; it needs the extra `pandas`, Parquet the extra `arrow`.

    All files are written or none. Raises `ForeignFileError` where one is there already (`force` replaces it; a codebook
    or conflicts that say the same are no hindrance), `ModelError` for another end of the name, `MissingExtraError`
    without the extra, `OSError` where the folder cannot be written.
    """
    expect(panel, "panel", "a Panel", Panel, hint="make one with tipreport.panel")
    path = path_name(path)
    ready_for(path)
    goal = Path(path)
    made = Rows.of(panel, "panel_long" if long else "panel")
    write = _stata if goal.suffix.lower() == ".dta" else _with_writer(goal.suffix.lower()[1:])
    sides = {goal.with_name(CODEBOOK): codebook(made), goal.with_name(CONFLICTS): _conflicts(panel)}
    paths = (goal, *sides)
    if len(set(paths)) < len(paths):
        raise ModelError(
            "a panel of the name of what stands beside it", subject=os.fspath(path), hint="name it otherwise"
        )
    if not force:
        for each in paths:
            if each not in sides or (each.is_file() and each.read_bytes() != sides[each]):
                refuse_existing(each)
    with written_together(paths) as (file, *others):
        write(file, made)
        for other, text in zip(others, sides.values(), strict=True):
            other.write(text)
    return paths


def ready_for(path: str | os.PathLike[str]) -> None:
    """Raise `ModelError` for a name whose end is of no format, `MissingExtraError` where its extra is missing."""
    end = Path(path).suffix.lower()
    if end not in FORMATS:
        raise ModelError("no such format of a panel", subject=os.fspath(path), hint=f"there are {', '.join(FORMATS)}")
    if end == ".dta":
        needed("pandas", "pandas")
    elif end == ".parquet":
        needed("pyarrow", "arrow")


def codebook(made: Rows) -> bytes:
    """What each column is, as CSV: its name, label, type, unit, words, and the attribute that it comes from."""
    rows = [row for row in data_dictionary(made.table) if row["column"] in {column.name for column in made.columns}]
    cells = [[row[name] for row in rows] for name in ("column", "description", "type", "unit", "vocabulary", "source")]
    return encoded(csv_header(BOOK) + csv_lines(BOOK, cells))


BOOK: Final = (
    column("variable", "str", "Name of the column."),
    column("label", "str", "What it is."),
    column("type", "str", "What its cells are."),
    column("unit", "str", "What a number counts."),
    column("values", "str", "The words that occur; in .dta they are numbered from 1 in this order."),
    column("source", "str", "Where it comes from."),
)


def _conflicts(panel: Panel) -> bytes:
    made = Rows.of(panel, "panel_conflicts")
    return encoded(csv_header(made.columns) + "".join(csv_lines(made.columns, cells) for cells in made))


def _with_writer(format: str) -> Callable[[IO[bytes], Rows], None]:
    def write(file: IO[bytes], made: Rows) -> None:
        writer = WRITERS[format](file, made.table, made.columns)
        try:
            writer.add(made.rows)
            writer.close()
        except BaseException:
            writer.abandon()
            raise

    return write


def _stata(file: IO[bytes], made: Rows) -> None:
    from tipreport.export.stata import write_stata

    write_stata(file, made)
