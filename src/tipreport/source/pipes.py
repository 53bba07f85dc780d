"""What is no plain file: pipes, which may have nothing to give yet, and devices, which may never."""

from __future__ import annotations

import logging
import os
import select
import stat

from tipreport.errors import SourceError

PATIENCE = 2.0
"""After so many seconds without a byte it is said what is waited for."""

_DEVICES = (("a device", stat.S_ISCHR), ("a device of blocks", stat.S_ISBLK), ("a socket", stat.S_ISSOCK))
_log = logging.getLogger("tipreport")


def refuse_device(name: str, mode: int) -> None:
    """Refuse what its mode shows to be neither a file nor a pipe, before it is opened.

    >>> refuse_device("/dev/tty", 0o020666)
    Traceback (most recent call last):
        ...
    tipreport.errors.SourceError: a device, not a file: '/dev/tty'; give a file, or - for standard input
    """
    for what, is_such in _DEVICES:
        if is_such(mode):
            raise SourceError(f"{what}, not a file", subject=name, hint="give a file, or - for standard input")


def open_patiently(name: str) -> int:
    """The descriptor of a pipe or pseudo-file, once there is something to read from it.

    To open a pipe to which nobody writes yet would wait, and not say so. Raises `OSError`.
    """
    descriptor = os.open(name, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        wait_for(descriptor, name)
        if hasattr(os, "set_blocking"):
            os.set_blocking(descriptor, True)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def wait_for(descriptor: int, name: str) -> None:
    """Wait until there is something to read, or the end.

    That it waits is said as a warning of the log `tipreport`, which Python prints on standard error unless it is told
    otherwise.
    """
    if not hasattr(select, "poll"):
        return  # Windows has neither
    poll = select.poll()
    poll.register(descriptor, select.POLLIN | select.POLLHUP)
    if not poll.poll(PATIENCE * 1000):
        _log.warning("tipreport: waiting for %s", name)
        poll.poll()
