"""Zones named by a part of North America: "Timeline (Eastern)"."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

DATE = "# INC-1: Checkout\n\n**Date:** 2026-03-09\n"


def hours(text: str) -> list[str]:
    incident = Incident.from_markdown(text)
    return [event.at.isoformat()[11:] for event in incident.timeline if event.at is not None]


@pytest.mark.parametrize(
    "heading",
    [
        "Timeline (Eastern)",
        "Timeline - all times Eastern",
        "Timeline (all times are Eastern)",
        "Timeline, times in Eastern",
        "Sequence of events (Eastern)",
    ],
)
def test_a_heading_of_times_names_it(heading: str) -> None:
    assert hours(f"{DATE}\n## {heading}\n\n- 09:00 - Deploy\n") == ["09:00:00-04:00"]


def test_the_head_of_a_column_names_it() -> None:
    rows = "| Time (Pacific) | Event |\n|---|---|\n| 09:00 | Deploy |\n"
    assert hours(f"{DATE}\n## Timeline\n\n{rows}") == ["09:00:00-07:00"]


def test_a_region_is_no_zone() -> None:
    text = (
        f"{DATE}\n## Rollout (Central)\n\nThe region is back.\n\n## Timeline\n\n- 09:00 - Deploy\n"
    )
    assert hours(text) == ["09:00:00+00:00"]


def test_a_time_below_it_is_set() -> None:
    text = f"{DATE}\n## Timeline (Eastern)\n\n- 09:00 - Deploy\n- 09:30 - Fixed\n"
    later = dt.datetime(2026, 3, 9, 14, 0, tzinfo=dt.UTC)
    changed = Incident.from_markdown(text).evolve({"timeline[1].at": later})
    assert changed.to_markdown() == text.replace("09:30", "10:00")
