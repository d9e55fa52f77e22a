from __future__ import annotations

import datetime as dt

import pytest
from frames.engines import NAMES, incidents
from hypothesis import given

from incidentkit import ActionItem, AffectedService, Incident, InvalidValueError, TimelineEvent
from incidentkit.frames import (
    TABLES,
    Kind,
    Row,
    TableName,
    action_rows,
    event_rows,
    incident_rows,
    rows,
)

CET = dt.timezone(dt.timedelta(hours=1))
REPORT = """\
# Incident Report: Queue full

**Incident ID**: INC-7
**Severity**: P1 (High)
**Status**: ✅ Resolved
**Started**: 2024-01-15 00:30 +01:00
**Duration**: 2h
**Date Closed**: 2024-01-17
**Services Affected**: queue, billing
**Revenue Impact**: USD 1,900
**SLA Breach**: No

## Timeline

| Time | Event | Action | Actor |
|---|---|---|---|
| 2024-01-15 00:40 +01:00 | Incident detected | Page sent | Probe |
| 2024-01-15 02:00 +01:00 | Queue drained | | Ana |

## Action Items

- [x] Raise the limit - Owner: Ana - Due: 2024-01-16
- [ ] Write it down - Owner: Ben - Due: soon
"""
PLAIN = {
    Kind.TEXT: str,
    Kind.TEXTS: list,
    Kind.WHOLE: int,
    Kind.NUMBER: float,
    Kind.FLAG: bool,
    Kind.DAY: dt.date,
    Kind.TIME: dt.datetime,
    Kind.DURATION: dt.timedelta,
}


def report() -> Incident:
    return Incident.from_markdown(REPORT, path="reports/queue.md")


def utc(day: int, hour: int, minute: int) -> dt.datetime:
    return dt.datetime(2024, 1, day, hour, minute, tzinfo=dt.UTC)


def said(row: Row) -> Row:
    """The cells of a row that say something."""
    return {name: cell for name, cell in row.items() if cell not in (None, [], "missing")}


def test_a_row_says_what_the_incident_does() -> None:
    (row,) = incident_rows([report()])
    assert said(row) == {
        "path": "reports/queue.md",
        "id": "INC-7",
        "title": "Queue full",
        "severity": "P1 (High)",
        "severity_code": "P1",
        "severity_name": "High",
        "status": "✅ Resolved",
        "status_state": "resolved",
        "ongoing": False,
        "day": dt.date(2024, 1, 15),
        "started_at": utc(14, 23, 30),
        "started_basis": "stated",
        "detected_at": utc(14, 23, 40),
        "detected_basis": "timeline",
        "resolved_at": utc(15, 1, 30),
        "resolved_basis": "derived",
        "closed_on": dt.date(2024, 1, 17),
        "closed_basis": "stated",
        "last_event_at": utc(15, 1, 0),
        "stated_duration": dt.timedelta(hours=2),
        "detection_lag": dt.timedelta(minutes=10),
        "detection_lag_result": "ok",
        "detection_lag_basis": "measured",
        "duration": dt.timedelta(hours=2),
        "duration_result": "ok",
        "duration_basis": "stated",
        "sla_breach_claimed": False,
        "services": ["queue", "billing"],
        "revenue": "USD 1,900",
        "revenue_amount": 1900.0,
        "revenue_currency": "USD",
        "timeline_count": 2,
        "action_count": 2,
        "open_action_count": 1,
    }


def test_events_are_those_computed_with_the_stated_milestones_among_them() -> None:
    found = event_rows([report()])
    assert [said(row) for row in found] == [
        {
            "path": "reports/queue.md",
            "incident_id": "INC-7",
            "position": 0,
            "occurred_at": utc(14, 23, 30),
            "description": "Incident started",
            "kinds": ["started"],
        },
        {
            "path": "reports/queue.md",
            "incident_id": "INC-7",
            "position": 1,
            "occurred_at": utc(14, 23, 40),
            "description": "Incident detected",
            "action": "Page sent",
            "actor": "Probe",
            "kinds": ["detected"],
        },
        {
            "path": "reports/queue.md",
            "incident_id": "INC-7",
            "position": 2,
            "occurred_at": utc(15, 1, 0),
            "description": "Queue drained",
            "actor": "Ana",
        },
        {
            "path": "reports/queue.md",
            "incident_id": "INC-7",
            "position": 3,
            "occurred_on": dt.date(2024, 1, 17),
            "description": "Incident closed",
            "kinds": ["closed"],
        },
    ]


