"""What a picture is asked to show, checked before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from incidentkit.errors import InvalidValueError
from incidentkit.model.strict import several

T = TypeVar("T")


def given(name: str, kind: type[T], values: Iterable[T]) -> tuple[T, ...]:
    """The `values` of an argument; raise `InvalidValueError`, which names it, for any other."""
    try:
        return several(kind, values)
    except InvalidValueError as error:
        raise error.under(name) from None
