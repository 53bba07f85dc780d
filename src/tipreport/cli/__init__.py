"""The command line: `tipreport show`, `parse`, `check`, `compare` and so on. One module a command.

Exit codes: 0; 1 where an input or the output is bad (said on stderr, the other files still done), or where `check`
finds an error; 2 where nothing was tried, because of bad usage or because the extra `cli` is missing. A reader that
closes the pipe early is no error.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING

from tipreport._version import __version__
from tipreport.cli.run import STDIN, STDIN_TOKEN, one_line
from tipreport.errors import TipReportError

if TYPE_CHECKING:
    from cyclopts import App

MISSING = 'tipreport: the command line needs an extra; pip install "tipreport[cli]"'


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; `arguments` are those of the process unless given. Gives the exit code.

    >>> main(["show", "seeds/norway-2011.txt"])  # doctest: +SKIP
    Norway 2011 · Tier 1
    ...
    """
    if find_spec("cyclopts") is None or find_spec("rich") is None:
        print(MISSING, file=sys.stderr)
        return 2
    from cyclopts import CycloptsError

    tokens = [STDIN_TOKEN if token == STDIN else token for token in (sys.argv[1:] if arguments is None else arguments)]
    # The output is the same whatever the locale; what a terminal cannot print is replaced, not a reason to stop.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        code = _app()(tokens, exit_on_error=False, print_error=False)
        sys.stdout.flush()
    except CycloptsError as error:
        print(f"tipreport: {str(error).replace(STDIN_TOKEN, STDIN)}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # Whoever read the pipe has seen enough. Python flushes stdout once more at exit: let it go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except TipReportError as error:
        print(f"tipreport: {one_line(str(error))}", file=sys.stderr)
        return 1
    except OSError as error:
        named = f"{error.filename}: " if error.filename is not None else ""
        print(f"tipreport: {named}{one_line(error.strerror or str(error))}", file=sys.stderr)
        return 1
    return int(code or 0)


def _app() -> App:
    """The commands, each registered by its own module."""
    from cyclopts import App, Parameter

    from tipreport.cli import check, compare, diff, export, html, ledger, parse, schema, show, timeline

    app = App(
        name="tipreport",
        help="Read country narratives of the US Trafficking in Persons Report.",
        version=__version__,
        result_action="return_value",
        default_parameter=Parameter(negative=()),
    )
    for command in (show, parse, export, check, compare, diff, html, timeline, ledger, schema):
        command.register(app)
    return app
