"""An incident that has every attribute, to try a template on."""

from __future__ import annotations

from functools import cache

import pendulum

from incidentkit.incident import Incident
from incidentkit.model.action_item import ActionItem, Origin
from incidentkit.model.answers import Money, YesNo
from incidentkit.model.checklist import ChecklistItem, Horizon
from incidentkit.model.evidence import Evidence
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.model.impact import DataImpact, ErrorBudget, Impact
from incidentkit.model.leftovers import CustomField, Section
from incidentkit.model.people import Approval, Person
from incidentkit.model.reference import Reference
from incidentkit.model.response import Detection, FollowUp, Resolution, Response, Rollback
from incidentkit.model.review import Lesson, Lessons, Review
from incidentkit.model.root_cause import RootCause
from incidentkit.model.services import AffectedService, MetricChange, ServiceImpact
from incidentkit.model.severity import Severity
from incidentkit.model.status import ActionStatus, Status
from incidentkit.model.timeline import TimelineEvent


def _at(hour: int, minute: int) -> pendulum.DateTime:
    return pendulum.datetime(2025, 3, 4, hour, minute)


def _day(day: int) -> pendulum.Date:
    return pendulum.Date(2025, 3, day)


@cache
def full_incident() -> Incident:
    """An incident with every attribute that a report can state, all consistent.

    What excludes another attribute is left out: `stated_ongoing` (it is over), and the days that
    stand in for a time.
    """
    return Incident(
        id="INC-2025-031",
        title="Checkout rejects every third order",
        severity=Severity(label="P1 (High)"),
        status=Status(label="Resolved"),
        date=_day(4),
        started_at=_at(14, 2),
        detected_at=_at(14, 7),
        declared_at=_at(14, 10),
        acknowledged_at=_at(14, 12),
        escalated_at=_at(14, 20),
        identified_at=_at(15, 5),
        mitigated_at=_at(15, 40),
        recovered_at=_at(16, 0),
        resolved_at=_at(16, 17),
        stated_days=FrozenMap({"closed": _day(6)}),
        stated_duration=pendulum.duration(hours=2, minutes=15),
        stated_detection_lag=pendulum.duration(minutes=5),
        detected_by="synthetic order probe",
        escalated_to="Payments on-call",
        people=(
            Person(role="Incident Commander", name="Ines Moreau"),
            Person(role="Technical Lead", name="Tomas Berg"),
            Person(role="Author", name="Ines Moreau"),
        ),
        services=(AffectedService(name="checkout-api"), AffectedService(name="orders-db")),
        summary="A failed certificate renewal broke the path to the payment provider.",
        impact=_impact(),
        components=(
            ChecklistItem(name="Payment gateway", checked=True),
            ChecklistItem(name="Order database"),
        ),
        service_impacts=(
            ServiceImpact(
                name="checkout-api",
                impact="Major",
                availability="66.4%",
                recovery_time="1h 58m",
            ),
        ),
        metric_changes=(
            MetricChange(metric="Error rate", before="0.1%", during="33.6%", after="0.1%"),
        ),
        error_budget=ErrorBudget(before=80.0, after=35.5, consumed=44.5),
        system_state=FrozenMap({"Last Deployment": "two days earlier", "Load": "normal"}),
        timeline=_timeline(),
        detection=Detection(
            methods=(ChecklistItem(name="Synthetic monitoring", checked=True),),
            alert="order_success_ratio below 95% for 5 minutes",
        ),
        root_cause=_root_cause(),
        response=_response(),
        resolution=Resolution(
            fix="Renewal runs with its own account now.",
            verification="Two renewals were run by hand.",
            version="v4.18.2",
            deployed_at=_at(16, 5),
            verified=True,
        ),
        evidence=Evidence(
            logs="```\nx509: certificate has expired\n```",
            metrics="Success ratio fell to 66.4%.",
            configuration="The renewal account was replaced.",
            before="handshake ok",
            during="handshake failed",
            after="handshake ok again",
        ),
        prevention=(
            ChecklistItem(name="Alert on certificates that expire", horizon=Horizon.SHORT_TERM),
        ),
        action_items=_action_items(),
        lessons=Lessons(
            went_well=("The probe saw it within minutes",),
            could_improve=("Renewals were watched by nobody",),
            went_wrong=("The runbook named a host that is gone",),
            lucky=("It was a quiet afternoon",),
            surprises=("The provider caches handshakes",),
            learned=(
                Lesson(
                    text="Watch what runs rarely",
                    learned="A job that runs quarterly fails unseen.",
                    application="Such jobs get a probe.",
                ),
            ),
        ),
        review=Review(
            scheduled_at=pendulum.datetime(2025, 3, 7, 10, 0),
            duration=pendulum.duration(hours=1),
            attendees=("Ines Moreau", "Tomas Berg"),
            recording="https://example.com/recording",
            notes="https://example.com/notes",
            discussion=("Who owns the renewals",),
        ),
        communication=(ChecklistItem(name="Status page updated", checked=True),),
        references=(Reference(label="Runbook", target="https://example.com/runbook"),),
        attachments=("probe.csv",),
        approvals=(Approval(role="Engineering Manager", name="Lea Roth", date=_day(6)),),
        final_status=Status(label="Closed"),
        follow_up=FollowUp(required=True, issue="OPS-512"),
        reported_on=_day(5),
        next_review=pendulum.Date(2025, 6, 4),
        custom=(CustomField(label="Weather", value="sunny"),),
        sections=(Section(heading="Glossary", body="Probe: a scripted order."),),
    )


