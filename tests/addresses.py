"""The canonical address of each attribute: headings, label and shape that alone make it read."""

from __future__ import annotations

from typing import Any

import attrs
import pendulum

from incidentkit import (
    ActionItem,
    AffectedService,
    Approval,
    ChecklistItem,
    Lesson,
    MetricChange,
    Money,
    Person,
    Reference,
    ServiceImpact,
    Severity,
    SeverityLevel,
    SeverityPolicy,
    Status,
    TimelineEvent,
    YesNo,
)
from incidentkit.model.frozen_map import FrozenMap

HEAD = "Incident Metadata"
WHEN = "2025-03-04 14:02 UTC"
AT = pendulum.datetime(2025, 3, 4, 14, 2)
DAY = pendulum.Date(2025, 3, 4)
HOUR = pendulum.duration(hours=1)


@attrs.frozen
class Address:
    """One attribute's place: the headings over it, its lines, and what they say."""

    path: str
    headings: tuple[str, ...]
    text: str
    value: Any

    def __str__(self) -> str:
        """The path, and the label or heading that tells this place from others."""
        return f"{self.path} at {' / '.join(self.headings)} / {self.text.splitlines()[0]}"

    @property
    def markdown(self) -> str:
        """The headings and the text."""
        levels = [f"{'#' * level} {text}\n" for level, text in enumerate(self.headings, 2)]
        return "\n".join((*levels, f"{self.text}\n"))


def _field(path: str, headings: str, label: str, text: str, value: Any) -> Address:  # noqa: ANN401
    return Address(path, tuple(headings.split(" / ")), f"**{label}:** {text}", value)


def _body(path: str, headings: str, text: str, value: Any) -> Address:  # noqa: ANN401
    return Address(path, tuple(headings.split(" / ")), text, value)


_HEAD = (
    _field("id", HEAD, "Incident ID", "INC-2025-031", "INC-2025-031"),
    _field("date", HEAD, "Date", "2025-03-04", DAY),
    _field("severity", HEAD, "Severity", "P1 (High)", Severity(label="P1 (High)")),
    _field("status", HEAD, "Status", "Resolved", Status(label="Resolved")),
    *(
        _field(path, HEAD, label, WHEN, AT)
        for path, label in (
            ("started_at", "Start Time"),
            ("detected_at", "Detection Time"),
            ("declared_at", "Declared"),
            ("acknowledged_at", "Acknowledged"),
            ("escalated_at", "Escalated"),
            ("identified_at", "Identified"),
            ("mitigated_at", "Mitigated"),
            ("recovered_at", "Recovered"),
            ("resolved_at", "Resolution Time"),
            ("closed_at", "Date Closed"),
        )
    ),
    _field("detected_by", HEAD, "Detected By", "order probe", "order probe"),
    _field("escalated_to", HEAD, "Escalated To", "Payments on-call", "Payments on-call"),
    _field("stated_duration", HEAD, "Duration", "1 hour", HOUR),
    _field("stated_detection_lag", HEAD, "Time to Detect", "1 hour", HOUR),
    _field("reported_on", HEAD, "Reported On", "2025-03-04", DAY),
    _field("next_review", HEAD, "Next Review", "2025-03-04", DAY),
    _field(
        "services", HEAD, "Affected Services", "orders-db", (AffectedService(name="orders-db"),)
    ),
    _body("summary", "Executive Summary", "A renewal failed.", "A renewal failed."),
)

