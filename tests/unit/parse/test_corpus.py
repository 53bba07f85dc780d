"""Many files: what comes of them, in which order, with how many processes, and where one fails."""

from __future__ import annotations

import copy
import gc
import io
import itertools
import multiprocessing
import os
import pickle
import sys
import time
import tracemalloc
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

import tipreport
from tipreport import (
    Corpus,
    CorpusConflictError,
    CorpusError,
    EncodingError,
    Failure,
    ModelError,
    NotANarrativeError,
    Report,
    SeveralNarrativesError,
    SourceError,
    StrictError,
    TipReportError,
    UnreadableFileError,
    WireFormatError,
    errors,
)
from tipreport.parse import progress, reading, stream as stream_module
from tipreport.parse.reading import Options
from tipreport.parse.stream import _context, stream
from tipreport.source.files import PathLike


@pytest.fixture
def forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The other processes are copies of this one, with what was patched here."""
    if "fork" not in multiprocessing.get_all_start_methods():
        pytest.skip("no such processes here")
    monkeypatch.setattr(stream_module, "_context", lambda: multiprocessing.get_context("fork"))


NAMES = ("Norway", "Oman", "Peru", "Qatar", "Rwanda", "Samoa", "Togo", "Uganda", "Vietnam", "Yemen")


ERRORS = [each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, TipReportError)]


def narrative(name: str, tier: int = 2, edition: int = 2011, cases: int = 4) -> str:
    return (
        f"{edition} Trafficking in Persons Report - {name}\n\n{name} (Tier {tier})\n\n"
        f"{name} is a source country for men subjected to forced labor on farms.\n\n"
        f"The Government of {name} does not fully comply with the minimum standards for the elimination of "
        "trafficking; however, it is making significant efforts to do so.\n\n"
        f"The government increased its law enforcement efforts. The police began {cases} investigations in the year.\n"
    )


def edition(*names: str) -> str:
    """A whole edition in one file."""
    page = "2011 Trafficking in Persons Report\n\n"
    return page + "\n".join(narrative(name).partition("\n\n")[2] for name in names)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files of every kind, four of which fail: norway and oman alone, peru to yemen in one page, togo 2012 as JSON."""
    (tmp_path / "a.txt").write_text(narrative("Norway", 1))
    (tmp_path / "b.html").write_text(f"<html><body><p>{narrative('Oman').replace(chr(10) * 2, '</p><p>')}</p></html>")
    (tmp_path / "c.txt").write_text(edition(*NAMES[2:]))
    report = tipreport.parse(narrative("Togo", edition=2012))
    (tmp_path / "d.json").write_text(tipreport.to_json(report))
    with zipfile.ZipFile(tmp_path / "e.zip", "w") as archive:
        archive.writestr("norway.md", narrative("Norway", 1, 2010))
        archive.writestr("bad.txt", b"\0")
    (tmp_path / "f.txt").write_text("The cat sat on the mat.")
    (tmp_path / "g.txt").write_text("")
    (tmp_path / "h.jsonl").write_text(
        "\n".join(tipreport.to_json(tipreport.parse(narrative(name, edition=2013))) for name in NAMES)
    )
    return tmp_path


def read(*paths: Path, **options: object) -> tuple[Corpus, list[Failure]]:
    failed: list[Failure] = []
    return tipreport.read_corpus(paths, failures=failed, **options), failed  # type: ignore[arg-type]


def names(failures: list[Failure]) -> dict[str, type[TipReportError]]:
    return {Path(failure.path).name: type(failure.error) for failure in failures}


def test_files_of_every_kind(folder: Path) -> None:
    corpus, failed = read(folder)
    keys = [(report.alpha3, report.edition) for report in corpus]
    assert len(keys) == 10 + 1 + 1 + 10
    assert {year for _, year in keys} == {2010, 2011, 2012, 2013}
    assert corpus["OMN", 2011].tier == "2"
    assert corpus["TGO", 2012] == tipreport.parse(narrative("Togo", edition=2012))
    assert names(failed) == {
        "e.zip!bad.txt": EncodingError,
        "f.txt": NotANarrativeError,
        "g.txt": NotANarrativeError,
    }


def test_a_path_alone_and_several_paths(folder: Path) -> None:
    alone = tipreport.read_corpus(folder / "a.txt")
    assert alone == tipreport.read_corpus(str(folder / "a.txt")) == tipreport.read_corpus([folder / "a.txt"])
    assert list(alone) == [tipreport.read(folder / "a.txt")]
    assert list(tipreport.iter_reports(folder / "c.txt")) == list(tipreport.iter_reports([str(folder / "c.txt")]))
    assert tipreport.read_corpus([]) == Corpus()


