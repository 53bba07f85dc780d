"""Every pattern that the library compiles, as JSON on standard output: run as a program of its own, before it is imported.

What is compiled when a module is imported, and what is compiled on first use, while narratives are read, compared and shown.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
from pathlib import Path

_found: dict[tuple[str, int], str] = {}
_compile = re._compile  # type: ignore[attr-defined]


def _noted(pattern: object, flags: int) -> re.Pattern[str]:
    made: re.Pattern[str] = _compile(pattern, flags)
    frame = sys._getframe(1)
    while frame.f_back and frame.f_globals.get("__name__") == "re":
        frame = frame.f_back
    where = str(frame.f_globals.get("__name__"))
    if where.startswith("tipreport.") and isinstance(made.pattern, str):
        _found.setdefault((made.pattern, made.flags), f"{where}, line {frame.f_lineno}")
    return made


def main(texts: list[str]) -> None:
    """Import all modules, use them on the texts, and print what was compiled meanwhile."""
    re._compile = _noted  # type: ignore[attr-defined]
    import tipreport

    for module in pkgutil.walk_packages(tipreport.__path__, "tipreport."):
        if not module.name.startswith(("tipreport.testing", "tipreport.__main__")):
            importlib.import_module(module.name)
    for path in texts:
        try:
            report = tipreport.parse(Path(path).read_text("utf-8"))
        except tipreport.TipReportError:
            continue
        tipreport.check(report)
        tipreport.compare(report, report)
        tipreport.to_html(report)
        if report.indicators:
            tipreport.explain(report, report.indicators[0])
    json.dump([[where, *key] for key, where in _found.items()], sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
