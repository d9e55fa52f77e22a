"""What the virtualfusion form says of causes, actions, review and approval, slot by slot."""

from __future__ import annotations

from filling.edits import Cells, Items, Prose, Rows, Value
from filling.slot import column, fill
from filling.values import (
    at,
    day,
    one,
    reference,
    span,
    status,
)
from incidentkit import (
    ActionItem,
    Approval,
    Horizon,
    Lesson,
    SeverityLevel,
    SeverityPolicy,
)

META, BUSINESS, COMPONENTS, STATE = (
    "Incident Metadata",
    "Business Impact",
    "Affected Components",
    "System State at Time of Incident",
)
MEETING, TICKETS, DOCS, APPROVAL = (
    "Incident Review Meeting",
    "Related Tickets",
    "Documentation",
    "Approval",
)
GUIDE = "Severity Classification Guide"
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


FOLLOW_UP = (
    fill(
        "Five Whys Analysis",
        "items",
        "root_cause.five_whys",
        Items(
            "Five Whys Analysis",
            (
                "The table was dropped.",
                "The job ran twice.",
                "No lock.",
                "No review.",
                "No owner.",
            ),
        ),
        ("The table was dropped.", "The job ran twice.", "No lock.", "No review.", "No owner."),
    ),
    fill(
        "Contributing Factors",
        "bullets",
        "root_cause.contributing_factors",
        Items("Contributing Factors", ("No lock", "Friday")),
        ("No lock", "Friday"),
    ),
    fill(
        "Was This Preventable?",
        "body",
        "root_cause.preventable",
        Prose("Was This Preventable?", "Yes, with a lock."),
        "Yes, with a lock.",
    ),
    *(
        column(
            heading,
            name,
            f"action_items[].{path}",
            Cells(heading, {name: text}),
            {"action_items": (one(ActionItem, {"horizon": horizon, path: said}),)},
        )
        for heading, horizon, date_text, date in SECTIONS_OF_ACTIONS
        for name, path, text, said in (
            ("Action Item", "description", "Lock the job", "Lock the job"),
            ("Owner", "owner", "@kim", "@kim"),
            ("Due Date", "due", date_text, date),
        )
    ),
    fill(
        "What Went Well",
        "bullets",
        "lessons.went_well",
        Items("What Went Well", ("Backups worked",)),
        ("Backups worked",),
    ),
    fill(
        "What Needs Improvement",
        "bullets",
        "lessons.could_improve",
        Items("What Needs Improvement", ("Slow restore",)),
        ("Slow restore",),
    ),
    fill(
        "Lessons Learned",
        "bullets",
        "lessons.learned",
        Items("Lessons Learned", ("Lock what deletes",)),
        (Lesson(text="Lock what deletes"),),
    ),
    fill(
        MEETING,
        "Scheduled",
        "review.scheduled_at",
        Value(MEETING, "Scheduled", "2025-03-06 13:00 UTC"),
        at(6, "13:00"),
    ),
    fill(
        MEETING,
        "Duration",
        "review.duration",
        Value(MEETING, "Duration", "45 minutes"),
        span(0, 45),
    ),
    fill(
        MEETING,
        "Attendees",
        "review.attendees",
        Value(MEETING, "Attendees", "Kim Aas, Ivo Roth"),
        ("Kim Aas", "Ivo Roth"),
    ),
    fill(
        TICKETS,
        "Primary Ticket",
        "references",
        Value(TICKETS, "Primary Ticket", "DB-1"),
        reference("Primary Ticket", "DB-1"),
    ),
    *(
        fill(
            TICKETS,
            label,
            "references",
            Value(TICKETS, label, f"{first}, {second}"),
            reference(label, first) + reference(label, second),
        )
        for label, first, second in (
            ("Follow-up Tickets", "DB-2", "DB-3"),
            ("Customer Tickets", "CS-8", "CS-9"),
            ("Related Past Incidents", "INC-2024-01-02-001", "INC-2024-02-03-001"),
        )
    ),
    *(
        fill(DOCS, label, "references", Value(DOCS, label, target), reference(label, target))
        for label, target in (
            ("Runbook", "https://wiki.example/db"),
            ("Backup Procedures", "https://wiki.example/backup"),
            ("Incident Response Playbook", "https://wiki.example/ir"),
        )
    ),
    *(
        fill(
            GUIDE,
            name,
            "severity_policy",
            Rows(GUIDE, (("**P1 High**", "Many are hit", "20 minutes", "12 hours"),)),
            SeverityPolicy(
                levels=(
                    SeverityLevel(
                        code="P1",
                        name="High",
                        description="Many are hit",
                        response=span(0, 20),
                        resolution=span(12),
                    ),
                )
            ),
            other=name != "Severity",
        )
        for name in ("Severity", "Description", "Response SLA", "Resolution SLA")
    ),
    fill(
        "Attachments",
        "bullets",
        "attachments",
        Items("Attachments", ("restore.log", "Chat export")),
        ("restore.log", "Chat export"),
    ),
    fill(
        APPROVAL,
        "Incident Commander",
        "approvals",
        Value(APPROVAL, "Incident Commander", "@kim"),
        (Approval(role="Incident Commander", name="@kim"),),
        other=True,
    ),
    fill(
        APPROVAL,
        "Signature",
        "approvals[].signature",
        Value(APPROVAL, "Signature", "Kim Aas"),
        {"approvals": (Approval(signature="Kim Aas"),)},
        other=True,
    ),
    fill(
        APPROVAL,
        "Date Closed",
        "closed_at",
        Value(APPROVAL, "Date Closed", "2025-03-07 09:30 UTC"),
        at(7, "09:30"),
    ),
    fill(
        APPROVAL,
        "Date Closed (day)",
        "stated_days[closed]",
        Value(APPROVAL, "Date Closed", "2025-03-07"),
        day(7),
        other=True,
    ),
    fill(
        APPROVAL,
        "Final Status",
        "final_status",
        Value(APPROVAL, "Final Status", "Closed"),
        status("Closed"),
    ),
)
