"""The spark form filled in, slot by slot."""

from __future__ import annotations

from incidentkit import Approval, Horizon, MetricChange, Money, TimelineEvent

from filling.edits import Below, Cells, FrontMatter, Items, Line, Prose, Rows, Several, Ticks, Value
from filling.slot import Form, column, fill
from filling.values import action, at, day, menu, no, person, reference, services, severity, span, status, yes

HEAD, SUMMARY, TIMELINE, DETECTION, IMPACT = "", "Summary", "Timeline (UTC)", "Detection", "Impact Assessment"
CAUSE, STEPS, EVIDENCE = "Root Cause Analysis", "Response & Mitigation", "Metrics Evidence"
RESOLUTION, PREVENTION, LESSONS, ACTIONS = "Resolution", "Prevention", "Lessons Learned", "Action Items"
PEOPLE, LINKS, REVIEW, SLO, SIGN, FOOTER = "People Involved", "Related Links", "Post-Mortem", "SLO Impact", "Sign-off", "footer"
FACTORS, ROLLBACK, CHANGES = f"{CAUSE} / Contributing Factors", f"{STEPS} / Rollback Performed", f"{EVIDENCE} / Key Metric Changes"
DATED = Value(HEAD, "Date", "2025-03-04")
HORIZONS = (
    ("Immediate Actions (< 24h)", Horizon.IMMEDIATE),
    ("Short-term Actions (< 1 week)", Horizon.SHORT_TERM),
    ("Long-term Actions (< 1 month)", Horizon.LONG_TERM),
)
UNHIT = ("Web (spark-trading-web)", "Database (PostgreSQL)", "Cache (Redis)", "External integrations")


def _bash(line: str) -> str:
    return f"```bash\n{line}\n```"


