"""The postmortem form filled in, slot by slot."""

from __future__ import annotations

from filling.edits import Cells, Items, Prose, Rows, Several, Title, Value
from filling.slot import Form, column, fill
from filling.values import action, at, day, person, reference, services, severity, span, status
from incidentkit import Lesson, Money, TimelineEvent

INFO, IMPACT, ANALYSIS, APPENDIX = (
    "Incident Information",
    "Impact Assessment",
    "Prevention Analysis",
    "Appendix",
)
TIMELINE, ACTIONS = "Timeline", "Action Items"
DATED = Value(INFO, "Date", "2025-03-04")

FORM = Form(
    name="postmortem",
    fillings=(
        fill("", "title", "title", Title("Queue ran full"), "Queue ran full"),
        fill(
            INFO,
            "Incident ID",
            "id",
            Value(INFO, "Incident ID", "INC-2025-03-04-01"),
            "INC-2025-03-04-01",
        ),
        fill(INFO, "Date", "date", DATED, day(4)),
        fill(
            INFO,
            "Time",
            "started_at",
            Several((DATED, Value(INFO, "Time", "22:40 - 01:15 UTC"))),
            {"date": day(4), "started_at": at(4, "22:40"), "resolved_at": at(5, "01:15")},
            other=True,
        ),
        fill(
            INFO,
            "Time (end)",
            "resolved_at",
            Several((DATED, Value(INFO, "Time", "14:32 - 17:05 UTC"))),
            {"started_at": at(4, "14:32"), "resolved_at": at(4, "17:05"), "date": day(4)},
            other=True,
        ),
        fill(
            INFO,
            "Duration",
            "stated_duration",
            Value(INFO, "Duration", "2 hours, 35 minutes"),
            span(2, 35),
        ),
        fill(
            INFO,
            "Severity",
            "severity",
            Value(INFO, "Severity", "P2 (High)"),
            severity("P2 (High)"),
        ),
        fill(INFO, "Status", "status", Value(INFO, "Status", "Mitigated"), status("Mitigated")),
        fill(
            INFO,
            "Reporter",
            "people",
            Value(INFO, "Reporter", "Ada Quist"),
            person("Reporter", "Ada Quist"),
        ),
        fill(
            INFO,
            "Owner",
            "people",
            Value(INFO, "Owner", "Queue team"),
            person("Owner", "Queue team"),
        ),
        fill(
            INFO,
            "Services Affected",
            "services",
            Value(INFO, "Services Affected", "ingest, billing"),
            services("ingest", "billing"),
        ),
        fill(
            "Executive Summary",
            "body",
            "summary",
            Prose("Executive Summary", "The queue was full."),
            "The queue was full.",
        ),
        column(
            TIMELINE,
            "Time (UTC)",
            "timeline[].at",
            Cells(TIMELINE, {"Time (UTC)": "2025-03-04 22:51"}),
            {"timeline": (TimelineEvent(at=at(4, "22:51")),)},
        ),
        column(
            TIMELINE,
            "Event",
            "timeline[].description",
            Cells(TIMELINE, {"Event": "Pager goes off"}),
            {"timeline": (TimelineEvent(description="Pager goes off"),)},
        ),
        column(
            TIMELINE,
            "Actions Taken",
            "timeline[].action",
            Cells(TIMELINE, {"Actions Taken": "Looked at the queue"}),
            {"timeline": (TimelineEvent(action="Looked at the queue"),)},
        ),
        fill(
            "Root Cause Analysis",
            "body",
            "root_cause.summary",
            Prose("Root Cause Analysis", "The consumer was stopped:\n\n> by hand,\n> on a Friday"),
            "The consumer was stopped:\n\n> by hand,\n> on a Friday",
        ),
        *(
            fill(IMPACT, label, path, Value(IMPACT, label, text), said)
            for label, path, text, said in (
                ("Users Affected", "impact.users_affected", "310 of 4,000", "310 of 4,000"),
                ("API Errors", "impact.failed_requests", "1,204", "1,204"),
                ("Failed Transactions", "impact.failed_transactions", "19", "19"),
                ("Revenue Impact", "impact.revenue", "USD 5,100", Money(text="USD 5,100")),
                ("SLA Violations", "impact.sla", "Monthly 99.9% missed", "Monthly 99.9% missed"),
                ("Availability Impact", "impact.availability", "2% of requests", "2% of requests"),
            )
        ),
        fill(
            "Mitigation Steps Taken",
            "items",
            "response.mitigation",
            Items("Mitigation Steps Taken", ("Started the consumer", "Drained the queue")),
            ("Started the consumer", "Drained the queue"),
        ),
        fill(
            ANALYSIS,
            "What Went Well",
            "lessons.went_well",
            Items(f"{ANALYSIS} / What Went Well", ("Nothing was lost",)),
            ("Nothing was lost",),
        ),
        fill(
            ANALYSIS,
            "What Went Wrong",
            "lessons.went_wrong",
            Items(f"{ANALYSIS} / What Went Wrong", ("No alert on depth",)),
            ("No alert on depth",),
        ),
        fill(
            ANALYSIS,
            "What Was Lucky",
            "lessons.lucky",
            Items(f"{ANALYSIS} / What Was Lucky", ("It was night",)),
            ("It was night",),
        ),
        column(
            ACTIONS,
            "ID",
            "action_items[].id",
            Cells(ACTIONS, {"ID": "AI-71"}),
            {"action_items": (action(id="AI-71", done="Open"),)},
        ),
        column(
            ACTIONS,
            "Action Item",
            "action_items[].description",
            Cells(ACTIONS, {"Action Item": "Alert on depth"}),
            {"action_items": (action("Alert on depth", done="Open"),)},
        ),
        column(
            ACTIONS,
            "Type",
            "action_items[].type",
            Cells(ACTIONS, {"Type": "Detection"}),
            {"action_items": (action(type="Detection", done="Open"),)},
        ),
        column(
            ACTIONS,
            "Owner",
            "action_items[].owner",
            Cells(ACTIONS, {"Owner": "Ada Quist"}),
            {"action_items": (action(owner="Ada Quist", done="Open"),)},
        ),
        column(
            ACTIONS,
            "Due Date",
            "action_items[].due",
            Cells(ACTIONS, {"Due Date": "2025-03-20"}),
            {"action_items": (action(due=day(20), done="Open"),)},
        ),
        column(
            ACTIONS,
            "Status",
            "action_items[].status",
            Cells(ACTIONS, {"Action Item": "Alert on depth", "Status": "In Progress"}),
            {"action_items": (action("Alert on depth", done="In Progress"),)},
        ),
        fill(
            "Lessons Learned",
            "prose",
            "lessons.learned",
            Prose("Lessons Learned", "A queue needs an alert."),
            (Lesson(text="A queue needs an alert."),),
            other=True,
        ),
        fill(
            "Lessons Learned",
            "bullets",
            "lessons.learned",
            Prose("Lessons Learned", "- Watch depth\n- Watch age"),
            (Lesson(text="Watch depth"), Lesson(text="Watch age")),
        ),
        fill(
            APPENDIX,
            "Monitoring Data",
            "evidence.metrics",
            Prose(f"{APPENDIX} / Monitoring Data", "Depth rose to 2M."),
            "Depth rose to 2M.",
        ),
        fill(
            APPENDIX,
            "Log Snippets",
            "evidence.logs",
            Prose(f"{APPENDIX} / Log Snippets", "22:51 queue full"),
            "```\n22:51 queue full\n```",
        ),
        fill(
            APPENDIX,
            "Related Incidents",
            "references",
            Prose(f"{APPENDIX} / Related Incidents", "INC-2024-07-01-02"),
            reference("Related Incidents", "INC-2024-07-01-02"),
        ),
        fill(
            APPENDIX,
            "References",
            "references",
            Items(f"{APPENDIX} / References", ("Runbook: https://wiki.example/queue",)),
            reference("Runbook", "https://wiki.example/queue"),
        ),
    ),
    tables=(
        (
            Value(INFO, "Time", "22:40 - 01:15 UTC"),
            {"started_at": at(4, "22:40"), "resolved_at": at(5, "01:15")},
        ),
        (
            Rows(
                TIMELINE,
                (
                    ("2025-03-04 22:51", "Pager goes off", "Looked at the `a\\|b` queue"),
                    ("2025-03-05 01:15", "Incident resolved", "Counted again"),
                ),
            ),
            {
                "timeline": (
                    TimelineEvent(
                        at=at(4, "22:51"),
                        description="Pager goes off",
                        action="Looked at the `a|b` queue",
                    ),
                    TimelineEvent(
                        at=at(5, "01:15"), description="Incident resolved", action="Counted again"
                    ),
                )
            },
        ),
        (
            Rows(
                ACTIONS,
                (
                    ("AI-71", "Alert on depth", "Detection", "Ada Quist", "2025-03-20", "Open"),
                    (
                        "AI-72",
                        "Two people stop a consumer",
                        "Process",
                        "Bo Lind",
                        "2025-04-01",
                        "Done",
                    ),
                ),
            ),
            {
                "action_items": (
                    action(
                        "Alert on depth",
                        id="AI-71",
                        type="Detection",
                        owner="Ada Quist",
                        due=day(20),
                        done="Open",
                    ),
                    action(
                        "Two people stop a consumer",
                        id="AI-72",
                        type="Process",
                        owner="Bo Lind",
                        due=day(1, 4),
                        done="Done",
                    ),
                )
            },
        ),
    ),
)
