"""A box that is ticked or not, and when something should be done."""

from __future__ import annotations

import enum
from types import MappingProxyType
from typing import Final

import attrs

from incidentkit.model import converters as c
from incidentkit.model.hinted import hinted
from incidentkit.model.strict import strict


class Horizon(enum.Enum):
    """How soon something should be done, in the order of reports."""

    IMMEDIATE = "immediate"
    SHORT_TERM = "short_term"
    MEDIUM_TERM = "medium_term"
    LONG_TERM = "long_term"

    @classmethod
    def order(cls, horizon: Horizon | None) -> int:
        """Where `horizon` sorts; None comes last."""
        return len(cls) if horizon is None else _ORDER[horizon]


_ORDER: Final = MappingProxyType({horizon: place for place, horizon in enumerate(Horizon)})


def to_horizon(value: Horizon | str | None) -> Horizon | None:
    """A horizon that may be given by its value; None for nothing."""
    return c.member(Horizon, value)


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class ChecklistItem:
    """One box of a checklist: its name, whether it is ticked, and the group it stands in."""

    name: str = attrs.field(converter=c.required_line)
    checked: bool = attrs.field(default=False, converter=c.flag)
    group: str | None = attrs.field(default=None, converter=c.line)
    horizon: Horizon | None = attrs.field(default=None, converter=to_horizon)
