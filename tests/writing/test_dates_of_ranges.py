"""The date changes, and a range of times that hangs on it stays where it was, with its day."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from incidentkit import Incident

REPORTS = Path(__file__).parents[2] / "examples" / "postmortems"


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("- **Date**: {}\n- **Time**: 10:00 - 12:30 UTC\n", "10:00", "2025-03-04 10:00"),
        ("- **Date**: {}\n- **Time**: 10:00-12:30 UTC\n", "10:00", "2025-03-04 10:00"),
        ("- **Date**: {}\n- **Time**: 22:00 - 00:30 UTC\n", "22:00", "2025-03-04 22:00"),
        (
            "**Date:** {}\n\n| Field | Value |\n|---|---|\n| Time | 10:00 - 12:30 UTC (2h 30m) |\n",
            "10:00",
            "2025-03-04 10:00",
        ),
        (
            "- **Date**: {}\n- **Start**: 10:00 UTC, **End**: 12:30 UTC\n",
            "10:00 UTC, **End**: ",
            "2025-03-04 10:00 UTC, **End**: 2025-03-04 ",
        ),
    ],
)
def test_another_date(text: str, old: str, new: str) -> None:
    before = f"# X\n\n{text.format('2025-03-04')}"
    incident = Incident.from_markdown(before)
    moved = incident.evolve(date=dt.date(2025, 3, 5))
    assert moved.to_markdown() == f"# X\n\n{text.format('2025-03-05').replace(old, new)}"
    assert moved.started_at == incident.started_at


@pytest.mark.parametrize("name", ["postmortem", "sev"])
def test_another_date_of_a_report(name: str) -> None:
    incident = Incident.from_file(REPORTS / f"{name}.md")
    moved = incident.evolve(date=dt.date(2020, 3, 5))
    written = Incident.from_markdown(moved.to_markdown())
    assert (written.date, written.started_at, written.resolved_at) == (
        dt.date(2020, 3, 5),
        incident.started_at,
        incident.resolved_at,
    )
    assert [event.at for event in written.timeline] == [event.at for event in incident.timeline]
