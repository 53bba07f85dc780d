"""Do the tests notice? Small faults are put into the source, one at a time, and the tests that run its line are run.

    .venv-dev/bin/python benchmarks/mutants.py compare model --sample 40 --seed 1 --map build/mutants

A mutant is a changed comparison, truth value, number or sign, `and` for `or`, a `not` that is gone, a result that is
None. The sample is drawn by the seed. All is done on a copy.

Once, coverage.py writes down which test executes which line, and how long it takes (`--map` keeps that for the next
time; tests that are new are added). A mutant meets the tests of its line, the fastest first, until one fails: in a
process forked from one that has imported everything, its functions given the code of the changed module. What runs at
import, such as a table, is imported anew instead, and meets the tests of its module, then those of the room.
"""

from __future__ import annotations

import argparse
import ast
import collections
import compileall
import contextlib
import functools
import gc
import hashlib
import itertools
import json
import os
import py_compile
import random
import re
import select
import shutil
import signal
import sys
import tempfile
import time
import types
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import coverage
import pytest
from _pytest.runner import runtestprotocol

ROOT = Path(__file__).parent.parent
TESTS = ("src", "tests/fuzz", "tests/property", "tests/unit", "tests/wire")
ROOMS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "model": (("model",), ("tests/unit/model", "tests/unit/wire", "tests/unit/test_survivors.py")),
    "source": (("source",), ("tests/unit/source", "tests/unit/test_bad_input.py")),
    "parse": (("parse",), ("tests/unit/parse", "tests/property/test_parse.py")),
    "indicators": (("parse/indicators", "parse/text"), ("tests/unit/parse",)),
    "compare": (("compare",), ("tests/unit/compare", "tests/property/test_compare.py", "tests/property/test_check.py")),
    "wire": (("wire",), ("tests/unit/wire", "tests/property/test_wire.py")),
    "review": (("review",), ("tests/unit/review",)),
    "export": (("export",), ("tests/unit/export",)),
    "cli": (("cli",), ("tests/unit/test_cli.py", "tests/unit/compare/test_compare_cli.py")),
}
"""The rooms: their folders (one that has a row of its own is not in that around it), and where their tests are."""
SWAPPED = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.And: ast.Or, ast.Or: ast.And, ast.Add: ast.Sub, ast.Sub: ast.Add,
}  # fmt: skip
SAME = {
    "slots": "how an object is stored",
    "maxsize": "how much a cache keeps",
    "strict": "of zip: says what holds anyway",
    "stacklevel": "the line that a warning names",
}
"""Arguments whose change is none of what is done, and why."""
COSTLY = ("tipreport.parse.indicators", "tipreport.parse.text", "tipreport.rules")
"""Whose caches are filled once for each file of tests; those of others for each test, to show what it runs."""


def _changed(node: ast.AST) -> str | None:
    """Change the node in place, and say how; null for what has no mutant."""
    match node:
        case ast.Compare(ops=[first, *_]) if type(first) in SWAPPED:
            node.ops[0] = SWAPPED[type(first)]()
            return f"{type(first).__name__} becomes {type(node.ops[0]).__name__}"
        case ast.BoolOp() | ast.BinOp() if type(node.op) in SWAPPED:
            node.op = SWAPPED[type(node.op)]()
            return f"it becomes {type(node.op).__name__}"
        case ast.UnaryOp(op=ast.Not()):
            node.operand = ast.UnaryOp(ast.Not(), node.operand)
            return "not is gone"
        case ast.Constant(value=bool()):
            node.value = not node.value
            return f"it becomes {node.value}"
        case ast.Constant(value=int()):
            node.value += 1
            return f"it becomes {node.value}"
        case ast.Return(value=ast.expr()) if not isinstance(node.value, ast.Constant):
            node.value = ast.Constant(None)
            return "it returns None"
    return None


