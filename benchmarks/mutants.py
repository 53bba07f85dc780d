"""Do the tests notice? Small faults are put into the source, one at a time, and the tests of the room are run.

    .venv-dev/bin/python benchmarks/mutants.py compare model --sample 50 --seed 1

A mutant is a changed comparison, truth value, number, sign, `and`/`or`, a `not` that is gone, a result that is None.
The sample is drawn by the seed; the work is done on a copy, and each mutant meets first the examples of its own module,
then the tests of its room. Each is printed with its line as it is done, and at the end the share that was killed.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
ROOMS: dict[str, tuple[str, ...]] = {
    "model": ("tests/unit/model", "tests/unit/wire", "tests/property/test_wire.py", "tests/unit/compare"),
    "source": ("tests/unit/source", "tests/unit/test_bad_input.py", "tests/property/test_offsets.py"),
    "parse": ("tests/unit/parse", "tests/property/test_parse.py"),
    "compare": ("tests/unit/compare", "tests/property/test_compare.py", "tests/property/test_check.py"),
    "wire": ("tests/unit/wire", "tests/property/test_wire.py"),
    "review": ("tests/unit/review",),
    "export": ("tests/unit/export", "tests/unit/test_cli.py"),
    "cli": ("tests/unit/test_cli.py",),
}
"""The rooms, with the tests that are to notice what goes wrong in them."""
LEFT_OUT = ("parse/indicators", "parse/text")
SWAPPED = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.And: ast.Or, ast.Or: ast.And, ast.Add: ast.Sub, ast.Sub: ast.Add,
}  # fmt: skip


def _changed(node: ast.AST) -> str | None:
    """Change the node in place, and say how; null for what has no mutant."""
    match node:
        case ast.Compare(ops=[first, *_]) if type(first) in SWAPPED:
            node.ops[0] = SWAPPED[type(first)]()
            return f"{type(first).__name__} becomes {type(node.ops[0]).__name__}"
        case ast.BoolOp():
            node.op = SWAPPED[type(node.op)]()
            return f"it becomes {type(node.op).__name__}"
        case ast.BinOp() if type(node.op) in SWAPPED:
            node.op = SWAPPED[type(node.op)]()
            return f"it becomes {type(node.op).__name__}"
        case ast.UnaryOp(op=ast.Not()):
            node.op = ast.UAdd()
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


def drawn(room: str, size: int, seed: int) -> list[tuple[Path, int]]:
    """So many mutants of a room, as their file and number; each file has its share by how many it has."""
    files = [
        path
        for path in sorted((ROOT / "src" / "tipreport" / room).rglob("*.py"))
        if not any(part in path.as_posix() for part in LEFT_OUT) and path.name != "__init__.py"
    ]
    every: list[tuple[Path, int]] = []
    for path in files:
        nodes = ast.walk(ast.parse(path.read_text("utf-8")))
        every += [(path.relative_to(ROOT), at) for at, node in enumerate(nodes) if _changed(node)]
    random.Random(seed).shuffle(every)
    return every[:size]


def mutated(path: Path, number: int) -> tuple[int, str, str]:
    """The line, the change and the source of a mutant."""
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    node = next(each for at, each in enumerate(ast.walk(tree)) if at == number)
    line, said = getattr(node, "lineno", 0), _changed(node)
    return line, str(said), ast.unparse(ast.fix_missing_locations(tree))


def fails(copied: Path, tests: list[str], seconds: int) -> bool:
    """Whether a test fails, or does not come to an end."""
    environment = {**os.environ, "PYTHONPATH": str(copied / "src"), "PYTHONHASHSEED": "0", "CI": "1"}
    command = [sys.executable, "-m", "pytest", "-qx", "-p", "no:cacheprovider", "-m", "not slow", *tests]
    try:
        done = subprocess.run(command, cwd=copied, env=environment, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        print(f"stopped after {seconds} s: {' '.join(tests)}", flush=True)
        return True
    return done.returncode not in (0, 5)


def main() -> None:
    """Draw the mutants, run the tests, print what survived."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rooms", nargs="*", default=list(ROOMS), help=f"of {', '.join(ROOMS)}")
    parser.add_argument("--sample", type=int, default=40, help="mutants a room")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--seconds", type=int, default=900, help="for the tests of one mutant; more than they take as they are"
    )
    given = parser.parse_args()
    scores: dict[str, tuple[int, int]] = {}
    examples: dict[Path, bool] = {}
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder, "checkout")
        left = shutil.ignore_patterns(".*", "__pycache__", "_build", "node_modules")
        shutil.copytree(ROOT, copied, ignore=left)
        for room in given.rooms:
            tests = [each for each in ROOMS[room] if (copied / each).exists()]
            if fails(copied, tests, given.seconds):
                print(f"{room}: its tests fail as it is", flush=True)
                continue
            killed = done = 0
            for path, number in drawn(room, given.sample, given.seed):
                whole = (ROOT / path).read_text("utf-8")
                if path not in examples:
                    examples[path] = not fails(copied, [str(path)], given.seconds)
                line, said, source = mutated(path, number)
                (copied / path).write_text(source, "utf-8")
                own = examples[path] and fails(copied, [str(path)], given.seconds)
                found = own or fails(copied, tests, given.seconds)
                (copied / path).write_text(whole, "utf-8")
                killed, done = killed + found, done + 1
                what = "killed" if found else "survived"
                print(f"{what}: {path}:{line}: {said}: {whole.splitlines()[line - 1].strip()}", flush=True)
            scores[room] = killed, done
            print(f"{room}: {killed} of {done} killed", flush=True)
    print(
        *(f"{room}: {killed / max(done, 1):.2f} ({killed} of {done})" for room, (killed, done) in scores.items()),
        sep="\n",
    )


if __name__ == "__main__":
    main()
