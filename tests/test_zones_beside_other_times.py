"""A time without a zone, in a document whose other times have one."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

TEXT = """# Pods pending

Started: {}
Detected: {}

## Timeline

- 11:00 - upgrade begins
- 11:20 - alert
"""
JANUARY = "2025-01-29 11:00"


@pytest.mark.parametrize(
    ("zone", "hour"),
    [
        (" +01:00", 10),
        ("+01:00", 10),
        (" +0100", 10),
        (":00 -05:00", 16),
        (" -05:00", 16),
        (" -0800", 19),
        (":00.000+05:30", 5.5),
        (" UTC+1", 10),
        (" CET", 10),
    ],
)
def test_it_is_in_the_one_that_all_others_have(zone: str, hour: float) -> None:
    incident = Incident.from_markdown(TEXT.format(JANUARY + zone, JANUARY + zone))
    first = dt.datetime(2025, 1, 29, tzinfo=dt.UTC) + dt.timedelta(hours=hour)
    assert incident.started_at == incident.timeline[0].at == first
    assert "zone-assumed" not in {one.code for one in incident.findings}
    changed = incident.evolve({"timeline[0].at": first - dt.timedelta(minutes=5)}).to_markdown()
    assert "- 10:55 - upgrade begins\n" in changed


@pytest.mark.parametrize("zone", [" - 12:00", "-12:00", " -12:00"])
def test_the_end_of_a_range_is_none(zone: str) -> None:
    text = TEXT.format(JANUARY, JANUARY).replace("- 11:00 -", f"- 11:00{zone} -")
    assert Incident.from_markdown(text).timeline[1].at == dt.datetime(
        2025, 1, 29, 11, 20, tzinfo=dt.UTC
    )


@pytest.mark.parametrize(
    ("one", "other", "named"),
    [
        ("CET", "EST", "CET and EST"),
        ("+01:00", "-05:00", "UTC+01:00 and UTC-05:00"),
        ("CET", "Asia/Tokyo", "Asia/Tokyo and CET"),
        ("CET", "UTC", "CET and UTC"),
    ],
)
def test_it_is_the_readers_where_others_are_in_several_and_the_finding_names_them(
    one: str, other: str, named: str
) -> None:
    text = TEXT.format(f"{JANUARY} {one}", f"2025-01-29 11:20 {other}")
    incident = Incident.from_markdown(text)
    assert incident.timeline[0].at == dt.datetime(2025, 1, 29, 11, tzinfo=dt.UTC)
    (finding,) = (one for one in incident.findings if one.code == "zone-assumed")
    assert finding.message == (
        f"no zone is stated beside them, and others are in {named}; times are taken as UTC"
    )
    told = Incident.from_markdown(text, tz="Europe/Berlin")
    assert told.timeline[0].at == dt.datetime(2025, 1, 29, 10, tzinfo=dt.UTC)
    for template in ("basic", "sev"):
        assert Incident.from_markdown(incident.to_markdown(template=template)) == incident
