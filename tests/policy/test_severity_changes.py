"""A severity that changed: which level's targets hold, and what a timeline may say of it."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import (
    Evaluation,
    Incident,
    InvalidValueError,
    OnChange,
    SeverityChange,
    SeverityLevel,
    SeverityPolicy,
    TimelineEvent,
    Undecided,
)

MINUTE, HOUR = dt.timedelta(minutes=1), dt.timedelta(hours=1)


def at(hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2024, 1, 15, hour, minute, tzinfo=dt.UTC)


POLICY = SeverityPolicy(
    levels=[
        SeverityLevel(code="P1", response=5 * MINUTE, resolution=2 * HOUR),
        SeverityLevel(code="P2", response=30 * MINUTE, resolution=8 * HOUR),
        SeverityLevel(code="P3", response=4 * HOUR, resolution=24 * HOUR),
    ]
)
ANEW = SeverityPolicy(levels=POLICY.levels, on_change=OnChange.RESTART)
RAISED = SeverityChange(at=at(9), to="P1", was="P2")


def incident(*rows: tuple[dt.datetime | None, str], severity: str | None = "P1") -> Incident:
    return Incident(
        severity=severity,
        detected_at=at(8),
        acknowledged_at=at(8, 10),
        resolved_at=at(10, 30),
        timeline=[TimelineEvent(at=when, description=text) for when, text in rows],
    )


def targets(found: Evaluation) -> tuple[object, object]:
    return found.response.target, found.resolution.target


def test_each_target_is_that_of_the_level_in_force_when_its_end_was_reached() -> None:
    found = POLICY.evaluate(incident(), changes=[RAISED])
    assert targets(found) == (30 * MINUTE, 2 * HOUR)
    assert (found.response.breached, found.resolution.breached) == (False, True)
    assert found.resolution.actual == 2 * HOUR + 30 * MINUTE
    assert found.changes == (RAISED,)
    assert [o.level.code for o in found.outcomes if o.level] == ["P2", "P1"]


def test_the_clock_may_start_anew_with_the_change() -> None:
    found = ANEW.evaluate(incident(), changes=[RAISED])
    assert found.response.restarted_at is None
    assert found.response.actual == 10 * MINUTE
    assert found.resolution.restarted_at == at(9)
    assert (found.resolution.actual, found.resolution.breached) == (HOUR + 30 * MINUTE, False)
    assert found.resolution.due == at(11)
    assert "counted from 2024-01-15 09:00 UTC" in found.resolution.explain()


def test_a_change_at_the_very_end_counts() -> None:
    late = SeverityChange(at=at(10, 30), to="P3", was="P1")
    assert POLICY.evaluate(incident(), changes=[late]).resolution.target == 24 * HOUR
    later = SeverityChange(at=at(10, 31), to="P3", was="P1")
    assert POLICY.evaluate(incident(), changes=[later]).resolution.target == 2 * HOUR


def test_what_it_was_before_the_first_change_may_not_be_known() -> None:
    unsaid = SeverityChange(at=at(9), to="P1")
    found = POLICY.evaluate(incident(), changes=[unsaid])
    assert found.response.reason is Undecided.UNKNOWN_SEVERITY
    assert found.resolution.target == 2 * HOUR
    assert found.breached is True


def test_changes_may_come_in_any_order() -> None:
    first = SeverityChange(at=at(8, 5), to="P2", was="P3")
    forth = POLICY.evaluate(incident(), changes=[first, RAISED])
    back = POLICY.evaluate(incident(), changes=[RAISED, first])
    assert forth == back
    assert forth.changes == (first, RAISED)


def test_an_open_clock_is_held_against_the_level_as_of_then() -> None:
    still = Incident(severity="P1", status="Investigating", detected_at=at(8))
    before = POLICY.evaluate(still, as_of=at(8, 50), changes=[RAISED])
    assert (before.response.target, before.response.breached) == (30 * MINUTE, True)
    assert before.resolution.target == 8 * HOUR
    after = POLICY.evaluate(still, as_of=at(9, 30), changes=[RAISED])
    assert after.resolution.target == 2 * HOUR
    at_last = POLICY.evaluate(still, changes=[RAISED])
    assert at_last.resolution.target == 2 * HOUR


# What the timeline says


def test_the_timeline_tells_of_changes() -> None:
    told = incident((at(9), "Severity raised from P2 to P1"), (at(10), "Cache restarted"))
    found = POLICY.evaluate(told)
    assert found == POLICY.evaluate(told, changes=[RAISED])
    assert str(found).splitlines()[:2] == [
        "level: P1",
        "severity changed from P2 to P1 at 2024-01-15 09:00 UTC",
    ]


def test_the_caller_may_leave_the_timeline_aside() -> None:
    told = incident((at(9), "Severity raised from P2 to P1"))
    assert targets(POLICY.evaluate(told, changes=())) == (5 * MINUTE, 2 * HOUR)


@pytest.mark.parametrize(
    ("rows", "severity", "note"),
    [
        (
            [(at(9), "Severity raised from P2 to P1")],
            "P2",
            "they end with P1, and the report states P2",
        ),
        (
            [(at(9), "Severity raised from P2 to P1")],
            None,
            "they end with P1, and the report states none",
        ),
        (
            [(at(9), "Upgraded from P3 to P2"), (at(10), "Upgraded from P3 to P1")],
            "P1",
            "P2 becomes P1, said to be from P3",
        ),
    ],
)
def test_a_timeline_that_contradicts_the_report_or_itself_is_left_aside(
    rows: list[tuple[dt.datetime | None, str]], severity: str | None, note: str
) -> None:
    told = incident(*rows, severity=severity)
    found = POLICY.evaluate(told)
    assert found.notes == (f"the timeline's changes of severity are left aside: {note}",)
    assert found.changes == ()
    assert targets(found) == targets(POLICY.evaluate(told, changes=()))
    assert str(found).endswith(found.notes[0])


def test_a_row_without_a_time_tells_of_no_change() -> None:
    found = POLICY.evaluate(incident((None, "Severity raised from P2 to P1")))
    assert (found.changes, found.notes) == ((), ())


def test_a_row_that_is_written_twice_is_one_change() -> None:
    row = (at(9), "Severity raised from P2 to P1")
    assert POLICY.evaluate(incident(row, row)).changes == (RAISED,)


def test_a_document_tells_of_changes() -> None:
    text = (
        "**Severity**: P1\n**Detected**: 2024-01-15 08:00 UTC\n**Resolved**: 2024-01-15 10:30 UTC"
        "\n\n## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n"
        "| 08:10 | On-call acknowledged the alert |\n| 09:00 | Severity raised from P2 to P1 |\n"
    )
    found = POLICY.evaluate(Incident.from_markdown(text))
    assert found.changes == (RAISED,)
    assert targets(found) == (30 * MINUTE, 2 * HOUR)


def test_a_wrong_change_is_refused() -> None:
    with pytest.raises(InvalidValueError, match=r"^changes\[0\]: expected SeverityChange"):
        POLICY.evaluate(incident(), changes=["P1"])  # type: ignore[list-item]
    with pytest.raises(InvalidValueError, match=r"^to: must not be empty"):
        SeverityChange(at=at(9), to=" ")
