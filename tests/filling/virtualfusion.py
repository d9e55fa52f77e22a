"""The virtualfusion form filled in, slot by slot."""

from __future__ import annotations

from filling.edits import Cells, FrontMatter, Items, Prose, Rows, Several, Ticks, Value
from filling.slot import Form, column, fill
from filling.values import (
    action,
    at,
    day,
    menu,
    no,
    one,
    person,
    services,
    severity,
    span,
    status,
    yes,
)
from filling.virtualfusion_follow_up import FOLLOW_UP
from incidentkit import (
    Approval,
    ChecklistItem,
    Horizon,
    Money,
    ServiceImpact,
    TimelineEvent,
)

META, BUSINESS, COMPONENTS, STATE = (
    "Incident Metadata",
    "Business Impact",
    "Affected Components",
    "System State at Time of Incident",
)
CHRONOLOGY, METHOD, MATRIX, DATA = (
    "Detailed Chronology",
    "Detection Method",
    "Service Impact Matrix",
    "Data Impact",
)
MEETING, TICKETS, DOCS, APPROVAL = (
    "Incident Review Meeting",
    "Related Tickets",
    "Documentation",
    "Approval",
)
STARTED = Value(META, "Start Time", "2025-03-04 14:32:00 UTC")
GROUPS = (
    ("Service Layer", ("API Gateway", "Load Balancer", "Backend Services")),
    ("Database Layer", ("PostgreSQL", "Redis", "MongoDB")),
    ("Infrastructure", ("Compute", "Storage", "Network")),
    ("Application", ("Collector", "Parser", "AI Engine", "RCA Module")),
)
SECTIONS_OF_ACTIONS = (
    ("Immediate Actions (Within 24 Hours)", Horizon.IMMEDIATE, "2025-03-05", day(5)),
    ("Short-Term Actions (Within 1 Week)", Horizon.SHORT_TERM, "2025-03-11", day(11)),
    ("Medium-Term Actions (Within 1 Month)", Horizon.MEDIUM_TERM, "2025-04-03", day(3, 4)),
)


def _components(*ticked: str) -> tuple[ChecklistItem, ...]:
    return tuple(
        ChecklistItem(name=name, checked=name in ticked, group=group)
        for group, names in GROUPS
        for name in names
    )


