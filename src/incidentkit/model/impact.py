"""What the incident did: to customers, to money, to data, to the error budget."""

from __future__ import annotations

import attrs
from attrs.validators import optional

from incidentkit.model import converters as c
from incidentkit.model.answers import Money, YesNo, to_money
from incidentkit.model.hinted import hinted
from incidentkit.model.holder import Holder
from incidentkit.model.strict import is_a, strict


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class DataImpact(Holder):
    """What happened to data."""

    data_loss: YesNo | None = attrs.field(default=None, validator=optional(is_a(YesNo)))
    scope: str | None = attrs.field(default=None, converter=c.line)
    criticality: str | None = attrs.field(default=None, converter=c.line)
    recovery: str | None = attrs.field(default=None, converter=c.line)
    manual_intervention: YesNo | None = attrs.field(default=None, validator=optional(is_a(YesNo)))


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class Impact(Holder):
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
    revenue: Money | None = attrs.field(default=None, converter=to_money)
    additional_costs: Money | None = attrs.field(default=None, converter=to_money)
    credits: Money | None = attrs.field(default=None, converter=to_money)
    compensation: str | None = attrs.field(default=None, converter=c.line)
    sla: str | None = attrs.field(default=None, converter=c.line)
    sla_breach: YesNo | None = attrs.field(default=None, validator=optional(is_a(YesNo)))
    reputation_risk: str | None = attrs.field(default=None, converter=c.line)
    data: DataImpact = attrs.field(default=DataImpact(), validator=is_a(DataImpact))


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class ErrorBudget(Holder):
    """The error budget before and after, and what was consumed: numbers in percent."""

    before: float | None = attrs.field(default=None, converter=c.number)
    after: float | None = attrs.field(default=None, converter=c.number)
    consumed: float | None = attrs.field(default=None, converter=c.number)
