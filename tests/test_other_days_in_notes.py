"""A note beside a time of day that names another day, doubts it, or gives a second time."""

from __future__ import annotations

import pendulum
import pytest

from incidentkit import Incident

HEAD = "# Report\n\n**Date:** 2025-03-04\n\n"
START = "**Start:** 09:00 UTC\n\n"


def clock(moment: pendulum.DateTime | None) -> str | None:
    return None if moment is None else str(moment.strftime("%m-%d %H:%M"))


def resolved(text: str) -> str | None:
    incident = Incident.from_markdown(text)
    return clock(incident.resolved_at)


def rows(*items: str) -> list[str | None]:
    """The times of a timeline's rows; None for one that is unread."""
    lines = "\n".join(f"- {item}" for item in items)
    incident = Incident.from_markdown(f"{HEAD}## Timeline (UTC)\n\n{lines}\n")
    assert len(incident.timeline) == len(items)
    assert all(event.at is not None or "at" in event.unparsed for event in incident.timeline)
    return [clock(event.at) for event in incident.timeline]


# -- milestones --------------------------------------------------------------


@pytest.mark.parametrize(
    "note",
    [
        "(next day)",
        "(the next day)",
        "(the following day)",
        "(+1)",
        "(+1d)",
        "(+1 day)",
        "- next day",
        "(one day later)",
        "(5 March)",
        "(Mar 5)",
        "(March 5, 2025)",
        "(2025-03-05)",
        "on 5 March",
    ],
)
def test_the_day_that_a_note_names_is_the_time_s_own(note: str) -> None:
    assert resolved(f"{HEAD}{START}**Resolved:** 10:00 UTC {note}\n") == "03-05 10:00"


@pytest.mark.parametrize(
    "note",
    [
        "(day 2)",
        "(two days later)",
        "(3 days later)",
        "(+2)",
        "(previous day)",
        "(day before)",
        "(yesterday)",
        "(the following morning)",
        "(fixed the next day)",
        "(Wednesday)",
        "(3/5)",
        "+1d",
        "next day",
        "(not confirmed)",
        "(to be confirmed)",
        "(unverified)",
        "(?)",
        "(partially)",
        "(mostly)",
        "(for most customers)",
        "(EU only)",
        "(EU), 12:00 UTC (US)",
        "(EU) / 12:00 UTC (US)",
        "and 12:00 UTC",
    ],
)
def test_a_time_with_a_doubtful_note_stays_unread(note: str) -> None:
    incident = Incident.from_markdown(f"{HEAD}{START}**Resolved:** 10:00 UTC {note}\n")
    assert incident.resolved_at is None
    assert incident.unread == {"resolved_at": f"10:00 UTC {note}"}
    assert {finding.code for finding in incident.findings} <= {
        "ambiguous-value",
        "unreadable-value",
    }


@pytest.mark.parametrize(
    "note",
    [
        "(same day)",
        "(Tuesday)",
        "(4 March)",
        "(confirmed)",
        "(all regions)",
        "(estimated)",
        "(first alert 09:58)",
        "(11:00 CET)",
        "(ticket of 2025-03-01)",
        "(by Ana, 5 minutes later)",
        "by Ana",
        "- daily job restarted",
    ],
)
def test_a_time_with_an_ordinary_note_is_read(note: str) -> None:
    assert resolved(f"{HEAD}{START}**Resolved:** 10:00 UTC {note}\n") == "03-04 10:00"


def test_a_start_on_the_day_before_stays_unread() -> None:
    incident = Incident.from_markdown(f"{HEAD}**Start:** 23:50 UTC (previous day)\n")
    assert incident.started_at is None
    assert incident.unread == {"started_at": "23:50 UTC (previous day)"}


def test_two_milestones_can_be_on_the_same_next_day() -> None:
    said = "**Start:** 23:50 UTC\n\n**Mitigated:** 00:10 UTC (next day)\n\n"
    assert resolved(f"{HEAD}{said}**Resolved:** 01:10 UTC (next day)\n") == "03-05 01:10"


