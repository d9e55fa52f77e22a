"""The sev form filled in, slot by slot."""

from __future__ import annotations

from filling.edits import Cells, Items, Line, Prose, Rows, Several, Ticks, Title, Value
from filling.slot import Form, column, fill
from filling.values import action, at, day, no, person, services, severity, span, status
from incidentkit import Approval, Lesson, Money, Origin, TimelineEvent

HEAD, TIMELINE, SERVICES, USERS, MONEY = (
    "",
    "Timeline",
    "Impact / Affected Services",
    "Impact / User Impact",
    "Impact / Financial Impact",
)
CAUSE, RESPONSE, ACTIONS, LESSONS = (
    "Root Cause Analysis",
    "Response and Recovery",
    "Action Items",
    "Lessons Learned",
)
DATA, NOTES, SIGN, FOOTER = "Supporting Data", "Post-Mortem Meeting Notes", "Sign-off", "footer"
DATED = Value(HEAD, "Date", "2025-03-04")
MENU = ("API", "Frontend", "Content Generation", "Audio Generation", "Admin Dashboard")
WINDOW = Several((DATED, Value(HEAD, "Duration", "14:32 - 16:02 UTC (1h 30m)")))
WINDOW_SAID = {
    "date": day(4),
    "started_at": at(4, "14:32"),
    "resolved_at": at(4, "16:02"),
    "stated_duration": span(1, 30),
}
LESSON = (
    "**Quotas expire**\n"
    "- What we learned: They have a date.\n"
    "- How we'll apply it: An alert a week before."
)

