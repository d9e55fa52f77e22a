"""TOML as plain data: its own dates and times, and durations in words, as JSON would have them."""

from __future__ import annotations

import datetime as dt
import tomllib
from typing import Any, Final, cast

from incidentkit.errors import LimitExceeded, TOMLError
from incidentkit.interchange.json_path import ROOT, quoted
from incidentkit.interchange.mismatch import Defect
from incidentkit.interchange.names_of_files import is_name_of
from incidentkit.interchange.toml_lines import with_line
from incidentkit.limits import Limits, given_limits
from incidentkit.model.severity_level import TARGETS
from incidentkit.notation.duration.durations import iso_duration, read_duration
from incidentkit.notation.duration.working_time import read_working_time
from incidentkit.notation.outcome import Unread

_LEVELS: Final = "levels"
_UNREAD: Final = "unparsed"


def parse_toml(text: str, limits: Limits) -> object:
    """The data of a policy in TOML.

    A target may be written in words ("4 hours"); one in working hours ("4 business hours") is kept
    as such. Raises `TOMLError` for what isn't TOML, `LimitExceeded` for what is too long.
    """
    given_limits(limits)
    given = cast("object", text)
    if not isinstance(given, str):
        reason = f"not TOML: expected text, got {type(given).__name__}; `from_file` reads files"
        raise TOMLError(((reason, ROOT),))
    if len(text) > limits.json_chars:
        what = "TOML characters"
        raise LimitExceeded(what, len(text), limits.json_chars)
    try:
        data = tomllib.loads(text.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        if is_name_of(text, ".toml"):
            reason = "not TOML: this is the name of a file; `from_file` reads files"
            raise TOMLError(((reason, ROOT),)) from None
        reason = with_line(str(error), text)
        raise TOMLError(((f"not TOML: {reason[:1].lower()}{reason[1:]}", ROOT),)) from None
    plain = _plain(data)
    levels: object = plain.get(_LEVELS)
    if isinstance(levels, dict):
        name = next(iter(cast("dict[str, object]", levels)), "P0")
        reason = f'expected array, got object: write [[{_LEVELS}]] for each, with code = "{name}"'
        plain[_LEVELS] = Defect(reason)
    for level in _levels(plain):
        _targets(level)
    return plain


def _plain(value: object) -> Any:  # noqa: ANN401 -- data of any shape
    """Data with dates and times as text, as JSON has them."""
    if isinstance(value, dict):
        entries = cast("dict[str, object]", value)
        return {key: _plain(inner) for key, inner in entries.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in cast("list[object]", value)]
    if isinstance(value, dt.time):
        return value.isoformat("auto" if value.second or value.microsecond else "minutes")
    return value.isoformat() if isinstance(value, dt.date) else value


def _levels(data: Any) -> list[dict[str, Any]]:  # noqa: ANN401 -- data of any shape
    levels: object = data.get(_LEVELS)
    found = cast("list[object]", levels) if isinstance(levels, list) else []
    return [cast("dict[str, Any]", level) for level in found if isinstance(level, dict)]


def _targets(level: dict[str, Any]) -> None:
    for name in TARGETS:
        text = level.get(name)
        if isinstance(text, int | float):
            level[name] = Defect(f'expected a duration such as "4 hours", got the number {text}')
        if not isinstance(text, str):
            continue
        found = read_duration(text)
        if not isinstance(found, Unread):
            level[name] = iso_duration(found)
        elif read_working_time(text) is not None and isinstance(level.get(_UNREAD, {}), dict):
            level.setdefault(_UNREAD, {}).setdefault(name, level.pop(name))
        else:
            level[name] = Defect(f'expected a duration such as "4 hours", got {quoted(text)}')
