"""What the incident did: to customers, to money, to data, to the error budget."""

from __future__ import annotations

import attrs

from incidentkit.model import converters as c
from incidentkit.model.answers import Money, YesNo
from incidentkit.model.holder import Holder

_MONEY = c.labelled(Money, lambda text: Money(text=text))


@attrs.frozen(kw_only=True, field_transformer=c.naming)
class DataImpact:
    """What happened to data."""

    data_loss: YesNo | None = attrs.field(default=None, converter=c.one_of(YesNo))
    scope: str | None = attrs.field(default=None, converter=c.line)
    criticality: str | None = attrs.field(default=None, converter=c.line)
    recovery: str | None = attrs.field(default=None, converter=c.line)
    manual_intervention: YesNo | None = attrs.field(default=None, converter=c.one_of(YesNo))


@attrs.frozen(kw_only=True, field_transformer=c.naming)
class Impact:
    """What the incident did to users and business, as the report says it.

    `sla_breach` is the report's own claim; `Incident.sla_breached` is what the clock says.
    """

    summary: str | None = attrs.field(default=None, converter=c.block)
    customers: str | None = attrs.field(default=None, converter=c.line)
    users_affected: str | None = attrs.field(default=None, converter=c.line)
    availability: str | None = attrs.field(default=None, converter=c.line)
    failed_requests: str | None = attrs.field(default=None, converter=c.line)
    failed_transactions: str | None = attrs.field(default=None, converter=c.line)
    complaints: str | None = attrs.field(default=None, converter=c.line)
    revenue: Money | None = attrs.field(default=None, converter=_MONEY)
    additional_costs: Money | None = attrs.field(default=None, converter=_MONEY)
    credits: Money | None = attrs.field(default=None, converter=_MONEY)
    compensation: str | None = attrs.field(default=None, converter=c.line)
    sla: str | None = attrs.field(default=None, converter=c.line)
    sla_breach: YesNo | None = attrs.field(default=None, converter=c.one_of(YesNo))
    reputation_risk: str | None = attrs.field(default=None, converter=c.line)
    data: DataImpact = attrs.field(factory=DataImpact, converter=c.part(DataImpact))


@attrs.frozen(kw_only=True, field_transformer=c.naming)
class ErrorBudget(Holder):
    """The error budget before and after, and what was consumed: numbers in percent."""

    before: float | None = attrs.field(default=None, converter=c.number)
    after: float | None = attrs.field(default=None, converter=c.number)
    consumed: float | None = attrs.field(default=None, converter=c.number)
