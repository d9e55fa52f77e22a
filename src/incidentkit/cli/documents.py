"""The documents a command works on: files, or standard input."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from incidentkit.cli.configuration import Settings
from incidentkit.cli.fault import Fault
from incidentkit.errors import EncodingError
from incidentkit.files import read_text
from incidentkit.forms.template import Template
from incidentkit.incident import Incident
from incidentkit.log.incident_log import IncidentLog

STANDARD_INPUT: Final = "-"


def add_reading_options(parser: argparse.ArgumentParser) -> None:
    """The options that say how documents are read."""
    parser.add_argument(
        "--tz", metavar="ZONE", help="zone of times for which a report states none (default: UTC)"
    )
    parser.add_argument(
        "--template",
        metavar="NAME",
        help="form that the reports follow: a name, or a blank form's file (default: found out)",
    )
    parser.add_argument(
        "--config", metavar="FILE", type=Path, help="settings; without it the nearest are used"
    )


def text_of(name: str) -> str:
    """What a file says, or standard input for "-"."""
    if name != STANDARD_INPUT:
        return read_text(Path(name))
    data = sys.stdin.buffer.read()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        reason = f"standard input: byte {error.start} is not UTF-8 ({error.reason})"
        raise EncodingError(reason) from None


def read_incident(name: str, settings: Settings) -> Incident:
    """The incident in a file, or on standard input."""
    path = None if name == STANDARD_INPUT else Path(name)
    template = template_named(settings.template)
    return Incident.from_markdown(text_of(name), template=template, tz=settings.tz, path=path)


def read_incidents(name: str, settings: Settings) -> Sequence[Incident]:
    """The incidents in a file: several where each has a heading of its own, else one."""
    path = None if name == STANDARD_INPUT else Path(name)
    template = template_named(settings.template)
    text = text_of(name)
    found = IncidentLog.from_markdown(text, path, template=template, tz=settings.tz)
    if len(found) > 1:
        return found
    return (Incident.from_markdown(text, template=template, tz=settings.tz, path=path),)


def template_named(name: str | None) -> Template | str | None:
    """A template by its name, or made of a blank form's file; `Fault` where that can't be read."""
    if name is None or not name.endswith(".md"):
        return name
    try:
        return Template.from_file(name)
    except OSError as error:
        reason = f"template {name}: {error.strerror}"
        raise Fault(reason) from error
