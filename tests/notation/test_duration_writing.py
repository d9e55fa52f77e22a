from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.errors import InvalidValueError
from incidentkit.notation.duration.duration_writing import write_duration_like
from incidentkit.notation.duration.durations import LONGEST, read_duration
from incidentkit.notation.outcome import Unread

HERE = Path(__file__).parent
READ = [
    json.loads(line)
    for line in (HERE / "durations.txt").read_text("utf-8").split("\n")
    if line.startswith("[")
]
WRITTEN = [
    json.loads(line)
    for line in (HERE / "written_durations.txt").read_text("utf-8").split("\n")
    if line.startswith("[")
]
LIKES = (
    st.sampled_from([text for text, _ in READ])
    | st.sampled_from([like for like, _, _ in WRITTEN])
    | st.none()
    | st.text()
    | st.text(alphabet="0123456789.: hmsdwPTHMXY½~and", max_size=30)
)
TEN_YEARS = int(LONGEST.total_seconds())
SECONDS = (
    st.integers(0, TEN_YEARS)
    | st.integers(0, 200)
    | st.integers(0, TEN_YEARS // 900).map(lambda quarters: quarters * 900)
)


def reads_as(text: str, value: dt.timedelta) -> bool:
    found = read_duration(text)
    return not isinstance(found, Unread) and found == value


@pytest.mark.parametrize(("like", "seconds", "expected"), WRITTEN)
def test_each_value_is_written_as_the_table_says(
    like: str | None, seconds: int, expected: str
) -> None:
    assert write_duration_like(dt.timedelta(seconds=seconds), like) == expected


@given(LIKES, SECONDS)
def test_a_duration_reads_back_whatever_stood_there(like: str | None, seconds: int) -> None:
    value = dt.timedelta(seconds=seconds)
    assert reads_as(write_duration_like(value, like), value)


@given(LIKES, SECONDS, SECONDS)
def test_what_was_written_is_an_example_for_its_own_notation(
    like: str | None, first: int, second: int
) -> None:
    written = write_duration_like(dt.timedelta(seconds=first), like)
    value = dt.timedelta(seconds=second)
    assert reads_as(write_duration_like(value, written), value)


@pytest.mark.parametrize(
    ("text", "seconds"), [(text, found) for text, found in READ if isinstance(found, int)]
)
def test_writing_what_a_text_says_already_changes_nothing(text: str, seconds: int) -> None:
    assert write_duration_like(dt.timedelta(seconds=seconds), text) == text


@pytest.mark.parametrize(
    "value", [dt.timedelta(seconds=-1), LONGEST + dt.timedelta(seconds=1), dt.timedelta.max]
)
def test_a_duration_that_no_text_can_say_is_refused(value: dt.timedelta) -> None:
    with pytest.raises(InvalidValueError):
        write_duration_like(value, "2 hours")


def test_a_very_long_example_is_no_example() -> None:
    assert write_duration_like(dt.timedelta(hours=2), "X hours " * 25_000) == "2h"
