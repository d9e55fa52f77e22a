"""A time in place of a day is written as the other times of the document are, with their zone."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

AT = dt.datetime(2026, 3, 2, 13, 55, tzinfo=dt.UTC)


def started(cell: str, detected: str, resolved: str) -> str:
    text = (
        "# INC-7: Slow\n\n| Field    | Value |\n|---|---|\n| Severity | P1 |\n"
        f"| Started  | {cell:20} |\n"
        f"| Detected | {detected} |\n| Resolved | {resolved} |\n"
    )
    written = Incident.from_markdown(text).evolve(started_at=AT).to_markdown()
    (changed,) = set(written.splitlines()) - set(text.splitlines())
    return changed


@pytest.mark.parametrize(
    ("cell", "detected", "resolved", "written"),
    [
        ("2026-03-02", "2026-03-02 14:05 UTC", "2026-03-02 15:00 UTC", "2026-03-02 13:55 UTC"),
        ("March 2, 2026", "2026-03-02", "2026-03-02 15:00 CET", "2026-03-02 14:55 CET"),
        ("tba", "2026-03-02", "2026-03-02 15:00 UTC", "2026-03-02 13:55 UTC"),
        # What states a time of day itself keeps its notation.
        ("2026-03-02 14:00", "2026-03-02 14:05 UTC", "2026-03-02 15:00 UTC", "2026-03-02 13:55"),
        ("2026-03-02", "2026-03-02", "2026-03-03", "2026-03-02 13:55 UTC"),
    ],
)
def test_the_zone_is_stated_where_neighbours_state_it(
    cell: str, detected: str, resolved: str, written: str
) -> None:
    assert started(cell, detected, resolved) == f"| Started  | {written:20} |"
