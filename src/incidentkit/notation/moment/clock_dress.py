"""How one text writes its time of day: 12 or 24 hours, padding, marks, and what stands behind."""

from __future__ import annotations

import datetime as dt
import re

import attrs

from incidentkit.notation.moment.clocks import NOON
from incidentkit.notation.words import plain

_CLOCK = re.compile(
    r"(?P<hour>[0-9]{1,2}?)(?:(?P<mark>[:.h]?)(?P<minute>[0-9]{2}))?"
    r"(?::?(?P<second>[0-9]{2})(?P<fraction>[.,][0-9]+)?)?"
    r"(?P<gap> ?)(?P<tail>[ap](?:m|\. ?m\.?)|hrs|hs|h|Uhr|uur|)",
    re.IGNORECASE | re.ASCII,
)


@attrs.frozen(kw_only=True)
class ClockDress:
    """The marks of a time of day; `mark` is between hour and minute, "" for "1432".

    `tail` is "PM", "h" or the like as it stood in the example, with the space before it.
    """

    mark: str = ":"
    padded: bool = True
    minute: bool = True
    second: bool = False
    tail: str = ""
    fraction: str = ""
    """What the example has of a second, with its mark: a part of that time of day alone."""
    of: dt.time | None = None
    """The time of day that the example says."""

    @property
    def halved(self) -> bool:
        """Whether hours run from 1 to 12."""
        return self.tail.lstrip()[:1].lower() in {"a", "p"}

    def write(self, clock: dt.time | dt.datetime) -> str:
        """`clock` in this dress, with minutes and seconds where they are not zero."""
        hour = (clock.hour % NOON or NOON) if self.halved else clock.hour
        shown = f"{hour:02}" if self.padded else str(hour)
        seconds = self.second or clock.second > 0
        if self.minute or clock.minute or seconds:
            # Only ":" and nothing part seconds: "14h30" and "14.32" have no place for them.
            mark = ":" if seconds and self.mark else self.mark
            shown += f"{mark}{clock.minute:02}"
            shown += f"{mark}{clock.second:02}{self._fraction_at(clock)}" if seconds else ""
        return shown + self._tail_at(clock.hour)

    def _fraction_at(self, clock: dt.time | dt.datetime) -> str:
        """The fraction, where only the day is another one than in the example."""
        shown = dt.time(clock.hour, clock.minute, clock.second)
        return self.fraction if shown == self.of else ""

    def _tail_at(self, hour: int) -> str:
        if not self.halved:
            return self.tail
        half = "p" if hour >= NOON else "a"
        at = len(self.tail) - len(self.tail.lstrip())
        shown = half.upper() if self.tail[at].isupper() else half
        return self.tail[:at] + shown + self.tail[at + 1 :]


def clock_dress(text: str, of: dt.time | None = None) -> ClockDress:
    """The dress of `text`, a whole time of day that the grammar reads as `of`.

    Two digits of an hour above nine don't show whether others are padded: they are on the 24-hour
    clock, and are not on the 12-hour clock.
    """
    found = _CLOCK.fullmatch(plain(text))
    if found is None:
        return ClockDress()
    dress = ClockDress(
        mark=found["mark"] if found["minute"] else ":",
        minute=found["minute"] is not None,
        second=found["second"] is not None,
        tail=text[found.start("gap") :],
        fraction=found["fraction"] or "",
        of=of,
    )
    single = len(found["hour"]) == 1
    padded = found["hour"].startswith("0") if dress.halved else True
    return attrs.evolve(dress, padded=padded and not single)
