"""Objects, arrays and maps: what cattrs does to build them, made strict.

Each factory takes a type and the converter and returns the hook that builds the type.
"""

from __future__ import annotations

import enum
import functools
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias, cast

from cattrs import Converter
from cattrs.gen import (
    make_dict_structure_fn_from_attrs,  # pyright: ignore[reportUnknownVariableType] -- says "Attribute", not of what
)

from incidentkit.errors import InvalidValueError
from incidentkit.interchange.exclusions import Exclusion, exclusions_of
from incidentkit.interchange.json_path import quoted
from incidentkit.interchange.mismatch import array_in, malformed, object_in, wrapped
from incidentkit.interchange.model_fields import (
    element_of,
    entry_of,
    fields_of,
    optional_of,
    unread_names,
)
from incidentkit.interchange.problems import MOST_PROBLEMS, ElementsError
from incidentkit.interchange.scalars import read_optional_text, read_text
from incidentkit.model.converters import line
from incidentkit.model.frozen_map import FrozenMap

Hook: TypeAlias = Callable[[Any, Any], Any]


def object_hook(cls: type, converter: Converter) -> Hook:
    """The hook of an attrs class: a JSON object with its attributes and no other key.

    What would make the constructor drop something is refused, once all else is as it should be.
    """

    # Built on first use, for a class may hold itself.
    @functools.cache
    def build() -> Hook:
        return cast(
            "Hook",
            make_dict_structure_fn_from_attrs(
                list(fields_of(cls)),
                cls,
                converter,
                _cattrs_forbid_extra_keys=True,
                _cattrs_detailed_validation=True,
            ),
        )

    texts = [field.name for field in fields_of(cls)]
    only = texts[0] if len(texts) == 1 else None

    def hook(value: object, _type: object) -> Any:  # noqa: ANN401 -- the class isn't known here
        if isinstance(value, str) and only is not None:
            raise InvalidValueError(f"expected object, got string: write {wrapped(only, value)}")
        data = object_in(value)
        built = build()(data, cls)
        check_statements(cls, data)
        return built

    return hook


def check_statements(cls: type, data: dict[Any, Any]) -> None:
    """Refuse what an object of `cls` can't state: unknown names in `unparsed`, and exclusions."""
    if "unparsed" in data:
        _check_unread_names(cls, data)
    broken = [
        exclusion
        for exclusion in exclusions_of(cls)
        if exclusion.second.name in data and exclusion.broken_by(data)
    ]
    if broken:
        raise ElementsError([_refusal(exclusion) for exclusion in broken])


def _check_unread_names(cls: type, data: dict[Any, Any]) -> None:
    known = unread_names(cls)
    strangers = [name for name in data["unparsed"] if name not in known]
    if strangers:
        expected = f"expected one of {', '.join(known)}"
        reasons = [f"{quoted(name)} can't be unread: {expected}" for name in strangers]
        raise ElementsError([("unparsed", InvalidValueError(reason)) for reason in reasons])


def _refusal(exclusion: Exclusion) -> tuple[str, Exception]:
    error: Exception = InvalidValueError(exclusion.reason)
    if exclusion.second.entry is not None:
        error = ElementsError([(exclusion.second.entry, error)])
    return exclusion.second.name, error


def optional_hook(hint: object, converter: Converter) -> Hook:
    """The hook of `X | None`: null, or what the hook of `X` reads."""
    inner = optional_of(hint)
    if inner is str:
        return read_optional_text
    read: Hook = converter.get_structure_hook(inner)

    def hook(value: object, _type: object) -> Any:  # noqa: ANN401 -- the type isn't known here
        return None if value is None else read(value, inner)

    return hook


def array_hook(hint: object, converter: Converter) -> Hook:
    """The hook of `tuple[X, ...]`: a JSON array."""
    inner = element_of(hint)
    read: Hook = converter.get_structure_hook(inner)

    def hook(value: object, _type: object) -> tuple[Any, ...]:
        return tuple(_each(enumerate(array_in(value)), read, inner))

    return hook


def map_hook(hint: object, converter: Converter) -> Hook:
    """The hook of `FrozenMap[X]`: a JSON object with any keys."""
    inner = entry_of(hint)
    read: Hook = converter.get_structure_hook(inner)

    def hook(value: object, _type: object) -> FrozenMap[Any]:
        entries = object_in(value)
        check_keys(entries, distinct=inner is str)
        found = _each(entries.items(), read, inner)
        return FrozenMap(dict(zip(entries, found, strict=True)))

    return hook


def check_keys(entries: dict[Any, Any], *, distinct: bool) -> None:
    """Refuse keys that aren't text, and any that the model's normal form would drop or merge."""
    seen: set[str | None] = {None} if distinct else set()
    for key in entries:
        read_text(key)
        normal = line(key) if distinct else key
        if normal in seen:
            why = "is blank" if normal is None else "is another key with other white space"
            reason = f"key {quoted(key)} {why}"
            raise InvalidValueError(reason)
        seen.add(normal)


def _each(items: Iterable[tuple[Any, Any]], read: Hook, inner: object) -> list[Any]:
    """The values of (index or key, value) read; the errors of those that can't be come together."""
    found: list[Any] = []
    errors: list[tuple[Any, Exception]] = []
    for key, value in items:
        try:
            found.append(read(value, inner))
        except Exception as error:  # noqa: BLE001 -- as cattrs does; `problems` sorts them
            errors.append((key, error))
            if len(errors) == MOST_PROBLEMS:
                break
    if errors:
        raise ElementsError(errors)
    return found


def enum_hook(kind: type[enum.Enum], _converter: object = None) -> Hook:
    """The hook of an enum: the value of one of its members."""
    members = {member.value: member for member in kind}
    form = "one of " + ", ".join(quoted(value) for value in members)

    def hook(value: object, _type: object) -> enum.Enum:
        text = read_text(value)
        if text not in members:
            raise malformed(form, text)
        return members[text]

    return hook
