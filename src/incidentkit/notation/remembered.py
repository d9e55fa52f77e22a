"""Remembering what was made of short texts, which documents repeat: labels, cells, times."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

LONGEST = 256
"""Characters of a text that is remembered: longer ones rarely come twice, and take room."""


def remembered(
    count: int,
) -> Callable[[Callable[Concatenate[str, P], R]], Callable[Concatenate[str, P], R]]:
    """Decorate a function of a text, whose result hangs on its arguments alone.

    Its last `count` results for texts of up to LONGEST characters are kept.
    """

    def decorated(function: Callable[Concatenate[str, P], R]) -> Callable[Concatenate[str, P], R]:
        known = lru_cache(maxsize=count)(function)

        @wraps(function)
        def answer(text: str, *args: P.args, **kwargs: P.kwargs) -> R:
            if len(text) > LONGEST:
                return function(text, *args, **kwargs)
            return known(text, *args, **kwargs)

        return answer

    return decorated
