"""Who took part, and who signed."""

from __future__ import annotations

import attrs
import pendulum

from incidentkit.model import converters as c
from incidentkit.model.hinted import hinted
from incidentkit.model.holder import Holder
from incidentkit.model.strict import strict

ROLES = (
    "Incident Commander",
    "Technical Lead",
    "On-call Engineer",
    "Communications",
    "Documentation",
    "Contributor",
    "Reporter",
    "Owner",
    "Author",
)
"""The roles of the five forms, in the order in which an incident lists its people."""


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class Person:
    """Somebody with a role in the incident or its report."""

    role: str | None = attrs.field(default=None, converter=c.line)
    name: str = attrs.field(converter=c.required_line)

    @property
    def group(self) -> int:
        """What people are sorted by: the order of `ROLES`; other roles come last."""
        return ROLES.index(self.role) if self.role in ROLES else len(ROLES)


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class Approval(Holder):
    """A sign-off: the role, who signs, the signature as written, a ticked box, and the day."""

    role: str | None = attrs.field(default=None, converter=c.line)
    name: str | None = attrs.field(default=None, converter=c.line)
    signature: str | None = attrs.field(default=None, converter=c.line)
    signed: bool = attrs.field(default=False, converter=c.flag)
    date: pendulum.Date | None = attrs.field(default=None, converter=c.day)
