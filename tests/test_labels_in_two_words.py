"""Labels said twice, names of houses for fields, and values that say a little more."""

from __future__ import annotations

import pytest

from incidentkit import Incident
from incidentkit.notation.states import State

TWICE = (
    "# Crane adrift\n\n- Beginn / Start: 2025-04-04 08:20 UTC\n"
    "- Erkannt / Detected: 2025-04-04 08:30 UTC\n- Schwere / Severity: P1\n"
    "- Dauer/Duration: 40 min\n"
)


def test_a_label_in_two_languages_means_what_both_mean() -> None:
    incident = Incident.from_markdown(TWICE)
    assert str(incident.started_at) == "2025-04-04 08:20:00+00:00"
    assert str(incident.detected_at) == "2025-04-04 08:30:00+00:00"
    assert incident.severity is not None
    assert incident.stated_duration is not None
    changed = incident.evolve(severity="P2")
    assert changed.to_markdown() == TWICE.replace("P1", "P2")


@pytest.mark.parametrize("label", ["Detected / Resolved", "Author / Lead", "Start / Cranes"])
def test_a_label_that_says_two_things_means_neither(label: str) -> None:
    text = f"# Crane adrift\n\n**{label}:** 2025-04-04 08:20 UTC\n**Severity:** P1\n"
    incident = Incident.from_markdown(text)
    assert [field.label for field in incident.custom] == [label]
    assert (incident.detected_at, incident.resolved_at, incident.people) == (None, None, ())


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Leitung / Lead", "Incident Commander"),
        ("Verfasser / Author", "Author"),
    ],
)
@pytest.mark.parametrize("name", ["Ben Ray", "@ben"])
def test_who_leads_is_told_in_two_words_or_in_short(label: str, role: str, name: str) -> None:
    text = f"# Crane adrift\n\n{label}: {name}\nSeverity: P1\n"
    incident = Incident.from_markdown(text)
    assert [(one.role, one.name) for one in incident.people] == [(role, name)]
    changed = incident.evolve({"people[0].name": "Kim Ito"})
    assert changed.to_markdown() == text.replace(name, "Kim Ito")
    assert Incident.from_markdown(changed.to_markdown()) == changed


@pytest.mark.parametrize("value", ["3 people", "Statuspage", "Ben Ray"])
def test_operations_are_not_always_somebody(value: str) -> None:
    incident = Incident.from_markdown(f"# Crane adrift\n\n**Ops:** {value}\n**Severity:** P1\n")
    assert incident.people == ()
    assert [field.value for field in incident.custom] == [value]


@pytest.mark.parametrize(
    "label", ["Start – end", "Start/End", "Beginn – Ende", "Von – bis", "Outage", "Ausfall"]
)
def test_a_window_says_when_it_began_and_ended(label: str) -> None:
    text = f"# Crane adrift\n\n**Severity:** P1\n**{label}:** 2025-06-18 19:58 CEST to 21:26 CEST\n"
    incident = Incident.from_markdown(text)
    assert str(incident.started_at) == "2025-06-18 19:58:00+02:00"
    assert str(incident.resolved_at) == "2025-06-18 21:26:00+02:00"
    assert incident.resolved_at is not None
    changed = incident.evolve(resolved_at=incident.resolved_at.add(minutes=5))
    assert changed.to_markdown() == text.replace("21:26", "21:31")
    assert Incident.from_markdown(changed.to_markdown()) == changed


def test_an_outage_has_a_length_or_is_described() -> None:
    told = Incident.from_markdown("# Crane adrift\n\n**Severity:** P1\n**Outage:** 40 minutes\n")
    assert told.stated_duration is not None
    assert told.stated_duration.total_minutes() == 40
    text = "# Crane adrift\n\n**Severity:** P1\n**Outage:** all cranes, since 2 weeks\n"
    described = Incident.from_markdown(text)
    assert described.stated_duration is None
    assert not described.unread
    assert [field.value for field in described.custom] == ["all cranes, since 2 weeks"]


ROW = (
    "# Crane adrift\n\n| Date | Duration | Impact | Participants |\n|---|---|---|---|\n"
    "| 2025-04-04 | 40 minutes | No cargo moved | Ana Lee, Ben Ray |\n"
)


def test_a_table_of_one_row_holds_texts_and_names() -> None:
    incident = Incident.from_markdown(ROW)
    assert incident.impact.summary == "No cargo moved"
    assert [(one.role, one.name) for one in incident.people] == [
        ("Participant", "Ana Lee"),
        ("Participant", "Ben Ray"),
    ]
    assert not incident.custom
    changed = incident.evolve({"impact.summary": "Half of the cargo moved"})
    assert changed.to_markdown() == ROW.replace("No cargo moved", "Half of the cargo moved")
    assert Incident.from_markdown(changed.to_markdown()) == changed


