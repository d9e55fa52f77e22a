from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.errors import InvalidValueError
from incidentkit.notation.percent_writing import write_percent
from incidentkit.notation.percents import read_percent

EXAMPLES = ("62.5%", "62 %", "62", "62,5 percent", "−12%", "[XX]%", "1,250%", "~62%", "0,125%")


@pytest.mark.parametrize(
    ("like", "value", "expected"),
    [
        (None, 62.5, "62.5%"),
        (None, 100.0, "100%"),
        ("62%", 99.95, "99.95%"),
        ("99.95%", 100.0, "100%"),
        ("99.90%", 99.9, "99.90%"),
        ("62.5 %", 7.0, "7 %"),
        ("62.5\u00a0%", 7.0, "7\u00a0%"),
        ("62 percent", 62.5, "62.5 percent"),
        ("62 per cent", 62.5, "62.5 per cent"),
        ("62", 62.5, "62.5"),
        ("62,5%", 99.95, "99,95%"),
        ("62,5%", 1.125, "1.125%"),
        ("62,5%", 0.125, "0,125%"),
        ("−12%", -3.5, "−3.5%"),
        ("-12%", 3.5, "3.5%"),
        ("[XX]%", 62.5, "62.5%"),
        ("XX percent", 62.5, "62.5 percent"),
        ("[share of time lost]", 62.5, "62.5%"),
        ("1,250%", 62.5, "62.5%"),
        (None, 0.000000125, "0.000000125%"),
        (None, -0.0, "0%"),
    ],
)
def test_a_percentage_keeps_unit_comma_and_sign(
    like: str | None, value: float, expected: str
) -> None:
    assert write_percent(value, like) == expected


@given(
    st.sampled_from(EXAMPLES) | st.none() | st.text() | st.text("0123456789.,%- ", max_size=20),
    st.decimals(-999_999_999, 999_999_999, places=6).map(float)
    | st.integers(-999_999_999, 999_999_999).map(float),
)
def test_a_percentage_reads_back_whatever_stood_there(like: str | None, value: float) -> None:
    assert read_percent(write_percent(value, like)) == value


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, 1e9, 1 / 3, 1e-10, 1e308])
def test_a_number_that_no_percentage_can_say_is_refused(value: float) -> None:
    with pytest.raises(InvalidValueError):
        write_percent(value, "62.5%")
