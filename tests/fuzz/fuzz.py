"""Fuzz one target: `python tests/fuzz/fuzz.py text -max_total_time=60` (extra `fuzz`).

The first argument is a target of `targets.py`, all others are libFuzzer's. What is new goes into a folder of its own, which is printed
and may be named with `--keep`; the corpus that is kept beside this file is only read. An input that breaks a promise is written to
`crash-...` in the current folder: put it into the target's corpus, and the test that runs the corpus fails until it is mended.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
import tempfile
from pathlib import Path

HERE = Path(getattr(sys, "_MEIPASS", Path(__file__).parent))


def main(arguments: list[str]) -> None:
    """Run the target that the first argument names."""
    import atheris

    with atheris.instrument_imports(include=["tipreport"]):
        import targets

        # All of them now: what is imported on first use would not be seen.
        for module in pkgutil.walk_packages(targets.tipreport.__path__, "tipreport."):
            if not module.name.startswith(("tipreport.testing", "tipreport.cli", "tipreport.__main__")):
                importlib.import_module(module.name)

    # OSS-Fuzz makes a program of each target, named after it.
    name = Path(arguments[0]).name.removeprefix("fuzz_")
    if name not in targets.TARGETS:
        if len(arguments) < 2 or arguments[1] not in targets.TARGETS:
            sys.exit(f"name a target: {', '.join(targets.TARGETS)}")
        name, arguments = arguments[1], [arguments[0], *arguments[2:]]
    keep = next((each.partition("=")[2] for each in arguments if each.startswith("--keep=")), None)
    given = [each for each in arguments if not each.startswith("--keep=")]
    folders = [each for each in given[1:] if not each.startswith("-")]
    if not folders:
        new = keep or tempfile.mkdtemp(prefix=f"fuzz-{name}-")
        Path(new).mkdir(parents=True, exist_ok=True)
        sys.stderr.write(f"what is new goes to {new}\n")
        given += [new, *([str(HERE / "corpus" / name)] if (HERE / "corpus" / name).is_dir() else [])]
    words = HERE / "narrative.dict"
    if words.exists() and not any(each.startswith("-dict=") for each in given):
        given.append(f"-dict={words}")
    if not any(each.startswith("-timeout=") for each in given):
        given.append("-timeout=60")  # seconds for one input, on a machine that is busy: nothing hangs
    os.environ.setdefault("PYTHONHASHSEED", "0")
    atheris.Setup(given, targets.TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv)
