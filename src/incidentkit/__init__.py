"""Typed incidents from the Markdown post-mortems a team already has.

Names are loaded when first used: importing the package costs nothing that isn't needed.
"""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from incidentkit.errors import (
        DataError,
        EncodingError,
        IncidentKitError,
        InvalidValueError,
        JSONError,
        LimitExceeded,
        MissingExtraError,
        StaleFileError,
        TemplateError,
        TOMLError,
        UnrepresentableError,
    )
    from incidentkit.findings.codes import FindingCode, finding_codes
    from incidentkit.findings.collection import Checked, check
    from incidentkit.findings.finding import Finding
    from incidentkit.findings.level import Level
    from incidentkit.forms.registry import templates
    from incidentkit.forms.slots import TemplateSlot, TemplateSlots
    from incidentkit.forms.template import Template
    from incidentkit.incident import Incident
    from incidentkit.interchange.schema import json_schema
    from incidentkit.limits import Limits
    from incidentkit.log.action_register import Action, ActionRegister
    from incidentkit.log.incident_log import IncidentLog
    from incidentkit.log.metric_table import MetricTable
    from incidentkit.log.on_time import OnTime, Standing
    from incidentkit.log.outcomes import ExcludedIncident, Failure, Skipped
    from incidentkit.log.within_target import WithinTarget
    from incidentkit.model.action_item import ActionItem, Origin
    from incidentkit.model.answers import Money, YesNo
    from incidentkit.model.calendar import Calendar
    from incidentkit.model.checklist import ChecklistItem, Horizon
    from incidentkit.model.differences import Change, diff
    from incidentkit.model.evidence import Evidence
    from incidentkit.model.facts import Facts
    from incidentkit.model.frozen_map import FrozenMap
    from incidentkit.model.impact import DataImpact, ErrorBudget, Impact
    from incidentkit.model.leftovers import CustomField, Section
    from incidentkit.model.measure import Measure, MeasureResult
    from incidentkit.model.milestone import Basis, Milestone, Milestones
    from incidentkit.model.milestone_names import MilestoneName
    from incidentkit.model.people import Approval, Person
    from incidentkit.model.reference import Category, Reference
    from incidentkit.model.response import (
        Detection,
        FollowUp,
        Resolution,
        Response,
        Rollback,
    )
    from incidentkit.model.review import Lesson, Lessons, Review
    from incidentkit.model.root_cause import RootCause
    from incidentkit.model.services import AffectedService, MetricChange, ServiceImpact
    from incidentkit.model.severity import Severity
    from incidentkit.model.severity_change import SeverityChange
    from incidentkit.model.severity_guide import OnChange, SeverityGuide
    from incidentkit.model.severity_level import SeverityLevel
    from incidentkit.model.status import ActionStatus, Status
    from incidentkit.model.timeline import TimelineEvent
    from incidentkit.model.working_hours import Opening, Weekday, WorkingHours
    from incidentkit.notation.states import ActionState, State
    from incidentkit.place import Place
    from incidentkit.policy.outcome import Outcome, Undecided
    from incidentkit.policy.pauses import Pause
    from incidentkit.policy.severity_policy import SeverityPolicy
    from incidentkit.policy.verdict import Evaluation

    __version__: str

__all__ = [
    "Action",
    "ActionItem",
    "ActionRegister",
    "ActionState",
    "ActionStatus",
    "AffectedService",
    "Approval",
    "Basis",
    "Calendar",
    "Category",
    "Change",
    "Checked",
    "ChecklistItem",
    "CustomField",
    "DataError",
    "DataImpact",
    "Detection",
    "EncodingError",
    "ErrorBudget",
    "Evaluation",
    "Evidence",
    "ExcludedIncident",
    "Facts",
    "Failure",
    "Finding",
    "FindingCode",
    "FollowUp",
    "FrozenMap",
    "Horizon",
    "Impact",
    "Incident",
    "IncidentKitError",
    "IncidentLog",
    "InvalidValueError",
    "JSONError",
    "Lesson",
    "Lessons",
    "Level",
    "LimitExceeded",
    "Limits",
    "Measure",
    "MeasureResult",
    "MetricChange",
    "MetricTable",
    "Milestone",
    "MilestoneName",
    "Milestones",
    "MissingExtraError",
    "Money",
    "OnChange",
    "OnTime",
    "Opening",
    "Origin",
    "Outcome",
    "Pause",
    "Person",
    "Place",
    "Reference",
    "Resolution",
    "Response",
    "Review",
    "Rollback",
    "RootCause",
    "Section",
    "ServiceImpact",
    "Severity",
    "SeverityChange",
    "SeverityGuide",
    "SeverityLevel",
    "SeverityPolicy",
    "Skipped",
    "StaleFileError",
    "Standing",
    "State",
    "Status",
    "TOMLError",
    "Template",
    "TemplateError",
    "TemplateSlot",
    "TemplateSlots",
    "TimelineEvent",
    "Undecided",
    "UnrepresentableError",
    "Weekday",
    "WithinTarget",
    "WorkingHours",
    "YesNo",
    "__version__",
    "check",
    "diff",
    "finding_codes",
    "json_schema",
    "templates",
]

