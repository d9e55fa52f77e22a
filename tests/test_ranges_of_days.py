"""Two days of which one lacks the month or the year: an outage begins on the first of them."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

ROWS = "\n\n## Timeline (UTC)\n\n- 22:15 outage began\n- 00:05 warehouse calls\n"
ACROSS_MONTHS = [
    "30 September / 1 October 2025",
    "30 September - 1 October 2025",
    "30 September – 1 October 2025",
    "September 30–October 1, 2025",
    "September 30 to October 1, 2025",
    "the night of 30 September to 1 October 2025",
    "Nacht vom 30. September auf den 1. Oktober 2025",
]
WITHIN_A_MONTH = [
    "30/31 October 2025",
    "30-31 October 2025",
    "30 and 31 October 2025",
    "October 30/31, 2025",
    "October 30-31, 2025",
    "from 30 to 31 October 2025",
    "2025-10-30/31",
]


def times(text: str) -> list[str]:
    return [str(event.at)[:16] for event in Incident.from_markdown(text).timeline]


@pytest.mark.parametrize("days", [*ACROSS_MONTHS, "between 30 September and 1 October 2025"])
def test_a_field_over_two_months(days: str) -> None:
    text = f"# Stock went negative\n\n**Date:** {days}{ROWS}"
    incident = Incident.from_markdown(text)
    assert incident.day == dt.date(2025, 9, 30)
    assert dict(incident.stated_days) == {
        "started": dt.date(2025, 9, 30),
        "resolved": dt.date(2025, 10, 1),
    }
    assert times(text) == ["2025-09-30 22:15", "2025-10-01 00:05"]
    assert not incident.custom


@pytest.mark.parametrize("days", WITHIN_A_MONTH)
def test_a_field_within_a_month(days: str) -> None:
    text = f"# Stock went negative\n\n**Date:** {days}{ROWS}"
    assert Incident.from_markdown(text).day == dt.date(2025, 10, 30)
    assert times(text) == ["2025-10-30 22:15", "2025-10-31 00:05"]


def test_a_field_over_two_years() -> None:
    text = f"# Stock went negative\n\n**Date:** 31 December / 1 January 2026{ROWS}"
    assert times(text) == ["2025-12-31 22:15", "2026-01-01 00:05"]


@pytest.mark.parametrize("days", ACROSS_MONTHS)
@pytest.mark.parametrize("text", ["# Stock went negative, {}\n", "# X\n\nOn {} our shop was down."])
def test_a_title_or_a_sentence(text: str, days: str) -> None:
    assert times(text.format(days) + ROWS) == ["2025-09-30 22:15", "2025-10-01 00:05"]


@pytest.mark.parametrize(
    "days",
    ["31/30 October 2025", "30/32 October 2025", "October 31-30, 2025", "0/1 October 2025"],
)
def test_what_is_no_range(days: str) -> None:
    incident = Incident.from_markdown(f"# Stock went negative\n\n**Date:** {days}{ROWS}")
    assert "started" not in incident.stated_days


def test_times_with_a_slash_or_an_and_are_no_span() -> None:
    for text in ("10:00 / 11:00 UTC", "10:00 and 11:00 UTC"):
        incident = Incident.from_markdown(f"# X\n\n**Date:** 2025-05-05\n**Window:** {text}\n")
        assert incident.resolved_at is None
    incident = Incident.from_markdown(
        "# X\n\n**Date:** 2025-05-05\n**Outage window:** between 10:00 and 11:00 UTC\n"
    )
    assert (str(incident.started_at)[11:16], str(incident.resolved_at)[11:16]) == (
        "10:00",
        "11:00",
    )


@pytest.mark.parametrize("days", [*ACROSS_MONTHS, *WITHIN_A_MONTH])
def test_edits_read_back_or_are_refused_and_the_rest_stays(days: str) -> None:
    text = f"# Stock went negative\n\n**Severity:** P1\n**Date:** {days}{ROWS}"
    incident = Incident.from_markdown(text)
    assert incident.evolve(severity="P2").to_markdown() == text.replace("P1", "P2")


def test_a_stretch_of_days_counts_before_the_day_in_the_name_of_the_file() -> None:
    text = f"# Stock went negative\n\n**Date:** October 14-19, 2025{ROWS}"
    incident = Incident.from_markdown(text, path="2025-10-17-stock.md")
    assert (incident.date, incident.day) == (None, dt.date(2025, 10, 14))
    assert times(text) == ["2025-10-14 22:15", "2025-10-15 00:05"]
