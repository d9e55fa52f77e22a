from __future__ import annotations

import argparse
import datetime as dt

import pytest

from incidentkit.cli.options import day_or_time, time_with_offset


def test_a_day_or_a_time_with_its_offset_is_taken() -> None:
    assert day_or_time("2024-01-15") == dt.date(2024, 1, 15)
    assert day_or_time("2024-01-15T14:32+00:00") == dt.datetime(2024, 1, 15, 14, 32, tzinfo=dt.UTC)


@pytest.mark.parametrize("text", ["soon", "2024-02-30", "2024-01-15T25:00+00:00", ""])
def test_what_is_neither_is_refused_with_what_one_looks_like(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError) as told:
        day_or_time(text)
    assert str(told.value) == (
        f"{text!r} is no day like 2024-01-15, nor a time like 2024-01-15T14:32+00:00"
    )


def test_where_a_time_is_needed_a_day_is_refused_with_a_time_on_it() -> None:
    noon = dt.datetime(2024, 1, 15, 12, tzinfo=dt.UTC)
    assert time_with_offset("2024-01-15T12:00+00:00") == noon
    with pytest.raises(argparse.ArgumentTypeError) as told:
        time_with_offset("20240115")
    assert str(told.value) == (
        "'20240115' is a day: say when on it, with the offset, like 2024-01-15T00:00+00:00"
    )
