"""What is given in place of an incident, refused in terms of how to read it as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from typing import TypeVar, cast

from incidentkit.errors import InvalidValueError
from incidentkit.model.strict import mismatch

I = TypeVar("I")  # noqa: E741 -- an incident, of whatever kind


def no_incident(value: object, name: str) -> InvalidValueError:
    """The error about what an argument called `name` has in place of an incident."""
    return mismatch(f"an incident{_hint(value)}", value).under(name)


def one_incident(value: I, attribute: str) -> I:
    """The argument `incident`; refused where it doesn't have what every incident has."""
    if not hasattr(value, attribute):
        name = "incident"
        raise no_incident(value, name)
    return value


def each_incident(values: Iterable[I], attribute: str) -> Iterator[I]:
    """The argument `incidents`, one after the other; as `one_incident`."""
    given = cast("object", values)
    if isinstance(given, str | bytes) or not isinstance(given, Iterable):
        expected, name = "several incidents (IncidentLog.from_files reads files)", "incidents"
        raise mismatch(expected, given).under(name)
    for number, value in enumerate(values):
        if not hasattr(value, attribute):
            raise no_incident(value, f"incidents[{number}]")
        yield value


def _hint(value: object) -> str:
    match value:
        case str():
            return " (Incident.from_file reads a file, Incident.from_markdown a text)"
        case PathLike():
            return " (Incident.from_file reads a file)"
        case Mapping():
            return " (Incident.from_dict takes plain data)"
        case Iterable():
            return " (one at a time)"
        case _:
            return ""
