"""Incidents measured by columns come out as each does by itself."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

import attrs
from hypothesis import given
from hypothesis import strategies as st
from metrics.samples import incident
from metrics.test_metric import as_incident
from model.strategies import facts as any_facts

from incidentkit import Facts
from incidentkit.metrics.measurable import Label, Measurable
from incidentkit.metrics.metric import TIME_TO_DETECT, TIME_TO_RESOLVE, Metric
from incidentkit.metrics.presets import metric_presets
from incidentkit.metrics.sample import Observation, Sample
from incidentkit.metrics.timings import Timings
from incidentkit.model.measure import MeasureResult
from incidentkit.model.milestone import Basis, Milestone, Milestones

METRICS = [metric for preset in metric_presets().values() for metric in preset]


def one_by_one(incidents: list[Measurable], metric: Metric) -> list[tuple[Label, float, bool]]:
    """The durations, each measured by itself; what goes on left out."""
    found = [(incident, metric.of(incident)) for incident in incidents]
    return [
        (one.path or one.id, measured.duration.total_seconds(), measured.stated)
        for one, measured in found
        if measured.duration is not None
        and not (measured.stated and one.ongoing and measured.end.basis is None)
    ]


@given(st.lists(any_facts, max_size=8), st.sampled_from(METRICS))
def test_durations_are_those_of_each_incident_in_its_order(
    facts: list[Facts], metric: Metric
) -> None:
    incidents: list[Measurable] = list(map(as_incident, facts))
    assert list(Sample.collect(incidents, metric).observations) == one_by_one(incidents, metric)


@given(st.lists(any_facts, max_size=8), st.sampled_from(METRICS))
def test_what_gave_no_duration_is_in_its_order_too(facts: list[Facts], metric: Metric) -> None:
    incidents: list[Measurable] = [
        attrs.evolve(as_incident(one), id=str(number), path=None)
        for number, one in enumerate(facts)
    ]
    sample = Sample.collect(incidents, metric)
    for part in (sample.excluded, sample.open):
        numbers = [int(str(path)) for path, *_ in part]
        assert numbers == sorted(numbers)
    alone = [entry for one in incidents for entry in Sample.collect([one], metric).excluded]
    assert list(sample.excluded) == alone


@given(st.lists(any_facts, max_size=8), st.sets(st.integers(0, 7)), st.sampled_from(METRICS))
def test_a_part_is_measured_as_a_log_of_its_own(
    facts: list[Facts], rows: set[int], metric: Metric
) -> None:
    incidents = list(map(as_incident, facts))
    chosen = sorted(row for row in rows if row < len(incidents))
    timings = Timings.of(incidents)
    part = Sample.read(timings, metric, part=timings.part(chosen))
    assert part == Sample.collect([incidents[row] for row in chosen], metric)


def test_a_clock_that_runs_backwards_falls_back_to_what_is_stated_in_its_place() -> None:
    hour = dt.timedelta(hours=1)
    sample = Sample.collect(
        [
            incident("a", started_at="15 07:00", resolved_at="15 08:00"),
            incident("b", started_at="15 07:00", resolved_at="15 06:00", stated_duration=2 * hour),
            incident("c", started_at="15 07:00", resolved_at="15 06:00"),
            incident("d", started_at="15 07:00", resolved_at="15 07:30"),
        ],
        TIME_TO_RESOLVE,
    )
    assert sample.observations == (
        Observation("a", 3_600),
        Observation("b", 7_200, stated=True),
        Observation("d", 1_800),
    )
    assert sample.excluded == (("c", "resolved is before started"),)


class Timed(NamedTuple):
    """What somebody else's incident has."""

    milestones: Milestones
    id: str = "INC-1"
    path: None = None
    ongoing: bool = False
    events: tuple[()] = ()
    stated_detection_lag: None = None


def timed(**times: dt.datetime) -> Timed:
    """An incident with times as fine as they are given."""
    known = {
        name: Milestone(name=name, at=at, basis=Basis.STATED)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        for name, at in times.items()
    }
    return Timed(Milestones(known))


def test_times_finer_than_a_second_are_cut_as_one_measure_cuts_them() -> None:
    began = dt.datetime(2025, 7, 1, 9, 0, 0, 999_999, tzinfo=dt.UTC)
    for microseconds in (-1_500_000, -1_000_000, -999_999, -1, 0, 1, 999_999, 1_000_000, 1_999_999):
        one = timed(started=began, detected=began + dt.timedelta(microseconds=microseconds))
        measured = TIME_TO_DETECT.clock(one)
        sample = Sample.collect([one], TIME_TO_DETECT)
        if measured.result is MeasureResult.OK:
            assert measured.duration is not None
            assert sample.seconds[0] == measured.duration.total_seconds()
        else:
            assert sample.excluded == (("INC-1", "detected is before started"),)


def test_no_incident_has_no_times() -> None:
    assert Timings.of(()).measures(TIME_TO_DETECT) == []
    assert Sample.collect((), TIME_TO_DETECT) == Sample()


@given(st.lists(any_facts, max_size=8), st.sampled_from(METRICS))
def test_measures_by_columns_are_those_of_each_incident(facts: list[Facts], metric: Metric) -> None:
    incidents = list(map(as_incident, facts))
    found = Timings.of(incidents).measures(metric)
    alone = [metric.of(one) for one in incidents]
    assert [(m.result, m.duration) for m in found] == [(m.result, m.duration) for m in alone]
    assert [m.basis == "stated" for m in found] == [m.stated for m in alone]
