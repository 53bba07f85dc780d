"""Time grows with the size of the input and no faster, whatever is repeated in it.

The exponent is that of the processor time between two sizes, the least of three turns each. The units are made of every
pattern that the library compiles, so that a new pattern that takes super-linear time fails here without a line of its own.
"""

from __future__ import annotations

import importlib.util
import json
import math
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import attrs
import pytest

import tipreport
from tipreport.source import Document, split
from tipreport.testing import layout, narrative, render

Seconds = Callable[..., float]

MOST = 1.2
"""The greatest exponent."""
HERE = Path(__file__).parent
HEAD = "NORWAY (Tier 1)\n\nThe Government of Norway fully complies with the minimum standards.\n\nPROSECUTION\n\n"
"""What makes a narrative of what stands behind it."""

STRUCTURED = {
    "headings": "NORWAY (Tier 1)\n",
    "headings of two countries": "NORWAY (Tier 1)\nOMAN (Tier 2)\n",
    "headings of sections": "PROSECUTION\nPROTECTION\n",
    "compliance": "The Government of Norway fully complies with the minimum standards. ",
    "compliance of two countries": "The Government of Norway fully meets the minimum standards.\nThe Government of Oman fully meets the minimum standards.\n",
    "sentences": "The police told the ministry of nine cases. ",
    "lines": "The police told the ministry.\n",
    "blank lines": "\n",
    "blanks": " ",
    "a word": "a",
    "capitals": "A",
    "brackets": "(",
    "nested brackets": "((a) ",
    "quotes": "“the ",
    "commas": "the police, ",
    "semicolons": "fund shelters; ",
    "bullets": "* fund shelters\n",
    "dashes": "-",
    "stars": "*",
    "dates": "June 27, 2011, ",
    "countries": "Norway, Oman, ",
    "origins": "women from Norway, men from Oman, ",
    "links": "[a](b) ",
    "figures": "The police convicted 5 traffickers. ",
    "figures against figures": "versus 5 ",
    "earlier figures": "(5 in 2009) ",
    "terms": "five years’ imprisonment, ",
    "compared": "compared with 5 in 2009, ",
    "words of numbers": "one hundred ",
    "digits": "1",
    "numbers": "1 ",
    "negations": "did not report ",
    "verbs": "investigate, prosecute, and ",
}
"""What has been slow once, or is what narratives are made of; each is repeated without an end of the sentence if it has none."""

HTML = {
    "open tags": "<div>",
    "closed tags": "</p>",
    "attributes": '<a href="x" class=y ',
    "comments": "<!-- ",
    "entities": "&amp;",
    "half entities": "&#",
    "narratives": "<h2>NORWAY (Tier 1)</h2><p>Norway is a country of transit for men who are made to work on farms, it said.</p>"
    "<h2>OMAN (Tier 1)</h2><p>Oman is a country of transit for men who are made to work on farms, and nobody knew.</p>",
    "rows": "<tr><td>a</td><td>b</td></tr>",
    "items": "<li>fund shelters",
    "menus": "<ul><li><a href=x>Home</a></li></ul>",
}


def of_patterns(root: Path) -> dict[str, str]:
    """The units of all patterns, each with where the first pattern that it is of is compiled."""
    texts = [root / "seeds" / "norway-2011.txt", *sorted((root / "tests" / "gold").glob("*.txt"))[:6]]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    made = subprocess.run(
        [sys.executable, HERE / "patterns.py", *texts], check=True, capture_output=True, text=True, env=environment
    )
    found: dict[str, str] = {}
    for where, pattern, flags in json.loads(made.stdout):
        for unit in beside("units").units(pattern, flags):
            found.setdefault(unit, where)
    return found


def beside(name: str) -> ModuleType:
    """A module of this folder."""
    spec = importlib.util.spec_from_file_location(name, HERE / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def times(unit: str, size: int) -> str:
    return unit * (size // len(unit) + 1)


def exponent(seconds: Seconds, work: Callable[[int], Callable[[], object]], small: int, large: int) -> float:
    """How fast time grows; below a fiftieth of a second it is noise, and counts as nothing."""
    last = seconds(work(large))
    return 0.0 if last < 0.02 else math.log(last / seconds(work(small))) / math.log(large / small)


def parsed(unit: str) -> Callable[[int], Callable[[], object]]:
    def work(size: int) -> Callable[[], object]:
        text = HEAD + times(unit, size)
        return lambda: tipreport.parse(text, edition=2011)

    return work


@pytest.mark.slow
def test_no_unit_of_any_pattern_takes_more_than_linear_time(root: Path, seconds: Seconds) -> None:
    found = of_patterns(root)
    assert len(found) > 1000
    slow = []
    for unit, where in found.items():
        # Once each, and small: only what seems to grow is looked at with care.
        work = parsed(unit)
        first, last = seconds(work(500), 1), seconds(work(4_000), 1)
        if last > first * 8**MOST and (found_one := exponent(seconds, work, 8_000, 32_000)) > MOST:
            slow.append(f"{unit!r} ({where}): {found_one:.2f}")
    assert slow == []


@pytest.mark.parametrize("name", STRUCTURED)
def test_text(name: str, seconds: Seconds) -> None:
    assert exponent(seconds, parsed(STRUCTURED[name]), 8_000, 32_000) < MOST


@pytest.mark.parametrize("name", HTML)
def test_html(name: str, seconds: Seconds, tmp_path: Path) -> None:
    def work(size: int) -> Callable[[], object]:
        path = tmp_path / f"{size}.html"
        path.write_text(f"<html><body><p>{HEAD}</p>{times(HTML[name], size)}", "utf-8")
        return lambda: tipreport.documents(path)

    assert exponent(seconds, work, 60_000, 240_000) < MOST


@pytest.mark.slow
def test_a_text_of_thousands_of_narratives(seconds: Seconds) -> None:
    said = "{0} (Tier 1)\nThe Government of {0} fully meets the minimum standards, and works on more than is told of it here.\n"
    both = said.format("Norway") + said.format("Oman")

    def work(size: int) -> Callable[[], object]:
        text = times(both, size)
        return lambda: split(Document.from_text(text))

    assert exponent(seconds, work, 200_000, 800_000) < MOST


USES: dict[str, Callable[[tipreport.Report], object]] = {
    "check": tipreport.check,
    "compare": lambda report: tipreport.compare(report, attrs.evolve(report, edition=2012)),
    "ledger": lambda report: tipreport.ledger([report, attrs.evolve(report, edition=2012)], "NOR"),
    "timeline": lambda report: tipreport.timeline([report, attrs.evolve(report, edition=2012)], "NOR"),
    "panel": tipreport.panel,
    "page": tipreport.to_html,
    "json": lambda report: tipreport.from_json(tipreport.to_json(report)),
    "tables": lambda report: tipreport.to_records(report, "indicators"),
}


@pytest.mark.parametrize("name", USES)
def test_what_is_made_of_a_report(name: str, seconds: Seconds) -> None:
    row = layout("state.gov 2015")
    parts = render(narrative(5, row, country="NOR", length=3), row).split("\n\n")

    def work(size: int) -> Callable[[], object]:
        body = [part for part in parts[2:] if part.strip()]
        text = "\n\n".join([*parts[:2], *(body * (size // sum(map(len, body)) + 1))])
        report = tipreport.parse(text, edition=2011, country="NOR")
        return lambda: USES[name](report)

    assert exponent(seconds, work, 16_000, 64_000) < MOST
