"""The attributes of the model's classes, as JSON has them, with types resolved."""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final, cast

import attrs
import pendulum

from incidentkit.model.answers import YesNo
from incidentkit.model.calendar import Calendar
from incidentkit.model.facts import Facts
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.model.holder import Holder
from incidentkit.model.working_hours import WorkingHours

_READ_FROM_TEXT: Final = (
    *(pendulum.Date, pendulum.DateTime, pendulum.Duration),
    *(bool, float, YesNo),
)

# Of all calendars, working hours are the one that can be written.
_WRITTEN_AS: Final[Mapping[Any, Any]] = MappingProxyType(
    {Calendar | None: WorkingHours | None},
)


@functools.cache
def fields_of(cls: type) -> tuple[attrs.Attribute[Any], ...]:
    """The attributes of `cls` that JSON holds: the class's own first, `unparsed` last.

    A subclass of `Facts` has those of `Facts`: whatever else it carries is no part of the incident.
    """
    known = cast("Any", Facts if issubclass(cls, Facts) else cls)
    hints = typing.get_type_hints(known)
    found = [
        field.evolve(type=_WRITTEN_AS.get(hints[field.name], hints[field.name]))
        for field in attrs.fields(known)
    ]
    return tuple(sorted(found, key=lambda field: field.name == "unparsed"))


def optional_of(hint: object) -> Any:  # noqa: ANN401 -- a type hint has no type of its own
    """`X` where `hint` is `X | None`, else None."""
    if typing.get_origin(hint) not in {typing.Union, types.UnionType}:
        return None
    rest = [part for part in typing.get_args(hint) if part is not types.NoneType]
    return rest[0] if len(rest) == 1 else None


def element_of(hint: object) -> Any:  # noqa: ANN401 -- a type hint has no type of its own
    """`X` where `hint` is `tuple[X, ...]`, else None."""
    return typing.get_args(hint)[0] if typing.get_origin(hint) is tuple else None


def entry_of(hint: object) -> Any:  # noqa: ANN401 -- a type hint has no type of its own
    """`X` where `hint` is `FrozenMap[X]`, else None."""
    return typing.get_args(hint)[0] if typing.get_origin(hint) is FrozenMap else None


@functools.cache
def unread_names(cls: type) -> tuple[str, ...]:
    """The attributes of `cls` whose text may be kept unread: those that not every text can fill."""
    known = fields_of(cls) if Holder in cls.__mro__ else ()
    return tuple(f.name for f in known if optional_of(f.type) in _READ_FROM_TEXT)


def is_required(field: attrs.Attribute[Any]) -> bool:
    """True where an object can't be built without the attribute."""
    return field.default is attrs.NOTHING


def default_of(field: attrs.Attribute[Any]) -> object:
    """The value that the attribute has where none is given."""
    default: object = field.default
    return default
