"""What the spark form says of resolution, prevention, people and sign-off, slot by slot."""

from __future__ import annotations

from filling.edits import Below, Cells, Items, Line, Ticks, Value
from filling.slot import column, fill
from filling.values import (
    action,
    at,
    day,
    menu,
    no,
    person,
    reference,
    status,
    yes,
)
from incidentkit import Approval, Horizon

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
PEOPLE, LINKS, REVIEW, SLO, SIGN, FOOTER = (
    "People Involved",
    "Related Links",
    "Post-Mortem",
    "SLO Impact",
    "Sign-off",
    "footer",
)
HORIZONS = (
    ("Immediate Actions (< 24h)", Horizon.IMMEDIATE),
    ("Short-term Actions (< 1 week)", Horizon.SHORT_TERM),
    ("Long-term Actions (< 1 month)", Horizon.LONG_TERM),
)


def _bash(line: str) -> str:
    return f"```bash\n{line}\n```"


FOLLOW_UP = (
    fill(
        RESOLUTION,
        "Final Fix",
        "resolution.fix",
        Below(RESOLUTION, "Final Fix", ("Logs rotate by size.",)),
        "Logs rotate by size.",
    ),
    fill(
        RESOLUTION,
        "Fix Verification",
        "resolution.verification",
        Below(RESOLUTION, "Fix Verification", ("logrotate -d",)),
        _bash("logrotate -d"),
    ),
    fill(
        RESOLUTION,
        "Fix version",
        "resolution.version",
        Value(RESOLUTION, "Fix version", "v2.1.1"),
        "v2.1.1",
    ),
    fill(
        RESOLUTION,
        "Deployed at",
        "resolution.deployed_at",
        Value(RESOLUTION, "Deployed at", "2025-03-05 09:00 UTC"),
        at(5, "09:00"),
    ),
    fill(
        RESOLUTION,
        "Deployed at (day)",
        "resolution.deployed_on",
        Value(RESOLUTION, "Deployed at", "2025-03-05"),
        day(5),
        other=True,
    ),
    fill(
        RESOLUTION,
        "Verification",
        "resolution.verified",
        Value(RESOLUTION, "Verification", "✅ PASS"),
        True,  # noqa: FBT003 -- the attribute's value
    ),
    *(
        column(
            f"{PREVENTION} / {heading}",
            "boxes",
            "prevention",
            Items(f"{PREVENTION} / {heading}", (f"[x] Watch {horizon.value} disks", "[ ] Rotate")),
            {"prevention": menu(f"+ Watch {horizon.value} disks | - Rotate", horizon=horizon)},
            other=False,
        )
        for heading, horizon in HORIZONS
    ),
    fill(
        LESSONS,
        "What Went Well",
        "lessons.went_well",
        Items(f"{LESSONS} / What Went Well", ("✅ Quick call",)),
        ("Quick call",),
    ),
    fill(
        LESSONS,
        "What Could Be Improved",
        "lessons.could_improve",
        Items(f"{LESSONS} / What Could Be Improved", ("⚠️ Slow logs",)),
        ("Slow logs",),
    ),
    fill(
        LESSONS,
        "Surprises",
        "lessons.surprises",
        Items(f"{LESSONS} / Surprises", ("The disk was small",)),
        ("The disk was small",),
    ),
    column(
        ACTIONS,
        "Action",
        "action_items[].description",
        Cells(ACTIONS, {"Action": "Alert on disks"}),
        {"action_items": (action("Alert on disks", done="🟡 In Progress"),)},
    ),
    column(
        ACTIONS,
        "Owner",
        "action_items[].owner",
        Cells(ACTIONS, {"Owner": "Ivo Roth"}),
        {"action_items": (action(owner="Ivo Roth", done="🟡 In Progress"),)},
    ),
    column(
        ACTIONS,
        "Due Date",
        "action_items[].due",
        Cells(ACTIONS, {"Due Date": "2025-03-20"}),
        {"action_items": (action(due=day(20), done="🟡 In Progress"),)},
    ),
    column(
        ACTIONS,
        "Status",
        "action_items[].status",
        Cells(ACTIONS, {"Action": "Alert on disks", "Status": "✅ Done"}),
        {"action_items": (action("Alert on disks", done="✅ Done"),)},
    ),
    fill(
        PEOPLE,
        "On-call Engineer",
        "people",
        Value(PEOPLE, "On-call Engineer", "Ivo Roth"),
        person("On-call Engineer", "Ivo Roth"),
    ),
    fill(
        PEOPLE,
        "Incident Commander",
        "people",
        Value(PEOPLE, "Incident Commander", "Kim Aas"),
        person("Incident Commander", "Kim Aas"),
    ),
    fill(
        PEOPLE,
        "Contributors",
        "people",
        Below(PEOPLE, "Contributors", ("- Ann Lee", "- Bob Ray")),
        person("Contributor", "Ann Lee") + person("Contributor", "Bob Ray"),
    ),
    *(
        fill(LINKS, label, "references", Value(LINKS, label, target), reference(label, target))
        for label, target in (
            ("Slack Thread", "#spark-incidents/p17"),
            ("PagerDuty Incident", "https://pd.example/Q1"),
            ("GitHub Issue", "spark/feed#12"),
            ("Grafana Dashboard", "https://grafana.example/d/feed"),
            ("Evidence Files", "evidence/incident_001_*.txt"),
        )
    ),
    fill(REVIEW, "Date", "review.scheduled_on", Value(REVIEW, "Date", "2025-03-06"), day(6)),
    fill(
        REVIEW,
        "Date (time)",
        "review.scheduled_at",
        Value(REVIEW, "Date", "2025-03-06 15:00 UTC"),
        at(6, "15:00"),
        other=True,
    ),
    fill(
        REVIEW,
        "Attendees",
        "review.attendees",
        Below(REVIEW, "Attendees", ("- Ivo Roth", "- Kim Aas")),
        ("Ivo Roth", "Kim Aas"),
    ),
    fill(
        REVIEW,
        "Recording",
        "review.recording",
        Value(REVIEW, "Recording", "https://meet.example/1"),
        "https://meet.example/1",
    ),
    fill(
        REVIEW,
        "Notes",
        "review.notes",
        Value(REVIEW, "Notes", "https://wiki.example/1"),
        "https://wiki.example/1",
    ),
    *(
        fill(SLO, label, f"error_budget.{name}", Value(SLO, label, text), number)
        for label, name, text, number in (
            ("Before incident", "before", "80%", 80.0),
            ("After incident", "after", "62.5%", 62.5),
            ("Budget consumed", "consumed", "17.5%", 17.5),
        )
    ),
    fill(SLO, "SLA Breach (Yes)", "impact.sla_breach", Ticks(SLO, ("Yes",)), yes(), other=True),
    fill(SLO, "SLA Breach (No)", "impact.sla_breach", Ticks(SLO, ("No",)), no(), other=True),
    fill(
        SLO,
        "Customer compensation",
        "impact.compensation",
        Line(SLO, "- [ ] Yes", "- [x] Yes → Customer compensation: fees of March"),
        {"impact.sla_breach": yes(), "impact.compensation": "fees of March"},
    ),
    fill(
        SIGN,
        "Incident Closed By",
        "approvals",
        Value(SIGN, "Incident Closed By", "Kim Aas"),
        (Approval(role="Incident Closed By", name="Kim Aas"),),
    ),
    fill(SIGN, "Date", "stated_days[closed]", Value(SIGN, "Date", "2025-03-07"), day(7)),
    fill(
        SIGN,
        "Date (time)",
        "closed_at",
        Value(SIGN, "Date", "2025-03-07 09:30 UTC"),
        at(7, "09:30"),
        other=True,
    ),
    fill(
        SIGN,
        "Final Status",
        "final_status",
        Value(SIGN, "Final Status", "⚪ Closed"),
        status("⚪ Closed"),
    ),
    fill(
        SIGN,
        "Follow-up Required",
        "follow_up.required",
        Ticks(SIGN, ("No",)),
        False,  # noqa: FBT003 -- the attribute's value
        other=True,
    ),
    fill(
        SIGN,
        "Follow-up issue",
        "follow_up.issue",
        Line(SIGN, "- [ ] Yes", "- [x] Yes → Follow-up issue: spark/feed#13"),
        {"follow_up.required": True, "follow_up.issue": "spark/feed#13"},
    ),
    fill(
        FOOTER,
        "Template Version",
        "template_version",
        Value(FOOTER, "Template Version", "v1.2"),
        "v1.2",
    ),
    fill(
        FOOTER,
        "Last Updated",
        "template_updated",
        Value(FOOTER, "Last Updated", "2025-02-01"),
        "2025-02-01",
    ),
)
