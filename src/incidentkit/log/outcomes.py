"""What became of a file, or of an incident, that a log does not hold."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from incidentkit.incident import Incident


class Failure(NamedTuple):
    """A file or folder that can't be read: where, why, and the class of the error."""

    path: Path | None
    reason: str
    error: type[Exception]


class Skipped(NamedTuple):
    """A file, or a part of one, that is no incident, and why it was passed over."""

    path: Path | None
    reason: str


class ExcludedIncident(NamedTuple):
    """An incident that a rule took out of a log, and why; figures count it as excluded."""

    path: Path | None
    reason: str
    incident: Incident
