"""Many reports, whatever they are: the order of paths, files and processes changes nothing, and nothing is lost."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from enum import Enum
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings, strategies as st

import tipreport
from tipreport import Corpus, CorpusConflictError, Country, Failure, Report, Source
from tipreport.parse.parcel import PARTS, pack, unpack
from tipreport.testing import reports

NARRATIVE = "The Government of Norway fully complies with the minimum standards for the elimination of trafficking."
BASE = tipreport.parse(NARRATIVE, edition=2011)
# Reports of few countries and editions, so that they often meet, now and then with a difference.
REPORTS = st.builds(
    lambda code, year, title: attrs.evolve(
        BASE, country=Country(code.title(), code), edition=year, source=Source(title=title)
    ),
    st.sampled_from(["NOR", "OMN", "PER"]),
    st.integers(2011, 2013),
    st.sampled_from(["one", "one", "one", "other"]),
)
# What each file holds: reports, or none.
FILES = st.lists(st.lists(REPORTS, min_size=1, max_size=4) | st.none(), max_size=6)
CORPORA = st.lists(REPORTS, unique_by=lambda report: (report.alpha3, report.edition)).map(Corpus)


def write(files: Sequence[Sequence[Report] | None], folder: str) -> list[Path]:
    paths = []
    for number, each in enumerate(files):
        path = Path(folder, str(number))
        path.write_text("\n".join(map(tipreport.to_json, each)) if each else "no report", "utf-8")
        paths.append(path)
    return paths


def read(paths: Sequence[Path], workers: int = 1) -> tuple[Corpus, list[Failure]]:
    failed: list[Failure] = []
    return tipreport.read_corpus(paths, failures=failed, workers=workers), failed


@settings(max_examples=60)
@given(FILES, st.randoms(use_true_random=False))
def test_no_report_is_lost_and_the_order_of_paths_changes_nothing(
    files: list[list[Report] | None], random: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        paths = write(files, folder)
        corpus, failed = read(paths)
        random.shuffle(paths)
        other, other_failed = read(paths)
    assert other == corpus
    assert {(each.path, each.part, type(each.error)) for each in failed} == {
        (each.path, each.part, type(each.error)) for each in other_failed
    }
    written = [report for each in files for report in each or ()]
    by_key: dict[tuple[str | None, int | None], set[Report]] = {}
    for report in written:
        by_key.setdefault((report.alpha3, report.edition), set()).add(report)
    assert set(corpus) == {next(iter(same)) for same in by_key.values() if len(same) == 1}
    torn = {key for key, same in by_key.items() if len(same) > 1}
    conflicts = [each for each in failed if isinstance(each.error, CorpusConflictError)]
    assert len(conflicts) == sum((report.alpha3, report.edition) in torn for report in written)
    assert len(failed) - len(conflicts) == sum(each is None for each in files)


@settings(max_examples=60)
@given(FILES)
def test_the_stream_is_what_each_path_gives_alone(files: list[list[Report] | None]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        paths = write(files, folder)
        made = list(tipreport.iter_reports(paths, failures=[]))
        assert made == [report for path in paths for report in tipreport.iter_reports(path, failures=[])]
        assert made == [report for each in files for report in each or ()]


@pytest.mark.slow
@settings(max_examples=8)
@given(FILES)
def test_the_number_of_processes_changes_nothing(files: list[list[Report] | None]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        paths = write(files, folder)
        corpus, failed = read(paths)
        other, other_failed = read(paths, workers=2)
    assert other == corpus
    assert list(map(str, failed)) == list(map(str, other_failed))


@given(CORPORA, CORPORA)
def test_a_corpus_finds_what_it_holds_and_nothing_else(corpus: Corpus, other: Corpus) -> None:
    held = {(report.alpha3, report.edition): report for report in corpus}
    for report in (*corpus, *other):
        key = report.alpha3 or "", report.edition or 0
        assert (key in corpus) == (key in held)
        assert corpus.get(*key) == held.get(key)
        assert (report in corpus) == (held.get(key) == report)
        if key in held:
            assert corpus[key] is held[key]
        else:
            with pytest.raises(KeyError):
                corpus[key]
    assert ("", 0) not in corpus
    assert None not in corpus
    assert ("NOR", "2011") not in corpus
    assert corpus + Corpus() == corpus == corpus + corpus
    assert corpus.filter(where=lambda report: True) == corpus


@settings(max_examples=30)
@given(reports())
def test_a_report_goes_to_another_process_as_it_is(report: Report) -> None:
    back = unpack(pack([report]))
    assert back == [report]
    assert hash(back[0]) == hash(report)
    assert repr(attrs.astuple(back[0])) == repr(attrs.astuple(report))


@pytest.mark.parametrize("kind", PARTS, ids=lambda kind: kind.__name__)
def test_each_part_gets_each_of_its_values_back(kind: type[attrs.AttrsInstance]) -> None:
    names = [field.name for field in attrs.fields(kind)]
    part = object.__new__(kind)
    for number, name in enumerate(names):
        getattr(kind, name).__set__(part, (name, number))
    back = unpack(pack(part))
    assert type(back) is kind
    assert [getattr(back, name) for name in names] == [(name, number) for number, name in enumerate(names)]


def enums(value: object) -> list[Enum]:
    """The members of vocabularies in a value, in the order of its fields."""
    if isinstance(value, Enum):
        return [value]
    if isinstance(value, tuple):
        return [member for each in value for member in enums(each)]
    if attrs.has(type(value)):
        return [member for field in attrs.fields(type(value)) for member in enums(getattr(value, field.name))]
    return []


@settings(max_examples=20)
@given(reports())
def test_a_word_of_a_vocabulary_stays_the_one_that_it_is(report: Report) -> None:
    members, back = enums(report), enums(unpack(pack(report)))
    assert list(map(id, back)) == list(map(id, members))
