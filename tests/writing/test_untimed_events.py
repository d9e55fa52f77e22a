"""Among events that are text, told by the time they start with, one without a time is a bullet."""

from __future__ import annotations

import attrs
import pytest

from incidentkit import Incident, TimelineEvent, UnrepresentableError

HEAD = "# Outage\n\n**Date:** 2024-03-07\n\n## Timeline (UTC)\n\n"
APART = "10:00 - Alert\n\n10:05 - Page\n\n10:20 - Fixed\n"
JOINED = "10:00 - Alert\n10:05 - Page\n10:20 - Fixed\n"
EVENT = TimelineEvent(description="The queue was drained")


def edited(rows: str, *, without_time: int | None = None, new_at: int | None = None) -> str:
    incident = Incident.from_markdown(HEAD + rows)
    assert len(incident.timeline) == 3
    events = list(incident.timeline)
    if without_time is not None:
        events[without_time] = attrs.evolve(events[without_time], at=None)
    if new_at is not None:
        events.insert(new_at, EVENT)
    incident = incident.evolve(timeline=events)
    text = incident.to_markdown()
    assert Incident.from_markdown(text) == incident
    assert text.startswith(HEAD)
    return text.removeprefix(HEAD)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "- Alert\n\n10:05 - Page\n\n10:20 - Fixed\n"),
        (1, "10:00 - Alert\n\n- Page\n\n10:20 - Fixed\n"),
        (2, "10:00 - Alert\n\n10:05 - Page\n\n- Fixed\n"),
    ],
)
def test_time_taken_from_a_paragraph(number: int, expected: str) -> None:
    assert edited(APART, without_time=number) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "- Alert\n\n10:05 - Page\n10:20 - Fixed\n"),
        (1, "10:00 - Alert\n\n- Page\n\n10:20 - Fixed\n"),
        (2, "10:00 - Alert\n10:05 - Page\n\n- Fixed\n"),
    ],
)
def test_time_taken_from_a_line_of_a_paragraph(number: int, expected: str) -> None:
    assert edited(JOINED, without_time=number) == expected


@pytest.mark.parametrize("rows", [APART, JOINED])
@pytest.mark.parametrize("number", range(4))
def test_new_event_without_a_time(rows: str, number: int) -> None:
    text = edited(rows, new_at=number)
    assert text.split("\n").count("- The queue was drained") == 1
    assert text.replace("- The queue was drained", "").split() == rows.split()


def test_bullet_takes_a_time_again() -> None:
    text = edited(APART, without_time=1)
    incident = Incident.from_markdown(HEAD + text)
    at = Incident.from_markdown(HEAD + APART).timeline[1].at
    assert incident.evolve({"timeline[1].at": at}).to_markdown() == HEAD + APART.replace(
        "10:05 - Page", "- 10:05 - Page"
    )


def test_list_that_only_its_times_tell_to_be_a_timeline_stays_one() -> None:
    """Four of its five items still have one, under a heading that says nothing of it."""
    rows = [f"- 10:0{minute} UTC - Host {minute} fails\n" for minute in range(5)]
    head = "# Outage\n\n**Date:** 2024-03-07\n\n## How it went\n\n"
    incident = Incident.from_markdown(head + "".join(rows)).evolve({"timeline[2].at": None})
    rows[2] = "- Host 2 fails\n"
    assert incident.to_markdown() == head + "".join(rows)
    assert Incident.from_markdown(head + "".join(rows)) == incident


def test_event_below_the_only_paragraph_of_its_day_is_a_paragraph() -> None:
    rows = "**7 March 2024**\n\n**10:00** Alert\n\n**8 March 2024**\n\n**07:00** Fixed\n"
    incident = Incident.from_markdown(HEAD + rows)
    last = incident.timeline[-1].at
    assert last is not None
    new = TimelineEvent(description="Closed", at=last.add(minutes=10))
    text = incident.evolve(timeline=(*incident.timeline, new)).to_markdown()
    assert text == f"{HEAD}{rows}\n**07:10** Closed\n"


def test_event_without_a_time_stays_below_its_day() -> None:
    rows = "* 2024-03-07\n    * 10:00 - Alert\n    * 10:05 - Page\n"
    incident = Incident.from_markdown(HEAD + rows).evolve({"timeline[1].at": None})
    assert incident.to_markdown() == HEAD + rows.replace("10:05 - ", "")
    assert Incident.from_markdown(HEAD + rows.replace("10:05 - ", "")) == incident


STORY = (
    "# Outage\n\n**Date:** 2024-03-05\n\n## What we saw\n\n"
    "- 10:00 UTC Slow\n- 10:05 UTC Down\n- 10:20 UTC Up\n"
)


@pytest.mark.parametrize(
    ("path", "value"),
    [("timeline[1].at", None), ("timeline", (0, 2))],
    ids=["an event loses its time", "an event goes"],
)
def test_list_that_only_its_times_make_a_timeline_is_not_written_elsewhere(
    path: str, value: tuple[int, ...] | None
) -> None:
    """Three bullets with times are a timeline under any heading; two are none."""
    incident = Incident.from_markdown(STORY)
    events = None if value is None else tuple(incident.timeline[n] for n in value)
    with pytest.raises(UnrepresentableError, match="would then be read otherwise"):
        incident.evolve({path: events}).to_markdown()
