"""`labels`: which names reports use that nobody has taught."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import attrs

from incidentkit.cli.command import Command
from incidentkit.cli.configuration import Settings, settings_from
from incidentkit.cli.documents import (
    STANDARD_INPUT,
    Document,
    add_reading_options,
    read_incidents,
    template_of,
)
from incidentkit.cli.options import overridden
from incidentkit.cli.problem import NAMELESS
from incidentkit.cli.problems import file_and_line, shown_path
from incidentkit.cli.reports import add_source_options, reports_of
from incidentkit.display.columns import aligned
from incidentkit.display.counted import counted
from incidentkit.incident import Incident
from incidentkit.log.incident_log import IncidentLog
from incidentkit.log.outcomes import Failure
from incidentkit.log.unknown_names import UnknownName


def _add_options(parser: argparse.ArgumentParser) -> None:
    add_source_options(parser)
    parser.add_argument("--json", action="store_true", help="the same for programs")
    add_reading_options(parser)


def _run(arguments: argparse.Namespace) -> int:
    settings = overridden(settings_from(arguments.config, Path.cwd()), arguments)
    # Not as they come: what is wrong with a setting would be told of "incidents".
    log = IncidentLog(list(_reports(settings, arguments.workers)))
    found = log.unknown_names()
    if arguments.json:
        print(json.dumps({"version": 1, "names": [_entry(one) for one in found]}, indent=2))
    elif found:
        print(*aligned([_HEADS, *map(_row, found)]), sep="\n")
    else:
        print(f"no unknown label, heading or column in {counted(len(log), 'report')}")
    return 0


_HEADS: Final = ("reports", "kind", "name", "first at")


def _reports(settings: Settings, workers: int) -> Iterator[Incident]:
    """The incidents, and of what was passed over as no report the labels.

    Such a file may be a report of which nothing is known yet; the headings of a README are none
    that anybody wants to teach.
    """
    if [*settings.paths] == [STANDARD_INPUT]:
        yield from read_incidents(Document(name=STANDARD_INPUT, below=Path()), settings)
        return
    for _, outcome in reports_of(settings, workers):
        if isinstance(outcome, Incident):
            yield outcome
        elif isinstance(outcome, Failure):
            print(f"{shown_path(outcome.path)}: {outcome.reason}", file=sys.stderr)
        elif outcome.path is not None and outcome.path.is_file():
            one = Incident.from_file(
                outcome.path,
                template=template_of(settings),
                tz=settings.tz,
                date_order=settings.date_order,
            )
            yield attrs.evolve(one, sections=())


def _row(one: UnknownName) -> Sequence[str]:
    joint = " of " if one.kind == "column" else " in "
    kind = one.kind if one.under is None else f"{one.kind}{joint}{one.under}"
    file, line = _place(one)
    return (f"{one.incidents:,}", kind, one.name, file if line is None else f"{file}:{line}")


def _entry(one: UnknownName) -> dict[str, Any]:
    file, line = _place(one)
    return {
        "name": one.name,
        "kind": one.kind,
        "under": one.under,
        "reports": one.incidents,
        "file": file,
        "line": line,
    }


def _place(one: UnknownName) -> tuple[str, int | None]:
    """The file, and the line in it, of one of several reports in a file too."""
    file, first_line = file_and_line(one.path, NAMELESS)
    return (file, None if one.line is None else one.line + first_line - 1)


LABELS: Final = Command(
    name="labels",
    summary="list labels, headings and columns that nobody has taught",
    description="List labels, headings and columns of reports that mean nothing yet, most"
    " frequent first. `--label NAME=PATH`, or `labels` in the settings, teaches them.",
    add_options=_add_options,
    run=_run,
)
