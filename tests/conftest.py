"""What all tests share: the seed, and how hard Hypothesis works."""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    import tipreport

ROOT = Path(__file__).parent.parent

# A run of CI must not fail by chance: the same examples every time. `--hypothesis-profile=thorough` looks further; `brief`
# is for the built wheel on each Python, which meets the same code again.
hypothesis.settings.register_profile("default", deadline=None)
hypothesis.settings.register_profile("ci", derandomize=True, deadline=None, database=None, print_blob=True)
hypothesis.settings.register_profile("brief", max_examples=20, derandomize=True, deadline=None, database=None)
hypothesis.settings.register_profile("thorough", max_examples=2000, deadline=None)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "default")


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder that holds `tests` and `seeds`; a checkout also has `src`."""
    return ROOT


@pytest.fixture(scope="session")
def seed() -> Path:
    """The narrative of Norway 2011."""
    return ROOT / "seeds" / "norway-2011.txt"


@pytest.fixture(scope="session")
def measures(root: Path) -> Callable[[str], ModuleType]:
    """A module of `benchmarks` by its name. They are no part of the package: without a checkout the test is passed over."""

    def module(name: str) -> ModuleType:
        folder = root / "benchmarks"
        if not folder.exists():
            pytest.skip("the benchmarks are not here")
        with pytest.MonkeyPatch.context() as patch:
            patch.syspath_prepend(folder)
            return importlib.import_module(name)

    return module


@pytest.fixture(scope="session")
def norway(seed: Path) -> tipreport.Report:
    """The report of the seed."""
    import tipreport

    return tipreport.read(seed)


@pytest.fixture(scope="session")
def seconds() -> Callable[..., float]:
    """Processor time of the best of three turns (or of more, or fewer) of a work that may refuse its input.

    Without the collector, whose cost grows with all that the other tests have left alive.
    """
    from tipreport.errors import TipReportError

    def seconds(work: Callable[[], object], turns: int = 3) -> float:
        best = 1e9
        if turns > 1:
            gc.collect()
        gc.disable()
        try:
            for _ in range(turns):
                start = time.process_time()
                with contextlib.suppress(TipReportError):
                    work()
                best = min(best, time.process_time() - start)
        finally:
            gc.enable()
        return best

    return seconds
