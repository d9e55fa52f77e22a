"""Timelines that no heading names, rows with the newest on top, and lessons under short heads."""

from __future__ import annotations

import pytest

from incidentkit import Incident

BOLD_LED = """# Kafka broker full

Date: 2025-06-04

## What happened?

It was a long morning.

**08:05 UTC** Broker 3 ran out of disk space.

**08:12 UTC** An alert fired, and Kim acknowledged it.

**08:40 UTC** Old segments were deleted, and the service recovered.

## Lessons

Good:

- The alert came fast

Bad:

- There was no quota

Lucky:

- The replicas were fine
"""
WORK_NOTES = """Network outage, building B
==========================

Work notes
----------

2023-10-04 05:40:51 - J. Ortiz: Resolved.

2023-10-03 22:10:00 - J. Ortiz: Replaced the line card.

2023-10-03 14:00:05 - A. Chen: Users report no network.
"""
NEWEST_FIRST = """# Outage

**Date:** 2023-10-03

## Timeline

- 22:10 UTC All works
- 14:30 UTC Replaced the card
- 14:00 UTC The network goes down
"""


def times(incident: Incident) -> list[str]:
    return [event.at.isoformat(" ")[:16] for event in incident.timeline if event.at is not None]


def test_three_paragraphs_led_by_a_bold_time_are_a_timeline_wherever_they_stand() -> None:
    found = Incident.from_markdown(BOLD_LED)
    assert times(found) == ["2025-06-04 08:05", "2025-06-04 08:12", "2025-06-04 08:40"]
    assert found.timeline[0].description == "Broker 3 ran out of disk space."
    assert found.milestones["acknowledged"].event == found.timeline[1]
    assert "It was a long morning." in found.to_json()


def test_two_such_paragraphs_are_prose() -> None:
    text = BOLD_LED.replace("**08:12 UTC** An alert fired, and Kim acknowledged it.\n\n", "")
    assert not Incident.from_markdown(text).timeline


def test_such_paragraphs_are_prose_where_a_timeline_has_a_heading_of_its_own() -> None:
    text = f"{BOLD_LED}\n## Timeline\n\n- 08:05 UTC Broker 3 ran out of disk space.\n"
    assert len(Incident.from_markdown(text).timeline) == 1


def test_work_notes_under_an_underlined_heading_are_a_timeline() -> None:
    found = Incident.from_markdown(WORK_NOTES)
    assert times(found) == ["2023-10-04 05:40", "2023-10-03 22:10", "2023-10-03 14:00"]
    assert found.milestones["resolved"].event == found.timeline[0]


def test_rows_with_the_newest_on_top_stay_on_their_day() -> None:
    found = Incident.from_markdown(NEWEST_FIRST)
    assert times(found) == ["2023-10-03 22:10", "2023-10-03 14:30", "2023-10-03 14:00"]
    assert found.milestones["started"].event == found.timeline[2]
    assert found.milestones["recovered"].event == found.timeline[0]


def test_steps_back_that_may_all_be_nights_are_taken_for_nights() -> None:
    text = NEWEST_FIRST.replace("14:00", "07:00")
    assert times(Incident.from_markdown(text)) == [
        "2023-10-03 22:10",
        "2023-10-04 14:30",
        "2023-10-05 07:00",
    ]


@pytest.mark.parametrize("text", [BOLD_LED, WORK_NOTES, NEWEST_FIRST])
@pytest.mark.parametrize("minutes", [2, -2, 24 * 60])
def test_each_row_of_these_can_be_moved_and_reworded(text: str, minutes: int) -> None:
    incident = Incident.from_markdown(text)
    for number, event in enumerate(incident.timeline):
        assert event.at is not None
        changed = incident.evolve(
            {
                f"timeline[{number}].at": event.at.add(minutes=minutes),
                f"timeline[{number}].description": "Reworded",
            }
        )
        assert Incident.from_markdown(changed.to_markdown()) == changed


