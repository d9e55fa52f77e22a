"""What others mean by the same words: the public definitions of six systems, as metrics."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from incidentkit.metrics.metric import (
    TIME_TO_ACKNOWLEDGE,
    TIME_TO_DETECT,
    TIME_TO_MITIGATE,
    TIME_TO_RECOVER,
    TIME_TO_RESOLVE,
    Metric,
)

_PRESETS: Final[Mapping[str, tuple[Metric, ...]]] = MappingProxyType(
    {
        "incidentkit": (
            TIME_TO_RESOLVE,
            TIME_TO_DETECT,
            TIME_TO_ACKNOWLEDGE,
            TIME_TO_MITIGATE,
            TIME_TO_RECOVER,
        ),
        "firefighter": (
            Metric("time_to_repair", "declared", "mitigated"),
            Metric("time_to_fix", "declared", "recovered"),
            Metric("time_to_recovery", "started", "recovered"),
            Metric("time_to_respond", "detected", "recovered"),
            Metric("time_to_resolve", "started", "resolved"),
            Metric("time_to_detect", "started", "detected"),
            Metric("time_to_acknowledge", "started", "declared"),
        ),
        "rootly": (
            Metric("time_to_resolution", "started", "resolved"),
            Metric("time_to_mitigation", "started", "mitigated"),
            Metric("time_to_detection", "started", "detected"),
            Metric("time_to_acknowledge", "started", "acknowledged"),
            Metric("duration", "started", "mitigated"),
        ),
        "gitlab": (Metric("time_to_recovery", ("started", "declared"), ("recovered", "resolved")),),
        "datadog": (
            Metric("time_to_repair", "detected", "recovered"),
            Metric("time_to_resolve", "declared", "resolved"),
            Metric("time_to_detect", "started", "detected"),
            Metric("customer_impact_duration", "started", "recovered"),
        ),
        "dora": (
            Metric("failed_deployment_recovery_time", "started", "resolved", aggregate="median"),
        ),
        "pagerduty": (
            Metric("time_to_resolve", "detected", "resolved"),
            Metric("time_to_first_acknowledge", "detected", "acknowledged"),
        ),
    }
)


def metric_presets() -> Mapping[str, tuple[Metric, ...]]:
    """The metrics of each preset by its name; the first of each is what goes by "MTTR" there.

    "incidentkit"
        What `Incident` computes: time to resolve, detect, acknowledge, mitigate, recover. The
        first two fall back to the stated duration and lag; no other preset does.
    "firefighter"
        ManoManoTech/firefighter-incident, `fixtures/incidents/metric_type.json`. Repair runs from
        declared to mitigated, fix from declared, recovery from started and respond from detected
        to recovered; acknowledged means declared. Four of its seven can be read as MTTR; the
        first is repair.
    "rootly"
        docs.rootly.com, "Updating incident timestamps". All run from started. Its `duration` of
        an unresolved incident runs up to now; here such an incident is open.
    "gitlab"
        handbook.gitlab.com, "Incident metrics", time to recovery: from the start of the impact,
        else from the declaration, until "Fixed at", else "Resolved at". "Fixed at", when the
        impact on customers is over, is read as recovered.
    "datadog"
        Documentation of Incident Management, "Incident analytics". Repair runs from detection to
        the last customer impact, which is read as recovered; resolve from declaration.
    "dora"
        Failed deployment recovery time: from the deployment that failed until the incident is
        resolved (devlake.apache.org, which cites DORA's report of 2023), and its median. Reports
        don't state when the deployment was; the start of the incident stands in for it, so the
        figure is at most DORA's. Whether a deployment was the cause isn't looked at either.
    "pagerduty"
        API reference, `AnalyticsIncidentMetrics`: `mean_seconds_to_resolve` from when an incident
        was triggered until it was resolved, `mean_seconds_to_first_ack` until the first responder
        acknowledged. Triggered is read as detected.

    Definitions as published in 2025; the vendors may change theirs.
    """
    return _PRESETS
