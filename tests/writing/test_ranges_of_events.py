"""Events with a range of time in front: an edit of their time, or of its end, keeps the range."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from incidentkit import Incident, TimelineEvent

HEAD = "# X\n\n**Date:** 2025-03-04\n\n## Timeline\n\n"
TABLE = (
    f"{HEAD}| Time (UTC) | Event |\n|---|---|\n| 10:00 - 10:30 | Errors |\n| 12:30 | Resolved |\n"
)
DATED = TABLE.replace("10:00 -", "2025-03-04 10:00 to").replace("12:30", "2025-03-04 12:30")
BULLETS = f"{HEAD}- 10:00 - 10:30: Errors\n- 12:30: Resolved\n"
ZONED = f"{HEAD}- 10:00-10:30 UTC - Errors\n- 12:30 UTC - Resolved\n"


def at(day: int, hour: int, minute: int) -> dt.datetime:
    return dt.datetime(2025, 3, day, hour, minute, tzinfo=dt.UTC)


@pytest.mark.parametrize("text", [TABLE, DATED, BULLETS, ZONED, TABLE.replace(" - ", "–")])
def test_another_start(text: str) -> None:
    incident = Incident.from_markdown(text).evolve({"timeline[0].at": at(4, 10, 4)})
    assert incident.to_markdown() == text.replace("10:00", "10:04")


@pytest.mark.parametrize("text", [TABLE, DATED, BULLETS, ZONED, TABLE.replace(" - ", "–")])
def test_another_end(text: str) -> None:
    incident = Incident.from_markdown(text)
    until = str(incident.timeline[0].extra["Until"]).replace("10:30", "10:35")
    changed = incident.evolve({"timeline[0].extra": {"Until": until}})
    assert changed.to_markdown() == text.replace("10:30", "10:35")


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (TABLE, "| 10:00 - 10:30 |", "| 10:00         |"),
        (DATED, "| 2025-03-04 10:00 to 10:30 |", "| 2025-03-04 10:00          |"),
        (BULLETS, "10:00 - 10:30:", "10:00:"),
        (ZONED, "10:00-10:30 UTC", "10:00 UTC"),
    ],
)
def test_no_end_any_more(text: str, old: str, new: str) -> None:
    incident = Incident.from_markdown(text).evolve({"timeline[0].extra": {}})
    assert incident.to_markdown() == text.replace(old, new)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [(TABLE, "| 12:30 |", "| 12:30 - 12:35 |"), (BULLETS, "12:30:", "12:30 - 12:35:")],
)
def test_an_end_where_none_was(text: str, old: str, new: str) -> None:
    incident = Incident.from_markdown(text).evolve({"timeline[1].extra": {"Until": "12:35"}})
    assert incident.to_markdown() == text.replace(old, new)


@pytest.mark.parametrize(
    ("text", "extra", "line"),
    [
        (TABLE, {}, "| 13:00 | More |\n"),
        (TABLE, {"Until": "13:05"}, "| 13:00 - 13:05 | More |\n"),
        (BULLETS, {}, "- 13:00: More\n"),
        (BULLETS, {"Until": "13:05"}, "- 13:00 - 13:05: More\n"),
    ],
)
def test_a_new_event(text: str, extra: dict[str, Any], line: str) -> None:
    incident = Incident.from_markdown(text)
    more = TimelineEvent(at=at(4, 13, 0), description="More", extra=extra)
    written = incident.evolve(timeline=[*incident.timeline, more]).to_markdown()
    assert written == text + line


def test_another_day() -> None:
    incident = Incident.from_markdown(TABLE).evolve({"timeline[0].at": at(5, 10, 4)})
    assert incident.to_markdown() == TABLE.replace("10:00 -", "2025-03-05 10:04 -").replace(
        "| 12:30", "| 2025-03-04 12:30"
    )


def test_an_end_with_a_column_of_its_own_stays_there() -> None:
    head = "| Time (UTC) | Event | Until |\n|---|---|---|\n"
    text = f"{HEAD}{head}| 10:00 | Errors | 10:30 |\n| 12:30 | Resolved |  |\n"
    incident = Incident.from_markdown(text).evolve({"timeline[0].at": at(4, 10, 4)})
    assert incident.to_markdown() == text.replace("10:00", "10:04")
