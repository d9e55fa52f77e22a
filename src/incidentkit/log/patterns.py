"""Which files of a folder a glob pattern means."""

from __future__ import annotations

import fnmatch
import re

_MAGIC = re.compile(r"[*?\[]")
_PIECE = re.compile(r"\*\*/|\*\*|\*|\?|\[!?\]?[^\]/]*\]|.", re.DOTALL)


def is_pattern(text: str) -> bool:
    """Whether `text` has any of `*`, `?` and `[`."""
    return _MAGIC.search(text) is not None


def divided(pattern: str) -> tuple[str, str]:
    """A pattern as the folder to look in and the pattern of what to look for there."""
    parts = pattern.replace("\\", "/").split("/")
    fixed = next(number for number, part in enumerate(parts) if is_pattern(part))
    folder = "/".join(parts[:fixed])
    return folder or ("/" if fixed else "."), "/".join(parts[fixed:])


def compiled(pattern: str) -> re.Pattern[str]:
    """What a path below a folder, with `/` between its parts, has to match in full.

    `**/` stands for any folders or none, `*` and `?` for what has no `/` in it.
    """
    return re.compile("".join(_expression(m[0]) for m in _PIECE.finditer(pattern)), re.DOTALL)


def depth(pattern: str) -> int | None:
    """How many folders deep a pattern looks; None for any number."""
    return None if "**" in pattern else pattern.count("/")


def _expression(piece: str) -> str:
    match piece:
        case "**/":
            return "(?:.*/)?"
        case "**":
            return ".*"
        case "*":
            return "[^/]*"
        case "?":
            return "[^/]"
        case _ if piece[0] == "[" and len(piece) > 1:
            # As `fnmatch` reads it: also "[^a]" and a range from z to a, which holds nothing.
            return f"(?!/){fnmatch.translate(piece)[:-2]}"
        case _:
            return re.escape(piece)
