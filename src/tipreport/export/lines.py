"""Lines as wide as the terminal."""

from __future__ import annotations

import shutil
import textwrap
from typing import Final

WIDTH: Final = 100
"""Columns where there is no terminal."""
LEAST: Final = 40
STEP: Final = 4
"""So many blanks a line that goes on is set in by."""


def wrapped(text: str) -> str:
    """Each line that is wider than the terminal is broken between words, what follows set in.

    >>> print(wrapped("  - " + "many words " * 12))
      - many words many words many words many words many words many words many words many words many
          words many words many words many words
    """
    width = max(shutil.get_terminal_size((WIDTH, 24)).columns, LEAST)
    return "\n".join(_broken(line, width) for line in text.split("\n"))


def _broken(line: str, width: int) -> str:
    if len(line) <= width:
        return line
    indent = " " * (len(line) - len(line.lstrip()) + STEP)
    made = textwrap.wrap(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    return "\n".join(made)
