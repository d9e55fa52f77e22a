"""How time counts: starts, hours, pauses, open clocks, and targets in working hours."""

from __future__ import annotations

import datetime as dt
from typing import Any, cast

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from model.strategies import facts as any_facts
from model.strategies import times

from incidentkit import (
    Incident,
    InvalidValueError,
    Opening,
    Outcome,
    Pause,
    Review,
    SeverityLevel,
    SeverityPolicy,
    TimelineEvent,
    Undecided,
    WorkingHours,
)
from incidentkit.model.facts import Facts

MINUTE, HOUR, DAY = dt.timedelta(minutes=1), dt.timedelta(hours=1), dt.timedelta(days=1)
# 15 January 2024 is a Monday.
OFFICE = WorkingHours(zone="UTC", openings=[Opening(opens="09:00", closes="17:00")])


def at(hour: int, minute: int = 0, *, day: int = 15) -> dt.datetime:
    return dt.datetime(2024, 1, day, hour, minute, tzinfo=dt.UTC)


def level(**targets: object) -> SeverityLevel:
    return SeverityLevel(code="P1", **targets)  # type: ignore[arg-type]


def policy(*, hours: WorkingHours | None = None, **targets: object) -> SeverityPolicy:
    return SeverityPolicy(levels=[level(**targets)], hours=hours)


INCIDENT = Incident(
    severity="P1",
    started_at=at(15),
    detected_at=at(16),
    declared_at=at(16, 30),
    acknowledged_at=at(16, 45),
    mitigated_at=at(20),
    resolved_at=at(10, day=16),
)


def verdict(outcome: Outcome) -> tuple[dt.timedelta | None, bool | None, Undecided | None]:
    return outcome.actual, outcome.breached, outcome.reason


# Starts


def test_each_target_may_have_a_start_of_its_own() -> None:
    found = SeverityPolicy(
        levels=[level(response=HOUR, mitigation=HOUR, resolution=HOUR)],
        clock_start=["started"],
        response_start=["declared", "detected"],
        mitigation_start=["acknowledged"],
    ).evaluate(INCIDENT)
    assert found.response.actual == 15 * MINUTE
    assert found.mitigation.actual == 3 * HOUR + 15 * MINUTE
    assert found.resolution.actual == 19 * HOUR
    assert [o.start.name for o in found.outcomes] == ["declared", "acknowledged", "started"]


def test_a_start_that_is_no_milestone_is_refused() -> None:
    with pytest.raises(InvalidValueError, match=r"^clock_start\[1\]: 'found' is no milestone"):
        SeverityPolicy(clock_start=["detected", "found"])


# Mitigation and review


def test_mitigation_and_review_count_where_something_is_promised() -> None:
    without = policy(response=HOUR, resolution=DAY).evaluate(INCIDENT)
    assert [o.name for o in without.outcomes] == ["response", "resolution"]
    assert without.breached is False
    assert without.mitigation.actual == 4 * HOUR
    assert without.mitigation.reason is Undecided.NO_TARGET
    late = policy(response=HOUR, mitigation=3 * HOUR, resolution=DAY).evaluate(INCIDENT)
    assert late.breached is True
    unknown = policy(response=HOUR, resolution=DAY, review=5 * DAY).evaluate(INCIDENT)
    assert [o.name for o in unknown.outcomes] == ["response", "resolution", "review"]
    assert (unknown.breached, unknown.review.reason) == (None, Undecided.MISSING)


def test_the_review_runs_from_the_resolution_to_the_meeting() -> None:
    promised = policy(review=5 * DAY)
    held = attrs.evolve(INCIDENT, review=Review(scheduled_at=at(10, day=19)))
    assert verdict(promised.evaluate(held).review) == (3 * DAY, False, None)
    assert promised.evaluate(held).review.due == at(10, day=21)
    # A day has no hour, and nobody knows its zone.
    on_a_day = attrs.evolve(INCIDENT, review=Review(scheduled_on=dt.date(2024, 1, 30)))
    found = promised.evaluate(on_a_day).review
    assert verdict(found) == (None, None, Undecided.MISSING)
    assert "of review only the day is known, 2024-01-30" in found.explain()


# Hours


def test_hours_of_the_policy_count_and_those_of_a_level_come_first() -> None:
    found = policy(hours=OFFICE, resolution=2 * HOUR).evaluate(INCIDENT)
    assert verdict(found.resolution) == (2 * HOUR, False, None)
    assert found.resolution.due == at(10, day=16)
    always = level(resolution=2 * HOUR, hours=WorkingHours.always())
    found = SeverityPolicy(levels=[always], hours=OFFICE).evaluate(INCIDENT)
    assert verdict(found.resolution) == (18 * HOUR, True, None)
    assert found.resolution.due == at(18)


def test_a_calendar_of_ones_own_needs_one_method() -> None:
    class Half:
        """Every other second counts."""

        def between(self, start: dt.datetime, end: dt.datetime) -> dt.timedelta:
            return (end - start) // 2

    found = SeverityPolicy(levels=[level(response=HOUR)], hours=Half()).evaluate(INCIDENT)
    assert found.response.actual == dt.timedelta(minutes=22, seconds=30)
    assert found.response.due == at(18)


