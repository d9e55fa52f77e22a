"""Where an incident, or an action item, stands, as written."""

from __future__ import annotations

import attrs

from incidentkit.model import converters as c
from incidentkit.model.hinted import hinted
from incidentkit.model.strict import strict
from incidentkit.notation.progress import is_all_done
from incidentkit.notation.states import ActionState, State, action_state_of, state_of


@hinted
@attrs.frozen(kw_only=True, eq=False, field_transformer=strict)
class Status:
    """A status label such as "✅ Resolved"; equal to another by state, else by label."""

    label: str = attrs.field(converter=c.required_line)

    @property
    def state(self) -> State | None:
        """The state the label names; None where it names none that is known."""
        return state_of(self.label)

    def __eq__(self, other: object) -> bool:
        """Compare by state, else by label."""
        if not isinstance(other, Status):
            return NotImplemented
        return (self.state or self.label) == (other.state or other.label)

    def __hash__(self) -> int:
        """Equal statuses hash alike."""
        return hash(self.state or self.label)

    def __str__(self) -> str:
        """The label as written."""
        return self.label


def to_status(value: Status | str | None) -> Status | None:
    """A status that may be given by its label; None for nothing."""
    return c.labelled(Status, value, lambda label: Status(label=label))


@hinted
@attrs.frozen(kw_only=True, eq=False, field_transformer=strict)
class ActionStatus:
    """An action item's status label such as "🟡 In Progress"; equal by state, else by label."""

    label: str = attrs.field(converter=c.required_line)

    @property
    def state(self) -> ActionState | None:
        """The state the label names; None where it names none that is known."""
        found = action_state_of(self.label)
        return ActionState.DONE if found is None and is_all_done(self.label) else found

    def __eq__(self, other: object) -> bool:
        """Compare by state, else by label."""
        if not isinstance(other, ActionStatus):
            return NotImplemented
        return (self.state or self.label) == (other.state or other.label)

    def __hash__(self) -> int:
        """Equal statuses hash alike."""
        return hash(self.state or self.label)

    def __str__(self) -> str:
        """The label as written."""
        return self.label


def to_action_status(value: ActionStatus | str | None) -> ActionStatus | None:
    """An action item's status that may be given by its label; None for nothing."""
    return c.labelled(ActionStatus, value, lambda label: ActionStatus(label=label))
