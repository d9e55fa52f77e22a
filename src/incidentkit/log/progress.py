"""Showing how far a run is, with whatever the caller shows it with."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias, TypeVar, cast

from incidentkit.errors import InvalidValueError

T = TypeVar("T")

Progress: TypeAlias = Callable[..., Any]
"""`tqdm.tqdm`, `rich.progress.track`, any other wrapper of iterables, or `show(done, total)`."""

_POSITIONAL = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)


def followed(items: Iterable[T], total: int, progress: Progress | None) -> Iterator[T]:
    """`items`, reported to `progress` as they pass.

    A callable that needs two arguments gets (done, total) after each item. Any other is taken for
    a wrapper: it gets the items, with `total=` where it takes that, and gives them back.
    """
    if progress is None:
        return iter(items)
    if not callable(progress):  # pyright: ignore[reportUnnecessaryComparison]
        raise InvalidValueError(f"expected a callable, got {progress!r}", "progress")
    parameters = _parameters(progress)
    needed = [p for p in parameters if p.kind in _POSITIONAL and p.default is p.empty]
    if len(needed) > 1:
        return _counted(items, total, progress)
    takes_total = any(p.name == "total" or p.kind is p.VAR_KEYWORD for p in parameters)
    wrapped: object = progress(items, total=total) if takes_total else progress(items)
    if not isinstance(wrapped, Iterable):
        reason = f"expected an iterable from {progress!r}, got {type(wrapped).__name__}"
        raise InvalidValueError(reason, "progress")
    return iter(cast("Iterable[T]", wrapped))


def _parameters(progress: Progress) -> list[inspect.Parameter]:
    try:
        return list(inspect.signature(progress).parameters.values())
    except ValueError:
        # Some callables written in C don't say.
        return []


def _counted(items: Iterable[T], total: int, show: Progress) -> Iterator[T]:
    for done, item in enumerate(items, 1):
        show(done, total)
        yield item
