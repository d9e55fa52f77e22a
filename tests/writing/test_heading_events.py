"""A timeline of headings takes new events as headings; text below one stays with it."""

from __future__ import annotations

import pendulum
import pytest

from incidentkit import Incident, TimelineEvent, UnrepresentableError

HEAD = "# Outage\n\nDate: 2024-03-07\n\n## Timeline\n\n"
TAIL = "## Root cause\n\nA bad index.\n"
ALERT = "### 10:00 UTC - Alert\n\n"
PAGE = "### 10:12 UTC - Page\n\nAna looked at it.\n\n"
FIXED = "### 10:45 UTC - Fixed\n\n"
TEXT = HEAD + ALERT + PAGE + FIXED + TAIL


def event(minute: int) -> TimelineEvent:
    return TimelineEvent(description="News", at=pendulum.datetime(2024, 3, 7, 10, minute))


def edited(*timeline: TimelineEvent) -> str:
    incident = Incident.from_markdown(TEXT).evolve(timeline=timeline)
    text = incident.to_markdown()
    assert Incident.from_markdown(text) == incident
    return text


@pytest.fixture
def events() -> tuple[TimelineEvent, ...]:
    return Incident.from_markdown(TEXT).timeline


@pytest.mark.parametrize("place", range(4))
def test_new_event(events: tuple[TimelineEvent, ...], place: int) -> None:
    minute = (0, 5, 30, 50)[place]
    blocks = [ALERT, PAGE, FIXED]
    blocks.insert(place, f"### 10:{minute:02} UTC - News\n\n")
    text = edited(*events[:place], event(minute), *events[place:])
    assert text == HEAD + "".join(blocks) + TAIL


def test_two_new_events(events: tuple[TimelineEvent, ...]) -> None:
    text = edited(*events, event(50), event(55))
    news = "### 10:50 UTC - News\n\n### 10:55 UTC - News\n\n"
    assert text == HEAD + ALERT + PAGE + FIXED + news + TAIL


def test_last_event_of_a_document_without_more() -> None:
    text = HEAD + ALERT + PAGE
    incident = Incident.from_markdown(text)
    incident = incident.evolve(timeline=(*incident.timeline, event(50)))
    assert incident.to_markdown() == f"{text.rstrip()}\n\n### 10:50 UTC - News\n\n"


def test_event_without_text_is_taken_out(events: tuple[TimelineEvent, ...]) -> None:
    assert edited(*events[:2]) == HEAD + ALERT + PAGE + TAIL
    assert edited(*events[1:]) == HEAD + PAGE + FIXED + TAIL


@pytest.mark.parametrize("order", [(0, 2), (1, 0, 2), (0, 2, 1), ()])
def test_text_below_a_heading_is_left_under_no_other(
    events: tuple[TimelineEvent, ...], order: tuple[int, ...]
) -> None:
    incident = Incident.from_markdown(TEXT)
    changed = incident.evolve(timeline=[events[number] for number in order])
    with pytest.raises(UnrepresentableError, match="text of its own below it"):
        changed.to_markdown()


def test_headings_without_text_change_places(events: tuple[TimelineEvent, ...]) -> None:
    text = HEAD + ALERT + FIXED + TAIL
    incident = Incident.from_markdown(text).evolve(timeline=(events[2], events[0]))
    new = incident.to_markdown()
    assert Incident.from_markdown(new) == incident
    assert new == HEAD + FIXED + ALERT + TAIL
