"""What is said where a JSON value isn't what its place asks for."""

from __future__ import annotations

import types
from typing import Any, TypeGuard

import attrs

from incidentkit.errors import InvalidValueError
from incidentkit.interchange.json_path import quoted

_NAMES: dict[type, str] = {
    str: "string",
    bool: "boolean",
    dict: "object",
    list: "array",
    types.NoneType: "null",
}


@attrs.frozen
class Defect:
    """Stands in parsed data for what can't be data, such as an object with a key given twice.

    Only parsing knows what is wrong, and only structuring knows where: this carries the one to the
    other. No place accepts it.
    """

    message: str


def expected(kind: str, value: object) -> InvalidValueError:
    """The error for a value of the wrong type: `expected string, got int`."""
    if isinstance(value, Defect):
        return InvalidValueError(value.message)
    return InvalidValueError(
        f"expected {kind}, got {_NAMES.get(type(value), type(value).__name__)}"
    )


def wrapped(name: str, text: str) -> str:
    """Text as the object with one key that should have been given: `{"label": "Resolved"}`."""
    return f"{{{quoted(name)}: {quoted(text)}}}"


def object_in(value: object) -> dict[Any, Any]:
    """`value`, which must be a JSON object."""
    if _is_object(value):
        return value
    kind = "object"
    raise expected(kind, value)


def array_in(value: object) -> list[Any]:
    """`value`, which must be a JSON array."""
    if _is_array(value):
        return value
    kind = "array"
    raise expected(kind, value)


def _is_object(value: object) -> TypeGuard[dict[Any, Any]]:
    return isinstance(value, dict)


def _is_array(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def malformed(form: str, text: str, lack: str = "") -> InvalidValueError:
    """The error for text of the wrong form: `expected a date such as 2024-01-15, got "soon"`.

    `lack` is what it has too little or too much, where that is known.
    """
    told = f", which has {lack}" if lack else ""
    return InvalidValueError(f"expected {form}, got {quoted(text)}{told}")
