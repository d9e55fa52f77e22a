"""How far something is, as a share."""

from __future__ import annotations

from typing import Final

from incidentkit.notation.late_patterns import late
from incidentkit.notation.text import plain_label

_WHOLE: Final = late(r"100\s?(?:%|percent|per cent)(?: (?:done|complete|completed))?\.?")


def is_all_done(label: str) -> bool:
    """Whether a label says "100%"; a lesser share may be of anything still to be done."""
    return "100" in label and _WHOLE.fullmatch(plain_label(label).casefold()) is not None
