"""When things happened: zones, days, midnight, ranges, and what has to stay unread."""

from __future__ import annotations

import pendulum
import pytest

from incidentkit import Basis, Incident

HEAD = "# Incident Report\n\n**Date:** 2025-03-04\n\n"


def iso(moment: pendulum.DateTime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def codes(incident: Incident) -> list[str]:
    return [finding.code for finding in incident.findings]


def timeline(
    rows: str, *, heading: str = "Timeline", column: str = "Time", before: str = HEAD
) -> str:
    cells = "\n".join(f"| {at} | event {n} |" for n, at in enumerate(rows.split(", ")))
    return f"{before}## {heading}\n\n| {column} | Event |\n|------|-------|\n{cells}\n"


def times(text: str, tz: str = "UTC") -> list[str | None]:
    return [iso(event.at) for event in Incident.from_markdown(text, tz=tz).timeline]


# -- zones -----------------------------------------------------------------

SENTENCE = "All times in EST.\n\n"


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        (
            timeline(
                "14:32 CET", heading="Timeline (PST)", column="Time (JST)", before=HEAD + SENTENCE
            ),
            "+01:00",
        ),
        (
            timeline(
                "14:32", heading="Timeline (PST)", column="Time (JST)", before=HEAD + SENTENCE
            ),
            "+09:00",
        ),
        (timeline("14:32", heading="Timeline (PST)", before=HEAD + SENTENCE), "-08:00"),
        (timeline("14:32", before=HEAD + SENTENCE), "-05:00"),
        (timeline("14:32, 15:00 PST", before=HEAD), "-08:00"),
        (timeline("14:32", before=f"{HEAD}Paged at noon PST.\n\n"), "-08:00"),
        (timeline("14:32"), "+05:30"),
        (timeline("14:32, 15:00 PST, 16:00 CET"), "+05:30"),
    ],
    ids=[
        "value",
        "column",
        "heading",
        "sentence",
        "only one",
        "only one, in prose",
        "caller",
        "several",
    ],
)
def test_nearest_zone_wins(text: str, offset: str) -> None:
    assert times(text, tz="Asia/Kolkata")[0] == f"2025-03-04T14:32:00{offset}"


def test_zone_of_a_label() -> None:
    found = Incident.from_markdown(f"{HEAD}**Start Time (PST):** 2025-03-04 14:32\n")
    assert iso(found.started_at) == "2025-03-04T14:32:00-08:00"


@pytest.mark.parametrize(
    "sentence", ["(all times in UTC)", "All times are UTC.", "Timezone: UTC", "Times are in UTC"]
)
def test_zone_of_a_sentence(sentence: str) -> None:
    text = timeline("14:32, 15:00 CET, 16:00 PST", before=f"{HEAD}{sentence}\n\n")
    assert times(text, tz="Asia/Tokyo")[0] == "2025-03-04T14:32:00+00:00"


def test_zone_taken_from_the_caller_is_told_once() -> None:
    found = Incident.from_markdown(timeline("14:32, 14:40, 15:00"), tz="Europe/Paris")
    (finding,) = [f for f in found.findings if f.code == "zone-assumed"]
    assert finding.severity.value == "info"
    assert (finding.line, finding.column) == (9, 3)


@pytest.mark.parametrize("zone", ["UTC", "+02:00", "PST"])
def test_zone_that_is_written_is_not_assumed(zone: str) -> None:
    assert "zone-assumed" not in codes(Incident.from_markdown(timeline(f"14:32 {zone}")))