def test_a_calendar_that_counts_more_than_there_is_is_refused() -> None:
    class Double:
        def between(self, start: dt.datetime, end: dt.datetime) -> dt.timedelta:
            return (end - start) * 2

    promised = SeverityPolicy(levels=[level(response=HOUR)], hours=Double())
    with pytest.raises(InvalidValueError, match=r"^hours: the calendar counts 5400 of 2700 sec"):
        promised.evaluate(INCIDENT)


def test_what_is_no_calendar_is_refused() -> None:
    with pytest.raises(InvalidValueError, match=r"^hours: expected Calendar, got str '9-17'"):
        SeverityPolicy(hours="9-17")  # type: ignore[arg-type]


# Targets in words


def test_working_hours_in_words_need_somebody_to_say_which() -> None:
    words = level(response=30 * MINUTE, unparsed={"resolution": "4 business hours"})
    found = SeverityPolicy(levels=[words]).evaluate(INCIDENT)
    assert verdict(found.resolution) == (None, None, Undecided.NO_HOURS)
    assert (found.resolution.target, found.resolution.due) == (4 * HOUR, None)
    assert found.resolution.explain().startswith(
        'resolution: unknown, the target 4h, in words "4 business hours" for P1 is in working'
        " hours, and nobody says which hours those are; "
    )
    found = SeverityPolicy(levels=[words], hours=OFFICE).evaluate(INCIDENT)
    assert verdict(found.resolution) == (2 * HOUR, False, None)
    assert found.resolution.due == at(12, day=16)


def test_a_guide_that_tells_working_hours_apart_means_the_clock_by_the_rest() -> None:
    words = SeverityLevel(code="P3", unparsed={"resolution": "4 business hours"})
    late = attrs.evolve(INCIDENT, detected_at=at(17), acknowledged_at=at(18))
    plain = SeverityPolicy(levels=[level(response=30 * MINUTE)], hours=OFFICE)
    assert plain.evaluate(late).response.breached is False
    apart = SeverityPolicy(levels=[level(response=30 * MINUTE), words], hours=OFFICE)
    assert apart.evaluate(late).response.breached is True
    own = level(response=30 * MINUTE, hours=OFFICE)
    apart = SeverityPolicy(levels=[own, words], hours=OFFICE)
    assert apart.evaluate(late).response.breached is False


def test_best_effort_is_never_a_time() -> None:
    found = policy(unparsed={"resolution": "best effort"}).evaluate(INCIDENT)
    assert found.resolution.reason is Undecided.UNREAD_TARGET
    assert found.resolution.target is None
    assert '"best effort" can\'t be read as a time' in found.resolution.explain()


# Pauses


def test_a_pause_does_not_count_and_moves_what_is_due() -> None:
    promised = policy(resolution=17 * HOUR)
    assert promised.evaluate(INCIDENT).resolution.breached is True
    asked = Pause(start=at(19), end=at(20, 30), reason="customer")
    found = promised.evaluate(INCIDENT, pauses=[(at(18), at(20)), asked]).resolution
    assert verdict(found) == (15 * HOUR + 30 * MINUTE, False, None)
    assert found.paused == 2 * HOUR + 30 * MINUTE
    assert found.due == at(11, 30, day=16)


def test_a_pause_outside_working_hours_changes_nothing() -> None:
    found = policy(hours=OFFICE, resolution=HOUR).evaluate(INCIDENT, pauses=[(at(18), at(23))])
    assert found.resolution.actual == 2 * HOUR


def test_a_pause_without_an_end_goes_on() -> None:
    found = policy(resolution=3 * HOUR).evaluate(INCIDENT, pauses=[(at(17), None)]).resolution
    assert (found.actual, found.due, found.breached) == (HOUR, None, False)


@pytest.mark.parametrize(
    ("pauses", "message"),
    [
        ([(at(18), at(17))], r"^pauses\[0\]\.end: 2024-01-15T17:00:00\+00:00 is earlier"),
        ([(at(18), None), "x"], r"^pauses\[1\]: expected Pause, got str 'x'"),
        ([(dt.datetime(2024, 1, 1), None)], r"^pauses\[0\]\.start: 2024-01-01T00:00:00 has no z"),  # noqa: DTZ001 -- its point
    ],
)
def test_a_wrong_pause_is_refused(pauses: list[object], message: str) -> None:
    with pytest.raises(InvalidValueError, match=message):
        SeverityPolicy.default().evaluate(INCIDENT, pauses=cast("Any", pauses))


# Open clocks


OPEN = Incident(severity="P1", status="Investigating", detected_at=at(16))


def test_an_open_clock_counts_working_time_up_to_as_of() -> None:
    promised = policy(hours=OFFICE, response=2 * HOUR, resolution=9 * HOUR)
    assert promised.evaluate(OPEN).breached is None
    kept = promised.evaluate(OPEN, as_of=at(10, day=16))
    assert verdict(kept.response) == (None, None, Undecided.ONGOING)
    assert kept.response.due == at(10, day=16)
    late = promised.evaluate(OPEN, as_of=at(10, 1, day=16))
    assert verdict(late.response) == (None, True, None)
    assert late.resolution.breached is None
    paused = promised.evaluate(OPEN, as_of=at(10, 1, day=16), pauses=[(at(16), at(17))])
    assert paused.response.breached is None


