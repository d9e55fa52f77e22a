"""Sentences of a report that speak of something else than its own outage."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

OWN = "On March 9, 2025, between 14:02 UTC and 15:48 UTC, our API was unavailable."


@pytest.mark.parametrize(
    "sentence",
    [
        "A similar incident happened on 2024-12-01 and lasted 5 hours.",
        "A previous outage was worse. It was down for 5 hours.",
        "Unlike the outage of 2024, which lasted 5 hours, it was noticed at once.",
        "In December an outage lasted 5 hours; this one was shorter.",
        "Our agreement allows an outage of 43 minutes per month.",
        "The failed requests were kept for 24 hours.",
    ],
)
def test_how_long_something_else_took_is_not_the_duration(sentence: str) -> None:
    incident = Incident.from_markdown(f"# Report\n\n{OWN} {sentence}\n")
    assert incident.stated_duration is None
    assert incident.duration == dt.timedelta(hours=1, minutes=46)


def test_when_another_outage_was_is_not_when_this_one_was() -> None:
    sentences = "The API was unavailable. A second outage began on 2025-03-12 at 15:00 UTC."
    incident = Incident.from_markdown(f"# Report\n\n{sentences}\n")
    assert incident.started_at is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The outage lasted 20 minutes.",
        "Last week's outage lasted 20 minutes.",
        "The API was down for 20 minutes. A similar incident happened before.",
    ],
)
def test_how_long_the_own_outage_took_is_the_duration(sentence: str) -> None:
    incident = Incident.from_markdown(f"# Report\n\n{sentence}\n")
    assert incident.stated_duration == dt.timedelta(minutes=20)
