"""What one object can't state together: the model would drop one of the two without a word."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any, Final

import attrs

from incidentkit.interchange.model_fields import fields_of, unread_names
from incidentkit.model.facts import Facts
from incidentkit.model.milestone_names import MILESTONES

_RIVALS: Final = (("at", "on"), ("scheduled_at", "scheduled_on"), ("deployed_at", "deployed_on"))


@attrs.frozen
class Statement:
    """That an object has the attribute `name`, or `entry` in it where it is a map.

    Null states nothing; `affirmed` is for an attribute that states something only where it is true.
    """

    name: str
    entry: str | None = None
    affirmed: bool = False

    def made_in(self, data: Mapping[Any, Any]) -> bool:
        """True where `data`, which is otherwise as it should be, makes the statement."""
        value = data.get(self.name)
        if self.entry is not None:
            return value is not None and self.entry in value
        return value is True if self.affirmed else value is not None

    def schema(self) -> dict[str, Any]:
        """What is true of the value of the attribute where the statement is made."""
        if self.entry is not None:
            return {"required": [self.entry]}
        return {"const": True} if self.affirmed else {"not": {"type": "null"}}


@attrs.frozen
class Exclusion:
    """Two statements of which an object makes only one; the second is the one that is refused."""

    first: Statement
    second: Statement

    @property
    def reason(self) -> str:
        """What is told where both are made."""
        return f'can\'t be given together with "{self.first.name}"'

    def broken_by(self, data: Mapping[Any, Any]) -> bool:
        """True where `data` makes both statements."""
        return self.first.made_in(data) and self.second.made_in(data)

    def schema(self) -> dict[str, Any]:
        """That not both are made."""
        both = (self.first, self.second)
        return {
            "not": {
                "required": [statement.name for statement in both],
                "properties": {statement.name: statement.schema() for statement in both},
            }
        }


@functools.cache
def exclusions_of(cls: type) -> tuple[Exclusion, ...]:
    """All that an object of `cls` can't state together."""
    names = {field.name for field in fields_of(cls)}
    found = [
        Exclusion(Statement(time), Statement(day)) for time, day in _RIVALS if {time, day} <= names
    ]
    if Facts in cls.__mro__:
        found += [
            Exclusion(Statement(f"{name}_at"), Statement("stated_days", name))
            for name in MILESTONES
        ]
        ongoing = Statement("stated_ongoing", affirmed=True)
        found.append(Exclusion(Statement("resolved_at"), ongoing))
    found += [Exclusion(Statement(name), Statement("unparsed", name)) for name in unread_names(cls)]
    return tuple(found)
