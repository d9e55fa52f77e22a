from __future__ import annotations

import pytest

from incidentkit.notation.moment.loose_clocks import with_zone, zoneless_clock


@pytest.mark.parametrize(
    ("text", "zoned"),
    [
        ("09:00", "09:00 CET"),
        ("around 9 am", "around 9 am CET"),
        ("14:?? by Ann", "14:?? CET by Ann"),
        ("12:xx", "12:xx CET"),
        ("from 09:00 to 10:00 sharp", "from 09:00 to 10:00 CET sharp"),
        ("09:00:15 x", "09:00:15 CET x"),
        ("14h30", "14h30 CET"),
        ("14.30", "14.30 CET"),
        ("at noon", "at noon CET"),
        ("9 p.m. sharp", "9 p.m. CET sharp"),
    ],
)
def test_a_zone_goes_behind_the_last_time_of_day(text: str, zoned: str) -> None:
    assert with_zone(text, "CET") == zoned
    assert with_zone(zoned, "CET") == zoned, "a text that names a zone has none put in"


@pytest.mark.parametrize("text", ["9", "9%", "14:30%", "09:00 UTC", "at 1430", "v1.30", "1.30.2"])
def test_no_zone_goes_into_a_text_without_a_time_of_day_of_its_own(text: str) -> None:
    assert zoneless_clock(text) is None
    assert with_zone(text, "CET") == text
