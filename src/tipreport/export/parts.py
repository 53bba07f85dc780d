"""A corpus in parts, each written whole or not at all: for many processes or machines, and to start again."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tipreport._version import __version__
from tipreport.errors import ForeignFileError, expect
from tipreport.export.cite import check_style
from tipreport.export.files import ordinary_mode, write_text
from tipreport.export.folder import to_parquet
from tipreport.model import Failure, Part, Report
from tipreport.model.arguments import expect_edition, names_in, path_name, paths_in
from tipreport.parse.corpus import iter_reports
from tipreport.rules.ruleset import DEFAULT_RULES, RuleSet
from tipreport.source.files import PathLike

RECORD = "part.json"
"""Written last into the folder of a part: what it was made of, and what came of it."""


def write_part(
    number: int,
    paths: Iterable[PathLike],
    folder: PathLike,
    *,
    tables: Iterable[str] | None = None,
    evidence: bool = True,
    cite: str | None = None,
    edition: int | None = None,
    rules: RuleSet | None = None,
    workers: int | None = None,
) -> Part:
    """Read the narratives behind `paths` and write their tables as Parquet into `folder/part-00000`; needs pyarrow.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:  # doctest: +SKIP
    ...     [write_part(0, ["seeds"], folder).written for _ in range(2)]
    [True, False]

    A part is written beside and moved into place when it is whole, so that a process that is killed leaves no half of
    it. A part that is there is not written again, unless it was made of other files (by path, size and time of change),
    by another version, under rules of another name, or with other options. So a run that came to an end is started
    again by the same calls. `tables`, `evidence` and `cite` are those of `to_parquet`; `edition`, `rules` and `workers`
    those of `read_corpus`.

    What fails stops nothing else and is in the `failures` of the part. Two reports of one country and edition are only
    seen within a part. Raises `ForeignFileError` where something else is in the place of the part, and the errors of
    `to_parquet`.
    """
    expect(number, "number", "the number of the part", int)
    expect_edition(edition)
    if rules is not None:
        expect(rules, "rules", "a RuleSet", RuleSet)
    if cite is not None:
        check_style(cite)
    given = list(paths_in(paths))
    wanted = None if tables is None else names_in(tables, "tables", "a table")
    goal = Path(path_name(folder, "folder"), f"part-{number:05}")
    made = {
        "version": __version__,
        "rules": (rules or DEFAULT_RULES).name,
        "options": {"tables": wanted, "evidence": evidence, "cite": cite, "edition": edition},
        "files": [_identity(path) for path in given],
    }
    if found := _standing(goal, number, made):
        return found
    goal.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=f".{goal.name}.", suffix=".part", dir=goal.parent))
    try:
        failures: list[Failure] = []
        counted = _Counted(
            iter_reports(given, edition=edition, rules=rules, workers=workers, progress=False, failures=failures)
        )
        to_parquet(counted, beside, tables=wanted, evidence=evidence, cite=cite)
        said = [" ".join(str(failure).split()) for failure in failures]
        record = {"made": made, "reports": counted.count, "failures": said}
        write_text(beside / RECORD, json.dumps(record, ensure_ascii=False, indent=1) + "\n")
        ordinary_mode(beside, 0o777)
        _move(beside, goal, number, made)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    for left in goal.parent.glob(f".{goal.name}.*.part"):  # of a process that was killed
        shutil.rmtree(left, ignore_errors=True)
    return Part(number=number, folder=str(goal), reports=counted.count, failures=tuple(said))


class _Counted:
    """Reports that are counted as they go by."""

    def __init__(self, reports: Iterator[Report]) -> None:
        self._reports = reports
        self.count = 0

    def __iter__(self) -> Iterator[Report]:
        for report in self._reports:
            self.count += 1
            yield report


def _identity(path: str) -> tuple[Any, ...]:
    """What shows that a file is the one that was read; what is not there has none."""
    try:
        stat = Path(path).stat()
    except (OSError, ValueError):
        return (path, None, None)
    return (path, stat.st_size, stat.st_mtime_ns)


def _standing(goal: Path, number: int, made: dict[str, Any]) -> Part | None:
    """The part that is there, if it is the one that is wanted; null where there is none or it is out of date."""
    if not goal.exists():
        return None
    try:
        record = json.loads((goal / RECORD).read_text("utf-8"))
        part = Part(
            number=number,
            folder=str(goal),
            reports=record["reports"],
            failures=tuple(record["failures"]),
            written=False,
        )
        return part if record["made"] == json.loads(json.dumps(made)) else None
    except (OSError, ValueError, KeyError, TypeError):
        raise ForeignFileError(
            "the folder is there and holds no part", subject=str(goal), hint="name another folder, or move it away"
        ) from None


def _move(beside: Path, goal: Path, number: int, made: dict[str, Any]) -> None:
    if goal.exists():
        shutil.rmtree(goal)  # out of date
    try:
        beside.rename(goal)
    except OSError:
        # Another process may have been given the same part and was first.
        if _standing(goal, number, made) is None:
            raise