_IMPACT = (
    _body("impact.summary", "Impact", "Orders were rejected.", "Orders were rejected."),
    *(
        _field(f"impact.{name}", "Impact", label, "some 37", "some 37")
        for name, label in (
            ("customers", "Customer Impact"),
            ("users_affected", "Users Affected"),
            ("availability", "Availability"),
            ("failed_requests", "Failed Requests"),
            ("failed_transactions", "Failed Transactions"),
            ("complaints", "User Complaints"),
            ("sla", "SLA Impact"),
            ("compensation", "Customer Compensation"),
            ("reputation_risk", "Reputation Risk"),
        )
    ),
    *(
        _field(f"impact.{name}", "Impact", label, "USD 1,200", Money(text="USD 1,200"))
        for name, label in (
            ("revenue", "Revenue Impact"),
            ("additional_costs", "Additional Costs"),
            ("credits", "Credits Issued"),
        )
    ),
    _field("impact.sla_breach", "Impact", "SLA Breach", "Yes", YesNo(answer=True)),
    _body(
        "service_impacts",
        "Impact / Service Impact Matrix",
        "| Service | Impact Level |\n| --- | --- |\n| orders-db | Major |",
        (ServiceImpact(name="orders-db", impact="Major"),),
    ),
    _field("impact.data.data_loss", "Impact / Data Impact", "Data Loss", "No", YesNo(answer=False)),
    _field("impact.data.scope", "Impact / Data Impact", "Scope", "12 rows", "12 rows"),
    _field("impact.data.criticality", "Impact / Data Impact", "Criticality", "Low", "Low"),
    _field("impact.data.recovery", "Impact / Data Impact", "Recovery", "all of it", "all of it"),
    _field(
        "impact.data.manual_intervention",
        "Impact / Data Impact",
        "Manual Intervention Needed",
        "Yes",
        YesNo(answer=True),
    ),
    _field("error_budget.before", "SLO Impact", "Before incident", "80%", 80.0),
    _field("error_budget.after", "SLO Impact", "After incident", "35.5%", 35.5),
    _field("error_budget.consumed", "SLO Impact", "Budget consumed", "44.5%", 44.5),
    _body(
        "components",
        "Affected Components",
        "- [x] Payment gateway",
        (ChecklistItem(name="Payment gateway", checked=True),),
    ),
    _field("system_state", "System State", "Load", "normal", FrozenMap({"Load": "normal"})),
)

_COURSE = (
    _body(
        "timeline",
        "Timeline",
        f"| Time | Event |\n| --- | --- |\n| {WHEN} | Probe fails |",
        (TimelineEvent(at=AT, description="Probe fails"),),
    ),
    _body(
        "detection.methods",
        "Detection / Detection Method",
        "- [x] Probe",
        (ChecklistItem(name="Probe", checked=True),),
    ),
    _body("detection.alert", "Detection / Alert", "ratio below 95%", "ratio below 95%"),
    *(
        _body(path, headings, "The job lost its rights.", "The job lost its rights.")
        for path, headings in (
            ("root_cause.summary", "Root Cause Analysis"),
            ("root_cause.initial_assessment", "Root Cause Analysis / Initial Assessment"),
            ("root_cause.what_happened", "Root Cause Analysis / What Happened"),
            ("root_cause.why", "Root Cause Analysis / Why It Happened"),
            ("root_cause.primary", "Root Cause Analysis / Primary Cause"),
            ("root_cause.technical_details", "Root Cause Analysis / Technical Details"),
            ("root_cause.preventable", "Root Cause Analysis / Was This Preventable?"),
            ("response.workarounds", "Response / Temporary Workarounds"),
            ("response.rollback.evidence", "Response / Rollback Evidence"),
            ("resolution.fix", "Resolution"),
            ("resolution.verification", "Resolution / Fix Verification"),
            ("evidence.metrics", "Supporting Data / Monitoring Data"),
            ("evidence.logs", "Supporting Data / Error Messages"),
            ("evidence.configuration", "Supporting Data / Configuration Changes"),
            ("evidence.before", "Supporting Data / Before Incident"),
            ("evidence.during", "Supporting Data / During Incident"),
            ("evidence.after", "Supporting Data / After Mitigation"),
        )
    ),
    *(
        _body(path, headings, "- Compared handshakes", ("Compared handshakes",))
        for path, headings in (
            ("root_cause.contributing_factors", "Root Cause Analysis / Contributing Factors"),
            ("root_cause.five_whys", "Root Cause Analysis / Five Whys"),
            ("response.immediate", "Response / Immediate Response"),
            ("response.investigation", "Response / Investigation"),
            ("response.mitigation", "Response / Mitigation"),
            ("response.resolution", "Response / Resolution"),
            ("response.verification", "Response / Verification"),
        )
    ),
    _body(
        "response.rollback.performed",
        "Response / Rollback Performed",
        "- [x] Yes\n- [ ] No",
        True,  # noqa: FBT003 -- the value
    ),
    _field("resolution.version", "Resolution / Deployment", "Fix version", "v4.18", "v4.18"),
    _field("resolution.deployed_at", "Resolution / Deployment", "Deployed at", WHEN, AT),
    _field("resolution.verified", "Resolution / Deployment", "Verification", "PASS", True),  # noqa: FBT003
    _body(
        "metric_changes",
        "Supporting Data / Key Metric Changes",
        "| Metric | Before | After |\n| --- | --- | --- |\n| Errors | 1% | 2% |",
        (MetricChange(metric="Errors", before="1%", after="2%"),),
    ),
)

