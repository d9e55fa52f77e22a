"""Which lines of a document an edit touched."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

import attrs

_EOL = re.compile(r"\r\n|\n|\r")


@attrs.frozen
class Touched:
    """The lines, from 0, of the old document that are gone or changed, and the new ones."""

    old: frozenset[int]
    new: tuple[str, ...]


def touched(old: str, new: str) -> Touched:
    """What the edit that made `new` of `old` touched."""
    before, after = _EOL.split(old), _EOL.split(new)
    gone: set[int] = set()
    added: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            gone.update(range(a, b))
            added += after[c:d]
    return Touched(frozenset(gone), tuple(added))