FORM = Form(
    name="spark",
    fillings=(
        *(
            fill("front matter", key, f"front_matter[{key}]", FrontMatter(key, text), text)
            for key, text in (
                ("Title", "Report of March"), ("Owner", "Feeds"), ("Status", "Draft"), ("LastUpdated", "2025-03-05"), ("Links", "PR-9"),
            )
        ),
        fill(HEAD, "Incident ID", "id", Value(HEAD, "Incident ID", "INC-20250304-001"), "INC-20250304-001"),
        fill(HEAD, "Date", "date", DATED, day(4)),
        fill(HEAD, "Severity", "severity", Value(HEAD, "Severity", "🟡 Major"), severity("🟡 Major")),
        fill(SUMMARY, "What happened", "summary", Below(SUMMARY, "What happened", ("Quotes stood still.",)), "Quotes stood still."),
        fill(SUMMARY, "Impact", "impact.summary", Below(SUMMARY, "Impact", ("Nobody saw prices.",)), "Nobody saw prices."),
        fill(SUMMARY, "Duration", "stated_duration", Below(SUMMARY, "Duration", ("1h 30m",)), span(1, 30)),
        fill(SUMMARY, "Root Cause", "root_cause.summary", Below(SUMMARY, "Root Cause", ("A full disk.",)), "A full disk."),
        column(
            TIMELINE, "Time", "timeline[].at", Several((DATED, Cells(TIMELINE, {"Time": "14:32"}))),
            {"date": day(4), "timeline": (TimelineEvent(at=at(4, "14:32")),)},
        ),
        column(TIMELINE, "Event", "timeline[].description", Cells(TIMELINE, {"Event": "Feed stops"}), {"timeline": (TimelineEvent(description="Feed stops"),)}),
        column(TIMELINE, "Actor", "timeline[].actor", Cells(TIMELINE, {"Actor": "Ivo Roth"}), {"timeline": (TimelineEvent(actor="Ivo Roth"),)}),
        fill(
            DETECTION, "How was it detected", "detection.methods", Ticks(DETECTION, ("User report",)),
            menu("- Automated alert | + User report | - Monitoring dashboard"), other=True,
        ),
        fill(
            DETECTION, "How was it detected (Other)", "detection.methods", Line(DETECTION, "- [ ] Other:", "- [x] Other: a broker called"),
            menu("- Automated alert | - User report | - Monitoring dashboard | + a broker called"),
        ),
        fill(DETECTION, "Alert/Metric", "detection.alert", Below(DETECTION, "Alert/Metric", ("FeedAge > 60",)), "```\nFeedAge > 60\n```"),
        fill(DETECTION, "Detection Time", "stated_detection_lag", Below(DETECTION, "Detection Time", ("7 minutes",)), span(0, 7)),
        fill(
            IMPACT, "Affected Services", "services", Ticks(IMPACT, ("API (spark-trading-api)",)),
            services("API (spark-trading-api)", unhit=UNHIT), other=True,
        ),
        fill(
            IMPACT, "Affected Services (Other)", "services",
            Several((Ticks(IMPACT, ("API (spark-trading-api)",)), Line(IMPACT, "- [ ] Other:", "- [x] Other: Feed handler"))),
            services("API (spark-trading-api)", unhit=UNHIT) + services("Feed handler"),
        ),
        fill(IMPACT, "Affected Users", "impact.users_affected", Below(IMPACT, "Affected Users", ("800 traders",)), "800 traders"),
        *(
            fill(IMPACT, label, path, Value(IMPACT, label, text), said)
            for label, path, text, said in (
                ("Lost transactions", "impact.failed_transactions", "41", "41"),
                ("Revenue impact", "impact.revenue", "USD 9,000", Money(text="USD 9,000")),
                ("SLA breach", "impact.sla_breach", "Yes, 99.9% missed", yes("99.9% missed")),
                ("User complaints", "impact.complaints", "12", "12"),
            )
        ),
        fill(IMPACT, "Metrics", "evidence.metrics", Below(IMPACT, "Metrics", ("P95: 900ms",)), _bash("P95: 900ms")),
        fill(CAUSE, "Primary Cause", "root_cause.primary", Below(FACTORS, "Primary Cause", ("The log disk was full.",)), "The log disk was full."),
        fill(
            CAUSE, "Contributing Factors", "root_cause.contributing_factors",
            Below(FACTORS, "Contributing Factors", ("- No quota", "- No alert")), ("No quota", "No alert"),
        ),
        fill(
            CAUSE, "Technical Details", "root_cause.technical_details", Prose(f"{CAUSE} / Technical Details", "ENOSPC"),
            "```\nENOSPC\n```",
        ),
        fill(CAUSE, "Why It Happened", "root_cause.why", Prose(f"{CAUSE} / Why It Happened", "Nobody owned the disk."), "Nobody owned the disk."),
        fill(STEPS, "Investigation", "response.investigation", Below(STEPS, "Investigation", ("df -h",)), (_bash("df -h"),)),
        fill(STEPS, "Mitigation", "response.mitigation", Below(STEPS, "Mitigation", ("rm old.log",)), (_bash("rm old.log"),)),
        fill(STEPS, "Verification", "response.verification", Below(STEPS, "Verification", ("curl feed",)), (_bash("curl feed"),)),
        fill(ROLLBACK, "Yes", "response.rollback.performed", Ticks(ROLLBACK, ("Yes",)), True, other=True),
        fill(ROLLBACK, "No", "response.rollback.performed", Ticks(ROLLBACK, ("No",)), False, other=True),
        fill(
            ROLLBACK, "Version", "response.rollback.version", Line(ROLLBACK, "- [ ] Yes", "- [x] Yes → Version: v2.1"),
            {"response.rollback.performed": True, "response.rollback.version": "v2.1"},
        ),
        fill(
            ROLLBACK, "Reason", "response.rollback.reason", Line(ROLLBACK, "- [ ] No", "- [x] No → Reason: nothing was deployed"),
            {"response.rollback.performed": False, "response.rollback.reason": "nothing was deployed"}, other=True,
        ),
        fill(
            ROLLBACK, "Rollback Evidence", "response.rollback.evidence", Below(ROLLBACK, "Rollback Evidence", ("helm history",)),
            _bash("helm history"),
        ),
        *(
            fill(EVIDENCE, name, f"evidence.{name.split()[0].lower()}", Prose(f"{EVIDENCE} / {name}", f"{name.lower()}.txt"), _bash(f"{name.lower()}.txt"))
            for name in ("Before Incident", "During Incident", "After Mitigation")
        ),
        *(
            column(CHANGES, name, f"metric_changes[].{name.lower()}", Cells(CHANGES, {name: text}), {"metric_changes": (MetricChange(**{name.lower(): text}),)})
            for name, text in (("Metric", "Quote age"), ("Before", "41ms"), ("During", "900ms"), ("After", "43ms"))
        ),
        fill(RESOLUTION, "Final Fix", "resolution.fix", Below(RESOLUTION, "Final Fix", ("Logs rotate by size.",)), "Logs rotate by size."),
        fill(RESOLUTION, "Fix Verification", "resolution.verification", Below(RESOLUTION, "Fix Verification", ("logrotate -d",)), _bash("logrotate -d")),
        fill(RESOLUTION, "Fix version", "resolution.version", Value(RESOLUTION, "Fix version", "v2.1.1"), "v2.1.1"),
        fill(RESOLUTION, "Deployed at", "resolution.deployed_at", Value(RESOLUTION, "Deployed at", "2025-03-05 09:00 UTC"), at(5, "09:00")),
        fill(RESOLUTION, "Deployed at (day)", "resolution.deployed_on", Value(RESOLUTION, "Deployed at", "2025-03-05"), day(5), other=True),
        fill(RESOLUTION, "Verification", "resolution.verified", Value(RESOLUTION, "Verification", "✅ PASS"), True),
        *(
            column(
                f"{PREVENTION} / {heading}", "boxes", "prevention", Items(f"{PREVENTION} / {heading}", (f"[x] Watch {horizon.value} disks", "[ ] Rotate")),
                {"prevention": menu(f"+ Watch {horizon.value} disks | - Rotate", horizon=horizon)}, other=False,
            )
            for heading, horizon in HORIZONS
        ),
        fill(LESSONS, "What Went Well", "lessons.went_well", Items(f"{LESSONS} / What Went Well", ("✅ Quick call",)), ("Quick call",)),
        fill(LESSONS, "What Could Be Improved", "lessons.could_improve", Items(f"{LESSONS} / What Could Be Improved", ("⚠️ Slow logs",)), ("Slow logs",)),
        fill(LESSONS, "Surprises", "lessons.surprises", Items(f"{LESSONS} / Surprises", ("The disk was small",)), ("The disk was small",)),
        column(ACTIONS, "Action", "action_items[].description", Cells(ACTIONS, {"Action": "Alert on disks"}), {"action_items": (action("Alert on disks", done="🟡 In Progress"),)}),
        column(ACTIONS, "Owner", "action_items[].owner", Cells(ACTIONS, {"Owner": "Ivo Roth"}), {"action_items": (action(owner="Ivo Roth", done="🟡 In Progress"),)}),
        column(ACTIONS, "Due Date", "action_items[].due", Cells(ACTIONS, {"Due Date": "2025-03-20"}), {"action_items": (action(due=day(20), done="🟡 In Progress"),)}),
        column(
            ACTIONS, "Status", "action_items[].status", Cells(ACTIONS, {"Action": "Alert on disks", "Status": "✅ Done"}),
            {"action_items": (action("Alert on disks", done="✅ Done"),)},
        ),
        fill(PEOPLE, "On-call Engineer", "people", Value(PEOPLE, "On-call Engineer", "Ivo Roth"), person("On-call Engineer", "Ivo Roth")),
        fill(PEOPLE, "Incident Commander", "people", Value(PEOPLE, "Incident Commander", "Kim Aas"), person("Incident Commander", "Kim Aas")),
        fill(
            PEOPLE, "Contributors", "people", Below(PEOPLE, "Contributors", ("- Ann Lee", "- Bob Ray")),
            person("Contributor", "Ann Lee") + person("Contributor", "Bob Ray"),
        ),
        *(
            fill(LINKS, label, "references", Value(LINKS, label, target), reference(label, target))
            for label, target in (
                ("Slack Thread", "#spark-incidents/p17"), ("PagerDuty Incident", "https://pd.example/Q1"), ("GitHub Issue", "spark/feed#12"),
                ("Grafana Dashboard", "https://grafana.example/d/feed"), ("Evidence Files", "evidence/incident_001_*.txt"),
            )
        ),
        fill(REVIEW, "Date", "review.scheduled_on", Value(REVIEW, "Date", "2025-03-06"), day(6)),
        fill(REVIEW, "Date (time)", "review.scheduled_at", Value(REVIEW, "Date", "2025-03-06 15:00 UTC"), at(6, "15:00"), other=True),
        fill(REVIEW, "Attendees", "review.attendees", Below(REVIEW, "Attendees", ("- Ivo Roth", "- Kim Aas")), ("Ivo Roth", "Kim Aas")),
        fill(REVIEW, "Recording", "review.recording", Value(REVIEW, "Recording", "https://meet.example/1"), "https://meet.example/1"),
        fill(REVIEW, "Notes", "review.notes", Value(REVIEW, "Notes", "https://wiki.example/1"), "https://wiki.example/1"),
        *(
            fill(SLO, label, f"error_budget.{name}", Value(SLO, label, text), number)
            for label, name, text, number in (
                ("Before incident", "before", "80%", 80.0), ("After incident", "after", "62.5%", 62.5), ("Budget consumed", "consumed", "17.5%", 17.5),
            )
        ),
        fill(SLO, "SLA Breach (Yes)", "impact.sla_breach", Ticks(SLO, ("Yes",)), yes(), other=True),
        fill(SLO, "SLA Breach (No)", "impact.sla_breach", Ticks(SLO, ("No",)), no(), other=True),
        fill(
            SLO, "Customer compensation", "impact.compensation", Line(SLO, "- [ ] Yes", "- [x] Yes → Customer compensation: fees of March"),
            {"impact.sla_breach": yes(), "impact.compensation": "fees of March"},
        ),
        fill(SIGN, "Incident Closed By", "approvals", Value(SIGN, "Incident Closed By", "Kim Aas"), (Approval(role="Incident Closed By", name="Kim Aas"),)),
        fill(SIGN, "Date", "stated_days[closed]", Value(SIGN, "Date", "2025-03-07"), day(7)),
        fill(SIGN, "Date (time)", "closed_at", Value(SIGN, "Date", "2025-03-07 09:30 UTC"), at(7, "09:30"), other=True),
        fill(SIGN, "Final Status", "final_status", Value(SIGN, "Final Status", "⚪ Closed"), status("⚪ Closed")),
        fill(SIGN, "Follow-up Required", "follow_up.required", Ticks(SIGN, ("No",)), False, other=True),
        fill(
            SIGN, "Follow-up issue", "follow_up.issue", Line(SIGN, "- [ ] Yes", "- [x] Yes → Follow-up issue: spark/feed#13"),
            {"follow_up.required": True, "follow_up.issue": "spark/feed#13"},
        ),
        fill(FOOTER, "Template Version", "template_version", Value(FOOTER, "Template Version", "v1.2"), "v1.2"),
        fill(FOOTER, "Last Updated", "template_updated", Value(FOOTER, "Last Updated", "2025-02-01"), "2025-02-01"),
    ),
    tables=(
        (
            Rows(TIMELINE, (("23:40", "Feed stops", "Feed"), ("00:10", "Incident resolved", "Ivo Roth"))),
            {
                "timeline": (
                    TimelineEvent(at=at(4, "23:40"), description="Feed stops", actor="Feed"),
                    TimelineEvent(at=at(5, "00:10"), description="Incident resolved", actor="Ivo Roth"),
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
            Rows(ACTIONS, (("Alert on disks", "Ivo Roth", "2025-03-20", "🟡 In Progress"), ("Rotate logs", "Kim Aas", "2025-03-06", "✅ Done"))),
            {
                "action_items": (
                    action("Alert on disks", owner="Ivo Roth", due=day(20), done="🟡 In Progress"),
                    action("Rotate logs", owner="Kim Aas", due=day(6), done="✅ Done"),
                )
            },
        ),
    ),
)
