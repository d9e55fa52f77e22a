"""Milestones are total and ranked, and events lose nothing and stay in order."""

from __future__ import annotations

import datetime as dt
import pickle
from typing import Any

import pendulum
import pytest
from hypothesis import given
from model.strategies import facts as any_facts

from incidentkit.errors import InvalidValueError
from incidentkit.model.events import events_of, last_time
from incidentkit.model.facts import Facts
from incidentkit.model.milestone import Basis, Milestone, Milestones
from incidentkit.model.milestone_names import MILESTONES
from incidentkit.model.milestones import milestones_of
from incidentkit.model.timeline import TimelineEvent


def at(hour: int, minute: int = 0, second: int = 0, *, day: int = 15) -> dt.datetime:
    return dt.datetime(2024, 1, day, hour, minute, second, tzinfo=dt.UTC)


def row(description: str, when: dt.datetime | None = None) -> TimelineEvent:
    return TimelineEvent(at=when, description=description)


def hours(count: float) -> dt.timedelta:
    return dt.timedelta(hours=count)


def described(facts: Facts) -> list[str | None]:
    return [event.description for event in events_of(facts)]


# Which time is the best-known one


def test_a_reopened_incident_starts_with_the_first_word_and_ends_with_the_last() -> None:
    timeline = (
        row("Root cause identified", at(9)),
        row("Mitigation applied", at(10)),
        row("Incident resolved", at(11)),
        row("Root cause identified", at(12)),
        row("Mitigation applied", at(13)),
        row("Incident resolved", at(14)),
    )
    # Exported timelines come newest first, too.
    for order in (timeline, timeline[::-1]):
        found = milestones_of(Facts(timeline=order))
        assert found["identified"].at == at(9)
        assert found["mitigated"].at == at(13)
        assert found["resolved"].at == at(14)
        assert found["resolved"].event == row("Incident resolved", at(14))
        assert found["resolved"].basis is Basis.TIMELINE


def test_a_field_comes_before_a_row() -> None:
    facts = Facts(resolved_at=at(12), timeline=(row("Incident resolved", at(14)),))
    assert milestones_of(facts)["resolved"] == Milestone(
        name="resolved", at=pendulum.instance(at(12)), basis=Basis.STATED
    )


def test_one_row_can_be_two_milestones() -> None:
    event = TimelineEvent(
        at=at(9), description="Incident declared", action="On-call acknowledged the alert"
    )
    found = milestones_of(Facts(timeline=(event,)))
    assert found["declared"].event == found["acknowledged"].event == event


def test_a_negated_or_planned_sentence_is_no_milestone() -> None:
    timeline = (row("Not yet resolved", at(9)), row("Will be resolved by noon", at(10)))
    assert milestones_of(Facts(timeline=timeline))["resolved"].basis is None


def test_a_stated_day_never_becomes_midnight() -> None:
    found = milestones_of(Facts(stated_days={"closed": dt.date(2024, 1, 16)}))["closed"]
    assert (found.at, found.on, found.basis) == (None, pendulum.Date(2024, 1, 16), Basis.STATED)
    assert found.measurable_at is None


def test_a_row_gives_the_time_of_a_stated_day_but_never_another_day() -> None:
    facts = Facts(
        stated_days={"resolved": dt.date(2024, 1, 15)},
        timeline=(
            row("Incident resolved", at(14)),
            row("Incident resolved", at(9, day=16)),
        ),
    )
    found = milestones_of(facts)["resolved"]
    assert (found.at, found.on, found.basis) == (at(14), None, Basis.TIMELINE)
    elsewhere = Facts(stated_days={"resolved": dt.date(2024, 1, 17)}, timeline=facts.timeline)
    found = milestones_of(elsewhere)["resolved"]
    assert (found.at, found.on, found.basis) == (None, pendulum.Date(2024, 1, 17), Basis.STATED)


