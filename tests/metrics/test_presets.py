"""How far the systems differ about one incident, worked out by hand."""

from __future__ import annotations

import pytest
from metrics.samples import in_seconds, incident

from incidentkit.metrics.presets import metric_presets
from incidentkit.metrics.statistic import Statistic

ONE = incident(
    started_at="15 07:00",
    detected_at="15 07:10",
    declared_at="15 07:15",
    acknowledged_at="15 07:22",
    identified_at="15 07:40",
    mitigated_at="15 08:00",
    recovered_at="15 08:30",
    resolved_at="15 09:00",
    closed_at="16 12:00",
)

MINUTES = {
    # name, minutes after 07:00: detected 10, declared 15, acknowledged 22, mitigated 60,
    # recovered 90, resolved 120
    "incidentkit": {
        "time_to_resolve": 120,
        "time_to_detect": 10,
        "time_to_acknowledge": 12,
        "time_to_mitigate": 60,
        "time_to_recover": 90,
    },
    "firefighter": {
        "time_to_repair": 60 - 15,
        "time_to_fix": 90 - 15,
        "time_to_recovery": 90,
        "time_to_respond": 90 - 10,
        "time_to_resolve": 120,
        "time_to_detect": 10,
        "time_to_acknowledge": 15,
    },
    "rootly": {
        "time_to_resolution": 120,
        "time_to_mitigation": 60,
        "time_to_detection": 10,
        "time_to_acknowledge": 22,
        "duration": 60,
    },
    "gitlab": {"time_to_recovery": 90},
    "datadog": {
        "time_to_repair": 90 - 10,
        "time_to_resolve": 120 - 15,
        "time_to_detect": 10,
        "customer_impact_duration": 90,
    },
    "dora": {"failed_deployment_recovery_time": 120},
    "pagerduty": {"time_to_resolve": 120 - 10, "time_to_first_acknowledge": 22 - 10},
}


def test_every_metric_of_every_preset_is_worked_out_by_hand() -> None:
    found = {
        preset: {metric.name: in_seconds(metric.of(ONE).duration) / 60 for metric in metrics}
        for preset, metrics in metric_presets().items()
    }
    assert found == MINUTES


def test_six_systems_call_five_different_spans_of_one_incident_its_mttr() -> None:
    found = {
        preset: in_seconds(Statistic.of(metrics[0], [ONE]).headline) / 60
        for preset, metrics in metric_presets().items()
        if preset != "incidentkit"
    }
    assert found == {
        "firefighter": 45,
        "rootly": 120,
        "gitlab": 90,
        "datadog": 80,
        "dora": 120,
        "pagerduty": 110,
    }


def test_gitlabs_falls_back_on_declared_and_on_resolved() -> None:
    (metric,) = metric_presets()["gitlab"]
    late = incident(declared_at="15 07:15", resolved_at="15 09:00")
    assert in_seconds(metric.of(late).duration) == 105 * 60


def test_only_our_own_preset_takes_a_stated_duration() -> None:
    for preset, metrics in metric_presets().items():
        stated = [metric.name for metric in metrics if metric.stated is not None]
        assert stated == (["time_to_resolve", "time_to_detect"] if preset == "incidentkit" else [])


def test_dora_reports_a_median() -> None:
    (metric,) = metric_presets()["dora"]
    hours = [incident(started_at="15 07:00", resolved_at=f"15 {hour:02}:00") for hour in (8, 9, 17)]
    assert in_seconds(Statistic.of(metric, hours).headline) == 2 * 3_600


@pytest.mark.parametrize("preset", metric_presets())
def test_names_are_unique_within_a_preset(preset: str) -> None:
    names = [metric.name for metric in metric_presets()[preset]]
    assert len(names) == len(set(names))
