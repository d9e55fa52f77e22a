"""A value that only a name or a sentence suggests is denied by an empty field, and so it goes."""

from __future__ import annotations

import pytest
from editing.line_changes import touched

from incidentkit import Incident

NAME = "reports/2024-03-07-slow-cache.md"


def cleared(text: str, path: str, *, name: str | None = None) -> str:
    incident = Incident.from_markdown(text, path=name).evolve({path: None})
    new = incident.to_markdown()
    assert Incident.from_markdown(new, path=name) == incident
    assert not touched(text, new).old
    return new


def test_day_of_the_files_name() -> None:
    text = cleared("# Slow cache\n\n## Summary\n\nThe cache was slow.\n", "date", name=NAME)
    assert text.startswith("# Slow cache\n\n**Date:** TBD\n\n## Summary\n")


def test_day_of_the_title() -> None:
    text = cleared("# Slow cache on 2024-03-07\n\n- **Severity**: P2\n", "date")
    assert "- **Severity**: P2\n" in text
    assert "- **Date**: TBD\n" in text


def test_id_of_the_title() -> None:
    text = cleared("# OPS-17: slow cache\n\n**Severity:** P2\n", "id")
    assert "**Incident ID:** TBD\n" in text


@pytest.mark.parametrize("path", ["started_at", "resolved_at"])
def test_time_told_in_a_sentence(path: str) -> None:
    text = (
        "# Slow cache\n\n**Date:** 2024-03-07  \n**Severity:** P2\n\n## Summary\n\n"
        "From 14:00 to 15:15 UTC the gateway returned errors.\n"
    )
    assert "TBD" in cleared(text, path)


def test_day_told_by_a_status() -> None:
    text = "# Slow cache\n\n- **Date:** 2024-03-07\n- **Status:** Resolved 2024-03-09\n"
    assert "- **Resolution Time:** TBD\n" in cleared(text, "stated_days[resolved]")


def test_emptied_timeline_lets_the_name_of_the_file_say_no_day() -> None:
    """Its events are of another day than the file: without them the name would say the day."""
    text = "# Slow cache\n\n## Timeline\n\n- 2024-01-16 - First seen\n- 2024-02-28 - Fixed\n"
    incident = Incident.from_markdown(text, path=NAME)
    assert incident.date is None
    incident = incident.evolve(timeline=())
    new = incident.to_markdown()
    assert "**Date:** TBD" in new
    assert Incident.from_markdown(new, path=NAME) == incident


def test_days_over_a_timeline_are_its_days_without_events() -> None:
    text = "# Slow cache\n\n## Timeline (2024-01-16 to 2024-02-28)\n\n2024-01-16 - First seen\n"
    incident = Incident.from_markdown(text, path=NAME).evolve(timeline=())
    new = incident.to_markdown()
    assert "TBD" not in new
    assert Incident.from_markdown(new, path=NAME).date is None


def test_field_that_is_empty_takes_the_value_later() -> None:
    text = cleared("# Slow cache\n\n## Summary\n\nThe cache was slow.\n", "date", name=NAME)
    incident = Incident.from_markdown(text, path=NAME)
    day = Incident.from_markdown("**Date:** 2024-03-08\n").date
    assert incident.evolve(date=day).to_markdown() == text.replace("TBD", "2024-03-08")
