from __future__ import annotations

import pytest

from incidentkit.notation.moment.moment_blanks import specimen_of


@pytest.mark.parametrize(
    ("placeholder", "specimen"),
    [
        ("YYYY-MM-DD HH:MM", "2024-11-23 14:45"),
        ("YYYY-MM-DD\tHH:MM", "2024-11-23 14:45"),
        ("DD/MM/YYYY", "23/11/2024"),
        ("Month D, YYYY", "November 23, 2024"),
        ("HH:MM:SS UTC", "14:45:56 UTC"),
        ("<HH:MM TZ>", "14:45 CST"),
        ("[time]", "14:45"),
        # An afternoon needs its mark, in the case and with the dots of the form.
        ("h:mm am/pm", "2:45 pm"),
        ("hh:mm AM/PM", "02:45 PM"),
        ("hh:mm a", "02:45 pm"),
        ("hh:mm a.m./p.m.", "02:45 p.m."),
    ],
)
def test_a_placeholder_is_filled_as_it_asks(placeholder: str, specimen: str) -> None:
    assert specimen_of(placeholder) == specimen


@pytest.mark.parametrize("text", ["", "to be told", "-", "x" * 200 + " HH:MM"])
def test_what_asks_for_no_part_of_a_time_has_no_specimen(text: str) -> None:
    assert specimen_of(text) is None