FORM = Form(
    name="virtualfusion",
    fillings=(
        *(
            fill("front matter", key, f"front_matter[{key}]", FrontMatter(key, text), text)
            for key, text in (
                ("name", "Report"),
                ("about", "One incident"),
                ("labels", "db, tenant"),
                ("assignees", "kim"),
            )
        ),
        fill(
            "front matter",
            "title",
            "front_matter[title]",
            FrontMatter("title", "Tenant data lost"),
            {"front_matter[title]": "Tenant data lost", "title": "Tenant data lost"},
        ),
        fill(
            META,
            "Incident ID",
            "id",
            Value(META, "Incident ID", "INC-2025-03-04-001"),
            "INC-2025-03-04-001",
        ),
        fill(
            META,
            "Severity",
            "severity",
            Value(META, "Severity", "P1 (High)"),
            severity("P1 (High)"),
        ),
        fill(META, "Status", "status", Value(META, "Status", "Resolved"), status("Resolved")),
        fill(
            META,
            "Incident Commander",
            "people",
            Value(META, "Incident Commander", "@kim"),
            person("Incident Commander", "@kim"),
        ),
        fill(META, "Start Time", "started_at", STARTED, at(4, "14:32")),
        fill(
            META,
            "Detection Time",
            "detected_at",
            Value(META, "Detection Time", "2025-03-04 14:40:30 UTC"),
            at(4, "14:40:30"),
        ),
        fill(
            META,
            "Resolution Time",
            "resolved_at",
            Value(META, "Resolution Time", "2025-03-04 16:02:00 UTC"),
            at(4, "16:02"),
        ),
        fill(
            META,
            "Resolution Time (Ongoing)",
            "stated_ongoing",
            Value(META, "Resolution Time", "Ongoing"),
            True,  # noqa: FBT003 -- the attribute's value
            other=True,
        ),
        fill(
            META,
            "Duration",
            "stated_duration",
            Value(META, "Duration", "1 hours 30 minutes"),
            span(1, 30),
        ),
        fill(
            META,
            "Affected Services",
            "services",
            Value(META, "Affected Services", "collector, parser"),
            services("collector", "parser"),
        ),
        fill(
            META,
            "Customer Impact",
            "impact.customers",
            Value(META, "Customer Impact", "Yes, 12 tenants"),
            "Yes, 12 tenants",
        ),
        fill(
            "Executive Summary",
            "body",
            "summary",
            Prose("Executive Summary", "A table was dropped.\n\nIt is back."),
            "A table was dropped.\n\nIt is back.",
        ),
        *(
            fill(BUSINESS, label, path, Value(BUSINESS, label, text), said)
            for label, path, text, said in (
                (
                    "Service Availability",
                    "impact.availability",
                    "40 percent downtime",
                    "40 percent downtime",
                ),
                ("Affected Customers", "impact.users_affected", "12 tenants", "12 tenants"),
                (
                    "Revenue Impact",
                    "impact.revenue",
                    "Estimated USD 12k",
                    Money(text="Estimated USD 12k"),
                ),
                ("SLA Breach", "impact.sla_breach", "Yes, 99.9% missed", yes("99.9% missed")),
                ("Reputation Risk", "impact.reputation_risk", "High", "High"),
            )
        ),
        *(
            fill(
                COMPONENTS,
                group,
                "components",
                Ticks(COMPONENTS, (names[0],), below=group),
                _components(names[0]),
                other=True,
            )
            for group, names in GROUPS
        ),
        fill(
            "Root Cause (Initial Assessment)",
            "body",
            "root_cause.initial_assessment",
            Prose("Root Cause (Initial Assessment)", "A job ran twice."),
            "A job ran twice.",
        ),
        fill(
            "Error Messages and Logs",
            "body",
            "evidence.logs",
            Prose("Error Messages and Logs", "```\nDROP TABLE\n```"),
            "```\nDROP TABLE\n```",
        ),
        *(
            fill(STATE, label, f"system_state[{label}]", Value(STATE, label, text), text)
            for label, text in (
                ("Database", "PostgreSQL 16"),
                ("Records Before", "41,000"),
                ("Records After", "0"),
                ("Last Backup", "2025-03-04 10:00"),
                ("Storage Utilization", "61 percent"),
                ("Active Connections", "80 of 100"),
            )
        ),
        column(
            CHRONOLOGY,
            "Time (UTC)",
            "timeline[].at",
            Several((STARTED, Cells(CHRONOLOGY, {"Time (UTC)": "14:41:00"}))),
            {"started_at": at(4, "14:32"), "timeline": (TimelineEvent(at=at(4, "14:41")),)},
        ),
        *(
            column(
                CHRONOLOGY,
                name,
                f"timeline[].{path}",
                Cells(CHRONOLOGY, {name: text}),
                {"timeline": (one(TimelineEvent, {path: text}),)},
            )
            for name, path, text in (
                ("Event", "description", "Table is gone"),
                ("Action Taken", "action", "Writes stopped"),
                ("Owner", "actor", "@kim"),
            )
        ),
        fill(
            METHOD,
            "boxes",
            "detection.methods",
            Ticks(METHOD, ("Customer Report",)),
            menu(
                "- Automated Monitoring Alert | + Customer Report "
                "| - Internal User Discovery | - Multiple (specify)"
            ),
        ),
        *(
            column(
                MATRIX,
                name,
                f"service_impacts[].{path}",
                Cells(MATRIX, {name: text}),
                {"service_impacts": (one(ServiceImpact, {path: text}),)},
            )
            for name, path, text in (
                ("Service", "name", "tenant-db"),
                ("Impact Level", "impact", "Severe"),
                ("Availability", "availability", "7 percent"),
                ("Recovery Time", "recovery_time", "1.25 hours"),
            )
        ),
        *(
            fill(DATA, label, f"impact.data.{name}", Value(DATA, label, text), said)
            for label, name, text, said in (
                ("Data Loss", "data_loss", "Yes, four hours", yes("four hours")),
                ("Scope", "scope", "12 tenants", "12 tenants"),
                ("Criticality", "criticality", "High", "High"),
                ("Recovery", "recovery", "Complete", "Complete"),
                ("Manual Intervention Needed", "manual_intervention", "No", no()),
            )
        ),
        fill(
            "Immediate Actions (Mitigation)",
            "bullets",
            "response.immediate",
            Items(
                "Resolution Steps / Immediate Actions (Mitigation)",
                ("Stopped the job", "Restored the table"),
            ),
            ("Stopped the job", "Restored the table"),
        ),
        fill(
            "Temporary Workarounds",
            "body",
            "response.workarounds",
            Prose("Temporary Workarounds", "Read-only for an hour."),
            "Read-only for an hour.",
        ),
        *FOLLOW_UP,
    ),
    tables=(
        (
            Several(tuple(Ticks(COMPONENTS, (names[0],), below=group) for group, names in GROUPS)),
            {"components": _components(*(names[0] for _, names in GROUPS))},
        ),
        (
            Rows(
                CHRONOLOGY,
                (
                    ("14:32:00", "Table is gone", "Writes stopped", "@kim"),
                    ("16:02:00", "Incident resolved", "Rows counted", "@ivo"),
                ),
            ),
            {
                "timeline": (
                    TimelineEvent(
                        at=at(4, "14:32"),
                        description="Table is gone",
                        action="Writes stopped",
                        actor="@kim",
                    ),
                    TimelineEvent(
                        at=at(4, "16:02"),
                        description="Incident resolved",
                        action="Rows counted",
                        actor="@ivo",
                    ),
                )
            },
        ),
        (
            Rows(MATRIX, (("tenant-db", "Severe", "7 percent", "1.25 hours"),)),
            {
                "service_impacts": (
                    ServiceImpact(
                        name="tenant-db",
                        impact="Severe",
                        availability="7 percent",
                        recovery_time="1.25 hours",
                    ),
                )
            },
        ),
        *(
            (
                Rows(heading, (("Lock the job", "@kim", text), ("Tell the tenants", "@ivo", text))),
                {
                    "action_items": (
                        action("Lock the job", owner="@kim", due=due, horizon=horizon),
                        action("Tell the tenants", owner="@ivo", due=due, horizon=horizon),
                    )
                },
            )
            for heading, horizon, text, due in (
                (SECTIONS_OF_ACTIONS[0][0], Horizon.IMMEDIATE, "Mar 5", day(5)),
                (SECTIONS_OF_ACTIONS[1][0], Horizon.SHORT_TERM, "Mar 11", day(11)),
                (SECTIONS_OF_ACTIONS[2][0], Horizon.MEDIUM_TERM, "Apr 3", day(3, 4)),
            )
        ),
        (
            Several(
                (
                    Value(APPROVAL, "Incident Commander", "@kim"),
                    Value(APPROVAL, "Signature", "Kim Aas"),
                )
            ),
            {"approvals": (Approval(role="Incident Commander", name="@kim", signature="Kim Aas"),)},
        ),
    ),
)
