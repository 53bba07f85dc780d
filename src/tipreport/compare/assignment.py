"""Pairing two lists so that the sum of the pairs' worth is greatest."""

from __future__ import annotations

from collections.abc import Mapping

MOST = 200
"""Rows or columns of one knot of pairs that is solved exactly; a greater one is paired greedily, best pair first."""


def best_pairs(worth: Mapping[tuple[int, int], int]) -> list[tuple[int, int]]:
    """The pairs of greatest sum, each row and each column at most once. Only pairs of positive worth are in `worth`.

    >>> best_pairs({(0, 0): 9, (0, 1): 8, (1, 0): 8})
    [(0, 1), (1, 0)]

    Pairs that share a row or a column, directly or through others, are a knot and solved together; the rest is not
    looked at. A knot of n rows takes n³ steps.
    """
    made: list[tuple[int, int]] = []
    for knot in _knots(worth):
        if len(knot) == 1:
            made += knot
            continue
        rows = sorted({row for row, _ in knot})
        columns = sorted({column for _, column in knot})
        if max(len(rows), len(columns)) > MOST:
            made += _greedy(worth, knot)
        elif len(rows) <= len(columns):
            made += _solve(worth, rows, columns)
        else:
            turned = {(column, row): worth[row, column] for row, column in knot}
            made += [(row, column) for column, row in _solve(turned, columns, rows)]
    return sorted(made)


def _knots(worth: Mapping[tuple[int, int], int]) -> list[list[tuple[int, int]]]:
    by_row: dict[int, list[int]] = {}
    by_column: dict[int, list[int]] = {}
    for row, column in worth:
        by_row.setdefault(row, []).append(column)
        by_column.setdefault(column, []).append(row)
    done: set[int] = set()
    found = []
    for first in by_row:
        if first in done:
            continue
        knot = []
        done.add(first)
        waiting, seen = [first], set()
        while waiting:
            row = waiting.pop()
            for column in by_row[row]:
                knot.append((row, column))
                if column not in seen:
                    seen.add(column)
                    for other in by_column[column]:
                        if other not in done:
                            done.add(other)
                            waiting.append(other)
        found.append(knot)
    return found


def _greedy(worth: Mapping[tuple[int, int], int], knot: list[tuple[int, int]]) -> list[tuple[int, int]]:
    rows: set[int] = set()
    columns: set[int] = set()
    made = []
    for row, column in sorted(knot, key=lambda pair: (-worth[pair], pair)):
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            made.append((row, column))
    return made


def _solve(worth: Mapping[tuple[int, int], int], rows: list[int], columns: list[int]) -> list[tuple[int, int]]:
    """The Hungarian method with potentials (Jonker and Volgenant's shortest augmenting paths); rows <= columns.

    A pair that is not in `worth` is worth 0, which leaves both sides free.
    """
    wide = len(columns)
    costs = [[-worth.get((row, column), 0) for column in columns] for row in rows]
    infinite = 1 << 62
    of_row = [0] * (len(rows) + 1)
    of_column = [0] * (wide + 1)
    holder = [0] * (wide + 1)  # the row of each column, counted from 1; column 0 holds the row that looks for a place
    for row in range(1, len(rows) + 1):
        holder[0] = row
        slack = [infinite] * (wide + 1)
        way = [0] * (wide + 1)
        used = [False] * (wide + 1)
        at = 0
        while holder[at]:
            used[at] = True
            here, least, following = holder[at], infinite, 0
            line, potential = costs[here - 1], of_row[here]
            for column in range(1, wide + 1):
                if not used[column]:
                    cost = line[column - 1] - potential - of_column[column]
                    if cost < slack[column]:
                        slack[column], way[column] = cost, at
                    if slack[column] < least:
                        least, following = slack[column], column
            for column in range(wide + 1):
                if used[column]:
                    of_row[holder[column]] += least
                    of_column[column] -= least
                else:
                    slack[column] -= least
            at = following
        while at:
            before = way[at]
            holder[at] = holder[before]
            at = before
    return [
        (rows[holder[column] - 1], columns[column - 1])
        for column in range(1, wide + 1)
        if holder[column] and (rows[holder[column] - 1], columns[column - 1]) in worth
    ]
