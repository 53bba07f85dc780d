"""No process outlives the one that it reads for.

A pool of processes tells its workers to stop; one that is killed does not get to tell them, and they would wait for work
for ever and hold its standard output open. So each worker looks for itself.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
import time

LOOKS = 0.25
"""Seconds between two looks at whether the parent lives."""
KILLED = 1
"""The exit code of a worker whose parent is gone; nobody is there to read it."""


def end_with(parent: int) -> None:
    """Let this process end within a second once the process `parent`, which started it, has ended in whatever way.

    The pipe that closes when the parent ends may be held open by a sister, which was copied with all that was open: so the
    number of the parent is looked at too. It changes as soon as the parent is gone (not on Windows, where nothing is
    copied).
    """
    threading.Thread(target=_watch, args=(parent,), name="tipreport-parent", daemon=True).start()


def _watch(parent: int) -> None:
    known = multiprocessing.parent_process()
    while os.name == "nt" or os.getppid() == parent:
        if known is None:
            time.sleep(LOOKS)
        else:
            known.join(LOOKS)
            if not known.is_alive():
                break
    # Not sys.exit: there is nobody to report to, and what is unfinished is of no use to anybody.
    os._exit(KILLED)
