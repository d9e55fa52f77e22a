"""The spark form filled in, slot by slot."""

from __future__ import annotations

from filling.edits import Below, Cells, FrontMatter, Line, Prose, Rows, Several, Ticks, Value
from filling.slot import Form, column, fill
from filling.spark_follow_up import FOLLOW_UP
from filling.values import (
    action,
    at,
    day,
    menu,
    one,
    services,
    severity,
    span,
    yes,
)
from incidentkit import MetricChange, Money, TimelineEvent

HEAD, SUMMARY, TIMELINE, DETECTION, IMPACT = (
    "",
    "Summary",
    "Timeline (UTC)",
    "Detection",
    "Impact Assessment",
)
CAUSE, STEPS, EVIDENCE = "Root Cause Analysis", "Response & Mitigation", "Metrics Evidence"
RESOLUTION, PREVENTION, LESSONS, ACTIONS = (
    "Resolution",
    "Prevention",
    "Lessons Learned",
    "Action Items",
)
FACTORS, ROLLBACK, CHANGES = (
    f"{CAUSE} / Contributing Factors",
    f"{STEPS} / Rollback Performed",
    f"{EVIDENCE} / Key Metric Changes",
)
DATED = Value(HEAD, "Date", "2025-03-04")
UNHIT = (
    "Web (spark-trading-web)",
    "Database (PostgreSQL)",
    "Cache (Redis)",
    "External integrations",
)


def _bash(line: str) -> str:
    return f"```bash\n{line}\n```"


