"""What stands beside the times of a timeline's rows: days named by others, heads that count."""

from __future__ import annotations

import datetime as dt
from typing import Final

from incidentkit.forms.decoding.clock import RowsAbove
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.rows import RawRecord
from incidentkit.forms.keys import key_of
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.following_days import FollowingDay
from incidentkit.notation.text import strip_emphasis

_DAY_HEADS: Final = frozenset(
    map(key_of, ("day", "weekday", "tag", "wochentag", "jour", "día", "dia", "giorno", "dag"))
)

_COUNTING: Final = frozenset(("offset", "relative", "elapsed", "t+"))
"""Words in the head of a column of times that count from the start; "T" may do so."""
_CLOCK: Final = late(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?")


def counts(raw: RawRecord) -> bool:
    """Whether the column of a row's time may count from the start, as its head says."""
    return not _words_above(raw).isdisjoint((*_COUNTING, "t"))


def is_from_start(raw: RawRecord, text: str) -> bool:
    """Whether a text like "0:05" is how long after the start it was, for its column says so."""
    return not _COUNTING.isdisjoint(_words_above(raw)) and _CLOCK.fullmatch(text) is not None


def _words_above(raw: RawRecord) -> frozenset[str]:
    return frozenset(key_of(raw.heads.get("at", "")).split())


def day_following(
    page: Page, told: FollowingDay, above: RowsAbove | None, *, newest_first: bool
) -> dt.date | None:
    """The day that is named by those of the rows above; None where it isn't clear which that is.

    "The next morning" may be the same day where the rows above went past midnight. Without rows
    above it is told from the document's day.
    """
    unclear = above is not None and above.past_midnight and told.weekday is None
    if unclear or newest_first:
        return None
    last, anchor = None if above is None else above.last_day, page.clock.anchor
    if last is not None:
        return told.after(last)
    return None if anchor is None else told.around(anchor)


def day_beside(raw: RawRecord) -> str:
    """What a column of days says in a row that has no date: "Tue", "2"; "" without one."""
    texts = (cell.text for head, cell in raw.extra.items() if key_of(head) in _DAY_HEADS)
    return strip_emphasis(next(texts, ""))
