"""Arguments of a wrong type give the library's own error, which names the argument and says what to pass."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import tipreport
from tipreport import TipReportError

FUNCTIONS = {
    name: each
    for name in tipreport.__all__
    if inspect.isfunction(each := getattr(tipreport, name)) and not name.startswith("plot_") and name != "read_sheet"
}
WRONG: tuple[Any, ...] = (None, 5, 1.5, True, b"NORWAY: Tier 1", object(), [5], [None], {"a": 1}, str, iter([5]))
"""What no argument takes, or what one of them takes and no other does."""


def fitting(name: str, norway: tipreport.Report, root: Path, folder: Path) -> dict[str, Any]:
    """Arguments that each function takes, by the names of its parameters."""
    return {
        "reports": norway, "report": norway, "earlier": norway, "later": norway, "old": norway, "new": norway, "x": norway,
        "country": "NOR" if name in ("timeline", "ledger") else None, "table": "indicators", "path": folder / "out.csv",
        "text": "NORWAY: Tier 1", "indicator": norway.indicators[0], "data_set": "hti", "folder": folder, "paths": [root / "seeds"],
        "number": 0, "data": {}, "kind": tipreport.Report, "panel": tipreport.panel(norway, ["convictions"]), "shown": None, "series": None,
        "corpus": norway, "coded": norway, "read": norway, "codings": tipreport.Codings(), "corrections": [], "creator": "Ada",
        "sample": tipreport.sample(norway, 5), "annotations": "", "tasks": "[]", "by": ["edition"], "of": ["tier"], "n": 5, "seed": 1,
    }  # fmt: skip


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_wrong_type_gives_our_own_error(
    name: str, norway: tipreport.Report, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # some of what no argument takes is a name of a file
    function: Callable[..., object] = FUNCTIONS[name]
    parameters = inspect.signature(function).parameters
    known = fitting(name, norway, root, tmp_path)
    taken = [each for each in parameters if each in known or parameters[each].default is inspect.Parameter.empty]
    escaped = []
    for parameter in parameters:
        for value in WRONG if parameter != "progress" else [each for each in WRONG if not callable(each)]:
            arguments = {each: known.get(each) for each in taken} | {parameter: value}
            call = {k: v for k, v in arguments.items() if v is not None or k == parameter}
            positional = [call.pop(k) for k in list(call) if parameters[k].kind is inspect.Parameter.POSITIONAL_ONLY]
            try:
                function(*positional, **call)
            except (TipReportError, OSError):
                pass
            except BaseException as error:
                escaped.append(f"{parameter}={value!r}: {type(error).__name__}: {error}")
    assert escaped == []


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: tipreport.parse(b"NORWAY: Tier 1"), "text is a bytes, and takes a str"),
        (lambda: tipreport.parse("NORWAY: Tier 1", edition="2011"), "edition is a str, and takes a year"),
        (lambda: tipreport.parse("NORWAY: Tier 1", country=5), "country is an int, and takes a name"),
        (lambda: tipreport.documents(None), "path is missing, and takes a path"),
        (lambda: tipreport.read(5), "path is an int, and takes a path"),
        (lambda: tipreport.read_corpus(None), "paths is missing, and takes a path"),
        (lambda: tipreport.read_corpus([5]), "path is an int, and takes a path"),
        (lambda: tipreport.read_corpus("seeds", edition=2011.0), "edition is a float, and takes a year"),
        (lambda: tipreport.read_corpus("seeds", workers="2"), "workers is a str, and takes a number of processes"),
        (lambda: tipreport.from_json(None), "text is missing, and takes"),
        (lambda: tipreport.compare(1, 2), "earlier is an int, and takes a Report"),
        (lambda: tipreport.check(5), "reports is an int, and takes"),
        (lambda: tipreport.Corpus([5]), "takes a Report"),
        (lambda: tipreport.read_sheet(5), "path is an int, and takes a path"),
        (lambda: tipreport.correct("corpus", []), "x is a str, and takes a Report or a Corpus"),
        (lambda: tipreport.sample("seeds"), "corpus is a str, and takes a Report"),
    ],
)
def test_the_error_says_what_to_pass(call: Callable[[], object], says: str) -> None:
    with pytest.raises(tipreport.WrongTypeError, match=says) as caught:
        call()
    assert isinstance(caught.value, TypeError)


def test_a_path_may_be_of_any_kind_of_path(seed: Path) -> None:
    read = {tipreport.read(each).source.sha256 for each in (seed, str(seed), os.fsencode(seed))}  # type: ignore[arg-type]
    assert len(read) == 1
