"""The last word of a time: most texts that begin with one go on with words that are in none."""

from __future__ import annotations

from collections.abc import Iterable

from incidentkit.notation.duration.durations import UNIT_NAMES
from incidentkit.notation.moment.zone_words import (
    ABBREVIATIONS,
    AMBIGUOUS,
    AMBIGUOUS_PHRASES,
    COASTS,
    PHRASES,
)
from incidentkit.notation.moment.zones_of_cities import CITIES
from incidentkit.notation.words import (
    APPROXIMATELY,
    FOREIGN_MONTHS,
    FOREIGN_WEEKDAYS,
    GERMAN_MONTHS,
    MONTHS,
    WEEKDAYS,
)

_NAMES: tuple[Iterable[str], ...] = (
    *(MONTHS, FOREIGN_MONTHS, GERMAN_MONTHS, WEEKDAYS, FOREIGN_WEEKDAYS, APPROXIMATELY),
    *(ABBREVIATIONS, AMBIGUOUS, PHRASES, AMBIGUOUS_PHRASES, COASTS, CITIES, UNIT_NAMES),
    ("am", "pm", "hs", "uhr", "uur", "bst", "z", "time", "zeit", "approx", "approximate"),
    ("estimated", "day", "half", "quarter", "quarters", "tbd"),
)
_LAST_WORDS = frozenset(
    name.split()[-1].strip(".").casefold() for names in _NAMES for name in names
)
_AROUND = " \t\\*_`.,:;()"


def may_end_time(text: str) -> bool:
    """Whether the last word of `text` can be that of a day, a time of day, or a range of them.

    It can be unless it is a word of plain letters that none of them ends with.
    """
    *_, last = ("", *text.rsplit(None, 1))
    word = last.strip(_AROUND)
    return not (word.isascii() and word.isalpha()) or word.casefold() in _LAST_WORDS
