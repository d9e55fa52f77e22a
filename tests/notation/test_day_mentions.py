from __future__ import annotations

import datetime as dt

import pytest

from incidentkit.notation.moment.day_mentions import LONGEST_TEXT, day_mention, day_of_name, days_in


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Outage on January 14, 2024", ["2024-01-14"]),
        ("from 2024-01-15 back to 2024-01-14", ["2024-01-15", "2024-01-14"]),
        ("2024-01-14 (2024-01-14)", ["2024-01-14"]),
        ("on 14 January 2024 we", ["2024-01-14"]),
        ("13/11/2024", ["2024-11-13"]),
        ("10/11/2024", []),
        ("5-26-21 outage", ["2021-05-26"]),
        ("2/13/69", ["2069-02-13"]),
        ("2/13/70", []),
        ("5/26-21", []),
        ("5-6-21", []),
        ("5-12-21", []),
        ("5-13-21", ["2021-05-13"]),
        ("13-13-21", []),
        ("January 14-19, 2026", ["2026-01-14"]),
        ("14-19 March 2026", ["2026-03-14"]),
        ("14-19 Mai 2026", ["2026-05-14"]),
        ("30-31 February 2026", []),
        ("Jan 14", []),
        ("2024-02-30", []),
        ("v1.2.3", []),
        ("", []),
    ],
)
def test_days_are_found_that_a_text_names_with_their_year(text: str, days: list[str]) -> None:
    assert [day.isoformat() for day in days_in(text, None)] == days


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Outage on January 14, 2024", "January 14, 2024"),
        ("on 14 January 2024 we", "14 January 2024"),
        ("2024-01-14 and 2024-01-15", None),
        ("2024-01-14 and again 2024-01-14", None),
        ("2024-01-14 to 5-26-21", None),
        ("14-19 March 2026", None),
        ("10/11/2024", None),
        ("no day", None),
    ],
)
def test_a_mention_is_the_only_one(text: str, named: str | None) -> None:
    found = day_mention(text, None)
    assert (found and text[found.start : found.end]) == named


def test_a_mention_says_its_day() -> None:
    found = day_mention("on 14 January 2024", None)
    assert found is not None
    assert found.day == dt.date(2024, 1, 14)


def test_a_day_that_goes_on_behind_the_part_looked_at_is_not_shortened() -> None:
    text = "2024-01-14".rjust(LONGEST_TEXT + 1)
    assert days_in(text, None) == ()
    assert day_mention(text, None) is None
    assert (
        days_in(text[1:], None)
        == days_in(f"{text[1:]} 2024-01-15", None)
        == (dt.date(2024, 1, 14),)
    )


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2026-02-20-api-down.md", dt.date(2026, 2, 20)),
        ("20210602-aks", dt.date(2021, 6, 2)),
        ("2021_06_02", dt.date(2021, 6, 2)),
        ("2021.06.02", dt.date(2021, 6, 2)),
        ("2021__06__02", dt.date(2021, 6, 2)),
        ("INC-20210602-1", dt.date(2021, 6, 2)),
        ("2021-13-02 then 2021-12-02", dt.date(2021, 12, 2)),
        ("2021-0602", None),
        ("120210602", None),
        ("202106021", None),
        ("21-06-02", None),
        ("18990101", None),
        ("19691231", None),
    ],
)
def test_the_name_of_a_file_gives_a_day(name: str, day: dt.date | None) -> None:
    assert day_of_name(name) == day
