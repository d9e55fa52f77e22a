"""What the head of a report states: identity, severity, times, people."""

from __future__ import annotations

from incidentkit.forms.vocabulary.entries import Codec, Entry, names, scope, slot, value

MILESTONES: tuple[Entry, ...] = (
    value(
        "started_at",
        Codec.MILESTONE,
        "start time | started | started at | start | began | time started | incident start"
        " | incident started | impact start | start of impact | incident start time"
        " | start date/time | start date and time | start date | incident began | began at"
        " | outage start | outage started | outage began | impact began | impact started"
        " | issue started | occurred | occurred at | occurred on | time of occurrence"
        " | start of incident | start of outage | first impact | onset"
        " | incident start date | incident from | time of start | trigger time | introduced"
        " | time of first impact | time of halt | introduced on | bug introduced"
        " | regression introduced | first occurrence | time down | down at | went down"
        " | went down at | start of customer impact | customer impact start | customer impact began"
        " | start of user impact | user impact start | start of disruption",
    ),
    value(
        "detected_at",
        Codec.MILESTONE,
        "detection time | detected | detected at | time detected | first detected | detected on"
        " | discovered | discovered at | discovered on | date discovered | time discovered"
        " | date detected | detection date | date of detection | first noticed | noticed"
        " | noticed at | time noticed | spotted | spotted at"
        " | first alert | alert time | alert fired | issue detected | issue discovered"
        " | incident detected | time of detection | first reported | reported at"
        " | found on | we noticed | we noticed it | noticed on",
    ),
    value(
        "declared_at",
        Codec.MILESTONE,
        "declared | declared at | incident declared | opened | opened at | incident opened",
    ),
    value(
        "acknowledged_at",
        Codec.MILESTONE,
        "acknowledged | acknowledged at | response started | investigation started"
        " | time acknowledged | incident acknowledged | response began | engaged at | accepted at"
        " | acked | acked at | ack time | acknowledged on | time of acknowledgement",
    ),
    value("escalated_at", Codec.MILESTONE, "escalated | escalated at"),
    value(
        "identified_at",
        Codec.MILESTONE,
        "identified | identified at | root cause identified | cause identified",
    ),
    value(
        "mitigated_at",
        Codec.MILESTONE,
        "mitigated | mitigated at | mitigation time | time mitigated | incident mitigated |"
        " mitigated on | time of mitigation | contained | contained at | time contained"
        " | containment time | time of containment | impact mitigated",
    ),
    value(
        "recovered_at",
        Codec.MILESTONE,
        "recovered | recovered at | service restored | restored | restored at"
        " | service recovered | full recovery | time restored | service restored at",
    ),
    value(
        "resolved_at",
        Codec.MILESTONE,
        "resolution time | resolved | resolved at | time resolved | end time | ended | end"
        " | repaired | incident end | incident resolved | incident end time | end date/time"
        " | end date and time | end date | resolved on | resolution date | date resolved"
        " | date of resolution | incident until | outage end | outage ended | end of impact"
        " | end of incident | end of outage | impact end | impact ended | incident ended"
        " | issue resolved | time of resolution | resolved time | fixed | fixed at | fixed on"
        " | time up | back up at | back online | back online at | back in service | up again"
        " | all clear | all clear at | all clear given | end of customer impact"
        " | customer impact end | customer impact ended | end of user impact | user impact end"
        " | end of disruption",
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
        " | duration of impact | impact duration | length of outage | outage length"
        " | outage time"
        " | duration of the incident | duration of the outage | duration of the disruption"
        " | incident length | total outage | total outage time | total time | length | elapsed"
        " | elapsed time | time to recovery | time to recover | time to fix | ttr | mttr"
        " | duration of incident | duration of outage | total impact | impact window duration"
        " | resolution duration | total impact time | impact time | total incident time",
    ),
    value(
        "stated_detection_lag",
        Codec.LAG,
        "time to detect | time to detection | detection lag | ttd | mttd | detection delay",
    ),
)

