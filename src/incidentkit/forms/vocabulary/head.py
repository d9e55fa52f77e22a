"""What the head of a report states: identity, severity, times, people."""

from __future__ import annotations

from incidentkit.forms.entries import Codec, Entry, names, scope, slot, value

MILESTONES: tuple[Entry, ...] = (
    value(
        "started_at",
        Codec.MILESTONE,
        "start time | started | started at | start | began | time started | incident start"
        " | incident started | impact start | start of impact | incident start time"
        " | start date/time | start date and time",
    ),
    value(
        "detected_at",
        Codec.MILESTONE,
        "detection time | detected | detected at | time detected | first detected | detected on",
    ),
    value("declared_at", Codec.MILESTONE, "declared | declared at | incident declared"),
    value(
        "acknowledged_at",
        Codec.MILESTONE,
        "acknowledged | acknowledged at | response started | investigation started",
    ),
    value("escalated_at", Codec.MILESTONE, "escalated | escalated at"),
    value(
        "identified_at",
        Codec.MILESTONE,
        "identified | identified at | root cause identified | cause identified",
    ),
    value("mitigated_at", Codec.MILESTONE, "mitigated | mitigated at | mitigation time"),
    value(
        "recovered_at",
        Codec.MILESTONE,
        "recovered | recovered at | service restored | restored | restored at",
    ),
    value(
        "resolved_at",
        Codec.MILESTONE,
        "resolution time | resolved | resolved at | time resolved | end time | ended | end"
        " | repaired | incident end | incident resolved | incident end time | end date/time"
        " | end date and time",
    ),
    value("closed_at", Codec.MILESTONE, "date closed | closed | closed at | closed on"),
)
"""The milestones that a labelled line or cell can state, in any section."""

DURATIONS: tuple[Entry, ...] = (
    value(
        "stated_duration",
        Codec.DURATION,
        "duration | total duration | incident duration | outage duration | downtime duration"
        " | downtime | time to resolve | time to resolution | time to repair | total downtime"
        " | duration of impact | impact duration | length of outage",
    ),
    value(
        "stated_detection_lag",
        Codec.LAG,
        "time to detect | time to detection | detection lag",
    ),
)

REPORT_PREPARED: tuple[Entry, ...] = (
    value("reported_on", Codec.DAY, "date"),
    value("next_review", Codec.DAY, "next review | next review date"),
)

HEAD: tuple[Entry, ...] = (
    scope(
        "metadata",
        "incident metadata | incident information | incident details | metadata",
    ),
    value("id", Codec.LINE, "incident id | incident number | incident no | incident ref | id"),
    value("title", Codec.LINE, "title | incident title"),
    value("severity", Codec.SEVERITY, "severity | severity level | incident severity | priority"),
    value("status", Codec.STATUS, "status | incident status | current status"),
    value("date", Codec.DAY, "date | incident date | date of incident | date of the incident"),
    value(
        "started_at",
        Codec.SPAN,
        "time | incident time | incident window | time window | window | outage window",
    ),
    *MILESTONES,
    *DURATIONS,
    value("detected_by", Codec.LINE, "detected by"),
    value("escalated_to", Codec.LINE, "escalated to"),
    value(
        "services",
        Codec.SERVICES,
        "affected services | services affected | impacted services | services impacted"
        " | affected service | affected systems | systems affected | impacted systems"
        " | service affected",
    ),
    Entry(
        names=names("report prepared by | prepared by"),
        slot=slot("people", Codec.PERSON, {"role": "Author"}),
        members=REPORT_PREPARED,
        opens_footer=True,
    ),
    value("reported_on", Codec.DAY, "reported on | report date | date of report"),
    value("next_review", Codec.DAY, "next review | next review date"),
    Entry(
        names=("template version",),
        slot=slot("template_version", Codec.LINE),
        members=(value("template_updated", Codec.LINE, "last updated"),),
        opens_footer=True,
    ),
    value("template_updated", Codec.LINE, "template updated | template last updated"),
    value("final_status", Codec.STATUS, "final status"),
)
