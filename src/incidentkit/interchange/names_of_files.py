"""The name of a file, given in place of what it says."""

from __future__ import annotations


def is_name_of(text: str, suffix: str) -> bool:
    """Whether a text is one line that ends as the names of such files do."""
    name = text.strip()
    return name.lower().endswith(suffix) and len(name.splitlines()) == 1
