"""What is shipped: the archives, their metadata, and what an import costs."""

from __future__ import annotations

import importlib.metadata
import re
import subprocess
import sys
import tarfile
import zipfile
from email import message_from_string
from email.message import Message
from pathlib import Path

import pytest

import tipreport

IN_SDIST = {
    "CHANGELOG.md",
    "CITATION.cff",
    "CONTRIBUTING.md",
    "LICENSE",
    "PKG-INFO",
    "README.md",
    "benchmarks",
    "docs",
    "examples",
    "pyproject.toml",
    "seeds",
    "src",
    "tests",
    "typing_tests",
}
ALSO_IN_SDIST = {".gitignore"}  # the build backend adds it: it says what to leave out
CORE = {"attrs", "cattrs", "python-dateutil"}
LEFTOVER = re.compile(r"__pycache__|\.py[co]$|\.(hypothesis|coverage|venv)|_cache/|jupyter_execute|_build/|\.egg-info")


@pytest.fixture(scope="module")
def dist(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An sdist, and the wheel made of that sdist."""
    if not (root / "src").is_dir():
        pytest.skip("only a checkout can be built")
    folder = tmp_path_factory.mktemp("dist")
    made = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(root)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stdout + made.stderr
    return folder


@pytest.fixture(scope="module")
def sdist(dist: Path) -> set[str]:
    (path,) = dist.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = [member.name for member in archive.getmembers() if member.isfile()]
    top = f"tipreport-{tipreport.__version__}/"
    assert all(name.startswith(top) for name in names)
    return {name.removeprefix(top) for name in names}


@pytest.fixture(scope="module")
def wheel(dist: Path) -> dict[str, str]:
    """The wheel's files; those of the metadata with their text."""
    (path,) = dist.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        return {
            name: archive.read(name).decode() if ".dist-info/" in name else ""
            for name in archive.namelist()
            if not name.endswith("/")
        }


def files(root: Path, folder: str) -> set[str]:
    """All files of a folder that are no leftovers: pictures, styles, examples and whatever else it holds."""
    names = (path.relative_to(root).as_posix() for path in (root / folder).rglob("*") if path.is_file())
    return {name for name in names if not LEFTOVER.search(name)}


def sources(root: Path) -> set[str]:
    return {name.removeprefix("src/") for name in files(root, "src")}


@pytest.mark.slow
def test_the_sdist_holds_what_it_should_and_nothing_else(sdist: set[str], root: Path) -> None:
    top = {name.split("/")[0] for name in sdist}
    present = {name for name in IN_SDIST - {"PKG-INFO"} if any_file(root / name)} | {"PKG-INFO"}
    assert top - ALSO_IN_SDIST == present
    assert [name for name in sdist if LEFTOVER.search(name)] == []
    for folder in sorted(name for name in present if (root / name).is_dir()):
        assert {name for name in sdist if name.startswith(f"{folder}/")} == files(root, folder)
    assert "seeds/norway-2011.txt" in sdist
    assert "tests/conftest.py" in sdist


def any_file(path: Path) -> bool:
    return path.is_file() or any(inner.is_file() for inner in path.rglob("*"))


@pytest.mark.slow
def test_the_wheel_holds_the_package_and_nothing_else(wheel: dict[str, str], root: Path) -> None:
    info = f"tipreport-{tipreport.__version__}.dist-info"
    assert {name for name in wheel if not name.startswith(info)} == sources(root)
    assert {"tipreport/py.typed", "tipreport/export/page/page.css", "tipreport/export/page/page.js"} <= wheel.keys()
    assert {name.removeprefix(f"{info}/") for name in wheel if name.startswith(info)} == {
        "METADATA",
        "RECORD",
        "WHEEL",
        "entry_points.txt",
        "licenses/LICENSE",
    }
    assert wheel[f"{info}/entry_points.txt"].split() == ["[console_scripts]", "tipreport", "=", "tipreport.cli:main"]


@pytest.mark.slow
def test_the_wheel_says_what_it_needs(wheel: dict[str, str]) -> None:
    (text,) = (text for name, text in wheel.items() if name.endswith("/METADATA"))
    check_metadata(message_from_string(text))


def test_the_installed_metadata_say_what_it_needs() -> None:
    check_metadata(importlib.metadata.metadata("tipreport"))  # type: ignore[arg-type]


def check_metadata(metadata: Message) -> None:
    assert metadata["Version"] == tipreport.__version__
    assert metadata["License-Expression"] == "MIT"
    assert metadata["Requires-Python"] == ">=3.11"
    needed = metadata.get_all("Requires-Dist") or []
    assert {re.split(r"[^\w.-]", line)[0] for line in needed if "extra ==" not in line} == CORE
    extras = set(metadata.get_all("Provides-Extra") or [])
    assert {"cli", "pdf", "pandas", "polars", "arrow", "plot", "all", "test", "docs", "dev"} <= extras
    assert "Typing :: Typed" in (metadata.get_all("Classifier") or [])


def test_the_version_is_a_version_and_the_changelog_knows_it(root: Path) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+(\.dev\d+|rc\d+)?", tipreport.__version__)
    changelog = root / "CHANGELOG.md"
    if not changelog.is_file():
        pytest.skip("only a checkout has a changelog")
    headings = re.findall(r"^## \[(.+?)\](?: - \d{4}-\d\d-\d\d)?$", changelog.read_text("utf-8"), re.MULTILINE)
    assert headings[0] == "Unreleased"
    assert ".dev" in tipreport.__version__ or tipreport.__version__ == headings[1]


def test_the_version_stands_in_one_place(root: Path) -> None:
    if not (root / "src").is_dir():
        pytest.skip("only a checkout has the sources")
    files = [*(root / "src").rglob("*.py"), root / "pyproject.toml", root / "CITATION.cff", root / "docs" / "conf.py"]
    holders = [path.name for path in files if tipreport.__version__ in path.read_text("utf-8")]
    assert holders == ["_version.py"]


def test_the_package_is_typed() -> None:
    assert (Path(tipreport.__file__).parent / "py.typed").is_file()


LATE = "cattrs cyclopts rich pypdfium2 pandas polars pyarrow matplotlib numpy dateutil hypothesis asyncio"
"""What may be imported only when it is used."""


@pytest.mark.parametrize("statement", ["import tipreport", "import tipreport; tipreport.__version__, dir(tipreport)"])
def test_an_import_loads_nothing_heavy(statement: str) -> None:
    code = f"import sys; {statement}; print(*(sys.modules.keys() & set({LATE!r}.split())))"
    assert run(code) == ""


def test_every_public_name_can_be_had_and_is_listed() -> None:
    code = "import tipreport; print(*(n for n in tipreport.__all__ if getattr(tipreport, n, None) is None))"
    assert run(code) == ""
    assert set(tipreport.__all__) <= set(dir(tipreport))
    assert len(set(tipreport.__all__)) == len(tipreport.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        tipreport.no_such_name  # noqa: B018


def test_the_api_pages_list_every_public_name_once(root: Path) -> None:
    pages = "".join(page.read_text("utf-8") for page in sorted((root / "docs" / "api").glob("*.md")))
    names = re.findall(
        r"^\.\. auto(?:function|class|exception|data):: tipreport\.(\w+)(?:\(.*\))?$", pages, re.MULTILINE
    )
    listed = set(names)
    assert len(names) == len(listed)
    public = set(tipreport.__all__) - {"__version__"}
    assert (public - listed, listed - public) == (set(), set())


def test_the_readme_opens_with_its_two_commands(root: Path) -> None:
    """Each makes an environment of its own, so that it is complete on a bare machine."""
    blocks = re.findall(r"^```\w*\n(.*?)^```$", (root / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    show, test = (block.splitlines() for block in blocks[:2])
    assert show[0].startswith("python3 -m venv ")
    assert show[-1].endswith("/tipreport show seeds/norway-2011.txt")
    assert test[0].startswith("python3 -m venv ")
    assert test[-1].endswith("/python -m pytest")


def run(code: str) -> str:
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    return made.stdout.strip()
