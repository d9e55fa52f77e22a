"""The one cattrs converter: strict, and built on first use."""

from __future__ import annotations

import datetime as dt
import enum
import functools
from pathlib import Path

import attrs
import pendulum
from cattrs import Converter

from incidentkit.interchange import scalars, structuring, unstructuring
from incidentkit.interchange.model_fields import element_of, entry_of, optional_of
from incidentkit.model.working_hours import Days
from incidentkit.notation.duration.durations import iso_duration
from incidentkit.notation.moment.zones import Zone


@functools.cache
def converter() -> Converter:
    """The converter between the model's classes and plain data; nobody may change it."""
    made = Converter(detailed_validation=True)
    _add_scalars(made)
    _add_structures(made)
    return made


def _add_scalars(made: Converter) -> None:
    made.register_structure_hook(str, scalars.read_text)
    made.register_structure_hook(bool, scalars.read_flag)
    made.register_structure_hook(float, scalars.read_number)
    made.register_structure_hook(pendulum.Date, scalars.read_day)
    made.register_structure_hook(pendulum.DateTime, scalars.read_moment)
    made.register_structure_hook(pendulum.Duration, scalars.read_span)
    made.register_structure_hook(Path, scalars.read_path)
    made.register_structure_hook(dt.time, scalars.read_clock)
    made.register_structure_hook(Zone, scalars.read_zone)
    made.register_unstructure_hook(pendulum.Date, pendulum.Date.isoformat)
    made.register_unstructure_hook(pendulum.DateTime, scalars.write_moment)
    made.register_unstructure_hook(pendulum.Duration, iso_duration)
    made.register_unstructure_hook(Path, Path.as_posix)
    made.register_unstructure_hook(dt.time, scalars.write_clock)
    made.register_unstructure_hook(Zone, scalars.write_zone)


def _add_structures(made: Converter) -> None:
    # A later registration comes before an earlier one; these six don't overlap.
    made.register_structure_hook_factory(_is_enum, structuring.enum_hook)
    made.register_structure_hook_factory(_is_optional, structuring.optional_hook)
    made.register_structure_hook_factory(_is_array, structuring.array_hook)
    made.register_structure_hook_factory(_is_map, structuring.map_hook)
    made.register_structure_hook_func(_is_days, scalars.read_days)
    made.register_structure_hook_factory(attrs.has, structuring.object_hook)
    made.register_unstructure_hook_factory(_is_optional, unstructuring.optional_hook)
    made.register_unstructure_hook_factory(_is_array, unstructuring.array_hook)
    made.register_unstructure_hook_factory(_is_map, unstructuring.map_hook)
    made.register_unstructure_hook_func(_is_days, scalars.write_days)
    made.register_unstructure_hook_factory(attrs.has, unstructuring.object_hook)


def _is_enum(hint: object) -> bool:
    return isinstance(hint, enum.EnumType)


def _is_optional(hint: object) -> bool:
    return optional_of(hint) is not None


def _is_array(hint: object) -> bool:
    return element_of(hint) is not None


def _is_days(hint: object) -> bool:
    return hint == Days


def _is_map(hint: object) -> bool:
    return entry_of(hint) is not None
