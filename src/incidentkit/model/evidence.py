"""What backs the report up: logs, metrics, configuration."""

from __future__ import annotations

import attrs

from incidentkit.model import converters as c
from incidentkit.model.hinted import hinted
from incidentkit.model.strict import strict


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class Evidence:
    """Supporting data as Markdown source; a fenced block keeps its fence marks."""

    logs: str | None = attrs.field(default=None, converter=c.block)
    metrics: str | None = attrs.field(default=None, converter=c.block)
    configuration: str | None = attrs.field(default=None, converter=c.block)
    before: str | None = attrs.field(default=None, converter=c.block)
    during: str | None = attrs.field(default=None, converter=c.block)
    after: str | None = attrs.field(default=None, converter=c.block)
