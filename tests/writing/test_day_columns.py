"""Tables of events with the day of each row in a column beside its time."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident, Template, TimelineEvent

HEAD = (
    "# X\n\n**Date:** 2025-02-02\n\n## Timeline\n\n| Date | Time (UTC) | What |\n|---|---|---|\n"
    "| 2025-02-02 | 10:00 | Begins |\n"
)
REPEATED = f"{HEAD}| 2025-02-02 | 10:45 | Fixed |\n"
ONCE = f"{HEAD}|  | 10:45 | Fixed |\n| 2025-02-03 | 01:00 | Again |\n|  | 02:00 | Over |\n"


def at(day: int, hour: int, minute: int) -> dt.datetime:
    return dt.datetime(2025, 2, day, hour, minute, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("text", "path", "when", "old", "new"),
    [
        pytest.param(
            REPEATED, 1, at(3, 10, 45), "02-02 | 10:45", "02-03 | 10:45", id="another day"
        ),
        pytest.param(
            REPEATED, 1, at(2, 10, 50), "02-02 | 10:45", "02-02 | 10:50", id="the same day"
        ),
        pytest.param(ONCE, 1, at(2, 10, 50), "|  | 10:45", "|  | 10:50", id="an empty cell"),
        pytest.param(ONCE, 1, at(3, 0, 45), "|  | 10:45", "| 2025-02-03 | 00:45", id="out of it"),
        pytest.param(
            ONCE,
            0,
            at(1, 10, 0),
            "2025-02-02 | 10:00 | Begins |\n|  |",
            "2025-02-01 | 10:00 | Begins |\n| 2025-02-02 |",
            id="a row below hangs on it",
        ),
    ],
)
def test_a_time_that_moves(text: str, path: int, when: dt.datetime, old: str, new: str) -> None:
    incident = Incident.from_markdown(text).evolve({f"timeline[{path}].at": when})
    assert incident.to_markdown() == text.replace(old, new)


@pytest.mark.parametrize(
    ("text", "when", "row"),
    [
        (REPEATED, at(2, 10, 50), "| 2025-02-02 | 10:50 | More |\n"),
        (REPEATED, at(3, 10, 50), "| 2025-02-03 | 10:50 | More |\n"),
        (ONCE, at(3, 10, 50), "|  | 10:50 | More |\n"),
        (ONCE, at(4, 10, 50), "| 2025-02-04 | 10:50 | More |\n"),
    ],
)
def test_a_new_row(text: str, when: dt.datetime, row: str) -> None:
    incident = Incident.from_markdown(text)
    more = TimelineEvent(at=when, description="More")
    assert incident.evolve(timeline=[*incident.timeline, more]).to_markdown() == text + row


def test_all_that_move_together_say_their_day_once() -> None:
    text = f"{HEAD}|  | 10:45 | Fixed |\n"
    incident = Incident.from_markdown(text)
    timeline = [
        TimelineEvent(at=event.at + dt.timedelta(days=1), description=event.description)
        for event in incident.timeline
        if event.at is not None
    ]
    written = incident.evolve(timeline=timeline).to_markdown()
    assert written == text.replace("2025-02-02 | 10:00", "2025-02-03 | 10:00")


def test_a_time_that_was_open_gets_the_day_beside_it() -> None:
    text = REPEATED.replace("10:45", "TBD")
    incident = Incident.from_markdown(text).evolve({"timeline[1].at": at(3, 10, 45)})
    assert incident.to_markdown() == text.replace("02-02 | TBD", "02-03 | 10:45")


def test_what_hung_on_a_row_that_goes_says_its_day() -> None:
    incident = Incident.from_markdown(ONCE)
    left = [event for event in incident.timeline if event.description != "Again"]
    written = incident.evolve(timeline=left).to_markdown()
    gone = "| 2025-02-03 | 01:00 | Again |\n|  | 02:00 |"
    assert written == ONCE.replace(gone, "| 2025-02-03 | 02:00 |")


def test_times_that_say_their_days_go_on_to() -> None:
    text = REPEATED.replace("10:45", "2025-02-02 10:45")
    incident = Incident.from_markdown(text).evolve({"timeline[1].at": at(2, 11, 0)})
    assert incident.to_markdown() == text.replace("2025-02-02 10:45", "2025-02-02 11:00")


def test_a_form_with_a_column_of_days_gets_them() -> None:
    form = Template.from_markdown(
        "# Review\n\n## Timeline\n\n| Date | Time (UTC) | Event |\n|---|---|---|\n"
        "| [date] | [time] | [event] |\n",
        name="days",
    )
    events = [
        TimelineEvent(at=at(2, 10, 0), description="Begins"),
        TimelineEvent(at=at(3, 1, 0), description="Over"),
        TimelineEvent(on=dt.date(2025, 2, 4), description="Told"),
    ]
    written = Incident(timeline=events).to_markdown(template=form)
    rows = [line.replace(" ", "") for line in written.splitlines() if line.startswith("|")][2:]
    assert rows == ["|2025-02-02|10:00|Begins|", "|2025-02-03|01:00|Over|", "|2025-02-04||Told|"]