@pytest.mark.parametrize(
    "text", ["**Date:** 2025-03-04\n", "# R\n\nno times\n", "**Duration:** 2 hours\n"]
)
def test_no_zone_is_assumed_where_none_is_needed(text: str) -> None:
    assert "zone-assumed" not in codes(Incident.from_markdown(text))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2025-03-04 14:32 UTC-5", "2025-03-04T14:32:00-05:00"),
        ("2025-03-04 14:32 GMT+2", "2025-03-04T14:32:00+02:00"),
        ("2025-03-04 2:32 PM PST", "2025-03-04T14:32:00-08:00"),
        ("2025-07-04 14:32 BST", "2025-07-04T14:32:00+01:00"),
        ("2025-07-04 14:32 Europe/London", "2025-07-04T14:32:00+01:00"),
        ("2025-03-04T14:32:05.678Z", "2025-03-04T14:32:05+00:00"),
        ("March 4, 2025 at 2:32 PM UTC", "2025-03-04T14:32:00+00:00"),
        ("4 March 2025 14:32 UTC", "2025-03-04T14:32:00+00:00"),
        ("13/11/2024 08:00 UTC", "2024-11-13T08:00:00+00:00"),
        ("~14:32 UTC", "2025-03-04T14:32:00+00:00"),
        ("Mar 5 00:10 UTC", "2025-03-05T00:10:00+00:00"),
    ],
)
def test_time_is_read(written: str, read: str) -> None:
    found = Incident.from_markdown(f"{HEAD}**Start Time:** {written}\n")
    assert iso(found.started_at) == read
    assert found.started_at is not None
    assert found.started_at.utcoffset() == found.started_at.add(months=5).utcoffset()


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("2025-03-04 14:32 CST", "ambiguous-value"),
        ("2025-03-04 14:32 IST", "ambiguous-value"),
        ("10/11/2024 14:32 UTC", "ambiguous-value"),
        ("2025-12-04 14:32 BST", "ambiguous-value"),
        ("2025-03-30 02:30 Europe/Paris", "ambiguous-value"),
        ("2025-10-26 02:30 Europe/Paris", "ambiguous-value"),
        ("2025-03-04 24:00 UTC", "unreadable-value"),
        ("2025-03-04 23:59:60 UTC", "unreadable-value"),
        ("2025-02-30 10:00 UTC", "unreadable-value"),
        ("2025-03-04T14:32:00-25:00", "unreadable-value"),
        ("1930-03-04 14:32 UTC", "unreadable-value"),
        ("now", "unreadable-value"),
        ("May", "unreadable-value"),
        ("around lunch", "unreadable-value"),
        ("1" * 2000, "unreadable-value"),
    ],
)
def test_what_can_mean_two_things_or_nothing_stays_unread(written: str, code: str) -> None:
    text = f"{HEAD}**Start Time:** {written}\n"

    found = Incident.from_markdown(text)

    assert found.started_at is None
    assert found.unread["started_at"] == written
    (finding,) = [f for f in found.findings if f.path == "started_at"]
    assert finding.code == code
    assert finding.place is not None
    assert text[finding.place.start : finding.place.end] == written


def test_local_time_of_the_callers_zone_that_a_clock_change_skips_is_unread() -> None:
    found = Incident.from_markdown("**Start Time:** 2025-03-30 02:30\n", tz="Europe/Paris")
    assert found.started_at is None
    assert found.unread["started_at"] == "2025-03-30 02:30"
    assert "ambiguous-value" in codes(found)


def test_ambiguous_zone_in_a_column_leaves_its_times_unread() -> None:
    found = Incident.from_markdown(timeline("14:32, 14:40", column="Time (CST)"))
    assert [event.at for event in found.timeline] == [None, None]
    assert found.unread["timeline[1].at"] == "14:40"
    assert codes(found).count("ambiguous-value") == 2


def test_zone_of_a_value_goes_before_an_ambiguous_column() -> None:
    assert times(timeline("14:32 UTC", column="Time (CST)")) == ["2025-03-04T14:32:00+00:00"]


