"""What a team requires of its reports: attributes that must be filled in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, cast

import attrs

from incidentkit.errors import InvalidValueError, excerpt
from incidentkit.model.facts import Facts
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.model.paths import value_at
from incidentkit.model.strict import elements, mismatch

ANY_TEMPLATE: Final = ""
"""The key of what reports in any form must have."""


@attrs.frozen(kw_only=True)
class Required:
    """The paths that must be filled in, by the name of a template; "" for every report."""

    paths: FrozenMap[tuple[str, ...]] = attrs.field(factory=FrozenMap[tuple[str, ...]])

    def of(self, template: str | None) -> tuple[str, ...]:
        """The paths that a report in the form `template` must have, in the order given."""
        always = self.paths.get(ANY_TEMPLATE, ())
        return tuple(dict.fromkeys((*always, *self.paths.get(template or ANY_TEMPLATE, ()))))


def required_of(given: Mapping[str, Iterable[str]] | Iterable[str] | None) -> Required:
    """Requirements as a caller gives them: paths, or paths by template ("" for every report).

    Raises `InvalidValueError` for a path that leads nowhere.
    """
    try:
        if isinstance(given, Mapping):
            by_template = cast("Mapping[str, Iterable[str]]", given)
            return Required(paths=FrozenMap(dict(_checked(by_template))))
        return Required(paths=FrozenMap(dict(_checked({ANY_TEMPLATE: given or ()}))))
    except InvalidValueError as error:
        raise error.under("required") from None


def _checked(given: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for template, paths in given.items():
        if not isinstance(cast("object", template), str):
            raise mismatch("the name of a template", template)
        found = cast("tuple[str, ...]", elements(paths, "several paths"))
        for path in found:
            if "[]" in str(path):
                reason = (
                    f"{excerpt(path)} is a part of each element, and a list is required as a whole;"
                    " the findings missing-owner and missing-due-date look at each action"
                )
                raise InvalidValueError(reason)
            value_at(_NOTHING, path)
        yield template, found


_NOTHING: Final = Facts()


def is_empty(facts: Facts, path: str) -> bool:
    """Whether nothing is filled in at `path`, be it an attribute, a list or a group of them."""
    return not is_filled(value_at(facts, path))


def is_filled(value: object) -> bool:
    """Whether a value says something; a list and a group do where anything in them does."""
    if value is None or value is False or value == ():
        return False
    if isinstance(value, FrozenMap):
        return bool(cast("FrozenMap[object]", value))
    cls = cast("type[Any]", type(value))
    return not (_is_group(cls) and bool(value == cls()))


def _is_group(cls: type[Any]) -> bool:
    """Whether all attributes of a class may be missing."""
    return attrs.has(cls) and all(f.default is not attrs.NOTHING for f in attrs.fields(cls))
