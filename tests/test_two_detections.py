"""A milestone that is stated twice in one line; durations where deeds are told."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident, TimelineEvent

AT = dt.datetime(2024, 5, 1, 14, 5, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    "rest", [", 14:10 by customer", "; 14:10 UTC by customer", ", then 14:10 by customer"]
)
def test_of_two_detections_the_first_counts_and_the_second_is_kept(rest: str) -> None:
    text = f"# X\n\n**Date:** 2024-05-01\n\n**Detected:** 14:05 by Datadog{rest}\n"
    incident = Incident.from_markdown(text)
    assert (incident.detected_at, incident.detected_by) == (AT, "Datadog")
    second = rest.split(" ", 1)[1].removeprefix("then ")
    assert [field.value for field in incident.custom] == [second]
    edited = incident.evolve(detected_by="Nagios")
    again = Incident.from_markdown(edited.to_markdown())
    assert (again, again.detected_by) == (edited, "Nagios")


def test_two_names_behind_one_time_are_both_read() -> None:
    text = "# X\n\n**Date:** 2024-05-01\n\n**Detected:** 14:05 by Datadog, Ida\n"
    assert Incident.from_markdown(text).detected_by == "Datadog, Ida"


@pytest.mark.parametrize("value", ["40 min", "1h 5m", "about 2 hours"])
@pytest.mark.parametrize("row", ["| {} | {} |\n", "- {}: {}\n", "**{}:** {}\n\n"])
def test_how_long_a_deed_took_is_not_what_was_done(row: str, value: str) -> None:
    rows = "".join(row.format(name, value) for name in ("Mitigation", "Resolution"))
    head = "| Metric | Value |\n|--|--|\n" if row.startswith("|") else ""
    text = f"# X\n\n**Date:** 2024-05-01\n\n## Metrics\n\n{head}{rows}"
    incident = Incident.from_markdown(text)
    assert (incident.response.mitigation, incident.resolution.fix) == ((), None)
    assert incident.to_markdown() == text
    converted = Incident.from_markdown(incident.to_markdown(template="sev"))
    assert (converted.response.mitigation, converted.resolved_at) == ((), None)
    assert value in converted.to_json()


def test_what_was_done_is_still_read_where_it_names_a_time() -> None:
    rows = "| Mitigation | Waited 40 min |\n| Owner | Ida |\n"
    text = f"# X\n\n## Metrics\n\n| Metric | Value |\n|--|--|\n{rows}"
    assert Incident.from_markdown(text).response.mitigation == ("Waited 40 min",)


def kinds(text: str) -> set[str]:
    """The milestones that a row of a timeline states."""
    return {str(getattr(kind, "value", kind)) for kind in TimelineEvent(description=text).kinds}


@pytest.mark.parametrize(
    "text",
    [
        "Vendor says issue is resolved on their side",
        "AWS reports the issue is resolved",
        "Issue resolved on the provider's end",
        "Vendor declared an incident",
        "On-call engineer acknowledged, but for another alert",
        "On-call acknowledged (for a different alert)",
        "Previous alert acknowledged and closed",
        "An earlier incident was acknowledged, resolved and closed",
    ],
)
def test_what_became_of_something_else_is_no_milestone(text: str) -> None:
    assert kinds(text) == set()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Issue resolved", "resolved"),
        ("Incident resolved, vendor says all good", "resolved"),
        ("AWS resolved the issue; service restored", "resolved"),
        ("On-call acknowledged the alert", "acknowledged"),
        ("On-call acknowledged, but for the customer it was still down", "acknowledged"),
        ("Alert acknowledged and incident closed", "closed"),
        ("Another alert fired, then the incident was closed by the lead", "closed"),
    ],
)
def test_what_became_of_the_incident_is_one(text: str, kind: str) -> None:
    assert kind in kinds(text)
