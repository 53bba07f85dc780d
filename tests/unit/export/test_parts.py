"""A corpus in parts: the same tables as one process makes, each part whole or not there, and none written twice."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

import tipreport
from tipreport import CorpusConflictError, ForeignFileError, MissingExtraError, Part, write_part
from tipreport.export import parts as module
from tipreport.rules import DEFAULT_RULES

pa = pytest.importorskip("pyarrow")

TABLES = ("reports", "sections", "indicators", "problems", "findings")
COUNTRIES = ("Norway", "Oman", "Peru", "Chad", "Ghana", "Malta", "Nepal", "Qatar")


@pytest.fixture
def narratives(tmp_path: Path) -> list[Path]:
    """Eight small narratives, a file each, in order of their names."""
    folder = tmp_path / "narratives"
    folder.mkdir()
    for number, country in enumerate(COUNTRIES):
        text = (
            f"{country.upper()}: Tier 2\n\nThe Government of {country} does not fully meet the minimum standards for the "
            "elimination of trafficking but is making significant efforts to do so.\n\nPROSECUTION\nThe government "
            f"maintained law enforcement efforts. In 2018, police initiated {number + 3} trafficking investigations.\n"
        )
        (folder / f"{number}.txt").write_text(text, "utf-8")
    return sorted(folder.iterdir())


def parted(paths: Sequence[Path], size: int = 2) -> list[tuple[int, list[str]]]:
    return [(at // size, [str(path) for path in paths[at : at + size]]) for at in range(0, len(paths), size)]


def together(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """The tables of all parts, one part behind the other."""
    import pyarrow.parquet as pq

    return {
        table: [
            row
            for part in sorted(folder.glob("part-*"))
            for row in pq.read_table(part / f"{table}.parquet").to_pylist()
        ]
        for table in TABLES
    }


def alone(paths: Sequence[Path], folder: Path) -> dict[str, list[dict[str, Any]]]:
    """The tables that one process makes."""
    import pyarrow.parquet as pq

    tipreport.to_parquet(tipreport.iter_reports(paths, edition=2019), folder, tables=TABLES)
    return {table: pq.read_table(folder / f"{table}.parquet").to_pylist() for table in TABLES}


def write(number: int, paths: Sequence[str], folder: Path) -> Part:
    return write_part(number, paths, folder, tables=TABLES, edition=2019)


def test_the_parts_hold_what_one_process_writes(narratives: list[Path], tmp_path: Path) -> None:
    made = [write(*part, tmp_path / "parts") for part in parted(narratives, 3)]
    assert [(part.number, part.reports, part.failures, part.written) for part in made] == [
        (0, 3, (), True),
        (1, 3, (), True),
        (2, 2, (), True),
    ]
    assert together(tmp_path / "parts") == alone(narratives, tmp_path / "alone")


def test_a_part_that_is_there_is_not_written_again(narratives: list[Path], tmp_path: Path) -> None:
    first = write(0, [str(narratives[0]), "no-such.txt"], tmp_path / "parts")
    before = {path: path.stat().st_mtime_ns for path in Path(first.folder).iterdir()}
    again = write(0, [str(narratives[0]), "no-such.txt"], tmp_path / "parts")
    assert (first.written, again.written) == (True, False)
    assert (again.reports, again.failures) == (first.reports, first.failures)
    assert {path: path.stat().st_mtime_ns for path in Path(first.folder).iterdir()} == before


@pytest.mark.parametrize("change", ["text", "paths", "rules", "options"])
def test_a_part_of_something_else_is_written_anew(change: str, narratives: list[Path], tmp_path: Path) -> None:
    paths = [str(path) for path in narratives[:2]]
    write(0, paths, tmp_path / "parts")
    more: dict[str, Any] = {"tables": TABLES, "edition": 2019}
    if change == "text":
        narratives[0].write_text(narratives[0].read_text("utf-8") + "\nOne line more.\n", "utf-8")
    elif change == "paths":
        paths.append(str(narratives[2]))
    elif change == "rules":
        more["rules"] = DEFAULT_RULES.extend("x-acme")
    else:
        more["evidence"] = False
    assert write_part(0, paths, tmp_path / "parts", **more).written
    assert not write_part(0, paths, tmp_path / "parts", **more).written


def test_what_fails_is_in_the_part_and_stops_nothing(narratives: list[Path], tmp_path: Path) -> None:
    part = write(0, ["no-such.txt", str(narratives[0])], tmp_path / "parts")
    assert part.reports == 1
    (said,) = part.failures
    assert "no-such.txt" in said


def test_an_interrupt_leaves_no_part_and_what_a_killed_process_left_goes(
    narratives: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "parts"

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(module, "write_text", interrupted)
        with pytest.raises(KeyboardInterrupt):
            write(0, [str(narratives[0])], folder)
    assert list(folder.iterdir()) == []
    (folder / ".part-00000.killed.part").mkdir()
    (folder / ".part-00001.other.part").mkdir()
    write(0, [str(narratives[0])], folder)
    assert sorted(path.name for path in folder.iterdir()) == [".part-00001.other.part", "part-00000"]


def test_what_is_not_ours_stays(narratives: list[Path], tmp_path: Path) -> None:
    mine = tmp_path / "parts" / "part-00000" / "thesis.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", "utf-8")
    with pytest.raises(ForeignFileError, match="part-00000"):
        write(0, [str(narratives[0])], tmp_path / "parts")
    assert mine.read_text("utf-8") == "mine"


def test_two_readings_of_one_narrative_are_refused(narratives: list[Path], tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(narratives[0].read_text("utf-8").replace("Tier 2", "Tier 3"), "utf-8")
    with pytest.raises(CorpusConflictError, match="NOR 2019"):
        write(0, [str(narratives[0]), str(other)], tmp_path / "parts")
    assert list((tmp_path / "parts").iterdir()) == []


def test_without_pyarrow_it_says_what_to_install(
    narratives: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"tipreport\[arrow\]"):
        write(0, [str(narratives[0])], tmp_path / "parts")


def test_the_way_by_dask_that_the_docs_show(root: Path, narratives: list[Path], tmp_path: Path) -> None:
    dask = pytest.importorskip("dask")
    page = (root / "docs" / "scaling.md").read_text("utf-8")
    (code,) = re.findall(r"^## Dask\n.*?^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    names: dict[str, Any] = {"paths": [str(path) for path in narratives], "folder": str(tmp_path / "parts")}
    with dask.config.set(scheduler="synchronous"):
        exec(code, names)
    assert [(part.reports, part.failures) for part in names["written"]] == [(len(narratives), ())]
    assert names["failures"] == []


@pytest.mark.slow
@pytest.mark.filterwarnings("default")  # those of Dask and its dependencies are not ours to mend
def test_a_cluster_of_which_a_worker_is_killed_writes_the_same(narratives: list[Path], tmp_path: Path) -> None:
    pytest.importorskip("dask")
    distributed = pytest.importorskip("distributed")
    from dask import bag

    folder, fatal = tmp_path / "parts", tmp_path / "killed"

    def killed_once(number: int, paths: list[str]) -> Part:
        """Writes a part; the process that is first to write number 2 is killed when all but the record is written."""
        import signal

        from tipreport import write_part
        from tipreport.export import parts

        if number == 2 and not fatal.exists():
            fatal.touch()
            parts.write_text = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
        return write_part(number, paths, folder, tables=TABLES, edition=2019)

    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        workers = set(client.run(os.getpid).values())
        every = bag.from_sequence(parted(narratives), partition_size=1).starmap(killed_once)
        done = every.compute()
        again = every.compute()
        client.wait_for_workers(2)
        later = set(client.run(os.getpid).values())
    assert len(workers) == 2
    assert fatal.exists()
    assert len(workers & later) == 1  # the other was killed, and a new one has its place
    assert [(part.number, part.reports, part.failures) for part in done] == [(n, 2, ()) for n in range(4)]
    assert [part.written for part in again] == [False] * 4
    assert sorted(path.name for path in folder.iterdir()) == [f"part-{n:05}" for n in range(4)]
    assert together(folder) == alone(narratives, tmp_path / "alone")
