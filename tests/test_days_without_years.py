"""A day without a year has that of the title, of its own rows, or of the day of writing.

Other days of the document are of anything: a due day, a reference, a version, the form.
"""

from __future__ import annotations

import pytest

from incidentkit import Incident, templates

ROW = "## Timeline\n\n- May 28 10:04 UTC outage begins\n"


def first(text: str) -> str | None:
    event = Incident.from_markdown(text).timeline[0]
    return str(event.at) if event.at else None


@pytest.mark.parametrize(
    "rest",
    [
        "## Actions\n\n| What | Due |\n|---|---|\n| x | 2025-12-01 |\n",
        "## References\n\n- [post of 2023-02-01](https://example.com)\n",
        "## Lessons\n\n- As on 2023-02-01, nobody looked.\n",
        "## Root cause\n\nThe job was written on 2023-02-01.\n",
        "**Last similar incident:** 2023-02-01\n",
        "The version 2021-03-04 was deployed.\n",
        "**Template Version:** 1.0\n**Last Updated:** 2026-11-21\n",
        "**Last Updated:** 2026-11-21\n**Template:** acme\n",
    ],
)
def test_a_day_of_something_else_gives_no_year(rest: str) -> None:
    incident = Incident.from_markdown(f"# O\n\n{ROW}\n{rest}")
    assert incident.unread["timeline[0].at"] == "May 28 10:04 UTC"
    assert any("a day without a year" in finding.message for finding in incident.findings)
    for name in templates():
        assert Incident.from_markdown(incident.to_markdown(template=name)) == incident
    dated = Incident.from_markdown(f"# O\n\n**Date:** May 28\n\n{rest}")
    assert dated.date is None
    assert dated.unread["date"] == "May 28"


@pytest.mark.parametrize(
    "line",
    [
        "Published on June 2, 2025.",
        "*Posted 2 June 2025*",
        "Written by Ann Lee on 2 June 2025.",
        "This report was published on Monday, 2 June 2025.",
        "Date of this document: 2 June 2025.",
        "**Report date:** 2025-06-02",
        "| Date of report | 2 June 2025 |\n|---|---|",
        "**Last updated:** 2025-06-02",
        "Last updated on 2025-06-02, first published on 2025-06-01.",
    ],
)
def test_the_day_of_writing_is_the_last_one_that_it_can_be(line: str) -> None:
    assert first(f"# O\n\n{line}\n\n{ROW}") == "2025-05-28 10:04:00+00:00"
    later = ROW.replace("May", "December")
    assert first(f"# O\n\n{line}\n\n{later}") == "2024-12-28 10:04:00+00:00"


def test_so_do_the_days_of_the_title_and_of_other_rows() -> None:
    assert first(f"# Outage of 28 and 29 May 2025\n\n{ROW}") == "2025-05-28 10:04:00+00:00"
    text = f"# O\n\n{ROW}- May 28, 2025 11:00 UTC resolved\n\nSince 2019-01-01 all was well.\n"
    assert first(text) == "2025-05-28 10:04:00+00:00"


@pytest.mark.parametrize(
    "opening",
    [
        "On May 28, 2025 the queue was down.",
        "Between May 28 and May 30, 2025 we hit a limit of the database.",
        "Zwischen dem 28. Mai 2025 und dem 30. Mai 2025 war alles gestört.",
    ],
)
def test_so_do_the_days_on_which_the_opening_says_that_it_happened(opening: str) -> None:
    assert first(f"# O\n\n{opening}\n\n{ROW}") == "2025-05-28 10:04:00+00:00"


def test_so_does_the_name_of_the_file() -> None:
    incident = Incident.from_markdown(f"# O\n\n{ROW}", path="2025-05-29-queue.md")
    assert str(incident.timeline[0].at) == "2025-05-28 10:04:00+00:00"