def _impact() -> Impact:
    return Impact(
        summary="Every third order was rejected.",
        customers="rejected orders",
        users_affected="4,210",
        availability="66.4%",
        failed_requests="18,400",
        failed_transactions="6,020",
        complaints="37",
        revenue=Money(text="USD 45,000"),
        additional_costs=Money(text="USD 1,200"),
        credits=Money(text="USD 3,000"),
        sla="99.9% for checkout",
        sla_breach=YesNo(answer=True, details="99.9% missed"),
        compensation="a voucher",
        reputation_risk="Low",
        data=DataImpact(
            data_loss=YesNo(answer=False),
            scope="none",
            criticality="Low",
            recovery="not needed",
            manual_intervention=YesNo(answer=True, details="12 orders re-entered"),
        ),
    )


def _timeline() -> tuple[TimelineEvent, ...]:
    return (
        TimelineEvent(
            at=_at(14, 7), description="Probe fails", action="Paged on-call", actor="Monitoring"
        ),
        TimelineEvent(
            at=_at(15, 5),
            description="Expired certificate found",
            action="Renewed by hand",
            actor="Tomas Berg",
        ),
    )


def _root_cause() -> RootCause:
    return RootCause(
        summary="The renewal job had lost its rights.",
        initial_assessment="The provider was thought to be down.",
        what_happened="The certificate expired and handshakes failed.",
        why="The job's account was replaced without its rights.",
        primary="Missing rights of the renewal account.",
        contributing_factors=("Nobody is told when the job fails",),
        technical_details="`renew: permission denied`",
        five_whys=("Why did orders fail? The certificate had expired.",),
        preventable="Yes, by an alert.",
    )


def _response() -> Response:
    return Response(
        immediate=("Paged the payments team",),
        investigation=("Compared handshakes",),
        mitigation=("Renewed the certificate by hand",),
        resolution=("Gave the job its rights back",),
        verification=("Placed orders by hand",),
        workarounds="Orders by phone.",
        rollback=Rollback(performed=True, version="v4.18.1", evidence="deploy log 8812"),
    )


def _action_items() -> tuple[ActionItem, ...]:
    return (
        ActionItem(
            id="AI-1",
            description="Alert on failed renewals",
            owner="Tomas Berg",
            due=_day(20),
            status=ActionStatus(label="In Progress"),
            priority="High",
            type="Prevent",
            horizon=Horizon.SHORT_TERM,
        ),
        ActionItem(description="Rehearse renewals", owner="Lea Roth", origin=Origin.REVIEW),
    )
