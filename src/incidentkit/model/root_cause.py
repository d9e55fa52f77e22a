"""Why it happened."""

from __future__ import annotations

import attrs

from incidentkit.model import converters as c
from incidentkit.model.hinted import hinted
from incidentkit.model.strict import strict


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class RootCause:
    """The analysis of the cause. Every text is Markdown source."""

    summary: str | None = attrs.field(default=None, converter=c.block)
    initial_assessment: str | None = attrs.field(default=None, converter=c.block)
    what_happened: str | None = attrs.field(default=None, converter=c.block)
    why: str | None = attrs.field(default=None, converter=c.block)
    primary: str | None = attrs.field(default=None, converter=c.block)
    contributing_factors: tuple[str, ...] = attrs.field(default=(), converter=c.blocks)
    technical_details: str | None = attrs.field(default=None, converter=c.block)
    five_whys: tuple[str, ...] = attrs.field(default=(), converter=c.blocks)
    preventable: str | None = attrs.field(default=None, converter=c.block)
