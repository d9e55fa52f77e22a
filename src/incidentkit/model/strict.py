"""What makes the model strict: attributes hold what they say, and errors name them."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable
from typing import Any, TypeVar, cast

import attrs

from incidentkit.errors import InvalidValueError, excerpt
from incidentkit.model.change_text import told

T = TypeVar("T")

Converter = Callable[[Any], Any]


def strict(_cls: type, fields: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    """The attrs hook of every class of the model.

    An `InvalidValueError` of a converter gets the name of the attribute, and a converter that is
    written as `tuple[X, ...]` refuses elements that are no `X`.
    """
    return [_checked(field) for field in fields]


def _checked(field: attrs.Attribute[Any]) -> attrs.Attribute[Any]:
    # Written as a name, `converter` would be of a type that attrs leaves open.
    convert: Converter | None = getattr(field, "converter", None)
    if convert is None or getattr(field, "inherited", False):
        return field
    return field.evolve(converter=_named(convert, field))


def _named(convert: Converter, field: attrs.Attribute[Any]) -> Converter:
    if typing.get_origin(convert) is tuple:
        convert = _tuple_of(typing.get_args(convert)[0])
    name: str = field.name
    # In its normal form already; most attributes of most objects have it.
    default: object = field.default

    def converter(value: object) -> object:
        if value is default:
            return value
        try:
            return convert(value)
        except InvalidValueError as error:
            raise error.under(name) from None

    # attrs shows it as the type of the argument, in help and in notebooks.
    converter.__annotations__["value"] = field.type
    return converter


def _tuple_of(kind: type[T]) -> Callable[[Iterable[T]], tuple[T, ...]]:
    return lambda values: several(kind, values)


def several(
    kind: type[T], values: Iterable[T], *, key: Callable[[T], Any] | None = None
) -> tuple[T, ...]:
    """`values` as a tuple, stably sorted by `key`; refused where one of them is no `kind`."""
    found = elements(values, f"several {kind.__name__}")
    for index, value in enumerate(found):
        if not isinstance(value, kind):
            raise mismatch(kind.__name__, value).under(f"[{index}]")
    known = cast("tuple[T, ...]", found)
    return known if key is None else tuple(sorted(known, key=key))


def elements(values: object, expected: str) -> tuple[object, ...]:
    """What an iterable holds; text doesn't count as one."""
    if isinstance(values, (tuple, list)):  # asked first, for it is what they are, and quick
        return tuple(cast("Iterable[object]", values))
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise mismatch(expected, values)
    return tuple(cast("Iterable[object]", values))


def is_a(kind: type) -> Callable[[object, attrs.Attribute[Any], object], None]:
    """A validator for an attribute that holds a `kind`."""

    def validate(_holder: object, field: attrs.Attribute[Any], value: object) -> None:
        if not isinstance(value, kind):
            raise mismatch(kind.__name__, value).under(field.name)

    return validate


def mismatch(expected: str, value: object) -> InvalidValueError:
    """The error about a value of the wrong type."""
    return InvalidValueError(f"expected {expected}, got {type(value).__name__} {_shown(value)}")


def _shown(value: object) -> str:
    """A value as an error message quotes it; objects of the model, by what they state."""
    if isinstance(value, str):
        return excerpt(value)
    several = _listed(value)
    if any(map(_is_written_out, several)):
        return told(several)
    return told(value) if _is_written_out(value) else excerpt(repr(value))[1:-1]


def _listed(value: object) -> tuple[object, ...]:
    return tuple(cast("Iterable[object]", value)) if isinstance(value, list | tuple) else ()


def _is_written_out(value: object) -> bool:
    """Whether the repr of an object names all that it could state, and is long for that."""
    kind = type(value)
    return attrs.has(kind) and repr(value).startswith(f"{kind.__name__}(")
