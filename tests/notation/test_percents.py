from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.notation.outcome import Reason, Unread
from incidentkit.notation.percents import read_percent


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("62.5%", 62.5),
        ("62.5 %", 62.5),
        ("62.5 percent", 62.5),
        ("62.5 per cent", 62.5),
        ("62.5", 62.5),
        ("62,5%", 62.5),
        ("0%", 0.0),
        ("-12%", -12.0),
        ("−12%", -12.0),
        ("0,125%", 0.125),
        ("1,250%", Reason.AMBIGUOUS),
        ("~62%", Reason.UNREADABLE),
        ("<1%", Reason.UNREADABLE),
        ("5-10%", Reason.UNREADABLE),
        ("[XX]%", Reason.UNREADABLE),
        ("٦٢%", Reason.UNREADABLE),
        ("nan", Reason.UNREADABLE),
        ("", Reason.UNREADABLE),
    ],
)
def test_percentages_are_numbers_of_percent(text: str, expected: float | Reason) -> None:
    found = read_percent(text)
    assert (found.reason if isinstance(found, Unread) else found) == expected


@given(st.text() | st.text(alphabet="0123456789.,%- ", max_size=20))
def test_reading_never_raises(text: str) -> None:
    assert isinstance(read_percent(text), float | Unread)