@pytest.mark.parametrize("text", [BOLD_LED, WORK_NOTES, NEWEST_FIRST])
def test_rows_of_these_can_be_removed(text: str) -> None:
    incident = Incident.from_markdown(text)
    fewer = incident.evolve(timeline=incident.timeline[1:])
    assert len(fewer.timeline) == len(incident.timeline) - 1


HEADS = [
    "{good}:\n\n- Alert\n\n{bad}:\n\n- Quota\n",
    "{good}:\n- Alert\n\n{bad}:\n- Quota\n",
    "**{good}**\n\n- Alert\n\n**{bad}**\n\n- Quota\n",
    "### {good}\n\n- Alert\n\n### {bad}\n\n- Quota\n",
    "{good}\n\n- Alert\n\n{bad}\n\n- Quota\n",
    "- {good}:\n  - Alert\n- {bad}:\n  - Quota\n",
]


@pytest.mark.parametrize("heads", HEADS)
@pytest.mark.parametrize(
    ("good", "bad"), [("Good", "Bad"), ("The good", "The bad"), ("Positives", "Negatives")]
)
def test_lessons_under_short_heads_are_what_went_well_and_wrong(
    heads: str, good: str, bad: str
) -> None:
    text = f"# Outage\n\n## Lessons learned\n\n{heads.format(good=good, bad=bad)}"
    incident = Incident.from_markdown(text)
    assert incident.lessons.went_well == ("Alert",)
    assert incident.lessons.went_wrong == ("Quota",)
    assert not incident.lessons.learned
    changed = incident.evolve(
        {"lessons.went_well": ("Alert", "Runbook"), "lessons.went_wrong": ("No quota",)}
    )
    assert Incident.from_markdown(changed.to_markdown()) == changed


def test_such_words_name_nothing_outside_the_lessons() -> None:
    text = "# Outage\n\n## Impact\n\nGood:\n\n- Nobody noticed\n\nBad:\n\n- Orders were lost\n"
    lessons = Incident.from_markdown(text).lessons
    assert not lessons.went_well
    assert not lessons.went_wrong


def test_a_name_without_a_list_below_it_is_text() -> None:
    text = "# Outage\n\n## Lessons learned\n\nThe good\n\nWe talk about it some other time.\n"
    assert not Incident.from_markdown(text).lessons.went_well


NAMED = """\
* severity: 1
* start: 2025-03-03 09:00 UTC

timeline
* 09:00 a breaks
* 09:04 alarm
* 11:00 mended
"""


@pytest.mark.parametrize("gone", range(3))
def test_list_below_a_line_that_names_a_timeline_may_be_short(gone: int) -> None:
    report = Incident.from_markdown(NAMED)
    assert [event.description for event in report.timeline] == ["a breaks", "alarm", "mended"]
    left = [event for number, event in enumerate(report.timeline) if number != gone]
    lines = NAMED.splitlines(keepends=True)
    del lines[4 + gone]
    assert report.evolve(timeline=left).to_markdown() == "".join(lines)
    lone = report.evolve(timeline=report.timeline[gone : gone + 1])
    assert Incident.from_markdown(lone.to_markdown()).timeline == lone.timeline


def test_event_of_such_a_list_may_lose_its_time() -> None:
    report = Incident.from_markdown(NAMED).evolve({"timeline[1].at": None})
    assert report.to_markdown() == NAMED.replace("09:04 alarm", "alarm")


def test_short_list_below_another_line_is_no_timeline() -> None:
    text = NAMED.replace("timeline", "opening hours").replace("* 11:00 mended\n", "")
    assert not Incident.from_markdown(text).timeline


@pytest.mark.parametrize(
    "heading", ["Chronology of events", "4. Event chronology", "**Order of Events**"]
)
def test_chronology_by_another_name_leaves_no_heading_behind(heading: str) -> None:
    table = "| Time (UTC) | What |\n|---|---|\n| 10:00 | Begins |\n"
    report = Incident.from_markdown(f"# X\n\n**Date:** 2025-02-18\n\n## {heading}\n\n{table}")
    assert not report.sections
    assert len(report.timeline) == 1
    text = report.to_markdown(template="basic", placeholders="drop")
    assert text.count("## ") == 2
