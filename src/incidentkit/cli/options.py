"""Options of the command line that override settings."""

from __future__ import annotations

import argparse
import datetime as dt
from typing import Any

import attrs

from incidentkit.cli.configuration import Settings


def overridden(settings: Settings, arguments: argparse.Namespace) -> Settings:
    """The settings, with every option of the same name that was given."""
    names = [field.name for field in attrs.fields(Settings)]
    given: dict[str, Any] = {name: getattr(arguments, name, None) for name in names}
    known = {name: value for name, value in given.items() if value not in (None, [], ())}
    return attrs.evolve(settings, **known)


def names_of(text: str) -> tuple[str, ...]:
    """The names in a list with commas."""
    return tuple(name for part in text.split(",") if (name := part.strip()))


def name_and_path(text: str) -> tuple[str, str]:
    """A name and the path of the attribute it means, as in "Beginn=started_at"."""
    name, _, path = text.rpartition("=")
    if not name.strip() or not path.strip():
        reason = f"expected NAME=PATH like 'Beginn=started_at', got {text!r}"
        raise argparse.ArgumentTypeError(reason)
    return (name.strip(), path.strip())


def whole_number(text: str) -> int:
    """A number from 1."""
    if text.isdecimal() and int(text) > 0:
        return int(text)
    reason = f"expected a whole number from 1, got {text!r}"
    raise argparse.ArgumentTypeError(reason)


def day_or_time(text: str) -> dt.date:
    """A day, or a time with its offset, as ISO 8601 writes it."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        pass
    try:
        at = dt.datetime.fromisoformat(text)
    except ValueError:
        reason = f"{text!r} is no day like 2024-01-15, nor a time like 2024-01-15T14:32+00:00"
        raise argparse.ArgumentTypeError(reason) from None
    if at.tzinfo is None:
        reason = f"{text!r} has no offset: add one, like +00:00"
        raise argparse.ArgumentTypeError(reason)
    return at


def time_with_offset(text: str) -> dt.datetime:
    """A time with its offset; a day would not say when on it."""
    given = day_or_time(text)
    if isinstance(given, dt.datetime):
        return given
    reason = f"{text!r} is a day: say when on it, with the offset, like {given}T00:00+00:00"
    raise argparse.ArgumentTypeError(reason)
