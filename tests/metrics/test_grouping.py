"""Groups by what a report says, and months without incidents are there and empty."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from metrics.references import pd

from incidentkit import AffectedService, CustomField, Incident
from incidentkit.errors import InvalidValueError
from incidentkit.metrics.grouping import By, group
from incidentkit.metrics.metric import TIME_TO_RESOLVE
from incidentkit.metrics.periods import Period, period_of, periods_between
from incidentkit.metrics.statistic import Statistic

days = st.dates(min_value=dt.date(1999, 1, 1), max_value=dt.date(2030, 12, 31))


def on(day: dt.date | None) -> Incident:
    return Incident(date=day)


def sizes(by: By, *incidents: Incident) -> dict[Hashable, int]:
    return {key: len(members) for key, members in group(incidents, by).items()}


def test_months_without_incidents_are_gaps() -> None:
    log = [on(dt.date(2024, 11, 30)), on(dt.date(2025, 2, 1)), on(None)]
    assert list(sizes("month", *log).items()) == [
        ("2024-11", 1),
        ("2024-12", 0),
        ("2025-01", 0),
        ("2025-02", 1),
        (None, 1),
    ]
    gap = Statistic.of(TIME_TO_RESOLVE, group(log, "month")["2024-12"])
    assert (gap.n, gap.mean, gap.median) == (0, None, None)
    assert sizes("quarter", *log) == {"2024-Q4": 1, "2025-Q1": 1, None: 1}
    assert sizes("year", *log) == {"2024": 1, "2025": 1, None: 1}


@given(days, days)
def test_periods_are_those_of_pandas(one: dt.date, other: dt.date) -> None:
    first, last = min(one, other), max(one, other)
    for period, code, form in (
        ("month", "M", "%Y-%m"),
        ("quarter", "Q", "%Y-Q%q"),
        ("year", "Y", "%Y"),
    ):
        expected = pd.period_range(pd.Timestamp(first), pd.Timestamp(last), freq=code)
        known: Period = period  # type: ignore[assignment]
        assert list(periods_between(first, last, known)) == list(expected.strftime(form))
        assert period_of(first, known) == expected[0].strftime(form)


@given(st.lists(days, max_size=8))
def test_every_incident_is_in_exactly_one_period(days: list[dt.date]) -> None:
    found = sizes("quarter", *map(on, days))
    assert sum(found.values()) == len(days)
    assert list(found) == sorted(found, key=str)


def test_severities_are_grouped_by_code_else_by_label() -> None:
    labels = ("P1 (High)", "🟡 Major", "P1", None, "P0")
    found = sizes("severity", *(Incident(severity=label) for label in labels))
    assert list(found.items()) == [("P0", 1), ("P1", 2), ("🟡 Major", 1), (None, 1)]


def test_states_are_grouped_whatever_their_dress() -> None:
    labels = ("✅ Resolved", "Resolved", "Odd", None)
    found = sizes("status", *(Incident(status=label) for label in labels))
    assert found == {"resolved": 2, "Odd": 1, None: 1}


def test_an_incident_counts_for_each_service_that_was_affected() -> None:
    both = Incident(
        services=[
            AffectedService(name="api"),
            AffectedService(name="web"),
            AffectedService(name="api"),
            AffectedService(name="mail", affected=False),
        ]
    )
    assert sizes("service", both, Incident()) == {"api": 1, "web": 1, None: 1}


@pytest.mark.parametrize(
    "incident",
    [
        Incident(custom=[CustomField(label="Team", value="Payments, Platform")]),
        Incident(front_matter={"teams": '["Payments", "Platform"]'}),
    ],
)
def test_teams_come_from_a_field_or_the_front_matter(incident: Incident) -> None:
    assert sizes("team", incident, Incident()) == {"Payments": 1, "Platform": 1, None: 1}


def test_a_function_may_give_a_key_or_several() -> None:
    log = [Incident(id="b-1"), Incident(id="a-2"), Incident(id="b-3")]
    assert list(group(log, lambda i: i.id[0]).items()) == [("b", [log[0], log[2]]), ("a", [log[1]])]
    assert sizes(lambda i: {i.id[0], "all"}, *log) == {"b": 2, "a": 1, "all": 3}
    assert sizes(lambda i: (i.id[0], 1), log[0]) == {("b", 1): 1}
    assert sizes(lambda _: [], log[0]) == {None: 1}


def test_several_names_give_a_group_for_each_of_their_keys_together() -> None:
    log = [
        Incident(severity=severity, date=day, services=[AffectedService(name=s) for s in services])
        for severity, day, services in (
            ("P2", dt.date(2025, 9, 1), ("api", "web")),
            ("P1", dt.date(2025, 1, 1), ("api",)),
            (None, dt.date(2025, 4, 1), ()),
            ("P1", None, ("api",)),
        )
    ]
    assert list(sizes(("severity", "quarter"), *log).items()) == [
        (("P1", "2025-Q1"), 1),
        (("P1", "2025-Q2"), 0),
        (("P1", "2025-Q3"), 0),
        (("P1", None), 1),
        (("P2", "2025-Q1"), 0),
        (("P2", "2025-Q2"), 0),
        (("P2", "2025-Q3"), 1),
        ((None, "2025-Q1"), 0),
        ((None, "2025-Q2"), 1),
        ((None, "2025-Q3"), 0),
    ]
    assert sizes(["service", "severity"], *log) == {
        ("api", "P1"): 2,
        ("api", "P2"): 1,
        ("web", "P2"): 1,
        (None, None): 1,
    }
    assert list(sizes(("year",), *log)) == [("2025",), (None,)]
    assert (None, None) not in sizes(("year", "severity"), *log)
    assert len(sizes(("year", "month"), *log)) == 4


def test_no_incidents_give_no_groups() -> None:
    assert sizes("month") == sizes("severity") == sizes(("severity", "month")) == {}


def test_an_unknown_name_is_refused_with_those_there_are() -> None:
    with pytest.raises(InvalidValueError, match=r"by: expected one of severity, service, team"):
        group([], "colour")


@pytest.mark.parametrize(
    ("by", "told"),
    [
        (("severity", "quartr"), "got 'quartr'; did you mean 'quarter'?"),
        ((), "got '()'"),
        (({"severity"}), "got \"{'severity'}\""),
        (("severity", None), "got 'None'"),
    ],
)
def test_several_names_are_each_of_them_known(by: Any, told: str) -> None:  # noqa: ANN401
    with pytest.raises(InvalidValueError) as refused:
        group([], by)
    assert told in str(refused.value)
