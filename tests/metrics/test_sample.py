"""Every incident is measured, open or excluded, with the reason; nothing is made up."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from metrics.samples import clock, in_seconds, incident
from metrics.test_metric import as_incident
from model.strategies import facts as any_facts

from incidentkit import Facts, Incident, IncidentLog
from incidentkit.errors import InvalidValueError
from incidentkit.metrics.metric import TIME_TO_DETECT, TIME_TO_MITIGATE, TIME_TO_RESOLVE, Metric
from incidentkit.metrics.sample import Observation, OpenIncident, Sample
from incidentkit.metrics.statistic import Statistic

METRICS = (TIME_TO_DETECT, TIME_TO_MITIGATE, TIME_TO_RESOLVE)


def collected(*incidents: Incident, as_of: str | None = None) -> Sample:
    until = None if as_of is None else clock(as_of)
    return Sample.collect(incidents, TIME_TO_RESOLVE, until)


@given(st.lists(any_facts, max_size=6), st.sampled_from(METRICS))
def test_every_incident_is_measured_open_or_excluded(facts: list[Facts], metric: Metric) -> None:
    incidents = list(map(as_incident, facts))
    sample = Sample.collect(incidents, metric)
    parts = (sample.observations, sample.open, sample.excluded)
    assert sum(map(len, parts)) == len(incidents)
    assert all(observation.seconds >= 0 for observation in sample.observations)
    assert all(entry.seconds is None or entry.seconds >= 0 for entry in sample.open)
    assert all(entry.reason for entry in sample.open)
    assert all(entry.reason for entry in sample.excluded)


@given(st.lists(any_facts, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_incidents_changes_no_statistic(facts: list[Facts], rng: Random) -> None:
    incidents = list(map(as_incident, facts))
    one = Statistic.of(TIME_TO_RESOLVE, incidents)
    rng.shuffle(incidents)
    other = Statistic.of(TIME_TO_RESOLVE, incidents)
    assert (one.seconds, one.bases, one.warnings) == (other.seconds, other.bases, other.warnings)
    assert one.survival == other.survival


def test_measured_and_stated_durations_are_told_apart() -> None:
    measured = incident("a", started_at="15 07:00", resolved_at="15 08:00")
    stated = incident("b", stated_duration=dt.timedelta(hours=2))
    sample = collected(measured, stated)
    assert sample.observations == (Observation("a", 3_600), Observation("b", 7_200, stated=True))
    found = Statistic.over(TIME_TO_RESOLVE, sample)
    assert dict(found.bases) == {"measured": 1, "stated": 1}
    assert (found.name, found.title) == ("time_to_resolve", "Time to resolve")


def test_incidents_are_named_by_path_else_by_id() -> None:
    at = Incident(path="logs/a.md", id="INC-1")
    assert [entry.path for entry in collected(at, Incident(id="INC-2"), Incident()).excluded] == [
        Path("logs/a.md"),
        "INC-2",
        None,
    ]


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({}, "no time for started, no time for resolved"),
        ({"started_at": "15 07:00"}, "no time for resolved"),
        ({"resolved_at": "15 07:00"}, "no time for started"),
        ({"started_at": "15 07:00", "resolved_at": "15 06:00"}, "resolved is before started"),
        (
            {"started_at": "15 07:00", "stated_days": {"resolved": dt.date(2024, 1, 16)}},
            "only a day for resolved",
        ),
        # The start is derived from the lag, and a derived time is never measured.
        (
            {
                "detected_at": "15 07:00",
                "stated_detection_lag": dt.timedelta(minutes=5),
                "resolved_at": "15 08:00",
            },
            "no time for started",
        ),
    ],
)
def test_what_is_excluded_says_why(facts: dict[str, object], reason: str) -> None:
    (entry,) = collected(incident("a", **facts)).excluded
    assert entry == ("a", reason)


def test_a_chain_is_named_in_full_where_none_of_it_is_known() -> None:
    metric = Metric("x", ("started", "declared"), ("recovered", "resolved"))
    (entry,) = Sample.collect([incident("a", started_at="15 07:00")], metric).excluded
    assert entry.reason == "no time for recovered or resolved"


def test_an_open_incident_lasted_until_the_last_time_its_report_states() -> None:
    goes_on = incident("a", status="Investigating", started_at="15 07:00", identified_at="15 09:30")
    sample = collected(goes_on)
    assert sample.observations == ()
    assert sample.open == (OpenIncident("a", "goes on: resolved is still to come", 9_000),)


def test_an_open_incident_without_a_later_time_lasted_0_seconds_at_least() -> None:
    sample = collected(incident("a", status="Investigating", started_at="15 07:00"))
    assert sample.open[0].seconds == 0


def test_as_of_extends_what_is_open_and_nothing_else() -> None:
    goes_on = incident("a", status="Investigating", started_at="15 07:00", identified_at="15 09:00")
    over = incident("b", started_at="15 07:00", resolved_at="15 08:00")
    assert collected(goes_on, as_of="15 12:00").open[0].seconds == 5 * 3_600
    assert collected(goes_on, as_of="15 08:00").open[0].seconds == 2 * 3_600
    assert collected(over, as_of="15 12:00") == collected(over)


def test_an_incident_that_starts_after_as_of_says_nothing_about_how_long_it_lasts() -> None:
    later = incident("a", status="Investigating", started_at="15 07:00")
    assert collected(later, as_of="15 06:00").open[0].seconds == 0


def test_a_duration_stated_while_the_incident_goes_on_is_one_so_far() -> None:
    so_far = incident(
        "a", status="Ongoing", started_at="15 07:00", stated_duration=dt.timedelta(hours=3)
    )
    sample = collected(so_far)
    assert sample.observations == ()
    assert sample.open == (OpenIncident("a", "goes on: resolved is still to come", 3 * 3_600),)
    bare = incident("b", status="Ongoing", stated_duration=dt.timedelta(hours=3))
    assert collected(bare).open[0].seconds == 3 * 3_600


def test_the_lag_of_an_incident_that_goes_on_is_over() -> None:
    known = incident("a", status="Ongoing", stated_detection_lag=dt.timedelta(minutes=5))
    sample = Sample.collect([known], TIME_TO_DETECT)
    assert sample.observations == (Observation("a", 300, stated=True),)


def test_what_was_left_out_beforehand_counts_as_excluded() -> None:
    sample = collected(incident("a", started_at="15 07:00", resolved_at="15 08:00"))
    found = Statistic.over(TIME_TO_RESOLVE, sample.without([("drill.md", "a drill")]))
    assert found.n == 1
    assert found.excluded == (("drill.md", "a drill"),)
    assert "measured from 1 of 2: 1 could not be used" in found.warnings


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(InvalidValueError, match=r"as_of: .* has no zone"):
        Sample.collect([], TIME_TO_RESOLVE, dt.datetime(2024, 1, 15))  # noqa: DTZ001 -- the point


def test_survival_counts_what_is_open() -> None:
    over = [
        incident(str(k), started_at="15 07:00", resolved_at=f"15 0{8 + k % 2}:00") for k in range(4)
    ]
    goes_on = incident("x", status="Investigating", started_at="15 07:00", identified_at="15 09:30")
    found = Statistic.of(TIME_TO_RESOLVE, [*over, goes_on, goes_on, goes_on])
    assert in_seconds(found.median) == 5_400
    # Of 7 two end after 1 h and two after 2 h: 5/7, then 3/7.
    assert in_seconds(found.survival_median) == 7_200


@pytest.mark.parametrize("value", [-1, float("nan"), float("inf"), 1e13])
def test_what_is_no_duration_is_refused(value: float) -> None:
    with pytest.raises(InvalidValueError, match=r"^seconds\[1\]: expected 0 to"):
        Sample.of_seconds([1, value])
    with pytest.raises(InvalidValueError, match=r"^open\[0\]: expected 0 to"):
        Sample.of_seconds([], open=[value])


def test_a_milestone_that_must_have_been_reached_is_not_to_come() -> None:
    """An incident under watch that is mitigated was acknowledged, whenever that was."""
    text = (
        "# T\n\n**Status**: Monitoring\n**Detected**: 2026-06-15 08:31 UTC\n"
        "**Mitigated**: 2026-06-15 10:02 UTC\n"
    )
    sample = IncidentLog([Incident.from_markdown(text)]).mtta()
    assert len(sample.open) == 0
    assert [one.reason for one in sample.excluded] == ["no time for acknowledged"]
