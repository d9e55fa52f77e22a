"""All that one post-mortem says, as values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import cast

import attrs
import pendulum
from attrs.validators import optional

from incidentkit.model import converters as c
from incidentkit.model.action_item import ActionItem
from incidentkit.model.checklist import ChecklistItem, Horizon
from incidentkit.model.evidence import Evidence
from incidentkit.model.frozen_map import EMPTY, FrozenMap
from incidentkit.model.hinted import hinted
from incidentkit.model.holder import Holder
from incidentkit.model.impact import ErrorBudget, Impact
from incidentkit.model.leftovers import CustomField, Section, by_label, by_place, sections
from incidentkit.model.milestone_names import check_milestone_name
from incidentkit.model.people import Approval, Person
from incidentkit.model.reference import Reference
from incidentkit.model.response import Detection, FollowUp, Resolution, Response
from incidentkit.model.review import Lessons, Review
from incidentkit.model.root_cause import RootCause
from incidentkit.model.services import AffectedService, MetricChange, ServiceImpact
from incidentkit.model.severity import Severity, to_severity
from incidentkit.model.severity_guide import SeverityGuide
from incidentkit.model.status import Status, to_status
from incidentkit.model.strict import is_a, mismatch, several, strict
from incidentkit.model.timeline import TimelineEvent


def _path(value: Path | str | None) -> Path | None:
    if value is not None and not isinstance(value, (str, Path)):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise mismatch("a path", value)
    return None if value is None else Path(value)


def _stated_days(days: Mapping[str, dt.date]) -> FrozenMap[pendulum.Date]:
    kept: dict[str, pendulum.Date] = {}
    for name, day in c.entries(days).items():
        check_milestone_name(name)
        if (found := c.day(cast("dt.date | None", day))) is not None:
            kept[cast("str", name)] = found
    return FrozenMap(kept)


def _people(values: Iterable[Person]) -> tuple[Person, ...]:
    return several(Person, values, key=lambda person: person.group)


def _prevention(values: Iterable[ChecklistItem]) -> tuple[ChecklistItem, ...]:
    return several(ChecklistItem, values, key=lambda item: Horizon.order(item.horizon))


def _action_items(values: Iterable[ActionItem]) -> tuple[ActionItem, ...]:
    return several(ActionItem, values, key=lambda item: item.group)


def _references(values: Iterable[Reference]) -> tuple[Reference, ...]:
    return several(Reference, values, key=lambda reference: reference.group)


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class Facts(Holder):
    """What a post-mortem states, attribute by attribute; nothing here is computed.

    Times have a fixed offset and whole seconds. A milestone stated as a day only is in
    `stated_days` under its name ("closed") and never becomes midnight. The last six attributes
    are dress: they belong to the document, not to the incident, and don't count for `==`.
    """

    id: str | None = attrs.field(default=None, converter=c.line)
    title: str | None = attrs.field(default=None, converter=c.line)
    severity: Severity | None = attrs.field(default=None, converter=to_severity)
    status: Status | None = attrs.field(default=None, converter=to_status)
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
    stated_days: FrozenMap[pendulum.Date] = attrs.field(default=EMPTY, converter=_stated_days)
    stated_duration: pendulum.Duration | None = attrs.field(default=None, converter=c.duration)
    stated_detection_lag: pendulum.Duration | None = attrs.field(default=None, converter=c.duration)
    stated_ongoing: bool = attrs.field(default=False, converter=c.flag)
    detected_by: str | None = attrs.field(default=None, converter=c.line)
    escalated_to: str | None = attrs.field(default=None, converter=c.line)
    people: tuple[Person, ...] = attrs.field(default=(), converter=_people)
    services: tuple[AffectedService, ...] = attrs.field(
        default=(), converter=tuple[AffectedService, ...]
    )
    summary: str | None = attrs.field(default=None, converter=c.block)
    impact: Impact = attrs.field(default=Impact(), validator=is_a(Impact))
    components: tuple[ChecklistItem, ...] = attrs.field(
        default=(), converter=tuple[ChecklistItem, ...]
    )
    service_impacts: tuple[ServiceImpact, ...] = attrs.field(
        default=(), converter=tuple[ServiceImpact, ...]
    )
    metric_changes: tuple[MetricChange, ...] = attrs.field(
        default=(), converter=tuple[MetricChange, ...]
    )
    error_budget: ErrorBudget = attrs.field(default=ErrorBudget(), validator=is_a(ErrorBudget))
    system_state: FrozenMap[str] = attrs.field(default=EMPTY, converter=c.cell_map)
    timeline: tuple[TimelineEvent, ...] = attrs.field(
        default=(), converter=tuple[TimelineEvent, ...]
    )
    detection: Detection = attrs.field(default=Detection(), validator=is_a(Detection))
    root_cause: RootCause = attrs.field(default=RootCause(), validator=is_a(RootCause))
    response: Response = attrs.field(default=Response(), validator=is_a(Response))
    resolution: Resolution = attrs.field(default=Resolution(), validator=is_a(Resolution))
    evidence: Evidence = attrs.field(default=Evidence(), validator=is_a(Evidence))
    prevention: tuple[ChecklistItem, ...] = attrs.field(default=(), converter=_prevention)
    action_items: tuple[ActionItem, ...] = attrs.field(default=(), converter=_action_items)
    lessons: Lessons = attrs.field(default=Lessons(), validator=is_a(Lessons))
    review: Review = attrs.field(default=Review(), validator=is_a(Review))
    communication: tuple[ChecklistItem, ...] = attrs.field(
        default=(), converter=tuple[ChecklistItem, ...]
    )
    references: tuple[Reference, ...] = attrs.field(default=(), converter=_references)
    attachments: tuple[str, ...] = attrs.field(default=(), converter=c.blocks)
    approvals: tuple[Approval, ...] = attrs.field(default=(), converter=tuple[Approval, ...])
    final_status: Status | None = attrs.field(default=None, converter=to_status)
    follow_up: FollowUp = attrs.field(default=FollowUp(), validator=is_a(FollowUp))
    reported_on: pendulum.Date | None = attrs.field(default=None, converter=c.day)
    next_review: pendulum.Date | None = attrs.field(default=None, converter=c.day)
    custom: tuple[CustomField, ...] = attrs.field(
        default=(), converter=tuple[CustomField, ...], eq=by_label
    )
    sections: tuple[Section, ...] = attrs.field(default=(), converter=sections, eq=by_place)

    template: str | None = attrs.field(default=None, converter=c.line, eq=False)
    path: Path | None = attrs.field(default=None, converter=_path, eq=False)
    front_matter: FrozenMap[str] = attrs.field(default=EMPTY, converter=c.text_map, eq=False)
    template_version: str | None = attrs.field(default=None, converter=c.line, eq=False)
    template_updated: str | None = attrs.field(default=None, converter=c.line, eq=False)
    severity_policy: SeverityGuide | None = attrs.field(
        default=None, validator=optional(is_a(SeverityGuide)), eq=False
    )

    def __attrs_post_init__(self) -> None:
        """A time says more than a day, and an end ends what was ongoing."""
        super().__attrs_post_init__()
        days = {n: d for n, d in self.stated_days.items() if getattr(self, f"{n}_at", None) is None}
        if len(days) < len(self.stated_days):
            object.__setattr__(self, "stated_days", FrozenMap(days))
        ended = self.resolved_at is not None or "resolved" in self.stated_days
        if ended and self.stated_ongoing:
            object.__setattr__(self, "stated_ongoing", False)
