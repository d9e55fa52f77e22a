"""A date that is a stretch of days, and text that names two of them."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

FIRST, LAST = dt.date(2024, 8, 30), dt.date(2024, 8, 31)


@pytest.mark.parametrize("label", ["Date", "Date of incident", "Datum", "Fecha", "Incident date"])
@pytest.mark.parametrize(
    "text",
    [
        "2024-08-30 to 2024-08-31",
        "2024-08-30 – 2024-08-31",
        "30 August 2024 - 31 August 2024",
    ],
)
def test_a_date_from_one_day_to_another(label: str, text: str) -> None:
    incident = Incident.from_markdown(f"# X\n\n**{label}:** {text}\n")
    assert incident.day == FIRST
    assert dict(incident.stated_days) == {"started": FIRST, "resolved": LAST}
    assert not incident.unread


def test_a_date_with_its_times() -> None:
    incident = Incident.from_markdown(
        "# X\n\n**Date:** 2024-08-30 22:10 UTC to 2024-08-31 04:00 UTC\n"
    )
    assert incident.started_at == dt.datetime(2024, 8, 30, 22, 10, tzinfo=dt.UTC)
    assert incident.resolved_at == dt.datetime(2024, 8, 31, 4, tzinfo=dt.UTC)


def test_the_days_of_the_timeline_have_its_year() -> None:
    incident = Incident.from_markdown(
        "# X\n\n**Date:** 2024-08-30 to 2024-08-31\n\n## Timeline (UTC)\n\n**30 August**\n\n"
        "- 23:15 Disk is full\n\n**31 August**\n\n- 06:45 Resolved\n"
    )
    assert [event.at for event in incident.timeline] == [
        dt.datetime(2024, 8, 30, 23, 15, tzinfo=dt.UTC),
        dt.datetime(2024, 8, 31, 6, 45, tzinfo=dt.UTC),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Two outages of DNS, 9 and 10 December 2024",
        "Outages on December 9 and 10, 2024",
        "Ausfälle am 9. und 10. Dezember 2024",
        "Caídas del 9 y 10 de diciembre de 2024",
    ],
)
def test_a_title_of_two_days_says_of_neither_that_it_is_the_day(title: str) -> None:
    assert Incident.from_markdown(f"# {title}\n\n**ID:** 7\n").date is None


def test_what_led_up_to_it_has_another_day() -> None:
    incident = Incident.from_markdown(
        "# Hooks late\n\n## Leadup\n\nOn 2025-06-16 the workers were moved.\n\n"
        "## Fault\n\nIt broke.\n"
    )
    assert incident.day is None


@pytest.mark.parametrize(
    "title", ["Ausfall am 3. Februar 2025", "Panne du 3 février 2025", "Outage on 3 February 2025"]
)
def test_a_title_with_one_day(title: str) -> None:
    incident = Incident.from_markdown(f"# {title}\n\n- 21:10 Deploy\n- 21:15 Down\n- 22:50 Up\n")
    assert incident.date == dt.date(2025, 2, 3)
    assert all(event.at is not None for event in incident.timeline)


@pytest.mark.parametrize("label", ["Opened", "Started", "Declared"])
def test_a_time_said_in_two_zones(label: str) -> None:
    text = f"# X\n\n**{label}:** Mon 10 Feb 2025, 9:05 AM PST / 17:05 UTC\n"
    incident = Incident.from_markdown(text)
    found = incident.started_at if label == "Started" else incident.declared_at
    assert found == dt.datetime(2025, 2, 10, 17, 5, tzinfo=dt.UTC)
    assert incident.to_markdown() == text


def test_two_times_that_differ_are_neither() -> None:
    incident = Incident.from_markdown("# X\n\n**Started:** 10 Feb 2025, 9:05 AM PST / 18:05 UTC\n")
    assert incident.started_at is None


def test_the_day_on_which_it_was_declared_is_that_of_the_timeline() -> None:
    incident = Incident.from_markdown(
        "# X\n\n**Declared:** 10 Feb 2025\n\n## Timeline (UTC)\n\n- 16:42 Alert\n- 17:00 Resolved\n"
    )
    assert [event.at for event in incident.timeline] == [
        dt.datetime(2025, 2, 10, 16, 42, tzinfo=dt.UTC),
        dt.datetime(2025, 2, 10, 17, 0, tzinfo=dt.UTC),
    ]
