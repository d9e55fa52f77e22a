"""Misspelt names of attributes are answered with the one that was probably meant."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from types import MappingProxyType
from typing import Any, Final, TypeVar, cast

import attrs
from attrs.exceptions import FrozenInstanceError

from incidentkit.errors import meant

T = TypeVar("T")

_FOLLOWS_FROM: Final = MappingProxyType(
    {"done": "status", "state": "label", "code": "label", "name": "label", "amount": "text"}
)
"""What is computed, and of which attribute."""


def hinted(cls: type[T]) -> type[T]:
    """Decorate a frozen class of attrs: its constructor and its attributes name what was meant.

    `Incident(serverity="P1")` and `incident.serverity` say "did you mean 'severity'?", and
    `incident.severity = "P1"` says what to do instead.
    """
    kind: Any = cls
    names = frozenset(field.alias for field in attrs.fields(kind) if field.init)
    init: Callable[..., None] = kind.__init__

    @wraps(init)
    def construct(self: T, *args: Any, **values: Any) -> None:  # noqa: ANN401 -- as attrs has it
        try:
            init(self, *args, **values)
        except TypeError:
            unknown = next((name for name in values if name not in names), None)
            if unknown is None:
                raise
            if (source := _FOLLOWS_FROM.get(unknown)) in names and hasattr(cls, unknown):
                shown = f"{cls.__name__}() takes no {unknown!r}, which is computed: set {source}="
                raise TypeError(shown) from None
            shown = f"{cls.__name__}() got an unexpected keyword argument {unknown!r}"
            raise TypeError(shown + meant(unknown, sorted(names))) from None

    known: Callable[[T, str], Any] | None = cls.__dict__.get("__getattr__")

    def missing(self: T, name: str) -> Any:  # noqa: ANN401 -- of any attribute
        if known is not None:
            try:
                return known(self, name)
            except AttributeError:
                if name in dir(type(self)):
                    raise
        # With `obj`, Python would add a suggestion of its own.
        raise AttributeError(_Missing(type(self), name), name=name, obj=None) from None

    def changed(self: T, name: str, *_value: object) -> None:
        error = FrozenInstanceError()
        error.args = (_frozen(self, name, names),)
        raise error

    kind.__init__, kind.__getattr__ = construct, missing
    kind.__setattr__ = kind.__delattr__ = changed
    return cls


def plain_init(cls: type) -> Callable[..., None]:
    """The `__init__` of a class without the hints, for who has its names from the class itself."""
    init: Any = cast("Any", cls).__init__
    # A subclass may have one of its own, whatever that wraps.
    own = getattr(init, "__globals__", None) is globals()
    plain: Callable[..., None] = init.__wrapped__ if own else init
    return plain


def _frozen(held: object, name: str, names: frozenset[str]) -> str:
    """That an object never changes, and what gives another one."""
    kind = type(held).__name__
    if name not in names:
        return f"{kind} has no attribute {name!r} to set{meant(name, sorted(names))}"
    how = "incident.evolve(" if hasattr(held, "evolve") else "attrs.evolve(it, "
    return f"{kind}.{name} can't be set, for it never changes: {how}{name}=...) gives another"


@attrs.frozen
class _Missing:
    """What was meant is found out only if somebody reads it: attributes are often only tried."""

    kind: type
    name: str

    def __str__(self) -> str:
        told = f"{self.kind.__name__!r} object has no attribute {self.name!r}"
        return told + ("" if self.name.startswith("_") else meant(self.name, dir(self.kind)))
