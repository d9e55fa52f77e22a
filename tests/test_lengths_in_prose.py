"""The length of an outage is read from a sentence only where it is that of this one."""

from __future__ import annotations

import pendulum
import pytest

from incidentkit import Incident


def stated(sentence: str) -> pendulum.Duration | None:
    text = f"# Slow\n\n**Started:** 2026-01-02 10:00 UTC\n\n## Summary\n\n{sentence}\n"
    return Incident.from_markdown(text).stated_duration


@pytest.mark.parametrize(
    "sentence",
    [
        "The pager was broken for 40 minutes.",
        "Backups failed for 40 minutes.",
        "In March we were down for 40 minutes.",
        "In late 2024 we were down for 40 minutes.",
        "Last month we were down for 40 minutes; this time nobody noticed.",
        "The outage in 2024 lasted 40 minutes.",
        "The API was down for 40 minutes in staging.",
        "The cache was unavailable for 40 minutes, the site was not affected.",
        "The site was **not** down for 40 minutes, only slow.",
        "The site wasn't down for 40 minutes.",
        "Anna was unavailable for 40 minutes.",
    ],
)
def test_a_length_of_another_thing_or_time_is_none(sentence: str) -> None:
    assert stated(sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The site was down for 40 minutes.",
        "Checkout was unavailable for about 40 minutes.",
        "For 40 minutes customers could not log in.",
        "Customers couldn't log in for 40 minutes.",
        "The outage lasted 40 minutes.",
        "We had a 40 minute outage.",
        "Not only was the site slow, it was down for 40 minutes.",
        "In March 3's release window the site was down for 40 minutes.",
    ],
)
def test_a_length_of_this_outage_is_stated(sentence: str) -> None:
    assert stated(sentence) == pendulum.duration(minutes=40)
