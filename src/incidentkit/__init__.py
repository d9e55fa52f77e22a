"""Typed incidents from the Markdown post-mortems a team already has.

Names are loaded when first used: importing the package costs nothing that isn't needed.
"""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from incidentkit import frames as frames
    from incidentkit import plots as plots
    from incidentkit import testing as testing
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
    from incidentkit.log.document_rows import DocumentRows, read_rows
    from incidentkit.log.from_arrow import metrics_from_arrow
    from incidentkit.log.incident_log import IncidentLog
    from incidentkit.log.metric_table import MetricTable
    from incidentkit.log.on_time import OnTime, Standing
    from incidentkit.log.outcomes import ExcludedIncident, Failure, Skipped
    from incidentkit.log.unknown_names import UnknownName
    from incidentkit.log.within_target import WithinTarget
    from incidentkit.metrics.comparison import Comparison
    from incidentkit.metrics.downtime import Downtime, Outage
    from incidentkit.metrics.intervals import Interval
    from incidentkit.metrics.lognormal import Lognormal
    from incidentkit.metrics.metric import Metric
    from incidentkit.metrics.presets import metric_presets
    from incidentkit.metrics.sample import Excluded, Observation, OpenIncident, Sample
    from incidentkit.metrics.statistic import Statistic
    from incidentkit.metrics.survival import Step, Survival
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
    "Comparison",
    "CustomField",
    "DataError",
    "DataImpact",
    "Detection",
    "DocumentRows",
    "Downtime",
    "EncodingError",
    "ErrorBudget",
    "Evaluation",
    "Evidence",
    "Excluded",
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
    "Interval",
    "InvalidValueError",
    "JSONError",
    "Lesson",
    "Lessons",
    "Level",
    "LimitExceeded",
    "Limits",
    "Lognormal",
    "Measure",
    "MeasureResult",
    "Metric",
    "MetricChange",
    "MetricTable",
    "Milestone",
    "MilestoneName",
    "Milestones",
    "MissingExtraError",
    "Money",
    "Observation",
    "OnChange",
    "OnTime",
    "OpenIncident",
    "Opening",
    "Origin",
    "Outage",
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
    "Sample",
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
    "Statistic",
    "Status",
    "Step",
    "Survival",
    "TOMLError",
    "Template",
    "TemplateError",
    "TemplateSlot",
    "TemplateSlots",
    "TimelineEvent",
    "Undecided",
    "UnknownName",
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
    "metric_presets",
    "metrics_from_arrow",
    "read_rows",
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
        "Comparison": "incidentkit.metrics.comparison",
        "CustomField": "incidentkit.model.leftovers",
        "DataError": "incidentkit.errors",
        "DataImpact": "incidentkit.model.impact",
        "Detection": "incidentkit.model.response",
        "DocumentRows": "incidentkit.log.document_rows",
        "Downtime": "incidentkit.metrics.downtime",
        "EncodingError": "incidentkit.errors",
        "ErrorBudget": "incidentkit.model.impact",
        "Evaluation": "incidentkit.policy.verdict",
        "Evidence": "incidentkit.model.evidence",
        "Excluded": "incidentkit.metrics.sample",
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
        "Interval": "incidentkit.metrics.intervals",
        "InvalidValueError": "incidentkit.errors",
        "JSONError": "incidentkit.errors",
        "Lesson": "incidentkit.model.review",
        "Lessons": "incidentkit.model.review",
        "Level": "incidentkit.findings.level",
        "LimitExceeded": "incidentkit.errors",
        "Limits": "incidentkit.limits",
        "Lognormal": "incidentkit.metrics.lognormal",
        "Measure": "incidentkit.model.measure",
        "MeasureResult": "incidentkit.model.measure",
        "Metric": "incidentkit.metrics.metric",
        "MetricChange": "incidentkit.model.services",
        "MetricTable": "incidentkit.log.metric_table",
        "Milestone": "incidentkit.model.milestone",
        "MilestoneName": "incidentkit.model.milestone_names",
        "Milestones": "incidentkit.model.milestone",
        "MissingExtraError": "incidentkit.errors",
        "Money": "incidentkit.model.answers",
        "Observation": "incidentkit.metrics.sample",
        "OnChange": "incidentkit.model.severity_guide",
        "OnTime": "incidentkit.log.on_time",
        "OpenIncident": "incidentkit.metrics.sample",
        "Opening": "incidentkit.model.working_hours",
        "Origin": "incidentkit.model.action_item",
        "Outage": "incidentkit.metrics.downtime",
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
        "Sample": "incidentkit.metrics.sample",
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
        "Statistic": "incidentkit.metrics.statistic",
        "Status": "incidentkit.model.status",
        "Step": "incidentkit.metrics.survival",
        "Survival": "incidentkit.metrics.survival",
        "TOMLError": "incidentkit.errors",
        "Template": "incidentkit.forms.template",
        "TemplateError": "incidentkit.errors",
        "TemplateSlot": "incidentkit.forms.slots",
        "TemplateSlots": "incidentkit.forms.slots",
        "TimelineEvent": "incidentkit.model.timeline",
        "Undecided": "incidentkit.policy.outcome",
        "UnrepresentableError": "incidentkit.errors",
        "Weekday": "incidentkit.model.working_hours",
        "UnknownName": "incidentkit.log.unknown_names",
        "WithinTarget": "incidentkit.log.within_target",
        "WorkingHours": "incidentkit.model.working_hours",
        "YesNo": "incidentkit.model.answers",
        "check": "incidentkit.findings.collection",
        "diff": "incidentkit.model.differences",
        "finding_codes": "incidentkit.findings.codes",
        "json_schema": "incidentkit.interchange.schema",
        "metric_presets": "incidentkit.metrics.presets",
        "metrics_from_arrow": "incidentkit.log.from_arrow",
        "read_rows": "incidentkit.log.document_rows",
        "templates": "incidentkit.forms.registry",
    }
)


_MODULES: Final = frozenset({"frames", "plots", "testing"})
"""Public modules, which needn't be imported by themselves."""


def _load(name: str) -> Any:  # noqa: ANN401 -- whatever the public name stands for
    """Import what a public name stands for, and keep it (PEP 562)."""
    if name == "__version__":
        value = import_module("incidentkit.version").installed_version()
    elif name in _MODULES:
        value = import_module(f"incidentkit.{name}")
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
    return sorted({*globals(), *__all__, *_MODULES})
