"""From what cattrs raises to what a user is told: (message, JSON path), problem by problem."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from inspect import getattr_static
from itertools import islice
from typing import Final

from cattrs import BaseValidationError, ForbiddenExtraKeysError
from cattrs.errors import AttributeValidationNote

from incidentkit.errors import InvalidValueError, JSONError, meant
from incidentkit.interchange.json_path import ROOT, below, quoted
from incidentkit.interchange.model_fields import fields_of

MOST_PROBLEMS: Final = 20
"""So many problems are told; whoever has more has another kind of file."""

_SHORTEST: Final = 3
"""A shorter key is like too many others."""
_FEW: Final = 12
"""So many keys can be listed where one is unknown."""


class ElementsError(Exception):
    """What is wrong with an array's elements or a map's entries, each with its index or key.

    cattrs has a group of its own for this, but collects without end.
    """

    def __init__(self, errors: Sequence[tuple[int | str, Exception]]) -> None:
        super().__init__(errors)
        self.errors = errors


def json_error(error: Exception) -> JSONError:
    """The error for a user; an exception that isn't about the data is raised as it is."""
    return JSONError(tuple(islice(_problems(error, ROOT), MOST_PROBLEMS)))


def _problems(error: Exception, path: str) -> Iterator[tuple[str, str]]:
    match error:
        case BaseValidationError():
            for part in error.exceptions:
                # A missing key is a problem of the object, not of the value that isn't there.
                inner = path if isinstance(part, KeyError) else _below(path, part)
                yield from _problems(part, inner)
        case ElementsError():
            for key, part in error.errors:
                yield from _problems(part, below(path, key))
        case ForbiddenExtraKeysError():
            for key in sorted(error.extra_fields, key=str):
                yield f"unknown key {quoted(key)}{_instead(key, error.cl)}", path
        case KeyError():
            yield f"missing key {quoted(error.args[0])}", path
        case InvalidValueError():
            joint = "." if error.path and not error.path.startswith("[") else ""
            yield error.reason, f"{path}{joint}{error.path}"
        case _:
            raise error


def _instead(key: object, cls: type) -> str:
    """The key that was probably meant, else all there are, where those are few."""
    names = [field.name for field in fields_of(cls)]
    few = f"; known are {', '.join(names)}" if len(names) <= _FEW else ""
    if isinstance(key, str) and _is_computed(key, cls):
        return f", which is computed from what is stated{few}"
    near = meant(key, names) if isinstance(key, str) and len(key) >= _SHORTEST else ""
    return near or few


def _is_computed(name: str, cls: type) -> bool:
    found = None if name.startswith("_") else getattr_static(cls, name, None)
    is_method = callable(found) or isinstance(found, classmethod | staticmethod)
    is_given = any(field.name == name for field in fields_of(cls))
    return found is not None and not is_method and not is_given


def _below(path: str, error: Exception) -> str:
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return below(path, note.name)
    return path
