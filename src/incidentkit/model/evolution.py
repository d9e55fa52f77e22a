"""Another incident with some attributes changed, named directly or by path."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, TypeVar, cast

import attrs

from incidentkit.errors import InvalidValueError, excerpt, meant
from incidentkit.model.differences import diff
from incidentkit.model.facts import Facts
from incidentkit.model.frozen_map import EMPTY, FrozenMap
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
_SEVERAL = 2


def evolved(facts: F, changes: Mapping[str, Any], by_name: Mapping[str, Any] = EMPTY) -> F:
    """`facts` with each attribute at a path, or given `by_name`, set to its value.

    Setting a time clears the day stated in its place and the other way round, setting an
    attribute clears the unread text that filled it, and `resolved_at` ends what was ongoing.
    Raises `InvalidValueError`, which names the path, for a path that leads nowhere, for a value
    the attribute can't hold, and for two paths of which one leads into the other and says something
    else.
    """
    for name in by_name.keys() & changes.keys():
        reason = f"it is set twice: as {name}= and as {{{name!r}: ...}}"
        raise InvalidValueError(reason, name)
    changes = {**changes, **by_name}
    _refuse_contradictions(facts, changes)
    for path, value in changes.items():
        try:
            facts = cast("F", _set(facts, parse_path(path), value))
        except InvalidValueError as error:
            told = excerpt(str(path)) in error.reason
            raise InvalidValueError(error.reason, "" if told else path) from None
    return facts


def _refuse_contradictions(facts: Facts, changes: Mapping[str, Any]) -> None:
    """Refuse a part and the whole it is in, set to another: which is meant depends on the order."""
    if len(changes) < _SEVERAL:
        return
    steps = {path: parse_path(path) for path in changes}
    for inner, into in steps.items():
        for outer, to in steps.items():
            if len(to) < len(into) and into[: len(to)] == to:
                whole = evolved(facts, {outer: changes[outer]})
                if diff(whole, evolved(whole, {inner: changes[inner]})):
                    reason = f"{outer!r} is set, too, and says something else there"
                    raise InvalidValueError(reason, inner)


def _set(holder: object, steps: tuple[Step, ...], value: object) -> object:
    """`holder` with the value at the end of `steps` replaced."""
    step, rest = steps[0], steps[1:]
    if isinstance(holder, tuple):
        return _set_item(cast("tuple[object, ...]", holder), step, rest, value)
    if isinstance(holder, FrozenMap):
        return _set_entry(cast("FrozenMap[object]", holder), step, rest, value)
    if not isinstance(step, str) or not _is_field(holder, step):
        raise InvalidValueError(_no_attribute(holder, step))
    record: Any = holder
    if rest:
        whole = _set(getattr(record, step), rest, value)
        # A day in the map stands in for a time beside it; nothing else reaches out of its part.
        effects = _side_effects(record, step, whole) if step == "stated_days" else {}
        return attrs.evolve(record, **{step: whole, **effects})
    _check_place(record, step, value)
    return attrs.evolve(record, **{step: value, **_side_effects(record, step, value)})


def _check_place(holder: object, name: str, value: object) -> None:
    """Refuse a day for a time, and a time for a day, with where it goes instead."""
    if not isinstance(value, dt.date):
        return
    if isinstance(value, dt.datetime):
        places = {day: time for time, day in _RIVALS}
        expected, got = "a date", "a time"
    else:
        places = dict(_RIVALS)
        if isinstance(holder, Facts):
            places |= {f"{name}_at": f"stated_days[{name}]" for name in MILESTONES}
        expected, got = "an aware datetime", "a day"
    if name in places:
        reason = f"expected {expected}; {got} goes into {places[name]!r}"
        raise InvalidValueError(reason)


def _no_attribute(holder: object, step: Step) -> str:
    """Why nothing can be set there: it is computed, or there is no such attribute."""
    cls = cast("type", type(holder))
    if isinstance(step, str) and not step.startswith("_") and hasattr(holder, step):
        return f"{cls.__name__}.{step} is computed from what is stated, and can't be set"
    known = [f.name for f in attrs.fields(cls) if f.init] if attrs.has(cls) else ()
    return f"{cls.__name__} has no attribute {step!r}{meant(str(step), known)}"


def _is_field(holder: object, name: str) -> bool:
    cls = cast("type", type(holder))
    known = attrs.fields(cls) if attrs.has(cls) else ()
    return not name.startswith("_") and any(f.name == name and f.init for f in known)


def _set_item(
    holder: tuple[object, ...], step: Step, rest: tuple[Step, ...], value: object
) -> tuple[object, ...]:
    if not isinstance(step, int) or step >= len(holder):
        reason = f"there is no element [{step}]; the list has {len(holder)}"
        raise InvalidValueError(reason)
    new = _set(holder[step], rest, value) if rest else value
    return (*holder[:step], new, *holder[step + 1 :])


def _set_entry(
    holder: FrozenMap[object], step: Step, rest: tuple[Step, ...], value: object
) -> FrozenMap[object]:
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


def _side_effects(holder: object, name: str, value: object) -> dict[str, object]:
    """What must change along with an attribute so that the object says one thing."""
    effects: dict[str, object] = {}
    pairs = [pair for pair in _RIVALS if name in pair and value is not None]
    rivals = {name, *(pair[1 - pair.index(name)] for pair in pairs)}
    stated = value if name == "stated_days" else None
    if isinstance(stated, Mapping):
        days = cast("Mapping[object, object]", stated)
        rivals |= {f"{milestone}_at" for milestone in MILESTONES if milestone in days}
    if isinstance(holder, Holder) and not rivals.isdisjoint(holder.unparsed):
        kept = {n: text for n, text in holder.unparsed.items() if n not in rivals}
        effects["unparsed"] = FrozenMap(kept)
    effects.update({other: None for other in rivals - {name} if hasattr(holder, other)})
    if isinstance(holder, Facts):
        effects.update(_facts_effects(holder, name, value))
    return effects


def _facts_effects(facts: Facts, name: str, value: object) -> dict[str, object]:
    if name == "stated_ongoing" and value:
        return {"resolved_at": None, "stated_days": _without(facts.stated_days, "resolved")}
    milestone = name.removesuffix("_at")
    if value is not None and name.endswith("_at") and milestone in facts.stated_days:
        return {"stated_days": _without(facts.stated_days, milestone)}
    return {}


def _without(days: Mapping[str, object], milestone: str) -> FrozenMap[object]:
    return FrozenMap({name: day for name, day in days.items() if name != milestone})
