"""Regular expressions that are compiled when they are first used.

Compiling takes a third of the time in which the library is imported, and most documents ask for
only a part of it. Patterns that few documents need, and large ones, are late; the others are
compiled as usual, which makes them a little quicker to call.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub", "subn")


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile`, when the first of its methods is asked for."""
    return cast("re.Pattern[str]", LatePattern(pattern, flags))


class LatePattern:
    """What `late` returns: a pattern from the first use on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- of the pattern, whatever it is
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        # From now on they are found without asking here.
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)
