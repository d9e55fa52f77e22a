"""What is written beside groups and under periods."""

from __future__ import annotations

import textwrap
from collections.abc import Hashable
from typing import Final

_LONGEST: Final = 24


def group_label(key: Hashable) -> str:
    """The label of a group; a dollar sign is one, and begins no formula."""
    text = "not stated" if key is None else str(key)
    return textwrap.shorten(text, _LONGEST, placeholder=" …").replace("$", r"\$")