def test_a_row_with_only_a_day_decides_where_its_day_does() -> None:
    def dated(day: int) -> TimelineEvent:
        return TimelineEvent(on=dt.date(2024, 1, day), description="Alert fired")

    earlier = milestones_of(Facts(timeline=(row("Alert fired", at(9)), dated(14))))["detected"]
    assert (earlier.at, earlier.on) == (None, pendulum.Date(2024, 1, 14))
    same_day = milestones_of(Facts(timeline=(dated(15), row("Alert fired", at(9)))))["detected"]
    assert (same_day.at, same_day.on) == (at(9), None)


def test_a_row_without_a_time_tells_no_milestone() -> None:
    assert milestones_of(Facts(timeline=(row("Incident resolved"),)))["resolved"].basis is None


@pytest.mark.parametrize(
    ("stated", "name", "derived"),
    [
        ({"started_at": at(7), "stated_detection_lag": hours(0.5)}, "detected", at(7, 30)),
        ({"detected_at": at(7), "stated_detection_lag": hours(0.5)}, "started", at(6, 30)),
        ({"started_at": at(7), "stated_duration": hours(3)}, "resolved", at(10)),
        ({"resolved_at": at(7), "stated_duration": hours(3)}, "started", at(4)),
    ],
)
def test_a_milestone_is_derived_from_another_and_a_stated_span(
    stated: dict[str, Any], name: str, derived: dt.datetime
) -> None:
    found = milestones_of(Facts(**stated))[name]
    assert (found.at, found.basis) == (derived, Basis.DERIVED)
    assert found.measurable_at is None
    assert not found.known


def test_nothing_is_derived_from_what_is_derived() -> None:
    facts = Facts(resolved_at=at(10), stated_duration=hours(3), stated_detection_lag=hours(1))
    found = milestones_of(facts)
    assert found["started"].basis is Basis.DERIVED
    assert found["detected"].basis is None


def test_no_end_is_derived_while_the_incident_goes_on() -> None:
    facts = Facts(started_at=at(7), stated_duration=hours(3), stated_ongoing=True)
    assert milestones_of(facts)["resolved"].basis is None


def test_a_derived_time_keeps_the_offset_as_written() -> None:
    tokyo = dt.timezone(hours(9))
    facts = Facts(started_at=at(7).astimezone(tokyo), stated_duration=hours(30))
    resolved = milestones_of(facts)["resolved"].at
    assert resolved is not None
    assert resolved.isoformat() == "2024-01-16T22:00:00+09:00"


# The mapping


@given(any_facts)
def test_milestones_are_total(facts: Facts) -> None:
    found = milestones_of(facts)
    assert tuple(found) == MILESTONES
    for name, milestone in found.items():
        assert milestone.name == name
        assert milestone.at is None or milestone.on is None
        assert (milestone.basis is None) == (milestone.day is None)
        assert (milestone.event is not None) == (milestone.basis is Basis.TIMELINE)


@given(any_facts)
def test_a_stated_time_is_always_the_best_known(facts: Facts) -> None:
    found = milestones_of(facts)
    for name in MILESTONES:
        stated = getattr(facts, f"{name}_at")
        if stated is not None:
            assert (found[name].at, found[name].basis) == (stated, Basis.STATED)


def test_milestones_hash_and_pickle_and_do_not_change() -> None:
    found = milestones_of(Facts(started_at=at(7)))
    again = pickle.loads(pickle.dumps(found))  # noqa: S301 -- our own bytes
    assert again == found
    assert type(again) is Milestones
    assert hash(again) == hash(found)
    with pytest.raises(AttributeError):
        found.started = None
    assert "started=2024-01-15" in repr(found)
    assert repr(Milestones()) == "<Milestones>"


def test_a_name_that_is_no_milestone_is_refused() -> None:
    with pytest.raises(
        InvalidValueError, match="'finished' is no milestone: expected one of start"
    ):
        Milestones({"finished": Milestone(name="finished")})