def test_the_stream_is_what_each_path_gives_alone(folder: Path) -> None:
    paths = sorted(folder.iterdir())
    failed: list[Failure] = []
    whole = list(tipreport.iter_reports(paths, failures=failed))
    apart: list[Report] = []
    for path in paths:
        apart += tipreport.iter_reports(path, failures=[])
    assert whole == apart
    assert len(whole) == 22
    assert len(failed) == 3


@pytest.mark.parametrize("method", ["fork", pytest.param("spawn", marks=pytest.mark.slow)])
def test_the_number_of_processes_changes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch, method: str) -> None:
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip("no such processes here")
    monkeypatch.setattr(stream_module, "_context", lambda: multiprocessing.get_context(method))
    corpus, failed = read(folder)
    other, other_failed = read(folder, workers=2)
    assert other == corpus
    assert list(map(str, other_failed)) == list(map(str, failed))
    assert names(other_failed) == names(failed)
    assert list(tipreport.iter_reports(folder, failures=[], workers=3)) == list(
        tipreport.iter_reports(folder, failures=[])
    )


def test_the_rules_go_to_the_processes(folder: Path) -> None:
    rules = tipreport.DEFAULT_RULES.extend("x-acme")
    made = list(tipreport.iter_reports(folder / "c.txt", rules=rules, workers=2))
    assert {report.generator.rules for report in made} == {"tipreport+x-acme"}


@pytest.mark.parametrize("workers", [1, 2])
def test_a_reader_that_stops_early_leaves_no_process(folder: Path, workers: int) -> None:
    before = set(multiprocessing.active_children())
    reports = tipreport.iter_reports(folder, workers=workers)
    next(reports)
    reports.close()  # type: ignore[attr-defined]
    for left in set(multiprocessing.active_children()) - before:
        left.join(timeout=10)  # told to stop, it may take a moment
    assert set(multiprocessing.active_children()) <= before


@pytest.mark.parametrize("workers", [0, -1])
def test_no_such_number_of_processes(folder: Path, workers: int) -> None:
    with pytest.raises(ModelError, match="number of workers"):
        tipreport.iter_reports(folder, workers=workers)
    with pytest.raises(ModelError, match="number of workers"):
        tipreport.read_corpus(folder, workers=workers)


def die(*_: object) -> None:
    os._exit(9)


def test_a_process_that_dies_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream_module, "_start", die)
    with pytest.raises(TipReportError, match="__main__"):
        tipreport.read_corpus(folder, workers=2)


def test_a_process_that_dies_is_said_even_if_there_was_nothing_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(narrative("Norway"))
    monkeypatch.setattr(stream_module, "_start", die)
    with pytest.raises(TipReportError, match="__main__"):
        tipreport.read_corpus(tmp_path, workers=2)


def slowly(work: Callable[..., object], arguments: tuple[object, ...]) -> bytes:
    time.sleep(0.2)
    return PACKED(work, arguments)


PACKED = stream_module._packed


@pytest.mark.parametrize("workers", [2, 3])
def test_this_process_is_one_of_the_workers(
    folder: Path, monkeypatch: pytest.MonkeyPatch, workers: int, forked: None
) -> None:
    here: list[str | int | None] = []
    settle = stream_module._settle

    def noted(path: str, part: int | None, *rest: object) -> object:
        here.append(part)
        return settle(path, part, *rest)  # type: ignore[arg-type]

    before = set(multiprocessing.active_children())
    monkeypatch.setattr(stream_module, "_settle", noted)
    monkeypatch.setattr(stream_module, "_packed", slowly)
    with closing(stream([folder / "c.txt"], Options(), workers=workers)) as found:
        made = [next(found)]
        assert len(set(multiprocessing.active_children()) - before) == workers - 1
        made += found
    assert [each.part for each in made] == [1, 2, 3, 4, 5, 6, 7, 8]
    # Of eight parts, the others were given so many, and were asleep.
    assert here == list(range(2 * workers, 9))


