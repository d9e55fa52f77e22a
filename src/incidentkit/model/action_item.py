"""One thing that somebody should do because of the incident."""

from __future__ import annotations

import enum

import attrs
import pendulum

from incidentkit.model import converters as c
from incidentkit.model.checklist import Horizon, to_horizon
from incidentkit.model.frozen_map import EMPTY, FrozenMap
from incidentkit.model.hinted import hinted
from incidentkit.model.holder import Holder
from incidentkit.model.status import ActionStatus, to_action_status
from incidentkit.model.strict import strict
from incidentkit.notation.states import ActionState


class Origin(enum.Enum):
    """Where an action item was agreed: in the report, or in the review meeting."""

    REPORT = "report"
    REVIEW = "review"


def _origin(value: Origin | str | None) -> Origin:
    return c.member(Origin, value) or Origin.REPORT


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class ActionItem(Holder):
    """An action item: what, who, until when, and where it stands.

    `due` is a calendar day without a zone. `status` is None where the report says nothing, and an
    unticked box says nothing.
    """

    id: str | None = attrs.field(default=None, converter=c.line)
    description: str | None = attrs.field(default=None, converter=c.cell)
    owner: str | None = attrs.field(default=None, converter=c.line)
    due: pendulum.Date | None = attrs.field(default=None, converter=c.day)
    status: ActionStatus | None = attrs.field(default=None, converter=to_action_status)
    priority: str | None = attrs.field(default=None, converter=c.line)
    type: str | None = attrs.field(default=None, converter=c.line)
    horizon: Horizon | None = attrs.field(default=None, converter=to_horizon)
    origin: Origin = attrs.field(default=Origin.REPORT, converter=_origin)
    extra: FrozenMap[str] = attrs.field(default=EMPTY, converter=c.cell_map)

    @property
    def done(self) -> bool:
        """True where the status says that it is done."""
        return self.status is not None and self.status.state is ActionState.DONE

    @property
    def group(self) -> tuple[bool, int]:
        """What action items are sorted by: those of the report first, then the sooner horizon."""
        return (self.origin is Origin.REVIEW, Horizon.order(self.horizon))
