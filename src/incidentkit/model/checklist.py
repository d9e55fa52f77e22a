"""A box that is ticked or not, and when something should be done."""

from __future__ import annotations

import enum

import attrs

from incidentkit.model.converters import flag, line, member, naming, required_line


class Horizon(enum.Enum):
    """How soon something should be done, in the order of reports."""

    IMMEDIATE = "immediate"
    SHORT_TERM = "short_term"
    MEDIUM_TERM = "medium_term"
    LONG_TERM = "long_term"

    @classmethod
    def order(cls, horizon: Horizon | None) -> int:
        """Where `horizon` sorts; None comes last."""
        members = list(cls)
        return len(members) if horizon is None else members.index(horizon)


@attrs.frozen(kw_only=True, field_transformer=naming)
class ChecklistItem:
    """One box of a checklist: its name, whether it is ticked, and the group it stands in."""

    name: str = attrs.field(converter=required_line)
    checked: bool = attrs.field(default=False, converter=flag)
    group: str | None = attrs.field(default=None, converter=line)
    horizon: Horizon | None = attrs.field(default=None, converter=member(Horizon))
