"""A zone that stands beside a time, in a column or a part of its own, is the time's."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident, TimelineEvent

ROWS = """# Outage

**Date:** 2025-03-05

## Timeline

| Time | {} | Event |
| --- | --- | --- |
| {} | {} | Outage begins |
| 10:30 | PST | Detected |
"""
BULLETS = """# Outage

**Date:** 2025-03-05

## Timeline

- 10:00 - Outage begins - Owner: Ann - TZ: PST
- 13:30 - Detected - Owner: Ann - TZ: EST
"""
MILESTONES = """# Outage

**Date:** 2025-03-05

| Milestone | {} | {} |
| --- | --- | --- |
| Started | 10:00 | {} |
| Resolved | 20:00 | UTC |
"""
ACROSS = """# Outage

| Date | Start | Detected | End | Severity | TZ |
| --- | --- | --- | --- | --- | --- |
| 2025-03-05 | 10:00 | 10:10 | 11:00 | SEV1 | PST |
"""


def utc(hour: int, minute: int = 0, day: int = 5) -> dt.datetime:
    return dt.datetime(2025, 3, day, hour, minute, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("head", "time", "zone", "found"),
    [
        ("TZ", "10:00", "PST", utc(18)),
        ("Zone", "10:00", "CET", utc(9)),
        ("Timezone", "10:00", "America/New_York", utc(15)),
        ("Time zone (IANA)", "10:00", "`Europe/Berlin`", utc(9)),
        ("Zeitzone", "10:00", "MEZ", utc(9)),
        ("Fuseau horaire", "10:00", "Paris", utc(9)),
        ("Zona horaria", "10:00", "Bogotá", utc(15)),
        ("时区", "10:00", "北京时间", utc(2)),
        ("UTC offset", "10:00", "-5", utc(15)),
        ("UTC offset", "10:00", "+05:30", utc(4, 30)),
        ("TZ", "10:00", "", utc(18)),
        ("TZ", "2025-03-04 23:00", "PST", utc(7)),
        ("TZ", "10:00 UTC", "PST", utc(10)),
        # A data centre's zone is none of time.
        ("Zone", "10:00", "us-east-1a", None),
        ("TZ", "10:00", "XYZ", None),
        ("TZ", "10:00", "ET", None),
        ("TZ", "10:00", "IST", None),
    ],
)
def test_of_a_row(head: str, time: str, zone: str, found: dt.datetime | None) -> None:
    incident = Incident.from_markdown(ROWS.format(head, time, zone))
    assert incident.timeline[0].at == found
    assert incident.unread.get("timeline[0].at") == (time if found is None else None)
    for template in ("basic", "virtualfusion"):
        assert Incident.from_markdown(incident.to_markdown(template=template)) == incident


def test_of_a_head_that_may_be_anything() -> None:
    text = ROWS.format("Zone", "10:00", "us-east-1a").replace("PST", "us-east-1b")
    incident = Incident.from_markdown(text)
    assert incident.timeline[0].at == utc(10)
    assert "zone-assumed" in {one.code for one in incident.findings}


def test_of_a_head_that_does_not_ask_for_it() -> None:
    text = ROWS.format("Where", "10:00", "CET")
    assert Incident.from_markdown(text).timeline[0].at is None
    assert Incident.from_markdown(text.replace("| Time", "| Time (UTC)")).timeline[0].at == utc(10)


def test_against_the_head_of_the_times() -> None:
    text = ROWS.format("TZ", "10:00", "UTC").replace("| Time", "| Time (UTC)")
    incident = Incident.from_markdown(text)
    assert [row.at for row in incident.timeline] == [utc(10), None]
    for template in ("basic", "virtualfusion"):
        assert Incident.from_markdown(incident.to_markdown(template=template)) == incident


def test_against_a_sentence_about_all_times() -> None:
    text = ROWS.format("TZ", "10:00", "PST").replace("## Timeline", "All times UTC.\n\n## Timeline")
    assert Incident.from_markdown(text).timeline[0].at == utc(18)


def test_of_milestones_elsewhere_in_the_document() -> None:
    text = ROWS.format("TZ", "10:00", "PST").replace("## Time", "**Start:** 10:00\n\n## Time")
    assert Incident.from_markdown(text).started_at == utc(18)


def test_across_midnight_of_one_of_them() -> None:
    text = ROWS.format("TZ", "23:50", "CET").replace("10:30 | PST", "18:20 | EST")
    assert [row.at for row in Incident.from_markdown(text).timeline] == [utc(22, 50), utc(23, 20)]


def test_of_a_bullet() -> None:
    incident = Incident.from_markdown(BULLETS)
    assert [row.at for row in incident.timeline] == [utc(18), utc(18, 30)]
    changed = incident.evolve({"timeline[1].at": utc(18, 45)}).to_markdown()
    assert changed == BULLETS.replace("13:30", "13:45")


@pytest.mark.parametrize(
    ("heads", "zone", "found"),
    [
        (("Time", "Zone"), "PST", utc(18)),
        (("Time", "Time zone"), "Chicago", utc(16)),
        (("Time", "TZ"), "", utc(10)),
        (("Time", "TZ"), "XYZ", None),
        (("Time (UTC)", "TZ"), "PST", None),
        (("Time (UTC)", "TZ"), "UTC", utc(10)),
    ],
)
def test_of_a_milestone(heads: tuple[str, str], zone: str, found: dt.datetime | None) -> None:
    incident = Incident.from_markdown(MILESTONES.format(*heads, zone))
    assert (incident.started_at, incident.resolved_at) == (found, utc(20))
    for template in ("basic", "virtualfusion"):
        assert Incident.from_markdown(incident.to_markdown(template=template)) == incident


def test_of_fields_in_one_row() -> None:
    incident = Incident.from_markdown(ACROSS)
    assert (incident.started_at, incident.resolved_at) == (utc(18), utc(19))
    changed = incident.evolve(resolved_at=utc(20)).to_markdown()
    assert changed == ACROSS.replace("11:00", "12:00")


def _row(at: dt.datetime, zone: str | None = None) -> TimelineEvent:
    return TimelineEvent(at=at, description="New", extra={} if zone is None else {"TZ": zone})


@pytest.mark.parametrize(
    ("row", "written"),
    [
        (_row(utc(19)), "| 11:00 |  | New |"),
        (_row(utc(19), "PST"), "| 11:00 | PST | New |"),
        (_row(utc(19), "EST"), "| 14:00 | EST | New |"),
        (_row(utc(19), "XYZ"), "| 19:00 UTC | XYZ | New |"),
    ],
)
def test_of_a_new_row(row: TimelineEvent, written: str) -> None:
    text = ROWS.format("TZ", "10:00", "PST")
    incident = Incident.from_markdown(text)
    changed = incident.evolve(timeline=(*incident.timeline, row)).to_markdown()
    assert changed == f"{text}{written}\n"


def test_that_is_changed_alone() -> None:
    text = ROWS.format("TZ", "10:00", "PST")
    incident = Incident.from_markdown(text)
    changed = incident.evolve({"timeline[0].extra": {"TZ": "EST"}}).to_markdown()
    assert changed == text.replace("10:00 | PST", "13:00 | EST")