def test_the_day_after_a_milestone_with_a_date_is_not_guessed() -> None:
    said = f"{START}**Mitigated:** 2025-03-05 09:00 UTC\n\n"
    assert resolved(f"{HEAD}{said}**Resolved:** 10:10 UTC (next day)\n") is None


def test_a_date_and_a_note_that_contradicts_it_stay_unread() -> None:
    assert resolved(f"{HEAD}**Resolved:** 2025-03-04 10:10 UTC (5 March)\n") is None


# -- rows of timelines ---------------------------------------------------------


@pytest.mark.parametrize(
    "row",
    [
        "10:00 (next day) closed",
        "10:00 (next day): closed",
        "**10:00** (next day) closed",
        "**10:00 (next day)** - closed",
        "10:00 next day: closed",
        "10:00 the next day the disk was replaced",
        "10:00 on the following day, closed",
        "10:00 +1d closed",
        "10:00 (Mar 5) closed",
        "10:00 (5 March): closed",
        "10:00 (2025-03-05) closed",
    ],
)
def test_the_day_that_a_row_names_beside_its_time_is_its_own(row: str) -> None:
    assert rows("09:00 alert", row, "11:00 more") == ["03-04 09:00", "03-05 10:00", "03-05 11:00"]


@pytest.mark.parametrize(
    "row",
    [
        "10:00 (day 2) closed",
        "10:00 (two days later) closed",
        "10:00 day 2: closed",
        "10:00 (Friday) closed",
        "10:00 next day closed",
        "10:00 (the following morning) closed",
    ],
)
def test_below_a_row_of_an_unclear_day_no_clock_time_has_one(row: str) -> None:
    found = rows("09:00 alert", row, "11:00 more", "2025-03-07 10:00 end", "11:00 review")
    assert found == ["03-04 09:00", None, None, "03-07 10:00", "03-07 11:00"]


@pytest.mark.parametrize(
    "row",
    ["23:50 (day before): deploy", "23:50 (previous day) deploy", "23:50 yesterday: deploy"],
)
def test_a_row_of_an_earlier_day_moves_none_below_it(row: str) -> None:
    assert rows(row, "09:00 alert") == [None, "03-04 09:00"]


@pytest.mark.parametrize(
    "row",
    [
        "10:00 (two alerts) closed",
        "10:00 (Tuesday) closed",
        "10:00 (UTC) closed",
        "10:00 day shift took over",
        "10:00 Day 2 backup failed",
        "10:00 following day's plan drafted",
        "10:00 (see ticket of 2025-03-07) closed",
    ],
)
def test_an_ordinary_row_stays_on_its_day(row: str) -> None:
    assert rows("09:00 alert", row, "11:00 more") == ["03-04 09:00", "03-04 10:00", "03-04 11:00"]


def test_rows_that_say_next_day_alike_are_on_one_day() -> None:
    found = rows("23:50 alert", "00:10 (next day) fix", "01:00 (next day) end", "10:00 review")
    assert found == ["03-04 23:50", "03-05 00:10", "03-05 01:00", "03-05 10:00"]


def test_after_a_midnight_that_no_row_tells_of_the_next_day_is_not_guessed() -> None:
    found = rows("23:50 alert", "00:10 fix", "10:00 (next day) end")
    assert found == ["03-04 23:50", "03-05 00:10", None]


def test_a_cell_can_hold_the_note() -> None:
    table = "| Time | Event |\n|---|---|\n| 09:00 | alert |\n| 10:00 (next day) | closed |\n"
    incident = Incident.from_markdown(f"{HEAD}## Timeline (UTC)\n\n{table}")
    days = [event.at and event.at.day for event in incident.timeline]
    assert days == [4, 5]


def test_a_zone_in_parentheses_is_the_row_s_own() -> None:
    (found,) = rows("10:00 (CET) alert")
    assert found == "03-04 10:00"
    text = f"{HEAD}## Timeline (UTC)\n\n- 10:00 (CET) alert\n"
    (event,) = Incident.from_markdown(text).timeline
    assert event.at is not None
    assert event.at.isoformat() == "2025-03-04T10:00:00+01:00"