# Events


def test_events_bring_in_order_what_fields_and_rows_say() -> None:
    facts = Facts(
        started_at=at(7),
        detected_at=at(7, 30),
        detected_by="Ann",
        escalated_at=at(8),
        escalated_to="the database team",
        resolved_at=at(11),
        stated_days={"closed": dt.date(2024, 1, 15)},
        timeline=(row("Failover begun", at(9)), row("Customers told", at(11))),
    )
    assert described(facts) == [
        "Incident started",
        "Incident detected",
        "Incident escalated to the database team",
        "Failover begun",
        "Customers told",
        "Incident resolved",
        "Incident closed",
    ]
    assert events_of(facts)[1].actor == "Ann"
    assert events_of(facts)[-1].on == pendulum.Date(2024, 1, 15)


def test_a_row_that_states_the_milestone_stands_for_it() -> None:
    same_minute = Facts(resolved_at=at(11), timeline=(row("Incident resolved", at(11, 0, 40)),))
    assert described(same_minute) == ["Incident resolved"]
    without_time = Facts(resolved_at=at(11), timeline=(row("Incident resolved"),))
    assert events_of(without_time) == without_time.timeline
    same_day = Facts(
        stated_days={"resolved": dt.date(2024, 1, 15)},
        timeline=(row("Incident resolved", at(11)),),
    )
    assert events_of(same_day) == same_day.timeline


def test_a_row_that_contradicts_the_field_does_not_hide_it() -> None:
    facts = Facts(resolved_at=at(12), timeline=(row("All clear, incident resolved", at(11)),))
    assert described(facts) == ["All clear, incident resolved", "Incident resolved"]


def test_rows_without_a_time_keep_their_place() -> None:
    facts = Facts(
        started_at=at(7),
        timeline=(
            row("a note above"),
            row("second", at(10)),
            row("after the second"),
            row("first", at(9)),
            row("after the first"),
        ),
    )
    assert described(facts) == [
        "Incident started",
        "first",
        "after the first",
        "a note above",
        "second",
        "after the second",
    ]


def test_rows_that_only_name_the_day_above_them_keep_their_place() -> None:
    same_day = TimelineEvent(on=dt.date(2024, 1, 15), description="that day")
    day_before = TimelineEvent(on=dt.date(2024, 1, 14), description="the day before")
    facts = Facts(timeline=(row("morning", at(9)), same_day, row("noon", at(12)), day_before))
    assert described(facts) == ["the day before", "morning", "that day", "noon"]


def test_a_timeline_without_any_time_stays_as_it_is() -> None:
    facts = Facts(timeline=(row("one"), row("two"), row("three")))
    assert events_of(facts) == facts.timeline


@pytest.mark.parametrize("name", MILESTONES)
def test_an_added_event_is_of_its_own_kind_alone(name: str) -> None:
    stated: dict[str, Any] = {f"{name}_at": at(9)}
    (event,) = events_of(Facts(**stated))
    assert event.kinds == {name}


@given(any_facts)
def test_events_lose_no_row_and_are_in_order(facts: Facts) -> None:
    events = events_of(facts)
    assert [e for e in facts.timeline if e not in events] == []
    assert len(events) >= len(facts.timeline)
    seen = [event.at for event in events if event.at is not None]
    assert seen == sorted(seen)


@given(any_facts)
def test_every_stated_time_can_be_found_in_the_events(facts: Facts) -> None:
    events = events_of(facts)
    for name in MILESTONES:
        if getattr(facts, f"{name}_at") is not None or name in facts.stated_days:
            assert any(name in event.kinds for event in events)


@given(any_facts)
def test_the_last_time_is_that_of_the_last_event_that_has_one(said: Facts) -> None:
    times = [event.at for event in events_of(said) if event.at is not None]
    assert last_time(said) == max(times, default=None)
