"""A day and a time of the same thing: setting one clears the other, and neither is lost."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident, InvalidValueError, TimelineEvent

DAY = dt.date(2024, 11, 10)
TIME = dt.datetime(2024, 11, 10, 14, 2, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    "change", [{"stated_days[started]": DAY}, {"stated_days": {"started": DAY}}]
)
def test_a_stated_day_takes_the_place_of_the_stated_time(change: dict[str, object]) -> None:
    incident = Incident(started_at=TIME, resolved_at=TIME).evolve(change)
    assert dict(incident.stated_days) == {"started": DAY}
    assert (incident.started_at, incident.resolved_at) == (None, TIME)


@pytest.mark.parametrize(
    "change", [{"stated_days[started]": DAY}, {"stated_days": {"started": DAY}}]
)
def test_a_stated_day_takes_the_place_of_what_could_not_be_read(change: dict[str, object]) -> None:
    incident = Incident.from_markdown("**Incident ID**: X\n**Started**: 10/11/2024\n")
    changed = incident.evolve(change)
    assert not changed.unread
    assert changed.to_markdown() == "**Incident ID**: X\n**Started**: 2024-11-10\n"


def test_a_stated_day_can_be_taken_back_by_its_path() -> None:
    incident = Incident(stated_days={"started": DAY, "closed": DAY})
    assert dict(incident.evolve({"stated_days[started]": None}).stated_days) == {"closed": DAY}


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        ("started_at", DAY, "expected an aware datetime; a day goes into 'stated_days[started]'"),
        ("review.scheduled_at", DAY, "expected an aware datetime; a day goes into 'scheduled_on'"),
        ("review.scheduled_on", TIME, "expected a date; a time goes into 'scheduled_at'"),
        ("timeline[0].at", DAY, "expected an aware datetime; a day goes into 'on'"),
        ("timeline[0].on", TIME, "expected a date; a time goes into 'at'"),
    ],
)
def test_a_day_for_a_time_is_refused_with_where_it_goes(
    path: str, value: dt.date, told: str
) -> None:
    incident = Incident(timeline=[TimelineEvent(at=TIME, description="Alert")])
    with pytest.raises(InvalidValueError) as caught:
        incident.evolve({path: value})
    assert str(caught.value) == f"{path}: {told}"


def test_what_is_said_to_be_ongoing_has_no_end() -> None:
    day = dt.date(2024, 1, 15)
    ended = Incident(stated_days={"resolved": day, "started": day})
    ongoing = ended.evolve(stated_ongoing=True)
    assert dict(ongoing.stated_days) == {"started": day}
    assert ongoing.stated_ongoing
    assert not ongoing.evolve({"stated_days[resolved]": day}).stated_ongoing
