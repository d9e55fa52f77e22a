"""Another incident with some attributes changed, named directly or by path."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import attrs

from incidentkit.errors import InvalidValueError, excerpt
from incidentkit.model.facts import Facts
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.model.holder import Holder
from incidentkit.model.milestone_names import MILESTONES
from incidentkit.model.paths import Step, parse_path

F = TypeVar("F", bound=Facts)

_RIVALS = (
    ("scheduled_at", "scheduled_on"),
    ("deployed_at", "deployed_on"),
    ("at", "on"),
)
"""A time and the day that stands in for it: setting one clears the other."""


def evolved(facts: F, changes: Mapping[str, Any]) -> F:
    """`facts` with each attribute at a path set to its value.

    Setting a time clears the day stated in its place and the other way round, setting an
    attribute clears the unread text that filled it, and `resolved_at` ends what was ongoing.
    Raises `InvalidValueError`, which names the path, for a path that leads nowhere and for a value
    the attribute can't hold.
    """
    for path, value in changes.items():
        try:
            facts = _set(facts, parse_path(path), value)
        except InvalidValueError as error:
            if error.path or excerpt(path) in error.reason:
                raise
            raise error.under(path) from None
    return facts


def _set(holder: Any, steps: tuple[Step, ...], value: Any) -> Any:  # noqa: ANN401
    """`holder` with the value at the end of `steps` replaced."""
    step, rest = steps[0], steps[1:]
    if isinstance(holder, tuple):
        return _set_item(holder, step, rest, value)
    if isinstance(holder, FrozenMap):
        return _set_entry(holder, step, rest, value)
    if not attrs.has(type(holder)) or not isinstance(step, str) or not _is_field(holder, step):
        reason = f"{type(holder).__name__} has no attribute {step!r}"
        raise InvalidValueError(reason)
    if rest:
        return attrs.evolve(holder, **{step: _set(getattr(holder, step), rest, value)})
    return attrs.evolve(holder, **{step: value, **_side_effects(holder, step, value)})


def _is_field(holder: object, name: str) -> bool:
    return any(f.name == name and f.init and not name.startswith("_") for f in attrs.fields(type(holder)))


def _set_item(holder: tuple[Any, ...], step: Step, rest: tuple[Step, ...], value: Any) -> Any:  # noqa: ANN401
    if not isinstance(step, int) or step >= len(holder):
        reason = f"there is no element [{step}]; the list has {len(holder)}"
        raise InvalidValueError(reason)
    new = _set(holder[step], rest, value) if rest else value
    return (*holder[:step], new, *holder[step + 1 :])


def _set_entry(holder: FrozenMap[Any], step: Step, rest: tuple[Step, ...], value: Any) -> Any:  # noqa: ANN401
    key = str(step)
    if rest:
        reason = f"[{key}] has no parts"
        raise InvalidValueError(reason)
    entries = dict(holder)
    if value is None:
        entries.pop(key, None)
    else:
        entries[key] = value
    return FrozenMap(entries)


def _side_effects(holder: object, name: str, value: Any) -> dict[str, Any]:  # noqa: ANN401
    """What must change along with an attribute so that the object says one thing."""
    effects: dict[str, Any] = {}
    if isinstance(holder, Holder) and name in holder.unparsed:
        effects["unparsed"] = FrozenMap({n: t for n, t in holder.unparsed.items() if n != name})
    for pair in _RIVALS:
        if name in pair and value is not None:
            other = pair[1 - pair.index(name)]
            if hasattr(holder, other):
                effects[other] = None
    if isinstance(holder, Facts):
        effects.update(_facts_effects(holder, name, value))
    return effects


def _facts_effects(facts: Facts, name: str, value: Any) -> dict[str, Any]:  # noqa: ANN401
    if name == "stated_ongoing" and value:
        return {"resolved_at": None}
    if name == "stated_days" and isinstance(value, Mapping):
        return {f"{milestone}_at": None for milestone in value if milestone in MILESTONES}
    milestone = name.removesuffix("_at")
    if value is not None and name.endswith("_at") and milestone in facts.stated_days:
        return {"stated_days": FrozenMap({n: d for n, d in facts.stated_days.items() if n != milestone})}
    return {}
