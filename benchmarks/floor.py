"""The floor that `parse` is measured against: one `re.finditer` over numbers, keywords and country names.

    python benchmarks/floor.py seeds/norway-2011.txt

prints the hits, and the median of 15 warm runs. The alternation is flat on purpose (a prefix trie of the same words
takes about a quarter of the time), and the names are pycountry's, so that everybody who measures measures the same.
"""

from __future__ import annotations

import re
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pycountry

WORDS = "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Twenty Thirty Forty Fifty".split()
NUMBER = (
    r"\$?\d[\d,]*(?:\.\d+)?(?:\s(?:million|billion|percent))?|\b(?:"
    + "|".join(f"[{word[0]}{word[0].lower()}]{word[1:]}" for word in WORDS)
    + r"|hundred|thousand|dozens?)\b"
)
KEYWORDS = (
    "investigat(?:ed|ions?) prosecut(?:ed|ions?|ors?) convict(?:ed|ions?) sentenc(?:ed?|es) victims? offenders? "
    "traffickers? suspects? sex.trafficking labor.trafficking forced.labor domestic.servitude debt.bondage "
    "child.soldiers? referr(?:ed|als?) identif(?:ied|ication) shelters? NGOs? Tier.[123] compl(?:y|ies) "
    "minimum.standards years? months? days? percent hotline reflection.period imprisonment fines? Section.\\d+ "
    "Article.\\d+ Recommendations.for children women men girls boys migrants? refugees?"
).split()
NAMES = sorted(
    {
        name
        for country in pycountry.countries
        for name in (
            country.name,
            getattr(country, "common_name", country.name),
            getattr(country, "official_name", country.name),
        )
    },
    key=len,
    reverse=True,
)
FLOOR = re.compile(
    NUMBER + r"|\b(?:" + "|".join(KEYWORDS) + r")\b|\b(?:" + "|".join(re.escape(name) for name in NAMES) + r")\b"
)


def floor(text: str) -> int:
    """The number of hits in `text`."""
    return sum(1 for _ in FLOOR.finditer(text))


def milliseconds(function: Callable[..., object], *args: object, repeat: int = 15) -> float:
    """The median time of `repeat` calls, after three that do not count."""
    for _ in range(3):
        function(*args)
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        function(*args)
        times.append((time.perf_counter() - start) * 1e3)
    return statistics.median(times)


if __name__ == "__main__":
    narrative = Path(sys.argv[1]).read_text("utf-8")
    print(f"{floor(narrative)} hits in {milliseconds(floor, narrative):.2f} ms")
