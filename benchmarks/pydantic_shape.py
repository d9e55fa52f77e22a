"""A pydantic model of the same shape as a class of the library, for a fair comparison of JSON."""

from __future__ import annotations

import datetime as dt
import functools
import types
import typing
from typing import Any

import attrs
import pydantic

from incidentkit import YesNo
from incidentkit.interchange.model_fields import fields_of
from incidentkit.model.frozen_map import FrozenMap


@functools.cache
def model_of(cls: type) -> type[pydantic.BaseModel]:
    """A model with the attributes of `cls`, all optional, nested as they are there."""
    fields: dict[str, Any] = {
        field.name: (_shape(field.type, cls) | None, None) for field in fields_of(cls)
    }
    return pydantic.create_model(cls.__name__, **fields)


def _shape(hint: Any, owner: type) -> Any:  # noqa: ANN401, PLR0911 -- a type hint has no type of its own
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin in {typing.Union, types.UnionType}:
        return typing.Union[tuple(_shape(part, owner) for part in parts)]  # noqa: UP007
    if origin is tuple:
        return list[_shape(parts[0], owner)]  # type: ignore[misc]
    if origin is FrozenMap:
        return dict[str, _shape(parts[0], owner)]  # type: ignore[misc]
    if hint is owner:
        return typing.ForwardRef(owner.__name__)
    if not isinstance(hint, type):
        return Any
    if attrs.has(hint) and hint is not YesNo:
        return model_of(hint)
    for plain in (dt.datetime, dt.date, dt.timedelta, bool, float, str):
        if issubclass(hint, plain):
            return plain
    return Any if hint is not types.NoneType else None
