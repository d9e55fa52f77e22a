from __future__ import annotations

import argparse
import datetime as dt

import pytest

from incidentkit.cli.options import day_or_time


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