FORM = Form(
    name="spark",
    fillings=(
        *(
            fill("front matter", key, f"front_matter[{key}]", FrontMatter(key, text), text)
            for key, text in (
                ("Title", "Report of March"),
                ("Owner", "Feeds"),
                ("Status", "Draft"),
                ("LastUpdated", "2025-03-05"),
                ("Links", "PR-9"),
            )
        ),
        fill(
            HEAD,
            "Incident ID",
            "id",
            Value(HEAD, "Incident ID", "INC-20250304-001"),
            "INC-20250304-001",
        ),
        fill(HEAD, "Date", "date", DATED, day(4)),
        fill(
            HEAD, "Severity", "severity", Value(HEAD, "Severity", "🟡 Major"), severity("🟡 Major")
        ),
        fill(
            SUMMARY,
            "What happened",
            "summary",
            Below(SUMMARY, "What happened", ("Quotes stood still.",)),
            "Quotes stood still.",
        ),
        fill(
            SUMMARY,
            "Impact",
            "impact.summary",
            Below(SUMMARY, "Impact", ("Nobody saw prices.",)),
            "Nobody saw prices.",
        ),
        fill(
            SUMMARY,
            "Duration",
            "stated_duration",
            Below(SUMMARY, "Duration", ("1h 30m",)),
            span(1, 30),
        ),
        fill(
            SUMMARY,
            "Root Cause",
            "root_cause.summary",
            Below(SUMMARY, "Root Cause", ("A full disk.",)),
            "A full disk.",
        ),
        column(
            TIMELINE,
            "Time",
            "timeline[].at",
            Several((DATED, Cells(TIMELINE, {"Time": "14:32"}))),
            {"date": day(4), "timeline": (TimelineEvent(at=at(4, "14:32")),)},
        ),
        column(
            TIMELINE,
            "Event",
            "timeline[].description",
            Cells(TIMELINE, {"Event": "Feed stops"}),
            {"timeline": (TimelineEvent(description="Feed stops"),)},
        ),
        column(
            TIMELINE,
            "Actor",
            "timeline[].actor",
            Cells(TIMELINE, {"Actor": "Ivo Roth"}),
            {"timeline": (TimelineEvent(actor="Ivo Roth"),)},
        ),
        fill(
            DETECTION,
            "How was it detected",
            "detection.methods",
            Ticks(DETECTION, ("User report",)),
            menu("- Automated alert | + User report | - Monitoring dashboard"),
            other=True,
        ),
        fill(
            DETECTION,
            "How was it detected (Other)",
            "detection.methods",
            Line(DETECTION, "- [ ] Other:", "- [x] Other: a broker called"),
            menu("- Automated alert | - User report | - Monitoring dashboard | + a broker called"),
        ),
        fill(
            DETECTION,
            "Alert/Metric",
            "detection.alert",
            Below(DETECTION, "Alert/Metric", ("FeedAge > 60",)),
            "```\nFeedAge > 60\n```",
        ),
        fill(
            DETECTION,
            "Detection Time",
            "stated_detection_lag",
            Below(DETECTION, "Detection Time", ("7 minutes",)),
            span(0, 7),
        ),
        fill(
            IMPACT,
            "Affected Services",
            "services",
            Ticks(IMPACT, ("API (spark-trading-api)",)),
            services("API (spark-trading-api)", unhit=UNHIT),
            other=True,
        ),
        fill(
            IMPACT,
            "Affected Services (Other)",
            "services",
            Several(
                (
                    Ticks(IMPACT, ("API (spark-trading-api)",)),
                    Line(IMPACT, "- [ ] Other:", "- [x] Other: Feed handler"),
                )
            ),
            services("API (spark-trading-api)", unhit=UNHIT) + services("Feed handler"),
        ),
        fill(
            IMPACT,
            "Affected Users",
            "impact.users_affected",
            Below(IMPACT, "Affected Users", ("800 traders",)),
            "800 traders",
        ),
        *(
            fill(IMPACT, label, path, Value(IMPACT, label, text), said)
            for label, path, text, said in (
                ("Lost transactions", "impact.failed_transactions", "41", "41"),
                ("Revenue impact", "impact.revenue", "USD 9,000", Money(text="USD 9,000")),
                ("SLA breach", "impact.sla_breach", "Yes, 99.9% missed", yes("99.9% missed")),
                ("User complaints", "impact.complaints", "12", "12"),
            )
        ),
        fill(
            IMPACT,
            "Metrics",
            "evidence.metrics",
            Below(IMPACT, "Metrics", ("P95: 900ms",)),
            _bash("P95: 900ms"),
        ),
        fill(
            CAUSE,
            "Primary Cause",
            "root_cause.primary",
            Below(FACTORS, "Primary Cause", ("The log disk was full.",)),
            "The log disk was full.",
        ),
        fill(
            CAUSE,
            "Contributing Factors",
            "root_cause.contributing_factors",
            Below(FACTORS, "Contributing Factors", ("- No quota", "- No alert")),
            ("No quota", "No alert"),
        ),
        fill(
            CAUSE,
            "Technical Details",
            "root_cause.technical_details",
            Prose(f"{CAUSE} / Technical Details", "ENOSPC"),
            "```\nENOSPC\n```",
        ),
        fill(
            CAUSE,
            "Why It Happened",
            "root_cause.why",
            Prose(f"{CAUSE} / Why It Happened", "Nobody owned the disk."),
            "Nobody owned the disk.",
        ),
        fill(
            STEPS,
            "Investigation",
            "response.investigation",
            Below(STEPS, "Investigation", ("df -h",)),
            (_bash("df -h"),),
        ),
        fill(
            STEPS,
            "Mitigation",
            "response.mitigation",
            Below(STEPS, "Mitigation", ("rm old.log",)),
            (_bash("rm old.log"),),
        ),
        fill(
            STEPS,
            "Verification",
            "response.verification",
            Below(STEPS, "Verification", ("curl feed",)),
            (_bash("curl feed"),),
        ),
        fill(
            ROLLBACK,
            "Yes",
            "response.rollback.performed",
            Ticks(ROLLBACK, ("Yes",)),
            True,  # noqa: FBT003 -- the attribute's value
            other=True,
        ),
        fill(
            ROLLBACK,
            "No",
            "response.rollback.performed",
            Ticks(ROLLBACK, ("No",)),
            False,  # noqa: FBT003 -- the attribute's value
            other=True,
        ),
        fill(
            ROLLBACK,
            "Version",
            "response.rollback.version",
            Line(ROLLBACK, "- [ ] Yes", "- [x] Yes → Version: v2.1"),
            {"response.rollback.performed": True, "response.rollback.version": "v2.1"},
        ),
        fill(
            ROLLBACK,
            "Reason",
            "response.rollback.reason",
            Line(ROLLBACK, "- [ ] No", "- [x] No → Reason: nothing was deployed"),
            {
                "response.rollback.performed": False,
                "response.rollback.reason": "nothing was deployed",
            },
            other=True,
        ),
        fill(
            ROLLBACK,
            "Rollback Evidence",
            "response.rollback.evidence",
            Below(ROLLBACK, "Rollback Evidence", ("helm history",)),
            _bash("helm history"),
        ),
        *(
            fill(
                EVIDENCE,
                name,
                f"evidence.{name.split()[0].lower()}",
                Prose(f"{EVIDENCE} / {name}", f"{name.lower()}.txt"),
                _bash(f"{name.lower()}.txt"),
            )
            for name in ("Before Incident", "During Incident", "After Mitigation")
        ),
        *(
            column(
                CHANGES,
                name,
                f"metric_changes[].{name.lower()}",
                Cells(CHANGES, {name: text}),
                {"metric_changes": (one(MetricChange, {name.lower(): text}),)},
            )
            for name, text in (
                ("Metric", "Quote age"),
                ("Before", "41ms"),
                ("During", "900ms"),
                ("After", "43ms"),
            )
        ),
        *FOLLOW_UP,
    ),
    tables=(
        (
            Rows(
                TIMELINE,
                (("23:40", "Feed stops", "Feed"), ("00:10", "Incident resolved", "Ivo Roth")),
            ),
            {
                "timeline": (
                    TimelineEvent(at=at(4, "23:40"), description="Feed stops", actor="Feed"),
                    TimelineEvent(
                        at=at(5, "00:10"), description="Incident resolved", actor="Ivo Roth"
                    ),
                )
            },
        ),
        (
            Rows(CHANGES, (("Quote age", "41ms", "900ms", "43ms"), ("Disk", "80%", "100%", "31%"))),
            {
                "metric_changes": (
                    MetricChange(metric="Quote age", before="41ms", during="900ms", after="43ms"),
                    MetricChange(metric="Disk", before="80%", during="100%", after="31%"),
                )
            },
        ),
        (
            Rows(
                ACTIONS,
                (
                    ("Alert on disks", "Ivo Roth", "2025-03-20", "🟡 In Progress"),
                    ("Rotate logs", "Kim Aas", "2025-03-06", "✅ Done"),
                ),
            ),
            {
                "action_items": (
                    action("Alert on disks", owner="Ivo Roth", due=day(20), done="🟡 In Progress"),
                    action("Rotate logs", owner="Kim Aas", due=day(6), done="✅ Done"),
                )
            },
        ),
    ),
)
