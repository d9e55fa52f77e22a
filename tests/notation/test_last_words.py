"""The words with which a time can end, by which the bullet of an event is told from its time."""

from __future__ import annotations

import pytest

from incidentkit.notation.duration.durations import UNIT_NAMES
from incidentkit.notation.moment.last_words import may_end_time
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.moment.offsets import is_relative
from incidentkit.notation.moment.spans import TimeSpan, read_span
from incidentkit.notation.moment.zone_words import (
    ABBREVIATIONS,
    AMBIGUOUS,
    AMBIGUOUS_PHRASES,
    PHRASES,
)
from incidentkit.notation.moment.zones_of_cities import CITIES
from incidentkit.notation.words import FOREIGN_MONTHS, FOREIGN_WEEKDAYS, GERMAN_MONTHS, MONTHS

ZONES = (
    *sorted((*ABBREVIATIONS, *AMBIGUOUS, *PHRASES, *AMBIGUOUS_PHRASES)),
    *(f"{city} time" for city in CITIES),
    *(f"heure de {city}" for city in CITIES),
)
MONTHS_BEHIND = (
    *(f"3 {month}" for month in (*MONTHS, *FOREIGN_MONTHS)),
    *(f"3. {month}" for month in GERMAN_MONTHS),
)
MOMENTS = (
    *(f"14:30 {zone}" for zone in ZONES),
    *MONTHS_BEHIND,
    *(f"{day}, 3 mars 2024" for day in FOREIGN_WEEKDAYS),
    *("2:30 pm", "2:30 p.m.", "2 PM", "14.30 Uhr", "14.30 uur", "14:30 hs", "14:30 hrs", "14 h 30"),
    *("14:30 (approx.)", "14:30 (approximately)", "2024-01-15 (Monday)", "7:20 PM Pacific"),
    *("1430 UTC", "14:30Z", "14:30 Europe/Berlin", "5 March", "March 5th", "14:30 (local time)"),
    *("2024年6月4日", "下午2点", "14時30分", "3월 5일", "14:30頃", "14:30 BST"),
)
SPANS = (
    *("14:30 - 15:10 (next day)", "14:30 to 15:10 (the following day)", "14:30–15:10 (40 minutes)"),
    *("14:30 - 15:10 UTC (tbd)", "14:30 - 15:10 ([total])", "14:30 - 15:10 (half an hour)"),
    *("14:30 - 15:10 (an hour and a quarter)", "14:30 - 15:10 (one hour and a half)"),
    *("14:30 - 15:10 (X hours, Y minutes)", "1 hour, from 2:10 PM to 3:10 PM UTC"),
    *(f"14:30 - 15:10 (2 {unit})" for unit in sorted(UNIT_NAMES)),
)
OFFSETS = (
    "T+5 min",
    "T+1h30m",
    "T-0",
    "+30 minutes",
    "T+0 m",
    *(f"T+2 {u}" for u in sorted(UNIT_NAMES)),
)


@pytest.mark.parametrize("text", MOMENTS)
def test_a_time_ends_in_such_a_word(text: str) -> None:
    assert may_end_time(text) or not isinstance(read_moment(text), Moment)


@pytest.mark.parametrize("text", SPANS)
def test_a_range_ends_in_such_a_word(text: str) -> None:
    assert may_end_time(text) or not isinstance(read_span(text), TimeSpan)


@pytest.mark.parametrize("text", OFFSETS)
def test_a_relative_time_ends_in_such_a_word(text: str) -> None:
    assert may_end_time(text) or not is_relative(text)


@pytest.mark.parametrize(
    "text", ["14:30 Deployed", "14:30 - the", "2024-01-15 rollback", "14:30 **Alert**"]
)
def test_what_happened_does_not(text: str) -> None:
    assert not may_end_time(text)


def test_nothing_is_no_word_of_anything_else() -> None:
    assert may_end_time("")
