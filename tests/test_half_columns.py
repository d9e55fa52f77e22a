"""A column that says AM or PM of the times beside it."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident, TimelineEvent

TEXT = """# Outage

**Date:** 2025-03-05

## Timeline (UTC)

| Time | {} | Event |
| --- | --- | --- |
| {} | {} | Outage begins |
| 1:30 | {} | Resolved |
"""


def utc(hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2025, 3, 5, hour, minute, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("head", "time", "half", "found"),
    [
        ("AM/PM", "10:00", "AM", utc(10)),
        ("am / pm", "10:00", "am", utc(10)),
        ("", "10:00", "a.m.", utc(10)),
        ("A/P", "10:00", "A", utc(10)),
        ("a. m./p. m.", "12:00", "p. m.", utc(12)),
        ("AM/PM", "12:15", "AM", utc(0, 15)),
        ("AM/PM", "10:00:05 UTC", "AM", utc(10).replace(second=5)),
        ("AM/PM", "13:00", "PM", utc(13)),
        ("AM/PM", "13:00", "AM", None),
        ("AM/PM", "10:00", "", None),
    ],
)
def test_it_is_told_of_the_time(head: str, time: str, half: str, found: dt.datetime | None) -> None:
    incident = Incident.from_markdown(TEXT.format(head, time, half, "PM"))
    assert [row.at for row in incident.timeline] == [found, utc(13, 30)]
    assert [dict(row.extra) for row in incident.timeline] == [{}, {}]
    for template in ("basic", "sev"):
        assert Incident.from_markdown(incident.to_markdown(template=template)) == incident


def test_in_front_of_the_hour() -> None:
    incident = Incident.from_markdown(TEXT.format("午前/午後", "10:00", "午前", "午後"))
    assert [row.at for row in incident.timeline] == [utc(10), utc(13, 30)]


def test_another_column_says_nothing_of_it() -> None:
    incident = Incident.from_markdown(TEXT.format("Role", "10:00", "SRE", "PM"))
    assert [dict(row.extra) for row in incident.timeline] == [{"Role": "SRE"}, {"Role": "PM"}]


@pytest.mark.parametrize(
    ("when", "written"),
    [
        (utc(10, 45), "| 10:45 | AM | Outage begins |"),
        (utc(13, 5), "| 1:05  | PM | Outage begins |"),
        (utc(0, 5), "| 12:05 | AM | Outage begins |"),
    ],
)
def test_an_edit_changes_both_cells(when: dt.datetime, written: str) -> None:
    text = TEXT.format("AM/PM", "10:00", "AM", "PM")
    changed = Incident.from_markdown(text).evolve({"timeline[0].at": when}).to_markdown()
    assert changed == text.replace("| 10:00 | AM | Outage begins |", written)


def test_a_new_row_has_both_cells() -> None:
    text = TEXT.format("AM/PM", "10:00", "AM", "PM")
    incident = Incident.from_markdown(text)
    row = TimelineEvent(at=utc(15, 30), description="Closed")
    assert incident.evolve(timeline=(*incident.timeline, row)).to_markdown() == (
        f"{text}| 3:30 | PM | Closed |\n"
    )
