"""The pages: notebooks run, links lead somewhere, every page is in the table of contents."""

from __future__ import annotations

import contextlib
import doctest
import io
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from tipreport import cli

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.glob("*.md"))
BELOW = sorted([*(DOCS / "api").glob("*.md"), *(DOCS / "tables").glob("*.md")])
HOME = "https://github.com/tipreport/tipreport/blob/main/"
"""Where the README, which other sites show too, finds the pages."""
NOTEBOOKS = [path for path in PAGES if path.read_text("utf-8").startswith("---\njupytext:")]
SKIPPING = [page for page in (ROOT / "README.md", *PAGES) if "# doctest: +SKIP" in page.read_text("utf-8")]

# A cell: its options, then its code, up to the closing fence.
CELL = re.compile(r"^```\{code-cell\} ipython3\n(?P<options>(?::[^\n]*\n)*)(?P<code>.*?)^```$", re.M | re.S)
# `[words](target)`, `[](target)`
LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")
FENCED = re.compile(r"^(`{3,})[^\n]*\n.*?^\1$", re.M | re.S)
# `tipreport panel docs/narratives --output panel.csv`, in a block of its own
STEP = re.compile(r"^tipreport (?P<arguments>.*)$", re.M)
HEADING = re.compile(r"^#+ +(?P<words>.*)$", re.M)


def cells(page: Path) -> Iterator[str]:
    for found in CELL.finditer(page.read_text("utf-8")):
        yield found["code"]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what a notebook reads, with the notebook's folder as the current one: nothing is written elsewhere."""
    shutil.copytree(DOCS / "narratives", tmp_path / "docs" / "narratives")
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path / "docs")
    return tmp_path


@pytest.mark.parametrize("page", NOTEBOOKS, ids=lambda page: page.stem)
def test_a_notebook_runs(page: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "\n".join(cells(page))
    assert page.read_text("utf-8").count("{code-cell}") == len(list(cells(page))) > 4
    for needed, sign in (("pandas", "pandas"), ("matplotlib", "tipreport.plot_")):
        if sign in code:
            pytest.importorskip(needed)
    monkeypatch.setenv("MPLBACKEND", "Agg")
    names: dict[str, object] = {"__name__": "__main__"}
    with contextlib.redirect_stdout(io.StringIO()):
        for cell in cells(page):
            exec(compile(cell, str(page), "exec"), names)
    if "tipreport.plot_" in code:
        import matplotlib.pyplot as plt

        plt.close("all")


@pytest.mark.parametrize("page", SKIPPING, ids=lambda page: page.stem)
def test_what_needs_an_extra_runs_where_the_extra_is(page: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Doctests skip these lines, so that they need no extra."""
    text = page.read_text("utf-8")
    for needed in ("pandas", "polars", "pyarrow", "matplotlib"):
        pytest.importorskip(needed)
    import matplotlib.pyplot as plt

    monkeypatch.chdir(place)
    monkeypatch.setenv("MPLBACKEND", "Agg")
    for line in STEP.findall(text.partition("\n## A tour")[0] if page.stem == "README" else ""):
        assert cli.main(shlex.split(line)) == 0  # the examples go on from what the commands have written
    whole = doctest.DocTestParser().get_doctest(text.replace("# doctest: +SKIP", ""), {}, page.name, str(page), 0)
    flags = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
    told = io.StringIO()
    result = doctest.DocTestRunner(verbose=False, optionflags=flags).run(whole, out=told.write)
    plt.close("all")
    assert result.failed == 0, told.getvalue()
    assert result.attempted > text.count("# doctest: +SKIP")


def test_the_pages_are_found() -> None:
    assert len(NOTEBOOKS) >= 8
    assert len(PAGES) > len(NOTEBOOKS)


def test_every_page_is_in_the_table_of_contents() -> None:
    index = (DOCS / "index.md").read_text("utf-8")
    listed = {line for block in re.findall(r"```\{toctree\}\n(.*?)```", index, re.S) for line in block.split("\n")}
    assert {page.stem for page in PAGES} - {"index"} == {line for line in listed if line and not line.startswith(":")}
    for page in BELOW:
        above = page.parent.with_suffix(".md").read_text("utf-8")
        assert f"]({page.parent.name}/{page.name})" in above
        assert f"\n{page.parent.name}/{page.stem}\n" in above


def test_no_page_needs_a_shell_inside_of_a_notebook() -> None:
    assert [page.name for page in PAGES if "%%" in page.read_text("utf-8")] == []


def test_the_readme_can_be_read_elsewhere() -> None:
    """Every link of it is absolute, and its third line says where to get narratives."""
    text = (ROOT / "README.md").read_text("utf-8")
    links = [found["target"] for found in LINK.finditer(FENCED.sub("", text))]
    assert len(links) > 20
    assert [link for link in links if not link.startswith("https://")] == []
    assert f"]({HOME}docs/where-to-get-narratives.md)" in text.splitlines()[2]


def slug(heading: str) -> str:
    """The anchor that GitHub and MyST make of a heading."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


@pytest.mark.parametrize(
    "page",
    [
        *PAGES,
        *BELOW,
        *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md") if (ROOT / name).exists()),
    ],
    ids=lambda page: page.stem,
)
def test_every_link_inside_of_the_project_leads_somewhere(page: Path) -> None:
    prose = FENCED.sub("", page.read_text("utf-8"))
    for found in LINK.finditer(prose):
        target, _, anchor = unquote(found["target"]).partition("#")
        if re.match(r"[a-z]+:", target) and not target.startswith(HOME):
            continue
        if target.startswith(HOME):
            path = ROOT / target.removeprefix(HOME)
        else:
            path = (page.parent / target).resolve() if target else page
        if not path.exists() and not (ROOT / "src").is_dir():
            continue  # beside the built wheel lie only README, docs and tests
        assert path.exists(), found[0]
        if anchor:
            assert anchor in {slug(each["words"]) for each in HEADING.finditer(path.read_text("utf-8"))}, found[0]
