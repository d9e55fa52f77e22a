"""How a problem's place and the text at fault are shown: `$.timeline[0].extra["Room no."]`."""

from __future__ import annotations

import json

from incidentkit.errors import EXCERPT_LENGTH
from incidentkit.notation.late_patterns import late

ROOT = "$"

_NAME = late(r"[A-Za-z_][A-Za-z0-9_]*")


def below(path: str, step: int | str) -> str:
    """The path of the element or member `step` of what stands at `path`."""
    if isinstance(step, int):
        return f"{path}[{step}]"
    return f"{path}.{step}" if _NAME.fullmatch(step) else f"{path}[{quoted(step)}]"


def quoted(text: object) -> str:
    """`text` as JSON writes it, cut at 120 characters; what isn't text, as Python writes it."""
    if not isinstance(text, str):
        return repr(text)[:EXCERPT_LENGTH]
    shown = text if len(text) <= EXCERPT_LENGTH else text[: EXCERPT_LENGTH - 1] + "…"
    # A lone surrogate would make the message itself unprintable.
    return json.dumps(shown, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8")