def test_no_more_is_opened_than_is_soon_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forked: None
) -> None:
    seen = 0
    items = stream_module.iter_items

    def counted(paths: Iterable[PathLike]) -> Iterator[object]:
        nonlocal seen
        for item in items(paths):
            seen += 1
            yield item

    for number in range(60):
        (tmp_path / f"{number:02}.txt").write_text("The cat sat on the mat.")
    monkeypatch.setattr(stream_module, "iter_items", counted)
    # Nothing comes back from the other until this one has done all that it may.
    monkeypatch.setattr(stream_module, "_packed", slowly)
    with closing(stream([tmp_path], Options(), workers=2)) as found:
        for number, _ in enumerate(itertools.islice(found, 30), 1):
            assert number <= seen <= number + 2 * stream_module.AHEAD


# What fails


def test_without_a_list_an_error_carries_the_failures_and_the_corpus(folder: Path) -> None:
    with pytest.raises(CorpusError) as caught:
        tipreport.read_corpus(folder)
    corpus, failed = read(folder)
    assert caught.value.corpus == corpus
    assert list(map(str, caught.value.failures)) == list(map(str, failed))
    assert str(folder / "f.txt") in "".join(caught.value.__notes__)
    assert "\n" not in str(caught.value)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.corpus, len(again.failures)) == (corpus, 3)


@pytest.mark.parametrize("kind", ERRORS)
def test_every_error_comes_back_from_another_process(kind: type[TipReportError]) -> None:
    error = kind("it cannot be read", subject="norway.txt", hint="try another")
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(again) is kind
        assert (str(again), vars(again)) == (str(error), vars(error))


@pytest.mark.parametrize("workers", [1, 3])
def test_a_file_that_is_not_there_stops_no_process(workers: int, tmp_path: Path) -> None:
    # Not the first, which is opened here, and more than are opened at once.
    seed = Path("seeds/norway-2011.txt")
    paths = [seed, *(tmp_path / f"{number}.txt" for number in range(9)), seed]
    corpus, failed = read(*paths, workers=workers)
    assert len(corpus) == 1
    assert [failure.path for failure in failed] == [str(path) for path in paths[1:-1]]
    assert {type(failure.error) for failure in failed} == {UnreadableFileError}


def test_a_second_reading_in_processes_starts_as_the_first_does() -> None:
    before = _context().get_start_method()
    for _ in range(5):
        assert len(list(tipreport.iter_reports(["seeds", "seeds"], workers=2))) == 2
        assert _context().get_start_method() == before


def test_the_stream_raises_after_its_last_report(folder: Path) -> None:
    reports = tipreport.iter_reports(folder)
    made: list[Report] = []
    with pytest.raises(CorpusError) as caught:
        made.extend(reports)
    assert len(made) == 22
    assert len(caught.value.failures) == 3
    assert caught.value.corpus is None


def test_many_failures_are_not_all_noted(tmp_path: Path) -> None:
    with pytest.raises(CorpusError) as caught:
        tipreport.read_corpus([tmp_path / f"{number}.txt" for number in range(25)])
    assert len(caught.value.failures) == 25
    assert caught.value.__notes__[-1] == "and 5 more"


def test_a_failure_says_its_path_once(folder: Path) -> None:
    for failure in read(folder, folder / "none.txt")[1]:
        assert str(failure).count(failure.path) == 1
        assert "\n" not in str(failure)
    assert str(Failure("a.txt", TipReportError("odd"), 3)) == "a.txt, no. 3: odd"


def test_a_failing_file_changes_no_other(folder: Path) -> None:
    corpus, _ = read(folder)
    for name in ("e.zip", "f.txt", "g.txt"):
        (folder / name).unlink()
    good, failed = read(folder)
    assert failed == []
    assert good == corpus.filter(edition=[2011, 2012, 2013])


def test_a_fault_of_ours_is_a_failure_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def parse(document: tipreport.Document, **options: object) -> Report:
        if document.path == str(folder / "a.txt"):
            raise IndexError("out of range")
        return tipreport.parse(document)

    monkeypatch.setattr(reading, "parse", parse)
    corpus, failed = read(folder)
    assert ("NOR", 2011) not in corpus
    assert len(corpus) == 21
    assert "a fault in tipreport (IndexError: out of range" in str(failed[0])
    assert str(folder / "a.txt") in str(failed[0])


def test_an_empty_directory_is_a_failure(tmp_path: Path) -> None:
    assert list(map(str, read(tmp_path)[1])) == [
        f"no file to read: '{tmp_path}'; give a directory or archive that holds text, HTML, PDF or JSON"
    ]


