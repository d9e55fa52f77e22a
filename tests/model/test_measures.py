"""Measures never invent: no negative span, no derived time, nothing up to now."""

from __future__ import annotations

import datetime as dt
from itertools import permutations

import pendulum
import pytest
from hypothesis import given
from model.strategies import facts as any_facts

from incidentkit.errors import InvalidValueError
from incidentkit.model import measures
from incidentkit.model.facts import Facts
from incidentkit.model.measure import Measure, MeasureResult, measure
from incidentkit.model.milestone import Basis
from incidentkit.model.milestone_names import MILESTONES
from incidentkit.model.milestones import milestones_of
from incidentkit.model.ongoing import ongoing_of
from incidentkit.model.timeline import TimelineEvent


def at(hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2024, 1, 15, hour, minute, tzinfo=dt.UTC)


def minutes(count: int) -> dt.timedelta:
    return dt.timedelta(minutes=count)


def measured(facts: Facts, start: str, end: str) -> Measure:
    milestones = milestones_of(facts)
    return measure(milestones, start, end, ongoing=ongoing_of(facts, milestones))


def duration(facts: Facts) -> Measure:
    milestones = milestones_of(facts)
    return measures.duration(facts, milestones, ongoing=ongoing_of(facts, milestones))


def detection_lag(facts: Facts) -> Measure:
    return measures.detection_lag(facts, milestones_of(facts))


def is_ongoing(facts: Facts) -> bool:
    return ongoing_of(facts, milestones_of(facts))


# Laws


@given(any_facts)
def test_a_measure_is_never_negative_and_always_says_why_there_is_none(facts: Facts) -> None:
    milestones = milestones_of(facts)
    ongoing = ongoing_of(facts, milestones)
    for start, end in permutations(MILESTONES, 2):
        result = measure(milestones, start, end, ongoing=ongoing)
        assert (result.duration is not None) == (result.result is MeasureResult.OK)
        assert result.duration is None or result.duration >= pendulum.Duration()
        if result.result is MeasureResult.OK:
            assert Basis.DERIVED not in result.bases
            assert None not in result.bases
        if result.result is MeasureResult.ONGOING:
            assert ongoing


@given(any_facts)
def test_one_direction_at_most_can_be_measured_unless_the_times_are_equal(facts: Facts) -> None:
    milestones = milestones_of(facts)
    there = measure(milestones, "started", "resolved").duration
    back = measure(milestones, "resolved", "started").duration
    if there is not None and back is not None:
        assert there == back == pendulum.Duration()


@given(any_facts)
def test_duration_is_the_time_to_resolve_else_the_stated_one(facts: Facts) -> None:
    milestones = milestones_of(facts)
    clock = measures.time_to_resolve(milestones).duration
    found = measures.duration(facts, milestones)
    assert found.duration == (clock if clock is not None else facts.stated_duration)
    assert found.stated == (clock is None and facts.stated_duration is not None)


@given(any_facts)
def test_detection_lag_is_measured_else_the_stated_one(facts: Facts) -> None:
    clock = measure(milestones_of(facts), "started", "detected").duration
    assert detection_lag(facts).duration == (
        clock if clock is not None else facts.stated_detection_lag
    )


@given(any_facts)
def test_an_incident_with_a_known_end_is_not_ongoing(facts: Facts) -> None:
    if milestones_of(facts)["resolved"].known:
        assert not is_ongoing(facts)


# Cases


def test_times_in_different_offsets_are_measured_as_instants() -> None:
    tokyo = dt.timezone(dt.timedelta(hours=9))
    facts = Facts(started_at=at(7), resolved_at=dt.datetime(2024, 1, 15, 17, tzinfo=tokyo))
    found = measured(facts, "started", "resolved")
    assert found.duration == dt.timedelta(hours=1)
    assert type(found.duration) is pendulum.Duration
    assert found.bases == (Basis.STATED, Basis.STATED)


def test_a_span_of_no_length_is_a_span() -> None:
    facts = Facts(started_at=at(7), detected_at=at(7))
    assert measured(facts, "started", "detected").result is MeasureResult.OK


def test_an_end_before_its_start_is_out_of_order() -> None:
    found = measured(Facts(started_at=at(9), resolved_at=at(8)), "started", "resolved")
    assert (found.result, found.duration) == (MeasureResult.OUT_OF_ORDER, None)


def test_a_derived_time_is_never_measured() -> None:
    facts = Facts(started_at=at(7), stated_detection_lag=minutes(5), acknowledged_at=at(8))
    assert measured(facts, "detected", "acknowledged").result is MeasureResult.MISSING


def test_a_day_is_never_measured() -> None:
    facts = Facts(started_at=at(7), stated_days={"resolved": dt.date(2024, 1, 16)})
    assert measured(facts, "started", "resolved").result is MeasureResult.MISSING


