"""One row of the timeline."""

from __future__ import annotations

import attrs
import pendulum

from incidentkit.model import converters as c
from incidentkit.model.frozen_map import EMPTY, FrozenMap
from incidentkit.model.hinted import hinted
from incidentkit.model.holder import Holder
from incidentkit.model.strict import strict
from incidentkit.notation.milestones.kinds import kinds_of


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class TimelineEvent(Holder):
    """What happened, what was done about it, by whom, and when.

    `at` is a time with a fixed offset; where a row states only a day, `on` has it and `at` is None.
    """

    at: pendulum.DateTime | None = attrs.field(default=None, converter=c.moment)
    on: pendulum.Date | None = attrs.field(default=None, converter=c.day)
    description: str | None = attrs.field(default=None, converter=c.cell)
    action: str | None = attrs.field(default=None, converter=c.cell)
    actor: str | None = attrs.field(default=None, converter=c.line)
    extra: FrozenMap[str] = attrs.field(default=EMPTY, converter=c.cell_map)

    def __attrs_post_init__(self) -> None:
        """A time says more than a day: never both."""
        super().__attrs_post_init__()
        if self.at is not None and self.on is not None:
            object.__setattr__(self, "on", None)

    @property
    def kinds(self) -> frozenset[str]:
        """The milestones that description and action state ("detected", "resolved" ...)."""
        return kinds_of(self.description, self.action)
