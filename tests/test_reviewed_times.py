"""Times of reports that reviewers wrote: what stands below a clock time says nothing of its day."""

from __future__ import annotations

import pytest

from incidentkit import Incident, TimelineEvent


@pytest.mark.parametrize(
    ("text", "times"),
    [
        (
            "**Date:** 2025-05-04\n**Started:** 10:00 UTC\n**Resolved:** 2025-05-05 11:00\n",
            {"started_at": "2025-05-04 10:00", "resolved_at": "2025-05-05 11:00"},
        ),
        (
            (
                "**Started:** 2025-05-04 23:40 UTC\n**Detected:** 23:45\n**Mitigated:** 00:20\n"
                "**Resolved:** 2025-05-05 02:15 UTC\n**Closed:** 2025-05-06 09:00 UTC\n"
            ),
            {"detected_at": "2025-05-04 23:45", "mitigated_at": "2025-05-05 00:20"},
        ),
        (
            (
                "**Date:** 2025-05-04\n**Started:** 10:00 UTC\n**Resolved:** 12:00\n"
                "**Closed:** 2025-05-07 11:00\n"
            ),
            {"started_at": "2025-05-04 10:00", "resolved_at": "2025-05-04 12:00"},
        ),
        (
            "**Started:** 2024-01-15 14:32\n**Resolved:** 2024-01-15 15:32 (10:32 EST)\n",
            {"started_at": "2024-01-15 14:32", "resolved_at": "2024-01-15 15:32"},
        ),
    ],
)
def test_times_in_utc(text: str, times: dict[str, str]) -> None:
    found = Incident.from_markdown(text)
    shown = {name: f"{getattr(found, name):YYYY-MM-DD HH:mm}" for name in times}
    assert shown == times


def test_short_offset_is_no_remark() -> None:
    found = Incident.from_markdown("**Resolved**: 2024-01-15 14:32 -3\n")
    assert found.resolved_at is None
    assert found.unread["resolved_at"] == "2024-01-15 14:32 -3"


def test_parts_of_lessons_under_labels_in_bold() -> None:
    text = "## Lessons Learned\n\n**What went well**\n\n* Alerts\n\n**What went wrong**\n\n* Luck\n"
    lessons = Incident.from_markdown(text).lessons
    assert (lessons.went_well, lessons.went_wrong, lessons.learned) == (("Alerts",), ("Luck",), ())


def test_person_behind_a_time_that_is_not_known() -> None:
    text = Incident(detected_by="Datadog").to_markdown(template="basic", placeholders="drop")
    assert "- **Detected**: [date and time] by Datadog" in text.split("\n")
    assert text.count("Detected") == 1


def test_new_timeline_is_in_the_zone_of_the_document() -> None:
    text = "**Detected:** 2025-05-04 23:40 CEST\n**Resolved:** 2025-05-05 02:15\n"
    report = Incident.from_markdown(text)
    assert report.detected_at is not None
    row = TimelineEvent(at=report.detected_at.add(minutes=5), description="Called")
    changed = report.evolve(timeline=(row,)).to_markdown()
    assert changed.startswith(text)
    assert "| 2025-05-04 23:45 CEST | Called |" in changed


def test_range_that_says_it_ends_the_next_day() -> None:
    text = (
        "## Incident Information\n\n| Field | Value |\n|---|---|\n| **Date** | 2025-03-14 |\n"
        "| **Time** | 22:47 - 01:32 UTC (next day) |\n| **Duration** | 2h45m |\n"
    )
    report = Incident.from_markdown(text)
    assert str(report.resolved_at) == "2025-03-15 01:32:00+00:00"
    assert report.resolved_at is not None
    later = report.evolve(resolved_at=report.resolved_at.add(minutes=8)).to_markdown()
    assert later == text.replace("01:32", "01:40")
