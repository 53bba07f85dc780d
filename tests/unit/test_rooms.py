"""The house: data flows one way, and a room knows only what stands to its right.

The package is read with `ast`, so an import counts wherever it stands: at the top, in a function, under
`TYPE_CHECKING`. What is exempt is named below.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import tipreport

PACKAGE = Path(tipreport.__file__).parent

ROOMS = (
    "__main__",
    "cli",
    "export",
    "review",
    "compare",
    "parse",
    "source",
    "wire",
    "rules",
    "model",
    "errors",
    "_version",
)
"""From left to right; each imports only from what stands further right, or from itself."""

EXEMPT = ("tipreport", "tipreport.testing")
"""They name the public things of every room, the second with its modules. No room imports them."""

EXCEPTIONS = {
    ("model", "export"): "inside `_repr_html_`: a notebook asks the object",
    ("model", "rules"): "inside `_given_code`: a corpus is asked by names that people give",
    ("errors", "model"): "under TYPE_CHECKING: an error that carries problems",
}
"""Arrows that run the wrong way, and the only place where each may stand."""

MOST_LINES = 400
REASON = re.compile(rf"over {MOST_LINES} lines: \S+", re.IGNORECASE)


def exempt(module: str) -> bool:
    """Whether the order of the rooms does not bind a module."""
    return module in EXEMPT or module.startswith(EXEMPT[1] + ".")


class Arrow:
    """An import: from which module, of which, in which line, inside what."""

    def __init__(self, importer: str, imported: str, line: int, inside: str) -> None:
        self.importer, self.imported, self.line, self.inside = importer, imported, line, inside

    def __repr__(self) -> str:
        return f"{self.importer}:{self.line} imports {self.imported}" + (f" in {self.inside}" if self.inside else "")

    @property
    def excepted(self) -> bool:
        """Whether it is one of the named exceptions, at its named place."""
        match (room(self.importer), room(self.imported)):
            case ("model", "export"):
                return self.inside == "_repr_html_"
            case ("model", "rules"):
                return self.inside == "_given_code"
            case ("errors", "model"):
                return self.inside == "TYPE_CHECKING"
        return False


def room(module: str) -> str:
    """`tipreport.model.span` stands in `model`."""
    return module.split(".")[1] if "." in module else module


def modules(package: Path) -> dict[str, Path]:
    """Module names and their files."""
    found = {}
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def arrows(package: Path) -> list[Arrow]:
    """All imports of the package's modules by one another."""
    known = modules(package)
    name = package.name
    found: list[Arrow] = []

    def visit(node: ast.AST, importer: str, inside: str) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Import | ast.ImportFrom):
                for imported in named(child, importer):
                    found.append(Arrow(importer, imported, child.lineno, inside))
            elif isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
                visit(child, importer, child.name)
            elif isinstance(child, ast.If) and ast.unparse(child.test).endswith("TYPE_CHECKING"):
                visit(ast.Module(child.body, []), importer, "TYPE_CHECKING")
                visit(ast.Module(child.orelse, []), importer, inside)
            else:
                visit(child, importer, inside)

    def named(node: ast.Import | ast.ImportFrom, importer: str) -> Iterator[str]:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == name)
            return
        source = node.module or ""
        if node.level:
            is_package = known[importer].name == "__init__.py"
            parents = importer.split(".")
            base = parents[: len(parents) - node.level + is_package]
            source = ".".join([*base, source] if source else base)
        if source.split(".")[0] == name:
            for alias in node.names:
                whole = f"{source}.{alias.name}"
                yield whole if whole in known else source

    for importer, path in known.items():
        visit(ast.parse(path.read_text("utf-8")), importer, "")
    return found


def wrong_arrows(package: Path) -> list[str]:
    """The imports that run against the order of the rooms, or out of the house."""
    wrong = []
    for arrow in arrows(package):
        if exempt(arrow.importer) or room(arrow.importer) == room(arrow.imported) or arrow.excepted:
            continue
        if room(arrow.importer) not in ROOMS or room(arrow.imported) not in ROOMS:
            wrong.append(f"{arrow!r}: no room")
        elif ROOMS.index(room(arrow.importer)) >= ROOMS.index(room(arrow.imported)):
            wrong.append(repr(arrow))
    return wrong


def cycles(package: Path) -> list[list[str]]:
    """Circles of modules that import one another, however late; the named exceptions are no part of one."""
    graph: dict[str, set[str]] = {name: set() for name in modules(package)}
    for arrow in arrows(package):
        if not exempt(arrow.importer) and arrow.importer != arrow.imported and not arrow.excepted:
            graph[arrow.importer].add(arrow.imported)
    found: list[list[str]] = []
    done: set[str] = set()

    def walk(name: str, path: list[str]) -> None:
        if name in path:
            found.append([*path[path.index(name) :], name])
        elif name not in done:
            for other in sorted(graph.get(name, ())):
                walk(other, [*path, name])
            done.add(name)

    for name in graph:
        walk(name, [])
    return found


