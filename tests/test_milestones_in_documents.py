"""Milestones in documents: days, who stands behind them, ranges, what goes on."""

from __future__ import annotations

import pendulum
import pytest

from incidentkit import Basis, Incident

HEAD = "# Incident Report\n\n**Date:** 2025-03-04\n\n"


def iso(moment: pendulum.DateTime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def codes(incident: Incident) -> list[str]:
    return [finding.code for finding in incident.findings]


# -- milestones ------------------------------------------------------------


def test_day_alone_never_becomes_midnight() -> None:
    text = (
        "## Approval\n\n- **Date Closed:** 2025-03-07\n\n"
        "## Resolution\n\n- Deployed at: 2025-03-05\n\n"
        "## Incident Review Meeting\n\n- **Scheduled:** 2025-03-06\n\n"
        "## Timeline\n\n| Date | Event |\n|---|---|\n| 2025-03-04 | x |\n"
    )
    found = Incident.from_markdown(text)

    assert dict(found.stated_days) == {"closed": pendulum.date(2025, 3, 7)}
    assert found.closed_at is found.resolution.deployed_at is found.review.scheduled_at is None
    assert found.milestones["closed"].on == pendulum.date(2025, 3, 7)
    assert found.milestones["closed"].at is None
    assert found.milestones["closed"].basis is Basis.STATED
    assert found.resolution.deployed_on == pendulum.date(2025, 3, 5)
    assert found.review.scheduled_on == pendulum.date(2025, 3, 6)
    assert found.timeline[0].on == pendulum.date(2025, 3, 4)
    assert found.timeline[0].at is None


@pytest.mark.parametrize(
    "name", ["started", "detected", "resolved", "escalated", "acknowledged", "mitigated"]
)
def test_any_milestone_can_be_a_day(name: str) -> None:
    found = Incident.from_markdown(f"## Timeline\n\n- **{name.title()}**: 2025-03-04\n")
    assert dict(found.stated_days) == {name: pendulum.date(2025, 3, 4)}


@pytest.mark.parametrize(
    ("label", "said", "attribute", "value"),
    [
        ("Detected", "2025-03-04 14:39 UTC by Grafana", "detected_by", "Grafana"),
        (
            "Detected",
            "2025-03-04 14:39 UTC by the on-call (Mei Tan)",
            "detected_by",
            "the on-call (Mei Tan)",
        ),
        (
            "Escalated",
            "2025-03-04 14:39 UTC to Identity on-call",
            "escalated_to",
            "Identity on-call",
        ),
        ("Escalated", "2025-03-04 14:39 UTC to VP by phone", "escalated_to", "VP by phone"),
        ("Detected", "2025-03-04 14:39 UTC", "detected_by", None),
    ],
)
def test_who_stands_behind_the_time(
    label: str, said: str, attribute: str, value: str | None
) -> None:
    found = Incident.from_markdown(f"## Timeline\n\n- **{label}**: {said}\n")
    assert iso(getattr(found, f"{label.lower()}_at")) == "2025-03-04T14:39:00+00:00"
    assert getattr(found, attribute) == value
    assert not found.custom


@pytest.mark.parametrize(
    ("label", "written", "start", "end", "minutes"),
    [
        ("Time", "07:42 - 11:05 UTC", "04T07:42", "04T11:05", None),
        ("Time", "23:40 – 01:10 UTC", "04T23:40", "05T01:10", None),
        ("Duration", "07:42 - 11:05 (3h 23m)", "04T07:42", "04T11:05", 203),
        ("Duration", "23:40 - 01:10 UTC (1h 30m)", "04T23:40", "05T01:10", 90),
        (
            "Duration",
            "2025-03-04 23:50 - 2025-03-05 01:10 UTC (80 minutes)",
            "04T23:50",
            "05T01:10",
            80,
        ),
        ("Duration", "2025-03-04 07:42 to 11:05 UTC", "04T07:42", "04T11:05", None),
        ("Duration", "07:42 - ongoing", "04T07:42", None, None),
        ("Duration", "[start] - [end] (3h 23m)", None, None, 203),
        ("Duration", "07:42 UTC - [end] ([total])", "04T07:42", None, None),
        ("Duration", "07:42 - 11:05 UTC ([total])", "04T07:42", "04T11:05", None),
        ("Time", "07:42 - HH:MM UTC", "04T07:42", None, None),
        ("Duration", "3h 23m", None, None, 203),
    ],
)
def test_range(
    label: str, written: str, start: str | None, end: str | None, minutes: int | None
) -> None:
    found = Incident.from_markdown(f"{HEAD}**{label}:** {written}\n")

    assert iso(found.started_at) == (start and f"2025-03-{start}:00+00:00")
    assert iso(found.resolved_at) == (end and f"2025-03-{end}:00+00:00")
    assert found.stated_duration == (minutes and pendulum.duration(minutes=minutes))
    assert found.stated_ongoing is ("ongoing" in written)
    assert not found.unread


@pytest.mark.parametrize(
    "written", ["Ongoing", "ongoing", "**Ongoing**", "Still ongoing", "(ongoing)"]
)
def test_ongoing_is_no_time_and_no_unread_text(written: str) -> None:
    found = Incident.from_markdown(
        f"| Field | Value |\n|---|---|\n| **Start Time** | 2025-03-04 14:32 UTC |\n"
        f"| **Resolution Time** | {written} |\n"
    )
    assert found.resolved_at is None
    assert found.stated_ongoing
    assert found.ongoing
    assert not found.unread
    assert found.duration is None
    assert found.measure("started", "resolved").duration is None


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("2h 15m", 8100),
        ("2 hours 15 minutes", 8100),
        ("2 hours, 15 minutes", 8100),
        ("2 hours and 15 minutes", 8100),
        ("2.5 hours", 9000),
        ("135 minutes", 8100),
        ("135m", 8100),
        ("135 min", 8100),
        ("1h30", 5400),
        ("02:15:00", 8100),
        ("PT2H15M", 8100),
        ("P1DT2H", 93600),
        ("1 day 3 hrs", 97200),
        ("~45 minutes", 2700),
        ("about an hour", 3600),
        ("an hour", 3600),
        ("half an hour", 1800),
        ("1 week", 604800),
        ("3 days", 259200),
        ("30 seconds", 30),
        ("90s", 90),
        ("2 hours (approx.)", 7200),
        ("1 hr 5 mins", 3900),
        ("2hrs", 7200),
        ("1d 2h 3m", 93780),
        ("approximately 20 minutes", 1200),
        ("0 minutes", 0),
        ("1½ hours", 5400),
        ("X hours Y minutes", None),
        ("2:15", None),
        ("a while", None),
        ("5-10 minutes", None),
    ],
)
def test_duration(written: str, seconds: int | None) -> None:
    found = Incident.from_markdown(f"**Duration:** {written}\n")
    assert found.stated_duration == (
        None if seconds is None else pendulum.duration(seconds=seconds)
    )
    assert bool(found.unread) is (seconds is None and not written.startswith("X"))


