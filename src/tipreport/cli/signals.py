"""What the system asks of a run that is to end: nothing unfinished is left."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from tipreport.export.files import drop_unfinished

ENDING = ("SIGTERM", "SIGHUP")
"""The signals that end a run and can be answered; an interrupt from the keyboard is an exception of Python's own."""


@contextmanager
def ended_cleanly() -> Iterator[None]:
    """Inside of it, a signal that ends this process takes away first what it has not finished writing.

    Not by an exception: one that is raised while Python clears an object away is lost, and the signal with it.
    """
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may say what comes of a signal
        return
    numbers = [getattr(signal, name) for name in ENDING if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in numbers}
    ours = [number for number, what in before.items() if what is signal.SIG_DFL]
    for number in ours:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, before[number])


def _end(number: int, _: FrameType | None) -> None:
    drop_unfinished()
    # As if it had not been answered: whoever sent it sees that it was heeded. Processes that read for this one end by
    # themselves.
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