def too_long(package: Path) -> list[str]:
    """Modules over the limit whose docstring gives no reason."""
    found = []
    for name, path in modules(package).items():
        text = path.read_text("utf-8")
        lines = len(text.splitlines())
        if lines > MOST_LINES and not REASON.search(" ".join((ast.get_docstring(ast.parse(text)) or "").split())):
            found.append(f"{name}: {lines} lines")
    return found


def test_every_module_stands_in_a_room() -> None:
    names = {name for name in modules(PACKAGE) if not exempt(name)}
    assert len(names) > 10
    assert {room(name) for name in names} <= set(ROOMS)


def test_no_arrow_runs_the_wrong_way() -> None:
    assert wrong_arrows(PACKAGE) == []


def test_no_module_imports_itself_in_a_circle() -> None:
    assert cycles(PACKAGE) == []


def test_modules_are_short_or_say_why() -> None:
    assert too_long(PACKAGE) == []


# The checker itself


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A small package in which everything is in order."""
    package = tmp_path / "tipreport"
    files = {
        "__init__.py": "from tipreport.cli import main\nfrom tipreport.model import Span\n",
        "errors.py": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from tipreport.model import Span\n",
        "_version.py": "",
        "model/__init__.py": "from .span import Span\n",
        "model/span.py": "import attrs\nfrom tipreport.errors import E\n"
        "class Span:\n    def _repr_html_(self):\n        from tipreport.export import html\n",
        "parse/__init__.py": "from tipreport.model.span import Span\nfrom tipreport import _version\n",
        "export/__init__.py": "import tipreport.model\n",
        "export/html.py": "from tipreport.parse import x\n",
        "cli.py": "from tipreport.export.html import y\n",
        "testing.py": "import tipreport\nfrom tipreport.cli import main\n",
    }
    for name, text in files.items():
        path = package / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return package


def plant(house: Path, name: str, text: str) -> None:
    path = house / name
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def test_the_checker_passes_a_house_in_order(house: Path) -> None:
    assert len(arrows(house)) == 13
    assert (wrong_arrows(house), cycles(house), too_long(house)) == ([], [], [])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("model/span.py", "from tipreport.parse import x\n"),
        ("model/span.py", "import tipreport.parse\n"),
        ("model/span.py", "from ..parse import x\n"),
        ("model/span.py", "def f():\n    from tipreport.parse import x\n"),
        ("model/span.py", "if True:\n    from tipreport import parse\n"),
        ("model/span.py", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from tipreport.parse import x\n"),
        ("model/span.py", "def f():\n    from tipreport.export import html\n"),
        ("errors.py", "from tipreport.model import Span\n"),
        ("parse/__init__.py", "from tipreport import Span\n"),
        ("parse/__init__.py", "from tipreport.testing import reports\n"),
        ("_version.py", "from tipreport.errors import E\n"),
        ("export/__init__.py", "from tipreport.cli import main\n"),
    ],
)
def test_the_checker_finds_a_planted_wrong_arrow(house: Path, name: str, text: str) -> None:
    plant(house, name, text)
    (found,) = wrong_arrows(house)
    assert found.startswith(f"tipreport.{name.removesuffix('.py').replace('/', '.').removesuffix('.__init__')}:")


def test_the_checker_finds_a_circle_inside_a_room(house: Path) -> None:
    (house / "model" / "corpus.py").write_text("from tipreport.model import Span\n", "utf-8")
    plant(house, "model/__init__.py", "def f():\n    from tipreport.model.corpus import Corpus\n")
    assert wrong_arrows(house) == []
    assert cycles(house) == [["tipreport.model", "tipreport.model.corpus", "tipreport.model"]]


def test_the_checker_finds_a_room_that_nobody_named(house: Path) -> None:
    (house / "attic.py").write_text("from tipreport.model import Span\n", "utf-8")
    assert wrong_arrows(house) == ["tipreport.attic:1 imports tipreport.model: no room"]


def test_the_checker_finds_a_long_module(house: Path) -> None:
    plant(house, "cli.py", "x = 1\n" * MOST_LINES)
    assert too_long(house) == [f"tipreport.cli: {MOST_LINES + 1} lines"]
    (house / "cli.py").write_text(f'"""A table.\n\nOver {MOST_LINES} lines: closed list."""\n' + "x = 1\n" * MOST_LINES)
    assert too_long(house) == []