def _walked(
    node: ast.AST, statement: ast.stmt | None = None, later: bool = False
) -> Iterator[tuple[ast.AST, ast.stmt | None, bool]]:
    """Every node that may have a mutant, with its statement, and whether it runs later than the import of its module.

    What is only said (an annotation, the words of an error) or what SAME names has none.
    """
    if isinstance(node, ast.stmt):
        statement = node
    yield node, statement, later
    for field, value in ast.iter_fields(node):
        inside = later or (field == "body" and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
        said = field in ("annotation", "returns") or isinstance(node, ast.Raise | ast.Assert)
        kept = isinstance(node, ast.keyword) and node.arg in SAME
        for below in value if isinstance(value, list) else [value]:
            if isinstance(below, ast.AST) and not said and not kept:
                yield from _walked(below, statement, inside)


@dataclass(frozen=True)
class Mutant:
    """A changed module: what was changed, and where."""

    room: str
    path: str
    number: int
    tree: ast.Module
    lines: range
    later: bool
    said: str

    @classmethod
    def at(cls, room: str, path: str, number: int) -> Mutant | None:
        """The mutant at a node; null where the node has none."""
        tree = ast.parse((ROOT / path).read_text("utf-8"))
        node, statement, later = next(each for at, each in enumerate(_walked(tree)) if at == number)
        line = getattr(node, "lineno", 0)
        if (change := _changed(node)) is None or statement is None:
            return None
        body = getattr(statement, "body", None) or getattr(statement, "cases", None)
        last = statement.end_lineno or line
        if body:
            last = max(statement.lineno, getattr(body[0], "lineno", getattr(body[0], "pattern", statement).lineno) - 1)
        said = f"{path}:{line}: {change}: {(ROOT / path).read_text('utf-8').splitlines()[line - 1].strip()}"
        return cls(room, path, number, ast.fix_missing_locations(tree), range(statement.lineno, last + 1), later, said)

    @contextlib.contextmanager
    def written(self, copied: Path) -> Iterator[None]:
        """The changed module stands in the copy."""
        whole = (copied / self.path).read_text("utf-8")
        (copied / self.path).write_text(ast.unparse(self.tree), "utf-8")
        yield
        (copied / self.path).write_text(whole, "utf-8")

    def swap(self, copied: Path) -> bool:
        """Give the functions of the module the code of the changed one; false if one binds other names than before."""
        name = str(copied / self.path)
        codes = {(code.co_qualname, code.co_firstlineno): code for code in _codes(compile(self.tree, name, "exec"))}
        for each in gc.get_objects():
            if isinstance(each, types.FunctionType) and each.__code__.co_filename == name:
                code = codes.get((each.__code__.co_qualname, each.__code__.co_firstlineno))
                if code is None or code.co_freevars != each.__code__.co_freevars:
                    return False
                each.__code__ = code
        return True


def _codes(code: types.CodeType) -> Iterator[types.CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from _codes(constant)


def drawn(room: str, size: int, seed: int) -> list[Mutant]:
    """So many mutants of a room; each file has its share by how many it has."""
    folders, _ = ROOMS[room]
    apart = [f"src/tipreport/{each}/" for own, _ in ROOMS.values() for each in own if each not in folders]
    apart = [each for each in apart if any(each.startswith(f"src/tipreport/{folder}/") for folder in folders)]
    every: list[tuple[str, int]] = []
    for folder in folders:
        for file in sorted((ROOT / "src" / "tipreport" / folder).rglob("*.py")):
            path = file.relative_to(ROOT).as_posix()
            if file.name != "__init__.py" and not path.startswith(tuple(apart)):
                nodes = enumerate(list(_walked(ast.parse(file.read_text("utf-8")))))
                every += [(path, at) for at, (node, *_) in nodes if _changed(node)]
    random.Random(seed).shuffle(every)
    found = (Mutant.at(room, *each) for each in every)
    return list(itertools.islice((each for each in found if each), size))


def _caches() -> list[Any]:
    kind = type(functools.cache(len))
    every = [each for each in gc.get_objects() if isinstance(each, kind)]
    return [each for each in every if str(each.__module__).startswith("tipreport")]


class Known:
    """Which test executes which line, how long each takes, which start processes; and what patterns they compile."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.tests: dict[str, float] = {}
        self.starting: list[str] = []
        self.patterns: list[tuple[str, int]] = []
        self.source = hashlib.sha256(b"".join(each.read_bytes() for each in sorted((ROOT / "src").rglob("*.py"))))
        with contextlib.suppress(FileNotFoundError):
            kept = json.loads((folder / "tests.json").read_text("utf-8"))
            if kept["source"] == self.source.hexdigest():
                self.tests, self.starting, self.patterns = kept["tests"], kept["starting"], kept["patterns"]
                return
        for each in ("tests.json", "lines"):
            (folder / each).unlink(missing_ok=True)

    def write(self) -> None:
        kept = {"source": self.source.hexdigest(), "tests": self.tests, "starting": self.starting}
        (self.folder / "tests.json").write_text(json.dumps({**kept, "patterns": self.patterns}), "utf-8")

    def lines(self, path: str) -> dict[int, list[str]]:
        """The tests by the lines of a file that they execute; "" is the import."""
        data = coverage.CoverageData(str(self.folder / "lines"))
        data.read()
        names = [name for name in data.measured_files() if name.endswith("/" + path)]
        found: dict[int, list[str]] = collections.defaultdict(list)
        for name in names:
            for line, tests in data.contexts_by_lineno(name).items():
                found[line] += tests
        return found

    def meeting(self, mutant: Mutant) -> tuple[list[str], bool]:
        """The tests that a mutant meets, the fastest first; and whether it meets them by its functions alone."""
        found = self.lines(mutant.path)
        of_line = {test for line in mutant.lines for test in found.get(line, ())}
        if not mutant.later or "" in of_line:
            of_module = {test for tests in found.values() for test in tests} - {""}
            of_room = {test for test in self.tests if test.startswith(ROOMS[mutant.room][1])} - of_module
            return [*self._sorted(of_module), *self._sorted(of_room)], False
        # A line that one test of a file executes may have filled a cache, or a fixture, for the others.
        files = collections.Counter(test.partition("::")[0] for test in of_line)
        of_line |= {test for test in self.tests if files[test.partition("::")[0]] == 1}
        return self._sorted(of_line or self.starting), True

    def _sorted(self, tests: Iterable[str]) -> list[str]:
        return sorted((test for test in tests if test in self.tests), key=lambda test: (self.tests[test], test))


class Recorder:
    """Runs the tests that are not known yet, each under its name."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.test = ""
        self.starting: set[str] = set()
        self.cover = coverage.Coverage(str(known.folder / "lines"), source_pkgs=["tipreport"], config_file=False)
        if known.tests:
            self.cover.load()
        sys.addaudithook(self._audit)
        self.cover.start()

    def _audit(self, event: str, _: tuple[object, ...]) -> None:
        if event in ("subprocess.Popen", "os.fork", "os.posix_spawn"):
            self.starting.add(self.test)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        new = [item for item in session.items if item.nodeid not in self.known.tests]
        every = _caches()
        cheap = [each for each in every if not str(each.__module__).startswith(COSTLY)]
        for item, following in itertools.zip_longest(new, new[1:]):
            last = following is None or following.path != item.path
            self.test = item.nodeid
            self.cover.switch_context(item.nodeid)
            start = time.perf_counter()
            reports = runtestprotocol(item, log=False, nextitem=None if last else following)
            if not any(report.failed or report.skipped for report in reports):
                self.known.tests[item.nodeid] = round(time.perf_counter() - start, 4)
            elif any(report.failed for report in reports):
                print(f"fails as it is: {item.nodeid}", file=sys.__stderr__, flush=True)
            for each in every if last else cheap:
                each.cache_clear()
        self.cover.stop()
        self.cover.save()
        self.known.starting = sorted({*self.known.starting, *self.starting} & {*self.known.tests})
        compiled = {(pattern, flags) for kind, pattern, flags in re._cache if kind is str}  # noqa: SLF001
        self.known.patterns = sorted({*map(tuple, self.known.patterns), *compiled})
        self.known.write()
        return True


class Runner:
    """Lets mutants meet their tests, each in a process forked from this one."""

    def __init__(
        self, mutants: list[Mutant], known: Known, copied: Path, tell: Callable[..., None], anew: bool = False
    ) -> None:
        self.mutants, self.known, self.copied, self.tell, self.anew = mutants, known, copied, tell, anew
        self.sound: dict[str, bool] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        for pattern, flags in self.known.patterns:
            re.compile(pattern, flags)
        for mutant in self.mutants:
            start = time.perf_counter()
            names, by_code = self.known.meeting(mutant)
            by_code = by_code and not self.anew
            tests = [items[name] for name in names if name in items and self.sound.get(name, True)]
            if session.testsfailed:
                by: str | None = "its import"
            else:
                by = self._meets(tests, mutant, by_code)
            while by_code and by in items and not self._sound(items[by]):
                tests = [each for each in tests if self.sound.get(each.nodeid, True)]
                by = self._meets(tests, mutant, by_code)
            self.tell(mutant, by, len(tests), time.perf_counter() - start)
        return True

    def _sound(self, item: pytest.Item) -> bool:
        """Whether a test that found a mutant passes without one, if it is run alone."""
        if item.nodeid not in self.sound:
            self.sound[item.nodeid] = self._meets([item]) is None
            if not self.sound[item.nodeid]:
                print(f"fails alone: {item.nodeid}", file=sys.__stderr__, flush=True)
        return self.sound[item.nodeid]

    def _meets(self, tests: list[pytest.Item], mutant: Mutant | None = None, by_code: bool = False) -> str | None:
        """The test that fails, or does not come to an end; null if all pass."""
        if mutant and by_code:
            with mutant.written(self.copied):  # for the processes that a test starts, and what is imported yet
                return self._forked(tests, mutant)
        return self._forked(tests, None)

    def _forked(self, tests: list[pytest.Item], mutant: Mutant | None) -> str | None:
        reading, writing = os.pipe()
        if (child := os.fork()) == 0:
            with contextlib.suppress(BaseException):
                os.setsid()
                if mutant and not mutant.swap(self.copied):
                    os.write(writing, b"its code\nfailed\n")
                    os._exit(0)
                for item, following in itertools.zip_longest(tests, tests[1:]):
                    os.write(writing, f"{item.nodeid}\n".encode())
                    if any(report.failed for report in runtestprotocol(item, log=False, nextitem=following)):
                        os.write(writing, b"failed\n")
                        os._exit(0)
                os.write(writing, b"passed\n")
            os._exit(0)
        os.close(writing)
        said, test = b"", "its start"
        while not said.endswith((b"\nfailed\n", b"passed\n")):
            ready, _, _ = select.select([reading], [], [], 20 + 10 * self.known.tests.get(test, 0))
            if not ready or not (more := os.read(reading, 1 << 16)):
                break
            said += more
            test = next((line for line in reversed(said.decode().split("\n")[:-1]) if line != "failed"), test)
        os.close(reading)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return None if said.endswith(b"passed\n") else test


def apart(work: Callable[[], object]) -> None:
    """Do something in a process of its own, which imports for itself."""
    if (child := os.fork()) == 0:
        try:
            work()
        finally:
            sys.stderr.flush()
            os._exit(0)
    os.waitpid(child, 0)


def run_tests(copied: Path, plugin: object) -> None:
    """Collect the tests of the copy, and leave them to the plugin."""
    re._MAXCACHE = 1 << 20  # type: ignore[attr-defined]  # noqa: SLF001
    os.chdir(copied)
    sys.path[:0] = [str(copied / "src")]
    base = str(copied.parent / "base")
    given = ["-p", "no:terminal", "-p", "no:cacheprovider", "-p", "no:faulthandler", "-m", "not slow"]
    pytest.main([*given, "--basetemp", base, *TESTS], plugins=[plugin])


def main() -> None:
    """Draw the mutants, run the tests, print what survived."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rooms", nargs="*", default=list(ROOMS), help=f"of {', '.join(ROOMS)}")
    parser.add_argument("--sample", type=int, default=40, help="mutants a room")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--map", type=Path, help="a folder that keeps which test executes which line")
    parser.add_argument("--again", type=Path, help="what was printed before: only those that survived then")
    given = parser.parse_args()
    if os.environ.get("PYTHONHASHSEED") != "0":  # read when Python starts
        os.environ |= {"PYTHONHASHSEED": "0", "CI": "1", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
        os.execv(sys.executable, [sys.executable, *sys.argv])
    mutants = [each for room in given.rooms for each in drawn(room, given.sample, given.seed)]
    if given.again:
        lines = given.again.read_text("utf-8").splitlines()
        mutants = [each for each in mutants if any("survived" in line and line.endswith(each.said) for line in lines)]
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.map or Path(temporary, "map")
        folder.mkdir(parents=True, exist_ok=True)
        copied = Path(temporary, "checkout").resolve()
        shutil.copytree(ROOT, copied, ignore=shutil.ignore_patterns(".*", "__pycache__", "build", "_build"))
        os.environ["PYTHONPATH"] = str(copied / "src")
        hashed = py_compile.PycInvalidationMode.CHECKED_HASH
        compileall.compile_dir(copied / "src", quiet=2, invalidation_mode=hashed)
        apart(lambda: run_tests(copied, Recorder(Known(folder.resolve()))))
        known = Known(folder.resolve())
        results = Path(temporary, "results")
        out = os.fdopen(os.dup(1), "w")

        def tell(mutant: Mutant, by: str | None, tests: int, seconds: float) -> None:
            if by == "its code":
                with again.open("a") as file:
                    print(mutants.index(mutant), file=file)
                return
            what = f"killed by {by}" if by else "survived"
            print(f"{mutant.room}: {what} ({tests} tests, {seconds:.1f} s): {mutant.said}", file=out, flush=True)
            with results.open("a") as file:
                print(mutant.room, "killed" if by else "survived", seconds, file=file)

        again = Path(temporary, "again")
        by_code = [each for each in mutants if known.meeting(each)[1]]
        anew = [each for each in mutants if each not in by_code]
        apart(lambda: run_tests(copied, Runner(by_code, known, copied, tell)))
        if again.exists():
            anew += [mutants[int(line)] for line in again.read_text().split()]
        for mutant in anew:
            told = results.stat().st_size if results.exists() else 0
            with mutant.written(copied):
                apart(functools.partial(run_tests, copied, Runner([mutant], known, copied, tell, anew=True)))
            if not results.exists() or results.stat().st_size == told:  # not even the tests could be collected
                tell(mutant, "its import", 0, 0.0)
        lines = [line.split() for line in results.read_text().splitlines()]
    for room in given.rooms:
        met = [what for own, what, _ in lines if own == room]
        print(f"{room}: {met.count('killed') / max(len(met), 1):.2f} ({met.count('killed')} of {len(met)})")
    print(f"seconds a mutant: {sum(float(each) for *_, each in lines) / max(len(lines), 1):.1f}")


if __name__ == "__main__":
    main()
