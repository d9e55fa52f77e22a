"""Events that have a heading each, whatever sections stand around them."""

from __future__ import annotations

import pytest

from incidentkit import Incident

STORY = """\
# The day the lamp stayed red

All times here are New York time.

## 10:20am, Tuesday November 9th, 2021

Farah pushes a change.

It looks right.

## 10:34am

The line of orders dips.

## 11:50am

Ben asks for a revert.

## What we learned

Nothing is cached for ever.
"""
NIGHT = """\
# Shop down

**Date:** 2025-03-04

## Timeline (UTC)

### 23:40 - Errors start

The log is full.

### 23:55 - Alert fired

### 00:20 - Rolled back
"""


def times(text: str) -> list[str]:
    return [str(event.at)[:16] for event in Incident.from_markdown(text).timeline]


def test_times_as_headings_tell_a_story_among_other_sections() -> None:
    incident = Incident.from_markdown(STORY)
    assert [str(event.at) for event in incident.timeline] == [
        "2021-11-09 10:20:00-05:00",
        "2021-11-09 10:34:00-05:00",
        "2021-11-09 11:50:00-05:00",
    ]
    assert incident.timeline[0].description == "Farah pushes a change."
    assert [lesson.text for lesson in incident.lessons.learned] == ["Nothing is cached for ever."]


def test_an_event_is_changed_in_its_text_alone() -> None:
    incident = Incident.from_markdown(STORY)
    changed = incident.evolve({"timeline[1].description": "Orders dip."})
    assert changed.to_markdown() == STORY.replace("The line of orders dips.", "Orders dip.")


def test_a_time_is_changed_in_its_heading_alone() -> None:
    incident = Incident.from_markdown(STORY)
    at = incident.timeline[1].at
    assert at is not None
    changed = incident.evolve({"timeline[1].at": at.add(minutes=2)})
    assert changed.to_markdown() == STORY.replace("10:34am", "10:36am")


@pytest.mark.parametrize(
    "text",
    [
        STORY.replace("## 10:34am\n\nThe line of orders dips.\n\n", ""),
        STORY.replace("## 11:50am\n\nBen asks for a revert.", "## Later\n\nNothing."),
    ],
)
def test_two_times_among_other_sections_are_too_few(text: str) -> None:
    assert times(text) == []


def test_headings_go_on_past_midnight() -> None:
    assert times(NIGHT) == ["2025-03-04 23:40", "2025-03-04 23:55", "2025-03-05 00:20"]


def test_headings_with_the_newest_on_top_go_back_in_the_day() -> None:
    text = (
        "# Shop down\n\n**Date:** 2025-03-04\n\n## Timeline (UTC)\n\n"
        "### 18:20 - Rolled back\n\n### 09:55 - Alert fired\n\n### 09:40 - Errors start\n"
    )
    assert times(text) == ["2025-03-04 18:20", "2025-03-04 09:55", "2025-03-04 09:40"]
