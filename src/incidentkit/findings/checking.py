"""All rules, and what they find in one incident."""

from __future__ import annotations

from typing import Final, TypeVar

from incidentkit.findings.actions import duplicate_ids, overdue, single_owner, unassigned
from incidentkit.findings.codes import CODES
from incidentkit.findings.competing_rows import competing_rows
from incidentkit.findings.contradictions import contradictions
from incidentkit.findings.date_orders import date_orders
from incidentkit.findings.finding import Finding, in_order
from incidentkit.findings.future import future
from incidentkit.findings.implausible import implausible
from incidentkit.findings.later_ends import later_ends
from incidentkit.findings.leftovers import leftovers
from incidentkit.findings.milestone_order import milestone_order
from incidentkit.findings.missing import missing_milestones
from incidentkit.findings.misspelt_label import misspelt_label
from incidentkit.findings.name_of_a_file import name_of_a_file
from incidentkit.findings.noted import noted
from incidentkit.findings.relapses import relapses
from incidentkit.findings.requirements import requirements
from incidentkit.findings.severity_name import severity_name
from incidentkit.findings.sla_claim import sla_claim
from incidentkit.findings.stated_spans import stated_spans
from incidentkit.findings.states import states
from incidentkit.findings.subject import Raised, Rule, Subject
from incidentkit.findings.timeline_order import timeline_order
from incidentkit.findings.unfilled import unfilled
from incidentkit.findings.unknown_severity import unknown_severity
from incidentkit.findings.unknown_status import unknown_status
from incidentkit.findings.unread import unread
from incidentkit.findings.unread_notation import unread_notation
from incidentkit.model.facts import Facts

F = TypeVar("F", bound=Facts)

RULES: Final[tuple[Rule, ...]] = (
    name_of_a_file,
    misspelt_label,
    noted,
    unread,
    unread_notation,
    unfilled,
    contradictions,
    date_orders,
    leftovers,
    milestone_order,
    relapses,
    later_ends,
    competing_rows,
    implausible,
    stated_spans,
    states,
    unknown_severity,
    unknown_status,
    future,
    duplicate_ids,
    overdue,
    unassigned,
    single_owner,
    missing_milestones,
    timeline_order,
    severity_name,
    sla_claim,
    requirements,
)


def findings_of(incident: F, subject: Subject) -> tuple[Finding[F], ...]:
    """Everything the selected rules find, in the order of the document.

    What concerns the report as a whole, or has no place, comes first.
    """
    codes = subject.options.codes
    raised = (one for rule in RULES for one in rule(subject) if one.code in codes)
    return tuple(sorted((_finding(one, incident) for one in raised), key=in_order))


def _finding(raised: Raised, incident: F) -> Finding[F]:
    """What a rule found, as the finding about `incident`."""
    return Finding(
        code=raised.code,
        severity=raised.level or CODES[raised.code].level,
        message=raised.message,
        path=raised.path,
        place=raised.place,
        related=raised.related,
        changes=raised.changes,
        incident=incident if raised.changes else None,
        again=raised.again,
    )
