"""The command line as a whole: which command, and how it ends."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from incidentkit.cli.commands.check import CHECK
from incidentkit.cli.commands.convert import CONVERT
from incidentkit.cli.commands.fix import FIX
from incidentkit.cli.commands.labels import LABELS
from incidentkit.cli.commands.metrics import METRICS
from incidentkit.cli.commands.show import SHOW
from incidentkit.cli.fault import Fault, told
from incidentkit.cli.parser import Parser
from incidentkit.errors import IncidentKitError
from incidentkit.version import installed_version

DONE, FOUND, FAILED = 0, 1, 2
"""How a command ends: as asked; a check found problems; it could not be carried out."""

_HELP = "help"
"""What people type in place of `--help`."""

_EPILOG = """\
exit codes: 0 done, 1 the check found problems or `fix --diff` what to change, 2 the command could
not be carried out.
"-" in place of a file is standard input. Settings come from the nearest incidentkit.toml, or
from the table [tool.incidentkit] of the nearest pyproject.toml; options override them.
"""


def main(argv: Sequence[str] | None = None, *, program: str = "incidentkit") -> int:
    """Run one command and return its exit code; `program` is what was typed to get here.

    Usage and errors name it, so that what they say to type can be typed. Without `argv` the
    arguments are those of the process.
    """
    parser = _parser(program)
    given = list(sys.argv[1:] if argv is None else argv)
    if given[:1] == [_HELP]:
        given = [*given[1:2], f"--{_HELP}"]
    try:
        arguments, unknown = parser.parse_known_args(given)
        if unknown:
            asked: Parser = getattr(arguments, "parser", parser)
            asked.refuse(unknown)
        if "run" not in arguments:
            parser.print_help(sys.stderr)
            return FAILED
        code: int = arguments.run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has seen enough. Python would complain once more at its exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except (Fault, IncidentKitError, OSError) as error:
        print(f"{parser.prog}: {told(error)}", file=sys.stderr)
        return FAILED
    return code


def _parser(program: str) -> Parser:
    parser = Parser(
        prog=program,
        description="Read, check, convert and measure Markdown post-mortems.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"incidentkit {installed_version()}")
    # Not required by argparse, which would only say that a COMMAND is, and not which there are.
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in (CHECK, FIX, SHOW, CONVERT, METRICS, LABELS):
        options = commands.add_parser(
            command.name, help=command.summary, description=command.description
        )
        command.add_options(options)
        options.set_defaults(run=command.run, parser=options)
    return parser