def test_participants_in_a_table_of_fields_are_people() -> None:
    text = (
        "# Crane adrift\n\n| Field | Value |\n|---|---|\n| Severity | P1 |\n"
        "| Participants | Ana Lee, Ben Ray |\n| Approver | Cem Kaya |\n"
        "| Report issued | 2025-04-09 |\n"
    )
    incident = Incident.from_markdown(text)
    assert [one.name for one in incident.people] == ["Ana Lee", "Ben Ray", "Cem Kaya"]
    assert str(incident.reported_on) == "2025-04-09"
    changed = incident.evolve({"people[2].name": "Kim Itou"})
    assert changed.to_markdown() == text.replace("Cem Kaya", "Kim Itou")
    other = text.replace("Ana Lee, Ben Ray", "about forty, see the list")
    assert [f.label for f in Incident.from_markdown(other).custom] == ["Participants"]


def test_who_approves_is_no_second_person_among_approvals() -> None:
    text = "# Crane adrift\n\n## Approvals\n\n- **Approver:** Cem Kaya\n- **Date:** 2025-04-09\n"
    incident = Incident.from_markdown(text)
    assert [(one.role, one.name) for one in incident.approvals] == [("Approver", "Cem Kaya")]
    assert incident.people == ()


def test_columns_and_sections_in_other_words() -> None:
    incident = Incident.from_markdown(
        "# Crane adrift\n\nDoc owner: Ann Lee\nOps lead: Ben Ray\nDate: 2025-04-04\n"
        "All clear: 11:00 UTC\n\n"
        "## Chronological log\n\n| Time | Log entry | Logged by |\n|---|---|---|\n"
        "| 08:20 UTC | Crane drifts | Cem |\n| 08:30 UTC | Harbour closed | Cem |\n\n"
        "## Lessons\n\n### Went badly\n\n- The radio\n\n"
        "## Actions\n\n| Pri | Action | By whom |\n|---|---|---|\n| P1 | Buy a radio | Ann |\n"
    )
    assert [(one.role, one.name) for one in incident.people] == [
        ("Owner", "Ann Lee"),
        ("Operations Lead", "Ben Ray"),
    ]
    assert str(incident.resolved_at) == "2025-04-04 11:00:00+00:00"
    assert [(event.description, event.actor) for event in incident.timeline] == [
        ("Crane drifts", None),
        ("Harbour closed", None),
    ]
    assert incident.lessons.went_wrong == ("The radio",)
    (action,) = incident.action_items
    assert (action.priority, action.owner) == ("P1", "Ann")


@pytest.mark.parametrize(
    ("value", "by"),
    [
        ("08:31 UTC, by `alert`", "alert"),
        ("08:31 UTC, by a user", "a user"),
        ("08:31 UTC via PagerDuty", "PagerDuty"),
    ],
)
@pytest.mark.parametrize("label", ["Detection", "Detected"])
def test_who_noticed_it_stands_behind_the_time(label: str, value: str, by: str) -> None:
    text = f"# Crane adrift\n\n- **Date:** 2025-04-04\n- **{label}:** {value}\n"
    incident = Incident.from_markdown(text)
    assert str(incident.detected_at) == "2025-04-04 08:31:00+00:00"
    assert incident.detected_by == by
    changed = incident.evolve(detected_by="the harbour")
    assert changed.to_markdown() == text.replace("`", "").replace(by, "the harbour")
    assert Incident.from_markdown(changed.to_markdown()) == changed


def test_a_length_of_some_who_were_hit_is_a_note() -> None:
    text = "# Crane adrift\n\n**Severity:** P1\n**Duration:** 2h 40m (customers: 1h 55m)\n"
    incident = Incident.from_markdown(text)
    assert incident.stated_duration is not None
    assert incident.stated_duration.total_minutes() == 160
    assert [field.value for field in incident.custom] == ["customers: 1h 55m"]
    changed = incident.evolve(stated_duration=incident.stated_duration * 2)
    assert Incident.from_markdown(changed.to_markdown()) == changed
    assert changed.to_markdown() == text.replace("2h 40m", "5h 20m")


@pytest.mark.parametrize(
    "value",
    ["2h 40m (total: 3h)", "40m (customers: 1h 55m)", "2h 40m (1h 55m)", "2h 40m (EU), 3h (US)"],
)
def test_other_second_lengths_leave_it_open(value: str) -> None:
    text = f"# Crane adrift\n\n**Severity:** P1\n**Duration:** {value}\n"
    assert Incident.from_markdown(text).stated_duration is None


@pytest.mark.parametrize(
    ("label", "state"),
    [
        ("Complete, action items in progress", State.FINAL),
        ("Completed (actions pending)", State.FINAL),
        ("Complete; follow-ups open", State.FINAL),
        ("Complete", None),
        ("Complete outage, actions open", None),
        ("Completed the migration, actions next", None),
    ],
)
def test_what_is_complete_beside_its_actions_is_the_report(label: str, state: State | None) -> None:
    incident = Incident.from_markdown(f"# Crane adrift\n\n**Status:** {label}\n")
    assert incident.status is not None
    assert incident.status.state is state
