from __future__ import annotations

import pytest

from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.moment.zero_hours import is_zero_hour, zero_hour


@pytest.mark.parametrize(
    "text",
    [
        "T0 = 17:25 UTC",
        "T0: 17:25 UTC",
        "T+0 (17:25 UTC)",
        "T-0 \u2014 17:25 UTC",
        "T 0m is 17:25 UTC",
        "**T0 = 17:25 UTC**",
        "`T0`: **17:25 UTC**",
        "T0 at 17:25 UTC, when the first alert fired, with 3 of 5 nodes down",
        "T0 = 17:25 UTC.",
        "Times are relative.\n\nT0 = 17:25 UTC\n",
        "T0 = 17:25 UTC. All else counts from T0 = 17:25 UTC.",
    ],
)
def test_the_time_that_a_text_gives_t0_is_found(text: str) -> None:
    assert zero_hour(text) == read_moment("17:25 UTC")


def test_as_much_is_read_as_is_a_time() -> None:
    found = zero_hour("T0 = 2024-03-01 17:25 UTC, a Friday, before the 18:00 deploy")
    assert found == read_moment("2024-03-01 17:25 UTC")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "17:25 UTC",
        "T0 = 5 minutes",
        "T0 = 2024-03-01",
        "AT0 = 17:25 UTC",
        "T+05 = 17:25 UTC",
        "T0\n= 17:25 UTC",
        "T0 = 17:25 UTC\nT0 = 18:00 UTC",
        "T0 = 17:25 UTC; T0 = 18:00 UTC",
    ],
)
def test_no_time_and_two_times_are_none(text: str) -> None:
    assert zero_hour(text) is None


@pytest.mark.parametrize(
    "text",
    ["T0 = 17:25 UTC", "**T0 = 17:25 UTC**", "- T+0: 2024-03-01 17:25 UTC.", "T0 = 2024-03-01"],
)
def test_text_that_says_when_t0_is_says_no_more(text: str) -> None:
    assert is_zero_hour(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "17:25 UTC",
        "T0 = 17:25 UTC, when the alert fired",
        "Since T0 = 17:25 UTC",
        "T0 = 5 minutes",
        "T0 = 17:25 UTC\nThen more.",
        "T0 (17:25 UTC) and more",
    ],
)
def test_text_that_says_more_or_no_time_is_none(text: str) -> None:
    assert not is_zero_hour(text)


def test_approximate_time_is_approximate() -> None:
    found = zero_hour("T0 = ~17:25 UTC")
    assert isinstance(found, Moment)
    assert found.approximate
