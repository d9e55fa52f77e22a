from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.errors import InvalidValueError
from incidentkit.notation.duration.durations import (
    LONGEST,
    iso_duration,
    read_duration,
    read_iso_duration,
    write_duration,
)
from incidentkit.notation.outcome import Unread

CASES = [
    json.loads(line)
    for line in Path(__file__).with_name("durations.txt").read_text("utf-8").split("\n")
    if line.startswith("[")
]
DURATIONS = st.integers(0, int(LONGEST.total_seconds())).map(
    lambda seconds: pendulum.Duration(seconds=seconds),
)


def shown(found: pendulum.Duration | Unread) -> int | str:
    return found.reason.name if isinstance(found, Unread) else int(found.total_seconds())


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_text_of_the_table_reads_as_it_says(text: str, expected: int | str) -> None:
    assert shown(read_duration(text)) == expected


def test_the_table_has_many_notations_that_are_read() -> None:
    assert len({text for text, expected in CASES if isinstance(expected, int)}) > 90


@given(st.text() | st.text(alphabet="0123456789.,:- hmsdwPTDHMSan½~", max_size=30))
def test_reading_never_raises(text: str) -> None:
    assert isinstance(read_duration(text), pendulum.Duration | Unread)
    assert isinstance(read_iso_duration(text), pendulum.Duration | Unread)


@given(DURATIONS)
def test_what_is_written_reads_back(duration: pendulum.Duration) -> None:
    assert read_iso_duration(iso_duration(duration)) == duration
    assert read_duration(iso_duration(duration)) == duration
    assert read_duration(write_duration(duration)) == duration


@pytest.mark.parametrize(
    ("seconds", "iso", "short"),
    [
        (0, "PT0S", "0s"),
        (30, "PT30S", "30s"),
        (2_700, "PT45M", "45m"),
        (8_100, "PT2H15M", "2h 15m"),
        (86_400, "P1D", "1d"),
        (93_600, "P1DT2H", "1d 2h"),
        (273_600, "P3DT4H", "3d 4h"),
        (604_800, "P7D", "7d"),
    ],
)
def test_durations_are_written_in_one_way(seconds: int, iso: str, short: str) -> None:
    assert iso_duration(dt.timedelta(seconds=seconds)) == iso
    assert write_duration(dt.timedelta(seconds=seconds)) == short


def test_a_negative_duration_is_shown_and_never_written_for_machines() -> None:
    assert write_duration(dt.timedelta(hours=-2)) == "-2h"
    with pytest.raises(InvalidValueError, match="negative"):
        iso_duration(dt.timedelta(hours=-2))


@pytest.mark.parametrize("text", [" PT2H", "PT2H ", "2h", "PT1.5H", "P1Y", "-PT2H", "PT2H15", "P"])
def test_iso_durations_are_read_strictly(text: str) -> None:
    assert isinstance(read_iso_duration(text), Unread)


def test_iso_durations_need_not_be_in_normal_form() -> None:
    assert shown(read_iso_duration("PT90M")) == 5_400
    assert shown(read_iso_duration("P2W")) == 1_209_600
