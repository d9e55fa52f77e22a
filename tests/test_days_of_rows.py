"""The day of rows that tell only a time: the head of their column, the evening before the start."""

from __future__ import annotations

import pytest

from incidentkit import Incident


def test_the_head_of_a_column_gives_the_day_of_fields() -> None:
    incident = Incident.from_markdown(
        "# Crane adrift\n\n| Milestone | Time (UTC, 25 Nov 2025) |\n|---|---|\n"
        "| Acknowledged | 10:10 |\n| Resolved | 11:30 |\n\n"
        "## Review\n\nWe meet on 5 December 2025.\n"
    )

    assert str(incident.acknowledged_at) == "2025-11-25 10:10:00+00:00"
    assert str(incident.resolved_at) == "2025-11-25 11:30:00+00:00"


def test_the_head_of_a_column_gives_the_day_of_events() -> None:
    incident = Incident.from_markdown(
        "# Crane adrift\n\n**Date:** 2025-11-26\n\n## Timeline\n\n"
        "| Time (25 Nov 2025, UTC) | Event |\n|---|---|\n| 23:10 | Drifts |\n| 00:30 | Lashed |\n"
    )

    assert [str(event.at)[:16] for event in incident.timeline] == [
        "2025-11-25 23:10",
        "2025-11-26 00:30",
    ]


@pytest.mark.parametrize(
    ("rows", "days"),
    [
        (("23:40", "06:30", "09:00"), (3, 4, 4)),
        (("23:40", "05:00", "09:00"), (4, 5, 5)),
        (("06:30", "09:00"), (4, 4)),
    ],
    ids=["a row tells the start", "no row tells it", "the start is the first"],
)
def test_rows_begin_the_evening_before_where_one_is_the_start(
    rows: tuple[str, ...], days: tuple[int, ...]
) -> None:
    told = "".join(f"- {time} Something\n" for time in rows)
    incident = Incident.from_markdown(
        f"# Crane adrift\n\n**Start:** 2024-03-04 06:30 UTC\n\n## Timeline (UTC)\n\n{told}"
    )

    assert tuple(event.at and event.at.day for event in incident.timeline) == days


@pytest.mark.parametrize("note", ["(3 March)", r"\(3 March\)", "(Mar 3):"])
def test_a_row_names_its_own_day_in_brackets(note: str) -> None:
    incident = Incident.from_markdown(
        f"# Crane adrift\n\n**Date:** 4 March 2024\n\n## Timeline\n\n"
        f"**23:40** {note} Drifts  \n**06:30** Lashed\n"
    )

    assert [event.at and event.at.day for event in incident.timeline] == [3, 4]


def test_a_quote_of_fields_may_hold_a_line_without_a_label() -> None:
    incident = Incident.from_markdown(
        "# Crane adrift\n\n> Date: 2025-06-02 · Severity: SEV3 · Status: In review\n"
        "> Started 03:27 · Resolved 04:20 (all KST)\n> Affected services: quay, yard\n\n"
        "### Timeline\n\n03:27 A cable breaks\n04:20 Crane lashed\n"
    )

    assert (str(incident.severity), str(incident.status)) == ("SEV3", "In review")
    assert [str(event.at) for event in incident.timeline] == [
        "2025-06-02 03:27:00+09:00",
        "2025-06-02 04:20:00+09:00",
    ]


def test_several_authors_stand_behind_one_label() -> None:
    incident = Incident.from_markdown("# Crane adrift\n\n**Author(s):** Lena Hoff, J. P. Oka\n")

    assert [person.name for person in incident.people] == ["Lena Hoff", "J. P. Oka"]


@pytest.mark.parametrize("form", ["{}: {}\n", "**{}:** {}  \n", "| {} | {} |\n"])
def test_from_and_to_of_a_stretch_of_time_are_no_memorandum(form: str) -> None:
    told = {"Date": "8 July 2022", "From": "18:40 UTC", "To": "21:15 UTC"}
    rows = "| | |\n|---|---|\n" if form.startswith("|") else ""

    incident = Incident.from_markdown(
        "# Crane adrift\n\n" + rows + "".join(form.format(*one) for one in told.items())
    )

    assert str(incident.date) == "2022-07-08"
    assert incident.reported_on is None


@pytest.mark.parametrize("form", ["{}: {}\n", "**{}:** {}  \n", "| {} | {} |\n"])
def test_the_date_of_a_memorandum_is_that_of_its_writing(form: str) -> None:
    told = {"TO": "Harbour master", "FROM": "Ann Lee", "DATE": "April 22, 2024", "RE": "Crane"}
    rows = "| | |\n|---|---|\n" if form.startswith("|") else ""
    head = rows + "".join(form.format(*one) for one in told.items())

    incident = Incident.from_markdown(f"# Memorandum\n\n{head}\n---\n\n## Summary\n\nDrifted.\n")

    assert incident.date is None
    assert str(incident.reported_on) == "2024-04-22"
