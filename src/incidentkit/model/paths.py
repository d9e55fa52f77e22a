"""The path language, as in `action_items[2].status` or `system_state[Last Backup]`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final, cast

import attrs

from incidentkit.errors import InvalidValueError, excerpt, meant
from incidentkit.model.strict import mismatch
from incidentkit.notation.late_patterns import late
from incidentkit.notation.remembered import remembered_text

_STEP = late(r"(?P<dot>\.?)(?P<name>[A-Za-z_][A-Za-z0-9_]*)|\[(?P<key>[^\[\]]*)\]")

_NOTHING: Final = object()
_KEYS_SHOWN: Final = 5
_CALLED: Final = MappingProxyType({"Facts": "Incident"})
"""Classes that a user has not made."""

Step = str | int
"""An attribute's name, an index, or the key of a mapping."""


def parse_path(path: str) -> tuple[Step, ...]:
    """The steps of a path; `InvalidValueError` where it isn't one."""
    given = cast("object", path)
    if not isinstance(given, str):
        raise mismatch("a path", given)
    return _steps(path)


# Edits and conversions ask for the same few paths thousands of times.
@remembered_text(1024)
def _steps(path: str) -> tuple[Step, ...]:
    steps: list[Step] = []
    at = 0
    while at < len(path):
        match = _STEP.match(path, at)
        if match is None or (match["name"] is not None and bool(match["dot"]) != bool(steps)):
            reason = f"{excerpt(path)} is no path; expected something like 'action_items[2].status'"
            raise InvalidValueError(reason)
        key = match["key"]
        if match["name"] is not None:
            steps.append(match["name"])
        else:
            steps.append(int(key) if key.isascii() and key.isdecimal() else key)
        at = match.end()
    if not steps or not isinstance(steps[0], str):
        reason = f"{excerpt(path)} is no path; it starts with the name of an attribute"
        raise InvalidValueError(reason)
    return tuple(steps)


def value_at(root: object, path: str) -> Any:  # noqa: ANN401 -- any attribute's value
    """What `path` leads to from `root`; `InvalidValueError` where it leads nowhere."""
    value, reached = root, ""
    for step in parse_path(path):
        try:
            value = _inside(value, step)
        except LookupError:
            near = meant(step, _names(value)) if isinstance(step, str) else ""
            where = type(value).__name__
            where = _CALLED.get(where, where)
            if isinstance(value, tuple) and isinstance(step, str):
                where, near = "a list", "; say which element, as in 'action_items[0].owner'"
            elif isinstance(value, tuple):
                count = len(cast("tuple[object, ...]", value))
                where, near = reached, f"; it has {count}, counted from 0"
            elif isinstance(value, Mapping):
                where, near = reached, near or _keys(cast("Mapping[object, object]", value))
            what = f"element {step}" if isinstance(step, int) else repr(step)
            reason = f"{excerpt(path)} leads nowhere: {where} has no {what}{near}"
            raise InvalidValueError(reason) from None
        reached += f"[{step}]" if isinstance(step, int) else f".{step}" if reached else str(step)
    return value


def _keys(mapping: Mapping[object, object]) -> str:
    """What a mapping has in place of a key."""
    keys = [repr(key) for key in mapping]
    if not keys:
        return "; nothing is stated there"
    more = f" and {len(keys) - _KEYS_SHOWN} more" if len(keys) > _KEYS_SHOWN else ""
    return f"; it has {', '.join(keys[:_KEYS_SHOWN])}{more}"


def _names(value: object) -> list[str]:
    """The keys of a mapping; of anything else the attributes, computed ones included."""
    if isinstance(value, Mapping):
        return [str(key) for key in cast("Mapping[object, object]", value)]
    cls = type(value)
    return [name for name in dir(value) if not callable(getattr(cls, name, None))]


def _inside(value: object, step: Step) -> object:
    """What one step leads to; LookupError where it leads nowhere."""
    if isinstance(step, str) and attrs.has(type(value)) and not step.startswith("_"):
        found: object = getattr(value, step, _NOTHING)
        if found is not _NOTHING:
            return found
    elif isinstance(value, Mapping):
        return cast("Mapping[str, object]", value)[str(step)]
    elif isinstance(value, tuple) and isinstance(step, int):
        return cast("tuple[object, ...]", value)[step]
    raise LookupError
