"""The calls of a reading that turned a text into a value, to be made again by themselves."""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from functools import wraps
from types import FunctionType, ModuleType
from typing import Any, cast

from pairs import forget_texts

from incidentkit import Incident
from incidentkit.forms.vocabulary.lookup import resolve, resolve_heading
from incidentkit.notation.outcome import Unread

Function = Callable[..., object]
Call = tuple[Function, tuple[Any, ...], tuple[tuple[str, Any], ...]]
"""A function, and what it was called with."""

_LOOKS_UP: tuple[Function, ...] = (resolve, resolve_heading)


def reads_notation(function: Function) -> bool:
    """Whether a function is of the room that knows how values are written."""
    return function.__module__.startswith("incidentkit.notation.")


def looks_up(function: Function) -> bool:
    """Whether a function folds a label, a heading or the head of a column, and looks it up."""
    return function in _LOOKS_UP


def told(text: str, chosen: Callable[[Function], bool]) -> list[Call]:
    """The calls by which a reading of `text` came to know something, each once, in their order.

    They are the calls that the room `forms` makes of functions that are `chosen`. A call that gave
    nothing, or yes or no, only decided where to look; one that gave a text back only laid it bare.
    Both are left out. So is what stands in a table of functions, and is not called by its name.
    """
    found: dict[Hashable, Call] = {}

    def note(
        function: Function, args: tuple[Any, ...], named: dict[str, Any], said: object
    ) -> None:
        if said is None or said == () or isinstance(said, (bool, str, Unread)):
            return
        call = (function, args, tuple(sorted(named.items())))
        found.setdefault(call, call)

    # What the first reading alone does, such as reading the forms, is none of this one.
    Incident.from_markdown(text)
    forget_texts()
    with _noted(chosen, note):
        Incident.from_markdown(text)
    return list(found.values())


def again(calls: list[Call]) -> None:
    """Make calls once more."""
    for function, args, named in calls:
        function(*args, **dict(named))


Note = Callable[[Function, tuple[Any, ...], dict[str, Any], object], None]


@contextmanager
def _noted(chosen: Callable[[Function], bool], note: Note) -> Iterator[None]:
    """Tell `note` of each call, where one is not made by another, while this lasts."""
    inside = False

    def noting(function: Function) -> Function:
        @wraps(function)
        def noted(*args: Any, **named: Any) -> object:  # noqa: ANN401 -- as it is called
            nonlocal inside
            if inside:
                return function(*args, **named)
            inside = True
            try:
                said = function(*args, **named)
            finally:
                inside = False
            note(function, args, named, said)
            return said

        return noted

    replaced = list(_places(chosen))
    for module, name, function in replaced:
        setattr(module, name, noting(function))
    try:
        yield
    finally:
        for module, name, function in replaced:
            setattr(module, name, function)


def _places(chosen: Callable[[Function], bool]) -> Iterator[tuple[ModuleType, str, Function]]:
    """Where the modules of `forms` hold a function that is chosen, under which name."""
    for module in list(sys.modules.values()):
        if module.__name__.startswith("incidentkit.forms."):
            for name, held in list(vars(module).items()):
                if isinstance(held, FunctionType) and chosen(cast("Function", held)):
                    yield module, name, held
