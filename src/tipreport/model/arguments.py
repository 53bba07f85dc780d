"""What the functions of the library take: each kind of argument that several of them have, and what to pass."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import TypeVar

from tipreport.errors import expect
from tipreport.model.corpus import Corpus
from tipreport.model.edition import check_edition
from tipreport.model.report import Report

Kind = TypeVar("Kind")

PATH = "a path as a str or a path object"


def expect_report(value: object, name: str = "report") -> None:
    """Raise `WrongTypeError` for what is no report."""
    expect(value, name, "a Report", Report, hint="make one with tipreport.read or tipreport.parse")


def reports_in(value: Report | Corpus | Iterable[Report], name: str = "reports") -> Corpus | tuple[Report, ...]:
    """One report, a corpus, or several reports, as what one can go through again.

    >>> reports_in(["NORWAY: Tier 1"])
    Traceback (most recent call last):
        ...
    tipreport.errors.WrongTypeError: reports[0] is a str, and takes a Report: "'NORWAY: Tier 1'"; make one with ...
    """
    if isinstance(value, Corpus):
        return value
    if isinstance(value, Report):
        return (value,)
    words = "a Report, a Corpus, or several reports"
    if isinstance(value, str | bytes | Mapping | type) or not isinstance(value, Iterable):
        expect(value, name, words, Report)
    found = tuple(value)
    for number, each in enumerate(found):
        expect_report(each, f"{name}[{number}]")
    return found


def expect_edition(value: int | None) -> None:
    """Raise `WrongTypeError` for what is no year, `ModelError` for a year that can have no edition."""
    if value is None:
        return
    expect(value, "edition", "a year as an integer", int, hint="such as edition=2011")
    check_edition(value)


def expect_country(value: object, name: str = "country") -> None:
    """Raise `WrongTypeError` for what names no country."""
    expect(value, name, "a name or an ISO 3166 alpha-3 code as a str", str, hint="such as country='NOR'")


def path_name(value: object, name: str = "path") -> str:
    """The name of a path."""
    expect(value, name, PATH, str, bytes, os.PathLike)
    return os.fsdecode(value)  # type: ignore[arg-type]


def paths_in(value: str | os.PathLike[str] | Iterable[str | os.PathLike[str]]) -> tuple[str, ...]:
    """One path or several, by their names."""
    if isinstance(value, str | bytes | os.PathLike):
        return (path_name(value),)
    if isinstance(value, type) or not isinstance(value, Iterable):
        expect(value, "paths", f"{PATH}, or several", str)
    return tuple(map(path_name, value))


def names_in(value: str | Iterable[str], name: str, words: str) -> list[str]:
    """One name or several."""
    if isinstance(value, str):
        return [str(value)]
    if isinstance(value, bytes | type) or not isinstance(value, Iterable):
        expect(value, name, f"{words} as a str, or several", str)
    found = list(value)
    for number, each in enumerate(found):
        expect(each, f"{name}[{number}]", f"{words} as a str", str)
    return [str(each) for each in found]


def _several(value: object) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, str | bytes | Mapping | type)


def several_of(value: Iterable[Kind], kind: type[Kind], name: str, hint: str | None = None) -> list[Kind]:
    """Several things of a kind."""
    if not _several(value):
        expect(value, name, f"several {kind.__name__}s", list, hint=hint)
    found = list(value)
    for number, each in enumerate(found):
        expect(each, f"{name}[{number}]", f"a {kind.__name__}", kind, hint=hint)
    return found


def expect_text(value: object, name: str, words: str) -> None:
    """Raise `WrongTypeError` for what is neither a text nor null."""
    if value is not None:
        expect(value, name, words, str)
