"""From JSON to an incident, or to the list of what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar, cast

import attrs
from cattrs import BaseValidationError

from incidentkit.errors import InvalidValueError, JSONError
from incidentkit.interchange.converter import converter
from incidentkit.interchange.depth import check_data
from incidentkit.interchange.json_path import ROOT, below, quoted
from incidentkit.interchange.mismatch import expected, object_in
from incidentkit.interchange.parsing import parse
from incidentkit.interchange.problems import ElementsError, json_error
from incidentkit.interchange.sound_data import builder
from incidentkit.interchange.version import SCHEMA_VERSION, VERSION_KEY
from incidentkit.limits import DEFAULT_LIMITS, Limits, given_limits
from incidentkit.model.facts import Facts

F = TypeVar("F", bound=Facts)
T = TypeVar("T")


def from_json(text: str | bytes, cls: type[F], limits: Limits = DEFAULT_LIMITS) -> F:
    """The incident that JSON text states, as a `cls`; bytes are UTF-8.

    Nothing is guessed: unknown and repeated keys, values of another type and times without an
    offset are refused, and so is whatever would be dropped beside something else, such as a day
    where the time is given. Raises `JSONError`, which lists up to 20 problems with their paths, and
    `LimitExceeded` before any work on text that is too long.
    """
    return built(parse(text, limits), cls, _without_version)


def from_dict(data: object, cls: type[F]) -> F:
    """The incident that plain data states, such as `to_dict` returns, as a `cls`.

    As strict as `from_json`, and raises `JSONError`: text is not read as numbers, nor are Python's
    own dates and tuples taken where JSON has text and arrays.
    """
    check_data(data)
    return built(data, cls, _without_version)


def all_from_json(text: str | bytes, cls: type[F], limits: Limits = DEFAULT_LIMITS) -> list[F]:
    """The incidents that JSON text states: those of an array, or the one that is an object.

    As strict as `from_json`; the path of a problem begins with the number of its incident.
    """
    # What is deep enough for one incident is a level deeper in an array.
    data = parse(text, attrs.evolve(given_limits(limits), json_depth=limits.json_depth + 1))
    if not isinstance(data, list):
        return [from_json(text, cls, limits)]
    found: list[F] = []
    for number, one in enumerate(cast("list[object]", data)):
        try:
            found.append(built(one, cls, _without_version))
        except JSONError as error:
            inside = below(ROOT, number)
            told = ((what, inside + path.removeprefix(ROOT)) for what, path in error.problems)
            raise JSONError(tuple(told)) from None
    return found


def built(data: object, cls: type[T], prepare: Callable[[object], object] = object_in) -> T:
    """The `cls` that plain data states; raise `JSONError` with all that is wrong with it."""
    with suppress(Exception):  # Whatever it is, what follows tells it with its place.
        sound: T = builder(cls)(prepare(data))
        return sound
    try:
        return converter().structure(prepare(data), cls)
    except (BaseValidationError, ElementsError, InvalidValueError) as error:
        raise json_error(error) from None


def _without_version(data: object) -> dict[str, Any]:
    """The attributes alone. Another version is all that is told: its keys may mean anything."""
    if isinstance(data, list):
        reason = "expected object, got array; `Incident.from_dict` takes each of its objects"
        raise JSONError(((reason, ROOT),))
    rest = dict(object_in(data))
    if VERSION_KEY not in rest:
        raise JSONError(((f"missing key {quoted(VERSION_KEY)}", ROOT),))
    version: object = rest.pop(VERSION_KEY)
    if isinstance(version, bool) or version != SCHEMA_VERSION:
        wanted = str(SCHEMA_VERSION)
        shown = repr(version) if type(version) in {int, float} else None
        reason = f"expected {wanted}, got {shown}" if shown else expected(wanted, version).reason
        raise JSONError(((reason, below(ROOT, VERSION_KEY)),))
    return rest