# The same imports as above, by public name, for a running program.
_HOMES: Final = MappingProxyType(
    {
        "Action": "incidentkit.log.action_register",
        "ActionItem": "incidentkit.model.action_item",
        "ActionRegister": "incidentkit.log.action_register",
        "ActionState": "incidentkit.notation.states",
        "ActionStatus": "incidentkit.model.status",
        "AffectedService": "incidentkit.model.services",
        "Approval": "incidentkit.model.people",
        "Basis": "incidentkit.model.milestone",
        "Calendar": "incidentkit.model.calendar",
        "Category": "incidentkit.model.reference",
        "Change": "incidentkit.model.differences",
        "Checked": "incidentkit.findings.collection",
        "ChecklistItem": "incidentkit.model.checklist",
        "CustomField": "incidentkit.model.leftovers",
        "DataError": "incidentkit.errors",
        "DataImpact": "incidentkit.model.impact",
        "Detection": "incidentkit.model.response",
        "EncodingError": "incidentkit.errors",
        "ErrorBudget": "incidentkit.model.impact",
        "Evaluation": "incidentkit.policy.verdict",
        "Evidence": "incidentkit.model.evidence",
        "ExcludedIncident": "incidentkit.log.outcomes",
        "Facts": "incidentkit.model.facts",
        "Failure": "incidentkit.log.outcomes",
        "Finding": "incidentkit.findings.finding",
        "FindingCode": "incidentkit.findings.codes",
        "FollowUp": "incidentkit.model.response",
        "FrozenMap": "incidentkit.model.frozen_map",
        "Horizon": "incidentkit.model.checklist",
        "Impact": "incidentkit.model.impact",
        "Incident": "incidentkit.incident",
        "IncidentKitError": "incidentkit.errors",
        "IncidentLog": "incidentkit.log.incident_log",
        "InvalidValueError": "incidentkit.errors",
        "JSONError": "incidentkit.errors",
        "Lesson": "incidentkit.model.review",
        "Lessons": "incidentkit.model.review",
        "Level": "incidentkit.findings.level",
        "LimitExceeded": "incidentkit.errors",
        "Limits": "incidentkit.limits",
        "Measure": "incidentkit.model.measure",
        "MeasureResult": "incidentkit.model.measure",
        "MetricChange": "incidentkit.model.services",
        "MetricTable": "incidentkit.log.metric_table",
        "Milestone": "incidentkit.model.milestone",
        "MilestoneName": "incidentkit.model.milestone_names",
        "Milestones": "incidentkit.model.milestone",
        "MissingExtraError": "incidentkit.errors",
        "Money": "incidentkit.model.answers",
        "OnChange": "incidentkit.model.severity_guide",
        "OnTime": "incidentkit.log.on_time",
        "Opening": "incidentkit.model.working_hours",
        "Origin": "incidentkit.model.action_item",
        "Outcome": "incidentkit.policy.outcome",
        "Pause": "incidentkit.policy.pauses",
        "Person": "incidentkit.model.people",
        "Place": "incidentkit.place",
        "Reference": "incidentkit.model.reference",
        "Resolution": "incidentkit.model.response",
        "Response": "incidentkit.model.response",
        "Review": "incidentkit.model.review",
        "Rollback": "incidentkit.model.response",
        "RootCause": "incidentkit.model.root_cause",
        "Section": "incidentkit.model.leftovers",
        "ServiceImpact": "incidentkit.model.services",
        "Severity": "incidentkit.model.severity",
        "SeverityChange": "incidentkit.model.severity_change",
        "SeverityGuide": "incidentkit.model.severity_guide",
        "SeverityLevel": "incidentkit.model.severity_level",
        "SeverityPolicy": "incidentkit.policy.severity_policy",
        "Skipped": "incidentkit.log.outcomes",
        "StaleFileError": "incidentkit.errors",
        "Standing": "incidentkit.log.on_time",
        "State": "incidentkit.notation.states",
        "Status": "incidentkit.model.status",
        "TOMLError": "incidentkit.errors",
        "Template": "incidentkit.forms.template",
        "TemplateError": "incidentkit.errors",
        "TemplateSlot": "incidentkit.forms.slots",
        "TemplateSlots": "incidentkit.forms.slots",
        "TimelineEvent": "incidentkit.model.timeline",
        "Undecided": "incidentkit.policy.outcome",
        "UnrepresentableError": "incidentkit.errors",
        "Weekday": "incidentkit.model.working_hours",
        "WithinTarget": "incidentkit.log.within_target",
        "WorkingHours": "incidentkit.model.working_hours",
        "YesNo": "incidentkit.model.answers",
        "check": "incidentkit.findings.collection",
        "diff": "incidentkit.model.differences",
        "finding_codes": "incidentkit.findings.codes",
        "json_schema": "incidentkit.interchange.schema",
        "templates": "incidentkit.forms.registry",
    }
)


def _load(name: str) -> Any:  # noqa: ANN401 -- whatever the public name stands for
    """Import what a public name stands for, and keep it (PEP 562)."""
    if name == "__version__":
        value = import_module("importlib.metadata").version("incidentkit")
    elif name in _HOMES:
        value = getattr(import_module(_HOMES[name]), name)
    else:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message, name=name)
    globals()[name] = value
    return value


if not TYPE_CHECKING:
    # Hidden from type checkers, which would otherwise take any name for a public one.
    __getattr__ = _load


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