# -- days ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "clocks"),
    [
        ("23:10, 23:50, 00:20, 01:05", ["04T23:10", "04T23:50", "05T00:20", "05T01:05"]),
        ("23:10, 00:20, 23:00, 00:10", ["04T23:10", "05T00:20", "05T23:00", "06T00:10"]),
        ("14:00, 13:30, 14:10", ["04T14:00", "04T13:30", "04T14:10"]),
        ("20:00, 13:59", ["04T20:00", "05T13:59"]),
        ("20:00, 14:00", ["04T20:00", "04T14:00"]),
        ("2025-03-04 23:10, 00:20", ["04T23:10", "05T00:20"]),
        ("23:10, 2025-03-05 00:20, 01:00", ["04T23:10", "05T00:20", "05T01:00"]),
        ("Mar 4 23:10, Mar 5 00:20", ["04T23:10", "05T00:20"]),
    ],
)
def test_step_back_of_over_six_hours_is_the_next_day(rows: str, clocks: list[str]) -> None:
    found = times(timeline(rows, column="Time (UTC)"))
    assert found == [f"2025-03-{clock}:00+00:00" for clock in clocks]


def test_smaller_step_back_is_a_finding() -> None:
    text = timeline("14:00, 13:30, 14:10", column="Time (UTC)")
    (finding,) = Incident.from_markdown(text).findings
    assert finding.code == "timeline-out-of-order"
    assert finding.line == 10


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("**Date:** 2025-03-04\n**Start Time:** 2025-03-02 10:00 UTC\n", "2025-03-04"),
        (
            "**Start Time:** 2025-03-02 10:00 UTC\n**Detection Time:** 2025-03-03 10:00 UTC\n",
            "2025-03-02",
        ),
        ("**Detection Time:** 2025-03-03 10:00 UTC\n", "2025-03-03"),
    ],
    ids=["date", "start", "detection"],
)
def test_clock_times_hang_on_the_documents_day(head: str, day: str) -> None:
    text = timeline("14:32 UTC", before=f"# Incident Report\n\n{head}\n")
    assert times(text) == [f"{day}T14:32:00+00:00"]


def test_clock_time_without_a_day_is_unread() -> None:
    found = Incident.from_markdown(timeline("14:32 UTC", before=""))
    assert found.timeline[0].at is None
    assert found.unread["timeline[0].at"] == "14:32 UTC"


@pytest.mark.parametrize(
    ("written", "due"),
    [
        ("Mar 15", "2025-03-15"),
        ("Mar 4", "2025-03-04"),
        ("Jan 15", "2026-01-15"),
        ("2025-04-01", "2025-04-01"),
        ("15 March 2025", "2025-03-15"),
    ],
)
def test_due_date_without_a_year_is_the_next_such_day(written: str, due: str) -> None:
    table = (
        f"## Action Items\n\n| Action | Owner | Due Date |\n|---|---|---|\n| a | b | {written} |\n"
    )
    found = Incident.from_markdown(HEAD + table)
    assert found.action_items[0].due == pendulum.Date.fromisoformat(due)


def test_due_date_that_can_mean_two_days_is_unread() -> None:
    table = (
        "## Action Items\n\n| Action | Owner | Due Date |\n|---|---|---|\n"
        "| a | b | 04/05/2025 |\n| c | d | |\n"
    )
    found = Incident.from_markdown(HEAD + table)
    assert [item.due for item in found.action_items] == [None, None]
    assert dict(found.unread) == {"action_items[0].due": "04/05/2025"}
    assert codes(found) == ["ambiguous-value"]


def test_other_weekday_than_the_calendars_is_a_finding() -> None:
    found = Incident.from_markdown("**Date:** Monday, March 4, 2025\n")
    assert found.date == pendulum.date(2025, 3, 4)
    assert codes(found) == ["weekday-mismatch"]


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
    assert [place.line for place in found.where("started_at")] == [1, 5]


def test_same_milestone_stated_twice_in_two_zones_is_one_fact() -> None:
    found = Incident.from_markdown(
        "**Start Time:** 2025-03-04 14:32 UTC\n\n## Timeline\n\n"
        "- **Started**: 2025-03-04 15:32 CET\n"
    )
    assert not found.findings
