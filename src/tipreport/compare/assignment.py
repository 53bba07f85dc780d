"""Pairing two lists so that the sum of the pairs' worth is greatest."""

from __future__ import annotations

from collections.abc import Mapping
from heapq import heappop, heappush


def best_pairs(worth: Mapping[tuple[int, int], int]) -> list[tuple[int, int]]:
    """The pairs of greatest sum, each row and each column at most once. Only pairs of positive worth are in `worth`.

    >>> best_pairs({(0, 0): 9, (0, 1): 8, (1, 0): 8})
    [(0, 1), (1, 0)]

    Jonker and Volgenant's shortest augmenting paths over the pairs that are there (Dijkstra with potentials): n rows of
    k pairs each take some n² k steps at worst, and n k where most rows have a best partner of their own.
    """
    rows = sorted({row for row, _ in worth})
    number = {row: at for at, row in enumerate(rows)}
    columns = sorted({column for _, column in worth})
    place = {column: at for at, column in enumerate(columns)}
    edges: list[list[tuple[int, int]]] = [[] for _ in rows]
    for (row, column), value in worth.items():
        edges[number[row]].append((place[column], -value))
    for at, line in enumerate(edges):
        line.sort()
        line.append((len(columns) + at, 0))  # a row may stay alone
    holder = _assigned(edges, len(columns) + len(rows))
    return sorted((rows[holder[at]], column) for column, at in place.items() if holder[at] >= 0)


def _assigned(edges: list[list[tuple[int, int]]], wide: int) -> list[int]:
    """The row that holds each column (-1: none), at the least cost; each row holds one."""
    of_row = [min(cost for _, cost in line) for line in edges]
    of_column = [0] * wide
    holder = [-1] * wide
    for first, line in enumerate(edges):
        # Most rows find their best column free.
        free = next((at for at, cost in line if holder[at] < 0 and cost - of_row[first] - of_column[at] == 0), -1)
        if free >= 0:
            holder[free] = first
            continue
        near: dict[int, int] = {}  # how far each column is, and the row before it on the way
        way: dict[int, int] = {}
        done: dict[int, int] = {}
        waiting: list[tuple[int, int]] = []
        row, passed = first, 0
        while True:
            reach = passed - of_row[row]
            for at, cost in edges[row]:
                if at not in done:
                    far = reach + cost - of_column[at]
                    if far < near.get(at, far + 1):
                        near[at], way[at] = far, row
                        heappush(waiting, (far, at))
            while True:
                passed, at = heappop(waiting)
                if at not in done and near[at] == passed:
                    break
            if holder[at] < 0:
                break
            done[at] = passed
            row = holder[at]
        of_row[first] += passed
        for column, far in done.items():
            of_row[holder[column]] += passed - far
            of_column[column] -= passed - far
        where = {holder[column]: column for column in done}
        while True:  # each row on the way moves on by one column
            row = way[at]
            holder[at] = row
            if row == first:
                break
            at = where[row]
    return holder
