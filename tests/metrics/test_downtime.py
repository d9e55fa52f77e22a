"""Bad minutes are counted once, and the time between failures is measured between failures."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from metrics.samples import clock, in_seconds, incident

from incidentkit import Incident
from incidentkit.errors import InvalidValueError
from incidentkit.metrics.downtime import downtime
from incidentkit.metrics.failures import time_between_failures
from incidentkit.metrics.metric import TIME_TO_MITIGATE
from incidentkit.metrics.union import union

MIDNIGHT = clock("15 00:00")
intervals = st.lists(
    st.tuples(st.integers(0, 600), st.integers(0, 90)).map(lambda pair: (pair[0], sum(pair))),
    max_size=12,
)


def lasting(start: int, end: int) -> Incident:
    """An incident from one minute of the day to another."""
    at = [MIDNIGHT + dt.timedelta(minutes=minute) for minute in (start, end)]
    return Incident(id=f"{start}-{end}", started_at=at[0], resolved_at=at[1])


@given(intervals)
def test_bad_minutes_are_those_of_an_oracle_that_ticks_every_minute(
    intervals: list[tuple[int, int]],
) -> None:
    bad = {minute for start, end in intervals for minute in range(start, end)}
    found = downtime(lasting(start, end) for start, end in intervals)
    assert in_seconds(found.total) == 60 * len(bad)
    assert in_seconds(found.summed) == 60 * sum(end - start for start, end in intervals)
    assert found.n == len(intervals)


@given(intervals)
def test_a_union_is_in_order_disjoint_and_covers_the_same(intervals: list[tuple[int, int]]) -> None:
    merged = union(intervals)
    assert all(a[1] < b[0] for a, b in pairwise(merged))
    covered = {minute for start, end in merged for minute in range(start, end)}
    assert covered == {minute for start, end in intervals for minute in range(start, end)}
    assert union(merged) == merged


def test_overlapping_incidents_in_different_offsets_count_once() -> None:
    tokyo = dt.timezone(dt.timedelta(hours=9))
    here = incident("a", started_at="15 07:00", resolved_at="15 08:00")
    there = Incident(
        id="b",
        started_at=dt.datetime(2024, 1, 15, 16, 30, tzinfo=tokyo),
        resolved_at=dt.datetime(2024, 1, 15, 17, 30, tzinfo=tokyo),
    )
    found = downtime([there, here])
    assert in_seconds(found.total) == 5_400
    assert in_seconds(found.longest) == 5_400
    assert [outage.start for outage in found.outages] == [clock("15 07:00")]


def test_recovery_ends_the_bad_minutes_and_else_resolution_does() -> None:
    recovered = incident(started_at="15 07:00", recovered_at="15 07:30", resolved_at="15 09:00")
    assert in_seconds(downtime([recovered]).total) == 1_800
    mitigated = incident(started_at="15 07:00", mitigated_at="15 07:20", resolved_at="15 09:00")
    assert in_seconds(downtime([mitigated]).total) == 7_200
    assert in_seconds(downtime([mitigated], TIME_TO_MITIGATE).total) == 1_200


def test_what_has_no_place_in_time_adds_nothing_and_is_told() -> None:
    found = downtime(
        [
            incident("a", stated_duration=dt.timedelta(hours=2)),
            incident("b", started_at="15 07:00", status="Investigating", identified_at="15 08:00"),
        ]
    )
    assert in_seconds(found.total) == 0
    assert found.longest is None
    assert found.excluded == (("a", "no time for started, no time for recovered or resolved"),)
    assert [(entry.path, entry.seconds) for entry in found.open] == [("b", 3_600)]


# Time between failures


@given(st.lists(st.integers(0, 100_000), max_size=12))
def test_times_between_starts_add_up_to_the_time_from_first_to_last(minutes: list[int]) -> None:
    found = time_between_failures(lasting(minute, minute) for minute in minutes)
    assert found.n == max(len(minutes) - 1, 0)
    assert sum(found.seconds) == 60 * (max(minutes, default=0) - min(minutes, default=0))


@given(intervals)
def test_working_time_and_bad_time_fill_the_time_from_first_to_last(
    intervals: list[tuple[int, int]],
) -> None:
    incidents = [lasting(start, end) for start, end in intervals]
    working = sum(time_between_failures(incidents, since="end").seconds)
    bad = in_seconds(downtime(incidents).total)
    first = min((start for start, _ in intervals), default=0)
    last = max((end for _, end in intervals), default=0)
    assert working + bad == 60 * (last - first)


def test_each_time_bears_the_path_of_the_incident_that_ended_it() -> None:
    log = [lasting(600, 630), lasting(60, 90), lasting(70, 120)]
    found = time_between_failures(log)
    assert [(o.path, o.seconds) for o in found.sample.observations] == [
        ("70-120", 600),
        ("600-630", 530 * 60),
    ]
    working = time_between_failures(
        [lasting(600, 630), lasting(60, 90), lasting(70, 120)], since="end"
    )
    assert [(o.path, o.seconds) for o in working.sample.observations] == [("600-630", 480 * 60)]


def test_an_incident_without_a_start_is_excluded() -> None:
    found = time_between_failures([lasting(0, 1), Incident(id="b")])
    assert (found.n, found.mean) == (0, None)
    assert found.excluded == (("b", "no time for started"),)


def test_another_word_for_since_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="since: expected 'start' or 'end', got 'middle'"):
        time_between_failures([], since="middle")  # type: ignore[arg-type]
