"""Plain data as TOML: values first, then a table for each object."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

from incidentkit.model.severity_level import TARGETS
from incidentkit.notation.duration.durations import read_iso_duration, write_duration
from incidentkit.notation.late_patterns import late
from incidentkit.notation.outcome import Unread

_UNREAD = "unparsed"

_BARE = late(r"[A-Za-z0-9_-]+", re.ASCII)
_ESCAPED = late(r'[\x00-\x1f"\\\x7f]')
_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def toml_text(data: Mapping[str, Any]) -> str:
    """`data`, of objects, arrays, text, numbers and booleans, as TOML that reads back the same.

    Targets are written in words ("4h"), as people write them.
    """
    return "\n\n".join("\n".join(lines) for lines in _tables("", data) if lines) + "\n"


def _tables(path: str, data: Mapping[str, Any], head: str = "") -> Iterator[list[str]]:
    inner = {key: value for key, value in data.items() if _is_table(value)}
    verbatim = path.endswith(_UNREAD)
    lines = [
        f"{_key(k)} = {_value('' if verbatim else k, v)}" for k, v in data.items() if k not in inner
    ]
    # The table of an array has to be there even if nothing stands in it.
    yield [head, *lines] if head else lines
    for key, value in inner.items():
        below = f"{path}.{_key(key)}" if path else _key(key)
        if isinstance(value, list):
            for element in cast("list[Mapping[str, Any]]", value):
                yield from _tables(below, element, f"[[{below}]]")
        else:
            yield from _tables(below, value, f"[{below}]")


def _is_table(value: object) -> bool:
    if isinstance(value, list):
        listed = cast("list[object]", value)
        return bool(listed) and all(isinstance(element, dict) for element in listed)
    return isinstance(value, dict)


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _quoted(key)


def _value(key: str, value: Any) -> str:  # noqa: ANN401 -- any plain value
    if isinstance(value, list):
        return f"[{', '.join(_value('', element) for element in cast('list[object]', value))}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return repr(value)
    span = read_iso_duration(value) if key in TARGETS else None
    if span is None or isinstance(span, Unread):
        return _quoted(value)
    return _quoted(write_duration(span))


def _quoted(text: str) -> str:
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(matched: re.Match[str]) -> str:
    return _SHORT.get(matched[0], f"\\u{ord(matched[0]):04x}")
