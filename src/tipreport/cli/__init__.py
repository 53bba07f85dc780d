"""The command line: `tipreport show`, `parse`, `check`, `compare` and so on. One module a command.

Exit codes: 0; 1 where an input or the output is bad (said on stderr, the other files still done), or where `check`
finds an error; 2 where nothing was tried, because of bad usage or because an extra is missing; 130 where it was
interrupted. A reader that closes the pipe early is no error, nor is a standard stream that is closed or missing: what
would go there goes nowhere.

One country and edition is read once. A copy is passed over with a note, a second narrative that differs is refused;
both files are named. A file that is there is not replaced without `--force`. Where an output went is said on stderr.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING

from tipreport._version import __version__
from tipreport.cli.run import STDIN, STDIN_TOKEN, one_line
from tipreport.cli.signals import ended_cleanly
from tipreport.cli.streams import let_go, make_sure_of_streams, say
from tipreport.errors import TipReportError

if TYPE_CHECKING:
    from cyclopts import App

MISSING = 'the command line needs an extra; pip install "tipreport[cli]"'


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; `arguments` are those of the process unless given. Gives the exit code.

    >>> main(["show", "seeds/norway-2011.txt"])  # doctest: +SKIP
    Norway 2011 · Tier 1
    ...
    """
    make_sure_of_streams()
    if find_spec("cyclopts") is None or find_spec("rich") is None:
        say(MISSING)
        return 2
    from cyclopts import CycloptsError

    tokens = [STDIN_TOKEN if token == STDIN else token for token in (sys.argv[1:] if arguments is None else arguments)]
    try:
        with ended_cleanly():
            code = _app()(tokens, exit_on_error=False, print_error=False)
        sys.stdout.flush()
    except CycloptsError as error:
        say(str(error).replace(STDIN_TOKEN, STDIN))
        code = 2
    except BrokenPipeError:
        code = 0  # whoever read the pipe has seen enough
    except TipReportError as error:
        say(one_line(str(error)))
        code = 1
    except OSError as error:
        named = f"{error.filename}: " if error.filename is not None else ""
        say(f"{named}{one_line(error.strerror or str(error))}")
        code = 1
    except KeyboardInterrupt:
        code = 130
    let_go()
    return int(code or 0)


def _app() -> App:
    """The commands, each registered by its own module."""
    from cyclopts import App, Parameter

    from tipreport.cli import (
        addresses,
        agree,
        annotate,
        check,
        cite,
        compare,
        diff,
        explain,
        export,
        html,
        ledger,
        panel,
        parse,
        sample,
        schema,
        show,
        timeline,
    )

    app = App(
        name="tipreport",
        help="Read country narratives of the US Trafficking in Persons Report.",
        version=__version__,
        result_action="return_value",
        default_parameter=Parameter(negative=()),
    )
    commands = (
        show, panel, parse, export, check, compare, diff, html, timeline, ledger, explain, cite, sample, agree,
        annotate, addresses, schema,
    )  # fmt: skip
    for command in commands:
        command.register(app)
    app.register_install_completion_command(help="Install completion for the shell that it is called from.")
    return app