FORM = Form(
    name="sev",
    fillings=(
        fill(HEAD, "title", "title", Title("Encoder out of disk"), "Encoder out of disk"),
        fill(
            HEAD,
            "Incident ID",
            "id",
            Value(HEAD, "Incident ID", "INC-2025-03-04-001"),
            "INC-2025-03-04-001",
        ),
        fill(HEAD, "Date", "date", DATED, day(4)),
        fill(HEAD, "Duration (start)", "started_at", WINDOW, WINDOW_SAID),
        fill(HEAD, "Duration (end)", "resolved_at", WINDOW, WINDOW_SAID, other=True),
        fill(
            HEAD,
            "Duration (total)",
            "stated_duration",
            Value(HEAD, "Duration", "1h 30m"),
            span(1, 30),
            other=True,
        ),
        fill(HEAD, "Severity", "severity", Value(HEAD, "Severity", "SEV-2"), severity("SEV-2")),
        fill(
            HEAD,
            "Author",
            "people",
            Value(HEAD, "Author", "Nia Odum"),
            person("Author", "Nia Odum"),
        ),
        fill(
            HEAD, "Status", "status", Value(HEAD, "Status", "Under Review"), status("Under Review")
        ),
        fill(
            "Executive Summary",
            "body",
            "summary",
            Prose("Executive Summary", "The disk was full."),
            "The disk was full.",
        ),
        column(
            TIMELINE,
            "Time (UTC)",
            "timeline[].at",
            Several((DATED, Cells(TIMELINE, {"Time (UTC)": "14:32"}))),
            {"date": day(4), "timeline": (TimelineEvent(at=at(4, "14:32")),)},
        ),
        column(
            TIMELINE,
            "Event",
            "timeline[].description",
            Cells(TIMELINE, {"Event": "Disk alert"}),
            {"timeline": (TimelineEvent(description="Disk alert"),)},
        ),
        fill(
            SERVICES,
            "boxes",
            "services",
            Ticks(SERVICES, ("API", "Frontend")),
            services("API", "Frontend", unhit=MENU[2:]),
        ),
        *(
            fill(where, label, path, Value(where, label, text), said)
            for where, label, path, text, said in (
                (USERS, "Affected users", "impact.users_affected", "1,200", "1,200"),
                (USERS, "Failed requests", "impact.failed_requests", "88,000", "88,000"),
                (USERS, "Data loss", "impact.data.data_loss", "No", no()),
                (USERS, "SLA impact", "impact.sla", "99.7% this month", "99.7% this month"),
                (MONEY, "Lost revenue", "impact.revenue", "$4,000", Money(text="$4,000")),
                (MONEY, "Additional costs", "impact.additional_costs", "$350", Money(text="$350")),
                (MONEY, "Credits issued", "impact.credits", "$90", Money(text="$90")),
            )
        ),
        fill(
            CAUSE,
            "What Happened",
            "root_cause.what_happened",
            Prose(f"{CAUSE} / What Happened", "Segments stayed on disk."),
            "Segments stayed on disk.",
        ),
        fill(
            CAUSE,
            "Why It Happened",
            "root_cause.why",
            Prose(f"{CAUSE} / Why It Happened", "The sweeper had stopped."),
            "The sweeper had stopped.",
        ),
        fill(
            CAUSE,
            "Contributing Factors",
            "root_cause.contributing_factors",
            Items(f"{CAUSE} / Contributing Factors", ("No disk alert", "A long weekend")),
            ("No disk alert", "A long weekend"),
        ),
        fill(
            RESPONSE,
            "What Went Well",
            "lessons.went_well",
            Items(f"{RESPONSE} / What Went Well", ("Fast paging",)),
            ("Fast paging",),
        ),
        fill(
            RESPONSE,
            "What Could Be Improved",
            "lessons.could_improve",
            Items(f"{RESPONSE} / What Could Be Improved", ("Two dashboards disagree",)),
            ("Two dashboards disagree",),
        ),
        column(
            ACTIONS,
            "Action",
            "action_items[].description",
            Cells(ACTIONS, {"Action": "Disk alert"}),
            {"action_items": (action("Disk alert"),)},
        ),
        column(
            ACTIONS,
            "Owner",
            "action_items[].owner",
            Cells(ACTIONS, {"Owner": "Nia Odum"}),
            {"action_items": (action(owner="Nia Odum"),)},
        ),
        column(
            ACTIONS,
            "Due Date",
            "action_items[].due",
            Cells(ACTIONS, {"Due Date": "2025-03-20"}),
            {"action_items": (action(due=day(20)),)},
        ),
        column(
            ACTIONS,
            "Priority",
            "action_items[].priority",
            Cells(ACTIONS, {"Priority": "High"}),
            {"action_items": (action(priority="High"),)},
        ),
        fill(
            LESSONS,
            "text",
            "lessons.learned[].text",
            Items(LESSONS, ("**Quotas expire**",)),
            {"lessons.learned": (Lesson(text="Quotas expire"),)},
            other=True,
        ),
        *(
            fill(
                LESSONS,
                label,
                f"lessons.learned[].{name}",
                Items(LESSONS, (LESSON,)),
                {
                    "lessons.learned": (
                        Lesson(
                            text="Quotas expire",
                            learned="They have a date.",
                            application="An alert a week before.",
                        ),
                    )
                },
                other=name == "learned",
            )
            for label, name in (
                ("What we learned", "learned"),
                ("How we'll apply it", "application"),
            )
        ),
        fill(
            DATA,
            "Metrics",
            "evidence.metrics",
            Prose(f"{DATA} / Metrics", "disk 100%"),
            "```\ndisk 100%\n```",
        ),
        fill(
            DATA,
            "Error Messages",
            "evidence.logs",
            Prose(f"{DATA} / Error Messages", "ENOSPC"),
            "```\nENOSPC\n```",
        ),
        fill(
            DATA,
            "Configuration Changes",
            "evidence.configuration",
            Prose(f"{DATA} / Configuration Changes", "sweep: off -> on"),
            "```\nsweep: off -> on\n```",
        ),
        fill(
            NOTES,
            "Date",
            "review.scheduled_on",
            Value(NOTES, "Date", "2025-03-06"),
            day(6),
            other=True,
        ),
        fill(
            NOTES,
            "Date (time)",
            "review.scheduled_at",
            Value(NOTES, "Date", "2025-03-06 15:00 UTC"),
            at(6, "15:00"),
        ),
        fill(
            NOTES,
            "Attendees",
            "review.attendees",
            Value(NOTES, "Attendees", "Nia Odum, Per Vik"),
            ("Nia Odum", "Per Vik"),
        ),
        fill(
            NOTES,
            "Key Discussion Points",
            "review.discussion",
            Items(f"{NOTES} / Key Discussion Points", ("Who sweeps?",)),
            ("Who sweeps?",),
        ),
        fill(
            NOTES,
            "Additional Action Items",
            "action_items",
            Items(f"{NOTES} / Additional Action Items", ("Ask for a bigger disk",)),
            (action("Ask for a bigger disk", origin=Origin.REVIEW),),
        ),
        *(
            fill(
                SIGN,
                role,
                "approvals",
                Line(SIGN, f"- [ ] {role}", f"- [x] {role}: {name} - 2025-03-07"),
                (Approval(role=role, name=name, signed=True, date=day(7)),),
            )
            for role, name in (
                ("Engineering Lead", "Ute Brand"),
                ("Product Manager", "Raj Sen"),
                ("CTO/VP Engineering", "Lou Pratt"),
            )
        ),
        fill(
            FOOTER,
            "Template Version",
            "template_version",
            Value(FOOTER, "Template Version", "1.1"),
            "1.1",
        ),
        fill(
            FOOTER,
            "Last Updated",
            "template_updated",
            Value(FOOTER, "Last Updated", "2025-02-01"),
            "2025-02-01",
        ),
    ),
    tables=(
        (
            Rows(TIMELINE, (("14:32", "Disk alert"), ("16:02", "Service restored"))),
            {
                "timeline": (
                    TimelineEvent(at=at(4, "14:32"), description="Disk alert"),
                    TimelineEvent(at=at(4, "16:02"), description="Service restored"),
                )
            },
        ),
        (
            Rows(
                ACTIONS,
                (
                    ("Disk alert", "Nia Odum", "2025-03-20", "High"),
                    ("Watch the sweeper", "Per Vik", "2025-03-25", "Low"),
                ),
            ),
            {
                "action_items": (
                    action("Disk alert", owner="Nia Odum", due=day(20), priority="High"),
                    action("Watch the sweeper", owner="Per Vik", due=day(25), priority="Low"),
                )
            },
        ),
    ),
)
