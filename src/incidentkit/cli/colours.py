"""Whether to colour what is printed."""

from __future__ import annotations

import os
import sys
from typing import Final

COLOURS: Final = ("auto", "always", "never")


def is_coloured(wish: str) -> bool:
    """As wished; "auto" means on a terminal that isn't dumb, unless NO_COLOR is set."""
    if wish != "auto":
        return wish == "always"
    return (
        sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )
