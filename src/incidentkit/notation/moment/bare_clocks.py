"""Times of day in four digits alone, as ships and radio logs have them: "0902", "2315 hrs".

A number of four digits may count anything, or be a year: many in a row, each of which can be a time
of day, are times where times are asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.moments import Moment, read_moment

_CLOCK: Final = late(
    r"(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][0-9])(?: ?(?:h|hrs|hours))?", re.IGNORECASE
)
_LIKE_YEARS: Final = late(r"(?:19|20)[0-9]{2}")


def bare_clock(text: str) -> str | None:
    """A time of day in four digits with its colon: "0902" is "09:02"; None for any other text."""
    found = _CLOCK.fullmatch(text) if text[:4].isdecimal() else None
    return None if found is None else f"{found['hour']}:{found['minute']}"


def are_bare_clocks(texts: Sequence[str]) -> bool:
    """Whether all texts are times, some of them in four digits, in their order.

    One step back may be midnight. Where all could be years nothing says that they aren't.
    """
    clocks = [found for text in texts if (found := bare_clock(text)) is not None]
    others = [text for text in texts if bare_clock(text) is None]
    back = sum(later < earlier for earlier, later in pairwise(clocks))
    return (
        back <= 1
        and any(_LIKE_YEARS.match(clock.replace(":", "")) is None for clock in clocks)
        and all(isinstance(read_moment(text), Moment) for text in others)
    )
