"""Bullets of a timeline whose time is set apart and isn't understood."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident, templates

HEAD = "# INC-1: Checkout\n\n**Date:** 2026-03-09\n\n## Timeline (UTC)\n\n"
REPORT = f"{HEAD}- **7:00a** - Deploy\n- **0730**: Alert\n- **T+5** - Paged\n- **08:00** - Fixed\n"


def test_it_is_unread_and_has_a_finding() -> None:
    incident = Incident.from_markdown(REPORT)
    assert [event.description for event in incident.timeline] == [
        "Deploy",
        "Alert",
        "Paged",
        "Fixed",
    ]
    assert list(incident.unread.values()) == ["7:00a", "0730", "T+5"]
    assert {found.code for found in incident.findings} == {"unreadable-value"}


@pytest.mark.parametrize("text", ["**2024** - Founded", "**404** - an error", "**Alert** - paged"])
def test_what_is_no_time_is_text(text: str) -> None:
    incident = Incident.from_markdown(f"{HEAD}- **08:00** - Fixed\n- {text}\n")
    assert not incident.unread


@pytest.mark.parametrize("form", templates())
def test_it_moves_to_other_forms(form: str) -> None:
    incident = Incident.from_markdown(REPORT)
    moved = Incident.from_markdown(incident.to_markdown(template=form))
    assert list(moved.unread.values()) == ["7:00a", "0730", "T+5"]


def test_the_event_changes_beside_it() -> None:
    changed = Incident.from_markdown(REPORT).evolve({"timeline[0].description": "Rollout"})
    assert changed.to_markdown() == REPORT.replace("Deploy", "Rollout")


def test_a_time_takes_its_place() -> None:
    at = dt.datetime(2026, 3, 9, 7, 30, tzinfo=dt.UTC)
    changed = Incident.from_markdown(REPORT).evolve({"timeline[1].at": at})
    assert changed.to_markdown() == REPORT.replace("0730", "2026-03-09 07:30")
