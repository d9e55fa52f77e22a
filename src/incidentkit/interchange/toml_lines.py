"""The line at which TOML is broken, shown behind what the parser says of it."""

from __future__ import annotations

from typing import Final

from incidentkit.errors import excerpt
from incidentkit.notation.late_patterns import late

_AT: Final = late(r"at line (?P<line>[0-9]+), column [0-9]+")


def with_line(reason: str, text: str) -> str:
    """What a parser says of TOML, with the line that it names, if it names one."""
    found = _AT.search(reason)
    lines = text.splitlines()
    if found is None or not 0 < int(found["line"]) <= len(lines):
        return reason
    return f"{reason}: {excerpt(lines[int(found['line']) - 1].strip())}"
