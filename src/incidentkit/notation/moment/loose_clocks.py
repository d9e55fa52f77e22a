"""Times of day in texts that are no time by themselves: "09:00", "around 9 am", "14:?? by Ann"."""

from __future__ import annotations

from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.zone_mentions import zones_in

_HALF = r"(?:[ ]?[AaPp](?:\.[ ]?)?[Mm]\b\.?)"
_CLOCK = late(
    rf"(?<![\w:.+-])(?:[0-9]{{1,2}}[:h.]?(?:[0-9]{{2}}|\?\?|[Xx]{{2}})(?::[0-9]{{2}})?{_HALF}?"
    rf"|[0-9]{{1,2}}{_HALF}|noon|midnight)(?![\w:%]|\.[0-9])"
)
_COLON = late(r"[:h?]|[0-9]\.[0-9]|[AaPp](?:\.[ ]?)?[Mm]|noon|midnight")


def zoneless_clock(text: str) -> int | None:
    """Where the last time of day in `text` ends; None where it has none, or names a zone."""
    found = [m for m in _CLOCK.finditer(text) if _COLON.search(m[0])]
    return found[-1].end() if found and not zones_in(text) else None


def with_zone(text: str, name: str) -> str:
    """`text` with the zone called `name` behind its last time of day, where it names none."""
    end = zoneless_clock(text)
    return text if end is None else f"{text[:end]} {name}{text[end:]}"