@pytest.mark.parametrize(
    ("end", "result"),
    [
        ("resolved", MeasureResult.ONGOING),
        ("mitigated", MeasureResult.ONGOING),
        ("acknowledged", MeasureResult.ONGOING),
        ("detected", MeasureResult.MISSING),
    ],
)
def test_only_what_may_still_come_is_ongoing(end: str, result: MeasureResult) -> None:
    facts = Facts(started_at=at(7), status="Investigating")
    assert measured(facts, "started", end).result is result


def test_a_clock_that_never_started_is_not_ongoing() -> None:
    found = measured(Facts(status="Investigating"), "started", "resolved")
    assert found.result is MeasureResult.MISSING


def test_a_stated_span_fills_in_where_the_clock_says_nothing() -> None:
    facts = Facts(started_at=at(9), resolved_at=at(8), stated_duration=minutes(90))
    assert duration(facts).duration == minutes(90)
    assert duration(facts).stated
    clock = Facts(started_at=at(7), resolved_at=at(8), stated_duration=minutes(90))
    assert duration(clock).duration == minutes(60)
    assert not duration(clock).stated
    assert detection_lag(Facts(stated_detection_lag=minutes(4))).duration == minutes(4)


def test_each_named_measure_runs_between_its_milestones() -> None:
    facts = Facts(
        started_at=at(7),
        detected_at=at(7, 10),
        acknowledged_at=at(7, 15),
        mitigated_at=at(8),
        recovered_at=at(9),
        resolved_at=at(10),
    )
    milestones = milestones_of(facts)
    assert detection_lag(facts).duration == minutes(10)
    assert measures.time_to_acknowledge(milestones).duration == minutes(5)
    assert measures.time_to_mitigate(milestones).duration == minutes(60)
    assert measures.time_to_recover(milestones).duration == minutes(120)
    assert measures.time_to_resolve(milestones).duration == minutes(180)


def test_a_name_that_is_no_milestone_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="'begin' is no milestone"):
        measured(Facts(), "begin", "resolved")


# Whether it goes on


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (Facts(), False),
        (Facts(stated_ongoing=True), True),
        (Facts(status="Investigating"), True),
        (Facts(status="🟡 Monitoring"), True),
        (Facts(status="Ongoing"), True),
        (Facts(status="Mitigated"), False),
        (Facts(status="Resolved"), False),
        (Facts(status="Draft"), False),
        (Facts(status="Draft", stated_ongoing=True), True),
        (Facts(status="Resolved", stated_ongoing=True), False),
        (Facts(status="Investigating", final_status="Closed"), False),
        (Facts(status="Investigating", resolved_at=at(9)), False),
        (Facts(status="Investigating", stated_days={"closed": dt.date(2024, 1, 16)}), False),
        (
            Facts(
                status="Identified",
                timeline=(TimelineEvent(at=at(9), description="Incident resolved"),),
            ),
            False,
        ),
        (Facts(status="Monitoring", started_at=at(7), stated_duration=minutes(5)), True),
    ],
)
def test_ongoing_is_what_the_report_says_until_it_gives_an_end(
    facts: Facts, *, expected: bool
) -> None:
    assert is_ongoing(facts) is expected


# The day


def test_the_day_is_the_stated_date_else_that_of_the_first_known_milestone() -> None:
    def day(facts: Facts) -> pendulum.Date | None:
        return measures.day_of(facts, milestones_of(facts))

    assert day(Facts()) is None
    assert day(Facts(date=dt.date(2024, 1, 14), started_at=at(7))) == dt.date(2024, 1, 14)
    assert day(Facts(stated_days={"detected": dt.date(2024, 1, 13)}, declared_at=at(7))) == dt.date(
        2024, 1, 13
    )
    assert day(Facts(resolved_at=at(9))) == dt.date(2024, 1, 15)
    late = dt.datetime(2024, 1, 15, 23, 30, tzinfo=dt.timezone(dt.timedelta(hours=-8)))
    assert day(Facts(started_at=late)) == dt.date(2024, 1, 15)
    rows = (
        TimelineEvent(description="no time"),
        TimelineEvent(at=at(9), description="a step"),
        TimelineEvent(on=dt.date(2024, 1, 12), description="an earlier step"),
    )
    assert day(Facts(timeline=rows)) == dt.date(2024, 1, 12)


def test_a_derived_start_does_not_decide_the_day() -> None:
    facts = Facts(resolved_at=at(2), stated_duration=minutes(180))
    assert measures.day_of(facts, milestones_of(facts)) == dt.date(2024, 1, 15)


def test_no_time_at_all_is_told_in_seconds() -> None:
    facts = Facts(started_at=at(12), resolved_at=at(12))
    told = str(measured(facts, "started", "resolved"))
    assert told == "started (stated) to resolved (stated): 0 seconds"
