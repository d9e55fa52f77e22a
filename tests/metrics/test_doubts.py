"""Durations that rest on a time which another milestone of the incident contradicts."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from incidentkit import Incident, Sample, Statistic, TimelineEvent
from incidentkit.metrics.metric import TIME_TO_ACKNOWLEDGE, TIME_TO_DETECT, TIME_TO_RESOLVE
from incidentkit.metrics.timings import Timings
from incidentkit.model.milestones_out_of_order import out_of_order

NOON = dt.datetime(2025, 1, 1, 12, tzinfo=dt.UTC)
NAMES = ("started", "detected", "declared", "acknowledged", "mitigated", "recovered", "resolved")


def at(hour: int) -> dt.datetime:
    return NOON + dt.timedelta(hours=hour)


EARLY = Incident(
    id="early", started_at=at(1), detected_at=at(0), acknowledged_at=at(2), resolved_at=at(3)
)
FINE = Incident(
    id="fine", started_at=at(0), detected_at=at(1), acknowledged_at=at(2), resolved_at=at(3)
)
HOURS = st.none() | st.integers(0, 5)


def test_the_rule_is_one_for_all_figures() -> None:
    told = {}
    for metric in (TIME_TO_DETECT, TIME_TO_ACKNOWLEDGE, TIME_TO_RESOLVE):
        sample = Sample.collect([FINE, EARLY], metric)
        told[metric.name] = (len(sample.observations), [*sample.doubtful], [*sample.excluded])
    doubt = ("early", "detected is before started")
    assert told == {
        "time_to_detect": (1, [], [doubt]),
        "time_to_acknowledge": (2, [doubt], []),
        "time_to_resolve": (2, [doubt], []),
    }
    assert Statistic.of(TIME_TO_RESOLVE, [FINE, EARLY]).warnings[-1] == (
        "1 of 2 rests on a time that another contradicts, early: detected is before started"
    )


def test_a_sample_keeps_its_doubts_where_it_is_joined_and_loses_their_names_on_demand() -> None:
    parts = [Sample.collect([one], TIME_TO_RESOLVE) for one in (EARLY, FINE, EARLY)]
    both = Sample.joined(parts)
    assert [label for label, _ in both.doubtful] == ["early", "early"]
    assert [label for label, _ in both.unlabelled().doubtful] == [None, None]


def test_a_stated_duration_rests_on_no_time() -> None:
    stated = Incident(
        detected_at=at(2), acknowledged_at=at(1), stated_duration=dt.timedelta(hours=1)
    )
    assert not Sample.collect([stated], TIME_TO_RESOLVE).doubtful


def incident(*hours: int | None, row: int | None, dated: bool) -> Incident:
    times = {f"{name}_at": at(hour) for name, hour in zip(NAMES, hours, strict=True) if hour}
    changes: dict[str, object] = dict(times)
    if row is not None:
        changes["timeline"] = [TimelineEvent(at=at(row), description="Incident resolved")]
    if dated:
        changes.pop("started_at", None)
        changes["stated_days"] = {"started": NOON.date() + dt.timedelta(days=1)}
    return Incident().evolve(changes)


@given(st.lists(st.tuples(st.tuples(*[HOURS] * len(NAMES)), HOURS, st.booleans()), max_size=8))
def test_columns_find_what_each_incident_says_by_itself(
    rows: list[tuple[tuple[int | None, ...], int | None, bool]],
) -> None:
    incidents = [incident(*hours, row=row, dated=dated) for hours, row, dated in rows]
    found = Timings.of(incidents).contradicted
    assert list(found) == [n for n, one in enumerate(incidents) if out_of_order(one.milestones)]