def test_a_report_without_an_edition_has_no_place(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(edition("Norway", "Oman").partition("\n\n")[2])
    corpus, failed = read(path)
    assert (len(corpus), [failure.part for failure in failed]) == (0, [1, 2])
    assert "no edition could be read" in str(failed[0])
    assert len(list(tipreport.iter_reports(path))) == 2
    assert len(tipreport.read_corpus(path, edition=2011)) == 2
    assert [type(failure.error) for failure in read(path, strict=True)[1]] == [StrictError, StrictError]


# One country and edition twice


def test_equal_reports_are_kept_once(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes((folder / "a.txt").read_bytes())
    stored = tmp_path / "stored.json"
    stored.write_text(tipreport.to_json(tipreport.read(copy)))
    assert len(tipreport.read_corpus([folder / "a.txt", copy, stored, copy])) == 1
    assert len(list(tipreport.iter_reports([folder / "a.txt", copy]))) == 2


def test_different_reports_are_a_conflict(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt", "d.txt")]
    for path, cases in zip(paths, (4, 5, 4, 4), strict=True):
        path.write_text(narrative("Norway", cases=cases))
    paths[3].write_text(narrative("Oman"))
    corpus, failed = read(*paths)
    assert [report.alpha3 for report in corpus] == ["OMN"]
    assert [failure.path for failure in failed] == list(map(str, paths[:3]))
    for failure in failed:
        assert isinstance(failure.error, CorpusConflictError)
        assert failure.error.paths == tuple(map(str, paths[:3]))
        assert all(path in str(failure) for path in failure.error.paths)
    other, other_failed = read(*reversed(paths))
    assert other == corpus
    assert {failure.path for failure in other_failed} == {failure.path for failure in failed}


# JSON


def test_a_stored_report_is_read(tmp_path: Path, norway: Report) -> None:
    path = tmp_path / "norway"
    for data in (
        tipreport.to_json(norway).encode(),
        tipreport.to_json(norway, indent=2).encode(),
        b"\xef\xbb\xbf  \n" + tipreport.to_json(norway).encode() + b"\n\n",
        f"[{tipreport.to_json(norway)}]".encode(),
    ):
        path.write_bytes(data)
        assert tipreport.read(path) == norway
        assert tipreport.read(path, country="Norway", edition=2011, strict=True) == norway


def test_a_stored_report_stays_what_it_is(tmp_path: Path, norway: Report) -> None:
    path = tmp_path / "norway.json"
    path.write_text(tipreport.to_json(norway))
    with pytest.raises(ModelError, match="a stored report of edition 2011, not 2012") as caught:
        tipreport.read(path, edition=2012)
    assert str(path) in str(caught.value)
    with pytest.raises(ModelError, match="a stored report of country NOR, not SWE"):
        tipreport.read(path, country="Sweden")


def test_several_stored_reports_where_one_is_asked_for(tmp_path: Path, norway: Report) -> None:
    text = tipreport.to_json(norway)
    path = tmp_path / "norway.jsonl"
    for data in (f"{text}\n{text}\n", f"[{text}, {text}]"):
        path.write_text(data)
        with pytest.raises(SeveralNarrativesError, match="2 narratives"):
            tipreport.read(path)
        assert list(tipreport.read_corpus(path)) == [norway]
        with pytest.raises(SourceError, match="reports in JSON"):
            tipreport.documents(path)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ('{"schema": "tipreport/2"}', "another version"),
        ('{"schema": "tipreport/1"', "not JSON"),
        ('{"schema": "tipreport/1", "text": ""}', "the key is missing"),
        ('[{"schema": "tipreport/1"}, 5]', "the key is missing"),
        ('{"schema": "tipreport/1"}\n{"schema": "tipreport/1"}\n', "the key is missing"),
    ],
)
def test_stored_reports_that_are_none(tmp_path: Path, data: str, words: str) -> None:
    path = tmp_path / "bad.json"
    path.write_text(data)
    with pytest.raises(WireFormatError, match=words) as caught:
        tipreport.read(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("block", [1, 5_000, 10**9])
def test_lines_are_read_some_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, block: int) -> None:
    monkeypatch.setattr("tipreport.source.stored.BLOCK", block)
    made = [tipreport.parse(narrative(name)) for name in NAMES]
    path = tmp_path / "all.jsonl"
    lines = [tipreport.to_json(report) for report in made]
    path.write_text("\n".join([*lines[:4], "", "{}", *lines[4:]]), "utf-8")
    failed: list[Failure] = []
    assert list(tipreport.iter_reports(path, failures=failed)) == made
    assert [(failure.path, failure.part) for failure in failed] == [(str(path), 6)]
    assert list(tipreport.iter_reports(path, failures=[], workers=2)) == made


def test_a_line_without_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tipreport.source.stored.BLOCK", 1_000)
    monkeypatch.setattr("tipreport.source.stored.MAX_LINE", 50_000)
    line = tipreport.to_json(tipreport.parse(narrative("Norway")))
    path = tmp_path / "all.jsonl"
    path.write_text(f"{line}\n{line}\n{'x' * 60_000}")
    corpus, failed = read(path)
    assert len(corpus) == 1
    assert "a line of more than" in str(failed[0])


def test_json_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, norway: Report) -> None:
    monkeypatch.setattr("tipreport.source.stored.MAX_JSON", 1_000)
    path = tmp_path / "norway.json"
    path.write_text(tipreport.to_json(norway))
    with pytest.raises(SourceError, match="one report a line"):
        tipreport.read(path)


