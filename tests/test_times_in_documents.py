"""When things happened: zones, days, midnight, ranges, and what has to stay unread."""

from __future__ import annotations

import pendulum
import pytest

from incidentkit import Incident

HEAD = "# Incident Report\n\n**Date:** 2025-03-04\n\n"


def iso(moment: pendulum.DateTime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def codes(incident: Incident) -> list[str]:
    return [finding.code for finding in incident.findings]


def timeline(
    rows: str, *, heading: str = "Timeline", column: str = "Time", before: str = HEAD
) -> str:
    cells = "\n".join(f"| {at} | entry no. {n} |" for n, at in enumerate(rows.split(", ")))
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
    assert found.unread["timeline[1].at"] == "14:40 CST"
    (finding,) = found.findings
    assert (finding.code, len(finding.related)) == ("ambiguous-value", 1)


@pytest.mark.parametrize(
    ("written", "tz", "read"),
    [
        ("2025-01-04 14:32 CST", "America/Chicago", "2025-01-04T14:32:00-06:00"),
        ("2025-01-04 14:32 CST", "Asia/Shanghai", "2025-01-04T14:32:00+08:00"),
        ("2025-07-04 14:32 CT", "America/Chicago", "2025-07-04T14:32:00-05:00"),
        ("2025-07-04 14:32 ET", "America/New_York", "2025-07-04T14:32:00-04:00"),
        ("2025-07-04 14:32 IST", "Asia/Kolkata", "2025-07-04T14:32:00+05:30"),
        ("2025-07-04 14:32 IST", "Europe/Dublin", "2025-07-04T14:32:00+01:00"),
        ("2025-07-04 14:32 SGT", "Asia/Singapore", "2025-07-04T14:32:00+08:00"),
        ("2025-07-04 14:32 (local time)", "Europe/Oslo", "2025-07-04T14:32:00+02:00"),
        ("2025-11-02 01:30 CST", "America/Chicago", "2025-11-02T01:30:00-06:00"),
    ],
)
def test_zone_that_several_share_is_the_callers_own(written: str, tz: str, read: str) -> None:
    found = Incident.from_markdown(f"**Start Time:** {written}\n", tz=tz)
    assert iso(found.started_at) == read
    assert "zone-assumed" not in codes(found)


@pytest.mark.parametrize(
    ("written", "tz"),
    [
        ("2025-07-04 14:32 CST", "America/Chicago"),
        ("2025-01-04 14:32 IST", "Europe/Dublin"),
        ("2025-01-04 14:32 CST", "Europe/London"),
        ("2025-01-04 14:32 ET", "America/Chicago"),
        ("2025-01-04 14:32 CST", "UTC-06:00"),
        ("2025-11-02 01:30 CT", "America/Chicago"),
        ("2025-03-09 02:30 CST", "America/Chicago"),
    ],
)
def test_zone_that_the_callers_place_does_not_call_so_stays_unread(written: str, tz: str) -> None:
    found = Incident.from_markdown(f"**Start Time:** {written}\n", tz=tz)
    assert found.started_at is None
    assert found.unread["started_at"] == written
    assert "ambiguous-value" in codes(found)


def test_zone_that_several_share_names_a_column_a_sentence_and_a_range() -> None:
    shared = timeline("14:32, 14:40", column="Time (CST)")
    assert times(shared, tz="Asia/Shanghai")[0] == "2025-03-04T14:32:00+08:00"
    sentence = f"All times in CST.\n\n{timeline('14:32, 14:40')}"
    assert times(sentence, tz="America/Chicago")[1] == "2025-03-04T14:40:00-06:00"
    found = Incident.from_markdown(
        "**Duration:** 2025-03-04 14:30 - 15:10 CST (40 minutes)\n", tz="America/Chicago"
    )
    assert iso(found.resolved_at) == "2025-03-04T15:10:00-06:00"


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


def test_joint_within_brackets_is_no_end_of_a_blank() -> None:
    text = "**Detection Time:** [time from start to detection]\n"
    assert Incident.from_markdown(text) == Incident()


def test_a_date_that_could_mean_two_days_stays_unread_whatever_order_others_have() -> None:
    dates = (
        "**Date:** 10/11/2024",
        "**Start:** 13/11/2024 09:00 UTC",
        "**End:** 25/11/2024 09:00 UTC",
    )
    text = "".join(f"- {date}\n" for date in dates)
    incident = Incident.from_markdown(text)
    assert incident.unread["date"] == "10/11/2024"
    assert incident.date is None
