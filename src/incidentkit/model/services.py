"""Which services were hit, and how."""

from __future__ import annotations

import attrs

from incidentkit.model import converters as c
from incidentkit.model.frozen_map import EMPTY, FrozenMap
from incidentkit.model.hinted import hinted
from incidentkit.model.strict import strict


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class AffectedService:
    """A service, and whether it was affected (a menu also names those that were not)."""

    name: str = attrs.field(converter=c.required_line)
    affected: bool = attrs.field(default=True, converter=c.flag)


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class ServiceImpact:
    """One row of a service impact matrix, as written."""

    name: str | None = attrs.field(default=None, converter=c.line)
    impact: str | None = attrs.field(default=None, converter=c.line)
    availability: str | None = attrs.field(default=None, converter=c.line)
    recovery_time: str | None = attrs.field(default=None, converter=c.line)
    extra: FrozenMap[str] = attrs.field(default=EMPTY, converter=c.cell_map)


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class MetricChange:
    """One metric before, during and after the incident, as written."""

    metric: str | None = attrs.field(default=None, converter=c.line)
    before: str | None = attrs.field(default=None, converter=c.line)
    during: str | None = attrs.field(default=None, converter=c.line)
    after: str | None = attrs.field(default=None, converter=c.line)
    extra: FrozenMap[str] = attrs.field(default=EMPTY, converter=c.cell_map)
