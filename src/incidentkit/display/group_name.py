"""What a group is called in a table or picture."""

from __future__ import annotations

from collections.abc import Hashable
from typing import cast


def group_name(key: Hashable) -> str:
    """The key of a group as people read it; a joint one has a comma: "P1, 2025-Q3"."""
    if isinstance(key, tuple):
        return ", ".join(map(group_name, cast("tuple[Hashable, ...]", key)))
    return "not stated" if key is None else str(key)
