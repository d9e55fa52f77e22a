"""A metric is data: two milestones or chains of them, and what counts if the clock is silent."""

from __future__ import annotations

import datetime as dt
import pickle
from typing import Any

import attrs
import pytest
from hypothesis import given
from metrics.samples import in_seconds, incident
from model.strategies import facts as any_facts

from incidentkit import Facts, Incident
from incidentkit.errors import InvalidValueError
from incidentkit.metrics.metric import (
    TIME_TO_ACKNOWLEDGE,
    TIME_TO_DETECT,
    TIME_TO_MITIGATE,
    TIME_TO_RECOVER,
    TIME_TO_RESOLVE,
    Metric,
)
from incidentkit.model.measure import MeasureResult
from incidentkit.model.milestone import Basis


def as_incident(facts: Facts) -> Incident:
    return Incident(**{f.name: getattr(facts, f.name) for f in attrs.fields(Facts)})


@given(any_facts)
def test_the_built_in_metrics_give_what_an_incident_says_of_itself(facts: Facts) -> None:
    one = as_incident(facts)
    assert TIME_TO_DETECT.of(one).duration == one.detection_lag
    assert TIME_TO_ACKNOWLEDGE.of(one).duration == one.time_to_acknowledge
    assert TIME_TO_MITIGATE.of(one).duration == one.time_to_mitigate
    assert TIME_TO_RECOVER.of(one).duration == one.time_to_recover
    assert TIME_TO_RESOLVE.of(one).duration == one.duration


@given(any_facts)
def test_a_metric_is_never_negative_and_never_rests_on_a_derived_time(facts: Facts) -> None:
    metric = Metric("x", ("started", "detected"), ("recovered", "resolved", "closed"))
    measured = metric.of(as_incident(facts))
    if measured.result is MeasureResult.OK:
        assert in_seconds(measured.duration) >= 0
        assert Basis.DERIVED not in measured.bases
    else:
        assert measured.duration is None


def test_a_chain_takes_the_first_milestone_that_has_a_time() -> None:
    metric = Metric("x", ("detected", "started"), ("recovered", "resolved"))
    full = incident(
        started_at="15 07:00",
        detected_at="15 07:05",
        recovered_at="15 08:05",
        resolved_at="15 09:00",
    )
    assert in_seconds(metric.of(full).duration) == 3_600
    later = incident(started_at="15 07:00", resolved_at="15 09:00")
    assert in_seconds(metric.of(later).duration) == 7_200
    assert metric.of(later).start.name == "started"
    assert metric.of(later).end.name == "resolved"


def test_a_chain_does_not_skip_a_milestone_that_is_out_of_order() -> None:
    metric = Metric("x", "started", ("recovered", "resolved"))
    odd = incident(started_at="15 07:00", recovered_at="15 06:00", resolved_at="15 09:00")
    assert metric.of(odd).result is MeasureResult.OUT_OF_ORDER


def test_an_end_known_by_its_day_is_not_still_to_come() -> None:
    metric = Metric("x", "started", ("mitigated", "recovered"))
    known = Incident(
        started_at=dt.datetime(2024, 1, 15, 7, tzinfo=dt.UTC),
        stated_days={"recovered": dt.date(2024, 1, 16)},
        status="Investigating",
    )
    measured = metric.of(known)
    assert (measured.result, measured.end.name) == (MeasureResult.MISSING, "recovered")


def test_one_name_is_a_chain_of_one() -> None:
    assert Metric("x", "started", "resolved") == Metric("x", ["started"], ("resolved",))
    assert Metric("x", "started", "resolved").start == ("started",)


def test_a_metric_can_be_hashed_pickled_and_shown() -> None:
    assert pickle.loads(pickle.dumps(TIME_TO_DETECT)) == TIME_TO_DETECT  # noqa: S301 -- our own
    assert len({TIME_TO_DETECT, TIME_TO_RESOLVE, TIME_TO_DETECT}) == 2
    assert TIME_TO_DETECT.title == "Time to detect"
    assert Metric("x", "started", "resolved", title="MTTR").title == "MTTR"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"start": "begun"}, "start: 'begun' is no milestone"),
        ({"end": ()}, "end: expected a milestone or several"),
        ({"stated": "duration"}, "stated: expected one of None, 'stated_duration'"),
        ({"aggregate": "mode"}, "aggregate: expected one of 'mean', 'median', got 'mode'"),
    ],
)
def test_what_is_no_metric_is_refused_by_name(arguments: dict[str, Any], message: str) -> None:
    known: dict[str, Any] = {"name": "x", "start": "started", "end": "resolved", **arguments}
    with pytest.raises(InvalidValueError) as caught:
        Metric(**known)
    assert str(caught.value).startswith(message)
