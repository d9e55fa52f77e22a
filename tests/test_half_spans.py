"""Windows that state one time, or one that can be read beside one that can't."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from incidentkit import Incident, UnrepresentableError, templates

LABELS = ("Time", "Impact window")


def window(label: str, text: str) -> str:
    return f"# INC-1: Checkout\n\n**Date:** 2026-03-09\n**Severity:** P1\n**{label}:** {text}\n"


def at(hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2026, 3, 9, hour, minute, tzinfo=dt.UTC)


UNREAD = [
    ("early morning – 08:40 UTC", None, at(8, 40), {"started_at": "early morning"}),
    ("09:00 UTC - 25:00", at(9), None, {"resolved_at": "25:00"}),
    ("09:00 UTC - around lunch", at(9), None, {"resolved_at": "around lunch"}),
    ("09:00 UTC until late evening", at(9), None, {"resolved_at": "late evening"}),
]


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize(("text", "start", "end", "unread"), UNREAD)
def test_the_side_that_can_be_read_is_read(
    label: str, text: str, start: dt.datetime, end: dt.datetime, unread: dict[str, str]
) -> None:
    incident = Incident.from_markdown(window(label, text))
    assert (incident.started_at, incident.resolved_at) == (start, end)
    assert incident.unread == unread
    assert [found.code for found in incident.findings] == ["unreadable-value"]
    for form in templates():
        assert Incident.from_markdown(incident.to_markdown(template=form)).unread == unread


def test_a_remark_behind_a_time_is_no_end_of_it() -> None:
    incident = Incident.from_markdown(window("Time", "09:00 UTC - checkout was down"))
    assert not incident.unread
    assert incident.custom[0].value == "checkout was down"


def test_a_window_with_one_half_of_the_day_has_no_start_before_noon() -> None:
    incident = Incident.from_markdown(window("Impact window", "2:50 - 3:30 PM UTC"))
    assert incident.unread == {"started_at": "2:50 - 3:30 PM UTC"}


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize(
    ("old", "changes", "new"),
    [
        ("2026-03-09 07:00 UTC", {"started_at": at(6)}, "2026-03-09 06:00 UTC"),
        ("2026-03-09 07:00 UTC", {"resolved_at": at(8)}, "2026-03-09 07:00 UTC - 08:00"),
        ("07:00 UTC (a deploy)", {"started_at": at(6)}, "06:00 UTC (a deploy)"),
        ("early morning – 08:40 UTC", {"resolved_at": at(7)}, "early morning – 07:00 UTC"),
        ("early morning – 08:40 UTC", {"started_at": at(6)}, "2026-03-09 06:00 – 08:40 UTC"),
        ("09:00 UTC - 25:00", {"started_at": at(6)}, "06:00 UTC - 25:00"),
        ("09:00 UTC - 25:00", {"resolved_at": at(12)}, "09:00 UTC - 12:00"),
        ("07:50 - 08:30 UTC", {"resolved_at": None}, "07:50 UTC - ?"),
    ],
)
def test_one_side_changes(label: str, old: str, changes: dict[str, Any], new: str) -> None:
    changed = Incident.from_markdown(window(label, old)).evolve(changes)
    assert changed.to_markdown() == window(label, new)


@pytest.mark.parametrize("text", ["2:50 - 3:30 PM UTC", "early - 08:30 UTC"])
def test_an_end_that_is_not_read_is_not_lost(text: str) -> None:
    changed = Incident.from_markdown(window("Impact window", text)).evolve(started_at=at(6))
    with pytest.raises(UnrepresentableError, match="would be lost: set resolved_at, too"):
        changed.to_markdown()
