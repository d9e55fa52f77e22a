"""A change of an attribute as one line of text, and a value as messages show it."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from typing import Any, Final, cast

import attrs
import pendulum

from incidentkit.notation.duration.said_duration import said_duration

_LONGEST_TEXT: Final = 60
_LONGEST_VALUE: Final = 120
_CONTEXT: Final = 20
"""Characters before the first difference of two long texts that are shown."""


def change_line(path: str, old: object, new: object) -> str:
    """Like "status: 'Resolved' -> 'Closed'"; "not stated" for None, long texts cut.

    Of two long texts that begin alike, the line shows where they part.
    """
    return f"{path}: {told(old, new)} -> {told(new, old)}"


def told(value: object, other: object = None) -> str:
    """A value as a person says it, in short; of a long text the part that isn't in `other`."""
    if value is None:
        return "not stated"
    if isinstance(value, enum.Enum):
        return str(value.value)
    text = _text(value)
    if text is None:
        return _cut(", ".join(_parts(value)) or _said(value), _LONGEST_VALUE)
    return repr(_cut(_from_difference(text, _text(other) or ""), _LONGEST_TEXT))


def _said(value: object) -> str:
    """What has no parts that say anything, as a day; an object or a list is empty then."""
    if isinstance(value, pendulum.Duration):
        return said_duration(value)
    return "not stated" if _holds_others(value) else str(value)


def _holds_others(value: object) -> bool:
    return attrs.has(_class(value)) or isinstance(value, tuple | Mapping)


def _text(value: object) -> str | None:
    """The text of what is one, as a single line; None for any other value."""
    text = getattr(value, "label", value) if attrs.has(type(value)) else value
    labelled = isinstance(text, str) and (text is value or len(attrs.fields(_class(value))) == 1)
    return " ".join(str(text).split()) if labelled else None


def _class(value: object) -> type[Any]:
    return type(value)


def _from_difference(text: str, other: str) -> str:
    pairs = enumerate(zip(text, other, strict=False))
    begun = next((at for at, (one, two) in pairs if one != two), min(len(text), len(other)))
    if len(text) <= _LONGEST_TEXT or begun <= _CONTEXT:
        return text
    return f"…{text[text.find(' ', begun - _CONTEXT, begun) + 1 or begun - _CONTEXT :]}"


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def _parts(value: object) -> Iterator[str]:
    """What an element of a list says: its attributes that are not empty."""
    if isinstance(value, tuple):
        yield from (told(one, None) for one in cast("tuple[object, ...]", value))
    elif isinstance(value, Mapping):
        entries = cast("Mapping[object, object]", value).items()
        yield from (f"{key} {told(one, None)}" for key, one in entries)
    elif attrs.has(cls := _class(value)):
        for field in attrs.fields(cls):
            one: object = getattr(value, field.name)
            if field.eq and one != field.default and one not in (None, ()):
                yield f"{field.name} {told(one, None)}"
