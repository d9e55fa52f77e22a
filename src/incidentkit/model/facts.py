"""All that one post-mortem says, as values."""

from __future__ import annotations

from pathlib import Path

import attrs
import pendulum

from incidentkit.model import converters as c
from incidentkit.model.action_item import ActionItem
from incidentkit.model.checklist import ChecklistItem, Horizon
from incidentkit.model.evidence import Evidence
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.model.holder import Holder
from incidentkit.model.impact import ErrorBudget, Impact
from incidentkit.model.leftovers import CustomField, Section
from incidentkit.model.people import Approval, Person
from incidentkit.model.policy import SeverityPolicy
from incidentkit.model.reference import Reference
from incidentkit.model.response import Detection, FollowUp, Resolution, Response
from incidentkit.model.review import Lessons, Review
from incidentkit.model.root_cause import RootCause
from incidentkit.model.services import AffectedService, MetricChange, ServiceImpact
from incidentkit.model.severity import Severity
from incidentkit.model.status import Status
from incidentkit.model.timeline import TimelineEvent

_STATUS = c.labelled(Status, lambda text: Status(label=text))


def _path(value: Path | str | None) -> Path | None:
    return None if value is None else Path(value)


def _horizon(item: ChecklistItem) -> int:
    return Horizon.order(item.horizon)


@attrs.frozen(kw_only=True, field_transformer=c.naming)
class Facts(Holder):
    """What a post-mortem states, attribute by attribute; nothing here is computed.

    Times have a fixed offset and whole seconds. A milestone stated as a day only is in
    `stated_days` under its name ("closed") and never becomes midnight. The last six attributes
    are dress: they belong to the document, not to the incident, and don't count for `==`.
    """

    id: str | None = attrs.field(default=None, converter=c.line)
    title: str | None = attrs.field(default=None, converter=c.line)
    severity: Severity | None = attrs.field(
        default=None, converter=c.labelled(Severity, lambda text: Severity(label=text))
    )
    status: Status | None = attrs.field(default=None, converter=_STATUS)
    date: pendulum.Date | None = attrs.field(default=None, converter=c.day)
    started_at: pendulum.DateTime | None = attrs.field(default=None, converter=c.moment)
    detected_at: pendulum.DateTime | None = attrs.field(default=None, converter=c.moment)
    declared_at: pendulum.DateTime | None = attrs.field(default=None, converter=c.moment)
    acknowledged_at: pendulum.DateTime | None = attrs.field(default=None, converter=c.moment)
    escalated_at: pendulum.DateTime | None = attrs.field(default=None, converter=c.moment)
    identified_at: pendulum.DateTime | None = attrs.field(default=None, converter=c.moment)
    mitigated_at: pendulum.DateTime | None = attrs.field(default=None, converter=c.moment)
    recovered_at: pendulum.DateTime | None = attrs.field(default=None, converter=c.moment)
    resolved_at: pendulum.DateTime | None = attrs.field(default=None, converter=c.moment)
    closed_at: pendulum.DateTime | None = attrs.field(default=None, converter=c.moment)
    stated_days: FrozenMap[pendulum.Date] = attrs.field(factory=FrozenMap, converter=c.day_map)
    stated_duration: pendulum.Duration | None = attrs.field(default=None, converter=c.duration)
    stated_detection_lag: pendulum.Duration | None = attrs.field(default=None, converter=c.duration)
    stated_ongoing: bool = attrs.field(default=False, converter=c.flag)
    detected_by: str | None = attrs.field(default=None, converter=c.line)
    escalated_to: str | None = attrs.field(default=None, converter=c.line)
    people: tuple[Person, ...] = attrs.field(
        default=(), converter=c.many(Person, key=lambda person: person.group)
    )
    services: tuple[AffectedService, ...] = attrs.field(
        default=(), converter=c.many(AffectedService)
    )
    summary: str | None = attrs.field(default=None, converter=c.block)
    impact: Impact = attrs.field(factory=Impact, converter=c.part(Impact))
    components: tuple[ChecklistItem, ...] = attrs.field(default=(), converter=c.many(ChecklistItem))
    service_impacts: tuple[ServiceImpact, ...] = attrs.field(
        default=(), converter=c.many(ServiceImpact)
    )
    metric_changes: tuple[MetricChange, ...] = attrs.field(
        default=(), converter=c.many(MetricChange)
    )
    error_budget: ErrorBudget = attrs.field(factory=ErrorBudget, converter=c.part(ErrorBudget))
    system_state: FrozenMap[str] = attrs.field(factory=FrozenMap, converter=c.text_map)
    timeline: tuple[TimelineEvent, ...] = attrs.field(default=(), converter=c.many(TimelineEvent))
    detection: Detection = attrs.field(factory=Detection, converter=c.part(Detection))
    root_cause: RootCause = attrs.field(factory=RootCause, converter=c.part(RootCause))
    response: Response = attrs.field(factory=Response, converter=c.part(Response))
    resolution: Resolution = attrs.field(factory=Resolution, converter=c.part(Resolution))
    evidence: Evidence = attrs.field(factory=Evidence, converter=c.part(Evidence))
    prevention: tuple[ChecklistItem, ...] = attrs.field(
        default=(), converter=c.many(ChecklistItem, key=_horizon)
    )
    action_items: tuple[ActionItem, ...] = attrs.field(
        default=(), converter=c.many(ActionItem, key=lambda item: item.group)
    )
    lessons: Lessons = attrs.field(factory=Lessons, converter=c.part(Lessons))
    review: Review = attrs.field(factory=Review, converter=c.part(Review))
    communication: tuple[ChecklistItem, ...] = attrs.field(
        default=(), converter=c.many(ChecklistItem)
    )
    references: tuple[Reference, ...] = attrs.field(
        default=(), converter=c.many(Reference, key=lambda reference: reference.group)
    )
    attachments: tuple[str, ...] = attrs.field(default=(), converter=c.blocks)
    approvals: tuple[Approval, ...] = attrs.field(default=(), converter=c.many(Approval))
    final_status: Status | None = attrs.field(default=None, converter=_STATUS)
    follow_up: FollowUp = attrs.field(factory=FollowUp, converter=c.part(FollowUp))
    reported_on: pendulum.Date | None = attrs.field(default=None, converter=c.day)
    next_review: pendulum.Date | None = attrs.field(default=None, converter=c.day)
    custom: tuple[CustomField, ...] = attrs.field(default=(), converter=c.many(CustomField))
    sections: tuple[Section, ...] = attrs.field(default=(), converter=c.many(Section))

    template: str | None = attrs.field(default=None, converter=c.line, eq=False)
    path: Path | None = attrs.field(default=None, converter=_path, eq=False)
    front_matter: FrozenMap[str] = attrs.field(factory=FrozenMap, converter=c.text_map, eq=False)
    template_version: str | None = attrs.field(default=None, converter=c.line, eq=False)
    template_updated: str | None = attrs.field(default=None, converter=c.line, eq=False)
    severity_policy: SeverityPolicy | None = attrs.field(
        default=None, converter=c.one_of(SeverityPolicy), eq=False
    )

    def __attrs_post_init__(self) -> None:
        """A time says more than a day, and an end ends what was ongoing."""
        super().__attrs_post_init__()
        days = {n: d for n, d in self.stated_days.items() if getattr(self, f"{n}_at", None) is None}
        if len(days) < len(self.stated_days):
            object.__setattr__(self, "stated_days", FrozenMap(days))
        if self.resolved_at is not None and self.stated_ongoing:
            object.__setattr__(self, "stated_ongoing", False)
