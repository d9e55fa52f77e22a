"""What is written beside groups and under periods."""

from __future__ import annotations

import textwrap
from collections.abc import Hashable
from typing import Final

from incidentkit.notation.text import plain_label

_LONGEST: Final = 24


def group_label(key: Hashable) -> str:
    """The label of a group, without emoji, which few fonts of plots have; a dollar sign is one."""
    text = "not stated" if key is None else plain_label(str(key)) or str(key)
    return textwrap.shorten(text, _LONGEST, placeholder=" …").replace("$", r"\$")