@pytest.mark.parametrize("workers", [1, 2])
def test_standard_input(monkeypatch: pytest.MonkeyPatch, workers: int) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(edition(*NAMES).encode())))
    assert len(tipreport.read_corpus("-", workers=workers)) == 10


# Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("workers", [1, 2])
def test_progress_is_called_for_each_narrative(folder: Path, workers: int) -> None:
    calls: list[tuple[int, int, str]] = []
    read(folder, workers=workers, progress=lambda *call: calls.append(call))
    assert [done for done, _, _ in calls] == list(range(1, 26))
    assert all(done <= total for done, total, _ in calls)
    totals = [total for _, total, _ in calls]
    assert totals == sorted(totals)
    assert totals[-1] == 25
    assert [Path(path).name for _, _, path in calls][:3] == ["a.txt", "b.html", "c.txt"]


@pytest.mark.parametrize("package", ["rich", "tqdm", None])
def test_a_bar_shows_on_a_terminal(folder: Path, monkeypatch: pytest.MonkeyPatch, package: str | None) -> None:
    if package:
        pytest.importorskip(package)
    monkeypatch.setattr(progress, "find_spec", lambda name: package if name == package else None)
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    read(folder)
    assert "25" in terminal.getvalue()
    shown = terminal.getvalue()
    read(folder, progress=False)
    assert terminal.getvalue() == shown


@pytest.mark.parametrize("package", ["tqdm", "rich", None])
def test_a_bar_shows_in_a_notebook(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], package: str | None
) -> None:
    if package:
        pytest.importorskip(package)
    shell = SimpleNamespace(kernel=object(), config={})
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shell))
    monkeypatch.setattr(progress, "find_spec", lambda name: package if name == package else None)
    used: list[str] = []
    for name, made in (("tqdm", "_tqdm"), ("rich", "_bar"), (None, "_plain")):
        bar = getattr(progress, made)
        monkeypatch.setattr(progress, made, lambda name=name, bar=bar: used.append(name) or bar())
    read(folder)
    assert used == [package]
    assert package == "rich" or "25" in capsys.readouterr().err  # rich draws nothing where there is no display
    read(folder, progress=False)
    assert used == [package]


def test_no_bar_shows_where_there_is_no_terminal(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    read(folder)
    assert capsys.readouterr() == ("", "")
    read(folder, progress=True)
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[-1].startswith("25 of 25: ")


# Memory


@pytest.mark.slow
def test_memory_does_not_grow_with_the_number_of_files(tmp_path: Path, seed: Path) -> None:
    text = seed.read_text("utf-8")
    for number in range(16):
        (tmp_path / f"{number:02}.txt").write_text(f"{text}\n\n{number}\n", "utf-8")
    paths = sorted(tmp_path.iterdir())
    few = peak(paths[:4])
    assert few < 100 * len(text)
    assert peak(paths) < 1.1 * few


def peak(paths: list[Path]) -> int:
    """Of what is held, once all is warm: garbage that waits for the collector comes and goes."""
    for _ in tipreport.iter_reports(paths[:1]):
        gc.freeze()  # what was there before: the collector need not walk it
    tracemalloc.start()
    most = 0
    for some in (paths[:4], paths):
        tracemalloc.reset_peak()
        for _ in tipreport.iter_reports(some):
            gc.collect()
        _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    gc.unfreeze()
    return most


def test_reading_ahead_has_an_end(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is opened only when the reader is near it."""
    opened: list[str] = []
    real = stream_module._open

    def counted(item: object, options: Options) -> object:
        opened.append(str(item))
        return real(item, options)  # type: ignore[arg-type]

    monkeypatch.setattr(stream_module, "_open", counted)
    found = stream([folder / "a.txt"] * 50, Options())
    next(found)
    assert len(opened) == 1
