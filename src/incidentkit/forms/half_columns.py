"""Columns that say of each time of day beside them whether it is before or after noon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from incidentkit.forms.keys import key_of
from incidentkit.forms.placeholders import says_nothing
from incidentkit.forms.vocabulary.columns import Column
from incidentkit.markdown.blocks import Table
from incidentkit.markdown.source import Source
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.halves_of_day import says_half
from incidentkit.notation.text import strip_emphasis

_HEADS: Final = frozenset(
    map(
        key_of,
        (
            *("AM/PM", "AM or PM", "AMPM", "A/P", "a.m./p.m.", "a. m./p. m.", "meridiem", "half"),
            *("period", "午前/午後", "上午/下午", "오전/오후", ""),
        ),
    )
)
_HALF: Final = late(
    r"(?P<half>[ap])(?:\.? ?m)?\.?|(?:午前|午後|上午|下午|오전|오후)", re.IGNORECASE
)
_SAID: Final = late(r" ?(?P<half>[ap])(?:\. ?)?m\.?(?![a-z])", re.IGNORECASE)
_TOLD: Final = late(r"[apAP]")
_CLOCK: Final = late(r"(?<![\w:./+-])[0-9]{1,2}(?::[0-9]{2}){0,2}(?![\w:%/-])")


def half_column_of(source: Source, table: Table, known: Sequence[Column | None]) -> int | None:
    """The number of the column that says nothing but AM or PM; None where there is none.

    The columns that are `known` are others.
    """
    for number, head in enumerate(table.header.cells):
        if known[number] is not None or key_of(source.text[slice(*head)]) not in _HEADS:
            continue
        spans = (row.cells[number] for row in table.rows if number < len(row.cells))
        cells = (strip_emphasis(source.text[slice(*span)]) for span in spans)
        filled = [cell for cell in cells if not says_nothing(cell)]
        if filled and all(map(_HALF.fullmatch, filled)):
            return number
    return None


def halves_of(
    source: Source, table: Table, known: Sequence[Column | None]
) -> tuple[int, int] | None:
    """The columns of the times and of what says AM or PM of each; None without such columns."""
    times = next((n for n, one in enumerate(known) if one and one.attribute == "at"), None)
    half = None if times is None else half_column_of(source, table, known)
    return None if times is None or half is None else (times, half)


def with_half(time: str, half: str) -> str:
    """A time with the half of the day that stands beside it: "1:30 UTC" is "1:30 PM UTC"."""
    told, clocks = _HALF.fullmatch(strip_emphasis(half)), list(_CLOCK.finditer(time))
    if told is None or says_half(time) or not clocks:
        return time
    clock = next((one for one in clocks if ":" in one[0]), clocks[-1])
    if told["half"] is None:
        return f"{time[: clock.start()]}{told[0]}{time[clock.start() :]}"
    return f"{time[: clock.end()]} {told['half'].upper()}M{time[clock.end() :]}"


def parted(time: str, like: str) -> tuple[str, str]:
    """A time without its half of the day, and that half in the manner of another cell."""
    said = _SAID.search(time)
    if said is None:
        return time, ""
    half = said["half"].lower()
    shown = _TOLD.sub(lambda found: half if found[0].islower() else half.upper(), like, count=1)
    return time[: said.start()] + time[said.end() :], shown or f"{half.upper()}M"
