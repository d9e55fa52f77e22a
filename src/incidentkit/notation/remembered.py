"""Remembering what was made of texts that come again: labels, cells, times, the last document."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")

LONGEST = 256
"""Characters of a part of a document that is remembered: longer ones rarely come twice."""


def remembered(
    count: int, longest: int = LONGEST
) -> Callable[[Callable[Concatenate[str, P], R]], Callable[Concatenate[str, P], R]]:
    """Decorate a function of a text, whose result hangs on its arguments alone.

    Its last `count` results for texts of up to `longest` characters are kept.
    """

    def decorated(function: Callable[Concatenate[str, P], R]) -> Callable[Concatenate[str, P], R]:
        # The type of a cache leaves open what its function takes.
        known = cast("Callable[Concatenate[str, P], R]", lru_cache(maxsize=count)(function))

        @wraps(function)
        def answer(text: str, /, *args: P.args, **kwargs: P.kwargs) -> R:
            if len(text) > longest:
                return function(text, *args, **kwargs)
            return known(text, *args, **kwargs)

        return answer

    return decorated


def remembered_text(
    count: int, longest: int = LONGEST
) -> Callable[[Callable[[str], R]], Callable[[str], R]]:
    """`remembered` for a function of a text alone, which is asked thousands of times a document."""

    def decorated(function: Callable[[str], R]) -> Callable[[str], R]:
        known = cast("Callable[[str], R]", lru_cache(maxsize=count)(function))

        @wraps(function)
        def answer(text: str) -> R:
            return known(text) if len(text) <= longest else function(text)

        return answer

    return decorated