_FOLLOW_UP = (
    _body(
        "action_items",
        "Action Items",
        "| Action | Owner |\n| --- | --- |\n| Alert on it | Ines |",
        (ActionItem(description="Alert on it", owner="Ines"),),
    ),
    _body("prevention", "Prevention", "- [ ] Alert", (ChecklistItem(name="Alert"),)),
    *(
        _body(
            "prevention",
            f"Prevention / {name}",
            "- [ ] Alert",
            (ChecklistItem(name="Alert", horizon=horizon),),
        )
        for name, horizon in (
            ("Immediate", "immediate"),
            ("Short-term", "short_term"),
            ("Medium-term", "medium_term"),
            ("Long-term", "long_term"),
        )
    ),
    _body(
        "communication",
        "Communication",
        "- [x] Tell all",
        (ChecklistItem(name="Tell all", checked=True),),
    ),
    *(
        _body(f"lessons.{name}", f"Post-Incident Review / {heading}", "- The probe", ("The probe",))
        for name, heading in (
            ("went_well", "What Went Well"),
            ("could_improve", "What Could Be Improved"),
            ("went_wrong", "What Went Wrong"),
            ("lucky", "What Was Lucky"),
            ("surprises", "Surprises"),
        )
    ),
    _body(
        "lessons.learned",
        "Post-Incident Review / Lessons Learned",
        "- Watch it",
        (Lesson(text="Watch it"),),
    ),
    _field("review.scheduled_at", "Review Meeting", "Date", WHEN, AT),
    _field("review.duration", "Review Meeting", "Duration", "1 hour", HOUR),
    _field("review.attendees", "Review Meeting", "Attendees", "Ines, Tomas", ("Ines", "Tomas")),
    _field("review.recording", "Review Meeting", "Recording", "http://rec", "http://rec"),
    _field("review.notes", "Review Meeting", "Notes", "http://notes", "http://notes"),
    _body("review.discussion", "Review Meeting / Key Discussion Points", "- Whose", ("Whose",)),
    _body(
        "action_items",
        "Review Meeting / Additional Action Items",
        "- [ ] Rehearse - Owner: Lea",
        (ActionItem(description="Rehearse", owner="Lea", origin="review"),),
    ),
)

_END = (
    *(
        _field("people", "People", role, "Ines Moreau", (Person(role=role, name="Ines Moreau"),))
        for role in (
            "Incident Commander",
            "Technical Lead",
            "On-call Engineer",
            "Communications",
            "Documentation",
            "Reporter",
            "Owner",
            "Author",
            "Scribe",
        )
    ),
    _field(
        "people",
        "People",
        "Contributors",
        "Ines, Tomas",
        (Person(role="Contributor", name="Ines"), Person(role="Contributor", name="Tomas")),
    ),
    _body(
        "references",
        "References",
        "- Runbook: http://run",
        (Reference(label="Runbook", target="http://run"),),
    ),
    _body(
        "references",
        "References / Related Incidents",
        "- INC-7",
        (Reference(label="Related Incidents", target="INC-7"),),
    ),
    _body("attachments", "Attachments", "- probe.csv", ("probe.csv",)),
    _body(
        "severity_policy",
        "Severity Classification Guide",
        "| Severity | Response SLA |\n| --- | --- |\n| P1 | 1 hour |",
        SeverityPolicy(levels=(SeverityLevel(code="P1", response=HOUR),)),
    ),
    _body(
        "approvals",
        "Sign-off",
        "- [x] Manager: Lea Roth - 2025-03-04",
        (Approval(role="Manager", name="Lea Roth", signed=True, date=DAY),),
    ),
    _field("final_status", "Sign-off", "Final Status", "Closed", Status(label="Closed")),
    _field("follow_up.required", "Sign-off", "Follow-up Required", "Yes", True),  # noqa: FBT003
    _field("follow_up.issue", "Sign-off", "Follow-up Issue", "OPS-512", "OPS-512"),
)

ADDRESSES = (*_HEAD, *_IMPACT, *_COURSE, *_FOLLOW_UP, *_END)
