"""`convert`: the same facts in another form."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final, cast

from incidentkit.cli.command import Command
from incidentkit.cli.configuration import settings_from
from incidentkit.cli.documents import (
    STANDARD_INPUT,
    add_reading_options,
    read_incident,
    template_named,
)
from incidentkit.cli.fault import Fault
from incidentkit.cli.options import overridden
from incidentkit.errors import UnrepresentableError
from incidentkit.files import replace_text


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help='reports; "-" is standard input')
    parser.add_argument(
        "--to", required=True, metavar="NAME", help="the form: a name, or a blank form's file"
    )
    parser.add_argument(
        "--output",
        "-o",
        type=Path,
        metavar="PATH",
        help="file to write, or folder for several reports (default: standard output)",
    )
    parser.add_argument(
        "--placeholders",
        choices=("keep", "drop"),
        default="keep",
        help="what becomes of what stays unfilled (default: keep)",
    )
    parser.add_argument("--force", action="store_true", help="replace files that are there")
    add_reading_options(parser)


def _run(arguments: argparse.Namespace) -> int:
    """Convert every file; a refusal doesn't keep the others from being converted."""
    names = cast("list[str]", arguments.files)
    output = cast("Path | None", arguments.output)
    settings = overridden(settings_from(arguments.config, Path.cwd()), arguments)
    target = template_named(arguments.to)
    if len(names) > 1 and (output is None or not output.is_dir()):
        reason = "several reports need --output with a folder that is there"
        raise Fault(reason)
    refused = 0
    for name in names:
        try:
            incident = read_incident(name, settings)
            text = incident.to_markdown(template=target, placeholders=arguments.placeholders)
        except UnrepresentableError as error:
            print(f"{name}: {error}", file=sys.stderr)
            refused += 1
        else:
            _write(text, name, output, force=arguments.force)
    return 2 if refused else 0


def _write(text: str, name: str, output: Path | None, *, force: bool) -> None:
    if output is None:
        sys.stdout.buffer.write(text.encode("utf-8"))
        return
    if output.is_dir():
        output /= "converted.md" if name == STANDARD_INPUT else Path(name).name
    replace_text(output, text, known=None, force=force)


CONVERT: Final = Command(
    name="convert",
    summary="render reports into another form",
    description="Render reports into another form; every fact is kept, or the report is refused.",
    add_options=_add_options,
    run=_run,
)