def test_actions_have_their_owner_their_day_and_where_they_stand() -> None:
    found = action_rows([report()])
    assert [said(row) for row in found] == [
        {
            "path": "reports/queue.md",
            "incident_id": "INC-7",
            "position": 0,
            "description": "Raise the limit",
            "owner": "Ana",
            "due": dt.date(2024, 1, 16),
            "status": "Done",
            "state": "done",
            "done": True,
            "origin": "report",
        },
        {
            "path": "reports/queue.md",
            "incident_id": "INC-7",
            "position": 1,
            "description": "Write it down",
            "owner": "Ben",
            "done": False,
            "origin": "report",
        },
    ]


@pytest.mark.parametrize("table", NAMES)
@given(incident=incidents())
def test_a_row_has_exactly_the_columns_each_a_plain_value_of_its_kind(
    incident: Incident, table: TableName
) -> None:
    columns = TABLES[table].columns
    for row in rows([incident], table):
        assert list(row) == [column.name for column in columns]
        for column in columns:
            cell = row[column.name]
            assert type(cell) is PLAIN[column.kind] or (cell is None and column.nullable)


@given(incident=incidents())
def test_times_are_the_same_instants_in_utc(incident: Incident) -> None:
    (row,) = incident_rows([incident])
    for name, milestone in incident.milestones.items():
        cell = row[f"{name}_at"]
        assert cell == milestone.at
        assert cell is None or cell.tzinfo is dt.UTC
        assert row[f"{name}_on"] == milestone.on
        assert row[f"{name}_basis"] == (milestone.basis and milestone.basis.value)


@given(incident=incidents())
def test_measures_are_those_of_the_incident(incident: Incident) -> None:
    (row,) = incident_rows([incident])
    for name in (
        "detection_lag",
        "time_to_acknowledge",
        "time_to_mitigate",
        "time_to_recover",
        "time_to_resolve",
        "duration",
    ):
        assert row[name] == getattr(incident, name)
        assert (row[f"{name}_result"] == "ok") is (row[name] is not None)


def test_a_measure_out_of_order_or_still_open_says_so() -> None:
    early, late = dt.datetime(2024, 1, 15, 8, tzinfo=CET), dt.datetime(2024, 1, 15, 9, tzinfo=CET)
    turned, going = incident_rows(
        [
            Incident(started_at=late, resolved_at=early),
            Incident(started_at=early, status="Investigating"),
        ]
    )
    assert (turned["time_to_resolve"], turned["time_to_resolve_result"]) == (None, "out_of_order")
    assert (going["duration"], going["duration_result"]) == (None, "ongoing")
    assert going["ongoing"] is True


def test_services_that_were_not_affected_are_left_out() -> None:
    menu = (AffectedService(name="queue", affected=False), AffectedService(name="billing"))
    (row,) = incident_rows([Incident(services=menu)])
    assert row["services"] == ["billing"]


def test_an_action_is_open_unless_it_is_done_or_cancelled() -> None:
    statuses = ("Done", "Won't fix", "In Progress", "Proposed", None)
    items = tuple(ActionItem(description="x", status=status) for status in statuses)
    (row,) = incident_rows([Incident(action_items=items)])
    assert (row["action_count"], row["open_action_count"]) == (5, 3)


def test_the_kinds_of_an_event_come_in_the_order_of_milestones() -> None:
    event = TimelineEvent(description="Incident declared | On-call acknowledged the alert")
    (row,) = event_rows([Incident(timeline=(event,))])
    assert row["kinds"] == ["declared", "acknowledged"]


def test_an_unknown_table_is_refused_by_name() -> None:
    with pytest.raises(InvalidValueError) as caught:
        rows([], "people")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    message = "table: 'people' is no table: expected one of incidents, events, actions"
    assert str(caught.value) == message
