"""Keeping a text whole in its place, where its marks would be taken for those of the place.

Behind a label the reader drops what looks like a dash before the value or a line break after it.
An empty comment between keeps both: no comment is part of a line's value, and Markdown shows none.
"""

from __future__ import annotations

import re

from incidentkit.forms.labels import find_label
from incidentkit.notation.text import GUARD

_BLOCK = re.compile(
    r"#{1,6}(?:\s|$)"
    r"|[>|]"
    r"|[-+*](?:\s|$)"
    r"|[0-9]{1,9}[.)](?:\s|$)"
    r"|`{3}|~{3}"
    r"|</?[A-Za-z]|<[!?]"
    r"|\[[^\]\n]+\]:"
    r"|(?:[-_*=][ \t]*)+$"
    r"|(?: {4}|\t)",
    re.MULTILINE,
)
"""How every block but a paragraph starts; the rule of dashes and signs also underlines."""


def starts_block(text: str) -> bool:
    """Whether Markdown would take `text`, on a line by itself, for something else than text."""
    return _BLOCK.match(text) is not None


def fits_behind(head: str, text: str) -> bool:
    """Whether the whole first line of `text` is read behind `head`, a line up to its value."""
    first = text.split("\n", 1)[0]
    line = f"{head.rstrip()} {first}"
    own, found = find_label(head), find_label(line)
    if own is None or found is None:
        return own is found
    return found.name == own.name and line[found.value[0] : found.value[1]] == first


def guarded(head: str, text: str) -> str:
    """`text`, a value of one line, as it is read whole behind `head`, a line up to its value."""
    ways = (text, f"{GUARD}{text}", f"{text} {GUARD}", f"{GUARD}{text} {GUARD}")
    return next((way for way in ways if fits_behind(head, way)), text)


def labelled(name: str, text: str, *, strong: bool = False) -> str:
    """`text` behind `name` as its label, in bold where it would be no label else."""
    ways = [f"{name}: {text}", f"**{name}:** {text}", f"**{name}**: {text}"]
    for way in ways[1:] if strong else ways:
        found = find_label(way)
        if found is not None and found.name == name and way[slice(*found.value)] == text:
            return way
    return ways[int(strong)]


def headed(name: str) -> str:
    """The name of a group in bold, alone on its line; what holds a colon ends in one."""
    found = find_label(f"**{name}**")
    whole = found is not None and found.alone and found.name == name
    return f"**{name}**" if whole else f"**{name}:**"
