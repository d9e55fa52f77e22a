"""A row of the timeline that is later than the time that counts as the end."""

from __future__ import annotations

import datetime as dt

from incidentkit.errors import excerpt
from incidentkit.findings.subject import Raised, Subject, first_places, told


def row_after_end(subject: Subject, code: str, index: int, at: dt.datetime, said: str) -> Raised:
    """What to say of the row at `index`, which tells `said`; the end has to be a time."""
    resolved = subject.milestones["resolved"]
    path, end = f"timeline[{index}]", subject.path_of(resolved)
    when = told(resolved.at) if resolved.at is not None else ""
    return Raised(
        code=code,
        message=(
            f"{path}: {excerpt(said)} at {told(at)} is later than resolved,"
            f" {when}{subject.line(end)}, which counts as the end"
        ),
        path=path,
        place=subject.place(path),
        related=first_places(subject.place(end)),
    )
