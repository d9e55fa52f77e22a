"""The cells of a table a few thousand rows at a time, so that few plain values live at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final

from incidentkit.frames.column import Table
from incidentkit.frames.reported import Reported
from incidentkit.model.given_incidents import each_incident

CHUNK: Final = 4096
"""Rows of a chunk: enough that what a chunk costs besides its rows doesn't show."""


def chunks(table: Table, incidents: Iterable[Reported]) -> Iterator[dict[str, list[Any]]]:
    """The cells by column, `CHUNK` rows at a time; one empty chunk where there is no row."""
    subjects = table.subjects(each_incident(incidents, "severity"))
    chunk = list(islice(subjects, CHUNK))
    yield table.cells(chunk)
    while chunk := list(islice(subjects, CHUNK)):
        yield table.cells(chunk)
