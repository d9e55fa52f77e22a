"""New rows and columns are written like those beside them, aligned only where these are."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from incidentkit import Incident, TimelineEvent

HEAD = "# X\n\n**Date:** 2024-01-02\n\n## Timeline (UTC)\n\n"
NEW = TimelineEvent(at=dt.datetime(2024, 1, 2, 12, tzinfo=dt.UTC), description="Ok")


def edited(text: str, changes: dict[str, Any]) -> str:
    incident = Incident.from_markdown(text).evolve(changes)
    found = incident.to_markdown()
    assert Incident.from_markdown(found) == incident
    return found


@pytest.mark.parametrize(
    ("rows", "row"),
    [
        ("|Time|Event|\n|-|-|\n|10:00|Full|\n", "|12:00|Ok|"),
        ("| Time | Event |\n|---|---|\n| 10:00 | Full |\n", "| 12:00 | Ok |"),
        ("| Time | Event |\n|------|-------|\n| 10:00 | Disk full |\n", "| 12:00 | Ok |"),
        ("Time | Event\n---|---\n10:00 | Full\n", "12:00 | Ok"),
        (
            "| Time  | Event |\n|-------|-------|\n| 10:00 | Full  |\n",
            "| 12:00 | Ok    |",
        ),
        (
            "| Time  | Event |\n| ----- | ----- |\n| 10:00 | Full, and so was the other |\n",
            "| 12:00 | Ok |",
        ),
    ],
)
def test_new_row(rows: str, row: str) -> None:
    events = (*Incident.from_markdown(HEAD + rows).timeline, NEW)
    assert edited(HEAD + rows, {"timeline": events}) == f"{HEAD}{rows}{row}\n"


@pytest.mark.parametrize(
    ("rows", "longer"),
    [
        ("|Time|Event|\n|-|-|\n|10:00|Full|\n", "|Time|Event|Actor|\n|-|-|-|\n|10:00|Full|Bo|\n"),
        (
            "|Time|Event|\n|---|---|\n| 10:00 | Full |\n",
            "|Time|Event|Actor|\n|---|---|---|\n| 10:00 | Full | Bo |\n",
        ),
        (
            "Time | Event\n--- | ---\n10:00 | Full\n",
            "Time | Event | Actor\n--- | --- | ---\n10:00 | Full | Bo\n",
        ),
        (
            "| Time  | Event |\n|-------|-------|\n| 10:00 | Full  |\n",
            "| Time  | Event | Actor |\n|-------|-------|-------|\n| 10:00 | Full  | Bo    |\n",
        ),
    ],
)
def test_new_column(rows: str, longer: str) -> None:
    assert edited(HEAD + rows, {"timeline[0].actor": "Bo"}) == HEAD + longer


@pytest.mark.parametrize(
    ("rows", "row"),
    [
        ("|Field|Value|\n|-|-|\n|Severity|P1, as it is|\n", "|Status|Open|"),
        ("| Field | Value |\n|---|---|\n| Severity | P1, as it is |\n", "| Status | Open |"),
        ("| Field | Value |\n|---|---|\n| **Severity** | P1 |\n", "| **Status** | Open |"),
        ("Field | Value\n---|---\nSeverity | P1\n", "Status | Open"),
        (
            "| Field    | Value |\n|----------|-------|\n| Severity | P1    |\n",
            "| Status   | Open  |",
        ),
        (
            "| Field | Value | Note |\n|---|---|---|\n| Severity | P1 | as it is |\n",
            "| Status | Open |  |",
        ),
    ],
)
def test_new_field(rows: str, row: str) -> None:
    assert edited(f"# X\n\n{rows}", {"status": "Open"}) == f"# X\n\n{rows}{row}\n"
