"""Times as an edit writes them: in the notation and the zone of the document."""

from __future__ import annotations

import pendulum
import pytest
from editing.line_changes import touched

from incidentkit import Incident, TimelineEvent

WHEN = pendulum.datetime(2026, 4, 2, 18, 45)
HEAD = "# Incident Report: Slow checkout\n\n**Incident ID:** INC-7\n"


def added(before: Incident, after: Incident) -> list[str]:
    return list(touched(before.to_markdown(), after.to_markdown()).new)


@pytest.mark.parametrize(
    ("stated", "tz", "new"),
    [
        ("2026-04-02 14:00 EDT", "UTC", "2026-04-02 14:45 EDT"),
        ("2026-04-02 14:00 EDT", "Europe/Oslo", "2026-04-02 14:45 EDT"),
        ("Apr 2, 2026 2:00 PM PDT", "UTC", "Apr 2, 2026 11:45 AM PDT"),
        ("2026-04-02T14:00:00Z", "UTC", "2026-04-02T18:45:00Z"),
        ("2026-04-02 14:00", "UTC", "2026-04-02 18:45"),
        ("2026-04-02 14:00", "Europe/Oslo", "2026-04-02 20:45"),
        ("2026-01-02 14:00 CST", "America/Chicago", "2026-04-02 18:45 UTC"),
        ("2026-04-02 14:00 CT", "America/Chicago", "2026-04-02 13:45 CT"),
        ("2026-04-02 14:00 IST", "Asia/Kolkata", "2026-04-03 00:15 IST"),
    ],
)
def test_new_time_is_written_like_the_one_the_document_has(stated: str, tz: str, new: str) -> None:
    incident = Incident.from_markdown(f"{HEAD}**Start Time:** {stated}\n", tz=tz)
    changed = incident.evolve(resolved_at=WHEN)
    assert added(incident, changed) == [f"**Resolution Time:** {new}"]


@pytest.mark.parametrize("sentence", ["All times in EDT.", "Times are in America/New_York."])
def test_new_time_leaves_out_the_zone_that_a_sentence_names(sentence: str) -> None:
    text = f"{HEAD}**Start Time:** 2026-04-02 14:00\n\n{sentence}\n"
    incident = Incident.from_markdown(text)
    assert added(incident, incident.evolve(resolved_at=WHEN)) == [
        "**Resolution Time:** 2026-04-02 14:45"
    ]


def test_time_is_changed_in_the_zone_that_several_share_and_the_caller_means() -> None:
    text = f"{HEAD}**Start Time:** 2026-01-02 14:00 CST\n"
    incident = Incident.from_markdown(text, tz="America/Chicago")
    assert incident.started_at is not None
    later = incident.evolve(started_at=incident.started_at.add(minutes=7))
    assert added(incident, later) == ["**Start Time:** 2026-01-02 14:07 CST"]


def test_time_beside_one_whose_zone_nobody_knows_names_its_own() -> None:
    incident = Incident.from_markdown(f"{HEAD}**Start Time:** 2026-01-02 14:00 CST\n")
    assert added(incident, incident.evolve(resolved_at=WHEN)) == [
        "**Resolution Time:** 2026-04-02 18:45 UTC"
    ]


def test_range_is_changed_in_the_zone_that_the_caller_means() -> None:
    text = f"{HEAD}**Duration:** 2026-01-02 14:30 - 15:10 CST (40 minutes)\n"
    incident = Incident.from_markdown(text, tz="America/Chicago")
    assert incident.resolved_at is not None
    changed = incident.evolve(resolved_at=incident.resolved_at.add(minutes=5))
    assert added(incident, changed) == ["**Duration:** 2026-01-02 14:30 - 15:15 CST (40 minutes)"]


def test_new_row_is_in_the_zone_of_its_column() -> None:
    rows = "## Timeline\n\n| Time (CST) | Event |\n|---|---|\n| 14:02 | Alert fired |\n"
    text = f"{HEAD}**Date:** 2026-01-02\n\n{rows}"
    incident = Incident.from_markdown(text, tz="America/Chicago")
    row = TimelineEvent(at=pendulum.datetime(2026, 1, 2, 20, 30), description="Rolled back")
    changed = incident.evolve(timeline=(*incident.timeline, row))
    assert added(incident, changed) == ["| 14:30 | Rolled back |"]


def test_first_time_of_a_document_names_its_zone() -> None:
    incident = Incident.from_markdown(HEAD, tz="America/New_York")
    changed = incident.evolve(started_at=WHEN)
    assert "**Start Time:** 2026-04-02 18:45 UTC" in added(incident, changed)


def test_form_that_asks_for_start_end_and_duration_in_a_line_gets_them() -> None:
    text = "**Incident ID:** INC-7\n**Duration:** 2026-04-02 06:14 - 08:02 UTC (1h 48m)\n"
    rendered = Incident.from_markdown(text).to_markdown(template="sev")
    assert "**Duration**: 2026-04-02 06:14 - 08:02 UTC (1h 48m)" in rendered
    assert "Start Time" not in rendered


def test_rows_of_a_new_table_have_a_cell_for_each_column() -> None:
    rows = (
        TimelineEvent(at=WHEN, description="Alert fires"),
        TimelineEvent(at=WHEN.add(minutes=5), description="Fixed", extra={"Channel": "#x"}),
    )
    lines = Incident(id="INC-7", timeline=rows).to_markdown(template="sev").split("\n")
    cells = [line.count("|") for line in lines if "Alert fires" in line or "Fixed" in line]
    assert cells == [4, 4]


@pytest.mark.parametrize(
    ("line", "changed"),
    [
        ("**Time to detect:** 14:05 UTC", "**Time to detect:** 15:30 UTC"),
        (
            "**Detection time:** 2024-03-01 14:05 UTC by the pager",
            "**Detection time:** 2024-03-01 15:30 UTC by the pager",
        ),
    ],
)
def test_time_behind_a_label_of_a_length_changes_there(line: str, changed: str) -> None:
    text = f"# R\n\n- **Date:** 2024-03-01\n- {line}\n"
    after = Incident.from_markdown(text).evolve(detected_at=pendulum.datetime(2024, 3, 1, 15, 30))
    assert after.to_markdown() == text.replace(line, changed)
