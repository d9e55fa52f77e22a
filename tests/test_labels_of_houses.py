"""Labels, headings and column heads that hospitals, banks and trackers have for known facts."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

AT = dt.datetime(2025, 3, 4, 9, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Time down", "started"),
        ("TIME UP", "resolved"),
        ("Impact start time", "started"),
        ("Outage start date/time", "started"),
        ("Impact detection time", "detected"),
        ("Impact end time", "resolved"),
        ("1.6 Date and time of service restoration", "resolved"),
        ("Time of first detection", "detected"),
        ("First bad prediction", "started"),
        ("First known failed login attempt", "started"),
        ("Back online", "resolved"),
    ],
)
def test_a_label_of_a_time(label: str, name: str) -> None:
    incident = Incident.from_markdown(f"# Report\n\n**{label}:** 2025-03-04 09:12 UTC\n")
    assert incident.milestones[name].at == AT


@pytest.mark.parametrize("label", ["First bad prediction", "Impact start time", "Back online"])
def test_words_behind_it_tell_no_time(label: str) -> None:
    incident = Incident.from_markdown(f"# Report\n\n- **{label}:** see the graphs of the ranker\n")
    assert not any(milestone.known for milestone in incident.milestones.values())


@pytest.mark.parametrize("label", ["Impact rating", "Downtime level", "Event severity"])
def test_a_label_of_the_severity(label: str) -> None:
    incident = Incident.from_markdown(f"# Report\n\n**{label}:** High\n")
    assert incident.severity is not None
    assert incident.severity.label == "High"


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Who coordinated?", "Incident Commander"),
        ("Who led the response?", "Incident Commander"),
        ("Major Incident Manager", "Incident Commander"),
    ],
)
def test_a_heading_that_asks_for_a_person(heading: str, role: str) -> None:
    incident = Incident.from_markdown(f"# Report\n\n### {heading}\n\n@ann-b\n")
    assert [(person.role, person.name) for person in incident.people] == [(role, "@ann-b")]


@pytest.mark.parametrize(
    "heading", ["Sub-tasks", "Follow-up issues", "What comes next", "For next time", "Next year"]
)
def test_a_heading_of_actions(heading: str) -> None:
    text = f"# Report\n\n## {heading}\n\n- Add a probe\n- #2207\n"
    described = [item.description for item in Incident.from_markdown(text).action_items]
    assert described == ["Add a probe", "#2207"]


@pytest.mark.parametrize(
    ("heads", "status"),
    [
        ("RAG / Status", "Amber"),
        ("Status / State", "Amber"),
        ("RAG", None),
        ("Status / Due", None),
        ("Status / Remarks", None),
    ],
)
def test_a_head_that_names_its_column_twice(heads: str, status: str | None) -> None:
    table = f"| Action | Accountable | {heads} |\n|---|---|---|\n| Add a probe | Ann | Amber |\n"
    (item,) = Incident.from_markdown(f"# Report\n\n## Action items\n\n{table}").action_items
    assert item.owner == "Ann"
    assert (None if item.status is None else item.status.label) == status
    assert status or item.extra == {heads: "Amber"}


def test_a_table_of_the_people_behind_the_report() -> None:
    row = "| Ann Lee | Guild | 3 October 2025 |"
    table = f"| Author | Reviewed by | Published |\n|---|---|---|\n{row}\n"
    incident = Incident.from_markdown(f"# Report\n\n{table}\n**Date:** 2025-09-19\n")
    people = [(person.role, person.name) for person in incident.people]
    assert people == [("Author", "Ann Lee"), ("Reviewer", "Guild")]
    assert incident.reported_on == dt.date(2025, 10, 3)
    assert incident.date == dt.date(2025, 9, 19)
    renamed = incident.evolve({"people[0].name": "Bob Lee"})
    assert renamed.to_markdown() == incident.to_markdown().replace("Ann", "Bob")