@given(any_facts, st.none() | times, st.lists(st.tuples(times, times), max_size=2))
def test_open_and_paused_clocks_keep_the_laws(
    facts: Facts, as_of: dt.datetime | None, spans: list[tuple[dt.datetime, dt.datetime]]
) -> None:
    incident = Incident(**{f.name: getattr(facts, f.name) for f in attrs.fields(Facts)}).evolve(
        severity="P1"
    )
    promised = policy(hours=OFFICE, response=HOUR, mitigation=4 * HOUR, resolution=DAY, review=DAY)
    pauses = [(min(span), max(span)) for span in spans]
    found = promised.evaluate(incident, as_of, pauses=pauses)
    bare = SeverityPolicy(levels=promised.levels).evaluate(incident, as_of)
    for outcome, around_the_clock in zip(found.outcomes, bare.outcomes, strict=True):
        assert (outcome.breached is None) == (outcome.reason is not None)
        assert outcome.explain()
        if outcome.actual is not None and outcome.margin is not None:
            assert around_the_clock.actual is not None
            assert dt.timedelta() <= outcome.actual <= around_the_clock.actual
            assert outcome.actual + outcome.margin == outcome.target
            ended = outcome.end.at
            if outcome.due is not None and ended is not None:
                # A clock that stands still at the end is not over its target.
                assert (ended > outcome.due) or not outcome.breached


# Words


def test_an_evaluation_explains_itself() -> None:
    promised = SeverityPolicy(
        levels=[
            SeverityLevel(code="P1", name="High", response=30 * MINUTE, resolution=HOUR),
        ],
        hours=WorkingHours(zone="Europe/Oslo"),
    )
    incident = Incident(
        severity="P1",
        detected_at=at(12),
        resolved_at=at(9, 30, day=16),
        timeline=[TimelineEvent(at=at(12, 10), description="On-call acknowledged the alert")],
    )
    found = promised.evaluate(incident, pauses=[(at(13), at(13, 30))])
    assert str(found) == (
        "level: P1 High\n"
        "response: kept with 20m left; target 30m of working time (Europe/Oslo) for P1 High;"
        " took 10m of working time (Europe/Oslo), detected 2024-01-15 12:00 UTC (stated) to"
        " acknowledged 2024-01-15 12:10 UTC (from the timeline); due 2024-01-15 12:30 UTC\n"
        "resolution: breached by 4h; target 1h of working time (Europe/Oslo) for P1 High;"
        " took 5h of working time (Europe/Oslo), detected 2024-01-15 12:00 UTC (stated) to"
        " resolved 2024-01-16 09:30 UTC (stated), paused for 30m; due 2024-01-15 13:00 UTC"
    )


def test_an_evaluation_explains_what_it_does_not_know() -> None:
    promised = policy(response=HOUR, mitigation=HOUR, resolution=HOUR)
    found = promised.evaluate(OPEN, as_of=at(16, 30))
    assert str(found) == (
        "level: P1\n"
        "response: unknown, still open at 2024-01-15 16:30 UTC; target 1h for P1; detected"
        " 2024-01-15 16:00 UTC (stated) to acknowledged (not known); due 2024-01-15 17:00 UTC\n"
        "mitigation: unknown, still open at 2024-01-15 16:30 UTC; target 1h for P1; detected"
        " 2024-01-15 16:00 UTC (stated) to mitigated (not known); due 2024-01-15 17:00 UTC\n"
        "resolution: unknown, still open at 2024-01-15 16:30 UTC; target 1h for P1; detected"
        " 2024-01-15 16:00 UTC (stated) to resolved (not known); due 2024-01-15 17:00 UTC"
    )
    over = promised.evaluate(attrs.evolve(OPEN, status="Resolved"))
    assert "response: unknown, the time of acknowledged isn't known;" in str(over.response)
    late = promised.evaluate(OPEN, as_of=at(18)).response
    assert str(late).startswith("response: breached, still open; target 1h for P1; detected")
    other = SeverityPolicy().evaluate(OPEN)
    assert str(other).startswith("level: none\n")
    assert "unknown, the policy has no level for its severity;" in str(other.response)
    wrong = attrs.evolve(INCIDENT, acknowledged_at=at(9))
    assert "acknowledged is earlier than detected" in str(promised.evaluate(wrong).response)
    derived = Incident(severity="P1", started_at=at(8), stated_duration=HOUR)
    assert "the time of resolved is only derived" in str(promised.evaluate(derived).resolution)


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_pause_is_a_start_and_an_end(count: int) -> None:
    pause: Any = (dt.datetime(2025, 3, 1, tzinfo=dt.UTC),) * count
    with pytest.raises(InvalidValueError, match=rf"^pauses\[0\]: .*, got {count} values"):
        SeverityPolicy.default().evaluate(Incident(), pauses=[pause])
