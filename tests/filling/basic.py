"""The basic form filled in, slot by slot."""

from __future__ import annotations

from filling.edits import Items, Prose, Title, Value
from filling.slot import Form, fill
from filling.values import (
    action,
    at,
    day,
    menu,
    no,
    person,
    reference,
    services,
    severity,
    span,
    status,
)
from incidentkit import Horizon, Money

SUMMARY, TIMELINE, IMPACT = "Incident Summary", "Timeline", "Impact Assessment"
CAUSE, DONE, LESSONS = "Root Cause Analysis", "Actions Taken", "Lessons Learned"
ACTIONS, TEAM, FOOTER = "Action Items", "Team Members Involved", "footer"
DAY_AGO, WEEK, MONTH = (
    "Immediate (Next 24 hours)",
    "Short Term (Next week)",
    "Long Term (Next month)",
)

FORM = Form(
    name="basic",
    fillings=(
        fill(
            "",
            "title",
            "title",
            Title("Login loop after a cookie change"),
            "Login loop after a cookie change",
        ),
        fill(SUMMARY, "Incident ID", "id", Value(SUMMARY, "Incident ID", "AUTH-77"), "AUTH-77"),
        fill(SUMMARY, "Severity", "severity", Value(SUMMARY, "Severity", "P2"), severity("P2")),
        fill(SUMMARY, "Status", "status", Value(SUMMARY, "Status", "Resolved"), status("Resolved")),
        fill(
            TIMELINE,
            "Detected",
            "detected_at",
            Value(TIMELINE, "Detected", "2025-03-04 14:39 UTC by Grafana"),
            {"detected_at": at(4, "14:39"), "detected_by": "Grafana"},
        ),
        fill(
            TIMELINE,
            "Detected (by)",
            "detected_by",
            Value(TIMELINE, "Detected", "2025-03-04 14:39 UTC by Grafana"),
            {"detected_at": at(4, "14:39"), "detected_by": "Grafana"},
            other=True,
        ),
        fill(
            TIMELINE,
            "Escalated",
            "escalated_at",
            Value(TIMELINE, "Escalated", "2025-03-04 14:45 UTC to Identity on-call"),
            {"escalated_at": at(4, "14:45"), "escalated_to": "Identity on-call"},
        ),
        fill(
            TIMELINE,
            "Escalated (to)",
            "escalated_to",
            Value(TIMELINE, "Escalated", "2025-03-04 14:45 UTC to Identity on-call"),
            {"escalated_at": at(4, "14:45"), "escalated_to": "Identity on-call"},
            other=True,
        ),
        fill(
            TIMELINE,
            "Response Started",
            "acknowledged_at",
            Value(TIMELINE, "Response Started", "2025-03-04 14:48 UTC"),
            at(4, "14:48"),
        ),
        fill(
            TIMELINE,
            "Resolved",
            "resolved_at",
            Value(TIMELINE, "Resolved", "2025-03-04 16:02 UTC"),
            at(4, "16:02"),
        ),
        fill(
            TIMELINE,
            "Post-Mortem",
            "review.scheduled_at",
            Value(TIMELINE, "Post-Mortem", "2025-03-06 10:00 UTC"),
            at(6, "10:00"),
        ),
        fill(
            TIMELINE,
            "Post-Mortem (day)",
            "review.scheduled_on",
            Value(TIMELINE, "Post-Mortem", "2025-03-06"),
            day(6),
            other=True,
        ),
        fill(
            IMPACT,
            "Users Affected",
            "impact.users_affected",
            Value(IMPACT, "Users Affected", "About 4% of sessions"),
            "About 4% of sessions",
        ),
        fill(
            IMPACT,
            "Services Affected",
            "services",
            Value(IMPACT, "Services Affected", "login, account-api"),
            services("login", "account-api"),
        ),
        fill(
            IMPACT,
            "Downtime Duration",
            "stated_duration",
            Value(IMPACT, "Downtime Duration", "1 hour 23 minutes"),
            span(1, 23),
        ),
        fill(IMPACT, "Data Loss", "impact.data.data_loss", Value(IMPACT, "Data Loss", "No"), no()),
        fill(
            IMPACT,
            "Financial Impact",
            "impact.revenue",
            Value(IMPACT, "Financial Impact", "EUR 2,300"),
            Money(text="EUR 2,300"),
        ),
        fill(
            CAUSE,
            "What Happened",
            "root_cause.what_happened",
            Prose(
                f"{CAUSE} / What Happened",
                "The cookie lost its domain.\n\nBrowsers sent two of them.",
            ),
            "The cookie lost its domain.\n\nBrowsers sent two of them.",
        ),
        fill(
            CAUSE,
            "Why It Happened",
            "root_cause.why",
            Prose(f"{CAUSE} / Why It Happened", "The default of the framework changed."),
            "The default of the framework changed.",
        ),
        fill(
            CAUSE,
            "Contributing Factors",
            "root_cause.contributing_factors",
            Items(
                f"{CAUSE} / Contributing Factors",
                ("No test with an old cookie", "Release before lunch"),
            ),
            ("No test with an old cookie", "Release before lunch"),
        ),
        fill(
            DONE,
            "Immediate Response",
            "response.immediate",
            Items(f"{DONE} / Immediate Response", ("Rolled the gateway back",)),
            ("Rolled the gateway back",),
        ),
        fill(
            DONE,
            "Investigation",
            "response.investigation",
            Items(f"{DONE} / Investigation", ("Read the access log", "Compared cookies")),
            ("Read the access log", "Compared cookies"),
        ),
        fill(
            DONE,
            "Resolution",
            "response.resolution",
            Items(f"{DONE} / Resolution", ("Set the domain explicitly",)),
            ("Set the domain explicitly",),
        ),
        fill(
            LESSONS,
            "What Went Well",
            "lessons.went_well",
            Items(f"{LESSONS} / What Went Well", ("Rollback in two minutes",)),
            ("Rollback in two minutes",),
        ),
        fill(
            LESSONS,
            "What Could Be Improved",
            "lessons.could_improve",
            Items(f"{LESSONS} / What Could Be Improved", ("Nobody reads framework notes",)),
            ("Nobody reads framework notes",),
        ),
        fill(
            LESSONS,
            "What Went Wrong",
            "lessons.went_wrong",
            Items(f"{LESSONS} / What Went Wrong", ("Support was told last",)),
            ("Support was told last",),
        ),
        fill(
            ACTIONS,
            "Immediate",
            "action_items",
            Items(
                f"{ACTIONS} / {DAY_AGO}",
                ("[x] Pin the domain - for good - Owner: Mei Tan - Due: 2025-03-05",),
            ),
            (
                action(
                    "Pin the domain - for good",
                    owner="Mei Tan",
                    due=day(5),
                    done="Done",
                    horizon=Horizon.IMMEDIATE,
                ),
            ),
        ),
        fill(
            ACTIONS,
            "Short Term",
            "action_items",
            Items(
                f"{ACTIONS} / {WEEK}",
                ("[ ] Test with old cookies - Owner: Ola Berg - Due: 2025-03-11",),
            ),
            (
                action(
                    "Test with old cookies",
                    owner="Ola Berg",
                    due=day(11),
                    horizon=Horizon.SHORT_TERM,
                ),
            ),
        ),
        fill(
            ACTIONS,
            "Long Term",
            "action_items",
            Items(
                f"{ACTIONS} / {MONTH}",
                ("[ ] Read release notes together - Owner: Mei Tan - Due: 2025-04-04",),
            ),
            (
                action(
                    "Read release notes together",
                    owner="Mei Tan",
                    due=day(4, 4),
                    horizon=Horizon.LONG_TERM,
                ),
            ),
        ),
        fill(
            "Prevention Measures",
            "boxes",
            "prevention",
            Items(
                "Prevention Measures", ("[x] Alert on login loops", "[ ] Canary for the gateway")
            ),
            menu("+ Alert on login loops | - Canary for the gateway"),
        ),
        fill(
            "Communication",
            "boxes",
            "communication",
            Items("Communication", ("[x] Internal team notified", "[ ] Status page updated")),
            menu("+ Internal team notified | - Status page updated"),
        ),
        *(
            fill(TEAM, role, "people", Value(TEAM, role, name), person(role, name))
            for role, name in (
                ("Incident Commander", "Mei Tan"),
                ("Technical Lead", "Ola Berg"),
                ("Communications", "Sena Koç"),
                ("Documentation", "Uri Stein"),
            )
        ),
        fill(
            "References",
            "bullets",
            "references",
            Items(
                "References", ("Runbook: https://wiki.example/login", "https://status.example/9")
            ),
            reference("Runbook", "https://wiki.example/login")
            + reference(None, "https://status.example/9"),
        ),
        fill(
            FOOTER,
            "Report Prepared By",
            "people",
            Value(FOOTER, "Report Prepared By", "Uri Stein"),
            person("Author", "Uri Stein"),
        ),
        fill(FOOTER, "Date", "reported_on", Value(FOOTER, "Date", "2025-03-07"), day(7)),
        fill(
            FOOTER,
            "Next Review",
            "next_review",
            Value(FOOTER, "Next Review", "2025-06-07"),
            day(7, 6),
        ),
    ),
)