def test_same_milestone_stated_twice_and_differently_is_a_finding() -> None:
    found = Incident.from_markdown(
        "**Start Time:** 2025-03-04 14:32 UTC\n\n## Timeline\n\n"
        "- **Started**: 2025-03-04 14:40 UTC\n"
    )
    assert iso(found.started_at) == "2025-03-04T14:32:00+00:00"
    assert codes(found) == ["contradicting-statement"]
    assert [place.line for place in found.where("started_at")] == [1]
    assert [finding.line for finding in found.findings] == [5]


def test_same_milestone_stated_twice_in_two_zones_is_one_fact() -> None:
    found = Incident.from_markdown(
        "**Start Time:** 2025-03-04 14:32 UTC\n\n## Timeline\n\n"
        "- **Started**: 2025-03-04 15:32 CET\n"
    )
    assert not found.findings


def test_what_was_found_before_the_trouble_began_is_no_detection() -> None:
    text = """# Search was down

Date: 2015-10-21

## Timeline

- 14:51 UTC News: a new sonnet was discovered
- 14:54 UTC Outage begins
- 14:58 UTC Alice starts investigating
- 16:30 UTC Outage ends
"""
    incident = Incident.from_markdown(text)
    assert not incident.milestones["detected"].known
    assert incident.time_to_acknowledge is None
    assert incident.duration == pendulum.duration(minutes=96)


@pytest.mark.parametrize("heading", ["Fixed: the wrong key", "**2. ✅ Fixed: the wrong key**"])
def test_heading_about_what_was_fixed_states_no_time(heading: str) -> None:
    found = Incident.from_markdown(f"# Leak\n\n## Faults\n\n### {heading}\n\nIt was old.\n")
    assert not found.unread
    (fault,) = found.sections[0].sections
    assert (fault.heading, fault.body) == (heading.strip("*"), "It was old.")


@pytest.mark.parametrize("end", ["Ongoing", "still ongoing", "not yet resolved"])
def test_heading_that_says_that_the_end_is_not_yet_there_is_read(end: str) -> None:
    assert Incident.from_markdown(f"# Leak\n\n## State\n\n### Resolved: {end}\n").stated_ongoing


def test_heading_with_a_time_that_is_none_is_told() -> None:
    found = Incident.from_markdown("# Leak\n\n## State\n\n### Resolved: 31 February 2025\n")
    assert found.unread == {"resolved_at": "31 February 2025"}
