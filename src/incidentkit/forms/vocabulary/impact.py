"""What the incident did, and what backs that up."""

from __future__ import annotations

from incidentkit.forms.vocabulary.entries import Codec, Entry, scope, slot, value

_COMPENSATION = value("impact.compensation", Codec.LINE, "customer compensation | compensation")

_DATA: tuple[Entry, ...] = (
    value("impact.data.data_loss", Codec.YES_NO, "data loss", everywhere=True),
    value("impact.data.scope", Codec.LINE, "scope"),
    value("impact.data.criticality", Codec.LINE, "criticality"),
    value("impact.data.recovery", Codec.LINE, "recovery"),
    value(
        "impact.data.manual_intervention",
        Codec.YES_NO,
        "manual intervention needed | manual intervention",
    ),
)

_MONEY: tuple[Entry, ...] = (
    value(
        "impact.revenue",
        Codec.MONEY,
        "revenue impact | lost revenue | revenue loss | financial impact",
        everywhere=True,
    ),
    value("impact.additional_costs", Codec.MONEY, "additional costs", everywhere=True),
    value("impact.credits", Codec.MONEY, "credits issued | credits", everywhere=True),
)

_AFFECTED = " | ".join(
    name
    for who in (
        *("users", "customers", "accounts", "tenants", "clients", "people", "subscribers"),
        *("merchants", "members", "organizations", "organisations", "students", "employees"),
        *("players", "creators", "sellers", "patients", "workspaces"),
    )
    for how in ("affected", "impacted")
    for name in (f"{who} {how}", f"{how} {who}", f"number of {who} {how}", f"number of {how} {who}")
)
"""Whoever an incident met."""

FIELDS: tuple[Entry, ...] = (
    value("impact.customers", Codec.LINE, "customer impact", everywhere=True),
    value(
        "impact.users_affected",
        Codec.LINE,
        _AFFECTED,
        everywhere=True,
    ),
    value(
        "impact.availability",
        Codec.LINE,
        "service availability | availability impact | availability",
        everywhere=True,
    ),
    value("impact.failed_requests", Codec.LINE, "failed requests | api errors", everywhere=True),
    value(
        "impact.failed_transactions",
        Codec.LINE,
        "failed transactions | lost transactions",
        everywhere=True,
    ),
    value(
        "impact.complaints",
        Codec.LINE,
        "user complaints | customer complaints | complaints",
        everywhere=True,
    ),
    value("impact.sla", Codec.LINE, "sla violations | sla impact", everywhere=True),
    value(
        "impact.sla_breach",
        Codec.YES_NO,
        "sla breach | sla breached",
        members=(_COMPENSATION,),
        everywhere=True,
    ),
    value("impact.reputation_risk", Codec.LINE, "reputation risk", everywhere=True),
    *_MONEY,
    *_DATA[:1],
    _COMPENSATION,
)

_DATA_IMPACT = scope("impact.data", "data impact", *_DATA)
_MATRIX = value(
    "service_impacts",
    Codec.SERVICE_IMPACTS,
    "service impact matrix | service impact",
    everywhere=True,
)

IMPACT: tuple[Entry, ...] = (
    scope(
        "impact",
        "impact assessment | impact analysis | business impact | impact | summary of impact"
        " | impact summary",
        Entry(
            names=("financial impact",),
            slot=slot("impact.revenue", Codec.MONEY),
            scope="impact",
            members=_MONEY,
            everywhere=True,
        ),
        scope("impact", "user impact", *FIELDS, body=slot("impact.summary", Codec.PROSE)),
        _DATA_IMPACT,
        scope("impact", "business impact"),
        value("evidence.metrics", Codec.PROSE, "metrics"),
        value("impact.revenue", Codec.MONEY, "revenue"),
        _MATRIX,
        *FIELDS,
        body=slot("impact.summary", Codec.PROSE),
    ),
    _DATA_IMPACT,
    scope(
        "error_budget",
        "slo impact | error budget | error budget consumption",
        scope(
            "error_budget",
            "error budget consumption | error budget",
        ),
        value("error_budget.before", Codec.PERCENT, "before incident | before"),
        value("error_budget.after", Codec.PERCENT, "after incident | after"),
        value("error_budget.consumed", Codec.PERCENT, "budget consumed | consumed"),
    ),
)

_LOGS = value(
    "evidence.logs",
    Codec.PROSE,
    "error messages and logs | error messages | log snippets | logs",
    everywhere=True,
)

EVIDENCE: tuple[Entry, ...] = (
    scope(
        "evidence",
        "supporting data | appendix | metrics evidence | evidence",
        value("evidence.metrics", Codec.PROSE, "metrics"),
        value("evidence.metrics", Codec.PROSE, "monitoring data", everywhere=True),
        _LOGS,
        value("evidence.configuration", Codec.PROSE, "configuration changes", everywhere=True),
        value("evidence.before", Codec.PROSE, "before incident", everywhere=True),
        value("evidence.during", Codec.PROSE, "during incident", everywhere=True),
        value("evidence.after", Codec.PROSE, "after mitigation | after incident", everywhere=True),
        value(
            "metric_changes",
            Codec.METRIC_CHANGES,
            "key metric changes | metric changes",
            everywhere=True,
        ),
    ),
)