REPORT_PREPARED: tuple[Entry, ...] = (
    value("reported_on", Codec.DAY, "date"),
    value("next_review", Codec.DAY, "next review | next review date"),
)

HEAD: tuple[Entry, ...] = (
    scope(
        "metadata",
        "incident metadata | incident information | incident details | metadata | stats"
        " | event data | event details | event information | event facts"
        " | statistics | incident stats | incident statistics | key facts | quick facts | facts"
        " | at a glance | general | general data | identification | general information "
        "| basic information | key information"
        " | incident facts | incident data | incident overview table | header | incident"
        " summary table",
    ),
    value(
        "id",
        Codec.LINE,
        "incident id | incident number | incident no | incident ref | id | incident reference"
        " | incident key | report id | postmortem id | reference id | case id"
        " | case number | pir id | pm id | rfo reference | rfo number | rfo id | rca id"
        " | pir reference | pir number | outage id | major incident number"
        " | incident report number",
    ),
    value(
        "id",
        Codec.LINE,
        "incident | reference | ref | report number | report no | case | record | event id"
        " | ticket | incident ticket | jira | issue key | incident record | jira ticket",
        weak=True,
    ),
    value("title", Codec.LINE, "title | incident title | incident name | subject"),
    value(
        "severity",
        Codec.SEVERITY,
        "severity | severity level | incident severity | priority | sev | severity rating"
        " | incident level | sev level | impact severity | criticality | incident priority"
        " | priority level"
        " | severity/priority | severity classification | impact rating | incident rating"
        " | outage level | downtime level | event level | event severity | outage severity",
    ),
    value(
        "severity",
        Codec.SEVERITY,
        "classification | incident classification | level | incident class | incident type",
        weak=True,
    ),
    value(
        "status",
        Codec.STATUS,
        "status | incident status | current status | state | incident state | current state",
    ),
    value(
        "date",
        Codec.DAY,
        "date | incident date | date of incident | date of the incident | outage date"
        " | date of disruption | date of the disruption | date of outage | date of the outage"
        " | date of event | event date | incident day | date of occurrence | occurrence date",
    ),
    value(
        "started_at",
        Codec.SPAN,
        "time | time of incident | time of the incident | time of outage | incident time"
        " | incident window | time window | window | outage window"
        " | impact window | date range | dates | incident dates | period | incident period"
        " | impact period | time range | timeframe | time frame | date and time | date/time"
        " | outage period | when | start - end | start to end | start and end"
        " | start and end time | start and end times | start time - end time | begin - end"
        " | beginning - end | from - to",
    ),
    value(
        "stated_duration",
        Codec.DURATION,
        "outage | disruption | interruption | service interruption | service disruption",
        weak=True,
    ),
    *MILESTONES,
    *DURATIONS,
    value(
        "detected_by",
        Codec.LINE,
        "detected by | discovered by | noticed by | found by | spotted by | first noticed by"
        " | detected via | detected through | detection source | source of detection",
    ),
    value("escalated_to", Codec.LINE, "escalated to"),
    value(
        "services",
        Codec.SERVICES,
        "affected services | services affected | impacted services | services impacted"
        " | affected service | affected systems | systems affected | impacted systems"
        " | service affected | affected product | affected products | affected surface"
        " | affected system | system affected | components affected | impacted service"
        " | service | service(s) | business service | this incident affected",
    ),
    value("services", Codec.SERVICES, "services", weak=True),
    Entry(
        names=names("report prepared by | prepared by"),
        slot=slot("people", Codec.PERSON, {"role": "Author"}),
        members=REPORT_PREPARED,
        opens_footer=True,
    ),
    value(
        "reported_on",
        Codec.DAY,
        "reported on | report date | date of report | published | published on | date published"
        " | publication date | date of this report | report issued | report issued on"
        " | date report issued | report published",
    ),
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
