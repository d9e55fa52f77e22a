"""How deep objects and arrays are nested in JSON text, found without nesting anything."""

from __future__ import annotations

import itertools
import json
import re
from typing import Final

from incidentkit.interchange.json_path import ROOT, below
from incidentkit.notation.late_patterns import late

_BRACKETS: Final = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_NEITHER_QUOTE_NOR_BRACKET: Final = bytes(set(range(256)) - {ord('"'), *_BRACKETS})
_TOKEN: Final = late(r'"(?P<text>[^"\\]*(?:\\.[^"\\]*)*)"|[\[\]{},:]', re.DOTALL)


def depth_of(text: str) -> int:
    """How deep objects and arrays are nested.

    With escaped backslashes and quotes gone, every second part between quotes is outside strings.
    Two quotes with no bracket between them change nothing of that.
    """
    plain = text.encode("utf-8", "surrogatepass").replace(b"\\\\", b"").replace(b'\\"', b"")
    marks = plain.translate(None, _NEITHER_QUOTE_NOR_BRACKET).replace(b'""', b"")
    outside = b"".join(marks.split(b'"')[::2])
    return max(itertools.accumulate(map(_BRACKETS.__getitem__, outside)), default=0)


def path_at_depth(text: str, depth: int) -> str:
    """The JSON path of the first object or array that is nested `depth` deep.

    In text that isn't JSON it is as good as the text is.
    """
    steps: list[int | str] = []
    name = ""
    for token in _TOKEN.finditer(text):
        mark = token[0]
        if mark in "[{":
            if len(steps) == depth - 1:
                break
            steps.append(0 if mark == "[" else "")
        elif mark in "]}":
            del steps[-1:]
        elif mark == ",":
            if steps and isinstance(steps[-1], int):
                steps[-1] += 1
        elif mark != ":":
            name = token["text"]
        elif steps:
            steps[-1] = _unescaped(name)
    path = ROOT
    for step in steps:
        path = below(path, step)
    return path


def _unescaped(name: str) -> str:
    try:
        return str(json.loads(f'"{name}"'))
    except json.JSONDecodeError:
        return name
