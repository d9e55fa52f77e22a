"""On the night of a clock change a new time is written in the zone that it has."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from incidentkit import Incident, TimelineEvent

WINTER, SUMMER = (dt.timezone(dt.timedelta(hours=hours)) for hours in (1, 2))
NIGHT = "# T\n\n**Date:** 2025-10-26\n\n"
TABLE = NIGHT + (
    "## Timeline\n\n| Time | Event |\n|---|---|\n| 02:00 CEST | a |\n| 02:10 CET | b |\n"
)
FIELDS = NIGHT + "**Start:** 01:30 CEST\n**End:** 03:30 CET\n"


def edited(text: str, changes: dict[str, Any]) -> str:
    incident = Incident.from_markdown(text).evolve(changes)
    found = incident.to_markdown()
    assert Incident.from_markdown(found) == incident
    return found


@pytest.mark.parametrize(
    ("at", "row"),
    [
        (dt.datetime(2025, 10, 26, 3, 35, tzinfo=WINTER), "| 03:35 CET | c |"),
        (dt.datetime(2025, 10, 26, 2, 35, tzinfo=SUMMER), "| 02:35 CEST | c |"),
        (dt.datetime(2025, 10, 26, 2, 35, tzinfo=dt.UTC), "| 04:35 CEST | c |"),
    ],
)
def test_new_row(at: dt.datetime, row: str) -> None:
    events = Incident.from_markdown(TABLE).timeline
    new = TimelineEvent(at=at, description="c")
    assert edited(TABLE, {"timeline": (*events, new)}) == f"{TABLE}{row}\n"


def test_new_field() -> None:
    detected = dt.datetime(2025, 10, 26, 2, 40, tzinfo=WINTER)
    assert "\n**Detection Time:** 02:40 CET\n" in edited(FIELDS, {"detected_at": detected})
